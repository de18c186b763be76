/** A cell of a chart's table: words, or words that lead to a place in the page. */
export type ChartCell = string | { readonly text: string; readonly href: string }

/** A picture of the release, and the same in words: nobody needs to see it to know what it says. */
export interface Chart {
  readonly id: string
  readonly title: string
  /** What it shows, in a sentence or two; what to make of marks; what is left out. */
  readonly note: string
  /** Colours and marks, by the class that draws them. */
  readonly legend: ReadonlyArray<readonly [swatch: string, label: string]>
  /** For wide screens and, where it must be drawn anew, for narrow ones. None if there is nothing to draw. */
  readonly drawings: ReadonlyArray<{ readonly for: "all" | "wide" | "narrow"; readonly svg: string }>
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<ChartCell>>
  /** What to say if there are no rows. */
  readonly empty: string
}

/** Widths in CSS pixels at which letters are as large as the text around the picture. */
export const widths = { wide: 520, narrow: 320 } as const

/** Draws for wide and for narrow screens. */
export const both = (draw: (width: number) => string): Chart["drawings"] => [
  { for: "wide", svg: draw(widths.wide) },
  { for: "narrow", svg: draw(widths.narrow) }
]

/** The place of a row, or of rows, in the page. See client/places.ts. */
export const place = (table: string, id: string): string =>
  `#${table}/${encodeURI(id).replaceAll("?", "%3F").replaceAll("#", "%23")}`

/** The rows of a table whose columns have these values. */
export const filtered = (table: string, values: Readonly<Record<string, string>>): string =>
  `#${table}?${new URLSearchParams(values)}`

/** Words cut to a length that fits beside a picture, counted in code points. */
export const short = (text: string, most: number): string => {
  const points = Array.from(text)
  return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`
}

/** `1 text`, `2 texts`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`

/** A value of an enumeration as words: `funding_cutoff` is `funding cutoff`. */
export const words = (value: string): string => value.replaceAll("_", " ")
