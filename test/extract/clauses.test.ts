import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clausesOf } from "../../pipeline/extract/clauses/clauses.ts"
import { clauseLines } from "./clauseLines.ts"
import { annotated } from "./read.ts"

const table: ReadonlyArray<[text: string, ...expected: ReadonlyArray<string>]> = [
  ["Ana Ruiz signed the bill.", "main Ana Ruiz | sign past | the bill"],
  ["The bill was signed by Ana Ruiz.", "main The bill | sign passive past | -"],
  ["The council has not passed the law.", "main The council | not pass present | the law"],
  ["The state could even “claw back” money.", "main The state | claw present | money"],
  ["The sheriff will “not honor” detainers.", "main The sheriff | not honor future | detainers"],
  ["The council is “safe.”", "main The council | be present | safe"],
  ["Ohio, Utah and Iowa have introduced bills.", "main Ohio+Utah+Iowa | introduce present | bills"],
  [
    "Denver, which in 1985 became the first city to bar officers from asking, may sue.",
    "main Denver | sue present | -",
    "relative:which Denver | become past | the first city",
    "coordinate Denver | bar past | officers",
    "gerund:from officers | ask base | -"
  ],
  [
    "Ana Ruiz, the mayor of Denver, said the county will appeal.",
    "main Ana Ruiz | say past | -",
    "complement the county | appeal future | -"
  ],
  [
    "Ana Ruiz vowed to block the order.",
    "main Ana Ruiz | vow past | -",
    "infinitive Ana Ruiz | block base | the order"
  ],
  [
    "Ana Ruiz declared the law void and promised to sue.",
    "main Ana Ruiz | declare past | the law+void",
    "coordinate Ana Ruiz | promise past | -",
    "infinitive Ana Ruiz | sue base | -"
  ],
  [
    "If the council agrees, the mayor will sign the law.",
    "main the mayor | sign future | the law",
    "adverbial:if the council | agree present | -"
  ],
  [
    "A law passed in 2014 limits cooperation.",
    "participle A law | pass passive past | -",
    "main A law | limit present | cooperation"
  ],
  [
    "The county joined a lawsuit filed by the state.",
    "main The county | join past | a lawsuit",
    "participle a lawsuit | file passive past | -"
  ],
  [
    "The council passed a measure, exempting itself from the law.",
    "main The council | pass past | a measure",
    "participle The council | exempt base | itself"
  ],
  ["Taking away funding would be wrong.", "main - | be present | wrong", "gerund - | take base | funding"],
  ["“Nobody asked us,” said Ana Ruiz.", "main Nobody | ask past | us", "main Ana Ruiz | say past | -"],
  ["The county is going to sue the state.", "main The county | sue future | the state"],
  [
    "The law requires counties to share records.",
    "main The law | require present | counties",
    "infinitive counties | share base | records"
  ],
  [
    "Officials in Reno, Ogden and Boise refused to help.",
    "main Officials | refuse past | -",
    "infinitive Officials | help base | -"
  ],
  ["People they detained were released.", "main People | release passive past | -", "relative they | detain past | -"],
  [
    "The sheriff helped identify the men.",
    "main The sheriff | help past | -",
    "infinitive The sheriff | identify present | the men"
  ]
]

/** Words of which any order may come: the reader must neither fail nor name what isn't there. */
const words = fc.constantFrom(
  ..."the a mayor city law Denver Ana Ruiz said vowed to not block is was been signed which that who if and , — “ ” ; of in by from asking passed will could funding $ 5 million ’s".split(
    " "
  )
)

describe("clauses", () => {
  it.each(table)("%s", (text, ...expected) => expect(clauseLines(text)).toEqual(expected))

  it("gives clauses within their sentences, with parents that exist, for any words in any order", () => {
    const property = fc.property(fc.array(words, { maxLength: 40 }), (some) => {
      const document = annotated(some.join(" "))
      const clauses = clausesOf(document)
      for (const [at, { index, parent, sentence, first, next, verb }] of clauses.entries()) {
        const range = document.sentences[sentence]
        expect(index).toBe(at)
        expect(parent).toBeLessThan(clauses.length)
        expect(parent).not.toBe(index)
        expect(first).toBeGreaterThanOrEqual(range?.first ?? -1)
        expect(next).toBeLessThanOrEqual(range?.next ?? -1)
        expect(verb.main).toBeGreaterThanOrEqual(first)
        expect(verb.main).toBeLessThan(next)
      }
    })
    fc.assert(property)
  })
})
