import { turningNouns } from "../../lexicon/operators.ts"
import { clauseOf, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { isAgainstByName } from "../measures/named.ts"
import { offersIn } from "../offers.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { isAboutPlaces } from "../sideless.ts"
import { isNoLonger } from "./practice.ts"
import { provisionsOf, type Said } from "./said.ts"

/** A measure’s noun with the clauses that tell what it does. */
export interface Told {
  readonly clause: Clause
  readonly phrase: NounPhrase
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
  { clause, phrase, contents, ruling, owners, further }: Told
): Array<Said> => {
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  // "a 287(g) agreement": its brackets make phrases of their own
  const numbered = word(phrase.first - 1) === ")" && word(phrase.first - 3) === "("
  const inner = (further ? [] : anchorsIn(grammar, numbered ? phrase.first - 4 : phrase.first, phrase.next))
    .filter(({ concept }) => concept.name !== "detainer") // "the city’s detainer law" doesn’t say which way it goes
    .map((anchor) => ({ anchor, sign: phraseSignOf(grammar, anchor, phrase, owners) }))
    .filter(({ anchor, sign }) => sign !== anchor.concept.sign || !isAboutPlaces(grammar, anchor))
  // "the order does not compel cities to drop it": no law says what it leaves open
  const outer = contents
    .filter(({ verb }) => !(verb.negated && compelling.has(verb.lemma)))
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
  const own = outer.some(({ signed }) => signed.some(({ sign }) => sign !== null)) ? [] : [...inner, ...hung]
  const ownOffers = further ? [] : offersIn(grammar, phrase.first, phrase.next)
  // each thing that it does is a provision: "bars officers from asking and cuts grants to cities that shelter immigrants"
  return together([
    ...outer.map(({ content, signed }) => provisionsOf(signed, offers[contents.indexOf(content)] ?? [])),
    provisionsOf(own, [...ownOffers, ...(outer.length === 0 ? offers.flat() : [])])
  ])
}

const compelling = new Set("compel require force order mandate oblige make".split(" "))

const penal = new Set("fine penalize punish sanction sue prosecute jail remove oust".split(" "))

/** "would fine cities that refuse to cooperate": what it costs them, whatever they refuse. */
const asPenalty = (grammar: Grammar, content: Clause, anchor: Anchor, crime: boolean): Anchor =>
  (crime || isPunished(grammar, content, anchor)) && anchor.concept.topic === "sanctuary_policy"
    ? { ...anchor, concept: { ...anchor.concept, limited: "sanctuary_penalty", required: "sanctuary_penalty" } }
    : anchor

const makingCrimes = new Set(["make", "create", "establish"])

const crimes = new Set("felony crime misdemeanor illegal unlawful".split(" "))

/** Whether a verb of punishing stands above an anchor, up to the clause: "allows the state to jail sheriffs who refuse to help". */
const isPunished = (grammar: Grammar, content: Clause, { token }: Anchor): boolean => {
  let at = clauseOf(grammar, token)
  for (let steps = 0; at && steps < 8; steps++) {
    if (penal.has(at.verb.lemma) && token > at.verb.main && !at.verb.negated) return true
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

/** What a clause says that a measure does, each word with the sign that it has there. */
const saysOf = (
  grammar: Grammar,
  content: Clause,
  phrase: NounPhrase,
  ruling: Clause | null
): ReadonlyArray<{ readonly anchor: Anchor; readonly sign: 1 | -1 | null }> =>
  anchorsIn(grammar, content.verb.first, content.next)
    .filter(({ token }) => token >= phrase.next || (content === ruling && token < phrase.first))
    .map((anchor) => {
      const crime = isCrime(grammar, content, anchor)
      const cost = asPenalty(grammar, content, anchor, crime)
      const sign = signFrom(grammar, anchor, content) ?? (cost === anchor ? null : (-1 as const))
      const ended = content === ruling && sign !== null && isNoLonger(grammar, content)
      return { anchor: cost, sign: crime ? (-1 as const) : ended ? ((sign > 0 ? -1 : 1) as 1 | -1) : sign }
    })

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
