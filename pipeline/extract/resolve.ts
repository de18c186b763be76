import {
  chambers,
  collectives,
  exampleMarks,
  executives,
  firstPerson,
  kindNouns,
  personPronouns,
  staff
} from "../lexicon/references.ts"
import type { AnnotatedDocument, LocalEntity, Mention, Quotation, Sentence, Token } from "../model/document.ts"
import type { Range, Span } from "../model/span.ts"
import type { Anchor } from "./aims.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import type { Clause } from "./clauses/clause.ts"
import { clausesOf } from "./clauses/clauses.ts"
import { officialOf } from "./officials.ts"

/** A text with its clauses, and quick answers to who is meant where. Made once a text by `readGrammar`. */
export interface Grammar {
  readonly document: AnnotatedDocument
  readonly clauses: ReadonlyArray<Clause>
  /** The clauses of a sentence, by its number. */
  readonly inSentence: (sentence: number) => ReadonlyArray<Clause>
  /** The clauses of the sentences that a range touches. */
  readonly clausesAt: (range: Range) => ReadonlyArray<Clause>
  /** The mention that covers a token. */
  readonly mentionAt: (token: number) => Mention | undefined
  /** Number of the outermost quotation around a token, or -1. */
  readonly quotationAt: (token: number) => number
  /** Who or what a phrase of a clause means: keys of entities. Nobody if it isn't sure. */
  readonly entitiesOf: (phrase: NounPhrase, clause: Clause) => ReadonlyArray<string>
  /** Who does what the clause says; for a passive, its agent. */
  readonly actorsOf: (clause: Clause) => ReadonlyArray<string>
  readonly entity: (key: string) => LocalEntity | undefined
  readonly spanOf: (first: number, next: number) => Span<"clean">
  readonly sentenceOf: (token: number) => Sentence | undefined
  /** The jurisdiction of one of these kinds named last before a token, at most eight sentences back. */
  readonly placeBefore: (token: number, kinds: ReadonlyArray<string>) => string | null
  /** What stands for a policy or plan named before, by the token of its head. */
  readonly references: ReadonlyMap<number, Anchor>
}

const country = "ocd-division/country:us"

