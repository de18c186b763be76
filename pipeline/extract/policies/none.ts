import { turningNouns, turningVerbs } from "../../lexicon/operators.ts"
import type { Instrument } from "../../model/candidate.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { kindOfInstrument } from "./kinds.ts"
import { possessorOf } from "./possessors.ts"

/** Whether a noun of a measure names none that there is: "any bill", "outlawed sanctuary policies", "opposes a shelter law". */
export const namesNone = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  kind: Instrument | undefined,
  modifiers: ReadonlyArray<Clause>
): boolean => {
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  // "any bill that would …": none in particular
  if (["any", "no", "such"].includes(word(phrase.first))) return true
  // "in order to comply"
  if (word(phrase.head) === "order" && word(phrase.head - 1) === "in" && word(phrase.head + 1) === "to") return true
  // "does not have a sanctuary policy", "no city has one"
  const having = clause.objects.includes(phrase)
    ? clause
    : clause.modifies === null && clause.relation !== "participle"
      ? undefined
      : grammar.inSentence(clause.sentence).find(({ objects }) => objects.includes(phrase))
  const nobody = having?.subject.some(({ first }) => ["no", "neither", "none"].includes(word(first))) ?? false
  if (having?.verb.negated || nobody) return true
  // "the county’s only sanctuary policy": somebody’s there
  if (word(phrase.head - 1) === "only" || word(phrase.head - 2) === "only")
    if (possessorOf(grammar, phrase.first, phrase.head).some((key) => kindOf(key) !== "place")) return true
  // "a dozen states have passed laws": nobody’s in particular
  if (having && isOfMany(grammar, having)) return true
  // "outlaw sanctuary policies", "a ban on sanctuary policies" name none
  const outlawed =
    (clause.objects.includes(phrase) && outlawing.has(clause.verb.lemma)) ||
    clause.attachments.some(
      ({ after, preposition, phrases }) =>
        ["on", "against"].includes(preposition) &&
        after !== null &&
        turningNouns.has(word(after.head)) &&
        phrases.includes(phrase)
    )
  if (
    outlawed &&
    (kind === "unspecified" || (kind === "ordinance" && word(phrase.first) === "local")) &&
    (modifiers.length === 0 || clause.verb.form !== "finite") &&
    possessorOf(grammar, phrase.first, phrase.head).length === 0
  )
    return true
  // "blocks cities from passing laws that limit help": there are none
  const above = clause.relation === "gerund" && clause.mark === "from" ? grammar.parentOf(clause) : undefined
  if (above && turningVerbs.has(above.verb.lemma) && clause.objects.includes(phrase) && !isCourts(grammar, above))
    return true
  // "a bill that would require sheriffs to sign an agreement": there is none yet
  if (kind === "agreement" && isAsked(grammar, clause, phrase)) return true
  // "the decision to end the order": the order is the measure
  const deed = deeds.has(word(phrase.head))
  if (deed && modifiers.some(({ objects }) => objects.some((object) => kindOfInstrument(grammar, object)))) return true
  // "opposes a statewide shelter law": there is none yet
  const wished = clause.objects.includes(phrase) && wishing.has(clause.verb.lemma) && !clause.verb.passive
  if (wished && ["a", "an", "any"].includes(word(phrase.first))) return true
  // "the policies comply with federal law" tells nothing of them
  return clause.subject.includes(phrase) && abiding.has(clause.verb.lemma) && modifiers.length === 0
}

/** Whether a phrase is an object of what a measure would have somebody do. */
const isAsked = (grammar: Grammar, clause: Clause, phrase: NounPhrase): boolean => {
  if (clause.relation !== "infinitive" && clause.relation !== "gerund") return false
  if (!clause.objects.includes(phrase)) return false
  for (let at = grammar.parentOf(clause), steps = 0; at && steps < 4; at = grammar.parentOf(at), steps++) {
    const of = at.modifies ?? at.subject[0]
    if (of && kindOfInstrument(grammar, of)) return true
  }
  return false
}

/** "A judge barred the department from imposing conditions": they are there. */
const isCourts = ({ document: { tokens } }: Grammar, { subject }: Clause): boolean =>
  subject.some(({ first, next }) => tokens.slice(first, next).some(({ lower }) => courts.has(lower)))

const courts = new Set("judge judges court courts panel justices circuit".split(" "))

/** Whether those who do it are so many places, none of them named. */
const isOfMany = (grammar: Grammar, clause: Clause): boolean =>
  clause.subject.length > 0 &&
  clause.subject.every(({ head }) => manyPlaces.has(grammar.document.tokens[head]?.lower ?? "")) &&
  grammar.actorsOf(clause).length === 0

const manyPlaces = new Set(
  "states cities counties towns municipalities jurisdictions localities communities".split(" ")
)

const outlawing = new Set(
  "outlaw ban prohibit forbid bar criminalize punish penalize target nullify void preempt override invalidate overturn".split(
    " "
  )
)

const abiding = new Set("comply violate conflict break follow breach".split(" "))

const deeds = new Set(["decision", "move"])

/** What one does to a thing that need not be there. */
const wishing = new Set("oppose support favor envision".split(" "))
