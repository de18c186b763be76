import { states } from "../lexicon/states.ts"
import type { OrganizationEntity } from "../model/document.ts"
import { normalise, organizationKey } from "./entityKeys.ts"
import type { FoundOrganization } from "./organizations.ts"

/** An organization, and all that names it. */
export interface Gathered {
  readonly entity: OrganizationEntity
  readonly members: ReadonlyArray<FoundOrganization>
}

/**
 * One entity an organization: all forms of a known name, and short forms of a name that the text gave in full. In the
 * order of the text, linear in the number of names.
 */
export const gatherOrganizations = (found: ReadonlyArray<FoundOrganization>): ReadonlyArray<Gathered> => {
  const groups = new Map<string, Array<FoundOrganization>>()
  const tails = new Map<string, Set<string>>()
  for (const organization of found) {
    const key = organizationKey(organization.canonical)
    const group = groups.get(key)
    if (group) group.push(organization)
    else groups.set(key, [organization])
    const name = normalise(organization.name).split(" ")
    for (let i = 1; i < name.length - 1; i++) {
      const tail = name.slice(i).join(" ")
      tails.set(tail, (tails.get(tail) ?? new Set()).add(key))
    }
  }
  for (const [key, group] of [...groups]) {
    const longer = tails.get(normalise(group[0]?.name ?? ""))
    const [target] = longer ?? []
    if (longer?.size !== 1 || target === undefined || target === key) {
      if (vague.test(group[0]?.name ?? "")) groups.delete(key)
      continue
    }
    const whole = groups.get(target)
    if (!whole || whole[0]?.kind !== group[0]?.kind) continue
    whole.push(...group)
    groups.delete(key)
  }
  joinChambers(groups)
  return Array.from(groups, ([key, members]) => ({ entity: organizationEntity(key, members), members }))
}

/** "The Ohio House passed it … the House": the state's, where a text names one state's and not Congress. */
const joinChambers = (groups: Map<string, Array<FoundOrganization>>): void => {
  if (groups.has(organizationKey("Congress"))) return
  for (const [bare, name, whole] of chambers) {
    const group = groups.get(organizationKey(name))
    if (!group?.every((each) => each.name === bare)) continue
    const [key, other] = [...groups.keys()].filter((each) => stateNames.has(whole.exec(each)?.[1] ?? ""))
    if (key === undefined || other !== undefined) continue
    groups.get(key)?.push(...group.map((each) => ({ ...each, full: false })))
    groups.delete(organizationKey(name))
  }
}

const chambers = [
  ["House", "House of Representatives", /^organization:([a-z ]+?) house(?: of representatives)?$/u],
  ["Senate", "Senate", /^organization:([a-z ]+) senate$/u]
] as const

const stateNames: ReadonlySet<string> = new Set(states.map(({ name }) => name.toLowerCase()))

/** What names no one organization by itself. */
const vague =
  /^(?:Police Department|Sheriff[’']s (?:Office|Department|Department)|State (?:Senate|House|Assembly)|Court of Appeals|Superior Court|General Assembly|District Court|Circuit Court|Federal Court|County Board|School Board|High School|Fire Department|Health Department|Appeals Court|Federal Bureau|National Committee)$/u

const organizationEntity = (key: string, members: ReadonlyArray<FoundOrganization>): OrganizationEntity => {
  const full = members.filter(({ full }) => full)
  const first = members[0]
  const official = first?.canonical ?? ""
  const longest = full.toSorted((a, b) => b.name.length - a.name.length)[0]
  const article = members.some(({ article }) => article)
  const forms = new Set<string>()
  const head = official.split(" ")[0] ?? official
  const variant = members.find(({ name }) => name.includes(" ") && name.startsWith(`${head} `)) // "Department of Corrections"
  const base = longest?.name ?? variant?.name ?? official
  const name = official.startsWith("The ") && !base.startsWith("The ") ? `The ${base}` : base
  if (longest) forms.add(name)
  for (const member of members) {
    forms.add(member.name)
    if (member.article) forms.add(`The ${member.name}`)
  }
  if (article) forms.add(`The ${base}`)
  const acronym = members.find((member) => member.acronym !== null)?.acronym ?? null
  const used = acronym !== null && forms.has(acronym)
  return {
    kind: "organization",
    key,
    name,
    forms: [...forms],
    acronym: used || members.some((member) => member.acronym && !first?.acronym) ? acronym : null,
    organizationKind: first?.kind ?? "other"
  }
}
