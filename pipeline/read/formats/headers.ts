import type { ByteReader } from "./byteReader.ts"

/** Fields of a head, as HTTP, WARC and mail have it: by their names in small letters, each with its first value. */
export type Headers = ReadonlyMap<string, string>

const longestLine = 64_000
const mostLines = 1000

/** The next line that isn't empty, without a byte order mark, or null at the end. */
export const firstLine = async (reader: ByteReader): Promise<string | null> => {
  for (;;) {
    const line = await reader.line(longestLine)
    if (line === null || line.trim() !== "") return line?.replace(/^(?:\u00EF\u00BB\u00BF)+/u, "") ?? null
  }
}

/** The fields up to the next empty line; `first` is a line of them that was read already. */
export const headersOf = async (reader: ByteReader, first?: string): Promise<Headers> => {
  const lines = first === undefined ? [] : [first]
  while (lines.length < mostLines) {
    const line = await reader.line(longestLine)
    if (line === null || line === "") break
    lines.push(line)
  }
  return headersIn(lines)
}

/** The fields of some lines. A line that begins with a blank goes on with the one before (RFC 5322, 2.2.3). */
export const headersIn = (lines: ReadonlyArray<string>): Headers => {
  const headers = new Map<string, string>()
  let last = ""
  for (const line of lines.slice(0, mostLines)) {
    const colon = line.indexOf(":")
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const before = headers.get(last)
    if (/^[ \t]/u.test(line)) {
      if (before !== undefined) headers.set(last, `${before} ${line.trim()}`)
      continue
    }
    last = name
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A parameter of a field: `boundary` of `multipart/related; boundary="----a"`. */
export const parameterOf = (field: string, name: string): string | null => {
  const [, quoted, bare] =
    new RegExp(`;\\s{0,20}${name}\\s{0,20}=\\s{0,20}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, "iu").exec(field) ?? []
  return quoted ?? bare ?? null
}
