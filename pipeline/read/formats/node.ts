/** A name and a value of an element. Never changed, so copies may share it. */
export class Attribute {
  readonly name: string
  readonly value: string
  constructor(name: string, value: string) {
    this.name = name
    this.value = value
  }

  cloneNode(): Attribute {
    return this
  }
}

export const elementNode = 1
export const textNode = 3

interface Style {
  readonly display: string
  readonly visibility: string
}

const shown: Style = { display: "", visibility: "" }
const noAttributes: ReadonlyArray<Attribute> = []

/**
 * An element or a piece of text of a page: as much of the document object model as Readability asks for, and no more.
 * One class for both and links instead of lists, since a page has thousands, and Readability moves and removes many.
 */
export class PageNode {
  readonly nodeType: typeof elementNode | typeof textNode
  /** Of an element, in capitals; `#text` of a text. Readability renames elements. */
  tagName: string
  /** Of a text: its words. */
  nodeValue: string | null
  className: string
  id: string
  attributes: ReadonlyArray<Attribute>
  parentNode: PageNode | null = null
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  nextSibling: PageNode | null = null
  previousSibling: PageNode | null = null
  /** Readability's own notes. */
  readability: unknown = undefined

  constructor(name: string, value: string | null, attributes: ReadonlyArray<Attribute> = noAttributes) {
    this.nodeType = value === null ? elementNode : textNode
    this.tagName = name
    this.nodeValue = value
    this.attributes = attributes
    this.className = attributes === noAttributes ? "" : (this.getAttribute("class") ?? "")
    this.id = attributes === noAttributes ? "" : (this.getAttribute("id") ?? "")
  }

  /** By it Readability sees that it may rename an element in its place. */
  get __JSDOMParser__(): boolean {
    return true
  }

  get nodeName(): string {
    return this.tagName
  }

  /** Readability sets it beside `tagName`, which counts. */
  set localName(_: string) {}

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.attributes = this.attributes.filter((one) => one.name !== name)
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value))
  }

  setAttributeNode(attribute: Attribute): void {
    this.attributes = [...this.attributes.filter(({ name }) => name !== attribute.name), attribute]
    if (attribute.name === "class") this.className = attribute.value
    if (attribute.name === "id") this.id = attribute.value
  }

  get style(): Style {
    const style = this.attributes === noAttributes ? null : this.getAttribute("style")
    if (style === null) return shown
    return {
      display: /(?:^|[;\s])display\s{0,9}:\s{0,9}none/iu.test(style) ? "none" : "",
      visibility: /(?:^|[;\s])visibility\s{0,9}:\s{0,9}hidden/iu.test(style) ? "hidden" : ""
    }
  }

  get childNodes(): ReadonlyArray<PageNode> {
    const found: Array<PageNode> = []
    for (let child = this.firstChild; child; child = child.nextSibling) found.push(child)
    return found
  }

  get children(): ReadonlyArray<PageNode> {
    const found: Array<PageNode> = []
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) found.push(child)
    return found
  }

  get firstElementChild(): PageNode | null {
    return elementFrom(this.firstChild)
  }

  get nextElementSibling(): PageNode | null {
    return elementFrom(this.nextSibling)
  }

  get previousElementSibling(): PageNode | null {
    let node = this.previousSibling
    while (node && node.nodeType !== elementNode) node = node.previousSibling
    return node
  }

  get textContent(): string {
    if (this.nodeValue !== null) return this.nodeValue
    let words = ""
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === textNode) words += node.nodeValue
    }
    return words
  }

  /** All elements in it of that name, `*`: of any; in their order. */
  getElementsByTagName(name: string): ReadonlyArray<PageNode> {
    return this.querySelectorAll(name)
  }

  /** Understands names of elements only, parted by commas, and `*`. */
  querySelectorAll(selector: string): ReadonlyArray<PageNode> {
    const names = namesIn(selector)
    const all = selector === "*"
    const found: Array<PageNode> = []
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === elementNode && (all || names.has(node.tagName))) found.push(node)
    }
    return found
  }

  appendChild(child: PageNode): PageNode {
    child.remove()
    child.parentNode = this
    child.previousSibling = this.lastChild
    if (this.lastChild) this.lastChild.nextSibling = child
    else this.firstChild = child
    this.lastChild = child
    return child
  }

  replaceChild(child: PageNode, old: PageNode): PageNode {
    if (child === old) return old
    child.remove()
    const { previousSibling, nextSibling } = old
    old.remove()
    child.parentNode = this
    child.previousSibling = previousSibling
    child.nextSibling = nextSibling
    if (previousSibling) previousSibling.nextSibling = child
    else this.firstChild = child
    if (nextSibling) nextSibling.previousSibling = child
    else this.lastChild = child
    return old
  }

  removeChild(child: PageNode): PageNode {
    child.remove()
    return child
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this
    if (!parentNode) return
    if (previousSibling) previousSibling.nextSibling = nextSibling
    else parentNode.firstChild = nextSibling
    if (nextSibling) nextSibling.previousSibling = previousSibling
    else parentNode.lastChild = previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }

  /** What Readability keeps to try once more, as a copy of the nodes instead of as HTML. */
  get innerHTML(): Inner {
    return new Inner(this)
  }

  set innerHTML(inner: Inner) {
    while (this.firstChild) this.firstChild.remove()
    copyChildren(inner.root, this)
  }
}

/** The inside of an element at some time. As a string: the values of its attributes, in which Readability looks for films. */
class Inner {
  readonly root: PageNode
  constructor(of: PageNode) {
    this.root = new PageNode(of.tagName, null)
    copyChildren(of, this.root)
  }

  toString(): string {
    const found: Array<string> = []
    for (const { attributes } of this.root.querySelectorAll("*")) for (const { value } of attributes) found.push(value)
    return found.join(" ")
  }
}

/** The names that a selector has, in capitals. Readability has few selectors and asks for each many times. */
const namesIn = (selector: string): ReadonlySet<string> => {
  const known = selectors.get(selector)
  if (known) return known
  const names = new Set(selector.toUpperCase().split(","))
  if (selectors.size < mostSelectors) selectors.set(selector, names)
  return names
}
const selectors = new Map<string, ReadonlySet<string>>()
const mostSelectors = 1000

const elementFrom = (node: PageNode | null): PageNode | null => {
  let found = node
  while (found && found.nodeType !== elementNode) found = found.nextSibling
  return found
}

/** The next node inside `root`, in the order of the page; null behind the last. */
const following = (node: PageNode, root: PageNode): PageNode | null => {
  if (node.firstChild) return node.firstChild
  return node.nextSibling !== null && node !== root ? node.nextSibling : followingAfter(node, root)
}

/** The same, without what is inside the node. */
export const followingAfter = (node: PageNode, root: PageNode): PageNode | null => {
  let at: PageNode | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** Copies of all that is in one element, put into another. Without recursion, as all that walks a page. */
const copyChildren = (from: PageNode, to: PageNode): void => {
  let at = from
  let copy = to
  while (true) {
    if (at.firstChild) {
      at = at.firstChild
      copy = copy.appendChild(copyOf(at))
      continue
    }
    while (at !== from && !at.nextSibling) {
      if (!at.parentNode || !copy.parentNode) return
      at = at.parentNode
      copy = copy.parentNode
    }
    if (at === from || !at.nextSibling || !copy.parentNode) return
    at = at.nextSibling
    copy = copy.parentNode.appendChild(copyOf(at))
  }
}

const copyOf = ({ tagName, nodeValue, attributes }: PageNode): PageNode => new PageNode(tagName, nodeValue, attributes)
