import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { type Attribution, toCandidate } from "./attribution.ts"
import { type Introduction, introduced, introductionOf, isPersonal, outletOf } from "./blockQuotations.ts"
import { joinLoose, joinParagraph, withContinuations } from "./continuations.ts"
import { type CueHit, cuesIn } from "./cueFinder.ts"
import { cuelessSpeech } from "./cuelessSpeech.ts"
import { colonQuotation, quotationCueSpeaker, quotationSpeakerCue, speakerCueQuotation } from "./directSpeech.ts"
import {
  clauseSpeakerCue,
  relativeSpeakerCue,
  speakerCueClause,
  speakerCueColon,
  speakerCueInfinitive,
  speakerCueQuestion,
  speakerCueThat
} from "./indirectSpeech.ts"
import { nounPhraseBefore, type Phrase } from "./nounPhrases.ts"
import { type Reading, readingOf, type Unit } from "./reading.ts"
import { Relays } from "./relays.ts"
import { speakerCueFragment, speakerCueJudgement, speakerCueObject, speakerCueRequest } from "./reportedObjects.ts"
import type { CueRule, Finding, Sight } from "./sight.ts"
import { speaks } from "./sight.ts"
import { sourceOf } from "./sources.ts"
import { canSpeak, headOf, mainSubject, Speakers, subjectOf } from "./speakers.ts"
import { transcriptOf } from "./transcripts.ts"

/** The ways to read a cue, the surest first: the first that fits is taken. */
const rules: ReadonlyArray<CueRule> = [
  quotationSpeakerCue,
  quotationCueSpeaker,
  speakerCueQuotation,
  speakerCueThat,
  speakerCueInfinitive,
  speakerCueQuestion,
  speakerCueColon,
  relativeSpeakerCue,
  speakerCueClause,
  clauseSpeakerCue,
  speakerCueRequest,
  speakerCueFragment,
  speakerCueJudgement,
  speakerCueObject
]

