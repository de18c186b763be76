import { createHash } from "node:crypto"
import type { Violation } from "./violation.ts"

/** The list of a release's files with their digests, as `sha256sum` writes and checks it. */
export const sumsFile = "SHA256SUMS"

/** Files that may stand beside the list without being in it: it can't hold the digest of its own signature. */
export const signatures: ReadonlyArray<string> = [`${sumsFile}.sig`, `${sumsFile}.minisig`]

/** The digests of `SHA256SUMS` by path, or the number of the first line that is none. */
export const readSums = (text: string): ReadonlyMap<string, string> | number => {
  const sums = new Map<string, string>()
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue
    const [, digest, path] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? []
    if (digest === undefined || path === undefined) return index + 1
    sums.set(path, digest)
  }
  return sums
}

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** Where the files of a folder (digests by path, without the list itself) aren't those that the list names. */
export const sumViolations = (
  listed: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>
): ReadonlyArray<Violation> => [
  ...Array.from(listed).flatMap(([path, digest]) => {
    const actual = found.get(path)
    if (actual === undefined) return [{ table: path, id: "file", promise: `it is missing, and ${sumsFile} lists it` }]
    return actual === digest ? [] : [{ table: path, id: "file", promise: `its SHA-256 isn't the one in ${sumsFile}` }]
  }),
  ...Array.from(found.keys())
    .filter((path) => !listed.has(path))
    .map((path) => ({ table: path, id: "file", promise: `${sumsFile} doesn't list it` }))
]
