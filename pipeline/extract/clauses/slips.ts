import { verbBase } from "../../lexicon/verbs.ts"
import { barring, claiming, hedgeOpeners, keepingFrom, modals, saying, wordKind } from "../../lexicon/wordKinds.ts"
import { isNominal, nounsInIng } from "./nominal.ts"
import type { Tagging } from "./tagging.ts"
import { mendThat } from "./thats.ts"
import { describesInIng, isAfterModal, isDone, isPluralAfterTo, standsAsNoun, standsAsVerb } from "./verbPlaces.ts"

const possessives = new Set(["my", "our", "your", "his", "her", "its", "their"])
const objectStarts = new Set(["DET", "ADJ", "NOUN", "PRON", "PROPN", "TO", "THAT"])
const afterReport = new Set(["VERB", "PRON", "THAT", "SCONJ", "DET", "PROPN", "TO"])
const afterRelative = new Set(["NOUN", "PROPN", "DET", "ADJ"])
const afterGerund = new Set(["DET", "ADJ", "PRON", "PROPN"])
const afterBare = new Set(["DET", "PRON", "ADJ", "NOUN", "PROPN", "ADP"])
/** What of a grant follows the word: "grant dollars". */
const grantThings = new Set("dollars money funds funding program programs awards conditions requirements".split(" "))
const givenBefore = new Set(["in", "of", "for"])
/** Prepositions that hardly ever stand alone before a verb, as "the office she works for barred" has one. */
const unstranded = new Set("in of by among between during under without".split(" "))
const lacked = new Set("legal papers documents documentation authorization permission status lawful".split(" "))
const questions = new Set("when how where what whether who".split(" "))
const goingOn = new Set(
  "stop stops stopped start starts started begin began begun avoid avoids avoided quit keep kept continue continues continued".split(
    " "
  )
)
const votes = new Set(["against", "for", "to", "with"])
const be = new Set("be am is are was were been being 's 're 'm".split(" "))
const goingTo = new Set("go goes going went gone sent send back return returned taken brought".split(" "))
const amounts = new Set(["million", "billion", "dozen", "hundred", "thousand", "third", "quarter", "half"])
const many = new Set(["much", "many", "few", "little"])
const year = /^(?:1[89]|20)\d\d$/u

const isDeterminer = (tag: string): boolean => tag === "DET" || tag === "POSS"
/** Whether a tag is one that words after "the", "its" or of a noun phrase have. */
export const startsObject = (tag: string): boolean => objectStarts.has(tag)

/** "would no longer hold": both words say no. */
export const isNoLonger = (sentence: Tagging, at: number): boolean => {
  if (sentence.word(at) !== "no" || sentence.word(at + 1) !== "longer") return false
  const after = sentence.tag(at + 2)
  return after === "VERB" || after === "AUX" || after === "ADV"
}

/** Mends what the tagger took for a noun or an adjective: it may be a verb. */
export const mendNoun = (sentence: Tagging, at: number): void => {
  const kinds = sentence.kinds(at)
  if (
    ((kinds & wordKind.verb) !== 0 && isListedVerb(sentence, at)) ||
    ((kinds & wordKind.mistaken) !== 0 && isMistaken(sentence, at)) ||
    ((kinds & wordKind.ed) !== 0 && isDone(sentence, at))
  )
    sentence.tags[at] = "VERB"
  else if (mendAfterLong(sentence, at)) return
  else if ((kinds & wordKind.mistaken) !== 0 && isKeepingFrom(sentence, at)) sentence.tags[at] = "VERB"
  else if ((kinds & wordKind.slipping) !== 0 && mendHedge(sentence, at)) return
  else if (
    ((kinds & wordKind.mistaken) !== 0 && sentence.tag(at) === "NOUN" && saying.has(sentence.word(at))) ||
    ((kinds & wordKind.ing) !== 0 && (isGerund(sentence, at) || describesInIng(sentence, at))) ||
    ((kinds & wordKind.verb) !== 0 && (kinds & wordKind.s) !== 0 && isAfterYear(sentence, at)) ||
    ((kinds & wordKind.verb) !== 0 && isBeforeGerund(sentence, at))
  )
    sentence.tags[at] = "VERB"
  else if ((kinds & wordKind.slipping) !== 0) mendThat(sentence, at)
}

