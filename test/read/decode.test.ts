import { expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import fc from "fast-check"
import { decode } from "../../pipeline/read/decode.ts"

const article = "The mayor of Riverton — Ana Ruiz — said on Tuesday: “We don’t ask for papers.” The café was full. "

const windows1252 = (text: string) => {
  const special = new Map(Object.entries({ "“": 0x93, "”": 0x94, "’": 0x92, "—": 0x97 }))
  return Uint8Array.from(text, (letter) => special.get(letter) ?? letter.charCodeAt(0))
}
const utf32 = (text: string) =>
  Buffer.concat(
    Array.from(text, (letter) => {
      const four = Buffer.alloc(4)
      four.writeUInt32LE(letter.codePointAt(0) ?? 0)
      return four
    })
  )

it.each([
  ["utf-8", Buffer.from(article)],
  ["utf-8", Buffer.from(`\ufeff${article}`)],
  ["utf-16le", Buffer.from(`\ufeff${article}`, "utf16le")],
  ["utf-16le", Buffer.from(article, "utf16le")],
  ["utf-16be", Buffer.from(article, "utf16le").swap16()],
  ["utf-32le", utf32(article)],
  ["utf-32le", utf32(`\ufeff${article}`)],
  ["windows-1252", windows1252(article)]
])("reads %s", (encoding, bytes) => {
  expect(Result.getOrNull(decode(bytes))).toEqual({ text: article, encoding })
})

it.each([
  ["NotUtf8", 14, Buffer.concat([Buffer.from("“Yes” — "), Buffer.from([0xff]), Buffer.from("“no”")])],
  ["NotUtf8", 1, Uint8Array.of(0x61, 0xff)],
  ["NotUtf16", 6, Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8)],
  ["Binary", 3, Uint8Array.of(0x61, 0x62, 0x63, 0x00, 0x64)]
])("refuses %s at byte %i", (tag, offset, bytes) => {
  const result = decode(bytes)
  expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: tag, offset })
})

it("gives back every text that was written as UTF-8", () => {
  const property = fc.property(fc.string({ unit: "grapheme" }), (text) => {
    fc.pre(!/\p{Cc}|^\ufeff/u.test(text))
    expect(Result.getOrNull(decode(Buffer.from(text)))?.text).toBe(text)
  })
  fc.assert(property)
})
