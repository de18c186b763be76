import { suitNouns } from "../../../lexicon/instruments.ts"
import {
  cautioning,
  disfavoring,
  favoring,
  judging,
  ofMeasuresOnly,
  sides,
  siding,
  sidingWith,
  speakingFor,
  stanceNouns,
  standingBy,
  urging
} from "../../../lexicon/stances.ts"
import type { NounPhrase } from "../../clauses/chunk.ts"
import type { Clause } from "../../clauses/clause.ts"
import { toldLast } from "../../measures/told.ts"
import type { Grammar } from "../../resolve.ts"
import { childrenOf, contentOf, insideOf, lastTold, type Target, targetOf, verdictAfter } from "../targets.ts"
import { possessorsOf, type Reading, subjectsOf } from "./reading.ts"

/** The verbs of such stands. */
export const sideVerbs: ReadonlySet<string> = new Set([
  ...favoring,
  ...disfavoring,
  ...judging,
  ...siding,
  ...sidingWith.keys(),
  "vote",
  "dissent"
])

/** Stands by a verb that favors, judges, votes or takes a side: "blasted the bill", "came out against it". */
export const ofSides = ({ grammar, clause, lemma, plain, stands, put, word }: Reading): void => {
  const { negated, passive, next: after } = clause.verb
  // "blasted the bill", "the bill, backed by Ruiz"
  if (plain !== 0 && !(negated && (plain < 0 || !reversible.has(lemma)))) {
    const side = negated ? -plain : plain
    const things = passive ? clause.subject : (calledIn(grammar, clause) ?? clause.objects)
    const [thing] = things
    // "dismissed the bill as": the verdict tells
    if (thing && !(judging.has(lemma) && verdictAfter(grammar, clause, thing) !== 0))
      for (const each of things) {
        // "reaffirmed the governor’s opposition": the governor’s
        const whose = stanceNouns.has(word(each.head)) ? possessorsOf(grammar, clause, each) : undefined
        const meant = targetOf(grammar, clause, each, ofMeasuresOnly.has(lemma)) ?? predicated(grammar, clause, each)
        put(side, meant, whose)
      }
    // "the bill, which Ruiz opposes, would …"
    const which = thing === undefined && !passive ? describedBy(grammar, clause) : null
    if (which) {
      const { above, phrase } = which
      put(side, targetOf(grammar, above, phrase, ofMeasuresOnly.has(lemma)) ?? predicated(grammar, above, phrase))
    }
    if (stands.length === 0 && !passive && thing === undefined) put(side, contentOf(grammar, clause))
  }
  // "called the bill a stunt"
  if (judging.has(lemma) && !passive && !negated) {
    const [thing] = clause.objects
    const verdict = thing ? verdictAfter(grammar, clause, thing) : 0
    if (thing && verdict !== 0) put(verdict, targetOf(grammar, clause, thing, true))
  }
  // "voted against the bill", "came out against repealing it", "stood by the policy"
  if (siding.has(lemma) && !negated && (!passive || ownPassives.has(lemma)))
    for (const attachment of clause.attachments) {
      const { phrases } = attachment
      // "spoke out against": the last word tells
      const preposition = attachment.preposition.split(" ").at(-1) ?? ""
      const side = sides.get(preposition)
      if (side === undefined || phrases.length === 0) continue
      const out = word(after) === "out" || attachment.preposition.startsWith("out ")
      if (preposition === "for" && !speakingFor.has(lemma) && !(lemma === "come" && out)) continue
      if (preposition !== "for" && preposition !== "against" && !standingBy.get(preposition)?.has(lemma)) continue
      const whose = lemma === "register" && passive ? subjectsOf(grammar, clause) : undefined
      for (const phrase of phrases) put(side, targetOf(grammar, clause, phrase, false), whose)
    }
  if (siding.has(lemma) && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "gerund" && child.mark !== null && (child.mark === "against" || speaks(child.mark, lemma)))
        put(child.mark === "against" ? -1 : 1, insideOf(grammar, child))
  // "I’m not for the sanctuary ordinance"
  if (lemma === "be" && !passive)
    for (const {
      preposition,
      phrases: [what]
    } of clause.attachments)
      if (preposition === "for" && what?.first === after + 1)
        put(negated ? -1 : 1, targetOf(grammar, clause, what, true))
  // "could never vote for a sanctuary ordinance"
  if (negated && !passive && lemma === "vote")
    for (const { preposition, phrases } of clause.attachments)
      for (const each of preposition === "for" ? phrases : []) put(-1, targetOf(grammar, clause, each, true))
  // "urged the governor not to sign the bill", "warned sheriffs not to join the programme"
  const dissuading = clause.relation === "infinitive" && negated && !passive && plain > 0
  if (dissuading && isUrged(grammar, clause))
    for (const each of clause.objects) put(-1, targetOf(grammar, clause, each, ofMeasuresOnly.has(lemma)))
  // "voted no"
  if (lemma === "vote" && !negated) {
    const ballot = (at: number): string => word(at).replace(/\.$/u, "") // "no." may read as the abbreviation
    const vote = clause.objects.find(({ first, next }) => next - first === 1 && ballots.has(ballot(first)))
    const side = ballots.get(ballot(vote?.first ?? after))
    if (side !== undefined) put(isOnSuit(grammar, clause) ? -side : side, lastTold(grammar, clause.first))
  }
  // "disagrees with the law", "doesn’t believe in sanctuaries", "dissented from the ruling"
  const prepositions = sidingWith.get(lemma)
  if (prepositions && !passive)
    for (const { preposition, phrases } of clause.attachments) {
      const side = prepositions.get(preposition.split(" ").at(-1) ?? "")
      if (side === undefined || (negated && side < 0)) continue
      for (const each of phrases) put(negated ? -side : side, targetOf(grammar, clause, each, false))
    }
  // "Bell and Ruiz dissented"
  if (lemma === "dissent" && !negated && clause.attachments.every(({ preposition }) => preposition !== "from"))
    put(-1, votedHere(grammar, clause) ?? lastTold(grammar, clause.first))
  // "testified in favor", "is registered against": of the measure told last
  const absolute = siding.has(lemma) && !negated ? absoluteSide(grammar, clause) : 0
  if (absolute !== 0 && stands.length === 0)
    put(
      lemma === "vote" && isOnSuit(grammar, clause) ? -absolute : absolute,
      lastTold(grammar, clause.first, undefined, 3),
      clause.verb.passive ? subjectsOf(grammar, clause) : undefined
    )
}

