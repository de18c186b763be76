import { trait } from "../lexicon/traits.ts"
import { type Anchor, anchorsIn } from "./anchors.ts"
import type { NounPhrase } from "./clauses/chunk.ts"
import { type Clause, phrasesOf } from "./clauses/clause.ts"
import { deedOf, suitAgainst, suitToBlock } from "./measures/deeds.ts"
import { aimOf, conceptLike, effectAims, standIn } from "./measures/effects.ts"
import { isDefinite, isLettered, isOfSameOwner } from "./measures/named.ts"
import { closest, isAlike, isMeasureNoun, laws, reach, type Told } from "./measures/told.ts"
import { ballots, numberOf, sameNumber, undoing, undoneBy } from "./measures/undone.ts"
import { clausesWhere, type Grammar } from "./resolve.ts"

/** What is told of measures: each place, and by the token of its head what names one again. */
export interface Measures {
  readonly told: ReadonlyArray<Told>
  readonly again: ReadonlyMap<number, Anchor>
}

/**
 * Measures of which the text tells what they do, with the places where one is named again of which no policy is known:
 * "a bill to ban sanctuary cities … the bill", "voted to bar agents … the resolution", "sued over the order … the suit".
 */
export const measuresOf = (grammar: Grammar, known: ReadonlyMap<number, Anchor>): Measures => {
  const { tokens } = grammar.document
  const found = new Map<number, Anchor>()
  const told: Array<Told> = []
  const seen = new Set<number>()
  const early: Array<NounPhrase> = []
  const wanted = trait.instrument | trait.plan | trait.concept | trait.court
  for (const clause of clausesWhere(grammar, (clues) => (clues & wanted) !== 0)) {
    const done =
      deedOf(grammar, clause) ?? suitAgainst(grammar, clause, known, told) ?? suitToBlock(grammar, clause, known, told)
    if (done) told.push(done)
    for (const phrase of phrasesOf(clause)) {
      if (seen.has(phrase.head)) continue
      seen.add(phrase.head)
      const noun = tokens[phrase.head]?.lower ?? ""
      const before = known.get(phrase.head)
      // "the measure to repeal the law": not the law
      const against = before && ballots.has(noun) ? undoneBy(grammar, told, clause, phrase) : null
      if (against) {
        found.set(phrase.head, { concept: against, token: phrase.head, last: phrase.head })
        told.push({ head: phrase.head, noun, concept: against, undoes: true })
        continue
      }
      if (before) {
        // "Measure 9 would undo the law … the measure": what would undo it, not the law
        const newer = ballots.has(noun) ? told.findLast((each) => each.undoes && isAlike(each.noun, noun)) : undefined
        const since = newer && told.findLast((each) => each.noun === noun)
        if (newer && newer.head < phrase.first && (!since || since.undoes || since.head < newer.head)) {
          found.set(phrase.head, { concept: newer.concept, token: phrase.head, last: phrase.head })
          told.push({ ...newer, head: phrase.head, noun })
          continue
        }
        // what its own sentence says it does, over what was made of it elsewhere
        const [effect] = effectAims(grammar, clause, phrase)
        const other = effect && effect.sign !== before.concept.sign ? conceptLike(effect) : null
        if (other) found.set(phrase.head, { concept: other, token: phrase.head, last: phrase.head })
        if (other) told.push({ head: phrase.head, noun, concept: other })
        else told.push({ head: phrase.head, noun, concept: before.concept })
        continue
      }
      const lettered = isLettered(grammar, phrase)
      // "participation in 287(g), an ICE program": a programme
      const numbered = isMeasureNoun(noun)
        ? undefined
        : anchorsIn(grammar, phrase.first, phrase.next).find(({ concept: { name } }) => name === "agreement_287g")
      if (numbered) {
        const concept = numbered.concept.topic === null ? null : standIn(numbered.concept.topic, numbered.concept.sign)
        if (concept) told.push({ head: phrase.head, noun: "program", concept })
        continue
      }
      // "SB 11 was put off. It would ban …": what a bill just named does
      const named = noun === "it" && clause.subject.includes(phrase) ? early.at(-1) : undefined
      if (named && isNext(grammar, named, phrase)) {
        const effects = effectAims(grammar, clause, phrase)
        const [effect] = effects
        const does = effect && effects.every(({ topic, sign }) => topic === effect.topic && sign === effect.sign)
        const concept = does ? conceptLike(effect) : null
        if (concept) told.push({ head: phrase.head, noun: "bill", concept })
        continue
      }
      if (!lettered && !isMeasureNoun(noun)) continue
      if (tokens[phrase.head]?.text === "Amendment") continue // the Constitution’s
      const aim = aimOf(grammar, clause, phrase)
      const undone = aim ? null : undoneBy(grammar, told, clause, phrase)
      if (undone) {
        found.set(phrase.head, { concept: undone, token: phrase.head, last: phrase.head })
        told.push({ head: phrase.head, noun: lettered ? "bill" : noun, concept: undone, undoes: true })
        continue
      }
      if (aim) {
        const concept = aim === "both" ? null : conceptLike(aim)
        const undoes = (clause.subject.includes(phrase) && undoesIt(clause)) || isToUndo(grammar, clause, phrase)
        const row = { head: phrase.head, noun: lettered ? "bill" : noun, concept }
        if (concept) told.push(undoes ? { ...row, concept, undoes } : { ...row, concept })
        continue
      }
      if (anchorsIn(grammar, phrase.first, phrase.next).length > 0) continue
      if (!lettered && !isDefinite(grammar, phrase)) continue
      const again = lettered ? "bill" : noun
      const fits = (each: Told): boolean =>
        each.head < phrase.first &&
        (tokens[phrase.head]?.sentence ?? 0) - (tokens[each.head]?.sentence ?? 0) <= reach &&
        (isAlike(each.noun, again) || (lettered && laws.has(each.noun))) && // "the sanctuary laws … SB 54"
        !(lettered && isOther(numberOf(grammar, each.head), numberOf(grammar, phrase.head))) &&
        isOfSameOwner(grammar, phrase, each)
      // "Measure 9": what would undo the law, not the law
      const ballot = lettered && votedOn.has(tokens[phrase.head - 1]?.lower ?? "")
      const near = (each: Told): boolean =>
        each.head < phrase.first &&
        (tokens[phrase.head]?.sentence ?? 0) - (tokens[each.head]?.sentence ?? 0) <= reach &&
        ballots.has(each.noun) &&
        !isOther(numberOf(grammar, each.head), numberOf(grammar, phrase.head))
      const last =
        (lettered ? sameNumber(grammar, told, phrase) : undefined) ??
        (ballot ? told.findLast((each) => each.undoes && near(each)) : undefined) ??
        closest(told, again, fits)
      if (!last && lettered) early.push(phrase)
      if (last) {
        found.set(phrase.head, { concept: last.concept, token: phrase.head, last: phrase.head })
        const row = { head: phrase.head, noun: lettered ? "bill" : noun, concept: last.concept }
        told.push(last.undoes ? { ...row, undoes: last.undoes } : row)
      }
    }
  }
  return { told: withEarlier(grammar, early, told, found), again: found }
}

