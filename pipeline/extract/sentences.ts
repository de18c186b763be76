import type { AnnotatedDocument } from "../model/document.ts"
import { leading } from "../model/halving.ts"

/** The number of the first sentence that ends after an offset, by halving. */
export const sentenceAt = (sentences: AnnotatedDocument["sentences"], offset: number): number =>
  leading(sentences, ({ span }) => span.end <= offset)
