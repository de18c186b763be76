import { demonyms } from "../../lexicon/demonyms.ts"
import {
  bodies,
  changes,
  commonThings,
  crowds,
  custody,
  doingNouns,
  doings,
  joining,
  matterPeople,
  matterThings,
  opining,
  otherUnits,
  peopleNouns,
  placeNouns,
  populationNouns,
  privateMoney,
  shareNouns,
  sides,
  siding,
  suing
} from "../../lexicon/figureWords.ts"
import { verbForms } from "../../lexicon/inflect.ts"
import { countRules, type MeasureRule, moneyRules } from "../../lexicon/measures.ts"
import type { FigureCandidate, Measure } from "../../model/candidate.ts"
import type { Token } from "../../model/document.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import type { Amount } from "./amounts.ts"
import type { Counted } from "./counted.ts"
import { isAllThereAre, isOfPrivate } from "./others.ts"

/** What a number measures, and in what unit. */
export interface Measured {
  readonly measure: Measure
  readonly unit: FigureCandidate["unit"]
}

/** What stands around a number, in lower case. */
export interface Around {
  /** The clauses that govern it: its own, those above, and those that hang on what it counts. */
  readonly clauses: ReadonlyArray<Clause>
  /** Words of the subject that it is told of as its sum: "the city’s budget is $2 million"; else empty. */
  readonly subject: ReadonlySet<string>
  /** Words of "Of the county’s residents," with which its sentence opens; else empty. */
  readonly front: ReadonlySet<string>
  /** The word right before it: "lose $2 million". */
  readonly before: string
  readonly clause: ReadonlySet<string>
  readonly sentence: ReadonlySet<string>
  /** The sentence and the one before. */
  readonly wide: ReadonlySet<string>
}

/** The clause that holds a token most tightly; a gerund or infinitive only what stands behind its verb. */
export const clauseAt = ({ inSentence, document: { tokens } }: Grammar, token: number): Clause | undefined => {
  let best: Clause | undefined
  const all = inSentence(tokens[token]?.sentence ?? -1)
  for (const clause of all) {
    const { first, next, verb } = clause
    if (first > token || token >= next) continue
    if ((verb.form === "gerund" || verb.form === "infinitive") && !verb.passive && token < verb.main) continue
    if (!best || next - first <= best.next - best.first) best = clause
  }
  // "Ohio could lose $9 million and Reno could lose $2 million": the first sum is no subject of the second verb
  const list = best && best.subject.length > 1 ? best.subject : []
  const subject = list.find(({ first, next }) => first <= token && token < next)
  return (subject && all.find(({ verb }) => verb.next === subject.first && verb !== best?.verb)) ?? best
}

/** Reads what stands around an amount. */
export const aroundOf = (grammar: Grammar, amount: Amount, clause: Clause | undefined): Around => {
  const { tokens, sentences } = grammar.document
  const number = tokens[amount.number]?.sentence ?? 0
  const sentence = sentences[number]
  const before = sentences[number - 1]
  const words = (first: number, next: number): ReadonlySet<string> => {
    const found = new Set<string>()
    for (let at = first; at < next; at++) {
      const token = tokens[at]
      if (token && !isCuttingEdge(tokens, at)) found.add(token.lower)
    }
    return found
  }
  // most amounts are told by less: these are read when they are asked for
  let inClause: ReadonlySet<string> | undefined
  let inSentence: ReadonlySet<string> | undefined
  let inBoth: ReadonlySet<string> | undefined
  const first = sentence?.first ?? 0
  const next = sentence?.next ?? 0
  const clauses: Array<Clause> = grammar
    .inSentence(number)
    .filter(({ modifies }) => modifies !== null && modifies.first <= amount.next && amount.number < modifies.next)
  for (let at = clause, steps = 0; at && steps < 3; at = grammar.parentOf(at), steps++) {
    if (!clauses.includes(at)) clauses.push(at)
    if (at.relation === "main" || at.relation === "coordinate" || at.relation === "complement") break
    // "may withhold grants of a program, which gives $2 million": what is given isn't what is withheld
    if (at.relation === "relative" && handing.has(at.verb.lemma)) break
  }
  return {
    clauses,
    subject:
      clause && isSum(clause, amount)
        ? words(clause.subject[0]?.first ?? 0, clause.verb.first)
        : clause
          ? changedIn(tokens, clause, amount)
          : none,
    front: amount.kind === "share" ? frontOf(tokens, first, amount.first) : none,
    before: tokens[amount.first - 1]?.lower ?? "",
    get clause() {
      inClause ??= clause
        ? words(Math.max(first, Math.min(clause.first, clause.verb.first) - 6), Math.min(next, clause.next))
        : words(first, next)
      return inClause
    },
    get sentence() {
      inSentence ??= words(first, next)
      return inSentence
    },
    get wide() {
      inBoth ??= words(before?.first ?? first, next)
      return inBoth
    }
  }
}

