import type { AnnotatedDocument, LocalEntity, Mention } from "../model/document.ts"
import { leading } from "../model/halving.ts"

const pronouns: ReadonlyMap<string, "female" | "male"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"]
])

/** How many mentions back an antecedent is looked for, however long the paragraph. */
const reach = 40

/**
 * The key of the person that a pronoun at a token means ("he", "her"), or null where it is no such pronoun or where
 * two people could be meant. Only people of the pronoun's gender named in the paragraph so far or in the one before
 * it; of several the one that is the subject of the nearest sentence. Linear in the mentions of two paragraphs.
 */
export const antecedent = (document: AnnotatedDocument, tokenIndex: number): string | null => {
  const { tokens, sentences, mentions, entities } = document
  const token = tokens[tokenIndex]
  const gender = token ? pronouns.get(token.lower) : undefined
  if (token === undefined || !gender) return null
  const block = sentences[token.sentence]?.block ?? -1
  const inside = quotationAt(document, token.start)
  const bySentence = new Map<number, Array<Mention>>()
  const from = firstFrom(mentions, token.start) - 1
  for (let i = from; i >= 0 && from - i < reach; i--) {
    const mention = mentions[i]
    const sentence = tokens[mention?.first ?? -1]?.sentence ?? -1
    const there = sentences[sentence]?.block ?? -1
    if (!mention || block - there > 1) break
    const entity = entities.get(mention.entity)
    if (entity?.kind !== "person" || (entity.gender && entity.gender !== gender)) continue
    if (inside >= 0 && quotationAt(document, mention.span.start) !== inside) continue // the speaker is "I" in a quotation
    bySentence.set(sentence, [mention, ...(bySentence.get(sentence) ?? [])])
  }
  const nearest = [...bySentence.keys()].sort((a, b) => b - a)
  for (const sentence of nearest) {
    const here = bySentence.get(sentence) ?? []
    const keys = new Set(here.map(({ entity }) => entity))
    const certain = [...keys].filter((key) => {
      const entity = entities.get(key)
      return entity?.kind === "person" && entity.gender === gender
    })
    if (keys.size === 1) return sure(entities, here[0]?.entity ?? null, gender, nearest, bySentence)
    const subjects = new Set(here.filter((mention) => isSubject(document, mention)).map(({ entity }) => entity))
    if (subjects.size === 1) return [...subjects][0] ?? null
    return certain.length === 1 && keys.size === 1 ? (certain[0] ?? null) : null
  }
  return null
}

/** Somebody whose gender isn't known is meant only if nobody else can be. */
const sure = (
  entities: ReadonlyMap<string, LocalEntity>,
  key: string | null,
  gender: "female" | "male",
  nearest: ReadonlyArray<number>,
  bySentence: ReadonlyMap<number, ReadonlyArray<Mention>>
): string | null => {
  const entity = key === null ? undefined : entities.get(key)
  if (entity?.kind === "person" && entity.gender === gender) return key
  const others = new Set(
    nearest.flatMap((sentence) => (bySentence.get(sentence) ?? []).map(({ entity: other }) => other))
  )
  return others.size === 1 ? key : null
}

/** A mention before its verb, or after a verb of speech that follows a quotation. */
const isSubject = ({ tokens }: AnnotatedDocument, { first, next }: Mention): boolean => {
  const after = tokens[next]
  if (after && /^(?:VERB|AUX)$/u.test(after.pos)) return true
  if (after?.pos === "ADV" && /^(?:VERB|AUX)$/u.test(tokens[next + 1]?.pos ?? "")) return true
  if (after?.text === "," && tokens[first - 1]?.pos !== "ADP")
    return tokens[first]?.sentence !== tokens[first - 2]?.sentence
  return tokens[first - 1]?.lower === "said"
}

/** The first mention that starts at or after a place, by halving. */
const firstFrom = (mentions: ReadonlyArray<Mention>, start: number): number =>
  leading(mentions, ({ span }) => span.start < start)

/** The innermost quotation around a place, or -1. */
const quotationAt = ({ quotations }: AnnotatedDocument, place: number): number => {
  const low = leading(quotations, ({ span }) => span.start <= place)
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) {
    const quotation = quotations[i]
    if (quotation && quotation.span.end > place) return i
  }
  return -1
}
