import { gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { tarEntries } from "../../../pipeline/read/formats/tar.ts"
import { pieces, readAs, sentence, wordsOf } from "./helpers.ts"

const given = async (name: string, content: Uint8Array) => wordsOf(await readAs(name, content))
const octal = (number: number, length: number) => `${number.toString(8).padStart(length - 1, "0")}\0`

/** A file of an archive: its head, its bytes, and zeros up to the next head. */
const file = (path: string, content: string, type = "0", prefix = ""): Buffer => {
  const bytes = Buffer.from(content)
  const head = Buffer.alloc(512)
  head.write(path, 0)
  head.write(octal(bytes.length, 12), 124)
  head.write(`        ${type}`, 148)
  head.write("ustar\u000000", 257)
  head.write(prefix, 345)
  head.write(
    octal(
      head.reduce((sum, byte) => sum + byte, 0),
      8
    ),
    148
  )
  return Buffer.concat([head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}
const end = Buffer.alloc(1024)
const tar = (...files: ReadonlyArray<Buffer>) => Buffer.concat([...files, end])
const lines = `${JSON.stringify({ text: "Yes." })}\n${JSON.stringify({ text: "No." })}\n`
const long = `${"long/".repeat(30)}a.txt`
const pax = `${String(`000 path=${long}\n`.length)} path=${long}\n`

describe("a tar archive", () => {
  it("gives the texts of its files, packed or not", async () => {
    const all = tar(
      file("./in/", "", "5"),
      file("./in/a.txt", sentence),
      file("b.jsonl", lines),
      file(".DS_Store", "x")
    )
    const expected = [
      ["in__a", sentence],
      ["b:1", "Yes."],
      ["b:2", "No."]
    ]
    expect(await given("a.tar", all)).toEqual(expected)
    expect(await given("a.tgz", gzipSync(all))).toEqual(expected)
    expect(await given("a.tar.zst", zstdCompressSync(all))).toEqual(expected)
  })

  it("knows long names in their three forms", async () => {
    const id = long.replaceAll("/", "__").replace(".txt", "")
    const forms = [
      [file("a.txt", sentence, "0", long.slice(0, -6))],
      [file("././@LongLink", `${long}\0`, "L"), file("cut", sentence)],
      [file("PaxHeaders/a", pax, "x"), file("cut", sentence)]
    ]
    for (const files of forms) expect(await given("a.tar", tar(...files))).toEqual([[id, sentence]])
  })

  it("refuses what leads elsewhere, and reads on", async () => {
    const files = [
      file("../a.txt", sentence),
      file("link.txt", "", "2"),
      file("in.tar", tar(file("b.txt", sentence)).toString("latin1")),
      file("c.txt", sentence)
    ]
    expect(await given("a.tar", tar(...files))).toEqual([
      ["..__a", "BadPath"],
      ["link", "NotText"],
      ["in", "NotText"],
      ["c", sentence]
    ])
  })

  it("is told of where it breaks off or is wrong", async () => {
    const all = tar(file("a.txt", sentence), file("b.txt", sentence.repeat(30)))
    const first = ["a", sentence]
    expect(await given("a.tar", all.subarray(0, 1700))).toEqual([first, ["b", "BadArchive"], ["", "BadArchive"]])
    expect(await given("a.tar", Buffer.concat([file("a.txt", sentence), Buffer.alloc(512, 7)]))).toEqual([
      first,
      ["", "BadArchive"]
    ])
    expect(await given("a.tar", tar())).toEqual([["", "Binary"]])
  })

  it("goes on behind a file that isn't read, however its bytes come", async () => {
    const all = tar(file("a.txt", sentence.repeat(99)), file("b.txt", sentence))
    for (const lengths of [[1], [511, 2], [all.length]]) {
      const paths: Array<string> = []
      for await (const { path } of tarEntries(pieces(all, lengths))) paths.push(path)
      expect(paths).toEqual(["a.txt", "b.txt"])
    }
  })
})
