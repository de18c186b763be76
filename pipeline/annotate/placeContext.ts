import { governedNouns, honorifics, institutions, locative, nameEnds, officeWords } from "../lexicon/placeNames.ts"
import { longestOffice, offices } from "../lexicon/roles.ts"
import type { TaggedDocument, Token } from "../model/document.ts"

/** Whether a token starts with a capital letter. */
export const isCapital = (token: Token | undefined): boolean => {
  const code = token?.text.charCodeAt(0) ?? 0
  if (code < 128) return code >= 65 && code <= 90
  const letter = token?.text.charAt(0) ?? ""
  return letter !== letter.toLowerCase()
}

/** Tokens of a name: `first` up to, without, `next`. */
interface Named {
  readonly first: number
  readonly next: number
}

const times = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december jan. feb. aug. sept. oct. nov. dec."
  ).split(" ")
)
/** Capital words before a name that belong to no name. */
const plainBefore = new Set(
  "downtown greater metro metropolitan upstate downstate u.s. us mr. americans former acting interim then late ex outgoing incoming longtime".split(
    " "
  )
)
const compass = new Set("north south east west northern southern eastern western central new old".split(" "))

/** Whether two tokens stand in one sentence with nothing but white space between. */
const adjoin = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.sentence === b.sentence && b.start > a.end

const isWord = (token: Token | undefined): boolean => isCapital(token) && /^\p{L}/u.test(token?.text ?? "")

/** The capital words right after a name: "Land Commissioner" after "Texas". */
export const runAfter = ({ tokens }: TaggedDocument, { next }: Named): ReadonlyArray<Token> => {
  const run: Array<Token> = []
  for (let at = next; run.length < 8; at++) {
    const token = tokens[at]
    if (token === undefined || !adjoin(tokens[at - 1], token) || !isCapital(token) || !/^\p{L}/u.test(token.text)) break
    run.push(token)
  }
  return run
}

/** The word that a name possesses: "governor" in "Washington's governor". */
export const possessed = ({ tokens }: TaggedDocument, { next }: Named): Token | null => {
  const mark = tokens[next]?.lower
  return mark === "'s" || mark === "'" ? (tokens[next + 1] ?? null) : null
}

/** The longer words of a token's sentence, of its first sixty tokens. */
const longWords = ({ tokens, sentences }: TaggedDocument, at: number): ReadonlyArray<Token> => {
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (!sentence) return []
  const end = Math.min(sentence.next, sentence.first + 60)
  return tokens.slice(sentence.first, end).filter(({ text }) => text.length > 3)
}

/** A headline: nearly all its longer words have capitals, so that these tell nothing. */
const isHeadline = (document: TaggedDocument, at: number): boolean => {
  const long = longWords(document, at)
  return long.length >= 4 && long.filter(isCapital).length >= 0.75 * long.length
}

/** All in capitals: a headline, where "US" may be a pronoun and "IN" is no state. */
export const isShouted = (document: TaggedDocument, at: number): boolean => {
  const long = longWords(document, at)
  return long.length > 1 && long.every(({ text }) => text === text.toUpperCase())
}

/**
 * Whether capital words beside a name make it part of a longer one: the `end` of one ("Whitney Houston"), its `start`
 * ("Boston Globe") or a `side` of the place ("South Boston"), but not before an office ("Boston Mayor") or a law ("Texas Heartbeat Act").
 */
export const isPartOfName = (document: TaggedDocument, named: Named): "start" | "end" | "side" | null => {
  const run = runAfter(document, named)
  const last = run.at(-1)
  if (last && run.some(({ lower }) => nameEnds.has(lower)) && !opensOffice(run)) return "start"
  const part = besideName(document, named, run)
  return part && isHeadline(document, named.first) ? null : part
}

