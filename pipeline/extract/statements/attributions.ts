import { type Attribution, own } from "./attribution.ts"
import { type CueHit, cuesIn } from "./cueFinder.ts"
import { cuelessSpeech } from "./cuelessSpeech.ts"
import { announces, purposeful, speakerOf } from "./cueSpeaker.ts"
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
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { speakerCueFragment, speakerCueJudgement, speakerCueObject, speakerCueRequest } from "./reportedObjects.ts"
import { type CueRule, contentStart, type Finding, type Sight, speaks } from "./sight.ts"
import { handsOn, sourceOf } from "./sources.ts"
import type { Speakers } from "./speakers.ts"
import { canSpeak, subjectOf } from "./subjects.ts"

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

/** The attributions of a sentence, in the order in which they were found. `owned` takes the quotations they hold. */
export const attributionsOf = (
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
  let outer = floor
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
    const before = floor
    floor = Math.max(floor, cue.next, named, ...finding.pieces.map(({ next }) => next))
    const [content] = finding.pieces
    const runsOn = cue.next > cue.first && content !== undefined && content.first >= cue.next && content.next === floor
    outer = runsOn && before === unit.first ? before : floor
  }
  const label = colonQuotation(reading, unit, owned)
  if (label) {
    keep(label, { first: unit.first, next: unit.first })
  }
  const source = sourceOf({ reading, unit, hits, floor, outer, starts, owned })
  const handed = source && handsOn({ reading, unit, hits }, source)
  if (source && !handed) keep(source.finding, source.cue)
  const before = found.length
  hits.forEach((hit, at) => {
    if (hit.unreal || isTaken(found, hit)) return
    const purpose = hit.form === "infinitive" ? purposeful(reading, unit, hit) : null
    if (hit.form === "infinitive" && !purpose && !announces(reading, hit)) return
    const speaker = purpose ?? speakerOf(reading, unit, hit, subjects[at] ?? null, found)
    if (speaker && shows.has(hit.cue.lemma) && !canSpeak(reading, speaker)) return
    if (hit.form === "finite" && hit.cue.lemma === "find" && reading.tokens[hit.first]?.lower === "finding") return // "are finding that": they learn it
    const outlook = { reading, unit, hits, hit, floor, outer, speaker, starts, owned }
    const sight: Sight = { ...outlook, content: contentStart(outlook) }
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
  if (source && handed && found.length === before) keep(source.finding, source.cue)
  for (const finding of cuelessSpeech(reading, unit, owned)) keep(finding, { first: unit.first, next: unit.first })
  return found
}

/** Whether a cue stands in the content of an attribution already made, or is its cue. */
const isTaken = (found: ReadonlyArray<Attribution>, { first }: CueHit): boolean =>
  found.some(({ pieces, cue }) =>
    [...pieces, ...(cue ? [cue] : [])].some((piece) => piece.first <= first && first < piece.next)
  )
