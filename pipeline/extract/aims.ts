import type { Topic } from "../lexicon/concepts/concept.ts"
import { objectControl, reporting } from "../lexicon/control.ts"
import { billLetters, instruments, isBillNumber } from "../lexicon/instruments.ts"
import { turningAdjectives, turningNouns, turningVerbs } from "../lexicon/operators.ts"
import { type Anchor, placeNouns } from "./anchors.ts"
import type { NounPhrase } from "./clauses/chunk.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"
import { isAboutPlaces } from "./sideless.ts"
import { isApart, isKeptOut, isOnly, onlyLimited, phraseSign, turns, verdictOf } from "./turning.ts"

/** An anchor with the sign that the words around give it: 1 is for its topic, -1 against. */
export interface Aim {
  readonly anchor: Anchor
  readonly topic: Topic | null
  readonly sign: 1 | -1
}

/** Whether an anchor hangs on a clause without a condition or a reason between. */
export const hangsOn = (grammar: Grammar, anchor: Anchor, top: Clause): boolean => {
  let clause = clauseOf(grammar, anchor.token)
  for (let steps = 0; clause && steps < 10; steps++) {
    if (clause.index === top.index) return true
    if (clause.relation === "adverbial") return false
    clause = grammar.parentOf(clause)
  }
  return true
}

/** The innermost clause that holds a token. */
export const clauseOf = ({ inSentence, document: { tokens } }: Grammar, token: number): Clause | undefined => {
  const sentence = tokens[token]?.sentence
  let best: Clause | undefined
  for (const clause of inSentence(sentence ?? -1)) {
    if (clause.first <= token && token < clause.next && (!best || clause.first >= best.first)) best = clause
  }
  return best
}

/**
 * The sign of an anchor as seen from a clause above it (or from its own): its own sign, turned by each negation,
 * turning verb, noun and verdict on the way. Null if it doesn't hang on that clause, or a relative clause about
 * somebody else stands between ("grants for cities that refuse to cooperate" says nothing of the grants' giver).
 */
