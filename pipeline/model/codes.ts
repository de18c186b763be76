/** So many code units are held at once; of a longer text, each call makes an array of its own. */
const room = 1 << 16

const bytes = Buffer.alloc(2 * room)
const shared = new Uint16Array(bytes.buffer, bytes.byteOffset, room)

/** Whether a machine has the low byte of a number first, as nearly all do. */
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/**
 * The UTF-16 code units of a text as numbers: a loop over them takes a third of the time of one over the string. Only as
 * many are the text's as it is long, and only until the next call: the array is used again.
 */
export const codesOf = (text: string): Uint16Array => {
  if (!isLittle) return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  if (text.length <= room) {
    bytes.write(text, "utf16le")
    return shared
  }
  const own = Buffer.allocUnsafeSlow(2 * text.length)
  own.write(text, "utf16le")
  return new Uint16Array(own.buffer, own.byteOffset, text.length)
}
