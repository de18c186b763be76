import { keyText } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import { earliest, isEdtf, latest } from "../model/edtf.ts"
import { type Cell, type ColumnSchema, schemas } from "../model/schemas.ts"
import type { TableName, Tables } from "../model/tables.ts"
import type { Problem } from "./errors.ts"
import type { Line } from "./lines.ts"
import { participantsOf } from "./removal.ts"

/** A cell that is to say something else. */
export interface Mend {
  readonly line: Line
  readonly table: TableName
  readonly key: string
}

/** The rule of a record of which a cell was mended: nobody may take it for what a rule of the pipeline saw. */
export const mendedRule = "corrections/set"

/** What the pipeline saw, counted or cut out of the texts: it is right as it is, or the row has to go. */
const fixed: ReadonlySet<string> = new Set([
  ...["document_id", "char_start", "char_end", "exact", "rule", "confidence", "damaged", "contradicts"],
  ...["sources", "independent_sources", "documents", "mentions", "first_published", "last_published"],
  ...["quote", "speaker_text", "speaker_char_start", "speaker_char_end", "cue", "cue_char_start", "cue_char_end"],
  ...["date_text", "date_from", "date_to", "adopted_from", "adopted_to", "person_id"]
])

/**
 * The dataset with some cells mended, or what is wrong with the values. Dates take their first and last day along, an
 * entity's name its row of `entities`, lists of actors and targets theirs of `event_participants`. A record with a mended
 * cell has the rule `corrections/set`, and contradicts nothing any more, since nobody has compared it as it is now; the
 * words that called a jurisdiction a sanctuary are no evidence of another `described_as`.
 */
export const mended = (
  dataset: Dataset,
  mends: ReadonlyArray<Mend>
): { readonly dataset: Dataset; readonly problems: ReadonlyArray<Problem> } => {
  if (mends.length === 0) return { dataset, problems: [] }
  const problems: Array<Problem> = []
  const patches = new Map<string, Record<string, Cell>>()
  for (const { line, table, key } of mends) {
    const found = cellOf(dataset, table, line)
    if (typeof found === "string") {
      problems.push({ line: line.line, problem: found })
      continue
    }
    const name = `${table} ${key}`
    patches.set(name, { ...patches.get(name), ...found })
  }
  if (problems.length > 0) return { dataset, problems }
  return { dataset: patched(dataset, patches), problems }
}

/** What a line sets, with the columns that follow from it, or why it can't be. */
const cellOf = (
  dataset: Dataset,
  table: TableName,
  { field, value }: Line
): Readonly<Record<string, Cell>> | string => {
  const name = field ?? ""
  const column = schemas[table].properties[name]
  const [key] = schemas[table]["x-primary-key"]
  if (table === "evidence") return "a place of evidence can be removed, but not set: it is what the text says there"
  if (!column) return `${table} has no column “${name}”`
  if (name === key) return `${name} is the row's id, which follows from its content`
  if (fixed.has(name)) return `${name} is cut out of the text or counted, so it can't be set: remove the row instead`
  const cell = parsed(column, value)
  if (typeof cell === "object" && cell !== null && "problem" in cell) return `${name} ${cell.problem}`
  const pointed = danglingId(dataset, table, name, cell)
  if (pointed !== null) return `${name} “${pointed.id}” is no row of ${pointed.table} in this release`
  if (name !== "date" && name !== "adopted") return { [name]: cell }
  if (typeof cell === "string" && !isEdtf(cell)) return `${name} “${cell}” is no date of EDTF, such as 2016-11-29`
  const edges = typeof cell === "string" ? [earliest(cell), latest(cell)] : [null, null]
  return { [name]: cell, [`${name}_from`]: edges[0] ?? null, [`${name}_to`]: edges[1] ?? null }
}

