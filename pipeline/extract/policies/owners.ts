import { passing } from "../../lexicon/eventWords.ts"
import { verbForms } from "../../lexicon/inflect.ts"
import { billLetters, governing, instruments, isBillNumber, statusVerbs } from "../../lexicon/instruments.ts"
import { placeNouns } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, kindOf, unique } from "../resolve.ts"
import { actingGovernments, country, governmentOf, governmentsOf, kindsOf } from "./actingFor.ts"
import { toldBefore } from "./antecedents.ts"
import { homeOf } from "./home.ts"
import { programmeNouns } from "./names.ts"
import { attacking, possessingGovernments, possessorOf } from "./possessors.ts"

/** What a council or board does with its own measures. */
const revising = new Set(
  "revisit amend change revise tighten strengthen retain renew reconsider suspend loosen weaken replace update reaffirm"
    .split(" ")
    .flatMap(verbForms)
)

/** Who does this to a measure has it. */
const upholding = new Set(
  `enforce impose implement participate join operate run host oversee administer maintain keep end set allocate earmark spend budget commit
  contribute put add award devote dedicate restore send advance table shelve
  postpone discuss reject defeat vote`
    .split(/\s+/u)
    .flatMap(verbForms)
)

/**
 * Whose policy a noun phrase is: its possessor ("Ohio’s law"), its kind ("federal law"), who it is by or from, where
 * it is in force, or who makes it in its clause. One key each of a list; nobody if nothing says it.
 */
export const ownersOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const owners = ownersHere(grammar, clause, phrase)
  return isOfState(grammar, phrase) ? owners.filter((key) => key !== country) : owners
}

/** "SB 54", "House Bill 4": a state’s, as the bills of Congress are "S. 54" and "H.R. 4". */
const isOfState = ({ document: { tokens } }: Grammar, { head }: NounPhrase): boolean => {
  const [number = "", letters = "", house = ""] = [head, head - 1, head - 2].map((at) => tokens[at]?.lower ?? "")
  return (
    /^[sha]b\d/u.test(number) ||
    (/^\d/u.test(number) &&
      (/^[sha]\.?b\.?$/u.test(letters) || (letters === "bill" && ["senate", "house", "assembly"].includes(house))))
  )
}

