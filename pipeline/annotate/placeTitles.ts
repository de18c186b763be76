import { gazetteer } from "../lexicon/gazetteer.ts"
import { presidents } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"
import { trait } from "../lexicon/traits.ts"
import type { ReportedFrom, TaggedDocument, Token } from "../model/document.ts"
import type { PlaceMention } from "./places.ts"

/**
 * Descriptions of a jurisdiction, in order: "the federal government", "the Trump administration", "the feds" are the
 * country's government; "the city", "the state", "the county" are the one named last of that kind in the paragraph,
 * else the only one that the text, or for a state its dateline, has named so far. `names` are the places that the text names, in order.
 */
export const placeTitles = (
  document: TaggedDocument,
  names: ReadonlyArray<PlaceMention>,
  taken: (first: number, next: number) => boolean,
  from: ReportedFrom | null
): ReadonlyArray<PlaceMention> => {
  const { tokens } = document
  const found: Array<PlaceMention> = []
  let known: boolean | undefined // looked for once, and only where it matters
  const national = (): boolean => {
    known ??= names.some(({ id }) => id === countryId) || tokens.some(({ lower }) => isNational(lower))
    return known
  }
  const remembered = makeMemory(document, from)
  let named = 0
  for (let at = 0; at < tokens.length; at++) {
    if (!((tokens[at]?.traits ?? 0) & trait.titled)) continue
    for (; (names[named]?.first ?? tokens.length) < at; named++) remembered.add(names[named])
    const end = federalEnd(document, at, national)
    const first = end === null ? at : withArticle(document, at)
    if (end !== null && !taken(first, end)) {
      found.push(mention(document, first, end, countryId, "United States"))
      at = end - 1
      continue
    }
    const noun = describedNoun(document, at)
    const place = noun === null ? null : remembered.last(noun, tokens[at]?.sentence ?? -1)
    if (place && !taken(at, at + 2)) found.push(mention(document, at, at + 2, place.id, place.name))
  }
  return found
}

const mention = ({ tokens }: TaggedDocument, first: number, next: number, id: string, name: string): PlaceMention => {
  const start = tokens[first]?.start ?? 0
  const end = tokens[next - 1]?.end ?? start
  return { span: { start, end }, first, next, id, name, form: "title", qualifier: false }
}

/** The article before a description belongs to it. */
const withArticle = ({ tokens }: TaggedDocument, at: number): number => {
  const before = tokens[at - 1]
  return before?.lower === "the" && before.sentence === tokens[at]?.sentence ? at - 1 : at
}

/** After "federal" or "federal immigration": whoever acts for the national government in general. */
const federalActors = new Set(
  "government governments authorities officials agents agencies officers lawmakers prosecutors enforcers".split(" ")
)
const federalFields = new Set("immigration law enforcement deportation".split(" "))

/** Words without which "the administration" is a mayor’s or a governor’s. */
const isNational = (lower: string): boolean =>
  lower === "president" || lower === "federal" || lower === "washington" || presidents.has(lower)

/** Where a description of the federal government ends that starts at a token, its article left out; else null. */
const federalEnd = ({ tokens }: TaggedDocument, at: number, national: () => boolean): number | null => {
  const token = tokens[at]
  const after = tokens[at + 1]
  if (token === undefined) return null
  if (token.lower === "feds") return at + 1
  if (token.lower === "federal") {
    let end = at + 1
    while (end < at + 3 && federalFields.has(tokens[end]?.lower ?? "")) end++
    return federalActors.has(tokens[end]?.lower ?? "") ? end + 1 : null
  }
  // "a Trump administration order", "Trump administration officials"
  if (after?.lower === "administration" && presidents.has(token.lower)) return at + 2
  if (tokens[at - 1]?.lower !== "the") return null
  return token.lower === "administration" && after?.lower !== "of" && national() ? at + 1 : null
}

type Noun = "city" | "state" | "county"

const nouns: ReadonlyMap<string, Noun> = new Map([
  ["city", "city"],
  ["state", "state"],
  ["county", "county"]
])

/** "the state and local level" is nobody's. */
const levels = new Set(["local", "federal", "national", "municipal"])

/** The noun of "the city", "the state" or "the county" at a token, if nothing after it makes it part of another name. */
const describedNoun = ({ tokens }: TaggedDocument, at: number): Noun | null => {
  const noun = tokens[at + 1]
  if (tokens[at]?.lower !== "the" || !noun || noun.sentence !== tokens[at]?.sentence) return null
  const after = tokens[at + 2]
  const leveled = after?.lower === "and" && levels.has(tokens[at + 3]?.lower ?? "")
  return leveled || !standsAlone(after) ? null : (nouns.get(noun.text) ?? null)
}

/** "the city's plan" and "the city is", not "the city council", "the state police" or "the state of". */
const standsAlone = (after: Token | undefined): boolean =>
  after?.lower === "'s" || (after?.lower !== "of" && !["NOUN", "PROPN", "ADJ", "NUM"].includes(after?.pos ?? ""))

const kindOf = (id: string): Noun | null =>
  /\/(?:place|district):/u.test(id)
    ? "city"
    : /\/(?:county|parish|borough):/u.test(id)
      ? "county"
      : /\/state:[a-z]+$/u.test(id)
        ? "state"
        : null

const capital = `${countryId}/district:dc`

/** "Washington will", "from Washington": no "D.C." behind it, a verb there, or a preposition of source before it. */
const isGovernment = (tokens: ReadonlyArray<Token>, { first, next }: PlaceMention): boolean =>
  ["VERB", "AUX"].includes(tokens[next]?.pos ?? "") ||
  ["from", "by", "with", "against", "allow", "let"].includes(tokens[first - 1]?.lower ?? "")

/** The places named so far, by what they can be called. */
const makeMemory = ({ tokens, sentences }: TaggedDocument, from: ReportedFrom | null) => {
  const last = new Map<Noun, PlaceMention>()
  const ids: Readonly<Record<Noun, Set<string>>> = {
    city: new Set(),
    state: new Set(from ? [from.state.key] : []),
    county: new Set()
  }
  const blockOf = (sentence: number): number => sentences[sentence]?.block ?? -1
  return {
    add: (name: PlaceMention | undefined): void => {
      const kind = name && !name.qualifier ? kindOf(name.id) : null
      if (!name || !kind) return
      // "near the Ohio border": beside what is told of, not where it is
      if (["border", "line"].includes(tokens[name.next]?.lower ?? "")) return
      // "Washington will retaliate" is the government; "the city" is the text's other city
      const government = name.id === capital && isGovernment(tokens, name)
      if (government && ids.city.size > (ids.city.has(capital) ? 1 : 0)) return
      last.set(kind, name)
      ids[kind].add(name.id)
      const state = /^.*\/state:[a-z]+/u.exec(name.id)?.[0]
      if (state !== undefined) ids.state.add(state) // a text about one city is about its state too
    },
    last: (noun: Noun, sentence: number): { readonly id: string; readonly name: string } | null => {
      const near = last.get(noun)
      if (near && blockOf(tokens[near.first]?.sentence ?? -1) === blockOf(sentence)) return near
      const [only] = ids[noun]
      return only !== undefined && ids[noun].size === 1 ? gazetteer().byId(only) : null
    }
  }
}
