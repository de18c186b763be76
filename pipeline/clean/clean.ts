import * as Stream from "effect/Stream"
import type { CleanDocument, RawDocument } from "../model/document.ts"
import type { OffsetMap } from "../model/offsets.ts"
import { blocksOf } from "./blocks.ts"
import { breaks, wraps } from "./breaks.ts"
import { damageOf } from "./damage.ts"
import { apply, type Edit } from "./edit.ts"
import { entities } from "./entities.ts"
import { markdown } from "./markdown.ts"
import { directions, variants } from "./marks.ts"
import { mergeMetadata } from "./metadata.ts"
import { mojibake } from "./mojibake.ts"
import { Sign, signsOf } from "./signs.ts"
import { spaces } from "./spaces.ts"
import { spacing } from "./spacing.ts"
import { composed, invisible, ligatures } from "./unicode.ts"

/** In this order: each edit sees what those before it left. */
export const edits: ReadonlyArray<Edit> = [
  mojibake,
  mojibake,
  entities,
  invisible,
  ligatures,
  composed,
  breaks,
  spaces,
  wraps,
  variants,
  spacing,
  directions
]

/** What an edit changes; an edit without it is tried on every text. */
const needs: ReadonlyMap<Edit, number> = new Map([
  [mojibake, Sign.misread],
  [entities, Sign.ampersand],
  [invisible, Sign.shapeless],
  [ligatures, Sign.ligature],
  [composed, Sign.composing],
  [breaks, Sign.break],
  [spaces, Sign.space],
  [variants, Sign.rareMark],
  [spacing, Sign.apart],
  [directions, Sign.mark]
])

/** What an edit's changes may bring in; after one that isn't here, all of the text is looked at again. */
const brings: ReadonlyMap<Edit, number> = new Map([
  [spaces, Sign.apart],
  [wraps, Sign.apart],
  [variants, Sign.mark | Sign.apart],
  [spacing, 0],
  [directions, 0]
])

/** Of a text in Markdown: the same, and its marks are taken out as soon as its lines are known. */
const markdownEdits = edits.toSpliced(edits.indexOf(breaks) + 1, 0, markdown)

/**
 * Cleans a text, labels its blocks, and keeps the way back to its raw characters. An edit that changes no offset has
 * no map. Nothing is lost or made up: no word, no mark is put in, and blocks that aren't read stay in the text.
 *
 * What the steps after it may count on:
 * - Composed characters (NFC), none without a shape, `\n` as the only line break, single plain spaces, none at the
 *   ends of a line. A block lies in one line, and a line that isn't empty is one block or two.
 * - Double quotation marks are “ (it opens), ” (it closes) and, rarely, `"` (nothing tells). They needn't be in
 *   pairs: a missing or doubled mark of the text is missing or doubled still.
 * - Apostrophes and closing single marks are ’, opening single marks ‘; `'` is left only between spaces.
 * - Punctuation touches its word, also if the text was tokenised.
 */
export const cleanDocument = (raw: RawDocument): CleanDocument => {
  const { text, maps, changed } = cleanText(raw.text, raw.markup === "markdown" ? markdownEdits : edits)
  const blocks = blocksOf(text)
  const metadata = mergeMetadata(raw.metadata, text, blocks)
  return { raw, text, maps, blocks, metadata, damage: damageOf(raw.text, text, blocks, changed) }
}

/** A text after all edits, their maps, and the edits that found something to change. */
export const cleanText = (raw: string, inOrder: ReadonlyArray<Edit> = edits) => {
  const maps: Array<OffsetMap> = []
  const changed = new Set<Edit>()
  let text = raw
  let signs: number | null = null // of the text as it stands, or some more, once they are asked for
  for (const edit of inOrder) {
    const need = needs.get(edit)
    if (need !== undefined) {
      signs ??= signsOf(text)
      if ((signs & need) === 0) continue
    }
    const changes = edit(text)
    if (changes.length === 0) continue
    const edited = apply(text, changes)
    text = edited.text
    const brought = brings.get(edit)
    signs = signs === null || brought === undefined ? null : signs | brought
    if (!isIdentity(edited.map)) maps.push(edited.map)
    changed.add(edit)
  }
  return { text, maps, changed }
}

/** Every letter is where it was. */
const isIdentity = ([first, second]: OffsetMap): boolean => !second && first.kept && first.from.start === 0

/** The step: as `cleanDocument`, for each text of a stream. It can't fail. */
export const clean = Stream.map(cleanDocument)
