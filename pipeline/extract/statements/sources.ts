import { trait } from "../../lexicon/traits.ts"
import { wordKind } from "../../lexicon/wordKinds.ts"
import { clauseEnd, hasVerb } from "./clauseEnds.ts"
import { sourcePhraseAt } from "./cueFinder.ts"
import { nounPhrase, type Phrase } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"
import { type Finding, type Outlook, speaks } from "./sight.ts"

/**
 * "According to" and its like, before, after or inside what the source says.
 *
 * According to Ana Ruiz, nobody asked. Nobody asked, according to a report by Elm County.
 * Not: The books were kept according to the rules.
 */
export const sourceOf = (
  sight: Omit<Outlook, "hit" | "speaker">
): { readonly finding: Finding; readonly cue: Phrase } | null => {
  const { reading, unit } = sight
  const { tokens, inside } = reading
  for (let at = unit.first; at < unit.next; at++) {
    if (!((tokens[at]?.traits ?? 0) & trait.source)) continue
    const words = sourcePhraseAt(reading, at)
    if (words === 0) continue
    const cue = { first: at, next: at + words }
    const opens = at - unit.first <= 1
    const speaker = nounPhrase(reading, cue.next, unit.next, !opens) ?? upToMark(reading, cue.next, unit.next)
    if (!speaker) continue
    let after = speaker.next
    while (
      after < unit.next &&
      tokens[after]?.text !== "," &&
      (inside[after] ?? -1) < 0 &&
      !/^[.;]$/u.test(tokens[after]?.text ?? "")
    )
      after++
    const next = tokens[after]?.text === "," && after + 1 < unit.next ? after + 1 : -1
    const rest = opens && next >= 0 ? afterOffice(sight, next) : next
    const end = rest >= 0 ? endOf(sight, rest) : -1
    if (opens) {
      if (end <= rest) continue
      return { cue, finding: { rule: "according-to", speaker, pieces: [{ first: rest, next: end }], confidence: 0.9 } }
    }
    const comma = tokens[at - 1]?.text === "," || tokens[at - 1]?.text === "(" ? at - 1 : at
    const verb = hasVerb(reading, unit.first, comma)
    if (comma === at && !verb && (inside[at - 1] ?? -1) < 0) continue
    const pieces = [{ first: unit.first, next: comma }]
    if (rest >= 0 && !verb && end > rest) pieces.push({ first: rest, next: end })
    return { cue, finding: { rule: "according-to", speaker, pieces, confidence: 0.85 } }
  }
  return null
}

/**
 * Whether a sentence has an attribution of its own, and the source only hands it on: `“We won’t,” Ruiz said, according
 * to The Elm Courier`. Other sources than outlets do so after a quotation only: what a lawsuit says that police asked is
 * the lawsuit's.
 */
export const handsOn = (
  { reading, unit, hits }: Pick<Outlook, "reading" | "unit" | "hits">,
  { cue, finding }: { readonly cue: Phrase; readonly finding: Finding }
): boolean => {
  const [content] = finding.pieces
  const said = hits.filter(
    (hit) => hit.form === "finite" && !hit.unreal && speaks(hit) && content && content.first <= hit.group
  )
  if (outletIn(reading, cue.next, unit.next)) return said.some(({ first }) => first > cue.next || first < cue.first)
  return (
    (reading.inside[unit.first] ?? -1) >= 0 && said.some((hit) => hit.next <= cue.first && hit.cue.frames.has("quote"))
  )
}

/** What an outlet finds out itself, and hands on from nobody. */
const findings = new Set("poll polls survey surveys analysis count tally investigation review".split(" "))

/**
 * The outlet that a source phrase names before the next mark, as the text writes it: "a report in The Elm Courier". Not
 * that of a poll, which nobody else has told.
 */
export const outletIn = ({ tokens, mentionOf, document }: Reading, first: number, next: number): string | null => {
  for (let at = first; at < next && !/^[,.;:]$/u.test(tokens[at]?.text ?? ""); at++) {
    const mention = document.mentions[mentionOf[at] ?? -1]
    if (!mention) continue
    const entity = document.entities.get(mention.entity)
    if (entity?.kind !== "organization" || entity.organizationKind !== "media") return null
    if (tokens.slice(first, mention.next + 2).some(({ lower }) => findings.has(lower))) return null
    const before = tokens[mention.first - 1]
    const start = before?.text === "The" && mention.first > first ? before.start : mention.span.start
    return document.clean.text.slice(start, mention.span.end)
  }
  return null
}

/** What the tagger can't read as a noun phrase: the words up to the next mark. */
const upToMark = ({ tokens }: Reading, first: number, limit: number): Phrase | null => {
  let next = first
  while (next < limit && !/^[,.;:!?]$/u.test(tokens[next]?.text ?? "")) next++
  return next > first ? { first, next } : null
}

const endOf = (sight: Omit<Outlook, "hit" | "speaker">, first: number): number => {
  const { unit, hits } = sight
  const hit = hits[0] ?? {
    cue: { lemma: "", senses: [], frames: new Set(), tail: [] },
    first,
    next: first,
    group: unit.first,
    form: "ing" as const,
    unreal: true
  }
  return clauseEnd({ ...sight, hit }, first)
}

/** "According to Ana Ruiz, the mayor of Elm, Ohio, nobody asked": where what follows her office starts. */
const afterOffice = ({ reading, unit }: Omit<Outlook, "hit" | "speaker">, first: number): number => {
  const { tokens, inside } = reading
  let rest = first
  for (let at = first; at < Math.min(unit.next, first + 16); at++) {
    const { pos = "", text = "" } = tokens[at] ?? {}
    if ((inside[at] ?? -1) >= 0 || pos === "VERB" || pos === "AUX" || pos === "CCONJ") break
    if (text !== ",") continue
    const named = tokens.slice(rest, at)
    const office = named.some(({ kinds }) => (kinds & wordKind.titleEnd) !== 0)
    const place = rest > first && named.every((token) => token.pos === "PROPN")
    if (!(office || place)) break
    rest = at + 1
  }
  return rest < unit.next && hasVerb(reading, rest, unit.next) ? rest : first
}
