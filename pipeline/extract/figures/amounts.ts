import {
  fractions,
  hedges,
  type Modifier,
  magnitudes,
  numberWords,
  scales,
  startsWithDigit
} from "../../lexicon/numbers.ts"
import { trait } from "../../lexicon/traits.ts"
import type { Token } from "../../model/document.ts"

/** A number as a text writes it, with its hedge. Tokens `first` up to, without, `next`. */
export interface Amount {
  readonly kind: "money" | "count" | "share" | "vague"
  readonly first: number
  /** Token of the number itself. */
  readonly number: number
  readonly next: number
  readonly low: number | null
  /** Equal to `low` for a single number; null on the open side of "millions of". */
  readonly high: number | null
  readonly modifier: Modifier | null
}

interface Read {
  readonly value: number
  readonly next: number
  readonly scaled: boolean
}

const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u
const glued = /^(\d+(?:\.\d+)?)(k|m|mn|b|bn|million|billion)$/u
const scaleOf = (word: string): number => (word === "b" ? 1e9 : word === "mn" ? 1e6 : (scales.get(word) ?? 1))

/**
 * The numbers among some tokens: "$500 million", "two to three million", "nearly half", "12 percent", "a dozen",
 * "millions of". A range is one amount. Linear: each look ahead is bounded.
 */
