import type { Concept } from "../lexicon/concepts.ts"
import { billLetters, directionOf, governing, instruments, statusVerbs } from "../lexicon/instruments.ts"
import type { Instrument, PolicyCandidate, Provision } from "../model/candidate.ts"
import { type Anchor, anchorsIn, offersIn, signFrom } from "./aims.ts"
import { sourceOf } from "./claims.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import type { Clause } from "./clauses/clauses.ts"
import { dateOf, datesIn } from "./dates.ts"
import { ofMatter } from "./matter.ts"
import { withCourts } from "./policies/courts.ts"
import { nameOf, ownersOf } from "./policies/owners.ts"
import { type Grammar, kindOf } from "./resolve.ts"

/** A policy of a text with who made it, which the rules of events and positions want to know. */
export interface KnownPolicy extends PolicyCandidate {
  /** Key of a person, or null. */
  readonly maker: string | null
}

/** A policy before its key: what a noun phrase or clause says of it. */
type Found = Omit<KnownPolicy, "key" | "table" | "courtStatus"> & { readonly head: number }

/**
 * Laws, orders, rules and programmes, one row a jurisdiction and provision. Each rests on a noun that names an
 * instrument with what it says ("a law that bars officers from asking"), or on a government that does it itself ("the
 * county offers legal aid").
 *
 * "Lawmakers in Ohio and Utah have introduced bills to penalize sanctuary cities": two policies.
 * Not: "Supporters of tougher policies expect a swift response."
 */
export const policies = (grammar: Grammar): ReadonlyArray<KnownPolicy> => {
  const found = grammar.clauses.flatMap((clause) => [
    ...[...clause.subject, ...clause.objects, ...clause.attachments.flatMap(({ phrases }) => phrases)]
      .filter((phrase) => isOwn(grammar, clause, phrase))
      .flatMap((phrase) => instrumentPolicies(grammar, clause, phrase)),
    ...governmentPolicies(grammar, clause)
  ])
  return withCourts(grammar, merge([...found, ...followers(grammar, found)]))
}

/** Inherited subjects are read where they stand, not again in each clause below. */
const isOwn = ({ clauses }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  !clause.subject.includes(phrase) ||
  clauses.find((other) => other.sentence === clause.sentence && other.subject.includes(phrase))?.index === clause.index

/** A noun of an instrument with what it says. */
const instrumentPolicies = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  const name = nameOf(grammar, phrase)
  const kind = instruments.get(`${word(phrase.head - 1)} ${word(phrase.head)}`) ?? instruments.get(word(phrase.head))
  const lettered = billLetters.has(word(phrase.head - 1)) || billLetters.has(word(phrase.first))
  if (!kind && !lettered) return []
  const modifiers = grammar.clauses.filter(
    (other) =>
      other.sentence === clause.sentence && other.modifies?.first === phrase.first && other.index !== clause.index
  )
  // "by federal law, they are required to inform agents"
  const under =
    clause.verb.passive &&
    clause.attachments.some(
      ({ preposition, phrases }) => ["by", "under"].includes(preposition) && phrases.includes(phrase)
    )
  const acts =
    (clause.subject.includes(phrase) && !clause.verb.passive) || (under && governing.has(clause.verb.lemma))
      ? [clause]
      : []
  const contents = [...modifiers, ...acts]
  const inner = anchorsIn(grammar, phrase.first, phrase.next).map((anchor) => ({
    anchor,
    sign: phraseSignOf(grammar, anchor, phrase)
  }))
  const outer = contents.flatMap((content) =>
    anchorsIn(grammar, content.verb.first, content.next)
      .filter(({ token }) => token >= phrase.next)
      .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, content) }))
  )
  const offered = contents
    .flatMap((content) => offersIn(grammar, content.first, content.next))
    .concat(offersIn(grammar, phrase.first, phrase.next))
  const hung = clause.attachments
    .filter(({ after, preposition }) => after === phrase && ["against", "on"].includes(preposition))
    .flatMap(({ phrases }) => phrases.flatMap((each) => anchorsIn(grammar, each.first, each.next)))
    .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, clause) }))
  const provisions = [
    ...provisionsOf([...outer, ...(outer.some(({ sign }) => sign !== null) ? [] : [...inner, ...hung])], offered)
  ]
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
  // "sanctuary policies" are nobody’s in particular, least of all the nation’s
  const owners = ownersOf(grammar, clause, phrase).filter(
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
  return owners.flatMap((jurisdiction) =>
    provisions.map(({ provision, direction, sure }) => ({
      maker,
      rule:
        modifiers.length > 0 ? "policies/noun-clause" : acts.length > 0 ? "policies/noun-verb" : "policies/noun-phrase",
      evidence: grammar.spanOf(acts.length > 0 ? clause.first : phrase.first, end),
      confidence: (sure ? 0.8 : 0.65) * (damaged ? 0.7 : 1),
      attributedTo: sourceOf(grammar, clause, phrase.head, []),
      jurisdiction,
      name,
      instrument,
      provision,
      direction,
      status,
      adopted,
      head: phrase.head
    }))
  )
}

