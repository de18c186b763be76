import { gazetteer, nameKey } from "../lexicon/gazetteer.ts"
import { fieldedHeads, formerWords, modifiers, officeFields, roleKinds } from "../lexicon/roles.ts"
import { states } from "../lexicon/states.ts"
import { lastPart, sharedTitles, singularTitle } from "../lexicon/titleWords.ts"
import { wordKind } from "../lexicon/wordKinds.ts"
import type { RoleKind } from "../model/document.ts"
import { cut, has, joined, shape, type Words } from "./words.ts"

/** A title of office in the text. */
export interface Title {
  readonly first: number
  readonly next: number
  /** From its modifiers on: "former deputy mayor". */
  readonly role: string
  readonly kind: RoleKind
  readonly former: boolean
  /** Its first token without the modifiers. */
  readonly head: number
  /** Of several people: "Sens. Ana Ruiz and Bo Hill". `role` has the title of one of them. */
  readonly plural: boolean
}

const longestTitle = 5

const stateNames: ReadonlySet<string> = new Set(states.map(({ name }) => nameKey(name)))

/** What a slice is looked up as: "ex-Mayor" and "then-governor" without their prefix. */
const lookup = (text: string): RoleKind | undefined => {
  const lower = text.toLowerCase().replaceAll("’", "'")
  return roleKinds.get(lower.includes("-") ? lastPart(lower.replace(/ ?- ?/gu, "-")) : lower)
}

/** The longest title that ends just before a token, with the modifiers before it; also one of several people. */
export const titleBefore = (words: Words, at: number): Title | null => {
  const last = words.tokens[at - 1]
  if (!last || words.taken[at - 1]) return null
  if ((last.kinds & (wordKind.titleEnd | wordKind.titlesEnd)) === 0) return null
  const several = (last.kinds & wordKind.titlesEnd) !== 0
  const single = several ? (sharedTitles.get(last.lower) ?? singularTitle(last.text)) : null
  if (single === null && (last.kinds & wordKind.titleEnd) === 0) return null
  let first = -1
  let kind: RoleKind | undefined
  for (let from = at - 1; from >= 0 && at - from <= longestTitle; from--) {
    if (from < at - 1 && !joined(words, from + 1)) break
    const known = lookup(single === null ? cut(words, from, at) : withLast(words, from, at, single))
    if (known && !words.taken[from]) {
      first = from
      kind = known
    }
  }
  if (first < 0 || !kind || isOfPlace(words, first, at)) return null
  const title = withModifiers(words, first, at, kind)
  if (single === null) return title
  const role = title.role.slice(0, title.role.lastIndexOf(last.text)) + single
  return { ...title, role, plural: true }
}

const longestPlace = 3

/** People of a place above which its name is meant rather than a prince or a king. */
const knownPlace = 10_000

/** Whether a title is a part of a place's name: "Prince George's County", "Queen Creek". `at`: what follows it. */
const isOfPlace = (words: Words, first: number, at: number): boolean => {
  for (let next = at + 1; next <= at + longestPlace && joined(words, next - 1); next++) {
    const key = nameKey(cut(words, first, next))
    if (words.tokens[next]?.lower === "county" && gazetteer().counties(key).length > 0) return true
    if (has(words, next - 1, shape.capital) && (gazetteer().places(key)[0]?.population ?? 0) > knownPlace) return true
  }
  return false
}

const withLast = (words: Words, first: number, next: number, last: string): string =>
  next - first === 1 ? last : `${cut(words, first, next - 1)} ${last}`

/** "Commissioner of Immigrant Affairs" before a name: a title in capitals with its field of work. */
export const fieldedTitleBefore = (words: Words, at: number): Title | null => {
  const { tokens } = words
  for (let i = at - 1; i > 0 && at - i < 7 && joined(words, i + 1); i--) {
    const lower = tokens[i]?.lower ?? ""
    if ((lower === "of" || lower === "for") && i < at - 1) {
      const title = titleBefore(words, i)
      if (title && isCapitalTitle(words, title)) {
        const key = nameKey(cut(words, i + 1, at))
        if (gazetteer().places(key).length > 0 || stateNames.has(key)) return null // "Mayor of Boston Ana Ruiz"
        return { ...title, next: at, role: `${title.role} ${cut(words, i, at)}` }
      }
    }
    if (words.taken[i] || (!has(words, i, shape.capital) && !/^(?:and|of|for|&)$/u.test(lower))) return null
  }
  return null
}

/** The title that starts at a token, or after modifiers there: the longest. */
export const titleAt = (words: Words, at: number): Title | null => {
  for (let next = Math.min(at + longestTitle, words.tokens.length); next > at; next--) {
    const last = words.tokens[next - 1]
    if (!last || (last.kinds & wordKind.titleEnd) === 0 || last.sentence !== words.tokens[at]?.sentence) continue
    const kind = lookup(cut(words, at, next))
    if (kind) return withModifiers(words, at, next, kind)
  }
  return null
}

const withModifiers = (words: Words, head: number, next: number, kind: RoleKind): Title => {
  const { tokens } = words
  let first = head
  let former = /^(?:ex|then)-/iu.test(tokens[head]?.text ?? "")
  while (first > 0 && joined(words, first) && !words.taken[first - 1]) {
    const before = tokens[first - 1]
    if (!before) break
    const bare = before.lower.replace(/-$/u, "")
    if (before.text === "-" && modifiers.has(tokens[first - 2]?.lower ?? "")) first -= 2
    else if (modifiers.has(bare) || isField(words, first - 1, next - 1)) first--
    else break
    if (formerWords.has(tokens[first]?.lower ?? "")) former = true
  }
  const written = cut(words, first, next)
  const role = written.replace(/^(?:then|ex)[- ](?:US |U\.S\. )?/iu, "")
  return { first, next, role, kind, former, head, plural: false }
}

/** "Transportation" in "Transportation Secretary", "tax" in "tax commissioner": a field of work in the letters of the title. */
const isField = (words: Words, at: number, last: number): boolean => {
  const { tokens } = words
  if (!fieldedHeads.has(tokens[last]?.lower ?? "") || !officeFields.has(tokens[at]?.lower ?? "")) return false
  const opens = has(words, at, shape.first)
  return opens || has(words, at, shape.capital) === has(words, last, shape.capital)
}

/** Whether a title, in the letters of the text, is written as a name's part: "Mayor", "Gov.". */
export const isCapitalTitle = (words: Words, { head, next }: Title): boolean =>
  has(words, head, shape.capital) && has(words, next - 1, shape.capital)
