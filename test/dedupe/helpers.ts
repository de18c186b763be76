import type * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { dedupe, type Memory } from "../../pipeline/dedupe/dedupe.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import type { CleanDocument } from "../../pipeline/model/document.ts"
import type { Duplicates } from "../../pipeline/model/duplicates.ts"
import { clean } from "../texts.ts"

/** The hashes of a text's words. */
export const hashesOf = (text: string): Uint32Array => wordsOf(clean(text)).hashes

/** A clean document with an id. */
export const named = (id: string, text: string): CleanDocument => {
  const document = clean(text)
  return { ...document, raw: { ...document.raw, id } }
}

/** The duplicates among texts, given as id and text. */
export const duplicatesOf = (
  texts: ReadonlyArray<readonly [string, string]>,
  memory?: Memory
): Effect.Effect<Duplicates> => dedupe(Stream.fromIterable(texts.map(([id, text]) => named(id, text))), memory)
