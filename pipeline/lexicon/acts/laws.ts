import { words } from "../wordLists.ts"
import { type Act, anybody, anything } from "./act.ts"
import { lawmaking, measureNouns } from "./nouns.ts"

const courts = words("court courts judge judges justices panel circuit magistrate tribunal")
const orders = words(
  "order orders memo memos memorandum memoranda directive directives proclamation decree action actions guidance guidelines"
)

/** What courts, governments and legislatures decide, and who sues over it. */
export const laws: ReadonlyArray<Act> = [
  {
    type: "court_ruling",
    verbs: words(
      `rule uphold block strike overturn enjoin invalidate halt find hold affirm dismiss reject side back order bar
      issue hand grant suspend deny refuse decline vacate freeze stay void toss throw stop lift quash nullify reinstate
      declare determine conclude reverse let allow permit`
    ),
    objects: anything,
    governs: "any",
    subjects: courts,
    matter: "near",
    example: "A federal judge blocked the order."
  },
  {
    type: "court_ruling",
    verbs: words("update modify extend expand clarify narrow broaden amend tighten widen renew dissolve revise"),
    objects: words("injunction injunctions ruling order orders stay decision judgment"),
    governs: "head",
    subjects: courts,
    matter: "near",
    example: "The judge extended the injunction to other towns."
  },
  {
    type: "executive_order",
    verbs: words("sign issue rescind revoke unveil withdraw reverse reissue"),
    objects: orders,
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The governor signed an executive order on detainers."
  },
  {
    type: "legislation",
    verbs: words(
      `introduce pass adopt enact approve veto sign repeal send file block reject advance kill defeat unveil propose
      sponsor ratify submit amend codify override okay greenlight shelve refile reintroduce scrap overhaul rewrite
      strengthen tighten weaken`
    ),
    objects: measureNouns,
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "Lawmakers passed a bill to penalize sanctuary cities."
  },
  {
    type: "legislation",
    verbs: words("sign"),
    objects: anything,
    governs: "law",
    subjects: anybody,
    matter: "near",
    example: "The governor signed it into law."
  },
  {
    type: "legislation",
    verbs: words("sign"),
    objects: measureNouns,
    governs: "off",
    subjects: anybody,
    matter: "near",
    example: "The governor signed off on the bill."
  },
  {
    type: "legislation",
    verbs: words("cancel terminate end renew extend expand approve reject sever suspend"),
    objects: words("agreement agreements contract contracts pact pacts partnership"),
    governs: "head",
    subjects: lawmaking,
    matter: "sentence",
    example: "The supervisors canceled the contract with ICE."
  },
  {
    type: "legislation",
    verbs: words("create establish give grant"),
    objects: words("program programs programme fund office right rights"),
    governs: "head",
    subjects: words(
      "council councils board supervisors commissioners legislature lawmakers legislators senate house congress assembly"
    ),
    matter: "near",
    example: "The Legislature created a program of legal aid for immigrants."
  },
  {
    type: "legislation",
    verbs: words("adopt enact approve pass repeal rescind end"),
    objects: words("policy policies rule rules protections restrictions"),
    governs: "head",
    subjects: lawmaking,
    matter: "near",
    example: "The council adopted a sanctuary policy."
  },
  {
    type: "funding_decision",
    verbs: words("vote agree"),
    objects: anything,
    governs: "spending",
    subjects: anybody,
    matter: "near",
    example: "The council agreed to spend $90,000 on lawyers."
  },
  {
    type: "legislation",
    verbs: words("vote"),
    objects: anything,
    governs: "any",
    subjects: lawmaking,
    matter: "near",
    example: "The council voted 7-2 to bar police from helping agents."
  },
  {
    type: "legislation",
    verbs: words("instruct direct order"),
    objects: words("sheriff manager staff attorney chief administrator department departments agencies police"),
    governs: "any",
    subjects: words("council councils board supervisors commissioners commission legislature lawmakers"),
    matter: "near",
    example: "The council directed the sheriff to leave the program."
  },
  {
    type: "legislation",
    verbs: words("give grant"),
    objects: words("approval"),
    governs: "head",
    subjects: lawmaking,
    matter: "near",
    example: "The Senate gave final approval to the bill."
  },
  {
    type: "lawsuit",
    verbs: words("sue"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The county sued the federal government."
  },
  {
    type: "lawsuit",
    verbs: words("file bring sign join appeal challenge fight drop take lodge mount"),
    objects: words("lawsuit lawsuits suit suits court complaint ruling injunction appeal challenge"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "Two towns filed a lawsuit over the grant rules."
  },
  {
    type: "lawsuit",
    verbs: words("file submit"),
    objects: words("motion motions brief briefs counterclaim writ"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The attorney general filed a motion to intervene."
  },
  {
    type: "lawsuit",
    verbs: words("appeal"),
    objects: words("order orders decision decisions judgment injunction ruling rulings verdict"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The secretary is appealing the judge's order."
  },
  {
    type: "lawsuit",
    verbs: words("appeal"),
    objects: anything,
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The department said it would appeal."
  },
  {
    type: "lawsuit",
    verbs: words("challenge"),
    objects: words("order orders law laws ban policy policies rule rules statute"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "Two counties challenged the executive order."
  },
  {
    type: "lawsuit",
    verbs: words("ask petition urge"),
    objects: words("judge judges court courts justices"),
    governs: "head",
    subjects: anybody,
    matter: "near",
    example: "The city asked a judge to block the order."
  },
  {
    type: "lawsuit",
    verbs: words("ask move petition apply request seek"),
    objects: words("injunction injunctions restraining"),
    governs: "any",
    subjects: anybody,
    matter: "near",
    example: "The city asked for an injunction."
  }
]
