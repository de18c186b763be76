import type { StatementCandidate } from "../model/candidate.ts"
import type { AnnotatedDocument } from "../model/document.ts"
import { type Attribution, own, toCandidate } from "./statements/attribution.ts"
import { attributionsOf } from "./statements/attributions.ts"
import { type Introduction, introduced, introductionOf, isPersonal, outletOf } from "./statements/blockQuotations.ts"
import { joinLoose, joinParagraph, withContinuations } from "./statements/continuations.ts"
import type { Phrase } from "./statements/nounPhrases.ts"
import { type Reading, readingOf, type Unit } from "./statements/reading.ts"
import { Relays } from "./statements/relays.ts"
import { Speakers } from "./statements/speakers.ts"
import { transcriptOf } from "./statements/transcripts.ts"

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
