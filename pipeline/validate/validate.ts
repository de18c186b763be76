import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { type Dataset, ValidDataset } from "../model/dataset.ts"
import { tableNames } from "../model/schemas.ts"
import type { Tables } from "../model/tables.ts"
import { conventionViolations } from "./conventions.ts"
import { countViolations } from "./counts.ts"
import { dateViolations } from "./dates.ts"
import { derivedViolations } from "./derived.ts"
import { entityIdViolations } from "./entityIds.ts"
import { budgetViolations } from "./evidence.ts"
import { idViolations } from "./ids.ts"
import { keptViolations } from "./kept.ts"
import { referenceViolations } from "./references.ts"
import { schemaViolations } from "./schemas.ts"
import { type How, type Reread, textViolations } from "./texts.ts"
import { unitViolations } from "./units.ts"
import { brokenPromise, type Violation } from "./violation.ts"

/**
 * Checks every promise of the data model: schemas, keys, ids, counts, dates, and every quotation against the raw bytes,
 * which are read again a text at a time. Fails with `BrokenPromise`, which names the first violations and counts the
 * rest; a text that can't be read again is a violation, too. `corrected`: whether rows were mended or removed by hand.
 */
export const validate = Effect.fn("validate")(function* <E, R, E2 = never>(
  dataset: Dataset,
  reread: Reread<E, R>,
  { corrected, ...how }: Partial<How<E2>> & { readonly corrected?: boolean } = {}
) {
  const rows: Array<Violation> = []
  for (const some of rowChecks(dataset, corrected ?? how.withholds ?? false)) {
    yield* Effect.yieldNow // a run that is told to stop does so here
    for (const one of some) rows.push(one)
  }
  rows.push(...budgetViolations(dataset, how.excerptBudget ?? null))
  if (rows.length > 0) return yield* brokenPromise("The dataset", rows)
  const texts = yield* textViolations(dataset, reread, how)
  if (texts.count > 0) return yield* brokenPromise("The dataset", texts.first, texts.count)
  yield* Effect.logDebug("validated", { documents: dataset.documents.length, evidence: dataset.evidence.length })
  return ValidDataset(dataset)
})

/** What can be seen without the raw texts. Rows that break their schema hide the rest. */
export const rowViolations = (dataset: Dataset, corrected = false): ReadonlyArray<Violation> =>
  Array.from(rowChecks(dataset, corrected)).flat()

/** The same, check by check. */
function* rowChecks(dataset: Dataset, corrected: boolean): Generator<ReadonlyArray<Violation>> {
  let broken = 0
  for (const table of tableNames) {
    const found = schemaViolations(table, dataset[table])
    broken += found.length
    yield found
  }
  if (broken === 0) yield* crossChecks(dataset, corrected)
}

/**
 * What rows that keep to their schemas break between them. `corrected`: whether somebody mended or removed rows by hand,
 * so that cells need not be what they would follow to be.
 */
export const crossViolations = (dataset: Dataset, corrected = false): ReadonlyArray<Violation> =>
  Array.from(crossChecks(dataset, corrected)).flat()

function* crossChecks(dataset: Dataset, corrected: boolean): Generator<ReadonlyArray<Violation>> {
  yield referenceViolations(dataset)
  yield dateViolations(dataset)
  yield countViolations(dataset)
  yield keptViolations(dataset)
  yield idViolations(dataset, corrected)
  yield conventionViolations(dataset, corrected)
  if (corrected) return
  yield derivedViolations(dataset)
  yield entityIdViolations(dataset)
  yield unitViolations(dataset)
}

/** Reads texts again from the folder that they lie in. A path that leads out of it fails like a file that is missing. */
export const fromFolder =
  (folder: string) =>
  ({ file }: Tables["documents"]) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      if (file.startsWith("/") || file.split(/[/\\]/u).includes("..")) return yield* Effect.fail("outside" as const)
      return yield* fs.readFile(`${folder}/${file}`)
    })
