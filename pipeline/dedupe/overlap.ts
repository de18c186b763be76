/** How much two sets of shingles have in common. */
export interface Overlap {
  /** Size of the intersection. */
  readonly common: number
  /** Size of the intersection over that of the union; 0 for two empty sets. */
  readonly jaccard: number
  /** Share of a's shingles that are in b, and of b's that are in a; 0 for an empty set. */
  readonly containmentA: number
  readonly containmentB: number
}

/** The numbers in order, each once. */
export const distinct = (shingles: Uint32Array): Uint32Array => {
  const sorted = shingles.toSorted()
  let kept = 0
  for (const shingle of sorted) {
    if (kept === 0 || sorted[kept - 1] !== shingle) sorted[kept++] = shingle
  }
  return sorted.subarray(0, kept)
}

/** The true overlap of two sets of shingles, as `distinct` gives them. Linear. */
export const overlap = (a: Uint32Array, b: Uint32Array): Overlap => {
  let common = 0
  let j = 0
  for (const shingle of a) {
    while (j < b.length && (b[j] ?? 0) < shingle) j++
    if (j < b.length && b[j] === shingle) common++
  }
  const share = (of: number): number => (of === 0 ? 0 : common / of)
  return {
    common,
    jaccard: share(a.length + b.length - common),
    containmentA: share(a.length),
    containmentB: share(b.length)
  }
}
