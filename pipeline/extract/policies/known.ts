import type { PolicyCandidate } from "../../model/candidate.ts"

/** A policy of a text with who made it, which the rules of events and positions want to know. */
export interface KnownPolicy extends PolicyCandidate {
  /** Key of a person, or null. */
  readonly maker: string | null
  /** Where else the text tells of it: what was merged into its row. */
  readonly also: ReadonlyArray<PolicyCandidate["evidence"]>
}

/** A policy before its key: what a noun phrase or clause says of it. */
export type Found = Omit<KnownPolicy, "key" | "table" | "courtStatus" | "also"> & { readonly head: number }
