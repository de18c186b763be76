/** What an element holds: text, never markup, and other elements. */
export type Child = Node | string | null | ReadonlyArray<Child>

/** Attributes by name; `false` and null leave one out. `on` hears clicks and changes. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** An element. Text becomes text, whatever it holds: nothing here reads markup. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value))
  }
  append(element, children)
  return element
}

const append = (element: Element, children: ReadonlyArray<Child>): void => {
  for (const child of children) {
    if (child === null) continue
    if (typeof child === "string") element.append(...visible(child))
    else if (child instanceof Node) element.append(child)
    else append(element, child)
  }
}

/** Signs that turn the direction of what follows, so that text reads other than it is. They are shown by their codes. */
const turning = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/u

const visible = (text: string): ReadonlyArray<Node | string> =>
  turning.test(text)
    ? text.split(turning).map((part) => {
        if (!turning.test(part)) return part
        const sign = document.createElement("span")
        sign.className = "sign"
        sign.textContent = `U+${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`
        return sign
      })
    : [text]

/** Text of the data, which keeps its own direction and can't turn that of its surroundings. */
export const said = (text: string, attributes: Attributes = {}): HTMLElement => h("bdi", attributes, text)

/** A link within the page, or to a place of the web that begins with `http`. */
export const link = (href: string, ...children: ReadonlyArray<Child>): HTMLElement =>
  href.startsWith("#")
    ? h("a", { href }, ...children)
    : /^https?:\/\//iu.test(href)
      ? h("a", { href, rel: "noopener noreferrer nofollow external" }, ...children)
      : h("span", {}, ...children)

/** An element of the page's frame. Throws if it isn't there, which only a bug makes it. */
export const frame = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no #${id}`)
  return element
}
