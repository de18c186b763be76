import { decade, months } from "../lexicon/calendar.ts"
import { numberWords } from "../lexicon/numbers.ts"
import { trait } from "../lexicon/traits.ts"
import type { Token } from "../model/document.ts"
import {
  daysFrom,
  lastMonth,
  lastYear,
  monthBefore,
  monthDayBefore,
  monthsFrom,
  today,
  tomorrow,
  type Weekday,
  weekdayAfter,
  weekdayBefore,
  weekdays,
  weeksFrom,
  yearsFrom,
  yesterday
} from "../model/relative.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** A date as a text writes it. Tokens `first` up to, without, `next`. */
export interface When {
  readonly first: number
  readonly next: number
  /** EDTF; null if it is relative and the day of the text isn't known. */
  readonly date: string | null
  readonly basis: "stated" | "resolved" | null
}

const year = /^(?:1[89]|20)\d\d$/u
const iso = /^(?:1[89]|20)\d\d-\d\d-\d\d$/u
const day = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u
const dayNames: ReadonlySet<string> = new Set(weekdays)
const isWeekday = (word: string): word is Weekday => dayNames.has(word)
/** What stands before a year, so that a count ("2000 people") is none. */
const yearMarks = new Set(
  "in since of during before after until from by the 's late early mid through to for between and , (".split(" ")
)

/**
 * The dates among some tokens, in order: absolute ("March 3, 2017", "2014", "the mid-1980s") and relative ones
 * ("Monday", "last year") against the day of the text. A weekday with a verb of the future is the next one.
 * `published` is EDTF or null. Linear.
 */
export const datesIn = (
  tokens: ReadonlyArray<Token>,
  first: number,
  next: number,
  published: string | null,
  future = false
): ReadonlyArray<When> => {
  const word = (at: number): string => (at < first || at >= next ? "" : (tokens[at]?.lower ?? ""))
  const found: Array<When> = []
  let at = first
  const stated = (end: number, date: string): void => {
    found.push({ first: at, next: end, date, basis: "stated" })
    at = end
  }
  const resolved = (from: number, end: number, date: ((published: string) => string | null) | null): void => {
    const value = published !== null && date ? date(published) : null
    found.push({ first: from, next: end, date: value, basis: value === null ? null : "resolved" })
    at = end
  }
  while (at < next) {
    const here = word(at)
    if (((tokens[at]?.traits ?? 0) & trait.date) === 0) {
      at++
      continue
    }
    const month = months.get(here)
    const isDecade = here.length > 4 ? decade.exec(here) : null
    if (iso.test(here)) stated(at + 1, here)
    else if (isDecade) stated(at + 1, `${isDecade[1]}X`)
    else if (
      month !== undefined &&
      isCapital(tokens[at]) &&
      !isVerbOrName(tokens[at]) &&
      !isInName(tokens, at, first)
    ) {
      const dot = word(at + 1) === "." ? 1 : 0
      const number = word(at + 1 + dot)
      if (day.test(number)) {
        const days = Number.parseInt(number, 10)
        const comma = word(at + 2 + dot) === "," ? 1 : 0
        const years = word(at + 2 + dot + comma)
        if (year.test(years)) stated(at + 3 + dot + comma, `${years}-${two(month)}-${two(days)}`)
        else resolved(at, at + 2 + dot, (text) => monthDayBefore(text, month, days))
      } else if (year.test(number)) stated(at + 2 + dot, `${number}-${two(month)}`)
      else if (number === "of" && year.test(word(at + 2 + dot)))
        stated(at + 3 + dot, `${word(at + 2 + dot)}-${two(month)}`)
      else resolved(at, at + 1, (text) => monthBefore(text, month))
    } else if (year.test(here) && yearMarks.has(word(at - 1)) && !isCount(tokens[at + 1], word(at - 1)))
      stated(at + 1, here)
    else if (isWeekday(here)) {
      const coming = word(at - 1) === "next" || (future && word(at - 1) !== "last")
      const from = ["next", "last", "this"].includes(word(at - 1)) ? at - 1 : at
      resolved(from, at + 1, (text) => (coming ? weekdayAfter(text, here) : weekdayBefore(text, here)))
    } else if (here === "yesterday") resolved(at, at + 1, yesterday)
    else if (here === "today" || here === "tonight") resolved(at, at + 1, today)
    else if (here === "tomorrow") resolved(at, at + 1, tomorrow)
    else if (here === "last" || here === "this" || here === "next") {
      const step = here === "last" ? -1 : here === "this" ? 0 : 1
      const unit = word(at + 1)
      if (unit === "week") resolved(at, at + 2, (text) => weeksFrom(text, step))
      else if (unit === "month") resolved(at, at + 2, step < 0 ? lastMonth : (text) => monthsFrom(text, step))
      else if (unit === "year") resolved(at, at + 2, step < 0 ? lastYear : (text) => yearsFrom(text, step))
      else if (unit === "night" && step < 0) resolved(at, at + 2, yesterday)
      else if (step === 0 && ["morning", "afternoon", "evening"].includes(unit)) resolved(at, at + 2, today)
      else at++
    } else if (word(at + 2) === "ago" && (numberWords.has(here) || here === "a" || /^\d{1,2}$/u.test(here))) {
      const count = here === "a" ? 1 : (numberWords.get(here) ?? Number(here))
      const unit = word(at + 1)
      const back = unit.startsWith("day") ? 1 : unit.startsWith("week") ? 7 : 0
      if (back > 0) resolved(at, at + 3, (text) => daysFrom(text, -count * back))
      else if (unit.startsWith("month")) resolved(at, at + 3, (text) => monthsFrom(text, -count))
      else if (unit.startsWith("year")) resolved(at, at + 3, (text) => yearsFrom(text, -count))
      else at++
    } else at++
  }
  return found
}

