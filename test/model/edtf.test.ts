import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import fc from "fast-check"
import { civil, dayNumber, daysInMonth, fromDay, toDay, weekdayOf } from "../../pipeline/model/days.ts"
import { earliest, format, isEdtf, latest, parse } from "../../pipeline/model/edtf.ts"

const number = fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) })
const tilde = fc.constantFrom("", "~")

/** Any point, as text. */
const point = fc
  .tuple(number, fc.constantFrom(10, 7, 4, 3), tilde)
  .map(([day, length, about]) => `${toDay(day).slice(0, length)}${length === 3 ? "X" : ""}${about}`)

/** Any text that is a date, made by hand and not by `format`. */
const date = fc.oneof(
  point,
  point.map((only) => `[..${only}]`),
  point.map((only) => `[${only}..]`),
  fc.uniqueArray(number, { minLength: 2, maxLength: 6 }).map((days) => {
    const [first = "", second = "", ...rest] = days.toSorted((a, b) => a - b).map(toDay)
    return `[${[`${first}..${second}`, ...rest].join(",")}]`
  }),
  fc.tuple(number, number).map(([a, b]) => `${toDay(Math.min(a, b))}/${toDay(Math.max(a, b))}`)
)

describe("edtf", () => {
  it.each([
    ["2016-11-29", "2016-11-29", "2016-11-29"],
    ["2017-03", "2017-03-01", "2017-03-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["1979", "1979-01-01", "1979-12-31"],
    ["198X", "1980-01-01", "1989-12-31"],
    ["2016-11-27~", "2016-11-27", "2016-11-27"],
    ["2016~", "2016-01-01", "2016-12-31"],
    ["[2017-03-27..2017-03-29]", "2017-03-27", "2017-03-29"],
    ["[2016-10..2016-11]", "2016-10-01", "2016-11-30"],
    ["[2017-03-21,2017-03-28]", "2017-03-21", "2017-03-28"],
    ["[..2016-11-27]", null, "2016-11-27"],
    ["[2016-11-27..]", "2016-11-27", null],
    ["[..2016-11-20,2016-11-27..]", null, null],
    ["2017-03-27/2017-03-29", "2017-03-27", "2017-03-29"],
    ["2016/2016-12", "2016-01-01", "2016-12-31"]
  ])("%s is from %s to %s", (text, from, to) => {
    const read = Result.getOrThrow(parse(text))
    expect([format(read), earliest(read), latest(read)]).toEqual([text, from, to])
    expect([earliest(text), latest(text)]).toEqual([from, to])
  })

  it.each([
    [""],
    ["2016-13"],
    ["2016-00"],
    ["2017-02-29"], // no leap year
    ["1900-02-29"], // none either
    ["2016-11-31"],
    ["2016-1-2"],
    ["16-11-29"],
    ["20161129"],
    ["2016-11-29 "],
    ["2016-11-29T10:00"],
    ["19XX"],
    ["198X-05"],
    ["198x"],
    ["2016?"],
    ["~2016"],
    ["November 29, 2016"],
    ["[2017-03-29..2017-03-27]"], // backwards
    ["[2017-03-27..2017-03-27]"], // a set of one
    ["[2017-03-27]"],
    ["[2016..2016-11]"], // one holds the other
    ["[..]"],
    ["[]"],
    ["[2017-03-28,2017-03-21]"], // not in order
    ["[2017-03-20..,2017-03-28]"],
    ["[2017-03-20,..2017-03-28]"],
    ["[2017-03-27..2017-03-29"],
    ["2017-03-29/2017-03-27"],
    ["2017-03-29/"],
    ["2017-03-29/.."],
    ["２０１６"] // digits of another width
  ])("refuses %s", (text) => {
    expect([isEdtf(text), earliest(text), latest(text)]).toEqual([false, null, null])
    expect(Result.getOrThrow(Result.flip(parse(text))).message).toContain("Write it like")
  })

  it("writes what it read, whatever the date", () => {
    const property = fc.property(date, (text) => {
      expect(format(Result.getOrThrow(parse(text)))).toBe(text)
    })
    fc.assert(property)
  })

  it("reads a date and nothing else of any text, and never throws", () => {
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(..."0123456789-X~.[],/") }), fc.string())
    const property = fc.property(text, (any) => {
      const read = Result.getOrNull(parse(any))
      expect(isEdtf(any)).toBe(read !== null)
      if (read) expect(format(read)).toBe(any)
    })
    fc.assert(property)
  })

  it("orders points as their first and last days are ordered, and a part of one lies in it", () => {
    const property = fc.property(number, number, (one, other) => {
      const [a, b] = [toDay(Math.min(one, other)), toDay(Math.max(one, other))]
      for (const length of [10, 7, 4, 3]) {
        const [early, late] = [a, b].map((day) => `${day.slice(0, length)}${length === 3 ? "X" : ""}`)
        const [from, to] = [earliest(early ?? ""), latest(early ?? "")]
        expect((from ?? "") <= (earliest(late ?? "") ?? "") && (to ?? "") <= (latest(late ?? "") ?? "")).toBe(true)
        expect((from ?? "") <= a && a <= (to ?? "")).toBe(true)
      }
    })
    fc.assert(property)
  })

  it("never ends before it starts", () => {
    const property = fc.property(date, (text) => {
      const [from, to] = [earliest(text), latest(text)]
      if (from && to) expect(from <= to).toBe(true)
    })
    fc.assert(property)
  })
})

describe("days", () => {
  it("counts as the system's calendar does", () => {
    const property = fc.property(number, (day) => {
      const date = new Date(day * 86_400_000)
      const { year, month, day: inMonth } = civil(day)
      expect([year, month, inMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
      expect(dayNumber(year, month, inMonth)).toBe(day)
      expect(fromDay(toDay(day))).toBe(day)
      expect(toDay(day)).toBe(date.toISOString().slice(0, 10))
      expect(weekdayOf(day)).toBe(date.getUTCDay())
      expect(daysInMonth(year, month)).toBeGreaterThanOrEqual(inMonth)
    })
    fc.assert(property)
  })
})
