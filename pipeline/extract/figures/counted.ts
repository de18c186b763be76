import { peopleNouns, placeNouns } from "../../lexicon/figureWords.ts"
import type { Token } from "../../model/document.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Amount } from "./amounts.ts"

/** What a number counts: "170 “serious” felonies that the police report", "$2 million in county funds". */
export interface Counted {
  /** The nouns that are counted, "counties" and "cities" of "90 counties and cities"; empty if none follows. */
  readonly heads: ReadonlyArray<string>
  /** Its head is a name: "Texans". */
  readonly named: boolean
  /** The words of the phrase up to its last head. */
  readonly words: ReadonlyArray<string>
  /** The words that hang on it, "who live here", up to the next mark or verb of its clause. */
  readonly tail: ReadonlyArray<string>
  /** The noun that it is of, with its qualifiers: "a legal fund of $2 million", "a crowd of 90". */
  readonly governor: ReadonlyArray<string>
  /** It was told before: "the two cities", "these 30 people". */
  readonly definite: boolean
  /** It is a part of a larger number: "two million of the country’s 11 million immigrants". */
  readonly part: boolean
  /** "60 percent of those detained" */
  readonly those: boolean
  /** The token after the last head. */
  readonly end: number
  /** The token after the tail. */
  readonly tailEnd: number
}

const quotes = new Set(['"', "“", "”", "'", "‘", "’", "``", "''"])
const relatives = new Set(["who", "that", "which", "whose", "whom"])
const links = new Set(["of", "in", "for", "from", "with", "without", "to", "at", "across", "among", "against", "under"])
const demonstratives = new Set([
  "the",
  "these",
  "those",
  "both",
  "all",
  "its",
  "their",
  "his",
  "her",
  "other",
  "last",
  "first",
  "next"
])
const fillers = new Set(["or", "so", "more", "other", "additional", "new", "such", "different", "worth"])

const estimates = new Set(["estimated", "roughly", "about", "nearly", "some", "approximately"])

/** What money is taken from. */
const purses = new Set("budget budgets fund funds reserve reserves coffers treasury".split(" "))

/** Tokens of verbs, as the clauses of a sentence have them: "90 counties limit" counts no limits. */
export const verbTokens = (clauses: ReadonlyArray<Clause>): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { verb } of clauses)
    if (verb.form === "finite") for (let at = verb.first; at < verb.next; at++) found.add(at)
  return found
}

// "grant money", "a police grant" is no verb behind a number
const nominal = (token: Token | undefined): boolean =>
  token?.pos === "NOUN" || token?.pos === "PROPN" || (token?.pos === "VERB" && token.lower === "grant")

/** "90 cities shield": a plural of places or people is the head, whatever a tagger makes of the verb behind it. */
const isWhole = (word: string): boolean => placeNouns.has(word) || (peopleNouns.has(word) && word.endsWith("s"))

