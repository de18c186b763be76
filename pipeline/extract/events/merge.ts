import type { EventCandidate } from "../../model/candidate.ts"
import { type Grammar, overlaps } from "../resolve.ts"
import { isHeadline } from "./headlines.ts"

/**
 * One row an event: tellings of one type whose evidence overlaps and whose doers don't differ are one, the surer first;
 * a headline is no event of its own where the text tells it; a suit told twice is one. In order of place.
 */
export const mergeEvents = (grammar: Grammar, events: ReadonlyArray<EventCandidate>): ReadonlyArray<EventCandidate> => {
  const kept: Array<EventCandidate> = []
  const headlines = new Set(events.filter((event) => inHeadline(grammar, event)))
  for (const event of [...events].sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start)) {
    const alike = events.filter(
      (other) =>
        other !== event &&
        other.eventType === event.eventType &&
        (other.actors.some((key) => event.actors.includes(key)) || (event.actors.length === 0 && headlines.has(event)))
    )
    if (headlines.has(event) && alike.some((other) => !headlines.has(other))) continue
    const same = kept.some(
      (other) =>
        other.eventType === event.eventType &&
        overlaps(other.evidence, event.evidence) &&
        (event.actors.every((key) => other.actors.includes(key)) ||
          other.actors.every((key) => event.actors.includes(key)))
    )
    // an order told by its signing needs no second row for its name, nor a suit
    const noun = event.rule === "events/noun-executive-order" || event.rule === "events/noun-lawsuit"
    const told =
      noun &&
      alike.some(
        (other) => !headlines.has(other) && (other.rule !== event.rule || other.evidence.start < event.evidence.start)
      )
    // "has threatened towns and says it will send more agents": the threat tells it
    const meant =
      event.eventType === "enforcement_action" &&
      event.factuality === "planned" &&
      events.some(
        (other) =>
          other.eventType === "threat" &&
          other.actors.some((key) => event.actors.includes(key)) &&
          sentenceOf(grammar, other) === sentenceOf(grammar, event)
      )
    const again = alike.some(
      (other) =>
        other.evidence.start < event.evidence.start &&
        !headlines.has(other) &&
        other.date === event.date &&
        other.factuality === event.factuality &&
        isRetold(event, other)
    )
    // "blocked the order. … Judge Ruiz ruled that it is void": one ruling
    const reasons =
      event.eventType === "court_ruling" &&
      findings.has(verbAt(grammar, event)) &&
      alike.some(
        (other) =>
          !findings.has(verbAt(grammar, other)) &&
          !headlines.has(other) &&
          other.evidence.start < event.evidence.start &&
          (event.date === null || other.date === null || event.date === other.date) &&
          sentenceOf(grammar, event) - sentenceOf(grammar, other) <= 4
      )
    if (!same && !reasons && !told && !again && !meant) kept.push(event)
  }
  return kept.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

const sentenceOf = (grammar: Grammar, { evidence }: EventCandidate): number =>
  grammar.clausesAt(evidence)[0]?.sentence ?? -1

/** Whether what two tellings of one time and doer share makes them one: whom it is against, the order, the plan. */
const isRetold = (event: EventCandidate, other: EventCandidate): boolean => {
  const { eventType, factuality, policy, targets } = event
  const shares = targets.some((key) => other.targets.includes(key))
  if (eventType === "lawsuit") return shares
  if (eventType === "executive_order") return policy !== null && policy === other.policy
  return (
    eventType === "enforcement_action" &&
    factuality === "planned" &&
    (shares || targets.length === 0 || other.targets.length === 0)
  )
}

const inHeadline = (grammar: Grammar, { evidence }: EventCandidate): boolean => {
  const [clause] = grammar.clausesAt(evidence)
  return clause !== undefined && isHeadline(grammar, clause.sentence)
}

const findings = new Set(["rule", "find", "hold", "determine", "conclude", "declare"])

/** The verb of the first clause of an event's passage. */
const verbAt = (grammar: Grammar, { evidence }: EventCandidate): string =>
  grammar.clausesAt(evidence).find(({ verb }) => {
    const { start } = grammar.spanOf(verb.main, verb.main + 1)
    return start >= evidence.start && start < evidence.end
  })?.verb.lemma ?? ""
