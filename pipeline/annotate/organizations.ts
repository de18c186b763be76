import { honorifics, isGivenName } from "../lexicon/names.ts"
import {
  emptyModifiers,
  frontHeads,
  headKinds,
  type KnownForm,
  knownForm,
  longestKnown,
  notOrganizations,
  plainWordNames
} from "../lexicon/organizations.ts"
import { modifiers, roleHeads, roleKinds } from "../lexicon/roles.ts"
import { states } from "../lexicon/states.ts"
import type { OrganizationKind } from "../model/document.ts"
import { cut, has, isPossessive, joined, shape, take, type Words } from "./words.ts"

/** Tokens that name an organization. */
export interface FoundOrganization {
  readonly first: number
  readonly next: number
  /** As the text has it, without "the". */
  readonly name: string
  /** The name by which all forms of it are known: that of the lexicon, else the text's. */
  readonly canonical: string
  readonly kind: OrganizationKind
  readonly acronym: string | null
  /** The text's form is the canonical name, not a short form of it. */
  readonly full: boolean
  /** "The", with a capital, stands before it. */
  readonly article: boolean
}

/**
 * Names of organizations, in order: those of the lexicon, those that a head noun makes ("Ward County Sheriff’s Office",
 * "Center for Border Law"), and acronyms that the text explains. Marks their tokens as taken. Linear in the text.
 */
export const findOrganizations = (words: Words): ReadonlyArray<FoundOrganization> => {
  const found: Array<FoundOrganization> = []
  const acronyms = new Map<string, FoundOrganization>()
  const { tokens } = words
  for (let at = 0; at < tokens.length; at++) {
    if (words.taken[at] || !startsName(words, at)) continue
    const candidate = knownAt(words, at, acronyms)
    const made = has(words, at, shape.headline) ? null : headAt(words, at)
    const best = made && (!candidate || (made.next > candidate.next && !settled(candidate))) ? made : candidate
    if (!best || isLawsuit(words, best) || isNameOfOther(words, best)) {
      if (best) at = best.next - 1
      continue
    }
    const acronym = definedAfter(words, best)
    const organization = acronym && !best.acronym ? { ...best, acronym } : best
    if (acronym) acronyms.set(acronym, organization)
    found.push(organization)
    take(words, best.first, best.next)
    at = best.next - 1
  }
  return found
}

const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/u

const startsName = (words: Words, at: number): boolean =>
  has(words, at, shape.capital) || /^(?:\d{2}$|\d{1,3}(?:st|nd|rd|th)$)/u.test(words.tokens[at]?.text ?? "")

/** A known name that is complete in itself ("Department of Justice"), so that what follows isn't part of it. */
const settled = ({ name, kind }: FoundOrganization): boolean =>
  kind === "federal_agency" || / (?:of|for|and|on) /u.test(name) || kind === "media"

const country = /^(?:U\.S\.|US|U\.S)$/u

/** A name of the lexicon, or an acronym that the text has explained, that starts at a token. */
const knownAt = (
  words: Words,
  at: number,
  acronyms: ReadonlyMap<string, FoundOrganization>
): FoundOrganization | null => {
  const { tokens, text } = words
  const token = tokens[at]
  if (!token) return null
  const explained = has(words, at, shape.upper) ? acronyms.get(token.text) : undefined
  if (explained && !has(words, at, shape.headline)) {
    return { ...explained, first: at, next: at + 1, name: token.text, full: false, article: false }
  }
  const direct = longestMatch(words, at)
  if (direct) return direct
  // "U.S. Citizenship and Immigration Services": the country's name belongs to the agency's
  const next = tokens[at + 1]
  if (country.test(token.text) && next && joined(words, at + 1)) {
    const rest = longestMatch(words, at + 1)
    if (
      rest &&
      ["federal_agency", "court", "legislature"].includes(rest.kind) &&
      (rest.full || rest.name.includes(" "))
    ) {
      return { ...rest, first: at, name: text.slice(token.start, tokens[rest.next - 1]?.end) }
    }
  }
  return null
}

