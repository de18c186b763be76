import type { CueHit } from "./cueFinder.ts"
import { nounPhrase } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"
import { isDash, type Sight, speaks } from "./sight.ts"

const finite = new Set(
  "is are was were has have had do does did will would can could should may might must 's 're 've 'll 'd am".split(" ")
)

/** Whether a token is a verb in a form that can be a clause's. */
export const isFiniteVerb = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (finite.has(token.lower) && token.pos !== "PART") return true
  return (token.pos === "VERB" || token.pos === "AUX") && !token.lower.endsWith("ing") && tokens[at - 1]?.lower !== "to"
}

/** Whether a run of tokens outside quotation marks holds a verb in a form that can be a clause's. */
export const hasVerb = (reading: Reading, first: number, next: number): boolean => {
  for (let at = first; at < next; at++) if ((reading.inside[at] ?? -1) < 0 && isFiniteVerb(reading, at)) return true
  return false
}

/** Whether a clause starts at a token: a noun phrase, then its verb at once, or after a relative clause or insertion. */
export const isClause = (reading: Reading, first: number, next: number): boolean => {
  const { tokens } = reading
  const subject = nounPhrase(reading, first, next, false)
  if (!subject) return false
  let at = subject.next
  while (at < next && (tokens[at]?.pos === "ADV" || /^(?:both|all|each)$/u.test(tokens[at]?.lower ?? ""))) at++
  if ((reading.inside[at] ?? -1) >= 0) return true // its verb may be quoted
  if (isFiniteVerb(reading, at)) {
    // "the plan released Monday" is no clause yet
    return (
      !(
        tokens[at]?.pos === "VERB" &&
        /^(?:by|in|on|at|from)$/u.test(tokens[at + 1]?.lower ?? "") &&
        /ed$/u.test(tokens[at]?.lower ?? "")
      ) || hasVerb(reading, at + 1, next)
    )
  }
  const after = tokens[at]?.lower ?? ""
  // A relative clause has a verb of its own, before the one that makes the clause.
  if (/^(?:who|that|which|whose|where|he|she|they|it|we|i)$/u.test(after)) return verbs(reading, at, next) > 1
  if (after !== ",") return false
  const inserted = tokens[at + 1]
  if (!inserted || inserted.lower.endsWith("ing") || /^(?:and|or)$/u.test(inserted.lower)) return false
  return /^(?:who|which|whose|where)$/u.test(inserted.lower)
    ? verbs(reading, at, next) > 1
    : hasVerb(reading, at + 2, next)
}

/** How many runs of finite verbs a stretch has: "has been asked" is one. */
const verbs = (reading: Reading, first: number, next: number): number => {
  let count = 0
  for (let at = first; at < next; at++) {
    if ((reading.inside[at] ?? -1) < 0 && isFiniteVerb(reading, at) && !isFiniteVerb(reading, at - 1)) count++
  }
  return count
}

/** A sentence that opens so has its main clause after the first comma that one can follow. */
const fronted = /^(?:when|while|if|although|though|after|before|as|because|since|once|unless)$/u

/** Participles that go on with what is said; others, after a comma, are most often the writer's own. */
const partOfContent = new Set(
  "including excluding according depending assuming beginning starting ranging considering regarding".split(" ")
)

/** Whether a participle starts there that is the writer's own: `, calling for …`. */
const isParticiple = ({ tokens }: Reading, at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && token.pos === "VERB" && token.lower.endsWith("ing") && !partOfContent.has(token.lower)
}

/** Verbs such as "starting" that tell of speech only before a quotation. */
const opensOnly = ({ tokens, inside }: Reading, { cue, next }: CueHit): boolean => {
  if (cue.frames.size > 1 || !cue.frames.has("quote") || (inside[next] ?? -1) >= 0) return false
  return !(/^[,:]$/u.test(tokens[next]?.text ?? "") && (inside[next + 1] ?? -1) >= 0)
}