/** "cutting-edge": nothing is cut. */
const isCuttingEdge = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  tokens[at]?.lower === "cutting" && [1, 2].some((after) => tokens[at + after]?.lower === "edge")

const handing = new Set(
  "dispense provide award distribute give grant disburse offer allot pay spend allocate".split(" ")
)

const none: ReadonlySet<string> = new Set()

const frontOf = (tokens: ReadonlyArray<Token>, first: number, next: number): ReadonlySet<string> => {
  if (tokens[first]?.lower !== "of") return none
  const opening = tokens.slice(first, Math.min(next, first + 12))
  const end = opening.findIndex(({ lower }) => lower === ",")
  if (end < 0) return none
  const hung = opening.slice(0, end).findIndex(({ pos }, at) => at > 0 && pos === "ADP") // "Of the calls to the city"
  return new Set(opening.slice(0, hung < 0 ? end : hung).map(({ lower }) => lower))
}

const summing = new Set(
  "be number total reach exceed top hit stand average amount come remain swell grow balloon".split(" ")
)

/** Whether an amount stands right behind a verb of being or coming to so much. */
const isSum = ({ verb, subject }: Clause, { first }: Amount): boolean =>
  subject.length === 1 &&
  first >= verb.next &&
  first - verb.next <= 3 &&
  (summing.has(verb.lemma) || verb.lemma.startsWith("number") || verb.passive)

const numbering = new Set("number numbers numbered numbering total totals totaled totaling".split(" "))
const tallies = new Set(["number", "total", "count", "tally"])

/** What a number counts that stands behind its verb: "Protesters numbered 300", "The number of detainees reached 300". */
export const subjectCounted = (
  { document: { tokens } }: Grammar,
  amount: Amount,
  clause: Clause | undefined,
  counted: Counted
): Counted => {
  if (amount.kind !== "count" || counted.heads.length > 0 || !clause) return counted
  // "the city’s undocumented population, put at 42,000"
  const of = clause.verb.passive && clause.relation === "participle" ? clause.modifies : null
  if (of && tokens[of.head]?.lower === "population" && estimating.has(clause.verb.lemma))
    return { ...counted, heads: ["population"], words: tokens.slice(of.first, of.next).map(({ lower }) => lower) }
  const put = clause.objects.find(({ head }) => tallies.has(tokens[head]?.lower ?? "")) // "put the number of arrests at 404"
  const before = tokens[amount.first - 1]?.lower ?? ""
  const changed =
    put && put.next < amount.first && (before === "at" || before === "to") && changing.has(clause.verb.lemma)
  if (!changed && !isSum(clause, amount)) return counted
  const subject = changed ? put : clause.subject[0]
  const head = tokens[subject?.head ?? -1]?.lower ?? ""
  const hung = clause.attachments.find(({ after, preposition }) => after === subject && preposition === "of")
    ?.phrases[0]
  if (!numbering.has(tokens[clause.verb.main]?.lower ?? "") && !(tallies.has(head) && hung)) return counted
  const noun = hung && tallies.has(head) ? (tokens[hung.head]?.lower ?? "") : head
  return { ...counted, heads: [noun] }
}

