import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { digestId } from "../../pipeline/model/ids.ts"
import type { Tables } from "../../pipeline/model/tables.ts"
import { idViolations } from "../../pipeline/validate/ids.ts"
import { cells, good } from "./world.ts"

const town = good.jurisdictions[0]?.jurisdiction_id ?? ""
const wrong = (dataset: Dataset, table: string, corrected = false) =>
  idViolations(dataset, corrected).filter((one) => one.table === table)

const figure = (patch: Partial<Tables["figures"]>, ...parts: ReadonlyArray<string | number | null>) =>
  cells(good, "figures", 0, { ...patch, figure_id: digestId("fi", parts.join("\n")) })
const event = (patch: Partial<Tables["events"]>, ...parts: ReadonlyArray<string>) =>
  cells(good, "events", 0, { ...patch, event_id: digestId("en", parts.join("\n")) })
const policy = (patch: Partial<Tables["policies"]>, ...parts: ReadonlyArray<string>) =>
  cells(good, "policies", 0, { ...patch, policy_id: digestId("pl", parts.join("\n")) })

const day = { date: "2017-03-21", date_from: "2017-03-21", date_to: "2017-03-21" }
const gist = "a the city a sanctuary sued the harbor office"

describe("ids that follow from their rows", () => {
  it.each<readonly [what: string, table: string, dataset: Dataset]>([
    [
      "a figure that is open above",
      "figures",
      figure({ value_high: null }, "federal_funding_at_risk", 70_000_000, null, "usd", "exact", town, "", "")
    ],
    [
      "a figure that is open below",
      "figures",
      figure({ value_low: null }, "federal_funding_at_risk", null, 70_000_000, "usd", "exact", town, "", "")
    ],
    [
      "a figure of no known measure, by its words and its texts",
      "figures",
      figure({ measure: "other" }, "other", 70_000_000, 70_000_000, "usd", "exact", town, "a", "70 million")
    ],
    [
      "nobody's figure, by its texts, which are known by the first of them",
      "figures",
      figure(
        { jurisdiction_id: null, document_id: "b" },
        ...["federal_funding_at_risk", 70_000_000, 70_000_000, "usd", "exact", null, "a", ""]
      )
    ],
    ["an event of one day", "events", event(day, "lawsuit", "asserted", town, "2017-03-21")],
    [
      "an event of several, whose order counts for nothing",
      "events",
      event(
        { ...day, actor_ids: [town, "ana-ruiz", "harbor-office"] },
        ...["lawsuit", "asserted", "ana-ruiz", "harbor-office", town, "2017-03-21"]
      )
    ],
    ["an event of nobody, by its words", "events", event({ ...day, actor_ids: [] }, "lawsuit", "asserted", gist)],
    [
      "an event of some day of a month, by its words",
      "events",
      event({ date: "2017-03", date_from: "2017-03-01", date_to: "2017-03-31" }, "lawsuit", "asserted", town, gist)
    ],
    [
      "a law without a name or year",
      "policies",
      policy(
        { name: null, adopted: null, adopted_from: null, adopted_to: null },
        ...[town, "cooperation_limit", "protective", "ordinance", "", ""]
      )
    ],
    [
      "a law of nobody, by its words",
      "policies",
      policy(
        { jurisdiction_id: null },
        ...["c riverton has had a trust act since 2014", "cooperation_limit", "protective", "ordinance"],
        ...["trust act", "2014"]
      )
    ],
    [
      "a law whose name has accents and points",
      "policies",
      policy({ name: "L.A.’s  Café–Act" }, town, "cooperation_limit", "protective", "ordinance", "las cafe act", "2014")
    ],
    [
      "the second time that somebody says the same",
      "statements",
      cells(good, "statements", 0, {
        statement_id: digestId(
          "st",
          good.statements[0]?.statement_id ?? "",
          "a",
          String(good.statements[0]?.char_start)
        )
      })
    ],
    [
      "what somebody says whom nobody names",
      "statements",
      cells(good, "statements", 0, {
        speaker_id: null,
        speaker_text: "A Clerk",
        statement_id: digestId("st", "?a clerk", "we wont ask anybody for papers")
      })
    ]
  ])("are those of %s", (_, table, dataset) => {
    expect(wrong(dataset, table)).toEqual([])
  })

  it.each<readonly [what: string, table: string, dataset: Dataset]>([
    ["words that are left out", "events", cells(good, "events", 0, { exact: null, event_type: "protest" })],
    [
      "words of a law that are left out",
      "policies",
      cells(good, "policies", 0, { exact: null, jurisdiction_id: null })
    ],
    ["words of a figure that are left out", "figures", cells(good, "figures", 0, { exact: null, measure: "other" })],
    ["a name that is left out", "statements", cells(good, "statements", 0, { speaker_id: null, speaker_text: null })],
    ["words that cleaning may have changed", "statements", cells(good, "statements", 0, { quote: "We wo n’t ask" })],
    ["no words", "statements", cells(good, "statements", 0, { quote: null })],
    [
      "a text whose id is withheld",
      "evidence",
      cells(good, "evidence", 3, { document_id: "withheld-0123456789abcdef" })
    ],
    ["a row mended by hand", "positions", cells(good, "positions", 0, { rule: "corrections/set", stance: "mixed" })]
  ])("can't be told of %s", (_, table, dataset) => {
    expect(wrong(dataset, table)).toEqual([])
  })

  it("aren't asked of rows that a correction may have changed, but of all others", () => {
    const changed = cells(cells(good, "figures", 0, { unit: "people" }), "positions", 0, { stance: "mixed" })
    expect(wrong(changed, "figures")).toHaveLength(1)
    expect(wrong(changed, "figures", true)).toEqual([])
    expect(wrong(changed, "positions", true)).toHaveLength(1)
    expect(wrong(cells(good, "evidence", 3, { char_end: 12 }), "evidence", true)).toHaveLength(1)
  })

  it("say what the id would be", () => {
    const [one] = wrong(cells(good, "positions", 0, { stance: "mixed" }), "positions")
    const wanted = digestId("po", `ana-ruiz\nsanctuary_policy\nmixed`)
    expect(one?.promise).toBe(`its id doesn't follow from its content, which gives ${wanted}`)
  })
})
