import type { OrganizationEntity } from "../../model/document.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading } from "./reading.ts"

/** What an organization is said to be right after its name: "the Elm Teachers Association, an influential union". */
interface Description {
  readonly key: string
  /** The token at which it is said. */
  readonly at: number
  /** The words that may stand before the noun: those of the name and of the description. */
  readonly words: ReadonlySet<string>
}

/** How a text calls its organizations. */
export interface Descriptions {
  /** By the noun that describes them. */
  readonly byNoun: ReadonlyMap<string, ReadonlyArray<Description>>
  /** Their keys by how their names end, in small letters; null where several end so. */
  readonly byTail: ReadonlyMap<string, string | null>
}

const mostWords = 7
/** Descriptions by one noun that are kept: after so many it tells nobody apart. */
const mostAlike = 20

/** Finds "Elm Alliance, a nonprofit", by the noun, and all names. Linear in the text's mentions. */
export const descriptionsOf = ({ document }: Reading): Descriptions => {
  const { tokens, mentions, entities } = document
  const found = new Map<string, Array<Description>>()
  for (const { entity, form, next } of mentions) {
    const organization = entities.get(entity)
    if (form !== "name" || organization?.kind !== "organization" || tokens[next]?.text !== ",") continue
    if (!/^(?:an?|the)$/u.test(tokens[next + 1]?.lower ?? "")) continue
    let at = next + 2
    while (at < next + mostWords && /^(?:ADJ|NOUN|NUM|ADV)$/u.test(tokens[at]?.pos ?? "")) at++
    const noun = tokens[at - 1]
    if (!noun || at <= next + 2 || !(noun.pos === "NOUN" || noun.lower === "nonprofit")) continue
    const words = new Set([...nameWords(organization), ...tokens.slice(next + 2, at).map(({ lower }) => lower)])
    const alike = found.get(noun.lower) ?? []
    if (alike.length < mostAlike) alike.push({ key: organization.key, at: next, words })
    found.set(noun.lower, alike)
  }
  const byTail = new Map<string, string | null>()
  for (const entity of entities.values()) {
    if (entity.kind !== "organization") continue
    const words = nameWords(entity)
    for (let count = 1; count < Math.min(words.length, mostWords); count++) {
      const tail = words.slice(-count).join(" ")
      byTail.set(tail, byTail.has(tail) ? null : entity.key)
    }
  }
  return { byNoun: found, byTail }
}

const straight = (text: string): string => text.toLowerCase().replaceAll("’", "'")
const nameWords = ({ name }: OrganizationEntity): ReadonlyArray<string> => straight(name).split(" ")

/**
 * "The union", "the teachers union": the one organization that was described so before; "the sheriff's office": the one
 * whose name ends so. Null if none is, or several are.
 */
export const organizationCalled = (
  { document, text }: Reading,
  { byNoun, byTail }: Descriptions,
  { first }: Phrase,
  head: number
): string | null => {
  const { tokens } = document
  if (tokens[first]?.lower !== "the" || head === first || head - first > 5) return null
  const modifiers = tokens.slice(first + 1, head).map(({ lower }) => lower)
  const described = (byNoun.get(tokens[head]?.lower ?? "") ?? []).filter(
    ({ at, words }) => at < first && modifiers.every((word) => words.has(word))
  )
  const keys = new Set(described.map(({ key }) => key))
  if (keys.size > 0) return keys.size === 1 ? (described[0]?.key ?? null) : null
  if (modifiers.length === 0) return null
  return byTail.get(straight(text.slice(tokens[first + 1]?.start, tokens[head]?.end))) ?? null
}
