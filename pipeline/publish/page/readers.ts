import { html } from "./escape.ts"

/** What stands before and after places of evidence in their sentences, by `evidence_id`. */
export type Sentences = ReadonlyMap<string, { readonly before: string; readonly after: string }>

/** What a reader's own edition of the page has besides a release. */
export interface Readers {
  readonly sentences: Sentences
  /** What is to be known of the texts that the reader has not, or has otherwise. */
  readonly notes: ReadonlyArray<string>
  /** How many places have their sentence. */
  readonly summary: string
  /** The folder of the release, seen from the page, as an address that ends in `/`. */
  readonly files: string
}

/** What such an edition says of itself, above all else. */
export const notice = ({ notes, summary }: Readers): string => {
  const other =
    notes.length === 0
      ? ""
      : `<details><summary>Texts that are missing or differ: ${notes.length.toLocaleString("en-US")}. What isn’t found in them is shown as the release quotes it.</summary><ul>${notes.map((note) => `<li>${html(note)}</li>`).join("")}</ul></details>`
  return `<div class="notice" id="readers"><p><strong>Not to be published.</strong> This is a reader’s own edition, made with <code>hydrate</code> from the reader’s own copies of the texts. It holds whole sentences that belong to their publishers: keep it to yourself. ${html(summary)}.</p>${other}</div>`
}
