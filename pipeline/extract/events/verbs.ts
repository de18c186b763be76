import type { EventType } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import type { Seen } from "./seen.ts"
import { isThreat } from "./vows.ts"

/** The event that a clause’s verb tells; a pledge that harms others is a threat. */
export const base = (grammar: Grammar, type: EventType, clause: Clause, actors: ReadonlyArray<string>): Seen => {
  const threatens = type === "pledge" && isThreat(grammar, clause)
  return {
    rule: `events/verb-${(threatens ? "threat" : type).replaceAll("_", "-")}`,
    type: threatens ? "threat" : type,
    clause,
    actors,
    confidence: 0.75,
    verb: clause.verb.lemma
  }
}
