import { codeLengths, codesOf } from "./huffman.ts"

/** Takes compressed bytes as they are made. */
type Write = (bytes: Uint8Array<ArrayBuffer>, isLast: boolean) => void

/** Compresses bytes as they come. */
export interface Deflater {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** How far back a match may lie, and how long it is at least and at most. */
const reach = 1 << 15
const [shortest, longest] = [4, 258]

/** Bytes that are held: what a match may lie in, and what is to be coded. */
const room = 1 << 20

/** Literals and matches that share a code. */
const together = 1 << 14

/** By the hash of four bytes, where they stood last: 2 ** 15 places. */
const hashShift = 32 - 15

const endOfBlock = 256
const literals = 286
const distances = 30

/**
 * DEFLATE (RFC 1951) for text that repeats itself much: of each four bytes only the last two places where they stood are
 * looked at, and the longer match is taken at once, as zlib does at its lowest levels. Of sheets it takes half the time of
 * fflate's level 3, for a fiftieth more bytes. The same bytes on any machine, where those of zlib may hang on the processor.
 */
export const deflater = (write: Write): Deflater => {
  const data = new Uint8Array(room)
  let filled = 0
  let at = 0
  const last = new Int32Array(1 << (32 - hashShift)).fill(-1)
  const before = new Int32Array(last.length).fill(-1)
  const tokens = new Uint32Array(together) // a byte, or a match: its length << 16, and its distance
  let count = 0
  const block = blockWriter(write)

  /** Codes what is held, up to a place from which on a match could be cut short. */
  const code = (end: number): void => {
    let here = at // what a loop over each byte uses is quicker if no other function has it
    while (here < end) {
      let [length, distance] = [0, 0]
      if (here + shortest <= filled) {
        const slot = slotOf(data, here)
        const [one, other] = [last[slot] ?? -1, before[slot] ?? -1]
        before[slot] = one
        last[slot] = here
        if (one >= 0 && here - one <= reach) {
          const most = Math.min(longest, filled - here)
          length = sameBytes(data, one, here, most)
          distance = here - one
          if (length < most && other >= 0 && here - other <= reach && data[other + length] === data[here + length]) {
            const further = sameBytes(data, other, here, most)
            if (further > length) {
              length = further
              distance = here - other
            }
          }
        }
      }
      if (length < shortest) tokens[count++] = data[here++] ?? 0
      else {
        tokens[count++] = (length << 16) | distance
        here += length
        if (here + shortest - 1 <= filled) {
          const slot = slotOf(data, here - 1) // of the places within, one
          before[slot] = last[slot] ?? -1
          last[slot] = here - 1
        }
      }
      if (count === together) {
        block(tokens, false)
        count = 0
      }
    }
    at = here
  }
  const slide = (): void => {
    const gone = at - reach
    if (gone <= 0) return
    data.copyWithin(0, gone, filled)
    for (const places of [last, before]) {
      for (let slot = 0; slot < places.length; slot++) places[slot] = Math.max((places[slot] ?? -1) - gone, -1)
    }
    filled -= gone
    at -= gone
  }
  return {
    push: (bytes) => {
      for (let done = 0; done < bytes.length; ) {
        const some = bytes.subarray(done, done + room - filled)
        data.set(some, filled)
        filled += some.length
        done += some.length
        code(filled - longest)
        if (filled === room) slide()
      }
    },
    end: () => {
      code(filled)
      block(tokens.subarray(0, count), true)
    }
  }
}

/** The hash of four bytes. */
const slotOf = (data: Uint8Array, at: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = [data[at], data[at + 1], data[at + 2], data[at + 3]]
  return Math.imul(a | (b << 8) | (c << 16) | (d << 24), 0x9e3779b1) >>> hashShift
}

/** How many bytes are the same from two places on. */
const sameBytes = (data: Uint8Array, one: number, other: number, most: number): number => {
  let length = 0
  while (length < most && data[one + length] === data[other + length]) length++
  return length
}

/** The number of a length's code above 256, and of a distance's; the bits that follow it, and what they say. */
interface Code {
  readonly number: number
  readonly bits: number
  readonly rest: number
}

const lengthCode = (length: number): Code => {
  const above = length - 3
  if (length === longest) return { number: 29, bits: 0, rest: 0 }
  if (above < 8) return { number: above + 1, bits: 0, rest: 0 }
  const bits = 29 - Math.clz32(above)
  return { number: 4 * (bits + 1) + ((above >>> bits) & 3) + 1, bits, rest: above & ((1 << bits) - 1) }
}
const lengthCodes = Array.from({ length: longest + 1 }, (_, length) => lengthCode(Math.max(length, 3)))

/** Distances have no table: there are too many. */
const distanceBits = (above: number): number => Math.max(30 - Math.clz32(above), 0)
const distanceNumber = (above: number): number => {
  const bits = distanceBits(above)
  return bits === 0 ? above : 2 * (bits + 1) + ((above >>> bits) & 1)
}

/** The order in which the lengths of the code for lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Writes blocks, each with a code of its own. */
const blockWriter = (write: Write) => {
  let held = 0
  let used = 0
  const out = new Uint8Array(6 * together + 512)
  return (tokens: Uint32Array, isLast: boolean): void => {
    let size = 0
    const put = (value: number, bits: number): void => {
      held |= value << used
      for (used += bits; used >= 8; used -= 8) {
        out[size++] = held & 0xff
        held >>>= 8
      }
    }
    const [ofLiterals, ofDistances] = countsOf(tokens)
    const literalLengths = codeLengths(ofLiterals, 15)
    const distanceLengths = codeLengths(ofDistances, 15)
    put((isLast ? 1 : 0) | (2 << 1), 3)
    putLengths(literalLengths, distanceLengths, put)
    const literalCodes = codesOf(literalLengths)
    const distanceCodes = codesOf(distanceLengths)
    for (const token of tokens) {
      const length = token >>> 16
      if (length === 0) {
        put(literalCodes[token] ?? 0, literalLengths[token] ?? 0)
        continue
      }
      const { number = 0, bits = 0, rest = 0 } = lengthCodes[length] ?? {}
      put(literalCodes[endOfBlock + number] ?? 0, literalLengths[endOfBlock + number] ?? 0)
      put(rest, bits)
      const above = (token & 0xffff) - 1
      const distance = distanceNumber(above)
      put(distanceCodes[distance] ?? 0, distanceLengths[distance] ?? 0)
      const further = distanceBits(above)
      put(above & ((1 << further) - 1), further)
    }
    put(literalCodes[endOfBlock] ?? 0, literalLengths[endOfBlock] ?? 0)
    if (isLast && used > 0) put(0, 8 - used)
    write(out.slice(0, size), isLast)
  }
}

const countsOf = (tokens: Uint32Array): readonly [literals: Uint32Array, distances: Uint32Array] => {
  const [ofLiterals, ofDistances] = [new Uint32Array(literals), new Uint32Array(distances)]
  ofLiterals[endOfBlock] = 1
  for (const token of tokens) {
    const length = token >>> 16
    const symbol = length === 0 ? token : endOfBlock + (lengthCodes[length]?.number ?? 0)
    ofLiterals[symbol] = (ofLiterals[symbol] ?? 0) + 1
    if (length === 0) continue
    const distance = distanceNumber((token & 0xffff) - 1)
    ofDistances[distance] = (ofDistances[distance] ?? 0) + 1
  }
  return [ofLiterals, ofDistances]
}

/** Writes the lengths of both codes: runs of equal ones as one symbol, all by a code whose lengths come before it. */
const putLengths = (
  ofLiterals: Uint8Array,
  ofDistances: Uint8Array,
  put: (value: number, bits: number) => void
): void => {
  const all = [...ofLiterals, ...ofDistances]
  const runs: Array<readonly [symbol: number, rest: number, bits: number]> = []
  for (let at = 0; at < all.length; ) {
    const length = all[at] ?? 0
    let end = at + 1
    while (end < all.length && all[end] === length) end++
    if (length > 0) runs.push([length, 0, 0]) // what follows says: the same again
    let left = end - at - (length > 0 ? 1 : 0)
    while (left >= 3) {
      const some = Math.min(left, length > 0 ? 6 : 138)
      if (length > 0) runs.push([16, some - 3, 2])
      else runs.push(some < 11 ? [17, some - 3, 3] : [18, some - 11, 7])
      left -= some
    }
    for (; left > 0; left--) runs.push([length, 0, 0])
    at = end
  }
  const counts = new Uint32Array(lengthOrder.length)
  for (const [symbol] of runs) counts[symbol] = (counts[symbol] ?? 0) + 1
  const lengths = codeLengths(counts, 7)
  const codes = codesOf(lengths)
  put(ofLiterals.length - 257, 5)
  put(ofDistances.length - 1, 5)
  put(lengthOrder.length - 4, 4)
  for (const symbol of lengthOrder) put(lengths[symbol] ?? 0, 3)
  for (const [symbol, rest, bits] of runs) {
    put(codes[symbol] ?? 0, lengths[symbol] ?? 0)
    put(rest, bits)
  }
}
