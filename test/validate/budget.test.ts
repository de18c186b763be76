import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { budgetViolations } from "../../pipeline/validate/evidence.ts"
import { textViolations } from "../../pipeline/validate/texts.ts"
import { cells, changed, files, good, shared } from "./world.ts"

/** What the raw texts show to be wrong, a line each. */
const complaints = async (dataset: Dataset, budget: number | null) => {
  const reread = ({ file }: { readonly file: string }) => Effect.succeed(files.get(file) ?? new Uint8Array())
  const { first } = await Effect.runPromise(textViolations(dataset, reread, { excerptBudget: budget }))
  return first.map(({ table, id, promise }) => `${table} ${id}: ${promise}`)
}

const shorter = shared(cells(good, "figures", 0, { exact: null }))

describe("the budget of excerpts", () => {
  it("lets characters be left out where there is one, and nowhere else", async () => {
    expect(await complaints(shorter, 0.9)).toEqual([])
    const wrong = ["figures fi-fefb4ad09399a125: exact is empty, and 11 code points are not too many"]
    expect(await complaints(shorter, null)).toEqual(wrong)
    const open = changed(shorter, "documents", (rows) => rows.map((row) => ({ ...row, rights: "CC0" })))
    expect(await complaints(open, 0.9)).toEqual(wrong)
  })

  it("lets a speaker and a cue be left out, but not their place", async () => {
    const silent = shared(cells(good, "statements", 0, { cue: null, speaker_text: null }))
    expect(await complaints(silent, 0.9)).toEqual([])
    const lost = shared(cells(good, "statements", 0, { cue: null, cue_char_start: null }))
    expect(await complaints(lost, 0.9)).toEqual([
      "statements st-104a6a2ac6818af2: cue is given without its place, or a place without it"
    ])
  })

  it("bounds what is quoted of each text", () => {
    const [a] = good.documents
    const share = a?.published_share ?? 1
    const said = (dataset: Dataset, budget: number | null) =>
      budgetViolations(dataset, budget).flatMap(({ id, promise }) => (id === "a" ? [promise] : []))
    expect(said(good, 0.1)).toEqual([`published_share is ${share}, and its budget of excerpts 0.1`])
    expect(said(good, share)).toEqual([])
    expect(said(good, null)).toEqual([])
    const open = changed(good, "documents", (rows) => rows.map((row) => ({ ...row, rights: "CC0" })))
    expect(said(open, 0.1)).toEqual([])
  })
})
