import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { statements } from "../../pipeline/extract/statements.ts"
import { within } from "../../pipeline/model/span.ts"
import { annotated, found } from "./statements/found.ts"

type Case = [text: string, ...expected: Array<string>]

/** Tables by rule: what must be found; and, without more, where nothing may be found. */
const tables: Readonly<Record<string, ReadonlyArray<Case>>> = {
  "quotation-speaker-cue": [
    [
      "“It was a check,” Tom Bell’s brother, Edward, told The Alder Post on Friday.",
      "quotation-speaker-cue direct: It was a check, < Tom Bell’s brother, Edward < told"
    ],
    [
      "“Elm is open,” the clerk, Ana Ruiz, said on “Elm News” on Friday.",
      "quotation-speaker-cue direct: Elm is open, < the clerk, Ana Ruiz < said"
    ],
    [
      "Some of the towns challenging the plan may “have no say at all,” Ana Ruiz said.",
      "quotation-speaker-cue mixed: Some of the towns challenging the plan may … have no say at all, < Ana Ruiz < said"
    ],
    ["“Nobody asked us,” Ana Ruiz said.", "quotation-speaker-cue direct: Nobody asked us, < Ana Ruiz < said"],
    [
      "“Nobody asked us,” Mayor Ana Ruiz said Monday. “We would have said no.”",
      "quotation-speaker-cue direct: Nobody asked us, … We would have said no. < Mayor Ana Ruiz < said"
    ],
    [
      "“Nobody,” the sheriff’s spokesman told reporters, “asked the county.”",
      "quotation-speaker-cue direct: Nobody, … asked the county. < the sheriff’s spokesman < told"
    ],
    [
      "The county is “not for sale,” Ana Ruiz, the clerk, said.",
      "quotation-speaker-cue mixed: The county is … not for sale, < Ana Ruiz, the clerk < said"
    ],
    ["“Why now?” Ana Ruiz asked.", "quotation-speaker-cue direct: Why now? < Ana Ruiz < asked"],
    ["''Nobody asked us,'' Ana Ruiz said.", "quotation-speaker-cue direct: Nobody asked us, < Ana Ruiz < said"],
    [
      "If they come,” Ana Ruiz said, “we will be gone.”",
      "quotation-speaker-cue direct: If they come, … we will be gone. < Ana Ruiz < said"
    ],
    [
      "“One thing is sure.\n“Another is not,” Ana Ruiz said.",
      "quotation-speaker-cue direct: One thing is sure. … Another is not, < Ana Ruiz < said"
    ],
    [
      "The clerk was asked about “the new order,” Ana Ruiz said.",
      "quotation-speaker-cue mixed: The clerk was asked about … the new order, < Ana Ruiz < said"
    ],
    ["On “Morning in Elm,” Ana Ruiz smiled."],
    ["The so-called “safe streets” office opened."]
  ],
  "a quotation that is the object of a verb, and a clause after the next cue": [
    [
      "Ana Ruiz not only warned of “deep cuts to schools and clinics,” she said money could be taken back.",
      "speaker-cue-quotation direct: deep cuts to schools and clinics, < Ana Ruiz < warned of",
      "speaker-cue-clause indirect: money could be taken back < she < said"
    ],
    [
      "Ana Ruiz didn’t just warn of “deep cuts to schools,” she said money could be “taken back.”",
      "speaker-cue-quotation direct: deep cuts to schools, < Ana Ruiz < warn of",
      "speaker-cue-clause mixed: money could be … taken back. < she < said"
    ],
    [
      "Ana Ruiz did not warn of “deep cuts to schools,” she said money could be taken back.",
      "speaker-cue-clause indirect: money could be taken back < she < said"
    ]
  ],
  "a speaker in brackets": [
    ["“Nobody asked us,” [Ruiz] said.", "quotation-speaker-cue direct: Nobody asked us, < Ruiz < said"],
    [
      "“Nobody asked us,” [the mayor of Elm] told reporters.",
      "quotation-speaker-cue direct: Nobody asked us, < the mayor of Elm < told"
    ],
    ["They met [in Elm] said nobody."]
  ],
  "what is said of a doing": [
    [
      "Ana Ruiz, mayor of Elm, claims taking money from her town would be “unjust.”",
      "speaker-cue-clause mixed: taking money from her town would be … unjust. < Ana Ruiz, mayor of Elm < claims"
    ],
    [
      "Ana Ruiz reports holding people for agents has cost Elm money.",
      "speaker-cue-clause indirect: holding people for agents has cost Elm money < Ana Ruiz < reports"
    ],
    ["Complaints, lawsuits, claims involving the police would be heard in Elm."],
    ["Social Security claims processing would be slower."],
    ["Ana Ruiz claims taking part in the raid."]
  ],
  "quotation-cue-speaker": [
    [
      "“Nobody asked us,” said Ana Ruiz, the mayor of Elm. “They never do.”",
      "quotation-cue-speaker direct: Nobody asked us, … They never do. < Ana Ruiz, the mayor of Elm < said"
    ],
    [
      "“It is a trap,” warned the man who sued.",
      "quotation-cue-speaker direct: It is a trap, < the man who sued < warned"
    ],
    [
      "“One thing is sure,” said Ana Ruiz. “It is late.\n“And it is dark.”",
      "quotation-cue-speaker direct: One thing is sure, … It is late. … And it is dark. < Ana Ruiz < said"
    ],
    ["He met the “old guard” said to rule the town."],
    ["“Nobody asked us,” while Ana Ruiz listened."]
  ],
  "speaker-cue-quotation": [
    [
      "Tom Bell told reporters on Sunday as he left the hall, “We won’t.”",
      "speaker-cue-quotation direct: We won’t. < Tom Bell < told"
    ],
    ["Ana Ruiz said, “Nobody asked us.”", "speaker-cue-quotation direct: Nobody asked us. < Ana Ruiz < said"],
    ["Ana Ruiz told the council: “No.”", "speaker-cue-quotation direct: No. < Ana Ruiz < told"],
    [
      "In a statement, Ana Ruiz wrote: “We won’t. We can’t.” She left.",
      "speaker-cue-quotation direct: We won’t. We can’t. < Ana Ruiz < wrote"
    ],
    ["Ana Ruiz rose to say: “No.”", "speaker-cue-quotation direct: No. < Ana Ruiz < say"],
    [
      "Ana Ruiz joked, once more in a low voice, “Nobody asked us.”",
      "speaker-cue-quotation direct: Nobody asked us. < Ana Ruiz < joked"
    ],
    ["From the report: “Nobody asked us.”", "speaker-colon-quotation direct: Nobody asked us. < the report < -"],
    [
      "“Nobody asked us,” Ana Ruiz said, adding that she was tired. “Nobody ever does.”",
      "quotation-speaker-cue direct: Nobody asked us, … Nobody ever does. < Ana Ruiz < said",
      "speaker-cue-that indirect: she was tired < Ana Ruiz < adding"
    ],
    ["Three words stood there: “Nobody asked us.”"],
    ["The officials used what they called “safe streets” money."],
    ["Ana Ruiz did not say “never.”"],
    ["The band played “Say It Loud” for an hour."]
  ],
  "speaker-cue-that": [
    [
      "Ana Ruiz this weekend wrote that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < wrote"
    ],
    [
      "On her own page, she spoke of the books, stating that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < she < stating"
    ],
    [
      "Ana Ruiz said that James “Jim” Joseph Bell left.",
      "speaker-cue-that indirect: James “Jim” Joseph Bell left < Ana Ruiz < said"
    ],
    ["Ana Ruiz said that nobody had asked.", "speaker-cue-that indirect: nobody had asked < Ana Ruiz < said"],
    [
      "Ana Ruiz told reporters on Monday that nobody had asked, but the council went on.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < told"
    ],
    [
      "Ana Ruiz declared that it “will always be open.”",
      "speaker-cue-that mixed: it … will always be open. < Ana Ruiz < declared"
    ],
    [
      "The town voted, with Ana Ruiz arguing that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < arguing"
    ],
    [
      "Ana Ruiz — long a critic of the plan — told the council, that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz — long a critic of the plan — < told"
    ],
    [
      "Ana Ruiz smiled but in a letter said that nobody had asked.",
      "speaker-cue-that indirect: nobody had asked < Ana Ruiz < said"
    ],
    ["Ana Ruiz would say that."],
    ["It is said that nobody asked."],
    ["Ana Ruiz never said that nobody had asked."]
  ],
  "speaker-cue-clause": [
    [
      "Ana Ruiz told The Post she was seeing pictures, though old, of the raids.",
      "speaker-cue-clause indirect: she was seeing pictures, though old, of the raids < Ana Ruiz < told"
    ],
    [
      "Ana Ruiz said nobody had asked, though some had come.",
      "speaker-cue-clause indirect: nobody had asked < Ana Ruiz < said"
    ],
    [
      "Critics argue the plan would cost too much.",
      "speaker-cue-clause indirect: the plan would cost too much < Critics < argue"
    ],
    [
      "The mayor’s spokesman said Monday he had not seen the letter.",
      "speaker-cue-clause indirect: he had not seen the letter < The mayor’s spokesman < said"
    ],
    [
      "Officials in two counties say they were never told.",
      "speaker-cue-clause indirect: they were never told < Officials in two counties < say"
    ],
    ["Ana Ruiz added a room to her house."],
    ["The trip began in June and took a week."],
    ["An estimated 300 people came."]
  ],
  "speaker-cue-infinitive": [
    [
      "Ana Ruiz told her guests to stay in Elm, which she said is quiet.",
      "speaker-cue-infinitive indirect: to stay in Elm < Ana Ruiz < told",
      "relative-speaker-cue indirect: is quiet < she < said"
    ],
    ["Ana Ruiz vowed to open the books.", "speaker-cue-infinitive indirect: to open the books < Ana Ruiz < vowed"],
    [
      "The mayor pledged not to open the books, while the sheriff said they were lost.",
      "speaker-cue-infinitive indirect: not to open the books < The mayor < pledged",
      "speaker-cue-clause indirect: they were lost < the sheriff < said"
    ],
    [
      "They are promising to keep their books shut.",
      "speaker-cue-infinitive indirect: to keep their books shut < They < promising"
    ],
    ["Ana Ruiz declined to comment."],
    ["Ana Ruiz refused to threaten to leave."]
  ],
  "speaker-cue-question": [
    [
      "Ana Ruiz asked whether anybody had seen the books.",
      "speaker-cue-question indirect: whether anybody had seen the books < Ana Ruiz < asked"
    ],
    ["Ana Ruiz asked about the books."]
  ],
  "clause-speaker-cue": [
    ["However, Ana Ruiz said, nobody asked.", "clause-around-cue indirect: nobody asked < Ana Ruiz < said"],
    [
      "Too often, Ana Ruiz said, nobody asked.",
      "clause-around-cue indirect: Too often … nobody asked < Ana Ruiz < said"
    ],
    [
      "One man told him to leave, police said.",
      "clause-speaker-cue indirect: One man told him to leave < police < said",
      "speaker-cue-infinitive indirect: to leave < One man < told"
    ],
    [
      "After they left, nobody asked for the books, police said.",
      "clause-speaker-cue indirect: After they left, nobody asked for the books < police < said"
    ],
    ["After a walk in the woods of Elm, police said."],
    [
      "Nobody had asked the county, Ana Ruiz said.",
      "clause-speaker-cue indirect: Nobody had asked the county < Ana Ruiz < said"
    ],
    [
      "Nobody had asked the county, according to Ana Ruiz.",
      "according-to indirect: Nobody had asked the county < Ana Ruiz < according to"
    ],
    [
      "The books, Ana Ruiz said, were never lost.",
      "clause-around-cue indirect: The books … were never lost < Ana Ruiz < said"
    ],
    [
      "As Ana Ruiz argued, the books were never lost.",
      "as-speaker-cue indirect: the books were never lost < Ana Ruiz < argued"
    ],
    ["After two years, Ana Ruiz responded."],
    ["The town, Ana Ruiz knew, was small."]
  ],
  "according-to": [
    ["According to Ana Ruiz, nobody asked.", "according-to indirect: nobody asked < Ana Ruiz < According to"],
    [
      "More than 40 towns have such a rule, according to the Elm Policy Center.",
      "according-to indirect: More than 40 towns have such a rule < the Elm Policy Center < according to"
    ],
    ["“Nobody asked us,” according to Ana Ruiz.", "according-to direct: Nobody asked us, < Ana Ruiz < according to"],
    // an outlet hands on what somebody said
    [
      "“Nobody asked us,” Ana Ruiz said, according to The Denver Post.",
      "quotation-speaker-cue direct: Nobody asked us, < Ana Ruiz < said"
    ],
    [
      "Ana Ruiz said nobody had asked, according to a report in The Denver Post.",
      "speaker-cue-clause indirect: nobody had asked < Ana Ruiz < said"
    ],
    [
      "According to The Denver Post, Ana Ruiz said nobody had asked.",
      "speaker-cue-clause indirect: nobody had asked < Ana Ruiz < said"
    ],
    [
      "According to The Denver Post, nobody had asked.",
      "according-to indirect: nobody had asked < The Denver Post < According to"
    ],
    [
      "According to a Denver Post survey, most residents said nobody had asked.",
      "according-to indirect: most residents said nobody had asked < a Denver Post survey < According to"
    ],
    [
      "Ana Ruiz told nobody, according to The Denver Post.",
      "according-to indirect: Ana Ruiz told nobody < The Denver Post < according to"
    ],
    [
      "“Nobody asked us,” Ana Ruiz said, according to court records.",
      "quotation-speaker-cue direct: Nobody asked us, < Ana Ruiz < said"
    ],
    [
      "Police asked her to leave, according to the lawsuit.",
      "according-to indirect: Police asked her to leave < the lawsuit < according to"
    ]
  ],
  "speaker-cue-request": [
    [
      "Ana Ruiz urged the council to open its books.",
      "speaker-cue-request indirect: the council to open its books < Ana Ruiz < urged"
    ],
    ["Ana Ruiz invited the council."]
  ],
  "speaker-cue-judgement": [
    [
      "Ana Ruiz accused the council of hiding its books.",
      "speaker-cue-judgement indirect: the council of hiding its books < Ana Ruiz < accused"
    ],
    ["Ana Ruiz attacked the council."]
  ],
  "speaker-cue-object": [
    ["The case was led by a group called the Elm Board."],
    ["Tom Bell nodded, referring to the Elm County Board."],
    [
      "Ana Ruiz emphasized the need for open books.",
      "speaker-cue-object indirect: the need for open books < Ana Ruiz < emphasized"
    ],
    ["Ana Ruiz supports the plan of the council."],
    ["Ana Ruiz discussed the plan."]
  ],
  "speaker-cue-fragment": [
    [
      "It is a gang Ana Ruiz has described as a “menace to the town” that meets at night.",
      "speaker-cue-fragment mixed: a … menace to the town < Ana Ruiz < described"
    ],
    [
      "The group issued a letter calling the plan “a gift to nobody at all”.",
      "speaker-cue-fragment mixed: the plan … a gift to nobody at all < a letter < calling"
    ],
    ["Residents calling the plan “a gift to nobody at all” filled the hall."],
    [
      "Ana Ruiz called the plan “a gift to nobody at all.”",
      "speaker-cue-fragment mixed: the plan … a gift to nobody at all. < Ana Ruiz < called"
    ],
    ["Ana Ruiz opened the “safe streets” office."]
  ],
  blocks: [
    [
      "The mayor, Ana Ruiz, issued a statement to the press:\nWe will not be moved. We will not be sold.",
      "introduced-block direct: We will not be moved. We will not be sold. < The mayor, Ana Ruiz < issued a statement"
    ],
    [
      "Ana Ruiz tweeted:\n“We will not be moved.”",
      "introduced-quotation direct: We will not be moved. < Ana Ruiz < tweeted"
    ],
    [
      "They met on the air.\nRUIZ: Nobody asked us.\nDAY: Somebody must have.",
      "transcript-line direct: Nobody asked us. < RUIZ < -",
      "transcript-line direct: Somebody must have. < DAY < -"
    ],
    ["Some towns have begun to act:\nThe county shut its office on Monday."],
    [
      "They met on the air.\nAna Ruiz: Nobody asked us.\nTom Bell: Somebody must have.\nAna Ruiz: No.",
      "transcript-line direct: Nobody asked us. < Ana Ruiz < -",
      "transcript-line direct: Somebody must have. < Tom Bell < -",
      "transcript-line direct: No. < Ana Ruiz < -"
    ],
    [
      "The Courier spoke with Ana Ruiz on Monday.\nQ: Who asked you?\nA: Nobody asked us.",
      "interview-answer direct: Nobody asked us. < Ana Ruiz < -"
    ],
    [
      "Ana Ruiz: Nobody asked us\nThe mayor was late.",
      "heading-speaker-colon indirect: Nobody asked us < Ana Ruiz < -"
    ],
    ["The mayor was late.\nA: Nobody asked us."],
    ["BYLINE: Ana Ruiz wrote this."]
  ]
}

