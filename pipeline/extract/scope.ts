import { topicalWords } from "../lexicon/matter.ts"
import { trait } from "../lexicon/traits.ts"
import type { TaggedDocument } from "../model/document.ts"

/** So many sentences after one that names immigration, and so many before it, are read as being about it. */
const after = 3
const before = 1
/** If one sentence in so many names immigration, the whole text is about it. */
const throughout = 8

/**
 * Of each sentence, whether it is read for what is said and done about the matter (1) or not (0). "Will not share
 * information with the administration" is about sanctuary policy only where a text talks of immigration: near by,
 * throughout, or by its title. One look at each word.
 */
export const scopeOf = ({ tokens, sentences, clean }: TaggedDocument): Uint8Array => {
  const scope = new Uint8Array(sentences.length)
  if (namesMatter(clean.metadata.title ?? "")) return scope.fill(1)
  let naming = 0
  sentences.forEach(({ first, next }, sentence) => {
    for (let at = first; at < next; at++) {
      const token = tokens[at]
      if (token === undefined || !(token.traits & trait.matter) || !isTopical(token.text, token.lower)) continue
      naming++
      scope.fill(1, Math.max(0, sentence - before), sentence + after + 1)
      break
    }
  })
  return naming * throughout >= sentences.length && naming > 0 ? scope.fill(1) : scope
}

/** Not the ice on the lake. */
const isTopical = (word: string, lower: string): boolean =>
  topicalWords.has(lower) && (lower !== "ice" || word === "ICE")

const namesMatter = (title: string): boolean =>
  title.split(/[^\p{Letter}]+/u).some((word) => isTopical(word, word.toLowerCase()))
