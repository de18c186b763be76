import type { Reading } from "./reading.ts"

/** Tokens `first` up to, without, `next`. */
export interface Phrase {
  readonly first: number
  readonly next: number
}

export const subjectPronouns = new Set(["he", "she", "they", "it", "i", "we", "who", "which", "you", "that"])
const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM"])
const inner = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "SYM"])
const joining = new Set([
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
const days = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mondays".split(" ")
)

const beforeArticle = new Set("all both half such many even only not & -".split(" "))

/** They open a phrase and head none: "his most powerful friend". */
const possessives = new Set(["his", "their", "its", "my", "our", "your"])

const glued = ({ tokens }: Reading, at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end
const inWord = new Set(["-", "–", "/", "&", ".", "'", "’", "@", "#", "_"])

/** Whether a token can stand inside a noun phrase: its words, possessives, and marks glued between two of them. */
export const isNominalToken = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (!token || (reading.inside[at] ?? -1) >= 0) return false
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
    if (!token || (reading.inside[at] ?? -1) >= 0) break
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
    if (!token || next >= limit) break
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

const apposes = new Set(["DET", "NOUN", "PROPN", "ADJ", "NUM"])

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
    if (!token || (inside[at] ?? -1) >= 0 || /^[.;:—―]$|^--$/u.test(token.text)) {
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

/**
 * The noun phrase that ends before a token, going back to `floor`: the subject of a verb there. Phrases between
 * commas or brackets that follow its head ("Ana Ruiz, the mayor, said") belong to it. Null if none stands there.
 */
export const nounPhraseBefore = (reading: Reading, end: number, floor: number): Phrase | null => {
  const { tokens, inside } = reading
  let next = beforeTime(reading, end, floor)
  let at = next - 1
  let tail = next // start of what follows the head
  const last = tokens[at]
  if (!last || at < floor || (inside[at] ?? -1) >= 0) return null
  if (/^(?:—|–|--)$/u.test(last.text)) {
    const open = openingDash(reading, at, floor)
    if (open < 0) return null
    next = at + 1
    tail = open
    at = open - 1
  } else if (last.text === ",") {
    const close = at
    const open = openingComma(reading, close, floor)
    if (open < 0) return null
    tail = open
    at = open - 1
    next =
      apposes.has(tokens[open + 1]?.pos ?? "") || /^(?:who|whose)$/u.test(tokens[open + 1]?.lower ?? "") ? close : open
  }
  if (tokens[at]?.text === ")") {
    let open = at
    while (open > floor && open > at - 14 && tokens[open]?.text !== "(") open--
    if (tokens[open]?.text !== "(") return null
    at = tokens[open - 1]?.text === "," ? open - 2 : open - 1
    if (tail === next) tail = open
  }
  const first = phraseStart(reading, at, floor)
  if (first < 0) return null
  return { first, next: Math.max(next, at + 1) }
}

/** The dash that opens the insertion closed by the dash at `close`. */
const openingDash = ({ tokens, inside }: Reading, close: number, floor: number): number => {
  for (let at = close - 1; at > floor && at > close - 40; at--) {
    if ((inside[at] ?? -1) < 0 && /^(?:—|–|--)$/u.test(tokens[at]?.text ?? "")) return at
  }
  return -1
}

/** The place before days between a subject and its verb: "Ruiz on Monday said", "the council this week urged". */
const beforeTime = ({ tokens, mentionOf }: Reading, end: number, floor: number): number => {
  let at = end
  const word = (place: number) => (place > floor ? (tokens[place]?.lower ?? "") : "")
  if ((mentionOf[at - 1] ?? -1) >= 0) return at
  if (days.has(word(at - 1))) at--
  else if (
    /^(?:week|month|year|night|morning|afternoon|evening|spring|summer|fall|winter)$/u.test(word(at - 1)) &&
    /^(?:this|last|that|next)$/u.test(word(at - 2))
  )
    at -= 2
  else return end
  return word(at - 1) === "on" || word(at - 1) === "in" || word(at - 1) === "late" || word(at - 1) === "early"
    ? at - 1
    : at
}

/** The comma that opens the insertion closed by the comma at `close`. */
const openingComma = ({ tokens, inside }: Reading, close: number, floor: number): number => {
  let found = -1
  for (let at = close - 1; at > floor && at > close - 40; at--) {
    if ((inside[at] ?? -1) >= 0 && found < 0) continue
    const token = tokens[at]
    if (!token || /^[;:]$/u.test(token.text)) break
    if (token.text !== ",") continue
    found = at
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    // A name before an article, a relative pronoun or an age: the insertion starts here.
    if (
      before &&
      (before.pos === "PROPN" || before.text === ")") &&
      after &&
      (apposes.has(after.pos) || /^(?:who|whose|which|in|at|on|speaking)$/u.test(after.lower))
    ) {
      const earlier = tokens[at - 2]
      if (!(earlier?.text === "," || earlier?.text === "and")) return at
    }
  }
  return found
}

/** Where the noun phrase starts whose head (or last word) is at `end`. */
const phraseStart = (reading: Reading, end: number, floor: number): number => {
  const { tokens, inside } = reading
  const last = tokens[end]
  if (!last || end < floor) return -1
  if (/^(?:both|all|each)$/u.test(last.lower) && end > floor && isNominalToken(reading, end - 1))
    return phraseStart(reading, end - 1, floor)
  const object = /^(?:him|her|them|us|me|it)$/u.test(last.lower) && joining.has(tokens[end - 1]?.lower ?? "") // "those close to him"
  if (!object && (last.pos === "PRON" || subjectPronouns.has(last.lower))) return end
  if (last.pos === "VERB" && tokens[end - 1]?.pos === "PRON" && subjectPronouns.has(tokens[end - 1]?.lower ?? "")) {
    return phraseStart(reading, end - 2, floor) // "the experts I asked"
  }
  if (!isNominalToken(reading, end)) return -1
  let at = end
  let first = end
  let conjunction = -1
  while (at >= floor) {
    const token = tokens[at]
    if (!token || (inside[at] ?? -1) >= 0) break
    if (isNominalToken(reading, at)) {
      if (token.pos === "PRON" && subjectPronouns.has(token.lower) && token.lower !== "that") break
      // "Monday the council": an article opens a phrase of its own.
      if (first === at + 1 && at < end && /^(?:the|an?)$/u.test(tokens[first]?.lower ?? "") && !beforeArticle.has(token.lower)) break
      first = at
    } else if (joining.has(token.lower) && token.pos !== "VERB" && at > floor) {
      // a phrase after the head, or one before the whole: decided at the end
    } else if (token.lower === "and" && at > floor && isNominalToken(reading, at - 1)) {
      conjunction = at
    } else if (
      token.pos === "VERB" &&
      /(?:ed|ing|en|wn|ght|ld)$/u.test(token.lower) &&
      at > floor &&
      (isNominalToken(reading, at - 1) || isNominalToken(reading, at + 1))
    ) {
      const modifies =
        first === at + 1 &&
        /^(?:a|an|the|some|many|most|several|other|two|three|its|his|her|their|)$/u.test(tokens[at - 1]?.lower ?? "")
      const follows = joining.has(tokens[at + 1]?.lower ?? "") && isNominalToken(reading, at - 1)
      if (modifies || (first === at + 1 && at === floor && tokens[first]?.pos === "NOUN")) first = at
      else if (!follows) {
        if (conjunction > at) first = Math.max(first, conjunction + 1)
        break
      }
    } else {
      if (conjunction > at && (token.pos === "VERB" || token.pos === "AUX")) first = conjunction + 1
      break
    }
    at--
  }
  // "In a statement Ruiz": a phrase that starts with a preposition isn't the subject; what follows it is.
  const before = tokens[first - 1]
  if (before && first - 1 >= floor && joining.has(before.lower) && before.pos === "ADP") {
    const after = afterPreposition(reading, first, end)
    if (after === first && before.lower !== "with" && /^(?:but|and|,|then)$/u.test(tokens[first - 2]?.lower ?? ""))
      return -1 // "but in a letter said"
    first = after
  }
  return afterPlace(reading, first, floor)
}

/** "Elm, Ohio, Mayor Ana Ruiz": the place before a title belongs to the phrase. */
const afterPlace = ({ tokens, document, mentionOf }: Reading, first: number, floor: number): number => {
  const isPlace = (at: number) => {
    const mention = document.mentions[mentionOf[at] ?? -1]
    return mention !== undefined && document.entities.get(mention.entity)?.kind === "jurisdiction"
  }
  if (tokens[first - 1]?.text !== "," || !isPlace(first - 2)) return first
  let at = first - 2
  while (at > floor && (isPlace(at) || (tokens[at]?.text === "," && isPlace(at - 1)) || tokens[at]?.pos === "PROPN"))
    at--
  const start = isPlace(at) || tokens[at]?.pos === "PROPN" ? at : at + 1
  const comma = tokens.slice(start, first - 1).some(({ text }) => text === ",")
  return comma && start < first ? start : first
}

/** The last place in a run of words where a new noun phrase can start. */
const afterPreposition = ({ tokens }: Reading, first: number, end: number): number => {
  for (let at = end; at > first; at--) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (!token || !before) continue
    if (token.pos === "DET" && nominal.has(before.pos)) return at
    if (token.pos === "PROPN" && before.pos === "NOUN") return at
    if (token.pos === "PROPN" && days.has(before.lower)) return at
  }
  return first
}
