import { verbForms } from "../../lexicon/inflect.ts"
import { moneyNouns } from "../../lexicon/matter.ts"
import { turningNouns } from "../../lexicon/operators.ts"
import { clauseOf, costs, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn, placeNouns } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { isAgainstByName } from "../measures/named.ts"
import { offersIn } from "../offers.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { isAboutPlaces } from "../sideless.ts"
import { isFederal, isNoLonger } from "./bound.ts"
import { provisionsOf, type Said } from "./said.ts"

/** A measure’s noun with the clauses that tell what it does. */
export interface Told {
  readonly clause: Clause
  readonly phrase: NounPhrase
  /** By what name it is said to be known. */
  readonly called: NounPhrase | null
  readonly contents: ReadonlyArray<Clause>
  /** The one of them that tells what happens under it. */
  readonly ruling: Clause | null
  readonly owners: ReadonlyArray<string>
  /** The noun stands elsewhere, so that its own words were read there. */
  readonly further: boolean
}

/** The provisions of a measure: what its clauses say that it does, else what its own words and those that hang on it say. */
export const whatItDoes = (
  grammar: Grammar,
  { clause, phrase, called, contents, ruling, owners, further }: Told
): Array<Said> => {
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  // "a 287(g) agreement": its brackets make phrases of their own
  const numbered = word(phrase.first - 1) === ")" && word(phrase.first - 3) === "("
  const alias = called === null || further ? [] : anchorsIn(grammar, called.first, called.next)
  const inner = [
    ...(further ? [] : anchorsIn(grammar, numbered ? phrase.first - 4 : phrase.first, phrase.next)),
    ...alias
  ]
    .filter(({ concept }) => concept.name !== "detainer") // "the city’s detainer law" doesn’t say which way it goes
    .map((anchor) => ({ anchor, sign: phraseSignOf(grammar, anchor, phrase, owners) }))
    .filter(({ anchor, sign }) => sign !== anchor.concept.sign || !isAboutPlaces(grammar, anchor))
  // "the order does not compel cities to drop it": no law says what it leaves open
  const outer = contents
    .filter(({ verb }) => !silent.has(grammar.document.tokens[verb.main]?.lower ?? ""))
    .filter(({ verb }) => !(verb.negated && (compelling.has(verb.lemma) || barring.has(verb.lemma))))
    .map((content) => ({ content, signed: saysOf(grammar, content, phrase, ruling) }))
  // "would require another licence for immigrants" offers none
  const offers = contents.map((content) =>
    withholding.has(content.verb.lemma) ? [] : offersIn(grammar, content.first, content.next)
  )
  const hung = clause.attachments
    .filter(({ after, preposition }) => after === phrase && ["against", "on"].includes(preposition))
    .flatMap(({ phrases, preposition }) =>
      phrases
        .flatMap((each) => anchorsIn(grammar, each.first, clause.next).filter(({ token }) => token < each.next))
        .map((anchor) => ({ anchor, sign: hungSign(grammar, anchor, phrase, preposition, owners) }))
    )
  // "a 287(g) agreement, which lets deputies ask": what it is called tells what it does
  const pact = inner.filter(
    ({ anchor: { concept }, sign }) => concept.name === "agreement_287g" && sign === concept.sign
  )
  const own = outer.some(({ signed }) => signed.some(({ sign }) => sign !== null)) ? [] : [...inner, ...hung]
  const ownOffers = further ? [] : offersIn(grammar, phrase.first, phrase.next)
  // each thing that it does is a provision: "bars officers from asking and cuts grants to cities that shelter immigrants"
  return together([
    ...outer.map(({ content, signed }) => provisionsOf(signed, offers[contents.indexOf(content)] ?? [])),
    provisionsOf(own.length > 0 ? own : pact, [...ownOffers, ...(outer.length === 0 ? offers.flat() : [])])
  ])
}

/** Verbs that tell what a measure is about, not what it does: "a policy related to detainers". */
const silent = new Set(
  "relate respond reply react concern regard involve address cover govern clarify explain describe outline discuss point"
    .split(" ")
    .flatMap(verbForms)
)

const barring = new Set("bar prohibit forbid ban prevent preclude block restrict limit".split(" "))

const compelling = new Set("compel require force order mandate oblige make".split(" "))

const penal = new Set("fine penalize punish sanction sue prosecute jail remove oust".split(" "))

const penalNouns = new Set("fine fines penalty penalties punishment punishments sanctions".split(" "))

/** "would fine cities that refuse to cooperate": what it costs them, whatever they refuse. */
const asPenalty = (grammar: Grammar, content: Clause, anchor: Anchor, crime: boolean, sign: 1 | -1 | null): Anchor => {
  if (anchor.concept.topic !== "sanctuary_policy") return anchor
  const punished = crime || isPunished(grammar, content, anchor)
  const place =
    punished || sign === null || rewarding.has(content.verb.lemma) ? null : placeOf(grammar, content, anchor)
  if (!punished && place === null) return anchor
  // "keeps grants from cities that limit help", "state aid would be taken from cities that do"
  const from = Math.min(content.verb.first, ...content.subject.map(({ first }) => first))
  const paid = place !== null && grammar.document.tokens.slice(from, place).some(({ lower }) => moneyNouns.has(lower))
  const provision = paid ? ("funding_condition" as const) : ("sanctuary_penalty" as const)
  return saying(anchor, provision)
}

