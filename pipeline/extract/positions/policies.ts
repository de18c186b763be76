import type { Topic } from "../../lexicon/concepts/concept.ts"
import type { EventCandidate } from "../../model/candidate.ts"
import { governmentOf } from "../policies/actingFor.ts"
import type { KnownPolicy } from "../policies/known.ts"
import { conceptOf } from "../references.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { isActor, type Row } from "./row.ts"

/** Who sues over a policy is against it; who defends it in court is for it. */
export const ofLawsuit = (
  grammar: Grammar,
  event: EventCandidate,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<Row> => {
  if (event.eventType !== "lawsuit" || event.factuality === "hypothetical" || event.factuality === "negated") return []
  const policy = policies.find(({ key }) => key === event.policy)
  const concept = policy ? conceptOf(policy) : null
  if (!policy || !concept?.topic) return []
  const { topic } = concept
  const { clean } = grammar.document
  const defends = upholds.test(clean.text.slice(event.evidence.start, event.evidence.end))
  return event.actors
    .filter(
      (actor) =>
        isActor(grammar, actor) &&
        actor !== policy.jurisdiction &&
        actor !== policy.maker &&
        !(policy.jurisdiction !== null && governmentOf(grammar, actor).includes(policy.jurisdiction))
    )
    .map((actor) => ({
      rule: "positions/sues",
      evidence: event.evidence,
      confidence: event.confidence * 0.85,
      attributedTo: event.attributedTo,
      actor,
      topic,
      stance: concept.sign > 0 !== defends ? ("opposes" as const) : ("supports" as const),
      basis: "act" as const
    }))
}

/** "asked a court to declare the law constitutional", "to require compliance with it", "of violating the ban": for the measure. */
const upholds =
  /\b(?:declare|find|rule)[^.]{0,60} (?:constitutional|lawful|valid)\b|\bto (?:uphold|reinstate|revive|restore|enforce|(?:require|force|compel)[^.]{0,40} (?:compliance|comply))\b|\bviolat(?:e[ds]?|ing|ions? of) (?:(?:the|a|its|that|this|new|state(?:’s|'s)?) ){0,3}(?:law|ban|statute|(?:senate|house) bill|[sh]b) /iu

/** A government that has a policy stands for it. */
export const ofPolicy = (
  grammar: Grammar,
  policy: KnownPolicy,
  policies: ReadonlyArray<KnownPolicy>
): ReadonlyArray<Row> => {
  const { jurisdiction, provision, direction, status } = policy
  if (jurisdiction === null || kindOf(jurisdiction) === "country") return ofMaker(grammar, policy)
  if (status === "proposed" || status === "vetoed" || status === "repealed") return ofMaker(grammar, policy)
  const sanctuary =
    provision.endsWith("_limit") ||
    provision.endsWith("_mandate") ||
    ["status_inquiry_ban", "sanctuary_penalty"].includes(provision)
  // some lawmakers’ bill is not yet their state’s stance
  const drafted = policy.instrument === "bill" && kindOf(jurisdiction) === "state" && policy.rule !== "policies/follows"
  // "No Ohio city has a sanctuary policy"
  const none = grammar
    .clausesAt(policy.evidence)
    .some(
      ({ first, next, subject: [only] }) =>
        only !== undefined &&
        grammar.document.tokens[only.first]?.lower === "no" &&
        grammar.spanOf(first, next).start <= policy.evidence.start &&
        policy.evidence.end <= grammar.spanOf(first, next).end
    )
  if (none) return []
  // "in order to block": no order
  const { text } = grammar.document.clean
  const { start } = policy.evidence
  if (/\bin $/iu.test(text.slice(Math.max(0, start - 4), start)) && /^order to\b/iu.test(text.slice(start, start + 9)))
    return []
  // a bill that passed one house and was vetoed is told of in both ways
  const dead = policies.some(
    (other) => other.jurisdiction === jurisdiction && other.provision === provision && other.status === "vetoed"
  )
  if (!sanctuary || drafted || dead) return ofMaker(grammar, policy)
  return [
    {
      rule: "positions/policy",
      evidence: policy.evidence,
      confidence: policy.confidence * 0.9,
      attributedTo: policy.attributedTo,
      actor: jurisdiction,
      topic: "sanctuary_policy",
      stance: direction === "protective" ? "supports" : "opposes",
      basis: policy.rule === "policies/place-status" ? "ascribed" : "act"
    },
    ...ofMaker(grammar, policy)
  ]
}

/** Who made an order stands for what it does: "an order from Mayor Ruiz barring raids". */
const ofMaker = (grammar: Grammar, policy: KnownPolicy): ReadonlyArray<Row> => {
  if (!["executive_order", "bill", "unspecified"].includes(policy.instrument)) return []
  const { maker } = policy
  if (maker === null || !isActor(grammar, maker)) return []
  const topic: Topic | null =
    policy.provision === "funding_condition" &&
    (policy.jurisdiction === null || kindOf(policy.jurisdiction) === "country")
      ? "funding_cutoff"
      : policy.provision === "enforcement_operation"
        ? "mass_deportation"
        : policy.provision === "other"
          ? null
          : "sanctuary_policy"
  if (topic === null) return []
  const supports = topic !== "sanctuary_policy" || policy.direction === "protective"
  // the nation has no sanctuaries: what its orders say of them is not for them
  if (
    supports &&
    topic === "sanctuary_policy" &&
    policy.jurisdiction !== null &&
    kindOf(policy.jurisdiction) === "country"
  )
    return []
  return [
    {
      rule: "positions/maker",
      evidence: policy.evidence,
      confidence: policy.confidence * 0.85,
      attributedTo: policy.attributedTo,
      actor: maker,
      topic,
      stance: supports ? "supports" : "opposes",
      basis: policy.status === "proposed" && policy.instrument !== "bill" ? "ascribed" : "act"
    }
  ]
}
