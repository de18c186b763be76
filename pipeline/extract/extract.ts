import { calibrated } from "../lexicon/priors.ts"
import type { Candidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import type { Extraction } from "../model/extraction.ts"
import { locate } from "./locate.ts"
import { recordsOf } from "./records.ts"
import { statements } from "./statements.ts"

/** Everything that the rules see in a text. What a text's people do is read with what they say at hand. */
export const candidates = (document: AnnotatedDocument): ReadonlyArray<Candidate> => {
  if (!document.extractable) return []
  const said = statements(document)
  return [...said, ...recordsOf(document, said)]
}

/** The records of a text, and everybody named in it, with their evidence cut from the raw file. */
export const extractDocument = (document: AnnotatedDocument): Extraction => {
  const seen = candidates(document)
  return locate(
    withDateline(document, seen),
    seen.map((each) => ({ ...each, confidence: calibrated(each.rule, each.confidence) }))
  )
}

/** The state and city of the dateline are named by it, where a record or an official is theirs and no other words name them. */
const withDateline = (document: AnnotatedDocument, records: ReadonlyArray<Candidate>): AnnotatedDocument => {
  const { entities, mentions, from } = document
  if (from === null) return document
  const named = new Set(mentions.map(({ entity }) => entity))
  const people = [...entities.values()].flatMap((each) =>
    each.kind === "person" ? [each.affiliation, ...each.roles.map(({ affiliation }) => affiliation)] : []
  )
  const wanted = new Set([...records.flatMap(partiesOf), ...people])
  const places = [from.state, from.city].flatMap((place) =>
    place !== null && wanted.has(place.key) && !named.has(place.key) ? [place] : []
  )
  if (places.length === 0) return document
  return {
    ...document,
    entities: new Map([...entities, ...places.map((place) => [place.key, place] as const)]),
    mentions: [
      ...places.map(({ key }) => ({ span: from.span, entity: key, form: "name" as const, first: 0, next: 0 })),
      ...mentions
    ]
  }
}

const partiesOf = (record: Candidate): ReadonlyArray<string | null> => {
  switch (record.table) {
    case "statements":
      return [record.speaker]
    case "positions":
      return [record.actor]
    case "policies":
    case "figures":
      return [record.jurisdiction, record.attributedTo]
    case "events":
      return [...record.actors, ...record.targets, record.jurisdiction]
  }
}
