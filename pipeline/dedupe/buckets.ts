/** Keys dealt with at a time. It bounds the memory, and never changes what is found. */
const atOnce = 1 << 24

/**
 * Calls `take` with each key of each text, texts in order of number. Keys are hashes, whole numbers
 * below 2 ** 53.
 */
export type EachKey = (take: (key: number, text: number) => void) => void

/**
 * Calls `bucket` with the numbers of the texts of each key that two or more texts have, in order of number, and with
 * the key. `keys` is how many there are, or more. Linear, whatever the texts share: nearly all keys of most corpora are
 * met once, which two bits a key tell (Bloom 1970), and only the others get a place in a hash table. The members are
 * overwritten by the next call; `most` is how many keys are dealt with at a time.
 */
export const eachBucket = (
  keys: number,
  eachKey: EachKey,
  bucket: (members: Uint32Array, key: number) => void,
  most = atOnce
): void => {
  const turns = Math.max(1, Math.ceil(keys / most))
  for (let turn = 0; turn < turns; turn++) {
    const ofTurn: EachKey =
      turns === 1 ? eachKey : (take) => eachKey((key, text) => turnOf(key, turns) === turn && take(key, text))
    eachShared(Math.ceil(keys / turns), ofTurn, bucket)
  }
}

/** Other bits than those by which a key is looked up. */
const turnOf = (key: number, turns: number): number => (Math.imul(mixed(key), 0xc2b2ae35) >>> 16) % turns

/** 32 bits of both halves of a key. */
const mixed = (key: number): number => {
  const bits = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 2 ** 32), 0x85ebca6b)
  return bits ^ (bits >>> 15)
}

const eachShared = (keys: number, eachKey: EachKey, bucket: (members: Uint32Array, key: number) => void): void => {
  const again = metAgain(keys, eachKey)
  const found = table()
  let placed = new Uint32Array(1 << 10) // pairs of bucket and text
  let count = 0
  eachKey((key, text) => {
    if (!again(key)) return
    if (count === placed.length) {
      const grown = new Uint32Array(count * 2)
      grown.set(placed)
      placed = grown
    }
    placed[count++] = found.numberOf(key)
    placed[count++] = text
  })
  const starts = new Uint32Array(found.size() + 2) // of bucket b after the next loop: starts[b + 1]
  for (let at = 0; at < count; at += 2) {
    const next = (placed[at] ?? 0) + 2
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let next = 2; next < starts.length; next++) starts[next] = (starts[next] ?? 0) + (starts[next - 1] ?? 0)
  const members = new Uint32Array(count / 2)
  for (let at = 0; at < count; at += 2) {
    const next = (placed[at] ?? 0) + 1
    const place = starts[next] ?? 0
    members[place] = placed[at + 1] ?? 0
    starts[next] = place + 1
  }
  for (let number = 0; number < found.size(); number++) {
    const all = members.subarray(starts[number] ?? 0, starts[number + 1] ?? 0)
    const different = withoutDoubles(all)
    if (different > 1) bucket(all.subarray(0, different), found.keyOf(number))
  }
}

/** Moves the different ones of numbers in order to the front, and gives how many they are. */
const withoutDoubles = (numbers: Uint32Array): number => {
  let kept = 0
  for (const number of numbers) if (kept === 0 || numbers[kept - 1] !== number) numbers[kept++] = number
  return kept
}

/** Tells the keys that are met again; of the others, some. */
const metAgain = (keys: number, eachKey: EachKey): ((key: number) => boolean) => {
  const bits = Math.min(32, Math.max(10, Math.ceil(Math.log2(keys * 8 + 1))))
  const once = new Uint32Array(2 ** (bits - 5))
  const again = new Uint32Array(2 ** (bits - 5))
  const shift = 32 - bits
  eachKey((key) => {
    const at = mixed(key) >>> shift
    const word = at >>> 5
    const bit = 1 << (at & 31)
    if (((once[word] ?? 0) & bit) === 0) once[word] = (once[word] ?? 0) | bit
    else again[word] = (again[word] ?? 0) | bit
  })
  return (key) => {
    const at = mixed(key) >>> shift
    return ((again[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
  }
}

/** Numbers keys from 0 on, in the order in which they are first met. Open addressing. */
const table = () => {
  let room = 1 << 12
  let seats = new Uint32Array(room) // number + 1
  let keys = new Float64Array(room / 2)
  let size = 0
  const seatOf = (key: number): number => {
    let at = mixed(key) & (room - 1)
    for (let number = seats[at] ?? 0; number > 0 && keys[number - 1] !== key; number = seats[at] ?? 0) {
      at = (at + 1) & (room - 1)
    }
    return at
  }
  const grow = (): void => {
    room *= 2
    seats = new Uint32Array(room)
    const longer = new Float64Array(room / 2)
    longer.set(keys)
    keys = longer
    for (let number = 0; number < size; number++) seats[seatOf(keys[number] ?? 0)] = number + 1
  }
  const numberOf = (key: number): number => {
    let at = seatOf(key)
    const number = seats[at] ?? 0
    if (number > 0) return number - 1
    if (size === keys.length) {
      grow()
      at = seatOf(key)
    }
    keys[size++] = key
    seats[at] = size
    return size - 1
  }
  return { numberOf, size: () => size, keyOf: (number: number): number => keys[number] ?? 0 }
}
