import { shortFormsOf } from "../lexicon/names.ts"
import { office } from "./names.ts"
import type { Group, LocatedPerson, Sighting } from "./people.ts"

/**
 * Joins those whom some texts call by a short form of the name: "Andy Ruiz" and "Andrew Ruiz", if both hold one office,
 * no text puts it elsewhere, and nobody else could be meant. Linear in the number of sightings.
 */
export const joinNicknames = (groups: ReadonlyArray<Group>): ReadonlyArray<Group> => {
  const holders = new Map<string, Map<string, Array<Group>>>() // by surname and office, then by given name
  for (const group of groups) {
    const { given, surname } = group.parts
    if (given === null) continue
    for (const held of officesOf(group.sightings)) {
      const key = `${surname}\n${held}`
      const byGiven = holders.get(key) ?? new Map<string, Array<Group>>()
      byGiven.set(given, [...(byGiven.get(given) ?? []), group])
      holders.set(key, byGiven)
    }
  }
  const partners = new Map<Group, Set<Group>>()
  for (const [key, byGiven] of holders) {
    if (byGiven.size < 2) continue
    const held = key.slice(key.indexOf("\n") + 1)
    for (const [given, same] of byGiven) {
      const others = Array.from(shortFormsOf(given)).flatMap((form) => byGiven.get(form) ?? [])
      for (const group of same) {
        for (const other of others) {
          if (!agree(seats(group.sightings, held), seats(other.sightings, held))) continue
          partners.set(group, (partners.get(group) ?? new Set()).add(other))
        }
      }
    }
  }
  const gone = new Set<Group>()
  return groups.flatMap((group) => {
    if (gone.has(group)) return []
    const [partner, second] = partners.get(group) ?? []
    if (!partner || second || partners.get(partner)?.size !== 1) return [group]
    gone.add(partner)
    return [{ ...group, sightings: [...group.sightings, ...partner.sightings] }]
  })
}

type Sightings = ReadonlyArray<Sighting<LocatedPerson>>

const officesOf = (sightings: Sightings): ReadonlySet<string> =>
  new Set(sightings.flatMap(({ entity }) => entity.roles.map(({ role }) => office(role))))

/** Where texts say that an office is held. */
const seats = (sightings: Sightings, held: string): ReadonlySet<string> =>
  new Set(
    sightings.flatMap(({ entity }) =>
      entity.roles.flatMap(({ role, affiliation }) =>
        affiliation !== null && office(role) === held ? [affiliation] : []
      )
    )
  )

const agree = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || Array.from(a).some((seat) => b.has(seat))
