import { latest } from "./edtf.ts"
import type { Extraction } from "./extraction.ts"

/** What tells which of several copies of a text is kept. */
export interface Standing {
  readonly id: string
  /** Kinds of damage that the text suffers. */
  readonly damage: number
  readonly words: number
  /** EDTF, as the metadata have it; null: unknown. */
  readonly published: string | null
}

/** The standing of a text. */
export const standingOf = ({ id, damage, words, metadata }: Extraction["document"]): Standing => ({
  id,
  damage: damage.length,
  words,
  published: metadata.published
})

/** Below 0 if the first is better: undamaged, then the longest, then the earliest published, then the first by id. */
export const better = (a: Standing, b: Standing): number =>
  a.damage - b.damage || b.words - a.words || order(day(a), day(b)) || order(a.id, b.id)

/** Unknown dates come last. */
const day = ({ published }: Standing): string => (published && latest(published)) ?? "9999"

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
