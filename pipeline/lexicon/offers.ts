import type { Provision } from "../model/candidate.ts"
import { migrants } from "./concepts/people.ts"
import { forms, words } from "./wordLists.ts"

/** Provisions that are known by their words alone, with what they offer: all protective but the last. */
export interface OfferRule {
  readonly provision: Provision
  readonly direction: "protective" | "restrictive"
  /** One of each set must stand within six words. */
  readonly words: ReadonlyArray<ReadonlySet<string>>
  /** Words of which one must stand within a dozen words behind as well, where the others are said of anybody. */
  readonly near?: ReadonlySet<string>
  readonly example: string
}

/** By what an offer is known to be for immigrants. */
const forMigrants = words(
  `${migrants} immigration deportation deported asylum status papers resident residents detainee detainees detained dreamers`
)

/** Who has a lawyer’s help when it is of the matter. */
const represented = words(`${migrants} resident residents people detainees them anyone asylum clients those`)

/** Tried in order: the first whose words stand together is what is offered. */
export const offers: ReadonlyArray<OfferRule> = [
  {
    provision: "driver_licence",
    direction: "protective",
    words: [new Set(["driver", "drivers", "driving"]), forms("", "license licence permit card privilege")],
    example: "lets immigrants get driver’s licenses"
  },
  {
    provision: "driver_licence",
    direction: "protective",
    words: [forms("", "license licence permit"), new Set(["to"]), new Set(["drive"])],
    example: "lets immigrants get a license to drive"
  },
  {
    provision: "professional_licence",
    direction: "protective",
    words: [
      words("professional occupational law medical teaching teacher teachers nursing nurses"),
      forms("", "license licence", "licensure")
    ],
    example: "allows them to hold professional licenses"
  },
  {
    provision: "tuition",
    direction: "protective",
    words: [new Set(["tuition"])],
    example: "offers them in-state college tuition"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [
      new Set(["legal"]),
      forms("", "aid service assistance defense representation counsel clinic help fund advice")
    ],
    example: "free legal services for immigrants"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [forms("provide fund hire pay guarantee offer give assign"), forms("", "lawyer attorney", "counsel")],
    near: forMigrants,
    example: "provides lawyers to immigrants who face deportation"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [forms("", "lawyer attorney"), forms("represent defend"), represented],
    example: "set aside money for lawyers who represent immigrants"
  },
  {
    provision: "legal_aid",
    direction: "protective",
    words: [new Set(["universal", "deportation"]), new Set(["representation", "defense"])],
    example: "a deportation defense fund"
  },
  {
    provision: "municipal_id",
    direction: "protective",
    words: [new Set(["municipal", "city", "local", "community"]), new Set(["identification", "id", "ids"])],
    example: "a municipal identification program"
  },
  {
    provision: "municipal_id",
    direction: "protective",
    words: [forms("issue offer launch introduce print"), new Set(["identification", "id", "ids"])],
    near: forMigrants,
    example: "voted to offer photo IDs to immigrants"
  }
]
