import { entity, entityCharacter } from "../lexicon/entities.ts"
import type { Edit } from "./edit.ts"

/** HTML's entities that were left in a text (`&amp;`, `&#8217;`, `&amp;nbsp;`) to the characters that they stand for. */
export const entities: Edit = (text) =>
  text.includes("&")
    ? Array.from(text.matchAll(entity)).flatMap(({ 0: found, index }) => {
        const to = entityCharacter(found)
        return to === null ? [] : { start: index, end: index + found.length, to }
      })
    : []
