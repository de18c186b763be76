import { performance } from "node:perf_hooks"

/** Milliseconds until a thread has V8's quick code for most of its work: what it did before says little. */
const whileSlow = 4000

/** Milliseconds of measuring before anything is concluded. */
const measuring = 500

/**
 * Milliseconds of one thread's work from which another one pays. Each thread makes V8's quick code for itself, 7 to 9 s
 * of CPU on a slow core; while they all do so on two cores, neither is faster than one alone.
 */
const worthAThread = 15_000

/**
 * Tells, as work goes on, whether more threads would pay: whether one alone would still need long for what is left.
 * Takes how much there is to do in bytes, and each time how many more are done; `now` gives milliseconds.
 */
export const paying = (total: number, now: () => number = () => performance.now()) => {
  const began = now()
  let done = 0
  let from = { time: began, done: 0 }
  return (bytes: number): boolean => {
    const time = now()
    done += bytes
    if (time - began < whileSlow) from = { time, done }
    const [took, did] = [time - from.time, done - from.done]
    return took >= measuring && (total - done) * took > worthAThread * did
  }
}
