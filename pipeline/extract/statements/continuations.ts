import type { Attribution } from "./attribution.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { holdsQuotation } from "./reportedObjects.ts"

/** A unit that is one quotation and nothing else: its number, or -1. */
const onlyQuotation = ({ inside, nextOf, tokens }: Reading, { first, next }: Unit): number => {
  const quotation = inside[first] ?? -1
  if (quotation < 0) return -1
  let end = nextOf[quotation] ?? -1
  while (end < next && /^[.,]$/u.test(tokens[end]?.text ?? "")) end++
  return end >= next ? quotation : -1
}

/**
 * A sentence that is only a quotation, after an attributed one of the same paragraph, goes on with it. After words that
 * were only reported it is a statement of its own, by the same speaker.
 */
export const joinLoose = (reading: Reading, number: number, made: Array<Attribution>, owned: Set<number>): void => {
  const unit = reading.units[number]
  const before = reading.units[number - 1]
  if (!unit || !before || before.block !== unit.block) return
  const quotation = unit.damaged ? (reading.inside[unit.first] ?? -1) : onlyQuotation(reading, unit)
  if (quotation < 0 || owned.has(quotation)) return
  if ((made.at(-1)?.pieces.at(-1)?.next ?? 0) > unit.first) return
  const piece = { first: reading.firstOf[quotation] ?? unit.first, next: reading.nextOf[quotation] ?? unit.next }
  let reported: Attribution | null = null
  for (let at = made.length - 1; at >= 0; at--) {
    const attribution = made[at]
    const previous = attribution?.pieces.at(-1)
    if (!attribution || !previous || previous.next <= before.first || previous.next > before.next) break
    // "…," she said, adding that …. “…”: the quotation goes on, not what was added.
    if (attribution.pieces.some((one) => holdsQuotation(reading, one.first, one.next))) {
      made[at] = { ...attribution, pieces: [...attribution.pieces, piece] }
      owned.add(quotation)
      return
    }
    reported ??= attribution
  }
  if (!reported || !isSentence(reading, quotation)) return
  made.push({ ...reported, rule: "quotation-after-report", pieces: [piece], confidence: 0.8, damaged: unit.damaged })
  owned.add(quotation)
}

/** Whether a quotation is a whole sentence, or several. */
const isSentence = ({ document, text }: Reading, quotation: number): boolean => {
  const content = document.quotations[quotation]?.content
  const words = content ? text.slice(content.start, content.end) : ""
  return /^[\p{Lu}\p{N}[‘'$]/u.test(words) && /[.?!…’'”]$/u.test(words) && words.includes(" ")
}

/**
 * A paragraph that is one quotation and nothing else goes on with the one that ends the paragraph before it, if that
 * is attributed there.
 */
export const joinParagraph = (
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
export const withContinuations = (
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
