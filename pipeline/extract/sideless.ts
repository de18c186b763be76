import { verbForms } from "../lexicon/inflect.ts"
import { turningForms } from "../lexicon/operators.ts"
import { type Anchor, scenes } from "./anchors.ts"
import type { Clause } from "./clauses/clause.ts"
import type { Grammar } from "./resolve.ts"

/** "the “sanctuary cities” law": one about such places, be it for or against them; not "an anti-sanctuary cities law". */
export const isAboutPlaces = ({ document: { tokens } }: Grammar, { concept, token }: Anchor): boolean => {
  if (concept.name !== "sanctuary") return false
  let at = token + 1
  while (at < token + 5 && quoteMark.test(tokens[at]?.text ?? "")) at++
  const place = tokens[at]?.lower ?? ""
  // "the city’s sanctuary city law" is its own, "sanctuary city legislation" may be either
  const nouns = several.has(place) ? lawNouns : place === "city" || place === "county" ? openNouns : null
  if (!nouns) return false
  at++
  while (at < token + 6 && quoteMark.test(tokens[at]?.text ?? "")) at++
  if (!nouns.has(tokens[at]?.lower ?? "")) return false
  return !tokens.slice(Math.max(0, token - 4), token).some(({ lower }) => lower === "anti" || turningForms.has(lower))
}

const turningInto: ReadonlySet<string> = new Set(["turn", "transform", "convert", "make"].flatMap(verbForms))

const styled = new Set(["so", "called", "self", "proclaimed", "declared"])

const moving: ReadonlySet<string> = new Set(
  ["bring", "send", "bus", "ship", "fly", "move", "transport", "take"].flatMap(verbForms)
)

const several = new Set(["cities", "counties"])
const openNouns = new Set("bill bills legislation measure measures".split(" "))
const lawNouns = new Set("law laws act statute bill bills legislation measure measures".split(" "))

const quoteMark = /^["“”'‘’]+$/u

/** "agents in sanctuary cities": where it happens, not what it is about. */
export const isScene = ({ document: { tokens } }: Grammar, { concept, token }: Anchor): boolean => {
  if (concept.name !== "sanctuary") return false
  for (let at = token - 1; at > token - 9 && at >= 0; at--) {
    const { lower, pos } = tokens[at] ?? { lower: "", pos: "" }
    if (styled.has(lower)) continue // "so-called"
    // "turn the state into a sanctuary": what it is to be
    if (lower === "into" && tokens.slice(Math.max(0, at - 8), at).some((each) => turningInto.has(each.lower)))
      return false
    if (scenes.has(lower)) return true
    // "send them to sanctuary cities"
    if (lower === "to" && tokens.slice(Math.max(0, at - 8), at).some((each) => moving.has(each.lower))) return true
    if (!["DET", "ADJ", "PUNCT", "NUM", "ADV", "PROPN", "CCONJ"].includes(pos) || lower === "," || lower === ".")
      return false
  }
  return false
}

/** "The city is not a sanctuary": what is no fact is no stance; "and never will be" is one. */
export const isDenial = (grammar: Grammar, clause: Clause, { concept, token }: Anchor): boolean => {
  const { lemma, negated, modal, main } = clause.verb
  if (concept.name !== "sanctuary" || lemma !== "be" || !negated || modal !== null || token < main) return false
  const { tokens } = grammar.document
  for (let at = main; tokens[at]?.sentence === clause.sentence; at++) if (tokens[at]?.lower === "never") return false
  return tokens[clause.verb.first - 1]?.lower !== "never" && tokens[main + 1]?.lower !== "never"
}

/** "We have no policy that hinders agents", "doesn’t have a sanctuary law": what there is not is no stance. */
export const isLack = ({ document: { tokens } }: Grammar, { verb, subject, objects }: Clause): boolean =>
  (verb.lemma === "have" || (verb.lemma === "be" && tokens[subject[0]?.head ?? -1]?.lower === "there")) &&
  verb.modal === null &&
  objects.some(
    ({ first, head }) => (verb.negated || tokens[first]?.lower === "no") && lacking.has(tokens[head]?.lower ?? "")
  )

const lacking = new Set(
  `law laws policy policies ordinance ordinances rule rules statute statutes status agreement agreements
  contract city cities jurisdiction jurisdictions sanctuary sanctuaries`.split(/\s+/u)
)

/** "We will vote on the ordinance", "the jail got 40 detainers": what is to be decided or counted is no stance. */
export const isUndecided = ({ document: { tokens } }: Grammar, { verb, objects }: Clause, anchor: Anchor): boolean => {
  if (verb.lemma === "vote") return ["on", "whether"].includes(tokens[verb.next]?.lower ?? "")
  const counted = objects.some(({ first, next }) => anchor.token >= first && anchor.token < next)
  return anchor.concept.name === "detainer" && counted && counting.has(verb.lemma)
}

const counting = new Set("get receive have see count log track process handle review".split(" "))

/** "won’t need to use its powers", "does not have to": what is not needed is no stance. */
export const isNeedless = ({ verb }: Clause): boolean => verb.negated && verb.lemma === "need"

/** "The city complies with federal law": who keeps the law takes no side by that. */
export const isLawful = ({ document: { tokens } }: Grammar, { verb, sentence }: Clause): boolean => {
  if (!obeying.has(verb.lemma) || verb.negated) return false
  for (let at = verb.next; at < verb.next + 8 && tokens[at]?.sentence === sentence; at++)
    if (["subpoena", "subpoenas"].includes(tokens[at]?.lower ?? "")) return true
    else if (verb.modal === null && lawWords.has(tokens[at]?.lower ?? ""))
      return tokens[at + 1]?.lower !== "enforcement"
  return false
}

const obeying = new Set(["comply", "cooperate", "follow", "obey"])

const lawWords = new Set(["law", "laws", "statute", "statutes", "regulations"])

/** "is not planning to issue an order on sanctuary cities": nothing is to be done. */
export const isUnplanned = ({ parentOf }: Grammar, clause: Clause): boolean => {
  const above = clause.relation === "infinitive" ? parentOf(clause) : undefined
  if (above?.verb.negated !== true) return false
  return above.verb.lemma === "need" || (intending.has(above.verb.lemma) && drawing.has(clause.verb.lemma))
}

const intending = new Set(["plan", "intend", "expect", "seek"])
/** What one does with a measure that is to be. */
const drawing = new Set("issue sign introduce propose adopt pass make file write draft".split(" "))

/** "she neither supports nor opposes it": no side is taken. */
export const isNeither = ({ document: { tokens } }: Grammar, { verb }: Clause): boolean =>
  tokens.slice(Math.max(0, verb.main - 3), verb.main).some(({ lower }) => lower === "neither" || lower === "nor")

/** "rejected claims that sanctuary cities breed crime": what is said of a claim is not said of its matter. */
export const isOfClaims = ({ document: { tokens } }: Grammar, { objects }: Clause): boolean =>
  objects.some(({ head }) => {
    const noun = tokens[head]?.lower ?? ""
    // "rejected the idea of making it a sanctuary": a plan
    return claimNouns.has(noun) && !(plans.has(noun) && tokens[head + 1]?.lower === "of")
  })

const plans = new Set(["idea", "notion", "suggestion"])

const claimNouns = new Set(
  `claim claims accusation accusations allegation allegations suggestion suggestions notion notions idea assertion
  assertions assumption assumptions narrative myth myths rhetoric rumor rumors report reports designation designations
  label labels characterization characterizations portrayal`.split(/\s+/u)
)
