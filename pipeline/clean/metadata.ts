import { type Block, type Metadata, noMetadata } from "../model/document.ts"
import { namesAgency } from "./agencies.ts"
import { authorOf } from "./bylines.ts"
import { datelineLine, leadingDateline } from "./datelines.ts"

/** The registry's metadata, its gaps filled with what the text says of itself in plain places. */
export const mergeMetadata = (registry: Metadata, text: string, blocks: ReadonlyArray<Block>): Metadata => {
  const said = saidIn(text, blocks)
  const { title, publisher, author, published } = registry
  return {
    ...registry,
    title: title ?? said.title,
    publisher: publisher ?? said.publisher,
    agency: registry.agency ?? said.agency,
    author: author ?? said.author,
    published: published ?? said.published,
    titleBasis: title === null && said.title !== null ? "text" : registry.titleBasis,
    publisherBasis: publisher === null && said.publisher !== null ? "text" : registry.publisherBasis,
    authorBasis: author === null && said.author !== null ? "text" : registry.authorBasis,
    publishedBasis: published === null && said.published !== null ? "text" : registry.publishedBasis
  }
}

const saidIn = (text: string, blocks: ReadonlyArray<Block>): Metadata => {
  const words = ({ span }: Block) => text.slice(span.start, span.end)
  const body = blocks.findIndex(({ kind }) => kind === "paragraph")
  const head = blocks.slice(0, body === -1 ? 0 : body)
  const datelines = head
    .filter(({ kind }) => kind === "dateline")
    .map((block) => {
      const line = words(block)
      return datelineLine(line) ?? leadingDateline(`${line} A`)
    })
  const headings = head.filter(({ kind }) => kind === "heading").map(words)
  const author = head.filter(({ kind }) => kind === "byline").map((block) => authorOf(words(block)))
  const rights = blocks.filter(({ kind }) => kind === "boilerplate").map((block) => holderOf(words(block)))
  return {
    ...noMetadata,
    title: titleOf(headings),
    publisher: rights.find((holder) => holder !== null) ?? null,
    agency: datelines.find((line) => line?.agency)?.agency ?? null,
    author: author.find((name) => name !== null) ?? null,
    published: datelines.find((line) => line?.published)?.published ?? null
  }
}

const minTitleWords = 5

/**
 * The only heading before all paragraphs is the title, if it reads like one: some words, one of them in small letters
 * (a place or the name of a section has none), no letter's address.
 */
const titleOf = (headings: ReadonlyArray<string>): string | null => {
  const [heading = "", other] = headings
  const titled = other === undefined && heading.split(" ").length >= minTitleWords && / \p{Ll}/u.test(heading)
  return titled && !/^(?:Dear|By|BY) |\]\(/u.test(heading) ? heading : null
}

const holder =
  /^(?:copyright|©)(?: ©| \(c\))? ?(?:\d{4}(?:[-–]\d{4})?,? )(?:by )?(?<name>(?:The )?\p{Lu}[\p{L}\p{N}&’.-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\p{N}&’.-]*){0,5}?)(?:,? (?:LLC|L\.L\.C\.|Inc|Ltd|Co|Corp|Corporation|Company|LP|PLC|Limited|Media Group LLC)\b\.?)*(?:[.,;|]| All rights|$)/iu

/** The publisher to whom a line of rights says that the text belongs (`© 2019 The Daily Post, LLC.`); no agency. */
const holderOf = (line: string): string | null => {
  const name = holder.exec(line)?.groups?.name?.replace(/[.]$/u, "") ?? null
  return name === null || !/^\p{Lu}/u.test(name) || namesAgency(name) ? null : name
}
