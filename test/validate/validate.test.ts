import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import fc from "fast-check"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import type { Tables } from "../../pipeline/model/tables.ts"
import { textViolations } from "../../pipeline/validate/texts.ts"
import { validate } from "../../pipeline/validate/validate.ts"
import type { Violation } from "../../pipeline/validate/violation.ts"
import { cells, changed, files, good, shared } from "./world.ts"

/** The bytes of a document's file, or a failure. */
const rereadFrom =
  (raw: ReadonlyMap<string, Uint8Array>) =>
  ({ file }: Tables["documents"]) => {
    const bytes = raw.get(file)
    return bytes ? Effect.succeed(bytes) : Effect.fail("missing")
  }

/** What validate says of a dataset, a line each, and what the texts say, which it asks only if nothing else is wrong. */
const complaints = Effect.fnUntraced(function* (dataset: Dataset, raw = files) {
  const first = yield* validate(dataset, rereadFrom(raw)).pipe(
    Effect.as<ReadonlyArray<Violation>>([]),
    Effect.catchTag("BrokenPromise", ({ violations }) => Effect.succeed(violations))
  )
  const texts = yield* textViolations(dataset, rereadFrom(raw))
  return Array.from(new Set([...first, ...texts.first].map(({ table, id, promise }) => `${table} ${id}: ${promise}`)))
})

const without = (id: string) => (rows: ReadonlyArray<Tables["evidence"]>) =>
  rows.filter(({ record_id }) => record_id !== id)
const isAt = (table: string, document: string) => (row: Tables["evidence"]) =>
  row.record_table === table && row.document_id === document
const at = (table: string, document: string) => good.evidence.findIndex(isAt(table, document))
const later = (row: Tables["evidence"]) => ({ ...row, char_start: row.char_start + 1, char_end: row.char_end + 1 })
const shifted = (index: number) =>
  changed(good, "evidence", (rows) => rows.map((row, place) => (place === index ? later(row) : row)))

