import type { Concept } from "../../lexicon/concepts/concept.ts"
import { directionOf } from "../../lexicon/instruments.ts"
import type { PolicyCandidate, Provision } from "../../model/candidate.ts"
import type { offersIn } from "../offers.ts"

export interface Said {
  readonly provision: Provision
  readonly direction: PolicyCandidate["direction"]
  readonly sure: boolean
  readonly offer: boolean
}

/** What the anchors and offers say together: each provision once, a precise one before the general one. */
export const provisionsOf = (
  anchors: ReadonlyArray<{ readonly anchor: { readonly concept: Concept }; readonly sign: 1 | -1 | null }>,
  offered: ReturnType<typeof offersIn>
): ReadonlyArray<Said> => {
  const said = new Map<Provision, Said>()
  for (const { anchor, sign } of anchors) {
    if (sign === null) continue
    const { concept } = anchor
    const provision = sign === concept.sign ? concept.required : concept.limited
    const protects = concept.topic === "sanctuary_policy" ? sign > 0 : sign < 0
    const direction = directionOf(provision) ?? (protects ? "protective" : "restrictive")
    if (provision === "other" && concept.name !== "welcoming") continue
    if (!said.has(provision)) said.set(provision, { provision, direction, sure: concept.near.size > 0, offer: false })
  }
  for (const { rule } of offered)
    said.set(rule.provision, { provision: rule.provision, direction: rule.direction, sure: true, offer: true })
  // "legal aid for immigrants who face deportation" deports nobody
  const list = [...said.values()].filter(
    ({ provision }) => offered.length === 0 || provision !== "enforcement_operation"
  )
  const precise = list.filter(
    ({ provision }) => !["other", "cooperation_limit", "cooperation_mandate"].includes(provision)
  )
  if (list.some(({ provision }) => provision === "funding_condition" || provision === "sanctuary_penalty")) {
    return list
      .filter(({ provision }) => provision === "funding_condition" || provision === "sanctuary_penalty")
      .slice(0, 1)
  }
  return precise.length > 0 ? precise : list.slice(0, 1)
}
