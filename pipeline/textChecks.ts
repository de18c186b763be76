import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Tables } from "./model/tables.ts"
import { type Place, type Reread, rereader } from "./read/reread.ts"
import { answers } from "./shards/workers.ts"
import { type Told, textProblems } from "./validate/evidence.ts"
import type { Elsewhere } from "./validate/texts.ts"
import type { Violation } from "./validate/violation.ts"
import type { WorkerData } from "./worker.ts"

/** Some texts to check, and where they come among all. */
export interface Checking {
  readonly number: number
  readonly texts: ReadonlyArray<{ readonly told: Told; readonly place: Place }>
}

/** What is wrong of them, in their order. */
export interface Checks {
  readonly number: number
  readonly violations: ReadonlyArray<Violation>
}

/** So many texts are checked sooner by threads, which must load what they need. */
const many = 20_000

/** Texts that a thread gets at a time, at least: all of a file, which is read once for them. */
const together = 256

/**
 * Checks texts of a folder in threads, each where `placeOf` says. Not if much is said of them: to hand that over costs as
 * much as to check it, and other threads have enough to do with its files then.
 */
export const textChecks =
  (
    raw: string,
    jobs: number,
    placeOf: (document: Tables["documents"]) => Place,
    from = many,
    atOnce = together
  ): Elsewhere =>
  (texts) => {
    const said = texts.reduce((sum, { evidence }) => sum + evidence.length, 0)
    if (jobs < 2 || texts.length < from || said > texts.length) return null
    const questions = portions(texts, atOnce).map((portion, number): Checking => {
      return { number, texts: portion.map((told) => ({ told, place: placeOf(told.document) })) }
    })
    const workerData: WorkerData = { task: "checks", raw }
    const program = new URL("worker.ts", import.meta.url)
    const found = answers(questions, { program, workerData, jobs, here: async () => checksOf(raw) })
    return Effect.map(Stream.runCollect(found), (checks) =>
      checks.toSorted((a, b) => a.number - b.number).flatMap(({ violations }) => violations)
    )
  }

const portions = (texts: ReadonlyArray<Told>, atOnce: number): ReadonlyArray<ReadonlyArray<Told>> => {
  const all: Array<Array<Told>> = []
  let open: Array<Told> = []
  for (const text of texts) {
    if (open.length === 0 || (open.length >= atOnce && open.at(-1)?.document.file !== text.document.file)) {
      open = []
      all.push(open)
    }
    open.push(text)
  }
  return all
}

/** Reads texts of a folder again, and checks what is said of them. */
export const checksOf = (raw: string) =>
  async function* ({ number, texts }: Checking): AsyncGenerator<Checks> {
    const check = (reread: Reread) =>
      Effect.forEach(texts, ({ told, place }) =>
        Effect.map(Effect.option(reread(place)), (bytes) => textProblems(told, Option.getOrNull(bytes)))
      )
    const violations = await Effect.runPromise(Effect.scoped(Effect.flatMap(rereader(raw), check)))
    yield { number, violations: violations.flat() }
  }
