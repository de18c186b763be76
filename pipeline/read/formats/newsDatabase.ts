import * as Result from "effect/Result"
import { TooLarge } from "../../model/refusals.ts"
import { maxRecordBytes } from "../limits.ts"
import { foundText, oneLine } from "./fields.ts"
import { type Chunks, type Found, type ManyTexts, type Row, type Said, saysNothing } from "./format.ts"
import { asBytes, decodeRecord, linesOf } from "./lines.ts"

/**
 * What news databases give as plain text: one article after the other, each under a head of its own (Nexis Uni and
 * LexisNexis Academic, ProQuest, Factiva). The text is the article's body; what its head says is metadata. Only where
 * the heads leave no doubt; an article without such a head stays whole.
 */
export const newsDatabase: ManyTexts = {
  kind: "many",
  name: "an export of a news database",
  endings: [],
  fits: ({ text }) => {
    if (!/ words[ \r\n]/u.test(text) && !text.includes("Full text: ")) return false // as most texts
    const lines = text.split(/\r?\n/u, 400).map((line) => line.trim())
    const has = (pattern: RegExp) => lines.some((line) => line.length < 300 && pattern.test(line))
    return (
      (has(wordCount) && has(body) && (has(/^Copyright \d{4}\b/iu) || has(begins))) ||
      (has(rule) && has(/^Full text: /u) && has(/^(?:Publication (?:info|title|date)|ProQuest document \w+): /u)) ||
      (has(factivaCount) && has(factivaDate) && has(rights) && has(/^English$/u))
    )
  },
  read: readArticles
}

const wordCount = /^Length: {0,3}[\d,]+ words$/iu
const factivaCount = /^[\d,]+ words$/u
const factivaDate = /^\d{1,2} [A-Z][a-z]{2,8} \d{4}$/u
const rights = /^(?:Copyright\b|\(c\) ?\d{4}|©)/iu
const body = /^(?:Body|BODY:)$/u
/** The line before an article; a rule only where the file begins with one. */
const begins = /^\d{1,5} of \d{1,5} DOCUMENTS$/u
const rule = /^_{40,}$/u
/** The line after an article. */
const ends = /^(?:End of Document|Document [A-Z]{2,}[A-Z0-9]{2,}\d{6,}\w{1,12})$/u

async function* readArticles(chunks: Chunks): AsyncGenerator<Row> {
  let parts: Array<Uint8Array> = []
  let size = 0
  let number = 0
  let held: Row | null = null // the first is named by its place only if there is another
  let isRuled: boolean | undefined
  const finish = (): Row | null => {
    const bytes = Buffer.concat(parts)
    const [tooLarge, length] = [size > maxRecordBytes, size]
    parts = []
    size = 0
    if (!tooLarge && !bytes.some((byte) => byte > 0x20)) return null
    number++
    if (tooLarge)
      return { number, id: null, found: Result.fail(new TooLarge({ bytes: length, limit: maxRecordBytes })) }
    const found = Result.map(decodeRecord(bytes), articleOf)
    return { number, id: null, found, ...(Result.isFailure(found) ? { bytes } : {}) }
  }
  for await (const { bytes, length } of linesOf(asBytes(chunks), maxRecordBytes)) {
    const mark = bytes && bytes.length < 200 ? Buffer.from(bytes).toString("latin1").trim() : ""
    if (mark !== "") isRuled ??= rule.test(mark)
    const isBegin = begins.test(mark) || (isRuled === true && rule.test(mark))
    if (!isBegin) size += length + 1
    if (!isBegin && bytes && size <= maxRecordBytes) parts.push(bytes, newline)
    if (!isBegin && !ends.test(mark)) continue
    const row = finish()
    if (row && held) yield held
    held = row ?? held
  }
  const row = finish()
  if (row && held) yield held
  const last = row ?? held
  if (last) yield last.number === 1 ? { ...last, number: null } : last
}

const newline = Buffer.from("\n")

/** An article without its head and tail, if they are plain to see; else all of it. */
const articleOf = (text: string): Found => {
  const lines = text.split("\n")
  const trimmed = lines.map((line) => line.trim())
  const read = nexis(trimmed) ?? proquest(trimmed) ?? factiva(trimmed)
  if (!read) return foundText(text)
  const rest = lines.slice(read.from, read.to)
  const first = read.opening === "" ? [] : [read.opening]
  return { ...foundText([...first, ...rest].join("\n").trim()), said: read.said }
}

