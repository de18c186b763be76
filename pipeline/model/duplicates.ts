import type { Span } from "./span.ts"

/** A run of words that stands in both texts, in the clean text of each. */
export interface Passage {
  readonly a: Span<"clean">
  readonly b: Span<"clean">
  readonly words: number
}

/** Two texts that share words. `a` comes before `b` in code unit order of ids. */
export interface DuplicatePair {
  readonly a: string
  readonly b: string
  /** `linked`: copies of one text through others, that share hardly anything themselves. */
  readonly relation: "exact" | "near" | "contains" | "shares_passages" | "linked"
  /** Of the sets of word shingles. */
  readonly jaccard: number
  /** Share of a's shingles that are found in b. */
  readonly containmentA: number
  readonly containmentB: number
  readonly sharedWords: number
  readonly longestPassageWords: number
  readonly passages: ReadonlyArray<Passage>
}

/** Which texts are copies, and of what. Made by `dedupe`. */
export interface Duplicates {
  /** In order of `a`, then `b`. Each text has a pair with the one that is kept of its cluster (`better`). */
  readonly pairs: ReadonlyArray<DuplicatePair>
  /** The cluster of each text, named by the first id in it; exact, near and containing texts are of one cluster. */
  readonly cluster: ReadonlyMap<string, string>
}
