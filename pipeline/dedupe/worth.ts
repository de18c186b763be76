import { boilerplateWords, ownPrints } from "./containment.ts"
import { worthChecking } from "./lsh.ts"
import { similarity } from "./minhash.ts"
import type { Sketches } from "./sketches.ts"

/** What of a text tells, without its words, whether it is worth comparing with another. */
export interface Traits {
  readonly signature: Uint16Array
  /** As `ownPrints` gives them. */
  readonly prints: Float64Array
}

/** Whether two texts are probably near-duplicates, or share a phrase among words of their own. Linear in fingerprints. */
export const isWorth = (a: Traits, b: Traits): boolean =>
  similarity(a.signature, 0, 0, b.signature) >= worthChecking || sharesPrint(a.prints, b.prints)

/** The same of texts by their slots, before their words are read. The fingerprints of a text are looked at once. */
export const worthOf = (
  { signatures, words, fingerprints, gaps, from }: Sketches,
  isBoilerplate: (print: number) => boolean
): ((a: number, b: number) => boolean) => {
  const prints: Array<Float64Array | undefined> = []
  const printsOf = (slot: number): Float64Array => {
    const known = prints[slot]
    if (known) return known
    const values = fingerprints.subarray(from[slot] ?? 0, from[slot + 1] ?? 0)
    const places = Uint32Array.from(gaps.subarray(from[slot] ?? 0, from[slot + 1] ?? 0))
    for (let number = 1; number < places.length; number++) {
      places[number] = (places[number] ?? 0) + (places[number - 1] ?? 0)
    }
    const all = { values, places }
    const made = ownPrints(all, boilerplateWords(all, words[slot] ?? 0, isBoilerplate))
    prints[slot] = made
    return made
  }
  return (a, b) => similarity(signatures, a, b) >= worthChecking || sharesPrint(printsOf(a), printsOf(b))
}

/** Whether two lists in order have a number in common. */
const sharesPrint = (a: Float64Array, b: Float64Array): boolean => {
  let at = 0
  for (let place = 0; place < a.length; place++) {
    const print = a[place] ?? 0
    while (at < b.length && (b[at] ?? 0) < print) at++
    if (at === b.length) return false
    if (b[at] === print) return true
  }
  return false
}
