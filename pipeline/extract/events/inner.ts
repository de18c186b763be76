import { suitNouns } from "../../lexicon/instruments.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** What is going to happen, said of whoever does it: "is set to testify". */
export const foreseeing = new Set(["set", "scheduled", "slated", "poised", "expect"])
const asking = new Set(["ask", "seek", "move", "petition", "apply", "request", "vote"])

/** "asked to join the suit" */
const joinsSuit = ({ document: { tokens } }: Grammar, { verb, objects }: Clause): boolean =>
  verb.lemma === "intervene" ||
  (verb.lemma === "join" && objects.some(({ head }) => suitNouns.has(tokens[head]?.lower ?? "")))

/** Clauses that only describe or whose verb is the content of another act: "vowed to sue" is one event. */
export const isInner = (grammar: Grammar, clause: Clause, actors: ReadonlyArray<string>): boolean => {
  if (clause.relation === "infinitive" || clause.relation === "gerund") {
    const parent = grammar.parentOf(clause)
    // "if the city continues to decline": nothing is done yet
    if (parent?.relation === "adverbial" && (parent.mark === "if" || parent.mark === "unless")) return true
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
    if (parent?.verb.passive && clause.relation === "infinitive" && foreseeing.has(parent.verb.lemma)) return false
    if (parent?.verb.lemma === "aim" && parent.verb.form === "finite") return false // no "aiming to deport"
    if (parent && asking.has(parent.verb.lemma) && joinsSuit(grammar, clause)) return false
    if (clause.mark === "including" || (clause.mark === "in" && parent?.verb.lemma === "join")) return false
    return true
  }
  if (clause.relation === "relative" || clause.relation === "adverbial")
    return actors.length === 0 || clause.mark === "if" || clause.mark === "unless" || clause.verb.modal !== null
  return clause.relation === "participle" && !clause.verb.passive && clause.modifies !== null
}

/** "cities including Reno, Utica and Troy that have refused": a clause without a comma that tells of all of a list. */
export const isOfListed = (grammar: Grammar, { relation, modifies, first, mark }: Clause): boolean => {
  const { tokens } = grammar.document
  if (relation !== "relative" || !modifies || tokens[first - 1]?.text === ",") return false
  if (mark !== "that" && tokens[first]?.lower !== "that") return false
  return (
    ["and", "or"].includes(tokens[modifies.first - 1]?.lower ?? "") && grammar.mentionAt(modifies.head) !== undefined
  )
}