for (const [rule, table] of Object.entries(tables)) {
  describe(`statements/${rule}`, () => {
    it.each(table)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
  })
}

describe("speakers", () => {
  const speakers = (text: string) => statements(annotated(text)).map(({ speaker }) => speaker)
  it.each<[string, ...Array<string | null>]>([
    ["Mayor Ana Ruiz of Denver met the press. “Nobody asked us,” she said.", "person:ana ruiz"],
    ["Mayor Ana Ruiz met Sheriff Tom Bell. “Nobody asked us,” he said.", "person:tom bell"],
    ["“Nobody asked us,” Ana Ruiz said. “Tom Bell never did,” she added.", "person:ana ruiz", "person:ana ruiz"],
    ["Officials in Denver said they had not been asked.", null],
    ["Ana Ruiz’s lawyer said she had not been asked.", null]
  ])("%s", (text, ...expected) => expect(speakers(text)).toEqual(expected))
})

describe("relayed_by", () => {
  const relays = (text: string) => statements(annotated(text)).map(({ relayedBy }) => relayedBy)
  it.each<[string, ...Array<string | null>]>([
    ["“Nobody asked us,” Ana Ruiz told Fox News.", "Fox News"],
    ["“Nobody asked us,” Ana Ruiz told the county.", null],
    ["“Nobody asked us,” Ana Ruiz said, according to The Denver Post.", "The Denver Post"],
    ["Ana Ruiz said nobody had asked, according to a report in The Denver Post.", "The Denver Post"],
    ["Ana Ruiz said nobody had asked, according to court records.", null]
  ])("%s", (text, ...expected) => expect(relays(text)).toEqual(expected))
})

