import type { Concept } from "./concepts/concept.ts"
import { cooperation } from "./concepts/cooperation.ts"
import { custody } from "./concepts/custody.ts"
import { deportation } from "./concepts/deportation.ts"
import { information, withheld } from "./concepts/information.ts"
import { money } from "./concepts/money.ts"
import { sanctuary } from "./concepts/sanctuary.ts"

/** Tried in order; a place is what the first fitting concept says. */
export const concepts: ReadonlyArray<Concept> = [
  ...information,
  ...custody,
  ...withheld,
  ...cooperation,
  ...sanctuary,
  ...money,
  ...deportation
]

/** The concepts that a word may name, in their order. */
export const conceptsOf: ReadonlyMap<string, ReadonlyArray<Concept>> = (() => {
  const found = new Map<string, Array<Concept>>()
  for (const concept of concepts) {
    for (const word of concept.any) {
      const known = found.get(word)
      if (known) known.push(concept)
      else found.set(word, [concept])
    }
  }
  return found
})()
