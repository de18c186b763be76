import type { Tables } from "../../model/tables.ts"
import { about, type Described, type Json, nameOfBytes, nameOfRelease, nameOfRow } from "./about.ts"

/**
 * `annotations.jsonld`: the evidence as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in one
 * collection, an annotation a line. Its body is the row that the passage supports, its target the raw text (named by
 * its bytes), where one selector quotes the passage and one counts its code points. A passage that the release doesn't
 * quote has only the second.
 */
export function* annotations({ manifest, dataset }: Pick<Described, "manifest" | "dataset">): Generator<string> {
  const id = `${nameOfRelease(manifest)}annotations.jsonld`
  const texts = new Map(dataset.documents.map((text) => [text.document_id, nameOfBytes(text.sha256)]))
  const head = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: `Evidence of ${about.title}, release ${manifest.version}`,
    total: dataset.evidence.length
  }
  if (dataset.evidence.length === 0) return yield `${JSON.stringify(head)}\n` // a page holds one or more
  const first = `"first":{"id":${JSON.stringify(`${id}#page`)},"type":"AnnotationPage","startIndex":0,"items":[`
  yield `${JSON.stringify(head).slice(0, -1)},${first}\n`
  let before = ""
  for (const row of dataset.evidence) {
    yield `${before}${JSON.stringify(annotation(row, texts.get(row.document_id) ?? ""))}`
    before = ",\n"
  }
  yield "\n]}}\n"
}

const annotation = (row: Tables["evidence"], source: string): Json => ({
  id: nameOfRow("evidence", row.evidence_id),
  type: "Annotation",
  motivation: entities.has(row.record_table) && row.field === null ? "identifying" : "describing",
  body: nameOfRow(row.record_table, row.record_id),
  target: {
    source,
    selector: [
      ...(row.exact === null
        ? []
        : [
            {
              type: "TextQuoteSelector",
              exact: row.exact,
              prefix: row.prefix ?? undefined,
              suffix: row.suffix ?? undefined
            }
          ]),
      { type: "TextPositionSelector", start: row.char_start, end: row.char_end }
    ]
  }
})

/** Of these, a passage is a mention. */
const entities: ReadonlySet<string> = new Set(["jurisdictions", "people", "organizations"])