const harshWords = new Set(
  "toughen toughens penalties penalty deport deports deportation prison jail crackdown felony".split(" ")
)

/** A government whose own acts are the policy: "Reno, which in 1985 became the first city to bar officers from asking". */
const governmentPolicies = (grammar: Grammar, clause: Clause): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  if (!governing.has(clause.verb.lemma) && clause.verb.lemma !== "be") return []
  if (clause.verb.form !== "finite" || clause.verb.modal !== null || clause.verb.passive || clause.verb.negated)
    return []
  if (clause.relation === "adverbial" && (clause.mark === "if" || clause.mark === "unless")) return []
  const owners = grammar.actorsOf(clause).filter((key) => grammar.entity(key)?.kind === "jurisdiction")
  if (owners.length === 0 || owners.length > 12) return []
  const objects =
    clause.objects.length > 0 ||
    clause.attachments.length > 0 ||
    grammar.clauses.some(({ parent }) => parent === clause.index)
  if (!objects) return []
  const after = clause.verb.next
  const lemma = clause.verb.lemma
  const isStatus = lemma === "be" || lemma === "become"
  const anchors = anchorsIn(grammar, isStatus ? after : clause.verb.main, clause.next)
    .filter((anchor) => !instrumentBetween(grammar, clause, anchor))
    .filter((anchor) => !isStatus || anchor.concept.name !== "sanctuary" || isPredicate(grammar, clause, anchor))
    .map((anchor) => ({ anchor, sign: signFrom(grammar, anchor, clause) }))
    .filter(({ anchor }) => anchor.concept.topic === "sanctuary_policy" && anchor.concept.name !== "welcoming")
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
      : offersIn(grammar, after, Math.min(clause.next, after + 14)).filter(
          ({ token }) => grammar.mentionAt(token) === undefined && ofMatter(grammar, clause, 1)
        )
  const provisions = provisionsOf(usable, offered)
  const when = dateOf(grammar, clause)
  const firstEver = isStatus && lemma === "become"
  const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
  return owners.flatMap((jurisdiction) =>
    provisions.map(({ provision, direction, offer }) => ({
      maker: null,
      rule: isStatus ? "policies/place-status" : offer ? "policies/place-offers" : "policies/place-acts",
      evidence: grammar.spanOf(Math.min(clause.first, clause.subject[0]?.first ?? clause.first), clause.next),
      confidence: (isStatus && !firstEver ? 0.65 : 0.75) * (damaged ? 0.7 : 1),
      attributedTo: sourceOf(grammar, clause, clause.verb.main, []),
      jurisdiction,
      name: null,
      instrument:
        offer && ["legal_aid", "municipal_id"].includes(provision) ? ("programme" as const) : ("unspecified" as const),
      provision,
      direction,
      status:
        firstEver || statusVerbs.get(tokens[clause.verb.main]?.lower ?? "") === "adopted"
          ? ("adopted" as const)
          : ("in_force" as const),
      adopted: when?.basis === "stated" ? when.date : null,
      head: clause.verb.main
    }))
  )
}

