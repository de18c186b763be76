import * as Result from "effect/Result"
import { Malformed, type Reason, TooDeep } from "../../model/refusals.ts"
import { maxHtmlDepth, maxHtmlNodes } from "../limits.ts"
import { nodesOf, type Page, parsePage, wordsOf } from "./dom.ts"

/** Whether a field that should hold a text holds a piece of a page: a tag that makes a block, and its end or `<br`. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|div|br|article|section|h[1-6]|ul|span)(?:\s[^<>]{0,300})?\/?>/iu.test(text) &&
  /<\/[a-z1-6]{1,10}>|<br/iu.test(text)

/** The words of a piece of a page, an empty line between its blocks. Fails if it nests too deep. */
export const htmlText = (html: string): Result.Result<string, Reason> =>
  Result.map(boundedPage(html), ({ page }) => (page.body ? wordsOf(page.body) : ""))

/** A page and how many nodes it has. Fails if they are too many, nest too deep, or the parser gives up. */
export const boundedPage = (html: string): Result.Result<{ readonly page: Page; readonly nodes: number }, Reason> => {
  if (marksIn(html) > maxHtmlNodes * 2) return Result.fail(new TooDeep({ limit: maxHtmlDepth })) // parsing it would take minutes
  try {
    const page = parsePage(html)
    const nodes = nodesOf(page, maxHtmlDepth, maxHtmlNodes)
    return nodes === null ? Result.fail(new TooDeep({ limit: maxHtmlDepth })) : Result.succeed({ page, nodes })
  } catch {
    return Result.fail(new Malformed({ format: "HTML", offset: 0, problem: "its parser gives up" }))
  }
}

/** Each tag and each entity makes a node of its own, or two. */
const marksIn = (html: string): number => {
  let marks = 0
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === 0x3c || code === 0x26) marks++
  }
  return marks
}
