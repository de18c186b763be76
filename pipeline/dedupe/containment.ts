import { shingleAt, shingleRoom, shingles, shuffle } from "./shingles.ts"

/** Words of the shortest passage that is told. A sentence of news has about so many; shorter ones are said by chance. */
export const passageWords = 25

/** Words a fingerprint: long enough that what two texts share is seldom an idiom or a title. */
const fingerprintWords = 8

/** Of each so many shingles in a row one is chosen, so that every shared passage holds one. */
const window = passageWords - fingerprintWords + 1

/** What more texts share than so many, that aren't copies of each other, is boilerplate, and proves nothing. */
export const boilerplate = 32

/** Words before and after a fingerprint of which it is remembered what they are: as many as any passage has on one side, and fewer. */
const sideWords = [Math.ceil((passageWords - fingerprintWords) / 2), 4]

/** Sides that a fingerprint has. */
export const sidesEach = 2 * sideWords.length

/** Fingerprints of a text, whole numbers below 2 ** 53, and the word that each starts at, in order. */
export interface Prints {
  readonly values: Float64Array
  readonly places: Uint32Array
  /** Four a fingerprint: 8 bits of the 9 words before it, of those after it, and of 4 words; 0 where there are fewer. */
  readonly sides: Uint8Array
}

/**
 * The fingerprints of a text's words, one in about ten words. By winnowing (Schleimer,
 * Wilkerson, Aiken, SIGMOD 2003): of each window the shingle with the least hash, the last one of equals. Two texts
 * that share a passage of 25 words share at least one fingerprint, for certain, where sampling by `hash mod m`
 * (Broder 1997) of the same density would miss one such passage in six. Linear.
 */
export const fingerprints = (hashes: Uint32Array): Prints => {
  const all = shingles(hashes, fingerprintWords, room.shingles)
  const fits = all.length <= room.chosen.length
  const chosen = fits ? room.chosen : new Float64Array(all.length)
  const places = fits ? room.places : new Uint32Array(all.length)
  let count = 0
  let least = -1
  let last = -1
  for (let end = Math.min(window, all.length); end <= all.length && end > 0; end++) {
    const start = Math.max(0, end - window)
    if (least < start) {
      least = start
      for (let place = start + 1; place < end; place++) if ((all[place] ?? 0) <= (all[least] ?? 0)) least = place
    } else if ((all[end - 1] ?? 0) <= (all[least] ?? 0)) least = end - 1
    if (least !== last) {
      const high = shingleAt(hashes, least, Math.min(fingerprintWords, hashes.length), 1) >>> 11
      places[count] = least
      chosen[count++] = high * 2 ** 32 + shuffle((all[least] ?? 0) ^ 0x5bd1e995) // chosen hashes are small: spread them
      last = least
    }
  }
  return { values: chosen.slice(0, count), places: places.slice(0, count), sides: sidesOf(hashes, places, count) }
}

/** Where fingerprints are put until it is known how many they are; used again for each text that has room in it. */
const room = { shingles: shingleRoom(), chosen: new Float64Array(1 << 14), places: new Uint32Array(1 << 14) }

const sidesOf = (hashes: Uint32Array, places: Uint32Array, count: number): Uint8Array => {
  const sides = new Uint8Array(sidesEach * count)
  let at = 0
  for (let number = 0; number < count; number++) {
    const place = places[number] ?? 0
    const end = place + fingerprintWords
    for (const words of sideWords) {
      const bits = (first: number): number => (shingleAt(hashes, first, words, 6) % 255) + 1
      sides[at++] = place < words ? 0 : bits(place - words)
      sides[at++] = end + words > hashes.length ? 0 : bits(end)
    }
  }
  return sides
}

/** Whether a fingerprint is boilerplate, from what `sharing` found. */
export const boilerplateTest =
  (common: ReadonlySet<number>): ((print: number) => boolean) =>
  (print) =>
    common.has(print)

type Placed = Pick<Prints, "values" | "places">

/** Which of so many words of a text are boilerplate (1) and which its own (0), by its fingerprints. */
export const boilerplateWords = (
  { values, places }: Placed,
  words: number,
  isBoilerplate: (print: number) => boolean
): Uint8Array => {
  const marks = new Uint8Array(words)
  let from = -1 // between two fingerprints of boilerplate, all is
  for (let number = 0; number < places.length; number++) {
    const place = places[number] ?? 0
    if (isBoilerplate(values[number] ?? 0)) {
      marks.fill(1, from < 0 ? place : from, place + fingerprintWords)
      from = place
    } else from = -1
  }
  return marks
}

/**
 * The fingerprints of a text that stand among so many words of its own in a row that they may be of a passage worth
 * telling, in order of value. Two texts that share a passage of 25 words of which none is boilerplate share one of
 * these; those that meet only where two sentences of boilerplate follow each other share none.
 */
export const ownPrints = ({ values, places }: Placed, boilerplate: Uint8Array): Float64Array => {
  const own = new Float64Array(values.length)
  let count = 0
  let end = 0 // of the row of own words from `start` on
  let start = 0
  for (let number = 0; number < places.length; number++) {
    const place = places[number] ?? 0
    if (boilerplate[place] === 1) continue
    if (place >= end) {
      for (start = place; start > 0 && boilerplate[start - 1] === 0; ) start--
      for (end = place; end < boilerplate.length && boilerplate[end] === 0; ) end++
    }
    if (end - start >= Math.min(passageWords, boilerplate.length)) own[count++] = values[number] ?? 0
  }
  return own.slice(0, count).sort()
}
