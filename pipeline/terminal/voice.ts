import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"

interface Shape {
  /** Prints what came of a command: `text` for people; where only the result is wished, that, or nothing if it is null. */
  readonly print: (text: string, result: string | null) => Effect.Effect<void>
  /** Tells what the user must know, however quiet the program is to be. */
  readonly tell: (message: string) => Effect.Effect<void>
}

/** How a command speaks: results on standard output, all else on standard error. */
export class Voice extends Context.Service<Voice, Shape>()("sanctuary-record/terminal/Voice") {}
