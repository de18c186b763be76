/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, but not, `below`; 0 if that is none. */
  readonly whole: (below: number) => number
  readonly pick: <A>(from: ReadonlyArray<A>, otherwise: A) => A
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return { next, whole, pick: (from, otherwise) => from[whole(from.length)] ?? otherwise }
}
