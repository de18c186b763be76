import { type Anchor, anchorsIn } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { agreedAim, aimOf, conceptLike, standIn } from "./effects.ts"
import { isLettered } from "./named.ts"
import { isAlike, suits, type Told } from "./told.ts"

/** "voted to bar agents": a measure; "sued over the order": a suit against what it is over. */
export const deedOf = (grammar: Grammar, clause: Clause): Told | null => {
  const { lemma, main, negated, passive } = clause.verb
  if (negated || passive) return null
  if (deciding.has(lemma)) {
    const child = grammar
      .inSentence(clause.sentence)
      .find(({ parent, relation }) => parent === clause.index && relation === "infinitive")
    const aim = child ? agreedAim(grammar, child) : null
    const concept = aim ? conceptLike(aim) : null
    return concept ? { head: main, noun: "measure", concept } : null
  }
  if (making.has(lemma) && anchorsIn(grammar, clause.verb.next, clause.next).some(isPlaceOfIt)) {
    const aim = agreedAim(grammar, clause)
    const concept = aim && aim.topic === "sanctuary_policy" ? conceptLike(aim) : null
    if (concept) return { head: main, noun: "resolution", concept }
  }
  if (lemma !== "sue") return null
  for (const { preposition, phrases } of clause.attachments) {
    if (preposition !== "over") continue
    for (const phrase of phrases) {
      const aim = aimOf(grammar, clause, phrase)
      if (!aim || aim === "both") continue
      const concept = conceptLike({ ...aim, sign: aim.sign > 0 ? -1 : 1 })
      if (concept) return { head: main, noun: "lawsuit", concept }
    }
  }
  return null
}

/** "voted to bar agents", "instructed the sheriff to leave the programme" */
const deciding = new Set("vote agree decide instruct direct".split(" "))

/** "declared Reno a sanctuary city", "became a sanctuary" */
const making = new Set("declare designate proclaim become make".split(" "))

const isPlaceOfIt = ({ concept }: Anchor): boolean => concept.name === "sanctuary"

/** "sued the state in an effort to block SB 11": a suit against what it is to block. */
export const suitToBlock = (
  grammar: Grammar,
  clause: Clause,
  known: ReadonlyMap<number, Anchor>,
  told: ReadonlyArray<Told>
): Told | null => {
  if (clause.verb.lemma !== "sue" || clause.verb.negated || clause.verb.passive) return null
  for (const aim of grammar.inSentence(clause.sentence)) {
    if (aim.relation !== "infinitive" || !blocking.has(aim.verb.lemma) || aim.verb.first < clause.verb.next) continue
    if (aim.parent !== clause.index && grammar.parentOf(aim)?.parent !== clause.index) continue
    for (const phrase of aim.objects) {
      const noun = isLettered(grammar, phrase) ? "bill" : (grammar.document.tokens[phrase.head]?.lower ?? "")
      const like = known.get(phrase.head)?.concept ?? told.findLast((each) => isAlike(each.noun, noun))?.concept
      const concept = like?.topic ? standIn(like.topic, like.sign > 0 ? -1 : 1) : null
      if (concept) return { head: clause.verb.main, noun: "lawsuit", concept }
    }
  }
  return null
}

/** "The suit contests two laws that limit cooperation": a suit against what it contests. */
export const suitAgainst = (
  grammar: Grammar,
  clause: Clause,
  known: ReadonlyMap<number, Anchor>,
  told: ReadonlyArray<Told>
): Told | null => {
  const [suit, other] = clause.subject
  const noun = grammar.document.tokens[suit?.head ?? -1]?.lower ?? ""
  if (!suit || other || !suits.has(noun) || !contesting.has(clause.verb.lemma)) return null
  if (clause.verb.negated || clause.verb.passive) return null
  for (const phrase of clause.objects) {
    const word = isLettered(grammar, phrase) ? "bill" : (grammar.document.tokens[phrase.head]?.lower ?? "")
    const own = aimOf(grammar, clause, phrase)
    const like =
      known.get(phrase.head)?.concept ??
      (own === null ? told.findLast((each) => isAlike(each.noun, word))?.concept : own === "both" ? null : own)
    const concept = like?.topic ? standIn(like.topic, like.sign > 0 ? -1 : 1) : null
    if (concept) return { head: suit.head, noun: "lawsuit", concept }
  }
  return null
}

const contesting = new Set("contest challenge target attack dispute oppose fight".split(" "))

const blocking = new Set("block stop overturn void halt invalidate undo strike challenge enjoin nullify".split(" "))
