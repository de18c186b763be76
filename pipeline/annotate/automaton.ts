/** A machine of the model that finds patterns in a row of events. */
export interface Automaton {
  /** The column of an event; 0 for all that the machine doesn’t know. */
  readonly columnOf: (event: number) => number
  /** The patterns in a row of so many columns, in their order. */
  readonly recognize: (columns: Uint8Array, length: number) => ReadonlyArray<Found>
}

/** A pattern: the place that it is about, and the number that it says of it; not a number where it says none. */
export interface Found {
  readonly at: number
  readonly value: number
}

/** The column of what a machine doesn’t see: what stands around it stands together. */
export const unseen = 255

/** What leads on where no event does, as the model writes it. */
const otherwise = "2070003"
const root = 0

/**
 * A machine as the model keeps it in JSON, run over a table. It finds what `recognize` of wink-nlp’s `automaton.js`
 * finds: from each place on the longest pattern that starts there. Null if the JSON is none of a machine.
 */
export const automaton = (json: string): Automaton | null => {
  const [, , states, names, marks]: ReadonlyArray<unknown> = JSON.parse(json)
  if (!isTable(states) || !isTable(names) || !isTable(marks)) return null
  const rows = Object.entries(states).map(([state, row]) => [Number(state), isTable(row) ? row : {}] as const)
  const events = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))].filter((event) => event !== otherwise)
  const columns = new Map(events.map((event, at) => [Number(event), at + 1]))
  const width = events.length + 1
  const count = 1 + Math.max(...rows.flatMap(([state, row]) => [state, ...Object.values(row).map(Number)]))
  const next = new Uint16Array(count * width)
  const fallback = new Uint16Array(count)
  for (const [state, row] of rows) {
    fallback[state] = Number(row[otherwise] ?? root)
    for (const [at, event] of events.entries()) next[state * width + at + 1] = Number(row[event] ?? root)
  }
  const ends = Array.from({ length: count }, (_, state) => names[state]?.toString() ?? null)
  const values = ends.map((name) => Number(name))
  const opens = Uint8Array.from({ length: 0x100 }, (_, column) => (column < width && next[column] !== root ? 1 : 0))
  const ahead = Array.from({ length: count }, (_, state) => placesAhead(marks[state]))

  const recognize = (columns: Uint8Array, length: number): ReadonlyArray<Found> => {
    const found: Array<Found> = []
    const put = (first: number, state: number): void => {
      const name = ends[state]
      if (name && name !== nothing) found.push({ at: first + (ahead[state] ?? 0), value: values[state] ?? 0 })
    }
    for (let start = 0; start < length; start++) {
      while (start < length && opens[columns[start] ?? 0] === 0) start++ // from most places on no pattern starts
      if (start === length) break
      let first = start
      let state = root
      let shorter = root // the longest pattern so far, if what goes on with it comes to nothing
      let shorterEnd = start
      for (let at = start; at <= length; at++) {
        const column = at < length ? (columns[at] ?? 0) : 0
        if (column === unseen) continue
        const to = next[state * width + column] ?? root
        if (to === root) {
          if (shorter !== root) put(first, shorter)
          start = shorterEnd
          break
        }
        if (state === root) first = at
        if (ends[to] !== null) {
          put(first, to)
          start = at
          break
        }
        state = to
        const fall = fallback[to] ?? root
        if (fall === root) continue
        shorter = fall
        shorterEnd = at
      }
    }
    return found
  }
  return { columnOf: (event) => columns.get(event) ?? 0, recognize }
}

/** The name of patterns that are there to be passed over. */
const nothing = "0"

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Of a pattern that is about a part of it: how many places come before that part. */
const placesAhead = (mark: unknown): number => (Array.isArray(mark) ? Number(mark[0]) : 0)
