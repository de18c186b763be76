import { trait } from "../lexicon/traits.ts"
import type { TaggedDocument, Token } from "../model/document.ts"
import type { Span } from "../model/span.ts"
import { apposed, called } from "./describedClauses.ts"
import {
  introducedList,
  joinedMovement,
  listedBefore,
  listedNext,
  listFrom,
  type PlaceScene,
  placesOf,
  statusHolders
} from "./describedLists.ts"
import { isCapital } from "./placeContext.ts"
import type { PlaceMention } from "./places.ts"

/** What a text calls a place, and where: the sentence, with the place's name. */
export interface Description {
  readonly value: "sanctuary" | "non_sanctuary" | "contested"
  readonly span: Span<"clean">
}

/** One place called so once. */
interface Call {
  readonly id: string
  readonly value: "sanctuary" | "non_sanctuary"
  readonly span: Span<"clean">
}

/**
 * What the text itself calls each place, by id: sanctuary where it says so of the place, in a list of sanctuary cities,
 * under a heading of them or by its mayor's words; non-sanctuary where it says that; contested where it says both.
 * Being blamed, sued or defiant calls a place nothing. `mentions` are all of the text's places, in order.
 */
export const describedPlaces = (
  document: TaggedDocument,
  mentions: ReadonlyArray<PlaceMention>
): ReadonlyMap<string, Description> => {
  const named: Array<number> = []
  const { tokens } = document
  for (let at = 0; at < tokens.length; at++) if ((tokens[at]?.traits ?? 0) & trait.sanctuary) named.push(at)
  if (named.length === 0) return new Map()
  const scene: PlaceScene = {
    document,
    places: mentions.filter(({ qualifier, id }) => !qualifier && /\/(?:state|district|territory):/u.test(id))
  }
  const calls = named.flatMap((at) => {
    const token = document.tokens[at]
    return token ? callsAt(scene, token, at) : []
  })
  const described = new Map<string, Description>()
  for (const { id, value, span } of [...calls, ...underHeadings(scene)]) {
    const before = described.get(id)
    if (!before) described.set(id, { value, span })
    else if (before.value !== value) described.set(id, { value: "contested", span: before.span })
  }
  return described
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
const singular = words("city county state jurisdiction town community place")
const plural = words("cities counties states jurisdictions towns communities places localities municipalities")
const marks = words("\" “ ” ' ‘ ’ `` '' -")

/** The next token that isn't a quotation mark or a hyphen. */
const skipMarks = (tokens: ReadonlyArray<Token>, at: number): number => {
  let next = at
  while (marks.has(tokens[next]?.text ?? "") && next < at + 3) next++
  return next
}

/** Every place that the word "sanctuary" at a token calls something. */
const callsAt = (scene: PlaceScene, token: Token, at: number): ReadonlyArray<Call> => {
  const { tokens } = scene.document
  const all = (places: ReadonlyArray<PlaceMention>) => places.map((place) => makeCall(scene, place, at, "sanctuary"))
  const negated = token.lower === "non-sanctuary" || token.lower === "anti-sanctuary"
  if (!negated && token.lower !== "sanctuary" && token.lower !== "sanctuaries") return []
  const head = skipMarks(tokens, at + 1)
  const noun = tokens[head]?.lower ?? ""
  const behind = skipMarks(tokens, head + 1)
  if (negated) {
    const place = singular.has(noun) ? called(scene, at) : null
    return place && !place.denied ? [makeCall(scene, place.place, at, "non_sanctuary")] : []
  }
  if (token.lower === "sanctuaries") return all(listedBefore(scene, at))
  if (plural.has(noun)) {
    return all([...introducedList(scene, at, behind), ...listedNext(scene, at, plural), ...listedBefore(scene, at)])
  }
  if (noun === "movement") return all(joinedMovement(scene, at))
  if (noun === "status" || (singular.has(noun) && tokens[behind]?.lower === "status"))
    return all(statusHolders(scene, at))
  if (!singular.has(noun) && noun !== "from" && noun !== "for") return []
  const place = called(scene, at)
  if (place) return [makeCall(scene, place.place, at, place.denied ? "non_sanctuary" : "sanctuary")]
  return singular.has(noun) ? all(apposed(scene, at, behind)) : []
}

const makeCall = ({ document }: PlaceScene, place: PlaceMention, at: number, value: Call["value"]): Call => {
  const said = document.sentences[document.tokens[at]?.sentence ?? -1]?.span ?? place.span
  const span = { start: Math.min(said.start, place.span.start), end: Math.max(said.end, place.span.end) }
  return { id: place.id, value, span }
}

/** Under a heading such as "Key Sanctuary Cities": the places that open the paragraphs up to the next heading. */
const underHeadings = (scene: PlaceScene): ReadonlyArray<Call> => {
  const { tokens, sentences } = scene.document
  const calls: Array<Call> = []
  let heading: number | null = null
  let block = -1
  for (const sentence of sentences) {
    const opens = sentence.block !== block
    block = sentence.block
    if (!opens) continue
    const line = tokens.slice(sentence.first, sentence.next)
    if (isHeading(scene.document, sentence.block, line)) {
      const at = line.findIndex(({ lower }, index) => lower === "sanctuary" && plural.has(line[index + 1]?.lower ?? ""))
      heading = at >= 0 ? sentence.first + at : null
    } else if (heading !== null) {
      const first = placesOf(scene, sentence.first).find((place) => place.first === sentence.first)
      for (const place of first ? listFrom(scene, first) : []) {
        if (isLabelled(tokens, place)) calls.push(makeCall(scene, place, heading, "sanctuary"))
      }
    }
  }
  return calls
}

/** A heading, or a short line of capital words without a stop at its end. */
const isHeading = ({ clean }: TaggedDocument, block: number, line: ReadonlyArray<Token>): boolean => {
  const { kind, span } = clean.blocks[block] ?? { kind: "caption", span: { start: 0, end: 0 } }
  const last = line.at(-1)
  if (kind !== "paragraph" || !last) return kind === "heading"
  const long = line.filter(({ text }) => text.length > 3)
  const short = last.end >= span.end && line.length <= 14 && !/[.,:;!?”"]$/u.test(last.text)
  return short && long.length > 1 && long.every(isCapital)
}

/** A colon follows the place, or its list, before any verb: "Denver, Colorado: …". */
const isLabelled = (tokens: ReadonlyArray<Token>, { next }: PlaceMention): boolean => {
  for (let at = next; at < next + 10; at++) {
    if (tokens[at]?.text === ":") return true
    if (tokens[at]?.pos === "VERB" || tokens[at]?.text === ".") return false
  }
  return false
}
