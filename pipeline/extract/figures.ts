import { custody, doings, dues, governmentWords, matterThings, ownMatter } from "../lexicon/figureWords.ts"
import type { FigureCandidate } from "../model/candidate.ts"
import type { Token } from "../model/document.ts"
import { sourceOf } from "./claims.ts"
import { datesIn } from "./dates.ts"
import { toldAgain } from "./figures/again.ts"
import { type Amount, amountsIn } from "./figures/amounts.ts"
import { countedOf, isOfThem, verbTokens } from "./figures/counted.ts"
import { isListed } from "./figures/listed.ts"
import { any, aroundOf, clauseAt, type Measured, measureOf, subjectCounted } from "./figures/measure.ts"
import { asPartsOf, isOfIt, isPartOf, isWhole, restOf, someOf, type Whole } from "./figures/parts.ts"
import { isState, sufferer, takerOf } from "./figures/taken.ts"
import { guessed, whose } from "./figures/whose.ts"
import { isOfMatter, isOfMatterNear } from "./matter.ts"
import { type Grammar, kindOf, overlaps } from "./resolve.ts"

/**
 * Numbers with a meaning in the matter: money, counts of people and jurisdictions, shares, with whose they are and by
 * whose account. Numbers in dates, names, scores, ages and addresses are none.
 *
 * "The county could lose as much as $5 million of its $80 million budget": two figures.
 * Not: "She scored 12 points on March 3, 2017."
 */
export const figures = (grammar: Grammar): ReadonlyArray<FigureCandidate> => {
  const { tokens, sentences, clean, onTopic } = grammar.document
  let told: (Whole & { readonly sentence: number }) | null = null
  let people: (Whole & { readonly sentence: number }) | null = null
  const known = new Set<number | null>()
  const rows = sentences.flatMap(({ first, next, damaged, block }, at) => {
    if (clean.blocks[block]?.kind === "caption" || !(onTopic || isOfMatterNear(grammar, at - 2, at + 1))) return []
    const amounts = amountsIn(tokens, first, next)
    if (amounts.length === 0) return []
    const dates = new Set<number>()
    for (const when of datesIn(tokens, first, next, null)) for (let at = when.first; at < when.next; at++) dates.add(at)
    const made: Array<FigureCandidate> = []
    let whole: Whole | null = null
    if (people && at - people.sentence > 1) people = null
    for (const [number, amount] of amounts.entries()) {
      if (dates.has(amount.number) || isInName(grammar, amount) || isYear(tokens, amount)) continue
      if (known.has(amount.low) && isWhole(tokens, amounts[number - 1], amount)) continue
      known.add(amount.low)
      // "Agents arrested 498 people. Of them, 300 …": counted like those before
      const rows =
        people && amount.kind === "count" && isOfThem(tokens, amount)
          ? someOf(grammar, people, amount)
          : read(grammar, amount, first, next)
      const [counted] = rows
      if (counted && rows.length === 1 && amount.kind === "count" && counted.measure === "other")
        people = { next: amount.next, row: counted, sentence: at }
      // "It may lose $9 million. Most of the money, $6 million, pays for roads."
      const before: Whole | null = told && at - told.sentence <= 2 && isOfIt(tokens, first, amount) ? told : null
      const sum: Whole | null = whole !== null && isPartOf(tokens, whole, amount) ? whole : before
      const part: boolean = sum !== null
      const found: ReadonlyArray<FigureCandidate> = before
        ? [restOf(grammar, before, amount)]
        : sum
          ? asPartsOf(sum, rows)
          : rows
      const [only] = found
      if (!part && amount.kind === "money" && only && found.length === 1) whole = { next: amount.next, row: only }
      made.push(...found)
      if (whole && !before) told = { ...whole, sentence: at }
      else if (told && before) told = { ...told, sentence: at }
    }
    return made.map((figure) => ({ ...figure, confidence: damaged ? figure.confidence * 0.7 : figure.confidence }))
  })
  return toldAgain(rows)
}

const isInName = ({ mentionAt, document: { tokens } }: Grammar, { number }: Amount): boolean => {
  const before = tokens[number - 1]
  return (
    mentionAt(number) !== undefined ||
    (before?.pos === "PROPN" && !before.lower.endsWith(".") && isNumbered(before)) ||
    parts.has(before?.lower ?? "")
  )
}
/** "section 4 of the act" */
const parts = new Set("section sections sec subsection paragraph chapter article clause title §".split(" "))
/** "SB 54", "Title 8", "Channel 4": a number after such a name is part of it. */
const isNumbered = ({ text }: Token): boolean =>
  /^(?:[A-Z]{1,4}|Title|Section|Channel|Route|Proposition|Prop|Measure|Article|Chapter|No|Bill|Act|District|Ward|Highway|Interstate)$/u.test(
    text
  )

/** "the 2016 voters": four digits that are a year, with no hedge before them. */
const isYear = (tokens: ReadonlyArray<Token>, { kind, number, next, modifier }: Amount): boolean =>
  kind === "count" && modifier === null && next === number + 1 && /^(?:19|20)\d\d$/u.test(tokens[number]?.text ?? "")

