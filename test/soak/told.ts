import { appendFileSync, existsSync, readFileSync } from "node:fs"

/** Where `make soak` wants its tests to tell what they did; elsewhere nobody asks. */
const told = process.env.SOAK_TOLD

/** Tells that so many more of something were done. */
export const tell = (what: string, number: number): void => {
  if (told !== undefined) appendFileSync(told, `${JSON.stringify([what, number])}\n`)
}

/** What was told in a file, each kind summed, in the order of its first. */
export const sums = (file: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : []
  for (const line of lines) {
    if (line === "") continue
    const [what, number]: [string, number] = JSON.parse(line)
    found.set(what, (found.get(what) ?? 0) + number)
  }
  return found
}
