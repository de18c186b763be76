import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { contradictionViolations } from "./contradictions.ts"
import { keyOf, show } from "./rows.ts"
import type { Violation } from "./violation.ts"

/**
 * Where a cell isn't what other cells of the release make it: the role of a person is the one that most texts give, and
 * its days are those of the texts that say so; what a place is called rests on words that call it so, its state and
 * kind on its id; who contradicts is contradicted; the shares of a pair of texts fit each other, and copies are one
 * cluster, whose best text is the least damaged and longest. Linear in the rows. Only for datasets in which nobody set a
 * cell by hand: that is what such a cell then isn't.
 */
export const derivedViolations = (dataset: Dataset): ReadonlyArray<Violation> => [
  ...people(dataset),
  ...roleDays(dataset),
  ...jurisdictions(dataset),
  ...contradictionViolations(dataset),
  ...pairs(dataset),
  ...bestTexts(dataset),
  ...dataset.documents.flatMap(document),
  ...dataset.policies.flatMap(policy),
  ...dataset.figures.flatMap(figure),
  ...dataset.events.flatMap(event)
]

const one = (table: TableName, id: string, promise: string): ReadonlyArray<Violation> => [{ table, id, promise }]

/** The title of most texts, by its letters among equals; without any, none. */
const people = ({ people, roles }: Dataset): ReadonlyArray<Violation> => {
  const held = Map.groupBy(roles, ({ person_id }) => person_id)
  return people.flatMap((row) => {
    const own = held.get(row.person_id) ?? []
    const most = Math.max(...own.map(({ documents }) => documents))
    const often = own.filter(({ documents }) => documents === most)
    const role = often.map((one) => one.role).reduce<string | null>((a, b) => (a === null || b < a ? b : a), null)
    if (row.role !== role) {
      return one("people", row.person_id, `role is ${show(row.role)}, and roles gives ${show(role)} most often`)
    }
    const same = often.filter((one) => one.role === role)
    const fits = (column: "role_kind" | "affiliation_id") =>
      same.length === 0 || same.some((one) => one[column] === null || one[column] === row[column])
    return (["role_kind", "affiliation_id"] as const)
      .filter((column) => !fits(column))
      .flatMap((column) => one("people", row.person_id, `${column} is ${show(row[column])}, and not that of its role`))
  })
}

/** Evidence says whose role it shows, not which: of somebody with several, each day is that of one of the texts. */
const roleDays = ({ documents, evidence, roles }: Dataset): ReadonlyArray<Violation> => {
  const dated = new Map(documents.map((row) => [row.document_id, row]))
  const texts = new Map<string, Array<Tables["documents"]>>()
  for (const { record_table, record_id, field, document_id } of evidence) {
    const text = record_table === "people" && field === "role" ? dated.get(document_id) : undefined
    if (text === undefined) continue
    const known = texts.get(record_id)
    if (known) known.push(text)
    else texts.set(record_id, [text])
  }
  const held = Map.groupBy(roles, ({ person_id }) => person_id)
  return Array.from(held).flatMap(([person, own]) => {
    const from = daysOf(texts.get(person) ?? [], "published_from")
    const to = daysOf(texts.get(person) ?? [], "published_to")
    return own.flatMap((row) => {
      const isFirst = own.length === 1 ? row.first_published === (from[0] ?? null) : isOf(from, row.first_published)
      const isLast = own.length === 1 ? row.last_published === (to.at(-1) ?? null) : isOf(to, row.last_published)
      const id = keyOf("roles", { ...row })
      return [
        ...(isFirst ? [] : one("roles", id, `first_published ${show(row.first_published)} is no day of its texts`)),
        ...(isLast ? [] : one("roles", id, `last_published ${show(row.last_published)} is no day of its texts`))
      ]
    })
  })
}

const daysOf = (texts: ReadonlyArray<Tables["documents"]>, column: "published_from" | "published_to") =>
  Array.from(new Set(texts.flatMap((text) => text[column] ?? []))).toSorted()

const isOf = (days: ReadonlyArray<string>, day: string | null): boolean => day === null || days.includes(day)

/** What the last part of a division's id says of its kind. */
const kinds = new Map([
  ["country", "country"],
  ["state", "state"],
  ["district", "district"],
  ["territory", "territory"],
  ["county", "county"],
  ["parish", "county"],
  ["borough", "county"],
  ["census_area", "county"],
  ["place", "place"]
])

