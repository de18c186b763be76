import { wordKind } from "../lexicon/wordKinds.ts"
import type { LocalEntity, Mention, Token } from "../model/document.ts"

/** Words of a title without capitals: "Speaker of the House". */
const small = new Set(["of", "the", "and", "for"])
const longest = 8

/**
 * "Secretary of State Ana Ruiz" is one noun phrase, whose head is the name: the small words of a title in capitals
 * before a person's name become names. Gives the same tokens if there are none. Linear in the mentions.
 *
 * Not: "a friend of Governor Ana Ruiz", "the mayor of Reno, Ana Ruiz"
 */
export const joinTitles = (
  tokens: ReadonlyArray<Token>,
  mentions: ReadonlyArray<Mention>,
  entities: ReadonlyMap<string, LocalEntity>
): ReadonlyArray<Token> => {
  let joined: Array<Token> | null = null
  for (const { form, entity, first } of mentions) {
    if (form !== "name" || entities.get(entity)?.kind !== "person") continue
    const start = titleStart(tokens, first)
    if (start < 0) continue
    joined ??= [...tokens]
    for (let at = start; at < first; at++) {
      const token = joined[at]
      if (token && small.has(token.text)) joined[at] = { ...token, pos: "PROPN" }
    }
  }
  return joined ?? tokens
}

/** Where a title with "of" starts that goes on to the name at `first`, or -1. */
const titleStart = (tokens: ReadonlyArray<Token>, first: number): number => {
  let start = -1
  for (let at = first - 1; at > Math.max(0, first - longest); at--) {
    const { text = "", sentence } = tokens[at] ?? {}
    if (sentence !== tokens[first]?.sentence) break
    if (/^\p{Lu}/u.test(text)) continue
    if (!small.has(text) || at === first - 1) break
    const title = tokens[at - 1]
    const isTitle = title !== undefined && /^\p{Lu}/u.test(title.text) && (title.kinds & wordKind.titleEnd) !== 0
    if (text === "of" && isTitle && hasCapital(tokens, at + 1, first)) start = at - 1
  }
  return start
}

const hasCapital = (tokens: ReadonlyArray<Token>, first: number, next: number): boolean =>
  tokens.slice(first, next).some(({ text }) => /^\p{Lu}/u.test(text))
