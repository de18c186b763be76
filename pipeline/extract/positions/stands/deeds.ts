import { suitNouns } from "../../../lexicon/instruments.ts"
import { disfavoring, favoring, priorities, stanceBases } from "../../../lexicon/stances.ts"
import type { Attachment } from "../../clauses/clause.ts"
import type { Grammar } from "../../resolve.ts"
import { childrenOf, lastTold, targetOf } from "../targets.ts"
import { type Reading, subjectsOf } from "./reading.ts"

/** Stands by what somebody does: "cast the lone no vote", "entered into an agreement with ICE", "sued over the order". */
export const ofDeeds = ({ grammar, clause, lemma, put, word }: Reading): void => {
  const { tokens } = grammar.document
  const { negated, passive } = clause.verb
  // "the governor is fully on board"
  const aboard = lemma === "be" && !negated ? clause.attachments.find(isAboard(grammar)) : undefined
  if (aboard && clause.attachments.every(({ after: beside }) => beside !== aboard.phrases[0]))
    put(1, lastTold(grammar, clause.verb.main, undefined, 1), subjectsOf(grammar, clause))
  // "made it one of her priorities"
  if (lemma === "make" && !negated && !passive) {
    const [thing] = clause.objects
    const made = tokens.slice(thing?.next ?? clause.next, Math.min(clause.next, (thing?.next ?? 0) + 30))
    if (thing && made.some(({ lower }) => priorities.has(lower))) put(1, targetOf(grammar, clause, thing, true))
  }
  // "wants the ordinance repealed"
  if (wishing.has(lemma) && !passive)
    for (const child of childrenOf(grammar, clause)) {
      const done = stanceBases.get(child.verb.lemma) ?? child.verb.lemma
      const side = disfavoring.has(done) ? -1 : favoring.has(done) ? 1 : 0
      if (side === 0 || child.relation !== "participle" || !child.verb.passive || child.modifies === null) continue
      if (clause.objects.includes(child.modifies) && child.attachments.every(({ preposition }) => preposition !== "by"))
        put(negated ? -side : side, targetOf(grammar, clause, child.modifies, true))
    }
  // "cast the lone no vote", "the only dissenting vote came from Ruiz"
  if (!negated && !passive && (lemma === "cast" || lemma === "come"))
    for (const phrase of lemma === "cast" ? clause.objects : clause.subject) {
      if (!["vote", "votes"].includes(word(phrase.head))) continue
      const kind = Array.from({ length: phrase.head - phrase.first }, (_, at) => word(phrase.first + at))
      const side = kind.some((each) => ["no", "dissenting", "nay"].includes(each)) ? -1 : kind.includes("yes") ? 1 : 0
      const from = clause.attachments.find(({ preposition }) => preposition === "from")
      if (side !== 0 && (lemma === "cast" || from))
        put(
          side,
          lastTold(grammar, clause.first, undefined, 4),
          lemma === "cast" ? undefined : from?.phrases.flatMap((each) => grammar.entitiesOf(each, clause))
        )
    }
  // "entered into an agreement with ICE", "opted out of the law", "pulled out of the partnership"
  if (!negated && !passive)
    for (const { preposition, phrases } of clause.attachments) {
      const side =
        lemma === "enter" ? (preposition === "into" ? 1 : 0) : leaving.has(lemma) && outOf.has(preposition) ? -1 : 0
      for (const each of side === 0 ? [] : phrases) put(side, targetOf(grammar, clause, each, true))
    }
  // "entered a partnership with ICE", "signed a contract with it", "cut ties with it"
  const bound = entering.has(lemma) ? 1 : parting.has(lemma) ? -1 : 0
  if (bound !== 0 && !negated && !passive)
    for (const each of clause.objects) if (bonds.has(word(each.head))) put(bound, targetOf(grammar, clause, each, true))
  // "sued over the order": against what it is over
  if (lemma === "sue" && !negated && !passive)
    for (const { preposition, phrases } of clause.attachments)
      if (preposition === "over") for (const each of phrases) put(-1, targetOf(grammar, clause, each, true))
  // "joined the suit over the order"
  if (["file", "join", "bring", "back", "support"].includes(lemma) && !negated && !passive)
    for (const phrase of clause.objects)
      if (suitNouns.has(word(phrase.head)) && !favoring.has(lemma)) put(1, targetOf(grammar, clause, phrase, true))
}

/** "on board" */
const isAboard =
  ({ document: { tokens } }: Grammar) =>
  ({ preposition, phrases: [phrase] }: Attachment): boolean =>
    preposition === "on" &&
    phrase !== undefined &&
    phrase.next - phrase.first === 1 &&
    tokens[phrase.head]?.lower === "board"

const wishing = new Set("want like prefer".split(" "))

const leaving = new Set("opt pull back withdraw drop get walk step".split(" "))

const outOf = new Set(["out of", "from", "away from"])

const entering = new Set("enter form forge join strike ink seek extend renew expand continue".split(" "))

const parting = new Set("end cancel terminate leave quit drop cut sever exit suspend".split(" "))

const bonds = new Set(
  "agreement agreements partnership partnerships contract contracts pact ties program programme".split(" ")
)
