import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import * as Result from "effect/Result"
import { zipSync } from "fflate"
import { findQuotations } from "../../pipeline/annotate/quotations.ts"
import { cleanDocument, edits } from "../../pipeline/clean/clean.ts"
import { apply } from "../../pipeline/clean/edit.ts"
import { sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf } from "../../pipeline/dedupe/words.ts"
import { type CleanDocument, noMetadata, type RawDocument, toRaw } from "../../pipeline/model/document.ts"
import { Refused } from "../../pipeline/model/refusals.ts"
import { within } from "../../pipeline/model/span.ts"
import { decode } from "../../pipeline/read/decode.ts"
import { documentOf, warnings } from "../../pipeline/read/document.ts"
import { textsOf } from "../../pipeline/read/files.ts"
import { parseRegistry } from "../../pipeline/read/registry.ts"
import { extraction } from "../../pipeline/run/extraction.ts"
import { raw } from "../texts.ts"

/** Something that takes any bytes and must keep what it promises. It throws if it doesn't. */
export interface Target {
  readonly name: string
  readonly run: (bytes: Buffer) => void | Promise<void>
  /** What its inputs are made of. */
  readonly words: ReadonlyArray<string>
  /** Inputs to begin with. */
  readonly seeds: ReadonlyArray<string>
}

const said = "“Nobody asked the county,” said Ana Ruiz, mayor of Ames, Iowa. Sanctuary cities won’t help."
const trouble = ["\0", "\r\n", "\u2028", "\ufeff", "\u202e", "😀", "\ud83d", "e\u0301", "ﬁ", "&amp;", "â€œ", "\u200d"]
const marks = ["“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", " ’s", " n’t", "—", " . ", "\n\n", " … "]

/** Any text: of UTF-16, so that surrogates may stand alone, if the first byte says so, else of UTF-8. */
const textOf = (bytes: Buffer): string =>
  bytes[0] === 1
    ? bytes.subarray(1, bytes.length - ((bytes.length + 1) & 1)).toString("utf16le")
    : bytes.toString("utf8")

/** What cleaning promises of any text. */
const cleaned = (document: RawDocument): CleanDocument => {
  let text = document.text
  for (const edit of document.markup === undefined ? edits : []) {
    let free = 0
    const changes = edit(text)
    for (const { start, end } of changes) {
      assert(start >= free && end >= start && end <= text.length, "changes are in order and apart")
      free = end
    }
    text = apply(text, changes).text
  }
  const clean = cleanDocument(document)
  if (document.markup === undefined) assert.equal(clean.text, text)
  assert.equal(clean.text.normalize("NFC"), clean.text, "it is composed")
  let free = 0
  for (const { span } of clean.blocks) {
    assert(span.start >= free && span.end > span.start && span.end <= clean.text.length, "blocks are in order")
    assert(!clean.text.slice(span.start, span.end).includes("\n"), "a block lies in one line")
    free = span.end
  }
  let before = 0
  const step = Math.max(1, clean.text.length >> 5)
  for (let at = 0; at < clean.text.length; at += step) {
    const from = toRaw(clean, { start: at, end: at + 1 })
    assert(from.start >= before && from.end >= from.start && from.end <= document.text.length, "the map goes forward")
    before = from.start
  }
  return clean
}

const quoted = (clean: CleanDocument): void => {
  const found = findQuotations(clean.text, clean.blocks)
  const open: Array<{ readonly start: number; readonly end: number }> = []
  for (const { span, content, depth, continuedBy } of found) {
    for (let last = open.at(-1); last && last.end <= span.start; last = open.at(-1)) open.pop()
    const around = open.at(-1)
    assert(around === undefined || within(span, around), "quotations nest or are apart")
    assert.equal(depth, open.length)
    assert(within(content, span) && content.start < content.end, "there is something in it")
    assert(continuedBy < found.length)
    open.push(span)
  }
}

/** Each place that an extraction cites is in the raw text, letter by letter. */
const placed = (value: unknown, points: ReadonlyArray<string>): void => {
  if (typeof value !== "object" || value === null) return
  if ("exact" in value && "start" in value && "end" in value) {
    const [start, end] = [Number(value.start), Number(value.end)]
    assert(start < end, "a place isn't empty")
    assert.equal(points.slice(start, end).join(""), value.exact)
  }
  for (const one of Object.values(value)) placed(one, points)
}

