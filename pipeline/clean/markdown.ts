import type { Change, Edit } from "./edit.ts"

/**
 * Takes out the marks of Markdown: front matter, `#` of headings and the lines under them, `>` of quotations, `*` and `_`
 * of emphasis, pictures, addresses of links, fences and backticks, rulers, comments, backslashes. The words stay, and so
 * do the marks of lists. Runs after `breaks`.
 */
export const markdown: Edit = (text) => {
  const changes: Array<Change> = []
  const cut = (start: number, end: number) => {
    const last = changes.at(-1)
    if (end > start && (!last || start >= last.end)) changes.push({ start, end, to: "" })
  }
  const front = frontMatterEnd(text)
  cut(0, front)
  let before = ""
  for (let start = front; start < text.length; ) {
    const found = text.indexOf("\n", start)
    const end = found === -1 ? text.length : found
    const line = text.slice(start, end)
    if (isOnlyMarks(line, before)) cut(start, end)
    else inLine(line, start, cut)
    before = line
    start = end + 1
  }
  return changes
}

const maxFrontMatter = 20_000

const frontMatterEnd = (text: string): number => {
  if (!text.startsWith("---\n")) return 0
  const end = /\n(?:---|\.\.\.) *(?:\n|$)/u.exec(text.slice(3, maxFrontMatter))
  return end ? 3 + end.index + end[0].length : 0
}

/** A ruler, a fence, the line under a heading, the address of a reference, or a comment. */
const isOnlyMarks = (line: string, before: string): boolean =>
  /^ {0,3}(?:(?:[*] ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|`{3,}[^`]*|~{3,}.*|\[[^\]\n]{1,100}\]: ?\S.*|<!--.*-->)\s*$/u.test(
    line
  ) ||
  (/^(?:=+|-{2,})\s*$/u.test(line) && before.trim() !== "")

const start = /^(?: {0,3}>[ \t]?)+|^ {0,3}#{1,6}[ \t]+/u
const closingHashes = /[ \t]+#{1,6}[ \t]*$/u

/** In the order of their places; what lies inside a link's words is looked at, too. */
const marks =
  /!\[[^\]\n]{0,100}\]\([^)\n]{0,2000}\)|\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)|\]\[[^\]\n]{0,100}\]|\[(?=[^\]\n]{1,200}\](?:\(|\[))|\\(?=[\\`*_{}[\]()#+\-.!>~|])|(?<![\\\p{L}\p{N}])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*{1,3}(?=[\p{L}\p{N}])|(?<!`)`(?!`)/gu

const inLine = (line: string, at: number, cut: (start: number, end: number) => void): void => {
  const first = start.exec(line)?.[0] ?? ""
  cut(at, at + first.length)
  const end = first.includes("#") ? line.length - (closingHashes.exec(line.slice(-12))?.[0].length ?? 0) : line.length
  let escaped = -1
  for (const { 0: found, index } of line.slice(0, end).matchAll(marks)) {
    if (index < first.length || index === escaped) continue
    if (found === "\\") escaped = index + 1
    cut(at + index, at + index + found.length)
  }
  cut(at + end, at + line.length)
}
