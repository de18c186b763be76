import type { Candidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"
import { locate } from "./locate.ts"
import { statements } from "./statements.ts"

/** Everything that the rules see in a text: a line a table. */
export const candidates = (document: AnnotatedDocument): ReadonlyArray<Candidate> =>
  document.extractable ? [...statements(document)] : []

/** The records of a text, and everybody named in it, with their evidence cut from the raw file. */
export const extractDocument = (document: AnnotatedDocument): Extraction => locate(document, candidates(document))
