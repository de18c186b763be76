import { gzipSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import { maxRecordBytes } from "../../../pipeline/read/limits.ts"
import { readAs, sentence, wordsOf } from "./helpers.ts"

const head = (boundary: string) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://alder.example/a\r\nSubject: Who Asked\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n`
const part = (boundary: string, type: string, encoding: string, body: string) =>
  `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
const page = (body: string) => `<!DOCTYPE html><html><head><title>Who Asked</title></head><body>${body}</body></html>`
const quotedPrintable = (text: string) =>
  Array.from(Buffer.from(text), (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)
  )
    .join("")
    .replace(/(?:=[0-9A-F]{2}|[^=]){60}/gu, "$&=\r\n")
const b = "----MultipartBoundary--a1----"
const picture = part(b, "image/png", "base64", "iVBORw0KGgo=")
const frame = part(b, "text/html", "8bit", page("<p>Buy now, said an advertisement.</p>"))
const end = `\r\n--${b}--\r\n`

it.each([
  ["quoted-printable", quotedPrintable(page(`<p>${sentence}</p>`))],
  [
    "base64",
    Buffer.from(page(`<p>${sentence}</p>`))
      .toString("base64")
      .replace(/.{76}/gu, "$&\r\n")
  ],
  ["binary", Buffer.from(page(`<p>${sentence}</p>`)).toString("latin1")]
])("reads the page that a browser saved with its pictures, in %s, and where it was saved from", async (how, body) => {
  const file = head(b) + part(b, 'text/html; charset="utf-8"', how, body) + picture + frame + end
  const given = await readAs("Who Asked.mhtml", Buffer.from(file, "latin1"))
  expect(wordsOf(given)).toEqual([["", sentence]])
  expect(given[0]?.[1]).toMatchObject({ said: { title: "Who Asked", url: "https://alder.example/a" } })
})

it("is told by its content, whatever it is called, and packed, too", async () => {
  const file = Buffer.from(head(b) + part(b, "text/html", "7bit", page("<p>No one asked.</p>")) + end)
  expect(wordsOf(await readAs("page.txt", file))).toEqual([["", "No one asked."]])
  expect(wordsOf(await readAs("page.mht.gz", gzipSync(file)))).toEqual([["", "No one asked."]])
})

it("finds a page in parts within parts", async () => {
  const inner = `${part("in", "text/plain", "7bit", "No.")}${part("in", "text/html", "7bit", page("<p>No one asked.</p>"))}\r\n--in--`
  const file = head(b) + part(b, 'multipart/alternative; boundary="in"', "7bit", inner) + end
  expect(wordsOf(await readAs("page.mht", file))).toEqual([["", "No one asked."]])
})

it.each([
  ["pictures only", head(b) + picture + end, "Malformed"],
  ["cut off within the page", head(b) + part(b, "text/html", "7bit", page("<p>No one")), "Malformed"],
  [
    "no end of the page within what one text may have",
    head(b) + part(b, "text/html", "7bit", "<p>no\n".repeat(maxRecordBytes / 6)),
    "TooLarge"
  ]
])("tells why there is no page: %s", async (_, file, reason) => {
  expect((await readAs("page.mhtml", file)).map(([, given]) => given)).toEqual([reason])
})

it("takes no letter for a saved page", async () => {
  const letter = `From: the mayor\nSubject: Content-Type: multipart/related\n\n${sentence}`
  expect(wordsOf(await readAs("letter.txt", letter))).toEqual([["", letter]])
})
