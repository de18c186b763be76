import type { Chunks } from "./format.ts"

/** How a frame begins, its lowest byte first; of one to be skipped the lowest four bits are free (RFC 8878, 3.1). */
const frameMark = 0xfd2fb528
const skippedMark = 0x184d2a50
const isSkipped = (mark: number): boolean => (mark & ~0xf) >>> 0 === skippedMark

/** Whether bytes begin with a frame of Zstandard, be it one to be skipped. */
export const beginsFrame = (bytes: Uint8Array): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const mark = (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
  return mark === frameMark || isSkipped(mark)
}

/** Of a frame, what comes next: how many of its bytes are looked at. */
const lengths = { mark: 4, skipped: 4, descriptor: 1, block: 3 } as const

/**
 * The bytes of a file cut where its frames end: Node's decoder drops without a word what follows a frame in the same
 * piece. What is no frame comes as it is, for the decoder to refuse.
 */
export async function* framesOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let part: keyof typeof lengths | "unknown" = "mark"
  let held = Buffer.alloc(0)
  let passing = 0 // bytes that aren't looked at
  let checksum = 0
  let ends = false
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let start = 0
    let at = 0
    while (at < bytes.length && part !== "unknown") {
      const passed = Math.min(passing, bytes.length - at)
      passing -= passed
      at += passed
      if (passing > 0) break
      if (ends) {
        yield bytes.subarray(start, at)
        start = at
        ends = false
        continue
      }
      const more = bytes.subarray(at, at + lengths[part] - held.length)
      held = Buffer.concat([held, more])
      at += more.length
      if (held.length < lengths[part]) break
      const value = held.readUIntLE(0, held.length)
      held = Buffer.alloc(0)
      if (part === "mark") part = isSkipped(value) ? "skipped" : value === frameMark ? "descriptor" : "unknown"
      else if (part === "skipped") {
        passing = value
        ends = true
        part = "mark"
      } else if (part === "descriptor") {
        passing = headerRest(value)
        checksum = (value & 4) === 0 ? 0 : 4
        part = "block"
      } else {
        ends = (value & 1) === 1
        passing = (((value >> 1) & 3) === 1 ? 1 : value >> 3) + (ends ? checksum : 0)
        if (ends) part = "mark"
      }
    }
    if (start < bytes.length) yield bytes.subarray(start)
  }
}

/** How long a frame's header is after its descriptor: window, dictionary, size of the content. */
const headerRest = (descriptor: number): number => {
  const single = (descriptor >> 5) & 1
  return 1 - single + ([0, 1, 2, 4][descriptor & 3] ?? 0) + ([single, 2, 4, 8][descriptor >> 6] ?? 0)
}
