import { entityCharacter } from "../../lexicon/entities.ts"
import { Attribute } from "./node.ts"

/** Told of the parts of a page in their order. Names are in capitals. */
export interface Listener {
  readonly text: (words: string) => void
  /** `closed`: it holds nothing, and no end tag follows. */
  readonly open: (name: string, attributes: ReadonlyArray<Attribute>, closed: boolean) => void
  readonly close: (name: string) => void
  /** JSON-LD, as it stands. */
  readonly linkedData: (json: string) => void
}

/** Elements that hold text, no other elements. Without an end they go on to that of the page. */
const code = new Set(["SCRIPT", "STYLE"])
/** The same, with entities in it. */
const plain = new Set(["TITLE", "TEXTAREA"])
/** Elements that hold what nobody reads as the article, whatever it is; they are left out with it. */
const silent = new Set(["NOSCRIPT", "TEMPLATE", "IFRAME", "NOEMBED", "NOFRAMES", "XMP", "MATH", "AUDIO", "VIDEO"])

/** What is looked at of an element, here or by Readability. Of links only those inside the page and of `<link>` matter. */
const kept = new Set(
  "class id style role rel itemprop property name content hidden aria-hidden aria-modal dir lang type datatable summary colspan rowspan datetime pubdate href http-equiv".split(
    " "
  )
)
/** Of these all are kept, up to some number: films are told by their addresses, wherever they stand. */
const embedding = new Set(["OBJECT", "EMBED", "IFRAME"])
const maxEmbedded = 20

/**
 * Reads a page from its start to its end, by the rules of HTML's tokenizer (WHATWG HTML 13.2.5) as far as they matter for
 * words: what scripts, styles, drawings and comments hold is passed over. Linear in the length of the page.
 */
export const readTokens = (html: string, { text, open, close, linkedData }: Listener): void => {
  const unclosed = new Set<string>() // elements whose end was looked for in vain
  const isXml = html.startsWith("<?xml")
  let at = 0
  while (at < html.length) {
    const start = html.indexOf("<", at)
    if (start === -1) {
      text(decoded(html.slice(at)))
      return
    }
    const after = html.charCodeAt(start + 1)
    const isEnd = after === slash
    if (!isLetter(isEnd ? html.charCodeAt(start + 2) : after)) {
      if (start > at) text(decoded(html.slice(at, start)))
      if (after === bang || after === question || isEnd) at = markupEnd(html, start)
      else {
        text("<")
        at = start + 1
      }
      continue
    }
    if (start > at) text(decoded(html.slice(at, start)))
    const from = isEnd ? start + 2 : start + 1
    const nameEnd = wordEnd(html, from)
    const name = elementName(html.slice(from, nameEnd))
    const tag = attributesOf(html, nameEnd, name)
    if (tag === null) return // it breaks off in a tag
    at = tag.end
    if (isEnd) {
      close(name)
      continue
    }
    const { attributes, closed } = tag
    if (closed && isXml) {
      // HTML itself doesn't know it
      open(name, attributes, true)
      continue
    }
    if (code.has(name)) {
      const end = endTagOf(html, at, name)
      if (name === "SCRIPT" && isLinkedData(attributes)) linkedData(html.slice(at, end === -1 ? html.length : end))
      if (end === -1) return
      at = afterTag(html, end)
    } else if (plain.has(name)) {
      const end = unclosed.has(name) ? -1 : endTagOf(html, at, name)
      if (end === -1) unclosed.add(name)
      else {
        open(name, attributes, false)
        text(decoded(html.slice(at, end)))
        close(name)
        at = afterTag(html, end)
      }
    } else if (silent.has(name) || name === "SVG") {
      const end = closed || unclosed.has(name) ? -1 : endTagOf(html, at, name)
      if (embedding.has(name) || name === "VIDEO" || name === "SVG") {
        open(name, attributes, false)
        close(name)
      }
      if (end !== -1) at = afterTag(html, end)
      else if (!closed) unclosed.add(name)
    } else open(name, attributes, false)
  }
}

/** In capitals; always the same string for the same name, since sets find those faster and comparing them takes no time. */
const elementName = (written: string): string => {
  const known = names.get(written)
  if (known !== undefined) return known
  const upper = written.toUpperCase()
  const [name = upper] = Object.keys({ [upper]: true }) // the engine has each name of a property once
  if (names.size < mostNames) names.set(written, name)
  return name
}
const names = new Map<string, string>()
const mostNames = 1000

const slash = 0x2f
const bang = 0x21
const question = 0x3f
const greater = 0x3e
const equals = 0x3d

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)

