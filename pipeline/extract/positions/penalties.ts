import type { StatementCandidate } from "../../model/candidate.ts"
import type { Range } from "../../model/span.ts"
import { anchorsIn, placeNouns } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import { isFederal } from "../events/fits.ts"
import type { Grammar } from "../resolve.ts"
import { isActor, type Row } from "./row.ts"
import { isRelayed } from "./told.ts"
import { describedOf } from "./verdicts.ts"

/**
 * Who says what sanctuaries are to lose: "cities that refuse to honor detainers should lose their grants", and "will
 * lose", if those say so who give the money. Who only warns of it is no friend of the cut.
 */
export const ofPenalties = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isActor(grammar, speaker)) return []
  return grammar
    .clausesAt(statement.evidence)
    .filter((clause) => {
      const { start, end } = grammar.spanOf(clause.verb.first, clause.verb.next)
      const said = (span: Range): boolean =>
        statement.parts.some((part) => part.start <= span.start && span.end <= part.end)
      return said({ start, end }) && isLoss(grammar, clause, speaker) && !isRelayed(grammar, clause, said)
    })
    .map((clause) => {
      const ofState = grammar.document.tokens
        .slice(clause.verb.next, clause.next)
        .some(({ lower }) => lower === "state")
      return {
        rule: "positions/penalty",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.6 * (grammar.sentenceOf(clause.verb.main)?.damaged ? 0.7 : 1),
        attributedTo: null,
        actor: speaker,
        // a state’s own money punishes sanctuaries; the topic of cuts is the nation’s
        topic: ofState ? ("sanctuary_policy" as const) : ("funding_cutoff" as const),
        stance: ofState ? ("opposes" as const) : ("supports" as const),
        basis: "own_words" as const
      }
    })
}

const losing = new Set("lose forfeit".split(" "))
const money = new Set("money funding funds grants dollars aid".split(" "))
const wanted = new Set("should must ought".split(" "))

const isLoss = (grammar: Grammar, clause: Clause, speaker: string): boolean => {
  const { tokens } = grammar.document
  const { lemma, negated, modal } = clause.verb
  if (!losing.has(lemma) || negated || modal === null || clause.mark === "if") return false
  if (!clause.objects.some(({ head }) => money.has(tokens[head]?.lower ?? ""))) return false
  if (!wanted.has(modal) && !((modal === "will" || modal === "would") && isGiver(grammar, speaker))) return false
  return clause.subject.some((phrase) => {
    if (anchorsIn(grammar, phrase.first, phrase.next).some(({ concept }) => concept.name === "sanctuary")) return true
    if (!placeNouns.has(tokens[phrase.head]?.lower ?? "")) return false
    const told = describedOf(grammar, clause, phrase)
    return told?.topic === "sanctuary_policy" && told.sign > 0
  })
}

/** Those who hand out the nation’s money: its president, secretaries and departments. */
const isGiver = (grammar: Grammar, key: string): boolean => {
  const found = grammar.entity(key)
  const executive =
    found?.kind !== "person" || found.roleKind === "cabinet_or_agency" || found.roleKind === "head_of_government"
  return executive && isFederal(grammar, key)
}
