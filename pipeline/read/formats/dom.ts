import { parseHTML } from "linkedom"

/** As much of the document object model as is read. */
export interface PageNode {
  readonly nodeType: number
  /** Of an element, in capitals as HTML has it. */
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null
  readonly remove: () => void
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  readonly querySelector: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
}

/** A page or a part of one, parsed. Scripts are never run, nothing is fetched. Throws what the parser does. */
export const parsePage = (html: string): Page => {
  const { document }: { readonly document: Page } = parseHTML(withBody(html))
  return document
}

/** The parser doesn't make up the tags that HTML allows to be left out: `<html>`, `</head>`, `<body>`. */
const withBody = (html: string): string => {
  if (/<body[\s>]/iu.test(html)) return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html>${html}</html>`
  const head = /<\/head\s*>/iu.exec(html)
  const from = head ? head.index + head[0].length : 0
  const bare = html.slice(from).replace(/<!doctype[^>]{0,300}>|<\/?html(?:\s[^>]{0,2000})?>/giu, "")
  const start = head ? html.slice(0, from).replace(/<!doctype[^>]{0,300}>|<html(?:\s[^>]{0,2000})?>/giu, "") : ""
  return `<!doctype html><html>${start}<body>${bare}</body></html>`
}

const elementNode = 1
const textNode = 3

/**
 * How many nodes a page has, or null if it nests deeper or has more than may be. Without recursion, as all that walks
 * a page before.
 */
export const nodesOf = (page: Page, maxDepth: number, maxNodes: number): number | null => {
  let depth = 0
  let nodes = 0
  for (let node: PageNode | null = page.documentElement; node; ) {
    if (++nodes > maxNodes || depth > maxDepth) return null
    if (node.firstChild) {
      depth++
      node = node.firstChild
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return nodes
}

/** Elements that begin and end a block of text. */
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " "
  )
)

/** Elements whose text nobody reads. */
const silent = new Set(
  "TITLE META LINK BASE SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME OBJECT EMBED BUTTON SELECT TEXTAREA INPUT CANVAS AUDIO VIDEO MAP MATH".split(
    " "
  )
)

/**
 * The words of an element as a reader sees them: white space is one space, an empty line stands between blocks, a line
 * break for `<br>`. `skip` names further elements to leave out.
 */
export const wordsOf = (root: PageNode, skip: ReadonlySet<string> = new Set()): string => {
  const found: Array<string> = []
  let block = ""
  const finish = () => {
    const lines = block.split("\n").map((line) => line.replace(/[ \t\r\f]+/gu, " ").trim())
    const words = lines
      .join("\n")
      .replace(/\n{3,}/gu, "\n\n")
      .trim()
    if (words !== "") found.push(words)
    block = ""
  }
  let node: PageNode | null = root
  while (node) {
    const name = node.nodeName.toUpperCase()
    const hidden = silent.has(name) || skip.has(name)
    if (node.nodeType === textNode) {
      const words = node.nodeValue ?? ""
      block += isIn(node, "PRE") ? words : words.replaceAll("\n", " ")
    } else if (node.nodeType === elementNode) {
      if (blocks.has(name)) finish()
      else if (name === "BR") block += "\n"
    }
    if (node.firstChild && !hidden) {
      node = node.firstChild
      continue
    }
    for (;;) {
      if (blocks.has(node.nodeName.toUpperCase())) finish()
      if (node === root) {
        finish()
        return found.join("\n\n")
      }
      if (node.nextSibling) {
        node = node.nextSibling
        break
      }
      if (!node.parentNode) {
        finish()
        return found.join("\n\n")
      }
      node = node.parentNode
    }
  }
  return found.join("\n\n")
}

const isIn = ({ parentNode }: PageNode, name: string): boolean => parentNode?.nodeName.toUpperCase() === name
