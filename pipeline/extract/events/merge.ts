import { acts } from "../../lexicon/acts.ts"
import type { EventCandidate } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, overlaps } from "../resolve.ts"
import { isHeadline } from "./headlines.ts"
import { givesRuling } from "./judges.ts"

/**
 * One row an event: tellings of one type whose evidence overlaps and whose doers don't differ are one, the surer first;
 * a headline is no event of its own where the text tells it; a suit told twice is one. In order of place.
 */
export const mergeEvents = (grammar: Grammar, events: ReadonlyArray<EventCandidate>): ReadonlyArray<EventCandidate> => {
  const headlines = new Set(events.filter((event) => inHeadline(grammar, event)))
  const alike = likeness(grammar, events, headlines)
  const kept = new Near()
  for (const event of [...events].sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start)) {
    if (headlines.has(event) && alike(event).some((other) => !headlines.has(other))) continue
    const same = kept.some(
      event,
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
      alike(event).some(
        (other) => !headlines.has(other) && (other.rule !== event.rule || other.evidence.start < event.evidence.start)
      )
    // "has threatened towns and says it will send more agents": the threat tells it
    const meant =
      event.eventType === "enforcement_action" &&
      event.factuality === "planned" &&
      alike(event, "threat").some((other) => sentenceOf(grammar, other) === sentenceOf(grammar, event))
    const again =
      retold.has(event.eventType) &&
      alike(event).some(
        (other) =>
          other.evidence.start < event.evidence.start &&
          !headlines.has(other) &&
          other.date === event.date &&
          other.factuality === event.factuality &&
          isRetold(grammar, event, other)
      )
    // "blocked the order. … Judge Ruiz ruled that it is void": one ruling
    const reasons =
      event.eventType === "court_ruling" &&
      isReasons(grammar, event) &&
      alike(event).some(
        (other) =>
          !isReasons(grammar, other) &&
          !headlines.has(other) &&
          other.evidence.start < event.evidence.start &&
          (event.date === null || other.date === null || event.date === other.date) &&
          sentenceOf(grammar, event) - sentenceOf(grammar, other) <= 4
      )
    if (!same && !reasons && !told && !again && !meant) kept.add(event)
  }
  return kept.all.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

/** Finds the other events of an event’s type (or of another) that share a doer with it; of a headline without one, all. */
const likeness = (grammar: Grammar, events: ReadonlyArray<EventCandidate>, headlines: ReadonlySet<EventCandidate>) => {
  const byDoer = new Map<string, Array<EventCandidate>>()
  const put = (key: string, event: EventCandidate): void => {
    const others = byDoer.get(key)
    if (others) others.push(event)
    else byDoer.set(key, [event])
  }
  for (const event of events) {
    put(event.eventType, event)
    for (const actor of doersIn(event)) put(`${event.eventType} ${actor}`, event)
  }
  return (event: EventCandidate, type = event.eventType): ReadonlyArray<EventCandidate> => {
    const headline = headlines.has(event)
    const nobodys = event.actors.length === 0 && headlines.has(event) && type === event.eventType
    const found = nobodys
      ? byDoer.get(type)
      : [...new Set(doersIn(event).flatMap((actor) => byDoer.get(`${type} ${actor}`) ?? []))]
    const shares = (other: EventCandidate): boolean =>
      nobodys || headline || event.actors.some((actor) => other.actors.includes(actor))
    return (found ?? []).filter((other) => other !== event && shares(other))
  }

  /** Whom an agency sues, its government sues, as a headline may put it. */
  function doersIn({ eventType, actors }: EventCandidate): ReadonlyArray<string> {
    const bodies = eventType === "lawsuit" ? actors.filter((key) => grammar.entity(key)?.kind === "organization") : []
    return [...new Set([...actors, ...bodies.flatMap((key) => governmentOf(grammar, key))])]
  }
}

/** Events by where their evidence is, so that those near another are found without looking at all. */
class Near {
  readonly all: Array<EventCandidate> = []
  readonly #byPlace = new Map<number, Array<EventCandidate>>()

  add(event: EventCandidate): void {
    this.all.push(event)
    for (const place of placesOf(event)) {
      const others = this.#byPlace.get(place)
      if (others) others.push(event)
      else this.#byPlace.set(place, [event])
    }
  }

  some(event: EventCandidate, is: (other: EventCandidate) => boolean): boolean {
    return placesOf(event).some((place) => this.#byPlace.get(place)?.some(is))
  }
}

/** Stretches of so many letters that evidence touches. */
const stretch = 1024
const placesOf = ({ evidence: { start, end } }: EventCandidate): ReadonlyArray<number> => {
  const first = Math.floor(start / stretch)
  return Array.from({ length: Math.floor(end / stretch) - first + 1 }, (_, at) => first + at)
}

/** Types of which a second telling is none. */
const retold: ReadonlySet<string> = new Set(["lawsuit", "executive_order", "enforcement_action", "legislation"])

const sentenceOf = (grammar: Grammar, { evidence }: EventCandidate): number =>
  grammar.clausesAt(evidence)[0]?.sentence ?? -1

/** Whether what two tellings of one time and doer share makes them one: whom it is against, the order, the plan. */
const isRetold = (grammar: Grammar, event: EventCandidate, other: EventCandidate): boolean => {
  const { eventType, factuality, policy, targets } = event
  // "signed the act … Ruiz signed the act on Monday"
  if (eventType === "legislation")
    return (
      policy !== null &&
      policy === other.policy &&
      clauseOf(grammar, event)?.verb.lemma === clauseOf(grammar, other)?.verb.lemma
    )
  const shares = targets.some((key) => other.targets.includes(key))
  // "We sued the clerk, we sued the board": nobody is named whom a second suit is against
  const near = Math.abs(sentenceOf(grammar, event) - sentenceOf(grammar, other)) <= 1
  if (eventType === "lawsuit") return shares || (targets.length === 0 && near && isSpoken(grammar, event))
  if (eventType === "executive_order") return policy !== null && policy === other.policy
  return (
    eventType === "enforcement_action" &&
    factuality === "planned" &&
    (shares || targets.length === 0 || other.targets.length === 0)
  )
}

/** Whether somebody’s own words tell it. */
const isSpoken = (grammar: Grammar, event: EventCandidate): boolean => {
  const clause = clauseOf(grammar, event)
  return clause !== undefined && grammar.quotationAt(clause.verb.main) >= 0
}

const inHeadline = (grammar: Grammar, { evidence }: EventCandidate): boolean => {
  const [clause] = grammar.clausesAt(evidence)
  return clause !== undefined && isHeadline(grammar, clause.sentence)
}

const findings = new Set(["rule", "find", "hold", "determine", "conclude", "declare"])

const deciding = new Set(acts.filter(({ type }) => type === "court_ruling").flatMap(({ verbs }) => [...verbs]))

/** Whether a ruling is told as one known: "ruled that", "handed down the ruling", "disagrees but finds". */
const isReasons = (grammar: Grammar, event: EventCandidate): boolean => {
  const clause = clauseOf(grammar, event, deciding)
  return clause !== undefined && (findings.has(clause.verb.lemma) || givesRuling(grammar, clause))
}

/** The first clause of an event's passage, of those with such a verb if it has one. */
const clauseOf = (
  grammar: Grammar,
  { evidence }: EventCandidate,
  verbs: ReadonlySet<string> | null = null
): Clause | undefined => {
  const inside = grammar.clausesAt(evidence).filter(({ verb }) => {
    const { start } = grammar.spanOf(verb.main, verb.main + 1)
    return start >= evidence.start && start < evidence.end
  })
  return inside.find(({ verb }) => verbs?.has(verb.lemma)) ?? inside[0]
}
