export const adverbials = new Set(
  "if unless because although though while whereas until whether once since wherever whenever lest so".split(" ")
)
export const relatives = new Set(["who", "which", "whose", "whom", "that", "where", "when"])
export const pronouns = new Set(
  `i we you he she it they me us him her them this that these those himself herself itself themselves ourselves
  everybody everyone somebody someone nobody anybody anyone everything nothing anything something what who`.split(
    /\s+/u
  )
)
export const nominatives = new Set(["i", "we", "he", "she", "they"])
/** "in place", "in effect": how a rule stands, and nothing of which more is told. */
export const standing = new Set("place effect force".split(" "))
export const reflexives = new Set("himself herself itself themselves ourselves myself yourself".split(" "))
/** What reads as an adjective and may stand for a noun: "many say". */
export const amounts = new Set(
  "many few several most more much less enough other others such own former latter".split(" ")
)
export const isOpening = (sign: string): boolean => sign === "“" || sign === '"'

export const modals = new Set("would could may might can must should shall will ca wo 'll 'd ought".split(" "))
export const futures = new Set(["will", "shall", "wo", "'ll"])
export const negations = new Set(["not", "n't", "never", "nt"])
/** Verbs without a passive: "responded by cutting" is what somebody did. */
export const intransitive = new Set(
  `respond reply react retaliate appear arrive become come go fall rise happen occur emerge remain exist die live stay
  seem belong disappear sit sleep laugh cry wait walk listen lie testify cooperate comply intervene prevail persist thrive
  complain apologize participate collapse proceed struggle depend consist`.split(/\s+/u)
)
/** Several measures at once: "a pair of bills", "a package of orders". */
export const collections = new Set(
  "pair handful package slew flurry raft trio batch spate bevy couple string".split(" ")
)
export const be = new Set("be am is are was were been being 's 're 'm s".split(" "))
export const finiteBe = new Set(["am", "is", "are", "was", "were"])
/** With a participle they do the work of "be": "remained opposed". */
export const linking = new Set(
  "remain remains remained become becomes became stay stays stayed seem seems seemed".split(" ")
)
export const beings = new Set([...be, ...linking])
export const pastAuxiliaries = new Set("was were had did remained became stayed seemed".split(" "))
export const have = new Set("have has had having 've 'd".split(" "))

export const ones = new Set("is was has does".split(" "))
export const severals = new Set("are were have do".split(" "))
