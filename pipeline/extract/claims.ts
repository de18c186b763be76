import type { StatementCandidate } from "../model/candidate.ts"
import { within } from "../model/span.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** Verbs under which a clause is what somebody says rather than what the text does. */
const saying = new Set(
  `say claim argue tell contend assert insist report add note explain estimate warn predict maintain allege write
  announce declare suggest acknowledge admit believe find conclude state indicate tweet`.split(/\s+/u)
)

/** The statement whose content holds a place, the tightest one. */
export const statementAt = (
  { document: { tokens } }: Grammar,
  token: number,
  statements: ReadonlyArray<StatementCandidate>
): StatementCandidate | null => {
  const place = tokens[token]
  if (!place) return null
  let best: StatementCandidate | null = null
  for (const statement of statements) {
    if (!statement.parts.some((part) => within(place, part))) continue
    if (!best || statement.evidence.end - statement.evidence.start < best.evidence.end - best.evidence.start)
      best = statement
  }
  return best
}

/**
 * On whose word a clause rests: the speaker of the statement that holds it, the subject of the reporting verb above
 * it, or who is named after "according to". Null if the text says it itself.
 */
export const sourceOf = (
  grammar: Grammar,
  clause: Clause | undefined,
  token: number,
  statements: ReadonlyArray<StatementCandidate>
): string | null => {
  const statement = statementAt(grammar, token, statements)
  if (statement) return statement.speaker
  if (!clause) return null
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 8; steps++) {
    const parent: Clause | undefined = grammar.clauses[at.parent]
    if (at.relation === "complement" && parent && saying.has(parent.verb.lemma))
      return grammar.actorsOf(parent)[0] ?? null
    if (at.relation === "participle" && saying.has(at.verb.lemma) && at.verb.form === "gerund")
      return grammar.actorsOf(at)[0] ?? null
    at = parent
  }
  return accordingTo(grammar, clause)
}

/** The first entity after "according to" in the clause's sentence. */
const accordingTo = ({ document: { tokens, sentences }, mentionAt }: Grammar, clause: Clause): string | null => {
  const sentence = sentences[clause.sentence]
  if (!sentence) return null
  for (let at = sentence.first; at < sentence.next - 1; at++) {
    if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to") continue
    for (let token = at + 2; token < sentence.next; token++) {
      const mention = mentionAt(token)
      if (mention) return mention.entity
    }
    return null
  }
  return null
}
