import { describe, expect, it } from "vitest"
import { argumentFrames, wordingOf, wordsOf } from "../../pipeline/lexicon/arguments/wordings.ts"
import { type ArgumentCase, grounds } from "./argumentGrounds.ts"
import { voices } from "./argumentVoices.ts"
import { recordsIn, short, stances } from "./read.ts"

const sp = "sanctuary_policy"
const fc = "funding_cutoff"
const md = "mass_deportation"

/** By the frame: what somebody says, and on which side that is; then what sounds alike and is on none. */
const cases: ReadonlyArray<ArgumentCase> = [
  [
    "made-agents",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "That bill turns every deputy I have into an immigration agent, and it turns my deputies into deportation agents.",
    "The program trains deputies to use the same forms as immigration officers."
  ],
  [
    "no-agents",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "We are not an arm of ICE.",
    "This bill does not make anybody an arm of ICE."
  ],
  [
    "their-job",
    "Mayor Ana Ruiz",
    `${sp} supports`,
    "ICE agents can come, but we are not going to do the feds’ dirty work for them.",
    "The president has not done the federal government’s job at the border."
  ],
  [
    "fear",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "An undocumented woman who is beaten at home would be terrified to call the police.",
    "An undocumented woman called the police after she was beaten at home."
  ],
  [
    "no-fear",
    "Mayor Ana Ruiz",
    `${sp} supports`,
    "A parent must be able to walk into our clinic without the fear of meeting ICE.",
    "A felon should not walk our streets without fear of ICE."
  ],
  [
    "trust",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "Acting as immigration agents would shatter the trust that we have earned.",
    "People who ask about immigration say they have no trust in government."
  ],
  [
    "blind-to-status",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "We never ask an immigrant for a green card.",
    "We will ask an immigrant for a green card if the law says so."
  ],
  [
    "warrant",
    "Sheriff Tom Bell",
    `${sp} supports`,
    "I cannot keep a man for ICE in my jail without a warrant.",
    "ICE came to my jail with a warrant."
  ],
  [
    "what-sanctuary-is",
    "Mayor Ana Ruiz",
    `${sp} supports`,
    "The idea that sanctuary cities are dangerous is a myth.",
    "The claim that we are a sanctuary city is a myth."
  ],
  [
    "stand-by-immigrants",
    "Mayor Ana Ruiz",
    `${sp} supports`,
    "Refugees and immigrants keep this town alive, and we will always defend them.",
    "Refugees and immigrants keep this town alive, and many of them work at night."
  ],
  [
    "breeds-crime",
    "Sheriff Tom Bell",
    `${sp} opposes`,
    "Sanctuary laws invite chaos.",
    "There is no proof that sanctuary laws invite chaos."
  ],
  [
    "harboring",
    "Rep. Tom Bell",
    `${sp} opposes`,
    "They call it a sanctuary city, and they turn dangerous felons loose onto our streets.",
    "They call it a sanctuary city, and they clean our streets."
  ],
  [
    "above-the-law",
    "Rep. Tom Bell",
    `${sp} opposes`,
    "A sanctuary mayor doesn’t get to choose which laws to follow.",
    "As a sanctuary state we comply with federal law, and the president isn’t above the law."
  ],
  [
    "victims",
    "Rep. Tom Bell",
    `${sp} opposes`,
    "How many more innocent people have to be murdered before this sanctuary city wakes up?",
    "How many more people have to move before this sanctuary city builds homes?"
  ],
  [
    "criminals-first",
    "Rep. Tom Bell",
    `${sp} opposes`,
    "Sanctuary mayors place criminals above their own residents.",
    "Trump put politics above the residents of sanctuary cities."
  ],
  [
    "agents-exposed",
    "ICE Director Tom Bell",
    `${sp} opposes`,
    "When a jail won’t call ICE, it forces our agents to go out into neighborhoods.",
    "ICE agents have gone into neighborhoods since June."
  ],
  [
    "side-by-side",
    "Sheriff Tom Bell",
    `${sp} opposes`,
    "This law bars my deputies from sharing a word with ICE agents.",
    "Nothing in this law bars my deputies from sharing a word with federal agents."
  ],
  [
    "end-it",
    "Rep. Tom Bell",
    `${sp} opposes`,
    "It’s time to outlaw sanctuary jurisdictions.",
    "It’s time to talk about sanctuary jurisdictions."
  ],
  [
    "no-dime",
    "Rep. Tom Bell",
    `${fc} supports`,
    "A mayor who ignores ICE has no business getting one dollar from us.",
    "A mayor who knows ICE well got one dollar from us."
  ],
  [
    "subsidize",
    "Sen. Tom Bell",
    `${fc} supports`,
    "Why should a family in Ohio bankroll a sanctuary city?",
    "Why should a family in Ohio move to a sanctuary city?"
  ],
  [
    "obey-or-lose",
    "Sen. Tom Bell",
    `${fc} supports`,
    "My advice to sanctuary mayors is to comply or forfeit the grants.",
    "The question is whether we, as a sanctuary city, would face the loss of grants."
  ],
  [
    "lose-unless",
    "U.S. Attorney General Jeff Sessions",
    `${fc} supports`,
    "Such places will lose police grants unless they help immigration agents.",
    "Such places will get police grants and help immigration agents."
  ],
  [
    "coercion",
    "Mayor Ana Ruiz",
    `${fc} opposes`,
    "Immigration grants or no grants, this is a shakedown.",
    "The agents caught a gang in a shakedown, and no grants were used."
  ],
  [
    "defiance-of-cuts",
    "Mayor Ana Ruiz",
    `${fc} opposes`,
    "No amount of money will make us forget our immigrant neighbors.",
    "A large amount of money went to our immigrant neighbors."
  ],
  [
    "no-power-to-cut",
    "Mayor Ana Ruiz",
    `${fc} opposes`,
    "The attorney general has no authority to attach immigration conditions to grants.",
    "The attorney general has the authority to give grants to immigration courts."
  ],
  [
    "cuts-harm",
    "Mayor Ana Ruiz",
    `${fc} opposes`,
    "Pulling grants over immigration would devastate our shelters.",
    "Grants for immigration courts would help our shelters."
  ],
  [
    "send-them-all",
    "Rep. Tom Bell",
    `${md} supports`,
    "I’m all for deporting every illegal immigrant.",
    "I’m not for deporting every illegal immigrant."
  ],
  [
    "if-here-illegally",
    "Rep. Tom Bell",
    `${md} supports`,
    "If you’re in this country illegally, you will be deported.",
    "If you’re in this country illegally, you don’t call the police."
  ],
  [
    "largest-operation",
    "Rep. Tom Bell",
    `${md} supports`,
    "We are going to launch the greatest deportation campaign in our history.",
    "We are going to fight the greatest deportation campaign in our history."
  ],
  [
    "torn-families",
    "Bishop Tom Bell",
    `${md} opposes`,
    "These raids and deportations are ripping children from their mothers.",
    "These raids ended, and the families went home."
  ],
  [
    "cruel-or-unworkable",
    "Bishop Tom Bell",
    `${md} opposes`,
    "Deporting millions of workers would be cruel.",
    "Deporting a murderer would not be cruel."
  ],
  ...grounds,
  ...voices
]

