import type { DuplicatePair } from "../model/duplicates.ts"

/** Texts in groups, by number. The name of a group is the lowest number in it. */
export interface Clusters {
  readonly join: (a: number, b: number) => void
  readonly of: (text: number) => number
}

/** Each of `texts` texts by itself. Union-find with path halving (Tarjan, van Leeuwen 1984): nearly O(1) a call. */
export const clusters = (texts: number): Clusters => {
  const parent = Uint32Array.from({ length: texts }, (_, text) => text)
  const of = (text: number): number => {
    let at = text
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = parent[at] ?? at
    }
    return at
  }
  const join = (a: number, b: number): void => {
    const [one, other] = [of(a), of(b)]
    parent[Math.max(one, other)] = Math.min(one, other) // the lowest number is the root, so it names the group
  }
  return { join, of }
}

/**
 * The cluster of each text, named by its first id. Texts that are exact or near copies of each other are of one
 * cluster. A text that others contain joins the one that it shares most words with, and only that one: two stories that
 * both print one short notice are no copies of each other.
 */
export const clusterOf = (
  ids: ReadonlyArray<string>,
  words: ArrayLike<number>,
  pairs: ReadonlyArray<DuplicatePair>
): ReadonlyMap<string, string> => {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const groups = clusters(ids.length)
  const wholes = new Map<number, { readonly pair: DuplicatePair; readonly whole: number }>()
  for (const pair of pairs) {
    const a = numbers.get(pair.a) ?? 0
    const b = numbers.get(pair.b) ?? 0
    if (pair.relation === "exact" || pair.relation === "near") groups.join(a, b)
    if (pair.relation !== "contains") continue
    const [part, whole] = (words[a] ?? 0) < (words[b] ?? 0) ? [a, b] : [b, a]
    const best = wholes.get(part)
    const more = best ? pair.sharedWords - best.pair.sharedWords || pair.jaccard - best.pair.jaccard : 1
    if (more > 0 || (more === 0 && whole < (best?.whole ?? 0))) wholes.set(part, { pair, whole })
  }
  for (const [part, { whole }] of wholes) groups.join(part, whole)
  return new Map(ids.map((id, number) => [id, ids[groups.of(number)] ?? id]))
}
