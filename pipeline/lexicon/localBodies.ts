/**
 * Heads of phrases that stand for a government by its body or staff, with the kinds of place they belong to, nearest
 * first: "the sheriff’s office" is a county’s, "the legislature" a state’s. Source: our own list (general English).
 */
const bodies: ReadonlyArray<readonly [kinds: ReadonlyArray<string>, heads: string]> = [
  [["place"], "city town village council councilors councilmembers mayor aldermen"],
  [["county"], "county sheriff sheriffs deputies commissioners"],
  [["state"], "state legislature governor statehouse troopers house senate assembly lawmakers legislators"],
  [["place", "county"], "supervisors police department officers jail jails jailers precincts"]
]

export const localBodies: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  bodies.flatMap(([kinds, heads]) => heads.split(" ").map((head) => [head, kinds] as const))
)

/** Words that make such a body somebody else’s: "federal officers", "ICE officers". */
export const federalWords: ReadonlySet<string> = new Set(
  "federal immigration ice u.s. us border customs homeland national justice cbp dhs".split(" ")
)

/** Heads of phrases by which a body is told by its last word but one: "police department", "sheriff’s office". */
export const officeNouns: ReadonlySet<string> = new Set(["office", "department", "departments", "offices", "board"])
