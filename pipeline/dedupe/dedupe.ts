import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"
import { clusterOf } from "./clusters.ts"
import { ends } from "./links.ts"
import { type Compared, compared, pairOf } from "./pair.ts"
import { type Candidates, search } from "./search.ts"
import { type Sketch, sketcher } from "./sketches.ts"
import type { Words } from "./words.ts"

/** A text's id, and its sketch. */
export type Sketched = readonly [id: string, sketch: Sketch]

/** A text's id, and its words. */
export type Read = readonly [id: string, words: Words]

/** Texts held at a time to be compared. It changes how often a text is read again, never what is found. */
const defaultHeld = 16_384

/**
 * Finds the texts that are copies, near copies or excerpts of each other or share passages, and clusters them. Needs
 * the sketches of all texts, in any order, and then only the words of those that may be duplicates: `reread` gives
 * them, at most `held` at a time. Fails only as these do.
 */
export const dedupe = Effect.fn("dedupe")(function* <E, R, E2, R2>(
  sketches: Stream.Stream<Sketched, E, R>,
  reread: (ids: ReadonlySet<string>) => Stream.Stream<Read, E2, R2>,
  held = defaultHeld
) {
  const { add, made } = sketcher()
  yield* each(sketches, ([id, sketch]) => add(id, sketch))
  const candidates = search(made())
  const pairs: Array<DuplicatePair> = []
  let rounds = 0
  for (const round of roundsOf(candidates, held)) {
    rounds++
    const texts = new Map<string, Compared>()
    yield* each(reread(round.texts), ([id, words]) => texts.set(id, compared(id, words, candidates.isBoilerplate)))
    for (const [one, other] of round.pairs) {
      const [a, b] = [texts.get(one), texts.get(other)]
      const pair = a && b && pairOf(a, b)
      if (pair) pairs.push(pair)
    }
  }
  const cluster = clusterOf(candidates.ids, candidates.words, pairs)
  yield* Effect.logDebug("compared texts", { texts: cluster.size, candidates: candidates.pairs.length, rounds })
  const duplicates: Duplicates = { pairs, cluster }
  return duplicates
})

const each = <A, E, R>(stream: Stream.Stream<A, E, R>, take: (one: A) => void): Effect.Effect<void, E, R> =>
  Stream.runForEachArray(stream, (batch) =>
    Effect.sync(() => {
      for (const one of batch) take(one)
    })
  )

interface Round {
  readonly pairs: ReadonlyArray<readonly [string, string]>
  readonly texts: ReadonlySet<string>
}

/** The candidates, in order, so many at a time that no more than `most` texts have to be held for them. */
const roundsOf = function* ({ ids, pairs }: Candidates, most: number): Generator<Round> {
  let round: Array<readonly [string, string]> = []
  let texts = new Set<string>()
  for (const pair of pairs) {
    const [a, b] = ends(pair, ids.length)
    const both = [ids[a] ?? "", ids[b] ?? ""] as const
    const more = both.filter((id) => !texts.has(id)).length
    if (round.length >= 1_000_000 || (round.length > 0 && texts.size + more > most)) {
      yield { pairs: round, texts }
      round = []
      texts = new Set()
    }
    for (const id of both) texts.add(id)
    round.push(both)
  }
  if (round.length > 0) yield { pairs: round, texts }
}
