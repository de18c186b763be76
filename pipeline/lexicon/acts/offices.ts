import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"

/** Who comes into an office, or out of it. */
export const appointments: ReadonlyArray<Act> = [
  {
    type: "election_or_appointment",
    verbs: words("appoint nominate reappoint"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "none",
    example: "The president appointed a border czar."
  },
  {
    type: "election_or_appointment",
    verbs: words("tap pick choose hire fire oust name"),
    objects: anything,
    governs: "person",
    subjects: anybody,
    matter: "near",
    example: "The governor tapped Ana Ruiz to run the agency."
  },
  {
    type: "election_or_appointment",
    verbs: words("confirm"),
    objects: anything,
    governs: "person",
    subjects: words("senate council legislature"),
    matter: "near",
    example: "The Senate confirmed Ana Ruiz as secretary."
  },
  {
    type: "election_or_appointment",
    verbs: words("win"),
    objects: words("election reelection re-election"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The sheriff won reelection."
  }
]
