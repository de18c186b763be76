import { billLetters } from "../../lexicon/instruments.ts"
import { trait } from "../../lexicon/traits.ts"
import { isListedVerb, verbBase } from "../../lexicon/verbs.ts"
import type { Token } from "../../model/document.ts"

const possessives = ["my", "our", "your", "his", "her", "its", "their"]
const fixed = new Map([
  ...possessives.map((word) => [word, "DET"] as const),
  ["barring", "VERB"],
  ["defund", "VERB"],
  ["including", "ADP"],
  ["according", "ADP"],
  ["despite", "ADP"],
  ["amid", "ADP"],
  ["regarding", "ADP"],
  ["concerning", "ADP"],
  ["following", "ADP"],
  ["pending", "ADP"],
  ["per", "ADP"],
  ["versus", "ADP"],
  ["cannot", "AUX"],
  ["unless", "SCONJ"],
  ["if", "SCONJ"],
  ["whether", "SCONJ"],
  ["because", "SCONJ"],
  ["although", "SCONJ"],
  ["while", "SCONJ"],
  ["everything", "PRON"],
  ["something", "PRON"],
  ["nothing", "PRON"],
  ["anything", "PRON"],
  ["who", "REL"],
  ["whose", "REL"],
  ["which", "REL"]
])
/** Nouns in -ing that stand after prepositions without being gerunds. */
const nounsInIng = new Set(
  `funding housing meeting hearing ruling building policing training spending bargaining screening filing beginning
  morning evening warning feeling profiling trafficking processing parking being king thing wing spring building
  rating crossing gathering banking planning zoning wedding testing sentencing standing offering`.split(/\s+/u)
)
const objectStarts = new Set(["DET", "ADJ", "NOUN", "PRON", "PROPN", "TO", "THAT"])
/** What of a grant follows the word: "grant dollars". */
const grantThings = new Set("dollars money funds funding program programs awards conditions requirements".split(" "))
const claiming = new Set(["claims", "vows", "pledges", "warns", "promises", "plans", "threatens", "calls", "demands"])
const saying = new Set(["say", "says", "said"])
/** Verbs that take a thing and no clause: "that" after them points at it. */
const takingThings = new Set(
  "make sign veto back pass sponsor oppose table kill reject file enact draft enforce".split(" ")
)
/** Prepositions that hardly ever stand alone before a verb, as "the office she works for barred" has one. */
const unstranded = new Set("in of by among between during under without".split(" "))
const quotes = new Set(["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»"])
const modals = new Set("will would can could may might must shall should wo ca".split(" "))
const lacked = new Set("legal papers documents documentation authorization permission status lawful".split(" "))
const questions = new Set("when how where what whether who".split(" "))
const goingOn = new Set(
  "stop stops stopped start starts started begin began begun avoid avoids avoided quit keep kept continue continues continued".split(
    " "
  )
)
const keepingFrom = new Set("bars bans blocks stops keeps discourages forbids prohibits prevents".split(" "))
/** Whether "from" and a verb in -ing come within six words after. */
const keepsFrom = (word: (at: number) => string, at: number): boolean =>
  [2, 3, 4, 5, 6].some((after) => word(at + after) === "from" && word(at + after + 1).endsWith("ing"))
const barring = new Set("ban bar limit block curb fine".split(" "))
const determiners = new Set(["DET", "POSS"])
const nominal = new Set(["NOUN", "PROPN"])
const be = new Set("be am is are was were been being 's 're 'm".split(" "))

/**
 * Parts of speech of a sentence as the chunker wants them: the tagger's, with names kept whole, words joined by hyphens
 * made one, and the tagger's typical slips with participles and verbal nouns set right by their neighbours. Besides the
 * universal tags: `TO` (of an infinitive), `NOT`, `POSS` (’s), `REL`, `THAT` (opens a clause), `QUOTE`, `HYPHEN`.
 * Three passes over the tokens.
 */
