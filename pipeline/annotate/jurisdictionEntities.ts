import { gazetteer } from "../lexicon/gazetteer.ts"
import type { JurisdictionEntity, LocalEntity } from "../model/document.ts"
import { seatOfBody } from "./bodySeats.ts"
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
 * Adds where the people of a text hold office and its governments' bodies sit: the country of a president, the state of a
 * governor, the county of its board are entities of the text, be they named or not. `home` is the
 * state that the text is about.
 */
export const addSeats = (entities: Map<string, LocalEntity>, home: string | null): void => {
  for (const entity of [...entities.values()]) {
    if (entity.kind === "organization" && ["state_or_local_agency", "legislature"].includes(entity.organizationKind)) {
      const seat = seatOfBody(entity.name, home)
      if (seat && !entities.has(seat.id)) entities.set(seat.id, jurisdiction(seat.id, seat.name))
    }
    if (entity.kind !== "person") continue
    for (const seat of [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)]) {
      if (seat === null || entities.has(seat) || !seat.startsWith(country)) continue
      const name = seat === country ? "United States" : gazetteer().byId(seat)?.name
      if (name !== undefined) entities.set(seat, jurisdiction(seat, name))
    }
  }
}
