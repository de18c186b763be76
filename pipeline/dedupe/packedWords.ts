import type { Words } from "./words.ts"

/** Bytes that a number takes at most: seven bits each. */
const most = 5

/**
 * The words of a text in about six bytes each: their hashes, then of each word how far behind the last one it starts,
 * and how long it is. Words must stand in order.
 */
export const packedWords = ({ hashes, starts, ends }: Words): Uint8Array => {
  const count = hashes.length
  const bytes = new Uint8Array((4 + 2 * most) * count)
  bytes.set(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength))
  let at = 4 * count
  let done = 0
  const put = (number: number): void => {
    let rest = number
    for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80
    bytes[at++] = rest
  }
  for (let word = 0; word < count; word++) {
    const [start = 0, end = 0] = [starts[word], ends[word]]
    put(start - done)
    put(end - start)
    done = end
  }
  return bytes.subarray(0, at)
}

/**
 * So many words that were packed, from whole bytes of their own. Where they stand is only looked at when it is asked
 * for: few comparisons do.
 */
export const unpackedWords = (packed: Uint8Array<ArrayBuffer>, count: number): Words => {
  let read: Pick<Words, "starts" | "ends"> | undefined
  const places = () => (read ??= placesIn(packed, count))
  return {
    hashes: new Uint32Array(packed.buffer, 0, count),
    get starts() {
      return places().starts
    },
    get ends() {
      return places().ends
    }
  }
}

const placesIn = (bytes: Uint8Array, count: number): Pick<Words, "starts" | "ends"> => {
  const starts = new Uint32Array(count)
  const ends = new Uint32Array(count)
  let at = 4 * count
  let done = 0
  const next = (): number => {
    let number = 0
    for (let shift = 0; shift < 7 * most; shift += 7) {
      const byte = bytes[at++] ?? 0
      number |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return number >>> 0
  }
  for (let word = 0; word < count; word++) {
    const start = done + next()
    done = start + next()
    starts[word] = start
    ends[word] = done
  }
  return { starts, ends }
}
