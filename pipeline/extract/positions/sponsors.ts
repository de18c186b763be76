import { sidePersons } from "../../lexicon/stances.ts"
import { trait } from "../../lexicon/traits.ts"
import { type Grammar, tokensWith } from "../resolve.ts"
import { isActor, type Row, stanceOf } from "./row.ts"
import { lastTold, type Target } from "./targets.ts"
import { nameBefore } from "./verdicts.ts"

/** How far a name may stand from what somebody is called: "among them state Sen. Ana Ruiz". */
const nameReach = 9

/**
 * "Its sponsor, Sen. Ana Ruiz, said", "said the sponsor, Rep. Tom Bell", "the bill’s backers, among them Ana Ruiz": who
 * is called so of a measure told before, by a name in apposition.
 */
export const ofSponsors = (grammar: Grammar): ReadonlyArray<Row> => {
  if (grammar.told.length === 0) return []
  const { tokens, sentences } = grammar.document
  const found: Array<Row> = []
  for (const head of tokensWith(grammar, trait.backer, trait.backer)) {
    const side = sidePersons.get(tokens[head]?.lower ?? "")
    const target = side === undefined ? null : targetBefore(grammar, head)
    if (side === undefined || !target) continue
    const end = sentences[tokens[head]?.sentence ?? -1]?.next ?? head
    // "Rep. Ana Ruiz, its sponsor, said": the name before
    const before = tokens[head + 1]?.pos === "PUNCT" ? nameBefore(grammar, target.next) : null
    const named = before === null ? namesAfter(grammar, head, end) : [{ actor: before, last: head + 1 }]
    for (const { actor, last } of named) {
      if (!isActor(grammar, actor)) continue
      found.push({
        rule: "positions/sponsor",
        evidence: grammar.spanOf(target.next, last),
        confidence: 0.65,
        attributedTo: null,
        actor,
        topic: target.topic,
        stance: stanceOf((side * target.sign) as 1 | -1),
        basis: "act"
      })
    }
  }
  return found
}

/** What the noun is of: "its", "the", "the bill’s", "the bill" before it; `next` is where that starts. */
const targetBefore = (grammar: Grammar, head: number): Target | null => {
  const { tokens } = grammar.document
  for (let at = head - 1; at > head - 6 && at >= 0; at--) {
    const { lower = "", pos = "" } = tokens[at] ?? {}
    // "said bill sponsor Ana Ruiz"
    const bare =
      at === head - 1 && measures.has(lower) && !["ADJ", "NOUN", "DET", "PART"].includes(tokens[at - 1]?.pos ?? "")
    const told = bare ? lastTold(grammar, at, lower, reach) : null
    if (told) return { ...told, next: at }
    if (pos === "ADJ" || pos === "ADV" || pos === "NOUN" || /^['’]s?$/u.test(lower)) continue
    if (!["its", "their", "the"].includes(lower)) return null
    // "the group’s sponsor", "the union’s critics": of something else
    const owner = tokens.slice(at + 1, head).findIndex(({ text }) => /^['’]s?$/u.test(text))
    const noun = owner < 0 ? tokens[at + 1] : tokens[at + owner]
    const named = noun !== undefined && (owner >= 0 || (at + 1 < head && noun.pos === "NOUN"))
    const target = named ? lastTold(grammar, at + 1, noun.lower, reach) : lastTold(grammar, at)
    return target ? { ...target, next: at } : null
  }
  return null
}

const measures = new Set("bill legislation measure ordinance resolution proposal".split(" "))

/** How many sentences back a measure named again may have been told. */
const reach = 6

interface Named {
  readonly actor: string
  /** The token after the name. */
  readonly last: number
}

/** The names right after: "sponsor, Sen. Ana Ruiz", "sponsors, Ana Ruiz and Tom Bell", "backers, including Ana Ruiz". */
const namesAfter = (grammar: Grammar, head: number, end: number): ReadonlyArray<Named> => {
  const { tokens } = grammar.document
  const found: Array<Named> = []
  for (let at = head + 1; at < Math.min(end, head + nameReach + found.length * 6); at++) {
    const mention = grammar.mentionAt(at)
    if (mention && grammar.entity(mention.entity)?.kind === "person") {
      found.push({ actor: mention.entity, last: mention.next })
      at = mention.next - 1
      // one alone closes with a comma or verb; only "and" goes on
      if (tokens[mention.next]?.lower !== "and") break
      continue
    }
    const { pos = "", lower = "" } = tokens[at] ?? {}
    const opens = at === head + 1 && lower === ","
    if (!opens && !links.has(lower) && !["PROPN", "NOUN", "ADJ", "ADV"].includes(pos)) break
  }
  return found
}

const links = new Set("including among them led by and".split(" "))
