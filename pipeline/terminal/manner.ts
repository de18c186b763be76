import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

const isOn = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDefault(false), Flag.withoutNegation, Flag.withDescription(description))

/** How a command is to tell what it does. The same flags for all commands. */
export const Quiet = GlobalFlag.Setting("quiet")({
  flag: isOn("quiet", "say nothing but errors, and print nothing but the result: of `release`, its folder").pipe(
    Flag.withAlias("q")
  )
})
export const Verbose = GlobalFlag.Setting("verbose")({
  flag: isOn("verbose", "tell more of what is done, and why")
})
export const LogFormat = GlobalFlag.Setting("log-format")({
  flag: Flag.Literals("log-format", ["text", "json"]).pipe(
    Flag.withDefault("text"),
    Flag.withDescription(
      "json: each line on standard error is a JSON object (time, level, step, state, seconds, counts or message)"
    )
  )
})
export const NoColor = GlobalFlag.Setting("no-color")({
  flag: isOn("no-color", "no colors, as with NO_COLOR in the environment")
})

/** What is wished of what is told. */
export interface Wishes {
  readonly quiet: boolean
  readonly verbose: boolean
  readonly format: "text" | "json"
  readonly noColor: boolean
}

/** Flags that can't both be. */
export class Contradiction extends Schema.TaggedError<Contradiction>()("Contradiction", {}) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return "--quiet and --verbose can't both be. Leave out one of them."
  }
}

/** The least level that is told. */
export const leastLevel = ({ quiet, verbose, format }: Wishes) =>
  quiet ? "Error" : verbose ? "Debug" : format === "json" ? "Info" : "Warn"

/** Whether colors are wished, by the flag, by `NO_COLOR` (no-color.org: if it isn't empty), and by the terminal. */
export const hasColor = (
  { noColor }: Wishes,
  terminal: boolean,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>
): boolean => terminal && !noColor && (NO_COLOR ?? "") === "" && TERM !== "dumb"
