import { type OfferRule, offers } from "../lexicon/offers.ts"
import { trait } from "../lexicon/traits.ts"
import type { Grammar } from "./resolve.ts"

/** The offers (licences, tuition, legal aid) named among some tokens. */
export const offersIn = (
  { document: { tokens }, clues: { bySentence } }: Grammar,
  first: number,
  next: number
): ReadonlyArray<{ readonly rule: OfferRule; readonly token: number }> => {
  const cluesAt = (token: number): number => bySentence[tokens[token]?.sentence ?? -1] ?? 0
  const found: Array<{ readonly rule: OfferRule; readonly token: number }> = []
  if (((cluesAt(first) | cluesAt(next - 1)) & trait.offer) === 0) return found // most sentences offer nothing
  for (let at = first; at < next; at++) {
    const rule = offers.find(({ words: [head, ...rest], near }) => {
      if (!head?.has(tokens[at]?.lower ?? "")) return false
      if (near && !tokens.slice(at + 1, at + 13).some(({ lower }) => near.has(lower))) return false
      return rest.every((set) => tokens.slice(at + 1, Math.min(next, at + 5)).some(({ lower }) => set.has(lower)))
    })
    const bodies = tokens.slice(at + 1, at + 4).some(({ lower }) => bodyNouns.has(lower)) // "a legal aid group"
    if (rule && !bodies && found.at(-1)?.rule !== rule) found.push({ rule, token: at })
  }
  return found
}

const bodyNouns = new Set(
  "group groups center centre organization organizations director adviser experts expert foundation".split(" ")
)
