import { expect, it } from "vitest"
import { relation } from "../../pipeline/dedupe/relation.ts"

/** Two texts of 100 and 200 words that share nothing. */
const none = {
  sameWords: false,
  jaccard: 0,
  shorterWords: 100,
  longerWords: 200,
  sharedWords: 0,
  longestPassageWords: 0
}

it.each([
  ["the same words", { sameWords: true }, "exact"],
  ["the same words, all of them boilerplate", { sameWords: true, shorterWords: 0, longerWords: 0 }, "exact"],
  ["a similarity of 0.7", { jaccard: 0.7 }, "near"],
  ["a similarity below 0.7, and nothing else", { jaccard: 0.699 }, null],
  ["a passage of 25 words", { sharedWords: 25, longestPassageWords: 25 }, "shares_passages"],
  ["a passage of 24 words", { sharedWords: 24, longestPassageWords: 24 }, null],
  ["25 words in passages of 24", { sharedWords: 25, longestPassageWords: 24 }, null],
  ["three quarters of the shorter text", { sharedWords: 75, longestPassageWords: 9 }, "contains"],
  ["less than three quarters of the shorter text", { sharedWords: 74, longestPassageWords: 30 }, "shares_passages"],
  ["less than three quarters in short runs", { sharedWords: 74, longestPassageWords: 9 }, null],
  ["three quarters of the longer text", { shorterWords: 160, sharedWords: 150, longestPassageWords: 9 }, "near"],
  ["less than that of the longer text", { shorterWords: 160, sharedWords: 149, longestPassageWords: 9 }, "contains"],
  ["all 24 words of a note", { shorterWords: 24, sharedWords: 24, longestPassageWords: 24 }, null],
  ["all 25 words of a note", { shorterWords: 25, sharedWords: 25, longestPassageWords: 25 }, "contains"],
  ["nothing", {}, null]
] as const)("two texts that share %s", (_, shared, expected) => expect(relation({ ...none, ...shared })).toBe(expected))
