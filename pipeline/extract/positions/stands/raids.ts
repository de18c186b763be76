import { disfavoring, ofMeasuresOnly, urging } from "../../../lexicon/stances.ts"
import { trait } from "../../../lexicon/traits.ts"
import type { NounPhrase } from "../../clauses/chunk.ts"
import type { Grammar } from "../../resolve.ts"
import type { Reading } from "./reading.ts"

/** Stands against raids and removals of immigrants: "condemned the raids", "called on the agency to halt the removals". */
export const ofRaids = ({ grammar, clause, lemma, put }: Reading): void => {
  const { negated, passive } = clause.verb
  if (negated || passive) return
  const above = clause.relation === "infinitive" ? grammar.parentOf(clause) : undefined
  const asked = ending.has(lemma) && above !== undefined && urging.has(above.verb.lemma)
  if (!asked && (!disfavoring.has(lemma) || ofMeasuresOnly.has(lemma) || suffering.has(lemma))) return
  for (const phrase of clause.objects)
    if (isRaid(grammar, phrase)) put(-1, { topic: "mass_deportation", sign: 1, next: phrase.next })
}

/** "the raids", "such removals", where immigration is spoken of; not "drug raids", nor one arrest. */
const isRaid = ({ document: { tokens }, clues: { bySentence } }: Grammar, { first, head }: NounPhrase): boolean => {
  const sentence = tokens[head]?.sentence ?? 0
  if (!raids.has(tokens[head]?.lower ?? "")) return false
  if (tokens.slice(first, head).some(({ lower }) => otherRaids.has(lower))) return false
  for (let at = Math.max(0, sentence - reach); at <= sentence; at++)
    if ((bySentence[at] ?? 0) & trait.matter) return true
  return false
}

const reach = 2
const raids = new Set("raids roundups round-ups removals deportations sweeps".split(" "))
const otherRaids = new Set("drug drugs gambling police air bombing fbi cartel gang criminal criminals snow".split(" "))
const ending = new Set("halt stop end cease suspend pause".split(" "))
/** What one does to those who do it rather than say of it. */
const suffering = new Set(["block", "challenge", "buck"])

/** The verbs of such stands. */
export const raidVerbs: ReadonlySet<string> = new Set([...disfavoring, ...ending])
