import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { tableNames } from "../../pipeline/model/schemas.ts"
import { csv } from "../../pipeline/publish/csv.ts"
import { json } from "../../pipeline/publish/json.ts"
import { parquetTable } from "../../pipeline/publish/parquet.ts"
import { rowsOf } from "../../pipeline/validate/rows.ts"
import { files } from "./world.ts"

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex")

/** Writes a dataset as a release into a new folder of the system's, with the raw texts beside it. */
export const written = async (dataset: Dataset) => {
  const folder = mkdtempSync(join(tmpdir(), "release-"))
  const write = (path: string, data: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  for (const [file, bytes] of files) write(`raw/${file}`, bytes)
  const tables: Record<string, { rows: number; rows_sha256: string }> = {}
  for (const table of tableNames) {
    const rows = rowsOf(dataset, table)
    const text = Array.from(json(table, rows)).join("")
    tables[table] = { rows: rows.length, rows_sha256: sha256(text) }
    write(`release/json/${table}.json`, text)
    write(`release/csv/${table}.csv`, Array.from(csv(table, rows)).join(""))
    const chunks: Array<Uint8Array> = []
    for await (const chunk of parquetTable(table, rows, {})) chunks.push(chunk)
    write(`release/parquet/${table}.parquet`, Buffer.concat(chunks))
  }
  write("release/release.json", JSON.stringify({ version: "1.0.0", tables }))
  seal(`${folder}/release`)
  return { folder, release: `${folder}/release`, raw: `${folder}/raw` }
}

/** Writes the digests of a release anew, as somebody would who covers their tracks. */
export const seal = (release: string): void => {
  const names = readdirSync(release, { recursive: true, encoding: "utf8" })
  const lines = names
    .filter((path) => path !== "SHA256SUMS" && statSync(join(release, path)).isFile())
    .toSorted()
    .map((path) => `${sha256(readFileSync(join(release, path)))}  ${path}\n`)
  writeFileSync(join(release, "SHA256SUMS"), lines.join(""))
}
