import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"
import type { Standing } from "../model/standing.ts"
import { clusterOf } from "./clusters.ts"
import { inCompany, unpaired } from "./kept.ts"
import { textKeys } from "./keys.ts"
import { ends } from "./links.ts"
import { type Compared, compared, measured, related } from "./pair.ts"
import type { Candidates } from "./search.ts"
import { searching } from "./searching.ts"
import { printsAt, type Sketch, type Sketches, sketcher } from "./sketches.ts"
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
const defaultHeld = 1_000_000

/** Pairs compared between two writes. */
const atOnce = 1 << 14

/** Words compared at a time: about a tenth of a second, in which the run can't be stopped. */
const wordsAtOnce = 2_000_000

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
  held = defaultHeld
) {
  const { add, made } = sketcher()
  yield* each(sketches, ([id, sketch]) => add(id, sketch))
  const { sketches: all, candidates } = yield* searching(made())
  const key = textKeys(all, candidates.isBoilerplate)
  const { ids } = candidates
  const texts = ids.length
  const words = yield* spill(kept.scratch)
  const textOf = holding(words, candidates, all, held)

  /** What comes of each pair, by its place: what was kept of it or, if nothing was, what a comparison tells. */
  const compare = Effect.fnUntraced(function* (pairs: Float64Array, comparison: Comparison) {
    const keyOf = (pair: number): string =>
      comparison.name +
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
    const wanted = new Map<string, number>()
    for (const place of open) {
      for (const text of ends(pairs[place] ?? 0, texts)) if (!words.has(text)) wanted.set(ids[text] ?? "", text)
    }
    if (wanted.size > 0) {
      yield* Stream.runForEachArray(reread(new Set(wanted.keys())), (batch) =>
        attempt(kept.scratch, () => {
          for (const [id, read] of batch) words.add(wanted.get(id) ?? 0, read)
        })
      )
    }
    for (let first = 0; first < open.length; first += atOnce) {
      const places = open.slice(first, first + atOnce)
      const lines: Array<readonly [key: string, line: string]> = []
      while (lines.length < places.length) {
        yield* Effect.yieldNow
        yield* attempt(kept.scratch, () => {
          for (let words = 0; lines.length < places.length && words < wordsAtOnce; ) {
            const place = places[lines.length] ?? 0
            const pair = pairs[place] ?? 0
            const [a, b] = ends(pair, texts).map(textOf)
            const one = a && b ? comparison.of(a, b) : null
            words += (a?.words.hashes.length ?? 0) + (b?.words.hashes.length ?? 0)
            found[place] = one
            lines.push([keyOf(pair), JSON.stringify(one)])
          }
        })
      }
      yield* kept.keep(lines)
    }
    yield* Effect.logDebug("compared texts", { texts, candidates: found.length, compared: open.length })
    return found.filter((pair) => pair !== null)
  })

  const pairs = yield* compare(candidates.pairs, { name: "", of: related })
  const cluster = clusterOf(ids, candidates.words, pairs)
  const shared = inCompany(cluster)
  const rest = shared.size > 0 ? unpaired({ pairs, cluster }, yield* standings(shared)) : []
  const numbers = numbersOf(ids, new Set(rest.flat()))
  const packed = Float64Array.from(rest, ([a, b]) => (numbers.get(a) ?? 0) * texts + (numbers.get(b) ?? 0))
  const more = yield* compare(packed, { name: "kept ", of: measured })
  const duplicates: Duplicates = { pairs: more.length > 0 ? [...pairs, ...more].sort(byIds) : pairs, cluster }
  return duplicates
}, Effect.scoped)

/** A way to compare two texts; what comes of it is kept under its name. */
interface Comparison {
  readonly name: string
  readonly of: (a: Compared, b: Compared) => DuplicatePair | null
}

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

/** Prepares texts for comparison, and keeps as many as may be held: those that were asked for last. */
const holding = (words: Spill, { ids, slots, isBoilerplate }: Candidates, sketches: Sketches, most: number) => {
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
    const prints = printsAt(sketches, slots[text] ?? 0)
    const made = compared(ids[text] ?? "", read, isBoilerplate, () => prints)
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
