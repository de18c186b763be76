import { countRules, matterNouns, type MeasureRule, moneyRules, otherUnits, peopleNouns } from "../lexicon/measures.ts"
import type { FigureCandidate, StatementCandidate } from "../model/candidate.ts"
import type { Token } from "../model/document.ts"
import type { Clause } from "./clauses/clauses.ts"
import { datesIn } from "./dates.ts"
import { type Amount, amountsIn } from "./figures/amounts.ts"
import { sourceOf } from "./claims.ts"
import { type Grammar, kindOf, unique } from "./resolve.ts"

const country = "ocd-division/country:us"

/**
 * Numbers with a meaning in the matter: money, counts of people and jurisdictions, shares, with whose they are and by
 * whose account. Numbers in dates, names, scores, ages and addresses are none.
 *
 * "The county could lose as much as $5 million of its $80 million budget": two figures.
 * Not: "She scored 12 points on March 3, 2017."
 */
export const figures = (grammar: Grammar, statements: ReadonlyArray<StatementCandidate> = []): ReadonlyArray<FigureCandidate> => {
  const { tokens, sentences, clean } = grammar.document
  return sentences.flatMap(({ first, next, damaged, block }) => {
    if (clean.blocks[block]?.kind === "caption") return []
    const dates = new Set<number>()
    for (const when of datesIn(tokens, first, next, null)) for (let at = when.first; at < when.next; at++) dates.add(at)
    return amountsIn(tokens, first, next)
      .filter((amount) => !dates.has(amount.number) && !isInName(grammar, amount))
      .flatMap((amount) => {
        const figure = read(grammar, amount, first, next, statements)
        if (!figure) return []
        return [{ ...figure, confidence: damaged ? figure.confidence * 0.7 : figure.confidence }]
      })
  })
}

const isInName = ({ mentionAt, document: { tokens } }: Grammar, { number }: Amount): boolean => {
  const before = tokens[number - 1]
  return mentionAt(number) !== undefined || (before?.pos === "PROPN" && !before.lower.endsWith(".") && mentionless(before))
}
/** "SB 54", "Title 8", "Channel 4": a number after a name is part of it, unless the name is a place's or a day's. */
const mentionless = ({ text }: Token): boolean => /^(?:[A-Z]{1,4}|Title|Section|Channel|Route|Proposition|Prop|Measure|Article|Chapter|No|Bill|Act|District|Ward|Highway|Interstate)$/u.test(text)

const read = (
  grammar: Grammar,
  amount: Amount,
  first: number,
  next: number,
  statements: ReadonlyArray<StatementCandidate>
): FigureCandidate | null => {
  const { tokens } = grammar.document
  const clause = clauseAt(grammar, amount.number)
  const counted = countedWords(tokens, amount, next)
  const around = clauseWords(grammar, clause, first, next)
  const rule = measureOf(amount, counted, around)
  if (!rule) return null
  const vague = amount.high === null
  const jurisdiction = whose(grammar, amount, clause, rule.measure)
  return {
    table: "figures",
    rule: `figures/${amount.kind}-${rule.measure.replaceAll("_", "-")}`,
    evidence: grammar.spanOf(amount.first, Math.max(amount.next, counted.end)),
    confidence: vague ? 0.6 : rule.measure === "other" ? 0.6 : 0.85,
    attributedTo: sourceOf(grammar, clause, amount.number, statements),
    measure: rule.measure,
    valueLow: amount.low,
    valueHigh: amount.high,
    unit: rule.unit,
    modifier: vague ? "more_than" : (amount.modifier ?? "exact"),
    jurisdiction
  }
}

interface Counted {
  readonly words: ReadonlyArray<string>
  /** The noun that is counted. */
  readonly noun: string
  readonly end: number
}

