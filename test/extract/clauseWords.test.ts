import { describe, expect, it } from "vitest"
import { clauseLines } from "./clauseLines.ts"

/** Words that a tagger takes for others, each with a sentence in which it is what it seems. */
const table: ReadonlyArray<[text: string, ...expected: ReadonlyArray<string>]> = [
  ["The order would plunge the county into debt.", "main The order | plunge present | the county"],
  [
    "Ana Ruiz, who votes with the mayors, signed the bill.",
    "main Ana Ruiz | sign past | the bill",
    "relative:who Ana Ruiz | vote present | -"
  ],
  [
    "They want to come out and support her in May.",
    "main They | want present | -",
    "infinitive They | come base | -",
    "infinitive They | support present | her"
  ],
  [
    "The love and support he got helped the sheriff.",
    "main The love+support | help past | the sheriff",
    "relative he | get past | -"
  ],
  ["The victory hands her a seat.", "main The victory | hand present | her a seat"],
  ["He was acquitted of murder charges the following year.", "main He | acquit passive past | -"],
  [
    "He led a rally lamenting the end of the law.",
    "main He | lead past | a rally",
    "participle a rally | lament base | the end"
  ],
  [
    "Those voting in May were asked to wait.",
    "main Those | ask passive past | -",
    "participle Those | vote base | -",
    "infinitive Those | wait base | -"
  ],
  ["The raid has inflamed the city.", "main The raid | inflame present | the city"],
  ["The officer is being audited.", "main The officer | audited passive present | -"],
  ["The raid is evidence of a plan.", "main The raid | be present | evidence"],
  ["The council has issues with the plan.", "main The council | have present | issues"],
  ["All they do is work with agents.", "main All | be present | work", "relative they | do present | -"],
  [
    "The mayor will respond to reports that agents came.",
    "main The mayor | respond future | -",
    "complement:that agents | come past | -"
  ],
  ["The police shooting of a man sparked a protest.", "main The police shooting | spark past | a protest"],
  ["Ana Ruiz spoke to white voters.", "main Ana Ruiz | speak past | -"],
  ["There’s a law against it.", "main There | be present | a law"],
  ["The county’s law bars it.", "main The county’s law | bar present | it"],
  ["The sheriffs remained opposed to the plan.", "main The sheriffs | oppose passive past | -"],
  ["The law limits how agents may work.", "main The law | limit present | -", "complement agents | work present | -"],
  ["The sheriffs remained in Reno.", "main The sheriffs | remain past | -"]
]

describe("words that are verbs, and words that are none", () => {
  it.each(table)("%s", (text, ...expected) => expect(clauseLines(text)).toEqual(expected))
})
