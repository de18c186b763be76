import { gzipSync, zstdCompressSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import { strToU8, zipSync } from "fflate"
import { readAs, sentence, wordsOf } from "./helpers.ts"

const second = "Tom Bell said no."
const objects = [
  { id: "a-1", headline: "Who Asked", date: "2016-11-29", source: { name: "The Alder Post" }, content: sentence },
  { id: "a-2", headline: "Who Said No", date: "2016-11-30", source: { name: "The Alder Post" }, content: second }
]
const table = (mark: string) =>
  [
    ["ID", "Headline", "Publication Date", "Source", "Article Text"],
    ...objects.map((one) => [one.id, one.headline, one.date, one.source.name, `"${one.content}"`])
  ]
    .map((row) => row.join(mark))
    .join("\r\n")
const page = `<!doctype html><html><head><title>Who Asked</title><meta property="og:site_name" content="The Alder Post">
<meta name="date" content="2016-11-29"></head><body><article><p>${sentence}</p></article></body></html>`
const record = (type: string, headers: string, body: string) =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:0a1b2c3d-0000-4000-8000-00000000000${type.length}>\r\n${headers}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
const warc =
  record("warcinfo", "Content-Type: application/warc-fields", "software: none") +
  record("response", "Content-Type: application/http", `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`)

const doc = `<doc sitename="The Alder Post" title="Who Asked" date="2016-11-29" source="https://alder.example/asked" hostname="alder.example"><main>
  <head rend="h2">Fees &amp; Fines</head><p>${sentence.replace("county", "<hi rend='#b'>county</hi>")}</p><list><item>One</item><item>Two</item></list>
</main><comments><p>First!</p></comments></doc>`
const exported = `Fees & Fines\n\n${sentence}\n\nOne\n\nTwo`
const tei = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Who Asked</title></titleStmt>
<publicationStmt><publisher>A Library</publisher><date>2020</date></publicationStmt><sourceDesc><biblFull><publicationStmt>
<publisher>The Alder Post</publisher><date when="2016-11-29">a Tuesday</date></publicationStmt></biblFull></sourceDesc></fileDesc></teiHeader>
<text><body><div><p>${sentence}<note>So the paper.</note></p></div></body></text></TEI>`

/** Each with its records and texts. A new format is a new line. */
const cases: ReadonlyArray<readonly [string, string, ReadonlyArray<readonly [string, string]>]> = [
  ["one.txt", sentence, [["", sentence]]],
  ["no-ending", sentence, [["", sentence]]],
  ["one.md", `---\ntitle: Who Asked\n---\n${sentence}`, [["", `---\ntitle: Who Asked\n---\n${sentence}`]]],
  ["one.html", page, [["", sentence]]],
  ["feed-doc.xml", doc, [["", exported]]],
  ["feed-tei.xml", tei, [["", sentence]]],
  [
    "feed.jsonl",
    objects.map((one) => JSON.stringify(one)).join("\n"),
    [
      ["a-1", sentence],
      ["a-2", second]
    ]
  ],
  [
    "feed.json",
    JSON.stringify(objects, null, 2),
    [
      ["a-1", sentence],
      ["a-2", second]
    ]
  ],
  [
    "answer.json",
    JSON.stringify({ status: "ok", articles: objects }),
    [
      ["a-1", sentence],
      ["a-2", second]
    ]
  ],
  ["single.json", JSON.stringify(objects[0]), [["", sentence]]],
  [
    "feed.csv",
    table(","),
    [
      ["a-1", sentence],
      ["a-2", second]
    ]
  ],
  [
    "feed.tsv",
    table("\t"),
    [
      ["a-1", sentence],
      ["a-2", second]
    ]
  ],
  ["feed.warc", warc, [["0a1b2c3d-0000-4000-8000-000000000008", sentence]]]
]

it.each(cases)("%s, and the same packed", async (name, content, expected) => {
  expect(wordsOf(await readAs(name, content))).toEqual(expected)
  expect(wordsOf(await readAs(`${name}.gz`, gzipSync(content)))).toEqual(expected)
  expect(wordsOf(await readAs(`${name}.zst`, zstdCompressSync(content)))).toEqual(expected)
  const zip = await readAs("all.zip", zipSync({ [`sub/${name}`]: strToU8(content) }))
  const stem = `sub__${name.replace(/\.[a-z]+$/u, "")}`
  expect(wordsOf(zip)).toEqual(expected.map(([one, text]) => [one === "" ? stem : `${stem}:${one}`, text]))
})

it.each(cases.filter(([name]) => !/\.md$|^no-/u.test(name)))(
  "%s is told by its content, whatever its name",
  async (_, content, expected) => {
    expect(wordsOf(await readAs("download.txt", content))).toEqual(expected)
  }
)

it("reads what records say of themselves", async () => {
  for (const [name, content] of cases.filter(([name]) => /^feed|answer|one\.html/u.test(name))) {
    const [first] = await readAs(name, content)
    const said = typeof first?.[1] === "object" ? first[1].said : null
    expect([name, said?.publisher, said?.published]).toEqual([name, "The Alder Post", "2016-11-29"])
  }
})

it("takes UTF-16 for what it is, in files of many texts too", async () => {
  for (const [name, content, expected] of cases.filter(([name]) => /^feed\.[jct]|^one\.(?:txt|html)/u.test(name))) {
    expect([name, ...wordsOf(await readAs(name, Buffer.from(`\ufeff${content}`, "utf16le")))]).toEqual([
      name,
      ...expected
    ])
  }
})

it("reads several packed members as one file", async () => {
  const [first = "", ...others] = objects.map((one) => `${JSON.stringify(one)}\n`)
  const packed = Buffer.concat([gzipSync(first), gzipSync(others.join(""))])
  expect((await readAs("feed.jsonl.gz", packed)).map(([name]) => name)).toEqual(["a-1", "a-2"])
})
