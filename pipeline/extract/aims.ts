import { type Concept, conceptsOf, type OfferRule, offers, type Topic } from "../lexicon/concepts.ts"
import { objectControl, reporting } from "../lexicon/control.ts"
import { billLetters, isBillNumber } from "../lexicon/instruments.ts"
import {
  praisingAdjectives,
  turningAdjectives,
  turningForms,
  turningNouns,
  turningParticles,
  turningVerbs
} from "../lexicon/operators.ts"
import { trait } from "../lexicon/traits.ts"
import type { Token } from "../model/document.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import type { Clause } from "./clauses/clause.ts"
import { placeFrom } from "./clues.ts"
import type { Grammar } from "./resolve.ts"

/** A place where something of the matter is talked of. */
export interface Anchor {
  readonly concept: Concept
  /** Token of the word by which it is known, and of the last word that it needs. */
  readonly token: number
  readonly last: number
  /** Key of the policy that it stands for, if it is a reference to one. */
  readonly policy?: string
}

/** An anchor with the sign that the words around give it: 1 is for its topic, -1 against. */
export interface Aim {
  readonly anchor: Anchor
  readonly topic: Topic | null
  readonly sign: 1 | -1
}

const noAnchors: ReadonlyArray<Anchor> = []

/** The concepts named among some tokens, each place once. Linear in the places that may name one. */
export const anchorsIn = (
  { document: { tokens }, references, clues: { concepts: places } }: Grammar,
  first: number,
  next: number
): ReadonlyArray<Anchor> => {
  const from = placeFrom(places, first)
  if ((places[from] ?? next) >= next) return noAnchors
  const anchors: Array<Anchor> = []
  const word = (at: number): string => (at < first || at >= next ? "" : (tokens[at]?.lower ?? ""))
  for (let place = from; place < places.length; place++) {
    const at = places[place] ?? next
    if (at >= next) break
    // words joined by a hyphen: "non-sanctuary", "anti-sanctuary"
    const joined = word(at + 1) === "-" ? `${word(at)}-${word(at + 2)}` : word(at)
    const prefixed = word(at - 1) === "-" && ["anti", "non", "pro", "self", "long"].includes(word(at - 2))
    if (prefixed) continue
    const reference = references.get(at)
    if (reference) {
      anchors.push(reference)
      continue
    }
    const known = conceptsOf.get(word(at)) ?? conceptsOf.get(joined) // most words are of no concept
    const concept = known?.find((each) => fits(each, at, joined))
    if (!concept) continue
    const last = lastWord(concept, at)
    const before = anchors.at(-1)
    if (before && before.concept === concept && at <= before.last) continue
    anchors.push({ concept, token: at, last })
  }
  return anchors

  function fits(concept: Concept, at: number, joined: string): boolean {
    if (!concept.any.has(word(at)) && !concept.any.has(joined)) return false
    if (concept.not.has(word(at + 1))) return false
    // "the Harbor Act": a name's word is no verb
    const named =
      /^\p{Lu}/u.test(tokens[at]?.text ?? "") &&
      /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "") &&
      (concept.name === "acting_as_agents" || concept.name === "enforcing")
    if (named) return false
    // "weakens law enforcement": the police, not what they enforce
    if (concept.name === "enforcing" && word(at) === "enforcement" && word(at - 1) === "law" && word(at + 1) !== "of")
      return false
    // "jails and police": no verb
    if (concept.name === "holding_for_agents" && tokens[at]?.pos === "NOUN") return false
    if (concept.name === "immigration_hold" && tokens[at]?.pos !== "NOUN" && word(at - 1) !== "immigration")
      return false
    const last = concept.near.size > 0 ? lastWord(concept, at) : at
    if (last < 0) return false
    if (concept.name === "state_money" && word(last - 1) !== "state") return false
    if (concept.topic === "funding_cutoff" && isForOthers(last)) return false
    return concept.also === undefined || isNear(concept.also, at, concept.reach)
  }
  function isNear(wanted: ReadonlySet<string>, at: number, reach: number): boolean {
    for (let near = at - reach; near <= at + reach; near++) if (wanted.has(word(near))) return true
    return false
  }
  /** "cut funding for migrant shelters": money that no place or police gets, nor is taken from any. */
  function isForOthers(money: number): boolean {
    // "federal funding for roads" is withheld from those who don't help agents
    if (word(money + 1) !== "for" || word(money - 1) === "federal" || word(money - 2) === "federal") return false
    let head = -1
    let there = false // where those are that get it
    for (let near = money + 2; near <= money + 12 && near < next; near++) {
      const { pos, lower } = tokens[near] ?? { pos: "", lower: "" }
      if (lower === "," || lower === ";" || lower === ".") break
      if (head >= 0 && scenes.has(lower)) there = true
      if (lower.startsWith("sanctuar") || (!there && (placeNouns.has(lower) || lower === "police"))) return false
      const nominal = pos === "NOUN" || pos === "PROPN"
      if (head < 0 && (pos === "PRON" || (nominal && !isNominal(tokens[near + 1])))) head = near
    }
    return tokens[head]?.pos === "NOUN"
  }
  function lastWord(concept: Concept, at: number): number {
    if (concept.near.size === 0) return at
    for (let near = at + 1; near <= at + concept.reach; near++) {
      if (word(near) === "." || word(near) === ";") break
      const others = concept.until !== undefined && notAgents.has(word(near + 1)) // "help ICE detainees"
      if (concept.near.has(word(near)) && !others) return near
      if (concept.until?.has(word(near))) break
    }
    if (concept.before)
      for (let near = at - 1; near >= at - concept.reach; near--) if (concept.near.has(word(near))) return at
    return -1
  }
}