const longestMatch = (words: Words, at: number): FoundOrganization | null => {
  const { tokens, text } = words
  const token = tokens[at]
  if (!token) return null
  const limit = longestKnown(token.lower)
  if (limit === 0) return null
  let best: { readonly known: KnownForm; readonly next: number } | null = null
  for (let next = at + 1; next <= tokens.length; next++) {
    const last = tokens[next - 1]
    if (!last || last.sentence !== token.sentence || last.end - token.start > limit + 2) break
    const written = text.slice(token.start, last.end).replace(/\s+/gu, " ")
    const known = knownForm(written)
    if (known && sameLetters(words, at, written, known)) best = { known, next }
  }
  if (!best || isPartyMark(words, at)) return null
  const { organization, form } = best.known
  const canonical = organization.name.replace(/^The /u, "")
  return {
    first: at,
    next: best.next,
    name: form,
    canonical: organization.name,
    kind: organization.kind,
    acronym: organization.acronym,
    full: form === canonical.replaceAll("’", "'"),
    article: tokens[at - 1]?.text === "The" && joined(words, at)
  }
}

/** A known name is in its own letters; in a headline also in capitals. Common words need to stand as names do. */
const sameLetters = (words: Words, at: number, written: string, { form, spellings }: KnownForm): boolean => {
  const straight = written.replaceAll("’", "'")
  const plain = plainWordNames.has(form.toLowerCase())
  if (!spellings.has(straight)) {
    return !plain && form.includes(" ") && straight === form.toUpperCase() && has(words, at, shape.headline)
  }
  if (!plain) return true
  const { tokens } = words
  const before = tokens[at - 1]
  const capitalBefore = at > 0 && joined(words, at) && has(words, at - 1, shape.capital)
  if (
    capitalBefore &&
    !/^(?:the|a|in|of|for|and|but)$/u.test(before?.lower ?? "") &&
    !country.test(before?.text ?? "")
  ) {
    return false
  }
  if (has(words, at, shape.headline)) return /^(?:Congress|Senate|Supreme|Pentagon)/u.test(form)
  if (form === "House") return isChamber(words, at)
  const official = knownForm(written)?.organization.name.startsWith("The ") ?? false
  if (official) return before?.text === "The" && joined(words, at) && !goesOn(words, at, written)
  if (has(words, at, shape.first))
    return !goesOn(words, at, written) && /^(?:VERB|AUX|PART|ADP|PUNCT)$/u.test(nextPos(words, at, written))
  return !goesOn(words, at, written)
}

const nextPos = (words: Words, at: number, written: string): string => {
  const next = at + written.split(/[\s]/u).length
  return words.tokens[next]?.pos ?? "PUNCT"
}

/** Another capitalised word follows, so that the name is part of another's ("Time Warner", "Target Field"). */
const goesOn = (words: Words, at: number, written: string): boolean => {
  const next = at + written.split(" ").length
  const token = words.tokens[next]
  if (!token || !joined(words, next) || !has(words, next, shape.capital)) return false
  return (
    !titleStarts(words, next) &&
    !/^(?:Republicans?|Democrats?|GOP|Democratic)$/u.test(token.text) &&
    !isGivenName(token.text)
  )
}

const chamberNext =
  /^(?:and|republicans?|democrats?|gop|speaker|majority|minority|leaders?|leadership|members?|floor|bill|vote|version|committees?|lawmakers|judiciary|conservatives?|intelligence|oversight|ethics|appropriations|passed|voted|on|in|to|'s|,|\.|has|is|was|will|would|approved|race|races|seat|seats|candidates?|homeland|freedom|or|for)$/u

/** "the House", "House Republicans": the chamber, not a building. */
const isChamber = ({ tokens }: Words, at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? ""
  const next = tokens[at + 1]?.lower ?? ""
  return (
    chamberNext.test(next) &&
    (before === "the" || before === "u.s." || /^(?:and|or|in|by|of|by|former|top|,)$/u.test(before) || at === 0)
  )
}

/** Whether a title of office begins at a token ("Secretary", "Press Secretary", "Rep."). */
export const titleStarts = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (!token) return false
  const bare = token.lower.replace(/^(?:ex|then|vice)-/u, "")
  if (roleHeads.has(bare) || honorifics.has(token.lower) || modifiers.has(bare)) return true
  return roleKinds.has(cut(words, at, at + 2).toLowerCase()) || roleKinds.has(cut(words, at, at + 3).toLowerCase())
}

