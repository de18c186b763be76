import type { Concept, Topic } from "../../lexicon/concepts/concept.ts"
import { concepts } from "../../lexicon/concepts.ts"
import { meantFor, turningNouns } from "../../lexicon/operators.ts"
import { disfavoring, favoring, stanceBases } from "../../lexicon/stances.ts"
import { type Aim, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"
import { isAboutPlaces } from "../sideless.ts"
import { isAgainstByName } from "./named.ts"
import { suits } from "./told.ts"

/** What the words of a measure say it does: its own, else those that hang on it, else what it is the subject of. */
export const aimOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Aim | "both" | null => {
  const own = ownAims(grammar, clause, phrase)
  const hung = own.length > 0 ? own : modifierAims(grammar, clause, phrase)
  const effects = hung.length > 0 ? hung : effectAims(grammar, clause, phrase)
  const aims = effects.length > 0 ? effects : underAims(grammar, clause, phrase)
  const [first] = aims
  if (!first) return null
  // what is withheld tells more than from whom: "would cut grants to cities that refuse to cooperate"
  const money = aims.find(({ topic }) => topic === "funding_cutoff")
  if (money) return money
  return aims.every(({ topic, sign }) => topic === first.topic && sign === first.sign) ? first : "both"
}

/** What a clause does, if all its words agree. */
export const agreedAim = (grammar: Grammar, clause: Clause): Aim | null => {
  const aims = anchorsIn(grammar, clause.verb.first, clause.next).flatMap((anchor): ReadonlyArray<Aim> => {
    const sign = signFrom(grammar, anchor, clause)
    const { topic } = anchor.concept
    return topic === null || sign === null ? [] : [{ anchor, topic, sign }]
  })
  const [first] = aims
  return first && aims.every(({ topic, sign }) => topic === first.topic && sign === first.sign) ? first : null
}

const aimsAt = (anchors: ReadonlyArray<Anchor>, signOf: (anchor: Anchor) => number | null): ReadonlyArray<Aim> =>
  anchors.flatMap((anchor) => {
    const { topic, name } = anchor.concept
    const sign = signOf(anchor)
    return topic === null || sign === null || name === "separating" ? [] : [{ anchor, topic, sign: sign > 0 ? 1 : -1 }]
  })

/** "sanctuary policies", "a ban on detainers", "a suit over the sanctuary law" */
const ownAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> => {
  const noun = grammar.document.tokens[phrase.head]?.lower ?? ""
  const turned = turningNouns.has(noun) || noun === "crackdown"
  // "a 287(g) agreement": its brackets make phrases of their own
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  const numbered = word(phrase.first - 1) === ")" && word(phrase.first - 3) === "("
  const inside = anchorsIn(grammar, numbered ? phrase.first - 4 : phrase.first, phrase.next).filter(
    // "the sanctuary bill" may be either, "the detainer law" too
    (anchor) =>
      !(anchor.concept.name === "sanctuary" && either.has(noun)) &&
      anchor.concept.name !== "detainer" &&
      !isAboutPlaces(grammar, anchor)
  )
  const hung = clause.attachments.flatMap(({ after, preposition, phrases }) => {
    const near = (phrases[0]?.first ?? 0) - phrase.next
    const hangs = after === phrase || (suits.has(noun) && preposition === "over" && near >= 0 && near < 9)
    if (!hangs || !(turned || preposition === "against")) return []
    return phrases.flatMap(({ first, next }) => anchorsIn(grammar, first, next))
  })
  return [
    ...aimsAt(inside, (anchor) =>
      turned !== isAgainstByName(grammar, phrase, anchor) ? -anchor.concept.sign : anchor.concept.sign
    ),
    ...aimsAt(hung, ({ concept: { sign } }) => -sign)
  ]
}

const either = new Set(
  "bill bills legislation proposal proposals measure plan plans resolution amendment debate".split(" ")
)

/** "the bill, backed by Ruiz": who is for it, not what it does. */
export const tellsWho = ({ verb }: Clause): boolean => {
  const lemma = stanceBases.get(verb.lemma) ?? verb.lemma
  return verb.passive && (lemma === "sign" || favoring.has(lemma) || disfavoring.has(lemma))
}

/** "a bill that would ban sanctuary cities", "an order barring them" */
const modifierAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  grammar
    .inSentence(clause.sentence)
    .filter((each) => each.modifies?.head === phrase.head && each.modifies.first === phrase.first && !tellsWho(each))
    .flatMap((modifier) =>
      aimsAt(anchorsIn(grammar, modifier.verb.first, modifier.next), (anchor) => signFrom(grammar, anchor, modifier))
    )

/** "the bill, backed by business, voids local sanctuary ordinances" */
export const effectAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  clause.subject.includes(phrase) &&
  (clause.verb.passive
    ? meantFor.has(clause.verb.lemma)
    : effects.has(clause.verb.lemma) || aiming.has(clause.verb.lemma))
    ? aimsAt(anchorsIn(grammar, clause.verb.first, clause.next), (anchor) => signFrom(grammar, anchor, clause))
    : []

/** What a measure is meant to do: "seeks to ban them", "is aimed at ending them". */
const aiming = new Set("seek aim try attempt intend purport propose work".split(" "))

/** What a measure does to what it is about. */
const effects = new Set(
  `bar ban prohibit forbid limit restrict require void nullify outlaw allow let order compel force mandate direct block stop
  prevent end withhold cut strip deny penalize punish fine keep protect shield extend repeal overturn instruct discourage undo scrap rescind revoke
  abolish gut weaken strengthen reverse eliminate`.split(/\s+/u)
)

/** "Officials who refuse to help agents will be punished under a bill": what is done by it. */
const underAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  (clause.verb.passive || clause.verb.modal === "would") &&
  clause.attachments.some(({ preposition, phrases }) => preposition === "under" && phrases.includes(phrase))
    ? aimsAt(
        // "Under the bill, sheriffs would have to honor detainers"
        phrase.first < clause.verb.first
          ? anchorsIn(grammar, clause.verb.first, clause.next)
          : anchorsIn(grammar, clause.first, phrase.first),
        (anchor) => signFrom(grammar, anchor, clause)
      )
    : []

/** A concept that stands for such a measure. */
export const conceptLike = ({ topic, sign }: Aim): Concept | null => (topic === null ? null : standIn(topic, sign))

/** The concept of a topic and sign as a reference to a measure bears it; null if there is none of them. */
export const standIn = (topic: Topic, sign: 1 | -1): Concept | null => {
  const like = concepts.find((concept) => concept.topic === topic && concept.sign === sign)
  if (!like) return null
  return { ...like, name: "reference", any: new Set(), near: new Set(), limited: "other", required: "other" }
}