describe("statements", () => {
  const words =
    "Ana Ruiz|said|told|reporters|that|he|she|vowed|to|open|according|the|mayor|“|”|\"|'|’|‘|,|.|:|\n|—|who|and|but|not|FOX:|From|(|)|D-Va.|Monday|is|asked|books|😀".split(
      "|"
    )
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 })
    .map((all) => all.join(" "))

  it("gives for any text parts in order inside the evidence, and spans inside the text", () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { evidence, parts, speakerSpan, cueSpan, confidence } of statements(annotated(any))) {
          expect(within(evidence, { start: 0, end: any.length }) && evidence.start < evidence.end).toBe(true)
          for (const span of [speakerSpan, cueSpan])
            if (span) expect(within(span, { start: 0, end: any.length }) && span.start < span.end).toBe(true)
          parts.forEach((part, at) => {
            expect(within(part, evidence) && part.start < part.end).toBe(true)
            expect(part.start).toBeGreaterThanOrEqual(parts[at - 1]?.end ?? 0)
          })
          expect(confidence > 0 && confidence <= 1).toBe(true)
        }
      })
    )
  })

  it("sees a statement whatever stands in the paragraphs around it", () => {
    const filler = fc.constantFrom(
      "The town is small.",
      "Rain fell for a week.",
      "The “safe streets” office opened in 1979.",
      ""
    )
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        expect(found(`${before}\n“Nobody asked us,” said Ana Ruiz.\n${after}`)).toEqual([
          "quotation-cue-speaker direct: Nobody asked us, < Ana Ruiz < said"
        ])
      })
    )
  })
})
