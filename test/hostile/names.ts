import { cpSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const project = fileURLToPath(new URL("../..", import.meta.url))

/** Names that not every system can hold: with them in the repository, nobody could check it out there. */
const names = ["<img src=x>.txt", "a:b|c?*.txt", "con.txt", 'back\\slash ".txt']

/** Links to itself, to nothing and out of the folder. */
const links = {
  "loop.txt": "loop.txt",
  "nowhere.txt": "nowhere",
  "outside.txt": join(project, "package.json"),
  "outside-folder": join(project, "pipeline")
}

/** Puts the corpus of small hostile texts into a folder, with the files that only some systems can hold. */
export const writeHostile = (to: string): void => {
  cpSync(join(project, "test/cases/hostile/raw"), to, { recursive: true })
  for (const name of names) cpSync(join(to, "named.txt"), join(to, name))
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(to, name))
}