/** Whether a form of a listed verb that was taken for a noun or an adjective is the verb of its clause. */
const isListedVerb = (sentence: Tagging, at: number): boolean => {
  const kinds = sentence.kinds(at)
  const noun = sentence.tag(at) === "NOUN"
  const after = sentence.tag(at + 1)
  if ((kinds & wordKind.ing) !== 0 && isGoingOn(sentence, at)) return true
  if ((kinds & wordKind.ed) !== 0 && at > 0 && sentence.named[at - 1] === 1) {
    // "Gov. Ana Ruiz signed legislation", "the council allotted $90,000"
    if ((!noun && (after === "NOUN" || after === "ADJ")) || sentence.word(at + 1) === "$") return true
  }
  if (noun ? isNounInVerbPlace(sentence, at) || standsAsVerb(sentence, at) : isAfterModal(sentence, at)) return true
  // "would “crack down” on them", "will “not honor” detainers"
  return opensAfterModal(sentence, at) && verbBase(sentence.word(at)) === sentence.word(at)
}

/** "stop telling agents", "swept the town, arresting 40 people", "joined them in voting against it" */
const isGoingOn = (sentence: Tagging, at: number): boolean => {
  const after = sentence.tag(at + 1)
  const before = sentence.word(at - 1)
  const word = sentence.word(at)
  if (word === "voting" && sentence.tag(at) === "NOUN" && votes.has(sentence.word(at + 1))) return true
  // "with Ana Ruiz promising to cut grants"
  if (after === "TO" && at > 0 && sentence.named[at - 1] === 1 && sentence.tag(at) === "ADJ") return true
  if (nounsInIng.has(word)) return false
  if (before === ",") return after === "NUM" || after === "DET"
  // "those urging the council"
  return (goingOn.has(before) && objectStarts.has(after)) || (before === "those" && after === "DET")
}

/** Whether a noun that may be a listed verb stands where a verb does. */
const isNounInVerbPlace = (sentence: Tagging, at: number): boolean => {
  const after = sentence.tag(at + 1)
  const before = sentence.word(at - 1)
  if ((sentence.kinds(at) & wordKind.s) !== 0) {
    // "Ruiz backs the plan"
    if ((after === "DET" || after === "PRON") && at > 0 && sentence.named[at - 1] === 1) return true
    // "a law, which limits cooperation"
    if (sentence.tag(at - 1) === "REL" && afterRelative.has(after)) return true
    // "took effect in May and limits when jails may tell agents"
    if (before === "and" && questions.has(sentence.word(at + 1))) return true
  }
  // "Ana Ruiz and Tom Bell support the plan"
  else if ((after === "DET" || after === "PRON") && endsNames(sentence, at)) return true
  // "immigrants who face deportation", "would end all contracts"
  if ((before === "who" || modals.has(before)) && objectStarts.has(after)) return true
  // "40,000 Ohioans lack legal status"
  const word = sentence.word(at)
  return (word === "lack" || word === "lacks") && isNominal(sentence.tag(at - 1)) && lacked.has(sentence.word(at + 1))
}

/** Whether two names joined by "and" end right before a word. */
const endsNames = (sentence: Tagging, at: number): boolean => {
  if (at === 0 || sentence.named[at - 1] !== 1 || verbBase(sentence.word(at)) !== sentence.word(at)) return false
  let before = at - 1
  while (before > at - 9 && isNominal(sentence.tag(before))) before--
  return sentence.word(before) === "and" && isNominal(sentence.tag(before - 1))
}

/** "would fine cities", "cities which ban local police from", "Ana Ruiz, the mayor, claims taking …" */
const isMistaken = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at)
  if (word === "fine" && isFining(sentence, at)) return true
  if (sentence.tag(at) !== "NOUN") return false
  const before = sentence.word(at - 1)
  const after = sentence.tag(at + 1)
  if (barring.has(word) && (before === "which" || before === "who") && objectStarts.has(after)) return true
  return claiming.has(word) && (sentence.tag(at - 1) === "PROPN" || before === ",") && afterReport.has(after)
}

/** "would fine cities", "to fine local governments", "lets the state fine sheriffs" */
const isFining = (sentence: Tagging, at: number): boolean => {
  const before = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  return (before === "AUX" || before === "TO" || isLet(sentence, at)) && (isNominal(after) || after === "ADJ")
}

const letting = new Set("let lets letting".split(" "))

/** "lets the state …": right before the word stands a noun, which somebody lets do something. */
const isLet = (sentence: Tagging, at: number): boolean => {
  for (let before = at - 1; before > at - 5; before--) {
    if (letting.has(sentence.word(before))) return before < at - 1
    const tag = sentence.tag(before)
    if (!isNominal(tag) && tag !== "DET" && tag !== "ADJ") return false
  }
  return false
}

