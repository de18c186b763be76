import type * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { dedupe } from "../../pipeline/dedupe/dedupe.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import type { Duplicates } from "../../pipeline/model/duplicates.ts"
import { clean } from "../texts.ts"

/** The hashes of a text's words. */
export const hashesOf = (text: string): Uint32Array => wordsOf(clean(text)).hashes

/** The duplicates among texts, given as id and text; no more than `held` are held at a time. */
export const duplicatesOf = (
  texts: ReadonlyArray<readonly [string, string]>,
  held?: number
): Effect.Effect<Duplicates> => {
  const words = texts.map(([id, text]) => [id, wordsOf(clean(text))] as const)
  return dedupe(
    Stream.fromIterable(words.map(([id, words]) => [id, sketchOf(words)] as const)),
    (ids) => Stream.fromIterable(words.filter(([id]) => ids.has(id))),
    held
  )
}
