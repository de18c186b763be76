import { elementNode, followingAfter, type PageNode } from "./node.ts"

const named = (names: string): ReadonlySet<string> => new Set(names.split(" "))

/** Elements that begin and end a block of text. */
const blocks = named(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
)

/** Elements whose text nobody reads. */
const silent = named(
  "TITLE META LINK BASE SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME OBJECT EMBED BUTTON SELECT TEXTAREA INPUT CANVAS AUDIO VIDEO MAP MATH"
)

const nothing: ReadonlySet<string> = new Set()

/**
 * The words of an element as a reader sees them: white space is one space, an empty line stands between blocks, a line
 * break for `<br>` and in `<pre>`. `skip` names further elements to leave out.
 */
export const wordsOf = (root: PageNode, skip: ReadonlySet<string> = nothing): string => {
  const found: Array<string> = []
  let block = ""
  let pre: PageNode | null = null // the outermost that is open
  const finish = () => {
    const words = oneBlock(block)
    if (words !== "") found.push(words)
    block = ""
  }
  let node: PageNode | null = root
  while (node) {
    const { tagName, nodeValue } = node
    const isBlock = blocks.has(tagName)
    if (nodeValue !== null) block += pre ? nodeValue : nodeValue.replaceAll("\n", " ")
    else if (isBlock) finish()
    else if (tagName === "BR") block += "\n"
    if (tagName === "PRE") pre ??= node
    if (node.firstChild && !silent.has(tagName) && !skip.has(tagName)) {
      node = node.firstChild
      continue
    }
    const next = followingAfter(node, root)
    for (let left: PageNode | null = node; left && left !== next?.parentNode; left = left.parentNode) {
      if (left.nodeType === elementNode && blocks.has(left.tagName)) finish()
      if (left === pre) pre = null
      if (left === root) break
    }
    node = next
  }
  finish()
  return found.join("\n\n")
}

const oneBlock = (block: string): string =>
  block.includes("\n")
    ? block
        .split("\n")
        .map((line) => line.replace(blanks, " ").trim())
        .join("\n")
        .replace(/\n{3,}/gu, "\n\n")
        .trim()
    : block.replace(blanks, " ").trim()

/** White space that isn't one plain space already: to put each of those in its own place takes longer than all else. */
const blanks = /[ \t\r\f]{2,}|[\t\r\f]/gu