/** The clauses of a text and who is meant in them. Linear in the text's length. */
export const readGrammar = (document: AnnotatedDocument): Grammar => {
  const { tokens, sentences, mentions, quotations, entities } = document
  const clauses = clausesOf(document)
  const bySentence: Array<Array<Clause>> = sentences.map(() => [])
  for (const clause of clauses) bySentence[clause.sentence]?.push(clause)
  const inSentence = (sentence: number): ReadonlyArray<Clause> => bySentence[sentence] ?? []
  const clausesAt = (range: Range): ReadonlyArray<Clause> => {
    const found: Array<Clause> = []
    for (let at = sentenceBefore(sentences, range.start); at < sentences.length; at++) {
      const sentence = sentences[at]
      if (!sentence || sentence.span.start >= range.end) break
      if (sentence.span.end > range.start) found.push(...inSentence(at))
    }
    return found
  }
  const covering = new Map<number, Mention>()
  for (const mention of mentions) {
    for (let token = mention.first; token < mention.next; token++) {
      const other = covering.get(token)
      if (!other || mention.next - mention.first > other.next - other.first) covering.set(token, mention)
    }
  }
  const quoted = quotationsOfTokens(tokens, quotations)
  const mentionAt = (token: number): Mention | undefined => covering.get(token)
  const lower = (token: number): string => tokens[token]?.lower ?? ""
  const isJurisdiction = (key: string): boolean => entities.get(key)?.kind === "jurisdiction"

  const mentionsIn = (first: number, next: number): ReadonlyArray<Mention> => {
    const found: Array<Mention> = []
    for (let token = first; token < next; token++) {
      const mention = covering.get(token)
      if (mention && found.at(-1) !== mention) found.push(mention)
    }
    return found
  }
  /** "Reno, Nev.": the state only says which Reno. */
  const isQualifier = (mention: Mention): boolean => {
    const before = covering.get(mention.first - 2)
    return lower(mention.first - 1) === "," && before !== undefined && before.entity.startsWith(`${mention.entity}/`)
  }
  /** The last person who was the subject of a clause before a token, at most two sentences back. */
  const personBefore = (token: number, gender: "female" | "male" | null): string | null => {
    const sentence = tokens[token]?.sentence ?? 0
    for (let index = mentionIndexBefore(mentions, token); index >= 0; index--) {
      const mention = mentions[index]
      if (!mention || (tokens[mention.first]?.sentence ?? 0) < sentence - 2) return null
      const person = entities.get(mention.entity)
      if (person?.kind !== "person" || person.private) continue
      if (gender !== null && person.gender !== null && person.gender !== gender) continue
      const before = lower(mention.next)
      if (before === "'s" || before === "’s") continue
      return person.key
    }
    return null
  }
  /** The last jurisdiction of a kind named before a token, at most eight sentences back. */
  const jurisdictionBefore = (token: number, kinds: ReadonlyArray<string>): string | null => {
    const sentence = tokens[token]?.sentence ?? 0
    for (let index = mentionIndexBefore(mentions, token); index >= 0; index--) {
      const mention = mentions[index]
      if (!mention || (tokens[mention.first]?.sentence ?? 0) < sentence - 8) return null
      if (isJurisdiction(mention.entity) && kinds.some((kind) => kindOf(mention.entity) === kind)) return mention.entity
    }
    return null
  }

  const entitiesOf = (phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
    const here = covering.get(phrase.head)
    if (here && here.next >= phrase.head) {
      const entity = entities.get(here.entity)
      if ((entity?.kind === "person" && entity.private) || isQualifier(here)) return []
      return [here.entity]
    }
    const head = lower(phrase.head)
    if (phrase.pronoun) {
      const gender = personPronouns.get(head)
      if (gender !== undefined) return listOf(personBefore(phrase.first, gender))
      if (head === "it" || head === "itself") return subjectBefore(clause)
      if (head === "who" || head === "which" || head === "that")
        return clause.modifies && !clause.modifies.pronoun ? entitiesOf(clause.modifies, clause) : []
      return []
    }
    const inside = mentionsIn(phrase.first, phrase.next).map(({ entity }) => entity)
    if (
      head === "government" &&
      phrase.next - phrase.first === 2 &&
      lower(phrase.first) === "the" &&
      entities.has(country)
    )
      return [country]
    if (executives.has(head)) {
      const words = tokens.slice(phrase.first, phrase.next).map((token) => token.lower)
      const federal = words.some((word) =>
        ["federal", "u.s.", "us", "american", "national", "immigration"].includes(word)
      )
      const president = inside.some((key) => entities.get(key)?.kind === "person")
      if ((federal || president || head === "administration" || head === "feds") && entities.has(country))
        return [country]
    }
    const examples = clause.attachments.filter(
      ({ preposition, phrases }) =>
        exampleMarks.has(preposition) &&
        (phrases[0]?.first ?? 0) >= phrase.next &&
        isBeside(clause, phrase, phrases[0]?.first ?? 0)
    )
    const named = examples.flatMap(({ phrases }) =>
      phrases.flatMap((each) =>
        mentionsIn(each.first, each.next)
          .filter((mention) => !isQualifier(mention))
          .map(({ entity }) => entity)
      )
    )
    if (named.length > 0) return unique(named)
    if (staff.has(head)) {
      const bodies = unique(inside.filter((key) => entities.get(key)?.kind === "organization"))
      if (bodies.length === 1) return bodies // "ICE agents"
    }
    if (collectives.has(head)) {
      const places = inside.filter((key) => isJurisdiction(key) && key !== country)
      if (["these", "those"].includes(lower(phrase.first)) && kindNouns.has(singular(head)))
        return listedBefore(phrase, kindNouns.get(singular(head)) ?? [])
      if (places.length > 0) return unique(places)
      const where = attachmentsAfter(clause, phrase).find(({ preposition }) =>
        ["in", "of", "from"].includes(preposition)
      )
      const found = (where?.phrases ?? [])
        .flatMap((each) => mentionsIn(each.first, each.next))
        .filter((mention) => !isQualifier(mention))
        .map(({ entity }) => entity)
        .filter((key) => isJurisdiction(key) || (chambers.has(head) && entities.get(key)?.kind === "organization"))
      if (found.length > 0) return unique(found)
      // "the council", "the city council"
      const long = phrase.next - phrase.first === 3
      const kinds = long ? chamberKinds(lower(phrase.head - 1), head) : kindNouns.get(head)
      if (kinds && lower(phrase.first) === "the" && phrase.next - phrase.first <= 3)
        return listOf(jurisdictionBefore(phrase.first, kinds))
    }
    const apposed = lower(phrase.next) === "," ? covering.get(phrase.next + 1) : undefined
    const holder = apposed && lower(apposed.next) === "," ? entities.get(apposed.entity) : undefined
    // "the county sheriff, Ana Ruiz, said"
    if (holder?.kind === "person" && holder.roles.some(({ role }) => role.toLowerCase().split(" ").includes(head)))
      return [holder.key]
    const of = clause.attachments.find(({ after, preposition }) => after === phrase && preposition === "of")
    const seats = (of?.phrases ?? []).flatMap((each) => mentionsIn(each.first, each.next)).map(({ entity }) => entity)
    return listOf(officialOf(document, phrase, [...inside, ...seats].filter(isJurisdiction)))
  }
  /** "These cities": those that the same sentence, or else the one before, has named. */
  const listedBefore = (phrase: NounPhrase, kinds: ReadonlyArray<string>): ReadonlyArray<string> => {
    const sentence = tokens[phrase.first]?.sentence ?? 0
    for (const near of [sentence, sentence - 1]) {
      const range = sentences[near]
      if (!range) continue
      const named = mentionsIn(range.first, Math.min(range.next, phrase.first)).map(({ entity }) => entity)
      const fit = unique(named.filter((key) => isJurisdiction(key) && kinds.includes(kindOf(key))))
      if (fit.length > 0) return fit
    }
    return []
  }
  /** Examples before the verb are the subject’s, those after it the object’s. */
  const isBeside = (clause: Clause, phrase: NounPhrase, at: number): boolean =>
    phrase.next <= clause.verb.first ? at < clause.verb.first : at >= clause.verb.next
  const attachmentsAfter = (clause: Clause, phrase: NounPhrase) => {
    const direct = clause.attachments.filter(({ after }) => after === phrase)
    if (direct.length > 0) return direct
    return clause.attachments.filter(
      ({ phrases }) => (phrases[0]?.first ?? 0) >= phrase.next && (phrases[0]?.first ?? 0) - phrase.next <= 4
    )
  }
  /** "it": the only organization or jurisdiction that was subject of a clause right before. */
  const subjectBefore = (clause: Clause): ReadonlyArray<string> => {
    for (let index = clause.index - 1; index >= Math.max(0, clause.index - 6); index--) {
      const other = clauses[index]
      if (!other || other.sentence < clause.sentence - 1) return []
      if (other.verb.form !== "finite") continue
      if (other.subject.length === 0 || other.subject.every((phrase) => phrase.pronoun)) continue
      const keys = other.subject.flatMap((phrase) => (phrase.pronoun ? [] : entitiesOf(phrase, other)))
      const [key] = keys
      if (keys.length === 1 && key !== undefined && entities.get(key)?.kind !== "person") return [key]
      if (keys.length === 0 && other.sentence === clause.sentence) return []
    }
    return []
  }
  const actorsOf = (clause: Clause): ReadonlyArray<string> => {
    if (clause.verb.passive) {
      const by = clause.attachments.find(({ preposition }) => preposition === "by")
      return by ? unique(by.phrases.flatMap((phrase) => entitiesOf(phrase, clause))) : []
    }
    return unique(
      clause.subject.flatMap((phrase) =>
        entitiesOf(phrase, holder(clauses, inSentence(clause.sentence), clause, phrase))
      )
    )
  }
  return {
    document,
    clauses,
    inSentence,
    clausesAt,
    mentionAt,
    quotationAt: (token) => quoted[token] ?? -1,
    entitiesOf,
    actorsOf,
    entity: (key) => entities.get(key),
    spanOf: (first, next) => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    placeBefore: jurisdictionBefore,
    references: new Map(),
    sentenceOf: (token) => sentences[tokens[token]?.sentence ?? -1]
  }
}

