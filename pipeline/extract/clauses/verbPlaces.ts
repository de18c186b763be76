import { isParticiple, isPast } from "../../lexicon/inflect.ts"
import { verbBase } from "../../lexicon/verbs.ts"
import { modals, wordKind } from "../../lexicon/wordKinds.ts"
import { isNominal, nounsInIng } from "./nominal.ts"
import type { Tagging } from "./tagging.ts"

const have = new Set("have has had 've".split(" "))
const be = new Set("be is are was were been being 're 'm".split(" "))
const does = new Set("do does did".split(" "))
const particles = new Set("out up off down away back".split(" "))
const others = new Set("those anyone everyone someone anybody everybody him them".split(" "))
const asking = new Set(["how", "whether", "what", "who", "why"])
const objects = new Set("him her them us me".split(" "))
/** Prepositions that no phrasal verb leaves alone before a noun in its base form: "in play", "for comment". */
const before = new Set("for in with on at from against under without into".split(" "))
/** Verbs that take "of": "what people think of it". */
const takingOf = new Set("think speak hear know learn approve disapprove dispose complain dream".split(" "))
/** What may follow a noun that ends its phrase. */
const afterPhrase = new Set(["ADP", "PUNCT", "END", "CCONJ", "QUOTE"])
const afterClauseVerb = new Set(["ADP", "DET", "PRON"])

/** Whether a word is a verb in the form that "to" has after it, and no past. */
const isBase = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at)
  return verbBase(word) === word && !isParticiple(word) && !isPast(word)
}

/** "votes", "runs": with the -s of a listed verb. */
const hasS = (sentence: Tagging, at: number): boolean =>
  (sentence.kinds(at) & wordKind.s) !== 0 && verbBase(sentence.word(at)) !== sentence.word(at)

/** "would close the jail": the base form of a listed verb after a modal that opens no question. */
export const isAfterModal = (sentence: Tagging, at: number): boolean =>
  at > 1 && sentence.tag(at - 1) === "AUX" && modals.has(sentence.word(at - 1)) && isBase(sentence, at)

/** Whether a form of a listed verb that was taken for a noun stands where only a verb can. */
export const standsAsVerb = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at - 1)
  const tag = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  // "would plunge the county into debt", not "Can trust return?"
  if (modals.has(word)) return isAfterModal(sentence, at)
  if (word === "who") return after !== "AUX" && after !== "VERB" // "the member who votes with them"
  if (tag === "REL" && hasS(sentence, at)) return word !== "whose" && afterClauseVerb.has(after)
  if ((word === "and" || word === "or") && isBase(sentence, at))
    return after === "DET" || objects.has(sentence.word(at + 1)) // "to come and support her", not "the love and support he got"
  if (sentence.named[at - 1] === 1 && at > 0) return hasS(sentence, at) && particles.has(sentence.word(at + 1))
  return tag === "NOUN" && isPredicate(sentence, at)
}

/** "companies report the loss", "the victory hands her the seat": noun and verb agree, and an object follows. */
const isPredicate = (sentence: Tagging, at: number): boolean => {
  const several = (sentence.kinds(at - 1) & wordKind.s) !== 0
  if (several ? !isBase(sentence, at) : !hasS(sentence, at)) return false
  if (asking.has(sentence.word(at + 1))) return true // "The law limits how agents work"
  if (sentence.tag(at + 1) === "PRON") return objects.has(sentence.word(at + 1))
  if (sentence.tag(at + 1) !== "DET") return false
  // "murder charges the following year": when
  return ((sentence.kinds(at + 2) | sentence.kinds(at + 3)) & wordKind.time) === 0
}

/** "a rally lamenting the end", "those voting in May": what ends in -ing and was taken for a noun. */
export const describesInIng = (sentence: Tagging, at: number): boolean => {
  if (nounsInIng.has(sentence.word(at))) return false
  if (others.has(sentence.word(at - 1))) return true
  const after = sentence.tag(at + 1)
  return isNominal(sentence.tag(at - 1)) && (after === "DET" || after === "PRON")
}

/** "has inflamed the city", "is being audited", "was shaped by years": what ends in -ed and was taken for an adjective. */
export const isDone = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at - 1)
  if (word === "been" || word === "being") return true
  const after = sentence.tag(at + 1)
  if (have.has(word)) return after === "DET" || after === "PRON"
  return be.has(word) && sentence.word(at + 1) === "by"
}

/** Whether a form of a listed verb that was taken for one stands where only a noun can. */
export const standsAsNoun = (sentence: Tagging, at: number): boolean => {
  if ((sentence.kinds(at) & wordKind.verb) === 0) return isUnlistedNoun(sentence, at)
  if (!isBase(sentence, at) && !hasS(sentence, at)) return isEventInIng(sentence, at)
  const word = sentence.word(at - 1)
  const tag = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  if (tag === "AUX" && have.has(word)) return true // "have issues", "had access to it"
  if (tag === "AUX" && be.has(word)) return afterPhrase.has(after) && !isCleft(sentence, at) // "is evidence of"
  if (word === "of") return true // "the forces of hate"
  if (before.has(word)) return afterPhrase.has(after) && !hasS(sentence, at)
  const determined = sentence.tag(at - 2) === "DET" || sentence.tag(at - 2) === "POSS"
  if (tag === "ADV" && determined && word !== "both" && word !== "all") return true // "the only claim on it"
  // "an average cut of $3 million": one does nothing in the base form
  const one = tag === "NOUN" && (sentence.kinds(at - 1) & wordKind.s) === 0
  return one && sentence.word(at + 1) === "of" && !takingOf.has(sentence.word(at))
}

/** "was evidence of it": no listed verb, and in no form that a participle has. */
const isUnlistedNoun = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at - 1) === "AUX" &&
  be.has(sentence.word(at - 1)) &&
  afterPhrase.has(sentence.tag(at + 1)) &&
  !/(?:ed|ing|n|t|nk|ng)$/u.test(sentence.word(at))

/** "the police shooting of a man" */
const isEventInIng = (sentence: Tagging, at: number): boolean =>
  (sentence.kinds(at) & wordKind.ing) !== 0 &&
  sentence.word(at + 1) === "of" &&
  isNominal(sentence.tag(at - 1)) &&
  (sentence.tag(at - 2) === "DET" || sentence.tag(at - 2) === "POSS")

/** "All they do is work with them": what is done, not what it is. */
const isCleft = (sentence: Tagging, at: number): boolean =>
  does.has(sentence.word(at - 2)) || does.has(sentence.word(at - 3))

/** "to reviews of it": after "to" no verb has an -s. */
export const isPluralAfterTo = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at) === "VERB" && (hasS(sentence, at) || /[^aius]s$/u.test(sentence.word(at)))
