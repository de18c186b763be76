import { readSync } from "node:fs"
import { unpackedWords } from "./packedWords.ts"
import type { Words } from "./words.ts"

/** Where the words of texts stand in an open file, by number: from which byte on, how many words, and how many bytes. */
export interface Spilled {
  readonly file: number
  readonly starts: Float64Array
  readonly counts: Float64Array
  readonly lengths: Float64Array
}

/** The words of a text, read from the file; null if there are none. Any thread can read at once. Throws as the system does. */
export const spilledWords =
  ({ file, starts, counts, lengths }: Spilled) =>
  (text: number): Words | null => {
    const count = counts[text] ?? 0
    if (count === 0) return null
    const bytes = new Uint8Array(lengths[text] ?? 0)
    const start = starts[text] ?? 0
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(file, bytes, done, bytes.length - done, start + done)
      if (read === 0) throw new Error("it was cut short")
      done += read
    }
    return unpackedWords(bytes, count)
  }
