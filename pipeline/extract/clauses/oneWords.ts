import { isListedVerb } from "../../lexicon/verbs.ts"
import { modals } from "../../lexicon/wordKinds.ts"
import { isNominal } from "./nominal.ts"
import type { Tagging } from "./tagging.ts"

const takes = new Set("take takes took taken taking".split(" "))
const generals = new Set("attorney attorneys solicitor surgeon inspector adjutant secretary".split(" "))
const being = new Set("is was 's been be".split(" "))
/** Verbs whose past is their base. */
const unchanging = new Set("cast put cut set quit".split(" "))
const opening = new Set("the this that a its his her their".split(" "))
const beforeSubject = new Set("said says say argued argues believes believe claims claimed because that".split(" "))

/** What a word is by its neighbours, or null: single words with which the tagger slips. */
const tagOf = (sentence: Tagging, at: number): string | null => {
  const before = sentence.word(at - 1)
  const current = sentence.tag(at)
  const after = sentence.tag(at + 1)
  switch (sentence.word(at)) {
    case "pro": // "Senate President Pro Tem Ana Ruiz"
      return sentence.word(at + 1) === "tem" ? "PROPN" : null
    case "tem":
      return before === "pro" ? "PROPN" : null
    case "both":
    case "all": // "Ana Ruiz and Tom Bell both oppose it"
      return current === "DET" && (after === "VERB" || after === "AUX") ? "ADV" : null
    case "time": // "It’s time to end it"
      return current === "VERB" && being.has(before) ? "NOUN" : null
    case "rid": // "would get rid of the law"
      return before.startsWith("get") || before === "got" ? "ADV" : null
    case "so": // "ban them so sheriffs can’t refuse"
      return opensPurpose(sentence, at) ? "SCONJ" : current === "SCONJ" ? "ADV" : null
    case "stand":
    case "stands": // "have taken stands against the law"
      return takes.has(before) ? "NOUN" : null
    case "acting": {
      // "Acting ICE Director Ana Ruiz", "as acting director"
      const opens = at === 0 || before === "as" || sentence.tag(at - 1) === "DET" || sentence.tag(at - 1) === "ADJ"
      return current === "VERB" && isNominal(after) && opens ? "ADJ" : null
    }
    case "effect": // "a law that took effect last month requires"
      return takes.has(before) && current === "NOUN" ? "ADV" : null
    case "to": // "grants to police departments"
      return sentence.word(at + 1) === "police" && forces.has(sentence.word(at + 2)) ? "ADP" : null
    case "police":
      return current === "VERB" && forces.has(sentence.word(at + 1)) ? "NOUN" : null
    case "policing": // "its impartial policing policy"
      return isNominal(after) ? "NOUN" : null
    case "brief": // "signed a brief supporting the city"
      return current === "ADJ" && (siding.has(sentence.word(at + 1)) || after === "ADP" || after === "PUNCT")
        ? "NOUN"
        : null
    case "supporting":
    case "opposing":
    case "backing":
    case "defending":
    case "urging": // "a brief supporting Reno’s lawsuit"
      return current !== "VERB" && sentence.tag(at - 1) === "NOUN" && (after === "PROPN" || after === "DET")
        ? "VERB"
        : null
    case "cast": // "had cast a vote against it"
      return current === "NOUN" && after === "DET" && (having.has(before) || sentence.named[at - 1] === 1)
        ? "VERB"
        : null
    case "cuts": // "an order that cuts off money"
      return current === "NOUN" &&
        (before === "that" ||
          before === "which" ||
          (sentence.word(at + 1) === "off" && isNominal(sentence.tag(at - 1))))
        ? "VERB"
        : null
    case "forbidden": // "are forbidden to ask"
      return current === "ADJ" && (sentence.tag(at - 1) === "AUX" || sentence.tag(at - 1) === "NOT") ? "VERB" : null
    case "people":
      return current === "VERB" && sentence.tag(at - 1) !== "AUX" ? "NOUN" : null
    case "black":
    case "white":
    case "single": // "spoke to white voters"
      return current === "VERB" && isNominal(after) ? "ADJ" : null
    case "because": // "because of a hold"
      return sentence.word(at + 1) === "of" ? "ADP" : null
    case "general": // "the state’s attorney general"
      return generals.has(before) ? "NOUN" : null
    case "sure": // "to make sure jails hold them"
      return before === "made" || before.startsWith("mak") ? "ADV" : null
    case "following": // "the following year"
      return sentence.tag(at - 1) === "DET" ? "ADJ" : null
    case "per":
      return sentence.word(at + 1) === "capita" ? "ADJ" : null
    case "dissenting":
    case "abstaining": // "with Ana Ruiz dissenting"
      return current === "ADJ" && sentence.named[at - 1] === 1 && (after === "PUNCT" || after === "END") ? "VERB" : null
    default:
      return current === "NOUN" && bindingForms.has(sentence.word(at)) && isOfMeasure(sentence, at) ? "VERB" : null
  }
}

