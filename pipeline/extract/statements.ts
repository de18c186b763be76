import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { type Attribution, toCandidate } from "./attribution.ts"
import { clauseEnd, hasVerb } from "./clauseEnds.ts"
import { afterAdjuncts, type CueHit, cuesIn, sourcePhraseAt } from "./cueFinder.ts"
import { isNominalToken, nounPhrase, type Phrase, plainNounPhrase, subjectPronouns } from "./nounPhrases.ts"
import { type Reading, readingOf, type Unit } from "./reading.ts"
import { mainSubject, Speakers, subjectOf } from "./speakers.ts"

/** All attributed statements of a document, in order of place. Linear in its length. */
export const statements = (document: AnnotatedDocument): ReadonlyArray<StatementCandidate> => {
  const reading = readingOf(document)
  const speakers = new Speakers(reading)
  const made: Array<Attribution> = []
  const owner = new Map<number, number>() // quotation -> attribution
  const numbers = new Map<number, Unit>() // first token of a unit -> unit
  for (const unit of reading.units) numbers.set(unit.first, unit)
  reading.units.forEach((unit, number) => {
    for (const attribution of attributionsOf(reading, unit, speakers, owner)) {
      made.push(attribution)
      for (const piece of attribution.pieces) own(reading, piece, owner, made.length - 1)
      speakers.spoke(attribution.entity, attribution.pieces.at(-1)?.next ?? unit.next)
    }
    joinLoose(reading, number, made, owner)
  })
  return made
    .flatMap((attribution) => toCandidate(reading, withContinuations(reading, attribution)) ?? [])
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

const own = ({ inside }: Reading, { first, next }: Phrase, owner: Map<number, number>, attribution: number): void => {
  for (let at = first; at < next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation >= 0) owner.set(quotation, attribution)
  }
}

/** A unit that is one quotation and nothing else: its number, or -1. */
const onlyQuotation = ({ inside, nextOf, tokens }: Reading, { first, next }: Unit): number => {
  const quotation = inside[first] ?? -1
  if (quotation < 0) return -1
  let end = nextOf[quotation] ?? -1
  while (end < next && /^[.,]$/u.test(tokens[end]?.text ?? "")) end++
  return end >= next ? quotation : -1
}

/** A sentence that is only a quotation, after one of the same paragraph that is attributed, goes on with it. */
const joinLoose = (reading: Reading, number: number, made: Array<Attribution>, owner: Map<number, number>): void => {
  const unit = reading.units[number]
  const before = reading.units[number - 1]
  if (!unit || !before) return
  const quotation = onlyQuotation(reading, unit)
  if (quotation < 0 || owner.has(quotation)) return
  const last = made.length - 1
  const attribution = made[last]
  if (!attribution) return
  const previous = attribution.pieces.at(-1)
  if (!previous || (reading.inside[previous.next - 1] ?? -1) < 0) return
  const sameBlock = before.block === unit.block
  const holds = previous.next > before.first && previous.next <= before.next
  if (!holds || (!sameBlock && onlyQuotation(reading, before) >= 0)) return
  if (!sameBlock) return
  made[last] = { ...attribution, pieces: [...attribution.pieces, { first: reading.firstOf[quotation] ?? unit.first, next: reading.nextOf[quotation] ?? unit.next }] }
  owner.set(quotation, last)
}

/** Adds the quotations of the next paragraphs in which one goes on. */
const withContinuations = ({ document, inside, firstOf, nextOf }: Reading, attribution: Attribution): Attribution => {
  const pieces = attribution.pieces.flatMap((piece) => {
    const all = [piece]
    let quotation = document.quotations[inside[piece.next - 1] ?? -1]
    while (quotation && quotation.continuedBy >= 0) {
      const next = quotation.continuedBy
      all.push({ first: firstOf[next] ?? 0, next: nextOf[next] ?? 0 })
      quotation = document.quotations[next]
    }
    return all
  })
  const seen = new Set<number>()
  return { ...attribution, pieces: pieces.filter(({ first, next }) => next > first && !seen.has(first) && seen.add(first)) }
}