const ownersHere = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const { document, mentionAt } = grammar
  const { tokens } = document
  // "cities with sanctuary policies in Ohio" are some in it
  const before = tokens[phrase.first - 2]?.lower ?? ""
  if (tokens[phrase.first - 1]?.lower === "with" && placeNouns.has(before)) return []
  const inside: Array<string> = []
  for (let at = phrase.first; at < phrase.next; at++) {
    const mention = mentionAt(at)
    const found = mention && grammar.entity(mention.entity)
    // "Senate Bill 4" says which house, not whose law
    if (found?.kind === "organization" && found.organizationKind === "legislature" && !found.name.includes(" "))
      continue
    if (mention) inside.push(...governmentOf(grammar, mention.entity))
  }
  if (inside.length > 0) return unique(inside)
  // "the Harbor Act (H.R. 9)"
  const bracketed = tokens[phrase.next]?.lower === "(" ? (tokens[phrase.next + 1]?.lower ?? "") : ""
  if (["h.r.", "hr", "h.r"].includes(bracketed)) return document.entities.has(country) ? [country] : []
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  if (words.includes("federal") || words.includes("congressional"))
    return document.entities.has(country) ? [country] : []
  const hung = clause.attachments.filter(
    ({ after, preposition }) => after === phrase && ["by", "from", "in", "of", "before"].includes(preposition)
  )
  const by = hung.flatMap(({ phrases }) =>
    phrases.flatMap((each) => grammar.entitiesOf(each, clause).flatMap((key) => governmentOf(grammar, key)))
  )
  if (by.length > 0) return unique(by)
  const passed = passedBy(grammar, clause, phrase)
  if (passed.length > 0) return passed
  const namesake = namesakeOf(grammar, phrase)
  if (namesake.length > 0) return namesake
  const possessed = possessingGovernments(grammar, clause, phrase)
  if (possessed.length > 0) return possessed
  // "bowed to the president’s order": no order of those who bow
  if (isNational(tokens.slice(phrase.first, phrase.head))) return document.entities.has(country) ? [country] : []
  const apposed = appositionOf(grammar, phrase)
  if (apposed.length > 0) return apposed
  const damaged = grammar.sentenceOf(phrase.head)?.damaged === true // who stands near may have been pasted there
  // who is against it or keeps it need not have it
  const foreign = isOfOthers(clause, phrase) && !abiding.has(clause.verb.lemma)
  const holds =
    !damaged &&
    !foreign &&
    (clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase)))
  // "a bill on votes for sanctuary policies": such are nobody’s, unless somebody has them
  const reach = ["policy", "policies"].includes(tokens[phrase.head]?.lower ?? "") ? 1 : 5
  if (words.includes("state") || words.includes("statewide")) return lastState(grammar, phrase)
  let below: Clause | undefined
  for (
    let at: Clause | undefined = clause, steps = 0;
    holds && at && steps < reach;
    at = grammar.parentOf(at), steps++
  ) {
    // "signed a brief supporting a suit over the order": what the brief is about is not theirs
    if (at !== clause && below?.modifies && papers.has(tokens[below.modifies.head]?.lower ?? "")) break
    below = at
    const verb = tokens[at.verb.main]?.lower ?? ""
    const made = statusVerbs.has(verb) || governing.has(at.verb.lemma) || upholding.has(verb)
    // "the council refused to revisit an ordinance": a body deals with its own, a person with anybody’s
    // lawmakers deal with their own bills
    const own = isBill(tokens, phrase) && at.subject.length > 0 && isLegislature(grammar, at)
    if (!made && !own && !(revising.has(verb) && kindsOf(grammar, at.subject[0] ?? phrase).length > 0)) continue
    const actors = actingGovernments(grammar, at)
    // "the police comply with a law": hardly their city’s
    const local = abiding.has(clause.verb.lemma) && actors.every((key) => ["place", "county"].includes(kindOf(key)))
    if (actors.length > 0 && !local) return actors
  }
  const told = definiteOwner(grammar, phrase)
  if (told.length > 0) return told
  // "sued Reno over a policy": Reno’s
  const attacked = attackedOver(grammar, clause, phrase)
  if (attacked.length > 0) return attacked
  // "Ruiz’s plan involves a series of orders": the possessor of the subject
  const held = clause.objects.includes(phrase) || clause.attachments.some(({ phrases }) => phrases.includes(phrase))
  if (held && !foreign) {
    const possessors = clause.subject.flatMap(({ first, head }) => possessorOf(grammar, first, head))
    const theirs = unique(possessors.flatMap((key) => governmentOf(grammar, key)))
    if (theirs.length > 0) return theirs
  }
  return []
}

/** "complies with a law", "a suit against the law": it is somebody else’s. */
export const isOfOthers = ({ attachments, verb }: Clause, phrase: NounPhrase): boolean =>
  attachments.some(
    ({ preposition, phrases }) =>
      phrases.includes(phrase) &&
      (preposition === "against" ||
        (abiding.has(verb.lemma) && ["with", "to", "by"].includes(preposition)) ||
        (attacking.has(verb.lemma) && overs.has(preposition)))
  )

const papers = new Set("brief briefs letter letters petition statement lawsuit suit complaint".split(" "))
const abiding = new Set("comply conform adhere abide accord".split(" "))

/** Those whom their clause attacks over a measure: "sued Reno over a policy". */
const attackedOver = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> =>
  attacking.has(clause.verb.lemma) &&
  !clause.verb.passive &&
  clause.attachments.some(({ preposition, phrases }) => overs.has(preposition) && phrases.includes(phrase))
    ? unique(
        clause.objects
          .filter(({ next }) => next <= phrase.first)
          .flatMap((each) => governmentsOf(grammar, each, clause))
          .filter((key) => key !== country)
      )
    : []

const overs = new Set(["over", "for", "about"])

const isBill = (tokens: ReadonlyArray<{ readonly lower: string }>, { first, head }: NounPhrase): boolean =>
  [first, head - 1].some((at) => billLetters.has(tokens[at]?.lower ?? "")) ||
  instruments.get(tokens[head]?.lower ?? "") === "bill" ||
  isBillNumber(tokens[head]?.lower ?? "")

const isLegislature = (grammar: Grammar, clause: Clause): boolean =>
  grammar.actorsOf(clause).every((key) => {
    const found = grammar.entity(key)
    return found?.kind === "organization" && found.organizationKind === "legislature"
  })

