import * as Effect from "effect/Effect"
import type { Corrections } from "../model/corrections.ts"
import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { contradictions, lastPlaces } from "./checks.ts"
import { recounted } from "./counts.ts"
import { BadCorrections } from "./errors.ts"
import type { Line } from "./lines.ts"
import { type Mend, mended } from "./mend.ts"
import { isAt, type Names, namesOf, nobody } from "./names.ts"
import type { Listed } from "./read.ts"
import { without } from "./removal.ts"
import { renamed } from "./rename.ts"
import { type Targeted, targeted } from "./targets.ts"
import { namedPlaces, type Reread, withCopies, withShares } from "./texts.ts"
import { differing, toldOf } from "./told.ts"
import { withheld } from "./withhold.ts"
import { nameWords } from "./words.ts"

/** A dataset with its corrections applied, and what must be known of them. */
export interface Corrected {
  readonly dataset: Dataset
  readonly corrections: Corrections
  /** Lines that found no row: for the maintainers, not for a release. */
  readonly unknown: ReadonlyArray<Line>
  /** Texts are read under their own names, though the dataset may withhold those. */
  readonly original: (document: Tables["documents"]) => Tables["documents"]
}

/** Nothing is corrected. */
const none: Corrections = { told: [], withholds: false, touched: new Set(), conceals: null }

/**
 * Applies the maintainers' corrections to a dataset: mends cells, removes rows with all that hangs on them, and takes
 * people out who are to be in no file of a release, with every place that names them. Counts, lists and references are
 * right again after it. `reread` gives the bytes of a text; without corrections nothing is read, and the dataset is handed
 * on as it is. Fails with `BadCorrections` where lines contradict each other, or a value can't be.
 */
export const correct = Effect.fn("correct")(function* <E, R>(
  dataset: Dataset,
  { file, lines }: Listed,
  reread: Reread<E, R>
) {
  if (lines.length === 0) {
    return { dataset, corrections: none, unknown: [], original: (document) => document } satisfies Corrected
  }
  const { found, problems } = targeted(dataset, lines)
  const removals = withStrangers(
    dataset,
    found.filter(({ line }) => line.action !== "set")
  )
  const mends = found.flatMap(({ line, rows }) =>
    line.action === "set" ? rows.map(({ table, key }): Mend => ({ line, table, key })) : []
  )
  const mending = mended(dataset, mends)
  const all = [...problems, ...contradictions(mends, removals), ...lastPlaces(dataset, removals), ...mending.problems]
  if (all.length > 0) return yield* new BadCorrections({ file, problems: all.toSorted((a, b) => a.line - b.line) })

  const names = namesToRemove(dataset, removals)
  const left = without(mending.dataset, goneBy(removals))
  const { ranges, lengths } =
    names === nobody ? nowhere : yield* namedPlaces(dataset, names, mentionsOf(dataset, removals), reread)
  const clear = recounted(names === nobody ? left : withheld(left, ranges, names))
  const shared = yield* withShares(dataset, clear, lengths, reread)
  const { dataset: named, original, ids } = renamed(shared, ranges, names)
  const done = recounted(named)
  return {
    dataset: done,
    corrections: {
      told: toldOf(found, names),
      withholds: names !== nobody,
      touched: differing(dataset, done),
      conceals: names === nobody ? null : concealing(removals, names, ids)
    },
    unknown: found.filter(({ rows }) => rows.length === 0).map(({ line }) => line),
    original
  } satisfies Corrected
})

const nowhere = { ranges: new Map(), lengths: new Map() }

/**
 * Removals with the people whom the dataset knows only by the surname of somebody who is to be in no file, if a text in
 * which they are named, or one that shares words with it, names that one: they may be the same.
 */
const withStrangers = (dataset: Dataset, removals: ReadonlyArray<Targeted>): ReadonlyArray<Targeted> => {
  const mentions = mentionsOf(dataset, removals)
  if (mentions.length === 0) return removals
  const about = withCopies(
    dataset,
    mentions.map(({ document_id }) => document_id)
  )
  const met = new Set(
    dataset.evidence
      .filter(({ record_table, document_id }) => record_table === "people" && about.has(document_id))
      .map(({ record_id }) => record_id)
  )
  const alone = dataset.people.filter(({ person_id, name }) => met.has(person_id) && nameWords(name).length === 1)
  return removals.map((one) => {
    if (one.aim === null) return one
    const { words } = namesToRemove(dataset, [one])
    const theirs = alone.filter(({ name }) => nameWords(name).every((word) => words.has(word)))
    const known = new Set(one.rows.map(({ key }) => key))
    const more = theirs.filter(({ person_id }) => !known.has(person_id))
    return {
      ...one,
      rows: [...one.rows, ...more.map(({ person_id }) => ({ table: "people" as const, key: person_id }))]
    }
  })
}

/** The rows that lines remove. */
const goneBy = (removals: ReadonlyArray<Targeted>): ReadonlyMap<TableName, ReadonlySet<string>> => {
  const rows = Map.groupBy(
    removals.flatMap(({ rows }) => rows),
    ({ table }) => table
  )
  return new Map(Array.from(rows, ([table, all]) => [table, new Set(all.map(({ key }) => key))]))
}

/** Ids of people, and of organizations that they were taken for, who are to be in no file. */
const idsToConceal = (removals: ReadonlyArray<Targeted>): ReadonlySet<string> =>
  new Set(removals.flatMap(({ aim, rows }) => (aim === null ? [] : rows.map(({ key }) => key))))

const namesToRemove = ({ people, organizations }: Dataset, removals: ReadonlyArray<Targeted>): Names => {
  const ids = idsToConceal(removals)
  return namesOf(
    [
      ...people.filter(({ person_id }) => ids.has(person_id)),
      ...organizations
        .filter(({ organization_id }) => ids.has(organization_id))
        .map(({ organization_id: person_id, name, aliases }) => ({ person_id, name, aliases }))
    ],
    removals.flatMap(({ aim }) => aim ?? [])
  )
}

const mentionsOf = ({ evidence }: Dataset, removals: ReadonlyArray<Targeted>) => {
  const ids = idsToConceal(removals)
  return evidence.filter(
    ({ record_table: table, record_id }) => (table === "people" || table === "organizations") && ids.has(record_id)
  )
}

/** What cells of another release name these people, by the forms that it knows of them and those of this one. */
const concealing = (
  removals: ReadonlyArray<Targeted>,
  names: Names,
  documents: ReadonlySet<string>
): NonNullable<Corrections["conceals"]> => {
  const aims = removals.flatMap(({ aim }) => aim ?? [])
  const hidden = new Set([...documents, ...idsToConceal(removals)])
  return (people) => {
    const old = people.filter((one) => aims.some((aim) => isAt(aim)(one)))
    const ids = new Set(old.map(({ person_id }) => person_id))
    const forms = namesOf(old, aims)
    return (text) => hidden.has(text) || ids.has(text) || names.full(text).length + forms.full(text).length > 0
  }
}