/**
 * When what a clause says was done: the first date among its own words, not those of the clauses inside it. What a
 * quoted speaker calls yesterday is left open, since the day of speaking isn't the text's. `published` is EDTF or null.
 */
export const dateOf = (grammar: Grammar, clause: Clause): When | null => {
  const { tokens } = grammar.document
  const { published } = grammar.document.clean.metadata
  const quoted = grammar.quotationAt(clause.verb.main) >= 0
  const future = clause.verb.tense === "future" || clause.verb.form === "infinitive"
  const inner = grammar
    .inSentence(clause.sentence)
    .filter(
      (other) =>
        other.index !== clause.index &&
        other.sentence === clause.sentence &&
        other.first >= clause.first &&
        other.next <= clause.next &&
        other.first > clause.verb.main
    )
  const end = Math.min(clause.next, ...inner.map(({ first }) => first))
  const own = datesIn(tokens, clause.first, end, quoted ? null : published, future)
  const before = grammar
    .inSentence(clause.sentence)
    .find(
      (other) =>
        other.sentence === clause.sentence &&
        (other.first > clause.first || (other.first === clause.first && other.relation === "adverbial")) &&
        other.index !== clause.index &&
        other.first < clause.verb.first
    )
  const found = own.find(
    (when) => !before || when.first >= clause.verb.first || when.first < before.first || when.first >= before.next
  )
  if (found) return found
  // "On Monday, Reno became the first city to sue": when it became it
  const above = clause.relation === "coordinate" && clause.mark === null ? grammar.parentOf(clause) : undefined
  const one = above?.verb.lemma === "become" && above.subject === clause.subject
  return one && above ? dateOf(grammar, above) : null
}

/** The first date among some tokens, which tell of nobody's quoted yesterday. */
export const dateWithin = (grammar: Grammar, first: number, next: number): When | null => {
  const { tokens, clean } = grammar.document
  const quoted = grammar.quotationAt(first) >= 0
  return datesIn(tokens, first, next, quoted ? null : clean.metadata.published)[0] ?? null
}

const two = (number: number): string => String(number).padStart(2, "0")

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "")

/** "Cape May County", "Theresa May": a month's word behind or before that of a name. */
const isInName = (tokens: ReadonlyArray<Token>, at: number, first: number): boolean => {
  const before = at > first ? tokens[at - 1] : undefined
  const named = before?.pos === "PROPN" && isCapital(before) && /^\p{L}{3,}$/u.test(before.text)
  return (
    (named && !isWeekday(before.lower) && !months.has(before.lower)) ||
    /^(?:County|Counties|Court)$/u.test(tokens[at + 1]?.text ?? "")
  )
}

/** "May" the verb, "March" the act. */
const isVerbOrName = (token: Token | undefined): boolean =>
  token === undefined || token.pos === "AUX" || token.pos === "VERB"

/** Whether a number of four digits counts something: "by 2000 people". */
const isCount = (after: Token | undefined, before: string): boolean =>
  after?.pos === "NOUN" &&
  after.lower.endsWith("s") &&
  ["to", "from", "and", ",", "(", "by", "between"].includes(before)
