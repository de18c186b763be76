import type { Topic } from "../../lexicon/concepts/concept.ts"
import { billLetters, instruments, isBillNumber } from "../../lexicon/instruments.ts"
import { turningNouns } from "../../lexicon/operators.ts"
import { planNouns } from "../../lexicon/references.ts"
import { ill, well } from "../../lexicon/stances.ts"
import { measureVerdicts } from "../../lexicon/verdicts.ts"
import { measureOn, signFrom } from "../aims.ts"
import { type Anchor, anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { tellsWho } from "../measures/effects.ts"
import { isAgainstByName } from "../measures/named.ts"
import { toldLast } from "../measures/told.ts"
import type { Grammar } from "../resolve.ts"
import { isAboutPlaces } from "../sideless.ts"

/** What a stance is about: a topic, with the sign that being for the thing means for it. */
export interface Target {
  readonly topic: Topic
  readonly sign: 1 | -1
  /** The token after its last. */
  readonly next: number
}

/** The clauses that hang on a clause. */
export const childrenOf = ({ inSentence }: Grammar, clause: Clause): ReadonlyArray<Clause> =>
  inSentence(clause.sentence).filter(({ parent }) => parent === clause.index)

/** The phrases that hang on another by one of some prepositions. */
export const hungOn = (
  { attachments }: Clause,
  phrase: NounPhrase,
  prepositions: ReadonlySet<string>
): ReadonlyArray<NounPhrase> | undefined =>
  attachments.find(
    ({ after, preposition, phrases: [first] }) =>
      prepositions.has(preposition) &&
      first !== undefined &&
      (after === phrase || (first.first > phrase.head && first.first - phrase.next <= 2))
  )?.phrases

/** "opposes withholding grants", "favors letting police decide": what a clause without an object is for or against. */
export const contentOf = (grammar: Grammar, clause: Clause): Target | null => {
  const child = childrenOf(grammar, clause).find(
    ({ relation, mark }) => relation === "gerund" && (mark === null || mark === "that")
  )
  return child ? insideOf(grammar, child) : null
}

/** What the words of a clause are for. */
export const insideOf = (grammar: Grammar, clause: Clause): Target | null =>
  agreed(
    anchorsIn(grammar, clause.verb.first, clause.next).map((anchor) => ({
      anchor,
      sign: signFrom(grammar, anchor, clause)
    })),
    clause.next
  )

interface Sighted {
  readonly anchor: Anchor
  readonly sign: 1 | -1 | null
}

/** One topic and sign, if all that is told agrees; money tells more than from whom it is kept. */
const agreed = (sighted: ReadonlyArray<Sighted>, next: number): Target | null => {
  const all = sighted.flatMap(({ anchor: { concept }, sign }) =>
    concept.topic === null || sign === null || concept.name === "separating" ? [] : [{ topic: concept.topic, sign }]
  )
  const chosen = all.find(({ topic }) => topic === "funding_cutoff") ?? all[0]
  if (!chosen) return null
  return all.every(({ topic, sign }) => topic !== chosen.topic || sign === chosen.sign) ? { ...chosen, next } : null
}

/** What a phrase stands for: a measure told before, or what its own words and those that hang on it say. */
export const targetOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase, measured: boolean): Target | null => {
  const { tokens } = grammar.document
  const head = tokens[phrase.head]?.lower ?? ""
  const reference = grammar.references.get(phrase.head)
  if (reference?.concept.topic)
    return { topic: reference.concept.topic, sign: reference.concept.sign, next: phrase.next }
  const stated = grammar.toldAt.get(phrase.head)?.concept
  if (stated?.topic) return { topic: stated.topic, sign: stated.sign, next: phrase.next }
  if (phrase.pronoun) return head === "it" ? itMeant(grammar, phrase.first) : null
  // "bristles at the term sanctuary city": at the word
  if (tokens.slice(phrase.first, phrase.next).some(({ lower }) => labels.has(lower))) return null
  const pact = pactWithAgents(grammar, clause, phrase)
  if (pact) return pact
  const measure = instruments.has(head) || planNouns.has(head) || isLettered(grammar, phrase)
  // "made the elimination of sanctuaries a priority"
  const turned = turningNouns.has(head) ? -1 : 1
  if (measured && !measure && turned > 0 && anchorsIn(grammar, phrase.first, phrase.next).length === 0) return null
  const own = anchorsIn(grammar, phrase.first, phrase.next).filter(
    // "the sanctuary bill" may be either; "the sanctuary state bill" makes one
    (anchor) =>
      !isAboutPlaces(grammar, anchor) &&
      !(anchor.concept.name === "sanctuary" && bills.has(head) && !makesOne.has(tokens[anchor.token + 1]?.lower ?? ""))
  )
  const modifiers = grammar
    .inSentence(clause.sentence)
    .filter(
      (each) =>
        each.modifies?.head === phrase.head &&
        each.modifies.first === phrase.first &&
        (each.relation !== "relative" || measure) &&
        !tellsWho(each)
    )
  const told: Array<Sighted> = modifiers.flatMap((modifier) =>
    anchorsIn(grammar, modifier.verb.first, modifier.next).map((anchor) => {
      const sign = signFrom(grammar, anchor, modifier)
      return { anchor, sign: sign === null ? null : ((contests.has(head) ? sign : sign * turned) as 1 | -1) }
    })
  )
  // its own words before those that hang on it: "sanctuary policies"
  if (own.length === 0 && told.length > 0)
    return agreed(told, Math.max(phrase.next, ...modifiers.map(({ next }) => next)))
  const hung = clause.attachments
    .filter(
      ({ after, preposition, phrases: [first] }) =>
        (after === phrase && (["of", "on", "to"].includes(preposition) || preposition === "against")) ||
        // "voiced opposition to limits on cooperation"
        // "backs cuts to sanctuary cities", "limits on cooperation"
        ((turned < 0 || cuts.has(head)) && hitting.has(preposition) && first?.first === phrase.next + 1) ||
        (contests.has(head) && preposition === "over" && first !== undefined && first.first > phrase.head)
    )
    .flatMap(({ phrases, preposition }) =>
      phrases.flatMap(({ first, next }) =>
        anchorsIn(grammar, first, next)
          .map((anchor) => ({ anchor, of: measureOn(grammar, anchor) }))
          .filter(({ of }) => of !== "open")
          .map(({ anchor, of }) => ({ anchor, against: (preposition === "against") !== (of === "national") }))
      )
    )
  // "a suit over the order to withhold grants": against what the order does
  const [over] = contests.has(head) && own.length === 0 && hung.length === 0 ? contested(clause, phrase) : []
  const order = over ? targetOf(grammar, clause, over, true) : null
  if (order) return { ...order, sign: order.sign > 0 ? -1 : 1 }
  return agreed(
    [
      ...own.map((anchor) => ({
        anchor,
        sign: (anchor.concept.sign * turned * (isAgainstByName(grammar, phrase, anchor) ? -1 : 1)) as 1 | -1
      })),
      ...(own.length > 0
        ? []
        : hung.map(({ anchor, against }) => ({
            anchor,
            sign: (anchor.concept.sign * (against || turned < 0 || isCut(head, anchor) ? -1 : 1)) as 1 | -1
          })))
    ],
    Math.max(phrase.next, ...hung.map(({ anchor }) => anchor.last + 1))
  )
}

