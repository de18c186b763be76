import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { BadRun } from "../shards/errors.ts"
import { readPlan } from "./plan.ts"
import type { ReleaseOptions } from "./release.ts"
import type { Give, Input } from "./steps.ts"
import { entryOf, nameOf, type Stage } from "./table.ts"
import { work } from "./work.ts"

/** What a task is told whose lines an engine carries. */
export interface LineOptions extends ReleaseOptions {
  readonly run: string
}

/**
 * Does a task as a filter of lines, for engines that do the shuffle themselves, such as Spark by `RDD.pipe`. A line is
 * the name of its file, a tab, and what it would be in that file: `pairs.3⇥["a","b"]`. `chunks` are what comes in, cut
 * anywhere; lines of files in parts must all be of one part. `write` takes what goes out, ends of lines included.
 */
export const filterLines = Effect.fn("stage.lines")(function* (
  name: Stage,
  chunks: AsyncIterable<string>,
  write: (text: string) => void,
  { run, ...options }: LineOptions
) {
  const plan = yield* readPlan(run)
  const { input, wrong } = yield* Effect.promise(() => handedIn(name, chunks))
  if (wrong !== null) return yield* new BadRun({ folder: `what ${name} is handed`, why: wrong })
  let waiting = ""
  const give: Give = (file, line, part = 0) => {
    waiting += `${nameOf(file, part)}\t${line}\n`
    if (waiting.length < 65_536) return
    write(waiting)
    waiting = ""
  }
  yield* work(name, input, give, plan, options)
  write(waiting)
})

/** Lines by their files, and what is wrong with them, or null. */
const handedIn = async (name: Stage, chunks: AsyncIterable<string>) => {
  const handed = new Map<string, Array<string>>(entryOf(name).takes.map((file) => [file, []]))
  const parts = new Set<number>()
  let wrong: string | null = null
  for await (const line of splitLines(chunks)) {
    const tab = line.indexOf("\t")
    const [file = "", part] = line.slice(0, Math.max(tab, 0)).split(".")
    const lines = handed.get(file)
    if (lines) lines.push(line.slice(tab + 1))
    else wrong ??= `has a line that is of none of ${[...handed.keys()].join(", ")}: ${line.slice(0, 80)}`
    if (part !== undefined) parts.add(Number(part))
  }
  if (parts.size > 1) wrong ??= `is of several parts: ${[...parts].sort((a, b) => a - b).join(", ")}`
  const [part = 0] = parts
  const input: Input = { part, lines: (file) => Stream.fromIterable(handed.get(file) ?? []) }
  return { input, wrong }
}

async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const open: Array<string> = []
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\n")
    open.push(first)
    for (const next of others) {
      const line = open.splice(0).join("")
      if (line !== "") yield line
      open.push(next)
    }
  }
  const last = open.join("")
  if (last !== "") yield last
}
