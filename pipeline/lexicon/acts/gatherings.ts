import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"

/** Where people come together: meetings, hearings, marches, vigils. */
export const gatherings: ReadonlyArray<Act> = [
  {
    type: "protest",
    verbs: words("hold host stage organize lead plan mount attend join"),
    objects: words(
      "rally rallies vigil vigils protest protests demonstration demonstrations walkout walkouts sit-in picket"
    ),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The coalition held a rally against the raids."
  },
  {
    type: "meeting",
    verbs: words("meet convene testify"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The mayors met with the secretary on Friday."
  },
  {
    type: "meeting",
    verbs: words("sit huddle confer"),
    objects: anything,
    governs: "with",
    subjects: anybody,
    matter: "near",
    example: "The secretary sat down with sheriffs."
  },
  {
    type: "meeting",
    verbs: words("hold host attend stand call"),
    objects: words("meeting meetings conference roundtable summit forum hearing hearings briefing talks"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "She held a roundtable with sheriffs."
  },
  {
    type: "protest",
    verbs: words("protest march demonstrate rally picket"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "Students marched against deportations."
  }
]
