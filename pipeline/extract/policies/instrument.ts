import { verbForms } from "../../lexicon/inflect.ts"
import { governing, harshWords, statusVerbs } from "../../lexicon/instruments.ts"
import { meantFor, turningVerbs } from "../../lexicon/operators.ts"
import type { Instrument, PolicyCandidate } from "../../model/candidate.ts"
import { reporterOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import { actingGovernments } from "./actingFor.ts"
import { measureMeant } from "./antecedents.ts"
import { bearersOf } from "./bearers.ts"
import { rulingOf } from "./bound.ts"
import { whatItDoes } from "./contents.ts"
import { isLettered, kindOfInstrument } from "./kinds.ts"
import type { Found } from "./known.ts"
import { nameOf } from "./names.ts"
import { namesNone } from "./none.ts"
import { one, partOfMeasures } from "./oneOf.ts"
import { isOfOthers, knownOwners, ownersOf } from "./owners.ts"
import type { Said } from "./said.ts"
import { adoptedIn, instrumentOf, statusOf } from "./status.ts"

/** Whether a phrase may name an instrument by its nouns, or one of several: "one of which". */
export const mayBeInstrument = (grammar: Grammar, phrase: NounPhrase): boolean =>
  grammar.document.tokens[phrase.head]?.lower === one ||
  kindOfInstrument(grammar, phrase) !== undefined ||
  isLettered(grammar, phrase)

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
  // "a bill known as the Harbor Act": read with the bill
  if (isCalled(clause, phrase) && clause.modifies && mayBeInstrument(grammar, clause.modifies)) return []
  const called = calledSo(grammar, clause, phrase)
  const name = nameOf(grammar, phrase) ?? (called && nameOf(grammar, called))
  const kind = kindOfInstrument(grammar, phrase)
  const lettered = isLettered(grammar, phrase)
  if (!kind && !lettered) return partOfMeasures(grammar, clause, phrase)
  const modifiers = grammar
    .inSentence(clause.sentence)
    .filter(
      (other) =>
        other.sentence === clause.sentence &&
        other.index !== clause.index &&
        !(called !== null && isCalled(other, called)) &&
        (other.modifies?.first === phrase.first ||
          (called !== null && other.modifies?.first === called.first) ||
          isUnderWhich(grammar, clause, phrase, other))
    )
  // "under the law, police cannot hold immigrants for agents", "by federal law, they are required to inform agents"
  const ruling = rulingOf(grammar, clause, phrase)
  const isTelling = telling.has(word(clause.verb.main))
  const acts = ruling
    ? [ruling]
    : clause.subject.includes(phrase)
      ? [
          ...((clause.verb.passive ? !meantFor.has(clause.verb.lemma) : telling.has(clause.verb.lemma))
            ? []
            : [clause]),
          ...furtherActs(grammar, clause, phrase)
        ]
      : []
  if (namesNone(grammar, clause, phrase, kind, modifiers)) return []
  const contents = further ? [further] : [...modifiers, ...acts]
  // no ordinance is the nation’s or a state’s, whomever it names
  const said = ownersHere(grammar, clause, phrase, modifiers, ruling).filter(
    (key) => kind !== "ordinance" || !wide.has(kindOf(key))
  )
  const provisions = whatItDoes(grammar, {
    clause,
    phrase,
    called,
    contents,
    ruling,
    owners: said,
    further: further !== null
  })
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
  if (banned && contents.length === 0 && provisions.some(({ provision }) => provision === "agreement_287g")) return []
  // "sanctuary policies" are nobody’s in particular, least of all the nation’s
  // "the sanctuary bill" alone doesn’t say which way it goes, and a relative clause’s noun is read where it stands
  const held = clause.modifies === phrase && isHeld(grammar, clause, phrase)
  if (held && contents.length === 0) return []
  const told = (contents.length > 0 || (isTelling && name !== null && clause.subject.includes(phrase))) && !held
  // "a bill that would ban them in Ohio": told right there, and one
  const isOneBill = kind === "bill" && word(phrase.head) !== "bills" && contents[0]?.first === phrase.next
  // "the police comply with a law": hardly their city’s
  const known =
    said.length > 0 || !told
      ? said
      : knownOwners(grammar, phrase).filter((key) => !(isLocal(key) && isOfOthers(clause, phrase)))
  const placed = known.length > 0 || !(lettered || isOneBill) ? known : placesIn(grammar, contents)
  const borne = placed.length > 0 || !told ? [] : bearersOf(grammar, clause, phrase, kind ?? "statute", contents)
  const owners = [...placed, ...borne]
    .filter(
      (key) =>
        kindOf(key) !== "country" ||
        kind !== "unspecified" ||
        provisions.some(({ direction }) => direction === "restrictive")
    )
    .filter((key) => kind !== "ordinance" || !wide.has(kindOf(key)))
    .filter((key) => !isBurdened(grammar, key, contents))
  if (owners.length === 0) return []
  const status = statusOf(grammar, clause, phrase, kind ?? "statute", contents)
  const instrument = instrumentOf(grammar, clause, phrase, kind ?? "statute", status, contents)
  const end = Math.max(phrase.next, ...contents.map(({ next }) => next))
  const adopted = status === "adopted" || status === "in_force" ? adoptedIn(grammar, clause, phrase, contents) : null
  const damaged = grammar.sentenceOf(phrase.head)?.damaged === true
  const maker = makerOf(grammar, clause, phrase)
  const start = ruling ? Math.min(ruling.first, ruling.subject[0]?.first ?? ruling.first) : clause.first
  const cracksDown = ["crackdown", "clampdown"].includes(word(phrase.head))
  return owners.flatMap((jurisdiction) =>
    provisions
      .filter(
        (each) =>
          mayHave(jurisdiction, each) &&
          // what a city’s officers are made to do is hardly the city’s own measure
          !(borne.includes(jurisdiction) && isLocal(jurisdiction) && each.direction === "restrictive") &&
          !(each.provision === "enforcement_operation" && word(phrase.head) === "policies")
      )
      .map(({ provision, direction, sure }) => ({
        maker,
        rule:
          further === null && modifiers.length > 0
            ? "policies/noun-clause"
            : acts.length > 0 || further
              ? "policies/noun-verb"
              : "policies/noun-phrase",
        evidence: grammar.spanOf(further ? further.first : acts.length > 0 ? start : phrase.first, end),
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

/** A state’s policies that help with deportations are no operations of its own; agents’ ways of work are no measure. */
const mayHave = (jurisdiction: string, { provision, direction }: Said): boolean => {
  const national = kindOf(jurisdiction) === "country"
  // "an order that would send troops into sanctuary cities": the nation limits no help for itself
  return provision === "enforcement_operation"
    ? national
    : !(national && provision === "cooperation_limit" && direction === "protective")
}

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
    const passive = modifier.verb.passive && modifier.relation === "participle"
    const by = passive || isMaking(grammar, modifier, phrase) ? actingGovernments(grammar, modifier) : []
    if (by.length > 0) return by
  }
  if (!ruling) return []
  return ruling.attachments
    .filter(({ after, preposition }) => after !== null && preposition === "in" && ruling.subject.includes(after))
    .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, ruling)))
    .filter((key) => kindOf(key) === "state")
    .slice(0, 1)
}

