import type { Mention, Token } from "../../model/document.ts"
import { leading } from "../../model/halving.ts"
import { type Discourse, wordAt } from "./discourse.ts"

/** Finds the mention that covers a token; of several, the longest. Linear in the text to make, constant to ask. */
export const mentionFinder = (
  tokens: ReadonlyArray<Token>,
  mentions: ReadonlyArray<Mention>
): ((token: number) => Mention | undefined) => {
  const covering = new Int32Array(tokens.length).fill(-1)
  const mentionAt = (token: number): Mention | undefined => {
    const number = covering[token] ?? -1
    return number < 0 ? undefined : mentions[number]
  }
  mentions.forEach((mention, number) => {
    for (let token = mention.first; token < mention.next; token++) {
      const other = mentionAt(token)
      if (!other || mention.next - mention.first > other.next - other.first) covering[token] = number
    }
  })
  return mentionAt
}

/** Number of the first mention that starts at or after a token, by halving. */
export const mentionFrom = (mentions: ReadonlyArray<Mention>, token: number): number =>
  leading(mentions, ({ first }) => first < token)

/** The mentions that cover the tokens `first` up to, without, `next`. */
export const mentionsIn = ({ mentionAt }: Discourse, first: number, next: number): ReadonlyArray<Mention> => {
  const found: Array<Mention> = []
  for (let token = first; token < next; token++) {
    const mention = mentionAt(token)
    if (mention && found.at(-1) !== mention) found.push(mention)
  }
  return found
}

/** Whether a place only says which one another is: the state in "Reno, Nev.". */
export const isQualifier = (discourse: Discourse, mention: Mention): boolean => {
  const before = discourse.mentionAt(mention.first - 2)
  // "Ana Ruiz (Ohio)": whence
  if (wordAt(discourse, mention.first - 1) === "(" && wordAt(discourse, mention.next) === ")" && before) return true
  return (
    wordAt(discourse, mention.first - 1) === "," &&
    before !== undefined &&
    before.entity.startsWith(`${mention.entity}/`)
  )
}

/** The entities that some phrases name, without those that only say which place another is. */
export const namedIn = (
  discourse: Discourse,
  phrases: ReadonlyArray<{ readonly first: number; readonly next: number }>
): ReadonlyArray<string> =>
  phrases.flatMap(({ first, next }) =>
    mentionsIn(discourse, first, next)
      .filter((mention) => !isQualifier(discourse, mention))
      .map(({ entity }) => entity)
  )

/** Whether a name only says whose hands something is in: the party in "the Republican-controlled Senate". */
export const isHand = (discourse: Discourse, { next }: Mention): boolean =>
  ["-", "‑"].includes(wordAt(discourse, next)) && hands.has(wordAt(discourse, next + 1))

const hands = new Set(
  "controlled led run dominated majority held backed aligned leaning sponsored appointed".split(" ")
)
