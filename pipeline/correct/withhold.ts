import { keyText } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import type { Range } from "../model/span.ts"
import type { TableName, Tables } from "../model/tables.ts"
import type { Names } from "./names.ts"
import { type Gone, without } from "./removal.ts"
import { shared } from "./texts.ts"

type Ranges = ReadonlyMap<string, ReadonlyArray<Range>>

/** A passage of which so few code points are left without the name is little more than the name. */
const littleMore = 32

/**
 * A dataset in which nothing holds the names of people who were removed: `places` are where the texts name them.
 * Characters that overlap such a place are left out, with span and digest kept, as the excerpt budget does. A passage
 * that is little more than the name goes as a whole, since its digest would tell whether a guessed name is right.
 * Cells that say the name in other words (a title, an address, the name of a law) are emptied, and rows whose key does
 * (a role “lawyer of Jane Doe”, an organization of that name) go.
 */
export const withheld = (dataset: Dataset, places: Ranges, names: Names): Dataset => {
  const overlap = (document: string, start: number, end: number) => shared(places.get(document) ?? [], { start, end })
  const bare = new Set(
    dataset.evidence
      .filter((row) => {
        const length = row.char_end - row.char_start
        const named = overlap(row.document_id, row.char_start, row.char_end)
        return named > 0 && length - named < littleMore
      })
      .map(({ evidence_id }) => evidence_id)
  )
  const left = without(
    dataset,
    new Map<TableName, ReadonlySet<string>>([["evidence", bare], ...namedRows(dataset, places, names)])
  )
  return emptied(left, places, names)
}

/** Whether a text names them: in full or, if it belongs to a text that does, by a surname. */
const says = (names: Names, inText: boolean, text: string | null): boolean =>
  text !== null && (names.full(text).length > 0 || (inText && names.short(text).length > 0))

/** Rows whose key or name holds the name. */
const namedRows = (dataset: Dataset, places: Ranges, names: Names): Gone => {
  const textsOf = new Map<string, Array<string>>()
  for (const { record_table, record_id, document_id } of dataset.evidence) {
    const key = `${record_table} ${record_id}`
    const known = textsOf.get(key)
    if (known) known.push(document_id)
    else textsOf.set(key, [document_id])
  }
  const texts = (table: string, id: string) => textsOf.get(`${table} ${id}`) ?? []
  const some = (table: string, id: string) => texts(table, id).some((document) => places.has(document))
  const every = (table: string, id: string) => texts(table, id).every((document) => places.has(document))
  return new Map<TableName, ReadonlySet<string>>([
    [
      "organizations",
      new Set(
        dataset.organizations
          .filter(({ organization_id: id, name }) => says(names, every("organizations", id), name))
          .map(({ organization_id }) => organization_id)
      )
    ],
    [
      "roles",
      new Set(
        dataset.roles
          .filter(({ person_id, role }) => says(names, some("people", person_id), role))
          .map((row) => keyText("roles", row))
      )
    ]
  ])
}

const emptied = (dataset: Dataset, places: Ranges, names: Names): Dataset => {
  const at = (document: string, start: number | null, end: number | null): boolean =>
    start !== null && end !== null && shared(places.get(document) ?? [], { start, end }) > 0
  const own = (row: Placed) => at(row.document_id, row.char_start, row.char_end)
  const exact = <Row extends Placed & { readonly exact: string | null }>(row: Row): Row =>
    row.exact !== null && own(row) ? { ...row, exact: null } : row
  const said = (document: string, text: string | null): string | null =>
    says(names, places.has(document), text) ? null : text

  const spoken = new Set<string>()
  const naming = new Set<string>()
  for (const row of dataset.evidence) {
    if (row.record_table === "statements" && own(row)) spoken.add(row.record_id)
    if (row.record_table === "people" && places.has(row.document_id)) naming.add(row.record_id)
  }
  return {
    ...dataset,
    documents: dataset.documents.map((row) => documentRow(row, names, places.has(row.document_id))),
    evidence: dataset.evidence.map((row) => ({
      ...exact(row),
      prefix: at(row.document_id, row.char_start - pointsIn(row.prefix), row.char_start) ? null : row.prefix,
      suffix: at(row.document_id, row.char_end, row.char_end + pointsIn(row.suffix)) ? null : row.suffix
    })),
    people: dataset.people.map((row) => ({
      ...row,
      aliases: row.aliases.filter((alias) => !says(names, false, alias)),
      role: says(names, naming.has(row.person_id), row.role) ? null : row.role
    })),
    organizations: dataset.organizations.map((row) => ({
      ...row,
      aliases: row.aliases.filter((alias) => !says(names, false, alias))
    })),
    statements: dataset.statements.map((row) => ({
      ...exact(row),
      quote: own(row) || spoken.has(row.statement_id) ? null : row.quote,
      speaker_text: at(row.document_id, row.speaker_char_start, row.speaker_char_end) ? null : row.speaker_text,
      cue: at(row.document_id, row.cue_char_start, row.cue_char_end) ? null : row.cue,
      relayed_by: said(row.document_id, row.relayed_by)
    })),
    positions: dataset.positions.map(exact),
    policies: dataset.policies.map((row) => ({ ...exact(row), name: said(row.document_id, row.name) })),
    figures: dataset.figures.map(exact),
    events: dataset.events.map((row) => ({ ...exact(row), date_text: said(row.document_id, row.date_text) }))
  }
}

type Placed = Pick<Tables["evidence"], "document_id" | "char_start" | "char_end">

const pointsIn = (text: string | null): number => (text === null ? 0 : Array.from(text).length)

/** What is known of a text, without the name. Of its addresses all words count, in any case. */
const documentRow = (row: Tables["documents"], names: Names, inText: boolean): Tables["documents"] => {
  const of = (text: string | null) => says(names, inText, text)
  const [title, publisher, author] = [row.title, row.publisher, row.author].map((text) => (of(text) ? null : text))
  return {
    ...row,
    title: title ?? null,
    title_basis: title === null ? null : row.title_basis,
    publisher: publisher ?? null,
    publisher_basis: publisher === null ? null : row.publisher_basis,
    agency: of(row.agency) ? null : row.agency,
    author: author ?? null,
    author_basis: author === null ? null : row.author_basis,
    rights: of(row.rights) ? null : row.rights,
    url: row.url !== null && isInPath(names, inText, row.url) ? null : row.url
  }
}

/** Whether a path or an address names them, also by escapes (`%20`) and without capital letters. */
export const isInPath = (names: Names, inText: boolean, path: string): boolean =>
  [path, unescaped(path)].some((text) => names.full(text).length > 0 || (inText && names.short(text, true).length > 0))

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone percent sign
  }
}
