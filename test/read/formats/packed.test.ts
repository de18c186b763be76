import { gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { unpacked } from "../../../pipeline/read/formats/packed.ts"
import { pieces, readAs, sentence, wordsOf } from "./helpers.ts"

const line = (text: string) => `${JSON.stringify({ text })}\n`
const lines = [1, 2, 3].map((number) => line(`${sentence} ${number}`))
const texts = [1, 2, 3].map((number) => [String(number), `${sentence} ${number}`])
/** A frame that holds nothing to be unpacked. */
const skipped = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 7, 7])

describe("packed files", () => {
  it("are read to their end where they hold several frames or members", async () => {
    expect(wordsOf(await readAs("a.jsonl.zst", Buffer.concat(lines.map((one) => zstdCompressSync(one)))))).toEqual(
      texts
    )
    expect(wordsOf(await readAs("a.jsonl.gz", Buffer.concat(lines.map((one) => gzipSync(one)))))).toEqual(texts)
    const marked = [skipped, ...lines.flatMap((one) => [zstdCompressSync(one), skipped])]
    expect(wordsOf(await readAs("a.jsonl.zst", Buffer.concat(marked)))).toEqual(texts)
  })

  it("give the same however their frames come in pieces", async () => {
    const runs = [lines.join(""), "a".repeat(300_000), "", sentence]
    const all = Buffer.concat([skipped, ...runs.map((one) => zstdCompressSync(one))])
    for (const lengths of [[1], [2, 3], [7], [all.length]]) {
      const found: Array<Uint8Array> = []
      for await (const bytes of unpacked("zstd", pieces(all, lengths))) found.push(bytes)
      expect(Buffer.concat(found).toString()).toBe(runs.join(""))
    }
  })

  it("give what comes before the place where they break off, and are told of", async () => {
    const packed = Buffer.concat(lines.map((one) => gzipSync(one)))
    const [first, second, ...rest] = wordsOf(await readAs("a.jsonl.gz", packed.subarray(0, packed.length - 30)))
    expect([first, second]).toEqual(texts.slice(0, 2))
    expect(rest).toEqual([["", "BadArchive"]])
    expect(wordsOf(await readAs("a.txt.gz", gzipSync(sentence).subarray(0, -4)))).toEqual([["", "BadArchive"]])
    const junk = Buffer.concat([zstdCompressSync(lines.join("")), Buffer.from("no frame")])
    expect(wordsOf(await readAs("a.jsonl.zst", junk))).toEqual([...texts, ["", "BadArchive"]])
  })
})
