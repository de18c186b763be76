import { createHash } from "node:crypto"
import { ValidDataset } from "../../../pipeline/model/dataset.ts"
import type { Content } from "../../../pipeline/publish/files.ts"
import type { Described } from "../../../pipeline/publish/metadata/about.ts"
import { tables } from "../../../pipeline/publish/tables.ts"
import { good } from "../../validate/world.ts"

const bytesOf = async (content: Content): Promise<Buffer> => {
  if (!(Symbol.asyncIterator in content)) return Buffer.from(Array.from(content).join(""))
  const chunks: Array<Uint8Array> = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A small release as far as its tables, and the bytes of its files. */
export const described = async (dataset = good): Promise<Described & { readonly bytes: Map<string, Buffer> }> => {
  const written = new Map<string, { sha256: string; bytes: number }>()
  const bytes = new Map<string, Buffer>()
  const none = { rows: 0, rows_sha256: "0".repeat(64), schema_sha256: "0".repeat(64) }
  const source = {
    dataset: ValidDataset(dataset),
    manifest: {
      version: "1.2.3",
      created: "2017-04-01T12:00:00.000Z",
      pipeline: "1.0.0",
      texts_sha256: "0".repeat(64),
      tables: Object.fromEntries(Object.keys(dataset).map((table) => [table, none]))
    },
    previous: null,
    written
  }
  for (const [path, content] of tables(source)) {
    const made = await bytesOf(content)
    bytes.set(path, made)
    written.set(path, { sha256: createHash("sha256").update(made).digest("hex"), bytes: made.length })
  }
  return { ...source, measured: [], bytes }
}

export const text = (content: Iterable<string>): string => Array.from(content).join("")
