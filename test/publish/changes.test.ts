import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { inOrder } from "../../pipeline/model/order.ts"
import { type Row, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { applyChanges, type Changes, changesBetween } from "../../pipeline/publish/changes.ts"
import { changesCsv, changesJson, changesText } from "../../pipeline/publish/changesFiles.ts"
import { type Snapshot, snapshotOf } from "../../pipeline/publish/snapshot.ts"
import type { Manifest } from "../../pipeline/publish/version.ts"
import { nothing, rows } from "../rows.ts"
import { cases } from "../soak/cases.ts"
import { cells, changed, good } from "../validate/world.ts"

const digest = "0".repeat(64)
const manifest = (version: string, other: Partial<Manifest> = {}): Manifest => ({
  version,
  created: "2016-11-29T00:00:00.000Z",
  pipeline: "1.0.0",
  texts_sha256: digest,
  tables: {},
  made_by: { rules: digest, lexicon: digest, libraries: digest },
  ...other
})
const old = (dataset: Dataset) => snapshotOf(dataset, manifest("1.0.0"))
const next = (dataset: Dataset, other: Partial<Manifest> = {}) => snapshotOf(dataset, manifest("1.1.0", other))
const rowsOf = ({ tables }: Snapshot) => new Map(Array.from(tables, ([name, { rows }]) => [name, rows]))
const textOf = (all: ReadonlyMap<string, ReadonlyArray<Row>>) =>
  JSON.stringify(Array.from(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The changes as another program reads them. */
const reread = (changes: Changes): Changes => {
  const read = JSON.parse(Array.from(changesJson(changes)).join(""))
  return { ...read, tables: new Map(Object.entries(read.tables)) }
}

const keyOf = (table: TableName, row: Row): Row =>
  Object.fromEntries(schemas[table]["x-primary-key"].map((name) => [name, row[name] ?? null]))
const keyText = (table: TableName, row: Row) => JSON.stringify(keyOf(table, row))

/** Rows of a table in their order, of which no two have the same key. */
const tableOf = (table: TableName): fc.Arbitrary<ReadonlyArray<Row>> =>
  rows(table, 6).map((found: ReadonlyArray<Row>) =>
    Array.from(new Map(found.map((row) => [keyText(table, row), row])).values()).toSorted(inOrder(table))
  )

/** Rows of a table, and others of it: some stay, some come, some go, some change. */
const twoOf = (table: TableName) =>
  fc
    .tuple(tableOf(table), tableOf(table), fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }))
    .map(([a, others, picks]) => {
      const mixed = a.flatMap((row, index) => {
        const other = others[index]
        if (picks[index] === 0) return []
        return picks[index] === 1 || other === undefined ? [row] : [{ ...other, ...keyOf(table, row) }]
      })
      const taken = new Set(mixed.map((row) => keyText(table, row)))
      const fresh = others.filter((row) => !taken.has(keyText(table, row)))
      return { a, b: [...mixed, ...fresh].toSorted(inOrder(table)) }
    })

describe("changes", () => {
  it.each(tableNames)("make the new rows of %s of the old ones, exactly", (table) => {
    fc.assert(
      fc.property(twoOf(table), fc.boolean(), ({ a, b }, quotes) => {
        const [from, to] = [old({ ...nothing, [table]: a }), next({ ...nothing, [table]: b })]
        const changes = reread(changesBetween(from, to, quotes))
        expect(textOf(applyChanges(rowsOf(from), changes))).toBe(textOf(rowsOf(to)))
      }),
      { numRuns: cases(60) }
    )
  })

  it("make the new tables of the old ones though the schemas differ", () => {
    const from = old(good)
    const people = from.tables.get("people") ?? expect.fail()
    const tables = new Map(from.tables)
    const columns = new Map([...people.columns, ["party", { type: "string" }]])
    columns.delete("aliases")
    tables.set("people", {
      ...people,
      columns,
      rows: people.rows.map(({ aliases: _, ...row }) => ({ ...row, party: "D" }))
    })
    tables.delete("figures")
    tables.set("notes", { key: ["id"], order: ["id"], columns: new Map([["id", {}]]), rows: [{ id: "n" }] })
    const to = { manifest: manifest("2.0.0"), tables }
    const changes = changesBetween(from, to, false)
    expect(textOf(applyChanges(rowsOf(from), reread(changes)))).toBe(textOf(rowsOf(to)))
    expect(changes.tables.get("people")?.changed[0]).toEqual({
      key: { person_id: "ana-ruiz" },
      fields: { aliases: { from: ["Ruiz", "A. Ruiz"] }, party: { to: "D" } },
      causes: ["schema"],
      documents: []
    })
    expect(changes.tables.get("figures")).toMatchObject({ dropped: true, removed: [{ causes: ["schema"] }] })
    expect(changes.tables.get("notes")).toMatchObject({ added: [{ row: { id: "n" }, causes: ["schema"] }] })
  })

  it("say nothing where nothing changed, and that the first release is the first", () => {
    expect(changesBetween(old(good), next(good), false).tables).toEqual(new Map())
    expect(Array.from(changesText(changesBetween(old(good), next(good), false))).join("")).toContain("No row changed.")
    const first = changesBetween(null, next(good), false)
    expect(reread(first)).toEqual({ from: null, to: "1.1.0", differences: null, tables: new Map() })
    expect(Array.from(changesText(first)).join("")).toContain("This is the first release")
  })

  const renamed = cells(good, "people", 0, { role: "Governor" })
  const otherText = (id: string, dataset: Dataset) =>
    changed(dataset, "documents", (all) =>
      all.map((row) => (row.document_id === id ? { ...row, sha256: "f".repeat(64) } : row))
    )
  const retitled = changed(good, "documents", (all) =>
    all.map((row) => ({ ...row, publisher: "The Harbor News", publisher_basis: "registry" as const }))
  )
  const rules = { made_by: { rules: "1".repeat(64), lexicon: digest, libraries: digest } }

  it.each<readonly [what: string, to: Snapshot, table: string, causes: ReadonlyArray<string>]>([
    ["other rules", next(renamed, rules), "people", ["rules"]],
    ["another version, by which nothing else is told", next(renamed, { pipeline: "1.0.1" }), "people", ["unexplained"]],
    ["nothing at all", next(renamed), "people", ["unexplained"]],
    ["the only text", next(otherText("c", cells(good, "policies", 0, { name: "Act" }))), "policies", ["text"]],
    ["one of its texts", next(otherText("c", renamed)), "people", ["text"]],
    ["one of its texts or other rules", next(otherText("c", renamed), rules), "people", ["text", "rules"]],
    ["another text", next(otherText("c", cells(good, "figures", 0, { sources: 9 }))), "figures", ["other_text"]],
    ["the registry", next(retitled), "documents", ["metadata"]],
    [
      "what may be quoted",
      next(cells(good, "figures", 0, { exact: null }), { excerpt_budget: 0.1 }),
      "figures",
      ["excerpt_budget"]
    ]
  ])("name as cause %s", (_, to, table, causes) => {
    const found = changesBetween(old(good), to, false).tables.get(table)
    expect(found?.changed[0]?.causes).toEqual(causes)
  })

  it("name the text that came or went", () => {
    const without = changed(
      changed(good, "documents", (all) => all.filter(({ document_id }) => document_id !== "c")),
      "policies",
      () => []
    )
    const gone = changesBetween(old(good), next({ ...without, evidence: [] }), false)
    expect(gone.differences?.texts.removed).toEqual(["c"])
    expect(gone.tables.get("policies")?.removed).toEqual([
      { key: { policy_id: "pl-5bd59c788448bb39" }, causes: ["text"], documents: ["c"] }
    ])
    const back = changesBetween(old({ ...without, evidence: [] }), next(good), false)
    expect(back.tables.get("policies")?.added).toMatchObject([{ causes: ["text"], documents: ["c"] }])
  })

  it("don't bring back words that a release no longer quotes, unless asked", () => {
    const less = next(cells(good, "statements", 0, { exact: null, quote: null }))
    const fields = (quotes: boolean) =>
      changesBetween(old(good), less, quotes).tables.get("statements")?.changed[0]?.fields
    expect(fields(false)).toEqual({ exact: { to: null }, quote: { to: null } })
    expect(fields(true)?.quote).toEqual({ from: good.statements[0]?.quote, to: null })
    const files = [changesJson, changesCsv, changesText].map((write) =>
      Array.from(write(changesBetween(old(good), next({ ...nothing, documents: good.documents }), false))).join("")
    )
    for (const file of files) expect(file).not.toContain("ask anybody")
  })

  it("are a line a field in CSV, and a table of counts in Markdown", () => {
    const to = next(cells(renamed, "roles", 0, { former: true }), rules)
    const changes = changesBetween(old(good), to, false)
    const table: ReadonlyArray<unknown> = parse(Array.from(changesCsv(changes)).join(""), { columns: true })
    expect(table[0]).toEqual({
      ...{ table: "people", change: "changed", key: "ana-ruiz", column: "role", from: "Mayor", to: "Governor" },
      ...{ causes: "rules", documents: "" }
    })
    expect(table).toMatchObject([
      {},
      { table: "roles", change: "removed", key: expect.stringContaining("ana-ruiz / Mayor / ocd-division") },
      { table: "roles", change: "added", key: expect.stringMatching(/^ana-ruiz \/ Mayor \/ .* \/ {2}\/ true$/u) }
    ])
    const text = Array.from(changesText(changes)).join("")
    expect(text).toContain("# Changes of release 1.1.0 since 1.0.0\n\n- the rules are others\n")
    expect(text).toContain("| roles | 1 | 1 | 0 |")
    expect(text).toContain("- changed `ana-ruiz`: role “Mayor” → “Governor” (rules)")
  })
})
