import { expect, it } from "@effect/vitest"
import { annotateDocument } from "../../pipeline/annotate/annotate.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { recordsOf } from "../../pipeline/extract/records.ts"
import type { AnnotatedDocument } from "../../pipeline/model/document.ts"
import { clean } from "../texts.ts"

const annotate = annotateDocument(makeTagger())

const text =
  "Ana Ruiz is the mayor of Ames, Iowa. She vowed not to cooperate with federal immigration agents. Mayor Tom Bell of Boone, Iowa, vowed not to cooperate with federal immigration agents."

/** The text with all its sentences taken for damaged, or none. */
const annotated = (damaged: boolean): AnnotatedDocument => {
  const document = annotate(clean(text), { all: true })
  return { ...document, sentences: document.sentences.map((sentence) => ({ ...sentence, damaged })) }
}

const actors = (document: AnnotatedDocument) =>
  recordsOf(document, []).flatMap((record) => (record.table === "events" ? record.actors : []))

it("makes no record of a damaged sentence that doesn't name who is meant", () => {
  expect(actors(annotated(false))).toEqual(["person:ana ruiz", "person:tom bell"])
  expect(actors(annotated(true))).toEqual(["person:tom bell"])
})
