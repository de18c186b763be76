import { acts } from "./acts.ts"
import { opensDate } from "./calendar.ts"
import { conceptsOf } from "./concepts.ts"
import { cuesBeginning, sourcePhrases } from "./cues.ts"
import { actNouns, ascents, cutting, harming, operationNouns, passing, resisting, running } from "./eventWords.ts"
import { federalMeasures } from "./federalMeasures.ts"
import { verbForms } from "./inflect.ts"
import { courtOutcomes, harshWords, instruments, isBillNumber, suitNouns } from "./instruments.ts"
import { beginsJurisdiction } from "./jurisdictionNames.ts"
import { matterWords, placeWords } from "./matter.ts"
import { isNamePart } from "./names.ts"
import { opensAmount } from "./numbers.ts"
import { offers } from "./offers.ts"
import { headKinds, knownLengths, mastheads } from "./organizations.ts"
import { presidents } from "./placeNames.ts"
import { planNouns } from "./references.ts"
import {
  cowing,
  disfavoring,
  drawn,
  favoring,
  sidePersons,
  stanceAdjectives,
  stanceNouns,
  yielding
} from "./stances.ts"
import { substitutionWords } from "./substitutions.ts"
import { approving, backers, disapproving } from "./verdicts.ts"

/**
 * What the letters of a word are and what it may tell, as bits. Each is worked out once a word, and tells most rules at
 * a glance that a token, or a whole sentence, is none of theirs.
 */
export const trait = {
  /** Starts with a capital letter. */
  capital: 1 << 0,
  /** Two letters or more, all of them capitals. */
  upper: 1 << 1,
  /** An initial: "J.", "J.D.". */
  initial: 1 << 2,
  /** Starts with a letter. */
  letter: 1 << 3,
  /** Starts with a small letter. */
  small: 1 << 4,
  /** The first word of a known organization's name. */
  organization: 1 << 5,
  /** May be the first word of a jurisdiction's name or abbreviation. */
  jurisdiction: 1 << 6,
  /** The first word of a cue: "said". */
  cue: 1 << 7,
  /** May open an amount: "nearly", "a", "$". */
  amount: 1 << 8,
  /** May open a date. */
  date: 1 << 9,
  /** A word of the matter: "immigration". */
  matter: 1 << 10,
  /** A word by which a concept may be known, or (in a sentence) what stands for a policy told before. */
  concept: 1 << 11,
  /** A word of the governments whose money may be cut. */
  place: 1 << 12,
  /** The last word of an offer: "license" of "driver’s license". */
  offer: 1 << 13,
  /** A word of a harsh law. */
  harsh: 1 << 14,
  /** A verb of coming into an office or leaving it, which is an event whatever the matter. */
  office: 1 << 15,
  /** A word of the future: "will", "would". */
  future: 1 << 16,
  /** What one may say that one will do, whatever the matter: "fight", "cut", "court". */
  deed: 1 << 17,
  /** What somebody has in mind to do: "plan". */
  plan: 1 << 18,
  /** Who stands for or against something: "critic". */
  backer: 1 << 19,
  /** The first word of a federal measure's name. */
  measure: 1 << 20,
  /** Holds "sanctuar". */
  sanctuary: 1 << 21,
  /** Shows where a coreference tool pasted words. */
  substitution: 1 << 22,
  /** May be a part of a person’s name. */
  person: 1 << 23,
  /** "The", or what is said of the federal government: descriptions of somebody start there. */
  titled: 1 << 24,
  /** The first word of a phrase before a source: "according to". */
  source: 1 << 25,
  /** An operation of officers: "raids". */
  operation: 1 << 26,
  /** A noun of an instrument: "law". */
  instrument: 1 << 27,
  /** What courts do to laws, and suits. */
  court: 1 << 28,
  /** A verb of an act of the matter: "sue". */
  act: 1 << 29,
  /** May be the noun that makes a name an organization's: "department". */
  head: 1 << 30,
  /** A verb of praise or blame: "criticized". */
  verdict: 1 << 31
} as const

