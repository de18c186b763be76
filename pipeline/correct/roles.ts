import { slug } from "../model/ids.ts"
import type { Tables } from "../model/tables.ts"

/** People who lost a role (`who`) with a role that they still have, if theirs is gone: that which most texts give. */
export const withRoles = (
  people: ReadonlyArray<Tables["people"]>,
  roles: ReadonlyArray<Tables["roles"]>,
  who: ReadonlySet<string>
): ReadonlyArray<Tables["people"]> => {
  const held = Map.groupBy(roles, ({ person_id }) => person_id)
  return people.map((row) => {
    const own = held.get(row.person_id) ?? []
    if (!who.has(row.person_id) || own.some(({ role }) => role === row.role)) return row
    const [best] = own.toSorted((a, b) => b.documents - a.documents || (a.role < b.role ? -1 : 1))
    return { ...row, role: best?.role ?? null, role_kind: best?.role_kind ?? row.role_kind }
  })
}

/**
 * Evidence without the places that showed a role which is gone, of people who lost one. A place doesn't say which role
 * it shows: those that hold the words of a role that is left stay first, and as many texts as the roles count.
 */
export const ofRoles = (
  evidence: ReadonlyArray<Tables["evidence"]>,
  roles: ReadonlyArray<Tables["roles"]>,
  who: ReadonlySet<string>
): ReadonlyArray<Tables["evidence"]> => {
  if (who.size === 0) return evidence
  const held = Map.groupBy(roles, ({ person_id }) => person_id)
  const isOf = (row: Tables["evidence"]) =>
    row.record_table === "people" && row.field === "role" && who.has(row.record_id)
  const gone = new Set<Tables["evidence"]>()
  for (const [person, places] of Map.groupBy(evidence.filter(isOf), ({ record_id }) => record_id)) {
    const own = held.get(person) ?? []
    const shows = ({ exact }: Tables["evidence"]) =>
      exact !== null && own.some(({ role }) => `-${slug(exact)}-`.includes(`-${slug(role)}-`))
    const room = own.reduce((sum, { documents }) => sum + documents, 0)
    const texts = new Set(places.toSorted((a, b) => Number(shows(b)) - Number(shows(a))).map((row) => row.document_id))
    const kept = new Set(Array.from(texts).slice(0, room))
    for (const place of places) if (!kept.has(place.document_id)) gone.add(place)
  }
  return evidence.filter((row) => !gone.has(row))
}
