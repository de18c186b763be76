import { Readability } from "@mozilla/readability"
import * as Result from "effect/Result"
import type { Reason } from "../../model/refusals.ts"
import { type Decoded, decode } from "../decode.ts"
import { maxArticleNodes, maxArticleWork } from "../limits.ts"
import { foundText } from "./fields.ts"
import type { Found, OneText } from "./format.ts"
import { saidByPage } from "./htmlSaid.ts"
import { boundedPage } from "./htmlText.ts"
import type { PageNode } from "./node.ts"
import { type Page, parsePage } from "./page.ts"
import { wordsOf } from "./words.ts"

/**
 * A web page: its main text as Mozilla's Readability finds it, without tags, white space as a browser shows it, an
 * empty line between blocks. Offsets count in that text, and its bytes are those of that text as UTF-8. What JSON-LD,
 * Open Graph, meta tags and the page's title say is metadata. No script runs, nothing is fetched.
 */
export const html: OneText = {
  kind: "one",
  name: "HTML",
  endings: [".html", ".htm", ".xhtml", ".shtml"],
  fits: ({ text }) => isPage.test(text),
  read: (bytes, decoded) => readPage(bytes, null, decoded)
}

/** A page's start, after comments and an XML declaration. */
const isPage =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/iu

/** `charset` is what the server said of it, or null. */
export const readPage = (
  bytes: Uint8Array,
  charset: string | null,
  decoded: Decoded | null = null // then it is UTF-8, whatever it says of itself
): Result.Result<Found, Reason> =>
  Result.flatMap(decoded ? Result.succeed(decoded) : decode(bytes, charset ?? charsetOf(bytes)), ({ text }) =>
    Result.map(boundedPage(text), (page) => {
      const said = saidByPage(page)
      const main = mainText(page, text)
      return {
        ...foundText(main.text),
        said: { ...said, title: said.title ?? main.title, author: said.author ?? main.author }
      }
    })
  )

/** What a page's own `<meta charset>` names, in its first 1,024 bytes and then some. */
const charsetOf = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/iu.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1")
  )?.[1] ?? null

/** In a page that Readability finds no article in, what is never one. */
const furniture = new Set(["NAV", "HEADER", "FOOTER", "ASIDE", "FORM"])

/** An article shorter than this may be a teaser: Readability then tries again, with fewer doubts. */
const minArticle = 250

const mainText = (page: Page, html: string): Main => {
  const title = page.querySelectorAll("h1")[0]?.textContent.replace(/\s+/gu, " ").trim() || null
  if (page.nodes > maxArticleNodes || page.nodes * page.depth > maxArticleWork)
    return { text: wordsOf(page.body, furniture), title, author: null }
  const article = readability(page)
  const text = article?.content ? wordsOf(article.content) : ""
  return {
    text: text === "" ? wordsOf(parsePage(html).body, furniture) : text, // once more: Readability took it apart
    title: article?.title?.trim() || title,
    author: authorOf(article?.byline ?? "")
  }
}

interface Main {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
}

const name = "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}(?: (?:(?:de|la|van|von|del) )?\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}){1,3}"
const byline = new RegExp(
  `^(?:[Bb]y|BY|Written by):? (?<author>${name}(?:(?:, ${name}){0,3},? (?:and|&) ${name})?)(?=$|,| [|•·–—(\\d-]| \\p{Ll})`,
  "u"
)

/** The names in a byline, which Readability takes out of the text: `By Ana Ruiz, Staff Writer`. */
const authorOf = (line: string): string | null =>
  byline.exec(line.slice(0, 300).replace(/\s+/gu, " ").trim())?.groups?.author ?? null

interface Article {
  readonly byline?: string | null | undefined
  readonly title?: string | null | undefined
  readonly content?: PageNode | null | undefined
}

/** Null if there is none, also where it gives up on a page that nobody wrote by hand. */
const readability = (page: Page): Article | null => {
  try {
    return new Readability<PageNode>(page, {
      charThreshold: minArticle,
      disableJSONLD: true, // saidByPage reads it
      keepClasses: true, // nobody sees them
      serializer: (node: PageNode) => node
    }).parse()
  } catch {
    return null
  }
}
