import type { Dataset } from "../model/dataset.ts"
import type { Tables } from "../model/tables.ts"
import type { Violation } from "./violation.ts"

type Figure = Tables["figures"]

/** What each measure is counted in; of `other` it may be anything. */
const unitOf: Readonly<Record<Exclude<Figure["measure"], "other">, Figure["unit"]>> = {
  federal_funding_at_risk: "usd",
  budget: "usd",
  sanctuary_jurisdictions: "jurisdictions",
  unauthorized_population: "people",
  planned_removals: "people",
  programme_participants: "people",
  attendance: "people",
  population_share: "share"
}

/** Where a figure is counted in what its measure can't be. Linear in the rows. */
export const unitViolations = ({ figures }: Pick<Dataset, "figures">): ReadonlyArray<Violation> =>
  figures.flatMap(({ figure_id: id, measure, unit }) => {
    const wanted = measure === "other" ? unit : unitOf[measure]
    return unit === wanted
      ? []
      : [{ table: "figures", id, promise: `unit is ${unit}, and ${measure} is counted in ${wanted}` }]
  })
