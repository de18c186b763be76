import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { type Cell, columns, type Row, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName } from "../../pipeline/model/tables.ts"
import { database } from "../../pipeline/publish/sqlite.ts"
import { views } from "../../pipeline/publish/sqliteViews.ts"
import { nothing, rows } from "../rows.ts"
import { cases } from "../soak/cases.ts"
import { changed, good } from "../validate/world.ts"

const folder = mkdtempSync(join(tmpdir(), "sqlite-test-"))
afterAll(() => rmSync(folder, { recursive: true }))
const about = { version: "1.2.3", created: "2016-11-29T00:00:00.000Z", pipeline: "1.0.0" }

let saved = 0
/** The database of a dataset, opened by the engine. */
const opened = (dataset: Dataset): { readonly db: DatabaseSync; readonly file: string } => {
  const file = join(folder, `${saved++}.sqlite`)
  writeFileSync(file, database(dataset, about))
  return { db: new DatabaseSync(file, { readOnly: true }), file }
}

const read = (db: DatabaseSync, table: TableName): ReadonlyArray<Row> =>
  db
    .prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
    .all()
    .map((row) => Object.fromEntries(columns(table).map(({ name, kind }) => [name, back(kind, row[name] ?? null)])))

const back = (kind: string, value: unknown): Cell => {
  if (kind === "list") return JSON.parse(String(value))
  if (kind === "boolean") return value === 1
  if (value === null || typeof value === "string" || typeof value === "number") return value
  throw new TypeError(`${value}`)
}

/** What a query gives, as plain rows. */
const ask = (dataset: Dataset, sql: string) => {
  const { db } = opened(dataset)
  const answer = db.prepare(sql).all()
  db.close()
  return answer.map((row) => ({ ...row }))
}