/** What the rules of one cue see. */
interface Sight {
  readonly reading: Reading
  readonly unit: Unit
  readonly hits: ReadonlyArray<CueHit>
  readonly hit: CueHit
  /** Where words before the cue are still free: after the last attribution of the unit. */
  readonly floor: number
  readonly speaker: Phrase | null
  readonly owner: ReadonlyMap<number, number>
}

interface Finding {
  readonly rule: string
  readonly speaker: Phrase | null
  readonly pieces: ReadonlyArray<Phrase>
  readonly confidence: number
}

type Rule = (sight: Sight) => Finding | null

const attributionsOf = (reading: Reading, unit: Unit, speakers: Speakers, owner: ReadonlyMap<number, number>): ReadonlyArray<Attribution> => {
  const hits = cuesIn(reading, unit)
  const found: Array<Attribution> = []
  let floor = unit.first
  const keep = (finding: Finding, cue: Phrase) => {
    const entity = finding.speaker ? speakers.entity(finding.speaker, unit) : null
    found.push({ ...finding, cue, entity, damaged: unit.damaged, relayedBy: null })
    floor = Math.max(floor, cue.next, ...finding.pieces.map(({ next }) => next), finding.speaker && finding.speaker.first >= cue.first ? finding.speaker.next : 0)
  }
  const source = sourceOf(reading, unit, hits)
  if (source) keep(source.finding, source.cue)
  for (const hit of hits) {
    if (hit.unreal || hit.form === "infinitive") continue
    if (found.some(({ pieces, cue }) => pieces.some((piece) => piece.first <= hit.first && hit.first < piece.next) || (cue && cue.first <= hit.first && hit.first < cue.next))) continue
    const own = hit.form === "finite" ? subjectOf(reading, hit, unit.first) : null
    const speaker = own ?? found.at(-1)?.speaker ?? (hit.form === "ing" || coordinated(reading, hit) ? mainSubject(reading, unit, hit.group) : null)
    const sight: Sight = { reading, unit, hits, hit, floor, speaker, owner }
    for (const rule of rules) {
      const finding = rule(sight)
      if (!finding) continue
      if (finding.pieces.some(({ first, next }) => next <= first)) continue
      keep(finding, { first: hit.first, next: hit.next })
      break
    }
  }
  return found
}

const coordinated = ({ tokens }: Reading, { group }: CueHit): boolean => /^(?:and|but|then|or|,)$/u.test(tokens[group - 1]?.lower ?? "")

const speaks = ({ cue }: CueHit): boolean => cue.senses[0] === "speech" || cue.senses[0] === "writing"

