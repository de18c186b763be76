import { beginsAs } from "./beginnings.ts"

const name =
  "\\p{Lu}[\\p{L}\\p{M}’.\\-]*(?: (?:(?:de|la|van|von|der|den|bin|al|del|da|di|le|y) ){0,2}\\p{Lu}[\\p{L}\\p{M}’.\\-]*){1,3}"
const byline = new RegExp(
  `^(?:By|BY|Written by|Story by|Author:):? (?<author>${name}(?:(?:, | and | AND | & |, and )${name}){0,3})(?<rest>(?:,? ?[|/•·–—-]| in |, | \\().{0,60})?$`,
  "u"
)
const reporting = /^[([]?(?:(?:Additional )?reporting|Writing|Editing|Compiled) by \p{Lu}.{2,300}$/iu
/** `Ana Ruiz reported from Salinas, and Tom Bell from Washington.` */
const reportedFrom = new RegExp(
  `^${name}(?:(?:, | and |, and )${name}){0,3} reported from \\p{Lu}[^.!?“”"]{2,200}(?:\\p{Lu}\\.[^.!?“”"]{0,40}){0,3}\\.?$`,
  "u"
)
/** By three letters: most lines begin neither as the one pattern nor as the other. */
const naming = beginsAs("by ", "written", "story", "author")
const telling = beginsAs("[", "additional", "reporting", "writing", "editing", "compiled")
const sentence = /[.?!]$/u

/** The author that a line names, if the line is a byline: `By Ana Ruiz and Tom Bell, staff writers`. */
export const authorOf = (line: string): string | null => {
  if (line.length > 160 || !naming(line)) return null
  const { author, rest = "" } = byline.exec(line)?.groups ?? {}
  if (
    author === undefined ||
    (sentence.test(line) && !/(?:Jr|Sr)\.$/u.test(line)) ||
    / (?:is|was|has|said) /u.test(rest)
  )
    return null
  return author
}

/** Whether any line of a text may say who reported from where: most have none, and the whole is searched faster. */
export const mayTellReporters = (text: string): boolean => text.includes(reported)

const reported = " reported from "

/** Whether a line says who wrote the text or worked on it. */
export const isByline = (line: string, tellsReporters = true): boolean =>
  authorOf(line) !== null ||
  (line.length < 340 && ((telling(line) && reporting.test(line)) || (tellsReporters && saysWhoReported(line))))

const saysWhoReported = (line: string): boolean =>
  line.includes(reported) && reportedFrom.test(line) && !/ (?:that|how|whether) /u.test(line)