/** "the policy, which the council adopted in 2014" */
const isMaking = ({ document: { tokens } }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  clause.relation === "relative" &&
  !clause.verb.passive &&
  !clause.verb.negated &&
  clause.verb.modal === null &&
  clause.objects.length === 0 &&
  clause.subject.length > 0 &&
  !clause.subject.includes(phrase) &&
  statusVerbs.get(tokens[clause.verb.main]?.lower ?? "") === "adopted"

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

/** Whether a phrase belongs to another clause of its sentence. */
const isHeld = ({ inSentence }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  inSentence(clause.sentence).some(
    (other) => other.index !== clause.index && other.modifies !== phrase && phrasesOf(other).includes(phrase)
  )

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
        other.mark !== "that" &&
        other.modifies === null &&
        !isOfSeveral(grammar, other, phrase)
    )

/** "bans pacts to “jail or house people”": a verb of several is not what one measure does. */
const isOfSeveral = ({ document: { tokens } }: Grammar, { verb }: Clause, { head }: NounPhrase): boolean =>
  verb.tense === "present" &&
  verb.modal === null &&
  !verb.perfect &&
  tokens[verb.main]?.lower === verb.lemma &&
  !(tokens[head]?.lower ?? "").endsWith("s")

/** "SB 11, which bans sanctuaries in Ohio": the state where it does what it does. */
const placesIn = (grammar: Grammar, contents: ReadonlyArray<Clause>): ReadonlyArray<string> =>
  contents
    .flatMap((content) => [
      ...content.attachments
        .filter(({ preposition }) => ["in", "across", "throughout"].includes(preposition))
        .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, content))),
      // "a bill that would make Ohio a sanctuary state", not "make Ohio ineligible"
      ...(remaking.has(content.verb.lemma)
        ? content.objects
            .filter(({ next }) => becoming.has(grammar.document.tokens[next]?.lower ?? ""))
            .flatMap((each) => grammar.entitiesOf(each, content))
        : [])
    ])
    .filter((key) => kindOf(key) === "state")
    .slice(0, 1)

