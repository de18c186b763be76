import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { strToU8, zipSync } from "fflate"
import type { Refused } from "../../pipeline/model/refusals.ts"
import { read } from "../../pipeline/read/read.ts"
import { collecting } from "../../pipeline/run/texts.ts"

const sentence = "“Nobody asked the county,” said Ana Ruiz."
const object = JSON.stringify({ text: sentence })
const bytes = (...all: ReadonlyArray<number>) => Uint8Array.from(all)
const joined = (...all: ReadonlyArray<string | Uint8Array>) =>
  Buffer.concat(all.map((one) => (typeof one === "string" ? Buffer.from(one) : one)))
const wide = (text: string) => Buffer.from(text, "utf16le")
const edited = (made: Uint8Array, edit: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(made)
  edit(copy)
  return copy
}
const curly = "“Yes” — “no”. " // letters that show the encoding
const bad = bytes(0xff)

const zip = zipSync({ "a.txt": strToU8(sentence) })
const stored = zipSync({ "a.txt": strToU8(sentence) }, { level: 0 })
const directory = (copy: Buffer) => copy.indexOf(bytes(0x50, 0x4b, 1, 2))

const head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
const warc = (answer: string, length = Buffer.byteLength(answer)) =>
  `${head}Content-Length: ${length}\r\n\r\n${answer}\r\n\r\n`
const ok = (type: string, body: string) => `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`
const page = ok("text/html", `<html><body><p>${sentence}</p></body></html>`)

