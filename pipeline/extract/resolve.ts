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
import { trait } from "../lexicon/traits.ts"
import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument, LocalEntity, Mention, Quotation, Sentence, Token } from "../model/document.ts"
import { leading } from "../model/halving.ts"
import type { Range, Span } from "../model/span.ts"
import type { Anchor } from "./aims.ts"
import { statementsOf } from "./claims.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import type { Clause } from "./clauses/clause.ts"
import { clauseReader } from "./clauses/clauses.ts"
import { type Clues, cluesOf, withConcepts } from "./clues.ts"
import type { Told } from "./measures.ts"
import { officialOf } from "./officials.ts"
import { lawsOf } from "./policies/home.ts"

/**
 * A text with its clauses, and quick answers to who is meant where. Made once a text by `readGrammar`. The clauses of a
 * sentence are read when they are first asked for.
 */
export interface Grammar {
  readonly document: AnnotatedDocument
  /** What the text says that somebody said. */
  readonly statements: ReadonlyArray<StatementCandidate>
  /** Of each token, the number of the tightest statement that holds it, or -1. */
  readonly statementOf: Int32Array
  /** Which sentences need to be read at all. */
  readonly clues: Clues
  /** The clauses of a sentence, by its number. */
  readonly inSentence: (sentence: number) => ReadonlyArray<Clause>
  /** The clause on which a clause hangs. */
  readonly parentOf: (clause: Clause) => Clause | undefined
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
  /** The jurisdiction of one of these kinds named last before a token, at most eight sentences back, else the dateline’s. */
  readonly placeBefore: (token: number, kinds: ReadonlyArray<string>) => string | null
  /** What stands for a policy or plan named before, by the token of its head. */
  readonly references: ReadonlyMap<number, Anchor>
  /** Measures of which the text tells what they do, in its order. */
  readonly told: ReadonlyArray<Told>
  /** The same by the token of their heads. */
  readonly toldAt: ReadonlyMap<number, Told>
  /** Whose laws the text tells of where it names nobody; read once, when first asked for. */
  readonly lawsOf: () => string | null
  /** Of each sentence, whether it is of the matter: 1 yes, -1 no, 0 nobody asked yet. Kept by `isOfMatter`. */
  readonly ofMatter: Int8Array
}

const country = "ocd-division/country:us"
const none: ReadonlyArray<Clause> = []