/** A value as the CSV of the table writes it, or why its column can't hold it. */
const parsed = (column: ColumnSchema, text: string): Cell | { readonly problem: string } => {
  const kind = column["x-parquet"]
  if (kind === "list") {
    const all = text === "" ? [] : text.split("|").map((one) => one.trim())
    const pattern = column.items?.pattern
    const bad = all.find((one) => one === "" || (pattern !== undefined && !new RegExp(pattern, "u").test(one)))
    const other = all.find((one) => column.items?.enum?.includes(one) === false)
    if (bad !== undefined || other !== undefined) return { problem: `can't hold “${bad ?? other}”` }
    return new Set(all).size < all.length ? { problem: "names something twice" } : all
  }
  if (text === "") return column.type.includes("null") ? null : { problem: "may not be empty" }
  if (kind === "boolean") {
    const said = { true: true, false: false }[text.toLowerCase()]
    return said === undefined ? { problem: `is “${text}”, and not true or false` } : said
  }
  if (kind === "int64" || kind === "double") {
    const number = /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN
    const whole = kind !== "int64" || Number.isSafeInteger(number)
    const inside = number >= (column.minimum ?? number) && number <= (column.maximum ?? number)
    return Number.isFinite(number) && whole && inside ? number : { problem: `can't hold the number “${text}”` }
  }
  if (column.enum && !column.enum.includes(text)) {
    return { problem: `is “${text}”, and not one of ${column.enum.filter((one) => one !== null).join(", ")}` }
  }
  if (column.pattern !== undefined && !new RegExp(column.pattern, "u").test(text)) {
    return { problem: `can't hold “${text}”, see its pattern in schemas/` }
  }
  return text
}

/** An id that a cell names and the table that it points to doesn't hold. */
const danglingId = (
  dataset: Dataset,
  table: TableName,
  column: string,
  cell: Cell
): { readonly id: string; readonly table: TableName } | null => {
  const ids = typeof cell === "string" ? [cell] : Array.isArray(cell) ? cell : []
  for (const { columns, table: to } of schemas[table]["x-foreign-keys"]) {
    if (columns.join() !== column) continue
    const known = new Set(dataset[to].map((row) => Object.values(row)[0]))
    const id = ids.find((id) => !known.has(id))
    if (id !== undefined) return { id, table: to }
  }
  return null
}

const patched = (dataset: Dataset, patches: ReadonlyMap<string, Readonly<Record<string, Cell>>>): Dataset => {
  const of = <Name extends TableName>(table: Name, rows: ReadonlyArray<Tables[Name]>): ReadonlyArray<Tables[Name]> =>
    rows.map((row) => {
      const patch = patches.get(`${table} ${keyText(table, row)}`)
      if (patch === undefined) return row
      return { ...row, ...patch, ...("rule" in row ? { rule: mendedRule, contradicts: [] } : {}) }
    })
  const alone = <Row extends { readonly contradicts: ReadonlyArray<string> }>(
    table: TableName,
    rows: ReadonlyArray<Row>
  ) => rows.map((row) => ({ ...row, contradicts: row.contradicts.filter((id) => !patches.has(`${table} ${id}`)) }))
  const events = of("events", dataset.events)
  const [people, organizations] = [of("people", dataset.people), of("organizations", dataset.organizations)]
  const jurisdictions = of("jurisdictions", dataset.jurisdictions)
  const names = new Map([
    ...people.map(({ person_id, name }) => [person_id, name] as const),
    ...organizations.map(({ organization_id, name }) => [organization_id, name] as const),
    ...jurisdictions.map(({ jurisdiction_id, name }) => [jurisdiction_id, name] as const)
  ])
  const described = (id: string): boolean => "described_as" in (patches.get(`jurisdictions ${id}`) ?? {})
  return {
    ...dataset,
    entities: dataset.entities.map((row) => ({ ...row, name: names.get(row.entity_id) ?? row.name })),
    people: people.map((row) => ({ ...row, aliases: row.aliases.filter((alias) => alias !== row.name) })),
    organizations,
    jurisdictions,
    roles: of("roles", dataset.roles),
    statements: alone("statements", of("statements", dataset.statements)),
    positions: alone("positions", of("positions", dataset.positions)),
    policies: alone("policies", of("policies", dataset.policies)),
    figures: alone("figures", of("figures", dataset.figures)),
    events: alone("events", events),
    event_participants: participantsOf(events),
    evidence: dataset.evidence.filter(({ field, record_id }) => field !== "described_as" || !described(record_id))
  }
}
