import { instruments } from "../../lexicon/instruments.ts"
import type { Instrument } from "../../model/candidate.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import { type Clause, phrasesOf } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** A noun phrase of a measure, with the clause in which it stands. */
export interface Told {
  readonly clause: Clause
  readonly phrase: NounPhrase
}

/** How many sentences back a measure may have been told of at most. */
const reach = 6

/** Which instruments may be the same, called otherwise: a bill becomes a law, "the measure" is any. */
const alike = (a: Instrument | undefined, b: Instrument | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  a === b ||
  (lawful.has(a) && lawful.has(b)) ||
  (a === "unspecified" && b !== "programme") ||
  (b === "unspecified" && a !== "programme")

const lawful = new Set<Instrument>(["statute", "bill", "ordinance"])

const kindAt = ({ document: { tokens } }: Grammar, head: number): Instrument | undefined =>
  instruments.get(`${tokens[head - 1]?.lower} ${tokens[head]?.lower}`) ?? instruments.get(tokens[head]?.lower ?? "")

/** The measures of a like kind told of before a phrase, the nearest first. */
export const toldBefore = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<Told> => {
  const { tokens } = grammar.document
  const wanted = kindAt(grammar, head)
  const here = tokens[first]?.sentence ?? 0
  const found: Array<Told> = []
  for (let sentence = here; sentence >= Math.max(0, here - reach); sentence--) {
    // a relative clause says what a measure does, the clause that holds it whose it is
    const clauses = grammar.inSentence(sentence).toReversed()
    const isOn = ({ modifies }: Clause): boolean => modifies !== null && kindAt(grammar, modifies.head) !== undefined
    for (const clause of [...clauses.filter((each) => !isOn(each)), ...clauses.filter(isOn)]) {
      for (const phrase of phrasesOf(clause)) {
        if (phrase.first >= first || found.some((each) => each.phrase === phrase)) continue
        const kind = kindAt(grammar, phrase.head)
        if (kind !== undefined && alike(kind, wanted)) found.push({ clause, phrase })
      }
    }
  }
  // "the bill" is a bill rather than an ordinance that came between
  const isSame = ({ phrase }: Told): boolean => kindAt(grammar, phrase.head) === wanted
  return (wanted === "bill" || wanted === "ordinance") && found.some(isSame) ? found.filter(isSame) : found
}

/** What "it" is at the start of a sentence, if the sentence before is about one measure: its subject or its object. */
export const measureMeant = (grammar: Grammar, clause: Clause): Told | null => {
  const { tokens } = grammar.document
  const [subject] = clause.subject
  if (clause.subject.length !== 1 || !subject || tokens[subject.head]?.lower !== "it") return null
  if (subject.first > (grammar.sentenceOf(subject.first)?.first ?? 0) + 1) return null
  const told = grammar
    .inSentence(clause.sentence - 1)
    .flatMap((before) =>
      (before.verb.passive ? before.subject : [...before.objects, ...before.subject]).map((phrase) => ({
        clause: before,
        phrase
      }))
    )
    .filter(({ phrase }) => kindAt(grammar, phrase.head) !== undefined && !tokens[phrase.head]?.lower.endsWith("s"))
  const [only] = told
  return only && told.every(({ phrase }) => phrase.first === only.phrase.first) ? only : null
}