/** The counted phrase around an amount, within its sentence (`first` up to, without, `next`). Linear, bounded ahead. */
export const countedOf = (
  tokens: ReadonlyArray<Token>,
  amount: Amount,
  first: number,
  next: number,
  verbs: ReadonlySet<number>
): Counted => {
  const limit = Math.min(next, amount.next + 12)
  let at = amount.next
  // "(11 percent) of the budget", "40 of the county’s 90 deputies", "5,000 or so"
  const yearly = tokens[at + 1]?.lower ?? ""
  if (
    ["a", "per", "each", "every"].includes(tokens[at]?.lower ?? "") &&
    ["year", "month", "week", "day"].includes(yearly)
  )
    at += 2
  if (["annually", "yearly"].includes(tokens[at]?.lower ?? "")) at++
  while (tokens[at]?.lower === ")" && at < limit) at++
  if (tokens[at]?.lower === "-" && at < limit) at++
  while (
    at < limit &&
    (fillers.has(tokens[at]?.lower ?? "") || (tokens[at]?.lower === "of" && amount.kind !== "money"))
  )
    at++
  if (
    ["the", "all", "those", "these", "its", "their", "his", "our", "a", "an"].includes(tokens[at]?.lower ?? "") &&
    at < limit
  )
    at++
  const of = tokens.slice(amount.next, at).some(({ lower }) => lower === "of")
  if (of && estimates.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos === "NUM") at++ // "of the estimated 11 million"
  // money: "$2 million in federal grants", "$3 million for legal aid": the noun is behind the preposition
  if (amount.kind === "money" && ["in", "of", "for"].includes(tokens[at]?.lower ?? "")) at++
  // "cut $2 million from its 2024 budget"
  if (
    amount.kind === "money" &&
    tokens[at]?.lower === "from" &&
    ["its", "their", "the", "a"].includes(tokens[at + 1]?.lower ?? "")
  )
    at += tokens.slice(at + 2, Math.min(limit, at + 6)).some(({ lower }) => purses.has(lower)) ? 2 : 0
  const start = at
  const heads: Array<string> = []
  let end = amount.next
  for (; at < limit; at++) {
    const token = tokens[at]
    const after = tokens[at + 1]
    // "$4 million in lost revenue": no verb right behind a preposition
    const adjective = links.has(tokens[at - 1]?.lower ?? "") && nominal(after)
    if (token === undefined || (verbs.has(at) && !adjective)) break
    if (quotes.has(token.text) && !/^['’]s?$/u.test(token.text)) {
      if (heads.length > 0) break
      continue
    }
    if (nominal(token)) {
      end = at + 1
      const goesOn =
        (nominal(after) && !verbs.has(at + 1) && !isWhole(token.lower)) ||
        after?.lower === "-" ||
        /^['’]s?$/u.test(after?.text ?? "") ||
        (after !== undefined && quotes.has(after.text) && nominal(tokens[at + 2]))
      if (!goesOn) heads.push(token.lower)
      if (isWhole(token.lower) && nominal(after)) break
      continue
    }
    // "$4 million in grants and Boulder $2 million": Boulder has the next sum
    const joins =
      (token.lower === "and" || token.lower === "or") &&
      heads.length > 0 &&
      nominal(after) &&
      tokens[at + 2]?.text !== "$" &&
      tokens[at + 3]?.text !== "$"
    const joinsWords =
      (token.lower === "and" || token.lower === "or" || token.lower === ",") &&
      heads.length === 0 &&
      after?.pos === "ADJ"
    const listed =
      token.lower === "," &&
      heads.length > 0 &&
      after?.pos === "NOUN" &&
      ["and", "or", ","].includes(tokens[at + 2]?.lower ?? "")
    if (joins || joinsWords || listed) continue
    const inside =
      token.pos === "ADJ" ||
      token.lower === "-" ||
      token.pos === "PART" ||
      token.pos === "DET" ||
      (token.pos === "ADV" && (after?.pos === "ADJ" || after?.pos === "VERB")) ||
      (token.pos === "VERB" && (adjective || /(?:ed|ing|en)$/u.test(token.lower)) && nominal(after)) ||
      (token.pos === "NUM" && of)
    const year = token.pos === "NUM" && /^(?:19|20)\d\d$/u.test(token.text) && amount.kind === "money"
    if (heads.length > 0 || !(inside || year)) break
    if (token.pos === "NUM" && !of && !year) break
  }
  const tailEnd = endOfTail(tokens, heads.length > 0 ? end : start, Math.min(next, end + 16), verbs)
  const before = tokens[amount.first - 1]?.lower ?? ""
  return {
    heads,
    named: heads.length === 1 && tokens[end - 1]?.pos === "PROPN",
    words: tokens.slice(amount.next, end).map(({ lower }) => lower),
    tail: tokens.slice(end, tailEnd).map(({ lower }) => lower),
    governor: governorOf(tokens, amount.first, first),
    definite: demonstratives.has(before) || demonstratives.has(tokens[amount.number - 1]?.lower ?? ""),
    those: tokens.slice(amount.next, start).some(({ lower }) => lower === "those"),
    part: of && tokens.slice(start, end).some(({ pos }) => pos === "NUM"),
    end,
    tailEnd
  }
}

const pointers = new Set(["them", "those", "these", "whom", "which"])
const auxiliaries = new Set(["were", "are", "was", "have", "had"])

/** "323 of them", "60 of whom", "fewer than 20 were handed over": a part of those counted before. */
export const isOfThem = (tokens: ReadonlyArray<Token>, { next }: Amount): boolean =>
  tokens[next]?.lower === "who" || // "more than the 258 who were sent there"
  (auxiliaries.has(tokens[next]?.lower ?? "") && tokens[next + 1]?.pos === "VERB") ||
  (tokens[next]?.lower === "of" &&
    pointers.has(tokens[next + 1]?.lower ?? "") &&
    !["NOUN", "PROPN", "ADJ", "VERB"].includes(tokens[next + 2]?.pos ?? ""))

/** Where what hangs on a phrase ends: at a mark, or at a verb that no relative pronoun opened. */
const endOfTail = (tokens: ReadonlyArray<Token>, from: number, limit: number, verbs: ReadonlySet<number>): number => {
  let relative = false
  let at = from
  for (; at < limit; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.pos === "PUNCT" && token.lower !== "-" && !quotes.has(token.text)) break
    if (relatives.has(token.lower)) relative = true
    const reduced = token.pos === "VERB" && (at === from || /(?:ing|ed)$/u.test(token.lower)) // "$2 million taken away"
    if ((token.pos === "AUX" || verbs.has(at) || (token.pos === "VERB" && !reduced)) && !relative) break
    if (token.pos === "CCONJ" && !relative) break
    if (token.pos === "SCONJ" && !relatives.has(token.lower)) break
  }
  return at
}

/** The noun that an amount is of, with two words before it. */
const governorOf = (tokens: ReadonlyArray<Token>, at: number, first: number): ReadonlyArray<string> => {
  let before = at - 1
  while (before > first && ["a", "an", "the", "any", "some", "its", "their"].includes(tokens[before]?.lower ?? ""))
    before--
  if (!links.has(tokens[before]?.lower ?? "") || tokens[before]?.lower !== "of") return []
  return nominal(tokens[before - 1]) ? tokens.slice(Math.max(first, before - 3), before).map(({ lower }) => lower) : []
}
