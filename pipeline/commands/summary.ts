import * as Effect from "effect/Effect"
import type { Released } from "../release.ts"
import { Progress } from "../shards/progress.ts"

/** What a run did, for a person: texts, rows, times, and where the release is. */
export const summary = ({
  rows,
  copies,
  quarantined,
  fresh,
  times,
  folder,
  version,
  published,
  unknown
}: Released): string => {
  const texts = rows.documents ?? 0
  const width = Math.max(...Object.keys(rows).map((name) => name.length))
  const seconds = times.reduce((sum, step) => sum + step.seconds, 0)
  return [
    "",
    `${count(texts, "text")} read, ${quarantined} quarantined, ${copies} of them copies of others`,
    freshness(fresh, texts),
    ...unknown.map(({ line, target }) => `corrections.csv, line ${line}: “${target}” is no row of this release`),
    "",
    ...Object.entries(rows).map(([name, number]) => `  ${name.padEnd(width)}  ${String(number).padStart(7)} rows`),
    "",
    ...times.map(({ step, seconds }) => `  ${step.padEnd(width)}  ${seconds.toFixed(2).padStart(7)} s`),
    `  ${"together".padEnd(width)}  ${seconds.toFixed(2).padStart(7)} s`,
    "",
    published
      ? `Release ${version} is in ${folder}`
      : `Nothing changed since release ${version}, which stands in ${folder}; no new release was made`
  ].join("\n")
}

/** Which texts had to be worked on: of the others, the last run's results stand. */
const freshness = (fresh: number, all: number): string =>
  fresh === 0
    ? "Nothing was extracted: every text is as the last run read it"
    : fresh === all
      ? "All were extracted"
      : `${count(fresh, "text")} extracted; the other ${all - fresh} are as the last run read them`

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`

/** The same for a program. */
export const countsOf = ({ rows, quarantined, fresh, folder, version, published }: Released) => ({
  release: folder,
  version,
  published,
  counts: {
    inputs: (rows.documents ?? 0) + quarantined,
    texts: rows.documents,
    quarantined,
    extracted: fresh,
    ...rows
  }
})

/** What stands when a run is stopped, and how to go on. */
export const standing = (out: string) =>
  Effect.gen(function* () {
    const now = yield* (yield* Progress).now
    const texts = now?.counts.texts
    const at = now === null ? "" : ` (at: ${now.step}${texts === undefined ? "" : `, ${texts} texts`})`
    return `stopped${at}. What is done is kept in ${out}/.cache: the same command goes on from there. The last release stands as it was.`
  })
