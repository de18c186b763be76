import type { Readable } from "./chunks.ts"

const small = new Set(["for", "of", "and", "from", "to", "in", "against", "the"])
/** How many words such a name has at most. */
const longest = 9

/** Names of laws with small words in them, "the No Harbor for Smugglers Act": tokens, half-open, one phrase each. */
export const lawNames = ({ tokens }: Readable): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  for (let end = 0; end < tokens.length; end++) {
    const act = tokens[end]
    if (act?.text !== "Act") continue
    const { sentence } = act
    let first = end
    let joined = false
    for (let at = end - 1; at > end - longest; at--) {
      const token = tokens[at]
      if (token === undefined || token.sentence !== sentence) break
      if (/^\p{Lu}/u.test(token.text) && !/^(?:The|A)$/u.test(token.text)) first = at
      else if (!small.has(token.lower)) break
      else joined = true
    }
    joined &&= tokens.slice(first, end).some(({ lower }) => small.has(lower))
    if (joined && end - first > 1) found.push([first, end + 1])
  }
  return found
}
