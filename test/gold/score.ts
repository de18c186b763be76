import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { type Row, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName, Tables } from "../../pipeline/model/tables.ts"
import { dice, norm, pair, touches } from "./alike.ts"
import type { Annotations } from "./annotations.ts"

/** How a table fares against the annotations: right rows, false alarms, misses. */
export interface Score {
  readonly table: string
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** A row of the release, judged: for calibration. */
export interface Judged {
  readonly table: TableName
  readonly rule: string
  readonly confidence: number
  readonly right: boolean
}

export interface Result {
  readonly scores: ReadonlyArray<Score>
  /** By text, then by table. */
  readonly texts: ReadonlyMap<string, ReadonlyArray<Score>>
  readonly judged: ReadonlyArray<Judged>
  /** What was missed and what was a false alarm, a line each. */
  readonly lines: ReadonlyArray<string>
}

/** A release's tables, from its JSON files. */
export const readRelease = (folder: string): Dataset =>
  Object.fromEntries(
    tableNames.map((table) => [table, JSON.parse(readFileSync(join(folder, "json", `${table}.json`), "utf8"))])
  ) as unknown as Dataset

type RecordTable = Tables["evidence"]["record_table"]

/** A row with the passages of one text that support it. */
interface Found<Name extends RecordTable> {
  readonly row: Tables[Name]
  readonly texts: ReadonlyArray<string>
}

/** How rows of one table are held against annotations. */
interface Matcher<Name extends RecordTable> {
  readonly name: string
  readonly table: Name
  readonly matches: (wish: Annotations[Name][number], found: Found<Name>) => boolean
  /** Annotations and rows of the other kind are left out of count on both sides. */
  readonly only?: (row: Pick<Tables["statements"], "kind">) => boolean
}

const ids = {
  jurisdictions: "jurisdiction_id",
  people: "person_id",
  organizations: "organization_id",
  statements: "statement_id",
  positions: "position_id",
  policies: "policy_id",
  figures: "figure_id",
  events: "event_id"
} as const

/** Scores a release against annotations, table by table. Rows marked optional are neither wanted nor punished. */
export const score = (release: Dataset, gold: ReadonlyArray<Annotations>): Result => {
  const same = sameEntity(release)
  const roles = Map.groupBy(release.roles, ({ person_id }) => person_id)
  const inText = rowsByText(release)
  const scores = new Map<string, Map<string, Score>>()
  const judged: Array<Judged> = []
  const lines: Array<string> = []

  const run = <Name extends RecordTable>(matcher: Matcher<Name>, annotations: Annotations) => {
    const { name, table, matches } = matcher
    const only = (row: object) => !matcher.only || ("kind" in row && matcher.only(row as Tables["statements"]))
    const wanted: ReadonlyArray<Annotations[Name][number]> = annotations[table] ?? []
    const found = inText(table, annotations.document_id)
    const met = pair(
      wanted.map(({ optional }) => ({ optional: optional ?? false })),
      found.length,
      (wish, row) => {
        const [one, other] = [wanted[wish], found[row]]
        return one !== undefined && other !== undefined && matches(one, other)
      }
    )
    const hit = new Set(met)
    const counted = { tp: 0, fp: 0, fn: 0 }
    wanted.forEach((wish, index) => {
      if (wish.optional || !only(wish)) return
      if (hit.has(index)) counted.tp++
      else {
        counted.fn++
        lines.push(`${name}  ${annotations.document_id}  missed: ${JSON.stringify(wish)}`)
      }
    })
    found.forEach(({ row, texts }, index) => {
      const wish = wanted[met[index] ?? -1]
      if (name === matcher.table || name.endsWith("+speaker")) {
        if (only(row) && !(wish?.optional ?? false)) judged.push(...judge(table, row, wish !== undefined))
      }
      if (wish !== undefined || !only(row)) return
      counted.fp++
      lines.push(`${name}  ${annotations.document_id}  false alarm: ${JSON.stringify({ ...row, texts })}`)
    })
    const ofText = scores.get(annotations.document_id) ?? new Map<string, Score>()
    scores.set(annotations.document_id, ofText.set(name, { table: name, ...counted }))
  }

  for (const annotations of gold) {
    run(
      {
        name: "jurisdictions",
        table: "jurisdictions",
        matches: (g, { row }) => g.jurisdiction_id === row.jurisdiction_id
      },
      annotations
    )
    run({ name: "people", table: "people", matches: (g, { row }) => same(row.person_id, g.name) }, annotations)
    run(
      {
        name: "people.role",
        table: "people",
        matches: (g, { row }) => {
          const held = (roles.get(row.person_id) ?? []).map(({ role }) => norm(role))
          return same(row.person_id, g.name) && held.length <= 8 && (g.role === null || held.includes(norm(g.role)))
        }
      },
      annotations
    )
    run(
      {
        name: "organizations",
        table: "organizations",
        matches: (g, { row }) =>
          same(row.organization_id, g.name) || (g.acronym !== null && same(row.organization_id, g.acronym))
      },
      annotations
    )
    const words = (g: Annotations["statements"][number], { row, texts }: Found<"statements">) =>
      Math.max(dice(g.quote, row.quote ?? ""), ...texts.map((text) => dice(g.quote, text)))
    const quoted = ({ kind }: Pick<Tables["statements"], "kind">) => kind !== "indirect"
    run(
      { name: "statements.quoted", table: "statements", only: quoted, matches: (g, f) => words(g, f) >= 0.75 },
      annotations
    )
    run(
      {
        name: "statements.quoted+speaker",
        table: "statements",
        only: quoted,
        matches: (g, f) => words(g, f) >= 0.75 && same(f.row.speaker_id, g.speaker)
      },
      annotations
    )
    run(
      {
        name: "statements.indirect+speaker",
        table: "statements",
        only: (row) => !quoted(row),
        matches: (g, f) => words(g, f) >= 0.6 && same(f.row.speaker_id, g.speaker)
      },
      annotations
    )
    run(
      {
        name: "positions",
        table: "positions",
        matches: (g, { row }) => same(row.actor_id, g.actor) && g.topic === row.topic && g.stance === row.stance
      },
      annotations
    )
    const passage = (texts: ReadonlyArray<string>, exact: string) => texts.some((text) => touches(text, exact))
    run(
      {
        name: "policies",
        table: "policies",
        matches: (g, { row, texts }) =>
          g.jurisdiction === row.jurisdiction_id &&
          g.direction === row.direction &&
          (g.provision === row.provision || passage(texts, g.exact))
      },
      annotations
    )
    run(
      {
        name: "policies.full",
        table: "policies",
        matches: (g, { row }) =>
          g.jurisdiction === row.jurisdiction_id &&
          g.direction === row.direction &&
          g.provision === row.provision &&
          g.instrument === row.instrument &&
          g.adopted === row.adopted
      },
      annotations
    )
    run(
      {
        name: "figures",
        table: "figures",
        matches: (g, { row }) =>
          g.value_low === row.value_low &&
          g.value_high === row.value_high &&
          g.measure === row.measure &&
          g.jurisdiction === row.jurisdiction_id
      },
      annotations
    )
    run(
      {
        name: "events",
        table: "events",
        matches: (g, { row, texts }) =>
          g.event_type === row.event_type && passage(texts, g.exact) && sameList(row.actor_ids, g.actors, same)
      },
      annotations
    )
  }
  const texts = new Map(Array.from(scores, ([text, ofText]) => [text, Array.from(ofText.values())]))
  return { scores: sum(Array.from(texts.values()).flat()), texts, judged, lines }
}

const sum = (scores: ReadonlyArray<Score>): ReadonlyArray<Score> =>
  Array.from(
    Map.groupBy(scores, ({ table }) => table),
    ([table, all]) => ({
      table,
      tp: all.reduce((total, { tp }) => total + tp, 0),
      fp: all.reduce((total, { fp }) => total + fp, 0),
      fn: all.reduce((total, { fn }) => total + fn, 0)
    })
  )

const judge = (table: RecordTable, row: Tables[RecordTable], right: boolean): ReadonlyArray<Judged> =>
  "rule" in row ? [{ table, rule: row.rule, confidence: row.confidence, right }] : []

type Same = (id: string | null, name: string | null) => boolean

/** Whether an id of the release stands for what an annotation names. */
const sameEntity = ({ people, organizations }: Dataset): Same => {
  const names = new Map<string, ReadonlySet<string>>([
    ...people.map(({ person_id, name, aliases }) => [person_id, new Set([name, ...aliases].map(norm))] as const),
    ...organizations.map(
      ({ organization_id, name, acronym, aliases }) =>
        [organization_id, new Set([name, ...(acronym === null ? [] : [acronym]), ...aliases].map(norm))] as const
    )
  ])
  return (id, name) => {
    if (id === null || name === null) return id === name
    return name.startsWith("ocd-division/") ? id === name : (names.get(id)?.has(norm(name)) ?? false)
  }
}

/** The same list of entities, by F1 of at least a half; nobody equals nobody. */
const sameList = (found: ReadonlyArray<string>, wanted: ReadonlyArray<string>, same: Same): boolean => {
  if (wanted.length === 0) return found.length <= 1
  const hits = wanted.filter((name) => found.some((id) => same(id, name))).length
  return (2 * hits) / (wanted.length + found.length) >= 0.5
}

/** The rows of a table that some passage of a text supports. */
const rowsByText = (release: Dataset) => {
  const passages = Map.groupBy(release.evidence, (row) => `${row.document_id} ${row.record_table} ${row.record_id}`)
  return <Name extends RecordTable>(table: Name, text: string): ReadonlyArray<Found<Name>> => {
    const rows: ReadonlyArray<Tables[Name]> = release[table]
    return rows.flatMap((row) => {
      const cells: Row = { ...row }
      const places = passages.get(`${text} ${table} ${cells[ids[table]]}`)
      return places ? [{ row, texts: places.map(({ exact }) => exact ?? "") }] : []
    })
  }
}