const besideName = (
  document: TaggedDocument,
  named: Named,
  run: ReadonlyArray<Token>
): "start" | "end" | "side" | null => {
  const { tokens } = document
  const before = tokens[named.first - 1]
  if (
    before &&
    adjoin(before, tokens[named.first]) &&
    isWord(before) &&
    !plainBefore.has(before.lower) &&
    !times.has(before.lower)
  ) {
    const opens = tokens[named.first - 2]?.sentence !== before.sentence
    if (!opens || before.pos === "PROPN") return compass.has(before.lower) ? "side" : "end"
  }
  const [next, last] = [run[0], run.at(-1)]
  if (!next || !last || times.has(next.lower) || honorifics.has(next.lower)) return null
  if (run.length === 1 && next.lower === "state") {
    const attorney = possessed(document, { first: named.first, next: named.next + 1 })?.lower === "attorney"
    return attorney || isNewYorkOrWashington(document, named) ? null : "start" // a college
  }
  return officeWords.has(next.lower) || officeWords.has(last.lower) || opensOffice(run) ? null : "start"
}

/** "Cleveland-Cliffs", "Upper-Arlington": a hyphen ties the name to another capital word, unless it is a route or a party. */
export const isHyphenated = ({ tokens }: TaggedDocument, { first, next }: Named): boolean => {
  const [start, end] = [tokens[first], tokens[next - 1]]
  const [after, word] = [tokens[next], tokens[next + 1]]
  if (after?.text === "-" && after.start === end?.end && word?.start === after.end && isWord(word)) return true
  const [before, head] = [tokens[first - 1], tokens[first - 2]]
  return (
    before?.text === "-" &&
    before.end === start?.start &&
    isWord(head) &&
    head?.end === before.start &&
    head.text.length > 2
  )
}

/** Whether capital words after a place's name start with an office: "Oakland City Councilwoman Ana Ruiz". */
const opensOffice = (run: ReadonlyArray<Token>): boolean => {
  let title = ""
  for (const { lower } of run.slice(0, longestOffice)) {
    title = title === "" ? lower : `${title} ${lower}`
    if (offices.has(title)) return true
  }
  return false
}

const isNewYorkOrWashington = ({ tokens }: TaggedDocument, { next }: Named): boolean =>
  ["york", "washington"].includes(tokens[next - 1]?.lower ?? "")

/** Short names of state universities, before the name of a campus. */
const campuses = new Set(["uc", "suny", "cuny", "unc", "csu"])

/** "University of Oregon", "Northern District of California": an institution's name goes on into the place's. */
export const isInstitution = ({ tokens }: TaggedDocument, { first }: Named): boolean => {
  const of = tokens[first - 1]?.lower
  if (campuses.has(of ?? "")) return true
  if (of !== "of" && of !== "at") return false
  const head = tokens[first - 2]
  return isCapital(head) && institutions.has(head?.lower ?? "")
}

/** "the mayor of X", "the cities of X": a noun of government or of place before it. */
export const isGoverned = ({ tokens }: TaggedDocument, { first }: Named): boolean =>
  tokens[first - 1]?.lower === "of" && governedNouns.has(tokens[first - 2]?.lower ?? "")

const civic = new Set(
  (
    "mayor police officials residents city council sheriff schools public authorities metro downtown native suburb suburbs " +
    "resident residents area-based streets"
  ).split(" ")
)

/** Whether the words beside a name say that it is a place. */
export const isPlaced = (document: TaggedDocument, named: Named): boolean => {
  const { tokens } = document
  if (isGoverned(document, named) || locative.has(tokens[named.first - 1]?.lower ?? "")) return true
  const after = tokens[named.next]
  if (adjoin(tokens[named.next - 1], after) && civic.has(after?.lower ?? "")) return true
  if (opensOffice(runAfter(document, named))) return true
  return civic.has(possessed(document, named)?.lower ?? "")
}

const joints = new Set([",", ";", "and", "or", "&", "as", "well", "the", "both", "plus"])

/** Whether only commas and conjunctions stand between two names: a list. */
export const isList = ({ tokens }: TaggedDocument, from: number, to: number): boolean => {
  if (to <= from || to - from > 4 || tokens[from - 1]?.sentence !== tokens[to]?.sentence) return false
  for (let at = from; at < to; at++) if (!joints.has(tokens[at]?.lower ?? "")) return false
  return true
}

const introductions = new Set([",", "like", "including", "such", "as", "both", "the", "in"])

/** The noun that introduces a name or its list: "states" in "states such as Ohio". */
export const introducedBy = ({ tokens }: TaggedDocument, first: number): string => {
  let at = first - 1
  while (at > first - 5 && introductions.has(tokens[at]?.lower ?? "")) at--
  return at < first - 1 ? (tokens[at]?.lower ?? "") : ""
}
