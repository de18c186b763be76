import * as Result from "effect/Result"
import { said } from "./fields.ts"
import { type OneText, saysNothing } from "./format.ts"
import { text } from "./text.ts"

/**
 * Markdown: the text is all of the file, marks and front matter too; `clean` takes them out. What the front matter says
 * (`title: …` between two lines `---`) is metadata. Of YAML only plain lines `name: value` are read.
 */
export const markdown: OneText = {
  kind: "one",
  name: "Markdown",
  endings: [".md", ".markdown", ".mdown"],
  fits: ({ text }) => /^---\r?\n(?:[^\n]*\n){0,40}?[\w-]{1,30}:[^\n]*\n/u.test(text) && frontMatter(text) !== null,
  read: (bytes, decoded) =>
    Result.map(text.read(bytes, decoded), (found) => {
      const lines = frontMatter(found.text)
      return { ...found, markup: "markdown", said: lines === null ? saysNothing : said(fieldsOf(lines)) }
    })
}

const maxLines = 100

/** The lines between the first line `---` and the next. */
const frontMatter = (text: string): ReadonlyArray<string> | null => {
  if (!/^---[ \t]*\r?\n/u.test(text)) return null
  const lines: Array<string> = []
  let start = text.indexOf("\n") + 1
  while (lines.length < maxLines) {
    const end = text.indexOf("\n", start)
    if (end === -1) return null
    const line = text.slice(start, end).trimEnd()
    if (line === "---" || line === "...") return lines
    lines.push(line)
    start = end + 1
  }
  return null
}

const fieldsOf = (lines: ReadonlyArray<string>): ReadonlyMap<string, unknown> => {
  const fields = new Map<string, unknown>()
  let list: Array<string> | null = null
  for (const line of lines) {
    const [, name, value] = /^([\w-]{1,40}):[ \t]*(.*)$/u.exec(line) ?? []
    const item = /^[ \t]*-[ \t]+(.*)$/u.exec(line)?.[1]
    if (name !== undefined && value !== undefined) {
      list = value === "" ? [] : null
      fields.set(name, list ?? unquoted(value))
    } else if (item !== undefined) list?.push(unquoted(item))
  }
  return fields
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/u.exec(value.trim())?.[2] ?? value.trim()
