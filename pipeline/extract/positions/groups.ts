import { turningForms, turningNouns } from "../../lexicon/operators.ts"
import { sidePersons } from "../../lexicon/stances.ts"
import { trait } from "../../lexicon/traits.ts"
import { anchorsIn } from "../anchors.ts"
import { type Grammar, tokensWith, unique } from "../resolve.ts"
import { standFor } from "./holders.ts"
import { afterMark, listFrom } from "./members.ts"
import { type Row, stanceOf } from "./row.ts"
import { lastTold, type Target } from "./targets.ts"

/** How many sentences back the measure may have been told that a group without an object is for or against. */
const reach = 4
/** How many words what the group is for or against may take: "opponents of the bill to ban sanctuary cities". */
const objectReach = 12

/**
 * Members of a group that is for or against something: "Opponents, led by Sheriff Tom Bell, say", "Supporters such as
 * the Harbor League and Ana Ruiz", "heard from critics of the ban, among them the mayor". Linear: each look is bounded.
 */
export const ofGroups = (grammar: Grammar): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  return tokensWith(grammar, trait.backer, trait.backer).flatMap((head) => {
    const word = tokens[head]?.lower ?? ""
    const side = sidePersons.get(word)
    if (side === undefined || !word.endsWith("s")) return []
    const end = grammar.sentenceOf(head)?.next ?? head
    const target = targetAt(grammar, head, end)
    if (!target) return []
    const from = membersFrom(grammar, target.next, end)
    if (from < 0) return []
    return unique(
      listFrom(grammar, from, Math.min(end, from + 40))
        .filter((key) => grammar.entity(key)?.kind !== "jurisdiction")
        .flatMap((key) => standFor(grammar, key))
    ).map((actor) => ({
      rule: "positions/group",
      evidence: grammar.spanOf(head, Math.min(end, from + 12)),
      confidence: 0.65,
      attributedTo: null,
      actor,
      topic: target.topic,
      stance: stanceOf((side * target.sign) as 1 | -1),
      basis: "ascribed" as const
    }))
  })
}

/** What a group is for or against, and where the words for it end; without any, the measure told last. */
const targetAt = (grammar: Grammar, head: number, end: number): Target | null => {
  const { tokens } = grammar.document
  const before = tokens[head - 1]
  if (tokens[head + 1]?.lower === "of") {
    const [anchor] = anchorsIn(grammar, head + 2, Math.min(end, head + objectReach))
    if (!anchor || anchor.concept.topic === null) return null
    // the words right after "of", up to the first comma
    let sign = anchor.concept.sign
    for (let at = head + 2; at < anchor.token; at++) {
      if (tokens[at]?.pos === "PUNCT") return null
      const word = tokens[at]?.lower ?? ""
      if (turningNouns.has(word) || turningForms.has(word)) sign = sign > 0 ? -1 : 1 // "supporters of the ban on …"
    }
    return { topic: anchor.concept.topic, sign, next: anchor.last + 1 }
  }
  // "gun-rights supporters", "the mayor's critics": of something else
  const opens =
    !before ||
    before.sentence !== tokens[head]?.sentence ||
    ["the", "but", "and", "while", "other"].includes(before.lower)
  const told = opens ? lastTold(grammar, head, undefined, reach) : null
  return told ? { ...told, next: head + 1 } : null
}

/** Where the members begin: after "including", "such as", "among them", "led by", "like"; -1 if none are told. */
const membersFrom = (grammar: Grammar, next: number, end: number): number => {
  const { tokens } = grammar.document
  for (let at = next; at < Math.min(end, next + objectReach); at++) {
    const from = afterMark(grammar, at)
    if (from > 0) return from
    const word = tokens[at]?.lower ?? ""
    // "Supporters of the bill included Ana Ruiz"
    if (/^includ(?:e|es|ed)$/u.test(word)) return at + 1
    if (word !== "," && (tokens[at]?.pos === "VERB" || word === ";")) return -1
  }
  return -1
}
