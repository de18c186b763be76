import type { Dataset } from "../../model/dataset.ts"
import type { Chart } from "./chart.ts"
import { duplicates } from "./duplicates.ts"
import { map } from "./map.ts"
import { money } from "./money.ts"
import { positions } from "./positions.ts"
import { speakers } from "./speakers.ts"
import { timeline } from "./timeline.ts"

/** The pictures of a release, in the order of the page. The same dataset gives the same ones. */
export const charts = (dataset: Dataset): ReadonlyArray<Chart> => [
  positions(dataset),
  money(dataset),
  timeline(dataset),
  speakers(dataset),
  map(dataset),
  duplicates(dataset)
]
