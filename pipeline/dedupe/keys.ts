import { hash } from "node:crypto"
import { packed, type Sketches, sketchAt } from "./sketches.ts"

/**
 * Gives a digest of all that the comparison of a text with another depends on, by slot: its id, its words and their
 * places, and which of its fingerprints are boilerplate. Two texts that have the digests that they had are not
 * compared anew. 128 bits of SHA-256.
 */
export const textKeys = (sketches: Sketches, isBoilerplate: (print: number) => boolean): ((slot: number) => string) => {
  const keys: Array<string | undefined> = []
  return (slot) => {
    const known = keys[slot]
    if (known !== undefined) return known
    const sketch = sketchAt(sketches, slot)
    const flags = Uint8Array.from(sketch.fingerprints, (print) => Number(isBoilerplate(print)))
    const id = Buffer.from(`${JSON.stringify(sketches.ids[slot])}\n`)
    const made = hash("sha256", Buffer.concat([id, packed(sketch), flags]), "base64url").slice(0, 22)
    keys[slot] = made
    return made
  }
}
