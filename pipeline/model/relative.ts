import * as Result from "effect/Result"
import { civil, daysInMonth, fromDay, toDay, weekdayOf } from "./days.ts"
import { type Edtf, firstNumber, format, lastNumber, type Member, type Point, parse } from "./edtf.ts"

/** The days of a week, as English names them, by their number. */
export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const

export type Weekday = (typeof weekdays)[number]

/** The day so many days later (earlier, if negative), both as `2016-11-29`; null if it is no day. */
export const addDays = (day: string, days: number): string | null => {
  const number = fromDay(day)
  return number === null ? null : toDay(number + days)
}

/**
 * The functions below say what day, month or year a relative date means in a text of a given date. They take and give
 * EDTF. Where the text's date is one of several days, the answer is the one date that all of them give, else the set of
 * all that they can give; where it is open or spans more than two months, the answer is as open or as wide. A text
 * that is itself only about dated (`~`) gives an approximate answer. Null if the date can't be read or is a duration.
 */
export type Relative = (published: string) => string | null

/** "Monday", "on Monday": the last such day on or before the day of the text. */
export const weekdayBefore = (published: string, weekday: Weekday): string | null =>
  over(published, (number) => dayPoint(number - since(number, weekday)))

/** "next Monday", "will … on Monday": the first such day after the day of the text. */
export const weekdayAfter = (published: string, weekday: Weekday): string | null =>
  over(published, (number) => dayPoint(number + 7 - since(number, weekday)))

/** "today". */
export const today: Relative = (published) => daysFrom(published, 0)

/** "yesterday". */
export const yesterday: Relative = (published) => daysFrom(published, -1)

/** "tomorrow". */
export const tomorrow: Relative = (published) => daysFrom(published, 1)

/** "three days ago", as -3. */
export const daysFrom = (published: string, days: number): string | null =>
  over(published, (number) => dayPoint(number + days))

/** "this week" (0), "last week" (-1): one of the days from Monday to Sunday. */
export const weeksFrom = (published: string, weeks: number): string | null => {
  const monday = (number: number) => number - since(number, "monday") + 7 * weeks
  const first = over(published, (number) => dayPoint(monday(number)))
  const last = over(published, (number) => dayPoint(monday(number) + 6))
  return first && last && span(first, last)
}

/** "this month" (0), "last month" (-1). */
export const monthsFrom = (published: string, months: number): string | null =>
  over(published, (number) => {
    const { year, month } = civil(number)
    const count = year * 12 + month - 1 + months
    return point(Math.floor(count / 12), (count % 12) + 1, null)
  })

/** "last month". */
export const lastMonth: Relative = (published) => monthsFrom(published, -1)

/** "this year" (0), "last year" (-1). */
export const yearsFrom = (published: string, years: number): string | null =>
  over(published, (number) => point(civil(number).year + years, null, null))

/** "last year". */
export const lastYear: Relative = (published) => yearsFrom(published, -1)

/** "in January": the last such month (1 to 12) that had begun on the day of the text. */
export const monthBefore = (published: string, month: number): string | null =>
  over(published, (number) => {
    const now = civil(number)
    return point(now.month >= month ? now.year : now.year - 1, month, null)
  })

/** "Nov. 8": the last such day on or before the day of the text; null if no month has it. */
export const monthDayBefore = (published: string, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return null
  return over(published, (number) => {
    const now = civil(number)
    let year = now.month > month || (now.month === month && now.day >= day) ? now.year : now.year - 1
    while (day > daysInMonth(year, month)) year -= 1 // 29 February
    return point(year, month, day)
  })
}

/** Days since the last such weekday: 0 if it is one. */
const since = (number: number, weekday: Weekday): number => (weekdayOf(number) - weekdays.indexOf(weekday) + 7) % 7

const point = (year: number, month: number | null, day: number | null): Point => ({
  kind: "point",
  year: Math.min(Math.max(year, 0), 9999),
  decade: false,
  month,
  day,
  approximate: false
})

const dayPoint = (number: number): Point => {
  const { year, month, day } = civil(fromDay(toDay(number)) ?? number)
  return point(year, month, day)
}

const widest = 62

/** What a rule, which never runs backwards, says of every day that a text may be of. */
const over = (published: string, rule: (day: number) => Point): string | null => {
  const read = Result.getOrNull(parse(published))
  if (!read || read.kind === "duration") return null
  const members = read.kind === "point" ? [{ from: read, to: read }] : read.members
  const answers = members.flatMap((member) => answersOf(member, rule))
  const about = members.some(({ from, to }) => from?.approximate || to?.approximate)
  return write(about ? answers.map(approximate) : answers)
}

const answersOf = ({ from, to }: Member, rule: (day: number) => Point): ReadonlyArray<Member> => {
  const first = from && firstNumber(from)
  const last = to && lastNumber(to)
  if (first === null || last === null || last - first > widest) {
    return [{ from: first === null ? null : rule(first), to: last === null ? null : rule(last) }]
  }
  return Array.from({ length: last - first + 1 }, (_, day) => {
    const answer = rule(first + day)
    return { from: answer, to: answer }
  })
}

const approximate = ({ from, to }: Member): Member => ({
  from: from && { ...from, approximate: true },
  to: to && { ...to, approximate: true }
})

/** Answers in order, made into one date: those that are the same or follow each other become one. */
const write = (answers: ReadonlyArray<Member>): string | null => {
  const members: Array<Member> = []
  for (const answer of answers) {
    const before = members.at(-1)
    if (before?.to && answer.from && lastNumber(before.to) + 1 >= firstNumber(answer.from)) {
      members[members.length - 1] = { from: before.from, to: later(before.to, answer.to) }
    } else {
      members.push(answer)
    }
  }
  return format(simplest(members))
}

const later = (a: Point, b: Point | null): Point | null => (b && lastNumber(b) < lastNumber(a) ? a : b)

/** A set of one is no set. */
const simplest = (members: ReadonlyArray<Member>): Edtf => {
  const only = members.length === 1 ? members[0] : undefined
  const alike = only?.from && only.to && format(only.from) === format(only.to)
  return alike ? only.from : { kind: "choice", members }
}

/** From the first day of one date to the last of another, as a set. */
const span = (first: string, last: string): string | null => {
  const a = Result.getOrNull(parse(first))
  const b = Result.getOrNull(parse(last))
  if (!a || !b || a.kind === "duration" || b.kind === "duration") return null
  const from = a.kind === "point" ? a : (a.members[0]?.from ?? null)
  const to = b.kind === "point" ? b : (b.members.at(-1)?.to ?? null)
  return format(simplest([{ from, to }]))
}
