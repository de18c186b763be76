import { sweepNouns } from "../../lexicon/acts/nouns.ts"
import { running } from "../../lexicon/eventWords.ts"
import type { Clause } from "../clauses/clause.ts"
import { ofMatter } from "../matter.ts"
import { type Grammar, unique } from "../resolve.ts"
import { isFederal } from "./fits.ts"
import { publicOf, type Seen } from "./seen.ts"

/** An operation as subject: "The ICE sweep began on Monday", "Raids by ICE in Reno led to 40 arrests". */
export const sweepEvent = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  if (!running.has(clause.verb.lemma) || clause.verb.passive || clause.verb.form !== "finite") return []
  if (!ofMatter(grammar, clause, 1)) return []
  const { tokens } = grammar.document
  const sweeps = clause.subject.filter(({ head }) => sweepNouns.has(tokens[head]?.lower ?? ""))
  const agents = sweeps.flatMap((phrase) => [
    ...Array.from({ length: phrase.next - phrase.first }, (_, at) => grammar.mentionAt(phrase.first + at)).flatMap(
      (mention) => (mention ? [mention.entity] : [])
    ),
    ...clause.attachments
      .filter(({ preposition, after }) => preposition === "by" && after === phrase)
      .flatMap(({ phrases }) => phrases.flatMap((each) => grammar.entitiesOf(each, clause)))
  ])
  const actors = publicOf(grammar, unique(agents)).filter((key) => isFederal(grammar, key))
  if (actors.length === 0) return []
  const type = "enforcement_action"
  return [{ rule: "events/sweep", type, clause, actors, confidence: 0.65, verb: clause.verb.lemma }]
}
