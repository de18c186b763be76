import { annotateDocument } from "../annotate/annotate.ts"
import { makeTagger } from "../annotate/tagger.ts"
import { extractDocument } from "../extract/extract.ts"
import type { CleanDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"

/** A clean text to its extraction: annotate, then extract. The model is loaded when the first text needs it. */
export const extraction = (options: { readonly all: boolean }): ((text: CleanDocument) => Extraction) => {
  const annotate = annotateDocument((text) => tagger()(text))
  return (text) => extractDocument(annotate(text, options))
}

/** One for all: the package of the model doubles its own data each time that it is loaded. */
const tagger = (): ReturnType<typeof makeTagger> => {
  made ??= makeTagger()
  return made
}
let made: ReturnType<typeof makeTagger> | undefined
