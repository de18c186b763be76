import type { Provision } from "../../model/candidate.ts"

/** What a stance is about. */
export type Topic = "sanctuary_policy" | "funding_cutoff" | "mass_deportation"

/**
 * What is talked of, and where it stands. Words of `any` are looked for; if `near` isn't empty, one of its words must
 * stand within `reach` words after (or, with `before`, on either side). `sign` is what doing or having it means for the
 * topic: cooperating with agents is against sanctuary (-1), a sanctuary city for it (1). `limited` and `required` are
 * the provisions of a policy that limits or requires it. Verbs and nouns are given by base; all forms are known.
 */
export interface Concept {
  readonly name: string
  readonly topic: Topic | null
  readonly sign: 1 | -1
  readonly any: ReadonlySet<string>
  readonly near: ReadonlySet<string>
  readonly reach: number
  readonly before: boolean
  /** Words of which one must stand within `reach` on either side too. */
  readonly also?: ReadonlySet<string>
  /** Words at which the look for `near` ends: help for immigrants who face deportation is no help with it. */
  readonly until?: ReadonlySet<string>
  /** Words that, right after, make it something else ("deportation officers"). */
  readonly not: ReadonlySet<string>
  readonly limited: Provision
  readonly required: Provision
  readonly example: string
}