/** "voted to join the suit against the law. Bell voted no": the vote was on the suit. */
const isOnSuit = (grammar: Grammar, { first }: Clause): boolean => {
  const { tokens } = grammar.document
  const last = toldLast(grammar, grammar.told, first, 3)
  if (!last) return false
  const words = tokens.slice(Math.max(0, last.head - 12), last.head)
  const suit = words.findIndex(
    ({ lower, sentence }) => suitNouns.has(lower) && sentence === tokens[last.head]?.sentence
  )
  return suit >= 0 && words.slice(suit).some(({ lower }) => lower === "against" || lower === "challenging")
}

/** "voted to repeal its ordinance, with Ruiz dissenting": what was voted, and not the ordinance. */
const votedHere = (grammar: Grammar, { first, sentence }: Clause): Target | null => {
  const { tokens } = grammar.document
  const vote = grammar.told.findLast(
    ({ head, noun }) =>
      head < first &&
      tokens[head]?.sentence === sentence &&
      noun === "measure" &&
      /^vote/u.test(tokens[head]?.lower ?? "")
  )
  return vote?.concept.topic ? { topic: vote.concept.topic, sign: vote.concept.sign, next: first } : null
}

/** "warned sheriffs not to": what somebody asks others to leave. */
const isUrged = (grammar: Grammar, clause: Clause): boolean => {
  const above = grammar.parentOf(clause)
  return above !== undefined && (urging.has(above.verb.lemma) || cautioning.has(above.verb.lemma))
}

/** "slammed what he called a dangerous policy": what is called so. */
const calledIn = (grammar: Grammar, clause: Clause): ReadonlyArray<NounPhrase> | undefined => {
  const [what] = clause.objects
  if (!what || grammar.document.tokens[what.head]?.lower !== "what") return undefined
  const called = grammar
    .inSentence(clause.sentence)
    .find(({ verb, first }) => judging.has(verb.lemma) && first > what.first && first - what.next < 6)
  if (!called) return undefined
  const as = called.attachments.filter(({ preposition }) => preposition === "as").flatMap(({ phrases }) => phrases)
  return [...called.objects, ...as]
}

/** What a relative clause without an object of its own describes, and the clause in which that stands. */
const describedBy = (
  grammar: Grammar,
  clause: Clause
): { readonly above: Clause; readonly phrase: NounPhrase } | null => {
  const { mark, modifies, objects, relation, subject } = clause
  if (relation !== "relative" || (mark !== "which" && mark !== "that") || objects.length > 0) return null
  if (modifies === null || subject.length === 0 || subject.includes(modifies)) return null
  const above = grammar.parentOf(clause)
  return above ? { above, phrase: modifies } : null
}

/** "The act is a joint proposal filed by Ruiz": what the proposal is said to be. */
const predicated = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Target | null => {
  const above = clause.relation === "participle" ? grammar.parentOf(clause) : undefined
  // "passed the Harbor Act, legislation sponsored by Ruiz": what is apposed
  const at = above?.objects.indexOf(phrase) ?? -1
  const before = above?.objects[at - 1]
  if (above && before && before.next === phrase.first - 1 && grammar.document.tokens[before.next]?.lower === ",")
    return targetOf(grammar, above, before, true)
  const [thing, other] = above?.verb.lemma === "be" && above.objects.includes(phrase) ? above.subject : []
  return above && thing && !other ? targetOf(grammar, above, thing, true) : null
}

/** "stood by the policy", "is registered against it": passives of the subject's own doing. */
const ownPassives = new Set(["stand", "register"])

/** "testified in favor", "spoke in opposition", "voted against": with nothing after, of what was told before. */
const absoluteSide = ({ document: { tokens } }: Grammar, clause: Clause): 1 | -1 | 0 => {
  for (let at = clause.verb.next; at < Math.min(clause.next, clause.verb.next + 4); at++) {
    const word = tokens[at]?.lower ?? ""
    const ends = ["PUNCT", "CCONJ"].includes(tokens[at + 1]?.pos ?? "PUNCT") || at + 1 >= clause.next
    if (word === "against" && ends) return -1
    if (word !== "in" || !["PUNCT", "CCONJ"].includes(tokens[at + 2]?.pos ?? "PUNCT")) continue
    const noun = stanceNouns.get(tokens[at + 1]?.lower ?? "")
    if (noun) return noun.sign
  }
  return 0
}

const ballots: ReadonlyMap<string, 1 | -1> = new Map([
  ["no", -1],
  ["nay", -1],
  ["yes", 1],
  ["aye", 1]
])

const speaks = (mark: string, lemma: string): boolean => mark === "for" && speakingFor.has(lemma)

const reversible = new Set("support back endorse favor".split(" "))
