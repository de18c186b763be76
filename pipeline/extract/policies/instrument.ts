import {
  billLetters,
  governing,
  harshWords,
  instruments,
  isBillNumber,
  numberedMeasures
} from "../../lexicon/instruments.ts"
import { turningForms, turningNouns, turningVerbs } from "../../lexicon/operators.ts"
import type { Instrument, PolicyCandidate } from "../../model/candidate.ts"
import { clauseOf, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { offersIn } from "../offers.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { isAboutPlaces } from "../sideless.ts"
import { actingGovernments } from "./actingFor.ts"
import { measureMeant } from "./antecedents.ts"
import { rulingOf } from "./bound.ts"
import type { Found } from "./known.ts"
import { nameOf, numberedIn } from "./names.ts"
import { knownOwners, ownersOf } from "./owners.ts"
import { possessorOf } from "./possessors.ts"
import { isNoLonger } from "./practice.ts"
import { provisionsOf, type Said } from "./said.ts"
import { adoptedIn, instrumentOf, statusOf } from "./status.ts"

/** The last words of names of instruments that have two. */
const doubled = new Set([...instruments.keys()].flatMap((name) => name.split(" ").slice(1)))

const kindOfInstrument = (grammar: Grammar, phrase: NounPhrase): Instrument | undefined => {
  const { tokens } = grammar.document
  const { head } = phrase
  const numbered = /^\d/u.test(tokens[head]?.text ?? "") ? numberedIn(grammar, phrase) : null
  if (numbered !== null) return numberedMeasures.get(`${tokens[numbered]?.lower} ${tokens[numbered + 1]?.lower}`)
  const last = tokens[head]?.lower ?? ""
  const both = doubled.has(last) ? instruments.get(`${tokens[head - 1]?.lower} ${last}`) : undefined
  return both ?? instruments.get(last)
}

/** "SB 11" */
const isLettered = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  [head, first + 1].some(
    (at) => billLetters.has(tokens[at - 1]?.lower ?? "") && /\d/u.test(tokens[at]?.text ?? "") // not "the bill supporters"
  ) || isBillNumber(tokens[head]?.lower ?? "")

/** Whether a phrase may name an instrument by its nouns, or one of several: "one of which". */
export const mayBeInstrument = (grammar: Grammar, phrase: NounPhrase): boolean =>
  grammar.document.tokens[phrase.head]?.lower === one ||
  kindOfInstrument(grammar, phrase) !== undefined ||
  isLettered(grammar, phrase)

const one = "one"

/** "It bars officers from asking", after a sentence about one measure: what that measure says. */
export const pronounPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  if (clause.verb.form !== "finite" || clause.verb.passive || !governing.has(clause.verb.lemma)) return []
  const meant = measureMeant(grammar, clause)
  return meant ? instrumentPolicies(grammar, meant.clause, meant.phrase, clause) : []
}

