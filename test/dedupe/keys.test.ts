import { expect, it } from "vitest"
import { textKeys } from "../../pipeline/dedupe/keys.ts"
import { sketcher, sketchOf } from "../../pipeline/dedupe/sketches.ts"
import { wordsOf as hashedWords } from "../../pipeline/dedupe/words.ts"
import { clean } from "../texts.ts"
import { random, textOf, wordsOf } from "./synthetic.ts"

const text = textOf(wordsOf(80, random(1)))

const keyOf = (id: string, words: string, isBoilerplate: (print: number, first: number) => boolean = () => false) => {
  const { add, made } = sketcher()
  const sketch = sketchOf(hashedWords(clean(words)))
  add("before", sketchOf(hashedWords(clean("Something else."))))
  add(id, sketch)
  return textKeys(made(), (print) => isBoilerplate(print, sketch.fingerprints[0] ?? 0))(1)
}

const known = keyOf("a", text)

it("is 128 bits in letters that stand anywhere", () => expect(known).toMatch(/^[\w-]{22}$/u))

it("is the same for the same text", () => expect(keyOf("a", text)).toBe(known))

it.each([
  ["id", keyOf("b", text)],
  ["word", keyOf("a", text.replace(/^\w+/u, "other"))],
  ["place of a word", keyOf("a", ` ${text}`)],
  ["phrase of boilerplate", keyOf("a", text, (print, first) => print === first)],
  ["phrase of boilerplate (another)", keyOf("a", text, (print, first) => print !== first)]
])("is another for another %s, so that the text is compared anew", (_, key) => expect(key).not.toBe(known))

it("is made once for a text", () => {
  const { add, made } = sketcher()
  add("a", sketchOf(hashedWords(clean(text))))
  let asked = 0
  const keys = textKeys(made(), () => ++asked > 0)
  expect(keys(0)).toBe(keys(0))
  expect(asked).toBe(made().from[1])
})
