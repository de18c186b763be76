import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { isHeadline } from "./headlines.ts"

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
  const beside = apposed(grammar, phrase.next, clause.verb.first)
  if (beside !== null) return [beside]
  const judges = [...entities.values()].filter((entity) => entity.kind === "person" && entity.roleKind === "judge")
  const [judge] = judges
  const only = judges.length === 1 ? judge : undefined
  const known = new Set(judges.map(({ key }) => key))
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? 0
  const named = mentions.filter(({ entity, first }) => known.has(entity) && !isHeadline(grammar, sentenceOf(first)))
  const before = named.filter(({ first }) => first < phrase.first)
  if (tokens[phrase.first]?.lower === "the") {
    const last = before.findLast(({ first }) => clause.sentence - sentenceOf(first) <= reach)
    return only ? [only.key] : last ? [last.entity] : []
  }
  // who was named before isn't "a judge" any more
  const old = new Set(before.map(({ entity }) => entity))
  const after = named.find(({ entity, first }) => first >= phrase.next && !old.has(entity))
  if (!after || (!only && sentenceOf(after.first) - clause.sentence > reach)) return []
  for (let at = phrase.next; at < after.first - 1; at++)
    if (tokens[at]?.lower === "judge" && ["a", "another", "federal"].includes(tokens[at - 1]?.lower ?? "")) return []
  return reports(grammar, after.first) ? [after.entity] : []
}

/** "The judge in the case, Ana Ruiz, blocked it": who stands between commas before the verb. */
const apposed = ({ mentionAt, entity, document: { tokens } }: Grammar, from: number, to: number): string | null => {
  for (let at = from + 1; at < to; at++) {
    const mention = tokens[at - 1]?.lower === "," ? mentionAt(at) : undefined
    if (mention?.first === at && entity(mention.entity)?.kind === "person") return mention.entity
  }
  return null
}

/** What a judge does who explains a ruling told before, rather than giving one. */
const explaining = new Set(
  "rule find write say hold conclude determine declare note state call add tell explain argue agree cite".split(" ")
)

const giving = new Set("hand issue deliver enter grant sign make write author announce".split(" "))
const rulings = new Set("ruling decision order opinion injunction judgment".split(" "))

/** "handed down the ruling", "issued the order": the ruling is known. */
export const givesRuling = ({ document: { tokens } }: Grammar, { verb, objects, attachments }: Clause): boolean =>
  giving.has(verb.lemma) &&
  [
    ...objects,
    ...attachments.filter(({ preposition }) => preposition === "down").flatMap(({ phrases }) => phrases)
  ].some(
    ({ first, head }) =>
      rulings.has(tokens[head]?.lower ?? "") && ["the", "his", "her"].includes(tokens[first]?.lower ?? "")
  )

/** Whether the clause whose subject a mention is tells of reasons: "Judge Ruiz wrote that …". */
const reports = (grammar: Grammar, token: number): boolean =>
  grammar
    .inSentence(grammar.document.tokens[token]?.sentence ?? -1)
    .some(
      (clause) =>
        (explaining.has(clause.verb.lemma) || givesRuling(grammar, clause)) &&
        clause.subject.some(({ first, next }) => first <= token && token < next)
    )