/** Whether the quotation that ends before a token leaves room for an attribution: its token after the end, or -1. */
const quotationBefore = ({ reading, unit }: Sight, at: number): number => {
  const { tokens, inside, document } = reading
  let before = at - 1
  let comma = false
  while (before >= unit.first && /^(?:,|-|—|―|–|--)$/u.test(tokens[before]?.text ?? "") && (inside[before] ?? -1) < 0) {
    comma = true
    before--
  }
  const quotation = before >= unit.first ? (inside[before] ?? -1) : -1
  if (quotation < 0) return -1
  const content = document.quotations[quotation]?.content
  const last = content ? reading.text.charAt(content.end - 1) : ""
  return comma || /[,?!.…—–’'-]/u.test(last) ? quotation : -1
}

/** What a quotation's statement starts with: the quotation, and reported words of its sentence before it. */
const openedBy = ({ reading, floor }: Sight, quotation: number): Phrase => {
  const { tokens, inside, firstOf, nextOf } = reading
  const next = nextOf[quotation] ?? 0
  let first = floor
  while (first < next && (inside[first] ?? -1) < 0 && /^(?:[,;:]|and|but|—|-)$/u.test(tokens[first]?.lower ?? "") && first > (reading.units.length < 0 ? 0 : floor) - 1) {
    if (first === floor && /^(?:and|but)$/u.test(tokens[first]?.lower ?? "") && floor === firstOf[quotation]) break
    first++
  }
  return { first: Math.min(first, firstOf[quotation] ?? first), next }
}

/** Quotations that follow an attribution in its sentence: `, "…"`, `: "…"`. */
const followingQuotations = ({ reading, unit, owner }: Sight, after: number): ReadonlyArray<Phrase> => {
  const { tokens, inside, firstOf, nextOf } = reading
  for (let at = after; at < Math.min(unit.next, after + 30); at++) {
    const quotation = inside[at] ?? -1
    if (quotation < 0) {
      if (/^[.;]$/u.test(tokens[at]?.text ?? "") && at > after) return []
      continue
    }
    const mark = tokens[at - 1]?.text ?? ""
    if (owner.has(quotation) || !(at === after || /^[,:—–-]$/u.test(mark) || mark === "and" || mark === "that")) return []
    return [{ first: firstOf[quotation] ?? at, next: nextOf[quotation] ?? at }]
  }
  return []
}

const phraseAt = (sight: Sight) => (at: number) => nounPhrase(sight.reading, at, sight.unit.next, false)

/** The noun phrase after an inverted cue: "said Ana Ruiz, the mayor of Elm." */
const invertedSpeaker = ({ reading, unit, hit }: Sight): Phrase | null => {
  const phrase = nounPhrase(reading, hit.next, unit.next, true)
  return phrase
}

/** “Nobody asked us,” Ruiz said. */
const quotationSpeakerCue: Rule = (sight) => {
  const { hit, speaker, unit } = sight
  if (hit.form !== "finite" || !speaker || speaker.next > hit.group || speaker.first < sight.floor) return null
  const quotation = quotationBefore(sight, speaker.first)
  if (quotation < 0 || sight.owner.has(quotation) || !takesQuote(hit)) return null
  const after = afterAdjuncts(sight.reading, hit.next, unit.next, phraseAt(sight))
  return { rule: "quotation-speaker-cue", speaker, pieces: [openedBy(sight, quotation), ...followingQuotations(sight, after)], confidence: 0.95 }
}

/** “Nobody asked us,” said Ana Ruiz. */
const quotationCueSpeaker: Rule = (sight) => {
  const { hit } = sight
  if (hit.form !== "finite" || !takesQuote(hit)) return null
  const quotation = quotationBefore(sight, hit.group)
  if (quotation < 0 || sight.owner.has(quotation)) return null
  const speaker = invertedSpeaker(sight)
  if (!speaker) return null
  return { rule: "quotation-cue-speaker", speaker, pieces: [openedBy(sight, quotation), ...followingQuotations(sight, speaker.next)], confidence: 0.95 }
}

const takesQuote = ({ cue }: CueHit): boolean => cue.frames.has("quote")

/** Where the words after a cue start that may be its content: after the person told, days, places of speech. */
const contentStart = (sight: Sight): number => {
  const { reading, unit, hit } = sight
  let at = hit.next
  if (hit.cue.frames.has("addressee")) {
    const told = nounPhrase(reading, at, unit.next, false)
    if (told && (told.next < unit.next)) at = told.next
  } else if (reading.tokens[at]?.lower === "to" && isNominalToken(reading, at + 1)) {
    at = nounPhrase(reading, at + 1, unit.next, false)?.next ?? at
  }
  return afterAdjuncts(reading, at, unit.next, phraseAt(sight))
}

/** Ruiz said, “Nobody asked us.” Ruiz told reporters: “No.” Ruiz said the plan was “dead.” */
const speakerCueContent: Rule = (sight) => {
  const { reading, unit, hit, hits, speaker } = sight
  const { tokens, inside } = reading
  if (!speaker || !(speaks(hit))) return null
  const frames = hit.cue.frames
  let at = contentStart(sight)
  const mark = tokens[at]?.text ?? ""
  if ((mark === "," || mark === ":" || mark === "—" || mark === "-") && (inside[at + 1] ?? -1) >= 0) at++
  const token = tokens[at]
  if (!token || at >= unit.next) return null
  const quotation = inside[at] ?? -1
  if (quotation >= 0 && sight.owner.has(quotation)) return null
  const end = clauseEnd(reading, unit, at, hits)
  if (quotation >= 0) {
    if (!takesQuote(hit) && !frames.has("np") && !frames.has("as")) return null
    const next = reading.nextOf[quotation] ?? at
    const whole = mark === "," || mark === ":" || /[.?!,]$/u.test(reading.text.slice(0, reading.document.quotations[quotation]?.content.end).slice(-1))
    const pieces = [{ first: at, next: whole ? next : Math.max(next, end) }]
    return { rule: "speaker-cue-quotation", speaker, pieces: whole ? [...pieces, ...followingQuotations(sight, next)] : pieces, confidence: 0.93 }
  }
  if (token.lower === "that" && frames.has("that") && tokens[at + 1]?.text !== ",") return { rule: "speaker-cue-that", speaker, pieces: [{ first: at, next: end }], confidence: 0.9 }
  if (mark === ":" && (frames.has("that") || frames.has("quote"))) return end > at + 1 ? { rule: "speaker-cue-colon", speaker, pieces: [{ first: at + 1, next: end }], confidence: 0.8 } : null
  if (frames.has("inf") && (token.lower === "to" || (token.lower === "not" && tokens[at + 1]?.lower === "to"))) return { rule: "speaker-cue-infinitive", speaker, pieces: [{ first: at, next: end }], confidence: 0.85 }
  if (/^(?:whether|if|how|why|what|who|where|when)$/u.test(token.lower) && (frames.has("that") || frames.has("question"))) return { rule: "speaker-cue-question", speaker, pieces: [{ first: at, next: end }], confidence: 0.6 }
  const from = hit.cue.frames.has("addressee") ? at : hit.next
  if (frames.has("bare") && startsClause(sight, at) && hasVerb(reading, at + 1, end)) return { rule: "speaker-cue-clause", speaker, pieces: [{ first: at, next: end }], confidence: 0.85 }
  if (frames.has("bare") && startsClause(sight, from) && hasVerb(reading, from + 1, end)) return { rule: "speaker-cue-clause", speaker, pieces: [{ first: from, next: end }], confidence: 0.8 }
  return null
}

const startsClause = ({ reading, hit }: Sight, at: number): boolean => {
  const token = reading.tokens[at]
  if (!token || /^[.,:;)]$/u.test(token.text)) return false
  return at >= hit.next && (token.pos !== "VERB" || token.lower.endsWith("ing")) && token.pos !== "CCONJ" && !/^(?:to|as|when|while|after|before)$/u.test(token.lower)
}

