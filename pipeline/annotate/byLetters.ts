/**
 * Values by the letters that a stretch of a text has. A `Map` needs the stretch cut out of the text first, and looks at
 * its letters twice more: here who walks over the letters anyway makes their hash on the way, by `hashed`.
 */
export class ByLetters<A> {
  readonly #written: Array<string> = []
  readonly #values: Array<A> = []
  /** For each slot the hash of what is there, and its number plus one: 0 where the slot is free. */
  #slots = new Int32Array(2 * 1024)

  get size(): number {
    return this.#values.length
  }

  /** The value of the letters of `text` from `start` up to, without, `end`, whose hash is `hash`. */
  get(text: string, start: number, end: number, hash: number): A | undefined {
    const slots = this.#slots
    const last = slots.length - 2
    for (let slot = slotOf(hash) & last; ; slot = (slot + 2) & last) {
      const number = (slots[slot + 1] ?? 0) - 1
      if (number < 0) return undefined
      if (slots[slot] !== hash) continue
      const written = this.#written[number]
      if (written?.length === end - start && text.startsWith(written, start)) return this.#values[number]
    }
  }

  /** Adds letters that it doesn't have yet. */
  add(written: string, hash: number, value: A): void {
    this.#written.push(written)
    this.#values.push(value)
    this.#put(hash, this.#values.length)
    if (this.#values.length * 4 > this.#slots.length) this.#grow()
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