const forms = (verbs: Iterable<string>): ReadonlyArray<string> => Array.from(verbs).flatMap(verbForms)

/** Words with what they may tell. */
const told: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>()
  const put = (bit: number, words: Iterable<string>): void => {
    for (const word of words) found.set(word, (found.get(word) ?? 0) | bit)
  }
  const whatever = acts.filter(({ matter }) => matter === "none").flatMap(({ verbs }) => [...verbs])
  put(trait.matter, matterWords)
  put(trait.concept, conceptsOf.keys())
  put(trait.place, placeWords)
  put(
    trait.offer,
    offers.flatMap(({ words }) => [...(words.at(-1) ?? [])])
  )
  put(trait.harsh, harshWords)
  put(trait.office, forms([...ascents, ...whatever]))
  put(trait.future, ["will", "shall", "wo", "'ll", "going", "would"])
  put(trait.deed, ["court", ...forms([...harming, ...cutting, ...resisting])])
  put(trait.plan, planNouns)
  put(trait.operation, operationNouns)
  put(
    trait.instrument,
    Array.from(instruments.keys(), (name) => name.split(" ").at(-1) ?? name)
  )
  put(trait.instrument, ["sb", "hb", "ab", "partnership", "contract"])
  put(trait.court, [...forms(courtOutcomes.keys()), ...suitNouns])
  put(trait.act, [
    ...forms([...running, ...passing.keys(), ...acts.flatMap(({ verbs }) => [...verbs])]),
    ...actNouns.keys()
  ])
  put(trait.backer, [...backers.keys(), ...sidePersons.keys()])
  put(trait.head, [...headKinds.keys(), ...mastheads, "circuit", "district", "schools"])
  put(
    trait.verdict,
    forms([
      ...approving,
      ...disapproving,
      "lobby",
      "dissent",
      "register",
      "speak",
      "argue",
      "side",
      "rally",
      "testify",
      "vote",
      "stand",
      "join",
      "second",
      "echo",
      "voice",
      "express",
      "raise",
      "take",
      "appeal",
      ...favoring,
      ...disfavoring,
      ...yielding,
      ...cowing
    ])
  )
  put(trait.verdict, ["victory", "win", "triumph", "vindication", "relief", "setback", "blow", "defeat", "loss"])
  put(trait.verdict, [...stanceAdjectives.keys(), ...stanceNouns.keys(), ...drawn.keys()])
  put(trait.substitution, substitutionWords)
  put(trait.titled, ["the", "feds", "federal", "administration", ...presidents])
  put(trait.source, sourcePhrases.keys())
  put(
    trait.measure,
    federalMeasures.flatMap(({ names }) => names.map(([first = ""]) => first.toLowerCase()))
  )
  return found
})()

const initial = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u
const upper = /^[\p{Lu}\d&.’']+$/u

const lettersOf = (text: string): number => {
  if (!/^\p{L}/u.test(text)) return 0
  if (!/^\p{Lu}/u.test(text)) return /^\p{Ll}/u.test(text) ? trait.letter | trait.small : trait.letter
  let bits = trait.letter | trait.capital
  if (text.length > 1 && upper.test(text)) bits |= trait.upper
  if (text.length < 7 && initial.test(text)) bits |= trait.initial
  return bits
}

/** The traits of a word; `lower` is the word in lower case with straight apostrophes. */
export const traitsOf = (text: string, lower: string): number =>
  lettersOf(text) |
  (told.get(lower) ?? 0) |
  (isBillNumber(lower) ? trait.instrument : 0) |
  (knownLengths(lower) ? trait.organization : 0) |
  (beginsJurisdiction(text, lower) ? trait.jurisdiction : 0) |
  (lower.includes("sanctuar") ? trait.sanctuary : 0) |
  (cuesBeginning(lower).length > 0 ? trait.cue : 0) |
  (opensAmount(lower) ? trait.amount : 0) |
  (isNamePart(text, lower) ? trait.person : 0) |
  (opensDate(lower) ? trait.date : 0)