const saying = (anchor: Anchor, provision: "funding_condition" | "sanctuary_penalty"): Anchor => ({
  ...anchor,
  concept: { ...anchor.concept, limited: provision, required: provision }
})

/** "would require sanctuary cities to pay the victims": what is asked of them is against them. */
const isBurdenOn = (
  grammar: Grammar,
  { index, sentence, verb, objects }: Clause,
  { concept, token }: Anchor
): boolean =>
  // "makes Ohio a sanctuary state"
  (verb.lemma !== "make" || grammar.inSentence(sentence).some(({ parent }) => parent === index)) &&
  concept.name === "sanctuary" &&
  compelling.has(verb.lemma) &&
  !verb.negated &&
  objects.some(({ first, next }) => first <= token && token < next)

/** What is done for places by whoever is for what they do. */
const rewarding = new Set(
  "protect shield defend support help reward give grant exempt reimburse fund spare allow let".split(" ")
)

/** Token of the places of which alone an anchor tells what they do: "cities that refuse to help"; null if it is no such. */
const placeOf = (grammar: Grammar, content: Clause, { token }: Anchor): number | null => {
  let at = clauseOf(grammar, token)
  for (let steps = 0; at && at.index !== content.index && steps < 8; steps++) {
    const tells = at.relation === "relative" || (at.relation === "participle" && at.mark === null)
    if (tells && at.modifies && placeNouns.has(grammar.document.tokens[at.modifies.head]?.lower ?? ""))
      return at.modifies.head
    at = grammar.parentOf(at)
  }
  return null
}

const makingCrimes = new Set(["make", "create", "establish"])

const crimes = new Set("felony crime misdemeanor illegal unlawful".split(" "))

/** Whether a verb of punishing stands above an anchor, up to the clause: "allows the state to jail sheriffs who refuse to help". */
const isPunished = (grammar: Grammar, content: Clause, { token }: Anchor): boolean => {
  let at = clauseOf(grammar, token)
  for (let steps = 0; at && steps < 8; steps++) {
    if (penal.has(at.verb.lemma) && token > at.verb.main && !at.verb.negated) return true
    // "imposes fines on officials who refuse", "carries penalties for towns that do"
    const word = (each: number): string => grammar.document.tokens[each]?.lower ?? ""
    const costly = at.objects.find(
      ({ head }) => penalNouns.has(word(head)) || (word(head) === "action" && word(head - 1) === "legal")
    )
    if (costly && costly.next <= token && !at.verb.negated) return true
    if (at.index === content.index) return false
    at = grammar.parentOf(at)
  }
  return false
}

/** "would make it a felony to vote for sanctuary policies", "would create a felony against officials who adopt them" */
const isCrime = ({ document: { tokens } }: Grammar, content: Clause, anchor: Anchor): boolean =>
  makingCrimes.has(content.verb.lemma) &&
  anchor.concept.topic === "sanctuary_policy" &&
  anchor.concept.sign === 1 &&
  [...tokens.slice(content.verb.next, anchor.token), ...tokens.slice(anchor.last + 1, anchor.last + 4)].some(
    ({ lower }) => crimes.has(lower)
  )

const lawLike = new Set("order orders bill law legislation directive memo".split(" "))

const phraseSignOf = (
  grammar: Grammar,
  anchor: Anchor,
  phrase: NounPhrase,
  owners: ReadonlyArray<string>
): 1 | -1 | null => {
  const { tokens } = grammar.document
  // "the president’s sanctuary cities order": the nation has no sanctuaries, and orders about them are against them
  const federal =
    anchor.concept.name === "sanctuary" &&
    lawLike.has(tokens[phrase.head]?.lower ?? "") &&
    owners.some((key) => kindOf(key) === "country")
  const head = tokens[phrase.head]?.lower ?? ""
  const stopping = isAgainstByName(grammar, phrase, anchor)
  const turned =
    stopping || (anchor.token < phrase.head && (["ban", "crackdown", "clampdown"].includes(head) || federal))
  return anchor.concept.topic === null ? null : ((turned ? -anchor.concept.sign : anchor.concept.sign) as 1 | -1)
}

/** "policies against cooperation", "a ban on detainers"; "an order on sanctuary cities" is against them if the nation’s. */
const hungSign = (
  { document: { tokens } }: Grammar,
  { concept }: Anchor,
  phrase: NounPhrase,
  preposition: string,
  owners: ReadonlyArray<string>
): 1 | -1 => {
  const head = tokens[phrase.head]?.lower ?? ""
  const national = concept.name === "sanctuary" && lawLike.has(head) && owners.some((key) => kindOf(key) === "country")
  return preposition === "against" || turningNouns.has(head) || national ? (concept.sign > 0 ? -1 : 1) : concept.sign
}

