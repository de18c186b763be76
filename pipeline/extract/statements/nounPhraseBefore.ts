import { apposes, days, isNominalToken, joining, nominal, type Phrase, subjectPronouns } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"

const beforeArticle = new Set("all both half such many even only not & -".split(" "))

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
  if (last.text === "]") return bracketed(reading, at, floor)
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

/** “…,” [Ruiz] said: a noun phrase that whoever quotes put in for another word, and nothing else in the brackets. */
const bracketed = (reading: Reading, close: number, floor: number): Phrase | null => {
  let open = close
  while (open > floor && open > close - 8 && reading.tokens[open]?.text !== "[") open--
  const first = reading.tokens[open]?.text === "[" ? phraseStart(reading, close - 1, open + 1) : -1
  return first === open + 1 ? { first, next: close } : null
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
    /^(?:week|weekend|month|year|night|morning|afternoon|evening|spring|summer|fall|winter)$/u.test(word(at - 1)) &&
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
  let inner = -1 // the one after it
  for (let at = close - 1; at > floor && at > close - 40; at--) {
    if ((inside[at] ?? -1) >= 0) {
      if (found < 0) continue
      break // “…,” the clerk, Ana Ruiz, said: what was said before belongs to nobody's name
    }
    const token = tokens[at]
    if (token === undefined || /^[;:]$/u.test(token.text)) break
    if (token.text !== ",") continue
    inner = found
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
      if (!(earlier?.text === "," || earlier?.text === "and"))
        return inner >= 0 && isFront(tokens, floor, at) ? inner : at
    }
  }
  return inner >= 0 && isFront(tokens, floor, found) ? inner : found
}

const timeNouns = new Set(
  "week weekend month year night morning afternoon evening spring summer fall winter".split(" ")
)

/** "Last month, the mayor, Ana Ruiz, said", "On Monday, …": what stands before the first comma only says when or where. */
const isFront = (tokens: Reading["tokens"], floor: number, comma: number): boolean =>
  tokens[floor]?.pos === "ADP" ||
  days.has(tokens[comma - 1]?.lower ?? "") ||
  timeNouns.has(tokens[comma - 1]?.lower ?? "")

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
    if (token === undefined || (inside[at] ?? -1) >= 0) break
    if (isNominalToken(reading, at)) {
      if (token.pos === "PRON" && subjectPronouns.has(token.lower) && token.lower !== "that") break
      // "a rule that Ruiz says": the relative pronoun, whatever the tagger thinks
      if (token.lower === "that" && at < end && /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? "") && at > floor) break
      // "Monday the council": an article opens a phrase of its own.
      if (
        first === at + 1 &&
        at < end &&
        /^(?:the|an?)$/u.test(tokens[first]?.lower ?? "") &&
        !beforeArticle.has(token.lower)
      )
        break
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
    if (token === undefined || !before) continue
    if (token.pos === "DET" && nominal.has(before.pos)) return at
    if (token.pos === "PROPN" && before.pos === "NOUN") return at
    if (token.pos === "PROPN" && days.has(before.lower)) return at
  }
  return first
}
