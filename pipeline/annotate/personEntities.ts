import { genderOf } from "../lexicon/names.ts"
import { presidents } from "../lexicon/placeNames.ts"
import { trait } from "../lexicon/traits.ts"
import type { LocalRole, PersonEntity, RoleKind } from "../model/document.ts"
import { describePerson, isPlacedElsewhere } from "./affiliations.ts"
import type { PersonCluster } from "./clusters.ts"
import { country } from "./entityKeys.ts"
import { atHome, type Homes } from "./homes.ts"
import type { Named } from "./named.ts"
import { isPrivate } from "./private.ts"
import { cut, type Words } from "./words.ts"

/** A person by the name alone: what stands in for `person` until all names are known. */
export const bare = (cluster: PersonCluster, key: string): PersonEntity => ({
  kind: "person",
  key,
  name: cluster.name,
  forms: [cluster.name],
  gender: cluster.gender,
  roles: [],
  roleKind: null,
  affiliation: null,
  private: false
})

/**
 * A person with roles, office and affiliation as the text tells them: beside the name, else by what the text is about.
 * `president` says that it is a president of the country, with or without a title.
 */
export const person = (
  words: Words,
  named: ReadonlyMap<number, Named>,
  cluster: PersonCluster,
  key: string,
  homes: Homes,
  president: boolean
): PersonEntity => {
  const roles: Array<LocalRole> = []
  const forms = new Set([cluster.name])
  let affiliation: string | null = president ? country : null
  let roleKind: RoleKind | null = president ? "head_of_government" : null
  for (const mention of cluster.mentions) {
    forms.add(cut(words, mention.first, mention.next))
    for (const described of describePerson(words, named, mention)) {
      const { role } = described
      if (role) addRole(roles, role)
      affiliation ??= described.affiliation
      roleKind ??= described.roleKind
    }
  }
  const elsewhere = cluster.mentions.some(({ title }) => title !== null && isPlacedElsewhere(words, named, title))
  if (!elsewhere) affiliation = atHome(roles, affiliation, homes)
  return {
    kind: "person",
    key,
    name: cluster.name,
    forms: [...forms],
    gender: cluster.gender ?? (cluster.given[0] ? genderOf(cluster.given[0]) : null),
    roles,
    roleKind,
    affiliation,
    private:
      roles.length === 0 &&
      affiliation === null &&
      !presidents.has(cluster.surname.toLowerCase()) &&
      isPrivate(words.document, cluster)
  }
}

/** One role a title: of equal ones the first stays, with the affiliation that any of them gives. */
const addRole = (roles: Array<LocalRole>, role: LocalRole): void => {
  const same = roles.findIndex((other) => other.role.toLowerCase() === role.role.toLowerCase())
  const other = roles[same]
  if (!other) roles.push(role)
  else if (other.affiliation === null && role.affiliation !== null) {
    roles[same] = { ...other, affiliation: role.affiliation, roleKind: role.roleKind, party: other.party ?? role.party }
  } else if (other.party === null && role.party !== null) roles[same] = { ...other, party: role.party }
}

/** Finds who is a president though the text gives no title: named so alone, or by "the Ruiz administration". */
export const presidentFinder = (words: Words): ((cluster: PersonCluster) => boolean) => {
  let administrations: ReadonlySet<string> | undefined // few texts need them
  const governs = (surname: string): boolean => {
    administrations ??= administrationsOf(words)
    return administrations.has(surname.split(" ").at(-1) ?? surname)
  }
  return ({ surname, given, mentions }) =>
    mentions.length > 0 && presidents.has(surname.toLowerCase()) && (given.length === 0 || governs(surname))
}

/** The words that stand before "administration" in a text. */
const administrationsOf = ({ tokens }: Words): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 1; at < tokens.length; at++)
    if ((tokens[at]?.traits ?? 0) & trait.titled && tokens[at]?.lower === "administration")
      found.add(tokens[at - 1]?.text ?? "")
  return found
}
