const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
const weekday = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2} )?"
const time =
  "(?:[T,]? ?(?:at )?\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?(?: ?[ap][.]?m[.]?)?| ?[ap][.]?m[.]?)(?: ?\\(?(?:[ECMP][SD]?T|GMT|UTC|Z)\\)?)?)?"

const american = new RegExp(
  `^${weekday}(?<month>${month})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${time}$`,
  "iu"
)
const british = new RegExp(
  `^${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${month})\\.?,? (?<year>\\d{4})${time}$`,
  "iu"
)
/** `01/25/2017`: only where no other order of day and month is possible. */
const numeric = new RegExp(`^${weekday}(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4})${time}$`, "iu")
const iso = new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${time}$`, "u")

/** Day and month of a date in figures, if they can't be taken for each other. */
const certain = ({ a = "", b = "", year = "" }: Readonly<Record<string, string>> = {}) => {
  if (Number(b) > 12 || a === b) return { year, month: a, day: b }
  return Number(a) > 12 ? { year, month: b, day: a } : {}
}

/** The day that a text is, all of it (`Tuesday, Nov. 29, 2016`, `2016-11-29`), as an ISO date; null if it is none. */
export const dayOf = (text: string): string | null => {
  const {
    year = "",
    month: name = "",
    day = ""
  } = (american.exec(text) ?? british.exec(text) ?? iso.exec(text))?.groups ?? certain(numeric.exec(text)?.groups)
  if (year === "") return null
  const number = /^\d/u.test(name) ? Number(name) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)))
  const isDay = date.getUTCMonth() === number - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1700
  return isDay ? date.toISOString().slice(0, 10) : null
}
