import type { Grammar } from "../resolve.ts"
import { sentenceAt } from "../sentences.ts"
import type { Row } from "./row.ts"

/** Words that set one stance against another of the same actor, at once or over time. General English. */
const contrasts = new Set(
  "but though although while yet however initially once first formerly previously originally now later".split(" ")
)

/** Words of a sentence by which a stance told right before is no longer held. */
const turns = new Set("now since anymore nowadays".split(" "))
/** How many sentences back the other stance may have been told. */
const reach = 2

/** Rules that read a stance from the words of a clause. */
const worded = new Set(["positions/stance", "positions/says", "positions/does", "positions/stance-noun"])

/**
 * "Ruiz, who first opposed the ordinance, now supports it": both stances of an actor on a topic in one sentence that
 * sets them against each other. Null if there is no such sentence.
 */
export const mixedOf = (grammar: Grammar, rows: ReadonlyArray<Row>): Row | null => {
  const { tokens, sentences } = grammar.document
  const bySentence = new Map<number, Row>()
  const ordered = rows
    .filter(({ rule, stance }) => worded.has(rule) && stance !== "mixed")
    .map((row) => ({ row, at: sentenceAt(sentences, row.evidence.start) }))
    .sort((a, b) => a.at - b.at)
  for (const [index, { row, at }] of ordered.entries()) {
    const before = ordered[index - 1]
    const range = sentences[at]
    if (!before || !range || before.row.stance === row.stance || at === before.at || at - before.at > reach) continue
    // "Ruiz once opposed the ordinance. She now supports it."
    if (!tokens.slice(range.first, range.next).some(({ lower }) => turns.has(lower))) continue
    return { ...row, rule: "positions/mixed", stance: "mixed", confidence: 0.5 }
  }
  for (const row of rows) {
    if (!worded.has(row.rule) || row.stance === "mixed") continue
    const number = sentenceAt(sentences, row.evidence.start)
    const other = bySentence.get(number)
    if (!other) {
      bySentence.set(number, row)
      continue
    }
    if (other.stance === row.stance) continue
    const range = sentences[number]
    if (!range || !tokens.slice(range.first, range.next).some(({ lower }) => contrasts.has(lower))) continue
    const start = Math.min(row.evidence.start, other.evidence.start)
    const end = Math.max(row.evidence.end, other.evidence.end)
    return {
      ...other,
      rule: "positions/mixed",
      stance: "mixed",
      confidence: 0.55,
      evidence: { ...other.evidence, start, end }
    }
  }
  return null
}