const isNominal = (token: Token | undefined): boolean => token?.pos === "NOUN" || token?.pos === "PROPN"

/** What, behind "ICE" or "immigration", isn't its agents. */
const notAgents = new Set(
  "detainee detainees lawyer lawyers attorney attorneys court courts hearing hearings reform case cases history advocates arrest arrests".split(
    " "
  )
)

/** The offers (licences, tuition, legal aid) named among some tokens. */
export const offersIn = (
  { document: { tokens }, clues: { bySentence } }: Grammar,
  first: number,
  next: number
): ReadonlyArray<{ readonly rule: OfferRule; readonly token: number }> => {
  const cluesAt = (token: number): number => bySentence[tokens[token]?.sentence ?? -1] ?? 0
  const found: Array<{ readonly rule: OfferRule; readonly token: number }> = []
  if (((cluesAt(first) | cluesAt(next - 1)) & trait.offer) === 0) return found // most sentences offer nothing
  for (let at = first; at < next; at++) {
    const rule = offers.find(({ words: [head, ...rest] }) => {
      if (!head?.has(tokens[at]?.lower ?? "")) return false
      return rest.every((set) => tokens.slice(at + 1, Math.min(next, at + 5)).some(({ lower }) => set.has(lower)))
    })
    const bodies = tokens.slice(at + 1, at + 4).some(({ lower }) => bodyNouns.has(lower)) // "a legal aid group"
    if (rule && !bodies && found.at(-1)?.rule !== rule) found.push({ rule, token: at })
  }
  return found
}

const bodyNouns = new Set(
  "group groups center centre organization organizations director adviser experts expert foundation".split(" ")
)

const scenes = new Set("in at across near into inside within through throughout around".split(" "))

