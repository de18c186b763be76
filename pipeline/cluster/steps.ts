import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { clusterOf } from "../dedupe/clusters.ts"
import { boilerplateTest } from "../dedupe/containment.ts"
import { inCompany, unpaired } from "../dedupe/kept.ts"
import { type Compared, compared, measured, pairOf } from "../dedupe/pair.ts"
import {
  type Alike,
  bandParts,
  type Copies,
  eachStory,
  type Group,
  groupsIn,
  linkable,
  type PartPrints,
  type Printed,
  partOf,
  partOfName,
  printParts,
  type Ref,
  rankedIn,
  rankParts,
  type Sharers,
  type Signed,
  sharingIn,
  similarIn
} from "../dedupe/parts.ts"
import { mostCompared } from "../dedupe/promising.ts"
import { linkCopies, linkSame } from "../dedupe/search.ts"
import { unpacked } from "../dedupe/sketches.ts"
import type { Words } from "../dedupe/words.ts"
import type { DuplicatePair } from "../model/duplicates.ts"
import type { Standing } from "../model/standing.ts"
import { standingIn, textWords } from "../run/texts.ts"
import { resultsOf } from "../run/textThreads.ts"
import { BadRun, type NotKept } from "../shards/errors.ts"
import { type Plan, type Planned, plannedFiles } from "./plan.ts"
import type { File, Stage } from "./table.ts"

/** What a task is handed, wherever it lies. */
export interface Input {
  /** The lines of a file, from all tasks that gave it; of a file in parts, those of this task's part. In any order. */
  readonly lines: (file: File) => Stream.Stream<string, NotKept>
  /** The part of the joins that the task does, from 0. */
  readonly part: number
}

/** Takes a line of a file; of a file in parts, for one part. */
export type Give = (file: File, line: string, part?: number) => void

/** What a task does: lines in, lines out. The same lines, whatever the order of those that it is handed. */
export type Step = (input: Input, give: Give, plan: Plan) => Effect.Effect<void, NotKept | BadRun>

/** Each text alone. */
const extract: Step = Effect.fnUntraced(function* (input, give, { options: { raw, all, code, parts } }) {
  const files = yield* rowsOf<Planned>(input, "files")
  const numberOf = new Map(files.map(({ number, listed }) => [listed.file, number]))
  yield* Stream.runForEach(resultsOf(files, { raw, all, code, store: null }, 1), ({ texts, refused }) =>
    Effect.sync(() => {
      for (const { id, file, result } of texts) {
        if (!result) continue // never: without a store, all are made
        const sketch = unpacked(result.sketch)
        give("texts", JSON.stringify([id, sketch.words, numberOf.get(file) ?? 0, standingIn(result.extraction)]))
        give("repeats", JSON.stringify([id, base64(result.lines)]))
        give("extractions", result.extraction)
        if (sketch.words === 0) continue // it is like no other
        const line = JSON.stringify([id, numberOf.get(file) ?? 0, base64(result.sketch)])
        give("sketches", line, partOf(sketch.digest, parts))
      }
      for (const one of refused) give("refused", JSON.stringify(one))
    })
  )
})

/** Joins texts of the same words; the first of them goes on. */
const copies: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const texts = (yield* rowsOf<readonly [string, number, string]>(input, "sketches")).map(([id, file, bytes]) => ({
    ref: [id, file] as const,
    sketch: unpacked(fromBase64(bytes))
  }))
  const pair = pairsTo(give, parts)
  let stories = 0
  eachStory(texts, ({ sketch }, all) => {
    stories++
    linkSame(all, pair)
    const known = linkable(all)
    for (const part of bandParts(sketch.signature, parts)) {
      give("signatures", JSON.stringify([known, base64(bytesOf(sketch.signature))]), part)
    }
    for (const [part, prints] of printParts(sketch, parts)) give("prints", JSON.stringify([known, prints]), part)
  })
  if (stories > 0) give("stories", String(stories))
})

/** The band join. */
const similar: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const texts = (yield* rowsOf<readonly [Copies, string]>(input, "signatures")).map(
    ([copies, bytes]): Signed => ({ copies, signature: signatureOf(bytes) })
  )
  similarIn(texts, { number: input.part, of: parts }, (pair) => give("alike", JSON.stringify(pair)))
})

