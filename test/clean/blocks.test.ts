import { describe, expect, it } from "@effect/vitest"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { noMetadata } from "../../pipeline/model/document.ts"
import { raw } from "../texts.ts"

const blocksOf = (text: string) => {
  const document = cleanDocument(raw(text))
  return document.blocks.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end)])
}
const body = "The council of Alder Creek voted on Tuesday to keep its rule, and the mayor will sign it this week."

describe("the kind of a line between two paragraphs", () => {
  it.each([
    ["What the Rule Says", "heading"],
    ["ALDER CREEK TO SUE THE STATE OVER ITS NEW RULE", "heading"],
    ["Sign up for our daily newsletter", "boilerplate"],
    ["CLICK HERE TO GET THE APP", "boilerplate"],
    ["Read more: The mayor and her plan", "boilerplate"],
    ["Copyright © 2021 The Alder Post, LLC. All rights reserved.", "boilerplate"],
    ["The Associated Press contributed to this report.", "boilerplate"],
    ["Alder Post writers Ana Ruiz and Tom Bell contributed to this story.", "boilerplate"],
    ["Follow Ana Ruiz on Twitter @anaruiz.", "boilerplate"],
    ["Editor’s note: An earlier version misnamed the creek.", "boilerplate"],
    ["This story has been updated with the mayor’s answer.", "boilerplate"],
    ["[Update 5/2]: This story was changed after the council’s answer, which came in late at night.", "boilerplate"],
    ["(Reporting by Ana Ruiz; Editing by Tom Bell)", "byline"],
    ["By Ana Ruiz and Tom Bell, staff writers", "byline"],
    ["FILE - In this June 1 photo, Mayor Ana Ruiz speaks at Alder Hall.", "caption"],
    ["Photo by Tom Bell/The Alder Post", "credit"],
    // and what only looks like one of them
    ["UPDATE: Mayor Ana Ruiz has signed the rule into law, a spokesman for the city said.", "paragraph"],
    ["From The Alder Post:", "paragraph"],
    ["The Alder Post reported:", "paragraph"],
    ["By Tuesday the council had heard from both sides.", "paragraph"],
    ["Follow the money, he said, and you will see who pays.", "paragraph"],
    ["Click by click, the city counted its cameras.", "paragraph"],
    ["Read more slowly, the order says nothing of the sort.", "paragraph"],
    ["Share this burden, the mayor told the state.", "paragraph"],
    ["Subscribe to that view and no town is safe, he said.", "paragraph"],
    ["- an item of a list", "paragraph"],
    ["THE MAYOR: We will not ask for papers", "paragraph"],
    ["“We will not ask for papers.”", "paragraph"],
    ["The sheriff agreed (though not in writing).", "paragraph"]
  ])("%s", (line, kind) => {
    expect(blocksOf(`${body}\n\n${line}\n\n${body}`)[1]).toEqual([kind, line.replaceAll("'", "’")])
  })
})

it.each([
  ["Mayor Ana Ruiz at Alder Hall. (Tom Bell/The Alder Post via Getty Images)", "Mayor Ana Ruiz at Alder Hall."],
  ["Agents at the river (AP Photo/Tom Bell).", "Agents at the river"],
  ["Mayor Ana Ruiz at Alder Hall. Tom Bell / AP", "Mayor Ana Ruiz at Alder Hall."],
  ["Mayor Ana Ruiz at Alder Hall. (Courtesy of Alder Creek)", "Mayor Ana Ruiz at Alder Hall."]
])("cuts the credit off its caption: %s", (line, caption) => {
  expect(blocksOf(`${body}\n\n${line}\n${body}`).slice(1, 3)).toEqual([
    ["caption", caption],
    ["credit", line.slice(caption.length).trim()]
  ])
})

it("knows a caption without a credit by the company that it keeps", () => {
  const credited = "Agents at the river. (AP Photo/Tom Bell)"
  const text = [body, body, "", credited, body, body, "", credited, body, "", "The mayor at her desk.", body].join("\n")
  expect(
    blocksOf(text)
      .filter(([kind]) => kind === "caption")
      .map(([, words]) => words)
  ).toEqual(["Agents at the river.", "Agents at the river.", "The mayor at her desk."])
})

describe("datelines and what they tell", () => {
  const nothing = { agency: null, published: null }
  it.each([
    ["LOS ANGELES — ", nothing],
    ["WASHINGTON (Reuters) - ", { agency: "Reuters", published: null }],
    ["(Reuters) - ", { agency: "Reuters", published: null }],
    ["PROVIDENCE, R.I. (AP) -- ", { agency: "Associated Press", published: null }],
    ["OAKLAND, Calif., Nov. 29 (Reuters) - ", { agency: "Reuters", published: null }],
    ["ALDER CREEK (KXYZ) – ", nothing],
    [
      "date 2016-11-29 NY Times News Service, LOS ANGELES\n\n",
      { agency: "NY Times News Service", published: "2016-11-29" }
    ],
    ["date 2016-11-29 Ana Ruiz, ALDER CREEK\n\n", { agency: null, published: "2016-11-29" }],
    ["AFP, WASHINGTON\n\n", { agency: "Agence France-Presse", published: null }],
    ["Published: Tuesday, Nov. 29, 2016 at 10:30 a.m.\n\n", { agency: null, published: "2016-11-29" }],
    ["November 29, 2016\n\n", { agency: null, published: "2016-11-29" }],
    ["Updated November 29, 2016\n\n", nothing]
  ])("%j", (dateline, expected) => {
    const { metadata } = cleanDocument(raw(dateline + body))
    expect(blocksOf(dateline + body)).toEqual([
      ["dateline", dateline.trim()],
      ["paragraph", body]
    ])
    expect({ agency: metadata.agency, published: metadata.published }).toEqual(expected)
  })

  it.each([
    "Alder Creek — a town of mills — voted.",
    "ICE — which the rule names — was silent.",
    "The rule (an old one) - and a bad one - stands.",
    "February 30, 2016 is no day."
  ])("is none: %s", (text) => {
    expect(blocksOf(text)).toEqual([["paragraph", text]])
  })
})

