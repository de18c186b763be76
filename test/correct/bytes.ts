import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Result from "effect/Result"
import { unzipSync } from "fflate"
import { tableNames } from "../../pipeline/model/schemas.ts"
import { readParquet } from "../../pipeline/validate/formats.ts"

/** Every file of a folder as letters, what is packed (a workbook, Parquet) also unpacked, by path. */
export const lettersIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length)
    const bytes = readFileSync(file)
    found.set(path, letters(bytes))
    if (path.endsWith(".xlsx")) {
      for (const [name, part] of Object.entries(unzipSync(bytes))) found.set(`${path}!${name}`, letters(part))
    }
    if (path.endsWith(".parquet")) {
      const table = tableNames.find((name) => path.endsWith(`/${name}.parquet`)) ?? "documents"
      const rows = Result.getOrThrow(await readParquet(table, bytes))
      found.set(
        `${path}!rows`,
        JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value))
      )
    }
  }
  return found
}

/** As UTF-8, and as bytes of two-byte letters, one after the other. */
const letters = (bytes: Uint8Array): string =>
  `${new TextDecoder().decode(bytes)}\n${new TextDecoder("utf-16le").decode(bytes)}\n${new TextDecoder("utf-16le").decode(bytes.subarray(1))}`

/** The files, by their paths under the folder, that hold some word: in any case, also escaped or with marks between. */
export const holding = (files: ReadonlyMap<string, string>, words: RegExp): ReadonlyArray<string> =>
  Array.from(files).flatMap(([path, text]) =>
    [path, text, unescaped(text)].some((one) => words.test(one.normalize("NFKD").replaceAll(/[\p{M}\p{Cf}]/gu, "")))
      ? [path]
      : []
  )

const unescaped = (text: string): string =>
  text
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (escapes) => Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8"))
