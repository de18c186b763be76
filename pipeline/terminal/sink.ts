import type { Report } from "../model/report.ts"

/** Something to be told besides the steps: a warning, an error. */
export interface Entry {
  readonly level: "debug" | "info" | "warning" | "error"
  readonly message: string
  /** What else belongs to it, by name. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Where all goes that a run tells while it runs: standard error, in one form or another. */
export interface Sink {
  readonly report: (report: Report) => void
  readonly log: (entry: Entry) => void
}

/** Where no line can be rewritten, a running step is told of this often. In seconds. */
export const everySeconds = 10
