import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import model from "wink-eng-lite-web-model"
import winkNLP, { type ItemSentence } from "wink-nlp"
import type { CleanDocument, Sentence, Token } from "../model/document.ts"

/** Sentences and tokens of a clean text. */
export interface Tagging {
  readonly sentences: ReadonlyArray<Sentence>
  readonly tokens: ReadonlyArray<Token>
}

/**
 * Sentences, tokens and parts of speech of English, by wink-nlp's averaged perceptron. The model is loaded once.
 * Blocks are tagged one by one, so that no sentence runs over the end of a paragraph.
 */
export class Tagger extends Context.Service<Tagger, { readonly tag: (clean: CleanDocument) => Tagging }>()(
  "sanctuary-record/annotate/Tagger"
) {
  static readonly layer = Layer.effect(
    Tagger,
    Effect.sync(() => Tagger.of({ tag: makeTagger() }))
  )
}

const read = new Set(["paragraph", "heading", "caption"])

interface Unit {
  readonly start: number
  readonly text: string
  readonly pos: string
}

/** The model leaves some possessives whole: "Ruiz’s". */
const possessive = /^\p{Lu}[\p{L}.-]+[’']s$/u

/** The universal parts of speech, each as one string for all tokens, so that comparing them costs next to nothing. */
const universal: ReadonlyMap<string, string> = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X"
    .split(" ")
    .map((pos) => [pos, pos])
)
const partOfSpeech = (pos: string): string => universal.get(pos) ?? pos

const toToken = (start: number, text: string, pos: string, sentence: number): Token => ({
  start,
  end: start + text.length,
  text,
  lower: text.toLowerCase().replaceAll("’", "'"),
  pos,
  sentence
})

const closing = /^(?:[”"’')\]]|''|[.,;:!?…]+)$/u
/** Titles whose point ends no sentence: a name goes on. */
const openTitle =
  /^(?:Gen|Gov|Sen|Rep|Atty|Lt|Sgt|Capt|Col|Maj|Adm|Det|Cpl|Mr|Mrs|Ms|Dr|Rev|Hon|Prof|St|Sens|Reps|Govs|Profs|Drs|Asst|Supt)\.?$/u

/** Abbreviations that the model parts from their point. */
const parted = /^(?:Sens|Reps|Govs|Profs|Drs|Asst|Supt)$/u

/** How many units make one word: the model tears "Sens." and the first of two glued initials ("D-N.J.") apart. */
const wordAt = (units: ReadonlyArray<Unit>, at: number, next: number): number => {
  const unit = units[at]
  const point = units[at + 1]
  if (!unit || point?.text !== "." || at + 1 >= next || point.start !== unit.start + unit.text.length) return 1
  if (parted.test(unit.text)) return at + 2 < next ? 2 : 1
  const second = units[at + 2]
  const glued = second !== undefined && at + 2 < next && second.start === point.start + 1
  return glued && /^\p{Lu}$/u.test(unit.text) && /^(?:\p{Lu}\.){1,2}$/u.test(second.text) ? 3 : 1
}

/**
 * Whether what the model takes for a sentence belongs to the one before: marks alone (a closing quotation mark), what
 * follows a title ("Atty. | Gen. Ana Ruiz"), or what starts in small letters after an abbreviation ("Calif. | said").
 */
const belongsBefore = (units: ReadonlyArray<Unit>, from: number, next: number): boolean => {
  const [first, before, earlier] = [units[from], units[from - 1], units[from - 2]]
  if (!first || !before) return false
  let at = from
  while (at < next && closing.test(units[at]?.text ?? "")) at++
  if (at === next) return true
  if (/^[,;]$/u.test(first.text) || (/^[)\]]$/u.test(before.text) && /^\p{Ll}/u.test(first.text))) return true // "(D-Mont.) | said"
  const abbreviation = before.text === "." ? earlier?.text : before.text
  if (before.text === "." && before.start + 1 === first.start && /^(?:\p{Lu}\.){1,2}$/u.test(first.text)) return true // "N. | J."
  if (abbreviation !== undefined && openTitle.test(abbreviation) && /\.$/u.test(before.text)) return true
  return (
    /\.$/u.test(before.text) &&
    before.text !== "..." &&
    /^\p{Ll}/u.test(first.text) &&
    /^\p{Lu}[\p{L}.]{0,6}$/u.test(abbreviation ?? "")
  )
}

/** Units that touch each other, as one word with the first one’s part of speech. */
const joinUnits = (units: ReadonlyArray<Unit>, first: number, next: number): Unit | undefined => {
  const unit = units[first]
  if (!unit || next - first === 1) return unit
  return {
    ...unit,
    text: units
      .slice(first, next)
      .map(({ text }) => text)
      .join("")
  }
}

/** The tagging function alone, for use without Effect. Loading takes about 0.3 s. */
export const makeTagger = (): ((clean: CleanDocument) => Tagging) => {
  const { its, readDoc } = winkNLP(model, ["sbd", "pos"])
  return ({ text, blocks }) => {
    const tokens: Array<Token> = []
    const sentences: Array<Sentence> = []
    blocks.forEach(({ kind, span }, block) => {
      if (!read.has(kind)) return
      const part = text.slice(span.start, span.end)
      const document = readDoc(part)
      const units: Array<Unit> = []
      let end = 0
      const parts = document.tokens().out(its.pos)
      document
        .tokens()
        .out()
        .forEach((written, at) => {
          const start = part.indexOf(written, end) // precedingSpaces loses odd spaces, so it can't give offsets
          end = start + written.length
          units.push({ start: span.start + start, text: written, pos: partOfSpeech(parts[at] ?? "X") })
        })
      let from = 0
      const bounds: Array<{ readonly from: number; next: number }> = []
      document.sentences().each((sentence: ItemSentence) => {
        const inside = sentence.tokens()
        if (inside.length() === 0) return // an empty text has one empty sentence
        const next = inside.itemAt(inside.length() - 1).index() + 1
        const last = bounds.at(-1)
        while (last && from < next - 1 && /^[”)\]]$/u.test(units[from]?.text ?? "")) last.next = ++from // a closing mark opens nothing
        if (last && belongsBefore(units, from, next)) last.next = next
        else bounds.push({ from, next })
        from = next
      })
      for (const bound of bounds) {
        const number = sentences.length
        const opening = tokens.length
        for (let at = bound.from; at < bound.next; ) {
          const taken = wordAt(units, at, bound.next)
          const unit = joinUnits(units, at, at + taken)
          at += taken
          if (!unit) break
          const split = unit.text.endsWith("s") && possessive.test(unit.text) ? unit.text.length - 2 : unit.text.length
          tokens.push(toToken(unit.start, unit.text.slice(0, split), unit.pos, number))
          if (split < unit.text.length) tokens.push(toToken(unit.start + split, unit.text.slice(split), "PART", number))
        }
        const first = tokens[opening]
        const last = tokens.at(-1)
        if (first && last && tokens.length > opening) {
          sentences.push({
            span: { start: first.start, end: last.end },
            first: opening,
            next: tokens.length,
            block,
            damaged: false
          })
        }
      }
    })
    return { sentences, tokens }
  }
}
