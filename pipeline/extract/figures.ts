import { countRules, type MeasureRule, matterNouns, moneyRules, otherUnits, peopleNouns } from "../lexicon/measures.ts"
import { kindNouns } from "../lexicon/references.ts"
import type { FigureCandidate, StatementCandidate } from "../model/candidate.ts"
import type { Token } from "../model/document.ts"
import { sourceOf } from "./claims.ts"
import type { Clause } from "./clauses/clause.ts"
import { datesIn } from "./dates.ts"
import { type Amount, amountsIn } from "./figures/amounts.ts"
import { isOfMatter } from "./matter.ts"
import { governmentOf } from "./policies/owners.ts"
import { type Grammar, unique } from "./resolve.ts"

const country = "ocd-division/country:us"

/**
 * Numbers with a meaning in the matter: money, counts of people and jurisdictions, shares, with whose they are and by
 * whose account. Numbers in dates, names, scores, ages and addresses are none.
 *
 * "The county could lose as much as $5 million of its $80 million budget": two figures.
 * Not: "She scored 12 points on March 3, 2017."
 */
export const figures = (
  grammar: Grammar,
  statements: ReadonlyArray<StatementCandidate> = []
): ReadonlyArray<FigureCandidate> => {
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
  return (
    mentionAt(number) !== undefined || (before?.pos === "PROPN" && !before.lower.endsWith(".") && mentionless(before))
  )
}
/** "SB 54", "Title 8", "Channel 4": a number after a name is part of it, unless the name is a place's or a day's. */
const mentionless = ({ text }: Token): boolean =>
  /^(?:[A-Z]{1,4}|Title|Section|Channel|Route|Proposition|Prop|Measure|Article|Chapter|No|Bill|Act|District|Ward|Highway|Interstate)$/u.test(
    text
  )

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
  const context = around.concat(earlierWords(grammar, clause, amount))
  const rule = measureOf(amount, counted, around, context)
  if (!rule) return null
  const sentence = tokens[amount.number]?.sentence ?? 0
  const near = rule.measure === "other" ? [sentence] : [sentence, sentence - 1, sentence - 2, sentence + 1]
  const stake = grammar.document.onTopic && (rule.measure === "budget" || rule.measure === "federal_funding_at_risk")
  if (!stake && !near.some((each) => isOfMatter(grammar, each))) return null
  const vague = amount.high === null
  const before = tokens[amount.first - 1]?.lower === "of" ? (tokens[amount.first - 2]?.lower ?? "") : ""
  if (["city", "town", "county", "state", "village", "suburb", "community"].includes(before)) return null // its population
  const damaged = grammar.sentenceOf(amount.number)?.damaged === true
  if (damaged && amount.kind === "money" && (amount.low ?? 0) < 1000) return null // the scale was pasted over
  const source = sourceOf(grammar, clause, amount.number, statements)
  const jurisdiction = whose(grammar, amount, clause, rule.measure, source)
  return {
    table: "figures",
    rule: `figures/${amount.kind}-${rule.measure.replaceAll("_", "-")}`,
    evidence: grammar.spanOf(amount.first, Math.max(amount.next, counted.end)),
    confidence: vague ? 0.6 : rule.measure === "other" ? 0.6 : 0.85,
    attributedTo: source,
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
    const clauseEnds =
      !token ||
      token.pos === "AUX" ||
      (token.pos === "VERB" && noun !== "") ||
      token.pos === "SCONJ" ||
      token.pos === "SYM"
    if (clauseEnds || token.pos === "NUM" || (token.pos === "PUNCT" && token.lower !== "-") || token.lower === "$")
      break
    words.push(token.lower)
    const goesOn = tokens[at + 1]?.pos === "NOUN" || tokens[at + 1]?.pos === "PROPN"
    if (noun === "" && (token.pos === "NOUN" || token.pos === "PROPN") && !goesOn && token.lower !== "-")
      noun = token.lower
    if (token.pos === "NOUN" || token.pos === "PROPN") end = at + 1
  }
  return { words, noun, end }
}

const clauseAt = ({ inSentence, document: { tokens } }: Grammar, token: number): Clause | undefined =>
  inSentence(tokens[token]?.sentence ?? -1).findLast(({ first, next }) => first <= token && token < next)

/** The words of a clause and of those that it hangs on, within its sentence. */
const clauseWords = (
  { document: { tokens } }: Grammar,
  clause: Clause | undefined,
  first: number,
  next: number
): ReadonlyArray<string> =>
  tokens
    .slice(
      clause ? Math.max(first, Math.min(clause.first, clause.verb.first) - 6) : first,
      clause ? Math.min(next, clause.next) : next
    )
    .map(({ lower }) => lower)

const fits = (rule: MeasureRule, counted: ReadonlyArray<string>, around: ReadonlyArray<string>): boolean =>
  (rule.counted.length === 0 || rule.counted.some((word) => counted.includes(word))) &&
  (rule.clause.length === 0 || rule.clause.some((word) => around.includes(word)))