type Signed = { readonly anchor: Anchor; readonly sign: 1 | -1 | null }

const flipped = (sign: 1 | -1 | null): 1 | -1 | null => (sign === null ? null : sign > 0 ? -1 : 1)

/** What a clause says that a measure does, each word with the sign that it has there; what goes the other way than the first is no part of it. */
const saysOf = (
  grammar: Grammar,
  content: Clause,
  phrase: NounPhrase,
  ruling: Clause | null
): ReadonlyArray<Signed> => {
  const signed = anchorsIn(grammar, content.verb.first, content.next)
    .filter(({ token }) => token >= phrase.next || (content === ruling && token < phrase.first))
    .filter((anchor) => !isAside(grammar, content, anchor))
    .map((found): Signed => {
      const anchor = asOfAgents(grammar, found)
      const crime = isCrime(grammar, content, anchor)
      const raw = signFrom(grammar, anchor, content)
      if (isBurdenOn(grammar, content, anchor)) return { anchor: saying(anchor, "sanctuary_penalty"), sign: -1 }
      const turned = isWithout(grammar, content, anchor) !== isAgainstIt(grammar, content)
      const own = turned !== isOnlySo(grammar, anchor) ? flipped(raw) : raw
      const cost = asPenalty(grammar, content, anchor, crime, own)
      const sign = own ?? (cost === anchor ? null : (-1 as const))
      const ended = content === ruling && !content.verb.negated && isNoLonger(grammar, content)
      return { anchor: cost, sign: crime ? (-1 as const) : ended ? flipped(sign) : sign }
    })
  const way = signed.map(wayOf).find((each) => each !== 0) ?? 0
  return way === 0 ? signed : signed.filter((each) => wayOf(each) !== -way)
}

/** Which way a word goes as to sanctuary; a penalty is against it, whatever it is for. */
const wayOf = ({ anchor: { concept }, sign }: Signed): number =>
  concept.topic !== "sanctuary_policy" || sign === null ? 0 : concept.limited === concept.required ? -1 : sign

/** Whether an anchor stands in what is told aside: a condition, a reason, a time; not "may remove officials if they have sanctuary policies". */
const isAside = (grammar: Grammar, content: Clause, { token }: Anchor): boolean => {
  let at = clauseOf(grammar, token)
  for (let steps = 0; at && at.index !== content.index && steps < 8; steps++) {
    const above = grammar.parentOf(at)
    if (at.relation === "adverbial" || (at.relation === "coordinate" && conditions.has(at.mark ?? "")))
      return !(above && costs.has(above.verb.lemma))
    at = above
  }
  return false
}

const conditions = new Set("if unless because when while after before until".split(" "))

/** "will only hold people who …": a limit */
const isOnlySo = ({ document: { tokens } }: Grammar, { concept, token }: Anchor): boolean =>
  concept.limited === "detainer_limit" && tokens[token - 1]?.lower === "only"

/** "lets people go without holding them for agents" */
const isWithout = (grammar: Grammar, content: Clause, { token }: Anchor): boolean => {
  let at = clauseOf(grammar, token)
  for (let steps = 0; at && at.index !== content.index && steps < 8; steps++) {
    if (at.mark === "without") return true
    at = grammar.parentOf(at)
  }
  return false
}

/** "policies against holding people", "an order that takes aim at cities that do not help" */
const isAgainstIt = ({ document: { tokens } }: Grammar, { mark, objects, verb }: Clause): boolean =>
  mark === "against" || (verb.lemma === "take" && objects.some(({ head }) => tokens[head]?.lower === "aim"))

/** "requires agents to detain people who are here illegally": what the nation’s own officers do honors nobody’s request. */
const asOfAgents = (grammar: Grammar, anchor: Anchor): Anchor => {
  if (anchor.concept.limited !== "detainer_limit" || anchor.concept.name === "detainer") return anchor
  const doers = clauseOf(grammar, anchor.token)
  if (!doers || doers.verb.passive || !doers.subject.some((each) => isFederal(grammar, each))) return anchor
  return { ...anchor, concept: { ...anchor.concept, limited: "other", required: "enforcement_operation" } }
}

/** Each provision once; the general ones only where nothing precise goes the same way. */
const together = (said: ReadonlyArray<ReadonlyArray<Said>>): Array<Said> => {
  const all = said.flat()
  const once = all.filter((each, at) => all.findIndex(({ provision }) => provision === each.provision) === at)
  return once.filter(
    (each) =>
      !general.has(each.provision) ||
      !once.some((other) => !general.has(other.provision) && other.direction === each.direction)
  )
}

const withholding = new Set(
  "require ban bar prohibit forbid deny revoke block end stop repeal outlaw refuse restrict limit cut eliminate".split(
    " "
  )
)

const general = new Set<Said["provision"]>(["other", "cooperation_limit", "cooperation_mandate"])