export const partsOfSpeech = (
  tokens: ReadonlyArray<Token>,
  first: number,
  next: number,
  whole: ReadonlyMap<number, number>
): ReadonlyArray<string> => {
  const tags: Array<string> = []
  const named = new Set<number>()
  for (let index = first; index < next; index++) {
    const covered = whole.get(index)
    if (covered !== undefined) {
      for (; index < Math.min(covered, next); index++) {
        named.add(tags.length)
        tags.push("PROPN")
      }
      index--
      continue
    }
    const token = tokens[index]
    if (token) tags.push(initial(token, tokens[index - 1], tokens[index + 1]))
  }
  const word = (at: number): string => (at < 0 || at >= tags.length ? "" : (tokens[first + at]?.lower ?? ""))
  const tag = (at: number): string => tags[at] ?? "END"
  /** Whether a modal stands before a word, a quotation mark between them, and at most adverbs and "not" beside it. */
  const opensAfterModal = (at: number): boolean => {
    let marked = false
    for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
      if (word(before) === "“" || word(before) === '"') marked = true
      else if (modals.has(word(before))) return marked
      else if (tag(before) !== "ADV" && tag(before) !== "NOT" && word(before) !== "not") return false
    }
    return false
  }
  joinHyphens(tags, tokens, first)
  for (let at = 0; at < tags.length; at++) {
    const before = tag(at - 1)
    const after = tag(at + 1)
    const current = tag(at)
    const lower = word(at)
    if (named.has(at)) continue
    if (!slipping.has(current) && !slippingWords.has(lower) && word(at - 1) !== "long") continue // nothing below is about it
    if (lower === "no" && word(at + 1) === "longer" && ["VERB", "AUX", "ADV"].includes(tag(at + 2))) {
      tags[at] = "NOT" // "would no longer hold"
      tags[at + 1] = "NOT"
      at++
      continue
    }
    if (lower === "ruling" && word(at + 1) === "out") {
      tags[at] = "VERB" // "while ruling out raids"
      continue
    }
    if (
      current === "VERB" &&
      nounsInIng.has(lower) &&
      (after === "AUX" || after === "ADP" || after === "PUNCT" || after === "END") &&
      !be.has(word(at - 1))
    ) {
      tags[at] = "NOUN" // "taking away funding would be wrong"
      continue
    }
    if (
      (current === "NOUN" || current === "ADJ") &&
      word(at - 1) === "," &&
      lower.endsWith("ing") &&
      isListedVerb(lower) &&
      !nounsInIng.has(lower) &&
      (after === "NUM" || after === "DET")
    ) {
      tags[at] = "VERB" // "swept the town, arresting 40 people"
      continue
    }
    if (
      (current === "NOUN" || current === "ADJ") &&
      lower.endsWith("ing") &&
      isListedVerb(lower) &&
      !nounsInIng.has(lower) &&
      ((goingOn.has(word(at - 1)) && objectStarts.has(after)) || (word(at - 1) === "those" && after === "DET"))
    ) {
      tags[at] = "VERB" // "stop telling agents", "those urging the council"
      continue
    }
    if (current === "NOUN" && lower === "voting" && ["against", "for", "to", "with"].includes(word(at + 1))) {
      tags[at] = "VERB" // "joined them in voting against it"
      continue
    }
    if (
      current === "NOUN" &&
      barring.has(lower) &&
      ["which", "who"].includes(word(at - 1)) &&
      objectStarts.has(after)
    ) {
      tags[at] = "VERB" // "cities which ban local police from"
      continue
    }
    if (current === "VERB" && lower === "police" && after === "AUX") {
      tags[at] = "NOUN" // "limits how police can cooperate"
      continue
    }
    const given = lower === "grant" && current === "VERB" && !word(at - 1).endsWith("s")
    const money = given && grantThings.has(word(at + 1)) && before !== "AUX" && before !== "TO"
    if (money || (given && (nominal.has(before) || before === "ADJ" || ["in", "of", "for"].includes(word(at - 1))))) {
      tags[at] = "NOUN" // "a federal law enforcement grant", "$2 million in grant money"
      continue
    }
    if (current === "ADJ" && named.has(at - 1) && lower.endsWith("ing") && isListedVerb(lower) && after === "TO") {
      tags[at] = "VERB" // "with Ana Ruiz promising to cut grants"
      continue
    }
    if (
      (current === "ADJ" || current === "NOUN") &&
      named.has(at - 1) &&
      lower.endsWith("ed") &&
      isListedVerb(lower) &&
      ((current === "ADJ" && (after === "NOUN" || after === "ADJ")) || word(at + 1) === "$")
    ) {
      tags[at] = "VERB" // "Gov. Ana Ruiz signed legislation", "the council allotted $90,000"
      continue
    }
    if (
      current === "NOUN" &&
      named.has(at - 1) &&
      lower.endsWith("s") &&
      isListedVerb(lower) &&
      (after === "DET" || after === "PRON")
    ) {
      tags[at] = "VERB" // "Ruiz backs the plan"
      continue
    }
    if (current === "VERB" && claiming.has(lower) && before === "VERB") {
      tags[at] = "NOUN" // "rejected calls to resign"
      continue
    }
    const reports = current === "NOUN" && claiming.has(lower) && (before === "PROPN" || word(at - 1) === ",")
    if (reports && ["VERB", "PRON", "THAT", "SCONJ", "DET", "PROPN", "TO"].includes(after)) {
      tags[at] = "VERB" // "Ana Ruiz, the mayor, claims taking …"
      continue
    }
    if (
      current === "NOUN" &&
      before === "REL" &&
      lower.endsWith("s") &&
      isListedVerb(lower) &&
      [...nominal, "DET", "ADJ"].includes(after)
    ) {
      tags[at] = "VERB" // "a law, which limits cooperation"
      continue
    }
    if (current === "NOUN" && word(at - 1) === "who" && isListedVerb(lower) && objectStarts.has(after)) {
      tags[at] = "VERB" // "immigrants who face deportation", "Ruiz, who cast the vote"
      continue
    }
    if (lower === "fine" && (before === "AUX" || before === "TO") && (nominal.has(after) || after === "ADJ")) {
      tags[at] = "VERB" // "would fine cities", "would fine local governments"
      continue
    }
    if (current === "NOUN" && modals.has(word(at - 1)) && isListedVerb(lower) && objectStarts.has(after)) {
      tags[at] = "VERB" // "would end all contracts"
      continue
    }
    if (
      (current === "NOUN" || current === "ADJ") &&
      isListedVerb(lower) &&
      verbBase(lower) === lower &&
      opensAfterModal(at)
    ) {
      tags[at] = "VERB" // "would “crack down” on them", "will “not honor” detainers"
      continue
    }
    if (
      (lower === "lack" || lower === "lacks") &&
      current === "NOUN" &&
      nominal.has(before) &&
      lacked.has(word(at + 1))
    ) {
      tags[at] = "VERB" // "40,000 Ohioans lack legal status"
      continue
    }
    if (
      current === "NOUN" &&
      lower.endsWith("s") &&
      word(at - 1) === "and" &&
      isListedVerb(lower) &&
      questions.has(word(at + 1))
    ) {
      tags[at] = "VERB" // "took effect in May and limits when jails may tell agents"
      continue
    }
    if (word(at - 1) === "long" && ["has", "have", "had"].includes(word(at - 2)) && lower.endsWith("ed")) {
      tags[at - 1] = "ADV" // "has long limited"
      tags[at] = "VERB"
      continue
    }
    const parted = nominal.has(before) || word(at - 1) === "," || before === "NUM"
    if (current === "NOUN" && keepingFrom.has(lower) && parted && keepsFrom(word, at)) {
      tags[at] = "VERB" // "the law bars officers from asking"
      continue
    }
    if (
      current === "VERB" &&
      (lower === "act" || lower === "order") &&
      before === "PROPN" &&
      /^\p{Lu}/u.test(tokens[first + at]?.text ?? "")
    )
      tags[at] = "PROPN"
    else if (hedgeOpeners.has(lower) && isHedge(word, at, tag)) {
      tags[at] = "ADV"
      tags[at + 1] = "ADV"
      if (lower === "as") tags[at + 2] = "ADV"
    } else if (
      lower === "to" &&
      current !== "TO" &&
      after === "VERB" &&
      current === "ADP" &&
      !word(at + 1).endsWith("ing")
    )
      tags[at] = "TO"
    else if (
      lower === "to" &&
      current === "TO" &&
      after !== "VERB" &&
      after !== "AUX" &&
      after !== "ADV" &&
      after !== "NOT"
    ) {
      // "to fund programs": a base form that the tagger took for a noun
      if (isListedVerb(word(at + 1)) && ["DET", "PRON", "ADJ", "NOUN", "PROPN", "ADP"].includes(tag(at + 2)))
        tags[at + 1] = "VERB"
      else tags[at] = "ADP"
    } else if (current === "NOUN" && saying.has(lower)) tags[at] = "VERB"
    else if (
      current === "NOUN" &&
      lower.endsWith("s") &&
      isListedVerb(lower) &&
      /^(?:1[89]|20)\d\d$/u.test(word(at - 1)) &&
      word(at - 2) === "in" &&
      nominal.has(after)
    )
      tags[at] = "VERB"
    else if (current === "ADJ" && lower.endsWith("ing") && be.has(word(at - 1)) && after === "TO") tags[at] = "VERB"
    else if (
      (current === "NOUN" || current === "ADJ") &&
      lower.endsWith("ing") &&
      !nounsInIng.has(lower) &&
      before === "ADP" &&
      ["DET", "ADJ", "PRON", "PROPN"].includes(after)
    )
      tags[at] = "VERB"
    else if (
      current === "NOUN" &&
      lower.endsWith("ing") &&
      word(at - 1) === "," &&
      (after === "PRON" || after === "THAT" || word(at + 1) === "that")
    )
      tags[at] = "VERB"
    else if (
      current === "VERB" &&
      before === "ADP" &&
      after === "NOUN" &&
      lower.endsWith("ed") &&
      unstranded.has(word(at - 1))
    )
      tags[at] = "ADJ" // "voted in closed session", "a list of accused men"
    else if (current === "VERB" && (determiners.has(before) || isPossessive(word(at - 1))) && !saying.has(lower)) {
      tags[at] = nominal.has(after) || after === "ADJ" ? "ADJ" : lower.endsWith("ed") ? "ADJ" : "NOUN"
    } else if (
      current === "VERB" &&
      before === "ADJ" &&
      (determiners.has(tag(at - 2)) || isPossessive(word(at - 2))) &&
      nominal.has(after) &&
      !lower.endsWith("s")
    ) {
      tags[at] = "ADJ"
    } else if (
      current === "NOUN" &&
      before === "NOUN" &&
      word(at - 1).endsWith("s") &&
      after === "VERB" &&
      word(at + 1).endsWith("ing") &&
      isListedVerb(lower)
    )
      tags[at] = "VERB"
    else if (lower === "that" && /^(?:1[89]|20)\d\d$/u.test(word(at - 1))) {
      // "said on May 4, 2017 that the city", but "a law in 2019 that bans them"
      const bans =
        after === "NOUN" && word(at + 1).endsWith("s") && isListedVerb(word(at + 1)) && objectStarts.has(tag(at + 2))
      tags[at] = bans || (after === "VERB" && !word(at + 1).endsWith("ing")) ? "REL" : "THAT"
      if (bans) tags[at + 1] = "VERB"
    } else if (lower === "that" && current !== "PRON") {
      const relative = nominal.has(before) && (after === "AUX" || after === "VERB")
      if (relative) tags[at] = "REL"
      else if (
        current === "DET" &&
        nominal.has(before) &&
        after === "NOUN" &&
        isListedVerb(word(at + 1)) &&
        (["DET", "ADJ", "PRON", "PROPN", "NOUN", "TO"].includes(tag(at + 2)) || word(at + 2) === "how")
      ) {
        tags[at] = "REL"
        tags[at + 1] = "VERB"
      } else if (
        current === "SCONJ" &&
        before === "VERB" &&
        (nominal.has(after) || after === "ADJ") &&
        takingThings.has(verbBase(word(at - 1)))
      )
        tags[at] = "DET" // "made that bill a priority", "signed that law"
      else if (current === "SCONJ" || (current === "DET" && !nominal.has(after) && after !== "ADJ")) tags[at] = "THAT"
    } else if (lower === "that" && current === "PRON" && before === "NUM" && tag(at - 2) === "PROPN") {
      if (after === "AUX" || after === "VERB") tags[at] = "REL" // "an order Jan. 25 that sought to"
    } else if (lower === "that" && current === "PRON" && (nominal.has(before) || word(at - 1) === ",")) {
      tags[at] = after === "AUX" || after === "VERB" || nominal.has(before) ? "REL" : "PRON"
    } else if ((lower === "where" || lower === "when") && current !== "PRON") tags[at] = "REL"
  }
  // "backed by business and signed Monday by the governor": no verbs of the sentence itself
  const isReduced = (at: number): boolean =>
    word(at).endsWith("ed") && [1, 2, 3].some((next) => word(at + next) === "by")
  if (!tags.some((each, at) => each === "AUX" || (each === "VERB" && !isReduced(at)))) {
    // a sentence wants a verb: the first noun that can be one, between its subject and its object
    const verb = tags.findIndex(
      (each, at) =>
        each === "NOUN" &&
        !named.has(at) &&
        (nominal.has(tag(at - 1)) ||
          (word(at).endsWith("s") &&
            (word(at - 1) === "," || (tag(at - 1) === "NUM" && billLetters.has(word(at - 2)))))) &&
        isListedVerb(word(at)) &&
        objectStarts.has(tag(at + 1))
    )
    if (verb > 0) tags[verb] = "VERB"
  }
  return tags
}

