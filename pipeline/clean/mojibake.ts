import type { Change, Edit } from "./edit.ts"

/**
 * Letters that come of UTF-8 which was read as Windows-1252, back to what they were: `donâ€™t` to `don’t`, `cafÃ©` to
 * `café`. Only sequences that are UTF-8 and give a Latin letter, a mark or sign, or an emoji; so `JOSÉ’S` and `café”—`
 * stay. Where there is one, a closing mark that lost its last byte (`â€`) and a no-break space's first (`Â `) are
 * mended, too. It runs twice, for texts that were hurt twice (`Ã¢â‚¬â„¢`).
 */
export const mojibake: Edit = (text) => {
  if (!suspect.test(text)) return []
  const changes: Array<Change> = []
  for (const { 0: found, index } of text.matchAll(sequence)) {
    const to = repaired(found)
    if (to !== null) changes.push({ start: index, end: index + found.length, to })
  }
  if (changes.length === 0) return changes
  const starts = new Set(changes.map(({ start }) => start))
  for (const { 0: found, index } of text.matchAll(halves)) {
    if (!starts.has(index)) changes.push({ start: index, end: index + found.length, to: found === "Â" ? "" : "”" })
  }
  return changes.sort((a, b) => a.start - b.start)
}

/** The bytes 0x80 to 0x9F as Windows-1252 reads them; it leaves five of them open, which most programs let be. */
const windows = Array.from(
  new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => at + 0x80))
)
const bytes: ReadonlyMap<string, number> = new Map(windows.map((letter, at) => [letter, at + 0x80]))

const next = `[\\u0080-\\u00BF${windows.filter((letter) => letter > "\u00FF").join("")}]`
const suspect = new RegExp(`[ÂÃÄÅâïð]${next}`, "u")
const sequence = new RegExp(`[ÂÃÄÅ]${next}|[âï]${next}{2}|ð${next}{3}`, "gu")
const halves = /â€(?=[\s.,;:!?)\]]|$)|Â(?=\s)/gu

const byteOf = (letter: string): number => bytes.get(letter) ?? letter.charCodeAt(0)

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const plausible =
  /^(?:[\u00A0-\u017F\u2000-\u2BFF\uFB00-\uFB06\uFEFF\uFFFD]|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u

const repaired = (found: string): string | null => {
  try {
    const letter = utf8.decode(Uint8Array.from(found, byteOf))
    const code = letter.charCodeAt(0)
    if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80] ?? null // hurt twice, or once in another way
    return plausible.test(letter) ? letter : null
  } catch {
    return null
  }
}
