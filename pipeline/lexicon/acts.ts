import type { Act } from "./acts/act.ts"
import { arrests, operations } from "./acts/enforcement.ts"
import { gatherings } from "./acts/gatherings.ts"
import { helpAndMoney } from "./acts/helpAndMoney.ts"
import { laws } from "./acts/laws.ts"
import { appointments } from "./acts/offices.ts"
import { stands } from "./acts/stands.ts"

/** Tried in order: the first that fits is the event. To know a new one, add it to the file of its kind. */
export const acts: ReadonlyArray<Act> = [
  ...laws,
  ...gatherings,
  ...arrests,
  ...appointments,
  ...stands,
  ...helpAndMoney,
  ...operations
]

/** The acts that a verb may be, by its base, in their order. */
export const actsOf: ReadonlyMap<string, ReadonlyArray<Act>> = (() => {
  const found = new Map<string, Array<Act>>()
  for (const act of acts) {
    for (const verb of act.verbs) {
      const others = found.get(verb)
      if (others) others.push(act)
      else found.set(verb, [act])
    }
  }
  return found
})()
