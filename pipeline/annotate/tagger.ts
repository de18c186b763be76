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
      const base = tokens.length
      const units: Array<{ readonly start: number; readonly text: string; readonly pos: string }> = []
      let end = 0
      document.tokens().each((token: ItemToken) => {
        const written = token.out()
        const start = part.indexOf(written, end) // precedingSpaces loses odd spaces, so it can't give offsets
        end = start + written.length
        units.push({ start: span.start + start, text: written, pos: token.out(its.pos) })
      })
      document.sentences().each((sentence: ItemSentence) => {
        const inside = sentence.tokens()
        if (inside.length() === 0) return // an empty text has one empty sentence
        const from = inside.itemAt(0).index()
        const next = inside.itemAt(inside.length() - 1).index() + 1
        const number = sentences.length
        for (const unit of units.slice(from, next)) {
          tokens.push({
            start: unit.start,
            end: unit.start + unit.text.length,
            text: unit.text,
            lower: unit.text.toLowerCase().replaceAll("’", "'"),
            pos: unit.pos,
            sentence: number
          })
        }
        const first = tokens[base + from]
        const last = tokens[base + next - 1]
        if (first && last) {
          sentences.push({
            span: { start: first.start, end: last.end },
            first: base + from,
            next: base + next,
            block,
            damaged: false
          })
        }
      })
    })
    return { sentences, tokens }
  }
}
