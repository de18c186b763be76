import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { dayNumber, daysInMonth, toDay } from "./days.ts"

/**
 * Dates as they are published: the part of EDTF (ISO 8601-2, levels 0 to 2) that the data model names.
 *
 *     2016-11-29   2017-03   1979   198X           a day, a month, a year, a decade
 *     2016-11-27~  2016~                           about then
 *     [2017-03-27..2017-03-29]  [..2016-11-27]     one unknown day of several, or of all before or after
 *     [2017-03-21,2017-03-28]                      one of these
 *     2017-03-27/2017-03-29                        all of these: a duration
 *
 * More than this is refused, and so is a date that no calendar holds, a set or a duration that runs backwards, and a
 * set of one.
 */
export type Edtf = Point | Choice | Duration

/** A date of one precision: the parts that aren't known are null. */
export interface Point {
  readonly kind: "point"
  /** 0 to 9999; of a decade, its first. */
  readonly year: number
  readonly decade: boolean
  readonly month: number | null
  readonly day: number | null
  readonly approximate: boolean
}

/** From `from` to `to`, both included; null is an open side. A single point has both alike. */
export interface Member {
  readonly from: Point | null
  readonly to: Point | null
}

/** One unknown date of several. Members are in order, don't overlap, and only the first and the last may be open. */
export interface Choice {
  readonly kind: "choice"
  readonly members: ReadonlyArray<Member>
}

/** All of the time from one date to another. */
export interface Duration {
  readonly kind: "duration"
  readonly from: Point
  readonly to: Point
}

/** A text that isn't a date of the kinds that are published. */
export class NotEdtf extends Schema.TaggedError<NotEdtf>()("NotEdtf", { text: Schema.String, why: Schema.String }) {
  override get message() {
    return `"${this.text}" is no date as this dataset writes them (${this.why}). Write it like 2016-11-29, 2017-03, 1979, 198X, 2016~, [2017-03-27..2017-03-29], [..2016-11-27] or 2017-03-27/2017-03-29`
  }
}

/** Reads a date. Strict: no white space, no other form, and only days that the calendar has. Linear in the text. */
export const parse = (text: string): Result.Result<Edtf, NotEdtf> => {
  const read = readEdtf(text)
  return typeof read === "string" ? Result.fail(new NotEdtf({ text, why: read })) : Result.succeed(read)
}

/** Whether a text is a date as `parse` reads it. */
export const isEdtf = (text: string): boolean => typeof readEdtf(text) !== "string"

/** The one way to write a date: `format` undoes `parse`. */
export const format = (date: Edtf): string => {
  if (date.kind === "point") return formatPoint(date)
  if (date.kind === "duration") return `${formatPoint(date.from)}/${formatPoint(date.to)}`
  return `[${date.members.map(formatMember).join(",")}]`
}

/**
 * The first day that a date can mean, as `2016-11-29`, and null where it is open towards the past or is no date.
 * `~` widens nothing: "about 2016" is 2016 here, since no text says by how much it may be off.
 */
export const earliest = (date: Edtf | string): string | null => {
  const read = typeof date === "string" ? readEdtf(date) : date
  if (typeof read === "string") return null
  const point = read.kind === "choice" ? (read.members[0]?.from ?? null) : read.kind === "point" ? read : read.from
  return point && toDay(firstNumber(point))
}

/** The last day that a date can mean; null where it is open towards the future or is no date. `~` widens nothing. */
export const latest = (date: Edtf | string): string | null => {
  const read = typeof date === "string" ? readEdtf(date) : date
  if (typeof read === "string") return null
  const point = read.kind === "choice" ? (read.members.at(-1)?.to ?? null) : read.kind === "point" ? read : read.to
  return point && toDay(lastNumber(point))
}

/** The number of the first day of a point. */
export const firstNumber = ({ year, month, day }: Point): number => dayNumber(year, month ?? 1, day ?? 1)

/** The number of the last day of a point. */
export const lastNumber = ({ year, decade, month, day }: Point): number =>
  dayNumber(decade ? year + 9 : year, month ?? 12, day ?? daysInMonth(year, month ?? 12))

/** The date, or in a word why it is none. */
const readEdtf = (text: string): Edtf | string => {
  if (text.startsWith("[")) return text.endsWith("]") ? readChoice(text.slice(1, -1)) : "no closing bracket"
  const slash = text.indexOf("/")
  return slash < 0 ? readPoint(text) : readDuration(text.slice(0, slash), text.slice(slash + 1))
}

const shape = /^(\d{4}|\d{3}X)(?:-(\d\d)(?:-(\d\d))?)?(~?)$/u

const readPoint = (text: string): Point | string => {
  const [, year = "", month = null, day = null, tilde] = shape.exec(text) ?? []
  if (year === "") return "not of this form"
  const decade = year.endsWith("X")
  if (decade && month !== null) return "a decade has no months"
  const point: Point = {
    kind: "point",
    year: Number(decade ? `${year.slice(0, 3)}0` : year),
    decade,
    month: month === null ? null : Number(month),
    day: day === null ? null : Number(day),
    approximate: tilde === "~"
  }
  if (point.month !== null && (point.month < 1 || point.month > 12)) return `no month ${month}`
  if (point.day !== null && (point.day < 1 || point.day > daysInMonth(point.year, point.month ?? 1))) {
    return `no day ${day} in that month`
  }
  return point
}

const readDuration = (start: string, end: string): Duration | string => {
  const from = readPoint(start)
  if (typeof from === "string") return from
  const to = readPoint(end)
  if (typeof to === "string") return to
  const backwards = firstNumber(from) > firstNumber(to) || lastNumber(from) > lastNumber(to)
  return backwards ? "it ends before it starts" : { kind: "duration", from, to }
}

const readChoice = (text: string): Choice | string => {
  const members: Array<Member> = []
  const parts = text.split(",")
  for (const [index, part] of parts.entries()) {
    const member = readMember(part)
    if (typeof member === "string") return member
    if (member.from === null && index > 0) return "only the first may be open towards the past"
    if (member.to === null && index < parts.length - 1) return "only the last may be open towards the future"
    const before = members.at(-1)?.to
    if (before && member.from && lastNumber(before) >= firstNumber(member.from)) return "not in order"
    members.push(member)
  }
  const only = members[0]
  const single = members.length === 1 && only?.from === only?.to
  return single ? "a set of one is written without brackets" : { kind: "choice", members }
}

const readMember = (text: string): Member | string => {
  const dots = text.indexOf("..")
  if (dots < 0) {
    const point = readPoint(text)
    return typeof point === "string" ? point : { from: point, to: point }
  }
  const from = dots === 0 ? null : readPoint(text.slice(0, dots))
  const to = dots + 2 === text.length ? null : readPoint(text.slice(dots + 2))
  if (typeof from === "string") return from
  if (typeof to === "string") return to
  if (!from && !to) return "open on both sides"
  return from && to && lastNumber(from) >= firstNumber(to) ? "it ends before it starts" : { from, to }
}

const formatMember = ({ from, to }: Member): string => {
  const first = from ? formatPoint(from) : ""
  const last = to ? formatPoint(to) : ""
  return first === last ? first : `${first}..${last}`
}

const formatPoint = ({ year, decade, month, day, approximate }: Point): string => {
  const digits = String(year).padStart(4, "0")
  const parts = [decade ? `${digits.slice(0, 3)}X` : digits, month, day].filter((part) => part !== null)
  return parts.map((part) => String(part).padStart(2, "0")).join("-") + (approximate ? "~" : "")
}
