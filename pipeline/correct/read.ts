import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { correctionsFile } from "../model/corrections.ts"
import { BadCorrections, UnreadableCorrections } from "./errors.ts"
import { type Line, parseLines } from "./lines.ts"

/** The corrections of a folder of texts. */
export interface Listed {
  /** Where they are written. */
  readonly file: string
  readonly lines: ReadonlyArray<Line>
}

/**
 * Reads `corrections.csv` of a folder of texts; where there is none, there are no corrections. Fails with
 * `BadCorrections` if a line can't be understood, and with `UnreadableCorrections` if the file can't be read.
 */
export const readCorrections = Effect.fn("correct.read")(function* (raw: string) {
  const file = join(raw, correctionsFile)
  const bytes = yield* Effect.tryPromise({
    try: () => readFile(file),
    catch: (error) => (error instanceof Error && "code" in error ? String(error.code) : String(error))
  }).pipe(
    Effect.catch((why) =>
      why === "ENOENT" ? Effect.succeed(null) : Effect.fail(new UnreadableCorrections({ file, why }))
    )
  )
  if (bytes === null) return { file, lines: [] } satisfies Listed
  const csv = yield* Effect.try({
    try: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    catch: () => new UnreadableCorrections({ file, why: "it is not UTF-8" })
  })
  const { lines, problems } = parseLines(csv)
  if (problems.length > 0) return yield* new BadCorrections({ file, problems })
  return { file, lines } satisfies Listed
})
