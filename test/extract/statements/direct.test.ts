import { describe, expect, it } from "vitest"
import { found } from "./found.ts"

type Case = [text: string, ...expected: Array<string>]

/** Tables by rule: what must be found; and, without more, where nothing may be found. */
const tables: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "quotation-speaker": [
    [
      "“Nobody asked us,” Ana Ruiz sad on Monday. “They never do.”",
      "quotation-speaker direct: Nobody asked us, … They never do. < Ana Ruiz < -"
    ],
    ["“Safe Streets,” Ana Ruiz and her band played."],
    ["She filed the “long forgotten plan,” Ana Ruiz left."],
    ["“Nobody asked us.” Ana Ruiz left."]
  ],
  "quotation-dash-speaker": [
    [
      "“Nobody asked us.” — Ana Ruiz, mayor of Elm",
      "quotation-dash-speaker direct: Nobody asked us. < Ana Ruiz, mayor of Elm < -"
    ],
    ["“Nobody asked us.” — A sign at the gate"],
    ["“Nobody asked us.” — Ana Ruiz left the room and the town was quiet again."]
  ],
  "quotation-after-report": [
    [
      "Ana Ruiz said the books were open. “Nobody asked us to close them.”",
      "speaker-cue-clause indirect: the books were open < Ana Ruiz < said",
      "quotation-after-report direct: Nobody asked us to close them. < Ana Ruiz < said"
    ],
    [
      "Ana Ruiz said the books were open. “Safe.”",
      "speaker-cue-clause indirect: the books were open < Ana Ruiz < said"
    ],
    ["Ana Ruiz liked the books. “Nobody asked us to close them.”"]
  ],
  "clause-colon-quotation": [
    [
      "Ana Ruiz vowed to keep the books open: “We will not close them.”",
      "speaker-cue-infinitive indirect: to keep the books open < Ana Ruiz < vowed",
      "clause-colon-quotation direct: We will not close them. < Ana Ruiz < vowed"
    ],
    ["The books were open: “We will not close them.”"]
  ],
  "titles of broadcasts": [
    [
      "“Nobody asked us,” Ana Ruiz told “Morning in Elm” after the vote.",
      "quotation-speaker-cue direct: Nobody asked us, < Ana Ruiz < told"
    ],
    [
      "Ana Ruiz told “Morning in Elm” that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < told"
    ]
  ],
  "terms and fragments": [
    ["Ana Ruiz threatens “safe” cities."],
    ["The rule left out clerks deemed “slow and lazy.”"],
    [
      "After critics called the plan “slow and lazy,” it fell.",
      "speaker-cue-fragment mixed: the plan … slow and lazy, < critics < called"
    ],
    [
      "Ana Ruiz called it a “terrible idea,” but left.",
      "speaker-cue-fragment mixed: it a … terrible idea, < Ana Ruiz < called"
    ],
    [
      "Ana Ruiz described the plan as a “gift to nobody” — a hint at the mayor.",
      "speaker-cue-fragment mixed: the plan as a … gift to nobody < Ana Ruiz < described"
    ],
    [
      "Ana Ruiz emphasized the town’s open books, hoping to keep people from having to “hide in the dark.”",
      "speaker-cue-fragment mixed: the town’s open books, hoping to keep people from having to … hide in the dark. < Ana Ruiz < emphasized"
    ],
    [
      "The Elm Courier reports, “Nobody asked us.”",
      "speaker-cue-quotation direct: Nobody asked us. < The Elm Courier < reports"
    ]
  ],
  "messages in blocks": [
    [
      "The clerk has sent this letter to the council:\nI will not be moved.\nWe will stay.\nThe council met.",
      "introduced-block direct: I will not be moved. … We will stay. < The clerk < sent this letter"
    ],
    ["The clerk has sent these boxes to the council:\nI will not be moved."]
  ]
}

for (const [rule, table] of Object.entries(tables)) {
  describe(`statements/${rule}`, () => {
    it.each(table)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  })
}

describe("in sentences that lost words", () => {
  it.each<Case>([
    [
      "Ana Ruiz “a very slow, steady climb to the top of the hill.”",
      "speaker-quotation direct: a very slow, steady climb to the top of the hill. < Ana Ruiz < -"
    ],
    [
      "Towns “may not have the money the council Ana Ruiz, the head of the Elm Fund. “But they have time.”",
      "quotation-speaker mixed: Towns … may not have the money the council … But they have time. < Ana Ruiz, the head of the Elm Fund. < -"
    ],
    [
      "“Nobody asked us,” Ms. Ruiz the town and it is not for us to ask.”",
      "quotation-speaker direct: Nobody asked us, … the town and it is not for us to ask. < Ms. Ruiz < -"
    ]
  ])("%s", (text, ...expected) => expect(found(`Ana Ruiz came.\n${text}`, true)).toEqual(expected))

  it("takes nobody for a speaker by place alone in a whole sentence", () => {
    expect(found("They gave Ana Ruiz “a very slow, steady climb to the top of the hill.”")).toEqual([])
  })
})
