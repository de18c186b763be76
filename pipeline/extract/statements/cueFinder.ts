import { type Cue, cuesBeginning, sourcePhrases } from "../../lexicon/cues.ts"
import { trait } from "../../lexicon/traits.ts"
import type { Token } from "../../model/document.ts"
import { saysOfDoing } from "./gerundClauses.ts"
import { isNominalToken, type Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"

/** A cue as it stands in a text. */
export interface CueHit {
  readonly cue: Cue
  /** Tokens of the verb with its particles. */
  readonly first: number
  readonly next: number
  /** First token of the verb group: "has also" of "has also said". */
  readonly group: number
  /** `finite` has a subject of its own; `ing` hangs on another clause; `infinitive` follows "to". */
  readonly form: "finite" | "ing" | "infinitive"
  /** Denied, only possible, or done to the subject: reports nothing that was said. */
  readonly unreal: boolean
}

const modals = new Set("would could may might should can must will 'll shall 'd ought wo ca".split(" "))
const be = new Set("be is are was were been being am 's 're 'm".split(" "))
const have = new Set("have has had having 've".split(" "))
/** After "not": more was said, not less. */
const notAll = new Set(["only", "just", "merely", "simply"])
const negations = new Set("not n't never no neither nor nobody hardly without refused declined failed".split(" "))
/** Forms that are verbs whatever the tagger thinks. */
const sure = new Set(
  "said says told tells wrote writes tweeted tweets asked asks added adds saying telling warned argued noted claimed insisted vowed pledged announced".split(
    " "
  )
)
/** What the tagger calls a verb, or may mistake one for: most words needn't be looked up. */
const verblike = new Set(["VERB", "AUX", "NOUN", "ADJ", "PROPN"])
/** Nouns as often as verbs: they count only where the tagger sees a verb. */
const verbal = new Set(["VERB", "AUX"])

/** The cues of a unit that stand outside quotation marks, in order. */
export const cuesIn = (reading: Reading, unit: Unit): ReadonlyArray<CueHit> => {
  const { tokens, inside } = reading
  const hits: Array<CueHit> = []
  for (let at = unit.first; at < unit.next; at++) {
    const token = tokens[at]
    if (token === undefined || !(token.traits & trait.cue) || !verblike.has(token.pos) || (inside[at] ?? -1) >= 0)
      continue
    const found = cueAt(tokens, at, token.lower)
    if (!found || !reports(found) || !isVerb(reading, at, unit, found.tail.length)) continue
    const next = at + 1 + found.tail.length
    hits.push({ cue: found, first: at, next, ...groupOf(reading, at, unit.first) })
    at = next - 1
  }
  return hits
}

/** The longest cue that begins at a token. */
const cueAt = (tokens: ReadonlyArray<Token>, at: number, word: string): Cue | null => {
  for (const cue of cuesBeginning(word)) {
    let step = 0
    while (step < cue.tail.length && tokens[at + 1 + step]?.lower === cue.tail[step]) step++
    if (step === cue.tail.length) return cue
  }
  return null
}

/** Whether a cue can make a statement: one of thought only where it takes a quotation. */
const reports = ({ senses, frames }: Cue): boolean =>
  senses[0] === "speech" || senses[0] === "writing" || frames.has("quote")

/** Whether the tagger sees a verb, or overlooks one: "Ruiz claims that", "reports The Post". */
const isVerb = (reading: Reading, at: number, unit: Unit, tail: number): boolean => {
  const { tokens, inside } = reading
  const token = tokens[at]
  if (token === undefined) return false
  if (hyphened(tokens[at - 1], token) || hyphened(token, tokens[at + 1])) return false // "so-called"
  if (tokens[at - 1]?.pos === "DET" && !sure.has(token.lower)) return false // "an estimated"
  if (
    tokens[at - 1]?.pos === "PART" &&
    tokens[at - 1]?.lower !== "to" &&
    tokens[at - 2]?.pos !== "PRON" &&
    token.lower.endsWith("ed")
  )
    if (/^(?:NUM|NOUN|ADJ|SYM)$/u.test(tokens[at + 1]?.pos ?? "")) return false // "Elm's estimated 300"
  if (verbal.has(token.pos) || sure.has(token.lower)) return true
  if (
    token.lower.endsWith("ing") &&
    tokens[at - 1]?.pos === "AUX" &&
    /^(?:to|that)$/u.test(tokens[at + 1]?.lower ?? "")
  )
    return true
  if (token.pos === "NOUN" && token.lower.endsWith("ing"))
    return tokens[at - 1]?.text === "," && /^(?:DET|PRON|SCONJ|PROPN|NOUN)$/u.test(tokens[at + 1]?.pos ?? "")
  if (token.pos !== "NOUN" || at === unit.first) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (saysOfDoing(reading, at, unit)) return true
  if (tail > 0 && /s$|ed$/u.test(token.lower) && before?.pos !== "DET") return true
  if (before?.pos === "ADJ" || before?.lower === "'s" || (before?.pos !== "NOUN" && before?.pos !== "PROPN"))
    return false
  return (
    after?.lower === "that" ||
    after?.lower === "not" ||
    (before.pos === "PROPN" && /^[,:]$/u.test(after?.text ?? "") && (inside[at + 2] ?? -1) >= 0) || // `The Post reports, “`
    (inside[at + 1] ?? -1) >= 0 ||
    after?.pos === "PRON" ||
    (after?.pos === "DET" && /s$/u.test(before.lower))
  )
}

/** Whether two tokens are parts of one hyphenated word. */
const hyphened = (one: Token | undefined, two: Token | undefined): boolean =>
  one !== undefined && two !== undefined && one.end === two.start && (one.text === "-" || two.text === "-")

/** "lets the sheriff tell agents", "help victims report": whoever may do so, and nobody said it. */
const isLetting = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  for (let before = at - 1; before > at - 5; before--) {
    const { lower = "", pos = "" } = tokens[before] ?? {}
    if (/^(?:let|lets|letting|help|helps|helped|helping|make|makes|made)$/u.test(lower)) return before < at - 1
    if (!/^(?:DET|NOUN|ADJ|PROPN)$/u.test(pos)) return false
  }
  return false
}

