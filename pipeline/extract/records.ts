import type { Candidate, StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { events } from "./events.ts"
import { figures } from "./figures.ts"
import { measuresOf } from "./measures.ts"
import { policies } from "./policies.ts"
import { positions } from "./positions.ts"
import { referencesOf } from "./references.ts"
import { readGrammar, withReferences } from "./resolve.ts"
import { sentenceAt } from "./sentences.ts"
import { unnamedPlaces } from "./unnamed.ts"

/** Positions, policies, figures and events of a text, given its statements. The grammar is read once for all. */
export const recordsOf = (
  document: AnnotatedDocument,
  statements: ReadonlyArray<StatementCandidate>
): ReadonlyArray<Candidate> => {
  const plain = readGrammar(document, statements)
  const laws = policies(plain)
  const known = referencesOf(plain, laws)
  const { told, again } = measuresOf(plain, known)
  const grammar = withReferences(plain, new Map([...known, ...again]), told)
  const acts = events(grammar, laws)
  // whose law a text tells of without a mention of the place stands behind others' stances, and is no row of its own
  const named = new Set(document.mentions.map(({ entity }) => entity))
  const knownBy = unnamedPlaces(document)
  const published = laws.filter(
    ({ jurisdiction }) => jurisdiction === null || named.has(jurisdiction) || knownBy(jurisdiction) !== null
  )
  const keys = new Set(published.map(({ key }) => key))
  const records = [
    ...positions(grammar, laws, acts),
    ...published.map(({ maker: _, also: __, ...policy }) => policy),
    ...figures(grammar),
    ...acts.map((act) => (act.policy === null || keys.has(act.policy) ? act : { ...act, policy: null }))
  ]
  return records.filter(namesWhom(document))
}

/**
 * In a sentence hurt by coreference substitution a pronoun or title may be pasted, so that whoever is meant must be
 * named in it: a record that rests on pasted words is not made.
 */
const namesWhom = ({ sentences, mentions, tokens }: AnnotatedDocument): ((record: Candidate) => boolean) => {
  const named = new Map<number, Set<string>>()
  for (const { form, first, entity } of mentions) {
    const sentence = tokens[first]?.sentence ?? -1
    if (form !== "name" || !sentences[sentence]?.damaged) continue
    named.set(sentence, (named.get(sentence) ?? new Set()).add(entity))
  }
  return (record) => {
    for (let at = sentenceAt(sentences, record.evidence.start); at < sentences.length; at++) {
      const sentence = sentences[at]
      if (!sentence || sentence.span.start >= record.evidence.end) return true
      if (!sentence.damaged) continue
      if (whom(record).some((key) => key !== country && !named.get(at)?.has(key))) return false
    }
    return true
  }
}

/** What a damaged text says of the country is said in many ways ("federal", "the administration"). */
const country = "ocd-division/country:us"

const whom = (record: Candidate): ReadonlyArray<string> => {
  switch (record.table) {
    case "positions":
      return [record.actor]
    case "policies":
      return record.jurisdiction === null ? [] : [record.jurisdiction]
    case "events":
      return record.actors
    default:
      return []
  }
}