let extract: ReturnType<typeof extraction> | undefined

const endings = [".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".warc", ".xml", ""] as const
const packings: ReadonlyArray<readonly [string, (name: string, bytes: Buffer) => Uint8Array]> = [
  ["", (_, bytes) => bytes],
  [".gz", (_, bytes) => gzipSync(bytes)],
  [".zst", (_, bytes) => zstdCompressSync(bytes)],
  [".zip", (name, bytes) => zipSync({ [name]: bytes, [`../${name}`]: bytes })]
]

/** A file's name by two bytes, what is in it by the others: any format in any packing. */
const file = (bytes: Buffer): readonly [name: string, content: Uint8Array] => {
  const ending = endings[(bytes[0] ?? 0) % endings.length] ?? ""
  const [packed, pack] = packings[(bytes[1] ?? 0) % packings.length] ?? packings[0] ?? assert.fail()
  return [`file${ending}${packed}`, pack(`file${ending}`, bytes.subarray(2))]
}

let folder: string | undefined
const inFolder = (name: string): string => {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "sanctuary-record-fuzz-"))
    folder = made
    process.once("exit", () => rmSync(made, { recursive: true, force: true }))
  }
  return join(folder, name)
}

const readFile = async (name: string, content: Uint8Array): Promise<void> => {
  const path = inFolder(name)
  writeFileSync(path, content)
  const records = new Set<string | null>()
  try {
    for await (const { record, found } of textsOf(path)) {
      if (Result.isFailure(found)) {
        assert.notEqual(new Refused({ file: name, reason: found.failure }).message, "")
        continue
      }
      assert(!records.has(record), "no two texts of a file have one name")
      records.add(record)
      const { warn, all } = warnings(name)
      const document = documentOf(name, "file", found.success, noMetadata, warn)
      all()
      if (Result.isSuccess(document)) quoted(cleaned(document.success))
    }
  } finally {
    rmSync(path)
  }
}

const head = (ending: number, packing = 0): string => String.fromCharCode(ending, packing)
const page = `<!doctype html><html><head><title>A vote</title><meta name="author" content="Ana Ruiz"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-03-29"}</script></head><body><article><p>${said}</p><p>It passed.</p></article></body></html>`
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
const object = `{"id":"a","text":"${said}","title":"A vote","date":"March 29, 2017"}`
const row = `id,title,text\r\na,"A ""vote""","${said}"\r\n`

