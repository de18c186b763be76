import { neverNames } from "../lexicon/names.ts"
import { roleHeads } from "../lexicon/roles.ts"
import { trait } from "../lexicon/traits.ts"
import type { LocalEntity, OrganizationEntity, PersonEntity } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import type { Named, NamedAt } from "./named.ts"
import { titleAt } from "./titles.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

export { antecedent } from "./antecedent.ts"

/** A description that means an entity named before. */
export interface Described {
  readonly first: number
  readonly next: number
  readonly key: string
}

/**
 * Descriptions that mean somebody named before: "the mayor", "the New York mayor", "the department". One is resolved
 * only if a single person of the text has that title, or a single one of the paragraph and the one before it does.
 * Linear in the text but for the few entities of one title.
 */
export const findDescriptions = (
  words: Words,
  named: NamedAt,
  entities: ReadonlyMap<string, LocalEntity>
): ReadonlyArray<Described> => {
  const holders = byTitle(entities)
  const organizations = byHead(entities)
  const places = mentionsByKey(named)
  const found: Array<Described> = []
  const { tokens } = words
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !(token.traits & trait.titled) || token.lower !== "the" || words.taken[at]) continue
    let from = at + 1
    const place = named.get(from)
    if (place && place.kind === "jurisdiction") from = place.next
    else if (place) continue
    if (tokens[at - 1]?.text === "," && named.get(at - 2)?.kind === "person") continue // an apposition of its own
    const described =
      personAt(words, named, holders, places, at, from, place) ??
      memberAt(words, named, entities, at) ??
      organizationAt(words, named, organizations, places, at, from)
    if (described && !words.taken[from]) {
      found.push(described)
      at = described.next - 1
    }
  }
  return found
}

/** People by the last words of their titles, "president-elect" apart from "president". */
const byTitle = (entities: ReadonlyMap<string, LocalEntity>) => {
  const holders = new Map<string, Set<PersonEntity>>()
  for (const entity of entities.values()) {
    if (entity.kind !== "person") continue
    for (const { role, former } of entity.roles) {
      const lower = role.toLowerCase().replaceAll("’", "'")
      for (const form of spelled(lower)) {
        if (former && !form.startsWith("former")) continue
        holders.set(form, (holders.get(form) ?? new Set()).add(entity))
      }
    }
  }
  return holders
}

const abbreviated: ReadonlyMap<string, string> = new Map([
  ["gov.", "governor"],
  ["sen.", "senator"],
  ["rep.", "representative"],
  ["lt. gov.", "lieutenant governor"],
  ["atty. gen.", "attorney general"]
])

/** Who presides over a body of a government is "the council president", never "the president". */
const chairs = /\b(?:council|senate|house|assembly|board|borough|commission|legislature)(?:’s)? president$/u

/** The ends of a title: "police commissioner" is also a "commissioner", "deputy mayor" no "mayor". */
const spelled = (lower: string): ReadonlyArray<string> => {
  const base = lower.split(/ (?:of|for|at|and) /u)[0] ?? lower
  const forms = [base]
  const short = abbreviated.get(base)
  if (short) forms.push(short)
  if (base === "representative" || base === "rep.") forms.push("congressman", "congresswoman", "lawmaker")
  const last = base.split(" ").at(-1) ?? base
  if (
    last !== base &&
    roleHeads.has(last) &&
    !(last === "president" && chairs.test(base)) &&
    !/^(?:vice|deputy|assistant|former|lieutenant|lt\.|first)\b/u.test(base)
  ) {
    forms.push(abbreviated.get(last) ?? last)
    if (base.endsWith("attorney general")) forms.push("attorney general")
    if (/judge$/u.test(base)) forms.push("judge")
  }
  return forms
}

const byHead = (entities: ReadonlyMap<string, LocalEntity>) => {
  const heads = new Map<string, Array<OrganizationEntity>>()
  for (const entity of entities.values()) {
    if (entity.kind !== "organization") continue
    const nouns = new Set<string>()
    for (const form of [...entity.forms, entity.name]) {
      for (const word of form.toLowerCase().split(/\s+/u)) if (describing.has(word)) nouns.add(word)
    }
    if (entity.organizationKind === "federal_agency") nouns.add("agency")
    if (entity.organizationKind === "court") nouns.add("court")
    if (entity.organizationKind === "advocacy") nouns.add("group").add("organization")
    if (entity.organizationKind === "research") nouns.add("think tank")
    for (const noun of nouns) heads.set(noun, [...(heads.get(noun) ?? []), entity])
  }
  return heads
}

const describing = new Set([
  "department",
  "agency",
  "bureau",
  "court",
  "institute",
  "center",
  "commission",
  "council",
  "university",
  "foundation",
  "federation",
  "association",
  "coalition",
  "union",
  "committee"
])