/** "the law bars officers from asking" */
const isKeepingFrom = (sentence: Tagging, at: number): boolean => {
  if (sentence.tag(at) !== "NOUN" || !keepingFrom.has(sentence.word(at))) return false
  const before = sentence.tag(at - 1)
  return (isNominal(before) || sentence.word(at - 1) === "," || before === "NUM") && keepsFrom(sentence, at)
}

/** Whether "from" and a verb in -ing come within six words after. */
const keepsFrom = (sentence: Tagging, at: number): boolean => {
  for (let after = at + 2; after <= at + 6; after++)
    if (sentence.word(after) === "from" && (sentence.kinds(after + 1) & wordKind.ing) !== 0) return true
  return false
}

/** Whether what ends in -ing and was taken for a noun or an adjective is a verb. */
const isGerund = (sentence: Tagging, at: number): boolean => {
  const after = sentence.tag(at + 1)
  const noun = sentence.tag(at) === "NOUN"
  if (!noun && after === "TO" && be.has(sentence.word(at - 1))) return true
  if (sentence.tag(at - 1) === "ADP" && afterGerund.has(after) && !nounsInIng.has(sentence.word(at))) return true
  return (
    noun && sentence.word(at - 1) === "," && (after === "PRON" || after === "THAT" || sentence.word(at + 1) === "that")
  )
}

/** "a law that in 2019 limits cooperation" */
const isAfterYear = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at) === "NOUN" &&
  sentence.word(at - 2) === "in" &&
  isNominal(sentence.tag(at + 1)) &&
  year.test(sentence.word(at - 1))

/** "activists back defying them" */
const isBeforeGerund = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at) === "NOUN" &&
  sentence.tag(at - 1) === "NOUN" &&
  sentence.tag(at + 1) === "VERB" &&
  (sentence.kinds(at - 1) & wordKind.s) !== 0 &&
  (sentence.kinds(at + 1) & wordKind.ing) !== 0

/** Whether a modal stands before a word, a quotation mark between them, and at most adverbs and "not" beside it. */
const opensAfterModal = (sentence: Tagging, at: number): boolean => {
  let marked = false
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = sentence.word(before)
    const tag = sentence.tag(before)
    if (word === "“" || word === '"') marked = true
    else if (modals.has(word)) return marked
    else if (tag !== "ADV" && tag !== "NOT" && word !== "not") return false
  }
  return false
}

/** Mends what the tagger took for a verb: it may be a noun, an adjective or a part of a name. */
export const mendVerb = (sentence: Tagging, at: number): void => {
  const word = sentence.word(at)
  const kinds = sentence.kinds(at)
  if (isNounAsVerb(sentence, at) || standsAsNoun(sentence, at)) sentence.tags[at] = "NOUN"
  else if (word === "fine" && isFining(sentence, at)) return
  else if (mendAfterLong(sentence, at)) return
  else if (isNamedAct(sentence, at)) sentence.tags[at] = "PROPN"
  else if ((kinds & wordKind.slipping) !== 0 && mendHedge(sentence, at)) return
  else if (isQualifying(sentence, at)) sentence.tags[at] = "ADJ"
  else if ((isDeterminer(sentence.tag(at - 1)) || possessives.has(sentence.word(at - 1))) && !saying.has(word)) {
    const after = sentence.tag(at + 1)
    sentence.tags[at] = isNominal(after) || after === "ADJ" || (kinds & wordKind.ed) !== 0 ? "ADJ" : "NOUN"
  } else if (isSecondAdjective(sentence, at) || isAffected(sentence, at)) sentence.tags[at] = "ADJ"
  else if ((kinds & wordKind.slipping) !== 0) mendThat(sentence, at)
}

const isNounAsVerb = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at)
  const after = sentence.tag(at + 1)
  // "taking away funding would be wrong"
  if (
    (after === "AUX" || after === "ADP" || after === "PUNCT" || after === "END") &&
    (sentence.kinds(at) & wordKind.ing) !== 0 &&
    nounsInIng.has(word) &&
    !be.has(sentence.word(at - 1))
  )
    return true
  if (after === "AUX" && word === "police") return true // "limits how police can cooperate"
  if (word === "jail" && sentence.word(at - 1) === "to" && goingTo.has(sentence.word(at - 2))) {
    sentence.tags[at - 1] = "ADP" // "would rather go to jail"
    return true
  }
  if (word === "grant" && isGrant(sentence, at)) return true
  // "rejected calls to resign"
  return (sentence.kinds(at) & wordKind.mistaken) !== 0 && sentence.tag(at - 1) === "VERB" && claiming.has(word)
}

