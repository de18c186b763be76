import type { Transform } from "node:stream"
import { createGunzip, createZstdDecompress } from "node:zlib"
import { BadArchive, Bomb } from "../../model/refusals.ts"
import { freeUnpackedBytes, maxRatio, maxUnpackedBytes } from "../limits.ts"
import { type Chunks, Stopped } from "./format.ts"
import { beginsFrame, framesOf } from "./zstdFrames.ts"

/** How a file is packed, by its first bytes. */
export type Packing = "gzip" | "zstd" | "zip"

/** Null: it isn't. */
export const packingOf = (bytes: Uint8Array): Packing | null => {
  const [a, b, c, d] = bytes
  if (a === 0x1f && b === 0x8b) return "gzip"
  if (beginsFrame(bytes)) return "zstd"
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
  let stopped: unknown = null
  let found: Array<Uint8Array> = []
  const guard = bombGuard()
  const unpack = packing === "gzip" ? createGunzip() : createZstdDecompress()
  unpack.on("error", (error) => {
    stopped ??= error
  })
  unpack.on("data", (bytes: Uint8Array) => {
    try {
      guard(bytes.length, packed)
      found.push(bytes)
    } catch (error) {
      stopped ??= error
      unpack.destroy()
    }
  })
  const take = () => {
    const taken = found
    found = []
    return taken
  }
  try {
    for await (const piece of piecesOf(packing === "gzip" ? chunks : framesOf(chunks))) {
      packed += piece.length
      await written(unpack, piece)
      yield* take() // also what came before an error
      if (unpack.destroyed) break
    }
    if (!unpack.destroyed) unpack.end()
    if (!unpack.closed) await new Promise((resolve) => unpack.once("close", resolve)) // an error comes before
    yield* take()
  } finally {
    unpack.destroy()
  }
  if (stopped instanceof Stopped) throw stopped
  if (stopped !== null) throw new Stopped(new BadArchive({ offset: packed, problem: problemOf(stopped) }))
}

/** Bytes handed over at a time, so that not much is unpacked before anybody looks at how much. */
const pieceBytes = 16 * 1024

async function* piecesOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes)
}

/** Gives a stream some bytes, and waits until it is done with them, or gone. */
const written = (stream: Transform, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    stream.once("close", resolve)
    stream.write(bytes, () => {
      stream.off("close", resolve)
      resolve()
    })
  })

/** In words, the same on every version of the libraries. */
const problemOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "Z_BUF_ERROR" || /unexpected end/iu.test(String(error))) return "it breaks off"
  if (/dictionary_wrong/u.test(code)) return "it was packed with a dictionary"
  if (/windowTooLarge/u.test(code)) return "it was packed with too long a window"
  if (/checksum_wrong/u.test(code)) return "its checksum is another"
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
