import { keyText } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import type { Problem } from "./errors.ts"
import type { Line } from "./lines.ts"
import { type Aim, aimAt, digestOf, isAt } from "./names.ts"

/** A row that a correction is about. */
export interface Row {
  readonly table: TableName
  /** Its key, as `keyText` writes it. */
  readonly key: string
}

/** A line of the corrections, and the rows that it means: none where the dataset has no such row. */
export interface Targeted {
  readonly line: Line
  readonly rows: ReadonlyArray<Row>
  /** Whose name is to be in no file; null where only rows are meant. */
  readonly aim: Aim | null
}

/** Tables whose rows follow from others, and what to do instead. */
const elsewhere: Partial<Record<TableName, string>> = {
  documents: "say it in sources.csv, or remove the text's file",
  duplicates: "which texts share words is counted, so remove one of the texts",
  event_participants: "set actor_ids or target_ids of the event"
}

/**
 * The rows that lines are about. A digest, and the id of a person who is to be removed, mean everybody who has that id or
 * that full name, since ids of people of one name can change places when texts are added.
 */
export const targeted = (
  dataset: Dataset,
  lines: ReadonlyArray<Line>
): { readonly found: ReadonlyArray<Targeted>; readonly problems: ReadonlyArray<Problem> } => {
  const problems: Array<Problem> = []
  const rows = rowsByKey(dataset)
  const found = lines.flatMap((line): ReadonlyArray<Targeted> => {
    const { target, table, action } = line
    if (target.startsWith("sha256:")) {
      const aim: Aim = { slug: null, digest: target.slice("sha256:".length) }
      return [{ line, aim, rows: [...peopleAt(dataset, aim), ...organizationsAt(dataset, aim)] }]
    }
    const known = (rows.get(normal(target)) ?? []).filter(
      (row) => table === null || row.table === table || (table === "entities" && entityTables.has(row.table))
    )
    const meant = known.filter((row) => elsewhere[row.table] === undefined)
    const [other] = known
    const advice = table === null ? other && elsewhere[other.table] : elsewhere[table]
    if (meant.length === 0 && advice !== undefined) {
      problems.push({ line: line.line, problem: `rows of ${table ?? other?.table} are not corrected here: ${advice}` })
      return []
    }
    if (meant.length > 1) {
      const tables = meant.map((row) => row.table).join(", ")
      problems.push({ line: line.line, problem: `“${target}” is a row of ${tables}: name one in the column table` })
      return []
    }
    const isPerson = meant.length === 0 ? isName(target) && mayBePerson(table) : meant[0]?.table === "people"
    if (action !== "remove" || !isPerson) return [{ line, rows: meant, aim: null }]
    const aim = aimAt(target)
    return [{ line, aim, rows: peopleAt(dataset, aim) }]
  })
  return { found, problems }
}

const entityTables: ReadonlySet<TableName> = new Set(["people", "organizations", "jurisdictions"])

const mayBePerson = (table: TableName | null): boolean => table === null || table === "people" || table === "entities"

/** Whether a target that the dataset doesn't know looks like the id of an entity, and not like that of a record or a place. */
const isName = (target: string): boolean =>
  !/^(?:[a-z]{2}-[0-9a-f]{16}$|ocd-division\/)/u.test(target) && !target.includes(" / ")

const peopleAt = ({ people }: Dataset, aim: Aim): ReadonlyArray<Row> =>
  people.filter(isAt(aim)).map(({ person_id }) => ({ table: "people", key: person_id }))

/** A person may have been taken for an organization. */
const organizationsAt = ({ organizations }: Dataset, { digest }: Aim): ReadonlyArray<Row> =>
  organizations
    .filter(({ organization_id: id, name }) => digestOf(id) === digest || digestOf(name) === digest)
    .map(({ organization_id }) => ({ table: "organizations", key: organization_id }))

/** Every row but those of `entities`, which are rows of another table, too. */
const rowsByKey = (dataset: Dataset): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const found = new Map<string, Array<Row>>()
  const put = <Name extends TableName>(table: Name, rows: Dataset[Name]) => {
    for (const row of rows) {
      const key = keyText(table, row)
      const known = found.get(normal(key))
      if (known) known.push({ table, key })
      else found.set(normal(key), [{ table, key }])
    }
  }
  for (const table of tableNames) if (table !== "entities") put(table, dataset[table])
  return found
}

/** Spreadsheets and people change spaces. */
const normal = (key: string): string => key.replaceAll(/\s+/gu, " ").trim()
