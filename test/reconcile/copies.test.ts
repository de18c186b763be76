import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LocatedStatement } from "../../pipeline/model/extraction.ts"
import { copies } from "../../pipeline/reconcile/copies.ts"
import { betterEvidence, type Testimony } from "../../pipeline/reconcile/merge.ts"
import { extraction, place, statement } from "./extractions.ts"

type Said = Testimony<LocatedStatement>

/** The statements of a text, one behind the other; two of one speaker, or of somebody unknown, may be copies. */
const said = (
  id: string,
  all: ReadonlyArray<readonly [speaker: string | null, words: string]>
): ReadonlyArray<Said> => {
  const { document } = extraction(id, [], [])
  return all.map(([speaker, words], at) => ({
    document,
    record: statement(speaker, words, { evidence: place(words, at * 1000) })
  }))
}

const wordsOf = ({ record }: Said): string => record.words
const isLikely = (one: Said, other: Said): boolean =>
  one.record.speaker === other.record.speaker || one.record.speaker === null || other.record.speaker === null

const shingles = (text: string): ReadonlySet<string> => {
  const words = text.split(" ")
  if (words.length < 3) return new Set([text])
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
}

/** The same, told by comparing each with each. */
const plainly = (a: ReadonlyArray<Said>, b: ReadonlyArray<Said>): ReadonlyArray<readonly [Said, Said]> =>
  a.flatMap((one) => {
    const mine = shingles(wordsOf(one))
    const [best] = b
      .map((other) => ({ other, theirs: shingles(wordsOf(other)) }))
      .map(({ other, theirs }) => ({
        other,
        size: theirs.size,
        count: Array.from(mine).filter((shingle) => theirs.has(shingle)).length
      }))
      .filter(({ other, size, count }) => isLikely(one, other) && count > 0 && count >= Math.min(mine.size, size) / 2)
      .toSorted((x, y) => y.count - x.count || betterEvidence(x.other, y.other))
    return best === undefined ? [] : [[one, best.other] as const]
  })

describe("copies", () => {
  it("finds for each statement the one that shares most with it, as comparing each with each does", () => {
    const word = fc.constantFrom("we", "will", "never", "help", "to", "deport")
    const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(" "))
    const some = fc.array(fc.tuple(fc.constantFrom(null, "ruiz", "lee"), words), { maxLength: 12 })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [said("a", one), said("b", other)]
        expect(copies(a, b, wordsOf, isLikely)).toEqual(plainly(a, b))
      })
    )
  })

  it("finds the copy of each of 20,000 statements that say nearly the same", () => {
    const all = Array.from(
      { length: 20_000 },
      (_, at) => ["ruiz", `we will never help to deport neighbor ${at} of ours`] as const
    )
    const [a, b] = [said("a", all), said("b", all)]
    const found = copies(a, b, wordsOf, isLikely)
    expect(found.map(([one, other]) => wordsOf(one) === wordsOf(other))).toEqual(all.map(() => true))
  })

  it("finds nothing in a text without statements", () => {
    const some = said("a", [["ruiz", "we will never help"]])
    expect(copies(some, [], wordsOf, isLikely)).toEqual([])
    expect(copies([], some, wordsOf, isLikely)).toEqual([])
  })
})
