import type { AnnotatedDocument } from "../model/document.ts"

/** The number of the first sentence that ends after an offset, by halving. */
export const sentenceAt = (sentences: AnnotatedDocument["sentences"], offset: number): number => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