/** "the “sanctuary cities” law": one about such places, be it for or against them; not "an anti-sanctuary cities law". */
export const isAboutPlaces = ({ document: { tokens } }: Grammar, { concept, token }: Anchor): boolean => {
  if (concept.name !== "sanctuary") return false
  let at = token + 1
  while (at < token + 5 && quoteMark.test(tokens[at]?.text ?? "")) at++
  if (tokens[at]?.lower !== "cities" && tokens[at]?.lower !== "counties") return false
  at++
  while (at < token + 6 && quoteMark.test(tokens[at]?.text ?? "")) at++
  if (!lawNouns.has(tokens[at]?.lower ?? "")) return false
  return !tokens.slice(Math.max(0, token - 4), token).some(({ lower }) => lower === "anti" || turningForms.has(lower))
}
const lawNouns = new Set("law laws act statute bill bills legislation measure measures".split(" "))
const quoteMark = /^["“”'‘’]+$/u

/** "agents in sanctuary cities": where it happens, not what it is about. */
export const isScene = ({ document: { tokens } }: Grammar, { concept, token }: Anchor): boolean => {
  if (concept.name !== "sanctuary") return false
  for (let at = token - 1; at > token - 6 && at >= 0; at--) {
    const { lower, pos } = tokens[at] ?? { lower: "", pos: "" }
    if (scenes.has(lower)) return true
    if (!["DET", "ADJ", "PUNCT", "NUM", "ADV", "PROPN", "CCONJ"].includes(pos) || lower === "," || lower === ".")
      return false
  }
  return false
}

/** "The city is not a sanctuary": what is no fact is no stance; "and never will be" is one. */
export const isDenial = (grammar: Grammar, clause: Clause, { concept, token }: Anchor): boolean => {
  const { lemma, negated, modal, main } = clause.verb
  if (concept.name !== "sanctuary" || lemma !== "be" || !negated || modal !== null || token < main) return false
  const { tokens } = grammar.document
  for (let at = main; tokens[at]?.sentence === clause.sentence; at++) if (tokens[at]?.lower === "never") return false
  return tokens[clause.verb.first - 1]?.lower !== "never" && tokens[main + 1]?.lower !== "never"
}

/** "she neither supports nor opposes it": no side is taken. */
export const isNeither = ({ document: { tokens } }: Grammar, { verb }: Clause): boolean =>
  tokens.slice(Math.max(0, verb.main - 3), verb.main).some(({ lower }) => lower === "neither" || lower === "nor")

/** "rejected claims that sanctuary cities breed crime": what is said of a claim is not said of its matter. */
export const isOfClaims = ({ document: { tokens } }: Grammar, { objects }: Clause): boolean =>
  objects.some(({ head }) => claimNouns.has(tokens[head]?.lower ?? ""))

const claimNouns = new Set(
  `claim claims accusation accusations allegation allegations suggestion suggestions notion notions idea assertion
  assertions assumption assumptions narrative myth myths rhetoric rumor rumors report reports`.split(/\s+/u)
)

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
  // the noun phrase itself: "a sanctuary ban", "a crackdown on sanctuary cities"
  sign *= phraseSign(grammar, anchor, clause)
  // "honor detainers only for felons": a limit
  if (onlyLimited.has(anchor.concept.name) && isOnly(word, anchor)) sign = -sign
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
    if (only && only.first >= clause.first && word(only.first) === "no") sign = -sign // "no city should"
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
        (below.relation === "participle" && below.modifies === null))
    if (!onVerb && (after || clause.verb.passive) && turns(word, verb) && !aimed && !means) sign = -sign
    const verdict = clause.verb.lemma === "be" && !onVerb ? verdictOf(grammar, clause) : 0
    const expected = clause.subject.length === 1 && word(clause.subject[0]?.head ?? -1) === "it" // "it’s wrong to cut"
    if ((anchor.token < verb || expected) && verdict !== 0) sign *= verdict
    // "said sanctuary cities must pay", "claims that they breed crime": what such cities do takes no side by itself
    if (clause.relation === "complement" && isAsSubject(anchor, clause) && verdict === 0 && !clause.verb.passive)
      return null
    // "allows sanctuary cities to be sued"
    if (objectControl.has(clause.verb.lemma) && !onVerb && isToSuffer(grammar, clause, anchor, word)) sign = -sign
    // "makes it a crime to back sanctuary policies"
    if (clause.verb.lemma === "make" && after && !onVerb) {
      const made = document.tokens.slice(clause.verb.next, anchor.token)
      if (made.some(({ lower }) => crimes.has(lower))) sign = -sign
    }
    // "keeps the police out of immigration enforcement"
    if (clause.verb.lemma === "keep" && after && !onVerb && isKeptOut(word, verb, anchor)) sign = -sign
    // "threatened cities that shelter migrants", not "threatened to cut"
    if (menacing.has(clause.verb.lemma) && anchor.token > verb && !isToDo(grammar, anchor, clause)) sign = -sign
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
      if (parent.index === top.index) return sign > 0 ? 1 : -1
      clause = parentOf(parent)
      continue
    }
    clause = parent
  }
  return null
}

/** "reservations about an order to cut grants": the phrase hangs on a noun that turns it. */
const isOfTurning = (word: (at: number) => string, { attachments }: Clause, phrase: NounPhrase): boolean =>
  attachments.some(
    ({ after, preposition, phrases }) =>
      after !== null &&
      ofTurning.has(preposition) &&
      phrases.includes(phrase) &&
      turningNouns.has(word(after.head)) &&
      !contests.has(word(after.head)) // "a lawsuit against the city to require"
  )
const ofTurning = new Set("to of on against about over with".split(" "))

const saying = new Set("say tell add argue insist claim note state think believe".split(" "))

const isAsSubject = ({ token }: Anchor, { subject, verb }: Clause): boolean =>
  subject.some(({ first }) => token >= first && token < verb.first)

/** "will receive grants": only who is to get none is cut off. */
const isPaid = ({ concept }: Anchor, sign: number): boolean => concept.name === "money_refused" && sign === concept.sign

const onlyLimited = new Set(["detainer", "honoring", "cooperation", "working_with", "information_sharing"])
const besides = new Set("if when for in with after where to on".split(" "))
/** "detainers only for felons", "will cooperate with agents only if", not "not only" nor "the only". */
const isOnly = (word: (at: number) => string, { token, last }: Anchor): boolean =>
  [last + 1, last + 2, last + 3].some(
    (at) => at > token && word(at) === "only" && word(at - 1) !== "not" && besides.has(word(at + 1))
  )