export const amountsIn = (tokens: ReadonlyArray<Token>, first: number, next: number): ReadonlyArray<Amount> => {
  const word = (at: number): string => (at < first || at >= next ? "" : (tokens[at]?.lower ?? ""))

  /** A number and its scale at a place: "2 . 3 million", "three hundred", "a dozen", "a half-million". */
  const readNumber = (at: number): Read | null => {
    const here = word(at)
    let value: number | null = null
    let end = at + 1
    let scaled = false
    const numeric = startsWithDigit(here)
    const whole = numeric ? glued.exec(here) : null
    if (whole) return { value: Number(whole[1]) * scaleOf(whole[2] ?? ""), next: end, scaled: true }
    if (numeric && digits.test(here)) {
      value = Number(here.replaceAll(",", ""))
      // tokenised decimals, "2 . 3 million": only before a scale, since a sentence may end in a number
      if (word(at + 1) === "." && /^\d+$/u.test(word(at + 2)) && scales.has(word(at + 3))) {
        value = Number(`${here}.${word(at + 2)}`)
        end = at + 3
      }
    } else if (numberWords.has(here)) {
      value = numberWords.get(here) ?? null
      const unit = numberWords.get(word(at + 2))
      if (value !== null && value >= 20 && word(at + 1) === "-" && unit !== undefined && unit < 10) {
        value += unit
        end = at + 3
      }
    } else if (here === "a" || here === "an") {
      const part = word(at + 1) === "half" ? 0.5 : word(at + 1) === "quarter" ? 0.25 : 0
      const dash = word(at + 2) === "-" ? 1 : 0
      const whole = scales.get(word(at + 2 + dash))
      if (part > 0 && whole !== undefined) return { value: part * whole, next: at + 3 + dash, scaled: true }
      const scale = scales.get(word(at + 1))
      return scale !== undefined && word(at + 1).length > 2 ? { value: scale, next: at + 2, scaled: true } : null
    } else if (here === "half" && word(at + 1) === "a" && scales.has(word(at + 2))) {
      return { value: 0.5 * (scales.get(word(at + 2)) ?? 1), next: at + 3, scaled: true }
    }
    if (value === null) return null
    for (let steps = 0; steps < 2; steps++) {
      const dash = word(end) === "-" ? 1 : 0
      const scale = scales.get(word(end + dash))
      if (scale === undefined || (word(end).length <= 2 && word(end) !== "bn" && dash === 0)) break
      value *= scale
      end += dash + 1
      scaled = true
    }
    return { value, next: end, scaled }
  }

  /** The hedge that ends right before a place, up to three words, and where it starts. */
  const hedgeBefore = (at: number): { readonly modifier: Modifier | null; readonly first: number } => {
    for (let length = 3; length >= 1; length--) {
      if (at - length < first) continue
      const words = Array.from({ length }, (_, index) => word(at - length + index)).join(" ")
      const modifier = words === "over" && turned.has(word(at - 2)) ? undefined : hedges.get(words)
      if (modifier && !(words === "than" || words === "some")) return { modifier, first: at - length }
      if (modifier && length === 1 && (words === "some" || at - 1 === first)) return { modifier, first: at - 1 }
    }
    const skipped = ["just", "only", "the", "a", "an", "another"].includes(word(at - 1)) && at - 1 > first
    if (skipped && hedges.has(word(at - 2)) && word(at - 2) !== "than")
      return { modifier: hedges.get(word(at - 2)) ?? null, first: at - 2 }
    return { modifier: null, first: at }
  }

  /** "one in five", "three out of every ten": what a small number is a part of; a year is none. */
  const outOf = ({ value, next: end }: Read): Read | null => {
    if (value > 20 || !Number.isInteger(value)) return null
    let from = end
    if (word(from) === "out" && word(from + 1) === "of") from += 2
    else if (word(from) === "in") from += 1
    else return null
    const of = word(end) === "out"
    if (word(from) === "every") from++
    const whole = readNumber(from)
    if (!whole || whole.value <= value || whole.scaled || (whole.value > 1000 && !of)) return null
    const after = tokens[whole.next]
    const counts = after && whole.next < next && ["NOUN", "PROPN", "ADJ"].includes(after.pos) && !times.has(after.lower)
    return counts || word(whole.next) === "of" ? whole : null
  }

  /** 4.1 times a billion is 4.1 billion, not a hair less. */
  const exact = (value: number): number => Number(value.toPrecision(12))

  const amounts: Array<Amount> = []
  let at = first
  while (at < next) {
    if (((tokens[at]?.traits ?? 0) & trait.amount) === 0) {
      at++
      continue
    }
    const dollar = word(at) === "$" || word(at) === "us$"
    const start = dollar ? at + 1 : at
    const number = readNumber(start)
    const every = number && !dollar ? outOf(number) : null
    if (number && every) {
      const hedge = hedgeBefore(at)
      const value = exact(number.value / every.value)
      amounts.push({
        kind: "share",
        first: hedge.first,
        number: at,
        next: every.next,
        low: value,
        high: value,
        modifier: hedge.modifier
      })
      at = every.next
      continue
    }
    if (number) {
      let low = number.value
      let high = number.value
      let end = number.next
      // "two to three million", "between $150 and $160 million"
      const joint = word(end)
      if (["to", "-", "–", "and", "or"].includes(joint) && (joint !== "and" || ["between"].includes(word(at - 1)))) {
        const from = word(end + 1) === "$" ? end + 2 : end + 1
        const second = readNumber(from)
        if (second && (joint !== "or" || second.scaled)) {
          const share = second.scaled && !number.scaled ? second.value / leading(second.value) : 1
          low = number.scaled || low >= share ? low : low * share
          high = second.value
          end = second.next
          if (high < low) [low, high] = [high, low]
        }
      }
      // "18,500-plus"
      const plus = word(end) === "-" && word(end + 1) === "plus" ? 2 : 0
      end += plus
      const percent = ["percent", "%", "per"].includes(word(end)) && (word(end) !== "per" || word(end + 1) === "cent")
      const money = dollar || word(end) === "dollars"
      const between = word(at - 1) === "between" ? at - 1 : at
      const hedge = hedgeBefore(between)
      const somewhere = between < at && word(at - 2) === "somewhere"
      amounts.push({
        kind: percent ? "share" : money ? "money" : "count",
        first: somewhere ? at - 2 : hedge.first,
        number: start,
        // "$4 million dollars" says it twice
        next: percent ? end + (word(end) === "per" ? 2 : 1) : dollar && word(end) === "dollars" ? end + 1 : end,
        low: exact(percent ? low / 100 : low),
        high: exact(percent ? high / 100 : high),
        modifier: somewhere ? "about" : (hedge.modifier ?? (plus > 0 ? "more_than" : null))
      })
      at = end
      continue
    }
    const fraction = fractions.get(word(at))
    const alone = word(at) === "half" && ["are", "were", "have", "had", "was"].includes(word(at + 1)) // "more than half are"
    const of = alone || word(at + 1) === "of" || ["the", "all"].includes(word(at + 1))
    const hyphen = word(at - 1) === "-" ? 1 : 0 // "two-thirds"
    const times = word(at - 1 - hyphen)
    const article = ["a", "one", "two", "three", "four"].includes(times)
    if (fraction !== undefined && of && (word(at) === "half" || article)) {
      const count = word(at) === "half" ? 1 : (numberWords.get(times) ?? 1)
      const from = word(at) === "half" ? at : at - 1 - hyphen
      const hedge = hedgeBefore(from)
      amounts.push({
        kind: "share",
        first: hedge.first,
        number: at,
        next: at + 1,
        low: exact(fraction * count),
        high: exact(fraction * count),
        modifier: hedge.modifier
      })
      at++
      continue
    }
    const several = ["several", "few", "many"].includes(word(at)) ? scales.get(word(at + 1)) : undefined
    if (several !== undefined && word(at + 1).length > 2) {
      const money = word(at + 2) === "dollars"
      amounts.push({
        kind: money ? "money" : "vague",
        first: word(at - 1) === "a" ? at - 1 : at,
        number: at + 1,
        next: at + 2,
        low: several,
        high: null,
        modifier: "more_than"
      })
      at += 2
      continue
    }
    // "tens of thousands of": the larger word is the next one round
    const multiple = magnitudes.get(word(at + 2))
    const tens = word(at) === "tens" ? 10 : word(at) === "hundreds" ? 100 : 0
    if (tens > 0 && multiple !== undefined && multiple > 100 && word(at + 1) === "of" && word(at + 3) === "of") {
      const money = word(at + 4) === "dollars"
      amounts.push({
        kind: money ? "money" : "vague",
        first: at,
        number: at,
        next: at + 4,
        low: tens * multiple,
        high: null,
        modifier: "more_than"
      })
      at += 4
      continue
    }
    const magnitude = magnitudes.get(word(at))
    if (magnitude !== undefined && word(at + 1) === "of") {
      const money = word(at + 2) === "dollars"
      amounts.push({
        kind: money ? "money" : "vague",
        first: at,
        number: at,
        next: at + 2,
        low: magnitude,
        high: null,
        modifier: "more_than"
      })
    }
    at++
  }
  return amounts
}

/** "handed over 17 people": not more than 17. */
const turned = new Set(
  "hand handed hands handing turn turned turns turning take took taken taking give gave".split(" ")
)

/** "one in two years" is no share. */
const times = new Set("years days weeks months hours minutes year day week month decades games".split(" "))

/** The digits of a scaled number without its scale: 3 of three million, 160 of 160 million. */
const leading = (value: number): number => {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (value >= scale) return value / scale
  return value
}
