import { currentBundle, mainOf } from "./current.ts"

/** Commands that take long, and so are worth making a bundle first. `plan` makes it for all tasks of a cluster. */
const making: ReadonlySet<string> = new Set(["release", "plan"])

/**
 * The main module to run for some arguments of the command line: of the current bundle or, if there is none, of a new
 * one. Where making one isn't worth it, or none can be made or kept, it is that of the sources, which does the same.
 */
export const program = async ([command = ""]: ReadonlyArray<string>): Promise<URL> => {
  const sources = new URL("../main.ts", import.meta.url)
  const bundle = currentBundle()
  if (bundle) return mainOf(bundle)
  if (!making.has(command)) return sources
  try {
    const { makeBundle } = await import("./bundle.ts")
    return mainOf(await makeBundle())
  } catch {
    return sources
  }
}
