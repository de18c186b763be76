import type { Candidate, StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { events } from "./events.ts"
import { figures } from "./figures.ts"
import { policies } from "./policies.ts"
import { positions } from "./positions.ts"
import { referencesOf } from "./references.ts"
import { readGrammar } from "./resolve.ts"

/** Positions, policies, figures and events of a text, given its statements. The grammar is read once for all. */
export const recordsOf = (
  document: AnnotatedDocument,
  statements: ReadonlyArray<StatementCandidate>
): ReadonlyArray<Candidate> => {
  const plain = readGrammar(document)
  const laws = policies(plain)
  const grammar = { ...plain, references: referencesOf(plain, laws) }
  const acts = events(grammar, laws, statements)
  const published = laws.map(({ maker: _, ...policy }) => policy)
  return [...positions(grammar, laws, statements, acts), ...published, ...figures(grammar, statements), ...acts]
}