const estimating = new Set("put estimate peg place set".split(" "))

const changing = new Set(
  "reduce raise increase lower cut boost bring push drive trim expand shrink double triple set put keep cap limit".split(
    " "
  )
)

/** "cut the budget to $2 million": the words of what is brought to so much. */
const changedIn = (tokens: ReadonlyArray<Token>, { verb, objects }: Clause, { first }: Amount): ReadonlySet<string> => {
  const object = objects.find(({ next }) => next === first - 1)
  const to = ["to", "by", "at"].includes(tokens[first - 1]?.lower ?? "")
  if (!object || !to || !changing.has(verb.lemma)) return none
  return new Set(tokens.slice(object.first, object.next).map(({ lower }) => lower))
}

const plans = new Set(
  `plan plans planned planning vow vowed vows pledge pledged promise promised promises promising goal target aim aims want
  wants wanted propose proposed intends intend seek seeks threat threatened threatens proposal order orders call calls`.split(
    /\s+/u
  )
)
const doneBefore = new Set("help manage begin start continue get succeed fail use".split(" "))

/** Whether what a clause tells is still to come: planned, wanted, possible. */
const isAhead = ({ parentOf }: Grammar, clause: Clause, sentence: ReadonlySet<string>): boolean => {
  const { verb } = clause
  if (verb.tense === "future" || verb.modal !== null) return true
  if (verb.form === "infinitive") return !doneBefore.has(parentOf(clause)?.verb.lemma ?? "")
  return verb.form === "gerund" && [...sentence].some((word) => plans.has(word) || word === "would")
}

export const any = (group: ReadonlySet<string>, words: Iterable<string>): boolean => {
  for (const word of words) if (group.has(word)) return true
  return false
}

/** Whether a clause's verb is one of a list of forms. */
const governs = ({ document: { tokens } }: Grammar, verbs: ReadonlySet<string>, { verb }: Clause): boolean =>
  (verbs.has(verb.lemma) || verbs.has(tokens[verb.main]?.lower ?? "")) && !isCuttingEdge(tokens, verb.main)

const fits = (grammar: Grammar, rule: MeasureRule, counted: Counted, around: Around): boolean => {
  const { noun, phrase, verb, around: near, within, ahead, subject } = rule
  const of = counted.governor.slice(-1)
  if (noun && !any(noun, counted.heads) && !any(noun, of)) return false
  if (subject && !any(subject, around.subject)) return false
  if (phrase && !any(phrase, counted.words) && !any(phrase, counted.tail) && !any(phrase, counted.governor))
    return false
  if (
    near &&
    !any(near, within === "two sentences" ? around.wide : within === "sentence" ? around.sentence : around.clause)
  )
    return false
  if (!verb) {
    const planned = (word: string) => plans.has(word) || word === "would" || word === "will"
    return (
      !ahead ||
      around.clauses.some((each) => isAhead(grammar, each, around.sentence)) ||
      [...around.sentence].some(planned)
    )
  }
  if (!ahead && verb.has(around.before)) return true
  return around.clauses.some(
    (each) =>
      governs(grammar, verb, each) &&
      // "90,000 immigrants cannot get licenses"
      !(rule.measure === "programme_participants" && each.verb.negated) &&
      (!ahead || isAhead(grammar, each, around.sentence))
  )
}

/** What an amount of some kind measures, or null if it means nothing in the matter. */
export const measureOf = (grammar: Grammar, amount: Amount, counted: Counted, around: Around): Measured | null => {
  switch (amount.kind) {
    case "share":
      return shareOf(counted, around)
    case "money":
      return moneyOf(grammar, amount, counted, around)
    case "vague":
      return isCountable(counted) ? vagueOf(grammar, counted, around) : null
    case "count":
      return countOf(grammar, amount, counted, around)
  }
}

