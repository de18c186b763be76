import { daysInMonth } from "../model/days.ts"
import { isEdtf } from "../model/edtf.ts"

/** A date as metadata give it, as EDTF, or in words why it is none that can be told for certain. */
export type ReadDate = { readonly edtf: string } | { readonly problem: string }

const month =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?"
const day = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
const weekday = `(?:${day}[.,]{0,2} )?`
/** A time of the day, however it is written: it starts with digits, and says nothing of the day. */
const time =
  "(?:(?:,|T| at| @| -| –|\\s)? ?(?:at )?\\d{1,2}[:.h]\\d{2}[\\d:.,]{0,16}(?: ?[ap]\\.?m\\.?)?(?: ?(?:[+-]\\d{2}:?\\d{2}|\\(?[A-Z]{1,5}\\)?)){0,2})?"

/** Each with the parts that it names. The offset of a time is let be: the day is that where the text was published. */
const shapes: ReadonlyArray<RegExp> = [
  new RegExp(`^(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})(?:Z|${time})$`, "iu"),
  new RegExp(`^(?<year>\\d{4})/(?<number>\\d{1,2})/(?<day>\\d{1,2})${time}$`, "iu"),
  new RegExp(`^(?<year>\\d{4})\\.(?<number>\\d{2})\\.(?<day>\\d{2})${time}$`, "iu"),
  /^(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})(?:T?\d{6}Z?)?$/u,
  new RegExp(`^${weekday}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?: ${day}|${time})$`, "iu"),
  new RegExp(`^${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ ,-]{1,2}(?<year>\\d{4})${time}$`, "iu"),
  new RegExp(
    `^${weekday}${month} (?<day>\\d{1,2}) \\d{1,2}:\\d{2}:\\d{2}(?: [A-Z+:\\d-]{1,9})? (?<year>\\d{4})$`,
    "iu"
  ),
  new RegExp(`^${month},? (?<year>\\d{4})$`, "iu"),
  /^(?<year>\d{4})-(?<number>\d{2})$/u,
  /^(?<year>\d{4})$/u
]
const slashed = new RegExp(
  `^${weekday}(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<year>\\d{4})${time}$`,
  "iu"
)
const epoch = /^(?<seconds>\d{10})(?:\d{3})?(?:\.\d{1,6})?$/u

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** Dates of news that data hold: what is earlier is a computer's zero, what is later a slip. */
const firstYear = 1700
const lastYear = 2100

/**
 * Reads a date as data, pages and mails write it: ISO 8601 with or without a time, RFC 2822, `November 29, 2016`,
 * `29 Nov 2016`, `20161129`, seconds or milliseconds since 1970 (as the day in UTC), EDTF itself. Of `11/29/2016` and
 * `29/11/2016` the calendar leaves one reading; `3/4/2016` has two and is refused, and so is what no calendar holds.
 */
export const readDate = (value: string): ReadDate => {
  const text = value.trim().replace(/\s+/gu, " ")
  if (text.length > 80) return { problem: "no date" }
  const seconds = epoch.exec(text)?.groups?.seconds
  if (seconds !== undefined) return dayOf(new Date(Number(seconds) * 1000))
  const either = slashed.exec(text)?.groups
  if (either) return eitherWay(Number(either.a), Number(either.b), Number(either.year))
  for (const shape of shapes) {
    const found = shape.exec(text)?.groups
    if (!found) continue
    const { year = "", day } = found
    const name = found.month?.slice(0, 3).toLowerCase()
    const number = name === undefined ? found.number && Number(found.number) : months.indexOf(name) + 1
    return checked(
      Number(year),
      number ? Number(number) : number === 0 ? 0 : null,
      day === undefined ? null : Number(day)
    )
  }
  return isEdtf(text) ? { edtf: text } : { problem: "no date of a known form" }
}

const eitherWay = (a: number, b: number, year: number): ReadDate => {
  if (a <= 12 && b <= 12 && a !== b) return { problem: "day and month can't be told apart" }
  return a > 12 ? checked(year, b, a) : checked(year, a, b)
}

const dayOf = (date: Date): ReadDate => checked(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())

const checked = (year: number, month: number | null, day: number | null): ReadDate => {
  if (year < firstYear || year > lastYear) return { problem: `no year of news: ${year}` }
  if (year === 1970 && month === 1 && day === 1) return { problem: "the zero of computers' clocks" }
  if (month !== null && (month < 1 || month > 12)) return { problem: `no month ${month}` }
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 1)))
    return { problem: `no day ${day} in that month` }
  const two = (number: number) => String(number).padStart(2, "0")
  return {
    edtf: [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join("-")
  }
}
