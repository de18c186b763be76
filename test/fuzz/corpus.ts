import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** Where the inputs of a target are kept. */
export const folderOf = (target: string): string => join(import.meta.dirname, "corpus", target)

/** The inputs that are kept of a target, in the order of their names. */
export const corpusOf = (target: string): ReadonlyArray<Buffer> => {
  const folder = folderOf(target)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file)))
}
