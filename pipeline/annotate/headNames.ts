import { gazetteer, nameKey } from "../lexicon/gazetteer.ts"
import { honorifics, isGivenName } from "../lexicon/names.ts"
import {
  boundHeads,
  emptyModifiers,
  frontHeads,
  headKinds,
  knownForm,
  mastheads,
  notOrganizations
} from "../lexicon/organizations.ts"
import { presidents } from "../lexicon/placeNames.ts"
import { modifiers, officeFields, roleKinds } from "../lexicon/roles.ts"
import { states } from "../lexicon/states.ts"
import { trait } from "../lexicon/traits.ts"
import { type FoundOrganization, isPartyMark, longestMatch, startsName, titleStarts } from "./knownNames.ts"
import { kindOf } from "./organizationKinds.ts"
import { cut, has, isPossessive, joined, shape, type Words } from "./words.ts"

const ordinal = /^\d{1,3}(?:st|nd|rd|th)$/u

const nominal = new Set(["PROPN", "NOUN", "ADJ", "NUM", "X"])
const possessors =
  /^(?:sheriff|governor|mayor|attorney|women|children|people|veterans|state|defender|firefighter|firefighters|police|attorneys|general|workers|sheriffs|mayors|governors|teachers|clerk|marshal|officers|president|farmers|men|nurses|lawyers|voters)$/u
const politicalModifiers = new Set("democratic republican democrat gop liberal conservative progressive".split(" "))

/** A name that a head noun makes, with the head's complement. */
export const headAt = (words: Words, at: number): FoundOrganization | null => {
  const { tokens } = words
  const first = at
  if (!isHeadNear(words, first)) return null // most
  if (has(words, first, shape.capital) && isNoPart(words, first)) return null // the scan comes to what follows by itself
  if (isPartyMark(words, first)) return null
  if (tokens[first - 1]?.text === "-" && has(words, first, shape.glued) && has(words, first - 1, shape.glued))
    return null // "Commander-in-Chief Forum"
  if (!startsName(words, first) || /^[IA]$/u.test(tokens[first]?.text ?? "")) return null
  const run = runFrom(words, first)
  let head = -1
  for (let i = first; i < run; i++) {
    const lower = tokens[i]?.lower ?? ""
    const kind =
      headKinds.get(lower) ??
      (isMasthead(words, first, i) ? "media" : undefined) ??
      (lower === "circuit" && ordinalBefore(words, i, first) ? "court" : undefined) ??
      (isSchools(words, first, i) ? "state_or_local_agency" : undefined)
    if (kind && (i > first || frontHeads.has(lower)) && endsAt(words, i, run)) head = i
  }
  if (head < 0) return null
  const lower = tokens[head]?.lower ?? ""
  const end = complement(words, head)
  if (end === head + 1 && (head === first || boundHeads.has(lower) || (lower === "workers" && !isUnion(words, first))))
    return null // a head alone names nothing
  if (head - first === 1 && end === head + 1 && emptyModifiers.has(tokens[first]?.lower ?? "")) return null
  const next = end
  const name = cut(words, first, next)
  const prefix = longestMatch(words, first)
  const branch =
    prefix?.full &&
    /^(?:of|for)$/u.test(tokens[prefix.next]?.lower ?? "") &&
    prefix.name.includes(" ") &&
    prefix.kind !== "federal_agency"
      ? prefix.kind
      : undefined
  const kind =
    knownForm(name)?.organization.kind ??
    branch ??
    kindOf(name, headKinds.get(lower) ?? (mastheads.has(lower) ? "media" : "court"))
  if (kind === "media" && !isOutlet(words, first, head)) return null
  if (notOrganizations.has(name.toLowerCase())) return null
  // "the Trump Administration" is the government, in capitals too
  if (lower === "administration" && head - first <= 2 && presidents.has(tokens[head - 1]?.lower ?? "")) return null
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

/** Whether a noun that makes a name an organization's stands where a run that starts at a token may reach. */
const isHeadNear = ({ tokens }: Words, first: number): boolean => {
  for (let at = first; at < first + longestRun; at++) if ((tokens[at]?.traits ?? 0) & trait.head) return true
  return false
}

const isNoPart = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (token === undefined) return true
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
  if (days.has(token.lower)) return true
  if (politicalModifiers.has(token.lower) && isPoliticalClub(words, at)) return false
  if (politicalModifiers.has(token.lower))
    return !headKinds.has(words.tokens[at + 1]?.lower ?? "") && words.tokens[at + 1]?.lower !== "national"
  if (
    has(words, at, shape.first) &&
    !nominal.has(token.pos) &&
    !/^(?:county|city)$/u.test(words.tokens[at + 1]?.lower ?? "")
  )
    return true
  return false
}

/** "Harbor Unified School District", "Denver Public Schools": a town's schools as one body. */
const isSchools = ({ tokens }: Words, first: number, at: number): boolean => {
  const [before, lower] = [tokens[at - 1]?.lower, tokens[at]?.lower]
  return (
    at > first + 1 && ((lower === "district" && before === "school") || (lower === "schools" && before === "public"))
  )
}

/** "Republican Harbor Coalition": the party belongs to the name of a club, not to that of a chamber or its committee. */
const isPoliticalClub = (words: Words, at: number): boolean => {
  const { tokens } = words
  if (
    !/^(?:Republican|Democratic)$/u.test(tokens[at]?.text ?? "") ||
    /^(?:house|senate|congress)/u.test(tokens[at + 1]?.lower ?? "")
  )
    return false
  for (let i = at + 1; i < at + 5 && joined(words, i) && has(words, i, shape.capital); i++) {
    if (
      /^(?:coalition|association|club|clubs|alliance|conference|committee|caucus|federation|women|league|foundation)$/u.test(
        tokens[i]?.lower ?? ""
      )
    )
      return i > at + 1
  }
  return false
}

