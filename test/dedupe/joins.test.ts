import { describe, expect, it } from "vitest"
import { fullyLinked } from "../../pipeline/dedupe/links.ts"
import { signatureSize } from "../../pipeline/dedupe/minhash.ts"
import {
  type Alike,
  type Copies,
  type Group,
  groupsIn,
  type Part,
  type Printed,
  printParts,
  type Ref,
  sharingIn
} from "../../pipeline/dedupe/parts.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashed } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

/** What each join of the search in parts hands on by itself, which together they would hide of each other. */
const text = (number: number): Ref => [`t${String(number).padStart(3, "0")}`, number]
const story = (...numbers: readonly [number, ...Array<number>]): Copies => {
  const [first, ...others] = numbers
  return [text(first), ...others.map(text)]
}

/** The pairs that a join gives, by the numbers of the texts, and what else it gives. */
const taken = <A>(join: (pair: (a: Ref, b: Ref) => void) => A) => {
  const pairs = new Set<string>()
  const given = join(([, a], [, b]) => pairs.add([a, b].sort((one, other) => one - other).join("-")))
  return { pairs: [...pairs].sort(), given }
}

const all = signatureSize
const little = Math.ceil(0.6 * signatureSize)

describe("the groups of similar texts", () => {
  it("are named by their first text, and each pair of them is handed on, with its copies", () => {
    const pairs: ReadonlyArray<Alike> = [
      [story(3), story(1, 2), all],
      [story(3), story(4), all],
      [story(1, 2), story(3), all], // another part found it too
      [story(7), story(8), little]
    ]
    const { pairs: handed, given } = taken((pair) => groupsIn(pairs, pair))
    expect(handed).toEqual(["1-3", "2-3", "3-4", "7-8"])
    expect(given).toEqual([
      ["t001", "t001", false],
      ["t003", "t001", false],
      ["t004", "t001", false],
      ["t007", "t007", false],
      ["t008", "t008", false]
    ])
  })

  it("are large if more texts are in them than are compared all with all, and then fewer pairs are", () => {
    const many = (count: number) =>
      taken((pair) =>
        groupsIn(
          Array.from({ length: count }, (_, a) =>
            Array.from({ length: a }, (_, b): Alike => [story(b), story(a), all])
          ).flat(),
          pair
        )
      )
    const [whole, large] = [many(fullyLinked), many(fullyLinked + 1)]
    expect(whole.pairs).toHaveLength((fullyLinked * (fullyLinked - 1)) / 2)
    expect(whole.given.some(([, , isLarge]) => isLarge)).toBe(false)
    expect(large.pairs.length).toBeLessThanOrEqual(4 * fullyLinked)
    expect(large.pairs.length).toBeGreaterThanOrEqual(fullyLinked)
    expect(large.given.every(([, name, isLarge]) => isLarge && name === "t000")).toBe(true)
  })
})

describe("texts that share phrases", () => {
  const next = random(7)
  const shared = wordsOf(200, next)
  const sketches = new Map(
    [3, 1, 2].map((number) => [number, sketchOf(hashed(clean(textOf(number === 3 ? wordsOf(200, next) : shared))))])
  )
  const printed = (part: Part): ReadonlyArray<Printed> =>
    Array.from(sketches).flatMap(([number, sketch]) => {
      const prints = printParts(sketch, part.of).get(part.number)
      return prints ? [{ copies: story(number), ...prints }] : []
    })
  const joined = (part: Part, groups: ReadonlyMap<string, Group>) => {
    const others: Array<string> = []
    const { pairs } = taken((pair) =>
      sharingIn(printed(part), groups, part, pair, ([[[, a]], [[, b]], proofs]) =>
        others.push(`${a}-${b}${proofs > 0 ? "" : " without a proof"}`)
      )
    )
    return { pairs, others }
  }

  it("are ranked if they are of two groups, handed on if of one, and those that share none are neither", () => {
    for (const part of [
      { number: 0, of: 1 },
      { number: 0, of: 2 },
      { number: 1, of: 2 }
    ]) {
      expect(joined(part, new Map())).toEqual({ pairs: [], others: ["1-2"] })
      const one = new Map<string, Group>([
        ["t001", ["t001", false]],
        ["t002", ["t001", false]]
      ])
      expect(joined(part, one)).toEqual({ pairs: ["1-2"], others: [] })
    }
  })
})
