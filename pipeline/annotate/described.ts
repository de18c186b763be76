import type { TaggedDocument, Token } from "../model/document.ts"
import type { Span } from "../model/span.ts"
import { isList } from "./placeContext.ts"
import type { PlaceMention } from "./places.ts"

/** What a text calls a place, and where. */
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
 * Being blamed, sued or defiant calls a place nothing.
 */
export const describedPlaces = (
  document: TaggedDocument,
  mentions: ReadonlyArray<PlaceMention>
): ReadonlyMap<string, Description> => {
  const named = mentions.filter(({ qualifier, id }) => !qualifier && id.includes("/", "ocd-division/".length))
  const scene = makeScene(document, named)
  const described = new Map<string, Description>()
  const calls: Array<Call> = []
  document.tokens.forEach((token, at) => {
    if (token.lower.includes("sanctuar")) calls.push(...callsAt(scene, at))
  })
  for (const { id, value, span } of [...calls, ...underHeadings(scene)]) {
    const before = described.get(id)
    if (!before) described.set(id, { value, span })
    else if (before.value !== value) described.set(id, { value: "contested", span: before.span })
  }
  return described
}

interface Scene {
  readonly document: TaggedDocument
  readonly bySentence: ReadonlyMap<number, ReadonlyArray<PlaceMention>>
}

const makeScene = (document: TaggedDocument, mentions: ReadonlyArray<PlaceMention>): Scene => {
  const bySentence = new Map<number, Array<PlaceMention>>()
  for (const mention of mentions) {
    const sentence = document.tokens[mention.first]?.sentence ?? -1
    const group = bySentence.get(sentence)
    if (group) group.push(mention)
    else bySentence.set(sentence, [mention])
  }
  return { document, bySentence }
}

const singular = new Set(["city", "county", "state", "jurisdiction", "town", "community", "place"])
const plural = new Set([
  "cities",
  "counties",
  "states",
  "jurisdictions",
  "towns",
  "communities",
  "places",
  "localities"
])
const marks = new Set(['"', "“", "”", "'", "‘", "’", "``", "''", "-"])

/** Every place that the word "sanctuary" at a token calls something. */
const callsAt = (scene: Scene, at: number): ReadonlyArray<Call> => {
  const { tokens } = scene.document
  const token = tokens[at]
  const negated = token?.lower === "non-sanctuary" || token?.lower === "anti-sanctuary"
  if (!negated && token?.lower !== "sanctuary" && token?.lower !== "sanctuaries") return []
  const head = skipMarks(tokens, at + 1)
  const noun = tokens[head]?.lower ?? ""
  if (plural.has(noun) || token.lower === "sanctuaries") {
    const listed = [...listAfter(scene, at, head), ...listBefore(scene, at)]
    return negated ? [] : listed.map((place) => call(scene, place, at, "sanctuary"))
  }
  if (noun === "movement") return subjects(scene, at, joined).map((place) => call(scene, place, at, "sanctuary"))
  const status = noun === "status" || (singular.has(noun) && tokens[skipMarks(tokens, head + 1)]?.lower === "status")
  if (status) return statusHolders(scene, at).map((place) => call(scene, place, at, "sanctuary"))
  if (singular.has(noun)) return [...called(scene, at, negated), ...apposed(scene, at, head)]
  return ["from", "for"].includes(noun) ? called(scene, at, negated) : []
}

const call = ({ document }: Scene, place: PlaceMention, at: number, value: Call["value"]): Call => {
  const sentence = document.sentences[document.tokens[at]?.sentence ?? -1]
  const span = sentence?.span ?? place.span
  return {
    id: place.id,
    value,
    span: { start: Math.min(span.start, place.span.start), end: Math.max(span.end, place.span.end) }
  }
}

/** The next token that isn't a quotation mark. */
const skipMarks = (tokens: ReadonlyArray<Token>, at: number): number => {
  let next = at
  while (marks.has(tokens[next]?.text ?? "") && next < at + 3) next++
  return next
}