const noun = /^(?:PROPN|NOUN|ADJ|NUM|X)$/u
const possessors =
  /^(?:sheriff|governor|mayor|attorney|women|children|people|veterans|state|defender|firefighter|firefighters|police|attorneys|workers|sheriffs|mayors|governors|teachers|clerk|marshal|officers|president|farmers|men|nurses|lawyers|voters)$/u
const politicalModifiers = /^(?:democratic|republican|democrat|gop|liberal|conservative|progressive)$/u

/** A name that a head noun makes, with the head's complement. */
const headAt = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  let first = at
  // leading words that are no part of a name
  while (first < tokens.length && has(words, first, shape.capital) && isNoPart(words, first)) first++
  if (isPartyMark(words, first)) return null
  if (first > at || !startsName(words, first) || /^[IA]$/u.test(tokens[first]?.text ?? "")) return null // the scan comes to it by itself
  const run = runFrom(words, first)
  let head = -1
  for (let i = first; i < run; i++) {
    const lower = tokens[i]?.lower ?? ""
    const kind = headKinds.get(lower) ?? (lower === "circuit" && ordinalBefore(words, i, first) ? "court" : undefined)
    if (kind && (i > first || frontHeads.has(lower)) && endsAt(words, i, run)) head = i
  }
  if (head < 0) return null
  const lower = tokens[head]?.lower ?? ""
  const end = complement(words, head)
  if (head === first && end === head + 1) return null // a head alone names nothing
  if (head - first === 1 && end === head + 1 && emptyModifiers.has(tokens[first]?.lower ?? "")) return null
  const next = end
  const name = cut(words, first, next)
  const prefix = longestMatch(words, first)
  const branch =
    prefix && prefix.full && prefix.name.includes(" ") && prefix.kind !== "federal_agency" ? prefix.kind : undefined
  const kind = knownForm(name)?.organization.kind ?? branch ?? kindOf(name, headKinds.get(lower) ?? "court")
  if (kind === "media" && !isOutlet(words, first, head)) return null
  if (notOrganizations.has(name.toLowerCase())) return null
  return {
    first,
    next,
    name,
    canonical: name,
    kind,
    acronym: null,
    full: true,
    article: tokens[first - 1]?.text === "The" && joined(words, first)
  }
}

const isNoPart = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (!token) return true
  if (token.lower === "the" || token.lower === "a" || honorifics.has(token.lower)) return true
  if (
    emptyModifiers.has(token.lower) &&
    !/^(?:u\.s\.|us|federal|state|local|new|old|high|middle|public|american|no|first)$/u.test(token.lower)
  )
    return true
  if (
    modifiers.has(token.lower) &&
    !/^(?:national|legal|policy|political|regional|general|first|chief|executive|associate)$/u.test(token.lower)
  )
    return true
  if (politicalModifiers.test(token.lower))
    return !headKinds.has(words.tokens[at + 1]?.lower ?? "") && words.tokens[at + 1]?.lower !== "national"
  if (
    has(words, at, shape.first) &&
    !noun.test(token.pos) &&
    !/^(?:county|city)$/u.test(words.tokens[at + 1]?.lower ?? "")
  )
    return true
  return false
}

/** "D-Newport News": a party and a place. */
const isPartyMark = ({ tokens }: Words, at: number): boolean =>
  /^[DRI]$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === "-"
    ? true
    : tokens[at - 1]?.text === "-" && /^[DRI]$/u.test(tokens[at - 2]?.text ?? "")

/** The end of the capitalised words that start at a token, with "&" and "Sheriff’s" among them. */
const runFrom = (words: Words, first: number): number => {
  const { tokens } = words
  let at = first + 1
  for (; at < tokens.length && joined(words, at) && at - first < 12; at++) {
    const token = tokens[at]
    if (!token || words.taken[at]) break
    if (has(words, at, shape.capital) && !/^(?:I|The)$/u.test(token.text)) continue
    const follows = has(words, at + 1, shape.capital) && joined(words, at + 1)
    if (follows && token.text === "&") continue
    if (follows && token.text === "-" && has(words, at, shape.glued) && has(words, at + 1, shape.glued)) continue
    if (follows && isPossessive(token) && possessors.test(tokens[at - 1]?.lower ?? "")) continue
    break
  }
  return at
}