export const targets: ReadonlyArray<Target> = [
  {
    name: "read",
    run: (bytes) => readFile(...file(bytes)),
    words: [
      ...trouble,
      ...[
        '{"text":"',
        '":',
        '"},{"',
        "[",
        "]",
        "\\u0000",
        "\\ud83d",
        "null",
        "1e999",
        '"__proto__":{"',
        "text,",
        '"",'
      ],
      ...["<p>", "</p>", "<script>", "<!--", "-->", "<![CDATA[", "<table><tr><td>", "&#0;", "&#x110000;", "<svg>"],
      ...["WARC/1.0\r\n", "Content-Length: ", "Transfer-Encoding: chunked\r\n", "WARC-Type: ", "\r\n\r\n", "7fffffff"],
      ...["# ", "---\n", "](", "```\n", "|", "; ", "\t", "charset=utf-16le", '<meta charset="']
    ],
    seeds: [
      `${head(0)}${said}\r\n\r\nIt passed.`,
      `${head(1)}---\ntitle: A vote\ndate: 2017-03-29\n---\n# A vote\n\n*${said}*\n\n- one\n- [two](https://example.org)\n`,
      `${head(2)}${page}`,
      `${head(3)}[${object},${object}]`,
      `${head(3, 3)}${object}`,
      `${head(4, 1)}${object}\n${object}\n`,
      `${head(5)}${row}`,
      `${head(6)}${row.replaceAll(",", "\t")}`,
      `${head(7)}${warc}${warc}`,
      `${head(7, 2)}${warc}`,
      `${head(8)}<?xml version="1.0"?>${page}`,
      `${head(9, 3)}${said}`
    ]
  },
  {
    name: "decode",
    run: (bytes) => {
      const decoded = decode(bytes, bytes[0] === 2 ? bytes.subarray(1, 12).toString("latin1") : null)
      if (Result.isSuccess(decoded)) assert(!decoded.success.text.includes("\0"))
      else assert("offset" in decoded.failure && decoded.failure.offset <= bytes.length)
    },
    words: [
      "\xff\xfe",
      "\xfe\xff",
      "\xef\xbb\xbf",
      "\0",
      "\x93",
      "\x94",
      "\xe2\x80\x9c",
      "\xc0\x80",
      "\xed\xa0\x80",
      "\x1b$B"
    ],
    seeds: [
      said,
      "\xff\xfea\0b\0c\0",
      "a\0\0\0b\0\0\0c\0\0\0",
      "\x93Nobody asked,\x94 said Ana Ru\xedz.",
      "\x02shift_jis \x82\xa0"
    ]
  },
  {
    name: "clean",
    run: (bytes) => {
      cleaned(raw(textOf(bytes)))
      cleaned({ ...raw(textOf(bytes)), markup: "markdown" })
    },
    words: [
      ...trouble,
      ...marks,
      "LOS ANGELES (AP) — ",
      "By Ana Ruiz",
      "(Ana Ruiz/Getty Images)",
      "Sign up for ",
      "$ 1",
      "# "
    ],
    seeds: [
      `LOS ANGELES (AP) — ${said}\n\nPhoto: Ana Ruiz/Getty Images\n\nSign up for our newsletter.`,
      "By ANA RUIZ\nMarch 29 , 2017\n\n`` We do n’t know , '' she said . The city ’s $ 1 . 5 million",
      "â€œNobody asked,â€\u009d said Ana RuÃ\u00adz. &ldquo;Yes&rdquo; &amp;amp; no.\r\rwrapped\nlines of a\nparagraph",
      "\u0001a\0\u201c\0\u000a\0\u003d\u00d8"
    ]
  },
  {
    name: "quotations",
    run: (bytes) => quoted(cleaned(raw(textOf(bytes)))),
    words: [...marks, "said Ana.", " she said, ", "Ms. Ruiz ", "\n“", "a", ", "],
    seeds: [
      "“They say: ‘Don’t expect the voters’ money to pay.’”\n“One.\n“Two ‘x’.\n“Three,” he said.",
      "'''Nobody,' she told us,'' he said. If they act,” Ruiz said, “we’ll see.”",
      '""Doubled,"" he said. «Oui», „Nein“, “Wrong mark,“ 6\'2" tall, rock \'n\' roll'
    ]
  },
  {
    name: "sources",
    run: (bytes) => {
      const known = new Set(["a.txt", "b/c.txt"])
      for (const file of parseRegistry(textOf(bytes), known).sources.keys()) assert(known.has(file))
    },
    words: [
      "file",
      "publisher",
      "published",
      "a.txt",
      "../",
      '"',
      ",",
      "\n",
      "\r\n",
      "2016-11-29",
      "[..2016]",
      "__proto__",
      "\ufeff"
    ],
    seeds: [
      "file,publisher,agency,title,author,published,url,rights,note\na.txt,The Post,AP,A vote,Ana Ruiz,2017-03-29,https://example.org,CC0,\n",
      '\ufefffile;x\n"../a.txt","b"\n"a.txt"\n'
    ]
  },
  {
    name: "extract",
    run: (bytes) => {
      extract ??= extraction({ all: true })
      const document = raw(textOf(bytes))
      const text = cleaned(document)
      const found = extract(text)
      placed([found.entities, found.records], Array.from(document.text))
      sketchOf(wordsOf(text))
    },
    words: [
      ...marks,
      ...[
        "Mayor Ana Ruiz",
        " said",
        " of Ames, Iowa",
        "$70 million",
        "sanctuary city",
        "sued",
        "on Tuesday",
        "Mr. ",
        "not "
      ],
      ...[
        "executive order",
        "Gov. ",
        "the Trust Act",
        "according to ",
        "will ",
        "oppose",
        "U.S. ",
        "11,000",
        "ICE",
        "police"
      ]
    ],
    seeds: [
      `${said} Gov. Tom Bell signed the Trust Act on March 29, 2017. The city may lose $70 million, about 2 percent of its budget.`,
      "According to Ms. Ruiz, 11 million people are at risk. The county sued the Justice Department on Tuesday. “We will not,” Mayor Bell vowed, “turn over anyone to ICE.”"
    ]
  }
]
