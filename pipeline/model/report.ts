/** What a step tells of itself: when it starts, now and then while it runs, and when it is done. */
export interface Report {
  readonly step: string
  readonly state: "started" | "running" | "done"
  /** Since it started. */
  readonly seconds: number
  /** What it has dealt with so far, by name: `texts`, `refused`, `rows`. */
  readonly counts: Counts
  /** Null if it can't be told before the end. */
  readonly way: Way | null
}

/** Numbers of things, by what they are. */
export type Counts = Readonly<Record<string, number>>

/** How far a step is on its way. */
export interface Way {
  /** 0 to 1. */
  readonly share: number
  /** How many texts there are in all, and whether that is known or only reckoned from those read so far. */
  readonly texts: number
  readonly exact: boolean
}