/** A noun of an instrument with what it says, there or in a clause `further` on whose subject stands for it. */
export const instrumentPolicies = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  further: Clause | null = null
): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  const covering = grammar.entity(grammar.mentionAt(phrase.head)?.entity ?? "")
  // "the Department of Human Services" is no programme
  if (covering?.kind === "organization" && bodies.has(covering.organizationKind)) return []
  const name = nameOf(grammar, phrase)
  const kind = kindOfInstrument(grammar, phrase)
  const lettered = isLettered(grammar, phrase)
  if (!kind && !lettered) return partOfMeasures(grammar, clause, phrase)
  // "any bill that would …": none in particular
  if (["any", "no", "such"].includes(word(phrase.first))) return []
  // "does not have a sanctuary policy"
  if (clause.verb.negated && clause.objects.includes(phrase)) return []
  const modifiers = grammar
    .inSentence(clause.sentence)
    .filter(
      (other) =>
        other.sentence === clause.sentence &&
        other.index !== clause.index &&
        (other.modifies?.first === phrase.first || isUnderWhich(grammar, clause, phrase, other))
    )
  // "under the law, police cannot hold immigrants for agents", "by federal law, they are required to inform agents"
  const ruling = rulingOf(grammar, clause, phrase)
  const acts = ruling
    ? [ruling]
    : clause.subject.includes(phrase)
      ? [...(clause.verb.passive ? [] : [clause]), ...furtherActs(grammar, clause, phrase)]
      : []
  // "outlaw sanctuary policies", "a ban on sanctuary policies" name none; "the policies comply with federal law" tells nothing of them
  const outlawed =
    (clause.objects.includes(phrase) && outlawing.has(clause.verb.lemma)) ||
    clause.attachments.some(
      ({ after, preposition, phrases }) =>
        ["on", "against"].includes(preposition) &&
        after !== null &&
        turningNouns.has(word(after.head)) &&
        phrases.includes(phrase)
    )
  if (
    outlawed &&
    (kind === "unspecified" || (kind === "ordinance" && word(phrase.first) === "local")) &&
    (modifiers.length === 0 || clause.verb.form !== "finite") &&
    possessorOf(grammar, phrase.first, phrase.head).length === 0
  )
    return []
  // "blocks cities from passing laws that limit help": there are none
  const above = clause.relation === "gerund" && clause.mark === "from" ? grammar.parentOf(clause) : undefined
  if (above && turningVerbs.has(above.verb.lemma) && clause.objects.includes(phrase)) return []
  // "the decision to end the order": the order is the measure
  const deed = deeds.has(word(phrase.head))
  if (deed && modifiers.some(({ objects }) => objects.some((object) => kindOfInstrument(grammar, object)))) return []
  // "opposes a statewide shelter law": there is none yet
  const wished = clause.objects.includes(phrase) && wishing.has(clause.verb.lemma) && !clause.verb.passive
  if (wished && ["a", "an", "any"].includes(word(phrase.first))) return []
  if (clause.subject.includes(phrase) && abiding.has(clause.verb.lemma) && modifiers.length === 0) return []
  const contents = further ? [further] : [...modifiers, ...acts]
  const said = ownersHere(grammar, clause, phrase, modifiers, ruling)
  // "a 287(g) agreement": its brackets make phrases of their own
  const numbered = word(phrase.first - 1) === ")" && word(phrase.first - 3) === "("
  const inner = (further ? [] : anchorsIn(grammar, numbered ? phrase.first - 4 : phrase.first, phrase.next))
    .filter(({ concept }) => concept.name !== "detainer") // "the city’s detainer law" doesn’t say which way it goes
    .map((anchor) => ({ anchor, sign: phraseSignOf(grammar, anchor, phrase, said) }))
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
        .map((anchor) => ({ anchor, sign: hungSign(grammar, anchor, phrase, preposition, said) }))
    )
  const own = outer.some(({ signed }) => signed.some(({ sign }) => sign !== null)) ? [] : [...inner, ...hung]
  const ownOffers = further ? [] : offersIn(grammar, phrase.first, phrase.next)
  // each thing that it does is a provision: "bars officers from asking and cuts grants to cities that shelter immigrants"
  const provisions = together([
    ...outer.map(({ content, signed }) => provisionsOf(signed, offers[contents.indexOf(content)] ?? [])),
    provisionsOf(own, [...ownOffers, ...(outer.length === 0 ? offers.flat() : [])])
  ])
  if (provisions.length === 0) {
    // a law with a name of its own, known only to be harsh
    const harsh =
      name !== null &&
      contents.some((content) =>
        tokens.slice(content.verb.first, content.next).some(({ lower }) => harshWords.has(lower))
      )
    if (!harsh) return []
    provisions.push({ provision: "other", direction: "restrictive", sure: false, offer: false })
  }
  // "a bill banning 287(g) agreements" makes none
  const banned = clause.objects.includes(phrase) && turningVerbs.has(clause.verb.lemma) && clause.verb.form !== "finite"
  if (banned && outer.length === 0 && provisions.some(({ provision }) => provision === "agreement_287g")) return []
  // "sanctuary policies" are nobody’s in particular, least of all the nation’s
  // "the sanctuary bill" alone doesn’t say which way it goes, and a relative clause’s noun is read where it stands
  const held = clause.modifies === phrase && isHeld(grammar, clause, phrase)
  if (held && contents.length === 0) return []
  const told = contents.length > 0 && !held
  const known = said.length > 0 || !told ? said : knownOwners(grammar, phrase)
  const owners = (known.length > 0 || !lettered ? known : placesIn(grammar, contents)).filter(
    (key) =>
      kindOf(key) !== "country" ||
      kind !== "unspecified" ||
      provisions.some(({ direction }) => direction === "restrictive")
  )
  if (owners.length === 0) return []
  const status = statusOf(grammar, clause, phrase, kind ?? "statute", contents)
  const instrument = instrumentOf(grammar, clause, phrase, kind ?? "statute", status, contents)
  const end = Math.max(phrase.next, ...contents.map(({ next }) => next))
  const adopted = status === "adopted" || status === "in_force" ? adoptedIn(grammar, clause, phrase, contents) : null
  const damaged = grammar.sentenceOf(phrase.head)?.damaged === true
  const maker = makerOf(grammar, clause, phrase)
  const cracksDown = ["crackdown", "clampdown"].includes(word(phrase.head))
  return owners.flatMap((jurisdiction) =>
    provisions
      .filter((each) => mayHave(jurisdiction, each))
      .map(({ provision, direction, sure }) => ({
        maker,
        rule:
          further === null && modifiers.length > 0
            ? "policies/noun-clause"
            : acts.length > 0 || further
              ? "policies/noun-verb"
              : "policies/noun-phrase",
        evidence: grammar.spanOf(further ? further.first : acts.length > 0 ? clause.first : phrase.first, end),
        confidence: (sure ? 0.8 : 0.65) * (damaged ? 0.7 : 1),
        attributedTo: reporterOf(grammar, clause),
        jurisdiction,
        name,
        instrument: isLocal(jurisdiction) ? asOrdinance(instrument, status) : instrument,
        // what the nation does to such cities is done by its agents
        provision:
          cracksDown && provision === "sanctuary_penalty" && kindOf(jurisdiction) === "country"
            ? ("enforcement_operation" as const)
            : provision,
        direction,
        status,
        adopted,
        head: phrase.head
      }))
  )
}

