import { headKinds, knownForm } from "../lexicon/organizations.ts"
import { agencyOf } from "./agencies.ts"
import { beginsAs } from "./beginnings.ts"
import { dayOf } from "./dates.ts"

/** A word in capitals that belongs to no name in a line all in capitals: `BY ANA RUIZ IN NEWS`. */
const word = "(?!(?:IN|ON|AND|FOR|AT|OF|THE) )\\p{Lu}[\\p{L}\\p{M}’.\\-]*"
const name = `${word}(?: (?:(?:de|la|van|von|der|den|bin|al|del|da|di|le|y) ){0,2}${word}){1,3}`
const names = `${name}(?:(?:, | and | AND | & |, and )${name}){0,3}`
const byline = new RegExp(
  `^(?:By|BY|Written by|Story by|Author:):? (?<author>${names})(?<rest>(?:,? ?[|/•·–—-]| in | IN | on | ON |, | \\(| (?=[\\w.+-]{1,64}@)).{0,60})?$`,
  "u"
)
/** In a small letter the line must have nothing more, or a name after a comma: `by Ana Ruiz, The Alder Post`. */
const small = new RegExp(`^by (?<author>${names})(?<rest>(?:, | [|/•·–—-] )\\p{Lu}[^.?!]{2,60})?$`, "u")
/** `Posted on January 5, 2017 by Ana Ruiz` */
const posted = new RegExp(
  `^(?:Posted|Published|POSTED|PUBLISHED)(?: on|:)? (?<date>.{6,40}) [Bb]y (?<author>${names})$`,
  "u"
)
/** `Ana Ruiz | The Alder Post`, `Ana Ruiz, Staff Writer`: a name with where it works or as what, and no "by". */
const bare = new RegExp(
  `^(?<author>${names})(?: \\| (?<outlet>[^|]{2,60})|, (?:[\\p{L} ]{0,30} )?[Ss]taff(?: [Ww]riters?| [Rr]eporters?)?)$`,
  "u"
)
const reporting = /^[([]?(?:(?:Additional )?reporting|Writing|Editing|Compiled) by \p{Lu}.{2,300}$/iu
/** `(Reporting by Ana Ruiz in Salinas; Editing by Tom Bell)` */
const reporters = new RegExp(
  `^[([]?Reporting by (?<author>${names})(?: in (?![^;()]{0,60} and )\\p{Lu}[^;()]{2,40})?(?:;|\\)|\\.$|$)`,
  "u"
)
/** `Reporting from Salinas` under a byline. */
const place = /^Reporting from \p{Lu}[\p{L}., ]{2,60}$/u
/** `Ana Ruiz reported from Salinas, and Tom Bell from Washington.` */
const reportedFrom = new RegExp(
  `^${name}(?:(?:, | and |, and )${name}){0,3} reported from \\p{Lu}[^.!?“”"]{2,200}(?:\\p{Lu}\\.[^.!?“”"]{0,40}){0,3}\\.?$`,
  "u"
)
/** By three letters: most lines begin neither as the one pattern nor as the other. */
const naming = beginsAs("by ", "written", "story", "author")
const posting = beginsAs("posted", "published")
const telling = beginsAs("[", "additional", "reporting", "writing", "editing", "compiled")
const sentence = /[.?!]$/u

/** What a byline says: who wrote, for whom, and when. */
export interface Byline {
  readonly author: string | null
  /** The agency for which the author writes: `By Ana Ruiz, Associated Press`. */
  readonly agency: string | null
  /** The outlet that stands with the author, if it is a known one: `By Ana Ruiz | The Denver Post`. */
  readonly publisher: string | null
  /** The day with which the line ends, as an ISO date: `By Ana Ruiz in News on May 9, 2018`. */
  readonly published: string | null
}

/** What a line says of its author, if the line is a byline: `By Ana Ruiz and Tom Bell, staff writers`; else null. */
export const bylineOf = (line: string): Byline | null => {
  if (line.length > 160) return null
  if (!naming(line)) return postedBy(line) ?? bareByline(line)
  const { author, rest = "" } = (byline.exec(line) ?? small.exec(line))?.groups ?? {}
  if (
    author === undefined ||
    (sentence.test(line) && !/(?:Jr|Sr|[ap]\.m)\.$/u.test(line)) ||
    / (?:is|was|has|said) /u.test(rest)
  )
    return null
  const parts = rest.split(/[|/•·–—()]| in | on | IN | ON /u).flatMap((part) => [part, ...part.split(", ")])
  const stated = parts.map((part) => part.replace(/^[, -]+|[, -]+$/gu, ""))
  const own = withoutAgency(writersOf(author))
  stated.push(...author.split(", ").slice(1))
  return {
    author: own.author,
    agency: own.agency ?? first(stated.map(agencyOf)),
    publisher: first(stated.map(outletOf)),
    published: first(stated.map(dayOf))
  }
}

const postedBy = (line: string): Byline | null => {
  const { date = "", author = null } = (posting(line) ? posted.exec(line)?.groups : undefined) ?? {}
  const published = dayOf(date)
  return published === null ? null : { author, agency: null, publisher: null, published }
}

const bareByline = (line: string): Byline | null => {
  if (!line.includes(" | ") && !/ [Ss]taff(?: [WwRr]|$)/u.test(line)) return null
  const { author, outlet } = bare.exec(line)?.groups ?? {}
  if (author === undefined) return null
  const [agency, publisher] = outlet === undefined ? [null, null] : [agencyOf(outlet), outletOf(outlet)]
  if (outlet !== undefined && agency === null && publisher === null) return null // "Ward County | Traffic"
  return { author, agency, publisher, published: null }
}

const first = (found: ReadonlyArray<string | null>): string | null => found.find((one) => one !== null) ?? null

const works =
  /^(?:The |Staff |Special |For )|(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Bb]ureau|[Cc]olumnist|[Cc]ontributor|[Ss]taff)s?$/u

/** `Ana Ruiz, The Alder Post`: what follows a comma may be where the author works, or as what. */
const writersOf = (author: string): string => {
  const parts = author.split(", ")
  const end = parts.findIndex(
    (part, at) =>
      at > 0 &&
      (works.test(part) || headKinds.get(part.split(" ").at(-1)?.toLowerCase() ?? "") === "media" || outletOf(part))
  )
  return end > 0 ? parts.slice(0, end).join(", ") : author
}

/** "ANA RUIZ Associated Press", "The Associated Press": the agency is no part of anybody's name. */
const withoutAgency = (author: string): Pick<Byline, "author" | "agency"> => {
  const words = author.split(" ")
  for (let at = 0; at < words.length; at++) {
    const agency = agencyOf(words.slice(at).join(" "))
    if (agency === null || (at === 1 && words[0] !== "The")) continue
    const before = words
      .slice(0, at)
      .join(" ")
      .replace(/,$|,? (?:The|and|for)$/u, "")
    return { author: /^(?:The)?$/u.test(before) ? null : before, agency }
  }
  return { author, agency: null }
}

/** The name of a known newspaper, broadcaster or site that is no agency; null if the words are none. */
export const outletOf = (words: string): string | null => {
  const known = knownForm(words.replaceAll("’", "'").replace(/^The /u, ""))
  const isOutlet = known?.organization.kind === "media" && known.spellings.has(words.replace(/^The /u, ""))
  return isOutlet && agencyOf(words) === null ? words : null
}

/** The author that a line names, if the line is a byline: `By Ana Ruiz and Tom Bell, staff writers`. */
export const authorOf = (line: string): string | null => bylineOf(line)?.author ?? null

/** Those who reported, as an agency's line at the end of a text says: `(Reporting by Ana Ruiz; Editing by Tom Bell)`. */
export const reportersOf = (line: string): string | null =>
  line.length < 340 && telling(line) ? (reporters.exec(line)?.groups?.author ?? null) : null

/** Whether any line of a text may say who reported from where: most have none, and the whole is searched faster. */
export const mayTellReporters = (text: string): boolean => text.includes(reported)

const reported = " reported from "

/** Whether a line says who wrote the text or worked on it. */
export const isByline = (line: string, tellsReporters = true): boolean =>
  bylineOf(line) !== null ||
  (line.length < 340 &&
    ((telling(line) && (reporting.test(line) || place.test(line))) || (tellsReporters && saysWhoReported(line))))

const saysWhoReported = (line: string): boolean =>
  line.includes(reported) && reportedFrom.test(line) && !/ (?:that|how|whether) /u.test(line)