/** "is a sanctuary city": the anchor is what the place is, not something met on the way. */
const isPredicate = ({ document: { tokens } }: Grammar, clause: Clause, anchor: Anchor): boolean =>
  anchor.token - clause.verb.next <= 5 &&
  tokens.slice(clause.verb.next, anchor.token).every(({ pos }) => ["DET", "ADJ", "NUM", "ADV", "PUNCT"].includes(pos))

/** Whether an instrument's noun stands between the verb and the anchor: that noun's own rule reads it. */
const instrumentBetween = ({ document: { tokens } }: Grammar, clause: Clause, anchor: Anchor): boolean =>
  tokens.slice(clause.verb.next, anchor.token).some(({ lower, pos }) => pos === "NOUN" && instruments.has(lower))

interface Said {
  readonly provision: Provision
  readonly direction: PolicyCandidate["direction"]
  readonly sure: boolean
  readonly offer: boolean
}

/** What the anchors and offers say together: each provision once, a precise one before the general one. */
const provisionsOf = (
  anchors: ReadonlyArray<{ readonly anchor: { readonly concept: Concept }; readonly sign: 1 | -1 | null }>,
  offered: ReturnType<typeof offersIn>
): ReadonlyArray<Said> => {
  const said = new Map<Provision, Said>()
  for (const { anchor, sign } of anchors) {
    if (sign === null) continue
    const { concept } = anchor
    const provision = sign === concept.sign ? concept.required : concept.limited
    const protects = concept.topic === "sanctuary_policy" ? sign > 0 : sign < 0
    const direction = directionOf(provision) ?? (protects ? "protective" : "restrictive")
    if (provision === "other" && concept.name !== "welcoming") continue
    if (!said.has(provision)) said.set(provision, { provision, direction, sure: concept.near.size > 0, offer: false })
  }
  for (const { rule } of offered)
    said.set(rule.provision, { provision: rule.provision, direction: rule.direction, sure: true, offer: true })
  const list = [...said.values()]
  const precise = list.filter(
    ({ provision }) => !["other", "cooperation_limit", "cooperation_mandate"].includes(provision)
  )
  if (list.some(({ provision }) => provision === "funding_condition" || provision === "sanctuary_penalty")) {
    return list
      .filter(({ provision }) => provision === "funding_condition" || provision === "sanctuary_penalty")
      .slice(0, 1)
  }
  return precise.length > 0 ? precise : list.slice(0, 1)
}

const phraseSignOf = (grammar: Grammar, anchor: Anchor, phrase: NounPhrase): 1 | -1 | null => {
  const { tokens } = grammar.document
  const head = tokens[phrase.head]?.lower ?? ""
  const turned = ["ban", "crackdown", "clampdown"].includes(head) && anchor.token < phrase.head
  return anchor.concept.topic === null ? null : ((turned ? -anchor.concept.sign : anchor.concept.sign) as 1 | -1)
}

const statusOf = (
  { document: { tokens } }: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  instrument: Instrument,
  contents: ReadonlyArray<Clause>
): PolicyCandidate["status"] => {
  const isObject = clause.objects.includes(phrase) || (clause.subject.includes(phrase) && clause.verb.passive)
  const told = isObject ? statusVerbs.get(tokens[clause.verb.main]?.lower ?? "") : undefined
  if (told) return clause.verb.modal !== null || clause.verb.form !== "finite" ? "proposed" : told
  if (instrument === "bill" || contents.some(({ verb }) => verb.modal === "would")) return "proposed"
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  if (words.includes("proposed") || words.includes("planned") || words.includes("series")) return "proposed"
  if (words.includes("new") || words.includes("latest")) return "adopted"
  return "in_force"
}

