import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import type { Tables } from "../../pipeline/model/tables.ts"
import { crossViolations } from "../../pipeline/validate/validate.ts"
import { cells, changed, good } from "./world.ts"

const complaints = (dataset: Dataset, corrected = false) =>
  crossViolations(dataset, corrected).map(({ table, id, promise }) => `${table} ${id}: ${promise}`)

const second = (patch: Partial<Tables["roles"]>): Dataset =>
  changed(good, "roles", (rows) => rows.flatMap((row) => [row, { ...row, role: "Senator", ...patch }]))

const town = good.jurisdictions[0]?.jurisdiction_id ?? ""
const evidenceOf = (table: string, field: string | null = null) =>
  good.evidence.findIndex((row) => row.record_table === table && row.field === field)

/** A figure beside the first, which says otherwise. */
const two = (contradicts: ReadonlyArray<string>, back: ReadonlyArray<string>): Dataset =>
  changed(good, "figures", (rows) =>
    rows.flatMap((row) => [
      { ...row, contradicts: [...contradicts] },
      { ...row, figure_id: "fi-2", contradicts: [...back] }
    ])
  )
const first = good.figures[0]?.figure_id ?? ""

const stance = good.positions[0]?.position_id ?? ""

/** A stance beside the first, of the same actor on the same topic. */
const stances = (contradicts: ReadonlyArray<string>, back: ReadonlyArray<string>): Dataset =>
  changed(good, "positions", (rows) =>
    rows.slice(0, 1).flatMap((row) => [
      { ...row, contradicts: [...contradicts] },
      { ...row, position_id: "po-2", stance: "mixed" as const, contradicts: [...back] }
    ])
  )