/** Copies of copies are of one group: union-find. */
const groups: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const pairs = yield* rowsOf<Alike>(input, "alike")
  for (const group of groupsIn(pairs, pairsTo(give, parts))) give("groups", JSON.stringify(group))
})

/** The join by shared phrases. */
const sharing: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const texts = (yield* rowsOf<readonly [Copies, PartPrints]>(input, "prints")).map(
    ([copies, prints]): Printed => ({ copies, ...prints })
  )
  const ids = new Set(texts.map(({ copies: [[id]] }) => id))
  const groupOf = new Map<string, Group>()
  yield* each<readonly [string, ...Group]>(input, "groups", ([id, ...group]) => ids.has(id) && groupOf.set(id, group))
  const common = sharingIn(texts, groupOf, { number: input.part, of: parts }, pairsTo(give, parts), (sharers) => {
    const line = JSON.stringify(sharers)
    for (const part of rankParts(sharers, parts)) give("sharers", line, part)
  })
  for (const key of common) give("boilerplate", String(key))
})

/** Of the texts that share phrases with a text, finds those that are the first to be compared with it. */
const ranking: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const sharers = yield* rowsOf<Sharers>(input, "sharers")
  const pair = pairsTo(give, parts)
  const sizes = rankedIn(sharers, { number: input.part, of: parts }, (a, b, rank) =>
    linkCopies(a, b, (one, other) => pair(one, other, rank))
  )
  if (sharers.length > 0) give("ranks", JSON.stringify(sizes))
})

/** Reads again the texts that are to be compared, and sends their words there. */
const words = (wanted: File, to: File): Step =>
  Effect.fnUntraced(function* (input, give, plan) {
    const placesOf = new Map<string, Set<number>>()
    const numbers = new Set<number>()
    yield* each<readonly [string, number, number]>(input, wanted, ([id, file, part]) => {
      numbers.add(file)
      const places = placesOf.get(id)
      if (places) places.add(part)
      else placesOf.set(id, new Set([part]))
    })
    const sources = yield* plannedFiles(plan, numbers)
    const read = yield* Effect.promise(() => textWords(plan.options))
    const found = Stream.orDie(Stream.fromAsyncIterable(read({ sources, ids: new Set(placesOf.keys()) }), (bug) => bug))
    yield* Stream.runForEach(Stream.flattenIterable(found), ([id, words]) =>
      Effect.sync(() => {
        const line = JSON.stringify([id, base64(packedWords(words))])
        for (const part of placesOf.get(id) ?? []) give(to, line, part)
      })
    )
  })

/** How many others of each text are compared with it for the phrases that they share. */
const mostRanked = Effect.fnUntraced(function* (input: Input) {
  const stories = yield* rowsOf<number>(input, "stories")
  const sizes: Array<number> = []
  for (const some of yield* rowsOf<ReadonlyArray<number>>(input, "ranks")) {
    for (const [others, size] of some.entries()) sizes[others] = (sizes[others] ?? 0) + size
  }
  return mostCompared(
    sizes,
    stories.reduce((sum, count) => sum + count, 0)
  )
})

/** Compares the texts of each pair word for word. */
const compare = (
  files: Readonly<Record<"pairs" | "words" | "to", File>>,
  of: (a: Compared, b: Compared) => DuplicatePair | null,
  most: typeof mostRanked | null = null
): Step =>
  Effect.fnUntraced(function* (input, give, { options }) {
    const isBoilerplate = boilerplateTest(new Set(yield* rowsOf<number>(input, "boilerplate")))
    const texts = new Map<string, Compared>()
    yield* each<readonly [string, string]>(input, files.words, ([id, bytes]) =>
      texts.set(id, compared(id, unpackedWords(fromBase64(bytes)), isBoilerplate))
    )
    const first = most ? yield* most(input) : 0
    const done = new Set<string>() // several joins may have found the same
    for (const [one, other, rank] of yield* rowsOf<readonly [string, string, number?]>(input, files.pairs)) {
      if (rank !== undefined && rank >= first) continue
      const line = JSON.stringify([one, other])
      if (done.has(line)) continue
      done.add(line)
      const [a, b] = [texts.get(one), texts.get(other)]
      if (!a || !b) return yield* new BadRun({ folder: options.raw, why: `changed: ${a ? other : one} is gone` })
      const pair = of(a, b)
      if (pair) give(files.to, JSON.stringify(pair))
    }
  })