/** What a file of a folder gives: of each text its record and words, or the record and the reason why it is refused. */
type Given = ReadonlyArray<string>
const cases: Readonly<Record<string, readonly [content: string | Uint8Array, ...given: Given]>> = {
  // text and its encodings
  "overlong.txt": [joined(curly, bytes(0xc0, 0xaf), "."), "NotUtf8"],
  "surrogate.txt": [joined(curly, bytes(0xed, 0xa0, 0x80)), "NotUtf8"],
  "beyond.txt": [joined(curly, bytes(0xf4, 0x90, 0x80, 0x80)), "NotUtf8"],
  "mark.txt": [bytes(0xef, 0xbb, 0xbf), "NoText"],
  "mark16.txt": [bytes(0xff, 0xfe), "NoText"],
  "marks.txt": [joined(bytes(0xef, 0xbb, 0xbf), sentence), sentence],
  "wide.txt": [wide(sentence), sentence],
  "wide-be.txt": [wide(sentence).swap16(), sentence],
  "lone.txt": [joined(bytes(0xff, 0xfe), wide("ab\ud800cd")), "NotUtf16"],
  "odd.txt": [joined(bytes(0xff, 0xfe), wide("abc"), "x"), "NotUtf16"],
  "zeros.txt": [new Uint8Array(100), "Binary"],
  "controls.txt": ["\u0001\u0002\u0003\u0004\u0005abc", "Binary"],
  "empty.txt": ["", "NoText"],
  "shapeless.txt": ["\u200b\u200b \u00ad\n", "NoText"],
  "large.txt": ["a ".repeat(5_000_001), "TooLarge"],
  "blank.md": [" \n\t\n", "NoText"],
  "bytes.md": [joined(`# ${curly}\n\n`, bad), "NotUtf8"],
  "tape.tar": [joined("a.txt", new Uint8Array(252), "ustar", new Uint8Array(300)), "BadArchive"],
  "film.txt": [joined("RIFF", bytes(1, 0, 0, 0), "WEBPVP8 "), "Binary"],
  "picture.txt": ["GIF89a", "NotText"],
  "letter.txt": ["{\\rtf1 hello}", "NotText"],
  "base.txt": ["SQLite format 3\0", "NotText"],
  "columns.csv": ["PAR1\u0015", "NotText"],
  "packed.txt.xz": [bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), "NotText"],
  "packed.txt.bz2": ["BZh91AY&SY", "NotText"],
  "packed.7z": [bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "NotText"],
  "mail.eml": ["From: a\n\nhi", "NotText"],
  // pages
  "empty.html": ["", "NoText"],
  "wide.html": [wide(`<html><body><p>${sentence}</p></body></html>`), sentence],
  "nul.html": [joined("<html>", bytes(0), "</html>"), "Binary"],
  "nulentity.html": ["<html><p>a&#0;b</p></html>", "a&#0;b"],
  "bytes.html": [joined(`<html><p>${curly}`, bad), "NotUtf8"],
  "frames.html": ["<html><frameset><frame src=a></frameset></html>", "NoText"],
  "cut.html": ["<html><body><p>Hello there, <a href='x", "Hello there,"],
  "print.html": ["%PDF-1.4\n", "NotText"],
  "named.html": [object, sentence],
  // JSON
  "nothing.json": ["", "NoTexts"],
  "null.json": ["null", "NoTextField"],
  "nullin.json": ["[null]", "1 NoTextField"],
  "twice.json": ['[{"text":"a","text":"b"}]', "1: b"],
  "huge.json": ['[{"text":"a","n":1e999999}]', "1: a"],
  "lone.json": ['[{"text":"a \\ud800 b"}]', "1: a \uFFFD b"],
  "wide.json": [wide(`[${object}]`), `1: ${sentence}`],
  "marked.json": [joined(bytes(0xef, 0xbb, 0xbf), `[${object}]`), `1: ${sentence}`],
  "open.json": ['{"text": "abc', "Malformed"],
  "trailing.json": [`[${object},]`, `1: ${sentence}`],
  "single.json": ["[{'text': 'a'}]", "1 Malformed"],
  "nan.json": ['[{"text": NaN}]', "1 Malformed"],
  "nulltext.json": ['[{"text": null}]', "1 NoText"],
  "nolist.json": ['{"articles": []}', "NoTextField"],
  "proto.json": ['[{"__proto__":{"text":"no"},"text":"yes"}]', "1: yes"],
  "control.json": ['[{"text":"a\u0001b"}]', "1 Malformed"],
  "nul.json": ['[{"text":"a\\u0000b"}]', "1 Binary"],
  "nothing.jsonl": ["", "NoTexts"],
  "mark.jsonl": [bytes(0xef, 0xbb, 0xbf), "NoTexts"],
  "table.jsonl": ["id,text\n1,hello there\n", "1: hello there"],
  "cut.jsonl": [`${object}\n{"text":"abc`, `1: ${sentence}`, "2 Malformed"],
  "nul.jsonl": [`${object}\n\0\0\n${object}\n`, `1: ${sentence}`, `3: ${sentence}`, "2 Binary"],
  "same.jsonl": ['{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n', "a: x", "~2: y"],
  "deep.jsonl": [`${object}\n{"text":"a","b":${"[".repeat(100_000)}\n`, `1: ${sentence}`, "2 TooDeep"],
  // tables
  "nothing.csv": ["", "NoTexts"],
  "blank.csv": ["\n\n\n", "NoTexts"],
  "ragged.csv": ["id,text,date\n1,a\n2,b,c,d,e\n", "1: a", "2 Malformed"],
  "broad.csv": [`${"c,".repeat(100_000)}text\n${",".repeat(100_000)}hello\n`, "1: hello"],
  "giant.csv": [`id,text\n1,${"a".repeat(11_000_000)}\n2,b\n`, "2: b", "1 TooLarge"],
  "open.csv": [`id,text\n1,"${"a".repeat(33_000_000)}\n2,b\n`, "2: b", "1 TooLarge"],
  "nul.csv": ["id,text\n1,a\0b\n2,c\n", "2: c", "1 Binary"],
  "excel.csv": ["sep=;\nid;text\n1;hello\n", "1: hello"],
  "twice.csv": ["text,text\na,b\n", "1: a"],
  "wide.csv": [wide("id,text\n1,hello\n"), "1: hello"],
  "proto.csv": ["__proto__,text\nx,hello\n", "1: hello"],
  "prose.csv": [sentence, "NoTextField"],
  "commas.tsv": ["id,text\n1,hello\n", "1: hello"],
  "wide.tsv": [joined(bytes(0xff, 0xfe), wide("id\ttext\na\thello\n")), "a: hello"],
  // packed
  "nothing.txt.gz": ["", "NoText"],
  "void.txt.gz": [gzipSync(""), "NoText"],
  "garbage.txt.gz": [joined(gzipSync(sentence), "garbage"), "BadArchive"],
  "two.txt.gz": [joined(gzipSync("One, "), gzipSync("two.")), "One, two."],
  "head.txt.gz": [bytes(0x1f, 0x8b), "BadArchive"],
  "sum.txt.gz": [edited(gzipSync(sentence), (copy) => copy.writeUInt32LE(1, copy.length - 8)), "BadArchive"],
  "cut.txt.zst": [zstdCompressSync(sentence).subarray(0, 20), "BadArchive"],
  "window.txt.zst": [joined(bytes(0x28, 0xb5, 0x2f, 0xfd, 0, 0xf8), "x".repeat(20)), "BadArchive"],
  "other.txt.gz": [zstdCompressSync(sentence), sentence],
  "print.txt.gz": [gzipSync("%PDF-1.4\n"), "NotText"],
  "inner.txt.zst": [zstdCompressSync(gzipSync(sentence)), "NotText"],
  "zip.txt.gz": [gzipSync(zip), "NotText"],
  "large.txt.gz": [gzipSync("a ".repeat(5_000_001)), "TooLarge"],
  "nothing.zip": [zipSync({}), "NoTexts"],
  "named.zip": [sentence, sentence],
  "locked.zip": [edited(zip, (copy) => copy.writeUInt8(1, directory(copy) + 8)), "a BadArchive"],
  "method.zip": [edited(zip, (copy) => copy.writeUInt8(99, directory(copy) + 10)), "a BadArchive"],
  "sum.zip": [edited(stored, (copy) => copy.write("M", copy.indexOf("Nobody"))), "a BadArchive"],
  "place.zip": [edited(zip, (copy) => copy.writeUInt32LE(0xfffffff0, copy.length - 6)), "BadArchive"],
  "tail.zip": [joined(zip, "garbage"), "BadArchive"],
  "twice.zip": [
    edited(zipSync({ "a.txt": strToU8("One."), "b.txt": strToU8("Two.") }), (copy) => {
      for (let at = copy.indexOf("b.txt"); at !== -1; at = copy.indexOf("b.txt")) copy.write("a.txt", at)
    }),
    "a: One.",
    "a.txt: Two."
  ],
  "way.zip": [zipSync({ "a\\..\\b.txt": strToU8("x") }), "a__..__b BadPath"],
  "long.zip": [zipSync({ [`${"a".repeat(1001)}.txt`]: strToU8("x") }), `${"a".repeat(1001)} BadPath`],
  "mixed.zip": [
    zipSync({ "a.txt": joined(curly, bad), "b.jsonl": strToU8(`${object}\n{"x":1}\n`) }),
    `b:1: ${sentence}`,
    "a NotUtf8",
    "b:2 NoTextField"
  ],
  "letter.docx": [zipSync({ "[Content_Types].xml": strToU8("<?xml?>"), "word/a.xml": strToU8("<?xml?>") }), "NotText"],
  "book.epub": [zipSync({ mimetype: strToU8("application/epub+zip") }), "NotText"],
  // web archives
  "nothing.warc": ["", "NoTexts"],
  "asked.warc": ["WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n", "NoTexts"],
  "picture.warc": [warc(ok("image/png", "xx")), "NoTexts"],
  "short.warc": [warc(page, 20), "1 NoText", "Malformed"],
  "long.warc": [warc(page, 9999), "Malformed"],
  "minus.warc": [warc(page, -1), "Malformed"],
  "version.warc": ["WARC/9.9\r\n\r\n", "Malformed"],
  "nohttp.warc": [warc("no answer at all"), "1 Malformed"],
  "print.warc": [warc(ok("text/html", "%PDF-1.4")), "1 NotText"],
  "nul.warc": [warc(ok("text/plain", "a\0b")), "1 Binary"],
  "each.warc.gz": [joined(gzipSync(warc(page)), gzipSync(warc(page))), `1: ${sentence}`, `2: ${sentence}`],
  "cut.warc.gz": [gzipSync(warc(page)).subarray(0, 100), "BadArchive"]
}

