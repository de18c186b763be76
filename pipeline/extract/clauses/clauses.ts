import { chunksOf, type Readable } from "./chunks.ts"
import type { Clause } from "./clause.ts"
import { afterDateline } from "./datelines.ts"
import { readAsDone } from "./firstTo.ts"
import { lawNames } from "./lawNames.ts"
import { parse } from "./parse.ts"

/** The clauses of a text, in order of their verbs. Linear: each look ahead is bounded. */
export const clausesOf = (document: Readable): ReadonlyArray<Clause> => {
  const read = clauseReader(document)
  const clauses: Array<Clause> = []
  for (let sentence = 0; sentence < document.sentences.length; sentence++)
    clauses.push(...read(sentence, clauses.length))
  return clauses
}

/** Reads the clauses of one sentence when it is asked for it; the first of them gets the index that is given. */
export const clauseReader = (document: Readable): ((sentence: number, index: number) => ReadonlyArray<Clause>) => {
  const whole = new Uint32Array(document.tokens.length) // where the name ends that starts at a token
  const people = new Set<number>()
  for (const { first, next, form, entity } of document.mentions ?? []) {
    if (form === "name" && next > first) whole[first] = next
    if (document.entities?.get(entity)?.kind === "person")
      for (let token = first; token < next; token++) people.add(token)
  }
  for (const [first, next] of lawNames(document)) whole[first] = next
  return (sentence, index) => {
    const clauses: Array<Clause> = []
    const { first, next } = document.sentences[sentence] ?? { first: 0, next: 0 }
    // what has no full stop for so long is no sentence: in parts, so that time stays linear
    for (let from = afterDateline(document, first, next); from < next; from += longest) {
      const to = Math.min(next, from + longest)
      const chunks = chunksOf(document, from, to, whole, people)
      const parsed = parse(chunks, people, { end: to, sentence, index: index + clauses.length })
      for (const clause of readAsDone(document.tokens, parsed)) clauses.push(clause)
    }
    return clauses
  }
}

/** The most tokens that are read as one sentence. */
const longest = 400
