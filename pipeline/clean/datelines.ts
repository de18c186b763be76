import { agencyOf, namesAgency } from "./agencies.ts"
import { dayOf } from "./dates.ts"

/** Where and when a report was made, and whose it is, as the text says at its head. */
export interface Dateline {
  /** Length of the dateline at the start of its line. */
  readonly length: number
  readonly agency: string | null
  /** The day of publication, as an ISO date. */
  readonly published: string | null
}

const capitals = "\\p{Lu}[\\p{Lu}.’\\-]+(?: [\\p{Lu}.’\\-]+){0,3}"
const region = "(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}){0,2}"
const day = "(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?)?"
const dash = "(?: ?[—–] ?| ?-- ?| [-_] )"

/** `LOS ANGELES — `, `OAKLAND, Calif., Nov. 29 (Reuters) - `, `(Reuters) - `, `Denver (AP) — ` before a sentence. */
const leading = new RegExp(
  `^(?:(?:${capitals}${region},?${day}(?: ?\\((?<agency>[^()\\n]{2,40})\\))?|(?:\\p{Lu}[\\p{L}.’]+(?: \\p{Lu}[\\p{L}.’]+){0,3}${region},?${day} )?\\((?<bare>[^()\\n]{2,40})\\)):?${dash})(?=[\\p{Lu}\\p{N}“"‘\\['’$])`,
  "u"
)

/** The dateline with which a first paragraph begins. An agency in brackets must be one, or in capitals (`(KXYZ)`). */
export const leadingDateline = (line: string): Dateline | null => {
  const found = leading.exec(line)
  if (!found) return null
  const { agency, bare } = found.groups ?? {}
  const name = (agency ?? bare)?.split("/")[0]?.trim() ?? null
  if (bare !== undefined && name !== null && !namesAgency(name) && !/^\p{Lu}{2,6}$/u.test(name)) return null
  return { length: found[0].trimEnd().length, agency: name === null ? null : agencyOf(name), published: null }
}

const crawled =
  /^(?:date|published|posted)?:? ?(?<date>\d{4}-\d{2}-\d{2})(?: (?<name>[^,]{2,60}), (?<place>[\p{Lu}.’\- ]{3,40}))?$/iu
const labelled =
  /^(?:(?<label>published|posted|publication date|date|first published|updated|last updated|modified)(?: on| at)?:? )?(?:\d{1,2}:\d{2} ?[ap]\.?m\.?,? (?:[ECMP][SD]?T,? )?(?:on )?)?(?<date>.{6,60})$/iu
/** What may follow a day: `/ Updated Jan. 26, 2017`, `and last updated 6:02 PM`. */
const later = /(?:(?:,|;| and| \/| \|| [-–—•]) |\|)(?:last )?(?:updated|modified)\b.{0,60}$/iu
const placed = /^(?<name>[^,]{2,60}), (?<place>[\p{Lu}.’\- ]{3,40}(?:, \p{Lu}[\p{L}. ]{1,20})?)$/u

/**
 * A line that is a dateline all of it: `date 2016-11-29 NY Times News Service, LOS ANGELES` as crawlers write it, a day
 * alone or with a label, or `AFP, WASHINGTON`. Days of updates are no days of publication.
 */
export const datelineLine = (line: string): Dateline | null => {
  if (line.length > 140) return null
  const { length } = line
  const crawl = crawled.exec(line)?.groups
  const published = dayOf(crawl?.date ?? "")
  if (published) {
    const name = crawl?.name ?? null
    return { length, published, agency: name !== null && namesAgency(name) ? (agencyOf(name) ?? name) : null }
  }
  const { label = "", date = "" } = labelled.exec(line.replace(later, ""))?.groups ?? {}
  const alone = dayOf(date)
  if (alone) return { length, agency: null, published: /updated|modified/iu.test(label) ? null : alone }
  const name = placed.exec(line)?.groups?.name ?? ""
  return namesAgency(name) ? { length, agency: agencyOf(name) ?? name, published: null } : null
}
