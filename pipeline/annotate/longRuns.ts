/** Letters that stand together without a blank and are longer than any word, number or address that is read. */
const longest = 300

/** A text in which each run that is too long is a single letter, and the way back. */
export interface Shortened {
  readonly text: string
  /** The runs, in order. */
  readonly runs: ReadonlyArray<Run>
}

/** A run that is left out. */
interface Run {
  /** Where the letter stands that it became. */
  readonly at: number
  /** What it was. */
  readonly written: string
}

/** What a run becomes. */
const letter = "x"

/**
 * A text for the model, whose time grows with the square of the length of what no blank parts: half a minute for a
 * line of 50 kB of slashes. No word is that long, so nothing is lost.
 */
export const shortened = (text: string): Shortened => {
  if (text.length <= longest) return { text, runs: [] }
  const runs: Array<Run> = []
  let short = ""
  let done = 0
  let start = 0
  const take = (end: number): void => {
    if (end - start <= longest) return
    short += text.slice(done, start)
    runs.push({ at: short.length, written: text.slice(start, end) })
    short += letter
    done = end
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && (code < 128 || !/\s/u.test(text.charAt(at)))) continue
    take(at)
    start = at + 1
  }
  take(text.length)
  return { text: short + text.slice(done), runs }
}
