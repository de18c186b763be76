import type { Duplicates } from "../model/duplicates.ts"
import { better, type Standing } from "../model/standing.ts"

/** The texts that aren't alone in their cluster: those of which it must be known which is kept. */
export const inCompany = (cluster: Duplicates["cluster"]): ReadonlySet<string> => {
  const shared = new Set<string>()
  for (const [id, name] of cluster) if (id !== name) shared.add(name).add(id)
  return shared
}

/**
 * Each removed text with the one that is kept of its cluster (`better`), in order of ids, if `pairs` hasn't them: they
 * are of one cluster through others, and were never compared. Needs the standings of all texts of clusters of several.
 * Linear.
 */
export const unpaired = (
  { cluster, pairs }: Duplicates,
  standings: Iterable<Standing>
): ReadonlyArray<readonly [a: string, b: string]> => {
  const best = new Map<string, Standing>()
  for (const standing of standings) {
    const name = cluster.get(standing.id) ?? standing.id
    const known = best.get(name)
    if (!known || better(standing, known) < 0) best.set(name, standing)
  }
  const keptOf = (id: string): string | undefined => best.get(cluster.get(id) ?? id)?.id
  const paired = new Set<string>()
  for (const { a, b } of pairs) {
    if (keptOf(a) === b) paired.add(a)
    if (keptOf(b) === a) paired.add(b)
  }
  const found: Array<readonly [a: string, b: string]> = []
  for (const id of cluster.keys()) {
    const kept = keptOf(id)
    if (kept !== undefined && kept !== id && !paired.has(id)) found.push(id < kept ? [id, kept] : [kept, id])
  }
  return found.sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1))
}
