import { zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { strToU8, zipSync } from "fflate"
import { readAs, sentence, wordsOf } from "./helpers.ts"

const rows = [1, 2].map((number) => `${sentence} ${number}`)
const numbered = rows.map((text, at) => [String(at + 1), text])
const given = async (name: string, content: string | Uint8Array) => wordsOf(await readAs(name, content))
const utf32 = (text: string) => Buffer.concat(Array.from(text, (letter) => pointOf(letter)))
const pointOf = (letter: string): Buffer => {
  const point = Buffer.alloc(4)
  point.writeUInt32LE(letter.codePointAt(0) ?? 0)
  return point
}
const jsonl = rows.map((text) => JSON.stringify({ text })).join("\n")
const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>${sentence}</p></body></html>`
const saidBy = async (head: string) => {
  const found = (await readAs("a.html", page(head)))[0]?.[1]
  return typeof found === "string" ? null : found?.said
}
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`

describe("JSON", () => {
  it.each([
    ["names.json", { a1: { text: rows[0] }, a2: { text: rows[1] } }, numbered],
    ["columns.json", { text: { 0: rows[0], 1: rows[1] }, title: { 0: "Yes", 1: "No" } }, numbered],
    ["post.json", { content: { rendered: `<p>${sentence}</p>` }, _links: { self: [{ href: "x" }] } }, [["", sentence]]],
    ["object.json", [{ text: { "#text": sentence } }], [["1", sentence]]],
    ["blank.json", { text: null, maintext: sentence }, [["", sentence]]],
    ["other.json", { text: { price: 3 } }, [["", "NoTextField"]]]
  ])("finds the texts of %s", async (name, value, expected) => {
    expect(await given(name, JSON.stringify(value))).toEqual(expected)
  })

  it("reads titles that stand in objects, without tags", async () => {
    const post = JSON.stringify([
      { title: { rendered: "The <em>vote</em> &#8217;s on" }, content: { rendered: sentence } }
    ])
    const [[, found] = []] = await readAs("a.json", post)
    expect(found).toMatchObject({ said: { title: "The vote ’s on" } })
  })

  it("reads lines of wide letters, and stops where they are wrong", async () => {
    expect(await given("a.jsonl", utf32(jsonl))).toEqual(numbered)
    expect(await given("a.jsonl", Buffer.from(`\uFEFF${jsonl}`, "utf16le"))).toEqual(numbered)
    const lone = Buffer.concat([Buffer.from(`${jsonl}\n`.repeat(9), "utf16le"), Buffer.from([0x00, 0xd8, 0x41, 0x00])])
    expect((await given("a.jsonl", lone)).at(-1)).toEqual(["", "NotUtf16"])
  })
})

it("reads old Macs' curly marks, and no other text as theirs", async () => {
  const mac = Buffer.from("ÒWe wonÕt,Ó she said.", "latin1")
  expect(await given("a.txt", mac)).toEqual([["", "“We won’t,” she said."]])
  const western = Buffer.from("CORAÇÕES, said José Õs. It is a café.", "latin1")
  expect(await given("a.txt", western)).toEqual([["", "CORAÇÕES, said José Õs. It is a café."]])
})

it("reads no link of a zip archive, and nothing that a browser saved beside a page", async () => {
  const link: [Uint8Array, { os: number; attrs: number }] = [strToU8("/etc/hosts"), { os: 3, attrs: 0o120777 << 16 }]
  expect(await given("a.zip", zipSync({ "a.txt": link, "b.txt": strToU8(sentence) }))).toEqual([
    ["a", "NotText"],
    ["b", sentence]
  ])
  const frame = strToU8(page("").replace(sentence, "Buy now."))
  const saved = { "in/vote.htm": strToU8(page("")), "in/vote_files/ad.html": frame, "in/vote_files/a.css": frame }
  expect(await given("a.zip", zipSync(saved))).toEqual([["in__vote", sentence]])
  expect(await given("a.zip", zipSync({ "vote_files/ad.html": frame }))).toEqual([["vote_files__ad", "Buy now."]])
})

it("reads the answers of a web archive that were packed, whatever the case of its fields", async () => {
  const answer = Buffer.concat([
    Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\n"),
    zstdCompressSync(page(""))
  ])
  const head = `WARC/1.0\r\nwarc-type: Response\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n`
  expect(await given("a.warc", Buffer.concat([Buffer.from(head), answer]))).toEqual([["1", sentence]])
})

describe("JSON-LD", () => {
  it("names people and publishers by the ids under which they are described", async () => {
    const article = { "@type": "NewsArticle", author: { "@id": "#a" }, publisher: { "@id": "#p" } }
    const others = [
      { "@type": "Person", "@id": "#a", name: "Ana Ruiz" },
      { "@id": "#p", name: "The Alder Post" }
    ]
    const said = await saidBy(linked(JSON.stringify({ "@graph": [article, ...others] })))
    expect(said).toMatchObject({ author: "Ana Ruiz", publisher: "The Alder Post" })
    expect(await saidBy(linked(JSON.stringify(article)))).toMatchObject({ author: null, publisher: null })
  })

  it.each([
    '<!-- {"@type":"Article","headline":"The vote"} -->',
    '//<![CDATA[\n{"@type":"Article","headline":"The vote"}\n//]]>',
    '{"@type":"Article","headline":"The\nvote"}'
  ])("is read though it is wrapped or has line breaks: %s", async (json) => {
    expect(await saidBy(linked(json))).toMatchObject({ title: "The vote" })
  })
})

describe("who published a record", () => {
  const said = async (record: object) => {
    const found = (await readAs("a.jsonl", `${JSON.stringify({ text: sentence, ...record })}\n`))[0]?.[1]
    return typeof found === "string" ? null : [found?.said.publisher, found?.said.url]
  }
  const page = "https://alder.example/news/1"
  it.each([
    [{ source: page, "source-hostname": "The Alder Post" }, ["The Alder Post", page]],
    [{ source: "https://www.alder.example/" }, ["alder.example", null]],
    [{ source: page }, [null, page]],
    [{ hostname: "alder.example", url: page }, ["alder.example", page]]
  ])("is no page's address: %j", async (record, expected) => expect(await said(record)).toEqual(expected))
})
