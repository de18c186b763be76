import { hash } from "node:crypto"
import { endingOf, textEndings } from "./formats/formats.ts"

/**
 * Names the texts of one file, as they come, each another name. If the first text has an id of its own, texts go by
 * theirs (`feed:a-17`); one without, or with one that is odd or taken, goes by its number behind `~` (`feed:~12`). If
 * the first has none, all go by their numbers (`feed:12`).
 */
export const recordNames = (): ((id: string | null, number: number) => string) => {
  const taken = new Set<number>()
  let own: boolean | undefined
  return (id, number) => {
    own ??= id !== null && clean.test(id)
    if (!own) return String(number)
    if (id === null || !clean.test(id) || !add(taken, id)) return `~${number}`
    return id
  }
}

const clean = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,99}$/u

/** Names the files of an archive: their paths as ids are made of paths, each another name. */
export const entryNames = (): ((path: string) => string) => {
  const taken = new Set<number>()
  let number = 0
  return (path) => {
    number++
    const whole = asId(path)
    const short = withoutEndings(whole)
    if (short !== "" && add(taken, short)) return short
    return add(taken, whole) ? whole : `${whole}~${number}`
  }
}

/** A path as an id: `/` as `__`; a colon, which parts a file from its records, as `_`. */
export const asId = (path: string): string => path.replaceAll("/", "__").replaceAll(":", "_")

/** A name without the endings of texts: `feed.csv.gz` is `feed`. */
export const withoutEndings = (name: string): string => {
  let short = name
  for (let times = 0; times < 2; times++) {
    const ending = endingOf(short)
    if (!textEndings.has(ending)) break
    short = short.slice(0, -ending.length)
    if (!packing.has(ending)) break
  }
  return short
}

const packing = new Set([".gz", ".gzip", ".zst", ".zstd"])

/** Adds a name by 48 bits of its digest, which need less room; false if it is there already, or seems to be. */
const add = (taken: Set<number>, name: string): boolean => {
  const digest = hash("sha256", name, "buffer").readUIntBE(0, 6)
  if (taken.has(digest)) return false
  taken.add(digest)
  return true
}
