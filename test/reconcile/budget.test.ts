import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { isOpen } from "../../pipeline/model/rights.ts"
import { publishedShares, type Quoting } from "../../pipeline/model/share.ts"
import { withinBudget } from "../../pipeline/reconcile/budget.ts"
import { textViolations } from "../../pipeline/validate/texts.ts"
import { rowViolations } from "../../pipeline/validate/validate.ts"
import { cases } from "../soak/cases.ts"
import { changed, files, good, lengths, shared } from "../validate/world.ts"

const kept = (budget: number | null, dataset: Dataset = good): Dataset =>
  shared(withinBudget(dataset, dataset.documents, lengths, budget))
const sharesOf = (dataset: Quoting) => Array.from(publishedShares(lengths, dataset).values())

/** Every cell of some columns that quotes something, by name. */
const quoting = (dataset: Quoting, columns: ReadonlyArray<string>): ReadonlyArray<string> =>
  [dataset.evidence, dataset.statements, dataset.positions, dataset.policies, dataset.figures, dataset.events]
    .flat()
    .flatMap((row: object) =>
      Object.entries(row).flatMap(([name, cell]) =>
        columns.includes(name) && cell !== null ? [`${Object.values(row)[0]} ${name}`] : []
      )
    )
const every = ["exact", "prefix", "suffix", "quote", "speaker_text", "cue"]

/** Places of the texts as figures, each with one row of evidence. */
const anyFigures = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(500), fc.nat(120), fc.integer({ min: 0, max: 100 })), {
    maxLength: 12
  })
  .map((places): Dataset => {
    const figures = places.map(([document_id, start, length, hundredths], index) => ({
      ...(good.figures[0] ?? expect.fail()),
      figure_id: `fi-${index}`,
      document_id,
      char_start: start,
      char_end: start + length + 1,
      exact: "x",
      confidence: hundredths / 100
    }))
    const evidence = figures.map(({ figure_id, document_id, char_start, char_end, exact, confidence }) => ({
      ...(good.evidence[0] ?? expect.fail()),
      ...{ evidence_id: `ev-${figure_id}`, record_table: "figures" as const, record_id: figure_id, field: null },
      ...{ document_id, char_start, char_end, exact, confidence }
    }))
    return { ...good, statements: [], positions: [], policies: [], events: [], figures, evidence }
  })

