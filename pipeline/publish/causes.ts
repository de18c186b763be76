import { rowName } from "../model/corrections.ts"
import type { Cell, Row } from "../model/schemas.ts"
import type { Snapshot } from "./snapshot.ts"

/**
 * Why a row can be other: the schema of its table; a text that it rests on is new, gone or other; what the registry says
 * of that text; another text, by way of duplicates, counts and names; the rules; the word lists; the libraries; how much
 * may be quoted; whether texts off the topic are read for records, too; a correction by the maintainers. `unexplained`: nothing of it differs.
 */
export type Cause =
  | "schema"
  | "text"
  | "metadata"
  | "other_text"
  | "rules"
  | "lexicon"
  | "libraries"
  | "excerpt_budget"
  | "scope"
  | "correction"
  | "unexplained"

/** What differs between two releases besides their rows. */
export interface Differences {
  /** Ids of texts. */
  readonly texts: {
    readonly added: ReadonlyArray<string>
    readonly removed: ReadonlyArray<string>
    readonly changed: ReadonlyArray<string>
    readonly metadata: ReadonlyArray<string>
  }
  /** Tables whose schema is another, with the columns of which other things are said. */
  readonly schemas: Readonly<Record<string, ReadonlyArray<string>>>
  readonly rules: boolean
  readonly lexicon: boolean
  readonly libraries: boolean
  readonly excerpt_budget: boolean
  readonly scope: boolean
}

/**
 * Compares the texts by their digests, the schemas by their columns, and what made the releases by its digests. A text
 * whose row a correction `touched` (`rowName`) is no other text, though it may have another id now.
 */
export const differencesOf = (from: Snapshot, to: Snapshot, touched: ReadonlySet<string> = new Set()): Differences => {
  const [old, next] = [textsOf(from), textsOf(to)]
  const both = Array.from(next).flatMap(([id, row]) => {
    const last = old.get(id)
    return last ? [{ id, last, row }] : []
  })
  const byHand = (id: string) => touched.has(rowName("documents", { document_id: id }))
  const had = new Set(Array.from(old.values(), ({ sha256 }) => sha256 ?? null))
  const [was, is] = [from.manifest.made_by, to.manifest.made_by]
  const otherCode = from.manifest.pipeline !== to.manifest.pipeline
  const differs = (what: "rules" | "lexicon" | "libraries") => (was && is ? was[what] !== is[what] : otherCode)
  return {
    texts: {
      added: Array.from(next).flatMap(([id, { sha256 }]) =>
        old.has(id) || (byHand(id) && had.has(sha256 ?? null)) ? [] : [id]
      ),
      removed: Array.from(old.keys()).filter((id) => !next.has(id) && !byHand(id)),
      changed: both.filter(({ last, row }) => last.sha256 !== row.sha256).map(({ id }) => id),
      metadata: both
        .filter(({ id, last, row }) => last.sha256 === row.sha256 && !byHand(id) && registered(last, row))
        .map(({ id }) => id)
    },
    schemas: schemaDifferences(from, to),
    rules: differs("rules"),
    lexicon: differs("lexicon"),
    libraries: differs("libraries"),
    excerpt_budget: (from.manifest.excerpt_budget ?? null) !== (to.manifest.excerpt_budget ?? null),
    scope: (from.manifest.all ?? false) !== (to.manifest.all ?? false)
  }
}

const textsOf = ({ tables }: Snapshot): ReadonlyMap<string, Row> =>
  new Map((tables.get("documents")?.rows ?? []).map((row) => [String(row.document_id), row]))

/** Whether two rows of one text differ in what only the registry can have told. */
const registered = (a: Row, b: Row): boolean =>
  a.rights !== b.rights ||
  a.url !== b.url ||
  ["title", "publisher", "author", "published"].some((name) => {
    const basis = `${name}_basis`
    return a[name] !== b[name] && (a[basis] === "registry" || b[basis] === "registry")
  })

const schemaDifferences = (from: Snapshot, to: Snapshot): Differences["schemas"] => {
  const found: Record<string, ReadonlyArray<string>> = {}
  for (const table of new Set([...from.tables.keys(), ...to.tables.keys()])) {
    const [old, next] = [from.tables.get(table), to.tables.get(table)]
    const columns = new Set([...(old?.columns.keys() ?? []), ...(next?.columns.keys() ?? [])])
    const other = Array.from(columns).filter((name) => shape(old?.columns.get(name)) !== shape(next?.columns.get(name)))
    if (other.length > 0) found[table] = other
  }
  return found
}

