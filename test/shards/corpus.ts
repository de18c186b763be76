import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const mayors = ["Ana Ruiz", "Tom Bell", "Ida Voss", "Lee Marsh", "Joan Prat", "Max Orr"]
const cities = ["Ames, Iowa", "Salem, Oregon", "Boulder, Colorado", "Ithaca, New York", "Tempe, Arizona"]
const pick = (from: ReadonlyArray<string>, at: number): string => from[at % from.length] ?? ""

/** A short text on sanctuary policy, a different one for each number; every fourth begins as the one before. */
export const textOf = (number: number): string => {
  const mayor = pick(mayors, number)
  const city = pick(cities, number * 7)
  const shared = Math.floor(number / 4) * 4
  return [
    `“Ours is a sanctuary city and will not help deport its neighbors,” said ${mayor}, mayor of ${city}.`,
    `The council met ${number + 2} times in the year before, and ${pick(mayors, number + 1)} spoke against the plan.`,
    number % 4 === 1
      ? `In the winter of number ${shared} the old bridge over the river was closed for repairs, and the people of the valley had to go the long way round by the mill, the quarry and the railway station until spring came.`
      : number % 4 === 0
        ? `In the winter of number ${number} the old bridge over the river was closed for repairs, and the people of the valley had to go the long way round by the mill, the quarry and the railway station until spring came.`
        : `Nobody in room ${number} objected.`,
    ""
  ].join("\n\n")
}

/** Writes so many texts, one that is no text, and a registry into a folder. */
export const writeCorpus = (folder: string, texts: number): string => {
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < texts; number++) {
    writeFileSync(join(folder, `text-${String(number).padStart(3, "0")}.txt`), textOf(number))
  }
  writeFileSync(join(folder, "broken.txt"), new Uint8Array([0xff, 0x61]))
  writeFileSync(join(folder, "sources.csv"), "file,publisher,published\ntext-000.txt,The Ames Paper,2016-11-29\n")
  return folder
}

/** Every file of the releases in a folder, with a digest of its bytes. */
export const tree = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(path, "releases"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (file) =>
          [file.slice(path.length), createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8)] as const
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
