import { withMentions } from "../../../pipeline/annotate/annotate.ts"
import { findQuotations } from "../../../pipeline/annotate/quotations.ts"
import { makeTagger } from "../../../pipeline/annotate/tagger.ts"
import { statements } from "../../../pipeline/extract/statements.ts"
import type { AnnotatedDocument } from "../../../pipeline/model/document.ts"
import { slice } from "../../../pipeline/model/span.ts"
import { clean } from "../../texts.ts"

const tag = makeTagger()

/** A text as `annotate` gives it, each line a paragraph; `damaged`: all its sentences have lost words. */
export const annotated = (text: string, damaged = false): AnnotatedDocument => {
  const document = clean(text)
  const tagged = tag(document)
  const sentences = tagged.sentences.map((sentence) => ({ ...sentence, damaged }))
  const whole = { clean: document, ...tagged, sentences, quotations: findQuotations(text, document.blocks) }
  return { ...withMentions(whole), language: "en", onTopic: true, extractable: true }
}

/** Each statement of a text as `rule kind: content < speaker's words < cue`. */
export const found = (text: string, damaged = false): ReadonlyArray<string> =>
  statements(annotated(text, damaged)).map(({ rule, kind, parts, speakerSpan, cueSpan }) => {
    const said = parts.map((part) => slice(text, part)).join(" … ")
    const who = speakerSpan ? slice(text, speakerSpan) : "-"
    return `${rule.replace("statements/", "")} ${kind}: ${said} < ${who} < ${cueSpan ? slice(text, cueSpan) : "-"}`
  })

/** The entity of each statement's speaker, without its kind. */
export const speakers = (text: string): ReadonlyArray<string | null> =>
  statements(annotated(text)).map(
    ({ speaker }) => speaker?.replace(/^(?:person|organization):|^.*\/place:/u, "") ?? null
  )
