import { describe, expect, it } from "vitest"
import { clauseLines } from "./clauseLines.ts"

/** Who does what where a clause is broken by another, or a noun stands between. */
const table: ReadonlyArray<[text: string, ...expected: ReadonlyArray<string>]> = [
  ["They got everything they wanted.", "main They | get past | everything", "relative they | want past | -"],
  ["The men they released, and a woman, left.", "main The men | leave past | -", "relative they | release past | -"],
  ["The mayor himself has opposed it.", "main The mayor | oppose present | it"],
  [
    "The state replaced the law but the new one requires a warrant.",
    "main The state | replace past | the law",
    "coordinate the new one | require present | a warrant"
  ],
  [
    "The state replaced the law and the new one requires a warrant.",
    "main The state | replace past | the law",
    "coordinate the new one | require present | a warrant"
  ],
  [
    "The state said the mayor and the sheriff have signed it.",
    "main The state | say past | -",
    "complement the mayor+the sheriff | sign present | it"
  ],
  [
    "The plan, officials said, would close the jail.",
    "main The plan | close present | the jail",
    "main officials | say past | -"
  ],
  [
    "The mayor, a doctor, said it would close the jail.",
    "main The mayor | say past | -",
    "complement it | close present | the jail"
  ],
  [
    "“The risk,” said Ana Ruiz, “is that it fails.”",
    "main The risk | be present | -",
    "main Ana Ruiz | say past | -",
    "complement:that it | fail present | -"
  ],
  ["“It fails,” said Ana Ruiz.", "main It | fail present | -", "main Ana Ruiz | say past | -"],
  [
    "Troops, called to the town after a protest, are here.",
    "main Troops | be present | -",
    "participle Troops | call passive past | -"
  ],
  [
    "Officials in Reno, Nev., voted to close it.",
    "main Officials | vote past | -",
    "infinitive Officials | close base | it"
  ],
  [
    "A report released last year found that it failed.",
    "participle A report | release passive past | -",
    "main A report | find past | -",
    "complement:that it | fail past | -"
  ],
  [
    "A judge blocked the order released last year.",
    "main A judge | block past | the order",
    "participle the order | release passive past | -"
  ],
  [
    "There are shops in Reno that may close.",
    "main There | be present | shops",
    "relative:that shops | close present | -"
  ],
  [
    "There is a law in the city that may change.",
    "main There | be present | a law",
    "relative:that the city | change present | -"
  ],
  [
    "He met a sheriff from Ogden who signed it.",
    "main He | meet past | a sheriff",
    "relative:who a sheriff | sign past | it"
  ],
  [
    "He met a friend of Ana Ruiz who signed it.",
    "main He | meet past | a friend",
    "relative:who Ana Ruiz | sign past | it"
  ],
  [
    "She spoke of men who came here and who stayed.",
    "main She | speak past | -",
    "relative:who men | come past | -",
    "relative:who men | stay past | -"
  ],
  [
    "She needs leaders “who know the town.”",
    "main She | need present | leaders",
    "relative:who leaders | know present | the town"
  ],
  ["The rate is lower than it was in May.", "main The rate | be present | lower", "adverbial:than it | be past | -"],
  ["They spoke like they knew it.", "main They | speak past | -", "adverbial:like they | know past | it"],
  ["Then came a ruling by the court.", "main a ruling | come past | -"],
  ["Only a mile from the border, they wait.", "main they | wait present | -"],
  ["They began this effort years ago.", "main They | begin past | this effort"],
  [
    "She signed a bill in 2019 that was vetoed in 2021.",
    "main She | sign past | a bill",
    "relative:that a bill | veto passive past | -"
  ],
  ["That plan was dropped.", "main That plan | drop passive past | -"],
  ["That was a plan.", "main That | be past | a plan"],
  [
    "They asked about how the town treats them.",
    "main They | ask past | -",
    "complement the town | treat present | them"
  ],
  ["She knows what happened.", "main She | know present | -", "complement what | happen past | -"],
  [
    "She praised what the city called a success.",
    "main She | praise past | what",
    "relative the city | call past | a success"
  ],
  ["He kept the promises Ana Ruiz made.", "main He | keep past | the promises", "relative Ana Ruiz | make past | -"],
  [
    "With the town becoming a haven, the county left the pact.",
    "main the county | leave past | the pact",
    "participle the town | become base | a haven"
  ],
  ["Taking away funding would be wrong.", "main - | be present | wrong", "gerund - | take base | funding"],
  [
    "Speaking to reporters in Reno, Ana Ruiz called it a mistake.",
    "main Ana Ruiz | call past | it+a mistake",
    "gerund - | speak base | -"
  ],
  [
    "The number of officers killing unarmed men has fallen.",
    "main The number | fall present | -",
    "participle officers | kill base | unarmed men"
  ],
  [
    "The paper said the letters it got were real.",
    "main The paper | say past | -",
    "complement the letters | be past | real",
    "relative it | get past | -"
  ],
  [
    "The mayor told reporters they were real.",
    "main The mayor | tell past | reporters",
    "complement they | be past | real"
  ],
  [
    "The mayor praised officers who came, and signed the bill.",
    "main The mayor | praise past | officers",
    "relative:who officers | come past | -",
    "coordinate The mayor | sign past | the bill"
  ],
  [
    "The mayor praised officers who came and signed the bill.",
    "main The mayor | praise past | officers",
    "relative:who officers | come past | -",
    "coordinate:who officers | sign past | the bill"
  ],
  ["Agents carried out raids in May.", "main Agents | carry past | raids"],
  [
    "The raid is an example of how the city treated them.",
    "main The raid | be present | an example",
    "complement the city | treat past | them"
  ],
  ["Agents walked out the door.", "main Agents | walk past | -"],
  [
    "He points out that the rest is spent.",
    "main He | point present | -",
    "complement:that - | spend passive present | -"
  ],
  [
    "They vowed not to repeat that mistake and set up a fund.",
    "main They | vow past | -",
    "infinitive They | not repeat base | that mistake",
    "coordinate They | set past | a fund"
  ],
  [
    "They vowed that towns and counties would pay.",
    "main They | vow past | -",
    "complement:that towns+counties | pay present | -"
  ],
  [
    "The risk, said Ana Ruiz, echoing others, is real.",
    "main The risk | be present | real",
    "main Ana Ruiz | say past | -",
    "participle Ana Ruiz | echo base | others"
  ],
  [
    "The plan, announced Monday, is dead.",
    "main The plan | be present | dead",
    "participle The plan | announce passive past | -"
  ],
  [
    "The council followed her lead and in March ratified the order.",
    "main The council | follow past | her lead",
    "coordinate The council | ratify past | the order"
  ],
  [
    "The judge rejected claims that the order applies to a grant and said it is void.",
    "main The judge | reject past | claims",
    "complement:that the order | apply present | -",
    "coordinate The judge | say past | -",
    "complement it | be present | void"
  ],
  [
    "The towns that challenged the law showed a loss.",
    "main The towns | show past | a loss",
    "relative:that The towns | challenge past | the law"
  ],
  [
    "He signed a law targeting “havens” that allows raids.",
    "main He | sign past | a law",
    "participle a law | target base | havens",
    "relative:that a law | allow present | raids"
  ],
  [
    "The deputy told their mother that it was useless.",
    "main The deputy | tell past | their mother",
    "complement:that it | be past | useless"
  ],
  [
    "A memo warned officials that departments may be sued.",
    "main A memo | warn past | officials",
    "complement:that departments | sue passive present | -"
  ],
  [
    "The judge finds that affected cities could sue.",
    "main The judge | find present | -",
    "complement:that affected cities | sue present | -"
  ],
  ["Last month, the state’s attorney general sued.", "main the state’s attorney general | sue past | -"],
  ["They were kept in jail because of a hold.", "main They | keep passive past | -"]
]

describe("subjects", () => {
  it.each(table)("%s", (text, ...expected) => expect(clauseLines(text)).toEqual(expected))
})
