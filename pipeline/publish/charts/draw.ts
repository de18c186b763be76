import * as Plot from "@observablehq/plot"
import { parseHTML } from "linkedom"

/** What is used of an element that linkedom makes. Plot's types speak of a browser's, which are not known here. */
interface Drawn {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<Drawn>
  readonly outerHTML: string
  readonly querySelectorAll: (selector: string) => Iterable<Drawn>
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
  readonly removeAttribute: (name: string) => void
  readonly append: (...nodes: ReadonlyArray<Drawn>) => void
  readonly replaceWith: (node: Drawn) => void
  readonly remove: () => void
}

/**
 * Draws with Observable Plot, without a browser. What comes out needs no style of its own and links nowhere, since the
 * page's policy forbids the one, and a picture with links inside is none to a screen reader: `data-href` says where a
 * click leads, and the table below the picture has the same as links. Numbers are rounded, so that the bytes are small
 * and the same everywhere.
 */
export const draw = (label: string, options: Plot.PlotOptions): string => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>")
  const svg: Drawn = Plot.plot({ ...options, document, className: "plot", style: { fontSize: "12px" } })
  for (const style of Array.from(svg.querySelectorAll("style"))) style.remove()
  for (const element of [svg, ...Array.from(svg.querySelectorAll("*"))]) {
    element.removeAttribute("style")
    element.removeAttribute("aria-label") // of its parts: the whole has one
    for (const { name, value } of Array.from(element.attributes)) {
      if (numeric.has(name)) element.setAttribute(name, rounded(value))
    }
  }
  for (const link of Array.from(svg.querySelectorAll("a"))) {
    const group: Drawn = document.createElementNS("http://www.w3.org/2000/svg", "g")
    group.setAttribute("data-href", link.getAttribute("href") ?? "")
    group.append(...Array.from(link.childNodes))
    link.replaceWith(group)
  }
  svg.setAttribute("role", "img")
  svg.setAttribute("aria-label", label)
  svg.setAttribute("font-size", "12")
  return svg.outerHTML
}

const numeric = new Set(["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform"])

const rounded = (value: string): string =>
  value.replaceAll(/-?\d+\.\d+(?:e-?\d+)?/gu, (number) => `${Number(Number(number).toFixed(1))}`)

/** Room for labels at the left, by the longest of them: Plot can't measure letters. */
export const roomFor = (labels: ReadonlyArray<string>): number =>
  Math.max(40, ...labels.map((label) => 14 + Math.ceil(Array.from(label).length * 6.6)))
