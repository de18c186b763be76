import { expect, it } from "@effect/vitest"
import { cleanText } from "../../pipeline/clean/clean.ts"
import { isTokenized } from "../../pipeline/clean/spacing.ts"

it.each([
  ["They do n’t know , he said .", "They don’t know, he said."],
  ["It ’s the city ’s plan , she said .", "It’s the city’s plan, she said."],
  ["It cost $ 140 or 2 . 3 million , or 1 , 200 , at 10 : 30 .", "It cost $140 or 2.3 million, or 1,200, at 10:30."],
  ["In Alder , R. I. , the U. S. court sat at 5 p. m. today .", "In Alder, R.I., the U.S. court sat at 5 p.m. today."],
  ["The rule ( an old one ) stands , and 5 % [ of us ] know .", "The rule (an old one) stands, and 5% [of us] know."],
  ['" We wait , " said Ana Ruiz . " We hope . "', "“We wait,” said Ana Ruiz. “We hope.”"],
  ['It is " vague " law , he said , and " bad . " We know .', "It is “vague” law, he said, and “bad.” We know."],
  // without the first mark: what stands around the second and third tells their sides
  [
    'They left . " He said that if so , " it is late . " They ran .',
    "They left.” He said that if so, “it is late.” They ran."
  ],
  [
    '" Nobody asked us , " Ms. Ruiz the town and it is ours . "',
    "“Nobody asked us,” Ms. Ruiz the town and it is ours.”"
  ],
  ['She said , " They say , ‘ Go , ’ and we go . "', "She said, “They say, ‘Go,’ and we go.”"],
  ["They said , `` We wait , '' and left .", "They said, “We wait,” and left."],
  // a lost mark: what stands before “said” closes, and the next one opens
  [
    'Ana Ruiz wait , " Ms. Ruiz said . The " old rule " stands .',
    "Ana Ruiz wait,” Ms. Ruiz said. The “old rule” stands."
  ],
  ["The mayors ’ plan , and the cities ' costs , grew .", "The mayors’ plan, and the cities’ costs, grew."],
  ["He paid .5 percent , at most , to alder .com .", "He paid .5 percent, at most, to alder .com."]
])("%s", (raw, clean) => {
  expect(isTokenized(raw)).toBe(true)
  expect(cleanText(raw).text).toBe(clean)
})

it.each([
  "It costs .5 percent, or more, she said.", // a number, no full stop
  "One slip , and one only. The rest is well, as it should be.",
  "Mr. J. P. Ruiz paid $ 5, and left.",
  "The word ’sanctuary’ again, and again." // a mark, no contraction
])("leaves a text alone that isn't tokenised: %s", (raw) => {
  expect(isTokenized(raw)).toBe(false)
  expect(cleanText(raw).text).toBe(raw)
})
