import { forms, words } from "../wordLists.ts"
import type { Concept } from "./concept.ts"

/** Grants and aid that such places may lose. */
export const money: ReadonlyArray<Concept> = [
  {
    name: "money_refused",
    topic: "funding_cutoff",
    sign: -1,
    any: forms("receive get", "", "eligible"),
    near: forms("", "dollar grant fund", "money funding"),
    reach: 5,
    before: false,
    not: new Set(),
    limited: "funding_condition",
    required: "other",
    example: "such cities will not receive taxpayer dollars"
  },
  {
    name: "money_barred",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["ineligible"]),
    near: forms("", "dollar grant fund", "money funding"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "such cities would be ineligible for federal grants"
  },
  {
    name: "state_money",
    topic: "sanctuary_policy",
    sign: -1,
    any: forms(
      "withhold cut strip pull deny slash freeze terminate revoke rescind suspend claw withdraw cancel starve deprive yank lose forfeit"
    ),
    near: forms("", "grant fund dollar payment", "funding money aid assistance revenue"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "would cut state aid to cities that shield immigrants"
  },
  {
    name: "cutoff",
    topic: "funding_cutoff",
    sign: 1,
    any: forms(
      "withhold cut strip pull deny slash freeze terminate revoke rescind suspend claw withdraw defund cancel starve deprive yank shut",
      "cut denial withholding withdrawal termination cutoff freeze pause suspension moratorium",
      "taking take"
    ),
    near: forms("", "grant fund dollar payment", "funding money aid assistance"),
    reach: 8,
    before: false,
    not: new Set(["down"]),
    limited: "other",
    required: "funding_condition",
    example: "vowed to withhold federal grants"
  },
  {
    name: "stopping_money",
    topic: "funding_cutoff",
    sign: 1,
    any: forms("stop halt block end"),
    near: forms("", "grant fund payment", "funding money aid"),
    reach: 4,
    before: false,
    not: words("these those his cuts cutting withholding from efforts"),
    limited: "other",
    required: "funding_condition",
    example: "an order to stop federal funding"
  },
  {
    name: "defunding",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["defunding", "defund", "defunded"]),
    near: new Set(),
    reach: 0,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "called for defunding such cities"
  },
  {
    name: "cuts",
    topic: "funding_cutoff",
    sign: 1,
    any: new Set(["funding", "grant", "grants", "funds", "aid"]),
    near: new Set(["cut", "cuts", "cutoff", "conditions", "ban", "freeze", "reductions"]),
    reach: 2,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "the threats of funding cuts"
  },
  {
    name: "conditions",
    topic: "funding_cutoff",
    sign: 1,
    any: forms("", "condition", "contingent"),
    near: forms("", "grant", "funding money funds"),
    reach: 6,
    before: false,
    not: new Set(),
    limited: "other",
    required: "funding_condition",
    example: "puts conditions on police grants"
  }
]
