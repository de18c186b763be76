import type { Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { type Grammar, unique } from "../resolve.ts"
import { sentenceAt } from "../sentences.ts"
import { standFor } from "./holders.ts"
import type { Row } from "./row.ts"

/** How many sentences back the stance of whom somebody stands with may have been told. */
const reach = 6

/** Verbs by which one takes the side of a person: "Ruiz is backed by Bell", "was joined by Bell". */
const joining = new Set("back support join second echo".split(" "))

/** Verbs by which one says the same as somebody: "echoed the mayor". */
const seconding = new Set(["echo", "second", "join"])

/** Verbs with a preposition: "sided with the mayor", "rallied behind her". */
const standing: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["side", new Set(["with"])],
  ["stand", new Set(["with", "behind", "by"])],
  ["rally", new Set(["behind", "around"])],
  ["line", new Set(["behind", "up behind"])]
])

/**
 * Who stands with somebody whose stance the text has told: "Bell vowed to end the policy. He is backed by Sheriff Cox."
 * Their stance is that of whom they stand with, the last one told.
 */
export const ofAllies = (
  grammar: Grammar,
  clauses: ReadonlyArray<Clause>,
  rows: ReadonlyArray<Row>
): ReadonlyArray<Row> => {
  const told = rows
    .filter(({ basis, stance }) => basis !== "ascribed" && stance !== "mixed")
    .map((row) => ({ row, sentence: sentenceAt(grammar.document.sentences, row.evidence.start) }))
  return clauses.flatMap((clause) => {
    const { lemma, passive, negated, modal, form } = clause.verb
    if (negated || modal !== null || form !== "finite" || isQuestion(grammar, clause)) return []
    if (factualityOf(grammar, clause) !== "asserted") return []
    const pairs = allied(grammar, clause, lemma, passive)
    if (!pairs) return []
    const [leader, ...others] = unique(pairs.leaders)
    if (leader === undefined || others.length > 0 || grammar.entity(leader)?.kind !== "person") return []
    const last = told.findLast(
      ({ row, sentence }) => row.actor === leader && sentence <= clause.sentence && sentence >= clause.sentence - reach
    )?.row
    if (!last) return []
    return unique(pairs.allies.flatMap((key) => standFor(grammar, key)))
      .filter((actor) => actor !== leader)
      .map((actor) => ({
        ...last,
        rule: "positions/ally",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.55,
        attributedTo: null,
        actor,
        basis: "ascribed" as const
      }))
  })
}

/** Who stands with whom, if a clause tells it. */
const allied = (
  grammar: Grammar,
  clause: Clause,
  lemma: string,
  passive: boolean
): { readonly leaders: ReadonlyArray<string>; readonly allies: ReadonlyArray<string> } | null => {
  if (joining.has(lemma) && passive)
    return {
      leaders: clause.subject.flatMap((phrase) => grammar.entitiesOf(phrase, clause)),
      allies: grammar.actorsOf(clause)
    }
  // "the chief echoed the mayor", "joined her in urging a repeal"
  const [whom] = clause.objects
  if (seconding.has(lemma) && !passive && whom)
    return {
      leaders: grammar.entitiesOf(whom, clause),
      allies: grammar.actorsOf(clause)
    }
  const prepositions = standing.get(lemma)
  const beside = clause.attachments.find(({ preposition }) => prepositions?.has(preposition))
  if (!beside || passive) return null
  return {
    leaders: beside.phrases.flatMap((phrase) => grammar.entitiesOf(phrase, clause)),
    allies: grammar.actorsOf(clause)
  }
}

const inverted = new Set("did do does has have is are was were".split(" "))

/**
 * "Ruiz lobbied against the bill. So did the sheriffs’ association.", "…, as did the chamber of commerce": who did the
 * same as the one before, whose stance that clause told.
 */
export const ofLikewise = (grammar: Grammar, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const { tokens, sentences } = grammar.document
  const bySentence = new Map<number, Array<Row>>()
  for (const row of rows) {
    const at = sentenceAt(sentences, row.evidence.start)
    const known = bySentence.get(at)
    if (known) known.push(row)
    else bySentence.set(at, [row])
  }
  if (bySentence.size === 0) return []
  const found: Array<Row> = []
  for (const [number, { first, next }] of sentences.entries()) {
    if (!bySentence.has(number) && !bySentence.has(number - 1)) continue
    for (let at = first; at + 2 < next; at++) {
      const word = tokens[at]?.lower ?? ""
      const so = word === "so" && at === first
      if (!so && !(word === "as" && tokens[at - 1]?.text === ",")) continue
      if (!inverted.has(tokens[at + 1]?.lower ?? "")) continue
      const before = (bySentence.get(so ? number - 1 : number) ?? []).filter(({ rule }) => rule === "positions/stance")
      const last = before.at(-1)
      const actors = last ? mentionsAfter(grammar, at + 2, next) : []
      if (!last || actors.length === 0) continue
      for (const actor of unique(actors.flatMap((key) => standFor(grammar, key)))) {
        if (actor === last.actor) continue
        found.push({
          ...last,
          rule: "positions/likewise",
          evidence: grammar.spanOf(at, next),
          confidence: 0.55,
          attributedTo: null,
          actor
        })
      }
    }
  }
  return found
}

/** The names that follow right after, in a list. */
const mentionsAfter = (grammar: Grammar, first: number, next: number): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const found: Array<string> = []
  for (let at = first; at < next; at++) {
    const mention = grammar.mentionAt(at)
    if (mention) {
      // "Reno Mayor Ana Ruiz": the last of what stands together
      // "the Ohio attorney general": not Ohio
      const office =
        grammar.entity(mention.entity)?.kind === "jurisdiction" &&
        ["NOUN", "ADJ"].includes(tokens[mention.next]?.pos ?? "")
      if (grammar.mentionAt(mention.next) === undefined && !office) found.push(mention.entity)
      at = mention.next - 1
      continue
    }
    const { pos = "", lower = "" } = tokens[at] ?? {}
    if (!["DET", "PROPN", "NOUN", "ADJ", "CCONJ"].includes(pos) && lower !== ",") break
  }
  return found
}