const placesOf = ({ document, bySentence }: Scene, at: number): ReadonlyArray<PlaceMention> =>
  bySentence.get(document.tokens[at]?.sentence ?? -1) ?? []

/** The places of one list that starts with a mention; a state behind its city's comma doesn't end the list. */
const listFrom = (scene: Scene, start: PlaceMention): ReadonlyArray<PlaceMention> => {
  const { document } = scene
  const list = [start]
  for (const place of placesOf(scene, start.first)) {
    const last = list.at(-1) ?? start
    if (place.first >= last.next && isSameList(document, last.next, place.first)) list.push(place)
  }
  return list
}

/** As `isList`, and over qualifiers: "Oakland, Calif.; Providence, R.I." */
const isSameList = (document: TaggedDocument, from: number, to: number): boolean => {
  if (isList(document, from, to)) return true
  if (to - from > 8 || document.tokens[from - 1]?.sentence !== document.tokens[to]?.sentence) return false
  const between = document.tokens.slice(from, to)
  return (
    between[0]?.text === "," &&
    between.every(({ text, lower }) => /^[\p{Lu},;]/u.test(text) || ["and", "."].includes(lower))
  )
}

const introductions = new Set(["including", "like", "notably", "namely", "of", "are", "include"])

/** "sanctuary cities such as X, Y and Z"; "These cities, including X" in the sentence after; "one of them, X". */
const listAfter = (scene: Scene, at: number, head: number): ReadonlyArray<PlaceMention> => {
  const { document } = scene
  const { tokens, sentences } = document
  const here = placesOf(scene, at).find(
    ({ first }) => first > head && isIntroduced(tokens, skipMarks(tokens, head + 1), first)
  )
  if (here) return listFrom(scene, here)
  const next = sentences[(tokens[at]?.sentence ?? -2) + 1]
  if (!next || next.block !== sentences[next.first > 0 ? (tokens[at]?.sentence ?? -1) : -1]?.block) return []
  const opening = tokens.slice(next.first, next.first + 4).map(({ lower }) => lower)
  const [place] = placesOf(scene, next.first)
  if (!place) return []
  const again = ["these", "those", "such"].includes(opening[0] ?? "") && plural.has(opening[1] ?? "")
  if (again && isIntroduced(tokens, next.first + 2, place.first)) return listFrom(scene, place)
  const example =
    (opening[0] === "in" && opening[1] === "one" && opening[2] === "of") ||
    (opening[0] === "for" && (opening[1] === "example" || opening[1] === "instance")) ||
    (opening[0] === "one" && opening[1] === "of" && opening[2] === "them")
  return example && tokens[place.first - 1]?.text === "," ? [place] : []
}

/** Between a plural and the first place stand only a comma, "such as" or "including", and words of their size. */
const isIntroduced = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const between = tokens.slice(from, to).map(({ lower }) => lower)
  const way = between.findIndex(
    (lower, index) => introductions.has(lower) || (lower === "as" && between[index - 1] === "such")
  )
  if (way < 0 || way > 2 || between.length - way > 8) return false
  const verb = between[way] === "are" || between[way] === "of"
  return verb ? between.length === way + 1 : tokens.slice(from + way, to).every(({ pos }) => pos !== "VERB" || true)
}

const others = new Set(["other", "another", "fellow"])

/** "X, Y and other sanctuary cities", "X and Y are sanctuary cities". */
const listBefore = (scene: Scene, at: number): ReadonlyArray<PlaceMention> => {
  const { tokens } = scene.document
  const before = placesOf(scene, at).filter(({ next }) => next <= at)
  const last = before.at(-1)
  if (!last) return []
  const between = tokens.slice(last.next, at).filter(({ text }) => !marks.has(text))
  const words = between.map(({ lower }) => lower)
  const other =
    words.some((word) => others.has(word)) && words.length <= 6 && between.every(({ pos }) => pos !== "VERB")
  const joint = words[0] === "and" || words[0] === "or" || (words[0] === "," && words[1] === "and")
  const copula =
    ["are", "remain", "became"].includes(words[0] ?? "") && words.slice(1).every((word) => fillers.has(word))
  return (other && joint) || copula ? listEndingWith(scene, before) : []
}

