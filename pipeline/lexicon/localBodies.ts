/**
 * Heads of phrases that stand for a government by its body or staff, with the kinds of place they belong to, nearest
 * first: "the sheriff’s office" is a county’s, "the legislature" a state’s. Source: our own list (general English).
 */
const bodies: ReadonlyArray<readonly [kinds: ReadonlyArray<string>, heads: string]> = [
  [["place"], "city town village council councilors councilmembers mayor aldermen"],
  [["county"], "county sheriff sheriffs deputies commissioners freeholders"],
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

/** Those whom a local or state rule binds: officers, their offices and the governments that have them. */
export const localOfficers: ReadonlySet<string> = new Set(
  `police officer officers deputy deputies sheriff sheriffs jail jails jailers jailer troopers enforcement agency agencies
  department departments authorities official officials employee employees worker workers staff government governments
  chief chiefs city cities county counties municipality municipalities locality localities jurisdiction jurisdictions town
  towns prosecutors school schools campuses colleges universities office offices cops constables wardens`.split(/\s+/u)
)