/** Clusters the texts. */
const dedupe: Step = Effect.fnUntraced(function* (input, give, { options: { parts } }) {
  const texts = (yield* rowsOf<readonly [string, number, number, Standing]>(input, "texts")).toSorted(([a], [b]) =>
    a < b ? -1 : 1
  )
  const pairs: Array<DuplicatePair> = []
  yield* each<DuplicatePair>(input, "duplicates", (pair) => pairs.push({ ...pair, passages: [] }))
  const ids = texts.map(([id]) => id)
  const cluster = clusterOf(
    ids,
    texts.map(([, words]) => words),
    pairs
  )
  for (const entry of cluster) give("clusters", JSON.stringify(entry))
  const shared = inCompany(cluster)
  const fileOf = new Map(texts.flatMap(([id, , file]) => (shared.has(id) ? [[id, file]] : [])))
  const standings = texts.flatMap(([id, , , standing]) => (shared.has(id) ? [standing] : []))
  const ask = pairsTo(give, parts, { pairs: "unmeasured", wanted: "asked" })
  for (const [a, b] of unpaired({ pairs, cluster }, standings)) {
    ask([a, fileOf.get(a) ?? 0], [b, fileOf.get(b) ?? 0])
  }
})

/** All steps but the last. */
export const steps: Readonly<Record<Exclude<Stage, "release">, Step>> = {
  extract,
  copies,
  similar,
  groups,
  sharing,
  ranking,
  words: words("wanted", "words"),
  compare: compare({ pairs: "pairs", words: "words", to: "duplicates" }, pairOf, mostRanked),
  dedupe,
  reread: words("asked", "reread"),
  measure: compare({ pairs: "unmeasured", words: "reread", to: "measured" }, measured)
}

/** The rows of a file that are lines of JSON. */
const rowsOf = <Row = readonly [string, string]>(input: Input, file: File) =>
  Stream.runCollect(Stream.map(input.lines(file), (line): Row => JSON.parse(line)))

/** Takes the rows of a file one by one. */
const each = <Row>(input: Input, file: File, take: (row: Row) => void) =>
  Stream.runForEachArray(input.lines(file), (lines) =>
    Effect.sync(() => {
      for (const line of lines) take(JSON.parse(line))
    })
  )

/** Sends pairs to where they are compared, and asks for the words of their texts there. */
const pairsTo = (
  give: Give,
  parts: number,
  to: Readonly<Record<"pairs" | "wanted", File>> = { pairs: "pairs", wanted: "wanted" }
) => {
  const asked = new Set<string>()
  return (one: Ref, other: Ref, rank?: number): void => {
    const [a, b] = one[0] < other[0] ? [one, other] : [other, one]
    const part = partOfName(a[0], parts)
    give(to.pairs, JSON.stringify(rank === undefined ? [a[0], b[0]] : [a[0], b[0], rank]), part)
    for (const [id, file] of [a, b]) {
      const line = JSON.stringify([id, file, part])
      if (asked.has(line)) continue
      asked.add(line)
      give(to.wanted, line, file % parts)
    }
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

/** With a buffer of its own, so that numbers can be read from its start. */
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "base64"))

const signatureOf = (text: string): Uint16Array => new Uint16Array(fromBase64(text).buffer)

/** Three arrays of one length, one after another. All machines of a cluster are little-endian. */
const packedWords = ({ hashes, starts, ends }: Words): Uint8Array => {
  const all = new Uint32Array(3 * hashes.length)
  all.set(hashes)
  all.set(starts, hashes.length)
  all.set(ends, 2 * hashes.length)
  return bytesOf(all)
}

const unpackedWords = (bytes: Uint8Array<ArrayBuffer>): Words => {
  const all = new Uint32Array(bytes.buffer)
  const count = all.length / 3
  return { hashes: all.subarray(0, count), starts: all.subarray(count, 2 * count), ends: all.subarray(2 * count) }
}
