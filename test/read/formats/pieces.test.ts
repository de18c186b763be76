import { expect, it } from "@effect/vitest"
import { stringify } from "csv-stringify/sync"
import * as Result from "effect/Result"
import fc from "fast-check"
import type { Format } from "../../../pipeline/read/formats/format.ts"
import { json } from "../../../pipeline/read/formats/json.ts"
import { jsonl } from "../../../pipeline/read/formats/jsonl.ts"
import { table } from "../../../pipeline/read/formats/table.ts"
import { pieces } from "./helpers.ts"

/** Texts with the marks that formats live on, and letters of several bytes. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', ",", "\n", "\r\n", "\t", "\\", "]", "}", "{", "[", "é", "“", "😀", "a", " "),
      fc.string()
    ),
    {
      minLength: 1
    }
  )
  .map((parts) => `x${parts.join("")}`.replaceAll("\0", "").toWellFormed())
const texts = fc.array(text, { minLength: 1, maxLength: 8 })
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

const read = async (format: Format, bytes: Uint8Array, lengths: ReadonlyArray<number>) => {
  const found: Array<string> = []
  if (format.kind === "many")
    for await (const row of format.read(pieces(bytes, lengths)))
      found.push(Result.isSuccess(row.found) ? row.found.success.text : row.found.failure.message)
  return found
}

const written: ReadonlyArray<readonly [string, Format, (texts: ReadonlyArray<string>) => string]> = [
  ["JSON Lines", jsonl, (texts) => texts.map((text) => JSON.stringify({ text })).join("\n")],
  ["JSON", json, (texts) => JSON.stringify(texts.map((text) => ({ text })))],
  [
    "JSON, set out",
    json,
    (texts) =>
      JSON.stringify(
        texts.map((text) => ({ text })),
        null,
        2
      )
  ],
  ["CSV", table, (texts) => stringify([["n", "text"], ...texts.map((text, at) => [at, text])])],
  ["TSV", table, (texts) => stringify([["n", "text"], ...texts.map((text, at) => [at, text])], { delimiter: "\t" })]
]

it.each(written)("reads %s as it was written, in whatever pieces it comes", async (_, format, write) => {
  const property = fc.asyncProperty(texts, lengths, async (texts, lengths) => {
    fc.pre(!texts.some((one) => /<[a-z]/iu.test(one)))
    expect(await read(format, Buffer.from(write(texts)), lengths)).toEqual(texts)
  })
  await fc.assert(property)
})

it.each(written)("never throws but to stop, whatever stands in %s", async (_, format) => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), lengths, async (bytes, lengths) => {
    const outcome = await read(format, Buffer.concat([Buffer.from("[{"), bytes]), lengths).catch(
      (error) => error.reason
    )
    expect(outcome).toBeDefined()
  })
  await fc.assert(property)
})
