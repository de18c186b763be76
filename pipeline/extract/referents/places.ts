import type { NounPhrase } from "../clauses/chunk.ts"
import { unique } from "../lists.ts"
import type { Discourse } from "./discourse.ts"
import { mentionFrom, mentionsIn } from "./names.ts"

/** The country of all that the lexicon knows. */
export const country = "ocd-division/country:us"

/** The kind of a division by its id: `country`, `state`, `county`, `place`. */
export const kindOf = (key: string): string => {
  const last = key.split("/").at(-1) ?? ""
  const kind = last.split(":")[0] ?? ""
  return kind === "parish" || kind === "borough" ? "county" : kind
}

/** Whether a key is of a place with laws of its own. */
export const isJurisdiction = ({ document: { entities } }: Discourse, key: string): boolean =>
  entities.get(key)?.kind === "jurisdiction"

/** How many sentences back a place may have been named. */
const reach = 8

/** The jurisdiction of one of these kinds named last before a token, at most eight sentences back; else the dateline’s state. */
export const placeBefore = (discourse: Discourse, token: number, kinds: ReadonlyArray<string>): string | null =>
  namedBefore(discourse, token, kinds) ??
  (kinds.includes("state") ? (discourse.document.from?.state.key ?? null) : null)

const namedBefore = (discourse: Discourse, token: number, kinds: ReadonlyArray<string>): string | null => {
  const { tokens, mentions } = discourse.document
  const sentence = tokens[token]?.sentence ?? 0
  for (let index = mentionFrom(mentions, token) - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (!mention || (tokens[mention.first]?.sentence ?? 0) < sentence - reach) return null
    // "near the Ohio border": beside what is told of, not where it is
    if (["border", "line"].includes(tokens[mention.next]?.lower ?? "")) continue
    if (isJurisdiction(discourse, mention.entity) && kinds.some((kind) => kindOf(mention.entity) === kind))
      return mention.entity
  }
  return null
}

/** "These cities": those of one of these kinds that the same sentence, or else the one before, has named. */
export const placesListedBefore = (
  discourse: Discourse,
  phrase: NounPhrase,
  kinds: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const { tokens, sentences } = discourse.document
  const sentence = tokens[phrase.first]?.sentence ?? 0
  for (const near of [sentence, sentence - 1]) {
    const range = sentences[near]
    if (!range) continue
    const named = mentionsIn(discourse, range.first, Math.min(range.next, phrase.first)).map(({ entity }) => entity)
    const fit = unique(named.filter((key) => isJurisdiction(discourse, key) && kinds.includes(kindOf(key))))
    if (fit.length > 0) return fit
  }
  return []
}