const ordinalBefore = ({ tokens }: Words, at: number, first: number): boolean => {
  for (let i = first; i < at; i++) {
    if (
      ordinal.test(tokens[i]?.text ?? "") ||
      /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|federal|d\.c\.)$/u.test(
        tokens[i]?.lower ?? ""
      )
    )
      return true
  }
  return false
}

/** A head ends a name if nothing with a capital goes on, or what goes on is a title or a person. */
const endsAt = (words: Words, at: number, run: number): boolean => {
  if (at === run - 1) return true
  const { tokens } = words
  const next = tokens[at + 1]
  if (!next || !has(words, at + 1, shape.capital)) return false
  if (roleKinds.has(cut(words, at, at + 2).toLowerCase())) return false // "Press Secretary", "Police Chief"
  if (/^(?:Street|Avenue|Square|Station|Road|House|Drive|Hall)$/u.test(next.text)) return false
  return titleStarts(words, at + 1) || (isGivenName(next.text) && at + 2 < run)
}

const day =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/u

const complementPrepositions: ReadonlySet<string> = new Set(["of", "for", "on", "to", "against", "at"])

/** The end of a head's complement: "of Public Safety", "for the Rule of Law", "of Health and Welfare". */
const complement = (words: Words, head: number): number => {
  const { tokens } = words
  const lower = tokens[head]?.lower ?? ""
  const preposition = tokens[head + 1]?.lower ?? ""
  if (!frontHeads.has(lower) || !complementPrepositions.has(preposition) || !joined(words, head + 1)) return head + 1
  if (preposition === "at" && !/^(?:university|school|college|center|institute)$/u.test(lower)) return head + 1
  if (preposition === "to" && !/^(?:committee|coalition|campaign|citizens|fund)$/u.test(lower)) return head + 1
  if (
    preposition === "on" &&
    !/^(?:committee|center|council|commission|institute|subcommittee|conference|office|coalition)$/u.test(lower)
  )
    return head + 1
  let at = head + 2
  let next = head + 1
  while (at < tokens.length && at - head < 12 && joined(words, at) && !words.taken[at]) {
    const token = tokens[at]
    if (!token) break
    if (day.test(token.lower)) break
    if (has(words, at, shape.capital) && !honorifics.has(token.lower)) {
      if (next > head + 1 && titleBreaks(words, at)) break
      at++
      next = at
    } else if (/^(?:of|the|and|for|&|-|in|on)$/u.test(token.lower) && goesOnAfter(words, at)) {
      if (/^(?:in|on)$/u.test(token.lower)) break
      at++
    } else break
  }
  return next
}

const titleBreaks = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  return (
    token !== undefined &&
    titleStarts(words, at) &&
    !/^(?:general|legal|policy|political|justice|counsel|governors|staff|mayors|national)$/u.test(token.lower)
  )
}

/** After "and", "of", "the" another capitalised noun that isn't a name's beginning of its own. */
const goesOnAfter = (words: Words, at: number): boolean => {
  const { tokens } = words
  let next = at + 1
  if (tokens[next]?.lower === "the") next++
  const token = tokens[next]
  if (!token || !joined(words, next) || !has(words, next, shape.capital)) return false
  if (tokens[at]?.lower !== "and" && tokens[at]?.lower !== "&") return true
  if (next > at + 1) return false // "and the Senate": another one
  if (stateNames.has(tokens[at - 1]?.lower ?? "")) return false // "of Ohio and Demos"
  if (isGivenName(token.text) || titleStarts(words, next) || longestMatch(words, next)) return false
  return !has(words, next + 1, shape.capital) || !headKinds.has(tokens[next + 1]?.lower ?? "")
}

const stateNames: ReadonlySet<string> = new Set(states.flatMap(({ name }) => name.toLowerCase().split(" ")))