/** "Pictures, though old, of the raids": a few words without a verb of their own, and a comma after them. */
const isAside = ({ tokens }: Reading, at: number, limit: number): boolean => {
  if (!/^(?:though|although|while)$/u.test(tokens[at]?.lower ?? "")) return false
  let next = at + 1
  while (next < Math.min(limit, at + 4) && /^(?:ADJ|ADV)$/u.test(tokens[next]?.pos ?? "")) next++
  return next > at + 1 && tokens[next]?.text === ","
}

/** Whether a clause or infinitive that starts at a token has its verb before the comma at `comma`. */
const isWhole = (reading: Reading, first: number, comma: number): boolean =>
  reading.tokens[first]?.lower === "to" || isClause(reading, first, comma)

/**
 * Where reported speech that starts at a token ends: with its sentence, or before the next attribution of it, a
 * semicolon, or the writer's own "but …".
 */
export const clauseEnd = (
  { reading, unit, hits, starts, hit }: Pick<Sight, "reading" | "unit" | "hits" | "starts" | "hit">,
  first: number
): number => {
  const { tokens, inside } = reading
  let limit = unit.next
  while (limit > first && /^[.?!]$/u.test(tokens[limit - 1]?.text ?? "") && (inside[limit - 1] ?? -1) < 0) limit--
  const next = hits.filter((one) => one.first > first && !one.unreal && speaks(one) && !opensOnly(reading, one))
  const begins = (at: number) => starts.has(at) || next.some(({ group }) => group === at)
  const subordinate = fronted.test(tokens[unit.first]?.lower ?? "") && hit.first > unit.first
  for (let at = first + 1; at < limit; at++) {
    const token = tokens[at]
    if (token === undefined || (inside[at] ?? -1) >= 0) continue
    const before = tokens[at - 1]
    if (token.text === ";") return at
    if (
      isDash(token.text) &&
      (begins(at + 1) || (/^(?:and|but)$/u.test(tokens[at + 1]?.lower ?? "") && begins(at + 2)))
    )
      return at
    if (token.text === ":" && (inside[at + 1] ?? -1) >= 0) return at
    if ((inside[at - 1] ?? -1) >= 0 && /ing$/u.test(token.lower) && next.some(({ group }) => group === at)) return at
    // A comma may stand before the closing mark: `a “terrible idea,” but …`.
    const inMarks = (inside[at - 1] ?? -1) >= 0 && (tokens[at - 1]?.text === "," || tokens[at - 2]?.text === ",")
    if (inMarks && (/^(?:but|though|although|while|whereas)$/u.test(token.lower) || begins(at))) return at
    if (inMarks && subordinate && hit.form !== "ing" && isClause(reading, at, limit)) return at
    if (token.text === ",") {
      const after = tokens[at + 1]
      if (!after || (inside[at + 1] ?? -1) >= 0) continue
      if (after.lower === "according" && tokens[at + 2]?.lower === "to") return at
      if (/^(?:but|though|although|while|whereas)$/u.test(after.lower) && !isAside(reading, at + 1, limit)) return at
      if (isParticiple(reading, at + 1) || (after.pos === "ADV" && isParticiple(reading, at + 2))) return at
      if (begins(at + 1)) return at
      if (/^(?:and|as)$/u.test(after.lower) && begins(at + 2)) return at
      // "to stay in Elm, which he says is quiet": said apart, if what stands before is whole
      if (/^(?:which|who)$/u.test(after.lower) && starts.has(at + 2) && isWhole(reading, first, at)) return at
      if (subordinate && hit.form !== "ing" && isClause(reading, at + 1, limit)) return at
    } else if ((token.lower === "and" || token.lower === "but") && before?.text !== ",") {
      if (next.some((one) => one.group === at + 1 && one.form === "finite")) return at
      if (token.lower === "but" && begins(at + 1)) return at
    }
  }
  return limit
}
