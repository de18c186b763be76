import { billLetters, governing, instruments, statusVerbs } from "../../lexicon/instruments.ts"
import type { Instrument, PolicyCandidate } from "../../model/candidate.ts"
import { type Anchor, anchorsIn, offersIn, signFrom } from "../aims.ts"
import { sourceOf } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Clause } from "../clauses/clause.ts"
import { dateOf, datesIn } from "../dates.ts"
import { type Grammar, kindOf } from "../resolve.ts"
import type { Found } from "./known.ts"
import { nameOf, ownersOf } from "./owners.ts"
import { provisionsOf } from "./said.ts"

/** A noun of an instrument with what it says. */
export const instrumentPolicies = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Found> => {
  const { tokens } = grammar.document
  const word = (at: number): string => tokens[at]?.lower ?? ""
  const name = nameOf(grammar, phrase)
  const kind = instruments.get(`${word(phrase.head - 1)} ${word(phrase.head)}`) ?? instruments.get(word(phrase.head))
  const lettered = billLetters.has(word(phrase.head - 1)) || billLetters.has(word(phrase.first))
  if (!kind && !lettered) return []
  const modifiers = grammar
    .inSentence(clause.sentence)
    .filter(
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
