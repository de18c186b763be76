import {
  drawing,
  drawn,
  moods,
  sidePersons,
  stanceAdjectives,
  stanceNouns,
  urging,
  voicing,
  waging,
  withdrawing
} from "../../../lexicon/stances.ts"
import { verbBase } from "../../../lexicon/verbs.ts"
import { anchorsIn } from "../../anchors.ts"
import type { NounPhrase } from "../../clauses/chunk.ts"
import type { Clause } from "../../clauses/clause.ts"
import { isMeasureNoun } from "../../measures/told.ts"
import { type Grammar, isFirstPerson } from "../../resolve.ts"
import { childrenOf, hungOn, insideOf, lastTold, possessedIn, targetOf } from "../targets.ts"
import { possessorsOf, type Reading, subjectsOf } from "./reading.ts"

/** The verbs of such stands. */
export const wordVerbs: ReadonlySet<string> = new Set([
  ...voicing,
  ...withdrawing,
  ...urging,
  ...drawing,
  ...waging,
  ..."be remain become stay oppose".split(" "),
  // "is worried about the bill" reads as a passive
  ...[...moods, ...stanceAdjectives.keys()].map(verbBase)
])

/** Stands by a noun or an adjective: "voiced opposition to the bill", "is critical of it", "is among its backers". */
export const ofWords = ({ grammar, clause, lemma, put, word }: Reading): void => {
  const { negated, passive, next: after } = clause.verb
  // "voiced opposition to the bill", "rallied in support of it", "dropped its objections to it"
  const voices = voicing.has(lemma) || waging.has(lemma)
  const withdraws = withdrawing.has(lemma)
  if ((voices || withdraws) && !negated)
    for (const phrase of [
      ...clause.objects,
      ...clause.attachments
        .filter(({ preposition }) => preposition === "in" || preposition === "to" || preposition === "out in")
        .flatMap(({ phrases }) => phrases)
    ]) {
      const noun = stanceNouns.get(word(phrase.head))
      const of = noun && hungOn(clause, phrase, noun.prepositions)
      // "voiced opposition to becoming a sanctuary"
      const doing = noun && !of ? childrenOf(grammar, clause).find(isDoing(grammar, phrase)) : undefined
      if (noun && doing) put(withdraws ? -noun.sign : noun.sign, insideOf(grammar, doing))
      // "have also voiced concerns": over the measure told last
      if (
        noun &&
        !of &&
        !doing &&
        telling.has(lemma) &&
        !passive &&
        isBare(clause, phrase) &&
        word(phrase.next) !== "that"
      )
        put(noun.sign, lastTold(grammar, clause.first, undefined, 2))
      if (!noun || !of) continue
      // "a spokeswoman reaffirmed the governor’s opposition to it": the governor’s
      const whose = possessorsOf(grammar, clause, phrase)
      for (const each of of) put(withdraws ? -noun.sign : noun.sign, targetOf(grammar, clause, each, false), whose)
    }
  // "urged rejection of the bill", "pressed for passage of the ordinance"
  if (urging.has(lemma) && !negated && !passive)
    for (const phrase of [
      ...clause.objects,
      ...clause.attachments.filter(({ preposition }) => preposition === "for").flatMap(({ phrases }) => phrases)
    ]) {
      const side = fates.get(word(phrase.head))
      for (const each of side === undefined ? [] : (hungOn(clause, phrase, ofOnly) ?? []))
        put(side ?? 0, targetOf(grammar, clause, each, true))
    }
  // "drew praise from the sheriff": the subject is what is praised
  if (drawing.has(lemma) && !negated && !passive)
    for (const phrase of clause.objects) {
      const side = drawn.get(word(phrase.head))
      const from = side === undefined ? undefined : hungOn(clause, phrase, new Set(["from", "by"]))
      if (side === undefined || !from) continue
      const holders = from.flatMap((each) => grammar.entitiesOf(each, clause))
      for (const each of clause.subject) put(side, targetOf(grammar, clause, each, true), holders)
    }
  // "is opposed to the bill", "has been a champion of it", "was among its backers"
  // "is worried about the bill" reads as a passive
  const felt = passive && stanceAdjectives.has(word(clause.verb.main))
  if (["be", "remain", "become", "stay"].includes(lemma) || felt) {
    for (let at = felt ? clause.verb.main : after; at < Math.min(after + 3, clause.next); at++) {
      const adjective = stanceAdjectives.get(word(at))
      if (!adjective || negated) continue
      for (const { preposition, phrases } of clause.attachments)
        if (adjective.prepositions.has(preposition))
          for (const each of moods.has(word(at)) ? phrases.filter(isMeasure(grammar)) : phrases)
            put(
              adjective.sign,
              targetOf(grammar, clause, each, false),
              clause.subject.some((who) => isFirstPerson(grammar, who)) ? undefined : subjectsOf(grammar, clause)
            )
    }
    const among = clause.attachments
      .filter(({ preposition }) => preposition === "among")
      .flatMap(({ phrases }) => phrases)
    for (const phrase of negated ? [] : [...clause.objects, ...among]) {
      const side = sidePersons.get(word(phrase.head))
      if (side === undefined) continue
      const possessed = possessedIn(grammar, phrase)
      const of = hungOn(clause, phrase, new Set(["of"]))
      if (possessed) put(side, possessed)
      else for (const each of of ?? []) put(side, targetOf(grammar, clause, each, false))
    }
  }
}

/** "to becoming" after its noun, which may read as an infinitive. */
const isDoing =
  ({ document: { tokens } }: Grammar, { head }: NounPhrase) =>
  ({ modifies, verb }: Clause): boolean =>
    modifies?.head === head && tokens[head + 1]?.lower === "to" && tokens[verb.main]?.lower.endsWith("ing") === true

/** Verbs of saying what one thinks. */
const telling = new Set("voice express raise register announce state declare reiterate share".split(" "))

/** Nothing after the noun says what it is about. */
const isBare = ({ attachments }: Clause, { next }: NounPhrase): boolean =>
  !attachments.some(({ phrases: [each] }) => each !== undefined && each.first >= next)

/** What one is glad or sorry about is a measure or sanctuary itself: not "is worried about detainers being ignored". */
const isMeasure =
  (grammar: Grammar) =>
  ({ first, next, head }: NounPhrase): boolean =>
    grammar.references.has(head) ||
    grammar.toldAt.has(head) ||
    isMeasureNoun(grammar.document.tokens[head]?.lower ?? "") ||
    anchorsIn(grammar, first, next).some(({ concept }) => concept.name === "sanctuary")

const ofOnly: ReadonlySet<string> = new Set(["of"])

/** What may become of a measure, by nouns: it comes to be (1) or falls (-1). */
const fates: ReadonlyMap<string, 1 | -1> = new Map([
  ...["passage", "adoption", "approval", "enactment", "ratification"].map((noun) => [noun, 1] as const),
  ...["rejection", "defeat", "repeal", "veto", "withdrawal", "rescission"].map((noun) => [noun, -1] as const)
])