/** "more than 500", "as much as $3 million": the hedge, which starts with one of its openers, belongs to its number. */
const isHedge = (word: (at: number) => string, at: number, tag: (at: number) => string): boolean => {
  const amount = (place: number): boolean =>
    tag(place) === "NUM" ||
    tag(place) === "SYM" ||
    word(place) === "half" ||
    (word(place) === "a" && amounts.has(word(place + 1)))
  if (word(at) !== "as") return ["than", "to"].includes(word(at + 1)) && amount(at + 2)
  return ["much", "many", "few", "little"].includes(word(at + 1)) && word(at + 2) === "as" && amount(at + 3)
}
const hedgeOpeners = new Set(["more", "less", "fewer", "up", "as"])
/** What the tagger slips with: words of some kinds, and some words of any kind. */
const slipping = new Set(["VERB", "NOUN", "ADJ"])
const slippingWords = new Set(["no", "ruling", "fine", "to", "that", "where", "when", ...hedgeOpeners])
const amounts = new Set(["million", "billion", "dozen", "hundred", "thousand", "third", "quarter", "half"])

const possessiveWords = new Set(possessives)
const isPossessive = (word: string): boolean => possessiveWords.has(word)

const initial = (token: Token, before: Token | undefined, after: Token | undefined): string => {
  const { lower, pos, text, traits } = token
  if (traits & trait.letter) {
    if (lower === "to" && pos === "PART") return "TO"
    return lower === "not" || lower === "n't" ? "NOT" : (fixed.get(lower) ?? pos)
  }
  if (lower === "'s" && pos === "PART") return "POSS"
  if (text === "’" || lower === "'") {
    const owns =
      before?.end === token.start && before.lower.endsWith("s") && after !== undefined && after.start > token.end
    return owns && (pos === "PART" || nominal.has(after.pos) || after.pos === "ADJ") ? "POSS" : "QUOTE"
  }
  if (quotes.has(text)) return "QUOTE"
  return text === "$" || text === "£" || text === "€" ? "SYM" : pos
}

/** Words joined by hyphens are one: its kind is that of what it qualifies, else of its last noun. */
const joinHyphens = (tags: Array<string>, tokens: ReadonlyArray<Token>, first: number): void => {
  for (let at = 1; at + 1 < tags.length; at++) {
    const token = tokens[first + at]
    const before = tokens[first + at - 1]
    const after = tokens[first + at + 1]
    if (!token || !before || !after || token.text !== "-") continue
    if (before.end !== token.start || after.start !== token.end) continue
    tags[at] = "HYPHEN"
    const follows = tags[at + 2] ?? "END"
    const open = follows === "NOUN" || follows === "ADJ" || tokens[first + at + 2]?.text === "-"
    const kind = open
      ? "ADJ"
      : tags[at - 1] === "NOUN" || tags[at - 1] === "PROPN"
        ? "NOUN"
        : tags[at + 1] === "VERB"
          ? "ADJ"
          : (tags[at + 1] ?? "NOUN")
    if (tags[at - 1] !== "SYM" && tags[at - 1] !== "NUM") tags[at - 1] = kind === "NOUN" ? "NOUN" : "ADJ"
    tags[at + 1] = kind
  }
}
