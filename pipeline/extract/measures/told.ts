import type { Concept } from "../../lexicon/concepts/concept.ts"
import { instruments } from "../../lexicon/instruments.ts"
import { planNouns } from "../../lexicon/references.ts"
import type { Grammar } from "../resolve.ts"

/** A measure of which the text says what it does. */
export interface Told {
  /** Token of its noun, which is one of a suit if it is brought against the measure. */
  readonly head: number
  readonly noun: string
  readonly concept: Concept
  /** It would undo a measure told before: "Measure 9", "the repeal petition". */
  readonly undoes?: true
}

/** How many sentences back a measure may have been told. */
export const reach = 14

/** The measure told last before a token that a noun may name again; of any noun, without one. */
export const toldLast = (
  { document: { tokens } }: Grammar,
  told: ReadonlyArray<Told>,
  token: number,
  sentences: number,
  noun?: string
): Told | undefined => {
  const last = closest(
    told,
    noun ?? "",
    (each) =>
      each.head < token &&
      (tokens[token]?.sentence ?? 0) - (tokens[each.head]?.sentence ?? 0) <= sentences &&
      (noun === undefined ? !suits.has(each.noun) : isAlike(each.noun, noun))
  )
  if (noun !== undefined || last === undefined || last.undoes) return last
  // "Measure 9 would repeal the law. It …": the measure, and not the law
  const beside = tokens[last.head]?.sentence
  for (let at = told.length - 1; at >= 0; at--) {
    const each = told[at]
    const sentence = tokens[each?.head ?? -1]?.sentence ?? -1
    if (!each || beside === undefined || sentence < beside) break
    if (each.undoes && each.head < last.head && sentence === beside) return each
  }
  return last
}

/** The last measure that fits, one of the very noun before others: "the ordinance" an ordinance, though a law came between. */
export const closest = (told: ReadonlyArray<Told>, noun: string, fits: (each: Told) => boolean): Told | undefined => {
  const last = told.findLast(fits)
  if (last === undefined || last.noun === noun || !exact.has(noun)) return last
  // "the measure" is a bill or law rather than an order that came between
  const lawful = noun === "measure" && loose.has(last.noun)
  return told.findLast((each) => (each.noun === noun || (lawful && laws.has(each.noun))) && fits(each)) ?? last
}

const exact = new Set("bill measure ordinance ordinances directive order resolution bylaw".split(" "))

/** Whether a word in small letters is a noun of measures: “bill”, “policy”, “resolution”, “lawsuit”. */
export const isMeasureNoun = (word: string): boolean => measureNouns.has(word)

/** Nouns of measures besides those that are instruments. */
const others = new Set(
  "proposal proposals resolution resolutions amendment amendments idea designation practice partnership contract".split(
    " "
  )
)

/** "the decision" is a deed, "the services" are no measure that one is for or against. */
const notMeasures = new Set(
  "move decision services fund project guidance condition conditions effort efforts push".split(" ")
)

/** Whether one noun may name again what another told: "the measure" any, "the bill" a bill, law or ordinance. */
export const isAlike = (told: string, again: string): boolean => {
  if (told === again || `${told}s` === again || told === `${again}s`) return true
  if (suits.has(told) || suits.has(again)) return suits.has(told) && suits.has(again)
  // "would repeal local ordinances … the bill": one is not several
  const fewer = told.endsWith("s") && !again.endsWith("s") && again !== "legislation"
  if (laws.has(told) && laws.has(again)) return !fewer
  if (pacts.has(told) && pacts.has(again)) return true // "a 287(g) agreement … the program"
  if (again === "resolution" && !voted.has(told)) return false
  if (any.has(again)) return again !== "plan" || planNouns.has(told)
  if (any.has(told)) return laws.has(again) !== loose.has(told)
  return loose.has(told) && loose.has(again)
}

/** Nouns of suits brought against a measure. */
export const suits = new Set("lawsuit lawsuits suit suits complaint litigation".split(" "))

const pacts = new Set("agreement agreements program programs programme partnership contract arrangement".split(" "))

/** Nouns of laws and what may become one. */
export const laws = new Set("law laws statute statutes act bill bills legislation ordinance ordinances".split(" "))

const any = new Set("measure proposal proposals policy policies resolution plan idea practice designation".split(" "))

const loose = new Set("policy policies practice designation rule rules directive directives order orders".split(" "))

/** What a resolution may be called: what was voted, no programme or law that it is about. */
const voted = new Set("measure proposal proposals policy plan idea designation".split(" "))

const measureNouns: ReadonlySet<string> = new Set(
  [...instruments.keys(), ...planNouns, ...others, ...suits].filter((word) => !notMeasures.has(word))
)
