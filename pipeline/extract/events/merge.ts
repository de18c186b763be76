import type { EventCandidate } from "../../model/candidate.ts"
import { type Grammar, overlaps } from "../resolve.ts"

/**
 * One row an event: tellings of one type whose evidence overlaps and whose doers don't differ are one, the surer first.
 * In order of place.
 */
export const mergeEvents = (_: Grammar, events: ReadonlyArray<EventCandidate>): ReadonlyArray<EventCandidate> => {
  const kept: Array<EventCandidate> = []
  for (const event of [...events].sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start)) {
    const same = kept.findIndex(
      (other) =>
        other.eventType === event.eventType &&
        overlaps(other.evidence, event.evidence) &&
        (event.actors.every((key) => other.actors.includes(key)) ||
          other.actors.every((key) => event.actors.includes(key)))
    )
    // an order told by its signing needs no second row for its name
    const signed =
      event.rule === "events/noun-executive-order" &&
      events.some(
        (other) =>
          other.eventType === "executive_order" &&
          other.rule !== event.rule &&
          other.actors.some((key) => event.actors.includes(key))
      )
    if (same < 0 && !signed) kept.push(event)
  }
  return kept.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}
