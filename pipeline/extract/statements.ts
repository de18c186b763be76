import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { type Attribution, toCandidate } from "./attribution.ts"
import { type Introduction, introduced, introductionOf, labelled, outletOf } from "./blockQuotations.ts"
import { type CueHit, cuesIn } from "./cueFinder.ts"
import { quotationCueSpeaker, quotationSpeakerCue, speakerCueQuotation } from "./directSpeech.ts"
import {
  clauseSpeakerCue,
  speakerCueClause,
  speakerCueColon,
  speakerCueInfinitive,
  speakerCueQuestion,
  speakerCueThat
} from "./indirectSpeech.ts"
import type { Phrase } from "./nounPhrases.ts"
import { type Reading, readingOf, type Unit } from "./reading.ts"
import { Relays } from "./relays.ts"
import {
  holdsQuotation,
  speakerCueFragment,
  speakerCueJudgement,
  speakerCueObject,
  speakerCueRequest
} from "./reportedObjects.ts"
import type { CueRule, Finding, Sight } from "./sight.ts"
import { speaks } from "./sight.ts"
import { sourceOf } from "./sources.ts"
import { canSpeak, mainSubject, Speakers, subjectOf } from "./speakers.ts"

/** The ways to read a cue, the surest first: the first that fits is taken. */
const rules: ReadonlyArray<CueRule> = [
  quotationSpeakerCue,
  quotationCueSpeaker,
  speakerCueQuotation,
  speakerCueThat,
  speakerCueInfinitive,
  speakerCueQuestion,
  speakerCueColon,
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
  const keep = (attribution: Attribution, unit: Unit) => {
    made.push({ ...attribution, relayedBy: relays.of(attribution, unit) })
    const last = (attribution.pieces.at(-1)?.next ?? unit.next) - 1
    speakers.spoke(attribution.entity, last + 1, (reading.inside[last] ?? -1) >= 0)
  }
  for (const { block, first, next } of paragraphsOf(reading)) {
    const units = reading.units.slice(first, next)
    const opening = units[0]
    const closing = units.at(-1)
    if (!opening || !closing) continue
    const outlet = units.length === 1 ? outletOf(reading, opening) : null
    if (outlet) relays.introduce(outlet, block)
    const line = labelled(reading, units, first === 0 || document.clean.blocks[block]?.kind === "heading", speakers)
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
    if (promised && (made.length === before || (reading.inside[opening.first] ?? -1) >= 0)) {
      const attribution = introduced(reading, promised, units, speakers)
      const quotation = reading.inside[opening.first] ?? -1
      if (attribution && !owned.has(quotation)) {
        keep(attribution, opening)
        for (const piece of attribution.pieces) own(reading, piece, owned)
      }
    }
    promised = introductionOf(reading, closing)
  }
  const goesBack = new Map(document.quotations.flatMap(({ continuedBy }, at) => (continuedBy >= 0 ? [[continuedBy, at]] : [])))
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

/** A unit that is one quotation and nothing else: its number, or -1. */
const onlyQuotation = ({ inside, nextOf, tokens }: Reading, { first, next }: Unit): number => {
  const quotation = inside[first] ?? -1
  if (quotation < 0) return -1
  let end = nextOf[quotation] ?? -1
  while (end < next && /^[.,]$/u.test(tokens[end]?.text ?? "")) end++
  return end >= next ? quotation : -1
}

/** A sentence that is only a quotation, after an attributed one of the same paragraph, goes on with it. */
const joinLoose = (reading: Reading, number: number, made: Array<Attribution>, owned: Set<number>): void => {
  const unit = reading.units[number]
  const before = reading.units[number - 1]
  const attribution = made.at(-1)
  if (!unit || !before || before.block !== unit.block || !attribution) return
  const quotation = onlyQuotation(reading, unit)
  const previous = attribution.pieces.at(-1)
  if (quotation < 0 || owned.has(quotation) || !previous) return
  if (
    !attribution.pieces.some((piece) => holdsQuotation(reading, piece.first, piece.next)) ||
    previous.next <= before.first ||
    previous.next > before.next
  )
    return
  const piece = { first: reading.firstOf[quotation] ?? unit.first, next: reading.nextOf[quotation] ?? unit.next }
  made[made.length - 1] = { ...attribution, pieces: [...attribution.pieces, piece] }
  owned.add(quotation)
}

/**
 * A paragraph that is one quotation and nothing else goes on with the one that ends the paragraph before it, if that
 * is attributed there.
 */
const joinParagraph = (
  reading: Reading,
  units: ReadonlyArray<Unit>,
  made: Array<Attribution>,
  owned: Set<number>
): void => {
  const first = units[0]
  const last = units.at(-1)
  const attribution = made.at(-1)
  const previous = attribution?.pieces.at(-1)
  if (!first || !last || !attribution || !previous || attribution.verbatim) return
  const quotation = onlyQuotation(reading, { ...first, next: last.next })
  const before = reading.tokens[first.first - 1]
  if (quotation < 0 || owned.has(quotation) || !before) return
  const block = reading.document.sentences[before.sentence]?.block
  if (
    block !== first.block - 1 ||
    reading.document.sentences[reading.tokens[previous.first]?.sentence ?? -1]?.block !== block
  )
    return
  if (!holdsQuotation(reading, previous.first, previous.next)) return
  const end = Math.max(previous.next, attribution.speaker?.next ?? 0, attribution.cue?.next ?? 0)
  if (first.first - end > 6) return
  made[made.length - 1] = {
    ...attribution,
    pieces: [
      ...attribution.pieces,
      { first: reading.firstOf[quotation] ?? first.first, next: reading.nextOf[quotation] ?? last.next }
    ]
  }
  owned.add(quotation)
}

/** Adds the paragraphs before and after in which a quotation goes on, up to one that has its own attribution. */
const withContinuations = (
  { document, inside, firstOf, nextOf }: Reading,
  attribution: Attribution,
  owned: Set<number>,
  goesBack: ReadonlyMap<number, number>
): Attribution => {
  if (attribution.verbatim) return attribution
  const phrase = (quotation: number): Phrase => ({ first: firstOf[quotation] ?? 0, next: nextOf[quotation] ?? 0 })
  const free = (quotation: number | undefined): quotation is number =>
    quotation !== undefined && quotation >= 0 && !owned.has(quotation)
  const pieces = attribution.pieces.flatMap((piece) => {
    const all = [piece]
    for (
      let at = document.quotations[inside[piece.next - 1] ?? -1]?.continuedBy;
      free(at);
      at = document.quotations[at]?.continuedBy
    ) {
      owned.add(at)
      all.push(phrase(at))
    }
    for (let at = goesBack.get(inside[piece.first] ?? -1); free(at); at = goesBack.get(at)) {
      owned.add(at)
      all.unshift(phrase(at))
    }
    return all
  })
  return { ...attribution, pieces }
}

/** Of a sentence longer than this only the first cues are read: it is no prose, and time stays linear. */
const mostCues = 40

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
    found.push({ ...finding, cue, entity, damaged: unit.damaged, relayedBy: null, verbatim: false })
    for (const piece of finding.pieces) own(reading, piece, owned)
    const named = finding.speaker && finding.speaker.first >= cue.first ? finding.speaker.next : 0
    floor = Math.max(floor, cue.next, named, ...finding.pieces.map(({ next }) => next))
  }
  const source = sourceOf({ reading, unit, hits, floor, starts, owned })
  if (source) keep(source.finding, source.cue)
  hits.forEach((hit, at) => {
    if (hit.unreal || hit.form === "infinitive" || isTaken(found, hit)) return
    const speaker = speakerOf(reading, unit, hit, subjects[at] ?? null, found)
    if (speaker && shows.has(hit.cue.lemma) && !canSpeak(reading, speaker)) return
    const sight: Sight = { reading, unit, hits, hit, floor, speaker, starts, owned }
    for (const rule of rules) {
      const finding = rule(sight)
      if (!finding || finding.pieces.some(({ first, next }) => next <= first)) continue
      keep(finding, { first: hit.first, next: hit.next }, /^(?:continue|go on|conclude|add)$/u.test(hit.cue.lemma))
      return
    }
  })
  return found
}

/** Whether a cue stands in the content of an attribution already made, or is its cue. */
const isTaken = (found: ReadonlyArray<Attribution>, { first }: CueHit): boolean =>
  found.some(({ pieces, cue }) =>
    [...pieces, ...(cue ? [cue] : [])].some((piece) => piece.first <= first && first < piece.next)
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
  if (hit.form === "ing") {
    const before = subject ? tokens[subject.first - 1]?.lower : undefined
    if (
      subject &&
      (before === "with" || subject.first === unit.first || reading.tokens[subject.next - 1]?.pos === "NOUN")
    )
      return subject
    return found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group) ?? afterComma(reading, unit, hit)
  }
  if (subject) return subject
  const before = tokens[hit.group - 1]?.lower ?? ""
  return /^(?:and|but|then|or|,)$/u.test(before)
    ? (found.at(-1)?.speaker ?? mainSubject(reading, unit, hit.group))
    : null
}

/** "Insisting that nobody asked, Ana Ruiz left": the subject of what follows. */
const afterComma = (reading: Reading, unit: Unit, hit: CueHit): Phrase | null => {
  if (hit.first > unit.first + 1) return null
  return mainSubject(reading, { ...unit, first: hit.next }, unit.next)
}
