import { isGivenName } from "./names.ts"
import { roleEnds, roleHeads } from "./roles.ts"

/** "ex-mayor", "co-founder", "president-elect" in one token: the word without its prefix. */
export const lastPart = (lower: string): string => (lower.includes("-") ? lower.replace(/^(?:ex|then)-/u, "") : lower)

/** The one of a word for several, "senators", "Sens.", "congressmen"; null if the word is no such plural of a title. */
export const singularTitle = (word: string): string | null => {
  if (!/(?:s\.?|men)$/u.test(word)) return null
  const single = word.endsWith("men") ? word.replace(/men$/u, "man") : word.replace(/s(\.?)$/u, "$1")
  return single !== word && !roleEnds.has(word.toLowerCase()) && roleHeads.has(single.toLowerCase()) ? single : null
}

/** Abbreviations that the lexicon has as titles of several. */
export const sharedTitles: ReadonlyMap<string, string> = new Map([
  ["sens.", "Sen."],
  ["reps.", "Rep."]
])

/** Whether a word in lower case is the last one of a title. */
export const endsTitle = (lower: string): boolean => roleEnds.has(lastPart(lower))

/** Whether a word in lower case, in whatever letters it stands, may be the last one of a title of several. */
export const endsTitles = (lower: string): boolean => sharedTitles.has(lower) || singularTitle(lower) !== null

const titleLikeNames = new Set(
  "dean pope bishop marshal king prince page priest judge major cardinal queen father star head coach deputy chance del. baker".split(
    " "
  )
)

/** Titles in capitals end or precede names; a few are names too. Takes lower case. */
export const isTitleWord = (lower: string): boolean => {
  if (roleHeads.has(lower)) return !titleLikeNames.has(lower)
  const single = singularTitle(lower)
  return single !== null && !titleLikeNames.has(single) && !isGivenName(lower) // "Senators Ana Ruiz and Bo Hill"
}