/** "detained hundreds of undocumented immigrants": those to whom something is done are no population. */
const vagueOf = (grammar: Grammar, counted: Counted, around: Around): Measured | null => {
  const rule = countRules.find((each) => fits(grammar, each, counted, around)) ?? null
  if (rule?.measure !== "unauthorized_population") return rule
  const done = around.clauses.some((each) => governs(grammar, doings, each))
  return done ? { measure: "other", unit: "people" } : rule
}

const moneyOf = (grammar: Grammar, amount: Amount, counted: Counted, around: Around): Measured | null => {
  const other: Measured = { measure: "other", unit: "usd" }
  if ((amount.high ?? amount.low ?? 0) < 1000 || any(privateMoney, around.sentence)) return other
  const found = moneyRules.find((rule) => fits(grammar, rule, counted, around)) ?? other
  // "The family spent $12,000 on a lawyer": of no government
  return found.measure === "budget" && isOfPrivate(grammar.document.tokens, around.clauses[0]) ? null : found
}

const isCountable = ({ heads, words }: Counted): boolean =>
  heads.length > 0 &&
  !heads.some((head) => otherUnits.has(head)) &&
  !otherUnits.has(words[0] ?? "") &&
  !(words[0] === "-" && otherUnits.has(words[1] ?? ""))

const countOf = (grammar: Grammar, amount: Amount, counted: Counted, around: Around): Measured | null => {
  const low = amount.low ?? 0
  if (around.before === "per" || around.before === "every") return null // "4 crimes per 10,000 people"
  // "a crowd of about 300"
  if (counted.heads.length === 0 && low >= 10 && crowds.has(counted.governor.at(-1) ?? ""))
    return { measure: "attendance", unit: "people" }
  // "440,000 are undocumented"
  if (counted.heads.length === 0 && low >= 100 && isSaidOf(grammar, amount)) return populationRule
  if (!isCountable(counted) || low < 2 || (counted.definite && low < 10)) return null
  const rule = countRules.find((each) => fits(grammar, each, counted, around))
  const done =
    around.clauses.some((each) => governs(grammar, doings, each)) || doingNouns.has(counted.governor.at(-1) ?? "")
  const sues =
    around.clauses.some((each) => governs(grammar, suing, each)) ||
    isWithSuit(around) ||
    isAgainstSanctuaries(grammar, amount)
  const { heads } = counted
  if (heads.some((head) => placeNouns.has(head))) {
    if (low < 3) return null
    // "the state’s 99 counties", "has 88 counties": all that there are
    const sheltering = [...counted.words, ...counted.tail].some((word) => word.startsWith("sanctuar"))
    if (!sheltering && counted.part) return null // "five of the state’s seven largest counties"
    if (!sheltering && isAllThereAre(grammar.document.tokens, amount, around.clauses[0])) return null
    // "the mayors of 15 cities met"
    if (!sheltering && peopleNouns.has(counted.governor.at(-1) ?? ""))
      return { measure: "other", unit: "jurisdictions" }
    if (sues && !counted.words.includes("sanctuary")) return { measure: "other", unit: "jurisdictions" }
    return rule ?? null
  }
  // "the arrests of 90 immigrants", "helped deport 90 through a programme"
  const some =
    rule?.measure === "unauthorized_population" ||
    (rule?.measure === "programme_participants" && !around.clauses.some((each) => governs(grammar, joining, each)))
  if (rule && !(some && (done || (low < 100 && rule.measure === "unauthorized_population"))))
    return low < 3 && rule.measure !== "planned_removals" ? null : rule
  if (low >= 1000 && lives(counted) && any(standingWords, around.wide))
    return { measure: "unauthorized_population", unit: "people" }
  if (low < 10 && any(commonThings, heads)) return null
  // "90 congregations joined the sanctuary network"
  const sided = heads.some((head) => bodies.has(head)) && around.clauses.some((each) => governs(grammar, siding, each))
  if (sided && low >= 10 && any(sides, around.sentence)) return { measure: "other", unit: "other" }
  if (heads.some((head) => matterThings.has(head))) return { measure: "other", unit: "other" }
  const known = heads.some((head) => matterPeople.has(head)) || done
  const counts = heads.some((head) => peopleNouns.has(head)) && (known ? low >= 3 : low >= 10)
  return counts ? { measure: "other", unit: "people" } : null
}