/** "cuts to sanctuary cities": against them. */
const hitting = new Set(["on", "for", "to", "against"])
const isCut = (head: string, { concept }: Anchor): boolean => cuts.has(head) && concept.topic === "sanctuary_policy"
const cuts = new Set("cut cuts reduction reductions penalty penalties punishment sanctions".split(" "))

/** What a suit is brought over or against. */
const contested = ({ attachments }: Clause, { head }: NounPhrase): ReadonlyArray<NounPhrase> =>
  attachments
    .filter(({ preposition, phrases: [first] }) => preposition === "over" && first !== undefined && first.first > head)
    .flatMap(({ phrases }) => phrases)

/** "a partnership with ICE", "its contract with federal immigration authorities": to have one is to help them. */
const pactWithAgents = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Target | null => {
  const { tokens } = grammar.document
  const noun = tokens[phrase.head]?.lower ?? ""
  if (!pacts.has(noun) && !joining.has(noun)) return null
  const [whom] = hungOn(clause, phrase, withOnly) ?? []
  if (!whom || !tokens.slice(whom.first, whom.next).some(({ lower }) => lower === "ice" || lower === "immigration"))
    return null
  return { topic: "sanctuary_policy", sign: -1, next: whom.next }
}
const joining = new Set("cooperation collaboration coordination".split(" "))
const pacts = new Set("agreement agreements partnership partnerships contract contracts pact ties".split(" "))
const withOnly: ReadonlySet<string> = new Set(["with"])