describe("what follows from other cells", () => {
  it.each<readonly [promise: string, dataset: Dataset, complaint: RegExp]>([
    // ids
    ["evidence of another place", cells(good, "evidence", 3, { char_start: 7 }), /^evidence ev-\w+: its id doesn't/u],
    ["evidence of another column", cells(good, "evidence", evidenceOf("people"), { field: "role" }), /^evidence ev-/u],
    ["evidence of another text", cells(good, "evidence", 3, { document_id: "b" }), /^evidence ev-\w+: its id doesn't/u],
    ["another stance", cells(good, "positions", 0, { stance: "opposes" }), /^positions po-\w+: its id doesn't/u],
    ["another topic", cells(good, "positions", 0, { topic: "funding_cutoff" }), /^positions po-\w+: its id doesn't/u],
    ["another actor", cells(good, "positions", 0, { actor_id: "harbor-office" }), /^positions po-\w+: its id doesn't/u],
    ["another name of a law", cells(good, "policies", 0, { name: "Fear Act" }), /^policies pl-\w+: its id doesn't/u],
    ["a law of another year", cells(good, "policies", 0, { adopted_from: "2015-01-01" }), /^policies pl-\w+: its id/u],
    ["nobody's law", cells(good, "policies", 0, { jurisdiction_id: null }), /^policies pl-\w+: its id doesn't/u],
    ["another provision", cells(good, "policies", 0, { provision: "legal_aid" }), /^policies pl-\w+: its id doesn't/u],
    ["another value", cells(good, "figures", 0, { value_high: 80_000_000 }), /^figures fi-\w+: its id doesn't/u],
    ["an open value", cells(good, "figures", 0, { value_high: null }), /^figures fi-\w+: its id doesn't/u],
    ["another measure", cells(good, "figures", 0, { measure: "other" }), /^figures fi-\w+: its id doesn't/u],
    ["a figure of nobody", cells(good, "figures", 0, { jurisdiction_id: null }), /^figures fi-\w+: its id doesn't/u],
    ["another unit", cells(good, "figures", 0, { unit: "people" }), /^figures fi-\w+: its id doesn't/u],
    ["another kind of event", cells(good, "events", 0, { event_type: "protest" }), /^events en-\w+: its id doesn't/u],
    ["another actor of it", cells(good, "events", 0, { actor_ids: ["ana-ruiz"] }), /^events en-\w+: its id doesn't/u],
    ["what was only planned", cells(good, "events", 0, { factuality: "planned" }), /^events en-\w+: its id doesn't/u],
    [
      "a day that it is known by",
      cells(good, "events", 0, { date: "2017-03-21", date_to: "2017-03-21" }),
      /^events en-\w+: its id doesn't/u
    ],
    ["another speaker", cells(good, "statements", 0, { speaker_id: town }), /^statements st-\w+: its id doesn't/u],
    ["other words", cells(good, "statements", 0, { quote: "We won’t ask any" }), /^statements st-\w+: its id doesn't/u],
    [
      "words in other marks",
      cells(good, "statements", 0, { quote: "“We – won’t” … ask (anyone)!" }),
      /^statements st-\w+: its id doesn't/u
    ],
    // conventions
    ["a text of another file", cells(good, "documents", 0, { file: "d.txt" }), /^documents a: its id isn't that of/u],
    [
      "a mention in its sentence",
      cells(good, "evidence", evidenceOf("people"), { prefix: "Mayor " }),
      /^evidence ev-\w+: it is of a mention/u
    ],
    [
      "a column that its table hasn't",
      cells(good, "evidence", evidenceOf("figures"), { field: "role" }),
      /^evidence ev-\w+: figures have no role/u
    ],
    [
      "a geoid of another state",
      cells(good, "jurisdictions", 0, { geoid: "0644000", state: "NV" }),
      /0644000 is none of/u
    ],
    [
      "a geoid of another kind",
      cells(good, "jurisdictions", 0, { geoid: "06037" }),
      /: geoid 06037 is none of a place in CA/u
    ],
    [
      "a code of another kind of event",
      cells(good, "events", 0, { plover: "SUPPORT", plover_mode: null }),
      /^events en-\w+: SUPPORT is no code of a lawsuit/u
    ],
    ["a mode of another code", cells(good, "events", 0, { plover_mode: "arrest" }), /: ACCUSE\/arrest is no code/u],
    [
      "a figure counted in something else",
      cells(good, "figures", 0, { unit: "people" }),
      /: unit is people, and federal_/u
    ],
    // people
    [
      "a role that nobody gives",
      cells(good, "people", 0, { role: "King" }),
      /^people ana-ruiz: role is King, .* Mayor/u
    ],
    ["no role", cells(good, "people", 0, { role: null }), /^people ana-ruiz: role is null, .* Mayor/u],
    ["a role without a row", changed(good, "roles", () => []), /^people ana-ruiz: role is Mayor, .* null/u],
    ["a role of fewer texts", second({ documents: 3 }), /^people ana-ruiz: role is Mayor, .* Senator/u],
    ["the second of two equals", second({ role: "Auditor" }), /^people ana-ruiz: role is Mayor, .* Auditor/u],
    ["another kind of role", cells(good, "people", 0, { role_kind: "judge" }), /^people ana-ruiz: role_kind is judge/u],
    [
      "another affiliation",
      cells(good, "people", 0, { affiliation_id: "harbor-office" }),
      /^people ana-ruiz: affiliation_id is harbor-office/u
    ],
    [
      "a first day of nothing",
      cells(good, "roles", 0, { first_published: "2017-03-29" }),
      /^roles ana-ruiz .*: first_published 2017-03-29 is no day/u
    ],
    [
      "no last day",
      cells(good, "roles", 0, { last_published: null }),
      /^roles ana-ruiz .*: last_published null is no/u
    ],
    [
      "a day of one of two roles",
      second({ documents: 1, last_published: "2017-03-30" }),
      /^roles ana-ruiz \/ Senator.*: last_published 2017-03-30/u
    ],
    // places
    [
      "another kind of place",
      cells(good, "jurisdictions", 0, { kind: "county" }),
      /kind is county, and its id says place/u
    ],
    ["another state", cells(good, "jurisdictions", 0, { state: "NV" }), /: state is NV, and its id says CA/u],
    ["no state", cells(good, "jurisdictions", 0, { state: null }), /: state is null, and its id says CA/u],
    [
      "a description that nothing shows",
      changed(good, "evidence", (rows) => rows.filter(({ field }) => field !== "described_as")),
      /: described_as is sanctuary, and evidence shows no/u
    ],
    [
      "a description that is left out",
      cells(good, "jurisdictions", 0, { described_as: null }),
      /: described_as is null, and evidence shows some/u
    ],
    // contradictions
    ["a contradiction of one side", two(["fi-2"], []), /^figures fi-\w+: contradicts fi-2, which doesn't/u],
    ["a contradiction of itself", two([first], []), /^figures fi-\w+: contradicts fi-\w+, which doesn't/u],
    // texts
    [
      "another share of both",
      cells(good, "duplicates", 0, { jaccard: 0.87 }),
      /^duplicates a \/ b: jaccard is 0.87, .* 0.85/u
    ],
    [
      "another share of one",
      cells(good, "duplicates", 0, { containment_b: 0.5 }),
      /^duplicates a \/ b: jaccard is 0.8593/u
    ],
    ["what is no exact copy", cells(good, "duplicates", 0, { relation: "exact" }), /^duplicates a \/ b: exact, and/u],
    [
      "a passage that is longer than what is shared",
      cells(good, "duplicates", 0, { longest_passage_words: 101 }),
      /^duplicates a \/ b: longest_passage_words is 101, of 100/u
    ],
    [
      "copies apart",
      cells(good, "documents", 1, { cluster_id: "b", canonical: true }),
      /^duplicates a \/ b: near, and the two texts aren't of one cluster_id/u
    ],
    [
      "a damaged text as the best",
      cells(cells(good, "documents", 0, { canonical: false }), "documents", 1, { canonical: true }),
      /^documents b: canonical, and a is less damaged/u
    ],
    [
      "a short text as the best",
      cells(cells(good, "documents", 0, { words: 9 }), "documents", 1, { damage: [] }),
      /^documents a: canonical, and b is less damaged or longer/u
    ],
    [
      "a title from nowhere",
      cells(good, "documents", 0, { title: "A town" }),
      /^documents a: title is A town, and title_basis/u
    ],
    [
      "a date from nowhere",
      cells(good, "documents", 2, { published_basis: "text" }),
      /^documents c: published is null, and/u
    ],
    [
      "damage of no number of sentences",
      cells(good, "documents", 1, { damaged_sentence_share: 0.5 }),
      /^documents b: damaged_sentence_share is 0.5, which is no share of 11/u
    ],
    // records
    [
      "a direction against its provision",
      cells(good, "policies", 0, { direction: "restrictive" }),
      /^policies .*: direction is/u
    ],
    [
      "a range the wrong way round",
      cells(good, "figures", 0, { value_high: 1 }),
      /^figures fi-\w+: value_low is 70000000/u
    ],
    [
      "a number without one",
      cells(good, "figures", 0, { value_low: null, value_high: null }),
      /^figures fi-\w+: value_low and value_high are both empty/u
    ],
    ["cents", cells(good, "figures", 0, { value_low: 1.51 }), /^figures fi-\w+: 1\.51 is no number of whole dollars/u],
    ["half a place", cells(good, "jurisdictions", 0, { latitude: null }), /^jurisdictions .*: latitude is null, and/u],
    [
      "a day in no words",
      cells(good, "events", 0, { date_text: null }),
      /^events en-\w+: date is .*, and date_text e/u
    ],
    ["two stances that live together", stances([], []), /^positions po-\w+: contradicts lacks po-2, another stance/u],
    [
      "a stance against another topic",
      changed(stances(["po-2"], [stance]), "positions", ([row, other]) =>
        row && other ? [row, { ...other, topic: "mass_deportation" }] : []
      ),
      /^positions po-2: contradicts po-\w+, which isn't another stance on the same/u
    ],
    [
      "a figure against one of another measure",
      changed(two(["fi-2"], [first]), "figures", ([row, other]) =>
        row && other ? [row, { ...other, measure: "budget" }] : []
      ),
      /^figures fi-2: contradicts fi-\w+, which is of another measure, unit or place/u
    ],
    [
      "a day from nowhere",
      cells(good, "events", 0, { date_basis: null }),
      /^events en-\w+: date is .*, and date_basis null/u
    ]
  ])("names %s", (_, dataset, complaint) => {
    expect(complaints(dataset)).toContainEqual(expect.stringMatching(complaint))
  })

  it("finds nothing in a good release, and nothing in cells that fit", () => {
    expect(complaints(good)).toEqual([])
    const both = second({ documents: 1, first_published: null })
    expect(complaints(both).filter((line) => /^(?:people|roles) .*(?:role is|no day)/u.test(line))).toEqual([])
    expect(complaints(two(["fi-2"], [first])).filter((line) => line.includes("doesn't contradict"))).toEqual([])
    const against = complaints(stances(["po-2"], [stance])).filter((line) => line.includes("contradicts"))
    expect(against).toEqual([])
    const sixth = cells(good, "documents", 1, { damaged_sentence_share: 0.5455 }) // 6 of 11
    expect(complaints(sixth)).toEqual([])
    const other = cells(good, "policies", 0, { provision: "other", direction: "restrictive" })
    expect(complaints(other).filter((line) => line.includes("direction"))).toEqual([])
  })

  it("asks of rows that were mended by hand no more than they can promise", () => {
    const mended = { rule: "corrections/set", stance: "opposes" } as const
    expect(complaints(cells(good, "positions", 0, mended), true)).toEqual([])
    expect(complaints(cells(good, "people", 0, { role: "Dr." }), true)).toEqual([])
    expect(complaints(cells(good, "positions", 0, { stance: "opposes" }), true)).toHaveLength(1)
  })
})
