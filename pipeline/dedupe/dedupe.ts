import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { CleanDocument } from "../model/document.ts"
import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"
import { clusterOf } from "./clusters.ts"
import { ends } from "./links.ts"
import { type Compared, compared, pairOf } from "./pair.ts"
import { type Candidates, search } from "./search.ts"
import { sketcher } from "./sketches.ts"
import { type Words, wordsOf } from "./words.ts"

/** Bounds of memory. They change how often texts are read again, never what is found. */
export interface Memory {
  /** Words kept from the first reading, 12 bytes each: a corpus of fewer is read once. */
  readonly words: number
  /** Texts held at a time to be compared, of those that have to be read again. */
  readonly texts: number
}

const defaultMemory: Memory = { words: 8_000_000, texts: 32_768 }

/**
 * Finds the texts that are copies, near copies or excerpts of each other or share passages, and clusters them. `texts`
 * is read once, then again for each 32,768 texts that may be duplicates (never, if the corpus is small), so it must
 * give the same texts each time; their order doesn't matter. Fails only as `texts` does.
 */
export const dedupe = Effect.fn("dedupe")(function* <E, R>(
  texts: Stream.Stream<CleanDocument, E, R>,
  memory = defaultMemory
) {
  const sketches = sketcher()
  const kept = new Map<string, Words>()
  let room = memory.words
  yield* eachText(texts, (id, document) => {
    const words = wordsOf(document)
    sketches.add(id, words)
    room -= words.hashes.length
    if (room >= 0) kept.set(id, words)
  })
  const candidates = search(sketches.made())
  const pairs: Array<DuplicatePair> = []
  let rounds = 0
  for (const round of roundsOf(candidates, (id) => kept.has(id), memory.texts)) {
    rounds++
    const held = new Map<string, Compared>()
    if (round.missing.size > 0) {
      yield* eachText(texts, (id, document) => {
        if (round.missing.has(id)) held.set(id, compared(id, wordsOf(document), candidates.isBoilerplate))
      })
    }
    for (const pair of comparePairs(round.pairs, held, kept, candidates.isBoilerplate)) pairs.push(pair)
  }
  const cluster = clusterOf(candidates.ids, candidates.words, pairs)
  yield* Effect.logDebug("compared texts", { texts: cluster.size, candidates: candidates.pairs.length, rounds })
  const duplicates: Duplicates = { pairs, cluster }
  return duplicates
})

const eachText = <E, R>(
  texts: Stream.Stream<CleanDocument, E, R>,
  take: (id: string, document: CleanDocument) => void
): Effect.Effect<void, E, R> =>
  Stream.runForEachArray(texts, (batch) =>
    Effect.sync(() => {
      for (const document of batch) take(document.raw.id, document)
    })
  )

interface Round {
  readonly pairs: ReadonlyArray<readonly [string, string]>
  /** Texts to read again. */
  readonly missing: ReadonlySet<string>
}

/** The candidates, in order, so many at a time that no more than `most` texts have to be held for them. */
const roundsOf = function* (
  { ids, pairs }: Candidates,
  isKept: (id: string) => boolean,
  most: number
): Generator<Round> {
  let round: Array<readonly [string, string]> = []
  let missing = new Set<string>()
  for (const pair of pairs) {
    const [a, b] = ends(pair, ids.length)
    const both = [ids[a] ?? "", ids[b] ?? ""] as const
    const more = both.filter((id) => !isKept(id) && !missing.has(id))
    if (round.length >= 1_000_000 || (round.length > 0 && missing.size + more.length > most)) {
      yield { pairs: round, missing }
      round = []
      missing = new Set(both.filter((id) => !isKept(id)))
    } else for (const id of more) missing.add(id)
    round.push(both)
  }
  if (round.length > 0) yield { pairs: round, missing }
}

const comparePairs = (
  pairs: ReadonlyArray<readonly [string, string]>,
  held: Map<string, Compared>,
  kept: ReadonlyMap<string, Words>,
  isBoilerplate: (print: number) => boolean
): Array<DuplicatePair> => {
  const textOf = (id: string): Compared | null => {
    const known = held.get(id)
    if (known) return known
    const words = kept.get(id)
    if (!words) return null
    const text = compared(id, words, isBoilerplate)
    held.set(id, text)
    return text
  }
  const found: Array<DuplicatePair> = []
  for (const [one, other] of pairs) {
    const [a, b] = [textOf(one), textOf(other)]
    const pair = a && b && pairOf(a, b)
    if (pair) found.push(pair)
  }
  return found
}
