/** What joins the parts of a quotation that an attribution interrupts. */
const joint = " … "

/**
 * Why a `quote` isn't the words of its place in the raw text, or null if it is: each of its parts stands there, letter
 * by letter, after the one before. A cut one ends with `…` after 999 code points. Linear in the place, for each part
 * is sought once and from where the last was found.
 */
export const quoteProblem = (quote: string, place: string): string | null => {
  const cut = quote.endsWith("…") && Array.from(quote).length === 1000
  let from = 0
  for (const part of (cut ? quote.slice(0, -1).replace(/(?: …?)$/u, "") : quote).split(joint)) {
    const at = place.indexOf(part, from)
    if (at < 0) return `"${Array.from(part).slice(0, 60).join("")}" of its quote doesn't stand in the raw text there`
    from = at + part.length
  }
  return null
}
