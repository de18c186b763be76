import { verbBase } from "../lexicon/verbs.ts"
import { saying, wordKind } from "../lexicon/wordKinds.ts"
import type { Token } from "../model/document.ts"

const nominal = new Set(["NOUN", "PROPN"])
const inPhrase = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"])
const quotes = new Set(["“", '"', "‘", "'", "``"])

/**
 * What is said wants a verb: "said sanctuary cities shield criminals" has none to the tagger, which reads four nouns.
 * The noun that agrees with the one before it, and has an object, is the verb. Takes the tokens of a sentence, `first`
 * to the last, and mends them in place. Linear in them.
 *
 * Not: "said city officials.", "said the sheriffs group leader", where nobody says it before
 */
export const findLostVerbs = (tokens: Array<Token>, first: number): void => {
  for (let at = first + 1; at + 3 < tokens.length; at++) {
    if (!opensContent(tokens, at)) continue
    const verb = lostVerb(tokens, at + 1)
    const token = tokens[verb]
    if (token) tokens[verb] = { ...token, pos: "VERB" }
  }
}

/** "Ruiz said …", "claimed that …" */
const opensContent = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const { kinds = 0, lower = "" } = tokens[at] ?? {}
  if ((kinds & (wordKind.mistaken | wordKind.slipping)) === 0) return false
  const before = tokens[at - 1]?.pos ?? ""
  return saying.has(lower) ? nominal.has(before) || before === "PRON" : lower === "that" && before === "VERB"
}

/** The noun that is the verb of a clause without one, or -1. */
const lostVerb = (tokens: ReadonlyArray<Token>, start: number): number => {
  let found = -1
  let at = start
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !(inPhrase.has(token.pos) || quotes.has(token.text))) break
    if (found < 0 && at > start && isVerbLike(tokens, at)) found = at
  }
  const { pos = "", lower = "" } = tokens[at] ?? {}
  return pos === "VERB" || pos === "AUX" || pos === "PART" || lower === "who" || lower === "that" ? -1 : found
}

/** Whether a noun could be the verb of the noun before it: "cities shield", "California harbors", and something after. */
const isVerbLike = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const { pos = "", kinds = 0, lower = "", text = "" } = tokens[at] ?? {}
  if (pos !== "NOUN" || (kinds & wordKind.verb) === 0 || text !== lower) return false
  const subject = tokens[quotes.has(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1]
  const object = tokens[quotes.has(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1]
  if (!subject || !object || !nominal.has(subject.pos)) return false
  // "said his city cooperates with agents"
  if (!inPhrase.has(object.pos) && object.lower !== "with") return false
  const several = subject.lower.endsWith("s")
  return several ? subject.pos === "NOUN" && verbBase(lower) === lower : (kinds & wordKind.s) !== 0
}
