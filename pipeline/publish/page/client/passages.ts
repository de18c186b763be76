import { type Child, h, said } from "./dom.ts"
import { inSentence } from "./sentences.ts"
import { table } from "./store.ts"

/** Characters of a text that the release quotes somewhere, by code points. */
interface Piece {
  readonly start: number
  readonly letters: ReadonlyArray<string>
}

const known = new Map<string, ReadonlyArray<Piece>>()

/** All that the release quotes of a text. A passage that isn't quoted itself may be in others. */
const piecesOf = (id: string): ReadonlyArray<Piece> => {
  const before = known.get(id)
  if (before) return before
  const evidence = table("evidence")
  const pieces: Array<Piece> = []
  const add = (start: number, text: string) => {
    if (text !== "") pieces.push({ start, letters: Array.from(text) })
  }
  for (const row of evidence.where("document_id", id)) {
    const [prefix, exact, suffix] = ["prefix", "exact", "suffix"].map((name) => evidence.text(row, name))
    const start = evidence.number(row, "char_start") ?? 0
    add(start - Array.from(prefix ?? "").length, prefix ?? "")
    add(start, exact ?? "")
    add(evidence.number(row, "char_end") ?? 0, suffix ?? "")
  }
  const sorted = pieces.toSorted((a, b) => a.start - b.start)
  known.set(id, sorted)
  return sorted
}

/** The characters of a text from `start` to `end`, as far as the release quotes them; null where it doesn't. */
const lettersAt = (id: string, start: number, end: number): Array<string | null> => {
  const letters = new Array<string | null>(Math.max(0, end - start)).fill(null)
  for (const piece of piecesOf(id)) {
    if (piece.start >= end) break
    for (let at = Math.max(start, piece.start); at < Math.min(end, piece.start + piece.letters.length); at++) {
      letters[at - start] ??= piece.letters[at - piece.start] ?? null
    }
  }
  return letters
}

/** Text with `[…]` where characters aren't quoted; empty if none are, or too few to be read. */
const readable = (letters: ReadonlyArray<string | null>): string => {
  if (letters.length > 0 && letters.every((letter) => letter !== null)) return letters.join("")
  const runs: Array<string> = []
  let run = ""
  for (const letter of [...letters, null]) {
    if (letter !== null) run += letter
    else {
      if (run.trim().length > 24) runs.push(run) // names alone would be a riddle
      run = ""
    }
  }
  return runs.length === 0 ? "" : `[…] ${runs.map((part) => part.trim()).join(" […] ")} […]`
}

/** Where a record's words stand. */
export interface Span {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** The place that a row names in its columns `document_id`, `char_start`, `char_end` and `exact`. */
export const spanOf = (name: string, row: number): Span => {
  const rows = table(name)
  return {
    document: rows.text(row, "document_id"),
    start: rows.number(row, "char_start") ?? 0,
    end: rows.number(row, "char_end") ?? 0,
    exact: rows.text(row, "exact")
  }
}

/** Whether this is a reader's own edition. Set when the script is bundled: the published page's has nothing of it. */
declare const isReadersOwn: boolean

const around = 160

/** What stands before and after, from other quotations of the release, as far as they reach without a gap. */
const context = ({ document, start, end }: Span): readonly [before: string, after: string] => {
  const before = lettersAt(document, Math.max(0, start - around), start)
  const after = lettersAt(document, end, end + around)
  const gapBefore = before.lastIndexOf(null)
  const gapAfter = after.indexOf(null)
  return [
    lastOf(before.slice(gapBefore + 1).join(""), gapBefore < 0 && start > around),
    firstOf(after.slice(0, gapAfter < 0 ? undefined : gapAfter).join(""))
  ]
}

/** The end of a text, from its last paragraph; `…` and whole words if it begins within one. */
const lastOf = (text: string, isCut: boolean): string => {
  const line = text.slice(text.lastIndexOf("\n") + 1)
  if (line === "" || line.length < text.length) return line
  const space = line.indexOf(" ")
  return isCut && space >= 0 ? `… ${line.slice(space + 1)}` : line
}

/** The beginning of a text, to the end of its paragraph; whole words and `…` if it ends within one. */
const firstOf = (text: string): string => {
  const end = text.indexOf("\n")
  if (end >= 0) return text.slice(0, end).trimEnd()
  const space = text.lastIndexOf(" ")
  return /[.!?”"]\s*$/u.test(text) || space < 0 ? text : `${text.slice(0, space)} …`
}

/** Words and their surroundings, the words marked. What the release doesn't quote is told as such. */
export const passage = (span: Span): HTMLElement => {
  const words = span.exact || readable(lettersAt(span.document, span.start, span.end))
  const [before, after] = isReadersOwn ? (inSentence(span) ?? context(span)) : context(span)
  return h(
    "blockquote",
    { class: "passage", dir: "auto" },
    before === "" ? null : said(before, { class: "around" }),
    words === ""
      ? h(
          "em",
          { class: "unquoted" },
          `Not quoted here, since the release quotes only a part of each text: characters ${span.start.toLocaleString("en-US")} to ${span.end.toLocaleString("en-US")}.`
        )
      : h("mark", {}, said(words)),
    after === "" ? null : said(after, { class: "around" })
  )
}

/** The words of a record in short, for lists; a note if the release doesn't quote them. */
export const wordsOf = (name: string, row: number): Child => {
  const span = spanOf(name, row)
  const words = span.exact || readable(lettersAt(span.document, span.start, span.end))
  return words === "" ? h("em", { class: "unquoted" }, "not quoted") : said(words)
}

/** The same as text, to be searched. */
export const textOf = (name: string, row: number): string => {
  const span = spanOf(name, row)
  return span.exact || readable(lettersAt(span.document, span.start, span.end))
}
