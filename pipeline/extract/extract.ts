import { calibrated } from "../lexicon/priors.ts"
import type { Candidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"
import { locate } from "./locate.ts"
import { recordsOf } from "./records.ts"
import { statements } from "./statements.ts"
import { withUnnamed } from "./unnamed.ts"

/** Everything that the rules see in a text. What a text's people do is read with what they say at hand. */
export const candidates = (document: AnnotatedDocument): ReadonlyArray<Candidate> => {
  if (!document.extractable) return []
  const said = statements(document)
  return [...said, ...recordsOf(document, said)]
}

/** The records of a text, and everybody named in it, with their evidence cut from the raw file. */
export const extractDocument = (document: AnnotatedDocument): Extraction => {
  const seen = candidates(document)
  return locate(
    withUnnamed(document, seen),
    seen.map((each) => ({ ...each, confidence: calibrated(each.rule, each.confidence) }))
  )
}