const jurisdictions = ({ evidence, jurisdictions }: Dataset): ReadonlyArray<Violation> => {
  const described = new Set<string>()
  for (const row of evidence) {
    if (row.record_table === "jurisdictions" && row.field === "described_as") described.add(row.record_id)
  }
  return jurisdictions.flatMap(({ jurisdiction_id: id, kind, state, described_as, latitude, longitude }) => {
    const table = "jurisdictions"
    const level = id.slice(id.lastIndexOf("/") + 1).split(":")[0] ?? ""
    const wanted = kinds.get(level)
    const inState = /\/(?:state|district|territory):([a-z]{2})(?:\/|$)/u.exec(id)?.[1]?.toUpperCase() ?? null
    return [
      ...(wanted === undefined || wanted === kind ? [] : one(table, id, `kind is ${kind}, and its id says ${wanted}`)),
      ...((latitude === null) === (longitude === null)
        ? []
        : one(table, id, `latitude is ${show(latitude)}, and longitude ${show(longitude)}`)),
      ...(state === inState ? [] : one(table, id, `state is ${show(state)}, and its id says ${show(inState)}`)),
      ...((described_as !== null) === described.has(id)
        ? []
        : one(
            table,
            id,
            `described_as is ${show(described_as)}, and evidence shows ${described_as ? "no" : "some"} such words`
          ))
    ]
  })
}

/** Of a shared shingles, a share of the one text and another of the other: the share of both together follows. */
const pairs = ({ documents, duplicates }: Dataset): ReadonlyArray<Violation> => {
  const clusterOf = new Map(documents.map((row) => [row.document_id, row.cluster_id]))
  return duplicates.flatMap((row) => {
    const { document_a, document_b, relation, jaccard, containment_a, containment_b } = row
    const id = keyOf("duplicates", { ...row })
    const none = containment_a === 0 || containment_b === 0
    const expected = none ? 0 : 1 / (1 / containment_a + 1 / containment_b - 1)
    const isCopy = relation === "exact" || relation === "near"
    return [
      ...(Math.abs(jaccard - expected) <= 0.001
        ? []
        : one("duplicates", id, `jaccard is ${jaccard}, and the containments make ${expected.toFixed(4)}`)),
      ...(relation === "exact" && jaccard !== 1
        ? one("duplicates", id, `exact, and jaccard is ${jaccard}, not 1`)
        : []),
      ...(row.longest_passage_words > row.shared_words
        ? one("duplicates", id, `longest_passage_words is ${row.longest_passage_words}, of ${row.shared_words} shared`)
        : []),
      ...(isCopy && clusterOf.get(document_a) !== clusterOf.get(document_b)
        ? one("duplicates", id, `${relation}, and the two texts aren't of one cluster_id`)
        : [])
    ]
  })
}

const bestTexts = ({ documents }: Dataset): ReadonlyArray<Violation> => {
  const best = new Map(documents.flatMap((row) => (row.canonical ? [[row.cluster_id, row] as const] : [])))
  return documents.flatMap((row) => {
    const other = best.get(row.cluster_id)
    if (!other || row.damage.length > other.damage.length) return []
    if (row.damage.length === other.damage.length && row.words <= other.words) return []
    return one("documents", other.document_id, `canonical, and ${row.document_id} is less damaged or longer`)
  })
}

/** A cell with something in it says where that came from, and an empty one doesn't. */
const based = ["title", "publisher", "author", "published"] as const

const document = (row: Tables["documents"]): ReadonlyArray<Violation> => {
  const { document_id: id, sentences, damaged_sentence_share: share } = row
  const damaged = sentences === 0 ? 0 : Math.round(share * sentences) / sentences
  return [
    ...based.flatMap((column) =>
      (row[column] === null) === (row[`${column}_basis`] === null)
        ? []
        : one("documents", id, `${column} is ${show(row[column])}, and ${column}_basis ${show(row[`${column}_basis`])}`)
    ),
    ...(Math.abs(share - damaged) <= 0.000_05 + 1e-9
      ? []
      : one("documents", id, `damaged_sentence_share is ${share}, which is no share of ${sentences} sentences`))
  ]
}

/** What each kind of provision does; `other` may do either. */
const restrictive: ReadonlySet<string> = new Set([
  ...["cooperation_mandate", "detainer_mandate", "information_sharing_mandate", "status_inquiry_mandate"],
  ...["sanctuary_penalty", "funding_condition", "agreement_287g", "enforcement_operation"]
])

const policy = ({ policy_id: id, provision, direction }: Tables["policies"]): ReadonlyArray<Violation> => {
  const expected = restrictive.has(provision) ? "restrictive" : "protective"
  if (provision === "other" || direction === expected) return []
  return one("policies", id, `direction is ${direction}, and ${provision} is ${expected}`)
}

const figure = ({
  figure_id: id,
  value_low: low,
  value_high: high,
  unit
}: Tables["figures"]): ReadonlyArray<Violation> => {
  if (low === null && high === null) return one("figures", id, "value_low and value_high are both empty")
  const broken = [low, high].find((value) => unit === "usd" && value !== null && !Number.isInteger(value))
  if (broken !== undefined) return one("figures", id, `${broken} is no number of whole dollars`)
  return low !== null && high !== null && low > high
    ? one("figures", id, `value_low is ${low}, which is more than value_high, ${high}`)
    : []
}

const event = ({ event_id: id, date, date_text, date_basis }: Tables["events"]): ReadonlyArray<Violation> => [
  ...((date === null) === (date_basis === null)
    ? []
    : one("events", id, `date is ${show(date)}, and date_basis ${show(date_basis)}`)),
  ...(date === null || date_text !== null ? [] : one("events", id, `date is ${show(date)}, and date_text empty`))
]