const mentionsByKey = (named: NamedAt): ReadonlyMap<string, ReadonlyArray<number>> => {
  const places = new Map<string, Array<number>>()
  for (const [at, { key, first }] of named) {
    if (at !== first) continue
    const list = places.get(key)
    if (list) list.push(at)
    else places.set(key, [at])
  }
  for (const list of places.values()) list.sort((a, b) => a - b)
  return places
}

const personAt = (
  words: Words,
  named: NamedAt,
  holders: ReadonlyMap<string, ReadonlySet<PersonEntity>>,
  places: ReadonlyMap<string, ReadonlyArray<number>>,
  at: number,
  from: number,
  place: Named | undefined
): Described | null => {
  const { tokens } = words
  const title = titleAt(words, from)
  if (!title || title.head !== from) return null
  const next = title.next
  const after = tokens[next]
  if (after && joined(words, next)) {
    if (
      named.has(next) ||
      (/^(?:of|and|or|-|for|'s?)$/u.test(after.lower) && after.lower !== "'s" && after.lower !== "and")
    )
      return null
    if (after.pos === "NOUN" || (has(words, next, shape.capital) && !neverNames.has(after.lower))) return null // "the judge panel", "the president Ana"
  }
  const lower = cut(words, title.head, next).toLowerCase().replaceAll("’", "'")
  const all = [...(holders.get(lower) ?? [])].filter(
    ({ roles }) => !place || roles.some(({ affiliation }) => affiliation === place.key)
  )
  const key = single(
    words,
    places,
    all.map(({ key }) => key),
    at
  )
  return key ? { first: at, next, key } : null
}

const memberships: ReadonlyMap<string, string> = new Map([
  ["Republican", "R"],
  ["Democrat", "D"]
])

/** How many tokens back the one who is called by a party may have been named. */
const memberReach = 80

/** "the Republican said": the officeholder named last, in this paragraph or the one before, unless of the other party. */
const memberAt = (
  words: Words,
  named: NamedAt,
  entities: ReadonlyMap<string, LocalEntity>,
  at: number
): Described | null => {
  const { tokens } = words
  const party = memberships.get(tokens[at + 1]?.text ?? "")
  const after = tokens[at + 2]
  if (party === undefined || !after || !/^(?:VERB|AUX)$/u.test(after.pos) || !joined(words, at + 2)) return null
  const block = blockOf(words, at)
  for (let before = at - 1; before > at - memberReach && block - blockOf(words, before) <= 1; before--) {
    const name = named.get(before)
    const person = name?.kind === "person" ? entities.get(name.key) : undefined
    if (person?.kind !== "person") continue
    const fits =
      (person.roleKind === "legislator" || person.roleKind === "head_of_government") &&
      person.roles.every((role) => role.party === null || role.party === party)
    return fits ? { first: at, next: at + 2, key: person.key } : null
  }
  return null
}

/** The only one named before; else the only one named in the paragraph or the one before it. */
const single = (
  words: Words,
  places: ReadonlyMap<string, ReadonlyArray<number>>,
  keys: ReadonlyArray<string>,
  at: number
): string | null => {
  const before = keys.filter((key) => (places.get(key)?.[0] ?? Number.POSITIVE_INFINITY) < at)
  if (before.length === 1 && keys.length === 1) return before[0] ?? null
  const block = blockOf(words, at)
  const near = before.filter((key) => {
    const last = lastBefore(places.get(key) ?? [], at)
    return last >= 0 && block - blockOf(words, last) <= 1
  })
  return near.length === 1 ? (near[0] ?? null) : null
}

const blockOf = ({ document, tokens }: Words, at: number): number =>
  document.sentences[tokens[at]?.sentence ?? -1]?.block ?? -1

/** The last of the sorted places before one, by halving; -1 if there is none. */
const lastBefore = (sorted: ReadonlyArray<number>, at: number): number =>
  sorted[leading(sorted, (number) => number < at) - 1] ?? -1

const organizationAt = (
  words: Words,
  named: NamedAt,
  heads: ReadonlyMap<string, ReadonlyArray<OrganizationEntity>>,
  places: ReadonlyMap<string, ReadonlyArray<number>>,
  at: number,
  from: number
): Described | null => {
  if (from !== at + 1) return null
  const { tokens } = words
  const noun = tokens[from]
  const all = noun ? heads.get(noun.lower) : undefined
  if (!noun || !all || has(words, from, shape.capital)) return null
  const after = tokens[from + 1]
  if (
    after &&
    joined(words, from + 1) &&
    (named.has(from + 1) || after.pos === "NOUN" || /^(?:of|for|-|on)$/u.test(after.lower)) &&
    !isPossessive(after)
  )
    return null
  const keys = all.map(({ key }) => key)
  const block = blockOf(words, at)
  const near = keys.filter((key) => {
    const last = lastBefore(places.get(key) ?? [], at)
    return last >= 0 && block - blockOf(words, last) <= 1
  })
  const key = near.length === 1 ? near[0] : undefined
  return key ? { first: at, next: from + 1, key } : null
}
