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
    withNation(withDateline(document, seen), seen),
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

const nation = "ocd-division/country:us"
const nationWords = new Set(["country", "nation", "nationwide", "nationally", "americans"])

/** The nation is named by "the country" or by its first agency, where a figure is its and no other words name it. */
const withNation = (document: AnnotatedDocument, records: ReadonlyArray<Candidate>): AnnotatedDocument => {
  const { entities, mentions, tokens } = document
  if (!records.some((record) => partiesOf(record).includes(nation))) return document
  if (mentions.some(({ entity }) => entity === nation)) return document
  const word = tokens.findIndex(({ lower }) => nationWords.has(lower))
  const token = tokens[word]
  const named = token
    ? { span: { start: token.start, end: token.end }, first: word, next: word + 1 }
    : mentions.find(({ entity }) => {
        const found = entities.get(entity)
        return found?.kind === "organization" && found.organizationKind === "federal_agency"
      })
  if (!named) return document
  const { span, first, next } = named
  const later = mentions.findIndex((mention) => mention.first > first)
  return {
    ...document,
    entities: new Map([
      ...entities,
      [
        nation,
        entities.get(nation) ?? {
          kind: "jurisdiction",
          key: nation,
          name: "United States",
          describedAs: null,
          describedSpan: null
        }
      ]
    ]),
    mentions: mentions.toSpliced(later < 0 ? mentions.length : later, 0, {
      span,
      entity: nation,
      form: "title",
      first,
      next
    })
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