/** The clauses of a text and who is meant in them. Linear in the text's length. */
export const readGrammar = (
  document: AnnotatedDocument,
  statements: ReadonlyArray<StatementCandidate> = []
): Grammar => {
  const { tokens, sentences, mentions, quotations, entities } = document
  const read = clauseReader(document)
  const bySentence = new Array<ReadonlyArray<Clause> | undefined>(sentences.length)
  // a clause has at least one token of its own, so that the first token of its sentence leaves room for all indices
  const inSentence = (sentence: number): ReadonlyArray<Clause> => {
    if (sentence < 0 || sentence >= sentences.length) return none
    bySentence[sentence] ??= read(sentence, sentences[sentence]?.first ?? 0)
    return bySentence[sentence] ?? none
  }
  const parentOf = ({ sentence, parent }: Clause): Clause | undefined =>
    parent < 0 ? undefined : inSentence(sentence)[parent - (sentences[sentence]?.first ?? 0)]
  const clausesAt = (range: Range): ReadonlyArray<Clause> => {
    const found: Array<Clause> = []
    for (let at = sentenceBefore(sentences, range.start); at < sentences.length; at++) {
      const sentence = sentences[at]
      if (!sentence || sentence.span.start >= range.end) break
      if (sentence.span.end > range.start) found.push(...inSentence(at))
    }
    return found
  }
  const covering = new Int32Array(tokens.length).fill(-1)
  const mentionAt = (token: number): Mention | undefined => {
    const number = covering[token] ?? -1
    return number < 0 ? undefined : mentions[number]
  }
  mentions.forEach((mention, number) => {
    for (let token = mention.first; token < mention.next; token++) {
      const other = mentionAt(token)
      if (!other || mention.next - mention.first > other.next - other.first) covering[token] = number
    }
  })
  const quoted = quotationsOfTokens(tokens, quotations)
  let laws: string | null | undefined
  const lower = (token: number): string => tokens[token]?.lower ?? ""
  const isJurisdiction = (key: string): boolean => entities.get(key)?.kind === "jurisdiction"

  const mentionsIn = (first: number, next: number): ReadonlyArray<Mention> => {
    const found: Array<Mention> = []
    for (let token = first; token < next; token++) {
      const mention = mentionAt(token)
      if (mention && found.at(-1) !== mention) found.push(mention)
    }
    return found
  }
  /** "Reno, Nev.": the state only says which Reno. */
  const isQualifier = (mention: Mention): boolean => {
    const before = mentionAt(mention.first - 2)
    return lower(mention.first - 1) === "," && before !== undefined && before.entity.startsWith(`${mention.entity}/`)
  }
  /** The last person who was the subject of a clause before a token, at most two sentences back. */
  const personBefore = (token: number, gender: "female" | "male" | null): string | null => {
    const sentence = tokens[token]?.sentence ?? 0
    for (let index = mentionFrom(mentions, token) - 1; index >= 0; index--) {
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
  /** The last jurisdiction of a kind named before a token, at most eight sentences back; else the dateline’s state. */
  const jurisdictionBefore = (token: number, kinds: ReadonlyArray<string>): string | null =>
    namedBefore(token, kinds) ?? (kinds.includes("state") ? (document.from?.state.key ?? null) : null)
  const namedBefore = (token: number, kinds: ReadonlyArray<string>): string | null => {
    const sentence = tokens[token]?.sentence ?? 0
    for (let index = mentionFrom(mentions, token) - 1; index >= 0; index--) {
      const mention = mentions[index]
      if (!mention || (tokens[mention.first]?.sentence ?? 0) < sentence - 8) return null
      if (isJurisdiction(mention.entity) && kinds.some((kind) => kindOf(mention.entity) === kind)) return mention.entity
    }
    return null
  }

  const entitiesOf = (phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
    const here = mentionAt(phrase.head)
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
        return clause.modifies && !clause.modifies.pronoun ? describedBy(clause.modifies, clause) : []
      return []
    }
    const inside = mentionsIn(phrase.first, phrase.next).map(({ entity }) => entity)
    if (
      head === "government" &&
      phrase.next - phrase.first === 2 &&
      lower(phrase.first) === "the" &&
      lower(phrase.next) !== "of" && // "the government of Cuba"
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
      // "Commissioners set aside money": those of the county named last
      const boards = phrase.next - phrase.first === 1 ? bareBoards.get(head) : undefined
      if (boards) return listOf(jurisdictionBefore(phrase.first, boards))
      // "the council", "the city council"
      const long = phrase.next - phrase.first === 3
      const kinds = long ? chamberKinds(lower(phrase.head - 1), head) : kindNouns.get(head)
      if (kinds && lower(phrase.first) === "the" && phrase.next - phrase.first <= 3)
        return listOf(jurisdictionBefore(phrase.first, kinds))
    }
    const apposed = lower(phrase.next) === "," ? mentionAt(phrase.next + 1) : undefined
    const holder = apposed && lower(apposed.next) === "," ? entities.get(apposed.entity) : undefined
    // "the county sheriff, Ana Ruiz, said"
    if (holder?.kind === "person" && holder.roles.some(({ role }) => role.toLowerCase().split(" ").includes(head)))
      return [holder.key]
    const of = clause.attachments.find(({ after, preposition }) => after === phrase && preposition === "of")
    const seats = (of?.phrases ?? []).flatMap((each) => mentionsIn(each.first, each.next)).map(({ entity }) => entity)
    return listOf(officialOf(document, phrase, [...inside, ...seats].filter(isJurisdiction)))
  }
  /** Who "who" is: of "Ana Ruiz, a Reno Republican who wrote the bill", the name before the comma. */
  const describedBy = (phrase: NounPhrase, clause: Clause): ReadonlyArray<string> => {
    const here = mentionAt(phrase.head)
    // "Reno, Nevada, which": the city
    const city = here && isQualifier(here) ? mentionAt(here.first - 2) : undefined
    if (city) return [city.entity]
    const own = entitiesOf(phrase, clause)
    const before = lower(phrase.first - 1) === "," ? mentionAt(phrase.first - 2) : undefined
    const person = before && entities.get(before.entity)
    const described = ["a", "an", "the"].includes(lower(phrase.first)) && person?.kind === "person" && !person.private
    return described && own.every((key) => entities.get(key)?.kind !== "person") ? [person.key] : own
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
    const here = inSentence(clause.sentence).filter(({ index }) => index < clause.index)
    const before = here.length < 6 ? [...inSentence(clause.sentence - 1), ...here] : here
    for (const other of before.slice(-6).reverse()) {
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
    const [only] = clause.subject
    // the subject of a relative clause is the phrase that it describes
    if (!clause.verb.passive && clause.relation === "relative" && only && only === clause.modifies && !only.pronoun)
      return unique(describedBy(only, holder(parentOf, inSentence(clause.sentence), clause, only)))
    if (clause.verb.passive) {
      const by = clause.attachments.find(({ preposition }) => preposition === "by")
      return by ? unique(by.phrases.flatMap((phrase) => entitiesOf(phrase, clause))) : []
    }
    return unique([
      ...headlined(clause),
      ...clause.subject.flatMap((phrase) =>
        entitiesOf(phrase, holder(parentOf, inSentence(clause.sentence), clause, phrase))
      )
    ])
  }
  /** "Ruiz, Bell reject the order": of a headline’s two doers without "and", the first. */
  const headlined = ({ subject, verb, sentence }: Clause): ReadonlyArray<string> => {
    const [only, second] = subject
    const first = sentences[sentence]?.first ?? -1
    if (!only || second || only.next !== verb.first || lower(only.first - 1) !== ",") return []
    const mention = mentionAt(first)
    const listed = mention?.first === first && mention.next === only.first - 1 && mentionAt(only.head) !== undefined
    // with one doer the verb would end in "s"
    const plural = verb.form === "finite" && verb.modal === null && lower(verb.main) === verb.lemma
    return listed && plural ? [mention.entity] : []
  }
  return {
    document,
    statements,
    statementOf: statementsOf(tokens, statements),
    clues: cluesOf(document),
    inSentence,
    parentOf,
    clausesAt,
    mentionAt,
    quotationAt: (token) => quoted[token] ?? -1,
    entitiesOf,
    actorsOf,
    entity: (key) => entities.get(key),
    spanOf: (first, next) => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    placeBefore: jurisdictionBefore,
    references: new Map(),
    told: [],
    toldAt: new Map(),
    lawsOf: () => {
      if (laws === undefined) laws = lawsOf(document)
      return laws
    },
    ofMatter: new Int8Array(sentences.length),
    sentenceOf: (token) => sentences[tokens[token]?.sentence ?? -1]
  }
}

/** The clauses of those sentences whose clues, as bits, are such. */
export const clausesWhere = (
  { clues: { bySentence }, inSentence }: Grammar,
  isSuch: (clues: number, sentence: number) => boolean
): ReadonlyArray<Clause> => {
  const found: Array<Clause> = []
  bySentence.forEach((clues, sentence) => {
    if (isSuch(clues, sentence)) found.push(...inSentence(sentence))
  })
  return found
}

/** Whether a concept may be named in the sentences that a range touches, or in so many before. */
export const isToldAt = ({ document, clues: { bySentence } }: Grammar, range: Range, before: number): boolean => {
  const { sentences } = document
  for (let at = Math.max(0, sentenceBefore(sentences, range.start) - before); at < sentences.length; at++) {
    if ((sentences[at]?.span.start ?? range.end) >= range.end) return false
    if ((bySentence[at] ?? 0) & trait.concept) return true
  }
  return false
}

/** The tokens with some trait, of the sentences that have all of some traits. */
export const tokensWith = (
  { document: { tokens, sentences }, clues: { bySentence } }: Grammar,
  all: number,
  some: number
): ReadonlyArray<number> => {
  const found: Array<number> = []
  bySentence.forEach((clues, sentence) => {
    if ((clues & all) !== all) return
    const { first, next } = sentences[sentence] ?? { first: 0, next: 0 }
    for (let at = first; at < next; at++) if ((tokens[at]?.traits ?? 0) & some) found.push(at)
  })
  return found
}

/** A grammar that knows what stands for a policy or plan. */
export const withReferences = (
  grammar: Grammar,
  references: ReadonlyMap<number, Anchor>,
  told: ReadonlyArray<Told> = []
): Grammar =>
  references.size === 0
    ? { ...grammar, told, toldAt: new Map(told.map((each) => [each.head, each])) }
    : {
        ...grammar,
        references,
        told,
        toldAt: new Map(told.map((each) => [each.head, each])),
        clues: withConcepts(grammar.document, grammar.clues, references.keys()),
        ofMatter: new Int8Array(grammar.ofMatter.length)
      }

/** The clause in which a phrase stands: an inherited subject has its attachments there. */
const holder = (
  parentOf: Grammar["parentOf"],
  beside: ReadonlyArray<Clause>,
  clause: Clause,
  phrase: NounPhrase
): Clause => {
  let at: Clause | undefined = clause
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.attachments.some(({ after }) => after === phrase)) return at
    at = parentOf(at)
  }
  const first = beside.find((other) => other.subject.includes(phrase))
  return first ?? clause
}

const singular = (noun: string): string =>
  noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("s") ? noun.slice(0, -1) : noun

const bareBoards: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["commissioners", ["county"]],
  ["supervisors", ["county"]],
  ["councilmembers", ["place"]]
])

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
const sentenceBefore = (sentences: ReadonlyArray<Sentence>, offset: number): number =>
  Math.max(0, leading(sentences, ({ span }) => span.start <= offset) - 1)

/** Number of the first mention that starts at or after a token, by halving. */
export const mentionFrom = (mentions: ReadonlyArray<Mention>, token: number): number =>
  leading(mentions, ({ first }) => first < token)

const quotationsOfTokens = (tokens: ReadonlyArray<Token>, quotations: ReadonlyArray<Quotation>): Int32Array => {
  const of = new Int32Array(tokens.length).fill(-1)
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
