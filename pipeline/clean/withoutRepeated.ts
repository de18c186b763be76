import type { Extraction, LocatedEntity, LocatedRecord, Place } from "../model/extraction.ts"
import type { Range } from "../model/span.ts"
import type { Repeated } from "./repeated.ts"

/**
 * An extraction without what was seen in lines that belong to the publisher's pages: no record rests on them, and
 * nobody is mentioned in them but those whom a record elsewhere needs.
 */
export const withoutRepeated = (repeated: Repeated): ((extraction: Extraction) => Extraction) => {
  return (extraction) => {
    const lines = repeated.get(extraction.document.id)
    return lines ? without(extraction, lines) : extraction
  }
}

const without = ({ document, entities, records }: Extraction, lines: ReadonlyArray<Range>): Extraction => {
  const inside = ({ start, end }: Place): boolean => lines.some((line) => start < line.end && end > line.start)
  const kept = records.filter(({ evidence }) => !inside(evidence))
  const named = new Map(entities.map((entity) => [entity.key, withoutPlaces(entity, inside)]))
  const needed = neededBy(kept, named)
  return {
    document,
    entities: entities.flatMap((entity) => {
      const rest = named.get(entity.key)
      return rest && rest.mentions.length > 0 ? [rest] : needed.has(entity.key) ? [entity] : []
    }),
    records: kept
  }
}

const withoutPlaces = (entity: LocatedEntity, inside: (place: Place) => boolean): LocatedEntity => {
  const mentions = entity.mentions.filter(({ place }) => !inside(place))
  switch (entity.kind) {
    case "person":
      return { ...entity, mentions, roles: entity.roles.filter(({ span }) => !inside(span)) }
    case "organization":
      return { ...entity, mentions }
    case "jurisdiction":
      return entity.describedSpan && inside(entity.describedSpan)
        ? { ...entity, mentions, describedAs: null, describedSpan: null }
        : { ...entity, mentions }
  }
}

/** The entities that records name, and those that people who stay belong to. */
const neededBy = (
  records: ReadonlyArray<LocatedRecord>,
  entities: ReadonlyMap<string, LocatedEntity>
): ReadonlySet<string> => {
  const needed = new Set<string>()
  for (const record of records) for (const key of namedIn(record)) if (key !== null) needed.add(key)
  for (const entity of entities.values()) {
    if (entity.kind !== "person" || (entity.mentions.length === 0 && !needed.has(entity.key))) continue
    for (const key of [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)]) {
      if (key !== null) needed.add(key)
    }
  }
  return needed
}

const namedIn = (record: LocatedRecord): ReadonlyArray<string | null> => {
  switch (record.table) {
    case "statements":
      return [record.speaker, record.attributedTo]
    case "positions":
      return [record.actor, record.attributedTo]
    case "policies":
    case "figures":
      return [record.jurisdiction, record.attributedTo]
    case "events":
      return [...record.actors, ...record.targets, record.jurisdiction, record.attributedTo]
  }
}
