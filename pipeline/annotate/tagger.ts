import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import model from "wink-eng-lite-web-model"
import winkNLP, { type ItemSentence, type ItemToken } from "wink-nlp"
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
const openTitle = /^(?:Gen|Gov|Sen|Rep|Atty|Lt|Sgt|Capt|Col|Maj|Adm|Det|Cpl|Mr|Mrs|Ms|Dr|Rev|Hon|Prof|St)\.?$/u

/**
 * Whether what the model takes for a sentence belongs to the one before: marks alone (a closing quotation mark), what
 * follows a title ("Atty. | Gen. Ana Ruiz"), or what starts in small letters after an abbreviation ("Calif. | said").
 */
const belongsBefore = (units: ReadonlyArray<Unit>, before: Unit | undefined, earlier: Unit | undefined): boolean => {
  const [first] = units
  if (!first || !before) return false
  if (units.every(({ text }) => closing.test(text))) return true
  const abbreviation = before.text === "." ? earlier?.text : before.text
  if (abbreviation !== undefined && openTitle.test(abbreviation) && /\.$/u.test(before.text)) return true
  return (
    /\.$/u.test(before.text) &&
    before.text !== "..." &&
    /^\p{Ll}/u.test(first.text) &&
    /^\p{Lu}[\p{L}.]{0,6}$/u.test(abbreviation ?? "")
  )
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
      document.tokens().each((token: ItemToken) => {
        const written = token.out()
        const start = part.indexOf(written, end) // precedingSpaces loses odd spaces, so it can't give offsets
        end = start + written.length
        units.push({ start: span.start + start, text: written, pos: token.out(its.pos) })
      })
      let from = 0
      const bounds: Array<{ readonly from: number; next: number }> = []
      document.sentences().each((sentence: ItemSentence) => {
        const inside = sentence.tokens()
        if (inside.length() === 0) return // an empty text has one empty sentence
        const next = inside.itemAt(inside.length() - 1).index() + 1
        const last = bounds.at(-1)
        while (last && from < next - 1 && /^[”)\]]$/u.test(units[from]?.text ?? "")) last.next = ++from // a closing mark opens nothing
        if (last && belongsBefore(units.slice(from, next), units[from - 1], units[from - 2])) last.next = next
        else bounds.push({ from, next })
        from = next
      })
      for (const bound of bounds) {
        const number = sentences.length
        const opening = tokens.length
        for (const unit of units.slice(bound.from, bound.next)) {
          const split = possessive.test(unit.text) ? unit.text.length - 2 : unit.text.length
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
