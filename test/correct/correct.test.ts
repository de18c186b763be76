import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { correct } from "../../pipeline/correct/correct.ts"
import { parseLines } from "../../pipeline/correct/lines.ts"
import { keyText } from "../../pipeline/model/corrections.ts"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { tableNames } from "../../pipeline/model/schemas.ts"
import type { TableName, Tables } from "../../pipeline/model/tables.ts"
import { validate } from "../../pipeline/validate/validate.ts"
import { files, good } from "../validate/world.ts"

const reread = ({ file }: Pick<Tables["documents"], "file">) => {
  const bytes = files.get(file)
  return bytes ? Effect.succeed(bytes) : Effect.fail("missing" as const)
}

const header = "target,table,action,field,value,reason,date\n"
const corrected = (...lines: ReadonlyArray<string>) =>
  correct(good, { file: "raw/corrections.csv", lines: parseLines(header + lines.join("\n")).lines }, reread)

/** What `validate` says of what came of it, a line each: nothing if it keeps every promise. */
const complaints = ({ dataset, corrections, original }: Effect.Success<ReturnType<typeof corrected>>) =>
  validate(dataset, (document) => reread(original(document)), {
    withholds: corrections.withholds,
    corrected: true
  }).pipe(
    Effect.as<ReadonlyArray<string>>([]),
    Effect.catchTag("BrokenPromise", ({ message }) => Effect.succeed([message]))
  )

/** The row of a table with an id. */
const row = <Name extends TableName>(dataset: Dataset, table: Name, key: string): Dataset[Name][number] | undefined =>
  dataset[table].find((one) => keyText(table, one) === key)

const town = "ocd-division/country:us/state:ca/place:riverton"

