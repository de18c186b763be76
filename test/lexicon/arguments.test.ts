import { expect, it } from "vitest"
import { argumentFrames, wordingsFor, wordsOf } from "../../pipeline/lexicon/arguments/wordings.ts"

const wordings = argumentFrames.flatMap(({ frame, patterns }) => patterns.map((pattern) => ({ frame, pattern })))

it("a wording that stands in a passage is looked for there, whatever its words", () => {
  const found = argumentFrames.flatMap(({ frame: { example } }) => {
    const words = wordsOf(example)
    const lookedFor = new Set([...wordingsFor(words)].map(({ pattern }) => pattern))
    return wordings.filter(({ pattern }) => pattern.test(words)).map(({ pattern }) => lookedFor.has(pattern))
  })
  expect(found.length).toBeGreaterThanOrEqual(argumentFrames.length)
  expect(found).not.toContain(false)
})

it("a passage that has only one of a wording's words is not searched for it", () => {
  const example = "They would turn our deputies into immigration agents."
  const nameOf = (text: string) => new Set([...wordingsFor(wordsOf(text))].map(({ frame }) => frame.name))
  expect(nameOf(example)).toContain("made-agents")
  expect(nameOf("They turn the page.")).not.toContain("made-agents")
})