export const signFrom = (grammar: Grammar, anchor: Anchor, top: Clause): 1 | -1 | null => {
  const { parentOf, document } = grammar
  const word = (at: number): string => document.tokens[at]?.lower ?? ""
  let sign: number = anchor.concept.sign
  let clause = clauseOf(grammar, anchor.token)
  if (!clause || isAboutPlaces(grammar, anchor)) return null
  // "a bill on sanctuary cities" may be for them or against them, the nation’s order is against them
  const paper = measureOn(grammar, anchor)
  if (paper === "open") return null
  if (paper === "national") sign = -sign
  // the noun phrase itself: "a sanctuary ban", "a crackdown on sanctuary cities"
  sign *= phraseSign(grammar, anchor, clause)
  // "separates their work from that of immigration agents"
  const apart = isApart(word, anchor)
  if (apart) sign = -sign
  // "honor detainers only for felons": a limit
  if (onlyLimited.has(anchor.concept.name) && isOnly(word, anchor)) sign = -sign
  // "would rather lose the money than help agents"
  if (isRejected(word, anchor)) sign = -sign
  let below: Clause | undefined
  for (let steps = 0; clause && steps < 10; steps++) {
    const verb = clause.verb.main
    const above: Clause | undefined = parentOf(clause)
    if (
      above &&
      clause.relation === "complement" &&
      above.verb.form === "gerund" &&
      !reporting.has(above.verb.lemma) &&
      anchor.token < clause.verb.first &&
      clause.index !== top.index
    ) {
      clause = above // "a law barring them from honoring detainers was challenged": the law was, not the detainers
      continue
    }
    if (clause.verb.negated) sign = -sign
    const [only] = clause.subject
    // "no city should", "nobody here will"
    if (only && only.first >= clause.first && nobody.has(word(only.first))) sign = -sign
    // "will never be anything other than a sanctuary"
    if (clause.verb.negated && isNothingElse(word, verb, anchor)) sign = -sign
    // "sanctuary cities have no place here", "we have no plans to help agents"
    const had = clause.verb.lemma === "have" ? clause.objects.find(({ first }) => word(first) === "no") : undefined
    if (had && (anchor.token < verb || below?.modifies?.head === had.head)) sign = -sign
    const onVerb = verb === anchor.token
    const after = anchor.token > verb || onVerb
    // "sued to block the order": the suit and its aim are one
    const aimed =
      clause.verb.lemma === "sue" &&
      below?.relation === "infinitive" &&
      // "sued in an effort to block it", "sued the city to enforce it"; not "sued over a law to bar it"
      (below.modifies === null || efforts.has(word(below.modifies.head)) || !isMeasure(word, below.modifies.head))
    // "weakens trust by requiring sheriffs to help agents": the means, not what is weakened
    // "sued, claiming that the order is unlawful": what is claimed, not what is sued
    const means =
      below !== undefined &&
      below.verb.first > verb &&
      ((below.relation === "gerund" && below.mark === "by") ||
        (below.relation === "participle" && below.modifies === null && below.mark !== "from"))
    if (
      !onVerb &&
      (after || clause.verb.passive) &&
      turns(word, verb) &&
      !aimed &&
      !means &&
      !isBy(word, clause, anchor)
    )
      sign = -sign
    // "said that it harms residents by withholding money": against the means
    if (clause.index !== top.index && means && below?.mark === "by" && harming.has(clause.verb.lemma)) sign = -sign
    // "fine sheriffs who refuse to honor detainers": what it costs them
    const offender = below?.relation === "relative" ? below.modifies : null
    if (offender && clause.objects.includes(offender) && costs.has(clause.verb.lemma) && !turns(word, verb))
      sign = -sign
    // "voted no on the bill to ban them"
    if (clause.verb.lemma === "vote" && after && noes.has(word(clause.verb.next))) sign = -sign
    // "leaders of sanctuary cities should be arrested"
    const accused = clause.verb.passive && clause.verb.modal !== null && isAsSubject(anchor, clause)
    if (accused && costs.has(clause.verb.lemma) && !turns(word, verb)) sign = -sign
    const verdict = clause.verb.lemma === "be" && !onVerb ? verdictOf(grammar, clause) : 0
    const expected = clause.subject.length === 1 && word(clause.subject[0]?.head ?? -1) === "it" // "it’s wrong to cut"
    if ((anchor.token < verb || expected) && verdict !== 0) sign *= verdict
    // "said sanctuary cities must pay", "claims that they breed crime": what such cities do takes no side by itself
    if (clause.relation === "complement" && isAsSubject(anchor, clause) && verdict === 0 && !clause.verb.passive)
      return null
    // "warned that a bill to ban sanctuary cities would erode trust": nor what a measure does that is spoken of
    const spoken = below?.modifies != null && clause.subject.includes(below.modifies) && clause.index !== top.index
    if (clause.relation === "complement" && spoken && verdict === 0 && !clause.verb.passive) return null
    // "allows sanctuary cities to be sued"
    if (objectControl.has(clause.verb.lemma) && !onVerb && isToSuffer(grammar, clause, anchor, word)) sign = -sign
    if (clause.verb.lemma === "make" && after && !onVerb) {
      // "makes it a crime to back them", "makes them illegal"
      const behind = document.tokens.slice(anchor.last + 1, Math.min(clause.next, anchor.last + 4))
      const made = [...document.tokens.slice(clause.verb.next, anchor.token), ...behind]
      if (made.some(({ lower }) => crimes.has(lower))) sign = -sign
    }
    // "keeps the police out of immigration enforcement", "protects the state from sanctuary cities"
    const off = keepingOff.has(clause.verb.lemma) && !apart
    if (off && after && !onVerb && !means && isKeptOut(word, verb, anchor)) sign = -sign
    // "threatened cities that shelter migrants", not "threatened to cut", "threatened funding cuts"
    const menaced = anchor.concept.topic === "sanctuary_policy" && !isToDo(grammar, anchor, clause)
    if (menacing.has(clause.verb.lemma) && anchor.token > verb && menaced) sign = -sign
    // "filed a lawsuit against the city for being a sanctuary"
    if (below?.relation === "gerund" && below.mark === "for" && hasContest(word, clause)) sign = -sign
    if (clause.verb.lemma === "call" && clause.objects.length > 0) {
      const words = document.tokens.slice(clause.objects[0]?.next ?? clause.next, clause.next).map(({ lower }) => lower)
      if (words.some((each) => turningAdjectives.has(each))) sign = -sign
    }
    if (clause.index === top.index) return isPaid(anchor, sign) ? null : sign > 0 ? 1 : -1
    below = clause
    // "may remove officials if they have sanctuary policies": what it costs them
    if (
      clause.relation === "adverbial" &&
      (clause.mark === "if" || clause.mark === "when") &&
      above &&
      costs.has(above.verb.lemma)
    )
      sign = -sign
    if (clause.mark === "against") sign = -sign // "voted against defunding such cities"
    if (clause.relation === "relative" || (clause.relation === "participle" && clause.modifies !== null)) {
      // "grants for cities that refuse to cooperate": such cities are sanctuaries
      const places =
        clause.modifies && placeNouns.has(word(clause.modifies.head)) && anchor.concept.topic === "sanctuary_policy"
      if (places && above && saying.has(above.verb.lemma)) return null // "said cities that shield aliens must pay"
      // "limits what deputies may tell agents"
      const free = clause.modifies !== null && word(clause.modifies.head) === "what"
      if (!clause.modifies || !(free || isMeasure(word, clause.modifies.head) || (places && sign > 0))) return null
    }
    if (clause.modifies && clause.relation !== "relative" && turningNouns.has(word(clause.modifies.head))) {
      // "a lawsuit challenging the order" turns once, "a refusal to end it" twice
      // "a lawsuit to force cities to help": what it is for
      const aims = clause.relation === "infinitive" || turningVerbs.has(clause.verb.lemma)
      if (!(contests.has(word(clause.modifies.head)) && aims)) sign = -sign
    }
    const parent: Clause | undefined = parentOf(clause)
    if (clause.modifies && parent && isOfTurning(word, parent, clause.modifies)) sign = -sign
    // "voted against the amendment to cut grants"
    const opposed =
      clause.modifies && parent && !turns(word, parent.verb.main) && isAgainst(word, parent, clause.modifies)
    if (opposed) sign = -sign
    if (clause.subjectClause < 0 && parent === undefined) {
      // a gerund clause as subject: "Taking away funding would be wrong"
      const owner: Clause | undefined = grammar
        .inSentence(clause.sentence)
        .find(({ subjectClause }) => subjectClause === clause?.index)
      if (!owner || steps > 8) return null
      clause = owner
      continue
    }
    if (parent && parent.subjectClause === clause.index) {
      sign *= verdictOf(grammar, parent) || 1
      // "ending it was not political": neither for nor against
      // "ending it would be hard": nor is that
      if (verdictOf(grammar, parent) === 0 && !isCharge(grammar, parent)) return null
      if (parent.verb.negated) sign = -sign // "enforcing it is not our job"
      if (parent.index === top.index) return sign > 0 ? 1 : -1
      clause = parentOf(parent)
      continue
    }
    clause = parent
  }
  return null
}

