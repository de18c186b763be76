import { expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { beginsAs } from "../../pipeline/clean/beginnings.ts"
import { isBoilerplate, long, short } from "../../pipeline/clean/boilerplate.ts"
import { announcesStories, furniture, isFurniture, listHeading } from "../../pipeline/clean/furniture.ts"
import { isBlank, isDigit, isWord } from "../../pipeline/clean/letters.ts"
import { spaces } from "../../pipeline/clean/spaces.ts"
import { isTokenized } from "../../pipeline/clean/spacing.ts"
import { dirty } from "../arbitraries.ts"

/** Lines of the words of some patterns, as these have them, in any case, with signs between. */
const linesOf = (patterns: ReadonlyArray<RegExp>) => {
  const words = patterns.flatMap(({ source }) => source.match(/[A-Za-z][A-Za-z’'-]*/gu) ?? [])
  const word = fc.constantFrom(...words, "12", "a", "x", "@ana", "Ana", "ana@post.org")
  const cased = fc.tuple(word, fc.constantFrom("", "first", "all", "odd")).map(([one, change]) => {
    if (change === "first") return one.charAt(0).toUpperCase() + one.slice(1)
    return change === "all" ? one.toUpperCase() : change === "odd" ? one.replace("s", "ſ").replace("k", "\u212A") : one
  })
  const between = fc.constantFrom(" ", " ", " ", ": ", "", " (", "...", "-", "’", " = ")
  return fc
    .tuple(fc.constantFrom("", "", "", "“", "(", "[", "• ", "# "), fc.array(fc.tuple(cased, between), { maxLength: 6 }))
    .map(([start, parts]) => `${start}${parts.map((part) => part.join("")).join("")}`.trim())
}

it.each([
  ["furniture", furniture, isFurniture],
  ["long boilerplate", long, isBoilerplate],
  ["short boilerplate", short, isBoilerplate],
  ["headings of lists", [listHeading], announcesStories]
])("no look at a line's beginning rules out what a pattern of %s would find", (_, patterns, test) => {
  const property = fc.property(linesOf(patterns), (line) => {
    fc.pre(line.length <= 80)
    if (patterns.some((pattern) => pattern.test(line))) expect([line, test(line)]).toEqual([line, true])
  })
  fc.assert(property, { numRuns: 3000 })
})

it("tells what a line may begin as by three letters, in any case, and lets pass what isn't ASCII", () => {
  const test = beginsAs("by ", "photo", "x", " ")
  expect(["By Ana", "BY", "Phone", "PHOTO", "xenon", "(by", "12", "", "ｂｙ", "pſalm", "“By"].map(test)).not.toContain(
    false
  )
  expect(["Bye", "Bill", "Pho", "Pilot", "Ana"].map(test)).toEqual([false, false, true, false, false])
})

it("knows letters, digits and blanks as patterns do", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code)
  const those = (pattern: RegExp) => codes.filter((code) => pattern.test(String.fromCharCode(code)))
  expect(codes.filter(isBlank)).toEqual(those(/\s/u))
  expect(codes.filter(isWord)).toEqual(those(/[\p{L}\p{N}\p{M}]/u))
  expect(codes.filter(isDigit)).toEqual(those(/\d/u))
})

it("finds the spaces that a pattern finds", () => {
  const odd =
    /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000][ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]*| [ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+| (?![^\n])|(?<![^\n]) /gu
  const text = fc.oneof(
    dirty,
    fc.array(fc.constantFrom(" ", "\n", "\t", "a", ".", "\u2003"), { maxLength: 12 }).map((parts) => parts.join(""))
  )
  const property = fc.property(text, (raw) => {
    const found = Array.from(raw.matchAll(odd), ({ 0: run, index }) => [index, index + run.length])
    expect(spaces(raw).map(({ start, end }) => [start, end])).toEqual(found)
  })
  fc.assert(property, { numRuns: 1000 })
})

it("counts the marks of a tokenised text as patterns do", () => {
  const all = /(?:[,;:?!]|(?<=[\p{Ll}\p{Nd}”"’)]{2}| )\.)(?=\s|$)/gu
  const apart = / [,.:;?!](?=\s|$)/gu
  const split = /(?<=\p{L}) (?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?=\s|$)/gu
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  const parts = fc.constantFrom(" ", " ", "a", "in", "U", "S", ".", ",", "!", "n't", "’s", "'ll", "5", "\n", "”")
  const property = fc.property(
    fc.array(parts, { maxLength: 16 }).map((found) => found.join("")),
    (text) => {
      const [set, parted] = [count(text, apart), count(text, split)]
      expect(isTokenized(text)).toBe(set + parted >= 2 && set * 2 > count(text, all))
    }
  )
  fc.assert(property, { numRuns: 3000 })
})