/** Nobody had asked the county, Ruiz said. */
const clauseSpeakerCue: Rule = (sight) => {
  const { reading, unit, hit, speaker, floor, hits } = sight
  const { tokens, inside } = reading
  if (hit.form !== "finite" || !speaks(hit) || !hit.cue.frames.has("that")) return null
  const own = speaker && speaker.next <= hit.group && speaker.first > floor ? speaker : null
  let comma = own ? own.first - 1 : hit.group - 1
  if (own && /^(?:as)$/u.test(tokens[comma]?.lower ?? "")) comma--
  if (comma <= floor || !/^(?:,|-|—|―|–|--)$/u.test(tokens[comma]?.text ?? "") || (inside[comma] ?? -1) >= 0) return null
  const named = own ?? invertedSpeaker(sight)
  if (!named) return null
  const after = afterAdjuncts(reading, own ? hit.next : named.next, unit.next, phraseAt(sight))
  let first = floor
  while (first < comma && /^(?:[,;:]|—|-)$/u.test(tokens[first]?.text ?? "")) first++
  if (first > unit.first && /^(?:and|but)$/u.test(tokens[first]?.lower ?? "")) first++
  const complete = hasVerb(reading, first, comma) && !/^(?:if|when|although|though|as|while|because|unless|since|after|before|in|on|at)$/u.test(tokens[first]?.lower ?? "")
  const rest = tokens[after]?.text === "," && after + 1 < unit.next ? after + 1 : -1
  const end = rest >= 0 ? clauseEnd(reading, unit, rest, hits) : -1
  if (complete) return { rule: "clause-speaker-cue", speaker: named, pieces: [{ first, next: comma }], confidence: 0.85 }
  if (rest >= 0 && hasVerb(reading, rest, end)) return { rule: "clause-around-cue", speaker: named, pieces: [{ first, next: comma }, { first: rest, next: end }], confidence: 0.85 }
  return null
}

