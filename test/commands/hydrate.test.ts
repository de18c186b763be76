import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, it as plain } from "vitest"
import { anchor } from "../../pipeline/commands/anchor.ts"
import { explain } from "../../pipeline/commands/explain.ts"
import { hydrate } from "../../pipeline/commands/hydrate.ts"
import { hydrateInto, told, written } from "../../pipeline/commands/hydrateInto.ts"
import { sentenceAround } from "../../pipeline/commands/sentence.ts"
import { dirty, rangeOf } from "../arbitraries.ts"
import { written as releasedTo } from "../validate/folder.ts"
import { cells, good } from "../validate/world.ts"

const released = (dataset = good) =>
  Effect.acquireRelease(
    Effect.promise(() => releasedTo(dataset)),
    ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true }))
  )

/** Changes a copy of a text that is UTF-8. */
const rewrite = (raw: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(raw, file), change(readFileSync(join(raw, file), "utf8")))

layer(NodeServices.layer)("hydrate", (it) => {
  it.effect("gives the sentence around every place of a copy that is the same", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released()
      const { rows, notices } = yield* hydrate(release, raw)
      expect(notices).toEqual([])
      expect(rows.map(({ status }) => status)).toEqual(good.evidence.map(() => "same"))
      const sum = rows.find((row) => row.record_id === "fi-fefb4ad09399a125" && row.document_id === "a")
      expect([sum?.before, sum?.exact, sum?.after]).toEqual([
        "The city, a sanctuary, sued the Harbor Office over ",
        "$70 million",
        "."
      ])
      for (const [index, { exact, char_start, char_end }] of rows.entries()) {
        const row = good.evidence[index]
        if (row?.exact !== null) expect(exact).toBe(row?.exact)
        expect([char_start, char_end]).toEqual([row?.char_start, row?.char_end])
      }
    })
  )

  it.effect("gives the words, too, that the release leaves out", () =>
    Effect.gen(function* () {
      const index = good.evidence.findIndex(({ record_id }) => record_id === "fi-fefb4ad09399a125")
      const { release, raw } = yield* released(cells(good, "evidence", index, { exact: null }))
      const { rows } = yield* hydrate(release, raw)
      expect(rows[index]?.exact).toBe("$70 million")
      rewrite(raw, "a.txt", (text) => `Note. ${text}`)
      expect((yield* hydrate(release, raw)).rows[index]).toMatchObject({ status: "anchored", exact: "$70 million" })
      rewrite(raw, "a.txt", (text) => text.replace("$70 million", "$71 million"))
      expect((yield* hydrate(release, raw)).rows[index]?.status).toBe("unquoted")
    })
  )

  it.effect("finds a text by its digest under any name", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released()
      renameSync(join(raw, "a.txt"), join(raw, "my copy"))
      const { rows, notices } = yield* hydrate(release, raw)
      expect(notices).toEqual([])
      expect(rows.every(({ status }) => status === "same")).toBe(true)
    })
  )

  it.effect("names texts that differ or are missing, and finds places of the former again where they are unique", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released()
      rewrite(raw, "a.txt", (text) => `😀 Corrected on Friday.\n${text.replace("$70 million", "$71 million")}`)
      rmSync(join(raw, "c.txt"))
      const { rows, notices } = yield* hydrate(release, raw)
      expect(notices).toMatchObject([
        { document_id: "a", what: "differs" },
        { document_id: "c", what: "missing" }
      ])
      const of = (record: string, document: string) =>
        rows.find((row) => row.record_id === record && row.document_id === document)
      const [said, was] = [of("st-104a6a2ac6818af2", "a"), good.statements[0]]
      expect(said).toMatchObject({ status: "anchored", exact: was?.exact, char_start: (was?.char_start ?? 0) + 24 })
      expect(of("fi-fefb4ad09399a125", "a")?.status).toBe("not_found")
      expect(of("st-2", "c")).toMatchObject({ status: "no_text", exact: null })
      expect(of("st-104a6a2ac6818af2", "b")?.status).toBe("same")
      const text = told(rows, notices)
      expect(text).toContain("a: a.txt isn't the text of the release; ")
      expect(text).toContain("c: there is no c.txt, nor a text of its digest; ")
    })
  )

  it.effect("is in the same sentence when a record is explained", () =>
    Effect.gen(function* () {
      const { release, raw } = yield* released()
      rewrite(raw, "a.txt", (text) => text.replace("a sanctuary", "St. Anselms"))
      expect(yield* explain("fi-fefb4ad09399a125", release, raw)).toContain(
        "  The city, St. Anselms, sued the Harbor Office over [[$70 million]].\n    also here: "
      )
    })
  )

  it.effect("writes CSV, or JSON for a file of that ending, and asks for a release where there is none", () =>
    Effect.gen(function* () {
      const { folder, release, raw } = yield* released()
      expect(yield* hydrateInto(release, raw, `${folder}/out.json`)).toContain("20 of 20 places have their sentence")
      expect(JSON.parse(readFileSync(`${folder}/out.json`, "utf8"))).toEqual((yield* hydrate(release, raw)).rows)
      yield* hydrateInto(release, raw, `${folder}/out.csv`)
      expect(readFileSync(`${folder}/out.csv`, "utf8")).toMatch(/^evidence_id,record_table,.*,before,exact,after\n/u)
      expect(written([], "x.json")).toBe("[\n\n]\n")
      expect((yield* Effect.flip(hydrate(folder, raw))).message).toContain("Name the folder of a release")
    })
  )
})

