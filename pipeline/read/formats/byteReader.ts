import type { Chunks } from "./format.ts"

/** Reads bytes as they come by lines and by lengths. Holds no more than one chunk and what is asked for. */
export class ByteReader {
  /** How many bytes were given or passed over. */
  offset = 0
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** One line without its break, each letter a byte; null at the end. Of a longer line than `most`, its start. */
  async line(most: number): Promise<string | null> {
    let line = ""
    let any = false
    for (;;) {
      if (this.#held.length === 0 && !(await this.#more())) return any ? line : null
      any = true
      const end = this.#held.indexOf(0x0a)
      const part = this.#held.subarray(0, end === -1 ? this.#held.length : end)
      if (line.length < most) line += part.toString("latin1", 0, most)
      this.#drop(part.length + (end === -1 ? 0 : 1))
      if (end !== -1) return line.replace(/\r$/u, "")
    }
  }

  /** So many bytes; null if there are fewer. */
  async take(length: number): Promise<Buffer | null> {
    const parts: Array<Buffer> = []
    for (let missing = length; missing > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) return null
      const part = this.#held.subarray(0, missing)
      parts.push(part)
      missing -= part.length
      this.#drop(part.length)
    }
    return Buffer.concat(parts)
  }

  /** So many bytes or fewer, as they lie there; null at the end. */
  async part(most: number): Promise<Buffer | null> {
    if (this.#held.length === 0 && !(await this.#more())) return null
    const part = this.#held.subarray(0, most)
    this.#drop(part.length)
    return part
  }

  /** Passes over so many bytes; false if there are fewer. */
  async skip(length: number): Promise<boolean> {
    for (let missing = length; missing > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) return false
      const part = Math.min(missing, this.#held.length)
      missing -= part
      this.#drop(part)
    }
    return true
  }

  #drop(length: number): void {
    this.#held = this.#held.subarray(length)
    this.offset += length
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done === true) return false
    this.#held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return this.#held.length > 0 || this.#more()
  }
}
