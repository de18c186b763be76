import type { Concept } from "../lexicon/concepts/concept.ts"
import { conceptsOf } from "../lexicon/concepts.ts"
import type { Token } from "../model/document.ts"
import { placeFrom } from "./clues.ts"
import type { Grammar } from "./resolve.ts"

const fromWords = new Set(["from"])
const beforeNoun = new Set(["DET", "ADJ", "NUM", "ADP"])

/** A place where something of the matter is talked of. */
export interface Anchor {
  readonly concept: Concept
  /** Token of the word by which it is known, and of the last word that it needs. */
  readonly token: number
  readonly last: number
  /** Key of the policy that it stands for, if it is a reference to one. */
  readonly policy?: string
}

const noAnchors: ReadonlyArray<Anchor> = []

/** The concepts named among some tokens, each place once. Linear in the places that may name one. */
export const anchorsIn = (
  { document: { tokens }, references, clues: { concepts: places } }: Grammar,
  first: number,
  next: number
): ReadonlyArray<Anchor> => {
  const from = placeFrom(places, first)
  if ((places[from] ?? next) >= next) return noAnchors
  const anchors: Array<Anchor> = []
  const word = (at: number): string => (at < first || at >= next ? "" : (tokens[at]?.lower ?? ""))
  for (let place = from; place < places.length; place++) {
    const at = places[place] ?? next
    if (at >= next) break
    // words joined by a hyphen: "non-sanctuary", "anti-sanctuary"
    const joined = word(at + 1) === "-" ? `${word(at)}-${word(at + 2)}` : word(at)
    // also with a mark between: "anti-“sanctuary cities” law"
    const joint = /^["“‘']$/u.test(word(at - 1)) ? at - 2 : at - 1
    const prefixed = word(joint) === "-" && ["anti", "non", "pro", "self", "long"].includes(word(joint - 1))
    if (prefixed) continue
    const reference = references.get(at)
    if (reference) {
      anchors.push(reference)
      continue
    }
    const known = conceptsOf.get(word(at)) ?? conceptsOf.get(joined) // most words are of no concept
    const concept = known?.find((each) => fits(each, at, joined))
    if (!concept) continue
    const last = lastWord(concept, at)
    const before = anchors.at(-1)
    if (before && before.concept === concept && at <= before.last) continue
    anchors.push({ concept, token: at, last })
  }
  return anchors

  function fits(concept: Concept, at: number, joined: string): boolean {
    if (!concept.any.has(word(at)) && !concept.any.has(joined)) return false
    if (concept.not.has(word(at + 1))) return false
    // "the Harbor Act": a name's word is no verb
    const named =
      /^\p{Lu}/u.test(tokens[at]?.text ?? "") &&
      /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "") &&
      (concept.name === "acting_as_agents" || concept.name === "enforcing")
    if (named) return false
    // "weakens law enforcement": the police, not what they enforce
    if (concept.name === "enforcing" && word(at) === "enforcement" && word(at - 1) === "law" && word(at + 1) !== "of")
      return false
    // "a lawyer to any detained immigrant": who they are
    const attributive = word(at).endsWith("ed") && beforeNoun.has(tokens[at - 1]?.pos ?? "")
    if (attributive && concept.name === "holding_migrants" && concept.near.has(word(at + 1))) return false
    // "jails and police": no verb
    if (concept.name === "holding_for_agents" && tokens[at]?.pos === "NOUN") return false
    if (concept.name === "immigration_hold" && tokens[at]?.pos !== "NOUN" && word(at - 1) !== "immigration")
      return false
    const last = concept.near.size > 0 ? lastWord(concept, at) : at
    if (last < 0) return false
    // "keeps the police from holding immigrants for ICE": nobody is kept
    if (word(at).startsWith("ke") && concept.limited === "detainer_limit" && isNear(fromWords, at + 4, 3)) return false
    if (concept.name === "state_money" && word(last - 1) !== "state") return false
    if (concept.topic === "funding_cutoff" && isForOthers(last)) return false
    return concept.also === undefined || isNear(concept.also, at, concept.reach)
  }
  function isNear(wanted: ReadonlySet<string>, at: number, reach: number): boolean {
    for (let near = at - reach; near <= at + reach; near++) if (wanted.has(word(near))) return true
    return false
  }
  /** "cut funding for migrant shelters": money that no place or police gets, nor is taken from any. */
  function isForOthers(money: number): boolean {
    // "federal funding for roads" is withheld from those who don't help agents
    if (word(money + 1) !== "for" || word(money - 1) === "federal" || word(money - 2) === "federal") return false
    let head = -1
    let there = false // where those are that get it
    for (let near = money + 2; near <= money + 12 && near < next; near++) {
      const { pos, lower } = tokens[near] ?? { pos: "", lower: "" }
      if (lower === "," || lower === ";" || lower === ".") break
      if (head >= 0 && scenes.has(lower)) there = true
      if (lower.startsWith("sanctuar") || (!there && (placeNouns.has(lower) || lower === "police"))) return false
      const nominal = pos === "NOUN" || pos === "PROPN"
      if (head < 0 && (pos === "PRON" || (nominal && !isNominal(tokens[near + 1])))) head = near
    }
    return tokens[head]?.pos === "NOUN"
  }
  function lastWord(concept: Concept, at: number): number {
    if (concept.near.size === 0) return at
    for (let near = at + 1; near <= at + concept.reach; near++) {
      if (word(near) === "." || word(near) === ";") break
      const others = concept.until !== undefined && notAgents.has(word(near + 1)) // "help ICE detainees"
      if (concept.near.has(word(near)) && !others) return near
      if (concept.until?.has(word(near))) break
    }
    if (concept.before)
      for (let near = at - 1; near >= at - concept.reach; near--) if (concept.near.has(word(near))) return at
    return -1
  }
}

const isNominal = (token: Token | undefined): boolean => token?.pos === "NOUN" || token?.pos === "PROPN"

/** What, behind "ICE" or "immigration", isn't its agents. */
const notAgents = new Set(
  "detainee detainees lawyer lawyers attorney attorneys court courts hearing hearings reform case cases history advocates arrest arrests".split(
    " "
  )
)

/** Places, and those who act for them. */
export const placeNouns = new Set(
  `city cities county counties jurisdiction jurisdictions state states locality localities places governments communities
  municipalities towns officials leaders mayors sheriffs agencies departments college colleges university universities
  school schools campuses institutions police officers deputies constables chiefs jailers`.split(/\s+/u)
)

/** Prepositions of where something is. */
export const scenes = new Set("in at across near into inside within through throughout around".split(" "))
