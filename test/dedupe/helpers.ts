import { tmpdir } from "node:os"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { dedupe, type Kept } from "../../pipeline/dedupe/dedupe.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import type { NotSpilled } from "../../pipeline/dedupe/spill.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import type { Duplicates } from "../../pipeline/model/duplicates.ts"
import type { Standing } from "../../pipeline/model/standing.ts"
import { clean } from "../texts.ts"

/** The hashes of a text's words. */
export const hashesOf = (text: string): Uint32Array => wordsOf(clean(text)).hashes

/** Keeps comparisons in memory. `asked` is how many texts were read again, `compared` how many pairs were compared. */
export const memory = (jobs = 1) => {
  const lines = new Map<string, string>()
  const counts = { read: 0, compared: 0 }
  const kept: Kept<never> = {
    scratch: tmpdir(),
    jobs,
    known: (keys) => Effect.sync(() => keys.map((key) => lines.get(key) ?? null)),
    keep: (found) =>
      Effect.sync(() => {
        counts.compared += found.length
        for (const [key, line] of found) lines.set(key, line)
      })
  }
  return { kept, counts, lines }
}

/** Of an undamaged text without a date. */
export const standing = (id: string, words: number): Standing => ({ id, damage: 0, words, published: null })

/** The duplicates among texts, given as id and text; no more than `held` words are held at a time. */
export const duplicatesOf = (
  texts: ReadonlyArray<readonly [string, string]>,
  held?: number,
  { kept, counts }: Pick<ReturnType<typeof memory>, "kept" | "counts"> = memory(),
  few?: number
): Effect.Effect<Duplicates, NotSpilled> => {
  const words = texts.map(([id, text]) => [id, wordsOf(clean(text))] as const)
  return dedupe(
    Stream.fromIterable(words.map(([id, words]) => [id, sketchOf(words)] as const)),
    (ids) => {
      counts.read += ids.size
      return Stream.fromIterable(words.filter(([id]) => ids.has(id)))
    },
    (ids) => Effect.succeed(words.filter(([id]) => ids.has(id)).map(([id, { hashes }]) => standing(id, hashes.length))),
    kept,
    held,
    few
  )
}
