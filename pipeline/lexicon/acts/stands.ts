import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"

/** What somebody says of their own doing to come: threats, warnings, pledges, refusals. */
export const stands: ReadonlyArray<Act> = [
  {
    type: "threat",
    verbs: words("threaten"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department threatened to cut grants."
  },
  {
    type: "threat",
    verbs: words("escalate renew repeat issue make reiterate"),
    objects: words("threat threats ultimatum"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The president renewed his threat to cut grants."
  },
  {
    type: "warning",
    verbs: words("warn caution"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The secretary warned counties of penalties."
  },
  {
    type: "warning",
    verbs: words("put"),
    objects: words("notice"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The attorney general put the city on notice."
  },
  {
    type: "warning",
    verbs: words("issue deliver give send"),
    objects: words("warning warnings"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The secretary delivered a stern warning to counties."
  },
  {
    type: "pledge",
    verbs: words("vow pledge promise swear reaffirm recommit commit"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The council pledged to protect immigrants."
  },
  {
    type: "pledge",
    verbs: words("agree"),
    objects: anything,
    governs: "practice",
    subjects: anybody,
    matter: "near",
    example: "The county agreed to stop honoring detainers."
  },
  {
    type: "pledge",
    verbs: words("give"),
    objects: words("word assurance assurances"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor gave his word that the police would stay out of it."
  },
  {
    type: "pledge",
    verbs: words("reiterate restate repeat renew"),
    objects: words("commitment commitments pledge pledges promise promises vow vows support resolve status"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor reiterated her commitment to immigrants."
  },
  {
    type: "refusal",
    verbs: words("refuse decline rebuff"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The sheriff refused to honor detainers."
  },
  {
    type: "refusal",
    verbs: words("reject ignore defy flout disregard spurn snub turn deny"),
    objects: words(
      "detainer detainers request requests demand demands subpoena subpoenas ultimatum offer offers overture"
    ),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The jail ignored the agency's request."
  },
  {
    type: "refusal",
    verbs: words("balk"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "sentence",
    example: "The city balked at handing over its files."
  },
  {
    type: "refusal",
    verbs: words("release free"),
    objects: words("detainer detainers request requests hold"),
    governs: "despite",
    subjects: anybody,
    matter: "near",
    example: "The jail released him despite a federal request."
  },
  {
    type: "refusal",
    verbs: words("respond answer reply react"),
    objects: words("refusal defiance rejection"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The town responded with a flat refusal."
  }
]
