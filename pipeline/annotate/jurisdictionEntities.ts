import { gazetteer } from "../lexicon/gazetteer.ts"
import type { JurisdictionEntity, LocalEntity } from "../model/document.ts"
import type { Description } from "./described.ts"
import { country } from "./entityKeys.ts"

/** The jurisdiction of an id of the Open Civic Data divisions, with the words by which the text describes it. */
export const jurisdiction = (id: string, name: string, described?: Description): JurisdictionEntity => ({
  kind: "jurisdiction",
  key: id,
  name,
  describedAs: described?.value ?? null,
  describedSpan: described?.span ?? null
})

/**
 * Adds where the people of a text hold office: the country of a president, the state of a governor are entities of the
 * text, be they named or not.
 */
export const addSeats = (entities: Map<string, LocalEntity>): void => {
  for (const entity of [...entities.values()]) {
    if (entity.kind !== "person") continue
    for (const seat of [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)]) {
      if (seat === null || entities.has(seat) || !seat.startsWith(country)) continue
      const name = seat === country ? "United States" : gazetteer().byId(seat)?.name
      if (name !== undefined) entities.set(seat, jurisdiction(seat, name))
    }
  }
}
