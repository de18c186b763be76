import type { Chunk } from "./chunk.ts"
import type { Clause } from "./clause.ts"
import { finish, type Place } from "./drafts.ts"
import { joint } from "./joints.ts"
import { unread } from "./openClauses.ts"
import { phrase } from "./phrases.ts"
import { verbGroup } from "./verbGroups.ts"

/**
 * The clauses of the chunks of one sentence, which stands at a `place`, by one pass with the open clauses on a
 * stack. `people` are the tokens of persons' names. Linear in the number of chunks.
 */
export const parse = (
  chunks: ReadonlyArray<Chunk>,
  people: ReadonlySet<number>,
  place: Place
): ReadonlyArray<Clause> => {
  const sentence = unread(chunks, people)
  chunks.forEach((chunk, at) => {
    if (chunk.kind === "np") phrase(sentence, chunk, at)
    else if (chunk.kind === "verb") verbGroup(sentence, chunk, at)
    else joint(sentence, chunk, at)
    sentence.current.next = Math.max(sentence.current.next, chunk.next)
  })
  return finish(sentence.drafts, place)
}