it("gives of every file its texts, or a reason that says what to do; and never waits for one that has no end", async () => {
  const folder = mkdtempSync(join(tmpdir(), "broken-"))
  const server = createServer()
  try {
    for (const [name, [content]] of Object.entries(cases)) writeFileSync(join(folder, name), content)
    mkdirSync(join(folder, "folder.txt"))
    writeFileSync(join(folder, "folder.txt", "in.txt"), sentence)
    execFileSync("mkfifo", [join(folder, "pipe.txt")])
    symlinkSync(join(folder, "pipe.txt"), join(folder, "topipe.txt"))
    symlinkSync(join(folder, "ring.txt"), join(folder, "ring.txt"))
    symlinkSync("/dev/zero", join(folder, "device.txt"))
    await new Promise<void>((resolve) => server.listen(join(folder, "socket.txt"), resolve))

    const refused: Array<Refused> = []
    const documents = await Effect.runPromise(
      Stream.runCollect(read(folder)).pipe(Effect.provide(Layer.merge(collecting(refused), NodeServices.layer)))
    )
    const given = new Map<string, Array<string>>()
    const note = (file: string, what: string) => given.set(file, [...(given.get(file) ?? []), what])
    for (const { file, id, text } of documents)
      note(file, id.includes(":") ? `${/:(.*)$/u.exec(id)?.[1]}: ${text}` : text)
    for (const { file, record, reason } of refused)
      note(file, reason._tag === "BadValue" ? `${reason.field} is left out` : `${record ?? ""} ${reason._tag}`.trim())

    const expected = Object.entries(cases).map(([name, [, ...all]]): [string, ReadonlyArray<string>] => [name, all])
    expect(Object.fromEntries(given)).toEqual({
      ...Object.fromEntries(expected),
      "folder.txt/in.txt": [sentence],
      "pipe.txt": ["Unreadable"],
      "topipe.txt": ["Unreadable"],
      "ring.txt": ["Unreadable"],
      "device.txt": ["LinkOutside"],
      "socket.txt": ["Unreadable"]
    })
    const advice = /\b(?:save|remove|put|split|change|copy|correct|name|unpack|fetch|pack|say)\b/iu
    expect(refused.filter(({ message }) => !advice.test(message))).toEqual([])
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
})

it("is a hundred files and more, with those of formats/broken.test.ts", () => {
  expect(Object.keys(cases).length).toBeGreaterThanOrEqual(100)
})
