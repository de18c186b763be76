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
        (event.actors.every((key) => other.actors.includes(key)) || other.actors.every((key) => event.actors.includes(key)))
    )
    if (same < 0) kept.push(event)
  }
  return kept.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}