/** What stands before the verb and belongs to it. */
const groupOf = ({ tokens, inside }: Reading, at: number, floor: number): Pick<CueHit, "group" | "form" | "unreal"> => {
  const word = tokens[at]?.lower ?? ""
  const ing = word.endsWith("ing")
  let group = at
  let form: CueHit["form"] = ing ? "ing" : "finite"
  let unreal = false
  let passive = false
  let sawHave = false
  for (let before = at - 1; before >= floor && (inside[before] ?? -1) < 0; before--) {
    const token = tokens[before]
    if (token === undefined) break
    if (negations.has(token.lower)) {
      unreal ||= !notAll.has(tokens[before + 1]?.lower ?? "")
      if (token.lower === "no" || token.lower === "nobody" || token.lower === "without") break
    } else if (token.lower === "to" && group === before + 1 && form !== "ing") {
      const on = tokens[before - 1]?.lower === "on" ? before - 2 : -1
      if (/^(?:go|goes|went|going)$/u.test(tokens[on]?.lower ?? "")) {
        before = on // "went on to say"
      } else {
        form = "infinitive"
        if (negations.has(tokens[before - 1]?.lower ?? "")) unreal = true
        group = before
        break
      }
    } else if (modals.has(token.lower) && token.lower !== "'d") unreal = true
    else if (be.has(token.lower) && (token.pos === "AUX" || token.pos === "VERB" || token.lower !== "'s")) {
      if (ing) form = "finite"
      else if (token.lower === "'s")
        sawHave = true // "he's said"
      else passive = true
    } else if (have.has(token.lower)) sawHave = true
    else if (token.lower === "do" || token.lower === "did" || token.lower === "does") {
      // emphatic, or in a question
    } else if ((token.pos !== "ADV" && token.lower !== "further" && token.lower !== "also") || token.lower === "so")
      break
    group = before
  }
  if (form === "finite" && !/(?:s|ed|ing|said|told)$/u.test(word) && isLetting(tokens, group)) unreal = true
  const participle = /ed$|(?:said|told|quoted|written|known|seen|heard|thought|shown|held|sworn|put)$/u.test(word)
  if (passive && participle && !/^(?:quoted)$/u.test(word)) unreal = true
  if (!sawHave && !passive && participle && tokens[at + 1]?.lower === "by" && word !== "said") unreal = true
  return { group, form, unreal }
}

/** "According to", "in the words of" at a token: how many words it has, or 0. */
export const sourcePhraseAt = ({ tokens, inside }: Reading, at: number): number => {
  const token = tokens[at]
  if (token === undefined || token.lower.length > 9 || (inside[at] ?? -1) >= 0) return 0
  if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PUNCT" || token.pos === "DET") return 0
  const phrase = sourcePhrases
    .get(token.lower)
    ?.find((words) => words.every((word, step) => tokens[at + step]?.lower === word))
  return phrase?.length ?? 0
}

const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later recently afterward afterwards then again repeatedly simply flatly bluntly publicly privately".split(
    " "
  )
)
const months = new Set(
  "january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.".split(
    " "
  )
)
const prepositions = new Set(
  "in on at during to after before from through via of about with by for as outside following over when".split(" ")
)

/**
 * The token after what may stand between a cue and its content: adverbs, days, phrases such as "in a statement",
 * "on Fox News", "at a rally in Ohio".
 */
export const afterAdjuncts = (
  reading: Reading,
  first: number,
  limit: number,
  phrase: (at: number) => Phrase | null
): number => {
  const { tokens, inside } = reading
  let at = first
  while (at < limit && (inside[at] ?? -1) < 0) {
    const token = tokens[at]
    if (token === undefined) break
    if (
      timeWords.has(token.lower) ||
      (token.pos === "ADV" &&
        token.lower !== "how" &&
        token.lower !== "why" &&
        token.lower !== "where" &&
        token.lower !== "when")
    ) {
      at++
      if (/day$/u.test(token.lower) && /^(?:morning|afternoon|evening|night)$/u.test(tokens[at]?.lower ?? "")) at++
    } else if (
      /^(?:last|this|next|late|early|that)$/u.test(token.lower) &&
      /^(?:week|weekend|month|year|night|morning|afternoon|evening|spring|summer|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
        tokens[at + 1]?.lower ?? ""
      )
    )
      at += 2
    else if (months.has(token.lower) && /^\d{1,2}$/u.test(tokens[at + 1]?.text ?? "")) {
      at += 2 // "said May 4, 2012"
      if (tokens[at]?.text === "," && /^\d{4}$/u.test(tokens[at + 1]?.text ?? ""))
        at += tokens[at + 2]?.text === "," ? 3 : 2
    } else if (prepositions.has(token.lower) && isNominalToken(reading, at + 1)) {
      const next = phrase(at + 1)?.next
      if (next === undefined || next <= at + 1) break
      at = next
    } else break
  }
  return at
}