const wide = new Set(["country", "state"])

const remaking = new Set("make turn transform convert declare designate".split(" "))

/** "a bill that would cost Ohio its grants", "would make Ohio ineligible": none of Ohio’s. */
const isBurdened = (grammar: Grammar, key: string, contents: ReadonlyArray<Clause>): boolean =>
  kindOf(key) !== "country" &&
  contents.some(
    (content) =>
      burdening.has(content.verb.lemma) &&
      content.objects.some(
        (each) =>
          (content.verb.lemma === "cost" && each.pronoun) ||
          (!becoming.has(grammar.document.tokens[each.next]?.lower ?? "") &&
            grammar.document.tokens[each.head]?.pos !== "NOUN" &&
            grammar.entitiesOf(each, content).includes(key))
      )
  )

const burdening = new Set("make render cost deprive strip force require bar prevent deny".split(" "))

const becoming = new Set(["a", "an", "the", "into", "as", "to"])

/** Verbs that tell how a measure came about or what it is like, not what it does. */
const telling = new Set(
  "be come follow mirror resemble echo define describe cite mention mark represent".split(" ").flatMap(verbForms)
)

const calling = new Set("know call name dub title entitle nickname".split(" "))

/** Whether a phrase is what its clause says that something is called: "known as the Harbor Act". */
const isCalled = ({ verb, relation, attachments, objects }: Clause, phrase: NounPhrase): boolean =>
  relation === "participle" &&
  calling.has(verb.lemma) &&
  (objects.includes(phrase) ||
    attachments.some(({ preposition, phrases }) => preposition === "as" && phrases.includes(phrase)))

/** The name by which a measure is said to be known. */
const calledSo = (grammar: Grammar, clause: Clause, phrase: NounPhrase): NounPhrase | null => {
  for (const other of grammar.inSentence(clause.sentence)) {
    if (other.modifies?.first !== phrase.first || other.modifies.head !== phrase.head) continue
    for (const each of phrasesOf(other)) if (isCalled(other, each) && nameOf(grammar, each) !== null) return each
  }
  return null
}

const bodies = new Set(["federal_agency", "state_or_local_agency", "legislature", "court", "media", "university"])

/** A city’s or county’s laws are ordinances. */
const asOrdinance = (instrument: Instrument, status: PolicyCandidate["status"]): Instrument =>
  instrument === "statute" || (instrument === "bill" && status === "adopted") ? "ordinance" : instrument

const isLocal = (jurisdiction: string): boolean => ["place", "county"].includes(kindOf(jurisdiction))