describe("anchor", () => {
  plain.each([
    ["Ana Ruiz spoke.", { exact: "Ruiz", prefix: null, suffix: null }, { found: "once", start: 4, end: 8 }],
    ["Ruiz and Ruiz", { exact: "Ruiz", prefix: "and ", suffix: null }, { found: "once", start: 9, end: 13 }],
    ["Ruiz, then Ruiz.", { exact: "Ruiz", prefix: null, suffix: ", but" }, { found: "once", start: 0, end: 4 }],
    ["Ruiz and Ruiz", { exact: "Ruiz", prefix: null, suffix: null }, { found: "often" }],
    ["Bell spoke.", { exact: "Ruiz", prefix: null, suffix: null }, { found: "nowhere" }],
    ["Bell spoke.", { exact: null, prefix: "Bell", suffix: null }, { found: "unquoted" }]
  ])("in %j finds %j", (text, selector, found) => expect(anchor(text, selector)).toEqual(found))

  plain("finds a place of any text again, whatever is put before and after", () => {
    const property = fc.property(
      dirty.chain((text) => fc.tuple(fc.constant(text), rangeOf(text))),
      dirty,
      dirty,
      ([text, { start, end }], before, after) => {
        const exact = text.slice(start, end)
        fc.pre(exact !== "")
        const prefix = text.slice(Math.max(start - 32, 0), start)
        const found = anchor(before + text + after, { exact, prefix, suffix: text.slice(end, end + 32) })
        expect(found.found === "once" || found.found === "often").toBe(true)
        if (found.found === "once") expect((before + text + after).slice(found.start, found.end)).toBe(exact)
      }
    )
    fc.assert(property)
  })
})

describe("sentenceAround", () => {
  const around = (text: string, exact: string) => {
    const start = text.indexOf(exact)
    const { start: from, end: to } = sentenceAround(text, { start, end: start + exact.length })
    return text.slice(from, to)
  }
  plain.each([
    ["One came. Mayor Ana Ruiz spoke. Two left.", "Ruiz", "Mayor Ana Ruiz spoke."],
    [
      "Then Gov. Tom Bell and Mr. Lee met in the U.S. Senate. It rained.",
      "Lee",
      "Then Gov. Tom Bell and Mr. Lee met in the U.S. Senate."
    ],
    ["“We stay.” “Do we?” she asked J. Lee. No.", "asked", "“Do we?” she asked J. Lee."],
    ["A heading\n\nThe text goes\non here. Next.", "goes", "The text goes\non here."],
    ["A heading\nThe text", "text", "The text"],
    ["no end", "end", "no end"]
  ])("in %j around %j is %j", (text, exact, sentence) => expect(around(text, exact)).toBe(sentence))

  plain("holds its place, in any text, and cuts no character in two", () => {
    const property = fc.property(
      dirty.chain((text) => fc.tuple(fc.constant(text), rangeOf(text))),
      ([text, range]) => {
        const { start, end } = sentenceAround(text, range)
        expect(start).toBeLessThanOrEqual(range.start)
        expect(end).toBeGreaterThanOrEqual(range.end)
        if (text.isWellFormed()) {
          expect(text.slice(start, range.start).isWellFormed() || /[\uDC00-\uDFFF]/.test(text[range.start] ?? "")).toBe(
            true
          )
        }
      }
    )
    fc.assert(property)
  })
})