/** All attributed statements of a document, in order of place. Linear in its length. */
export const statements = (document: AnnotatedDocument): ReadonlyArray<StatementCandidate> => {
  const reading = readingOf(document)
  const speakers = new Speakers(reading)
  const relays = new Relays(reading)
  const made: Array<Attribution> = []
  const owned = new Set<number>()
  let promised: Introduction | null = null
  let running = -1 // the statement whose block goes on
  const keep = (attribution: Attribution, unit: Unit) => {
    made.push({ ...attribution, relayedBy: relays.of(attribution, unit) })
    const last = (attribution.pieces.at(-1)?.next ?? unit.next) - 1
    speakers.spoke(attribution.entity, last + 1, (reading.inside[last] ?? -1) >= 0)
  }
  const paragraphs = paragraphsOf(reading)
  const transcript = transcriptOf(
    reading,
    paragraphs.map(({ first, next }) => reading.units.slice(first, next)),
    speakers
  )
  for (const { block: number, first, next } of paragraphs) {
    const units = reading.units.slice(first, next)
    const opening = units[0]
    const closing = units.at(-1)
    if (!opening || !closing) continue
    const outlet = units.length === 1 ? outletOf(reading, opening) : null
    if (outlet) relays.introduce(outlet, number)
    const line = transcript.line(units, first === 0 || document.clean.blocks[number]?.kind === "heading")
    if (line) {
      keep(line, opening)
      promised = null
      continue
    }
    const before = made.length
    units.forEach((unit, at) => {
      for (const attribution of attributionsOf(reading, unit, speakers, owned)) keep(attribution, unit)
      joinLoose(reading, first + at, made, owned)
    })
    if (made.length === before && !promised) joinParagraph(reading, units, made, owned)
    const block = running >= 0 ? made[running] : undefined
    if (block && isPersonal(reading, units)) {
      made[running] = { ...block, pieces: [...block.pieces, { first: opening.first, next: closing.next }] }
    } else running = -1
    if (promised && (made.length === before || (reading.inside[opening.first] ?? -1) >= 0)) {
      const attribution = introduced(reading, promised, units, speakers)
      const quotation = reading.inside[opening.first] ?? -1
      if (attribution && !owned.has(quotation)) {
        keep(attribution, opening)
        for (const piece of attribution.pieces) own(reading, piece, owned)
        if (attribution.verbatim && isPersonal(reading, units)) running = made.length - 1
      }
    }
    promised = introductionOf(reading, closing)
  }
  const goesBack = new Map(
    document.quotations.flatMap(({ continuedBy }, at) => (continuedBy >= 0 ? [[continuedBy, at]] : []))
  )
  return made
    .flatMap((attribution) => toCandidate(reading, withContinuations(reading, attribution, owned, goesBack)) ?? [])
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

/** The units of each block, in order: units `first` up to, without, `next`. */
const paragraphsOf = ({ units }: Reading): ReadonlyArray<Phrase & { readonly block: number }> => {
  const found: Array<Phrase & { readonly block: number }> = []
  units.forEach(({ block }, at) => {
    const last = found.at(-1)
    if (last?.block === block) found[found.length - 1] = { ...last, next: at + 1 }
    else found.push({ block, first: at, next: at + 1 })
  })
  return found
}

/** Verbs by which facts speak too: "the figures suggest". */
const shows = new Set([
  "show",
  "find",
  "suggest",
  "indicate",
  "reveal",
  "demonstrate",
  "hold",
  "read",
  "signal",
  "confirm",
  "project",
  "determine"
])

const own = ({ inside }: Reading, { first, next }: Phrase, owned: Set<number>): void => {
  for (let at = first; at < next; at++) {
    const quotation = inside[at] ?? -1
    if (quotation >= 0) owned.add(quotation)
  }
}

/** Of a sentence longer than this only the first cues are read: it is no prose, and time stays linear. */
const mostCues = 40

/** The quotation after the colon that ends reported words: `vowed to stay: “We will not go.”` */
const afterColon = (
  { tokens, inside, firstOf, nextOf }: Reading,
  { pieces }: Finding,
  owned: ReadonlySet<number>
): Phrase | null => {
  const at = pieces.at(-1)?.next ?? 0
  const quotation = tokens[at]?.text === ":" ? (inside[at + 1] ?? -1) : -1
  return quotation >= 0 && !owned.has(quotation)
    ? { first: firstOf[quotation] ?? at, next: nextOf[quotation] ?? at }
    : null
}

const attributionsOf = (
  reading: Reading,
  unit: Unit,
  speakers: Speakers,
  owned: Set<number>
): ReadonlyArray<Attribution> => {
  const hits = cuesIn(reading, unit).slice(0, mostCues)
  const subjects = hits.map((hit) => (hit.form === "infinitive" ? null : subjectOf(reading, hit, unit.first)))
  const starts = new Set(
    hits.flatMap((hit, at) => (hit.form === "finite" && !hit.unreal && speaks(hit) ? (subjects[at]?.first ?? []) : []))
  )
  const found: Array<Attribution> = []
  let floor = unit.first
  const keep = (finding: Finding, cue: Phrase, continues = false) => {
    const entity = finding.speaker
      ? speakers.entity(finding.speaker, unit, finding.pieces[0]?.first ?? cue.first, continues)
      : null
    found.push({
      ...finding,
      cue: cue.next > cue.first ? cue : null,
      entity,
      damaged: unit.damaged,
      relayedBy: null,
      verbatim: false
    })
    for (const piece of finding.pieces) own(reading, piece, owned)
    const named = finding.speaker && finding.speaker.first >= cue.first ? finding.speaker.next : 0
    floor = Math.max(floor, cue.next, named, ...finding.pieces.map(({ next }) => next))
  }
  const label = colonQuotation(reading, unit, owned)
  if (label) {
    keep(label, { first: unit.first, next: unit.first })
  }
  const source = sourceOf({ reading, unit, hits, floor, starts, owned })
  if (source) keep(source.finding, source.cue)
  hits.forEach((hit, at) => {
    if (hit.unreal || isTaken(found, hit)) return
    const purpose = hit.form === "infinitive" ? purposeful(reading, unit, hit) : null
    if (hit.form === "infinitive" && !purpose && !announces(reading, hit)) return
    const speaker = purpose ?? speakerOf(reading, unit, hit, subjects[at] ?? null, found)
    if (speaker && shows.has(hit.cue.lemma) && !canSpeak(reading, speaker)) return
    if (hit.form === "finite" && hit.cue.lemma === "find" && reading.tokens[hit.first]?.lower === "finding") return // "are finding that": they learn it
    const sight: Sight = { reading, unit, hits, hit, floor, speaker, starts, owned }
    for (const rule of rules) {
      const finding = rule(sight)
      if (!finding || finding.pieces.some(({ first, next }) => next <= first)) continue
      const cue = { first: hit.first, next: hit.next }
      keep(finding, cue, /^(?:continue|go on)$/u.test(hit.cue.lemma))
      const quotation = afterColon(reading, finding, owned)
      if (quotation) keep({ ...finding, rule: "clause-colon-quotation", pieces: [quotation] }, cue)
      return
    }
  })
  for (const finding of cuelessSpeech(reading, unit, owned)) keep(finding, { first: unit.first, next: unit.first })
  return found
}

/** Whether an infinitive tells what was said: "rose to say: “…”", not "wants to say" or "to say nothing of". */
const announces = ({ tokens, inside }: Reading, { next, group, cue }: CueHit): boolean => {
  const governor = tokens[group - 1]?.lower ?? ""
  if (
    !cue.frames.has("quote") ||
    /^(?:want|wants|wanted|like|have|has|had|going|need|needs|used|able|is|was|are|were|not)$/u.test(governor)
  )
    return false
  const mark = tokens[next]?.text ?? ""
  return (inside[next] ?? -1) >= 0 || ((mark === ":" || mark === ",") && (inside[next + 1] ?? -1) >= 0)
}

/** Nouns that take an infinitive: "a chance to say that" doesn't tell that it was said. */
const takesInfinitive = new Set(
  "time reason reasons right way ways chance opportunity decision plan plans effort efforts attempt attempts ability need desire refusal failure pressure authority power permission willingness obligation duty tendency freedom nothing something anything everything".split(
    " "
  )
)

/**
 * "Called the press to say that", "took to the air to argue that": whoever did the thing, of an infinitive of purpose
 * after what was done; null if it is none.
 */
const purposeful = (reading: Reading, unit: Unit, { next, group, cue }: CueHit): Phrase | null => {
  const { tokens, inside } = reading
  const governor = tokens[group - 1]
  if (!governor || tokens[next]?.lower !== "that" || !cue.frames.has("that")) return null
  if (!/^(?:NOUN|PROPN)$/u.test(governor.pos) || takesInfinitive.has(governor.lower)) return null
  for (let at = group - 1; at > unit.first; at--) {
    const token = tokens[at]
    if (!token || (inside[at] ?? -1) >= 0) return null
    if (token.pos !== "VERB" || token.lower.endsWith("ing")) continue
    let first = at
    while (/^(?:AUX|ADV)$/u.test(tokens[first - 1]?.pos ?? "")) first--
    const done = tokens.slice(first, at).every(({ pos, lower }) => pos === "ADV" || /^(?:had|has|have)$/u.test(lower))
    const subject = done ? nounPhraseBefore(reading, first, unit.first) : null
    return subject && canSpeak(reading, subject) ? subject : null
  }
  return null
}

/** Whether a cue stands in the content of an attribution already made, or is its cue. */
const isTaken = (found: ReadonlyArray<Attribution>, { first }: CueHit): boolean =>
  found.some(({ pieces, cue }) =>
    [...pieces, ...(cue ? [cue] : [])].some((piece) => piece.first <= first && first < piece.next)
  )

/** Papers that ask or threaten by what they are: "the order asking cities to help" reports nobody's words. */
const acts = new Set(
  "order orders law laws bill bills policy policies lawsuit lawsuits suit petition measure measures rule rules legislation ordinance amendment resolution provision program plan".split(
    " "
  )
)

/** The cue's own subject, or that of the clause on which it hangs ("…, adding that", "and argued"). */
const speakerOf = (
  reading: Reading,
  unit: Unit,
  hit: CueHit,
  subject: Phrase | null,
  found: ReadonlyArray<Attribution>
): Phrase | null => {
  const { tokens } = reading
  if (hit.form === "infinitive") return found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group)
  if (hit.form === "ing") {
    const before = subject ? tokens[subject.first - 1]?.lower : undefined
    const head = subject ? (tokens[headOf(reading, subject)]?.lower ?? "") : ""
    const own = tokens[hit.group - 1]?.text !== ","
    if (own && acts.has(head)) return null
    if (own && subject?.first === unit.first && !unit.damaged) return null // "Ruiz asking for more": a caption, a thing
    if (
      subject &&
      (before === "with" || subject.first === unit.first || reading.tokens[subject.next - 1]?.pos === "NOUN")
    )
      return subject
    return found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group) ?? afterComma(reading, unit, hit)
  }
  if (subject) return subject
  const before = tokens[hit.group - 1]?.lower ?? ""
  const elided = /^(?:and|but|then|or|,)$/u.test(before) || joinsAfter(reading, unit, hit.group)
  return elided ? (found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group)) : null
}

/** "…, but in a letter said": a verb after a conjunction and a phrase without a subject. */
const joinsAfter = ({ tokens }: Reading, unit: Unit, group: number): boolean => {
  for (let at = group - 2; at > Math.max(unit.first, group - 8); at--) {
    if (tokens[at]?.pos === "VERB" || tokens[at]?.pos === "AUX") return false
    if (tokens[at]?.pos === "ADP" && /^(?:and|but)$/u.test(tokens[at - 1]?.lower ?? "")) return true
  }
  return false
}

/** "Insisting that nobody asked, Ana Ruiz left": the subject of what follows. */
const afterComma = (reading: Reading, unit: Unit, hit: CueHit): Phrase | null => {
  if (hit.first > unit.first + 1) return null
  return mainSubject(reading, { ...unit, first: hit.next }, unit.next)
}
