import type { EventCandidate, EventType } from "../model/candidate.ts"

/** What decides the code besides the event's type. */
export interface PloverAim {
  readonly type: EventType
  readonly factuality: EventCandidate["factuality"]
  /** Base of the verb. */
  readonly verb: string
  readonly hasTarget: boolean
  /** What the act is for: 1 protects immigrants or limits cooperation, -1 restricts, 0 neither is told. */
  readonly direction: -1 | 0 | 1
  readonly funding: boolean
}

type Code = readonly [type: EventCandidate["plover"], mode: EventCandidate["ploverMode"]]

const giving = new Set(["award", "allocate", "approve", "restore", "earmark"])
/** Done to a budget, which gives to some and takes from others. */
const budgeting = new Set(["announce", "propose", "unveil", "release", "present", "pass", "sign", "adopt"])
/** What a measure ends by: all stays as it was. */
const rejecting = new Set(["reject", "defeat", "kill", "table"])
const none: Code = [null, null]

/**
 * The event type and mode of the PLOVER ontology (manual 2.0) by the table of the data model. AID and SANCTION need a
 * target; a negated event has none. Source: Halterman et al., "PLOVER and POLECAT", 2023.
 */
export const ploverOf = (aim: PloverAim): Code => {
  if (aim.factuality === "negated") return none
  const [type, mode] = codeOf(aim)
  return (type === "AID" || type === "SANCTION") && !aim.hasTarget ? none : [type, mode]
}

const codeOf = ({ type, factuality, verb, direction, funding }: PloverAim): Code => {
  const planned = factuality === "planned"
  switch (type) {
    case "pledge":
      return direction > 0 ? ["REJECT", "assist"] : direction < 0 ? ["THREATEN", null] : ["AGREE", null]
    case "refusal":
      return ["REJECT", "assist"]
    case "threat":
      return ["THREATEN", ["prosecute", "arrest", "jail"].includes(verb) ? "arrest" : null]
    case "warning":
      return ["THREATEN", null]
    case "executive_order":
      return orderCode(direction, funding)
    case "legislation":
      if (verb === "introduce" || verb === "propose") return ["REQUEST", "change"]
      if (rejecting.has(verb)) return ["REJECT", "change"]
      return direction > 0 ? ["CONCEDE", null] : orderCode(direction, funding)
    case "lawsuit":
      return factuality === "asserted" ? ["ACCUSE", "allege"] : ["THREATEN", null]
    case "court_ruling":
      return ["uphold", "back", "affirm", "side"].includes(verb) ? ["SUPPORT", null] : ["SANCTION", "convict"]
    case "meeting":
      return planned ? ["AGREE", null] : ["CONSULT", null]
    case "enforcement_action":
      if (planned) return ["THREATEN", "arrest"]
      if (["deploy", "dispatch", "send", "surge"].includes(verb)) return ["MOBILIZE", "police"]
      return ["COERCE", verb === "deport" ? "deport" : verb === "seize" || verb === "subpoena" ? "seize" : "arrest"]
    case "election_or_appointment":
      return verb === "resign" ? ["RETREAT", "resign"] : none
    case "funding_decision":
      if (budgeting.has(verb)) return none
      if (planned) return [giving.has(verb) ? "AGREE" : "THREATEN", null]
      return giving.has(verb) ? ["AID", null] : ["SANCTION", "withdraw"]
    case "offer_of_aid":
      return verb === "give" || verb === "donate" ? ["AID", null] : ["AGREE", null]
    case "protest":
      return ["PROTEST", null]
  }
}

const orderCode = (direction: -1 | 0 | 1, funding: boolean): Code => {
  if (funding) return ["SANCTION", "withdraw"]
  if (direction > 0) return ["REJECT", "assist"]
  return direction < 0 ? ["COERCE", "restrict"] : ["REQUEST", "change"]
}