interface Article {
  readonly from: number
  readonly to: number
  /** What of the body stands on the line of its label. */
  readonly opening: string
  readonly said: Said
}

const american = /^(?:[A-Z][a-z]+day,? )?([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\b/u

/** Of some lines, what stands behind a label: `Byline: By Ana Ruiz`, also where it goes on in the next lines. */
const labelled = (lines: ReadonlyArray<string>, label: RegExp): string | null => {
  const at = lines.findIndex((line) => label.test(line))
  if (at === -1) return null
  const end = lines.findIndex((line, next) => next > at && (line === "" || /^[A-Z][\w /-]{2,30}:/u.test(line)))
  return oneLine([lines[at]?.replace(label, ""), ...lines.slice(at + 1, end === -1 ? undefined : end)].join(" "))
}

const nexisTail =
  /^(?:Load-Date:.*|Graphic|Classification|End of Document|(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|URL):.*)$/u

const nexis = (lines: ReadonlyArray<string>): Article | null => {
  const at = lines.findIndex((line) => body.test(line))
  const head = lines.slice(0, at).filter((line) => !/^Page \d+ of \d+$/iu.test(line))
  if (at === -1 || !head.some((line) => wordCount.test(line))) return null
  const end = lines.findIndex((line, next) => next > at && nexisTail.test(line))
  const plain = head.filter((line) => line !== "")
  const dateAt = plain.findIndex((line) => american.test(line))
  const headline = labelled(head, /^HEADLINE:/u) // the older kind names the outlet first
  const outlet = plain[headline === null ? dateAt - 1 : 0] ?? null
  const said = {
    ...saysNothing,
    title: headline ?? (dateAt === 2 ? (plain[0] ?? null) : null),
    publisher: dateAt > 0 && outlet !== null && !/:/u.test(outlet) ? oneLine(outlet) : null,
    author: labelled(head, /^Byline:/iu),
    published: american.exec(plain[dateAt] ?? "")?.[1] ?? null
  }
  return { from: at + 1, to: end === -1 ? lines.length : end, opening: "", said }
}

const proquestTail =
  /^(?:Subject|Location|People|Company \/ organization|Publication title|Title|Identifier \/ keyword|Credit|Copyright|Word count|Last updated|Database): /u

const proquest = (lines: ReadonlyArray<string>): Article | null => {
  const at = lines.findIndex((line) => /^Full text: /u.test(line))
  if (at === -1 || !lines.some((line) => /^Publication (?:info|title|date): /u.test(line))) return null
  const end = lines.findIndex((line, next) => next > at && proquestTail.test(line))
  const info = labelled(lines, /^Publication info:/u)
  const author = labelled(lines, /^Author:/u)
  const said = {
    ...saysNothing,
    title: labelled(lines, /^Title:/u),
    publisher: labelled(lines, /^Publication title:/u) ?? info?.split(";")[0]?.trim() ?? null,
    author: author?.replace(/^([^,;]+), ([^,;]+)$/u, "$2 $1").replace(/\.$/u, "") ?? null,
    published: labelled(lines, /^Publication date:/u) ?? /\d{1,2} [A-Z][a-z]{2} \d{4}/u.exec(info ?? "")?.[0] ?? null,
    url: labelled(lines, /^(?:Document URL|ProQuest document link):/u)
  }
  const opening = lines[at]?.replace(/^Full text: /u, "") ?? ""
  return { from: at + 1, to: end === -1 ? lines.length : end, opening, said }
}

const factiva = (lines: ReadonlyArray<string>): Article | null => {
  const counted = lines.findIndex((line) => factivaCount.test(line))
  const dated = lines.findIndex((line, at) => at === counted + 1 && factivaDate.test(line))
  const at = lines.findIndex((line, next) => next > dated && next < dated + 12 && rights.test(line))
  if (counted === -1 || dated === -1 || at === -1) return null
  const end = lines.findIndex((line, next) => next > at && ends.test(line))
  const head = lines.slice(0, counted).filter((line) => line !== "")
  const author = head.find((line) => /^By \p{Lu}/iu.test(line)) ?? null
  const titled = head.slice(0, author === null ? undefined : head.indexOf(author))
  const said = {
    ...saysNothing,
    title: titled.length === 1 ? (titled[0] ?? null) : null,
    publisher: lines.slice(dated + 1, at).find((line) => line !== "" && !/^\d{1,2}:\d{2}/u.test(line)) ?? null,
    author,
    published: lines[dated] ?? null
  }
  return { from: at + 1, to: end === -1 ? lines.length : end, opening: "", said }
}
