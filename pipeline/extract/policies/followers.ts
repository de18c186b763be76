import { clausesWhere, type Grammar } from "../resolve.ts"
import type { Found } from "./known.ts"

/**
 * "But Iowa became the first state to do so", "Reno followed suit": the same as was told of others in the sentence
 * before, by now adopted.
 */
export const followers = (grammar: Grammar, found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const behind = new Set(found.map(({ head }) => (tokens[head]?.sentence ?? -9) + 1))
  return clausesWhere(grammar, (_, sentence) => behind.has(sentence)).flatMap((clause) => {
    if (clause.verb.modal !== null || clause.verb.negated || clause.verb.form !== "finite") return [] // "should follow suit"
    const first = clause.verb.next < clause.next ? clause.verb.next : -1
    const words =
      first < 0
        ? ""
        : tokens
            .slice(first, clause.next)
            .map(({ lower }) => lower)
            .join(" ")
    const same = clause.verb.lemma === "become" && /\bto (?:\w+ )?(?:to )?do (?:so|it|that|the same)\b/u.test(words)
    if (!same && !(clause.verb.lemma === "follow" && words.startsWith("suit"))) return []
    const before = found.filter(({ head }) => {
      const sentence = tokens[head]?.sentence ?? -9
      return sentence < clause.sentence && sentence >= clause.sentence - 1
    })
    const [model] = before
    if (!model) return []
    const owners = grammar.actorsOf(clause).filter((key) => grammar.entity(key)?.kind === "jurisdiction")
    return owners.map((jurisdiction) => ({
      ...model,
      rule: "policies/follows",
      evidence: grammar.spanOf(clause.first, clause.next),
      confidence: 0.65,
      maker: null,
      jurisdiction,
      name: null,
      status: "adopted" as const,
      adopted: null,
      head: clause.verb.main
    }))
  })
}
