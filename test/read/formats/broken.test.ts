import { gzipSync, zstdCompressSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import { strToU8, zipSync } from "fflate"
import { maxJsonDepth } from "../../../pipeline/read/limits.ts"
import { readAs, sentence, wordsOf } from "./helpers.ts"

const bytes = (...all: ReadonlyArray<number>) => Uint8Array.from(all)
const joined = (...all: ReadonlyArray<string | Uint8Array>) =>
  Buffer.concat(all.map((one) => (typeof one === "string" ? Buffer.from(one) : one)))
const object = JSON.stringify({ text: sentence })
const gz = gzipSync(`${object}\n${object}\n`)
const bomb = gzipSync(Buffer.alloc(40_000_000, 0x61))
const deep = `${"[".repeat(maxJsonDepth + 1)}${"]".repeat(maxJsonDepth + 1)}`
const zip = zipSync({ "a.txt": strToU8(sentence), "b.txt": strToU8("") })
const warcHead = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
const tar = joined("a.txt", Buffer.alloc(252), "ustar", Buffer.alloc(250), sentence)
const savedPage = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n"

/** Name, content, and what is given: a text, or the reason. */
const cases: ReadonlyArray<readonly [string, string | Uint8Array, ReadonlyArray<readonly [string, string]>]> = [
  // text
  ["cut.txt", joined("We asked. “Nobody”, — she said. ", bytes(0xe2, 0x80)), [["", "NotUtf8"]]],
  ["mixed.txt", joined("“Yes” — “no” — ", bytes(0xff, 0xfe, 0xfd), "."), [["", "NotUtf8"]]],
  ["high.txt", bytes(0xff, 0xfe, 0xff, 0x81, 0x8d), [["", "NotUtf16"]]],
  ["noise.txt", bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x81, 0x8d), [["", "NotUtf8"]]],
  ["nul.txt", joined("abc", bytes(0), "def"), [["", "Binary"]]],
  ["noise.csv", joined("a", bytes(0, 10, 0xd9, 0x2c, 0x81, 10, 3), "b,c\n"), [["", "Binary"]]],
  ["noise.jsonl", joined("a", bytes(0, 10, 0xd9, 0x2c, 0x81, 10, 3), "b,c\n"), [["", "Binary"]]],
  ["program.txt", joined(bytes(0x7f, 0x45, 0x4c, 0x46), "…"), [["", "NotText"]]],
  ["picture.txt", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), [["", "NotText"]]],
  ["print.txt", "%PDF-1.4\n%âãÏÓ", [["", "NotText"]]],
  ["word.doc", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), [["", "NotText"]]],
  ["style.css", "p { color: red }", [["", "NotText"]]],
  ["feed.xml", "<?xml version='1.0'?><rss><channel></channel></rss>", [["", "NotText"]]],
  ["other.xml", "<?xml version='1.0'?><nitf><body><p>Nobody asked.</p></body></nitf>", [["", "NotText"]]],
  ["cut.xml", "<TEI><text><body><p>Nobody asked the", [["", "Malformed"]]],
  ["tag.xml", "<doc><main><p>Nobody asked</main></doc>", [["", "Malformed"]]],
  ["empty.xml", "<doc title='Who Asked'><main/></doc>", [["", ""]]],
  [
    "old-mac.jsonl",
    `${object}\r${object}\r`,
    [
      ["1", sentence],
      ["2", sentence]
    ]
  ],
  ["archive.txt", tar, [["", "BadArchive"]]],
  ["archive.tar.gz", gzipSync(tar), [["", "BadArchive"]]],
  ["unparted.mhtml", `${savedPage}<html><p>${sentence}</p></html>`, [["", "Malformed"]]],
  ["letters.mhtml", sentence, [["", "Malformed"]]],
  ["letter.txt", `From: the mayor\n\n${sentence}`, [["", `From: the mayor\n\n${sentence}`]]],
  // JSON
  [
    "cut.json",
    `[${object},{"text":"Fine`,
    [
      ["1", sentence],
      ["", "Malformed"]
    ]
  ],
  [
    "comma.json",
    `[${object},,${object}]`,
    [
      ["1", sentence],
      ["2", "NoTextField"],
      ["3", sentence]
    ]
  ],
  [
    "after.json",
    `[${object}] and more`,
    [
      ["1", sentence],
      ["", "Malformed"]
    ]
  ],
  [
    "brace.json",
    `[${object}}`,
    [
      ["1", sentence],
      ["", "Malformed"]
    ]
  ],
  ["string.json", '"only a string"', [["", "NoTextField"]]],
  [
    "numbers.json",
    "[1, 2]",
    [
      ["1", "NoTextField"],
      ["2", "NoTextField"]
    ]
  ],
  ["empty.json", "[]", [["", "NoTexts"]]],
  ["nothing.json", "{}", [["", "NoTextField"]]],
  ["other.json", '[{"price": 3}]', [["1", "NoTextField"]]],
  ["broken.json", '{"text": "a" "b"}', [["", "Malformed"]]],
  ["deep.json", `[{"text":"a","b":${deep}}]`, [["1", "TooDeep"]]],
  ["deeper.json", `{"text":"a","b":${"[".repeat(200_000)}`, [["", "TooDeep"]]],
  [
    "feed.jsonl",
    `${object}\n{"text":\n\n${object}`,
    [
      ["1", sentence],
      ["2", "Malformed"],
      ["4", sentence]
    ]
  ],
  [
    "array.jsonl",
    `${object}\n[1]\n`,
    [
      ["1", sentence],
      ["2", "NoTextField"]
    ]
  ],
  ["nofield.jsonl", `{"price": 3}\n`, [["1", "NoTextField"]]],
  ["inner.jsonl", `{"text": {"inner": 3}}\n`, [["1", "NoTextField"]]],
  [
    "bytes.jsonl",
    joined(`${object}\n{"text":"“a” — `, bytes(0xff), `"}\n`),
    [
      ["1", sentence],
      ["2", "NotUtf8"]
    ]
  ],
  ["proto.jsonl", `{"__proto__": {"text": "no"}, "constructor": 1}\n`, [["1", "NoTextField"]]],
  // tables
  ["nofield.csv", "price,name\n3,x\n", [["", "NoTextField"]]],
  ["header.csv", "id,text\n", [["", "NoTexts"]]],
  [
    "short.csv",
    `id,text\na\nb,${second()}\n`,
    [
      ["1", "Malformed"],
      ["b", second()]
    ]
  ],
  [
    "bytes.csv",
    joined("id,text\na,“x” — ", bytes(0xff), `\nb,${second()}\n`),
    [
      ["1", "NotUtf8"],
      ["b", second()]
    ]
  ],
  ["quote.csv", `id,text\na,"never closed\nb,c\n`, [["a", "never closed\nb,c\n"]]],
  // packed
  [
    "cut.jsonl.gz",
    gz.subarray(0, gz.length - 12),
    [
      ["1", sentence],
      ["", "BadArchive"]
    ]
  ],
  ["wrong.txt.gz", joined(gz.subarray(0, 10), "not packed at all"), [["", "BadArchive"]]],
  ["wrong.txt.zst", joined(bytes(0x28, 0xb5, 0x2f, 0xfd), "not packed"), [["", "BadArchive"]]],
  ["plain.txt.gz", sentence, [["", sentence]]],
  ["bomb.jsonl.gz", bomb, [["", "Bomb"]]],
  ["bomb.txt.gz", bomb, [["", "TooLarge"]]],
  ["bomb.csv.zst", zstdCompressSync(Buffer.alloc(40_000_000, 0x61)), [["", "Bomb"]]],
  ["twice.txt.gz", gzipSync(gzipSync(sentence)), [["", "NotText"]]],
  ["cut.zip", zip.subarray(0, zip.length - 30), [["", "BadArchive"]]],
  ["head.zip", zip.subarray(0, 40), [["", "BadArchive"]]],
  ["inner.zip", zipSync({ "b.zip": zip }), [["b", "NotText"]]],
  [
    "path.zip",
    zipSync({ "../../a.txt": strToU8(sentence), "b.txt": strToU8(sentence) }),
    [
      ["..__..__a", "BadPath"],
      ["b", sentence]
    ]
  ],
  ["root.zip", zipSync({ "/etc/a.txt": strToU8(sentence) }), [["__etc__a", "BadPath"]]],
  ["drive.zip", zipSync({ "C:\\a.txt": strToU8(sentence) }), [["C___a", "BadPath"]]],
  ["bomb.zip", zipSync({ "a.jsonl": new Uint8Array(40_000_000).fill(0x61) }), [["a", "Bomb"]]],
  [
    "litter.zip",
    zipSync({ "__MACOSX/a.txt": strToU8("x"), ".DS_Store": strToU8("x"), "b/": new Uint8Array() }),
    [["", "NoTexts"]]
  ],
  // pages and archives of them
  ["deep.html", `<!doctype html><body>${"<div>".repeat(5000)}x`, [["", "TooDeep"]]],
  ["marks.html", `<!doctype html><body>${"<p>".repeat(700_000)}`, [["", "TooDeep"]]],
  ["empty.html", "<!doctype html><html><body><script>let text = 1</script></body></html>", [["", ""]]],
  ["cut.warc", `${warcHead}Content-Length: 500\r\n\r\nHTTP/1.1 200 OK`, [["", "Malformed"]]],
  ["length.warc", `${warcHead}\r\n`, [["", "Malformed"]]],
  [
    "between.warc",
    `${warcHead}Content-Length: 0\r\n\r\n\r\n\r\nno record`,
    [
      ["1", "Malformed"],
      ["", "Malformed"]
    ]
  ],
  ["status.warc", `${warcHead}Content-Length: 27\r\n\r\nHTTP/1.1 404 Not\r\n\r\nnothing\r\n\r\n`, [["", "NoTexts"]]],
  [
    "coding.warc",
    joined(
      `${warcHead}WARC-Record-ID: <urn:x>\r\nContent-Length: 62\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`,
      bytes(0x1f, 0x8b),
      "wrong bytes here"
    ),
    [["1", "BadArchive"]]
  ]
]

function second(): string {
  return "Tom Bell said no."
}

it.each(cases)("%s", async (name, content, expected) => {
  expect(wordsOf(await readAs(name, content))).toEqual(expected)
})

it("holds no giant line: what is too long is passed over, and the next is read", async () => {
  const line = `{"text":"${"a".repeat(33_000_000)}"}`
  expect(wordsOf(await readAs("feed.jsonl", `${object}\n${line}\n${object}\n`))).toEqual([
    ["1", sentence],
    ["2", "TooLarge"],
    ["3", sentence]
  ])
})
