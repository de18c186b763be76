import type { Tables } from "../model/tables.ts"
import type { Violation } from "./violation.ts"

/** The evidence as annotations, if a release has them: a head, one a line, an end. */
export const annotationsFile = "annotations.jsonld"

/**
 * Where `annotations.jsonld` says otherwise than the table of evidence, row by row and in its order. It is read a line
 * at a time, for it may be large. Linear in its length.
 */
export const annotationViolations = (
  bytes: Uint8Array,
  evidence: ReadonlyArray<Tables["evidence"]>,
  documents: ReadonlyArray<Pick<Tables["documents"], "document_id" | "sha256">>
): ReadonlyArray<Violation> => {
  const wrong = (id: string, promise: string): Violation => ({ table: annotationsFile, id, promise })
  const sources = new Map(documents.map(({ document_id, sha256 }) => [document_id, nameOf(sha256)]))
  const lines = linesOf(bytes)
  const count = evidence.length
  const head = record(parsed(`${lines.next().value ?? ""}${count === 0 ? "" : closed}`))
  const name = typeof head?.id === "string" ? head.id : ""
  const home = name.slice(0, Math.max(name.indexOf("releases/"), 0))
  if (head === null || home === "") return [wrong("head", "it is no collection of annotations with a name")]
  const violations =
    head.total === count ? [] : [wrong("head", `total is ${head.total}, and evidence has ${count} rows`)]
  for (const [index, row] of evidence.entries()) {
    const line = lines.next().value
    if (line === undefined)
      return [...violations, wrong("rows", `it has ${index} annotations, and evidence ${count} rows`)]
    const differing = rowProblem(line, index + 1 < count, row, { home, source: sources.get(row.document_id) ?? "" })
    if (differing !== null) violations.push(wrong(row.evidence_id, differing))
  }
  const rest = [...lines].join("\n")
  return rest === (count === 0 ? "" : closed)
    ? violations
    : [...violations, wrong("end", "more stands behind its last annotation")]
}

const closed = "]}}"

/** What differs between an annotation and the row that it is of, or null. */
const rowProblem = (
  line: string,
  isFollowed: boolean,
  row: Tables["evidence"],
  { home, source }: { readonly home: string; readonly source: string }
): string | null => {
  const found = line.endsWith(",") === isFollowed ? record(parsed(isFollowed ? line.slice(0, -1) : line)) : null
  if (found === null) return "its line is no annotation"
  const { record_table: table, record_id, field, exact, prefix, suffix, char_start: start, char_end } = row
  const isMention = field === null && (table === "people" || table === "organizations" || table === "jurisdictions")
  const quoted = {
    type: "TextQuoteSelector",
    exact,
    ...(prefix === null ? {} : { prefix }),
    ...(suffix === null ? {} : { suffix })
  }
  const selector = [...(exact === null ? [] : [quoted]), { type: "TextPositionSelector", start, end: char_end }]
  const expected = {
    id: `${home}evidence/${encodeURI(row.evidence_id)}`,
    type: "Annotation",
    motivation: isMention ? "identifying" : "describing",
    body: `${home}${table}/${encodeURI(record_id)}`,
    target: { source, selector }
  }
  const [key, wanted] =
    Object.entries(expected).find(([key, value]) => JSON.stringify(found[key]) !== JSON.stringify(value)) ?? []
  if (key !== undefined) return `${key} ${difference(written(found[key]), written(wanted))}`
  return Object.keys(found).length === Object.keys(expected).length ? null : "it says more than its row"
}

const written = (value: unknown): string => JSON.stringify(value) ?? "nothing"

/** Both as they go on from where they differ, with some characters before. */
const difference = (found: string, wanted: string): string => {
  let at = 0
  while (at < found.length && found[at] === wanted[at]) at++
  const from = Math.max(0, at - 40)
  return `is ${found.slice(from, at + 40)}, and its row makes it ${wanted.slice(from, at + 40)}`
}

/** The name of a text by its bytes (RFC 6920). */
const nameOf = (sha256: string): string => `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null

/** Lines without their ends; what stands behind the last end is one, if it is anything. */
function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  const decoder = new TextDecoder()
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(10, from)
    const to = found < 0 ? bytes.length : found
    yield decoder.decode(bytes.subarray(from, to))
    from = to + 1
  }
}
