import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** How many sentences away a judge is looked for. */
const reach = 4

/**
 * Who "a federal judge" is: the first judge whom the text names from there on, before another judge is brought up; of
 * "the judge" the last one named before; else the only judge of the text. Nobody if the clause names no judge's part.
 */
export const judgeOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { tokens, mentions, entities } = grammar.document
  const phrases = clause.verb.passive
    ? clause.attachments.filter(({ preposition }) => preposition === "by").flatMap((each) => each.phrases)
    : clause.subject
  const phrase = phrases.find(({ head }) => tokens[head]?.lower === "judge")
  if (!phrase) return []
  const judges = [...entities.values()].filter((entity) => entity.kind === "person" && entity.roleKind === "judge")
  const [judge] = judges
  if (judge && judges.length === 1) return [judge.key]
  const known = new Set(judges.map(({ key }) => key))
  const near = (token: number): number => Math.abs((tokens[token]?.sentence ?? 0) - clause.sentence)
  const named = mentions.filter(({ entity, first }) => known.has(entity) && near(first) <= reach)
  const before = named.findLast(({ first }) => first < phrase.first)
  if (tokens[phrase.first]?.lower === "the") return before ? [before.entity] : []
  const after = named.find(({ first }) => first >= phrase.next)
  if (!after) return []
  for (let at = phrase.next; at < after.first - 1; at++)
    if (tokens[at]?.lower === "judge" && ["a", "another", "federal"].includes(tokens[at - 1]?.lower ?? "")) return []
  return [after.entity]
}