/** A newspaper's or broadcaster's name: a place or a word that papers bear before its last noun. */
const isOutlet = (words: Words, first: number, head: number): boolean => {
  const { tokens } = words
  for (let i = first; i < head; i++) {
    if (emptyModifiers.has(tokens[i]?.lower ?? "") && !/^(?:new|u\.s\.)$/u.test(tokens[i]?.lower ?? "")) return false
  }
  return (
    !/^(?:times|press|review|register|radio|magazine|daily|television|tv)$/u.test(tokens[head]?.lower ?? "") ||
    head - first >= 1
  )
}

/** The kind by the words of a name, beginning with its head's. */
const kindOf = (name: string, byHead: OrganizationKind): OrganizationKind => {
  const lower = name.toLowerCase().replaceAll("’", "'")
  if (/\b(?:police|sheriff's)\b/u.test(lower)) return byHead === "association" ? "association" : "state_or_local_agency"
  if (/\b(?:university|college|law school|school of)\b/u.test(lower) && byHead !== "media") return "university"
  if (/\bnews\b/u.test(lower)) return "media"
  if (
    /\b(?:international|united nations|u\.n\.|european|world|global)\b.*\b(?:agency|commission|council|authority|administration|bank|court)\b/u.test(
      lower
    )
  )
    return "other"
  if (/\b(?:court|circuit|tribunal)\b/u.test(lower) && byHead !== "advocacy") return "court"
  if (/\b(?:city|county|town|common|metro|borough|district|village|state|legislative)\b.*\bcouncil\b/u.test(lower))
    return "legislature"
  if (/\bcouncil\b/u.test(lower)) return byHead === "legislature" ? "advocacy" : byHead
  if (/\b(?:republican|democratic)\b.*\bcommittee\b|\bparty\b/u.test(lower)) return "party"
  if (/\bcommittee\b/u.test(lower))
    return /\b(?:house|senate|judiciary|appropriations|select|ways and means|joint|assembly)\b/u.test(lower)
      ? "legislature"
      : "advocacy"
  if (
    /\b(?:u\.s\.|us|federal|national) .*\b(?:department|bureau|agency|administration|service|commission|patrol|authority|office)\b/u.test(
      lower
    )
  )
    return "federal_agency"
  if (/\b(?:center|centre|centers)\b/u.test(lower)) {
    if (/\b(?:law|legal|resource|justice|rights|defense|action|workers?|community|immigrants?)\b/u.test(lower))
      return "advocacy"
    if (/\b(?:medical|convention|detention|correctional|processing)\b/u.test(lower)) return "other"
    return "research"
  }
  if (/\b(?:budget|policy|studies|research) (?:commission|committee|council|center|foundation|project)\b/u.test(lower))
    return "research"
  if (
    /\b(?:federation|association|alliance|league|union)\b.*\b(?:immigration|immigrants?|rights|reform|refugee|liberties)\b/u.test(
      lower
    )
  )
    return "advocacy"
  return byHead
}

/** "State v. Ruiz": a case, not an organization. */
const isLawsuit = ({ tokens }: Words, { first, next }: FoundOrganization): boolean =>
  /^(?:v|vs|v\.|vs\.)$/u.test(tokens[next]?.lower ?? "") || /^(?:v|vs|v\.|vs\.)$/u.test(tokens[first - 1]?.lower ?? "")

/** Credits of pictures: "(Ana Ruiz/Getty Images)". */
const isNameOfOther = ({ tokens }: Words, { first, next }: FoundOrganization): boolean =>
  tokens[first - 1]?.text === "/" || tokens[next]?.text === "/"

/** An acronym in parentheses after a name, made of its initials. */
const definedAfter = (words: Words, { next, name }: FoundOrganization): string | null => {
  const { tokens } = words
  const acronym = tokens[next + 1]?.text ?? ""
  if (tokens[next]?.text !== "(" || tokens[next + 2]?.text !== ")" || !/^\p{Lu}[\p{L}.&]{1,9}$/u.test(acronym))
    return null
  const initials = name
    .replace(/\b(?:U\.S\.|US) /u, "")
    .split(/[\s-]+/u)
    .map((word) => word[0]?.toUpperCase() ?? "")
  let at = 0
  for (const letter of acronym.replaceAll(".", "").toUpperCase()) {
    const place = initials.indexOf(letter, at)
    if (place < 0) return at > 1 ? acronym : null
    at = place + 1
  }
  return acronym
}