const isLinkedData = (attributes: ReadonlyArray<Attribute>): boolean =>
  attributes.some(({ name, value }) => name === "type" && /^\s{0,9}application\/ld\+json/iu.test(value))

/** Where a comment, a declaration or what else no tag is ends. */
const markupEnd = (html: string, start: number): number => {
  if (html.startsWith("<!--", start)) {
    if (html.startsWith(">", start + 4)) return start + 5 // `<!-->` is a comment without words
    const end = html.indexOf("-->", start + 4)
    return end === -1 ? html.length : end + 3
  }
  if (html.startsWith("<![CDATA[", start)) {
    const end = html.indexOf("]]>", start)
    if (end !== -1) return end + 3
  }
  const end = html.indexOf(">", start)
  return end === -1 ? html.length : end + 1
}

/** Where the name of a tag ends. */
const wordEnd = (html: string, from: number): number => {
  let at = from
  for (; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === greater || unit === slash || isBlank(unit)) break
  }
  return at
}

/** Where the end tag of an element begins that holds no others; -1 if there is none. */
const endTagOf = (html: string, from: number, name: string): number => {
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length
    const unit = html.charCodeAt(end)
    if (unit !== greater && unit !== slash && !isBlank(unit)) continue
    if (html.slice(at + 2, end).toUpperCase() === name) return at
  }
  return -1
}

const afterTag = (html: string, start: number): number => {
  const end = html.indexOf(">", start)
  return end === -1 ? html.length : end + 1
}

interface Tag {
  readonly attributes: ReadonlyArray<Attribute>
  readonly closed: boolean
  readonly end: number
}

/** Those attributes of a tag that matter, each name once; null if the page breaks off before the tag ends. */
const attributesOf = (html: string, from: number, element: string): Tag | null => {
  const all = embedding.has(element)
  let attributes: Array<Attribute> | null = null
  let closed = false
  let at = from
  while (at < html.length) {
    const unit = html.charCodeAt(at)
    if (unit === greater) return { attributes: attributes ?? none, closed, end: at + 1 }
    if (unit === slash || isBlank(unit)) {
      closed = unit === slash
      at++
      continue
    }
    closed = false
    const nameStart = at
    for (at++; at < html.length; at++) {
      const next = html.charCodeAt(at)
      if (next === equals || next === greater || next === slash || isBlank(next)) break
    }
    const nameEnd = at
    while (isBlank(html.charCodeAt(at))) at++
    let valueStart = at
    let valueEnd = at
    if (html.charCodeAt(at) === equals) {
      at++
      while (isBlank(html.charCodeAt(at))) at++
      const quote = html[at]
      if (quote === '"' || quote === "'") {
        valueStart = at + 1
        valueEnd = html.indexOf(quote, valueStart)
        if (valueEnd === -1) return null
        at = valueEnd + 1
      } else {
        valueStart = at
        while (at < html.length && html.charCodeAt(at) !== greater && !isBlank(html.charCodeAt(at))) at++
        valueEnd = at
      }
    }
    if (nameEnd - nameStart > maxName) continue
    const name = html.slice(nameStart, nameEnd).toLowerCase()
    if (!kept.has(name) && (!all || (attributes?.length ?? 0) >= maxEmbedded)) continue
    if (name === "href" && element !== "LINK" && html[valueStart] !== "#") continue
    attributes ??= []
    if (!attributes.some((one) => one.name === name))
      attributes.push(
        new Attribute(name, decodedValue(html.slice(valueStart, Math.min(valueEnd, valueStart + maxValue))))
      )
  }
  return null
}

const none: ReadonlyArray<Attribute> = []
/** No attribute that is looked at has a longer name, or says more in a longer value. */
const maxName = 40
const maxValue = 20_000

const reference = /&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,30};?)/gu

/** Entities as their characters; those without a semicolon too, if they are of the old ones. */
const decoded = (words: string): string =>
  words.includes("&") ? words.replace(reference, (found) => characterOf(found) ?? found) : words

/** In an attribute, what looks like an entity may be a part of an address: `?a=1&copy=2`. */
const decodedValue = (value: string): string =>
  value.includes("&")
    ? value.replace(reference, (found, at: number) =>
        found.endsWith(";") || !/[=\p{L}\p{N}]/u.test(value[at + found.length] ?? "")
          ? (characterOf(found) ?? found)
          : found
      )
    : value

const characterOf = (found: string): string | null => {
  if (found.endsWith(";")) return entityCharacter(found)
  const character = entityCharacter(`${found};`)
  return found.startsWith("&#") || (character ?? "\u{100}") <= "\u{ff}" ? character : null
}