/** What a column's schema allows: its words may change, and its examples, without a row doing so. */
const shape = (column: unknown): string =>
  JSON.stringify(column ?? null, (key, value: unknown) =>
    key === "description" || key === "examples" || key === "x-enum" || key === "x-unit" ? undefined : value
  )

/** The columns that an excerpt budget empties, and what counts them. */
const bounded = new Set(["exact", "prefix", "suffix", "quote", "speaker_text", "cue", "published_share"])

/**
 * Why a row of a table changed: a function of its table, key and the fields that did (null: it came or went). Where all
 * texts that it rests on are new or gone, that is the cause; else whatever else differs can be one, too, and only a
 * replay (`byReplay`) tells. Rows that a correction `touched`, by `rowName`, have that as the first.
 */
export const explainer = (
  from: Snapshot,
  to: Snapshot,
  differences: Differences,
  touched: ReadonlySet<string> = new Set()
) => {
  const { texts, schemas } = differences
  const restsOn = supports(from, to)
  const cameOrWent = new Set([...texts.added, ...texts.removed])
  const otherText = new Set([...cameOrWent, ...texts.changed])
  const otherMetadata = new Set(texts.metadata)
  const pipeline = (["rules", "lexicon", "libraries", "scope"] as const).filter((cause) => differences[cause])

  return (table: string, key: Row, fields: ReadonlyArray<string> | null) => {
    const columns = schemas[table] ?? []
    const isNewTable = !from.tables.has(table) || !to.tables.has(table)
    const bySchema = isNewTable || (fields ?? Object.keys(key)).filter((name) => columns.includes(name)).length > 0
    if (bySchema && (isNewTable || fields?.every((name) => columns.includes(name)))) return because(["schema"])

    const own = restsOn(table, key)
    const changed = own.filter((id) => otherText.has(id))
    const retold = own.filter((id) => otherMetadata.has(id))
    const causes: Array<Cause> = [
      ...(touched.has(rowName(table, key)) ? ["correction" as const] : []),
      ...(bySchema ? ["schema" as const] : []),
      ...(changed.length > 0 ? ["text" as const] : []),
      ...(retold.length > 0 ? ["metadata" as const] : [])
    ]
    if (own.length > 0 && own.every((id) => cameOrWent.has(id))) return because(causes, changed)
    if (differences.excerpt_budget && fields?.every((name) => bounded.has(name))) causes.push("excerpt_budget")
    causes.push(...pipeline)
    if (changed.length + retold.length === 0 && otherText.size + otherMetadata.size > 0) causes.push("other_text")
    return because(causes.length === 0 ? ["unexplained"] : causes, [...changed, ...retold])
  }
}

const because = (causes: ReadonlyArray<Cause>, documents: ReadonlyArray<string> = []) => ({
  causes,
  documents: documents.toSorted()
})

/** The texts that a row of any table rests on, in the old release or in the new one. */
const supports = (from: Snapshot, to: Snapshot) => {
  const places = new Map<string, Set<string>>()
  const evidence = new Map<string, string>()
  // rows that both have are the same objects, and needed once
  const rows = new Set([from, to].flatMap(({ tables }) => tables.get("evidence")?.rows ?? []))
  for (const { evidence_id, record_table, record_id, document_id } of rows) {
    evidence.set(text(evidence_id), text(document_id))
    const name = `${text(record_table)} ${text(record_id)}`
    const known = places.get(name) ?? new Set()
    known.add(text(document_id))
    places.set(name, known)
  }
  const of = (table: string, id: Cell | undefined) => Array.from(places.get(`${table} ${text(id)}`) ?? [])
  return (table: string, key: Row): ReadonlyArray<string> => {
    switch (table) {
      case "documents":
        return [text(key.document_id)]
      case "duplicates":
        return [text(key.document_a), text(key.document_b)]
      case "evidence":
        return [evidence.get(text(key.evidence_id)) ?? []].flat()
      case "entities":
        return ["jurisdictions", "people", "organizations"].flatMap((kind) => of(kind, key.entity_id))
      case "roles":
        return of("people", key.person_id)
      case "event_participants":
        return of("events", key.event_id)
      default:
        return of(table, Object.values(key)[0])
    }
  }
}

const text = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : JSON.stringify(cell ?? null))
