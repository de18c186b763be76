import { gazetteer, type Jurisdiction, nameKey } from "../lexicon/gazetteer.ts"
import { jurisdictionNames } from "../lexicon/jurisdictionNames.ts"
import { standAlone } from "../lexicon/placeNames.ts"
import type { CleanDocument, JurisdictionEntity, ReportedFrom } from "../model/document.ts"

/** "MADISON, Wis. (AP)", "CHICAGO, Nov. 3": the town, and what may be its state behind a comma. */
const placed =
  /^(?<town>[\p{L}.’' -]{3,40}?)(?:, (?<state>\p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*)?))?(?=,| ?\(| ?[—–_:]| -|$)/u

/**
 * The city and state that a text's dateline names, if they are in the United States: a town with its state, or a city
 * that stands alone in news style or is by far the largest of its name. Washington is none, since what is told from there is the nation's.
 *
 * "MADISON, Wis. (AP) —" is Madison in Wisconsin. Not: "SPRINGFIELD —", which could be in many states.
 */
export const reportedFrom = ({ text, blocks }: Pick<CleanDocument, "text" | "blocks">): ReportedFrom | null => {
  for (const { kind, span } of blocks) {
    if (kind !== "dateline") continue
    const found = placeOf(text.slice(span.start, Math.min(span.end, span.start + 120)), span.start)
    if (found) return found
  }
  return null
}

const placeOf = (line: string, start: number): ReportedFrom | null => {
  const found = placed.exec(line)
  const { town, state } = found?.groups ?? {}
  if (!found || town === undefined) return null
  const key = nameKey(town)
  const { abbreviations, usps, states } = jurisdictionNames()
  const written =
    state === undefined
      ? undefined
      : (abbreviations.get(state.toLowerCase()) ?? usps.get(state) ?? states.get(nameKey(state)))
  const code = written?.state ?? standAlone.get(key) ?? (state === undefined ? largest(key) : undefined)
  const home = code === undefined ? undefined : usps.get(code)
  if (code === undefined || home === undefined || home.kind === "district") return null
  const city = gazetteer()
    .places(key)
    .find((place) => place.state === code)
  return {
    span: { start, end: start + found[0].length },
    state: entityOf(home),
    usps: code,
    city: city?.kind === "place" ? entityOf(city) : null
  }
}

/** The state of a city that is far larger than all others of its name. */
const largest = (key: string): string | undefined => {
  const [top, second] = gazetteer().places(key)
  const known = top && top.population >= 100_000 && top.population >= 2.5 * (second?.population ?? 0)
  return known ? (top.state ?? undefined) : undefined
}

const entityOf = ({ id, name }: Jurisdiction): JurisdictionEntity => ({
  kind: "jurisdiction",
  key: id,
  name,
  describedAs: null,
  describedSpan: null
})
