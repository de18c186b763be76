import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { linesOf, packedLines, unpackedLines } from "../../pipeline/clean/lines.ts"
import { type Lined, repeatedLines } from "../../pipeline/clean/repeated.ts"
import { noMetadata } from "../../pipeline/model/document.ts"
import { cases } from "../soak/cases.ts"
import { clean } from "../texts.ts"

const letters = "abcdefghijklmnopqrstuvwxyz"

/** A sentence that no other number gives. */
const sentence = (number: number) =>
  `The council of ${letters.repeat(2).slice(number % 26, (number % 26) + 9)} met on item ${letters[Math.floor(number / 26) % 26]} in the long hall by the river.`

const text = (id: string, publisher: string | null, lines: ReadonlyArray<string>): Lined => [
  id,
  linesOf({ ...clean(lines.join("\n")), metadata: { ...noMetadata, publisher } })
]

const found = (texts: ReadonlyArray<Lined>) => Effect.runPromise(repeatedLines(Stream.fromIterable(texts)))

/** `count` texts of a publisher that are different but for some lines at their end. */
const texts = (count: number, publisher: string | null, ...lines: ReadonlyArray<string>) =>
  Array.from({ length: count }, (_, at) => text(`${publisher}-${at}`, publisher, [sentence(at), ...lines]))

describe("repeatedLines", () => {
  it.each([
    ["a headline that links to another story", "Harbor Tunnel Opens a Year Late"],
    ["a headline on the topic", "Mayor Defends Sanctuary Policy"],
    ["an invitation in a wording that no list has", "The Pine County Ledger is made by nine neighbors of yours."]
  ])("takes %s for the publisher's when five different texts have it", async (_, line) => {
    const repeated = await found(texts(5, "The Pine County Ledger", line))
    expect(repeated.size).toBe(5)
    for (const [at, ranges] of Array.from(repeated.values()).entries()) {
      const start = sentence(at).length + 1
      expect(ranges).toEqual([{ start, end: start + line.length }])
    }
    expect(await found(texts(4, "The Pine County Ledger", line))).toEqual(new Map())
  })

  it("sees through case, digits and dates", async () => {
    const repeated = await found(
      Array.from({ length: 5 }, (_, at) => text(String(at), "Ledger", [sentence(at), `FILED AT ${at}:4${at} PM TODAY`]))
    )
    expect(repeated.size).toBe(5)
  })

  it("leaves a sentence on the topic: writers repeat background", async () => {
    expect(await found(texts(9, "Ledger", "The city has been a sanctuary since 1985."))).toEqual(new Map())
  })

  it("leaves a sentence that few of a publisher's texts have", async () => {
    const few = texts(6, "Ledger", "The trial begins in the spring, a clerk said.")
    const others = Array.from({ length: 94 }, (_, at) => text(`other-${at}`, "Ledger", [sentence(at + 26)]))
    expect(await found([...few, ...others])).toEqual(new Map())
  })

  it("takes copies of one text for one text", async () => {
    const copies = Array.from({ length: 9 }, (_, at) =>
      text(String(at), "Ledger", [sentence(1), "The Bridge", "It is old."])
    )
    expect(await found(copies)).toEqual(new Map())
  })

  it("counts each publisher for itself, and texts without one by where they came from", async () => {
    const line = "Harbor Tunnel Opens a Year Late"
    expect(await found([...texts(3, "Ledger", line), ...texts(3, "Courier", line)])).toEqual(new Map())
    expect((await found(texts(5, null, line))).size).toBe(5)
  })

  it("doesn't mind the order of the texts", async () => {
    const lines = ["Harbor Tunnel Opens a Year Late", "Weather", "It rains.", "Ask the editor anything you like."]
    const one = fc.record({ at: fc.nat(12), of: fc.subarray(lines), publisher: fc.constantFrom("Ledger", "Courier") })
    const many = fc
      .array(one, { maxLength: 40 })
      .map((all) => all.map(({ at, of, publisher }, id) => text(String(id), publisher, [sentence(at), ...of])))
    const twice = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
    )
    await fc.assert(
      fc.asyncProperty(twice, async ([all, shuffled]) => {
        expect(new Map(await found(shuffled))).toEqual(new Map(await found(all)))
      }),
      { numRuns: cases(50) }
    )
  })
})

describe("linesOf", () => {
  it("gives raw places, also after astral characters", () => {
    const [, { lines }] = text("a", "Ledger", ["🌲 The first line is longer than the second.", "Second Line"])
    expect(lines.map(({ start, end, heading }) => ({ start, end, heading }))).toEqual([
      { start: 0, end: 43, heading: false },
      { start: 44, end: 55, heading: true }
    ])
  })

  it("comes back from its bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 })), (lines) => {
        const [, given] = text("a", "Ledger", lines)
        expect(unpackedLines(packedLines(given))).toEqual(given)
      })
    )
    expect(unpackedLines(new Uint8Array(0)).lines).toEqual([])
  })
})
