import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"
import { sweepNouns } from "./nouns.ts"

const forces = words(
  `agents agent ice officers authorities administration government department patrol enforcement police troops dhs
  president officials agency service feds`
)

/** What officers do: arrests, raids, deployments. */
export const arrests: ReadonlyArray<Act> = [
  {
    type: "enforcement_action",
    verbs: words("arrest raid detain deport subpoena seize round apprehend nab pick expel repatriate"),
    objects: words(
      `immigrants immigrant migrants migrant people undocumented aliens alien workers city cities county man men woman
      women residents raid criminals national nationals citizen citizens noncitizens suspects fugitives`
    ),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "Agents arrested 30 immigrants at the plant."
  },
  {
    type: "enforcement_action",
    verbs: words("deploy dispatch send surge"),
    objects: words("agents officers troops guard marines soldiers personnel forces police"),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "The president sent troops to the city."
  },
  {
    type: "enforcement_action",
    verbs: words("sweep descend storm swoop"),
    objects: anything,
    governs: "onto",
    subjects: words("agents ice officers authorities patrol troops"),
    matter: "near",
    example: "ICE officers swept through four towns."
  },
  {
    type: "enforcement_action",
    verbs: words("make"),
    objects: words("arrest arrests"),
    governs: "head",
    subjects: forces,
    matter: "near",
    example: "Its officers made 30 arrests."
  },
  {
    type: "enforcement_action",
    verbs: words("take"),
    objects: words("custody"),
    governs: "any",
    subjects: forces,
    matter: "near",
    example: "Agents took 30 people into custody."
  }
]

/** How an operation of theirs begins. Tried last: what one launches may be help or money as well. */
export const operations: ReadonlyArray<Act> = [
  {
    type: "enforcement_action",
    verbs: words(
      "shift launch expand extend announce move conduct carry begin start mount resume order plan prepare step ramp intensify"
    ),
    objects: words([...sweepNouns, "judges"].join(" ")),
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The agency launched raids in three cities."
  }
]
