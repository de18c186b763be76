import * as Result from "effect/Result"
import { type Reason, TooDeep } from "../../model/refusals.ts"
import { maxHtmlDepth, maxHtmlElements } from "../limits.ts"
import { isTooDeep, parsePage, wordsOf } from "./dom.ts"

/** Whether a field that should hold a text holds a piece of a page: a tag that makes a block, and its end or `<br`. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|div|br|article|section|h[1-6]|ul|span)(?:\s[^<>]{0,300})?\/?>/iu.test(text) &&
  /<\/[a-z1-6]{1,10}>|<br/iu.test(text)

/** The words of a piece of a page, an empty line between its blocks. Fails if it nests too deep. */
export const htmlText = (html: string): Result.Result<string, Reason> => {
  const page = parsePage(html)
  if (isTooDeep(page, maxHtmlDepth, maxHtmlElements)) return Result.fail(new TooDeep({ limit: maxHtmlDepth }))
  return Result.succeed(page.body ? wordsOf(page.body) : "")
}