/** "Measure 9 would undo the law" */
const undoesIt = ({ verb }: Clause): boolean => !verb.passive && !verb.negated && undoing.has(verb.lemma)

/** "an initiative that would repeal the law" */
const isToUndo = (grammar: Grammar, clause: Clause, { first, head }: NounPhrase): boolean =>
  grammar
    .inSentence(clause.sentence)
    .some((each) => each.modifies?.head === head && each.modifies.first === first && undoesIt(each))

/** Whether a phrase stands in one of the two sentences after another. */
const isNext = ({ document: { tokens } }: Grammar, before: NounPhrase, { head }: NounPhrase): boolean => {
  const apart = (tokens[head]?.sentence ?? 0) - (tokens[before.head]?.sentence ?? 0)
  return apart >= 0 && apart <= 2
}

/** Whether a measure told has a number, and another one. */
const isOther = (number: string, again: string): boolean => number !== "" && number !== again

/** "sued to block SB 4. … SB 4 would ban …": a bill named before it is told what it does is known by its number. */
const withEarlier = (
  grammar: Grammar,
  early: ReadonlyArray<NounPhrase>,
  told: ReadonlyArray<Told>,
  found: Map<number, Anchor>
): ReadonlyArray<Told> => {
  const { tokens } = grammar.document
  const byNumber = new Map<string, Told>()
  for (const each of told) {
    const number = numberOf(grammar, each.head)
    if (number !== "" && !byNumber.has(number)) byNumber.set(number, each)
  }
  const numbers = new Set(early.map(({ head }) => numberOf(grammar, head)))
  // "SB 11 passed. The bill would …": the only one named so
  const soon = (head: number): Told | undefined =>
    numbers.size > 1
      ? undefined
      : told.find(
          (each) =>
            each.head > head &&
            laws.has(each.noun) &&
            (tokens[each.head]?.sentence ?? 0) - (tokens[head]?.sentence ?? 0) <= 3 &&
            (tokens[each.head]?.lower === "it" ||
              tokens.slice(each.head - 3, each.head).some(({ lower }) => lower === "the" || lower === "this"))
        )
  const first = early.flatMap(({ head }): ReadonlyArray<Told> => {
    const later = byNumber.get(numberOf(grammar, head)) ?? soon(head)
    if (!later) return []
    found.set(head, { concept: later.concept, token: head, last: head })
    return [{ ...later, head }]
  })
  return first.length === 0 ? told : [...told, ...first].sort((a, b) => a.head - b.head)
}

const votedOn = new Set("measure proposition initiative amendment question".split(" "))
