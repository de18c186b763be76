import { paperNouns } from "../../lexicon/eventWords.ts"
import type { EventType } from "../../model/candidate.ts"
import type { Clause } from "../clauses/clause.ts"
import { ofMatter } from "../matter.ts"
import type { Grammar } from "../resolve.ts"
import { reach } from "./fits.ts"
import { publicOf, type Seen } from "./seen.ts"

/** How papers are sent. */
export const sending = new Set(["send", "write", "issue", "deliver", "release", "publish", "post"])
/** What such a paper does, by the participle that tells of it. */
const doing: ReadonlyMap<string, EventType> = new Map([
  ["warning", "warning"],
  ["cautioning", "warning"],
  ["threatening", "threat"],
  ["pledging", "pledge"],
  ["vowing", "pledge"],
  ["promising", "pledge"]
])
/** How far behind the paper the participle may stand, in words. */
const limit = 40

/** "The department sent letters to 29 towns, warning them that they may lose grants": a warning of whoever sent them. */
export const paperEvent = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  const { tokens } = grammar.document
  if (!sending.has(clause.verb.lemma) || clause.verb.passive || clause.verb.negated || clause.verb.modal !== null)
    return []
  const paper = clause.objects.find(({ head }) => paperNouns.has(tokens[head]?.lower ?? ""))
  const actors = paper && clause.relation !== "infinitive" ? publicOf(grammar, grammar.actorsOf(clause)) : []
  if (!paper || actors.length === 0 || !ofMatter(grammar, clause, reach)) return []
  const next = grammar.sentenceOf(paper.head)?.next ?? paper.next
  for (let at = paper.next; at < Math.min(next - 1, paper.next + limit); at++) {
    const type = doing.get(tokens[at]?.lower ?? "")
    const after = tokens[at + 1]
    const before = tokens[at - 1]?.pos ?? ""
    if (!type || before === "DET" || before === "ADP" || before === "ADJ" || before === "AUX") continue
    if (grammar.quotationAt(at) >= 0 || after?.pos === "PUNCT" || after?.pos === "ADP") continue
    return [
      {
        rule: `events/paper-${type}`,
        type,
        clause,
        actors,
        confidence: 0.7,
        verb: clause.verb.lemma,
        next: tokens[next - 1]?.pos === "PUNCT" ? next - 1 : next
      }
    ]
  }
  return []
}
