import { describe, expect, it } from "@effect/vitest"
import { readAs, sentence, wordsOf } from "./helpers.ts"

const nexis = (number: number) => `Alder Creek votes on its rule, ${number}
The Alder Post
November 29, 2016 Tuesday, Late Edition

Copyright 2016 The Alder Post Company
All Rights Reserved
Section: Section A; Column 0; Pg. ${number}
Length: 1,812 words
Byline: By ANA RUIZ and TOM BELL
Dateline: ALDER CREEK
Body


${sentence} ${number}

Nobody answered.
Graphic

PHOTO: A hall.
Load-Date: November 30, 2016

End of Document

`
const academic = (number: number) => `                ${number} of 2 DOCUMENTS

                              The Alder Post

                        November 29, 2016 Tuesday

SECTION: METRO; Pg. 1

LENGTH: 812 words

HEADLINE: Alder Creek votes on its rule,
${number}

BYLINE: Ana Ruiz

BODY:

${sentence} ${number}

Nobody answered.

LOAD-DATE: November 30, 2016

                 Copyright 2016 The Alder Post
`
const proquest = (number: number) => `____________________________________________________________

Title: Alder Creek votes on its rule, ${number}
Author: Ruiz, Ana
Publication info: The Alder Post ; Alder Creek, Ill. [Alder Creek, Ill]. 29 Nov 2016: 1.
Full text: ${sentence} ${number}

Nobody answered.
Subject: Cities; Councils
Publication title: The Alder Post
Publication date: Nov 29, 2016
`
const factiva = (number: number) => `Alder Creek votes on its rule, ${number}
By Ana Ruiz
812 words
29 November 2016
The Alder Post
ALDP
A1
English
Copyright 2016 The Alder Post. All rights reserved.

${sentence} ${number}

Nobody answered.

Document ALDP000020161129ecbt0000${number}
`

describe.each([
  ["Nexis Uni", nexis, "By ANA RUIZ and TOM BELL"],
  ["LexisNexis Academic", academic, "Ana Ruiz"],
  ["ProQuest", proquest, "Ana Ruiz"],
  ["Factiva", factiva, "By Ana Ruiz"]
] as const)("an export of %s", (_, article, author) => {
  const read = (number: number) => `${sentence} ${number}\n\nNobody answered.`

  it("gives each article without its head and tail", async () => {
    for (const content of [article(1) + article(2), (article(1) + article(2)).replaceAll("\n", "\r\n")]) {
      const given = wordsOf(await readAs("a.txt", content)).map(([record, text]) => [record, text.replace(/\r/gu, "")])
      expect(given).toEqual([
        ["1", read(1)],
        ["2", read(2)]
      ])
    }
    expect(wordsOf(await readAs("a.txt", article(1)))).toEqual([["", read(1)]])
  })

  it("says what the head says", async () => {
    const found = (await readAs("a.txt", article(1)))[0]?.[1]
    expect(found).toMatchObject({
      said: { title: "Alder Creek votes on its rule, 1", publisher: "The Alder Post", author }
    })
    expect(typeof found === "string" ? "" : found?.said.published).toMatch(/^(?:Nov(?:ember)? 29,|29 November) 2016$/u)
  })
})

it("takes no other text for an export", async () => {
  const report = `The form asks:\nLength: 300 words\nBody\n\n${sentence}\n`
  const list = `____________________\n\n${sentence}\n____________________\n\nFull text: see below.\n`
  const court = `The brief has\n300 words\nand more. ${sentence}\n\nEnd of Document\n`
  for (const text of [report, list, court]) expect(wordsOf(await readAs("a.txt", text))).toEqual([["", text]])
})

it("parts no article at a rule of its own", async () => {
  const ruled = nexis(1).replace("Nobody answered.", `${"_".repeat(60)}\n\nNobody answered.`)
  expect(wordsOf(await readAs("a.txt", ruled)).map(([, text]) => text)).toEqual([
    `${sentence} 1\n\n${"_".repeat(60)}\n\nNobody answered.`
  ])
})

it("leaves an article whole whose head it doesn't know", async () => {
  const odd = `A letter\n\n${sentence}\n\nEnd of Document\n`
  const [, second] = wordsOf(await readAs("a.txt", nexis(1) + odd))
  expect(second?.[1]).toContain(`A letter\n\n${sentence}`)
})
