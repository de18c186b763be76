import { blaming } from "../../lexicon/acts.ts"
import type { Clause } from "../clauses/clause.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, unique } from "../resolve.ts"
import { paperNouns } from "./papers.ts"

/**
 * Who does what a clause says. Of "sued the county for holding him" it is the county that held; of "Ruiz’s order, which
 * she signed" it is Ruiz who did.
 */
export const doersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const blamed = blamedFor(grammar, clause)
  if (blamed) return blamed
  const author = authorOf(grammar, clause)
  if (author !== null) return [author]
  const actors = grammar.actorsOf(clause)
  return actors.length > 0 ? actors : writersOf(grammar, clause)
}

/** "A Harbor Department memo threatened …", "A letter from Ana Ruiz warned …": whose paper it is. */
const writersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { verb, attachments } = clause
  const [paper] = clause.subject
  const { mentionAt, document, entitiesOf } = grammar
  if (!paper || verb.passive || !paperNouns.has(document.tokens[paper.head]?.lower ?? "")) return []
  const inside: Array<string> = []
  for (let at = paper.first; at < paper.head; at++) {
    const mention = mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind !== "jurisdiction") inside.push(mention.entity)
  }
  if (inside.length > 0) return unique(inside)
  const from = attachments.find(({ after, preposition }) => after === paper && ["from", "by"].includes(preposition))
  const [first] = from?.phrases ?? []
  return first && from ? entitiesOf(first, clause) : []
}

const blamedFor = (grammar: Grammar, clause: Clause): ReadonlyArray<string> | null => {
  const parent = grammar.parentOf(clause)
  if (clause.mark !== "for" || clause.verb.form !== "gerund" || clause.modifies !== null) return null
  if (!parent || !blaming.has(parent.verb.lemma)) return null
  const blamed = parent.verb.passive ? parent.subject : parent.objects
  return blamed.flatMap((phrase) => grammar.entitiesOf(phrase, parent))
}

const authorOf = (grammar: Grammar, { relation, modifies, subject }: Clause): string | null => {
  const { tokens } = grammar.document
  const [only] = subject
  if (relation !== "relative" || !modifies || !only?.pronoun || subject.length > 1) return null
  if (!["he", "she"].includes(tokens[only.head]?.lower ?? "")) return null
  const [owner] = possessorOf(grammar, modifies.first, modifies.head)
  return owner !== undefined && grammar.entity(owner)?.kind === "person" ? owner : null
}
