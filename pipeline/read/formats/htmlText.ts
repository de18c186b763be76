import * as Result from "effect/Result"
import type { Reason } from "../../model/refusals.ts"
import { Stopped } from "./format.ts"
import { type Page, parsePage } from "./page.ts"
import { wordsOf } from "./words.ts"

/** Whether a field that should hold a text holds a piece of a page: a tag that makes a block, and its end or `<br`. */
export const looksLikeHtml = (text: string): boolean =>
  text.includes("<") &&
  /<(?:p|div|br|article|section|h[1-6]|ul|span)(?:\s[^<>]{0,300})?\/?>/iu.test(text) &&
  /<\/[a-z1-6]{1,10}>|<br/iu.test(text)

/** The words of a piece of a page, an empty line between its blocks. Fails if it nests too deep. */
export const htmlText = (html: string): Result.Result<string, Reason> =>
  Result.map(boundedPage(html), ({ body }) => wordsOf(body))

/** A page. Fails if it nests too deep or has too many nodes. */
export const boundedPage = (html: string): Result.Result<Page, Reason> => {
  try {
    return Result.succeed(parsePage(html))
  } catch (error) {
    if (error instanceof Stopped) return Result.fail(error.reason)
    throw error
  }
}
