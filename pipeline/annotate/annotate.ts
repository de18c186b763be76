import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { AnnotatedDocument, CleanDocument, TaggedDocument } from "../model/document.ts"
import { substitution } from "./damage.ts"
import { languageOf } from "./language.ts"
import { joinTitles } from "./longTitles.ts"
import { findMentions, type Mentions } from "./mentions.ts"
import { findQuotations } from "./quotations.ts"
import { Tagger } from "./tagger.ts"
import { isOnTopic } from "./topic.ts"

/** Which texts are read. */
export interface Options {
  /** All English texts, not only those about sanctuary policy. */
  readonly all: boolean
}

/** Sentences, tokens, quotations and mentions of each text. */
export const annotate =
  (options: Options) =>
  <E, R>(texts: Stream.Stream<CleanDocument, E, R>) =>
    Stream.unwrap(
      Effect.map(Effect.service(Tagger), ({ tag }) => {
        const annotateOne = annotateDocument(tag)
        return texts.pipe(Stream.map((text) => annotateOne(text, options)))
      })
    )

/** One text: one in another language or, unless `all` is set, off topic costs next to nothing and has empty lists. */
export const annotateDocument =
  (tag: Tagger["Service"]["tag"]) =>
  (clean: CleanDocument, { all }: Options): AnnotatedDocument => {
    const language = languageOf(clean.text)
    const onTopic = isOnTopic(clean.text)
    const extractable = language === "en" && (onTopic || all)
    const known = { clean, language, onTopic, extractable }
    if (!extractable)
      return { ...known, sentences: [], tokens: [], quotations: [], mentions: [], entities: new Map(), from: null }
    const { sentences, tokens } = tag(clean)
    const tagged = { clean, sentences, tokens, quotations: findQuotations(clean.text, clean.blocks) }
    const named = withMentions(tagged)
    const { mentions, entities, from } = named
    const damage = substitution(tagged, mentions)
    return {
      ...known,
      ...tagged,
      tokens: named.tokens,
      clean: damage.document ? { ...clean, damage: [...clean.damage, "coreference_substitution"] } : clean,
      sentences: sentences.map((sentence, at) => (damage.sentences[at] ? { ...sentence, damaged: true } : sentence)),
      mentions,
      entities,
      from
    }
  }

/** A tagged text with its mentions; the words of a long title before a name are one with it. */
export const withMentions = (tagged: TaggedDocument): TaggedDocument & Mentions => {
  const found = findMentions(tagged)
  return { ...tagged, ...found, tokens: joinTitles(tagged.tokens, found.mentions, found.entities) }
}
