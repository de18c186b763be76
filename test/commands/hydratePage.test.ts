import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { parseHTML } from "linkedom"
import { describe, it as plain } from "vitest"
import { hydrateInto } from "../../pipeline/commands/hydrateInto.ts"
import { filledIn, leftOut } from "../../pipeline/commands/readersDataset.ts"
import { tableNames } from "../../pipeline/model/schemas.ts"
import { clientScript } from "../../pipeline/publish/page/bundle.ts"
import { decode } from "../../pipeline/publish/page/client/columns.ts"
import { hostile, kind, pageOf } from "../publish/pageRelease.ts"
import { written as releasedTo } from "../validate/folder.ts"
import { cells, good } from "../validate/world.ts"

const released = (dataset = good) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const made = await releasedTo(dataset)
      writeFileSync(join(made.release, "release.json"), '{"version":"1.0.0","created":"2016-11-29T00:00:00.000Z"}')
      return made
    }),
    ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true }))
  )

const rewrite = (raw: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(raw, file), change(readFileSync(join(raw, file), "utf8")))

/** A table of a page, by column, as its script reads it. */
const tableOf = (page: string, table: string) => {
  const { rows, columns } = JSON.parse(parseHTML(page).document.getElementById(`data-${table}`)?.textContent ?? "")
  return (name: string) => decode(columns[name], rows)
}

const sum = good.evidence.findIndex(
  ({ record_id, document_id }) => record_id === "fi-fefb4ad09399a125" && document_id === "a"
)

