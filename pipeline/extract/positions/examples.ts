import { trait } from "../../lexicon/traits.ts"
import { type Grammar, tokensWith } from "../resolve.ts"
import type { Row } from "./row.ts"

const places = new Set("city cities county counties state states jurisdiction jurisdictions town towns".split(" "))
const country = "ocd-division/country:us"

/**
 * Places that the text itself gives as examples: "sanctuary cities such as Reno and Salem", "Reno, Salem and other
 * sanctuary cities". Linear: each look is bounded.
 */
export const ofExamples = (grammar: Grammar): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  return tokensWith(grammar, trait.sanctuary, trait.sanctuary).flatMap((at) => {
    if (word(at) !== "sanctuary" || ["non", "anti"].includes(word(at - 2))) return []
    let noun = at + 1
    while (noun < at + 3 && isQuote(word(noun))) noun++
    if (!places.has(word(noun))) return []
    let next = noun + 1
    while (next < noun + 3 && (isQuote(word(next)) || word(next) === ",")) next++
    const marked =
      word(next) === "like" || word(next) === "including" || (word(next) === "such" && word(next + 1) === "as")
    const after = marked ? listAfter(grammar, word(next) === "such" ? next + 2 : next + 1) : []
    let before = at - 1
    while (
      before > at - 4 &&
      (isQuote(word(before)) || ["so-called", "self-described", "called", "so", "-"].includes(word(before)))
    )
      before--
    const others = word(before) === "other" && ["and", "or"].includes(word(before - 1))
    // "Reno, a sanctuary city, sued"
    const apposed = (word(before) === "a" || word(before) === "an") && word(before - 1) === ","
    const named = apposed ? grammar.mentionAt(before - 2) : undefined
    const isPlace = named && named.entity !== country && grammar.entity(named.entity)?.kind === "jurisdiction"
    const listed = others
      ? listBefore(grammar, before - 2)
      : named && isPlace
        ? [{ key: named.entity, first: named.first, next: named.next }]
        : []
    return [...after, ...listed].map(({ key, first, next: end }) => ({
      rule: "positions/example",
      evidence: grammar.spanOf(Math.min(at, first), Math.max(noun + 1, end)),
      confidence: 0.65 * (grammar.sentenceOf(at)?.damaged ? 0.6 : 1),
      attributedTo: null,
      actor: key,
      topic: "sanctuary_policy" as const,
      stance: "supports" as const,
      basis: "ascribed" as const
    }))
  })
}

const isQuote = (word: string): boolean => /^["“”'‘’)(]+$/u.test(word)

interface Member {
  readonly key: string
  readonly first: number
  readonly next: number
}

const joining = new Set([",", "and", "or", "&", "the", "city", "of", "as", "well", "(", ")"])

/** The places of a list that starts at a token: "Reno, Salem and Ohio’s Utica". */
const listAfter = (grammar: Grammar, from: number): ReadonlyArray<Member> => {
  const { tokens } = grammar.document
  const found: Array<Member> = []
  const end = Math.min(from + 40, grammar.sentenceOf(from)?.next ?? from)
  let joined = true
  for (let at = from; at < end; at++) {
    const mention = grammar.mentionAt(at)
    const kind = mention && grammar.entity(mention.entity)?.kind
    if (mention && kind !== undefined) {
      const possessed = /^['’]s?$/u.test(tokens[mention.next]?.text ?? "")
      const qualifies = found.some(({ key }) => key.startsWith(`${mention.entity}/`))
      if (kind === "jurisdiction" && mention.entity !== country && !possessed && !qualifies && joined)
        found.push({ key: mention.entity, first: mention.first, next: mention.next })
      at = possessed ? mention.next : mention.next - 1
      joined = possessed
      continue
    }
    const here = tokens[at]
    if (!here) break
    if (joining.has(here.lower)) joined = true
    // a title before a name: "Speaker Ruiz’s Reno"
    else if (!/^\p{Lu}/u.test(here.text) || found.length > 0) break
  }
  return found
}

/** The places of a list that ends at a token. */
const listBefore = (grammar: Grammar, from: number): ReadonlyArray<Member> => {
  const { tokens } = grammar.document
  const found: Array<Member> = []
  const start = Math.max(from - 40, grammar.sentenceOf(from)?.first ?? from)
  for (let at = from; at >= start; at--) {
    const mention = grammar.mentionAt(at)
    if (mention) {
      if (grammar.entity(mention.entity)?.kind !== "jurisdiction") break
      const qualifies =
        tokens[mention.first - 1]?.lower === "," &&
        grammar.mentionAt(mention.first - 2)?.entity.startsWith(`${mention.entity}/`) === true
      if (mention.entity !== country && !qualifies)
        found.push({ key: mention.entity, first: mention.first, next: mention.next })
      at = mention.first
      continue
    }
    if (!joining.has(tokens[at]?.lower ?? "")) break
  }
  return found
}