const fillers = new Set([
  "so",
  "called",
  "self",
  "declared",
  "proclaimed",
  "described",
  "all",
  "both",
  "now",
  "already",
  "still",
  "also",
  "known",
  "as",
  "considered",
  "officially",
  "themselves"
])

/** The list that the last of some places ends. */
const listEndingWith = ({ document }: Scene, places: ReadonlyArray<PlaceMention>): ReadonlyArray<PlaceMention> => {
  const list: Array<PlaceMention> = []
  for (const place of places.toReversed()) {
    const next = list[0]
    if (next && !isSameList(document, place.next, next.first)) break
    list.unshift(place)
  }
  return list
}

const joined = new Set(["joined", "joining", "join", "led", "leads"])
const blockers = new Set([
  "not",
  "n't",
  "never",
  "would",
  "could",
  "should",
  "may",
  "might",
  "if",
  "whether",
  "no",
  "cannot"
])

/** The list of places before a verb of a set, if nothing between that verb and a token denies or doubts it. */
const subjects = (scene: Scene, at: number, verbs: ReadonlySet<string>): ReadonlyArray<PlaceMention> => {
  const { tokens } = scene.document
  const before = placesOf(scene, at).filter(({ next }) => next <= at)
  const last = before.at(-1)
  if (!last) return []
  const between = tokens.slice(last.next, at)
  if (!between.some(({ lower }) => verbs.has(lower)) || between.some(({ lower }) => blockers.has(lower))) return []
  return listEndingWith(scene, before)
}

/** "X's sanctuary city status"; "officials in X, Y and Z … will maintain their sanctuary status". */
const statusHolders = (scene: Scene, at: number): ReadonlyArray<PlaceMention> => {
  const { tokens } = scene.document
  const before = placesOf(scene, at).filter(({ next }) => next <= at)
  const last = before.at(-1)
  if (!last) return []
  const between = tokens.slice(last.next, at).filter(({ text }) => !marks.has(text))
  if (between[0]?.lower === "'s" && between.length <= 2) return [last]
  const keeps = between.some(({ lower }) =>
    ["maintain", "keep", "retain", "preserve", "defend", "protect", "reaffirmed", "reaffirm"].includes(lower)
  )
  const theirs = between.at(-1)?.lower === "their" || between.at(-1)?.lower === "its"
  return keeps && theirs && !between.some(({ lower }) => blockers.has(lower)) ? listEndingWith(scene, before) : []
}

const copulas = new Set(
  "is are was be been being remain remains remained become becomes became declared declares called calls considers considered proclaimed proclaims stays stay named".split(
    " "
  )
)
const between = new Set(
  "a an the its their our already officially still always now also itself themselves so called self styled declared proclaimed , as whole welcoming proud true de facto and own not".split(
    " "
  )
)

/** "X … is a sanctuary city", with nothing but a copula and small words before the noun; "it" is the place before. */
const called = (scene: Scene, at: number, negated: boolean): ReadonlyArray<Call> => {
  const { tokens, sentences } = scene.document
  const from = sentences[tokens[at]?.sentence ?? -1]?.first ?? at
  let verb = at - 1
  while (
    verb > from &&
    (marks.has(tokens[verb]?.text ?? "") ||
      (between.has(tokens[verb]?.lower ?? "") && !copulas.has(tokens[verb]?.lower ?? "")))
  )
    verb--
  if (!copulas.has(tokens[verb]?.lower ?? "") || at - verb > 10) return []
  const subject = placesOf(scene, at).findLast(({ next }) => next <= verb)
  if (!subject) return []
  const middle = tokens.slice(subject.next, at).map(({ lower }) => lower)
  const not = middle.some((word) => ["not", "n't", "never", "no", "longer"].includes(word))
  if (
    middle.some((word) => word !== "not" && word !== "n't" && word !== "never" && word !== "no" && blockers.has(word))
  )
    return []
  return [call(scene, subject, at, not || negated ? "non_sanctuary" : "sanctuary")]
}

