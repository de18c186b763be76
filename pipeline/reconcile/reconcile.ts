import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Dataset } from "../model/dataset.ts"
import type { Duplicates } from "../model/duplicates.ts"
import type { Extraction, LocatedRecord } from "../model/extraction.ts"
import { inPublishedOrder } from "../model/order.ts"
import { publishedShares } from "../model/share.ts"
import type { Tables } from "../model/tables.ts"
import { withinBudget } from "./budget.ts"
import { documentRows, duplicateRows } from "./documents.ts"
import { reconcileEntities } from "./entities.ts"
import type { Testimony } from "./merge.ts"
import { reconcileEvents, reconcileFigures, reconcilePolicies, reconcilePositions } from "./records.ts"
import { sightingsIn } from "./sightings.ts"
import { reconcileStatements } from "./statements.ts"
import { witnesses } from "./witnesses.ts"

/** Entities, merged records and counts: what many texts say together. */
export const reconcile = Effect.fn("reconcile")(function* <E, R>(
  extractions: Stream.Stream<Extraction, E, R>,
  duplicates: Duplicates,
  excerptBudget: number | null = null
) {
  const all: Array<Extraction> = []
  yield* Stream.runForEachArray(extractions, (some) =>
    Effect.sync(() => {
      for (const one of some) all.push(one)
    })
  )
  const parts = datasetOf(all, duplicates, excerptBudget)
  let part = parts.next()
  for (; !part.done; part = parts.next()) yield* Effect.yieldNow // a run that is told to stop does so here
  return part.value
})

/**
 * The pure core: the dataset of all texts, the same for any order of them. Of texts that aren't open, no more than the
 * share `excerptBudget` is quoted (null: all may be).
 */
export const reconcileAll = (
  extractions: ReadonlyArray<Extraction>,
  duplicates: Duplicates,
  excerptBudget: number | null = null
): Dataset => {
  const parts = datasetOf([...extractions], duplicates, excerptBudget)
  let part = parts.next()
  while (!part.done) part = parts.next()
  return part.value
}

/**
 * The same of extractions that it takes over and lets go of as soon as it can, since they are most of what a run holds.
 * It yields between its parts.
 */
function* datasetOf(
  extractions: Array<Extraction>,
  duplicates: Duplicates,
  excerptBudget: number | null
): Generator<undefined, Dataset> {
  extractions.sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const sources = witnesses(duplicates)
  const lengths = new Map(extractions.map(({ document }) => [document.id, document.characters]))
  const documents = documentRows(extractions, sources)
  yield
  const sightings = sightingsIn(extractions)
  const told = extractions.splice(0).flatMap(testimoniesOf) // only the sightings hold their entities now
  yield
  const entities = reconcileEntities(sightings, sources.cluster)
  yield
  const said = <Name extends LocatedRecord["table"]>(table: Name) => testimonies(told, table)

  const statements = reconcileStatements(said("statements"), duplicates.pairs, entities.idOf, sources)
  yield
  const positions = reconcilePositions(said("positions"), entities.idOf, sources)
  yield
  const policies = reconcilePolicies(said("policies"), entities.idOf, sources)
  yield
  const figures = reconcileFigures(said("figures"), entities.idOf, sources)
  const events = reconcileEvents(said("events"), entities.idOf, policies.policyIdOf, sources)
  told.length = 0
  yield

  const evidence = distinct([entities, statements, positions, policies, figures, events])
  yield
  const records = withinBudget(
    {
      evidence,
      statements: statements.rows,
      positions: positions.rows,
      policies: policies.rows,
      figures: figures.rows,
      events: events.rows
    },
    documents,
    lengths,
    excerptBudget
  )
  yield
  const shares = publishedShares(lengths, records)
  yield
  return inPublishedOrder({
    ...records,
    ...entities.tables,
    documents: documents.map((row) => ({ ...row, published_share: shares.get(row.document_id) ?? 0 })),
    duplicates: duplicateRows(duplicates),
    event_participants: events.participants
  })
}

/** The records of a text, each with it. */
const testimoniesOf = ({ document, records }: Extraction): ReadonlyArray<Testimony> =>
  records.map((record) => ({ document, record }))

/** Those of one table. */
const testimonies = <Name extends LocatedRecord["table"]>(
  told: ReadonlyArray<Testimony>,
  table: Name
): ReadonlyArray<Testimony<Extract<LocatedRecord, { readonly table: Name }>>> => {
  const isOf = (one: Testimony): one is Testimony<Extract<LocatedRecord, { readonly table: Name }>> =>
    one.record.table === table
  return told.filter(isOf)
}

/** One row a place and what it supports, though two rules may have seen it. */
const distinct = (
  parts: ReadonlyArray<{ readonly evidence: ReadonlyArray<Tables["evidence"]> }>
): ReadonlyArray<Tables["evidence"]> => {
  const rows = new Map<string, Tables["evidence"]>()
  for (const { evidence } of parts) for (const row of evidence) rows.set(row.evidence_id, row)
  return Array.from(rows.values())
}
