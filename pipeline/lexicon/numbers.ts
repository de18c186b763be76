/** Number words and what is said of numbers in news English. Source: our own lists (general English). */

/** "two to three million". */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90]
])

/** "3 million", "a dozen cities". */
export const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
  ["m", 1_000_000],
  ["bn", 1_000_000_000],
  ["k", 1_000]
])

/** A vague magnitude: "millions of dollars", open above. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1_000],
  ["millions", 1_000_000],
  ["billions", 1_000_000_000]
])

/** "nearly half", "a third of the county’s residents". */
export const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 0.25],
  ["quarters", 0.25],
  ["fourth", 0.25],
  ["fourths", 0.25],
  ["fifth", 0.2],
  ["fifths", 0.2]
])

export type Modifier = "about" | "at_least" | "at_most" | "more_than" | "less_than" | "nearly"

/** What stands before a number, words apart by a blank: "as much as $3 million" is at most that. */
export const hedges: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ["about", "about"],
  ["around", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["some", "about"],
  ["estimated", "about"],
  ["an estimated", "about"],
  ["somewhere between", "about"],
  ["at least", "at_least"],
  ["no fewer than", "at_least"],
  ["a minimum of", "at_least"],
  ["up to", "at_most"],
  ["as much as", "at_most"],
  ["as many as", "at_most"],
  ["at most", "at_most"],
  ["no more than", "at_most"],
  ["a maximum of", "at_most"],
  ["more than", "more_than"],
  ["over", "more_than"],
  ["upward of", "more_than"],
  ["upwards of", "more_than"],
  ["in excess of", "more_than"],
  ["well over", "more_than"],
  ["than", "more_than"],
  ["less than", "less_than"],
  ["fewer than", "less_than"],
  ["under", "less_than"],
  ["below", "less_than"],
  ["just under", "nearly"],
  ["just over", "more_than"],
  ["just short of", "nearly"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["close to", "nearly"]
])

/** Whether a word starts with a digit. */
export const startsWithDigit = (word: string): boolean => word >= "0" && word < ":"

const amountOpeners = new Set([
  ..."$ us$ a an half several few many tens hundreds".split(" "),
  ...numberWords.keys(),
  ...fractions.keys(),
  ...magnitudes.keys()
])

/** Whether an amount can begin with a word; most words are passed over by this alone. */
export const opensAmount = (word: string): boolean => startsWithDigit(word) || amountOpeners.has(word)
