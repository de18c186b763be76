import { blaming, paperNouns } from "../../lexicon/eventWords.ts"
import type { Clause } from "../clauses/clause.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, unique } from "../resolve.ts"

/**
 * Who does what a clause says. Of "sued the county for holding him" it is the county that held; of "Ruiz’s order, which
 * she signed" it is Ruiz who did.
 */
export const doersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const blamed = blamedFor(grammar, clause)
  if (blamed) return blamed
  const author = authorOf(grammar, clause)
  if (author !== null) return [author]
  const actors = grammar.actorsOf(clause)
  if (actors.length > 0) return actors
  const writers = writersOf(grammar, clause)
  return writers.length > 0 ? writers : seatsOf(grammar, clause)
}

/** "Ohio’s governor", "the Reno mayor", whom no text names: the place for which such an official acts. */
const seatsOf = (
  { mentionAt, entity, document: { tokens } }: Grammar,
  { verb, subject }: Clause
): ReadonlyArray<string> => {
  const [only, other] = subject
  if (!only || other || verb.passive || only.pronoun || mentionAt(only.head)) return []
  const word = tokens[only.head]?.lower ?? ""
  const general = word === "general" && tokens[only.head - 1]?.lower === "attorney"
  if (!general && !heads.has(word)) return []
  const words = tokens.slice(only.first, only.head).map(({ lower }) => lower)
  if (words.some((each) => notInOffice.has(each))) return []
  const named: Array<string> = []
  for (let at = only.first; at < only.head; at++) {
    const mention = mentionAt(at)
    if (mention && entity(mention.entity)?.kind === "jurisdiction") named.push(mention.entity)
  }
  return unique(named)
}

const heads = new Set(["governor", "mayor", "sheriff"])
const notInOffice = new Set("former ex vice deputy lieutenant lt acting onetime late two three several some".split(" "))

/** "A Harbor Department memo threatened …", "A letter from Ana Ruiz warned …": whose paper it is. */
const writersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { verb, attachments } = clause
  const [paper] = clause.subject
  const { mentionAt, document, entitiesOf } = grammar
  if (!paper || verb.passive || !paperNouns.has(document.tokens[paper.head]?.lower ?? "")) return []
  const inside: Array<string> = []
  for (let at = paper.first; at < paper.head; at++) {
    const mention = mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind !== "jurisdiction") inside.push(mention.entity)
  }
  if (inside.length > 0) return unique(inside)
  const from = attachments.find(({ after, preposition }) => after === paper && ["from", "by"].includes(preposition))
  const [first] = from?.phrases ?? []
  return first && from ? entitiesOf(first, clause) : []
}

const blamedFor = (grammar: Grammar, clause: Clause): ReadonlyArray<string> | null => {
  const parent = grammar.parentOf(clause)
  if (clause.mark !== "for" || clause.verb.form !== "gerund" || clause.modifies !== null) return null
  if (!parent || !blaming.has(parent.verb.lemma)) return null
  const blamed = parent.verb.passive ? parent.subject : parent.objects
  return blamed.flatMap((phrase) => grammar.entitiesOf(phrase, parent))
}

const authorOf = (grammar: Grammar, { relation, modifies, subject }: Clause): string | null => {
  const { tokens } = grammar.document
  const [only] = subject
  if (relation !== "relative" || !modifies || !only?.pronoun || subject.length > 1) return null
  if (!["he", "she"].includes(tokens[only.head]?.lower ?? "")) return null
  const [owner] = possessorOf(grammar, modifies.first, modifies.head)
  return owner !== undefined && grammar.entity(owner)?.kind === "person" ? owner : null
}
