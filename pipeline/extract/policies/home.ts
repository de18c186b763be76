import { billLetters, instruments, isBillNumber } from "../../lexicon/instruments.ts"
import { stateCapitals } from "../../lexicon/stateCapitals.ts"
import type { AnnotatedDocument, PersonEntity } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Grammar } from "../resolve.ts"

const country = "ocd-division/country:us"
const congress = /^(?:(?:u\.s\.|united states) )?(?:congress|senate|house(?: of representatives)?)$/iu
const federalWords = new Set(
  "federal congress congressional u.s. us president national nationwide washington".split(" ")
)

/** "U.S. Sen. Ana Ruiz", "Sen. Ana Ruiz, D-Ohio" */
const isOfCongress = ({ affiliation, roles }: PersonEntity): boolean =>
  roles.some(
    ({ role }) =>
      /^u\.?s\.? (?:sen|rep)/iu.test(role) ||
      (/^(?:sen|rep)\b/iu.test(role) && affiliation !== null && /\/(?:state|territory):[a-z]{2}$/u.test(affiliation))
  )

/** "Rep. Ana Ruiz", "Gov. Tom Bell" */
const isOfStatehouse = ({ roleKind, roles }: PersonEntity): boolean =>
  roleKind === "legislator" || roles.some(({ role }) => /^gov/iu.test(role))

const congressWords = new Set("congress congressional congressman congresswoman".split(" "))
const stateBodies = new Set("legislature lawmakers legislators statehouse governor governors".split(" "))

/**
 * Whose laws a text tells of where it names nobody: the state that it names clearly more often than any other, its
 * dateline with them, and whose governor or lawmakers it names, else the nation's if it names a house of Congress and no state's officials.
 */
export const lawsOf = ({ entities, mentions, from, tokens }: AnnotatedDocument): string | null => {
  const officials = [...entities.values()].filter(
    (each) =>
      each.kind === "person" && ["legislator", "head_of_government", "cabinet_or_agency"].includes(each.roleKind ?? "")
  )
  // what is reported from a state’s capital, and not of Congress, is mostly the state’s
  const capital =
    from?.city != null &&
    stateCapitals.has(from.city.key) &&
    !tokens.some(({ lower }) => congressWords.has(lower)) &&
    !officials.some((each) => each.kind === "person" && isOfCongress(each))
  const counts = new Map<string, number>(from ? [[from.state.key, capital ? 2 : 1]] : [])
  for (const { entity } of mentions) {
    const state = /^ocd-division\/country:us\/(?:state|territory):[a-z]{2}/u.exec(entity)?.[0]
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const main = first && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
  const states =
    officials.some((each) => each.kind === "person" && each.affiliation === main && !isOfCongress(each)) ||
    (capital && officials.some((each) => each.kind === "person" && isOfStatehouse(each))) ||
    tokens.some(({ lower }) => stateBodies.has(lower))
  if (main !== null) return states && (entities.has(main) || main === from?.state.key) ? main : null
  // "Senate Bill 4" is of a state
  const houses = mentions.some(({ entity, first, next }) => {
    const body = entities.get(entity)
    if (tokens[first - 1]?.lower === "state") return false
    return body?.kind === "organization" && congress.test(body.name) && tokens[next]?.lower !== "bill"
  })
  const governors = officials.some(
    (each) => each.kind === "person" && each.roles.some(({ role }) => /^gov/iu.test(role))
  )
  return houses && !governors && entities.has(country) ? country : null
}

/**
 * The city whose ordinances a text tells of where it names nobody: the one that it names clearly more often than any
 * other, its dateline with them, and no state or county besides the city's own.
 */
export const cityOf = ({ mentions, from, entities }: AnnotatedDocument): string | null => {
  const counts = new Map<string, number>(from?.city ? [[from.city.key, 1]] : [])
  for (const { entity } of mentions) {
    const official = entities.get(entity)
    const place = official?.kind === "person" ? official.affiliation : entity
    if (place?.startsWith(`${country}/`) && entities.get(place)?.kind === "jurisdiction")
      counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const [place, count] = first ?? ["", 0]
  return place.includes("/place:") && count >= 2 && count >= 3 * (second?.[1] ?? 0) ? place : null
}

/** "Local Law 58" */
const isLocalLaw = (tokens: AnnotatedDocument["tokens"], first: number, head: number): boolean =>
  tokens.slice(first, head).some(({ lower }, at) => lower === "local" && tokens[first + at + 1]?.lower === "law")

const ordinances = new Set(["ordinance", "law", "laws", "act"])

/** Whose an unowned bill or law is by what the text is about; nobody's in a sentence that tells of the nation. */
export const homeOf = (grammar: Grammar, { first, head }: NounPhrase): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const kind = instruments.get(tokens[head]?.lower ?? "")
  const lettered =
    billLetters.has(tokens[head - 1]?.lower ?? "") ||
    billLetters.has(tokens[first]?.lower ?? "") ||
    isBillNumber(tokens[head]?.lower ?? "")
  if (kind !== "bill" && kind !== "statute" && kind !== "ordinance" && !lettered && !isLocalLaw(tokens, first, head))
    return []
  const sentence = grammar.sentenceOf(head)
  if (!sentence || sentence.damaged) return []
  const local = !lettered && (ordinances.has(tokens[head]?.lower ?? "") || isLocalLaw(tokens, first, head))
  const laws = grammar.lawsOf()
  const home =
    (lettered && laws === country && /^(?:[sha]\.?b\.?|bill)$/u.test(tokens[head - 1]?.lower ?? "") ? null : laws) ??
    (local ? grammar.cityOf() : null)
  if (home === null) return []
  const national = tokens.slice(sentence.first, head + 1).some(({ lower }) => federalWords.has(lower))
  return national && home !== country ? [] : [home]
}
