import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Result from "effect/Result"
import { textsOf } from "../../../pipeline/read/files.ts"
import type { Found } from "../../../pipeline/read/formats/format.ts"

/** What a file gives: each text by its record (empty: the only one), or the tag of the reason why there is none. */
export const readAs = async (name: string, content: string | Uint8Array): Promise<ReadonlyArray<Given>> => {
  const folder = mkdtempSync(join(tmpdir(), "formats-"))
  try {
    writeFileSync(join(folder, name), content)
    const given: Array<Given> = []
    for await (const { record, found } of textsOf(join(folder, name))) {
      given.push(Result.isSuccess(found) ? [record ?? "", found.success] : [record ?? "", found.failure._tag])
    }
    return given
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export type Given = readonly [record: string, found: Found | string]

/** The words of each text, or the reason's tag. */
export const wordsOf = (given: ReadonlyArray<Given>): ReadonlyArray<readonly [string, string]> =>
  given.map(([record, found]) => [record, typeof found === "string" ? found : found.text])

/** Bytes in pieces of these lengths, over and over. */
export async function* pieces(bytes: Uint8Array, lengths: ReadonlyArray<number>): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.max(1, lengths[turn % Math.max(1, lengths.length)] ?? 1)
    yield bytes.subarray(at, at + length)
    at += length
  }
}

export const sentence = "“Nobody asked the county,” said Ana Ruiz."