/** The words right after a number that say what it counts: up to the next verb or mark, eight words at most. */
const countedWords = (tokens: ReadonlyArray<Token>, amount: Amount, next: number): Counted => {
  const words: Array<string> = []
  let noun = ""
  let end = amount.next
  for (let at = amount.next; at < Math.min(next, amount.next + 9); at++) {
    const token = tokens[at]
    if (!token || token.pos === "PUNCT" || token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ed")) || token.pos === "SCONJ") break
    words.push(token.lower)
    const goesOn = tokens[at + 1]?.pos === "NOUN" || tokens[at + 1]?.pos === "PROPN"
    if (noun === "" && (token.pos === "NOUN" || token.pos === "PROPN") && !goesOn && token.lower !== "-") noun = token.lower
    if (token.pos === "NOUN" || token.pos === "PROPN") end = at + 1
  }
  return { words, noun, end }
}

const clauseAt = ({ clauses }: Grammar, token: number): Clause | undefined =>
  clauses.findLast(({ first, next }) => first <= token && token < next)

/** The words of a clause and of those that it hangs on, within its sentence. */
const clauseWords = ({ document: { tokens } }: Grammar, clause: Clause | undefined, first: number, next: number): ReadonlyArray<string> =>
  tokens.slice(clause ? Math.max(first, Math.min(clause.first, clause.verb.first) - 6) : first, clause ? Math.min(next, clause.next) : next).map(({ lower }) => lower)

const fits = (rule: MeasureRule, counted: ReadonlyArray<string>, around: ReadonlyArray<string>): boolean =>
  (rule.counted.length === 0 || rule.counted.some((word) => counted.includes(word))) &&
  (rule.clause.length === 0 || rule.clause.some((word) => around.includes(word)))

const measureOf = (
  amount: Amount,
  { words, noun }: Counted,
  around: ReadonlyArray<string>
): Pick<MeasureRule, "measure" | "unit"> | null => {
  if (amount.kind === "share") return around.some((word) => populations.has(word)) ? { measure: "population_share", unit: "share" } : null
  if (amount.kind === "money") return moneyRules.find((rule) => fits(rule, words, around)) ?? { measure: "other", unit: "usd" }
  if (noun === "" || otherUnits.has(noun) || otherUnits.has(words[0] ?? "")) return null
  const known = countRules.find((rule) => fits(rule, words, around))
  if (known) return amount.low !== null && amount.low < 3 && known.measure !== "planned_removals" ? null : known
  if (amount.kind === "vague") return null
  if (amount.low !== null && amount.low < 2) return null
  if (matterNouns.has(noun)) return { measure: "other", unit: peopleNouns.has(noun) ? "people" : "other" }
  return peopleNouns.has(noun) && (amount.low ?? 0) >= 10 ? { measure: "other", unit: "people" } : null
}

const populations = new Set(
  "residents population people country inhabitants immigrants citizens households county city voters students".split(" ")
)

/** Whose number it is: the place of its own phrase, of its clause, or of the official who acts; null if there are many. */
const whose = (grammar: Grammar, amount: Amount, clause: Clause | undefined, measure: FigureCandidate["measure"]): string | null => {
  const { entity, mentionAt, document } = grammar
  const isPlace = (key: string): boolean => entity(key)?.kind === "jurisdiction"
  const near = new Array<string>()
  for (let at = amount.next; at < Math.min(document.tokens.length, amount.next + 12); at++) {
    if (document.tokens[at]?.sentence !== document.tokens[amount.number]?.sentence) break
    if (document.tokens[at]?.pos === "PUNCT") break
    const mention = mentionAt(at)
    if (mention && isPlace(mention.entity)) near.push(mention.entity)
  }
  const many = unique(near)
  if (measure === "sanctuary_jurisdictions" || measure === "planned_removals") return document.entities.has(country) ? country : null
  if (many.length === 1) return many[0] ?? null
  if (many.length > 1) return null
  if (!clause) return null
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 4; at = grammar.clauses[at.parent], steps++) {
    const actors = grammar.actorsOf(at)
    const places = unique(actors.flatMap((key) => placeOf(grammar, key)))
    if (places.length === 1) return places[0] ?? null
    if (places.length > 1) return null
  }
  const inClause = unique(
    document.mentions
      .filter(({ first }) => first >= clause.first && first < clause.next)
      .map((mention) => mention.entity)
      .filter(isPlace)
  )
  return inClause.length === 1 ? (inClause[0] ?? null) : null
}

/** The jurisdiction that an entity is or speaks for. */
const placeOf = ({ entity }: Grammar, key: string): ReadonlyArray<string> => {
  const found = entity(key)
  if (found?.kind === "jurisdiction") return [key]
  if (found?.kind !== "person") return []
  const affiliation = found.affiliation ?? found.roles.find((role) => role.affiliation !== null)?.affiliation ?? null
  return affiliation !== null && entity(affiliation)?.kind === "jurisdiction" && kindOf(affiliation) !== "" ? [affiliation] : []
}
