import { TooDeep } from "../../model/refusals.ts"
import { maxHtmlDepth, maxHtmlNodes } from "../limits.ts"
import { Stopped } from "./format.ts"
import { type Attribute, PageNode } from "./node.ts"
import {
  cells,
  empty,
  endsParagraph,
  formatting,
  headings,
  itemScope,
  items,
  noScope,
  ofHead,
  ofTable,
  only,
  openElements,
  paragraphScope,
  rowGroups,
  rows,
  scope,
  special,
  tableScope,
  termScope,
  terms
} from "./openElements.ts"
import { readTokens } from "./tokens.ts"

/** A page, parsed: as much of a document as Readability asks for. */
export interface Page {
  readonly documentElement: PageNode
  readonly head: PageNode
  readonly body: PageNode
  readonly firstChild: PageNode
  readonly title: string
  readonly baseURI: string
  readonly documentURI: string
  readonly createElement: (name: string) => PageNode
  readonly createTextNode: (words: string) => PageNode
  readonly getElementsByTagName: (name: string) => ReadonlyArray<PageNode>
  readonly querySelectorAll: (names: string) => ReadonlyArray<PageNode>
  /** What its scripts of JSON-LD hold. */
  readonly linkedData: ReadonlyArray<string>
  /** How many elements and pieces of text it has. */
  readonly nodes: number
  /** How deep they nest. */
  readonly depth: number
}

/**
 * Parses a page as browsers do (WHATWG HTML 13.2.6): tags that may be left out are there, whatever is wrong with the
 * others. Not as they do: what stands wrongly between cells of a table stays there, and formatting that ends inside a
 * block isn't begun anew; neither changes a word. No script runs, nothing is fetched. Linear in its length; throws
 * `Stopped` where it nests deeper, or has more nodes, than may be.
 */
export const parsePage = (html: string): Page => {
  const root = new PageNode("HTML", null)
  const head = root.appendChild(new PageNode("HEAD", null))
  const body = root.appendChild(new PageNode("BODY", null))
  const linkedData: Array<string> = []
  const stack = openElements([root, body])
  let inBody = false
  let nodes = 3
  let depth = 0
  const { top, end } = stack
  const add = (node: PageNode, to: PageNode) => {
    if (++nodes > maxHtmlNodes) throw new Stopped(new TooDeep({ limit: maxHtmlDepth }))
    to.appendChild(node)
  }
  const endBefore = (name: string) => {
    if (items.has(name)) end(items, itemScope)
    else if (terms.has(name)) end(terms, termScope)
    else if (cells.has(name)) end(cells, tableScope)
    else if (rows.has(name)) end(rows, tableScope)
    else if (rowGroups.has(name)) end(rowGroups, tableScope)
    else if (name === "A") stack.drop(only(name), scope)
    else if (name === "BUTTON") end(only(name), scope)
    else if (name === "OPTION" && top().tagName === name) end(only(name), scope)
    if (endsParagraph.has(name)) end(only("P"), paragraphScope)
    if (headings.has(name) && headings.has(top().tagName)) end(headings, scope)
  }
  const endTag = (name: string) => {
    const own = headings.has(name) ? headings : only(name)
    if (name === "FORM") stack.drop(own, scope)
    else if (formatting.has(name)) {
      if (stack.holdsBlock(own)) stack.drop(own, scope)
      else end(own, scope)
    } else if (items.has(name)) end(own, itemScope)
    else if (ofTable.has(name)) end(own, tableScope)
    else if (name === "TABLE") end(own, noScope)
    else if (name === "P") end(own, paragraphScope)
    else end(own, special.has(name) ? scope : special)
  }
  readTokens(html, {
    text: (words) => {
      if (!inBody && top() === body) {
        if (!/\S/u.test(words)) return
        inBody = true
      }
      const { lastChild } = top()
      if (lastChild?.nodeValue != null) lastChild.nodeValue += words
      else add(new PageNode("#text", words), top())
    },
    open: (name, attributes, closed) => {
      if (name === "HTML" || name === "BODY") return withAttributes(name === "HTML" ? root : body, attributes)
      if (name === "HEAD") return
      const node = new PageNode(name, null, attributes)
      if (!inBody && ofHead.has(name)) {
        add(node, head)
        if (name !== "TITLE") return
      } else {
        inBody = true
        endBefore(name)
        add(node, top())
      }
      if (closed || empty.has(name)) return
      depth = Math.max(depth, stack.push(node))
      if (depth > maxHtmlDepth) throw new Stopped(new TooDeep({ limit: maxHtmlDepth }))
    },
    close: endTag,
    linkedData: (json) => linkedData.push(json)
  })
  return {
    documentElement: root,
    head,
    body,
    firstChild: root,
    title: head.querySelectorAll("title")[0]?.textContent ?? "",
    baseURI: "",
    documentURI: "",
    createElement: (name) => new PageNode(name.toUpperCase(), null),
    createTextNode: (words) => new PageNode("#text", words),
    getElementsByTagName: (name) => root.querySelectorAll(name),
    querySelectorAll: (names) => root.querySelectorAll(names),
    linkedData,
    nodes,
    depth
  }
}

const withAttributes = (node: PageNode, attributes: ReadonlyArray<Attribute>): void => {
  for (const attribute of attributes) if (!node.hasAttribute(attribute.name)) node.setAttributeNode(attribute)
}
