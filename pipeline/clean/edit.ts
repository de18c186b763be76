import type { OffsetMap, Run } from "../model/offsets.ts"
import type { Range } from "../model/span.ts"

/** A range to replace. An empty range puts in, an empty `to` takes out. */
export interface Change extends Range {
  readonly to: string
}

/** Finds what to change, in order and without overlap. An edit never builds text: `apply` does. */
export type Edit = (text: string) => ReadonlyArray<Change>

/**
 * The edited text, and what each run of it came from. One code unit put in another's place belongs to the run of
 * letters around it, since it comes from its place as they do; what is taken out has no run. So the map has a run only
 * where the distance between both texts changes.
 */
export const apply = (text: string, changes: ReadonlyArray<Change>): { text: string; map: OffsetMap } => {
  const runs: Array<Run> = []
  let edited = ""
  let done = 0
  let run = { at: 0, start: 0 }
  const keepUntil = (end: number) => {
    if (end > run.start) runs.push({ at: run.at, from: { start: run.start, end }, kept: true })
  }
  for (const { start, end, to } of changes) {
    edited += text.slice(done, start)
    done = end
    if (to.length === 1 && end - start === 1) {
      edited += to
      continue
    }
    keepUntil(start)
    if (to !== "") runs.push({ at: edited.length, from: { start, end }, kept: false })
    edited += to
    run = { at: edited.length, start: end }
  }
  keepUntil(text.length)
  const [first = { at: 0, from: { start: 0, end: text.length }, kept: false }, ...others] = runs
  return { text: edited + text.slice(done), map: [first, ...others] }
}
