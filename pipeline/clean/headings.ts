const maxWords = 16
const open = /^[\p{L}\p{N}“"‘'’($¿¡#]/u
const item = /^(?:[-•*·‣▪–—] |\d{1,2}[.)] |[a-z][.)] )/u
const closed = /[\p{L}\p{N}%)\]][”’"']*$/u

/**
 * Whether a line is a heading: short, without a full stop, colon or comma at its end, not begun in small letters, no
 * item of a list. Lines in capitals are, whatever their end.
 */
export const isHeading = (line: string): boolean => {
  if (line.length > 200 || item.test(line) || !open.test(line)) return false
  if (/\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line)) return /\p{Lu}{3}/u.test(line) && !/:$/u.test(line)
  if (!/^[^\p{L}]*[\p{Lu}\p{N}]/u.test(line) || !closed.test(line)) return false
  return (line.match(/\S+/gu)?.length ?? 0) <= maxWords
}
