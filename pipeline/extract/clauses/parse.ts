import type { Chunk } from "./chunks.ts"
import { type Complete, finish } from "./drafts.ts"
import { joint } from "./joints.ts"
import { unread } from "./openClauses.ts"
import { phrase } from "./phrases.ts"
import { verbGroup } from "./verbGroups.ts"

/**
 * The clauses of the chunks of one sentence that ends before the token `end`, by one pass with the open clauses on a
 * stack. `people` are the tokens of persons' names. Linear in the number of chunks.
 */
export const parse = (
  chunks: ReadonlyArray<Chunk>,
  end: number,
  people: ReadonlySet<number>
): ReadonlyArray<Complete> => {
  const sentence = unread(chunks, people)
  chunks.forEach((chunk, at) => {
    if (chunk.kind === "np") phrase(sentence, chunk, at)
    else if (chunk.kind === "verb") verbGroup(sentence, chunk, at)
    else joint(sentence, chunk, at)
    sentence.current.next = Math.max(sentence.current.next, chunk.next)
  })
  return finish(sentence.drafts, end)
}