const noes = new Set(["no", "nay"])
const onWhich = new Set("on about regarding concerning".split(" "))
const openPapers = new Set(
  "order orders bill bills law laws legislation measure measures memo directive proposal resolution".split(" ")
)
const nationalWords = new Set("president trump obama biden federal administration executive".split(" "))

/** "the president’s order on sanctuary cities": a measure that such places are the matter of, and whether it is the nation’s. */
export const measureOn = (
  { document: { tokens } }: Grammar,
  { concept, token }: Anchor
): "national" | "open" | null => {
  if (concept.name !== "sanctuary") return null
  let at = token - 1
  while (at > token - 5 && ["DET", "ADJ", "PUNCT", "ADV"].includes(tokens[at]?.pos ?? "")) at--
  if (!onWhich.has(tokens[at]?.lower ?? "") || !openPapers.has(tokens[at - 1]?.lower ?? "")) return null
  return tokens.slice(Math.max(0, at - 7), at - 1).some(({ lower }) => nationalWords.has(lower)) ? "national" : "open"
}

/** "is not our job", "is not the role of the police" */
const isCharge = ({ document: { tokens } }: Grammar, { verb, next }: Clause): boolean =>
  verb.lemma !== "be" || tokens.slice(verb.next, next).some(({ lower }) => charges.has(lower))

const charges = new Set(
  "job jobs role place responsibility business duty mission function answer solution priority task work way".split(" ")
)

/** "reservations about an order to cut grants": the phrase hangs on a noun that turns it. */
const isOfTurning = (word: (at: number) => string, { attachments }: Clause, phrase: NounPhrase): boolean =>
  attachments.some(
    ({ after, preposition, phrases }) =>
      after !== null &&
      (ofTurning.has(preposition) || (preposition === "for" && punishments.has(word(after.head)))) &&
      phrases.includes(phrase) &&
      (turningNouns.has(word(after.head)) || (preposition === "to" && cutNouns.has(word(after.head)))) &&
      !contests.has(word(after.head)) // "a lawsuit against the city to require"
  )

const isAgainst = (word: (at: number) => string, { attachments, subject }: Clause, phrase: NounPhrase): boolean =>
  attachments.some(
    ({ after, preposition, phrases }) =>
      preposition === "against" &&
      phrases.includes(phrase) &&
      (after === null ||
        subject.includes(after) ||
        // "a threat against cities that", "an injunction against the order to"
        hostile.has(word(after.head)) ||
        (contests.has(word(after.head)) && isMeasure(word, phrase.head)))
  )

const hostile = new Set("threat threats attack attacks action actions campaign crusade warning warnings".split(" "))

const ofTurning = new Set("to of on against about over with".split(" "))

/** "cuts to cities that" */
const cutNouns = new Set("cut cuts reduction reductions".split(" "))

/** "penalties for officials who", not "a ban for" */
const punishments = new Set("penalty penalties punishment punishments sanction sanctions".split(" "))

const saying = new Set("say tell add argue insist claim note state think believe".split(" "))

