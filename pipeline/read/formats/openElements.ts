import type { PageNode } from "./node.ts"

const named = (names: string): ReadonlySet<string> => new Set(names.split(" "))

/** Elements that hold nothing. */
export const empty = named("AREA BASE BR COL EMBED HR IMG INPUT LINK META PARAM SOURCE TRACK WBR")
export const ofHead = named("BASE LINK META TITLE")
/** Elements that a paragraph can't hold: they end it. */
export const endsParagraph = named(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DETAILS DIALOG DIR DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI DD DT MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE UL"
)
/** Elements of structure: the end of one that is none doesn't end them. */
export const special = new Set([
  ...endsParagraph,
  ...named(
    "BODY BUTTON CAPTION COLGROUP HTML MARQUEE OBJECT SELECT TBODY TD TEMPLATE TEXTAREA TFOOT TH THEAD TR IFRAME"
  )
])
export const formatting = named("A B BIG CODE EM FONT I NOBR S SMALL STRIKE STRONG TT U")
export const headings = named("H1 H2 H3 H4 H5 H6")
export const cells = named("TD TH")
export const rows = named("TR")
export const rowGroups = named("TBODY THEAD TFOOT CAPTION COLGROUP")
export const ofTable = new Set([...cells, ...rows, ...rowGroups])
/** What an end tag doesn't reach beyond. */
export const scope = named("TD TH TABLE CAPTION HTML OBJECT MARQUEE")
export const paragraphScope = new Set([...scope, "BUTTON"])
export const itemScope = new Set([...scope, "UL", "OL"])
export const tableScope = named("TABLE HTML")
export const items = named("LI")
export const terms = named("DD DT")
export const termScope = new Set([...scope, "DL"])
export const noScope = named("HTML")

/** Sets of one name, made once for the names that there are. */
const single = new Map(
  [...special, ...formatting, ...named("SPAN LABEL TIME ABBR CITE MARK SUP SUB PICTURE TITLE OPTION")].map(
    (name): [string, ReadonlySet<string>] => [name, new Set([name])]
  )
)

export const only = (name: string): ReadonlySet<string> => single.get(name) ?? new Set([name])

type Names = ReadonlySet<string>

/** The elements that are open, the innermost last. The first ones stay open. */
export interface OpenElements {
  readonly top: () => PageNode
  /** Opens an element; gives how many are open. */
  readonly push: (node: PageNode) => number
  /** Closes the innermost of such a name in the scope, and all that are open in it. */
  readonly end: (names: Names, scope: Names) => void
  /** Closes the innermost of such a name in the scope alone: what is open in it stays open. */
  readonly drop: (names: Names, scope: Names) => void
  /** Whether an element of structure is open in the innermost of such a name. */
  readonly holdsBlock: (names: Names) => boolean
}

/** Each element has a number, and the highest of each name is known, so that a tag costs the same however deep it is. */
export const openElements = (first: readonly [PageNode, PageNode]): OpenElements => {
  const stack: Array<PageNode> = [...first]
  const numbers: Array<number> = first.map(() => 0)
  const byName = new Map<string, Array<number>>()
  const blocks: Array<number> = []
  let last = 0
  const [, body] = first
  const lastOf = (names: Names): number => {
    let highest = 0
    for (const name of names) highest = Math.max(highest, byName.get(name)?.at(-1) ?? 0)
    return highest
  }
  const take = (numbers: Array<number> | undefined, number: number) => {
    if (numbers?.at(-1) === number) numbers.pop()
    else numbers?.splice(numbers.indexOf(number), 1)
  }
  const close = (at: number) => {
    const isTop = at === stack.length - 1
    const node = isTop ? stack.pop() : stack.splice(at, 1)[0]
    const number = isTop ? numbers.pop() : numbers.splice(at, 1)[0]
    if (!node || number === undefined) return
    take(byName.get(node.tagName), number)
    if (special.has(node.tagName)) take(blocks, number)
  }
  /** The number of the innermost of such a name, 0 if the scope has none. */
  const find = (names: Names, scope: Names): number => {
    const number = lastOf(names)
    if (number === 0 || number === numbers.at(-1)) return number
    return number < (scope === special ? (blocks.at(-1) ?? 0) : lastOf(scope)) ? 0 : number
  }
  return {
    top: () => stack.at(-1) ?? body,
    push: (node) => {
      last++
      const same = byName.get(node.tagName)
      if (same) same.push(last)
      else byName.set(node.tagName, [last])
      if (special.has(node.tagName)) blocks.push(last)
      numbers.push(last)
      return stack.push(node)
    },
    end: (names, scope) => {
      const number = find(names, scope)
      while (number > 0 && (numbers.at(-1) ?? 0) >= number) close(stack.length - 1)
    },
    drop: (names, scope) => {
      const number = find(names, scope)
      if (number > 0) close(numbers.lastIndexOf(number))
    },
    holdsBlock: (names) => lastOf(names) < (blocks.at(-1) ?? 0)
  }
}