/** "lead a lawsuit with nine other counties" */
const isWithSuit = ({ before, clause }: Around): boolean => (before === "with" || before === "by") && any(suits, clause)

const suits = new Set("lawsuit suit complaint litigation".split(" "))

/** "nine states have laws that ban sanctuary cities": states that are none. */
const isAgainstSanctuaries = ({ document: { tokens } }: Grammar, { next, number }: Amount): boolean => {
  const sentence = tokens[number]?.sentence
  for (let at = next; at < next + 30 && tokens[at]?.sentence === sentence; at++) {
    if (tokens[at]?.lower === ",") return false // what is told of others
    if (!tokens[at]?.lower.startsWith("sanctuar")) continue
    const before = tokens.slice(Math.max(next, at - 7), at)
    const ban = before.findIndex(({ lower }) => banning.has(lower))
    if (ban >= 0 && before.slice(ban + 1).every(({ lower, pos }) => pos !== "NOUN" || placeNouns.has(lower)))
      return true
  }
  return false
}

const banning = new Set(["ban", "prohibit", "outlaw", "bar", "forbid"].flatMap(verbForms))

const populationRule: Measured = { measure: "unauthorized_population", unit: "people" }

/** Whether what stands behind a number says of so many that they are without papers. */
const isSaidOf = ({ document: { tokens } }: Grammar, { next }: Amount): boolean =>
  ["are", "were"].includes(tokens[next]?.lower ?? "") &&
  ["undocumented", "unauthorized"].includes(tokens[next + 1]?.lower ?? "")

const standingWords = new Set(["undocumented", "unauthorized", "illegally", "sanctuary"])

/** "a half million people who live among us", where nothing says of which place they are the population. */
const lives = ({ heads, tail }: Counted): boolean =>
  heads.some((head) => head === "people" || head === "immigrants" || head === "residents") &&
  tail.some((word) => ["live", "living", "reside", "residing", "work"].includes(word)) &&
  !tail.includes("in")

const pointing = new Set(["those", "these", "them"])

const shareOf = (counted: Counted, around: Around): Measured | null => {
  const share: Measured = { measure: "other", unit: "share" }
  const { heads, words, tail } = counted
  const opinion = around.clauses.some((each) => opining.has(each.verb.lemma))
  if (heads.some((head) => populationNouns.has(head) || demonyms.has(head)))
    return opinion || any(custody, tail) || any(custody, words) ? share : { measure: "population_share", unit: "share" }
  if (heads.some((head) => shareNouns.has(head))) return share
  if (any(changes, heads)) return any(matterThings, tail) ? share : null
  if (heads.length > 0) return null
  // "60 percent of those detained"
  if (counted.those && any(custody, tail)) return share
  // "Of the county’s residents, half are foreign-born"
  if (any(populationNouns, around.front)) return { measure: "population_share", unit: "share" }
  if (any(shareNouns, around.front)) return share
  // "arrests rose 30 percent"; "Of those defendants, 3 percent won": the set stands in front
  if (any(changes, around.clause)) return any(matterThings, around.clause) ? share : null
  return any(shareNouns, around.clause) && any(pointing, around.clause) ? share : null
}
