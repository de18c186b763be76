import type { Edition, Shown, Source } from "../edition.ts"
import { schemaOrg } from "../metadata/schemaorg.ts"
import { describe, embedded } from "./embed.ts"
import type { EmbeddedTable } from "./embedded.ts"
import { scriptJson } from "./escape.ts"
import type { Readers } from "./readers.ts"
import { policy } from "./security.ts"
import { closing, opening } from "./template.ts"

/** `index.html`: the release for readers, in one file that asks nothing of any network. */
export const page: Edition = (source) => [["index.html", content(source)]]

async function* content(source: Source): AsyncGenerator<Uint8Array> {
  const { ahead } = source
  if (!ahead) {
    for await (const part of pageParts(source)) yield Buffer.from(part, "utf8")
    return
  }
  yield* ahead.page.opening
  yield Buffer.from(linkedData(source), "utf8") // it names the files that are written by then
  yield* ahead.page.rest
}

/** The page in parts, a table's rows each, so that it is never in memory as a whole. */
export const pageParts = (source: Source): AsyncGenerator<string> => parts(source, null, () => linkedData(source))

/**
 * A reader's own edition of the page, in parts: with the sentence around each place, and without what tells search
 * engines of the release.
 */
export const readersParts = (shown: Shown, readers: Readers): AsyncGenerator<string> => parts(shown, readers, () => "")

async function* parts(shown: Shown, readers: Readers | null, linkedData: () => string): AsyncGenerator<string> {
  const { opening, rest } = await pageTools(readers)
  yield opening(shown)
  yield linkedData()
  yield* rest(shown)
}

const linkedData = (source: Source): string => dataScript("application/ld+json", "dataset", schemaOrg(source))

/** A table as a block of data, a column at a time: as a whole it may be large. */
function* tableScript(id: string, { rows, of, columns }: EmbeddedTable): Generator<string> {
  const start = JSON.stringify({ rows, of, columns: {} }).slice(0, -2)
  yield `<script type="application/json" id="${id}">${start}`
  let before = ""
  for (const [name, column] of Object.entries(columns)) {
    yield `${before}${JSON.stringify(name)}:${scriptJson(JSON.stringify(column))}`
    before = ","
  }
  yield "}}</script>\n"
}

/** Makes the parts of a page that stand before and after its linked data. To have it ready takes a while. */
export const pageTools = async (readers: Readers | null = null) => {
  // Plot is loaded when it is needed: it takes a while, in which another process makes the script
  const { clientScript, clientStyle } = await import("./bundle.ts")
  const [script, { charts }] = await Promise.all([clientScript(readers?.files), import("../charts/charts.ts")])
  const style = clientStyle()
  return {
    opening: (shown: Shown): string =>
      opening(shown, charts(shown.dataset), { style, policy: policy(script, style) }, readers),
    rest: function* (shown: Shown): Generator<string> {
      yield dataScript("application/json", "described", describe(shown.manifest))
      for (const [table, rows] of embedded(shown.dataset, readers?.sentences)) yield* tableScript(`data-${table}`, rows)
      yield closing(script)
    }
  }
}

/** A block of data, which no browser runs. */
const dataScript = (type: string, id: string, value: unknown): string =>
  `<script type="${type}" id="${id}">${scriptJson(JSON.stringify(value))}</script>\n`
