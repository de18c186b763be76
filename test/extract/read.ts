import { withMentions } from "../../pipeline/annotate/annotate.ts"
import { findQuotations } from "../../pipeline/annotate/quotations.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { recordsOf } from "../../pipeline/extract/records.ts"
import { statements } from "../../pipeline/extract/statements.ts"
import type { Candidate } from "../../pipeline/model/candidate.ts"
import { type AnnotatedDocument, noMetadata } from "../../pipeline/model/document.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()

/** A text as `annotate` gives it, each line a paragraph; `published` is EDTF. By its title it is about immigration. */
export const annotated = (
  text: string,
  published: string | null = null,
  title: string | null = "Immigration"
): AnnotatedDocument => {
  const document = { ...clean(text), metadata: { ...noMetadata, published, title } }
  const tagged = { clean: document, ...tag(document), quotations: findQuotations(text, document.blocks) }
  return { ...withMentions(tagged), language: "en", onTopic: true, extractable: true }
}

/** The records of one table that a text gives, with its statements at hand. */
export const recordsIn = <Table extends Candidate["table"]>(
  table: Table,
  text: string,
  published: string | null = null
): ReadonlyArray<Extract<Candidate, { table: Table }>> => {
  const document = annotated(text, published)
  const all = recordsOf(document, statements(document))
  return all.filter((record): record is Extract<Candidate, { table: Table }> => record.table === table)
}

/** A key as a test names it: the last part of a division, a name without its kind. */
export const short = (key: string | null): string =>
  key
    ?.split("/")
    .at(-1)
    ?.replace(/^[a-z]+:/u, "") ?? "-"

/** Stances as a person reads them at a glance: "ana ruiz sanctuary_policy opposes". */
export const stances = (text: string): ReadonlyArray<string> =>
  recordsIn("positions", text)
    .map(({ actor, topic, stance }) => `${short(actor)} ${topic} ${stance}`)
    .sort()

/** Policies in the same way, with the date of their adoption or a dash: "oh bill sanctuary_penalty proposed -". */
export const laws = (text: string): ReadonlyArray<string> =>
  recordsIn("policies", text).map(
    ({ jurisdiction, instrument, provision, status, adopted }) =>
      `${short(jurisdiction)} ${instrument} ${provision} ${status} ${adopted ?? "-"}`
  )
