import { words } from "./wordLists.ts"

/** Words by which a sentence is of the matter. */
export const matterWords = words(
  `immigration immigrant immigrants migrant migrants deport deports deported deportation deportations deporting
  sanctuary sanctuaries ice undocumented unauthorized detainer detainers refugee refugees border illegally aliens
  anti-sanctuary pro-sanctuary removal removals non-citizens noncitizens asylum daca dreamers`
)

/** Those of them that are said of little else: a bond has a removal, a wedding a border. */
export const topicalWords = words(
  Array.from(matterWords)
    .filter((word) => !["border", "removal", "removals", "refugee", "refugees", "illegally"].includes(word))
    .join(" ")
)

/** Words of the governments whose money may be cut. */
export const placeWords = words(
  "city cities county counties state states jurisdiction jurisdictions localities municipalities towns governments"
)

/** Nouns of the money that a government gives or keeps back. */
export const moneyNouns = words("funding funds grant grants money aid dollars payments reimbursements subsidies")
