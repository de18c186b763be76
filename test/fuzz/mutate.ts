import type { Random } from "./random.ts"

/** Inputs grow no longer than this, in bytes: what is found in long ones is found in short ones. */
export const longest = 8192

/** One change of some bytes; `others` are inputs to take pieces of, `words` what the target's inputs are made of. */
type Mutation = (bytes: Buffer, random: Random, others: ReadonlyArray<Buffer>, words: ReadonlyArray<Buffer>) => Buffer

const none = Buffer.alloc(0)

const range = (bytes: Buffer, random: Random): readonly [start: number, end: number] => {
  const start = random.whole(bytes.length + 1)
  const most = random.next() < 0.5 ? 16 : bytes.length
  return [start, Math.min(bytes.length, start + random.whole(most + 1))]
}

const replace = (bytes: Buffer, start: number, end: number, by: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)])

const setByte =
  (change: (byte: number, random: Random) => number): Mutation =>
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    const at = random.whole(bytes.length)
    if (bytes.length > 0) changed[at] = change(bytes[at] ?? 0, random) & 0xff
    return changed
  }

const odd: ReadonlyArray<number> = [0, 1, 9, 10, 13, 32, 34, 39, 44, 60, 62, 92, 0x7f, 0x80, 0xc2, 0xe2, 0xf0, 0xff]

const mutations: ReadonlyArray<Mutation> = [
  setByte((byte, random) => byte ^ (1 << random.whole(8))),
  setByte((_, random) => random.pick(odd, 0)),
  setByte((byte, random) => byte + random.whole(9) - 4),
  // a word of the format, put in or in something's place
  (bytes, random, _, words) => {
    const [start, end] = range(bytes, random)
    return replace(bytes, start, random.next() < 0.5 ? start : end, random.pick(words, none))
  },
  // taken out
  (bytes, random) => replace(bytes, ...range(bytes, random), none),
  // said again, once or often
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    const times = random.next() < 0.8 ? 1 : random.whole(200)
    return replace(bytes, end, end, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(start, end))))
  },
  // moved
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    const rest = replace(bytes, start, end, none)
    const to = random.whole(rest.length + 1)
    return replace(rest, to, to, bytes.subarray(start, end))
  },
  // a piece of another one
  (bytes, random, others) => {
    const other = random.pick(others, none)
    return replace(bytes, ...range(bytes, random), other.subarray(...range(other, random)))
  },
  // cut
  (bytes, random) => bytes.subarray(0, random.whole(bytes.length + 1))
]

/** Some changes of an input, one after the other. */
export const mutate = (
  bytes: Buffer,
  random: Random,
  others: ReadonlyArray<Buffer>,
  words: ReadonlyArray<Buffer>
): Buffer => {
  let changed = bytes
  const times = 1 + random.whole(random.next() < 0.7 ? 4 : 16)
  for (let time = 0; time < times; time++) {
    const mutation = mutations[random.whole(mutations.length)]
    if (mutation) changed = mutation(changed, random, others, words).subarray(0, longest)
  }
  return changed
}