/** A state’s policies that help with deportations are no operations of its own. */
const mayHave = (jurisdiction: string, { provision }: Said): boolean =>
  provision !== "enforcement_operation" || kindOf(jurisdiction) === "country"

/** Whose it is by its clause, by what hangs on it ("a bill signed by Ruiz"), or by whom it binds ("jails in Ohio"). */
const ownersHere = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  modifiers: ReadonlyArray<Clause>,
  ruling: Clause | null
): ReadonlyArray<string> => {
  const own = ownersOf(grammar, clause, phrase)
  if (own.length > 0) return own
  for (const modifier of modifiers) {
    const by = modifier.verb.passive && modifier.relation === "participle" ? actingGovernments(grammar, modifier) : []
    if (by.length > 0) return by
  }
  if (!ruling) return []
  return ruling.attachments
    .filter(({ after, preposition }) => after !== null && preposition === "in" && ruling.subject.includes(after))
    .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, ruling)))
    .filter((key) => kindOf(key) === "state")
    .slice(0, 1)
}

/** "an agreement with Ward County, under which deputies hold people": what hangs on what hangs on it. */
const isUnderWhich = (
  { document: { tokens } }: Grammar,
  { attachments }: Clause,
  phrase: NounPhrase,
  { modifies, relation, first, verb }: Clause
): boolean => {
  if (relation !== "relative" || modifies === null) return false
  const which = tokens.slice(first - 2, verb.first).findIndex(({ lower }) => lower === "which")
  if (which < 1 || !["under", "by"].includes(tokens[first - 3 + which]?.lower ?? "")) return false
  return attachments.some(({ after, phrases }) => after === phrase && phrases.includes(modifies))
}

const outlawing = new Set(
  "outlaw ban prohibit forbid bar criminalize punish penalize target nullify void preempt override invalidate overturn".split(
    " "
  )
)
const abiding = new Set("comply violate conflict break follow breach".split(" "))