/** "a federal law enforcement grant", "$2 million in grant money" */
const isGrant = (sentence: Tagging, at: number): boolean => {
  const [tag, word] = [sentence.tag(at - 1), sentence.word(at - 1)]
  if (word.endsWith("s")) return false
  if (tag !== "AUX" && tag !== "TO" && grantThings.has(sentence.word(at + 1))) return true
  return isNominal(tag) || tag === "ADJ" || givenBefore.has(word)
}

/** "the Trust Act" */
const isNamedAct = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at - 1) === "PROPN" &&
  (sentence.word(at) === "act" || sentence.word(at) === "order") &&
  /^\p{Lu}/u.test(sentence.text(at))

/** "voted in closed session", "a list of accused men" */
const isQualifying = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at - 1) === "ADP" &&
  sentence.tag(at + 1) === "NOUN" &&
  (sentence.kinds(at) & wordKind.ed) !== 0 &&
  unstranded.has(sentence.word(at - 1))

/** "finds that affected cities may" */
const isAffected = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at - 1) === "THAT" && (sentence.kinds(at) & wordKind.ed) !== 0 && sentence.tag(at + 1) === "NOUN"

/** "its new proposed rules" */
const isSecondAdjective = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at - 1) === "ADJ" &&
  isNominal(sentence.tag(at + 1)) &&
  (sentence.kinds(at) & wordKind.s) === 0 &&
  (isDeterminer(sentence.tag(at - 2)) || possessives.has(sentence.word(at - 2)))

/** Mends a small word that is neither noun, adjective nor verb to the tagger. */
export const mendSmallWord = (sentence: Tagging, at: number): void => {
  const word = sentence.word(at)
  if (word === "fine" && isFining(sentence, at)) sentence.tags[at] = "VERB"
  else if (mendAfterLong(sentence, at) || mendHedge(sentence, at)) return
  else if (word === "to") mendTo(sentence, at)
  else mendThat(sentence, at)
}

/** "has long limited" */
const mendAfterLong = (sentence: Tagging, at: number): boolean => {
  if (sentence.word(at - 1) !== "long" || (sentence.kinds(at) & wordKind.ed) === 0) return false
  const had = sentence.word(at - 2)
  if (had !== "has" && had !== "have" && had !== "had") return false
  sentence.tags[at - 1] = "ADV"
  sentence.tags[at] = "VERB"
  return true
}

/** "more than 500", "as much as $3 million": the hedge, which starts with one of its openers, belongs to its number. */
const mendHedge = (sentence: Tagging, at: number): boolean => {
  const word = sentence.word(at)
  if (!hedgeOpeners.has(word) || !isHedge(sentence, at)) return false
  sentence.tags[at] = "ADV"
  sentence.tags[at + 1] = "ADV"
  if (word === "as") sentence.tags[at + 2] = "ADV"
  return true
}

const isHedge = (sentence: Tagging, at: number): boolean => {
  const second = sentence.word(at + 1)
  if (sentence.word(at) !== "as") return (second === "than" || second === "to") && isAmount(sentence, at + 2)
  return many.has(second) && sentence.word(at + 2) === "as" && isAmount(sentence, at + 3)
}

const isAmount = (sentence: Tagging, at: number): boolean => {
  const tag = sentence.tag(at)
  const word = sentence.word(at)
  return tag === "NUM" || tag === "SYM" || word === "half" || (word === "a" && amounts.has(sentence.word(at + 1)))
}

/** "to" before a verb, and before what the tagger took for a noun; before all else it is a preposition. */
const mendTo = (sentence: Tagging, at: number): void => {
  const current = sentence.tag(at)
  const after = sentence.tag(at + 1)
  if (current === "TO" && isPluralAfterTo(sentence, at + 1)) {
    sentence.tags[at] = "ADP"
    sentence.tags[at + 1] = "NOUN"
  } else if (current === "ADP") {
    if (after === "VERB" && (sentence.kinds(at + 1) & wordKind.ing) === 0) sentence.tags[at] = "TO"
  } else if (current === "TO" && after !== "VERB" && after !== "AUX" && after !== "ADV" && after !== "NOT") {
    // "to fund programs": a base form that the tagger took for a noun
    if ((sentence.kinds(at + 1) & wordKind.verb) !== 0 && afterBare.has(sentence.tag(at + 2)))
      sentence.tags[at + 1] = "VERB"
    else sentence.tags[at] = "ADP"
  }
}
