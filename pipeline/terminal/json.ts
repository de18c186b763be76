import { everySeconds, type Sink } from "./sink.ts"

/**
 * For programs: each line a JSON object with `time`, `level` and `step` (null before the first), and either `state`,
 * `seconds` and `counts` of the step, with `total` where it can be told, or a `message`. `now` gives the time.
 */
export const jsonSink = (write: (text: string) => void, now: () => Date): Sink => {
  let step: string | null = null
  let told = 0
  const line = (level: string, fields: object) =>
    write(`${JSON.stringify({ time: now().toISOString(), level, step, ...fields })}\n`)
  return {
    report: ({ state, seconds, counts, way, ...report }) => {
      step = report.step
      if (state === "started") told = 0
      if (state === "running" && seconds - told < everySeconds) return
      told = seconds
      line("info", { state, seconds, counts, ...(way === null ? {} : { total: way.texts, total_is_exact: way.exact }) })
    },
    log: ({ level, message, fields }) => line(level, { message, ...fields })
  }
}