describe("corrections", () => {
  it.effect("of nothing change nothing, and read no text", () =>
    Effect.gen(function* () {
      const none = yield* correct(good, { file: "", lines: [] }, () => Effect.die("read"))
      expect(none.dataset).toBe(good)
      expect(none.corrections.told).toEqual([])
    })
  )

  it.effect.each([
    [
      "po-9b45b5ec8af5bc64,,set,stance,opposes,r,",
      "positions",
      "po-9b45b5ec8af5bc64",
      { stance: "opposes", rule: "corrections/set" }
    ],
    [
      "po-9b45b5ec8af5bc64,,set,actor_id,harbor-office,r,",
      "positions",
      "po-9b45b5ec8af5bc64",
      { actor_id: "harbor-office" }
    ],
    [
      "st-104a6a2ac6818af2,,set,speaker_id,,r,",
      "statements",
      "st-104a6a2ac6818af2",
      { speaker_id: null, rule: "corrections/set" }
    ],
    [
      "fi-fefb4ad09399a125,,set,value_high,80000000,r,",
      "figures",
      "fi-fefb4ad09399a125",
      { value_low: 70_000_000, value_high: 80_000_000 }
    ],
    [
      "pl-5bd59c788448bb39,,set,adopted,2015-03,r,",
      "policies",
      "pl-5bd59c788448bb39",
      { adopted_from: "2015-03-01", adopted_to: "2015-03-31" }
    ],
    [
      "pl-5bd59c788448bb39,,set,adopted,,r,",
      "policies",
      "pl-5bd59c788448bb39",
      { adopted: null, adopted_from: null, adopted_to: null }
    ],
    [
      `en-8ec111eff1ad4892,,set,target_ids,ana-ruiz|harbor-office,r,`,
      "events",
      "en-8ec111eff1ad4892",
      { target_ids: ["ana-ruiz", "harbor-office"] }
    ],
    ["ana-ruiz,,set,role_kind,legislator,r,", "people", "ana-ruiz", { role_kind: "legislator" }],
    ["ana-ruiz,,set,name,Ana Maria Ruiz,r,", "entities", "ana-ruiz", { name: "Ana Maria Ruiz" }],
    [`${town},,set,described_as,contested,r,`, "jurisdictions", town, { described_as: "contested" }]
  ] as const)("mend a cell: %s", ([line, table, key, cells]) =>
    Effect.gen(function* () {
      const made = yield* corrected(line)
      expect(row(made.dataset, table, key)).toMatchObject(cells)
      expect(yield* complaints(made)).toEqual([])
      expect(made.corrections.told).toMatchObject([{ action: "set", reason: "r", rows: 1 }])
      expect(made.corrections.withholds).toBe(false)
    })
  )

  it.effect("mend a role, which is named by all columns of its key", () =>
    Effect.gen(function* () {
      const key = `ana-ruiz / Mayor / ${town} /  / false`
      const made = yield* corrected(`${key},,set,role,Mayor-elect,r,`)
      expect(made.dataset.roles).toMatchObject([{ role: "Mayor-elect", documents: 2 }])
      expect(yield* complaints(made)).toEqual([])
    })
  )

  it.effect("don’t let a mended cell claim evidence of what it said before", () =>
    Effect.gen(function* () {
      const { dataset } = yield* corrected(`${town},,set,described_as,non_sanctuary,r,`)
      expect(dataset.evidence.filter(({ field }) => field === "described_as")).toEqual([])
    })
  )

  it.effect.each([
    [
      "st-104a6a2ac6818af2,,remove,,,r,",
      ["statements st-104a6a2ac6818af2"],
      ["positions po-9b45b5ec8af5bc64", "people ana-ruiz"]
    ],
    ["pl-5bd59c788448bb39,,remove,,,r,", ["policies pl-5bd59c788448bb39"], ["events en-8ec111eff1ad4892"]],
    [
      "harbor-office,,remove,,,r,",
      ["organizations harbor-office", "entities harbor-office"],
      ["events en-8ec111eff1ad4892"]
    ],
    [
      `${town},,remove,,,r,`,
      [`jurisdictions ${town}`, "events en-8ec111eff1ad4892"],
      ["policies pl-5bd59c788448bb39", "figures fi-fefb4ad09399a125"]
    ],
    [
      "ana-ruiz,,drop-row,,,r,",
      ["people ana-ruiz", "statements st-104a6a2ac6818af2", "positions po-9b45b5ec8af5bc64"],
      ["events en-8ec111eff1ad4892"]
    ],
    [
      "ana-ruiz,,remove,,,r,",
      ["people ana-ruiz", "statements st-104a6a2ac6818af2", "positions po-9b45b5ec8af5bc64"],
      ["events en-8ec111eff1ad4892"]
    ],
    [
      `ana-ruiz / Mayor / ${town} /  / false,roles,remove,,,r,`,
      [`roles ana-ruiz / Mayor / ${town} /  / false`],
      ["people ana-ruiz"]
    ]
  ] as const)("remove a row with what hangs on it: %s", ([line, gone, left]) =>
    Effect.gen(function* () {
      const made = yield* corrected(line)
      const has = (name: string) => {
        const [table = "", key = ""] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)]
        const known = tableNames.find((one) => one === table)
        return known !== undefined && row(made.dataset, known, key) !== undefined
      }
      expect(gone.filter(has)).toEqual([])
      expect(left.filter(has)).toEqual(left)
      expect(yield* complaints(made)).toEqual([])
    })
  )

  it.effect("remove one place of several, and count anew", () =>
    Effect.gen(function* () {
      const copy = good.evidence.find(
        ({ record_id, document_id }) => record_id === "fi-fefb4ad09399a125" && document_id === "b"
      )
      const made = yield* corrected(`${copy?.evidence_id},,remove,,,r,`)
      expect(row(made.dataset, "figures", "fi-fefb4ad09399a125")).toMatchObject({ sources: 1, independent_sources: 1 })
      expect(yield* complaints(made)).toEqual([])
    })
  )

  it.effect("warn of a row that is no more, and name a person who is no more to the maintainers alone", () =>
    Effect.gen(function* () {
      const { corrections, unknown, dataset } = yield* corrected(
        "st-0123456789abcdef,,remove,,,gone since,2017-05-01",
        "jane-doe,,remove,,,asked for,"
      )
      expect(unknown.map(({ line, target }) => [line, target])).toEqual([
        [2, "st-0123456789abcdef"],
        [3, "jane-doe"]
      ])
      expect(corrections.told.map(({ id, rows }) => [id, rows])).toEqual([
        [null, 0],
        ["st-0123456789abcdef", 0]
      ])
      expect(JSON.stringify(corrections.told)).not.toContain("jane")
      expect(dataset).toEqual(good)
    })
  )

  it.effect.each([
    [
      "po-9b45b5ec8af5bc64,,set,stance,against,r,",
      "line 2: stance is “against”, and not one of supports, opposes, mixed"
    ],
    ["po-9b45b5ec8af5bc64,,set,actor_id,,r,", "line 2: actor_id may not be empty"],
    ["po-9b45b5ec8af5bc64,,set,actor_id,nobody,r,", "line 2: actor_id “nobody” is no row of entities in this release"],
    ["po-9b45b5ec8af5bc64,,set,mood,angry,r,", "line 2: positions has no column “mood”"],
    [
      "po-9b45b5ec8af5bc64,,set,position_id,po-2,r,",
      "line 2: position_id is the row's id, which follows from its content"
    ],
    ["po-9b45b5ec8af5bc64,,set,exact,words,r,", "line 2: exact is cut out of the text or counted, so it can't be set"],
    ["po-9b45b5ec8af5bc64,,set,sources,7,r,", "line 2: sources is cut out of the text or counted"],
    ["fi-fefb4ad09399a125,,set,value_low,-1,r,", "line 2: value_low can't hold the number “-1”"],
    ["fi-fefb4ad09399a125,,set,value_low,much,r,", "line 2: value_low can't hold the number “much”"],
    ["en-8ec111eff1ad4892,,set,date,tomorrow,r,", "line 2: date can't hold “tomorrow”"],
    ["en-8ec111eff1ad4892,,set,date,2017-13,r,", "line 2: date “2017-13” is no date of EDTF"],
    ["a,documents,remove,,,r,", "line 2: rows of documents are not corrected here: say it in sources.csv"],
    [
      "po-9b45b5ec8af5bc64,,set,stance,opposes,r,\npo-9b45b5ec8af5bc64,,set,stance,mixed,r,",
      "line 3: line 2 sets stance of positions po-9b45b5ec8af5bc64"
    ],
    [
      "po-9b45b5ec8af5bc64,,set,stance,opposes,r,\npo-9b45b5ec8af5bc64,,remove,,,r,",
      "line 2: it sets a cell of positions po-9b45b5ec8af5bc64, which line 3 removes"
    ],
    [
      "ana-ruiz,,set,role,Mayor,r,\nana-ruiz,,remove,,,r,",
      "line 2: it sets a cell of people ana-ruiz, which line 3 removes"
    ]
  ])("fail clearly and change nothing: %s", ([lines = "", problem]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(corrected(lines))
      expect(error._tag).toBe("BadCorrections")
      expect(error.message).toContain("raw/corrections.csv")
      expect(error.message).toContain(problem)
    })
  )

  it.effect("fail where a place is all that a row rests on", () =>
    Effect.gen(function* () {
      const only = good.evidence.find(({ record_id }) => record_id === "pl-5bd59c788448bb39")
      const error = yield* Effect.flip(corrected(`${only?.evidence_id},,remove,,,r,`))
      expect(error.message).toContain("policies pl-5bd59c788448bb39 rests on this place: remove that row instead")
    })
  )

  it.effect("leave no reference, count, order or quotation wrong, whatever is removed and mended", () =>
    Effect.gen(function* () {
      const removable = tableNames.filter(
        (table) => !["documents", "duplicates", "entities", "event_participants"].includes(table)
      )
      const targets = removable.flatMap((table) =>
        good[table].map((one) => ({ table, key: keyText(table, one) })).filter(({ table }) => table !== "evidence")
      )
      const line = fc
        .record({ target: fc.constantFrom(...targets), action: fc.constantFrom("remove", "drop-row") })
        .map(({ target, action }) => `${target.key},${target.table},${action},,,r,`)
      const mends = fc.constantFrom(
        "po-9b45b5ec8af5bc64,,set,stance,opposes,r,",
        "en-8ec111eff1ad4892,,set,actor_ids,harbor-office,r,",
        "en-8ec111eff1ad4892,,set,policy_id,,r,",
        "fi-fefb4ad09399a125,,set,jurisdiction_id,,r,",
        "ana-ruiz,,set,affiliation_id,harbor-office,r,"
      )
      const some = fc.uniqueArray(fc.oneof(line, mends), { minLength: 1, maxLength: 5 })
      const keepsPromises = (lines: ReadonlyArray<string>) =>
        Effect.gen(function* () {
          const made = yield* Effect.result(corrected(...lines))
          if (made._tag === "Failure") expect(made.failure.message).toMatch(/which line \d+ removes/u)
          else expect(yield* complaints(made.success)).toEqual([])
        })
      const property = fc.asyncProperty(some, (lines) => Effect.runPromise(keepsPromises(lines)))
      yield* Effect.promise(() => fc.assert(property))
    })
  )
})