const instrumentOf = (
  { document: { tokens } }: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  instrument: Instrument,
  status: PolicyCandidate["status"],
  contents: ReadonlyArray<Clause>
): Instrument => {
  const signed = clause.objects.includes(phrase) && clause.verb.lemma === "sign"
  if (signed && status === "adopted" && instrument !== "executive_order") return "statute"
  if (instrument === "statute" && contents.some(({ verb }) => verb.modal === "would")) return "bill"
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  return instrument === "statute" && words.includes("proposed") ? "bill" : instrument
}

/** When it was adopted: a stated date in "a law passed in 2014", "the 2017 move", "has been … since 2017". */
const adoptedIn = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  contents: ReadonlyArray<Clause>
): string | null => {
  const { tokens } = grammar.document
  const inside = datesIn(tokens, phrase.first, phrase.next, null)[0]
  if (inside?.date) return inside.date
  const making = [clause, ...contents].filter(
    ({ verb }) => statusVerbs.get(tokens[verb.main]?.lower ?? "") === "adopted"
  )
  for (const made of making) {
    const when = dateOf(grammar, made)
    if (when?.basis === "stated") return when.date
  }
  return null
}

/**
 * "But Iowa became the first state to do so", "Reno followed suit": the same as was told of others in the sentence
 * before, by now adopted.
 */
const followers = (grammar: Grammar, found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  return grammar.clauses.flatMap((clause) => {
    const first = tokens.findIndex((token, at) => at >= clause.verb.next && token.sentence === clause.sentence)
    const words =
      first < 0
        ? ""
        : tokens
            .slice(first, clause.next)
            .map(({ lower }) => lower)
            .join(" ")
    const same = clause.verb.lemma === "become" && /\bto (?:\w+ )?(?:to )?do (?:so|it|that|the same)\b/u.test(words)
    if (!same && !(clause.verb.lemma === "follow" && words.startsWith("suit"))) return []
    const before = found.filter(({ head }) => {
      const sentence = tokens[head]?.sentence ?? -9
      return sentence < clause.sentence && sentence >= clause.sentence - 1
    })
    const [model] = before
    if (!model) return []
    const owners = grammar.actorsOf(clause).filter((key) => grammar.entity(key)?.kind === "jurisdiction")
    return owners.map((jurisdiction) => ({
      ...model,
      rule: "policies/follows",
      evidence: grammar.spanOf(clause.first, clause.next),
      confidence: 0.65,
      maker: null,
      jurisdiction,
      name: null,
      status: "adopted" as const,
      adopted: null,
      head: clause.verb.main
    }))
  })
}

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

/** One row a jurisdiction, provision and name; the fuller telling wins, and gaps are filled from the others. */
const merge = (found: ReadonlyArray<Found>): ReadonlyArray<KnownPolicy> => {
  const rows: Array<{ row: Found; key: string }> = []
  for (const each of found) {
    const same = rows.find(
      ({ row }) =>
        row.jurisdiction === each.jurisdiction &&
        row.provision === each.provision &&
        (row.name === each.name ||
          ((row.name === null || each.name === null) && row.instrument !== "bill" && each.instrument !== "bill")) &&
        (row.instrument === each.instrument ||
          row.instrument === "unspecified" ||
          each.instrument === "unspecified" ||
          kindOf(row.jurisdiction ?? "") === "place")
    )
    if (!same) {
      rows.push({ row: each, key: `policy-${rows.length + 1}` })
      continue
    }
    const { row } = same
    const better = each.instrument !== "unspecified" && row.instrument === "unspecified" ? each : row
    same.row = {
      ...better,
      name: row.name ?? each.name,
      adopted: row.adopted ?? each.adopted,
      status: better.status,
      confidence: Math.max(row.confidence, each.confidence)
    }
  }
  return rows.map(({ row: { head: _, ...row }, key }) => ({ ...row, table: "policies", key, courtStatus: null }))
}
