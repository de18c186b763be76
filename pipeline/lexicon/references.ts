/** Words that stand for somebody or something named elsewhere. General English; each list with an example. */

/** Those who act for a place: "Lawmakers in Ohio have introduced bills" is Ohio. */
export const collectives = new Set(
  `officials official lawmakers legislators legislature leaders authorities council councilmembers freeholders city cities county
  counties state states town towns government governments commissioners supervisors assembly voters jurisdictions
  municipality municipalities board commission residents localities attorneys district police deputies officers democrats republicans members senators conservatives liberals`.split(
    /\s+/u
  )
)

/** Members of a body: "Democrats in the Senate", "members of the council". */
export const chambers = new Set(
  "democrats republicans members senators lawmakers legislators conservatives liberals majority".split(" ")
)

/** Those who act for a body: "ICE agents", "Justice Department lawyers". */
export const staff = new Set(
  "agents officers officials police deputies prosecutors lawyers attorneys investigators".split(" ")
)

/** Heads of phrases that mean the federal government: "the Harding administration", "federal officials". */
export const executives = new Set("administration government feds authorities officials agents house".split(" "))

/** Offices of single people, and those who speak for themselves: "said the governor would veto it". */
export const officials = new Set(
  `police officers deputies troopers sheriffs sheriff governor mayor president senator chief superintendent chancellor
  lawmakers legislators republicans democrats`.split(/\s+/u)
)

/** What introduces the members of a group: "cities like Reno", "states, including Utah". */
export const exampleMarks = new Set(["including", "like", "such as", "such"])

/** "the city": the last place of that kind. */
export const kindNouns: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["city", ["place"]],
  ["town", ["place"]],
  ["state", ["state"]],
  ["legislature", ["state"]],
  ["county", ["county"]],
  ["council", ["place"]],
  ["freeholders", ["county"]]
])

/** "he said": the last man named. */
export const personPronouns: ReadonlyMap<string, "female" | "male"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"]
])

/** "We won't help": the speaker and those they speak for. */
export const firstPerson = new Set(["i", "we", "our", "my", "us"])

/** What somebody has in mind to do, named again: "Ruiz’s plan". */
export const planNouns = new Set("plan plans approach agenda proposal proposals effort efforts push".split(" "))
