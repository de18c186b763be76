import { honorifics, isGivenName } from "../lexicon/names.ts"
import { greatestLength, type KnownForm, knownForm, knownLengths, plainWordNames } from "../lexicon/organizations.ts"
import { modifiers, roleHeads, roleKinds } from "../lexicon/roles.ts"
import { states } from "../lexicon/states.ts"
import { trait } from "../lexicon/traits.ts"
import type { OrganizationKind } from "../model/document.ts"
import { stateChamberAt } from "./stateChambers.ts"
import { cut, has, joined, shape, singleSpaces, type Words } from "./words.ts"

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

export const startsName = (words: Words, at: number): boolean => {
  if (has(words, at, shape.capital)) return true
  const text = words.tokens[at]?.text ?? ""
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57 && /^(?:\d{2}$|\d{1,3}(?:st|nd|rd|th)$)/u.test(text)
}

const country = /^(?:U\.S\.|US|U\.S)$/u

/** A name of the lexicon, or an acronym that the text has explained, that starts at a token. */
export const knownAt = (
  words: Words,
  at: number,
  acronyms: ReadonlyMap<string, FoundOrganization>
): FoundOrganization | null => {
  const { tokens, text } = words
  const token = tokens[at]
  if (token === undefined) return null
  const explained = has(words, at, shape.upper) ? acronyms.get(token.text) : undefined
  if (explained && !has(words, at, shape.headline)) {
    return { ...explained, first: at, next: at + 1, name: token.text, full: false, article: false }
  }
  const chamber = stateChamberAt(words, at)
  if (chamber) return chamber
  const station = stationAt(words, at)
  if (station) return station
  const direct = longestMatch(words, at)
  if (direct) return chapterOf(words, direct) ?? direct
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

const stateNames = new Set(states.map(({ name }) => name))

/** "the ACLU of Ohio": a state's chapter is a body of its own. */
const chapterOf = (words: Words, found: FoundOrganization): FoundOrganization | null => {
  const { tokens } = words
  const of = tokens[found.next]
  if ((found.kind !== "advocacy" && found.kind !== "party") || of?.text !== "of") return null
  const first = /^(?:Northern|Southern|Eastern|Western)$/u.test(tokens[found.next + 1]?.text ?? "")
    ? found.next + 2
    : found.next + 1
  for (let next = first + 3; next > first; next--) {
    if (!joined(words, next - 1) || !stateNames.has(cut(words, first, next))) continue
    const chapter = ` of ${cut(words, found.next + 1, next)}`
    return {
      ...found,
      next,
      name: cut(words, found.first, next),
      canonical: `${found.canonical}${chapter}`,
      acronym: found.acronym === null ? null : `${found.acronym}${chapter}`
    }
  }
  return null
}

const networks = ["ABC", "NBC", "CBS", "FOX", "Fox", "PIX", "CW", "Telemundo", "Univision"]
const ofNetwork = new RegExp(`^(?:${networks.join("|")})(\\d{1,2})?$`, "u")
/** Call signs start with K or W. */
const stationStarts = new Set([...networks, "K", "W"].map((name) => name.charAt(0)))

/** "ABC7", "NBC 4 News", "Fox News32", "KXYZ-TV": a network’s local station by its channel, or one by its call sign. */
const stationAt = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  const token = tokens[at]
  if (token === undefined || !stationStarts.has(token.text.charAt(0)) || has(words, at, shape.headline)) return null
  let next = 0
  const network = ofNetwork.exec(token.text)
  if (network) {
    if (network[1]) next = at + 1
    else {
      const news = tokens[at + 1]?.text === "News" ? at + 2 : at + 1
      if (/^(?:News)?\d{1,2}$/u.test(tokens[news]?.text ?? "") && joined(words, news)) next = news + 1
      else if (news === at + 1 && /^News\d{1,2}$/u.test(tokens[news]?.text ?? "")) next = news + 1
    }
    if (next > 0 && tokens[next]?.text === "News" && joined(words, next)) next++
    if (next > 0 && /^(?:%|percent|points?|million|years?|people|p\.m\.|a\.m\.)$/u.test(tokens[next]?.lower ?? ""))
      return null
  } else if (/^[KW][A-Z]{3}$/u.test(token.text) && !knownForm(token.text)) {
    const aired = tokens[at + 1]?.text === "-" && /^(?:TV|FM|AM)$/u.test(tokens[at + 2]?.text ?? "")
    const shouted = has(words, at - 1, shape.upper) || has(words, at + 1, shape.upper)
    if (!aired && (shouted || has(words, at, shape.first))) return null
    next = aired ? at + 3 : at + 1
  }
  if (next === 0) return null
  const name = cut(words, at, next)
  return { first: at, next, name, canonical: name, kind: "media", acronym: null, full: true, article: false }
}

export const longestMatch = (words: Words, at: number): FoundOrganization | null => {
  const { tokens, text } = words
  const token = tokens[at]
  const lengths = token && token.traits & trait.organization ? knownLengths(token.lower) : undefined
  if (token === undefined || !lengths) return null
  const limit = greatestLength(token.lower)
  let best: { readonly known: KnownForm; readonly next: number } | null = null
  let length = 0 // of the name so far, with one space for each run of white space
  let end = token.start
  for (let next = at + 1; next <= tokens.length; next++) {
    const last = tokens[next - 1]
    if (!last || last.sentence !== token.sentence || last.end - token.start > limit + 2) break
    length += Math.min(1, last.start - end) + last.end - last.start
    end = last.end
    if (!lengths.has(length)) continue
    const written = singleSpaces(text.slice(token.start, last.end))
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
  const led = /^(?:House|Senate)$/u.test(form) && chamberLeads.test(tokens[at + 1]?.lower ?? "")
  if (
    led &&
    before?.lower !== "state" &&
    (!capitalBefore || has(words, at - 1, shape.first)) &&
    !has(words, at, shape.headline)
  )
    return true
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
  if (token === undefined || !joined(words, next) || !has(words, next, shape.capital)) return false
  return (
    !titleStarts(words, next) &&
    !/^(?:Republicans?|Democrats?|GOP|Democratic)$/u.test(token.text) &&
    !isGivenName(token.text)
  )
}

/** "Senate Majority Leader", "House Speaker": the chamber of who leads it. */
const chamberLeads = /^(?:majority|minority|speaker)$/u

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
  if (token === undefined) return false
  const bare = token.lower.replace(/^(?:ex|then|vice)-/u, "")
  if (roleHeads.has(bare) || honorifics.has(token.lower) || modifiers.has(bare)) return true
  return roleKinds.has(cut(words, at, at + 2).toLowerCase()) || roleKinds.has(cut(words, at, at + 3).toLowerCase())
}

/** "D-Newport News": a party and a place. */
export const isPartyMark = ({ tokens }: Words, at: number): boolean =>
  /^[DRI]$/u.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === "-"
    ? true
    : tokens[at - 1]?.text === "-" && /^[DRI]$/u.test(tokens[at - 2]?.text ?? "")