const isAsSubject = ({ token }: Anchor, { subject, verb }: Clause): boolean =>
  subject.some(({ first }) => token >= first && token < verb.first)

/** "will receive grants": only who is to get none is cut off. */
const isPaid = ({ concept }: Anchor, sign: number): boolean => concept.name === "money_refused" && sign === concept.sign

/** "would rather … than help agents": what one would rather not. */
const isRejected = (word: (at: number) => string, { token }: Anchor): boolean => {
  for (let than = token - 1; than >= token - 3; than--) {
    if (word(than) !== "than") continue
    for (let at = than - 2; at >= than - 10; at--) {
      if (word(at) === "rather") return true
      if (/^[,;:.]$/u.test(word(at))) return false
    }
    return false
  }
  return false
}

/** Whether the anchor hangs by an infinitive or clause on the verb rather than in its object. */
const isToDo = ({ inSentence }: Grammar, anchor: Anchor, clause: Clause): boolean =>
  inSentence(clause.sentence).some(
    (other) =>
      other.parent === clause.index &&
      (other.relation === "infinitive" || other.relation === "complement") &&
      other.modifies === null &&
      anchor.token >= other.first &&
      anchor.token < other.next
  )

/** Whether those in whom an anchor lies are to suffer what turns it: "to be sued", "to be punished". */
const isToSuffer = (
  { inSentence }: Grammar,
  { index, sentence, objects }: Clause,
  { token }: Anchor,
  word: (at: number) => string
): boolean =>
  objects.some(({ first, next }) => token >= first && token < next) &&
  inSentence(sentence).some(
    ({ parent, relation, verb }) =>
      parent === index && relation === "infinitive" && verb.passive && verb.first > token && turns(word, verb.main)
  )

const nobody = new Set(["no", "nobody", "none", "neither"])

/** "anything but", "anything other than" between the verb and the anchor. */
const isNothingElse = (word: (at: number) => string, verb: number, { token }: Anchor): boolean => {
  for (let at = verb + 1; at < Math.min(token, verb + 6); at++)
    if (word(at) === "anything" && (word(at + 1) === "but" || word(at + 1) === "other")) return true
  return false
}

const keepingOff = new Set("keep protect shield defend safeguard save spare insulate rid".split(" "))

/** What is done to those who break a rule: "remove officials if they …". */
export const costs = new Set(
  "remove suspend oust fine punish penalize jail arrest prosecute charge sue strip withhold cut deny".split(" ")
)

const harming = new Set("harm hurt endanger weaken undermine erode violate damage jeopardize".split(" "))

const efforts = new Set("effort bid attempt hope hopes move".split(" "))

const crimes = new Set(["felony", "crime", "misdemeanor", "offense", "illegal", "unlawful"])

const menacing = new Set(["threaten"])

const contests = new Set("lawsuit lawsuits suit suits challenge fight battle injunction".split(" "))

/** "won’t be intimidated by threats to cut grants": whoever or whatever does it to the subject. */
const isBy = (word: (at: number) => string, { verb, attachments }: Clause, { token }: Anchor): boolean =>
  verb.passive &&
  token > verb.main &&
  // "are forbidden by city law to ask"
  !attachments.some(({ preposition, phrases: [by] }) => preposition === "by" && by && instruments.has(word(by.head))) &&
  attachments.some(({ preposition, phrases: [by] }) => preposition === "by" && by !== undefined && by.first <= token) &&
  // "was targeted by the agency for its sanctuary policy": what it is done for
  !attachments.some(
    ({ preposition, phrases }) =>
      ["for", "over", "because of"].includes(preposition) &&
      phrases.some(({ first, next }) => token >= first && token < next)
  )

/** "filed a lawsuit", "launched a fight": by a verb that itself turns nothing. */
const hasContest = (word: (at: number) => string, { objects, verb }: Clause): boolean =>
  objects.some(({ head }) => contests.has(word(head))) && !turns(word, verb.main)

/** Nouns whose relative clause tells what they say: "a law that bars officers from asking". */
export const policyNouns = new Set(
  `law laws policy policies order orders bill bills ordinance ordinances measure measures rule rules act statute statutes
  resolution ban programme program programs provision plan plans proposal legislation directive agreement memo
  promise vow pledge threat effort efforts move push decision commitment right refusal request requests bid attempt
  attempts intention intent call demand series lawsuit lawsuits suit suits complaint injunction`.split(/\s+/u)
)

/** "a law", "House Bill 99" */
const isMeasure = (word: (at: number) => string, head: number): boolean =>
  policyNouns.has(word(head)) ||
  (word(head) === "one" && word(head - 1) === "including") || // "signed three orders, including one that"
  (/^\d+$/u.test(word(head)) && billLetters.has(word(head - 1))) ||
  isBillNumber(word(head))
