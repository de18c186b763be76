import type { Report } from "../model/report.ts"

/** Numbers as people write them, the same in every locale: `12,345`. */
export const number = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",")

/** A time as a clock shows it: `0:07`, `12:40`, `3:05:00`. */
export const clock = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** What is known of a running step, in parts: texts of how many, rate, time left. Empty if it counts no texts. */
export const parts = ({ counts, way, seconds }: Report): ReadonlyArray<string> => {
  if (counts.texts === undefined) return seconds < 1 ? [] : [`${clock(Math.floor(seconds))}`]
  const done = counts.texts + (counts.refused ?? 0)
  const all = way === null ? "" : `/${way.exact ? "" : "~"}${number(way.texts)}`
  const told = [`${number(done)}${all} texts`]
  if (seconds >= 1 && done > 0) told.push(`${number(done / seconds)}/s`)
  if (way && way.share > 0 && way.share < 1 && seconds >= 1) {
    told.push(`${clock((seconds * (1 - way.share)) / way.share)} left`)
  }
  return told
}

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

/** A bar of so many columns, full by a share of it. */
const boxes = (share: number, columns: number): string => {
  const filled = Math.floor(share * columns * 8)
  const bar = "█".repeat(Math.floor(filled / 8)) + (eighths[filled % 8] ?? "")
  return bar.padEnd(columns, "░")
}

/** Columns of a bar at most, and the fewest that still tell something. */
const widest = 24
const narrowest = 6

/**
 * A running step as one line that isn't wider than the terminal: its name, a bar if it can be told how far it is, and
 * the parts that there is room for.
 */
export const barLine = (report: Report, columns: number, color: (text: string) => string): string => {
  const { step, way } = report
  const room = columns - 1 // a full line would break
  const percent = way === null ? [] : [`${String(Math.floor(way.share * 100)).padStart(3)}%`]
  const kept = [...percent]
  let width = step.length + percent.join("").length + 2
  for (const part of parts(report)) {
    if (width + part.length + 2 > room) break
    kept.push(part)
    width += part.length + 2
  }
  const bar = way === null ? 0 : Math.min(widest, room - width - 2)
  const shown = way === null || bar < narrowest ? [] : [boxes(way.share, bar)]
  const name = step.slice(0, room)
  if (shown.length + kept.length === 0) return `${name} …`.slice(0, room)
  return `${name}  ${[...shown.map(color), ...kept].join("  ")}`.slice(0, shown.length > 0 ? undefined : room)
}

/** A step that is done, as a line: its name, what it dealt with, how long it took. */
export const doneLine = ({ step, counts, seconds }: Report): string => {
  const texts = counts.texts === undefined ? "" : `${number(counts.texts)} text${counts.texts === 1 ? "" : "s"}`
  return `${step.padEnd(24)}${texts.padStart(17)}${seconds.toFixed(2).padStart(10)} s`
}
