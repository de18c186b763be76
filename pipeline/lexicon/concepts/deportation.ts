import { forms, words } from "../wordLists.ts"
import type { Concept } from "./concept.ts"
import { migrants } from "./people.ts"

/** Deportations of many. */
export const deportation: ReadonlyArray<Concept> = [
  {
    name: "deportation",
    topic: "mass_deportation",
    sign: 1,
    any: forms("deport", "deportation removal"),
    near: words(`million millions mass widespread plan plans operation operations campaign push efforts effort speed scheme schemes agenda machine
      expedite expediting ${migrants} thousands large-scale nationwide`),
    reach: 6,
    before: true,
    not: words("officers officer agents agent orders order proceedings records cases judges judge status law laws"),
    limited: "other",
    required: "enforcement_operation",
    example: "fight mass deportations"
  },
  {
    name: "separating",
    topic: "mass_deportation",
    sign: 1,
    any: forms("tear rip separate"),
    near: new Set(["families", "family", "parents"]),
    reach: 2,
    before: false,
    not: new Set(),
    limited: "other",
    required: "enforcement_operation",
    example: "we won’t be part of tearing families apart"
  }
]
