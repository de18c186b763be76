import { describe, expect, it } from "@effect/vitest"
import { breaks, wraps } from "../../pipeline/clean/breaks.ts"
import { apply, type Edit } from "../../pipeline/clean/edit.ts"
import { directions, variants } from "../../pipeline/clean/marks.ts"
import { spaces } from "../../pipeline/clean/spaces.ts"
import { composed, invisible, ligatures } from "../../pipeline/clean/unicode.ts"

/** A text, and what the edit makes of it; without the second the edit must leave it alone. */
type Case = readonly [raw: string, clean?: string]

const holds = (edit: Edit, cases: ReadonlyArray<Case>) =>
  it.each(cases.map(([raw, clean = raw]) => [raw, clean] as const))("%j", (raw, clean) => {
    expect(apply(raw, edit(raw)).text).toBe(clean)
  })

describe("invisible", () => {
  holds(invisible, [
    ["sanc\u00adtu\u200bary", "sanctuary"],
    ["\u202bשלום\u202c she\ufeff said\u0007", "שלום she said"],
    ["The 👩\u200d🚒 came"], // a joined emoji
    ["می\u200cخواهم"], // Persian writes with joiners
    ["a\u200db", "ab"], // Latin doesn't
    ["tab\tand\nbreak\r\n\f\u0085"]
  ])
})

describe("ligatures and composed", () => {
  holds(ligatures, [["o\ufb03cials de\ufb01ne", "officials define"], ["official"]])
  holds(composed, [
    ["Jose\u0301 Nun\u0303ez", "José Nuñez"],
    ["\u1112\u1161\u11ab", "한"],
    ["q\u0307\u0323", "q\u0323\u0307"], // marks change places
    ["½ of ＡＢ™"] // no compatibility
  ])
})

describe("breaks", () => {
  holds(breaks, [
    ["a\r\nb\rc\u2028d\u0085e\ff", "a\nb\nc\nd\ne\nf"],
    ["a\u2029b", "a\n\nb"],
    ["a\r\r\nb", "a\nb"], // a Windows break that was converted twice
    ["a\n\nb"]
  ])
})

describe("wraps", () => {
  const wrapped = [
    "The council of Alder Creek voted on Tuesday to keep the rule",
    "that stops the police from asking about papers, and the mayor",
    "said that she would sign it before the end of the week even if the",
    "state should sue."
  ]
  holds(wraps, [
    [`${wrapped.join("\n")}\n\nNext, the budget.`, `${wrapped.join(" ")}\n\nNext, the budget.`],
    ["A rule for well-\nknown cases"], // too few lines to know
    ["Eggs\nMilk\nBread\nbutter\nSalt"], // a list
    [`${wrapped.join(" ")}\n${wrapped.join(" ")}\n${wrapped.join(" ")}\nmore`] // a paragraph a line
  ])
})

describe("spaces", () => {
  holds(spaces, [["a  b\u00a0c\u2009\u3000d", "a b c d"], ["  a \n \t \n b  ", "a\n\nb"], ["a b\n\nc"]])
})

describe("variants", () => {
  holds(variants, [
    ["``Nobody asked,'' she said.", '“Nobody asked," she said.'],
    ["« Personne », dit-elle", "“Personne”, dit-elle"],
    ["the city`s and the county´s", "the city's and the county's"],
    ["“Nobody asked,” she said of the city’s plan."]
  ])
})

describe("directions", () => {
  holds(directions, [
    ['"Nobody asked," she said. "Not us."', "“Nobody asked,” she said. “Not us.”"],
    [
      'It ("the rule") holds—"for now"—in so-called "safe" towns',
      "It (“the rule”) holds—“for now”—in so-called “safe” towns"
    ],
    [`"He said, 'No,'" she said.`, "“He said, ‘No,’” she said."],
    ["It's the mayors' plan of the '90s, don't", "It’s the mayors’ plan of the ’90s, don’t"],
    ["rock 'n' roll and 'tis", "rock ’n’ roll and ’tis"],
    ["The ‘90s and don‘t", "The ’90s and don’t"],
    ["so-called 'safe towns' are", "so-called ‘safe towns’ are"],
    ["tell 'em so", "tell ’em so"],
    ["”Nobody asked,“ she said", "“Nobody asked,” she said"], // the wrong way round
    ["a 6'2\" man", 'a 6’2" man'], // inches
    ['a " b', 'a " b'], // nothing tells
    ["losing federal dollars.””"], // a doubled mark stays doubled
    ["If they act,” he said, “we will"], // a missing one stays missing
    ['"In 2016" it was', "“In 2016” it was"],
    ['"Why?"he asked', "“Why?”he asked"],
    ['>"‘', ">”’"], // by what the mark beside it becomes
    ['"0"“', "“0”“"],
    ["(\"'Yes,' she said\")", "(“‘Yes,’ she said”)"]
  ])
})
