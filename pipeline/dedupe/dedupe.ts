import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"
import { clusterOf } from "./clusters.ts"
import { textKeys } from "./keys.ts"
import { ends } from "./links.ts"
import { type Compared, compared, pairOf } from "./pair.ts"
import { type Candidates, search } from "./search.ts"
import { type Sketch, sketcher } from "./sketches.ts"
import { attempt, type Spill, spill } from "./spill.ts"
import type { Words } from "./words.ts"

/** A text's id, and its sketch. */
export type Sketched = readonly [id: string, sketch: Sketch]

/** A text's id, and its words. */
export type Read = readonly [id: string, words: Words]

/** What is kept of comparisons from run to run, and where words are put aside during one. */
export interface Kept<E> {
  /** A folder for a file of the words that are compared. */
  readonly scratch: string
  /** What was kept under each key, or null. */
  readonly known: (keys: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string | null>, E>
  readonly keep: (found: ReadonlyArray<readonly [key: string, line: string]>) => Effect.Effect<void, E>
}

/** Words held at a time to be compared, about 40 bytes each. It changes how often a text is prepared, never what is found. */
const defaultHeld = 8_000_000

/** Pairs compared between two writes. */
const atOnce = 1 << 14

/**
 * Finds the texts that are copies, near copies or excerpts of each other or share passages, and clusters them. Needs
 * the sketches of all texts, in any order, and then only the words of those that may be duplicates and weren't compared
 * before as they are now: `reread` gives them, once each. Fails as these do, and with `NotSpilled`.
 */
export const dedupe = Effect.fn("dedupe")(function* <E, R, E2, R2, E3>(
  sketches: Stream.Stream<Sketched, E, R>,
  reread: (ids: ReadonlySet<string>) => Stream.Stream<Read, E2, R2>,
  kept: Kept<E3>,
  held = defaultHeld
) {
  const { add, made } = sketcher()
  yield* each(sketches, ([id, sketch]) => add(id, sketch))
  const all = made()
  const candidates = search(all)
  const key = textKeys(all, candidates.isBoilerplate)
  const texts = candidates.ids.length
  const keyOf = (pair: number): string =>
    ends(pair, texts)
      .map((text) => key(candidates.slots[text] ?? 0))
      .join("")

  // Null: not worth telling. The place of a pair is that among the candidates.
  const found: Array<DuplicatePair | null> = []
  const open: Array<number> = []
  for (let first = 0; first < candidates.pairs.length; first += atOnce) {
    const keys = Array.from(candidates.pairs.subarray(first, first + atOnce), keyOf)
    for (const [at, line] of (yield* kept.known(keys)).entries()) {
      if (line === null) open.push(first + at)
      found.push(line === null ? null : JSON.parse(line))
    }
  }
  const compareAll = Effect.gen(function* () {
    const words = yield* spill(kept.scratch, texts)
    const wanted = textsOf(open, candidates)
    yield* Stream.runForEachArray(reread(new Set(wanted.keys())), (batch) =>
      attempt(kept.scratch, () => {
        for (const [id, read] of batch) words.add(wanted.get(id) ?? 0, read)
      })
    )
    const textOf = holding(words, candidates, held)
    for (let first = 0; first < open.length; first += atOnce) {
      const lines = yield* attempt(kept.scratch, () =>
        open.slice(first, first + atOnce).map((place) => {
          const pair = candidates.pairs[place] ?? 0
          const [a, b] = ends(pair, texts).map(textOf)
          const one = a && b ? pairOf(a, b) : null
          found[place] = one
          return [keyOf(pair), JSON.stringify(one)] as const
        })
      )
      yield* kept.keep(lines)
    }
  })
  if (open.length > 0) yield* Effect.scoped(compareAll)

  const pairs = found.filter((pair) => pair !== null)
  const cluster = clusterOf(candidates.ids, candidates.words, pairs)
  yield* Effect.logDebug("compared texts", { texts, candidates: found.length, compared: open.length })
  const duplicates: Duplicates = { pairs, cluster }
  return duplicates
})

const each = <A, E, R>(stream: Stream.Stream<A, E, R>, take: (one: A) => void): Effect.Effect<void, E, R> =>
  Stream.runForEachArray(stream, (batch) =>
    Effect.sync(() => {
      for (const one of batch) take(one)
    })
  )

/** The texts of some pairs: their ids and numbers. */
const textsOf = (places: ReadonlyArray<number>, { ids, pairs }: Candidates): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const place of places) for (const text of ends(pairs[place] ?? 0, ids.length)) found.set(ids[text] ?? "", text)
  return found
}

/** Prepares texts for comparison, and keeps as many as may be held: those that were asked for last. */
const holding = (words: Spill, { ids, isBoilerplate }: Candidates, most: number) => {
  const held = new Map<number, Compared>()
  let size = 0
  return (text: number): Compared | null => {
    const known = held.get(text)
    if (known) {
      held.delete(text)
      held.set(text, known) // the last of all
      return known
    }
    const read = words.of(text)
    if (!read) return null
    const made = compared(ids[text] ?? "", read, isBoilerplate)
    held.set(text, made)
    size += read.hashes.length
    for (const [oldest, { words }] of held) {
      if (size <= most || held.size <= 2) break
      held.delete(oldest)
      size -= words.hashes.length
    }
    return made
  }
}