describe("validate", () => {
  it.effect("lets a dataset pass that keeps every promise", () =>
    Effect.gen(function* () {
      expect(yield* complaints(good)).toEqual([])
    })
  )

  it.effect.each<readonly [promise: string, dataset: Dataset, complaint: RegExp]>([
    // schemas
    [
      "a value that its enum hasn't",
      cells(good, "figures", 0, { value_low: -1 }),
      /^figures row 1: value_low must be >= 0/u
    ],
    [
      "a day that no calendar has",
      cells(good, "policies", 0, { adopted_from: "2014-02-30" }),
      /adopted_from must match format "date"/u
    ],
    [
      "a quote that is too long",
      cells(good, "statements", 0, { quote: "x".repeat(1001) }),
      /quote must NOT have more than 1000/u
    ],
    // keys
    [
      "two rows with one id",
      changed(good, "people", (rows) => [...rows, ...rows]),
      /^people ana-ruiz: two rows have this primary key/u
    ],
    [
      "a speaker who isn't in entities",
      cells(good, "statements", 0, { speaker_id: "nobody" }),
      /^statements st-104a6a2ac6818af2: speaker_id nobody is not in entities/u
    ],
    [
      "an actor who isn't in entities",
      cells(good, "positions", 0, { actor_id: "nobody" }),
      /^positions po-9b45b5ec8af5bc64: actor_id nobody is not in entities/u
    ],
    [
      "an affiliation that isn't in entities",
      cells(good, "roles", 0, { affiliation_id: "none" }),
      /^roles ana-ruiz .*affiliation_id none is not in entities/u
    ],
    [
      "somebody's word who isn't in entities",
      cells(good, "figures", 0, { attributed_to: "nobody" }),
      /^figures fi-fefb4ad09399a125: attributed_to nobody is not in entities/u
    ],
    [
      "a contradiction of nothing",
      cells(good, "figures", 0, { contradicts: ["fi-2"] }),
      /^figures fi-fefb4ad09399a125: contradicts fi-2 is not in figures/u
    ],
    [
      "a policy that isn't there",
      cells(good, "events", 0, { policy_id: "pl-2" }),
      /^events en-8ec111eff1ad4892: policy_id pl-2 is not in policies/u
    ],
    [
      "a cluster that is no document",
      cells(good, "documents", 1, { cluster_id: "x" }),
      /^documents b: cluster_id x is not in documents/u
    ],
    [
      "a document that was dropped",
      changed(good, "documents", (rows) => rows.slice(0, 2)),
      /document_id c is not in documents/u
    ],
    [
      "an entity without its row",
      changed(good, "people", () => []),
      /^entities ana-ruiz: no row of the table of its kind, person/u
    ],
    [
      "a row without its entity",
      changed(good, "entities", (rows) => rows.slice(1)),
      /^entities ana-ruiz: the person is not in entities/u
    ],
    [
      "an entity of another name",
      cells(good, "entities", 0, { name: "Anna Ruiz" }),
      /^entities ana-ruiz: its name is "Anna Ruiz" here/u
    ],
    [
      "evidence of a record that isn't there",
      changed(good, "figures", () => []),
      /record_id fi-fefb4ad09399a125 is not in figures/u
    ],
    [
      "a record without evidence",
      changed(good, "evidence", without("fi-fefb4ad09399a125")),
      /^figures fi-fefb4ad09399a125: it has no row of evidence/u
    ],
    [
      "a record beside its evidence",
      cells(good, "figures", 0, { char_start: 3, char_end: 9 }),
      /^figures fi-fefb4ad09399a125: its own place is none/u
    ],
    [
      "rows out of order",
      { ...good, documents: good.documents.toReversed() },
      /^documents b: row 2 should stand before/u
    ],
    // counts
    [
      "sources",
      cells(good, "figures", 0, { sources: 1 }),
      /^figures fi-fefb4ad09399a125: sources is 1, and the evidence counts to 2/u
    ],
    [
      "independent sources",
      cells(good, "statements", 0, { independent_sources: 2 }),
      /^statements st-104a6a2ac6818af2: independent_sources is 2, .* 1/u
    ],
    [
      "a dropped row of evidence",
      changed(good, "evidence", (rows) => rows.filter((row) => !isAt("positions", "b")(row))),
      /^positions po-9b45b5ec8af5bc64: sources is 2, .* 1/u
    ],
    [
      "damage",
      cells(good, "events", 0, { damaged: true }),
      /^events en-8ec111eff1ad4892: damaged is true, and 1 of 1/u
    ],
    ["documents of a person", cells(good, "people", 0, { documents: 2 }), /^people ana-ruiz: documents is 2, .* 3/u],
    [
      "mentions of a place",
      cells(good, "jurisdictions", 0, { mentions: 4 }),
      /^jurisdictions ocd.*: mentions is 4, .* 3/u
    ],
    [
      "documents of an organization",
      cells(good, "organizations", 0, { documents: 1 }),
      /^organizations harbor-office: documents is 1/u
    ],
    [
      "documents of a role, too many",
      cells(good, "roles", 0, { documents: 3 }),
      /^roles ana-ruiz .*: documents is 3, .* 2/u
    ],
    [
      "documents of a role, too few",
      cells(good, "roles", 0, { documents: 1 }),
      /^roles ana-ruiz: documents come to 1 .* 2/u
    ],
    [
      "a participant too few",
      changed(good, "event_participants", (rows) => rows.slice(1)),
      /^event_participants en-8ec111eff1ad4892 .*: a list of the event has it/u
    ],
    [
      "a participant too many",
      cells(good, "events", 0, { target_ids: [] }),
      /^event_participants en-8ec111eff1ad4892 .*: this table has it/u
    ],
    [
      "a pair the wrong way round",
      cells(good, "duplicates", 0, { document_a: "b", document_b: "a" }),
      /^duplicates b \/ a: document_a should be/u
    ],
    [
      "a text that was removed without a row with the one that is kept",
      changed(good, "duplicates", () => []),
      /^documents b: no row of duplicates compares it with a, which is kept/u
    ],
    [
      "a cluster without its best text",
      cells(good, "documents", 0, { canonical: false }),
      /^documents a: its cluster has 0 canonical/u
    ],
    [
      "a cluster with two best texts",
      cells(good, "documents", 1, { canonical: true }),
      /^documents a: its cluster has 2 canonical/u
    ],
    [
      "a cluster named by its second text",
      cells(cells(good, "documents", 0, { cluster_id: "b" }), "documents", 1, { cluster_id: "b" }),
      /^documents b: its cluster should be named by its first text, a/u
    ],
    [
      "words that only damaged text holds",
      {
        ...cells(good, "statements", 1, { damaged: true }),
        evidence: good.evidence.map((row) => ({ ...row, damaged: true }))
      },
      /^statements st-2: it is damaged, so its quote/u
    ],
    [
      "sanctions against nobody",
      cells(good, "events", 0, { plover: "SANCTION", plover_mode: null, target_ids: [] }),
      /^events en-8ec111eff1ad4892: plover SANCTION needs a target/u
    ],
    [
      "a code of what didn't happen",
      cells(good, "events", 0, { factuality: "negated" }),
      /^events en-8ec111eff1ad4892: it is negated/u
    ],
    [
      "a mode of no code",
      cells(good, "events", 0, { plover: null }),
      /^events en-8ec111eff1ad4892: plover_mode allege without plover/u
    ],
    // dates
    [
      "a date that is none",
      cells(good, "policies", 0, { adopted: "2014-13" }),
      /^policies pl-5bd59c788448bb39: adopted "2014-13" is no EDTF date/u
    ],
    [
      "another first day",
      cells(good, "events", 0, { date_from: "2017-03-20" }),
      /^events en-8ec111eff1ad4892: date .* isn't from 2017-03-20/u
    ],
    // the raw texts
    [
      "a shifted span",
      shifted(at("jurisdictions", "a")),
      /^evidence ev-\w+: 4 to 12 of the raw text is "IVERTON ", not "RIVERTON"/u
    ],
    [
      "a span beyond the end",
      cells(good, "evidence", at("organizations", "c"), { char_end: 99_999 }),
      /is no place of its text/u
    ],
    [
      "a changed quotation",
      cells(good, "evidence", at("figures", "b"), { exact: "$75 million" }),
      /of the raw text is "\$70 million", not "\$75 million"/u
    ],
    [
      "another digest",
      cells(good, "evidence", at("statements", "c"), { exact_sha256: "0".repeat(64) }),
      /^evidence ev-\w+: exact_sha256 isn't that of/u
    ],
    [
      "a quotation left out for no reason",
      cells(good, "evidence", at("figures", "b"), { exact: null }),
      /exact is empty, and 11 code points are not too many/u
    ],
    [
      "words before that aren't there",
      cells(good, "evidence", at("figures", "a"), { prefix: "under " }),
      /prefix "under " doesn't stand before/u
    ],
    [
      "words after that aren't there",
      cells(good, "evidence", at("figures", "a"), { suffix: "?" }),
      /suffix "\?" doesn't stand after/u
    ],
    [
      "a record's own words",
      cells(good, "events", 0, { exact: "The city, a sanctuary, loved the Harbor Office" }),
      /^events en-8ec111eff1ad4892: .* not "The city, a sanctuary, loved/u
    ],
    [
      "a speaker's place",
      cells(good, "statements", 0, { speaker_text: "Ana Cruz" }),
      /^statements st-104a6a2ac6818af2: speaker_text: .* is "Ana Ruiz", not "Ana Cruz"/u
    ],
    [
      "a cue's place",
      cells(good, "statements", 0, { cue: "says" }),
      /^statements st-104a6a2ac6818af2: cue: .* is "said", not "says"/u
    ],
    [
      "a cue without a place",
      cells(good, "statements", 0, { cue_char_start: null }),
      /^statements st-104a6a2ac6818af2: cue is given without its place/u
    ],
    [
      "a quote of other words",
      cells(good, "statements", 0, { quote: "We will ask" }),
      /^statements st-104a6a2ac6818af2: "We will ask" of its quote/u
    ],
    [
      "a quote whose parts changed places",
      cells(good, "statements", 0, { quote: "papers, … We won’t" }),
      /"We won’t" of its quote doesn't stand/u
    ],
    [
      "how much is quoted",
      cells(good, "documents", 2, { published_share: 0.5 }),
      /^documents c: published_share is 0.5, and \d+ of \d+/u
    ],
    [
      "more words than a text has",
      cells(good, "documents", 0, { words: 1200 }),
      /^documents a: words is 1200, and its/u
    ],
    [
      "more sentences than a text has",
      cells(good, "documents", 0, { sentences: 400 }),
      /^documents a: sentences is 400/u
    ],
    [
      "a digest of another file",
      cells(good, "documents", 0, { sha256: "0".repeat(64) }),
      /^documents a: sha256 isn't that of a.txt: it is another text/u
    ],
    ["another size", cells(good, "documents", 0, { bytes: 1 }), /^documents a: bytes is 1/u],
    [
      "another encoding",
      cells(good, "documents", 0, { encoding: "utf-16be" }),
      /of the raw text|no place|can't be decoded/u
    ],
    [
      "an encoding that doesn't exist",
      cells(good, "documents", 0, { encoding: "utf-9" }),
      /^documents a: a.txt can't be decoded as utf-9/u
    ]
  ])("names %s", ([, dataset, complaint]) =>
    Effect.gen(function* () {
      expect(yield* complaints(dataset)).toContainEqual(expect.stringMatching(complaint))
    })
  )

  it.effect("names a raw text that was swapped for another, or is gone", () =>
    Effect.gen(function* () {
      const swapped = new Map([...files, ["b.txt", files.get("a.txt") ?? new Uint8Array()]])
      expect(yield* complaints(good, swapped)).toEqual(["documents b: sha256 isn't that of b.txt: it is another text"])
      const gone = new Map(Array.from(files).slice(1))
      expect(yield* complaints(good, gone)).toEqual(["documents a: a.txt can't be read again"])
    })
  )

  it.effect("says how many violations there are, and what to do, and ends with code 65", () =>
    Effect.gen(function* () {
      const many = changed(good, "evidence", (rows) => rows.map(later))
      const error = yield* Effect.flip(validate(many, rereadFrom(files)))
      expect(error.message).toMatch(
        /^The dataset breaks \d+ promises of its data model:\n {2}(?:statements|evidence) /u
      )
      expect(error.message).toContain("Don't use or publish it")
      expect(error[Runtime.errorExitCode]).toBe(65)
    })
  )

  it("agrees with model/share.ts whatever is quoted", async () => {
    const property = fc.asyncProperty(fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 8 }), async (places) => {
      const one = good.documents.filter(({ document_id }) => document_id === "a")
      const text = Array.from(new TextDecoder().decode(files.get("a.txt")))
      const figures = places.map(([start, length], index) => ({
        ...(good.figures[0] ?? expect.fail()),
        figure_id: `fi-${index}`,
        char_start: start,
        char_end: start + length + 1,
        exact: text.slice(start, start + length + 1).join("")
      }))
      const none = { evidence: [], statements: [], positions: [], policies: [], figures, events: [] }
      const dataset = shared({ ...good, ...none, documents: one })
      const found = await Effect.runPromise(textViolations(dataset, rereadFrom(files)))
      expect(found).toEqual({ first: [], count: 0 })
    })
    await fc.assert(property)
  })
})
