import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createZstdDecompress } from "node:zlib"
import { BadArchive, Bomb } from "../../model/refusals.ts"
import { freeUnpackedBytes, maxRatio, maxUnpackedBytes } from "../limits.ts"
import { type Chunks, Stopped } from "./format.ts"

/** How a file is packed, by its first bytes. */
export type Packing = "gzip" | "zstd" | "zip"

/** Null: it isn't. */
export const packingOf = (bytes: Uint8Array): Packing | null => {
  const [a, b, c, d] = bytes
  if (a === 0x1f && b === 0x8b) return "gzip"
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return "zstd"
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6)) ? "zip" : null
}

/** The ending that the packing adds to a name. */
export const packedEnding = /\.(?:gz|gzip|zst|zstd)$/iu

/**
 * What is packed in a file, as its bytes come; several members or frames one after the other are one. Throws `Stopped`
 * if the bytes are wrong or break off, and before they unpack to more than may be.
 */
export async function* unpacked(packing: "gzip" | "zstd", chunks: Chunks): AsyncGenerator<Uint8Array> {
  let packed = 0
  const counted = async function* () {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  const guard = bombGuard()
  const unpack = packing === "gzip" ? createGunzip() : createZstdDecompress()
  const source = Readable.from(counted(), { objectMode: false })
  const done = pipeline(source, unpack).catch(() => {}) // the loop below hears of it
  try {
    for await (const chunk of unpack) {
      const bytes: Uint8Array = chunk
      guard(bytes.length, packed)
      yield bytes
    }
  } catch (error) {
    if (error instanceof Stopped) throw error
    throw new Stopped(new BadArchive({ offset: packed, problem: problemOf(error) }))
  } finally {
    source.destroy()
    unpack.destroy()
    await done
  }
}

/** In words, the same on every version of the libraries. */
const problemOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "Z_BUF_ERROR" || /unexpected end/iu.test(String(error))) return "it breaks off"
  return code === "" ? "its bytes are wrong" : `its bytes are wrong: ${code}`
}

/** Told of each piece that was unpacked, and of how many packed bytes it took so far; throws if that is too much. */
export const bombGuard = (): ((unpacked: number, packed: number) => void) => {
  let total = 0
  return (more, packed) => {
    total += more
    if (total > maxUnpackedBytes) throw new Stopped(new Bomb({ unpacked: total, limit: `${maxUnpackedBytes} bytes` }))
    if (total > freeUnpackedBytes && total > packed * maxRatio)
      throw new Stopped(new Bomb({ unpacked: total, limit: `${maxRatio} times its size` }))
  }
}
