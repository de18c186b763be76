import { withheldId } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import type { Range } from "../model/span.ts"
import type { Tables } from "../model/tables.ts"
import type { Names } from "./names.ts"
import { isInPath } from "./withhold.ts"

type Document = Tables["documents"]

/** A dataset in which no id or file name of a text names people who were removed. */
export interface Renamed {
  readonly dataset: Dataset
  /** The row as it was before, by which the text can be read. */
  readonly original: (document: Document) => Document
  /** The ids that are no more. */
  readonly ids: ReadonlySet<string>
}

/**
 * Texts whose id or file names somebody who was removed get another: `withheld-` and the first digits of their digest,
 * by which who has the text still finds it. Clusters are named by their first text again.
 */
export const renamed = (dataset: Dataset, places: ReadonlyMap<string, ReadonlyArray<Range>>, names: Names): Renamed => {
  const originals = new Map<string, Document>()
  const other = new Map<string, string>()
  for (const row of dataset.documents) {
    const inText = places.has(row.document_id)
    if (!isInPath(names, inText, row.document_id) && !isInPath(names, inText, row.file)) continue
    const wanted = withheldId(row.sha256)
    let id = wanted
    for (let number = 2; originals.has(id); number++) id = `${wanted}-${number}`
    originals.set(id, row)
    other.set(row.document_id, id)
  }
  if (other.size === 0) return { dataset, original: (document) => document, ids: new Set() }
  const idOf = (id: string) => other.get(id) ?? id
  const clusters = new Map<string, string>()
  for (const { document_id, cluster_id } of dataset.documents) {
    const [first, id] = [clusters.get(cluster_id), idOf(document_id)]
    if (first === undefined || id < first) clusters.set(cluster_id, id)
  }
  const moved = <Row extends { readonly document_id: string }>(row: Row): Row =>
    other.has(row.document_id) ? { ...row, document_id: idOf(row.document_id) } : row
  return {
    ids: new Set(other.keys()),
    original: (document) => originals.get(document.document_id) ?? document,
    dataset: {
      ...dataset,
      documents: dataset.documents.map((row) => ({
        ...moved(row),
        file: isInPath(names, places.has(row.document_id), row.file) ? `${idOf(row.document_id)}.txt` : row.file,
        cluster_id: clusters.get(row.cluster_id) ?? row.cluster_id
      })),
      duplicates: dataset.duplicates.map((row) => pairOf(idOf(row.document_a), idOf(row.document_b), row)),
      evidence: dataset.evidence.map(moved),
      statements: dataset.statements.map(moved),
      positions: dataset.positions.map(moved),
      policies: dataset.policies.map(moved),
      figures: dataset.figures.map(moved),
      events: dataset.events.map(moved)
    }
  }
}

/** A pair, the smaller id first. */
const pairOf = (a: string, b: string, row: Tables["duplicates"]): Tables["duplicates"] =>
  a < b
    ? { ...row, document_a: a, document_b: b }
    : { ...row, document_a: b, document_b: a, containment_a: row.containment_b, containment_b: row.containment_a }
