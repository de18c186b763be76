import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"

/** Help that is offered, and money that is given or kept back. */
export const helpAndMoney: ReadonlyArray<Act> = [
  {
    type: "offer_of_aid",
    verbs: words("offer donate lend"),
    objects: words(
      "land aid help shelter assistance services legal space facility facilities beds troops representation homes sanctuary"
    ),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The sheriff offered land for a detention center."
  },
  {
    type: "offer_of_aid",
    verbs: words("offer"),
    objects: anything,
    governs: "helping",
    subjects: anybody,
    matter: "near",
    example: "The city offered to shelter immigrants."
  },
  {
    type: "offer_of_aid",
    verbs: words("open"),
    objects: words("clinic clinics shelter shelters hotline center"),
    governs: "head",
    subjects: anybody,
    matter: "sentence",
    example: "The diocese opened a legal clinic for immigrants."
  },
  {
    type: "offer_of_aid",
    verbs: words("unveil launch announce"),
    objects: words("fund funds hotline clinic clinics"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The city unveiled a fund for immigrants’ lawyers."
  },
  {
    type: "funding_decision",
    verbs: words(
      `withhold cut strip suspend freeze revoke terminate award allocate approve deny slash pull restore earmark divert
      cancel pause halt rescind claw allot appropriate authorize dedicate devote`
    ),
    objects: words("funding funds fund grant grants money aid dollars payments reimbursements million billion $"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department withheld $2 million in grants."
  },
  {
    type: "funding_decision",
    verbs: words("release add give set steer redirect unfreeze reinstate double boost trim reduce"),
    objects: words("funding funds grant grants money aid dollars payments reimbursements million billion $"),
    governs: "head",
    subjects: words(
      "council councils board supervisors commissioners commission legislature lawmakers legislators senate house congress administration department"
    ),
    matter: "near",
    example: "The supervisors set aside $3 million for lawyers."
  },
  {
    type: "funding_decision",
    verbs: words("announce propose unveil release present approve pass sign adopt"),
    objects: words("budget budgets"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The mayor unveiled a budget with money for legal aid."
  }
]