describe("sqlite", () => {
  it.each(tableNames)("gives %s back, value by value", (table) => {
    const key = schemas[table]["x-primary-key"]
    fc.assert(
      fc.property(rows(table, 8), (found) => {
        const distinct = new Map(found.map((row: Row) => [key.map((name) => row[name] ?? "").join("\n"), row]))
        const { db } = opened({ ...nothing, [table]: Array.from(distinct.values()) })
        expect(read(db, table)).toEqual(Array.from(distinct.values()))
        db.close()
      }),
      { numRuns: cases(30) }
    )
  })

  it("has the same bytes each time, and keys that hold", () => {
    expect(database(good, about)).toEqual(database(good, about))
    const { db } = opened(good)
    expect(db.prepare("PRAGMA foreign_key_check").all()).toEqual([])
    expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }])
    const foreign = tableNames.flatMap((table) => db.prepare(`PRAGMA foreign_key_list("${table}")`).all())
    expect(foreign.length).toBe(
      tableNames.flatMap((table) => schemas[table]["x-foreign-keys"].filter((key) => !key.list)).length
    )
    db.close()
  })

  it("refuses what the schemas forbid", () => {
    const file = join(folder, "strict.sqlite")
    writeFileSync(file, database(good, about))
    const db = new DatabaseSync(file)
    const wrong = [
      "UPDATE events SET factuality = 'denied'",
      "UPDATE documents SET canonical = 2",
      "UPDATE documents SET words = 'many'",
      "UPDATE people SET name = NULL",
      "INSERT INTO roles SELECT * FROM roles",
      "INSERT INTO entities SELECT * FROM entities"
    ]
    for (const sql of wrong) expect(() => db.exec(sql), sql).toThrow(/constraint failed|cannot store/u)
    db.close()
  })

  it("says what every column means", () => {
    const told = ask(good, "SELECT table_name, column_name, description FROM columns ORDER BY rowid")
    const expected = tableNames.flatMap((table) =>
      Object.entries(schemas[table].properties).map(([name, { description }]) => ({
        table_name: table,
        column_name: name,
        description
      }))
    )
    expect(told).toEqual(expected)
  })

  it("opens every view, also of no rows", () => {
    for (const { name } of views) {
      expect(ask(nothing, `SELECT * FROM "${name}"`), name).toEqual([])
      expect(ask(good, `SELECT count(*) AS n FROM "${name}"`), name).toHaveLength(1)
    }
    expect(ask(good, "SELECT view_name FROM views")).toHaveLength(views.length)
  })

  it("answers the usual questions", () => {
    expect(ask(good, "SELECT speaker, speaker_affiliation, outlet FROM statements_with_speakers")[0]).toEqual({
      speaker: "Ana Ruiz",
      speaker_affiliation: "Riverton",
      outlet: "The Harbor Post"
    })
    expect(ask(good, "SELECT actor, actor_role, jurisdiction, stance FROM positions_with_actors")).toEqual([
      { actor: "Ana Ruiz", actor_role: "Mayor", jurisdiction: "Riverton", stance: "supports" }
    ])
    expect(ask(good, "SELECT jurisdiction, value_low FROM sums_at_risk")).toEqual([
      { jurisdiction: "Riverton", value_low: 70_000_000 }
    ])
    expect(ask(good, "SELECT count(*) AS n FROM claims")).toEqual([{ n: 6 }])
    const alone = good.events.map(({ event_id }) => event_id)
    expect(ask(good, "SELECT record_id FROM claims_on_one_source WHERE record_table = 'events'")).toEqual(
      alone.map((record_id) => ({ record_id }))
    )
  })

  it("finds the refusals that followed a threat, and not those before it or of others", () => {
    const [event] = good.events
    const [town = "", office = ""] = [event?.actor_ids[0], event?.target_ids[0]]
    const act = (id: string, type: "threat" | "refusal", day: string | null, actor: string, target: string) => ({
      row: {
        event_id: id,
        event_type: type,
        date: day,
        date_from: day,
        date_to: day,
        actor_ids: [actor],
        target_ids: target === "" ? [] : [target]
      },
      parts: [
        { event_id: id, entity_id: actor, part: "actor" as const },
        ...(target === "" ? [] : [{ event_id: id, entity_id: target, part: "target" as const }])
      ]
    })
    const acts = [
      act("en-threat", "threat", "2017-03-21", office, town),
      act("en-after", "refusal", "2017-03-22", "ana-ruiz", ""), // its mayor
      act("en-before", "refusal", "2017-03-20", town, ""),
      act("en-undated", "refusal", null, town, ""),
      act("en-other", "refusal", "2017-03-22", office, town)
    ]
    const base = good.events.slice(0, 1)
    const dataset = changed({ ...good, event_participants: acts.flatMap(({ parts }) => parts) }, "events", () =>
      acts.flatMap(({ row }) => base.map((one) => ({ ...one, ...row })))
    )
    const sql = "SELECT threat_by, refusal_id, refusal_by, link, later FROM threats_and_refusals ORDER BY refusal_id"
    expect(ask(dataset, sql)).toEqual([
      { threat_by: "Harbor Office", refusal_id: "en-after", refusal_by: "Ana Ruiz", link: "named", later: 1 },
      { threat_by: "Harbor Office", refusal_id: "en-undated", refusal_by: "Riverton", link: "named", later: null }
    ])
  })

  it("links a threat to nobody in particular with the refusals of the same text", () => {
    const [one] = good.events
    if (!one) throw new Error("there is no event")
    const events = ["threat", "refusal", "pledge"] as const
    const dataset = {
      ...good,
      event_participants: [],
      events: events.map((event_type) => ({ ...one, event_type, event_id: event_type, actor_ids: [], target_ids: [] })),
      evidence: events.flatMap((id) =>
        good.evidence
          .slice(0, 1)
          .map((row) => ({ ...row, evidence_id: id, record_table: "events" as const, record_id: id }))
      )
    }
    expect(ask(dataset, "SELECT threat_id, refusal_id, link FROM threats_and_refusals")).toEqual([
      { threat_id: "threat", refusal_id: "refusal", link: "same_text" }
    ])
  })

  it("is opened by another build of the engine, where there is one", () => {
    const { db, file } = opened(good)
    db.close()
    const shell = spawnSync("sqlite3", [file, "PRAGMA integrity_check; SELECT count(*) FROM statements_with_speakers"])
    if (shell.error) return // `make interop` says that it isn't there
    expect(String(shell.stdout)).toBe("ok\n2\n")
  })
})