/** Whether a phrase belongs to another clause of its sentence. */
const isHeld = ({ inSentence }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  inSentence(clause.sentence).some(
    (other) => other.index !== clause.index && other.modifies !== phrase && phrasesOf(other).includes(phrase)
  )

/** A city’s or county’s laws are ordinances. */
const asOrdinance = (instrument: Instrument, status: PolicyCandidate["status"]): Instrument =>
  instrument === "statute" || (instrument === "bill" && status === "adopted") ? "ordinance" : instrument
const isLocal = (jurisdiction: string): boolean => ["place", "county"].includes(kindOf(jurisdiction))

/** "the city’s laws, one of which bars …": what one of several measures says; whose they are, they tell. */
const partOfMeasures = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  if (word(phrase.head) !== one || word(phrase.next) !== "of" || word(phrase.next + 1) !== "which") return []
  const at = word(phrase.first - 1) === "," ? phrase.first - 2 : phrase.first - 1
  const kind = instruments.get(word(at))
  if (!kind || clause.verb.modal !== null) return []
  for (const other of grammar.inSentence(clause.sentence)) {
    const measures = [...other.subject, ...other.objects, ...other.attachments.flatMap(({ phrases }) => phrases)].find(
      ({ head }) => head === at
    )
    if (!measures) continue
    const anchors = anchorsIn(grammar, clause.verb.first, clause.next).map((anchor) => ({
      anchor,
      sign: signFrom(grammar, anchor, clause)
    }))
    return ownersOf(grammar, other, measures).flatMap((jurisdiction) =>
      provisionsOf(anchors, offersIn(grammar, clause.verb.first, clause.next)).map(({ provision, direction }) => ({
        maker: null,
        rule: "policies/noun-clause",
        evidence: grammar.spanOf(phrase.first, clause.next),
        confidence: 0.7,
        attributedTo: reporterOf(grammar, other),
        jurisdiction,
        name: null,
        instrument: kind === "statute" && isLocal(jurisdiction) ? ("ordinance" as const) : kind,
        provision,
        direction,
        status: "in_force" as const,
        adopted: null,
        head: phrase.head
      }))
    )
  }
  return []
}

/** "SB 11, which bans sanctuaries in Ohio": the state where it does what it does. */
const placesIn = (grammar: Grammar, contents: ReadonlyArray<Clause>): ReadonlyArray<string> =>
  contents
    .flatMap((content) =>
      content.attachments
        .filter(({ preposition }) => ["in", "across", "throughout"].includes(preposition))
        .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, content)))
    )
    .filter((key) => kindOf(key) === "state")
    .slice(0, 1)

const deeds = new Set(["decision", "move"])
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

const bodies = new Set(["federal_agency", "state_or_local_agency", "legislature", "court", "media", "university"])

/** What else it does: "the law, signed in 2017, bars officers from asking and limits cooperation". */
const furtherActs = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Clause> =>
  grammar
    .inSentence(clause.sentence)
    .filter(
      (other) =>
        other.index !== clause.index &&
        other.subject.includes(phrase) &&
        !other.verb.passive &&
        other.verb.form === "finite" &&
        other.modifies === null
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
  // "the Stop Sanctuary Cities Act"
  const stopping = tokens
    .slice(phrase.first, anchor.token)
    .some(({ text, lower }) => /^\p{Lu}/u.test(text) && (turningForms.has(lower) || lower === "no"))
  const turned = anchor.token < phrase.head && (["ban", "crackdown", "clampdown"].includes(head) || federal || stopping)
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

/** Who made it: the possessor of its phrase or who it is by or from, a person. */
const makerOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): string | null => {
  const hung = clause.attachments
    .filter(({ after, preposition }) => after === phrase && ["by", "from"].includes(preposition))
    .flatMap(({ phrases }) => phrases)
  for (const each of [phrase, ...hung]) {
    for (let at = each.first; at < each.next; at++) {
      const mention = grammar.mentionAt(at)
      if (mention && grammar.entity(mention.entity)?.kind === "person") return mention.entity
    }
  }
  return null
}

/** What one does to a thing that need not be there. */
const wishing = new Set("oppose support favor envision".split(" "))
