/**
 * Values by the letters that a stretch of a text has. A `Map` needs the stretch cut out of the text first, and looks at
 * its letters twice more: here who walks over the letters anyway makes their hash on the way, by `hashed`.
 */
export class ByLetters<A> {
  readonly #values: Array<A> = []
  /** The letters of all values, one after the other, and where those of each end. */
  #letters = new Uint16Array(8 * 1024)
  readonly #ends: Array<number> = [0]
  /** For each slot the hash of what is there, and its number plus one: 0 where the slot is free. */
  #slots = new Int32Array(2 * 1024)

  get size(): number {
    return this.#values.length
  }

  /** The value of the letters, as code units, from `start` up to, without, `end`, whose hash is `hash`. */
  get(codes: Uint16Array, start: number, end: number, hash: number): A | undefined {
    const slots = this.#slots
    const last = slots.length - 2
    for (let slot = slotOf(hash) & last; ; slot = (slot + 2) & last) {
      const number = (slots[slot + 1] ?? 0) - 1
      if (number < 0) return undefined
      if (slots[slot] !== hash) continue
      if (this.#has(number, codes, start, end)) return this.#values[number]
    }
  }

  /** Whether the letters of a value are those. */
  #has(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters
    const first = this.#ends[number] ?? 0
    const length = (this.#ends[number + 1] ?? 0) - first
    if (length !== end - start) return false
    for (let at = 0; at < length; at++) if (letters[first + at] !== codes[start + at]) return false
    return true
  }

  /** Adds letters that it doesn't have yet. */
  add(written: string, hash: number, value: A): void {
    this.#write(written)
    this.#values.push(value)
    this.#put(hash, this.#values.length)
    if (this.#values.length * 4 > this.#slots.length) this.#grow()
  }

  #write(written: string): void {
    const first = this.#ends.at(-1) ?? 0
    if (first + written.length > this.#letters.length) {
      const before = this.#letters
      this.#letters = new Uint16Array(2 * (before.length + written.length))
      this.#letters.set(before)
    }
    for (let at = 0; at < written.length; at++) this.#letters[first + at] = written.charCodeAt(at)
    this.#ends.push(first + written.length)
  }

  #put(hash: number, number: number): void {
    const slots = this.#slots
    const last = slots.length - 2
    let slot = slotOf(hash) & last
    while (slots[slot + 1] !== 0) slot = (slot + 2) & last
    slots[slot] = hash
    slots[slot + 1] = number
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(2 * before.length)
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) this.#put(before[slot] ?? 0, before[slot + 1] ?? 0)
  }
}

/** The hash of letters and one more, given that of the letters before: of none it is 0. */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x9e3779b1)

const slotOf = (hash: number): number => 2 * (hash ^ (hash >>> 15))
