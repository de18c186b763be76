import type { Edition, Shown, Source } from "../edition.ts"
import { schemaOrg } from "../metadata/schemaorg.ts"
import { clientScript, clientStyle } from "./bundle.ts"
import { describe, embedded } from "./embed.ts"
import { scriptJson } from "./escape.ts"
import type { Readers } from "./readers.ts"
import { policy } from "./security.ts"
import { closing, opening } from "./template.ts"

/** `index.html`: the release for readers, in one file that asks nothing of any network. */
export const page: Edition = (source) => [["index.html", content(source)]]

async function* content(source: Source): AsyncGenerator<Uint8Array> {
  for await (const part of pageParts(source)) yield Buffer.from(part, "utf8")
}

/** The page in parts, a table's rows each, so that it is never in memory as a whole. */
export async function* pageParts(source: Source): AsyncGenerator<string> {
  yield* parts(source, null, dataScript("application/ld+json", "dataset", schemaOrg(source)))
}

/**
 * A reader's own edition of the page, in parts: with the sentence around each place, and without what tells search
 * engines of the release.
 */
export const readersParts = (shown: Shown, readers: Readers): AsyncGenerator<string> => parts(shown, readers, "")

async function* parts(shown: Shown, readers: Readers | null, linkedData: string): AsyncGenerator<string> {
  // Plot is loaded when it is needed: it takes a while, in which another process makes the script
  const [script, { charts }] = await Promise.all([clientScript(readers?.files), import("../charts/charts.ts")])
  const style = clientStyle()
  yield opening(shown, charts(shown.dataset), { style, policy: policy(script, style) }, readers)
  yield linkedData
  yield dataScript("application/json", "described", describe(shown.manifest))
  for (const [table, rows] of embedded(shown.dataset, readers?.sentences))
    yield dataScript("application/json", `data-${table}`, rows)
  yield closing(script)
}

/** A block of data, which no browser runs. */
const dataScript = (type: string, id: string, value: unknown): string =>
  `<script type="${type}" id="${id}">${scriptJson(JSON.stringify(value))}</script>\n`