const labels = new Set("term terms label labels phrase moniker nickname wording terminology".split(" "))
const contests = new Set("lawsuit lawsuits suit suits challenge".split(" "))
const bills = new Set("bill bills legislation proposal proposals measure plan plans".split(" "))
const makesOne = new Set(["state", "campus", "commonwealth"])
const isLettered = ({ document: { tokens } }: Grammar, { head }: NounPhrase): boolean =>
  (/^\d[\d-]*$/u.test(tokens[head]?.text ?? "") && billLetters.has(tokens[head - 1]?.lower ?? "")) ||
  isBillNumber(tokens[head]?.lower ?? "")

/** The measure told or named last before a token, at most two sentences back. */
export const lastTold = (
  grammar: Grammar,
  token: number,
  noun?: string,
  sentences = noun === undefined ? 2 : 14
): Target | null => {
  const last = toldLast(grammar, grammar.told, token, sentences, noun)
  return last?.concept.topic ? { topic: last.concept.topic, sign: last.concept.sign, next: token + 1 } : null
}

/** "it": the measure told in this sentence, or in the one before if nothing else is named in between. */
export const itMeant = (grammar: Grammar, token: number): Target | null => {
  const { tokens } = grammar.document
  const last = toldLast(grammar, grammar.told, token, 1)
  const sentence = tokens[token]?.sentence
  if (!last || tokens[last.head]?.sentence === sentence) return last ? lastTold(grammar, token) : null
  for (let at = token - 1; tokens[at]?.sentence === sentence; at--)
    if (tokens[at]?.pos === "NOUN" && tokens[at - 1]?.pos !== "PROPN" && tokens[at + 1]?.pos !== "PROPN") return null
  return lastTold(grammar, token)
}

/** "the bill’s backers": of what. */
export const possessedIn = (grammar: Grammar, { first, head }: NounPhrase): Target | null => {
  const { tokens } = grammar.document
  // "its chief sponsors"
  if (tokens[first]?.lower === "its" && first < head && tokens[head - 1]?.pos !== "PROPN")
    return lastTold(grammar, first)
  for (let at = first + 1; at < head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    const reference = grammar.references.get(at - 1) ?? grammar.references.get(head)
    if (reference?.concept.topic)
      return { topic: reference.concept.topic, sign: reference.concept.sign, next: head + 1 }
    const noun = tokens[at - 1]?.lower ?? ""
    if (instruments.has(noun) || planNouns.has(noun)) return lastTold(grammar, at - 1, noun)
  }
  return null
}

/** What the words after a judged thing say of it: -1 ill, 1 well, 0 nothing. */
export const verdictAfter = ({ document: { tokens } }: Grammar, clause: Clause, thing: NounPhrase): -1 | 0 | 1 => {
  let at = thing.next
  for (; at < Math.min(clause.next, thing.next + 9); at++) {
    const word = tokens[at]?.lower ?? ""
    if (word === "," || word === "but" || word === "because" || word === "." || word === ";") break
    if (ill.has(word)) return -1
    if (well.has(word)) return 1
  }
  // "called it a solution in search of a problem"
  const said = tokens
    .slice(thing.next, at)
    .map(({ lower }) => lower)
    .join(" ")
  return measureVerdicts.find(([, pattern]) => pattern.test(said))?.[0] ?? 0
}