/** The clause in which a phrase stands: an inherited subject has its attachments there. */
const holder = (
  clauses: ReadonlyArray<Clause>,
  beside: ReadonlyArray<Clause>,
  clause: Clause,
  phrase: NounPhrase
): Clause => {
  let at: Clause | undefined = clause
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.attachments.some(({ after }) => after === phrase)) return at
    at = clauses[at.parent]
  }
  const first = beside.find((other) => other.subject.includes(phrase))
  return first ?? clause
}

const singular = (noun: string): string =>
  noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("s") ? noun.slice(0, -1) : noun

const councils = new Set(["council", "board", "commission", "legislature", "supervisors", "commissioners", "officials"])

const chamberKinds = (place: string, head: string): ReadonlyArray<string> | undefined =>
  councils.has(head) ? kindNouns.get(place) : undefined

/** The kind of a division by its id: `country`, `state`, `county`, `place`. */
export const kindOf = (key: string): string => {
  const last = key.split("/").at(-1) ?? ""
  const kind = last.split(":")[0] ?? ""
  return kind === "parish" || kind === "borough" ? "county" : kind
}

const listOf = (key: string | null): ReadonlyArray<string> => (key === null ? [] : [key])

export const unique = <T>(list: ReadonlyArray<T>): ReadonlyArray<T> => [...new Set(list)]

/** Whether a phrase speaks of the speaker: "we", "our officers". */
export const isFirstPerson = ({ document: { tokens } }: Grammar, phrase: NounPhrase): boolean =>
  firstPerson.has(tokens[phrase.first]?.lower ?? "") || firstPerson.has(tokens[phrase.head]?.lower ?? "")

/** Index of the last sentence that starts at or before an offset, by halving; 0 if none does. */
const sentenceBefore = (sentences: ReadonlyArray<Sentence>, offset: number): number => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Index of the last mention that ends at or before a token, by halving. */
const mentionIndexBefore = (mentions: ReadonlyArray<Mention>, token: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low - 1
}

const quotationsOfTokens = (
  tokens: ReadonlyArray<Token>,
  quotations: ReadonlyArray<Quotation>
): ReadonlyArray<number> => {
  const of = new Array<number>(tokens.length).fill(-1)
  let token = 0
  quotations.forEach(({ content, depth }, index) => {
    if (depth > 0) return
    while (token > 0 && (tokens[token - 1]?.start ?? 0) >= content.start) token--
    while (token < tokens.length && (tokens[token]?.start ?? 0) < content.start) token++
    for (; token < tokens.length && (tokens[token]?.end ?? 0) <= content.end; token++) of[token] = index
  })
  return of
}

/** Whether two ranges share a character. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
