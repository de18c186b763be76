import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Kept, Read } from "../dedupe/dedupe.ts"
import type { Duplicates } from "../model/duplicates.ts"
import type { NoFolder } from "../model/refusals.ts"
import type { Quarantine } from "../read/quarantine.ts"
import type { BadRun, Busy, NotKept } from "../shards/errors.ts"
import type { Progress } from "../shards/progress.ts"
import type { Results } from "../shards/results.ts"
import type { Checked } from "../validate/texts.ts"

/** What all texts of a run give, each alone, and the way to read some of them again. */
export interface EachText extends Results {
  /** Texts of which the result was not known before. */
  readonly fresh: number
  /** The words of some texts, read again. */
  readonly words: (ids: ReadonlySet<string>) => Stream.Stream<Read, NotKept>
}

/** What the last run came to: told again if it was of the same texts, by the same code and with the same options. */
export interface Last {
  /** Null if anything is other. */
  readonly recall: (options: string) => Effect.Effect<string | null, NotKept>
  readonly remember: (options: string, outcome: string) => Effect.Effect<void, NotKept>
}

interface Shape {
  /** Reads, cleans, annotates and extracts each text, as `texts.ts` says. */
  readonly eachText: Effect.Effect<EachText, NoFolder | NotKept | BadRun, Quarantine | Progress>
  /** Finds the duplicates, unless it is known already what comes of it; `kept` is what is known of single pairs. */
  readonly once: <E, R>(
    find: (kept: Kept<NotKept>) => Effect.Effect<Duplicates, E, R>
  ) => Effect.Effect<Duplicates, E | NotKept | BadRun | Busy, R>
  /** The texts of which all that is said is known to hold. */
  readonly checked: Checked<NotKept> | null
  /** What the last run came to, and by what; null: it isn't kept. */
  readonly last: Last | null
  /** When all is published: lets go of what no run needs again. */
  readonly tidy: Effect.Effect<void, NotKept>
}

/** Where the steps of a run are done, and where what they give is kept: on this machine, or in shards of a cluster. */
export class Run extends Context.Service<Run, Shape>()("sanctuary-record/Run") {}
