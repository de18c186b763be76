import { codesIn } from "./letters.ts"

const maxWords = 16
const maxLength = 200
const open = /^[\p{L}\p{N}“"‘'’($¿¡#]/u
const item = /^(?:[-•*·‣▪–—] |\d{1,2}[.)] |[a-z][.)] )/u
/** A turn of a transcript: `Q `, `THE MAYOR: Thank you.` */
const turn = /^(?:[QA][ :.]|\p{Lu}[\p{Lu} .’-]{1,40}: ?.*\p{Ll})/u
/** No heading ends so: the line was cut, and goes on in the next. */
const goesOn = / (?:the|an?|of|and|or|to|in|on|at|for|from|by|with|that|than|as|is|are|was|were|has|have|which|who)$/u
const closed = /[\p{L}\p{N}%)\]][”’"']*$/u

const smallLetter = /\p{Ll}/u
const stops = codesIn(".,:;?!")

/**
 * Whether a line is a heading: short, without a full stop, colon or comma at its end, not begun in small letters, no
 * item of a list. Lines in capitals are, whatever their end.
 */
export const isHeading = (line: string): boolean => {
  if (line.length > maxLength) return false
  const end = line.slice(-8)
  const small = smallLetter.test(line)
  if (small && stops.has(line.charCodeAt(line.length - 1))) return false // as most lines end
  if (small && (!closed.test(end) || /[.?!][)\]”"]+$/u.test(end))) return false
  if (item.test(line) || !open.test(line)) return false
  if (!small) return /\p{Lu}{3}/u.test(line) && !/^[“"]|:$/u.test(line)
  if (turn.test(line) || !/^[^\p{L}]*[\p{Lu}\p{N}]/u.test(line) || goesOn.test(end)) return false
  return line.split(" ").length <= maxWords
}
