import { presidents } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"
import type { TaggedDocument } from "../model/document.ts"
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

const described: ReadonlyMap<string, RegExp> = new Map([
  ["city", /\/place:|\/district:/u],
  ["state", /\/state:[a-z]+$/u],
  ["county", /\/(?:county|parish|borough):/u]
])

/** The place that "the city", "the state" or "the county" means: the last of that kind in the paragraph, if one is. */
const describedAt = (
  { tokens, sentences }: TaggedDocument,
  names: ReadonlyArray<PlaceMention>,
  at: number
): PlaceMention | null => {
  const noun = tokens[at + 1]
  const kind = tokens[at]?.lower === "the" && noun ? described.get(noun.text) : undefined
  if (!kind || !noun || !standsAlone(tokens[at + 2]?.pos, tokens[at + 2]?.lower)) return null
  const block = sentences[noun.sentence]?.block
  let last: PlaceMention | null = null
  for (const name of names) {
    if (name.first >= at) break
    const inBlock = sentences[tokens[name.first]?.sentence ?? -1]?.block === block
    if (inBlock && !name.qualifier && kind.test(name.id)) last = name
  }
  return last
}

/** "the city's plan" and "the city is", not "the city council" or "the state police". */
const standsAlone = (pos: string | undefined, lower: string | undefined): boolean =>
  lower === "'s" || (lower !== "of" && !["NOUN", "PROPN", "ADJ", "NUM"].includes(pos ?? ""))
