import { annotateDocument } from "./annotate/annotate.ts"
import { makeTagger } from "./annotate/tagger.ts"
import { extractDocument } from "./extract/extract.ts"
import type { CleanDocument } from "./model/document.ts"
import type { Extraction } from "./model/extraction.ts"

/** A clean text to its extraction: annotate, then extract. The model is loaded when the first text needs it. */
export const extraction = (options: { readonly all: boolean }): ((text: CleanDocument) => Extraction) => {
  let tag: ReturnType<typeof makeTagger> | undefined
  const annotate = annotateDocument((text) => {
    tag ??= makeTagger()
    return tag(text)
  })
  return (text) => extractDocument(annotate(text, options))
}