const measureOf = (
  amount: Amount,
  { words, noun }: Counted,
  around: ReadonlyArray<string>,
  context: ReadonlyArray<string>
): Pick<MeasureRule, "measure" | "unit"> | null => {
  if (amount.kind === "share")
    return words.some((word) => populations.has(word)) && (amount.high ?? 0) <= 1
      ? { measure: "population_share", unit: "share" }
      : null
  if (amount.kind === "money")
    return moneyRules.find((rule) => fits(rule, words, around)) ?? { measure: "other", unit: "usd" }
  if (
    noun === "" ||
    otherUnits.has(noun) ||
    otherUnits.has(words[0] ?? "") ||
    (words[0] === "-" && otherUnits.has(words[1] ?? ""))
  )
    return null
  const counted = words.slice(0, words.indexOf(noun) + 1) // "two inquiries of people" counts no people
  const known = countRules.find((rule) => fits(rule, counted, around))
  if (known) return amount.low !== null && amount.low < 3 && known.measure !== "planned_removals" ? null : known
  if (amount.kind === "vague") return null
  const living = (amount.low ?? 0) >= 1000 && (noun === "people" || noun === "residents" || noun === "immigrants")
  if (living && context.some((word) => undocumented.has(word)))
    return { measure: "unauthorized_population", unit: "people" }
  if (amount.low !== null && amount.low < 2) return null
  if (matterNouns.has(noun)) return { measure: "other", unit: peopleNouns.has(noun) ? "people" : "other" }
  return peopleNouns.has(noun) && (amount.low ?? 0) >= 10 ? { measure: "other", unit: "people" } : null
}

const undocumented = new Set(["undocumented", "unauthorized", "illegally"])

/** The words of the sentence before, where somebody’s quoted words or a pronoun lean on it. */
const earlierWords = (grammar: Grammar, clause: Clause | undefined, amount: Amount): ReadonlyArray<string> => {
  const { sentences, tokens } = grammar.document
  const range = sentences[(clause?.sentence ?? tokens[amount.number]?.sentence ?? 0) - 1]
  return range && grammar.quotationAt(amount.number) >= 0
    ? tokens.slice(range.first, range.next).map(({ lower }) => lower)
    : []
}

const populations = new Set(
  "residents population people country inhabitants immigrants citizens households county city state students".split(" ")
)

/** Whose number it is: the place of its own phrase, of its clause, or of the official who acts; null if there are many. */
const whose = (
  grammar: Grammar,
  amount: Amount,
  clause: Clause | undefined,
  measure: FigureCandidate["measure"],
  source: string | null
): string | null => {
  const { entity, mentionAt, document } = grammar
  const isPlace = (key: string): boolean => entity(key)?.kind === "jurisdiction"
  const near: string[] = []
  for (let at = amount.next; at < Math.min(document.tokens.length, amount.next + 12); at++) {
    if (document.tokens[at]?.sentence !== document.tokens[amount.number]?.sentence) break
    if (document.tokens[at]?.pos === "PUNCT") break
    const mention = mentionAt(at)
    if (mention && isPlace(mention.entity)) near.push(mention.entity)
  }
  const many = unique(near)
  const nation = document.tokens
    .slice(Math.max(0, amount.first - 5), amount.next + 4)
    .some(({ lower }) => lower === "country" || lower === "nation")
  if (nation && document.entities.has(country) && many.length === 0) return country
  if (measure === "sanctuary_jurisdictions" || measure === "planned_removals")
    return document.entities.has(country) ? country : null
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
  if (inClause.length === 1) return inClause[0] ?? null
  if (inClause.length > 1) return null
  // "the city’s budget", else the place of who says it, or of the only official in the sentence
  const own = ownPlace(grammar, clause)
  if (own !== null) return own
  const spoken = source === null ? [] : placeOf(grammar, source)
  if (spoken.length === 1) return spoken[0] ?? null
  const range = document.sentences[clause.sentence]
  const officials = document.mentions
    .filter(({ first }) => range !== undefined && first >= range.first && first < range.next)
    .flatMap(({ entity: key }) => placeOf(grammar, key))
  const only = unique(officials)
  return only.length === 1 ? (only[0] ?? null) : mainPlace(grammar)
}

/** "the city’s next budget", "our county": the place of that kind named last. */
const ownPlace = ({ document: { tokens, sentences }, placeBefore }: Grammar, clause: Clause): string | null => {
  const range = sentences[clause.sentence]
  if (!range) return null
  for (let at = range.first; at < range.next; at++) {
    const kinds = kindNouns.get(tokens[at]?.lower ?? "")
    const definite = ["the", "our", "their", "this"].includes(tokens[at - 1]?.lower ?? "")
    if (kinds && definite && tokens[at + 1]?.lower === "'s") return placeBefore(at, kinds)
  }
  return null
}

/** The place that a text is about: two thirds of its mentions of cities, counties and states are of it. */
const mainPlace = ({ document: { mentions }, entity }: Grammar): string | null => {
  const counts = new Map<string, number>()
  let all = 0
  for (const { entity: key } of mentions) {
    if (entity(key)?.kind !== "jurisdiction" || key === country) continue
    counts.set(key, (counts.get(key) ?? 0) + 1)
    all++
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && all >= 4 && top[1] >= (2 * all) / 3 ? top[0] : null
}

/** An agency of the nation speaks of many places. */
const isFederal = ({ entity }: Grammar, key: string): boolean => {
  const found = entity(key)
  return found?.kind === "organization" && !["state_or_local_agency", "legislature"].includes(found.organizationKind)
}

/** The jurisdiction that an entity is or speaks for. */
const placeOf = (grammar: Grammar, key: string): ReadonlyArray<string> =>
  isFederal(grammar, key) ? [] : governmentOf(grammar, key).filter((place) => place !== country || key === country)
