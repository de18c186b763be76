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

/** Different shingles, to be looked up. */
export interface ShingleSet {
  /** Each once, in the order in which they first stood. */
  readonly values: Uint32Array
  /** By the low bits of a shingle (open addressing): its place among the values and 1, or 0. */
  readonly seats: Uint32Array
}

/** The shingles, each once. To sort them would take ten times as long. */
export const distinct = (shingles: Uint32Array): ShingleSet => {
  const seats = new Uint32Array(2 ** Math.ceil(Math.log2(shingles.length * 2 + 2)))
  const values = new Uint32Array(shingles.length)
  let count = 0
  for (let place = 0; place < shingles.length; place++) {
    const shingle = shingles[place] ?? 0
    const at = seat(values, seats, shingle)
    if (seats[at] !== 0) continue
    values[count++] = shingle
    seats[at] = count
  }
  return { values: values.subarray(0, count), seats }
}

/** Where a shingle sits, or would. */
const seat = (values: Uint32Array, seats: Uint32Array, shingle: number): number => {
  const mask = seats.length - 1
  let at = shingle & mask
  for (let one = seats[at] ?? 0; one > 0 && values[one - 1] !== shingle; one = seats[at] ?? 0) at = (at + 1) & mask
  return at
}

/** Whether a set has a shingle. */
export const has = ({ values, seats }: ShingleSet, shingle: number): boolean =>
  seats[seat(values, seats, shingle)] !== 0

/** The true overlap of two sets of shingles. Linear in the smaller one. */
export const overlap = (a: ShingleSet, b: ShingleSet): Overlap => {
  const [few, many] = a.values.length < b.values.length ? [a, b] : [b, a]
  let common = 0
  for (let place = 0; place < few.values.length; place++) {
    if (has(many, few.values[place] ?? 0)) common++
  }
  const share = (of: number): number => (of === 0 ? 0 : common / of)
  return {
    common,
    jaccard: share(a.values.length + b.values.length - common),
    containmentA: share(a.values.length),
    containmentB: share(b.values.length)
  }
}
