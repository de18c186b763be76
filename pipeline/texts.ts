import { annotateDocument } from "./annotate/annotate.ts"
import { makeTagger } from "./annotate/tagger.ts"
import { extractDocument } from "./extract/extract.ts"
import type { CleanDocument } from "./model/document.ts"
import type { Extraction } from "./model/extraction.ts"

/** What is done to each text alone, and so on any number of workers: annotate, then extract. Loads the model. */
export const extractTexts = (options: {
  readonly all: boolean
}): ((texts: ReadonlyArray<CleanDocument>) => ReadonlyArray<Extraction>) => {
  const annotate = annotateDocument(makeTagger())
  return (texts) => texts.map((text) => extractDocument(annotate(text, options)))
}