/** "United Dock Workers", "Dock Workers Union": a union, not just the workers of something. */
const isUnion = ({ tokens }: Words, first: number): boolean =>
  /^(?:united|amalgamated|international|national|communications|transport)$/u.test(tokens[first]?.lower ?? "")

/** "The Harbor Spectator", "the Springfield Star": a common noun that ends a newspaper’s name, after "The" or a place. */
const isMasthead = (words: Words, first: number, at: number): boolean => {
  const { tokens } = words
  if (!mastheads.has(tokens[at]?.lower ?? "") || at === first || !joined(words, first)) return false
  const article = tokens[first - 1]
  if (article?.text === "The" && !has(words, first - 1, shape.first)) return true
  if (article?.lower !== "the") return false
  const key = nameKey(cut(words, first, at))
  const local = gazetteer().places(key).length > 0 || stateNames.has(key)
  return (
    local &&
    !/^(?:leader|independent|voice|citizen|pilot|reader|reporter|record|item|enterprise|mirror|star|sun|progress)$/u.test(
      tokens[at]?.lower ?? ""
    )
  )
}

/** Tokens of a run, at most. */
const longestRun = 12

/** The end of the capitalised words that start at a token, with "&", "Sheriff’s" and "Prince George’s" among them. */
const runFrom = (words: Words, first: number): number => {
  const { tokens } = words
  let at = first + 1
  for (; at < tokens.length && joined(words, at) && at - first < longestRun; at++) {
    const token = tokens[at]
    if (token === undefined || words.taken[at]) break
    if (has(words, at, shape.capital) && !/^(?:I|The)$/u.test(token.text)) continue
    const follows = has(words, at + 1, shape.capital) && joined(words, at + 1)
    if (follows && token.lower === "and" && isTwofold(words, first, at)) continue
    if (follows && token.text === "&") continue
    if (follows && token.text === "-" && has(words, at, shape.glued) && has(words, at + 1, shape.glued)) continue
    if (follows && isPossessive(token) && (possessors.test(tokens[at - 1]?.lower ?? "") || isOfCounty(words, at)))
      continue
    break
  }
  return at
}

/** Whether an "'s" belongs to a county's name: "Prince George's County Council". */
const isOfCounty = (words: Words, at: number): boolean =>
  words.tokens[at + 1]?.lower === "county" &&
  at > 1 &&
  joined(words, at - 1) &&
  gazetteer().counties(nameKey(cut(words, at - 2, at + 1))).length > 0

/** "House Harbors and Reform Committee", "Health and Harbors Corporation": two fields of one body. */
const isTwofold = (words: Words, first: number, at: number): boolean => {
  const { tokens } = words
  const chamber = /^(?:house|senate|assembly|joint)$/u.test(tokens[first]?.lower ?? "") && at > first + 1
  if (!chamber && !officeFields.has(tokens[at - 1]?.lower ?? "")) return false
  for (let i = at + 1; i < at + 5 && joined(words, i) && has(words, i, shape.capital) && !words.taken[i]; i++) {
    const lower = tokens[i]?.lower ?? ""
    if (i > at + 1 && (chamber ? /^(?:sub)?committee$/u.test(lower) : headKinds.has(lower) && !boundHeads.has(lower)))
      return true
  }
  return false
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

const days = new Set([
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."january february march april june july august september october november december".split(" "),
  ..."jan. feb. aug. sept. oct. nov. dec.".split(" ")
])

const complementPrepositions: ReadonlySet<string> = new Set(["of", "for", "on", "to", "against", "at"])

/** The end of a head's complement: "of Public Safety", "for the Rule of Law", "of Health and Welfare". */
const complement = (words: Words, head: number): number => {
  const { tokens } = words
  const lower = tokens[head]?.lower ?? ""
  const preposition = tokens[head + 1]?.lower ?? ""
  if (!frontHeads.has(lower) || !complementPrepositions.has(preposition) || !joined(words, head + 1)) return head + 1
  if (preposition === "at" && !/^(?:university|school|college|center|institute)$/u.test(lower)) return head + 1
  if (preposition === "to" && !/^(?:committee|coalition|campaign|citizens|fund|alliance)$/u.test(lower)) return head + 1
  if (
    preposition === "on" &&
    !/^(?:committee|center|council|commission|institute|subcommittee|conference|office|coalition)$/u.test(lower)
  )
    return head + 1
  let at = head + 2
  let next = head + 1
  while (at < tokens.length && at - head < 12 && joined(words, at) && !words.taken[at]) {
    const token = tokens[at]
    if (token === undefined) break
    if (days.has(token.lower)) break
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
  if (token === undefined || !joined(words, next) || !has(words, next, shape.capital)) return false
  if (tokens[at]?.lower !== "and" && tokens[at]?.lower !== "&") return true
  if (next > at + 1) return false // "and the Senate": another one
  if (frontHeads.has(token.lower) && complementPrepositions.has(tokens[next + 1]?.lower ?? "")) return false // "and Families for …"
  if (stateWords.has(tokens[at - 1]?.lower ?? "")) return false // "of Ohio and Demos"
  if (isGivenName(token.text) || titleStarts(words, next) || longestMatch(words, next)) return false
  return !has(words, next + 1, shape.capital) || !headKinds.has(tokens[next + 1]?.lower ?? "")
}

const stateWords: ReadonlySet<string> = new Set(states.flatMap(({ name }) => name.toLowerCase().split(" ")))
const stateNames: ReadonlySet<string> = new Set(states.map(({ name }) => nameKey(name)))

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
