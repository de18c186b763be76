import { billLetters } from "../../lexicon/instruments.ts"
import { trait } from "../../lexicon/traits.ts"
import { fixedTags, wordKind } from "../../lexicon/wordKinds.ts"
import type { Token } from "../../model/document.ts"
import { isNominal } from "./nominal.ts"
import { mendOneWord } from "./oneWords.ts"
import { isNoLonger, mendNoun, mendSmallWord, mendVerb, startsObject } from "./slips.ts"
import { Tagging } from "./tagging.ts"

/** Words to which no possessive goes: "there’s a law". */
const owned = new Set("it he she that there here what where how".split(" "))
const quotes = new Set(["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»"])

/**
 * Parts of speech of a sentence as the chunker wants them: the tagger's, with names kept whole, words joined by hyphens
 * made one, and the tagger's typical slips with participles and verbal nouns set right by their neighbours. Besides the
 * universal tags: `TO` (of an infinitive), `NOT`, `POSS` (’s), `REL`, `THAT` (opens a clause), `QUOTE`, `HYPHEN`.
 * `whole` tells of each token where the name ends that starts there, or 0. Three passes over the tokens.
 */
export const partsOfSpeech = (
  tokens: ReadonlyArray<Token>,
  first: number,
  next: number,
  whole: Uint32Array
): ReadonlyArray<string> => {
  const tags: Array<string> = []
  const named = roomFor(next - first)
  for (let index = first; index < next; index++) {
    const covered = Math.min(whole[index] ?? 0, next)
    if (covered > 0) {
      for (; index < covered; index++) {
        named[tags.length] = 1
        tags.push("PROPN")
      }
      index--
      continue
    }
    const token = tokens[index]
    if (token) tags.push(initial(token, tokens[index - 1], tokens[index + 1]))
  }
  joinHyphens(tags, tokens, first)
  const sentence = new Tagging(tokens, first, tags, named)
  for (let at = 0; at < tags.length; at++) if (named[at] === 0 && !mendOneWord(sentence, at)) at += mend(sentence, at)
  if (!hasVerb(sentence)) putVerb(sentence)
  return tags
}

let room = new Uint8Array(512)
/** So many zeros: the same array for each sentence, since to make a small one takes longer than to read the sentence. */
const roomFor = (length: number): Uint8Array => {
  if (length > room.length) room = new Uint8Array(2 * length)
  return room.fill(0, 0, length)
}

/** Mends the part of speech of a word, and of how many more after it that need no look then. */
const mend = (sentence: Tagging, at: number): number => {
  const current = sentence.tag(at)
  const kinds = sentence.kinds(at)
  const isSlipping = (kinds & wordKind.slipping) !== 0 || sentence.word(at - 1) === "long"
  if (isSlipping && isNoLonger(sentence, at)) {
    sentence.tags[at] = "NOT"
    sentence.tags[at + 1] = "NOT"
    return 1
  }
  if (isSlipping && sentence.word(at) === "ruling" && sentence.word(at + 1) === "out")
    sentence.tags[at] = "VERB" // "while ruling out raids"
  else if (current === "NOUN" || current === "ADJ") {
    if (isSlipping || (kinds & mendable) !== 0) mendNoun(sentence, at)
  } else if (current === "VERB") mendVerb(sentence, at)
  else if (isSlipping) mendSmallWord(sentence, at)
  return 0
}

/** What a noun or an adjective must be to be a verb. */
const mendable = wordKind.verb | wordKind.ing | wordKind.ed | wordKind.mistaken

const hasVerb = (sentence: Tagging): boolean => {
  const { tags } = sentence
  for (let at = 0; at < tags.length; at++)
    if (tags[at] === "AUX" || (tags[at] === "VERB" && !isReduced(sentence, at))) return true
  return false
}

/** "backed by business and signed Monday by the governor": no verbs of the sentence itself */
const isReduced = (sentence: Tagging, at: number): boolean =>
  (sentence.kinds(at) & wordKind.ed) !== 0 &&
  (sentence.word(at + 1) === "by" || sentence.word(at + 2) === "by" || sentence.word(at + 3) === "by")

/** A sentence wants a verb: the first noun that can be one, between its subject and its object. */
const putVerb = (sentence: Tagging): void => {
  const { tags, named } = sentence
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== "NOUN" || named[at] !== 0 || (sentence.kinds(at) & wordKind.verb) === 0) continue
    // "ICE arrests 48 in Reno"
    if (!(startsObject(sentence.tag(at + 1)) || sentence.tag(at + 1) === "NUM") || !isAfterSubject(sentence, at))
      continue
    if (at > 0) tags[at] = "VERB"
    return
  }
}

const isAfterSubject = (sentence: Tagging, at: number): boolean =>
  isNominal(sentence.tag(at - 1)) ||
  ((sentence.kinds(at) & wordKind.s) !== 0 &&
    (sentence.word(at - 1) === "," || (sentence.tag(at - 1) === "NUM" && billLetters.has(sentence.word(at - 2)))))

const initial = (token: Token, before: Token | undefined, after: Token | undefined): string => {
  const { lower, pos, text, traits, kinds } = token
  if (traits & trait.letter) return (kinds & wordKind.fixed) === 0 ? pos : fixedTag(lower, pos)
  if (lower === "'s" && pos === "PART") return before && owned.has(before.lower) ? "AUX" : "POSS"
  if (text === "’" || lower === "'") {
    const owns =
      before?.end === token.start && before.lower.endsWith("s") && after !== undefined && after.start > token.end
    return owns && (pos === "PART" || isNominal(after.pos) || after.pos === "ADJ") ? "POSS" : "QUOTE"
  }
  if (quotes.has(text)) return "QUOTE"
  return text === "$" || text === "£" || text === "€" ? "SYM" : pos
}

const fixedTag = (lower: string, pos: string): string =>
  lower === "to" ? (pos === "PART" ? "TO" : pos) : (fixedTags.get(lower) ?? pos)

/** Words joined by hyphens are one: its kind is that of what it qualifies, else of its last noun. */
const joinHyphens = (tags: Array<string>, tokens: ReadonlyArray<Token>, first: number): void => {
  for (let at = 1; at + 1 < tags.length; at++) {
    const token = tokens[first + at]
    if (token?.text !== "-") continue
    const before = tokens[first + at - 1]
    const after = tokens[first + at + 1]
    if (!before || !after) continue
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