describe("metadata", () => {
  it("says what the text says of itself, and whence", () => {
    const text = `Alder Creek votes to keep its rule\n\nBy Ana Ruiz | The Alder Post\n\n${body}\n\n© 2021 The Alder Post, LLC. All rights reserved.`
    expect(cleanDocument(raw(text)).metadata).toEqual({
      ...noMetadata,
      title: "Alder Creek votes to keep its rule",
      titleBasis: "text",
      author: "Ana Ruiz",
      authorBasis: "text",
      publisher: "The Alder Post",
      publisherBasis: "text"
    })
  })

  it.each([
    [
      "a summary and a caption before the byline",
      `Alder Creek votes to keep its rule\n\nThe vote was close.\n\nBy Ana Ruiz\n\nReporting from Alder Creek\n\nAug. 14, 2019\n\n${body}`,
      { title: "Alder Creek votes to keep its rule", author: "Ana Ruiz", published: "2019-08-14" }
    ],
    [
      "the agency's credits at the end",
      `Alder Creek votes to keep its rule\n\n${body}\n\n(Reporting by Ana Ruiz; Editing by Tom Bell)`,
      { title: "Alder Creek votes to keep its rule", author: "Ana Ruiz" }
    ],
    [
      "an outlet after the title, which has no word in small letters",
      `Alder Creek Votes To Keep Its Rule - ABC News\n\n${body}`,
      { title: "Alder Creek Votes To Keep Its Rule", publisher: "ABC News" }
    ],
    [
      "the title between a section's name and the author's trade",
      `POLITICS\n\nAlder Creek votes to keep its rule\n\nBy ANA RUIZ ana.ruiz@alder.example\n\nCity Desk\n\n${body}`,
      { title: "Alder Creek votes to keep its rule", author: "ANA RUIZ" }
    ],
    ["no title: it may be the short line", `Quiet revolt\n\nHow a small town turned on its rule\n\n${body}`, {}],
    ["no title: a place", `Tower Hall Auditorium Alder Creek City Council Building\n\n${body}`, {}],
    [
      "no title: a place, with the hour under it",
      `Tower Hotel and Lodge Alder Creek, Ohio\n\n2:40 P.M. EST\n\n${body}`,
      {}
    ],
    ["no title: a place of few words", `Alder Creek City Council Chambers\n\n${body}`, {}],
    ["no byline: far down in the text", `${`${body}\n\n`.repeat(9)}By Ana Ruiz\n\nAug. 14, 2019\n\n${body}`, {}]
  ])("knows %s", (_, text, said) => {
    const { title, author, published, publisher } = cleanDocument(raw(text)).metadata
    expect({ title, author, published, publisher }).toEqual({
      title: null,
      author: null,
      published: null,
      publisher: null,
      ...said
    })
  })

  it("holds the registry for better than the text", () => {
    const metadata = { ...noMetadata, published: "2016-11-30", publishedBasis: "registry" as const, agency: "Reuters" }
    const text = `date 2016-11-29 NY Times News Service, LOS ANGELES\n\n${body}`
    expect(cleanDocument({ ...raw(text), metadata }).metadata).toEqual(metadata)
  })

  it("takes no agency from who contributed, and no publisher from an agency's rights", () => {
    const text = `${body}\n\nReuters contributed to this report.\n\nCopyright 2021 The Associated Press. All rights reserved.`
    expect(cleanDocument(raw(text)).metadata).toEqual(noMetadata)
  })
})

describe("damage", () => {
  it.each([
    [body, []],
    ["They do n’t know , he said . We wait .", ["tokenized"]],
    [`${body} It said that the rule, which many of the towns around it`, ["truncated"]],
    [`${body}\n\nThe mayor said that the`, ["truncated"]],
    [`${body} The mayor [+1234 chars]`, ["truncated"]],
    [`${body} Tom Bell, Alder Creek`, []], // a signature
    [`${body}\n\nTags: rules, towns`, []],
    ["The city of CuliacÃ¡n voted on its rule.", ["mojibake"]],
    ["It is the cityâ€™s rule.", ["mojibake"]],
    ["The city of Culiac\uFFFDn voted.", ["mojibake"]],
    ["The São Paulo of the north, said Ângela.", []]
  ])("%s", (text, damage) => expect(cleanDocument(raw(text)).damage).toEqual(damage))
})
