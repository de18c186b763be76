import type { CueHit } from "./cueFinder.ts"
import type { Reading, Unit } from "./reading.ts"

const finite = new Set("is are was were has have had do does did will would can could should may might must 's 're 've 'll 'd isn't am be".split(" "))

/** Whether a run of tokens outside quotation marks holds a verb in a form that can be a clause's. */
export const hasVerb = ({ tokens, inside }: Reading, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) {
    const token = tokens[at]
    if (!token || (inside[at] ?? -1) >= 0) continue
    if (token.pos === "AUX" || finite.has(token.lower)) return true
    if (token.pos === "VERB" && !token.lower.endsWith("ing") && tokens[at - 1]?.lower !== "to") return true
  }
  return false
}

/**
 * Where reported speech that starts at a token ends: with its sentence, or before the next attribution of it, a
 * semicolon, or the writer's own "but …", ", which …".
 */
export const clauseEnd = (reading: Reading, unit: Unit, first: number, hits: ReadonlyArray<CueHit>): number => {
  const { tokens, inside } = reading
  let limit = unit.next
  while (limit > first && /^[.?!]$/u.test(tokens[limit - 1]?.text ?? "") && (inside[limit - 1] ?? -1) < 0) limit--
  for (let at = first + 1; at < limit; at++) {
    const token = tokens[at]
    if (!token || (inside[at] ?? -1) >= 0) continue
    if (token.text === ";") return at
    if (token.text === ",") {
      const after = tokens[at + 1]
      if (!after || (inside[at + 1] ?? -1) >= 0) continue
      if (after.lower === "according" && tokens[at + 2]?.lower === "to") return at
      if (/^(?:but|though|although)$/u.test(after.lower)) return at
      if (after.lower === "which" && at - first > 3) return at
      const hit = hits.find((one) => one.group === at + 1 || (one.group === at + 2 && (after.lower === "and" || after.lower === "while")))
      if (hit && hit.first > first && (hit.form === "ing" || after.lower === "and")) return at
    }
    if ((token.lower === "and" || token.lower === "but") && tokens[at - 1]?.text !== ",") {
      const hit = hits.find((one) => one.group === at + 1)
      if (hit && hit.form === "finite" && !hit.unreal) return at
    }
  }
  return limit
}
