import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { bytesOf } from "./document.ts"
import { textsOf } from "./files.ts"
import { list } from "./list.ts"

/**
 * Where the texts of a folder lie, by the SHA-256 of their bytes: for those whose name a release withholds, since it
 * names somebody who was removed. Reads every text once; nothing where the folder can't be listed.
 */
export const placesByDigest = Effect.fn("read.placesByDigest")(function* (folder: string) {
  const found = new Map<string, { readonly document_id: string; readonly file: string }>()
  const listed = yield* Effect.result(list(folder))
  if (Result.isFailure(listed)) return found
  yield* Effect.promise(async () => {
    for (const { file, id } of listed.success.texts) {
      for await (const { record, found: text } of textsOf(`${folder}/${file}`)) {
        if (Result.isFailure(text)) continue
        const digest = createHash("sha256").update(bytesOf(text.success)).digest("hex")
        found.set(digest, { file, document_id: record === null ? id : `${id}:${record}` })
      }
    }
  })
  return found
})
