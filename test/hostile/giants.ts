import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import { strToU8, zipSync } from "fflate"

const say = "“Ours is a sanctuary city and will not help deport its neighbors,” said Ana Ruiz, mayor of Ames, Iowa. "
const lead = `${say}Other sanctuary cities limit cooperation with immigration agents, too.\n`
const bytes = (text: string): Uint8Array => strToU8(text)
const megabyte = 1_000_000

/** How large those are that every step reads: whole ones in `make soak`, a tenth in CI. */
const letters = process.env.SOAK === undefined ? megabyte / 10 : megabyte

/** What becomes of an input: it is a document of the release, or is refused with this reason. */
export type Outcome =
  | "read"
  | "NoText"
  | "TooLarge"
  | "TooDeep"
  | "Bomb"
  | "BadArchive"
  | "BadPath"
  | "NotText"
  | "Malformed"
  | "NoTextField"

/** A file that is too large to be kept, or can't be kept: how it is made, and what becomes of each of its texts. */
export interface Giant {
  readonly file: string
  readonly make: () => string | Uint8Array
  /** By record; the empty one is the file itself. */
  readonly outcomes: Readonly<Record<string, Outcome>>
}

const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...files }, { mtime: "2016-11-29" })
const bomb = new Uint8Array(60 * megabyte).fill(0x61)

/** Each of them may take no more memory than the run is given, and no more time than its length. */
export const giants: ReadonlyArray<Giant> = [
  {
    file: "one-line.txt",
    make: () => `${lead.trim()} `.repeat(Math.floor((9.9 * letters) / 190)),
    outcomes: { "": "read" }
  },
  {
    file: "one-line-of-another-matter.txt",
    make: () => "The council met, and nobody asked for anything. ".repeat(Math.floor((9.9 * megabyte) / 48)),
    outcomes: { "": "read" }
  },
  { file: "too-long.txt", make: () => "a".repeat(10 * megabyte + 1), outcomes: { "": "TooLarge" } },
  { file: "quotation-marks.txt", make: () => lead + '"'.repeat(letters), outcomes: { "": "read" } },
  { file: "opening-marks.txt", make: () => lead + "“ ".repeat(letters), outcomes: { "": "read" } },
  {
    file: "nested-marks.txt",
    make: () => `${lead}${"“a ".repeat(letters / 4)}${"” Mr. “".repeat(letters / 4)}`,
    outcomes: { "": "read" }
  },
  { file: "sentences.txt", make: () => lead + "No. ".repeat(letters), outcomes: { "": "read" } },
  { file: "names.txt", make: () => lead + names(letters / 4), outcomes: { "": "read" } },
  { file: "deep.json", make: () => `{"text":"a","b":${"[".repeat(5 * megabyte)}`, outcomes: { "": "TooDeep" } },
  { file: "deep.html", make: () => `<!doctype html><body>${"<div>".repeat(megabyte)}x`, outcomes: { "": "TooDeep" } },
  {
    file: "long.jsonl",
    make: () => `{"text":"${"a".repeat(33 * megabyte)}"}\n{"text":${JSON.stringify(lead)}}\n`,
    outcomes: { "1": "TooLarge", "2": "read" }
  },
  { file: "wide.csv", make: () => `id,text${",x".repeat(100_000)}\n1,${JSON.stringify(lead.trim())}\n`, outcomes: {} },
  { file: "bomb.jsonl.gz", make: () => gzipSync(bomb), outcomes: { "": "Bomb" } },
  { file: "bomb.csv.zst", make: () => zstdCompressSync(bomb), outcomes: { "": "Bomb" } },
  { file: "bomb.zip", make: () => zip({ "a.jsonl": bomb, "b.txt": bytes(lead) }), outcomes: { a: "Bomb", b: "read" } },
  {
    file: "nested.zip",
    make: () => zip({ "inner.zip": zip({ "a.txt": bytes(lead) }), "b.txt": bytes(lead) }),
    outcomes: { inner: "NotText", b: "read" }
  },
  { file: "twice.txt.gz", make: () => gzipSync(gzipSync(lead)), outcomes: { "": "NotText" } },
  {
    file: "paths.zip",
    make: () =>
      zip({
        "../../../escaped.txt": bytes(lead),
        "/etc/escaped.txt": bytes(lead),
        "C:\\escaped.txt": bytes(lead),
        "good.txt": bytes(lead)
      }),
    outcomes: { "..__..__..__escaped": "BadPath", __etc__escaped: "BadPath", C___escaped: "BadPath", good: "read" }
  },
  { file: "cut.zip", make: () => zip({ "a.txt": bytes(lead) }).subarray(0, 60), outcomes: { "": "BadArchive" } },
  { file: "\u001b[31mred\u202e.txt", make: () => lead, outcomes: { "": "read" } },
  { file: "\u001b[2Jcleared.txt", make: () => " ", outcomes: { "": "NoText" } },
  { file: "new\nline.txt", make: () => lead, outcomes: { "": "read" } }
]

/** So many invented names, no two alike. */
const names = (count: number): string => {
  const first = ["Ana", "Tom", "Ida", "Lee", "Joan", "Max", "Eva", "Ben"]
  const letters = "bcdfglmnprstvz"
  const last = (number: number): string => {
    let name = ""
    for (let left = number + 1; left > 0; left = Math.floor(left / 70)) {
      name += (letters[left % 14] ?? "b") + ("aeiou"[Math.floor(left / 14) % 5] ?? "a")
    }
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  return Array.from({ length: count }, (_, number) => `Mayor ${first[number % 8] ?? ""} ${last(number)} said no. `)
    .join("")
    .slice(0, 9 * megabyte)
}

/** Writes them into a folder. */
export const writeGiants = (folder: string, all: ReadonlyArray<Giant> = giants): void => {
  mkdirSync(folder, { recursive: true })
  for (const { file, make } of all) writeFileSync(join(folder, file), make())
}
