import { hash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { cleanDocument } from "../clean/clean.ts"
import { linesOf, packedLines, unpackedLines } from "../clean/lines.ts"
import type { Lined } from "../clean/repeated.ts"
import type { Read, Sketched } from "../dedupe/dedupe.ts"
import { packed, sketchOf, unpacked } from "../dedupe/sketches.ts"
import { type Words, wordsOf } from "../dedupe/words.ts"
import type { Metadata, RawDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"
import { Refused } from "../model/refusals.ts"
import { type Standing, standingOf } from "../model/standing.ts"
import type { Listed } from "../read/list.ts"
import { Quarantine } from "../read/quarantine.ts"
import { readTexts } from "../read/read.ts"
import type { Result, Results, TextKey } from "../shards/results.ts"
import { knownIn } from "../shards/store.ts"
import { pooledStrings } from "./pooledStrings.ts"

/** A file of texts, and what `sources.csv` says of it. */
export interface Source {
  readonly listed: Listed
  readonly metadata: Metadata | null
  /** Of a large file only every so many-th text is meant, from which on; absent: all. */
  readonly part?: { readonly number: number; readonly of: number }
}

/** How texts are read and what for. */
export interface TextOptions {
  /** The folder of the raw texts. */
  readonly raw: string
  /** Extract from texts off the topic, too. */
  readonly all: boolean
  /** Digest of the code that is run. */
  readonly code: string
  /** The database of results that are known already, or null. */
  readonly store: string | null
}

/** A text, and what it gives, with its words; the result is null if it is known already. */
export interface Given extends TextKey {
  readonly result: (Result & { readonly words: Words }) | null
}

/** Some texts, and what they give. */
export interface Texts {
  readonly texts: ReadonlyArray<Given>
  /** Inputs that can't be used, as JSON (`Refused`). */
  readonly refused: ReadonlyArray<unknown>
  /** How many bytes of the files were read for it. */
  readonly bytes: number
}

/** All that is done to each text alone, and so in any number of threads and shards: read to extract. */
export const textResults = async ({ raw, all, code, store }: TextOptions) => {
  let extract: Extract | undefined
  return async function* (sources: ReadonlyArray<Source>): AsyncGenerator<Texts> {
    const refused: Array<Refused> = []
    let read = 0
    const taken = () => {
      const bytes = read
      read = 0
      return { refused: refused.splice(0).map((one) => encodeRefused(one)), bytes }
    }
    const known = knownIn(store)
    try {
      for await (const documents of readSome(raw, sources, refused, (bytes) => (read += bytes))) {
        const texts: Array<Given> = []
        for (const document of documents) {
          const key = hash("sha256", JSON.stringify([code, all, document]), "base64url")
          const isKnown = known.has(key)
          if (!isKnown) extract ??= (await import("./extraction.ts")).extraction({ all })
          texts.push({
            id: document.id,
            file: document.file,
            key,
            result: isKnown || !extract ? null : resultOf(document, extract)
          })
        }
        yield { texts, ...taken() }
      }
    } finally {
      known.close()
    }
    if (refused.length > 0 || read > 0) yield { texts: [], ...taken() }
  }
}

type Extract = ReturnType<typeof import("./extraction.ts").extraction>

const resultOf = (raw: RawDocument, extract: Extract): Given["result"] => {
  try {
    const text = cleanDocument(raw)
    const words = wordsOf(text)
    return {
      words,
      sketch: packed(sketchOf(words)),
      lines: packedLines(linesOf(text)),
      extraction: JSON.stringify(extract(text))
    }
  } catch (cause) {
    throw new Error(`a bug, met in ${raw.file}`, { cause })
  }
}

/** The sketch of each text, for `dedupe`. */
export const sketchesOf = ({ sketches }: Results) =>
  Stream.map(sketches, ([id, bytes]): Sketched => [id, unpacked(bytes)])

/** The lines of each text that its publisher may repeat, for `clean`. */
export const linesIn = ({ lines }: Results) => Stream.map(lines, ([id, bytes]): Lined => [id, unpackedLines(bytes)])

/** What was extracted of each text, for `reconcile`. */
export const extractionsOf = ({ extractions }: Results) => {
  return Stream.map(extractions, pooledStrings<Extraction>())
}

/** What tells which of some texts is kept, for `dedupe`. */
export const standingsOf =
  ({ extractionsOf: some }: Results) =>
  (ids: ReadonlySet<string>) =>
    Stream.runCollect(Stream.map(some(ids), standingIn))

/** The standing of a text, by what was extracted of it, as JSON. */
export const standingIn = (json: string): Standing => {
  const { document }: Extraction = JSON.parse(json)
  return standingOf(document)
}

/** The words of texts that are to be compared, read again: of those files, the texts with those ids. */
export const textWords = async ({ raw }: Pick<TextOptions, "raw">) =>
  async function* ({ sources, ids }: Wanted): AsyncGenerator<ReadonlyArray<Read>> {
    for await (const documents of readSome(raw, sources, [])) {
      const wanted = documents.filter(({ id }) => ids.has(id))
      yield wanted.map((document): Read => [document.id, wordsOf(cleanDocument(document))])
    }
  }

/** Texts by their files and ids. */
export interface Wanted {
  readonly sources: ReadonlyArray<Source>
  readonly ids: ReadonlySet<string>
}

/** Texts that go together from one thread to another. */
const together = 32

/** The documents of some files; `refused` takes what can't be used, `onRead` is told how many bytes more were read. */
const readSome = (
  raw: string,
  sources: ReadonlyArray<Source>,
  refused: Array<Refused>,
  onRead: (bytes: number) => void = () => {}
) => {
  const known = new Map(sources.flatMap(({ listed, metadata }) => (metadata ? [[listed.file, metadata]] : [])))
  const files = sources.map(({ listed }) => listed)
  const part = sources[0]?.part ?? { number: 0, of: 1 } // who has a part has nothing else
  const quarantine = collecting(part.number === 0 ? refused : []) // one of them tells of them
  return Stream.toAsyncIterable(
    readTexts(raw, files, { sources: known, problems: [] }, (bytes) => onRead(bytes / part.of)).pipe(
      part.of === 1 ? (all) => all : (all) => inPart(all, part),
      Stream.grouped(together),
      Stream.provide(quarantine)
    )
  )
}

const inPart = <E, R>(all: Stream.Stream<RawDocument, E, R>, { number, of }: NonNullable<Source["part"]>) =>
  all.pipe(
    Stream.zipWithIndex,
    Stream.filter(([, index]) => index % of === number),
    Stream.map(([document]) => document)
  )

/** A quarantine that only takes down what it is given. */
export const collecting = (refused: Array<Refused>) =>
  Layer.succeed(
    Quarantine,
    Quarantine.of({
      keep: (one) => Effect.sync(() => void refused.push(one)),
      count: Effect.sync(() => refused.length)
    })
  )

/** An input that can't be used, as JSON, to be handed from one process to another. */
export const encodeRefused = Schema.encodeSync(Schema.toCodecJson(Refused))
