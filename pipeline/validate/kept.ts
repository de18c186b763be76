import type { Dataset } from "../model/dataset.ts"
import { tuple } from "./rows.ts"
import type { Violation } from "./violation.ts"

/** Where a text that isn't the canonical one of its cluster has no row of `duplicates` with that one. Linear in the rows. */
export const keptViolations = ({ documents, duplicates }: Dataset): ReadonlyArray<Violation> => {
  const kept = new Map(
    documents.filter(({ canonical }) => canonical).map(({ cluster_id, document_id }) => [cluster_id, document_id])
  )
  const paired = new Set(duplicates.map((row) => tuple({ ...row }, ["document_a", "document_b"])))
  return documents.flatMap(({ document_id: id, cluster_id, canonical }) => {
    const other = kept.get(cluster_id)
    if (canonical || other === undefined) return []
    const [document_a, document_b] = id < other ? [id, other] : [other, id]
    if (paired.has(tuple({ document_a, document_b }, ["document_a", "document_b"]))) return []
    return [{ table: "documents", id, promise: `no row of duplicates compares it with ${other}, which is kept for it` }]
  })
}
