import { gazetteer } from "../lexicon/gazetteer.ts"
import { presidents } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"
import type { TaggedDocument, Token } from "../model/document.ts"
import type { PlaceMention } from "./places.ts"

/** After "federal": whoever acts for the national government in general. */
const federalActors = new Set(
  "government governments authorities officials agents agencies law-enforcement officers lawmakers prosecutors immigration".split(" ")
)

/**
 * Descriptions of a jurisdiction: "the federal government", "the Trump administration", "the feds" are the country's
 * government; "the city", "the state", "the county" are the one named last of that kind in the paragraph.
 */
export const placeTitles = (
  document: TaggedDocument,
  names: ReadonlyArray<PlaceMention>,
  taken: (first: number, next: number) => boolean
): ReadonlyArray<PlaceMention> => {
  const { tokens } = document
  const found: Array<PlaceMention> = []
  for (let at = 0; at < tokens.length; at++) {
    const next = federalAt(document, at)
    const first = next === null ? at : withArticle(document, at)
    if (next !== null && !taken(first, next)) {
      found.push(mention(document, first, next, countryId, "United States"))
      at = next - 1
      continue
    }
    const place = describedAt(document, names, at)
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

/** Where a description of the federal government ends that starts at a token, without its article; else null. */
const federalAt = ({ tokens }: TaggedDocument, at: number): number | null => {
  const token = tokens[at]
  const after = tokens[at + 1]
  const afterThat = tokens[at + 2]
  if (!token) return null
  const article = tokens[at - 1]?.lower
  if (token.lower === "feds") return at + 1
  if (token.lower === "federal" && after && federalActors.has(after.lower)) {
    if (after.lower !== "immigration") return at + 2
    return afterThat && federalActors.has(afterThat.lower) && afterThat.lower !== "government" ? at + 3 : null
  }
  if (token.lower === "administration" && article === "the") return at + 1
  if (after?.lower === "administration" && presidents.has(token.lower) && article === "the") return at + 2
  return null
}

const kinds: ReadonlyMap<string, RegExp> = new Map([
  ["city", /\/(?:place|district):/u],
  ["state", /\/state:[a-z]+$/u],
  ["county", /\/(?:county|parish|borough):/u]
])

/**
 * The place that "the city", "the state" or "the county" means: the last of that kind in the paragraph; else the only
 * one that the text has named so far, where a state is named too by its cities.
 */
const describedAt = (
  { tokens, sentences }: TaggedDocument,
  names: ReadonlyArray<PlaceMention>,
  at: number
): { readonly id: string; readonly name: string } | null => {
  const noun = tokens[at + 1]
  const kind = tokens[at]?.lower === "the" && noun ? kinds.get(noun.text) : undefined
  if (!kind || !noun || noun.sentence !== tokens[at]?.sentence || !standsAlone(tokens[at + 2])) return null
  if (tokens[at + 2]?.lower === "and" && levels.has(tokens[at + 3]?.lower ?? "")) return null
  const block = sentences[noun.sentence]?.block
  const before = names.filter(({ first, qualifier }) => first < at && !qualifier)
  const isNear = ({ first }: PlaceMention) => sentences[tokens[first]?.sentence ?? -1]?.block === block
  const near = before.findLast((name) => kind.test(name.id) && isNear(name))
  if (near) return near
  const ids = new Set(
    before.flatMap(({ id }) => (noun.text === "state" ? (/^.*\/state:[a-z]+/u.exec(id)?.[0] ?? []) : kind.test(id) ? id : []))
  )
  const [only] = ids
  return only !== undefined && ids.size === 1 ? (gazetteer().byId.get(only) ?? null) : null
}

/** "the state and local level" is nobody's. */
const levels = new Set(["local", "federal", "national", "municipal"])

/** "the city's plan" and "the city is", not "the city council", "the state police" or "the state of". */
const standsAlone = (after: Token | undefined): boolean =>
  after?.lower === "'s" || (after?.lower !== "of" && !["NOUN", "PROPN", "ADJ", "NUM"].includes(after?.pos ?? ""))
