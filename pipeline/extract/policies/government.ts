import { governing, instruments, statusVerbs } from "../../lexicon/instruments.ts"
import { turningVerbs } from "../../lexicon/operators.ts"
import type { PersonEntity } from "../../model/document.ts"
import { signFrom } from "../aims.ts"
import { type Anchor, anchorsIn, placeNouns } from "../anchors.ts"
import { reporterOf } from "../claims.ts"
import type { Clause } from "../clauses/clause.ts"
import { dateOf } from "../dates.ts"
import { isQuestion } from "../events/seen.ts"
import { ofMatter } from "../matter.ts"
import { offersIn } from "../offers.ts"
import type { Grammar } from "../resolve.ts"
import { actingGovernments, country } from "./actingFor.ts"
import type { Found } from "./known.ts"
import { provisionsOf } from "./said.ts"

/** A government whose own acts are the policy: "Reno, which in 1985 became the first city to bar officers from asking". */
export const governmentPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const { lemma } = clause.verb
  if (!acting.has(lemma)) return none
  const ends = ending.has(lemma)
  // "Ohio will let them pay in-state tuition": told as settled, of what is offered alone
  const coming = clause.verb.tense === "future" && offering.has(lemma)
  if (!isDone(grammar, clause) || (clause.verb.modal !== null && !coming) || clause.verb.passive || clause.verb.negated)
    return []
  if (isQuestion(grammar, clause) || isDoubted(grammar, clause) || isOfAgents(grammar, clause)) return []
  if (clause.relation === "adverbial" && (clause.mark === "if" || clause.mark === "unless")) return []
  const person = grammar
    .actorsOf(clause)
    .map((key) => grammar.entity(key))
    .find((each) => each?.kind === "person")
  const ordered = person?.kind === "person" && isOrder(grammar, clause, person)
  const above = clause.mark === "by" && clause.subject.length === 0 ? grammar.parentOf(clause) : undefined
  const owners = person && !ordered ? [] : actingGovernments(grammar, above ?? clause)
  if (owners.length === 0 || owners.length > 12) return []
  const voted = clause.verb.form === "infinitive" && grammar.parentOf(clause)?.verb.tense === "past"
  const ofHouse = isOneHouse(grammar, clause)
  if (ofHouse && (!voted || ends)) return []
  const objects =
    clause.objects.length > 0 ||
    clause.attachments.length > 0 ||
    grammar.inSentence(clause.sentence).some(({ parent }) => parent === clause.index)
  if (!objects) return []
  const after = clause.verb.next
  const pays = paying.has(lemma)
  const isStatus = lemma === "be" || lemma === "become" || lasting.has(lemma)
  const anchors = anchorsIn(grammar, isStatus ? after : clause.verb.main, clause.next)
    .filter((anchor) => !instrumentBetween(grammar, clause, anchor))
    // "agents issued 90 detainers": they ask for help, and rule nothing
    // "stopped holding people, but does tell agents": what goes the other way
    .filter(({ token }) => !tokens.slice(clause.verb.next, token).some(({ lower }) => lower === "but"))
    .filter(({ concept }) => !(lemma === "issue" && concept.limited === "detainer_limit"))
    .filter((anchor) => !isStatus || anchor.concept.name !== "sanctuary" || isPredicate(grammar, clause, anchor))
    .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, clause) }))
    .filter(({ anchor }) => anchor.concept.topic === "sanctuary_policy" && anchor.concept.name !== "welcoming")
    // what is ended is a practice: an agreement’s end is read where the agreement stands
    .filter(
      ({ anchor: { concept, token }, sign }) =>
        !ends ||
        (sign === 1 &&
          concept.sign === -1 &&
          // "ended the 287(g) partnership"
          !tokens.slice(token, token + 5).some(({ lower, pos }) => pos === "NOUN" && instruments.has(lower)))
    )
  const usable =
    isStatus || lemma === "have" || lemma === "offer" || lemma === "give"
      ? anchors.filter(
          ({ anchor, sign }) =>
            isStatus && sign !== null && (anchor.concept.name === "sanctuary" || anchor.concept.sign !== sign)
        )
      : anchors
  const offered =
    lemma === "be"
      ? []
      : offersIn(grammar, clause.verb.main, Math.min(clause.next, after + 14)).filter(
          ({ token }) => grammar.mentionAt(token) === undefined && ofMatter(grammar, clause, 1)
        )
  const provisions = provisionsOf(pays || coming ? [] : usable, offered)
  const when = dateOf(grammar, clause)
  // "became the first city to bar officers"
  const parent = clause.relation === "coordinate" ? grammar.parentOf(clause) : undefined
  const became = parent?.verb.lemma === "become" && parent.subject === clause.subject
  const firstEver = (isStatus && lemma === "become") || became
  const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
  return owners.flatMap((jurisdiction) =>
    // the nation limits no help for itself
    provisions
      .filter(({ direction }) => jurisdiction !== country || direction === "restrictive")
      .map(({ provision, direction, offer }) => ({
        maker: null,
        rule: isStatus ? "policies/place-status" : offer ? "policies/place-offers" : "policies/place-acts",
        evidence: grammar.spanOf(Math.min(clause.first, clause.subject[0]?.first ?? clause.first), clause.next),
        confidence: (isStatus && !firstEver ? 0.65 : 0.75) * (damaged ? 0.7 : 1),
        attributedTo: reporterOf(grammar, clause),
        jurisdiction,
        name: null,
        instrument: ofHouse
          ? ("bill" as const)
          : ordered
            ? person.roleKind === "head_of_government"
              ? ("executive_order" as const)
              : ("agency_rule" as const)
            : offer && ["legal_aid", "municipal_id"].includes(provision)
              ? ("programme" as const)
              : ("unspecified" as const),
        provision,
        direction,
        status: ofHouse
          ? ("proposed" as const)
          : firstEver ||
              ordered ||
              voted ||
              coming ||
              (clause.verb.tense === "past" &&
                (ends || pays || statusVerbs.get(tokens[clause.verb.main]?.lower ?? "") === "adopted"))
            ? ("adopted" as const)
            : ("in_force" as const),
        adopted: when?.basis === "stated" ? when.date : null,
        head: clause.verb.main
      }))
  )
}