/** The figures that an amount makes, one for each of those who have it; none if it means nothing in the matter. */
const read = (grammar: Grammar, amount: Amount, first: number, next: number): ReadonlyArray<FigureCandidate> => {
  const { tokens, onTopic } = grammar.document
  const sentence = tokens[amount.number]?.sentence ?? 0
  const clause = clauseAt(grammar, amount.number)
  const behind = countedOf(tokens, amount, first, next, verbTokens(grammar.inSentence(sentence)))
  const counted = subjectCounted(grammar, amount, clause, behind)
  if (amount.kind === "money" && (isSmallChange(amount.low) || isSmallChange(amount.high))) return []
  if (amount.kind === "money" && isRate(tokens, amount)) return []
  const around = aroundOf(grammar, amount, clause)
  const measured = measureOf(grammar, amount, counted, around)
  if (!measured) return []
  const taker = measured.measure === "federal_funding_at_risk" ? takerOf(grammar, around.clauses, counted) : null
  // a state that cuts its grants puts no federal money at risk, a town that cuts spending cuts its own
  const rule: Measured = !taker
    ? measured
    : { measure: taker.place === null || isState(taker.place) ? "other" : "budget", unit: measured.unit }
  const { measure, unit } = rule
  if (amount.kind === "money" && amount.high === null && measure !== "federal_funding_at_risk") return [] // "spends millions"
  // "Only 3 percent won", "The agency has made 900 arrests": the sentence before says of what
  const leans =
    unit === "share" ||
    counted.heads.some((head) => matterThings.has(head)) ||
    (unit === "people" && (any(custody, counted.tail) || (clause !== undefined && doings.has(clause.verb.lemma))))
  // "held him on a detainer. … agreed to pay $30,000 in damages"
  const owed = amount.kind === "money" && (any(dues, counted.heads) || clause?.verb.lemma === "settle")
  const near =
    measured.measure === "federal_funding_at_risk"
      ? [sentence, sentence - 1, sentence - 2, sentence - 3, sentence + 1]
      : measure !== "other"
        ? [sentence, sentence - 1, sentence - 2, sentence + 1]
        : leans || (owed && onTopic)
          ? [sentence, sentence - 1, sentence - 2]
          : [sentence]
  const stake =
    onTopic && (measure === "budget" || measure === "federal_funding_at_risk" || counted.heads.includes("budget"))
  const close = near.some((each) => isOfMatter(grammar, each))
  const own = onTopic && measure === "other" && counted.heads.some((head) => ownMatter.has(head))
  const governs = stake && tokens.slice(first, next).some(({ lower }) => governmentWords.has(lower))
  if (!close && !governs && !own) return []
  if (populated.has(counted.governor.at(-1) ?? "")) return []
  const damaged = grammar.sentenceOf(amount.number)?.damaged === true
  if (damaged && amount.kind === "money" && (amount.low ?? 0) < 1000) return [] // the scale was pasted over
  const source = sourceOf(grammar, clause, amount.number) ?? speakerBefore(grammar, amount.number)
  const vague = amount.high === null
  const told =
    taker?.clause && taker.place !== null
      ? [isState(taker.place) ? sufferer(grammar, taker.place, taker.clause) : taker.place]
      : whose(grammar, amount, counted, clause, rule)
  const known = told ?? [guessed(grammar, amount, counted, clause, rule, source)]
  const owners =
    known.length > 1 ? known : known.map((key) => (isOneOfMany(grammar, amount, key, first, next) ? null : key))
  const doubt = told === null && owners[0] !== null ? 0.85 : 1
  if (!close && !own && owners.includes(null)) return [] // nobody's money, in a sentence of something else
  return owners.map((jurisdiction) => ({
    table: "figures",
    rule: `figures/${amount.kind}-${measure.replaceAll("_", "-")}`,
    evidence: grammar.spanOf(amount.first, Math.max(amount.next, counted.end)),
    confidence: (vague || measure === "other" ? 0.6 : 0.85) * doubt,
    attributedTo: source,
    measure,
    valueLow: amount.kind === "money" ? dollars(amount.low) : amount.low,
    valueHigh: amount.kind === "money" ? dollars(amount.high) : amount.high,
    unit,
    modifier: vague ? "more_than" : (amount.modifier ?? "exact"),
    jurisdiction
  }))
}

/** Whether the only one who seems to have it is one of a list, and the amount doesn't stand right beside its name. */
const isOneOfMany = (grammar: Grammar, amount: Amount, key: string | null, first: number, next: number): boolean => {
  if (key === null || kindOf(key) === "country") return false
  const beside = [grammar.mentionAt(amount.first - 1), grammar.mentionAt(amount.first - 2)]
  return !beside.some((mention) => mention?.entity === key) && isListed(grammar, key, first, next)
}

/** Money is told in whole dollars. */
const dollars = (value: number | null): number | null => (value === null ? null : Math.round(value))

/** "$75 each", "$107 per bed per day": a price of one. */
const isRate = (tokens: ReadonlyArray<Token>, { next, high }: Amount): boolean => {
  const [after, noun] = [tokens[next]?.lower ?? "", tokens[next + 1]?.lower ?? ""]
  if ((high ?? 0) >= 1000) return false
  return (
    after === "each" ||
    after === "apiece" ||
    ((after === "per" || after === "a" || after === "an") && !periods.has(noun))
  )
}
const periods = new Set(["year", "month", "week", "quarter"])

/** "$1.51 a gallon": a price of which whole dollars would be more than a hundredth off is no figure. */
const isSmallChange = (value: number | null): boolean =>
  value !== null && Math.abs(Math.round(value) - value) > value / 100

/** Who speaks in a quotation of which no statement is known: the speaker of the statement that ended right before. */
const speakerBefore = (grammar: Grammar, token: number): string | null => {
  const { statements } = grammar
  const { tokens, quotations, sentences } = grammar.document
  const quotation = quotations[grammar.quotationAt(token)]
  if (!quotation) return null
  if (statements.some(({ parts }) => parts.some((part) => overlaps(part, quotation.content)))) return null
  const before = sentences[(tokens[token]?.sentence ?? 0) - 1]
  if (!before) return null
  const last = statements.findLast(({ parts }) => parts.some((part) => overlaps(part, before.span)))
  return last?.speaker ?? null
}

/** "a town of 200,000 people": its population. */
const populated = new Set("city town county state village suburb community population nation country".split(" "))
