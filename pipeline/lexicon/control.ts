/**
 * Verbs by what may follow them. Source: our own lists (general English), as in any grammar of complements.
 */

/** Verbs whose object does what the infinitive says: "requires counties to share". */
export const objectControl = new Set(
  `allow ask authorize call cause compel convince direct empower enable encourage expect force get help instruct invite
  let make mandate need oblige order permit persuade prompt push press request require tell urge want warn`.split(
    /\s+/u
  )
)
/** Verbs after which what is said may stand without "that". */
export const reporting = new Set(
  `acknowledge add admit announce argue assert believe claim complain concede conclude confirm contend declare decide
  deny determine estimate expect explain feel fear find figure hope indicate insist know learn maintain note predict
  promise pledge repeat reply report reveal rule say signal state suggest tell think testify threaten tweet vow warn
  wish write mean show ensure hold recall read`.split(/\s+/u)
)

/** Prepositions that open a clause if a subject and a verb follow: "after the council voted". */
export const adverbialPrepositions = new Set(["as", "after", "before", "since", "until", "till"])
