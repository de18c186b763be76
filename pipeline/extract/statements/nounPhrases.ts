import type { Reading } from "./reading.ts"

/** Tokens `first` up to, without, `next`. */
export interface Phrase {
  readonly first: number
  readonly next: number
}

export const subjectPronouns = new Set(["he", "she", "they", "it", "i", "we", "who", "which", "you", "that"])
export const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM"])
const inner = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "SYM"])
export const joining = new Set([
  "of",
  "for",
  "at",
  "from",
  "in",
  "with",
  "on",
  "to",
  "by",
  "about",
  "behind",
  "against",
  "between",
  "under",
  "near",
  "inside",
  "within",
  "around",
  "across",
  "outside",
  "like",
  "over"
])
export const weekdays = new Set([
  ..."monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow".split(" "),
  ..."january february march april may june july august september october november december".split(" "),
  ..."earlier later recently afterward afterwards then last next this week month year".split(" ")
])
export const days = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mondays".split(" ")
)

/** They open a phrase and head none: "his most powerful friend". */
const possessives = new Set(["his", "their", "its", "my", "our", "your"])

const glued = ({ tokens }: Reading, at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end
const inWord = new Set(["-", "–", "/", "&", ".", "'", "’", "@", "#", "_"])

/** Whether a token can stand inside a noun phrase: its words, possessives, and marks glued between two of them. */
export const isNominalToken = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (token === undefined || (reading.inside[at] ?? -1) >= 0) return false
  if (inner.has(token.pos) || (reading.mentionOf[at] ?? -1) >= 0) return true
  if (token.pos === "PART") return token.lower === "'s" || token.lower === "'"
  if (token.text === "&") return true
  if (token.text === "'" || token.text === "’")
    return /s$/u.test(reading.tokens[at - 1]?.lower ?? "") && glued(reading, at)
  if (reading.tokens[at - 1]?.text === "-" && glued(reading, at) && glued(reading, at - 1)) return true // "left-leaning"
  if (inWord.has(token.text)) {
    // An initial: "J. Ruiz".
    if (token.text === ".") return glued(reading, at) && /^\p{Lu}$/u.test(reading.tokens[at - 1]?.text ?? "")
    return glued(reading, at) && glued(reading, at + 1)
  }
  return false
}

/**
 * The end of the plain noun phrase that starts at a token (no phrases after its head), or -1: articles, adjectives,
 * participles before nouns ("elected officials"), nouns, names, possessives.
 */
export const plainNounPhrase = (reading: Reading, first: number, limit: number): number => {
  const { tokens } = reading
  const start = tokens[first]
  if (!start || first >= limit || !isNominalToken(reading, first) || start.pos === "PART") {
    if (!(start?.pos === "VERB" && /(?:ed|ing)$/u.test(start.lower) && nominal.has(tokens[first + 1]?.pos ?? "")))
      return -1
  }
  if (start?.pos === "PRON" && subjectPronouns.has(start.lower)) return first + 1
  let at = first
  let head = -1
  while (at < limit) {
    const token = tokens[at]
    if (token === undefined || (reading.inside[at] ?? -1) >= 0) break
    const named = (reading.mentionOf[at] ?? -1) >= 0
    const premodifier =
      (token.pos === "VERB" && head < 0 && /(?:ed|en|ing)$/u.test(token.lower)) || (token.pos === "ADV" && head < 0)
    if (!premodifier && !isNominalToken(reading, at)) break
    if (head >= 0 && !named && token.pos === "DET") break
    if (head >= 0 && token.pos === "PRON" && head === at - 1) break
    if (head >= 0 && !named && days.has(token.lower)) break
    if (named || (nominal.has(token.pos) && !possessives.has(token.lower))) head = at
    else if (token.pos === "ADJ" && head < 0 && (at + 1 >= limit || !isNominalToken(reading, at + 1))) head = at
    at++
  }
  return head < 0 ? -1 : inWord.has(tokens[at - 1]?.text ?? "") && tokens[at - 1]?.text !== "." ? head + 1 : at
}

/** A noun phrase with what follows its head: "of …", "(D-Va.)", and, if `apposed`, ", the mayor of …,". */
export const nounPhrase = (reading: Reading, first: number, limit: number, apposed: boolean): Phrase | null => {
  const { tokens } = reading
  let next = plainNounPhrase(reading, first, limit)
  if (next < 0) return null
  const head = tokens[next - 1]
  if (head?.pos === "PRON") return { first, next }
  for (;;) {
    const token = tokens[next]
    if (token === undefined || next >= limit) break
    if (token.text === "(") {
      const close = closing(reading, next, limit)
      if (close < 0) break
      next = close + 1
      continue
    }
    const links =
      token.lower === "of" ||
      (head?.pos !== "PROPN" && joining.has(token.lower) && !days.has(tokens[next + 1]?.lower ?? ""))
    if (links || token.lower === "and" || (token.text === "&" && token.pos !== "PROPN")) {
      const more = plainNounPhrase(reading, next + 1, limit)
      if (more < 0) break
      next = more
      continue
    }
    break
  }
  if (!apposed || tokens[next]?.text !== ",") return { first, next }
  const end = apposition(reading, next, limit)
  return { first, next: end }
}

/** The bracket that closes one, within twelve tokens, or -1. */
const closing = ({ tokens }: Reading, open: number, limit: number): number => {
  for (let at = open + 1; at < Math.min(limit, open + 14); at++) if (tokens[at]?.text === ")") return at
  return -1
}

export const apposes = new Set(["DET", "NOUN", "PROPN", "ADJ", "NUM"])

/**
 * The end of appositions after a name: `, the mayor of Elm, a Democrat`; or the comma's own place if there is none.
 * It runs to the end of the clause, or to a quotation.
 */
const apposition = ({ tokens, inside }: Reading, comma: number, limit: number): number => {
  const start = tokens[comma + 1]
  if (!start || (inside[comma + 1] ?? -1) >= 0) return comma
  if (
    !apposes.has(start.pos) &&
    !["who", "whose", "one", "himself", "herself", "its", "his", "her", "their", "which"].includes(start.lower)
  )
    return comma
  if (weekdays.has(start.lower) && !/^(?:may|march)$/u.test(start.lower)) return comma
  let at = comma + 1
  while (at < limit) {
    const token = tokens[at]
    if (token === undefined || (inside[at] ?? -1) >= 0 || /^[.;:—―]$|^--$/u.test(token.text)) {
      if (!(token?.text === "." && at + 1 < limit && tokens[at + 1]?.start === token.end)) break
    }
    if (
      token.text === "," &&
      /^(?:who|which|when|while|but|as|after|in|at|during|on|adding|and|referring|speaking)$/u.test(
        tokens[at + 1]?.lower ?? ""
      )
    )
      break
    if (token.text === "," && (/^(?:VERB|AUX)$/u.test(tokens[at + 1]?.pos ?? "") || (inside[at + 1] ?? -1) >= 0)) break
    at++
  }
  return at
}
