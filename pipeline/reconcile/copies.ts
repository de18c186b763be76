import type { LocatedStatement } from "../model/extraction.ts"
import { betterEvidence, type Testimony } from "./merge.ts"

type Said = Testimony<LocatedStatement>

/** Three words that more statements of one text share tell nothing of any: else two giants would take days. */
const mostHolders = 256

/**
 * Each statement of one text with its copy in the other, if it has one there: the statement that shares most of its runs
 * of three words, and at least half of the shorter one's. `wordsOf` gives folded words, and `isLikely` says whether a
 * statement can be a copy of another. Linear in the statements.
 */
export const copies = (
  a: ReadonlyArray<Said>,
  b: ReadonlyArray<Said>,
  wordsOf: (one: Said) => string,
  isLikely: (one: Said, other: Said) => boolean
): ReadonlyArray<readonly [Said, Said]> => {
  if (a.length === 0 || b.length === 0) return []
  const shingles = new Map(b.map((other) => [other, shinglesOf(wordsOf(other))]))
  const holders = new Map<string, Array<Said>>()
  for (const [other, theirs] of shingles) {
    for (const shingle of theirs) {
      const known = holders.get(shingle)
      if (known) known.push(other)
      else holders.set(shingle, [other])
    }
  }
  /** How many runs of words two statements share, or 0 if that is too few. */
  const sharedWith = (mine: ReadonlySet<string>, other: Said): number => {
    const theirs = shingles.get(other) ?? new Set()
    let count = 0
    for (const shingle of mine) if (theirs.has(shingle)) count++
    return count >= 0.5 * Math.min(mine.size, theirs.size) ? count : 0
  }
  return a.flatMap((one) => {
    const mine = shinglesOf(wordsOf(one))
    const rarestFirst = Array.from(mine, (shingle) => holders.get(shingle) ?? []).toSorted(
      (x, y) => x.length - y.length
    )
    const met = new Set<Said>()
    let best: Said | null = null
    let most = 0
    for (const [index, some] of rarestFirst.entries()) {
      // Whoever has none of the rarer ones shares no more than what is left.
      if (most > rarestFirst.length - index || some.length > mostHolders) break
      for (const other of some) {
        if (met.has(other)) continue
        met.add(other)
        const count = isLikely(one, other) ? sharedWith(mine, other) : 0
        if (count < most || count === 0) continue
        if (count > most || best === null || betterEvidence(other, best) < 0) best = other
        most = count
      }
    }
    return best === null ? [] : [[one, best] as const]
  })
}

/** Runs of three words, of folded words. */
const shinglesOf = (text: string): ReadonlySet<string> => {
  const words = text.split(" ")
  if (words.length < 3) return new Set([words.join(" ")])
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}
