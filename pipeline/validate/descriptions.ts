import type { Tables } from "../model/tables.ts"
import type { Violation } from "./violation.ts"

/** The files that describe a release and repeat digests: of its own files, or of the raw texts. */
export const descriptions = ["datapackage.json", "croissant.json", "dataset.jsonld", "provenance.jsonld"] as const

/** What a description says of a file: under which names it may be meant, and its digest and size. */
interface Stated {
  readonly names: ReadonlyArray<string>
  readonly digest: string
  readonly bytes: number | null
}

/**
 * Where a description of a release says another digest or size than a file has. `found`: the digest of each file of the
 * release; `sizes`: their bytes; `documents`: the rows of the raw texts, which descriptions name, too.
 */
export const descriptionViolations = (
  file: string,
  content: string,
  found: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
  documents: ReadonlyArray<Pick<Tables["documents"], "document_id" | "sha256" | "bytes">>
): ReadonlyArray<Violation> => {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch (error) {
    return [{ table: file, id: "file", promise: error instanceof Error ? error.message : String(error) }]
  }
  const texts = new Map(documents.map((row) => [row.document_id, row]))
  return stated(parsed).flatMap(({ names, digest, bytes }): ReadonlyArray<Violation> => {
    const path = names.find((name) => found.has(name))
    const text = path === undefined ? texts.get(names.find((name) => texts.has(name)) ?? "") : undefined
    const id = path ?? text?.document_id ?? names[0] ?? "file"
    const wanted = path === undefined ? text?.sha256 : found.get(path)
    const size = path === undefined ? text?.bytes : sizes.get(path)
    if (wanted === undefined) return [{ table: file, id, promise: "it is no file of the release, and no raw text" }]
    return [
      ...(digest === wanted ? [] : [{ table: file, id, promise: `its SHA-256 isn't ${digest}, as it says here` }]),
      ...(bytes === null || bytes === size ? [] : [{ table: file, id, promise: `it has ${size} bytes, not ${bytes}` }])
    ]
  })
}

/** All objects in a value that state a digest. */
const stated = (value: unknown): ReadonlyArray<Stated> => {
  const all: Array<Stated> = []
  const left: Array<unknown> = [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== "object" || next === null) continue
    const one = new Map<string, unknown>(Object.entries(next))
    left.push(...one.values())
    const digest = one.get("sha256") ?? one.get("hash")
    if (typeof digest !== "string" || /^(?!sha256:).*:/u.test(digest)) continue // a name of the term, in a context
    const names = ["path", "@id", "identifier", "name", "label"].map((key) => one.get(key))
    const size = one.get("bytes") ?? one.get("extent") ?? one.get("contentSize")
    all.push({
      names: names.filter((name) => typeof name === "string"),
      digest: digest.replace(/^sha256:/u, ""),
      bytes: typeof size === "number" ? size : typeof size === "string" ? Number(size.replace(/ B$/u, "")) : null
    })
  }
  return all.reverse()
}
