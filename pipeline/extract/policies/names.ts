import { billLetters, isBillNumber, numberedMeasures } from "../../lexicon/instruments.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Grammar } from "../resolve.ts"

/** Last words of a programme’s own name: "the Reno Family Defense Project". */
export const programmeNouns = new Set(["Project", "Program", "Programme", "Fund", "Initiative", "Network"])
const nameEnds = new Set(["act", "law", "ordinance"])

/** Where "Local Law 58" starts in a phrase, or null. */
export const numberedIn = ({ document: { tokens } }: Grammar, { first, next }: NounPhrase): number | null => {
  for (let at = first; at + 2 < next; at++) {
    const named = numberedMeasures.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)
    if (named && /^\p{Lu}/u.test(tokens[at]?.text ?? "") && /^\d/u.test(tokens[at + 2]?.text ?? "")) return at
  }
  return null
}

/** A policy's own name, if the phrase holds one: "Harbor Trust Act", "SB 11". */
export const nameOf = (grammar: Grammar, phrase: NounPhrase): string | null => {
  const { tokens, clean } = grammar.document
  /** "Ohio’s Trust Act" is the Trust Act. */
  const isPossessor = (mark: number): boolean => {
    const owner = grammar.mentionAt(mark - 1)
    return (
      /^['’]s?$/u.test(tokens[mark]?.text ?? "") &&
      owner !== undefined &&
      grammar.entity(owner.entity)?.kind === "jurisdiction"
    )
  }
  for (let at = phrase.first; at < phrase.next; at++) {
    const token = tokens[at]
    const number = tokens[at + 1]
    if (token && number && billLetters.has(token.lower) && /^\d+$/u.test(number.text)) {
      const chamber = tokens[at - 1]
      const named =
        chamber && at > phrase.first && ["senate", "house", "assembly"].includes(chamber.lower) ? chamber : token
      return clean.text.slice(named.start, number.end)
    }
  }
  const glued = tokens.slice(phrase.first, phrase.next).find(({ lower }) => isBillNumber(lower))
  if (glued) return clean.text.slice(glued.start, glued.end)
  const numbered = numberedIn(grammar, phrase)
  if (numbered !== null) return clean.text.slice(tokens[numbered]?.start ?? 0, tokens[numbered + 2]?.end ?? 0)
  const end = tokens[phrase.head]
  if (end && programmeNouns.has(end.text) && /^\p{Lu}/u.test(tokens[phrase.head - 1]?.text ?? "")) {
    let from = phrase.head
    while (from > phrase.first && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? "")) from--
    if (/^the$/iu.test(tokens[from]?.text ?? "")) from++
    const start = tokens[from]
    if (start && phrase.head - from >= 2) return clean.text.slice(start.start, end.end)
  }
  if (!end || !nameEnds.has(end.lower) || !/^\p{Lu}/u.test(end.text)) return null
  let first = phrase.head
  while (
    first > phrase.first &&
    !isPossessor(first - 1) &&
    (/^\p{Lu}/u.test(tokens[first - 1]?.text ?? "") ||
      ["’s", "'s", "and", "of", "for", "from", "to", "in", "against", "the"].includes(tokens[first - 1]?.text ?? ""))
  )
    first--
  while (first < phrase.head && /^\p{Ll}|^The$/u.test(tokens[first]?.text ?? "")) first++ // "the Harbor Act"
  const start = tokens[first]
  return start && first < phrase.head ? clean.text.slice(start.start, end.end) : null
}
