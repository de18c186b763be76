import type { Report } from "../model/report.ts"
import { barLine, doneLine, parts } from "./bar.ts"
import { type Entry, everySeconds, type Sink } from "./sink.ts"

/** What standard error is. */
export interface Place {
  readonly write: (text: string) => void
  /** How many columns it has now, if it is a terminal on which a line can be rewritten; else null. */
  readonly columns: () => number | null
  readonly color: boolean
}

/** A terminal's line is rewritten at most this often. In seconds. */
const redrawnEvery = 0.1

const styles = { debug: "2", info: "2", warning: "33", error: "31" } as const
const esc = "\u001b"
const eraseLine = `\r${esc}[2K`

/**
 * For people. On a terminal the running step is one line that is rewritten, below all else that is told; elsewhere it is
 * told of in plain lines, now and then.
 */
export const textSink = ({ write, columns, color }: Place): Sink => {
  let bar = ""
  let told = 0
  const styled = (style: string) => (text: string) => (color ? `${esc}[${style}m${text}${esc}[0m` : text)
  const line = (text: string) => write(bar === "" ? `${text}\n` : `${eraseLine}${text}\n${bar}`)
  const draw = (text: string) => {
    write(bar === "" ? text : `${eraseLine}${text}`)
    bar = text
  }
  const report = (one: Report) => {
    if (one.state === "started") told = 0
    if (one.state === "done") {
      if (bar !== "") write(eraseLine)
      bar = ""
      return line(doneLine(one))
    }
    const wide = columns()
    const often = wide === null ? everySeconds : redrawnEvery
    if (one.seconds - told < often && (wide === null || one.state !== "started")) return
    told = one.seconds
    if (wide !== null) draw(barLine(one, wide, styled("36")))
    else line(`${one.step}: ${parts(one).join(", ")}`)
  }
  return { report, log: (entry) => line(`${styled(styles[entry.level])(`${entry.level}:`)} ${worded(entry)}`) }
}

const worded = ({ message, fields }: Entry): string => {
  const more = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return more.length === 0 ? message : `${message} (${more.join(", ")})`
}
