import { table } from "./store.ts"

/** Characters of a text, by code points. */
interface Place {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** What stands around a place in its sentence; null if the reader's copy doesn't have it. */
export const inSentence = ({ document, start, end }: Place): readonly [before: string, after: string] | null => {
  const evidence = table("evidence")
  const row = evidence
    .where("document_id", document)
    .find(
      (at) =>
        evidence.number(at, "char_start") === start &&
        evidence.number(at, "char_end") === end &&
        evidence.cell(at, "before") !== null
    )
  return row === undefined ? null : [evidence.text(row, "before"), evidence.text(row, "after")]
}
