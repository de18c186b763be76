import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** A promise of the data model that a row breaks, or a file of a release. */
export interface Violation {
  /** The table, or the file, such as `csv/people.csv`. */
  readonly table: string
  /** The row's key, or its place in the file. */
  readonly id: string
  /** What doesn't hold. */
  readonly promise: string
}

/** So many violations are named; the rest is counted. */
export const named = 20

/** The dataset breaks promises of the data model. It isn't published. */
export class BrokenPromise extends Schema.TaggedError<BrokenPromise>()("BrokenPromise", {
  /** `the dataset`, or the folder of a release. */
  of: Schema.String,
  /** The first of them. */
  violations: Schema.Array(Schema.Struct({ table: Schema.String, id: Schema.String, promise: Schema.String })),
  count: Schema.Int
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    const lines = this.violations.map(({ table, id, promise }) => `  ${table} ${id}: ${promise}`)
    const rest = this.count - lines.length
    return [
      `${this.of} breaks ${this.count === 1 ? "a promise" : `${this.count} promises`} of its data model:`,
      ...lines,
      ...(rest > 0 ? [`  and ${rest} more`] : []),
      "Don't use or publish it. If the raw texts changed since it was made, make it again; else report this as a bug."
    ].join("\n")
  }
}

/** The error that names the first violations of all. */
export const brokenPromise = (of: string, violations: ReadonlyArray<Violation>, count = violations.length) =>
  new BrokenPromise({ of, violations: violations.slice(0, named), count })