/** Ruiz called the plan “a disgrace”. */
const speakerCueObject: Rule = (sight) => {
  const { reading, unit, hit, speaker, hits } = sight
  if (!speaker || !speaks(hit) || !(hit.cue.frames.has("object") || hit.cue.frames.has("np"))) return null
  const { tokens, inside } = reading
  const at = hit.next
  const token = tokens[at]
  if (!token || at >= unit.next || /^[.,:;)]$/u.test(token.text) || token.pos === "CCONJ") return null
  const end = clauseEnd(reading, unit, at, hits)
  if (end <= at + 1) return null
  let quotes = false
  for (let here = at; here < end; here++) if ((inside[here] ?? -1) >= 0) quotes = true
  if (plainNounPhrase(reading, at, unit.next) < 0 && !subjectPronouns.has(token.lower)) return null
  return { rule: quotes ? "speaker-cue-fragment" : "speaker-cue-object", speaker, pieces: [{ first: at, next: end }], confidence: quotes ? 0.8 : 0.5 }
}

const rules: ReadonlyArray<Rule> = [quotationSpeakerCue, quotationCueSpeaker, speakerCueContent, clauseSpeakerCue, speakerCueObject]

/** According to Ruiz, nobody asked. / Nobody asked, according to Ruiz. */
const sourceOf = (reading: Reading, unit: Unit, hits: ReadonlyArray<CueHit>): { finding: Finding; cue: Phrase } | null => {
  const { tokens, inside } = reading
  for (let at = unit.first; at < unit.next; at++) {
    const words = sourcePhraseAt(reading, at)
    if (words === 0) continue
    const cue = { first: at, next: at + words }
    const speaker = nounPhrase(reading, cue.next, unit.next, at > unit.first)
    if (!speaker) return null
    let after = speaker.next
    while (after < unit.next && tokens[after]?.text !== "," && (inside[after] ?? -1) < 0 && !/^[.;]$/u.test(tokens[after]?.text ?? "")) after++
    const rest = tokens[after]?.text === "," ? after + 1 : -1
    const end = rest >= 0 ? clauseEnd(reading, unit, rest, hits) : -1
    if (at === unit.first) {
      if (rest < 0 || end <= rest) return null
      return { cue, finding: { rule: "according-to", speaker, pieces: [{ first: rest, next: end }], confidence: 0.9 } }
    }
    let comma = at
    if (tokens[at - 1]?.text === ",") comma = at - 1
    const pieces = [{ first: unit.first, next: comma }]
    if (rest >= 0 && !hasVerb(reading, unit.first, comma)) pieces.push({ first: rest, next: end })
    return { cue, finding: { rule: "according-to", speaker, pieces, confidence: 0.85 } }
  }
  return null
}
