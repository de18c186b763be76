import { describe, expect, it } from "vitest"
import { found } from "./found.ts"

type Case = [text: string, ...expected: Array<string>]

/** Tables by rule: what must be found; and, without more, where nothing may be found. */
const tables: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "relative-speaker-cue": [
    [
      "Critics passed a rule that Ana Ruiz says has no sense.",
      "relative-speaker-cue indirect: has no sense < Ana Ruiz < says"
    ],
    ["It was a federal rule she said broke the law.", "relative-speaker-cue indirect: broke the law < she < said"],
    ["The council that Ana Ruiz leads met."]
  ],
  infinitives: [
    [
      "Ana Ruiz went on to say that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < went on to say"
    ],
    [
      "Ana Ruiz took the stage to say that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < say"
    ],
    ["Ana Ruiz had a chance to say that nobody had asked."],
    ["Ana Ruiz will take the stage to say that nobody had asked."],
    ["Ana Ruiz wants to say that nobody asked."]
  ],
  participles: [
    ["The town’s estimated 300 cows came."],
    ["Ana Ruiz proposing the plan just shows her zeal."],
    ["They were finding that the books were shut."],
    [
      "Ana Ruiz said that nobody had asked, specifically naming the county.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < said"
    ]
  ],
  "that-clauses": [
    ["Ana Ruiz disagreed with the clerk’s claim that nobody had asked."],
    [
      "Ana Ruiz said in a statement that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < said"
    ],
    [
      "Ana Ruiz said May 4, 2012, that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < said"
    ],
    [
      "Ana Ruiz broke the news that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < broke the news"
    ],
    [
      "Ana Ruiz said the books were open — and Tom Bell added that nobody had asked.",
      "speaker-cue-clause indirect: the books were open < Ana Ruiz < said",
      "speaker-cue-that indirect: nobody had asked < Tom Bell < added"
    ]
  ],
  "clauses before their cue": [
    [
      "Nobody had asked the county, Ana Ruiz told reporters on Monday.",
      "clause-speaker-cue indirect: Nobody had asked the county < Ana Ruiz < told"
    ],
    [
      "Nobody had asked the county, Ana Ruiz said Friday afternoon.",
      "clause-speaker-cue indirect: Nobody had asked the county < Ana Ruiz < said"
    ],
    [
      "The goal of the law, says Ana Ruiz, director of the Elm Fund, is to keep the books open.",
      "clause-around-cue indirect: The goal of the law … is to keep the books open < Ana Ruiz, director of the Elm Fund < says"
    ],
    [
      "The police had no books, as Ana Ruiz, (D-Elm) noted.",
      "clause-speaker-cue indirect: The police had no books < Ana Ruiz, (D-Elm) < noted"
    ]
  ],
  objects: [
    [
      "Ana Ruiz threatened lawsuits over the open books.",
      "speaker-cue-object indirect: lawsuits over the open books < Ana Ruiz < threatened"
    ],
    [
      "Ana Ruiz estimated somewhere between $5 and $6 million in losses.",
      "speaker-cue-object indirect: somewhere between $5 and $6 million in losses < Ana Ruiz < estimated"
    ],
    ["Ana Ruiz threatened cities that keep their books shut."],
    ["Ana Ruiz cited Tom Bell, a friend of hers."]
  ]
}

for (const [rule, table] of Object.entries(tables)) {
  describe(`statements/${rule}`, () => {
    it.each(table)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  })
}
