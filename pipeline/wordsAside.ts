import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Read } from "./dedupe/dedupe.ts"
import { attempt, type NotSpilled, spill } from "./dedupe/spill.ts"
import { NotKept } from "./shards/errors.ts"
import type { Given } from "./texts.ts"

/** The words of the texts of which a run made the results itself: none of these need be read again to be compared. */
export interface WordsAside {
  readonly add: (texts: ReadonlyArray<Given>) => Effect.Effect<void, NotKept>
  readonly has: (id: string) => boolean
  /** The words of texts that are there. */
  readonly of: (ids: Iterable<string>) => Stream.Stream<Read, NotKept>
}

/** Texts that are given at a time. */
const together = 64

/** Puts words aside in a file in a folder, which is gone with the scope. Fails as the system does. */
export const wordsAside = (folder: string) =>
  Effect.map(Effect.mapError(spill(folder), asNotKept), (aside): WordsAside => {
    const numbers = new Map<string, number>()
    const tried = <A>(action: () => A) => Effect.mapError(attempt(folder, action), asNotKept)
    const read = (id: string): ReadonlyArray<Read> => {
      const words = aside.of(numbers.get(id) ?? -1)
      return words ? [[id, words]] : []
    }
    return {
      add: (texts) =>
        tried(() => {
          for (const { id, result } of texts) {
            if (!result) continue
            aside.add(numbers.size, result.words)
            numbers.set(id, numbers.size)
          }
        }),
      has: (id) => aside.has(numbers.get(id) ?? -1),
      of: (ids) =>
        Stream.fromIterable(ids).pipe(
          Stream.grouped(together),
          Stream.mapEffect((some) => tried(() => some.flatMap(read))),
          Stream.flattenIterable
        )
    }
  })

const asNotKept = ({ folder, why }: NotSpilled): NotKept => new NotKept({ path: folder, why })
