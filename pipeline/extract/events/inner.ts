import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** Clauses that only describe or whose verb is the content of another act: "vowed to sue" is one event. */
export const isInner = (grammar: Grammar, clause: Clause, actors: ReadonlyArray<string>): boolean => {
  if (clause.relation === "infinitive" || clause.relation === "gerund") {
    const parent = grammar.parentOf(clause)
    if (clause.mark === "by" && parent && ["respond", "react", "reply", "retaliate"].includes(parent.verb.lemma))
      return false
    if (
      clause.mark !== "than" &&
      parent &&
      ["begin", "continue", "start", "plan", "intend", "prepare", "go", "push", "agree", "decide"].includes(
        parent.verb.lemma
      )
    )
      return false
    if (clause.mark === "including" || (clause.mark === "in" && parent?.verb.lemma === "join")) return false
    return true
  }
  if (clause.relation === "relative" || clause.relation === "adverbial")
    return actors.length === 0 || clause.mark === "if" || clause.mark === "unless" || clause.verb.modal !== null
  return clause.relation === "participle" && !clause.verb.passive && clause.modifies !== null
}
