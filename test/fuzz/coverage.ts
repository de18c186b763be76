import { Session } from "node:inspector/promises"

/** Tells what inputs reached that none before them did. */
export interface Coverage {
  /** Blocks that ran since it was last asked, and how often, about, unless that was seen before. */
  readonly news: () => Promise<ReadonlyArray<string>>
  /** From now on, this was seen. */
  readonly add: (places: ReadonlyArray<string>) => void
  /** How much was seen so far. */
  readonly seen: () => number
  readonly stop: () => Promise<void>
}

/** 1, 2, 3, 4–7, 8–15, …: often is other than once, and a thousand times no other than a thousand and one. */
const bucket = (count: number): number => (count < 4 ? count : 2 + Math.floor(Math.log2(count)))

/**
 * What V8 itself counts: how often each block of our code ran. Blocks of code that isn't in a folder `pipeline/` don't
 * count. This is the feedback of coverage-guided fuzzing, without any instrumented code.
 */
export const coverage = async (): Promise<Coverage> => {
  const session = new Session()
  session.connect()
  await session.post("Profiler.enable")
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true })
  const known = new Set<string>()
  const news = async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage")
    const places: Array<string> = []
    for (const { scriptId, url, functions } of result) {
      if (!url.includes("/pipeline/")) continue
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) {
          const place = count === 0 ? "" : `${scriptId} ${startOffset} ${endOffset} ${bucket(count)}`
          if (count > 0 && !known.has(place)) places.push(place)
        }
    }
    return places
  }
  const add = (places: ReadonlyArray<string>) => {
    for (const place of places) known.add(place)
  }
  const stop = async () => {
    await session.post("Profiler.stopPreciseCoverage")
    session.disconnect()
  }
  await news()
  return { news, add, seen: () => known.size, stop }
}