/** "agreements with federal agents that let deputies ask": what stands nearest is no government that lets them. */
const isOfAgents = (grammar: Grammar, { relation, modifies }: Clause): boolean => {
  const { tokens } = grammar.document
  if (relation !== "relative" || !modifies) return false
  if (agents.has(tokens[modifies.head]?.lower ?? "")) return true
  // "any town in Ohio that declares itself one": the town, which has no name
  const noun = tokens[modifies.head]?.lower ?? ""
  if (indefinite.has(tokens[modifies.first]?.lower ?? "") && (placeNouns.has(noun) || placeNouns.has(`${noun}s`)))
    return true
  const place = tokens[modifies.first - 1]?.lower === "in" ? (tokens[modifies.first - 2]?.lower ?? "") : ""
  if (placeNouns.has(place) || placeNouns.has(`${place}s`)) return true
  const before = tokens[modifies.first - 1]?.lower ?? ""
  return before === "with" && instruments.has(tokens[modifies.first - 2]?.lower ?? "")
}

const indefinite = new Set("any every each no some".split(" "))
const agents = new Set("agents agent officers officer".split(" "))

/** "The Ohio House voted to end it": what one house does is not yet the state’s, and a bill. */
const isOneHouse = (grammar: Grammar, clause: Clause): boolean =>
  grammar.actorsOf(clause).some((key) => {
    const found = grammar.entity(key)
    return found?.kind === "organization" && /\b(?:house|senate)\b/iu.test(found.name)
  })

/** What ends a practice: "voted to cut all ties with agents". */
const ending = new Set("end cut sever halt cease suspend terminate discontinue curtail".split(" "))

/** What one does with money or goods of one’s own, which tells an offer alone: "set aside money for lawyers who represent immigrants". */
const paying = new Set(
  `allocate approve assign budget commit contribute dedicate devote distribute double earmark finance guarantee hire
  introduce open pay print put roll set spend subsidize`.split(/\s+/u)
)

const offering = new Set("allow give grant issue let offer pay provide".split(" "))

/** "remains a sanctuary city" */
const lasting = new Set(["remain", "stay"])

/** All verbs of what a government may do or be. */
const acting: ReadonlySet<string> = new Set([...governing, ...lasting, ...ending, ...paying, "be", "instruct"])

const none: ReadonlyArray<Found> = []

const ordering = new Set("order direct instruct bar prohibit forbid".split(" "))

/** "The mayor ordered the city’s jails to honor detainers": who heads a government or its officers makes rules. */
const isOrder = ({ document: { tokens } }: Grammar, { verb }: Clause, { roleKind, roles }: PersonEntity): boolean =>
  (ordering.has(verb.lemma) || tokens[verb.main]?.lower === "ordered") &&
  verb.form === "finite" &&
  verb.tense === "past" &&
  (roleKind === "head_of_government" || roleKind === "law_enforcement") &&
  roles.every(({ former }) => !former)

/** "is a sanctuary city": the anchor is what the place is, not something met on the way. */
const isPredicate = ({ document: { tokens } }: Grammar, clause: Clause, anchor: Anchor): boolean =>
  anchor.token - clause.verb.next <= 5 &&
  tokens.slice(clause.verb.next, anchor.token).every(({ pos }) => ["DET", "ADJ", "NUM", "ADV", "PUNCT"].includes(pos))

/** Whether an instrument's noun stands between the verb and the anchor: that noun's own rule reads it. */
const instrumentBetween = ({ document: { tokens } }: Grammar, clause: Clause, anchor: Anchor): boolean =>
  tokens.slice(clause.verb.next, anchor.token).some(({ lower, pos }) => pos === "NOUN" && instruments.has(lower))

const claims = new Set(
  "claim claims idea notion allegation allegations suggestion charge charges argument rumor rumors myth".split(" ")
)

/** "denied that Reno is a sanctuary city", "the claim that it is". */
const isDoubted = ({ parentOf, document: { tokens } }: Grammar, clause: Clause): boolean => {
  const parent = clause.relation === "complement" ? parentOf(clause) : undefined
  const before = tokens[clause.first - 1]?.lower ?? ""
  return (
    claims.has(before) ||
    (parent !== undefined &&
      (turningVerbs.has(parent.verb.lemma) || ["deny", "dispute", "doubt"].includes(parent.verb.lemma)))
  )
}

/** A finite verb, or what somebody voted to do. */
const isDone = ({ parentOf }: Grammar, clause: Clause): boolean => {
  if (clause.verb.form === "finite") return true
  const parent = parentOf(clause)
  // "has resisted them by prohibiting officers from asking"
  if (clause.verb.form === "gerund" && clause.mark === "by" && parent)
    return parent.verb.form === "finite" && parent.verb.modal === null && !parent.verb.negated && !parent.verb.passive
  return (
    clause.verb.form === "infinitive" && parent !== undefined && ["vote", "agree", "decide"].includes(parent.verb.lemma)
  )
}
