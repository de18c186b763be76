import { existsSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"

/**
 * How often a table was right and wrong on texts that people have annotated: rows found that are right (`tp`) or wrong
 * (`fp`), and rows missed (`fn`).
 */
export const Measured = Schema.Struct({
  table: Schema.String,
  tp: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  fp: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  fn: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
})
export interface Measured extends Schema.Schema.Type<typeof Measured> {}

/** The file of measurements, which an evaluation writes: a JSON array, an entry a table. */
const file = new URL("../../../test/gold/measured.json", import.meta.url)

/** Its text; empty if nobody has measured yet. */
export const measuredText = (): string => (existsSync(file) ? readFileSync(file, "utf8") : "")

/** What it says. Throws if the file isn't such an array, which only a bug in the evaluation makes it. */
export const readMeasured = (text = measuredText()): ReadonlyArray<Measured> =>
  text === "" ? [] : Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Array(Measured)))(text)

/** A share with its 95 % interval, all between 0 and 1. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * The share of successes in trials, with Wilson's score interval at 95 % (Wilson 1927), which holds for small numbers
 * and shares near 0 or 1 too. Null without trials.
 */
export const wilson = (successes: number, trials: number): Share | null => {
  if (trials === 0) return null
  const z = 1.959963984540054
  const share = successes / trials
  const centre = share + (z * z) / (2 * trials)
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  const scale = 1 + (z * z) / trials
  // rounding must not push a bound past 0, 1 or the share itself
  return {
    share,
    low: Math.max(0, Math.min(share, (centre - spread) / scale)),
    high: Math.min(1, Math.max(share, (centre + spread) / scale))
  }
}

/** Of the rows found, the share that is right. */
export const precision = ({ tp, fp }: Measured): Share | null => wilson(tp, tp + fp)

/** Of the rows that there are, the share that is found. */
export const recall = ({ tp, fn }: Measured): Share | null => wilson(tp, tp + fn)
