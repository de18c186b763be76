import { createInflateRaw } from "node:zlib"

/** A file in an archive: where it lies, and how it is packed. */
export interface Packed {
  readonly path: string
  readonly method: number
  readonly bytes: Uint8Array
}

/**
 * The files of a ZIP archive, by its central directory (APPNOTE 6.3, 4.3.12), which alone knows their lengths when they
 * were written in one go; null if there is none. Not read: archives of more than 4 GB or 65,535 files.
 */
export const readZip = (bytes: Uint8Array): ReadonlyArray<Packed> | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const files: Array<Packed> = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const size = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (name === undefined || extra === undefined || comment === undefined || local + 30 > end) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + size > end) return null
    files.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      bytes: bytes.subarray(start, start + size)
    })
    at += 46 + name + extra + comment
  }
  return files
}

/** The text of a packed file, a piece at a time: no more of it is held. Throws if it is no deflated UTF-8. */
export async function* unpacked({ method, bytes }: Packed): AsyncGenerator<string> {
  if (method !== 0 && method !== 8) throw new Error(`it is packed by method ${method}`)
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  if (method === 0) return yield decoder.decode(bytes)
  const inflate = createInflateRaw({ chunkSize: 262_144 })
  inflate.end(bytes)
  for await (const chunk of inflate) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
