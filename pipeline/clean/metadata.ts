import { type Block, type Metadata, noMetadata } from "../model/document.ts"
import { namesAgency } from "./agencies.ts"
import { bylineOf, outletOf, reportersOf } from "./bylines.ts"
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
  const opening = openingOf(blocks)
  const datelines = opening
    .filter(({ kind }) => kind === "dateline")
    .map((block) => {
      const line = words(block)
      return datelineLine(line) ?? leadingDateline(`${line} A`)
    })
  const headings = head.filter(({ kind }) => kind === "heading").map(words)
  const bylines = opening.filter(({ kind }) => kind === "byline").map((block) => bylineOf(words(block)))
  const byline = bylines.find((line) => line !== null)
  const credits = blocks.filter(({ kind }) => kind === "byline").map((block) => reportersOf(words(block)))
  const rights = blocks.filter(({ kind }) => kind === "boilerplate").map((block) => holderOf(words(block)))
  const { title, outlet } = titleOf(headings, head[0]?.kind === "heading")
  return {
    ...noMetadata,
    title,
    publisher: rights.find((holder) => holder !== null) ?? byline?.publisher ?? outlet,
    agency: datelines.find((line) => line?.agency)?.agency ?? byline?.agency ?? null,
    author: byline?.author ?? credits.find((names) => names !== null) ?? null,
    published: datelines.find((line) => line?.published)?.published ?? byline?.published ?? null
  }
}

/** A page may set a summary and the words under its picture before the byline: so many paragraphs, lines in all. */
const maxBefore = 3
const maxOpening = 12

/** The blocks at the start of a text among which its byline stands: up to the first paragraphs, or to a byline soon after. */
const openingOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  let paragraphs = 0
  let end = blocks.findIndex(({ kind }) => kind === "paragraph")
  if (end === -1) return []
  for (let at = end; at < Math.min(blocks.length, maxOpening); at++) {
    const kind = blocks[at]?.kind
    if (kind === "paragraph" && ++paragraphs > maxBefore) break
    if (kind === "byline" || (kind === "dateline" && end === at)) end = at + 1
  }
  return blocks.slice(0, end)
}

const minTitleWords = 5
/** So many words in capitals are a title's, if one of them is no noun: a place's name or a section's has none. */
const minCapitalWords = 6
const linking =
  / (?:To|Of|In|On|At|For|With|From|After|Before|As|By|Over|Against|About|Into|Amid|Despite|And|Or|But|If|When|Why|How|Is|Are|Was|Were|Be|Has|Have|Will|Would|Could|Should|May|Can|Not|No|Its|It’s|His|Her|Their|Our|Your|My|Says?) /u

/**
 * The only heading before all paragraphs is the title, if it reads like one: some words, one of them in small letters
 * (a place or the name of a section has none), or many and at the very start; no letter's address. A known outlet at
 * its end, after a dash or bar, is whose page it is (`Alder Creek votes on its rule - ABC News`).
 */
const titleOf = (
  headings: ReadonlyArray<string>,
  opens: boolean
): { readonly title: string | null; readonly outlet: string | null } => {
  const [opening = "", other] = withoutSections(headings)
  const heading = opening.replace(/^(?:Title|Headline): /u, "")
  const [, front = heading, end = ""] = /^(.{20,}) [-–—|] ([^-–—|]{3,40})$/u.exec(heading) ?? []
  const outlet = outletOf(end)
  const title = outlet === null ? heading : front
  const length = title.split(" ").length
  const isTitle =
    length >= minTitleWords && (/ \p{Ll}/u.test(title) || (opens && length >= minCapitalWords && linking.test(title)))
  if (other !== undefined || !isTitle || /^(?:Dear|By|BY) |\]\(/u.test(title)) return { title: null, outlet: null }
  return { title, outlet }
}

/**
 * Above a title the section's name may stand in one word or in capitals, under it what is no title: `Staff Writer`. A time
 * under it (`2:09 P.M. PDT`) tells of a place and no title.
 */
const withoutSections = (headings: ReadonlyArray<string>): ReadonlyArray<string> => {
  const [first = "", ...rest] = headings
  if (rest.length === 0) return headings
  const isSection = (words: string) => !words.includes(" ") || (words.length <= 30 && !/\p{Ll}/u.test(words))
  const from = isSection(first) ? headings.findIndex((words) => !isSection(words)) : 0
  const [title = "", ...under] = headings.slice(Math.max(from, 0))
  return [title, ...under.filter((words) => /\d/u.test(words) || words.split(" ").length >= minTitleWords)]
}

const holder =
  /^(?:copyright|©)(?: ©| \(c\))? ?(?:\d{4}(?:[-–]\d{4})?,? )(?:by )?(?<name>(?:The )?\p{Lu}[\p{L}\p{N}&’.-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\p{N}&’.-]*){0,5}?)(?:,? (?:LLC|L\.L\.C\.|Inc|Ltd|Co|Corp|Corporation|Company|LP|PLC|Limited|Media Group LLC)\b\.?)*(?:[.,;|]| All rights|$)/iu

/** The publisher to whom a line of rights says that the text belongs (`© 2019 The Daily Post, LLC.`); no agency. */
const holderOf = (line: string): string | null => {
  const name = holder.exec(line)?.groups?.name?.replace(/[.]$/u, "") ?? null
  return name === null || !/^\p{Lu}/u.test(name) || namesAgency(name) ? null : name
}