layer(NodeServices.layer)("hydrate into a page", (it) => {
  it.effect("has the sentence around every place, says whose it is, and leads to the release's files", () =>
    Effect.gen(function* () {
      const { folder, release, raw } = yield* released()
      mkdirSync(join(folder, "my own"))
      const file = join(folder, "my own", "page.html")
      expect(yield* hydrateInto(release, raw, file)).toContain("it is not to be published")
      const page = readFileSync(file, "utf8")
      const evidence = tableOf(page, "evidence")
      expect(evidence("before")[sum]).toBe("The city, a sanctuary, sued the Harbor Office over ")
      expect(evidence("after")[sum]).toBe(".")
      expect(evidence("prefix")).toEqual(good.evidence.map(({ prefix }) => prefix))
      const { document } = parseHTML(page)
      const first = document.querySelector("main")?.firstElementChild
      expect(first?.textContent).toContain("Not to be published. This is a reader’s own edition")
      expect(first?.textContent).toContain("20 of 20 places have their sentence")
      expect(first?.querySelector("li")).toBeNull()
      expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toContain("noindex")
      expect(document.getElementById("dataset")).toBeNull()
      expect(document.querySelector("a[href$='csv/evidence.csv']")?.getAttribute("href")).toBe(
        "./../release/csv/evidence.csv"
      )
      expect(page).toContain("`./../release/csv/")
    })
  )

  it.effect("has the characters that the release leaves out", () =>
    Effect.gen(function* () {
      const row = cells(good, "evidence", sum, { exact: null })
      const { folder, release, raw } = yield* released(cells(row, "figures", 0, { exact: null }))
      yield* hydrateInto(release, raw, join(folder, "page.html"))
      const page = readFileSync(join(folder, "page.html"), "utf8")
      expect(tableOf(page, "evidence")("exact")[sum]).toBe("$70 million")
      expect(tableOf(page, "figures")("exact")[0]).toBe("$70 million")
    })
  )

  it.effect("names a text that differs or is missing, and shows of it only what is found again", () =>
    Effect.gen(function* () {
      const { folder, release, raw } = yield* released(cells(good, "evidence", sum, { exact: null }))
      rewrite(raw, "a.txt", (text) => `Corrected on Friday.\n${text.replace("$70 million", "$71 million")}`)
      rewrite(raw, "b.txt", () => "Quite another text.")
      rmSync(join(raw, "c.txt"))
      yield* hydrateInto(release, raw, join(folder, "page.html"))
      const page = readFileSync(join(folder, "page.html"), "utf8")
      const { document } = parseHTML(page)
      expect(document.querySelectorAll("#readers li")).toHaveLength(3)
      const told = document.getElementById("readers")?.textContent
      expect(told).toContain("a: a.txt isn't the text of the release; ")
      expect(told).toContain("b: b.txt isn't the text of the release; 0 of ")
      expect(told).toContain("c: there is no c.txt, nor a text of its digest; ")
      const evidence = tableOf(page, "evidence")
      expect([evidence("exact")[sum], evidence("before")[sum]]).toEqual([null, null])
      expect(page).not.toMatch(/Quite another text|Corrected on Friday/u)
      const said = good.evidence.findIndex(
        ({ record_id, document_id }) => record_id === "st-104a6a2ac6818af2" && document_id === "a"
      )
      expect(evidence("before")[said]).toContain("RIVERTON")
      expect(evidence("char_start")).toEqual(good.evidence.map(({ char_start }) => char_start))
    })
  )

  it.effect("holds hostile texts and names as text", () =>
    Effect.gen(function* () {
      const evil = hostile.join(" and ").replaceAll("\0", "") // which no text may hold
      const file = '<img src=x onerror="globalThis.broken=1">.txt'
      const index = good.documents.findIndex(({ document_id }) => document_id === "c")
      const { folder, release, raw } = yield* released(cells(good, "documents", index, { file }))
      rmSync(join(raw, "c.txt"))
      rewrite(raw, "a.txt", (text) => text.replace("sued the Harbor Office", `sued ${evil} the Harbor Office`))
      yield* hydrateInto(release, raw, join(folder, "page.html"))
      const page = readFileSync(join(folder, "page.html"), "utf8")
      expect(tableOf(page, "evidence")("before")[sum]).toContain("<!--<script>")
      const types = Array.from(page.matchAll(/<script(?: type="([^"]*)")?/gu), (match) => match[1] ?? null)
      expect(types).toEqual([...tableNames.map(() => "application/json"), "application/json", null])
      const { document } = parseHTML(page)
      expect(document.querySelectorAll("img, iframe, object, embed, base")).toHaveLength(0)
      expect(document.getElementById("readers")?.textContent).toContain(file)
    })
  )

  it.effect("asks for a release where there is none, or one without its time", () =>
    Effect.gen(function* () {
      const { folder, release, raw } = yield* released()
      const into = join(folder, "page.html")
      expect((yield* Effect.flip(hydrateInto(folder, raw, into))).message).toContain("Name the folder of a release")
      writeFileSync(join(release, "release.json"), "{}")
      expect((yield* Effect.flip(hydrateInto(release, raw, into))).message).toContain("release.json can't be read")
    })
  )
})

describe("the published page", () => {
  plain("has nothing of a reader's own edition", async () => {
    expect(await clientScript()).not.toMatch(/inSentence|isReadersOwn|releaseFolder/u)
    expect(await clientScript("../")).toContain("inSentence")
    expect(await pageOf(kind)).not.toMatch(/own edition|noindex|id="readers"/u)
  })
})

describe("what is left out", () => {
  const nobody = { speaker_text: null, speaker_char_start: 3, speaker_char_end: 7, cue: null }
  const without = cells(good, "statements", 0, { ...nobody, cue_char_start: null, cue_char_end: null })

  plain("are places without their characters, also of speakers; not what a text doesn't have", () => {
    const found = leftOut(without)
    expect(found).toContainEqual({ document_id: good.statements[0]?.document_id, char_start: 3, char_end: 7 })
    expect(found).toHaveLength(leftOut(good).length + 1)
  })

  plain("is filled in where it is known", () => {
    const words = new Map([[`${good.statements[0]?.document_id} 3 7`, "Ruiz"]])
    expect(filledIn(without, words).statements[0]).toMatchObject({ speaker_text: "Ruiz", cue: null })
    expect(filledIn(good, new Map())).toEqual(good)
  })
})
