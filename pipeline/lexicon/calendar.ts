import { weekdays } from "../model/relative.ts"
import { numberWords, startsWithDigit } from "./numbers.ts"

/** Months by their names and usual short forms. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"]
  ].flatMap((names, index) => names.flatMap((name) => [[name, index + 1] as const, [`${name}.`, index + 1] as const]))
)

/** "2010s", "mid-1980s": the first three digits of its years are a group. */
export const decade = /^(?:(?:early|mid|late)-)?((?:1[89]|20)\d)0['’]?s$/u

const dateOpeners = new Set([
  ..."yesterday today tonight tomorrow last this next a".split(" "),
  ...months.keys(),
  ...weekdays,
  ...numberWords.keys()
])

/** Whether a date can begin with a word; most words are passed over by this alone. */
export const opensDate = (word: string): boolean =>
  startsWithDigit(word) || dateOpeners.has(word) || (word.endsWith("s") && decade.test(word))
