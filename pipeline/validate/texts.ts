import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Dataset } from "../model/dataset.ts"
import type { Tables } from "../model/tables.ts"
import { digestOf, textProblems, toldBy } from "./evidence.ts"
import { named, type Violation } from "./violation.ts"

/** The bytes of a text, read again from where it came from. */
export type Reread<E, R> = (document: Tables["documents"]) => Effect.Effect<Uint8Array, E, R>

/** Texts of which all that is said held before, by digests of it: what holds of some bytes once holds always. */
export interface Checked<E> {
  readonly known: Effect.Effect<ReadonlySet<string>, E>
  /** Keeps the digests of all texts, when everything holds. */
  readonly keep: (digests: ReadonlyArray<string>) => Effect.Effect<void, E>
}

/** How texts are checked. */
export interface How<E> {
  /** How much may be quoted of a text that isn't open; null: all. */
  readonly excerptBudget: number | null
  /** Whether characters are left out since they name somebody who was removed. */
  readonly withholds: boolean
  /** The texts that need not be read again. */
  readonly checked: Checked<E> | null
}

/** What the raw texts show to be wrong: the first violations, and how many there are. Those `checked` aren't read. */
export const textViolations = Effect.fn("validate.texts")(function* <E, R, E2 = never>(
  dataset: Dataset,
  reread: Reread<E, R>,
  { excerptBudget = null, withholds = false, checked = null }: Partial<How<E2>> = {}
) {
  const told = dataset.documents.map(toldBy(dataset, excerptBudget, withholds))
  const digests = checked === null ? [] : told.map(digestOf)
  const known = checked === null ? new Set<string>() : yield* checked.known
  const open = told.filter((_, index) => !known.has(digests[index] ?? ""))
  const first: Array<Violation> = []
  let count = 0
  const take = (found: ReadonlyArray<Violation>) => {
    count += found.length
    if (first.length < named) first.push(...found.slice(0, named - first.length))
  }
  yield* Effect.forEach(
    open,
    (one) =>
      Effect.map(Effect.option(reread(one.document)), (bytes) => take(textProblems(one, Option.getOrNull(bytes)))),
    { discard: true }
  )
  if (checked !== null && count === 0) yield* checked.keep(digests)
  return { first, count }
})
