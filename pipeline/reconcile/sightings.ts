import type { Extraction, LocatedEntity } from "../model/extraction.ts"
import type { LocatedOrganization } from "./organizations.ts"
import type { LocatedPerson, Sighting } from "./people.ts"

export type LocatedJurisdiction = Extract<LocatedEntity, { readonly kind: "jurisdiction" }>

/** Whom and what texts name, each as one text knows it. */
export interface Sightings {
  readonly people: Array<Sighting<LocatedPerson>>
  readonly organizations: Array<Sighting<LocatedOrganization>>
  /** By id. */
  readonly places: Map<string, Array<Sighting<LocatedJurisdiction>>>
  /** When each text was published, if that is known. */
  readonly published: ReadonlyMap<string, string | null>
}

/**
 * Whom and what texts name anywhere. Private individuals are no people of the dataset, unless they speak or act in the
 * matter themselves.
 */
export const sightingsIn = (extractions: ReadonlyArray<Extraction>): Sightings => {
  const people: Array<Sighting<LocatedPerson>> = []
  const organizations: Array<Sighting<LocatedOrganization>> = []
  const places = new Map<string, Array<Sighting<LocatedJurisdiction>>>()
  for (const { document, entities, records } of extractions) {
    const acting = new Set(records.flatMap(actorsOf))
    for (const entity of entities) {
      if (entity.mentions.length === 0) continue
      const sighting = { document: document.id }
      if (entity.kind === "person") {
        if (!entity.private || acting.has(entity.key)) people.push({ ...sighting, entity })
      } else if (entity.kind === "organization") organizations.push({ ...sighting, entity })
      else {
        const known = places.get(entity.key)
        if (known) known.push({ ...sighting, entity })
        else places.set(entity.key, [{ ...sighting, entity }])
      }
    }
  }
  const published = new Map(extractions.map(({ document }) => [document.id, document.metadata.published]))
  return { people, organizations, places, published }
}

/** Everybody whom a record names. */
const actorsOf = (record: Extraction["records"][number]): ReadonlyArray<string> => {
  const named =
    record.table === "statements"
      ? [record.speaker, record.attributedTo]
      : record.table === "positions"
        ? [record.actor, record.attributedTo]
        : record.table === "events"
          ? [...record.actors, record.attributedTo]
          : [record.attributedTo]
  return named.filter((key) => key !== null)
}