describe("withinBudget", () => {
  it("keeps every budget, and every promise besides", async () => {
    const property = fc.asyncProperty(fc.integer({ min: 0, max: 100 }), async (hundredths) => {
      const budget = hundredths / 100
      const dataset = kept(budget)
      for (const share of sharesOf(dataset)) expect(share).toBeLessThanOrEqual(budget)
      expect(rowViolations(dataset)).toEqual([])
      const reread = ({ file }: { readonly file: string }) => Effect.succeed(files.get(file) ?? new Uint8Array())
      expect(await Effect.runPromise(textViolations(dataset, reread, { excerptBudget: budget }))).toEqual({
        first: [],
        count: 0
      })
    })
    await fc.assert(property, { numRuns: cases(60) })
  })

  it("keeps every budget whatever is quoted, empties cells and changes nothing else", () => {
    fc.assert(
      fc.property(anyFigures, fc.double({ min: 0, max: 1, noNaN: true }), (dataset, budget) => {
        const less = withinBudget(dataset, dataset.documents, lengths, budget)
        for (const share of sharesOf(less)) expect(share).toBeLessThanOrEqual(budget + 0.000_051)
        const emptied = new Set(quoting(dataset, every))
        for (const cell of quoting(less, every)) expect(emptied.has(cell)).toBe(true)
        const blank = (row: object) => ({ ...row, exact: null, prefix: null, suffix: null })
        expect(less.figures.map(blank)).toEqual(dataset.figures.map(blank))
        expect(less.evidence.map(blank)).toEqual(dataset.evidence.map(blank))
      })
    )
  })

  it("leaves nothing out where the budget is kept already, there is none, or the text is open", () => {
    expect(kept(null)).toEqual(good)
    expect(kept(1)).toEqual(good)
    const free = changed(good, "documents", (rows) => rows.map((row) => ({ ...row, rights: "CC BY 4.0" })))
    expect(kept(0, free)).toEqual(free)
  })

  it("leaves out prefixes and suffixes first, then second places, then records, and mentions last", () => {
    const second = good.evidence.filter((row) => row.record_table === "people" && row.document_id === "b")
    for (let hundredths = 100; hundredths >= 0; hundredths--) {
      const less = kept(hundredths / 100)
      const [a, b] = ["a", "b"].map((id) => less.evidence.filter(({ document_id }) => document_id === id))
      const wordless = less.statements.some((row) => row.statement_id === "st-104a6a2ac6818af2" && row.exact === null)
      if (wordless) expect(a?.filter(({ prefix, suffix }) => prefix !== null || suffix !== null)).toEqual([])
      const nameless = a?.some((row) => row.record_table === "people" && row.exact === null)
      if (nameless) expect(less.figures.map(({ exact }) => exact)).toEqual([null])
      if (b?.some(({ prefix }) => prefix !== null)) {
        const ids = new Set(second.map(({ evidence_id }) => evidence_id))
        expect(b.filter(({ evidence_id, exact }) => ids.has(evidence_id) && exact === null)).toEqual([])
      }
    }
    expect(quoting(kept(0), every)).toEqual([])
  })

  it("leaves out the least confident records first", () => {
    const places = [
      { at: 0, confidence: 0.9 },
      { at: 100, confidence: 0.5 },
      { at: 200, confidence: 0.7 }
    ]
    const figures = places.map(({ at, confidence }, index) => ({
      ...(good.figures[0] ?? expect.fail()),
      ...{ figure_id: `fi-${index}`, document_id: "a", char_start: at, char_end: at + 50, exact: "x", confidence }
    }))
    const dataset = { ...good, statements: [], positions: [], policies: [], events: [], evidence: [], figures }
    const length = lengths.get("a") ?? 0
    const standing = (characters: number) =>
      withinBudget(dataset, dataset.documents, lengths, characters / length).figures.map(({ exact }) => exact !== null)
    expect(standing(150)).toEqual([true, true, true])
    expect(standing(149)).toEqual([true, false, true])
    expect(standing(99)).toEqual([true, false, false])
    expect(standing(49)).toEqual([false, false, false])
  })

  it("spares what is quoted elsewhere anyway", () => {
    const place = (id: string, start: number, end: number, confidence: number) => ({
      ...(good.figures[0] ?? expect.fail()),
      ...{ figure_id: id, document_id: "a", char_start: start, char_end: end, exact: "x", confidence }
    })
    const figures = [place("fi-inner", 10, 20, 0.1), place("fi-outer", 0, 50, 0.9), place("fi-apart", 90, 130, 0.5)]
    const dataset = { ...good, statements: [], positions: [], policies: [], events: [], evidence: [], figures }
    const less = withinBudget(dataset, dataset.documents, lengths, 50 / (lengths.get("a") ?? 1))
    expect(less.figures.map(({ exact }) => exact)).toEqual(["x", "x", null])
  })
})

describe("isOpen", () => {
  it.each([
    ["CC0 1.0", true],
    ["CC BY 4.0", true],
    ["cc-by-sa-3.0", true],
    ["Public domain (17 U.S.C. 105)", true],
    ["U.S. Government work", true],
    ["https://creativecommons.org/licenses/by/4.0/", true],
    ["CC BY-NC 4.0", false],
    ["CC BY-ND 4.0", false],
    ["https://creativecommons.org/licenses/by-nc/4.0/", false],
    ["publisher's copyright", false],
    ["not in the public domain", false],
    ["all rights reserved", false],
    ["", false],
    [null, false]
  ])("%s: %s", (rights, open) => expect(isOpen(rights)).toBe(open))
})