/** "keeps ICE out of its jail", "keeps agents from asking": between the verb and what it is kept from, "out of" or "from". */
const isKeptOut = (word: (at: number) => string, verb: number, { concept, token, last }: Anchor): boolean => {
  const next = concept.name === "agents_in_jails" ? last : token
  for (let at = verb + 1; at < Math.min(next, verb + 12); at++) {
    if (word(at) === "from" || (word(at) === "out" && word(at + 1) === "of")) return true
    if (word(at) === "," || word(at) === ";") return false
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

const costs = new Set(
  "remove suspend oust fine punish penalize jail prosecute charge sue strip withhold cut deny".split(" ")
)
const efforts = new Set("effort bid attempt hope hopes move".split(" "))
const crimes = new Set(["felony", "crime", "misdemeanor", "offense", "illegal", "unlawful"])
const menacing = new Set(["threaten"])
const contests = new Set("lawsuit lawsuits suit suits challenge fight battle injunction".split(" "))

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

const placeNouns = new Set(
  `city cities county counties jurisdiction jurisdictions state states locality localities places governments communities
  municipalities towns officials leaders mayors sheriffs agencies departments college colleges university universities
  school schools campuses institutions police officers deputies constables chiefs jailers`.split(/\s+/u)
)
const people = new Set(
  "people anyone motorists drivers someone residents immigrants them individuals suspects".split(" ")
)

const turns = (word: (at: number) => string, verb: number): boolean => {
  const here = word(verb)
  if (here.startsWith("crack") && word(verb + 1) !== "down") return false
  if (here.startsWith("stop") && people.has(word(verb + 1))) return false
  const particles = turningParticles.get(here)
  if (particles) return particles.has(word(verb + 1)) || (between.has(word(verb + 1)) && particles.has(word(verb + 2)))
  if (here === "take" || here === "taking" || here === "took" || here === "takes") {
    return word(verb + 1) === "away" || [1, 2, 3].some((after) => moneyWords.has(word(verb + after)))
  }
  return turningForms.has(here)
}
/** "vote it down" */
const between = new Set(["it", "them", "this", "that"])
const moneyWords = new Set(["funding", "funds", "money", "grants", "dollars"])

/** Words of the anchor's own phrase, before and after, that turn it. */
const phraseSign = ({ document: { tokens } }: Grammar, anchor: Anchor, clause: Clause): number => {
  let sign = 1
  const from = anchor.token > clause.verb.main ? clause.verb.next : clause.first
  for (let at = Math.max(from, anchor.token - 8); at < anchor.token; at++) {
    const token = tokens[at]
    if (token && (token.lower === "," || token.lower === "and")) sign = 1
    else if (token && turningNouns.has(token.lower) && token.pos === "NOUN") sign = -sign
    // "the defunding of sanctuary cities"
    else if (token?.lower.endsWith("ing") && turningForms.has(token.lower) && tokens[at + 1]?.lower === "of")
      sign = -sign
    // "accused him of bullying sanctuary cities"
    else if (
      at === anchor.token - 1 &&
      token?.lower.endsWith("ing") &&
      token.pos === "NOUN" &&
      turningForms.has(token.lower)
    )
      sign = -sign
    else if (
      token &&
      (token.lower === "against" || token.lower === "anti") &&
      !(tokens[at - 1] && turningNouns.has(tokens[at - 1]?.lower ?? "")) &&
      !turningForms.has(tokens[at - 1]?.lower ?? "")
    )
      sign = -sign
  }
  // "protect immigrants from deportation"
  if (
    anchor.concept.name === "deportation" &&
    tokens[anchor.token]?.pos === "NOUN" &&
    tokens[anchor.token - 1]?.lower === "from"
  )
    sign = -sign
  for (let at = anchor.token + 1; at <= anchor.last + 2 && at < clause.next; at++) {
    const token = tokens[at]
    if (!token || !["NOUN", "ADJ", "PUNCT", "PROPN"].includes(token.pos) || [",", "."].includes(token.lower)) break
    if (turningNouns.has(token.lower) && !turningVerbs.has(tokens[anchor.token]?.lower ?? "")) sign = -sign
  }
  return sign
}

/** What a clause with "be" says of its subject: -1 if it condemns, 1 if it praises, 0 if neither. */
const verdictOf = ({ document: { tokens } }: Grammar, clause: Clause): -1 | 0 | 1 => {
  for (let at = clause.verb.next; at < Math.min(clause.next, clause.verb.next + 12); at++) {
    const word = tokens[at]?.lower ?? ""
    if (turningAdjectives.has(word)) return -1
    if (praisingAdjectives.has(word)) return 1
  }
  return 0
}