/** "the sanctuary city of X", "sanctuary city X", "X, a sanctuary city". */
const apposed = (scene: Scene, at: number, head: number): ReadonlyArray<Call> => {
  const { tokens } = scene.document
  const places = placesOf(scene, at)
  const of = skipMarks(tokens, head + 1)
  const after = places.find(
    ({ first }) => first === of || (first === of + 1 && ["of", ","].includes(tokens[of]?.lower ?? ""))
  )
  if (after && (after.first === of || tokens[of]?.lower === "of")) return [call(scene, after, at, "sanctuary")]
  const before = places.findLast(({ next }) => next < at)
  if (!before) return []
  const middle = tokens
    .slice(before.next, at)
    .filter(({ text }) => !marks.has(text))
    .map(({ lower }) => lower)
  const ends = [",", ".", ")", "which", ";", "—", "–"].includes(tokens[of]?.lower ?? ".")
  const article =
    middle[0] === "," && ["a", "an"].includes(middle[1] ?? "") && middle.slice(2).every((word) => fillers.has(word))
  return article && ends ? [call(scene, before, at, "sanctuary")] : []
}

/** Under a heading such as "Key Sanctuary Cities": the places that open the paragraphs up to the next heading. */
const underHeadings = (scene: Scene): ReadonlyArray<Call> => {
  const { tokens, sentences } = scene.document
  const calls: Array<Call> = []
  let heading: number | null = null
  let block = -1
  for (const sentence of sentences) {
    const opens = sentence.block !== block
    block = sentence.block
    if (!opens) continue
    const words = tokens.slice(sentence.first, sentence.next)
    if (isHeading(scene.document, sentence.block, words)) {
      const at = words.findIndex(
        (word, index) => word.lower === "sanctuary" && plural.has(words[index + 1]?.lower ?? "")
      )
      heading = at >= 0 ? sentence.first + at : null
    } else if (heading !== null) {
      const opened = scene.bySentence
        .get(tokens[sentence.first]?.sentence ?? -1)
        ?.find(({ first }) => first === sentence.first)
      if (opened)
        for (const place of listFrom(scene, opened))
          if (isLabelled(tokens, place)) calls.push(call(scene, place, heading, "sanctuary"))
    }
  }
  return calls
}

/** A heading, or a short line of capitals without a stop at its end. */
const isHeading = (
  { clean, sentences, tokens }: TaggedDocument,
  block: number,
  words: ReadonlyArray<Token>
): boolean => {
  const { kind, span } = clean.blocks[block] ?? { kind: "paragraph", span: { start: 0, end: 0 } }
  if (kind === "heading") return true
  const last = words.at(-1)
  const whole = last !== undefined && last.end >= span.end
  const long = words.filter(({ text }) => text.length > 3)
  return (
    kind === "paragraph" &&
    whole &&
    words.length <= 14 &&
    !/[.,:;!?”"]$/u.test(last.text) &&
    long.length > 1 &&
    long.every(({ text }) => /^\p{Lu}/u.test(text)) &&
    sentences.length > 0 &&
    tokens.length > 0
  )
}

/** A colon follows the place, or its list, before any verb: "Denver, Colorado: …". */
const isLabelled = (tokens: ReadonlyArray<Token>, { next }: PlaceMention): boolean => {
  for (let at = next; at < next + 10; at++) {
    if (tokens[at]?.text === ":") return true
    if (tokens[at]?.pos === "VERB" || tokens[at]?.text === ".") return false
  }
  return false
}
