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
import { budgetViolations, evidenceChecker } from "./evidence.ts"
import { idViolations } from "./ids.ts"
import { keptViolations } from "./kept.ts"
import { referenceViolations } from "./references.ts"
import { schemaViolations } from "./schemas.ts"
import { unitViolations } from "./units.ts"
import { brokenPromise, named, type Violation } from "./violation.ts"

/** The bytes of a text, read again from where it came from. */
export type Reread<E, R> = (document: Tables["documents"]) => Effect.Effect<Uint8Array, E, R>

/** Texts of which all that is said held before, by digests of it: what holds of some bytes once holds always. */
export interface Checked<E> {
  readonly known: Effect.Effect<ReadonlySet<string>, E>
  /** Keeps the digests of all texts, when everything holds. */
  readonly keep: (digests: ReadonlyArray<string>) => Effect.Effect<void, E>
}

/**
 * Checks every promise of the data model: schemas, keys, ids, counts, dates, and every quotation against the raw bytes,
 * which are read again a text at a time. Fails with `BrokenPromise`, which names the first violations and counts the
 * rest; a text that can't be read again is a violation, too. `excerptBudget`: how much may be quoted of a text that
 * isn't open; null: all. `withholds`: whether characters are left out since they name somebody who was removed.
 * `checked`: the texts that need not be read again. `corrected`: whether rows were mended or removed by hand.
 */
export const validate = Effect.fn("validate")(function* <E, R, E2 = never>(
  dataset: Dataset,
  reread: Reread<E, R>,
  excerptBudget: number | null = null,
  withholds = false,
  checked: Checked<E2> | null = null,
  corrected = withholds
) {
  const rows: Array<Violation> = []
  for (const some of rowChecks(dataset, corrected)) {
    yield* Effect.yieldNow // a run that is told to stop does so here
    for (const one of some) rows.push(one)
  }
  rows.push(...budgetViolations(dataset, excerptBudget))
  if (rows.length > 0) return yield* brokenPromise("The dataset", rows)
  const texts = yield* textViolations(dataset, reread, excerptBudget, withholds, checked)
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

/** What the raw texts show to be wrong: the first violations, and how many there are. Those `checked` aren't read. */
export const textViolations = Effect.fn("validate.texts")(function* <E, R, E2 = never>(
  dataset: Dataset,
  reread: Reread<E, R>,
  excerptBudget: number | null = null,
  withholds = false,
  checked: Checked<E2> | null = null
) {
  const { check, digest } = evidenceChecker(dataset, excerptBudget, withholds)
  const digests = checked === null ? [] : dataset.documents.map(digest)
  const known = checked === null ? new Set<string>() : yield* checked.known
  const first: Array<Violation> = []
  let count = 0
  yield* Effect.forEach(
    dataset.documents.filter((_, index) => !known.has(digests[index] ?? "")),
    (document) =>
      Effect.map(Effect.result(reread(document)), (bytes) => {
        const found =
          bytes._tag === "Success" ? check(document, bytes.success) : [unread(document.document_id, document.file)]
        count += found.length
        if (first.length < named) first.push(...found.slice(0, named - first.length))
      }),
    { discard: true }
  )
  if (checked !== null && count === 0) yield* checked.keep(digests)
  return { first, count }
})

const unread = (id: string, file: string): Violation => ({
  table: "documents",
  id,
  promise: `${file} can't be read again`
})

/** Reads texts again from the folder that they lie in. A path that leads out of it fails like a file that is missing. */
export const fromFolder =
  (folder: string) =>
  ({ file }: Tables["documents"]) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      if (file.startsWith("/") || file.split(/[/\\]/u).includes("..")) return yield* Effect.fail("outside" as const)
      return yield* fs.readFile(`${folder}/${file}`)
    })