const siding = new Set("supporting opposing backing defending urging".split(" "))
const having = new Set("has have had".split(" "))
const forces = new Set("department departments agency agencies chief chiefs officer officers force forces".split(" "))

/** What a law does, in the third person. */
const bindingForms = new Set("orders bars limits bans restricts mandates permits".split(" "))
const lawNouns = new Set("bill law ordinance order policy rule directive act measure resolution statute".split(" "))

/** "The Ohio bill orders local jails": right behind a law comes its verb. */
const isOfMeasure = (sentence: Tagging, at: number): boolean => {
  const after = sentence.tag(at + 1)
  return lawNouns.has(sentence.word(at - 1)) && (after === "ADJ" || after === "DET" || isNominal(after))
}

/** Sets the part of speech of a word that its neighbours tell; whether it did. */
export const mendOneWord = (sentence: Tagging, at: number): boolean => {
  const tag = tagOf(sentence, at) ?? (isVerbAfterSubject(sentence, at) ? "VERB" : null)
  if (tag === null) return false
  sentence.tags[at] = tag
  return true
}

/** "Ruiz cast the vote", "Ruiz co-sponsored the bill", "The suit contests two laws" */
const isVerbAfterSubject = (sentence: Tagging, at: number): boolean => {
  const current = sentence.tag(at)
  const after = sentence.tag(at + 1)
  if ((after !== "DET" && after !== "NUM") || (current !== "NOUN" && current !== "ADJ")) return false
  const word = sentence.word(at)
  if (sentence.named[at - 1] === 1 && after === "DET")
    return current === "NOUN" ? unchanging.has(word) : word.endsWith("ed") && isListedVerb(word)
  return (
    current === "NOUN" &&
    sentence.tag(at - 1) === "NOUN" &&
    word.endsWith("s") &&
    !sentence.word(at - 1).endsWith("s") &&
    isListedVerb(word) &&
    opensSubject(sentence, at)
  )
}

/** Whether a noun phrase in the singular stands before a word, at the start or after a verb of saying. */
const opensSubject = (sentence: Tagging, at: number): boolean => {
  for (let before = at - 2; before >= Math.max(0, at - 4); before--) {
    const tag = sentence.tag(before)
    if (opening.has(sentence.word(before))) {
      const ahead = sentence.tag(before - 1)
      return before === 0 || ahead === "PUNCT" || ahead === "QUOTE" || beforeSubject.has(sentence.word(before - 1))
    }
    if (tag !== "ADJ" && !isNominal(tag)) return false
  }
  return false
}

/** "so politicians can’t": a subject and its modal come next. */
const opensPurpose = (sentence: Tagging, at: number): boolean => {
  const before = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  if (!(isNominal(before) || before === "VERB" || before === "ADV")) return false
  if (!(isNominal(after) || after === "DET" || after === "PRON")) return false
  for (let next = at + 2; next < at + 6; next++) {
    if (modals.has(sentence.word(next))) return true
    if (!isNominal(sentence.tag(next)) && sentence.tag(next) !== "ADJ") return false
  }
  return false
}