const said = (says: string, who: string): string => `“${says.replace(/\.$/u, ",")}” said ${who}.`
const name = (who: string): string =>
  who.includes("Sessions") ? "jeff sessions" : who.includes("Ana") ? "ana ruiz" : "tom bell"

describe("positions/argument", () => {
  it.each(cases)("%s", (frame, who, side, says) => {
    const rows = recordsIn("positions", said(says, who)).map(
      ({ actor, topic, stance, rule }) => `${short(actor)} ${topic} ${stance} ${rule}`
    )
    expect(stances(said(says, who))).toContain(`${name(who)} ${side}`)
    expect(rows.join()).toContain(side)
    expect(
      argumentFrames.some(
        ({ frame: each, patterns }) => each.name === frame && patterns.some((one) => one.test(wordsOf(says)))
      )
    ).toBe(true)
  })

  it.each(cases)("not: %s", (frame, who, _side, _says, not) =>
    expect(recordsIn("positions", said(not, who)).filter(({ rule }) => rule === `positions/argument-${frame}`)).toEqual(
      []
    )
  )

  it("has a case for each frame", () =>
    expect(cases.map(([frame]) => frame).sort()).toEqual(argumentFrames.map(({ frame }) => frame.name).sort()))

  it.each([
    ["Some people will tell you that sanctuary cities put criminals above their own residents."],
    ["If sanctuary laws invite chaos, we will look at them."],
    ["Would it be right to send one more penny to a sanctuary city?"]
  ])("what others say, what may be and what is asked: %s", (says) =>
    expect(stances(said(says, "Mayor Ana Ruiz"))).toEqual([])
  )

  it("reads a long text in time that grows with its length", () => {
    const long = wordsOf("police officers we you they cities money grants if want ".repeat(2000))
    const start = performance.now()
    for (const { patterns } of argumentFrames) for (const pattern of patterns) pattern.test(long)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it("reads a wording as rows of words", () => {
    const pattern = wordingOf("turn|make ~2 into ROLE")
    expect(pattern.test(wordsOf("They turn our police into ICE agents."))).toBe(true)
    expect(pattern.test(wordsOf("They turn, not our police, into ICE agents."))).toBe(false)
  })
})
