import { verbForms } from "../lexicon/inflect.ts"
import {
  praisingAdjectives,
  turningAdjectives,
  turningForms,
  turningNouns,
  turningParticles,
  turningVerbs
} from "../lexicon/operators.ts"
import type { Anchor } from "./anchors.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** Concepts of help that a following “only” limits. */
export const onlyLimited = new Set([
  "detainer",
  "honoring",
  "cooperation",
  "working_with",
  "information_sharing",
  "giving_information",
  "telling_status",
  "notification",
  "telling_agents"
])

const besides = new Set("if when for in with after where to on".split(" "))

/** "detainers only for felons", "will cooperate with agents only if", not "not only" nor "the only". */
export const isOnly = (word: (at: number) => string, { token, last }: Anchor): boolean =>
  [last + 1, last + 2, last + 3].some(
    (at) => at > token && word(at) === "only" && word(at - 1) !== "not" && besides.has(word(at + 1))
  ) ||
  // "only honors detainers for felons"
  (besides.has(word(last + 1)) &&
    [token - 1, token - 2, token - 3].some((at) => word(at) === "only" && !["not", "the", "an"].includes(word(at - 1))))

/** "keeps ICE out of its jail", "keeps agents from asking": between the verb and what it is kept from, "out of" or "from". */
export const isKeptOut = (word: (at: number) => string, verb: number, { concept, token, last }: Anchor): boolean => {
  if (concept.name === "deportation" && word(token - 1) === "from") return false // turned by its own phrase
  const next = concept.name === "agents_in_jails" ? last : token
  for (let at = verb + 1; at < Math.min(next, verb + 12); at++) {
    if (word(at) === "from" || (word(at) === "out" && word(at + 1) === "of")) return true
    // "keeps the police of Elm, Ohio, from asking"
    const aside = word(at) === "," && [at + 2, at + 3].some((end) => word(end) === "," && word(end + 1) === "from")
    if ((word(at) === "," && !aside && word(at + 1) !== "from") || word(at) === ";") return false
  }
  return false
}

/** "separate the work of the police from that of agents", "the separation of one from the other". */
export const isApart = (word: (at: number) => string, { last }: Anchor): boolean => {
  let from = false
  for (let at = last - 1; at > last - 16 && at >= 0; at--) {
    const here = word(at)
    if (here === "," || here === ";" || here === ".") return false
    if (here === "from") from = true
    else if (from && /^separat(?:e[sd]?|ing|ion)$/u.test(here)) return true
  }
  return false
}

const people = new Set(
  "people anyone motorists drivers someone residents immigrants them individuals suspects".split(" ")
)

const fighting: ReadonlySet<string> = new Set(["fight", "battle"].flatMap(verbForms))

/** Whether the verb at a token turns what comes after it: “ban”, “crack down”, “take … away”. */
export const turns = (word: (at: number) => string, verb: number): boolean => {
  const here = word(verb)
  if (here.startsWith("crack") && word(verb + 1) !== "down") return false
  if (here === "limited" && word(verb + 1) === "to") return false // "a tool limited to inmates"
  if (here.startsWith("stop") && people.has(word(verb + 1))) return false
  if (fighting.has(here) && word(verb + 1) === "for") return false // "has fought for closer cooperation"
  const particles = turningParticles.get(here)
  if (particles) return particles.has(word(verb + 1)) || (between.has(word(verb + 1)) && particles.has(word(verb + 2)))
  if (here === "take" || here === "taking" || here === "took" || here === "takes") {
    return (
      word(verb + 1) === "away" || takesOn(word, verb) || [1, 2, 3].some((after) => moneyWords.has(word(verb + after)))
    )
  }
  return turningForms.has(here)
}

/** "take these sanctuary cities on", "took on the sanctuary city": fights them. */
const takesOn = (word: (at: number) => string, verb: number): boolean => {
  if (word(verb + 1) === "on") return [2, 3, 4].some((after) => word(verb + after) === "sanctuary")
  for (let at = verb + 2; at < verb + 7; at++)
    if (word(at) === "on") return placeNames.has(word(at - 1)) && [2, 3].some((back) => word(at - back) === "sanctuary")
  return false
}
const placeNames = new Set("cities city states state counties county jurisdictions jurisdiction places".split(" "))

/** "vote it down" */
const between = new Set(["it", "them", "this", "that"])

const moneyWords = new Set(["funding", "funds", "money", "grants", "dollars"])

/** Words of the anchor's own phrase, before and after, that turn it. */
export const phraseSign = ({ document: { tokens } }: Grammar, anchor: Anchor, clause: Clause): number => {
  let sign = 1
  const from = anchor.token > clause.verb.main ? clause.verb.next : clause.first
  for (let at = Math.max(from, anchor.token - 8); at < anchor.token; at++) {
    const token = tokens[at]
    if (token && (token.lower === "," || token.lower === "and")) sign = 1
    else if (token && turningNouns.has(token.lower) && token.pos === "NOUN") sign = -sign
    // "the defunding of sanctuary cities"
    else if (token?.lower.endsWith("ing") && turningForms.has(token.lower) && tokens[at + 1]?.lower === "of")
      sign = -sign
    // "accused him of bullying sanctuary cities"
    else if (
      at === anchor.token - 1 &&
      token?.lower.endsWith("ing") &&
      token.pos === "NOUN" &&
      turningForms.has(token.lower)
    )
      sign = -sign
    else if (
      token &&
      (token.lower === "against" || token.lower === "anti") &&
      !(tokens[at - 1] && turningNouns.has(tokens[at - 1]?.lower ?? "")) &&
      !turningForms.has(tokens[at - 1]?.lower ?? "")
    )
      sign = -sign
  }
  // "released him despite a detainer", "in defiance of detainers": it was not honored
  const word = (at: number): string => tokens[at]?.lower ?? ""
  if (anchor.concept.name === "detainer")
    for (let at = anchor.token - 1; at > anchor.token - 6 && at >= clause.first; at--)
      if (word(at) === "despite" || (["spite", "defiance"].includes(word(at)) && word(at + 1) === "of")) sign = -sign
  // "protect immigrants from deportation"
  if (
    anchor.concept.name === "deportation" &&
    tokens[anchor.token]?.pos === "NOUN" &&
    tokens[anchor.token - 1]?.lower === "from"
  )
    sign = -sign
  for (let at = anchor.token + 1; at <= anchor.last + 2 && at < clause.next; at++) {
    const token = tokens[at]
    if (
      token === undefined ||
      !["NOUN", "ADJ", "PUNCT", "PROPN"].includes(token.pos) ||
      [",", "."].includes(token.lower)
    )
      break
    if (turningNouns.has(token.lower) && !turningVerbs.has(tokens[anchor.token]?.lower ?? "")) sign = -sign
  }
  return sign
}

/** What a clause with "be" says of its subject: -1 if it condemns, 1 if it praises, 0 if neither. */
export const verdictOf = ({ document: { tokens } }: Grammar, clause: Clause): -1 | 0 | 1 => {
  for (let at = clause.verb.next; at < Math.min(clause.next, clause.verb.next + 12); at++) {
    const word = tokens[at]?.lower ?? ""
    if (turningAdjectives.has(word) || illNouns.has(word)) return -1
    if (praisingAdjectives.has(word)) return 1
  }
  return 0
}

/** "would be a mistake" */
const illNouns = new Set(
  "mistake error blunder disaster catastrophe disgrace shame travesty betrayal outrage setback tragedy disservice insult".split(
    " "
  )
)
