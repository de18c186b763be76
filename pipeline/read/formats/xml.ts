import * as Result from "effect/Result"
import { decodeEntities } from "../../lexicon/entities.ts"
import { Malformed, type Reason, TooDeep } from "../../model/refusals.ts"
import { decode } from "../decode.ts"
import { maxHtmlDepth, maxHtmlNodes } from "../limits.ts"
import { foundText, oneLine } from "./fields.ts"
import type { OneText, Said } from "./format.ts"
import { Attribute, PageNode } from "./node.ts"
import { wordsOf } from "./words.ts"

/**
 * A text that a tool has taken out of its page or edition and marked up: TEI (`<TEI>`), or trafilatura's own `<doc>`. Of
 * TEI the words of `<body>` are the text, and its header says what the source is; of `<doc>` those of `<main>`, and its
 * attributes do. Offsets count in that text, with an empty line between blocks, as of a web page.
 */
export const xml: OneText = {
  kind: "one",
  name: "XML",
  endings: [], // other XML is none of these
  fits: ({ text }) => isExport(text),
  read: (bytes, decoded) =>
    Result.flatMap(decoded ? Result.succeed(decoded) : decode(bytes, charsetOf(bytes)), ({ text }) =>
      Result.map(parse(text), (root) => {
        const isTei = root.tagName === "TEI"
        const main = root.querySelectorAll(isTei ? "body" : "main")[0]
        return {
          ...foundText(main ? wordsOf(withHtmlNames(main), left) : ""),
          said: isTei ? saidByHeader(root) : saidByDoc(root)
        }
      })
    )
}

const beginning =
  /^(?:<\?[^>]{0,500}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE TEI[^>[]{0,500}>\s*){0,20}<(?:TEI(?:\s[^>]{0,2000})?>|doc(?:\s[^>]{0,8000})?>\s*<main[\s/>])/u

/** Whether letters begin as one of these formats. */
export const isExport = (text: string): boolean => beginning.test(text)

const charsetOf = (bytes: Uint8Array): string | null =>
  /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/u.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("latin1")
  )?.[1] ?? null

/** A start tag with its attributes, or an end tag; what no element's text is; or what is to be taken as it stands. */
const mark =
  /<(?:(?<end>\/)?(?<name>[\p{L}_][\w:.-]{0,100})(?<attributes>(?:\s+[\w:.-]{1,100}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<closed>\/)?>|!--.*?-->|\?.*?\?>|!\[CDATA\[(?<letters>.*?)\]\]>|![A-Z][^>]*>)/suy

/** The elements of a file, by their names in capitals. Fails where it stops being XML; linear in its length. */
const parse = (text: string): Result.Result<PageNode, Reason> => {
  const top = new PageNode("#document", null)
  const open = [top]
  let nodes = 0
  const add = (node: PageNode) => {
    nodes++
    open.at(-1)?.appendChild(node)
  }
  let at = 0
  const broken = (problem: string) =>
    Result.fail(new Malformed({ format: "XML", offset: Buffer.byteLength(text.slice(0, at)), problem }))
  while (at < text.length) {
    const next = text.indexOf("<", at)
    const words = text.slice(at, next === -1 ? text.length : next)
    if (words !== "" && open.length > 1) add(new PageNode("#text", decodeEntities(words)))
    if (next === -1) break
    at = next
    mark.lastIndex = at
    const found = mark.exec(text)
    if (!found) return broken("a tag that has no end")
    const { end, name = "", attributes = "", closed, letters } = found.groups ?? {}
    const tag = name.toUpperCase()
    if (letters !== undefined) add(new PageNode("#text", letters))
    else if (end) {
      if (open.at(-1)?.tagName !== tag || open.length === 1) return broken(`an end of <${name}>, which isn't open`)
      open.pop()
    } else if (name !== "") {
      const node = new PageNode(tag, null, attributesOf(attributes))
      add(node)
      if (!closed) open.push(node)
    }
    if (open.length > maxHtmlDepth || nodes > maxHtmlNodes) return Result.fail(new TooDeep({ limit: maxHtmlDepth }))
    at = mark.lastIndex
  }
  const root = top.querySelectorAll("tei")[0] ?? top.querySelectorAll("doc")[0]
  at = text.length
  return open.length > 1 || !root ? broken("it breaks off") : Result.succeed(root)
}

const attributesOf = (letters: string): ReadonlyArray<Attribute> =>
  Array.from(letters.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu), ([, name = "", double, single]) => {
    return new Attribute(name, decodeEntities(double ?? single ?? ""))
  })

/** What these formats call the elements of a page. */
const htmlNames: ReadonlyMap<string, string> = new Map([
  ["HEAD", "H2"],
  ["LIST", "UL"],
  ["ITEM", "LI"],
  ["ROW", "TR"],
  ["CELL", "TD"],
  ["LB", "BR"],
  ["TITLE", "CITE"],
  ...["AB", "L", "OPENER", "CLOSER", "BYLINE", "DATELINE", "SIGNED"].map((name) => [name, "P"] as const)
])

/** What stands in a text and is none of its words. */
const left: ReadonlySet<string> = new Set(["NOTE", "COMMENTS", "FW", "DEL"])

const withHtmlNames = (root: PageNode): PageNode => {
  for (const node of root.querySelectorAll("*")) {
    if (node.tagName === "QUOTE") node.tagName = node.parentNode?.tagName === "P" ? "Q" : "BLOCKQUOTE"
    else node.tagName = /^DIV[1-7]$/u.test(node.tagName) ? "DIV" : (htmlNames.get(node.tagName) ?? node.tagName)
  }
  return root
}

/** trafilatura tells of the page in attributes; without a name of the site it repeats that of the host. */
const saidByDoc = (root: PageNode): Said => {
  const value = (name: string) => oneLine(root.getAttribute(name) ?? "")
  const [site, host] = [value("sitename"), value("hostname")]
  return {
    title: value("title"),
    publisher: site === host ? null : site,
    author: value("author"),
    published: value("date"),
    url: value("source") ?? value("url")
  }
}

/** Of the source if the header tells of one: publisher and date may else be those of the edition. */
const saidByHeader = (root: PageNode): Said => {
  const [header] = root.querySelectorAll("teiheader")
  const [source] = header?.querySelectorAll("sourcedesc") ?? []
  const [edition] = header?.querySelectorAll("titlestmt") ?? []
  const first = (name: string, places: ReadonlyArray<PageNode | undefined>, attribute = "") => {
    for (const place of places) {
      for (const node of place?.querySelectorAll(name) ?? []) {
        const said = oneLine(node.getAttribute(attribute) || node.textContent)
        if (said !== null) return said
      }
    }
    return null
  }
  return {
    title: first("title", [source, edition]),
    publisher: first("publisher", [source]),
    author: first("author", [source, edition]),
    published: first("date", [source], "when"),
    url: first("ptr", [source], "target")
  }
}