/** "the president’s", "Congress’s" among some words. */
const isNational = (words: ReadonlyArray<{ readonly lower: string; readonly text: string }>): boolean =>
  words.some(({ lower }, at) => nationals.has(lower) && /^['’]s?$/u.test(words[at + 1]?.text ?? ""))

const nationals = new Set(["president", "congress", "administration"])

/**
 * Whose a measure is that its clause gives to nobody: "the bill", "that law" whose the last one of its kind was, any
 * other the place’s whose laws the text tells of.
 */
export const knownOwners = (grammar: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const first = tokens[phrase.first]?.lower ?? ""
  const known = ["the", "that", "this"].includes(first) && lawNouns.has(tokens[phrase.head]?.lower ?? "")
  if (known && !grammar.sentenceOf(phrase.head)?.damaged) {
    for (const told of toldBefore(grammar, phrase)) {
      const owners = ownersOf(grammar, told.clause, told.phrase)
      if (owners.length > 0) return owners
    }
  }
  return homeOf(grammar, phrase)
}

/** "The bill passed the Ohio House", "an ordinance won approval from the council": whose the body is that voted on it. */
const passedBy = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> => {
  const ways = clause.subject.includes(phrase) && !clause.verb.passive ? passing.get(clause.verb.lemma) : undefined
  if (!ways) return []
  const houses = clause.attachments.filter(({ preposition }) => ways.has(preposition)).flatMap(({ phrases }) => phrases)
  const voted = [...(ways.has("") ? clause.objects : []), ...houses].flatMap((each) =>
    governmentsOf(grammar, each, clause)
  )
  return unique(voted.length > 0 ? voted : clause.objects.flatMap((each) => approversOf(grammar, each)))
}

const approvals = new Set(["approval", "passage", "support"])

/** "won House approval", "got the council’s approval": the body named before it. */
const approversOf = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<string> => {
  if (!approvals.has(grammar.document.tokens[head]?.lower ?? "")) return []
  const mention = grammar.mentionAt(head - 1) ?? grammar.mentionAt(Math.max(first, head - 2))
  return mention ? governmentOf(grammar, mention.entity) : []
}

/** "The Reno Family Defense Project" is Reno’s: the place whose name a programme’s name starts with. */
const namesakeOf = ({ document: { tokens, clean, entities } }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  if (!programmeNouns.has(tokens[phrase.head]?.text ?? "")) return []
  const text = clean.text.slice(tokens[phrase.first]?.start ?? 0, tokens[phrase.head]?.end ?? 0).replace(/^the /iu, "")
  const places = [...entities.values()].filter(
    (each) => each.kind === "jurisdiction" && each.key !== country && text.startsWith(`${each.name} `)
  )
  const place = places.find(({ key }) => kindOf(key) === "place") ?? places[0]
  return place ? [place.key] : []
}

const lawNouns = new Set("law bill ordinance statute legislation measure resolution".split(" "))

const national = new Set("congress congressional federal president white senate house nation".split(" "))

/** "The law … in Ohio": of a law spoken of as known, the one place of its sentence. */
const definiteOwner = (grammar: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const sentence = grammar.sentenceOf(phrase.head)
  if (!sentence || sentence.damaged || !["the", "that", "this"].includes(tokens[phrase.first]?.lower ?? "")) return []
  if (!lawNouns.has(tokens[phrase.head]?.lower ?? "")) return []
  if (tokens.slice(sentence.first, sentence.next).some(({ lower }) => national.has(lower))) return []
  const named: Array<string> = []
  for (let at = sentence.first; at < sentence.next; at++) {
    const mention = grammar.mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind === "jurisdiction") named.push(mention.entity)
  }
  const places = unique(named)
  return places.length === 1 && places[0] !== country ? places : []
}

/** "SB 11, Ohio’s main shelter law, bars …": the places named in what is apposed. */
const appositionOf = (
  { document: { tokens }, mentionAt, entity }: Grammar,
  phrase: NounPhrase
): ReadonlyArray<string> => {
  if (tokens[phrase.next]?.lower !== ",") return []
  for (let at = phrase.next + 1; at < phrase.next + 5; at++) {
    const mention = mentionAt(at)
    if (
      mention &&
      entity(mention.entity)?.kind === "jurisdiction" &&
      /^['’]s?$/u.test(tokens[mention.next]?.text ?? "")
    )
      return [mention.entity]
  }
  return []
}

/** "a state law": the state named last before. */
const lastState = ({ document: { mentions } }: Grammar, phrase: NounPhrase): ReadonlyArray<string> => {
  const before = mentions.findLast(({ entity, first }) => first < phrase.first && kindOf(entity) === "state")
  return before ? [before.entity] : []
}
