import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/**
 * Gives memory back to the system that is no longer needed. V8 does so by itself only when it is short of memory: after
 * a step that held much, a run of 150,000 texts would keep some hundred MB of it to its end. Takes about a second a GB
 * that is still in use.
 */
export const giveMemoryBack = (): void => {
  setFlagsFromString("--expose-gc") // for contexts that are made from now on
  const collect: unknown = runInNewContext("gc")
  if (typeof collect === "function") collect({ type: "major", execution: "sync", flavor: "last-resort" })
}
