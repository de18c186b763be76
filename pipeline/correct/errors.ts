import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** What is wrong with a line of the corrections; its number counts from 1, the header's line. */
export interface Problem {
  readonly line: number
  readonly problem: string
}

/**
 * Corrections that can't be applied. Nothing is published: a removal that is passed over would do the harm that it was
 * to end.
 */
export class BadCorrections extends Schema.TaggedError<BadCorrections>()("BadCorrections", {
  /** Where the list is. */
  file: Schema.String,
  problems: Schema.Array(Schema.Struct({ line: Schema.Int, problem: Schema.String }))
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return [
      `${this.file} can't be applied, so no release was made:`,
      ...this.problems.map(({ line, problem }) => (line === 0 ? `  ${problem}` : `  line ${line}: ${problem}`)),
      "Correct these lines, or remove them, then run again."
    ].join("\n")
  }
}

/** The list of corrections is there and can't be read. */
export class UnreadableCorrections extends Schema.TaggedError<UnreadableCorrections>()("UnreadableCorrections", {
  file: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 66
  override get message() {
    return `${this.file} can't be read (${this.why}), so no release was made. Change its permissions, or remove it.`
  }
}
