import { ValidDataset } from "../../pipeline/model/dataset.ts"
import type { Source } from "../../pipeline/publish/edition.ts"
import { pageParts } from "../../pipeline/publish/page/page.ts"
import { good } from "../validate/world.ts"

/** What wants to be more than text: ends of elements, elements, entities, comments, signs of direction, templates. */
export const hostile: ReadonlyArray<string> = [
  '</script><script>globalThis.broken = "script"</script>',
  '<img src="https://evil.example/x.png" onerror="globalThis.broken = 1">',
  "<!--<script>",
  "]]></title></style></svg>",
  "&lt;b&gt; &amp;amp;",
  "\u202egnp.exe\u2066 \u2028line \u2029paragraph",
  "\" autofocus onfocus=globalThis.broken=1 x='",
  "javascript:globalThis.broken=1",
  "`+globalThis.broken+` {{constructor}}",
  "😀 e\u0301 \u0000 \ufeff"
]

const some = (index: number): string => hostile[index % hostile.length] ?? ""

const sourceOf = (dataset: typeof good): Source => ({
  dataset: ValidDataset(dataset),
  manifest: {
    version: "1.2.3",
    created: "2016-11-29T00:00:00.000Z",
    pipeline: "1.0.0",
    texts_sha256: "0".repeat(64),
    tables: {}
  },
  previous: null,
  written: new Map()
})

/** A small release as it should be. */
export const kind: Source = sourceOf(good)

/** A release of which every free text, and many ids, are hostile. */
export const hostileRelease: Source = sourceOf({
  ...good,
  documents: good.documents.map((row, index) => ({
    ...row,
    title: some(index),
    publisher: some(index + 1),
    author: some(index + 2),
    url: index === 0 ? "javascript:globalThis.broken=1" : "https://news.example/?a=1&b=<2>"
  })),
  entities: good.entities.map((row, index) => ({ ...row, name: some(index) })),
  people: good.people.map((row, index) => ({
    ...row,
    name: some(index),
    aliases: [...hostile],
    role: some(index + 1)
  })),
  organizations: good.organizations.map((row, index) => ({ ...row, name: some(index + 2), acronym: some(index) })),
  jurisdictions: good.jurisdictions.map((row, index) => ({ ...row, name: some(index + 1) })),
  statements: hostile.map((text, index) => ({
    ...(good.statements[0] ?? none()),
    statement_id: `st-${text}`,
    quote: text,
    exact: text,
    cue: some(index + 1),
    speaker_text: some(index + 2),
    contradicts: [`st-${some(index + 1)}`]
  })),
  evidence: good.evidence.map((row, index) => ({
    ...row,
    record_id: row.record_id === good.statements[0]?.statement_id ? `st-${some(index)}` : row.record_id,
    exact: some(index),
    prefix: some(index + 1),
    suffix: some(index + 2)
  }))
})

/** A release of so many statements, each with its evidence. */
export const largeRelease = (rows: number): Source => {
  const statement = good.statements[0] ?? none()
  const evidence = good.evidence.find(({ record_id: id }) => id === statement.statement_id) ?? none()
  const exact = (index: number) => `We will not ask anybody for their papers, not in year ${index}, not ever.`
  return sourceOf({
    ...good,
    statements: Array.from({ length: rows }, (_, index) => ({
      ...statement,
      statement_id: `st-${index.toString(16).padStart(16, "0")}`,
      quote: exact(index),
      exact: exact(index),
      char_start: index * 100,
      char_end: index * 100 + 70
    })),
    evidence: [
      ...good.evidence,
      ...Array.from({ length: rows }, (_, index) => ({
        ...evidence,
        evidence_id: `ev-${index.toString(16).padStart(16, "0")}`,
        record_id: `st-${index.toString(16).padStart(16, "0")}`,
        exact: exact(index),
        char_start: index * 100,
        char_end: index * 100 + 70
      }))
    ]
  })
}

const none = (): never => {
  throw new Error("the small dataset has lost a row")
}

/** The page of a release. */
export const pageOf = async (source: Source): Promise<string> => {
  let text = ""
  for await (const part of pageParts(source)) text += part
  return text
}
