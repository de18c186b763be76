/** A frame, a speaker, their side, what they say, and what sounds alike and is none. */
export type ArgumentCase = readonly [frame: string, who: string, side: string, says: string, not: string]

const sp = "sanctuary_policy"
const fc = "funding_cutoff"
const md = "mass_deportation"
const [bell, ruiz, sessions] = ["Sheriff Tom Bell", "Mayor Ana Ruiz", "Attorney General Jeff Sessions"]

/** Cases for the frames of `grounds.ts`. */
export const grounds: ReadonlyArray<ArgumentCase> = [
  [
    "liability",
    bell,
    `${sp} supports`,
    "If I keep a man on an ICE detainer after his release, my county is going to get sued.",
    "The county was sued last year over a fall in the jail, and ICE detainers came up."
  ],
  [
    "own-police",
    ruiz,
    `${sp} supports`,
    "The Tenth Amendment leaves it to our city whether police honor detainers.",
    "The federal government has the power to choose where it sends its detainers."
  ],
  [
    "profiling",
    ruiz,
    `${sp} supports`,
    "Turning people over to ICE after traffic stops invites racial profiling.",
    "The sanctuary law says that it prohibits what could lead to racial profiling."
  ],
  [
    "safe-places",
    ruiz,
    `${sp} supports`,
    "Our schools must remain safe places for immigrant children.",
    "Our schools must remain safe places for children, and immigrants agree: no guns."
  ],
  [
    "you-are-safe",
    ruiz,
    `${sp} supports`,
    "To every undocumented family that is listening: You are safe here.",
    "Immigrants ask me whether you are safe here from the storm."
  ],
  [
    "welcome-stranger",
    "Bishop Tom Bell",
    `${sp} supports`,
    "The gospel calls us to be a sanctuary and to welcome the stranger.",
    "This sanctuary was built for weddings, and I did not welcome the stranger in it."
  ],
  [
    "minor-offense",
    bell,
    `${sp} supports`,
    "An expired-tag ticket should not end in a detainer and deportation.",
    "A ticket should not cost 90 dollars, detainers or not."
  ],
  [
    "safer-apart",
    ruiz,
    `${sp} supports`,
    "Cities where immigrants trust their police are safer cities.",
    "Immigrants ask whether places with more police are safer."
  ],
  [
    "values-not-for-sale",
    ruiz,
    `${sp} supports`,
    "We are a sanctuary, and our principles are not for sale.",
    "The sanctuary and its old doors are not for sale."
  ],
  [
    "preventable",
    sessions,
    `${sp} opposes`,
    "This killing could have been prevented if the sheriff had honored the detainer.",
    "A detainer was sent, and the killing was not one that could have been prevented by it."
  ],
  [
    "hold-to-account",
    sessions,
    `${sp} opposes`,
    "We will prosecute officials who obstruct our agents in enforcing immigration law in sanctuary cities.",
    "We will prosecute employers who ignore immigration law, in sanctuary cities too."
  ],
  [
    "every-place-must",
    sessions,
    `${sp} opposes`,
    "Every county must honor ICE detainers.",
    "Every county must honor its constitution and its judges, detainers or not."
  ],
  [
    "not-be-released",
    bell,
    `${sp} opposes`,
    "Felons with a detainer should never be released.",
    "Felons with a detainer can be released by a judge."
  ],
  [
    "partners",
    bell,
    `${sp} opposes`,
    "Our partnership with ICE has taken drug dealers off our streets.",
    "Our program with ICE was not one that has taken drug dealers off our streets."
  ],
  [
    "haven",
    bell,
    `${sp} opposes`,
    "The county doesn’t cooperate with ICE and has become a haven for gangs.",
    "It is a myth that the county, with its sanctuary law, has become a haven for gangs."
  ],
  [
    "not-at-their-service",
    bell,
    `${sp} supports`,
    "ICE asked, and nobody will deputize our troopers.",
    "ICE asked, and we are not coordinating with ICE on this case."
  ],
  [
    "why-protect-criminals",
    sessions,
    `${sp} opposes`,
    "Why would any mayor want to shield felons in a sanctuary city?",
    "Why would a sanctuary city want to protect its residents?"
  ],
  [
    "no-help-no-pay",
    sessions,
    `${fc} supports`,
    "Sanctuary cities should hear it: You won’t help our agents, you won’t get a grant.",
    "We won’t help ICE and they won’t get the funds for the sanctuary."
  ],
  [
    "not-for-money",
    ruiz,
    `${fc} opposes`,
    "We would rather lose a federal grant than turn on immigrants.",
    "We would rather lose a game than turn immigrants away from the grants office."
  ],
  [
    "all-must-leave",
    sessions,
    `${md} supports`,
    "Anybody who crossed the border without papers has to leave, and deportation is how.",
    "Anybody with papers has to leave them at the border, not at the deportation office."
  ],
  [
    "who-will-do-the-work",
    "Tom Bell, president of the Ohio Farm Bureau",
    `${md} opposes`,
    "If they are deported, who is going to harvest our apples?",
    "Undocumented people and others pick apples, and I know who does that well."
  ],
  [
    "known-no-other-home",
    ruiz,
    `${md} opposes`,
    "They would be deported, and they have known no other country.",
    "I have known no other man who was deported."
  ],
  [
    "police-state",
    ruiz,
    `${md} opposes`,
    "To deport that many, we would need a police state.",
    "To deport that many, we would need more state police."
  ],
  [
    "terror",
    ruiz,
    `${md} opposes`,
    "These immigration raids are meant to scare people.",
    "The raids are meant for gangs that terrorize our neighborhoods, ICE says."
  ]
]
