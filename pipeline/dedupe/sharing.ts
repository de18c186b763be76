import { eachBucket } from "./buckets.ts"
import { boilerplate, sidesEach } from "./containment.ts"
import type { Groups } from "./groups.ts"
import { all, fullyLinked, longer, type Share } from "./links.ts"
import type { Sketches } from "./sketches.ts"

/** The fingerprints of many texts in one array, with their sides: those of slot `s` stand from `from[s]` up to `from[s + 1]`. */
export type Fingerprints = Pick<Sketches, "fingerprints" | "sides" | "from">

/**
 * Takes a text that shares phrases with another. `proofs` counts them, a phrase with the same words beside it twice: two
 * are needed, for one phrase of eight words may be an idiom. `weight` counts them, too, and a rare one up to five times.
 */
export type TakeOther = (other: number, proofs: number, weight: number) => void

/** The phrases that texts share. */
export interface Sharing {
  /** What is boilerplate, for `boilerplateTest`. */
  readonly common: ReadonlySet<number>
  /** Calls `take` with each text that shares a phrase with `text` which isn't boilerplate. */
  readonly others: (text: number, take: TakeOther) => void
}

/** Places of a phrase in a text that are looked at: a refrain proves nothing more. */
const placesEach = 4

/**
 * Finds the fingerprints that some texts share, and those that so many do that they are boilerplate. `slots` says where
 * the fingerprints of each text stand, `groups` the near-duplicates that a text belongs to: what a thousand reprints of
 * one story share is a story, what a thousand different texts share is not. Of a large group only the first text is
 * looked at, and of many texts only the first of each group. O(fingerprints); a text has at most 31 others a
 * fingerprint. Of a search that many tasks share, only the fingerprints of one `share` are looked at.
 */
export const sharing = (
  { fingerprints, sides, from }: Fingerprints,
  slots: Uint32Array,
  groups: Pick<Groups, "of" | "isLarge">,
  share: Share = all
): Sharing => {
  const texts = slots.length
  const starts = new Float64Array(texts + 1) // of the fingerprints of each text, one after another
  for (const [text, slot] of slots.entries()) {
    starts[text + 1] = (starts[text] ?? 0) + (from[slot + 1] ?? 0) - (from[slot] ?? 0)
  }
  const count = starts[texts] ?? 0
  const owners = new Uint32Array(count)
  for (let text = 0; text < texts; text++) owners.fill(text, starts[text], starts[text + 1])
  const sidesOf = (at: number, text: number): number =>
    sidesEach * ((from[slots[text] ?? 0] ?? 0) + at - (starts[text] ?? 0))
  const found = phrases(count, owners, (at) => {
    const start = sidesOf(at, owners[at] ?? 0)
    return sides.subarray(start, start + sidesEach)
  })
  const common = new Set<number>()
  const seenIn = new Int32Array(texts).fill(-1)
  let turn = 0
  const firsts = new Uint32Array(boilerplate * placesEach)
  eachBucket(
    count,
    (take) => {
      for (const [text, slot] of slots.entries()) {
        const shift = (from[slot] ?? 0) - (starts[text] ?? 0)
        const end = starts[text + 1] ?? 0
        for (let at = starts[text] ?? 0; at < end; at++) {
          const key = fingerprints[at + shift] ?? 0
          if (share.has(key)) take(key, at)
        }
      }
    },
    (members, key) => {
      turn++
      let [groupsMet, textsLinked, linked, first, last, places] = [0, 0, 0, 0, -1, 0]
      let [isNew, isLinked] = [false, false]
      for (const at of members) {
        const text = owners[at] ?? 0
        if (text !== last) {
          const group = groups.of(text)
          isNew = seenIn[group] !== turn
          isLinked = isNew || !groups.isLarge(text)
          seenIn[group] = turn
          last = text
          places = 0
          if (isNew && groupsMet++ === boilerplate) {
            common.add(key)
            return
          }
          if (isLinked) textsLinked++
        }
        if (places++ === placesEach) places = placesEach
        else if (isLinked) {
          members[linked++] = at
          if (isNew) firsts[first++] = at
        }
      }
      if (textsLinked < 2) return
      found.add(textsLinked <= fullyLinked ? members.subarray(0, linked) : firsts.subarray(0, first), groupsMet)
    }
  )

  const { phraseOf, placed, beside, ends, rarities } = found.made()
  const proofs = new Uint32Array(texts)
  const weights = new Uint32Array(texts)
  const met = new Uint32Array(texts)
  const others: Sharing["others"] = (text, take) => {
    let count = 0
    const end = starts[text + 1] ?? 0
    for (let at = starts[text] ?? 0; at < end; at++) {
      const phrase = phraseOf[at] ?? 0
      if (phrase === 0) continue
      const mine = sidesOf(at, text)
      const rarity = rarities[phrase] ?? 0
      const last = ends[phrase] ?? 0
      for (let number = ends[phrase - 1] ?? 0; number < last; number++) {
        const other = placed[number] ?? 0
        if (other === text) continue
        const proof = isBeside(sides, mine, beside, sidesEach * number) ? 2 : 1
        if (proofs[other] === 0) met[count++] = other
        proofs[other] = (proofs[other] ?? 0) + proof
        weights[other] = (weights[other] ?? 0) + proof * rarity
      }
    }
    for (let number = 0; number < count; number++) {
      const other = met[number] ?? 0
      take(other, proofs[other] ?? 0, weights[other] ?? 0)
      proofs[other] = 0
      weights[other] = 0
    }
  }
  return { common, others }
}

/** Whether the same words stand on one side of both. */
const isBeside = (sides: Uint8Array, a: number, beside: Uint8Array, b: number): boolean => {
  for (let side = 0; side < sidesEach; side++) {
    const words = sides[a + side] ?? 0
    if (words > 0 && words === beside[b + side]) return true
  }
  return false
}

/** 5 of a phrase that two or three groups share, 1 of one that 32 do. */
const rarityOf = (groups: number): number => Math.clz32(groups) - 25

/**
 * Remembers in which texts phrases stand that are shared, and what beside them, of so many places: 4 bytes each, and 8
 * more of those that are. What one phrase has stands together, so that to go through it asks nothing of other memory,
 * which was half of a search.
 */
const phrases = (count: number, owners: Uint32Array, sidesAt: (place: number) => Uint8Array) => {
  const phraseOf = new Uint32Array(count)
  let placed = new Uint32Array(1 << 10)
  let beside = new Uint8Array(sidesEach << 10)
  let ends = new Float64Array(1 << 10)
  let rarities = new Float64Array(1 << 10)
  let [size, end] = [0, 0]
  const makeRoom = (length: number): void => {
    if (length <= placed.length) return
    const [grown, wider] = [new Uint32Array(2 * length), new Uint8Array(2 * sidesEach * length)]
    grown.set(placed)
    wider.set(beside)
    placed = grown
    beside = wider
  }
  const add = (of: Uint32Array, groups: number): void => {
    size++
    makeRoom(end + of.length)
    for (const at of of) {
      phraseOf[at] = size
      placed[end] = owners[at] ?? 0
      beside.set(sidesAt(at), sidesEach * end++)
    }
    rarities = longer(rarities, size + 1)
    rarities[size] = rarityOf(groups)
    ends = longer(ends, size + 1)
    ends[size] = end
  }
  /**
   * The number of the phrase at each place, from 1 on, or 0. Phrase `n` stands in the texts `placed` before `ends[n]`,
   * with those sides `beside`, `sidesEach` each.
   */
  const made = () => ({ phraseOf, placed, beside, ends, rarities })
  return { add, made }
}
