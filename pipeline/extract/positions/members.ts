import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { type Grammar, unique } from "../resolve.ts"

/** How many words on the examples of a group may begin: "oppose the bill to ban sanctuary cities, including". */
const markReach = 30
/** How many words a list of members may take. */
const listReach = 60

/**
 * Who belongs to those of whom a clause tells by a plural alone: "The Republicans who voted no were Ana Ruiz and Tom
 * Bell", "Among the cities that oppose it, Reno …", "Several sheriffs oppose the bill, including Tom Bell". Empty if the
 * text names none.
 */
export const membersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const [group, other] = clause.subject
  if (!group || other || clause.verb.passive || !isPlural(grammar, group)) return []
  const kinds = kindsOf(grammar, group)
  const isSuch = (key: string): boolean => kinds.has(grammar.entity(key)?.kind ?? "")
  const named = clause.relation === "relative" ? besideRelative(grammar, clause).filter(isSuch) : []
  if (named.length > 0) return unique(named)
  return grammar.actorsOf(clause).length > 0 ? [] : unique(examplesAfter(grammar, clause).filter(isSuch))
}

const placeNouns = new Set(
  "cities counties states towns jurisdictions communities municipalities localities places governments villages".split(
    " "
  )
)
const places: ReadonlySet<string> = new Set(["jurisdiction"])
const people: ReadonlySet<string> = new Set(["person", "organization"])

/** Cities are places; sheriffs, Democrats and groups are none. */
const kindsOf = ({ document: { tokens } }: Grammar, { head }: NounPhrase): ReadonlySet<string> =>
  placeNouns.has(tokens[head]?.lower ?? "") ? places : people

const isPlural = ({ document: { tokens } }: Grammar, { head, pronoun }: NounPhrase): boolean => {
  const { lower = "" } = tokens[head] ?? {}
  return lower === "those" || (!pronoun && lower.endsWith("s") && !lower.endsWith("ss"))
}

/** Whom the clause around a relative one equates with those it describes. */
const besideRelative = (grammar: Grammar, { modifies, ...clause }: Clause): ReadonlyArray<string> => {
  const above = grammar.parentOf({ ...clause, modifies })
  if (!above || !modifies || above.verb.negated) return []
  const { lemma } = above.verb
  // "those who voted against it were Ana Ruiz and Tom Bell"
  if (lemma === "be" && above.subject.some(({ head }) => head === modifies.head))
    return listFrom(grammar, above.verb.next, grammar.sentenceOf(modifies.head)?.next ?? modifies.next)
  const attached = above.attachments.find(({ phrases }) => phrases.some(({ head }) => head === modifies.head))
  if (!attached) return []
  const { preposition } = attached
  // "Among the cities that oppose it, Reno …", "Like other sheriffs who refuse, Bell …"
  const opens = modifies.first < above.verb.first && (preposition === "among" || preposition === "like")
  // "Bell is among the sheriffs who refuse", "is one of the sheriffs who refuse"
  const one = above.objects.some(({ head }) => grammar.document.tokens[head]?.lower === "one")
  const isThere = lemma === "be" && (preposition === "among" || (preposition === "of" && one))
  return opens || isThere ? grammar.actorsOf(above) : []
}

/** "…, including Tom Bell and Ana Ruiz" */
const examplesAfter = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const end = Math.min(clause.next + 1, clause.verb.next + markReach)
  for (let at = clause.verb.next; at < end; at++) {
    if (tokens[at]?.lower === ";") return []
    if (tokens[at - 1]?.lower !== "," || tokens[at]?.lower === "like") continue
    const from = afterMark(grammar, at)
    if (from > 0) return listFrom(grammar, from, end + listReach)
  }
  return []
}

/** Where a list begins whose mark stands at a token: after "including", "such as", "among them", "led by"; else -1. */
export const afterMark = ({ document: { tokens } }: Grammar, at: number): number => {
  const word = tokens[at]?.lower ?? ""
  const after = tokens[at + 1]?.lower ?? ""
  if (["including", "include", "included", "like"].includes(word)) return at + 1
  const two =
    (word === "such" && after === "as") || (word === "among" && after === "them") || (word === "led" && after === "by")
  return two ? at + 2 : -1
}

const listed = new Set(["DET", "PROPN", "NOUN", "ADJ", "CCONJ", "ADP", "NUM"])
const marks = new Set([",", "(", ")", "-", "–", "/"])

/**
 * The names of a list, each the last of what stands together: "Reno Mayor Ana Ruiz (D) and the Harbor League". Where
 * persons or bodies are named, places only tell where they are from.
 */
export const listFrom = (grammar: Grammar, from: number, next: number): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const sentence = tokens[from]?.sentence
  const found: Array<string> = []
  for (let at = from; at < Math.min(next, from + listReach) && tokens[at]?.sentence === sentence; at++) {
    const mention = grammar.mentionAt(at)
    if (mention) {
      if (grammar.mentionAt(mention.next) === undefined) found.push(mention.entity)
      at = mention.next - 1
      continue
    }
    const { pos = "", lower = "" } = tokens[at] ?? {}
    if (!listed.has(pos) && !marks.has(lower)) break
  }
  const isPlace = (key: string): boolean => grammar.entity(key)?.kind === "jurisdiction"
  return found.every(isPlace) ? found : found.filter((key) => !isPlace(key))
}
