import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Range } from "../model/span.ts"
import type { Line, Lines } from "./lines.ts"

/** So many texts that are no copies of each other must have a line before it is taken for their publisher's. */
export const fewest = 5
/** And a line that is a sentence must stand in this share of the publisher's texts. */
export const share = 0.1

/** Of each text that has any, the stretches that belong to its publisher's pages, in raw code points. */
export type Repeated = ReadonlyMap<string, ReadonlyArray<Range>>

/** A text's id, and its lines. */
export type Lined = readonly [id: string, lines: Lines]

/**
 * Finds boilerplate over the corpus: lines that stand in many texts of one publisher which are otherwise different.
 * `lines` is run three times, and so memory is bounded by 16 MB and what is repeated. The order of the texts is of no
 * matter, and their number only for the room. Fails only as `lines` does.
 */
export const repeatedLines = Effect.fn("clean.repeated")(function* <E, R>(
  lines: Stream.Stream<Lined, E, R>,
  texts = Number.POSITIVE_INFINITY
) {
  const { see, maybe, consider, isRepeated } = counting(placesFor(texts))
  yield* Stream.runForEach(lines, ([, text]) => Effect.sync(() => see(text)))
  const found = new Map<string, ReadonlyArray<Range>>()
  if (!maybe()) return found
  yield* Stream.runForEach(lines, ([, text]) => Effect.sync(() => consider(text)))
  yield* Stream.runForEach(lines, ([id, { lines }]) =>
    Effect.sync(() => {
      const here = lines.filter(isRepeated)
      if (here.length > 0) {
        found.set(
          id,
          here.map(({ start, end }) => ({ start, end }))
        )
      }
    })
  )
  return found
})

/** Counts for so many texts, a power of two: each page of memory that is touched takes its time. */
export const placesFor = (texts: number): number => 2 ** Math.min(24, Math.ceil(Math.log2(64 * Math.max(texts, 64))))

/**
 * The pure core: `see` all texts, then `consider` all, then ask. How often a line was met is first counted in so many
 * places, which lines may share: it can only be too high.
 */
export const counting = (places: number) => {
  const met = new Uint8Array(places)
  const textsOf = new Map<number, number>()
  const companies = new Map<number, Set<number> | null>() // null: there are enough
  let often = false

  const needed = (publisher: number, { heading }: Line): number =>
    heading ? fewest : Math.max(fewest, Math.ceil(share * (textsOf.get(publisher) ?? 0)))

  const see = ({ publisher, lines }: Lines): void => {
    textsOf.set(publisher, (textsOf.get(publisher) ?? 0) + 1)
    for (const { hash } of lines) {
      const count = Math.min(fewest, (met[hash % places] ?? 0) + 1)
      met[hash % places] = count
      often ||= count === fewest
    }
  }
  const consider = ({ publisher, lines }: Lines): void => {
    for (const line of lines) {
      if (met[line.hash % places] !== fewest) continue
      const others = companies.get(line.hash)
      if (others === null) continue
      if (!others) companies.set(line.hash, new Set([line.company]))
      else if (others.add(line.company).size >= needed(publisher, line)) companies.set(line.hash, null)
    }
  }
  return {
    see,
    /** Whether any line was met often enough. */
    maybe: (): boolean => often,
    consider,
    isRepeated: (line: Line): boolean => companies.get(line.hash) === null
  }
}
