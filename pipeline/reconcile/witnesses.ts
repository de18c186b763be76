import type { Duplicates } from "../model/duplicates.ts"

/** Which texts count as one source: a copy, a near-copy or an excerpt is no second witness. */
export interface Witnesses {
  readonly cluster: (document: string) => string
  /** How many texts, and how many of them independent of each other. */
  readonly count: (documents: Iterable<string>) => { readonly sources: number; readonly independent: number }
}

export const witnesses = ({ cluster: clusters }: Duplicates): Witnesses => {
  const cluster = (document: string) => clusters.get(document) ?? document
  return {
    cluster,
    count: (documents) => {
      const sources = new Set(documents)
      return { sources: sources.size, independent: new Set(Array.from(sources, cluster)).size }
    }
  }
}
