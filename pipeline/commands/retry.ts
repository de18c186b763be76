import { readdirSync, readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { isWarning, Refused } from "../model/refusals.ts"
import { Quarantine, runsOf } from "../read/quarantine.ts"
import { readTexts, survey } from "../read/read.ts"

/** No run has left a quarantine, so there is nothing to try again. */
export class NothingRefused extends Schema.TaggedError<NothingRefused>()("NothingRefused", { out: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 66
  override get message() {
    return `no run has left inputs in ${this.out}/quarantine. Run the pipeline first, or name another folder with --out.`
  }
}

/** What became of the inputs that the last run refused. */
export interface Retried {
  readonly run: string
  /** Inputs that can be used now, or that are gone. */
  readonly mended: ReadonlyArray<string>
  /** Those that still can't, with their reasons. */
  readonly refused: ReadonlyArray<string>
}

/**
 * Reads the inputs again that the last run sent to quarantine, from the folder of the texts, where they were mended, or
 * as they are, with a pipeline that was. A release takes all of them along by itself. Fails if there is no quarantine.
 */
export const retry = Effect.fn("retry")(function* (raw: string, out: string) {
  const run = (yield* runsOf(`${out}/quarantine`)).at(-1)
  if (run === undefined) return yield* new NothingRefused({ out })
  const before = yield* Effect.sync(() => reasonsIn(`${out}/quarantine/${run}`))
  const files = new Set(before.map(({ file }) => file))
  const now: Array<Refused> = []
  yield* readAgain(raw, files).pipe(Effect.provide(collecting(now)))
  const still = new Map(now.filter(({ file }) => files.has(file)).map((one) => [nameOf(one), one.message]))
  const mended = before.map(nameOf).filter((name) => !still.has(name))
  return { run, mended, refused: Array.from(still.values()) } satisfies Retried
})

const readAgain = Effect.fnUntraced(function* (raw: string, files: ReadonlySet<string>) {
  const { texts, registry } = yield* survey(raw)
  const wanted = texts.filter(({ file }) => files.has(file))
  yield* Stream.runDrain(readTexts(raw, wanted, registry))
})

/** Hears of what is refused, and keeps nothing: the last run's quarantine stays as it is. */
const collecting = (refused: Array<Refused>) =>
  Layer.sync(Quarantine, () =>
    Quarantine.of({
      keep: (one) => Effect.sync(() => void (isWarning(one.reason) || refused.push(one))),
      count: Effect.sync(() => refused.length)
    })
  )

const nameOf = ({ file, record }: Refused): string => (record === undefined ? file : `${file}:${record}`)

/** All reasons that a run left, one a file or one a line. What is no reason is another file's copy. */
const reasonsIn = (folder: string): ReadonlyArray<Refused> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.jsonl?$/u.test(path) && !/\.records[/\\]/u.test(path))
    .flatMap((path) => readFileSync(`${folder}/${path}`, "utf8").split("\n"))
    .flatMap((line) => {
      const refused = decode(line)
      return refused._tag === "Some" && !isWarning(refused.value.reason) ? [refused.value] : []
    })

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.toCodecJson(Refused)))

/** What `retry` found, for a person. */
export const told = ({ run, mended, refused }: Retried): string =>
  mended.length + refused.length === 0
    ? `The run of ${run} refused nothing.`
    : [
        `Of the inputs that the run of ${run} refused, ${mended.length} can be used now, and ${refused.length} can't.`,
        ...refused.map((one) => `  ${one}`)
      ].join("\n")
