import type { Range } from "../model/span.ts"
import { beginsAs } from "./beginnings.ts"
import { codesIn } from "./letters.ts"

/** Who owns pictures: agencies, sites and their words. Common knowledge of the trade; no list was copied. */
const owner =
  "(?:Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|AFP|EPA|Reuters|REUTERS|UPI|Bloomberg|Shutterstock|iStock(?:photo)?|Alamy|Flickr|Wikimedia(?: Commons)?|Wikipedia|Creative Commons|Unsplash|Pixabay|Pexels|MediaNews(?: Group)?|Tribune News Service|TNS|Corbis|NurPhoto|Zuma(?: Press)?|ZUMA(?: Press)?|SIPA(?: USA)?|Sipa(?: USA)?|Redux|Polaris|Rex Features|Anadolu|Pool|Handout|CQ Roll Call|Newscom|Splash News)"
const word =
  "(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotography|[Ii]mages?|[Ii]llustrations?|[Gg]raphics?|PHOTOS?|IMAGES?|[Cc]redit|[Cc]ourtesy|[Ss]creen ?(?:shot|grab|capture)s?|[Vv]ideo|[Ff]ile)"
/** `AP Photo/Ana Ruiz`, `Ana Ruiz/The Daily Post via Getty Images`, `Photo by Ana Ruiz`, `Courtesy of the city`. */
const credit = new RegExp(
  `(?:/ ?(?:The )?${owner}|${owner} ?/|\\bvia (?:The )?${owner}|^(?:${owner}|[Ff]ile(?: [Pp]hoto)?|${word} ?(?:by|via|courtesy|credit|from|:|/|©)|Courtesy|Handout|Illustration|Staff|CC BY)\\b|(?:${owner}|${word})$|’s (?:Flickr|Facebook|Twitter|Instagram|YouTube)$|^\\p{Lu}[\\p{L}.’\\-]*(?: \\p{Lu}[\\p{L}.’\\-]*){1,2} ?/ ?\\p{Lu}[^.]*$)`,
  "u"
)
const maxCredit = 140

const isCredit = (words: string): boolean =>
  words.length <= maxCredit && /^[\p{Lu}\p{N}@©]|^(?:courtesy|file|photo|via)/u.test(words) && credit.test(words)

/** A caption's picture and its credit, as ranges of their line; `caption` is null in a line that is a credit only. */
export interface Caption {
  readonly caption: Range | null
  readonly credit: Range | null
}

const agencyCaption =
  /^(?:FILE|File|PHOTO|Photo|File photo|FILE PHOTO|Pictured|CAPTION|Caption|In this (?:image|photo|picture)[^.]{0,60})(?: ?[-–—:] ?|: | (?=\p{Lu}?\p{Ll}*,))/u
const creditLine =
  /^[([]?(?:(?:Photo|Caption|Image|Picture|Photograph|Illustration|Graphic|Video|Screenshot)s?(?: [Cc]redit)?(?: by|:| via| courtesy)|Credit:|Courtesy(?: of|:)|Photo [Cc]redit)/u

/** By three letters: most lines begin neither as `agencyCaption` nor as `creditLine`. */
const beginning = beginsAs(
  ..." |file|photo|pictured|caption|in |image|picture|illustration|graphic|video|screenshot|credit|courtesy".split("|")
)

/**
 * Sees the line under a picture: text that ends in a credit in brackets (`(Ana Ruiz/The Daily Post via Getty Images)`)
 * or after its last sentence (`Ana Ruiz / AP`), a line that begins as captions of agencies do (`FILE - `), or a credit
 * alone.
 */
export const captionOf = (line: string): Caption | null => {
  if (line.length > maxCaption) return null
  const isLikely = beginning(line)
  if (isLikely && line.length <= maxCredit && creditLine.test(line))
    return { caption: null, credit: { start: 0, end: line.length } }
  const end = line.slice(-4) // patterns bound to the end are tried at every place of a long text
  const isPlain = endsPlainly(line)
  const closed = !isPlain && closedBracket.test(end)
  if (closed || !(isPlain || sentenceEnd.test(end))) {
    // the costly patterns, for the few lines that end in a bracket or in no full stop
    const bare = line.replace(/^[([]|[)\]]\.?$/gu, "")
    if (bare.length <= maxCredit && !/[.?!] /u.test(bare) && isCreditAlone(bare)) {
      return { caption: null, credit: { start: 0, end: line.length } }
    }
    const opening = closed ? line.lastIndexOf("(") : -1
    if (opening > 0 && isCredit(line.slice(opening + 1, line.lastIndexOf(")")).trim())) return split(line, opening)
    const start = line.length - (/(?<=[.”"] )[^.]{3,80}$/u.exec(line.slice(-90))?.[0].length ?? 0)
    const last = line.slice(start)
    if (start < line.length && (isCreditAlone(last) || creditLine.test(last))) return split(line, start)
  }
  return isLikely && agencyCaption.test(line) ? { caption: { start: 0, end: line.length }, credit: null } : null
}

const maxCaption = 700
const stops = codesIn(".?!:,")
const brackets = codesIn(")]")
/** Whether a line ends in a stop and no bracket stands before it, as most do. */
const endsPlainly = (line: string): boolean =>
  stops.has(line.charCodeAt(line.length - 1)) && !brackets.has(line.charCodeAt(line.length - 2))
const closedBracket = /[)\]]\.?$/u
const sentenceEnd = /[.?!:,][”’"']*$/u
const person = "\\p{Lu}[\\p{L}.’\\-]*(?: \\p{Lu}[\\p{L}.’\\-]*){1,3}"
/** `Ana Ruiz/AP`, `| Ana Ruiz / Staff`, `Ana Ruiz, AP`, `AP/Ana Ruiz`, `The city via Getty Images`. */
const alone = new RegExp(
  `^(?:[|–—-] ?)?(?:${person} ?[/|] ?(?:[^.]{2,60})?(?:The )?${owner}|${person} ?[/|] ?Staff(?: [Pp]hotographer)?|${person}(?:,| ?[–—-]) ?${owner}|${owner}(?: ?[/|] ?[^.]{3,60})?|[^.]{3,60} via (?:The )?${owner}(?: Images)?)$`,
  "u"
)
const isCreditAlone = (words: string): boolean => alone.test(words.trim())

const split = (line: string, at: number): Caption => ({
  caption: { start: 0, end: line.slice(0, at).trimEnd().length },
  credit: { start: at, end: line.length }
})
