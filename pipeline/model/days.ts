/**
 * Days as numbers, without clock and time zone. Day 0 is 1970-01-01 of the proleptic Gregorian calendar.
 * Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), public domain: years are counted from
 * March, so that the leap day is their last, in eras of 400 years and 146,097 days.
 */

/** The number of a day. Months are 1 to 12. The day is taken as valid. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month and day of a day's number. */
export const civil = (number: number): { year: number; month: number; day: number } => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  }
}

/** How many days a month has, 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const first = dayNumber(0, 1, 1)
const last = dayNumber(9999, 12, 31)

/** The number of a day written as `2016-11-29`, or null. Only days of the calendar are read. */
export const fromDay = (text: string): number | null => {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayNumber(year, month, day)
}

/** A day's number as `2016-11-29`. Four digits have no other years than 0000 to 9999: days beyond them give the edge. */
export const toDay = (number: number): string => {
  const { year, month, day } = civil(Math.min(Math.max(number, first), last))
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7
