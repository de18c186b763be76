import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"
import type { Standing } from "../model/standing.ts"
import { clusterOf } from "./clusters.ts"
import type { Comparison } from "./comparer.ts"
import { comparing, fewPairs, shared } from "./comparing.ts"
import { inCompany, unpaired } from "./kept.ts"
import { textKeys } from "./keys.ts"
import { ends } from "./links.ts"
import { searching } from "./searching.ts"
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
  /** The words of texts that are in such a file already; missing: there are none. Others are added. */
  readonly aside?: Spill
  /** Threads that compare, at most. */
  readonly jobs: number
  /** What was kept under each key, or null. */
  readonly known: (keys: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<string | null>, E>
  readonly keep: (found: ReadonlyArray<readonly [key: string, line: string]>) => Effect.Effect<void, E>
}

/** Words held at a time to be compared, about 40 bytes each. It changes how often a text is prepared, never what is found. */
const defaultHeld = 1_000_000

/** Pairs looked up at a time. */
const atOnce = 1 << 14

/** What comes of so many pairs is kept together: each time nearly all pages of an index are written again. */
const keptAtOnce = 1 << 15

/**
 * Finds the texts that are copies, near copies or excerpts of each other or share passages, and clusters them. Needs
 * the sketches of all texts, in any order, and then only the words of those that may be duplicates and weren't compared
 * before as they are now: `reread` gives them, once each. `standings` gives what tells which text of a cluster is kept:
 * each other text of it is compared with that one, too. Fails as these do, and with `NotSpilled`.
 */
export const dedupe = Effect.fn("dedupe")(function* <E, R, E2, R2, E3, E4>(
  sketches: Stream.Stream<Sketched, E, R>,
  reread: (ids: ReadonlySet<string>) => Stream.Stream<Read, E2, R2>,
  standings: (ids: ReadonlySet<string>) => Effect.Effect<ReadonlyArray<Standing>, E4>,
  kept: Kept<E3>,
  held = defaultHeld,
  few = fewPairs
) {
  const { add, made } = sketcher()
  yield* each(sketches, ([id, sketch]) => add(id, sketch))
  const { sketches: all, candidates } = yield* Effect.map(searching(made()), ({ sketches, candidates }) => {
    const isLarge = kept.jobs > 1 && candidates.pairs.length >= few
    return { sketches: isLarge ? { ids: sketches.ids, ...shared(sketches) } : sketches, candidates }
  })
  const key = textKeys(all, candidates.isBoilerplate)
  const { ids } = candidates
  const texts = ids.length
  const aside = kept.aside ?? (yield* spill(kept.scratch))
  const { ids: _, ...sketched } = all

  /** What comes of each pair, by its place: what was kept of it or, if nothing was, what a comparison tells. */
  const compare = Effect.fnUntraced(function* (pairs: Float64Array, comparison: Comparison) {
    const keyOf = (pair: number): string =>
      prefixes[comparison] +
      ends(pair, texts)
        .map((text) => key(candidates.slots[text] ?? 0))
        .join("")
    const found: Array<DuplicatePair | null> = []
    const open: Array<number> = []
    for (let first = 0; first < pairs.length; first += atOnce) {
      const keys = Array.from(pairs.subarray(first, first + atOnce), keyOf)
      for (const [at, line] of (yield* kept.known(keys)).entries()) {
        if (line === null) open.push(first + at)
        found.push(line === null ? null : JSON.parse(line))
      }
    }
    const wanted = new Set<string>()
    for (const place of open) {
      for (const text of ends(pairs[place] ?? 0, texts)) {
        const id = ids[text] ?? ""
        if (!aside.has(id)) wanted.add(id)
      }
    }
    if (wanted.size > 0) {
      yield* Stream.runForEachArray(reread(wanted), (batch) =>
        attempt(kept.scratch, () => {
          for (const [id, read] of batch) aside.add(id, read)
        })
      )
    }
    const { slots, common } = candidates
    const { scratch, jobs } = kept
    const lines: Array<readonly [key: string, line: string]> = []
    yield* comparing(
      { texts: { texts, slots, common, sketches: sketched, words: aside.spilled(ids) }, ids, held, scratch, jobs },
      Float64Array.from(open, (place) => pairs[place] ?? 0),
      comparison,
      (first, outcomes) => {
        for (const [at, one] of outcomes.entries()) {
          const place = open[first + at] ?? 0
          found[place] = one
          lines.push([keyOf(pairs[place] ?? 0), JSON.stringify(one)])
        }
        return lines.length < keptAtOnce ? Effect.void : kept.keep(lines.splice(0))
      },
      few
    )
    if (lines.length > 0) yield* kept.keep(lines)
    yield* Effect.logDebug("compared texts", { texts, candidates: found.length, compared: open.length })
    return found.filter((pair) => pair !== null)
  })

  const pairs = yield* compare(candidates.pairs, "related")
  const cluster = clusterOf(ids, candidates.words, pairs)
  const company = inCompany(cluster)
  const rest = company.size > 0 ? unpaired({ pairs, cluster }, yield* standings(company)) : []
  const numbers = numbersOf(ids, new Set(rest.flat()))
  const packed = Float64Array.from(rest, ([a, b]) => (numbers.get(a) ?? 0) * texts + (numbers.get(b) ?? 0))
  const more = yield* compare(packed, "measured")
  const duplicates: Duplicates = { pairs: more.length > 0 ? [...pairs, ...more].sort(byIds) : pairs, cluster }
  return duplicates
}, Effect.scoped)

/** What comes of a comparison is kept under a key that begins so. */
const prefixes: Readonly<Record<Comparison, string>> = { related: "", measured: "kept " }

const byIds = (one: DuplicatePair, other: DuplicatePair): number =>
  one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1

/** The numbers of some texts. */
const numbersOf = (ids: ReadonlyArray<string>, some: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>()
  if (some.size > 0) for (const [number, id] of ids.entries()) if (some.has(id)) numbers.set(id, number)
  return numbers
}

const each = <A, E, R>(stream: Stream.Stream<A, E, R>, take: (one: A) => void): Effect.Effect<void, E, R> =>
  Stream.runForEachArray(stream, (batch) =>
    Effect.sync(() => {
      for (const one of batch) take(one)
    })
  )
