import type { StatementCandidate } from "../model/candidate.ts"
import type { Token } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** Verbs under which a clause is what somebody says rather than what the text does. */
const saying = new Set(
  `say claim argue tell contend assert insist report add note explain estimate warn predict maintain allege write
  announce declare suggest acknowledge admit believe find conclude state indicate tweet`.split(/\s+/u)
)

/** Of each token, the number of the tightest statement whose content holds it, or -1. */
export const statementsOf = (
  tokens: ReadonlyArray<Token>,
  statements: ReadonlyArray<StatementCandidate>
): Int32Array => {
  const of = new Int32Array(tokens.length).fill(-1)
  const lengths = statements.map(({ evidence }) => evidence.end - evidence.start)
  for (const [number, { parts }] of statements.entries()) {
    const length = lengths[number] ?? 0
    for (const { start, end } of parts) {
      for (let at = tokenFrom(tokens, start); at < tokens.length; at++) {
        if ((tokens[at]?.end ?? 0) > end) break
        const known = of[at] ?? -1
        if (known < 0 || length < (lengths[known] ?? 0)) of[at] = number
      }
    }
  }
  return of
}

/** The first token that starts at or after an offset, by halving. */
const tokenFrom = (tokens: ReadonlyArray<Token>, offset: number): number =>
  leading(tokens, ({ start }) => start < offset)

/** The statement whose content holds a token, the tightest one. */
export const statementAt = ({ statements, statementOf }: Grammar, token: number): StatementCandidate | null =>
  statements[statementOf[token] ?? -1] ?? null

/**
 * On whose word a clause rests: the speaker of the statement that holds it, the subject of the reporting verb above
 * it, or who is named after "according to". Null if the text says it itself.
 */
export const sourceOf = (grammar: Grammar, clause: Clause | undefined, token: number): string | null => {
  const statement = statementAt(grammar, token)
  if (statement) return statement.speaker
  return clause ? reporterOf(grammar, clause) : null
}

/** The same without a look at statements. */
export const reporterOf = (grammar: Grammar, clause: Clause): string | null => {
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 8; steps++) {
    const parent: Clause | undefined = grammar.parentOf(at)
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
