import { reporting } from "../../lexicon/control.ts"
import { paperNouns } from "../../lexicon/eventWords.ts"
import { suitNouns } from "../../lexicon/instruments.ts"
import { speaking } from "../../lexicon/operators.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { governmentOf } from "../policies/actingFor.ts"
import { type Grammar, isFirstPerson, kindOf, unique } from "../resolve.ts"
import { isActor } from "./row.ts"

/** Those who act for somebody: "the mayor, whose office will defend the law", "said the department would". */
const offices = new Set(
  `office department administration lawyers attorneys staff team caucus agency city county state town village school
  university campus district police officers deputies jail prosecutors bureau government company church`.split(/\s+/u)
)

/**
 * Whose stance a clause tells: of whoever does it; of the speaker, where it is what "we" do or what somebody says that
 * their own city, county or office does.
 */
export const holdersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const own = grammar.actorsOf(clause)
  if (clause.subject.some((phrase) => isFirstPerson(grammar, phrase))) {
    const speaker = statementAt(grammar, clause.verb.main)?.speaker ?? null
    return speaker === null ? own : [speaker]
  }
  const [first] = clause.subject
  const head = tokens[first?.head ?? -1]?.lower ?? ""
  if (clause.mark === "whose" && clause.modifies && own.length === 0 && offices.has(head))
    return grammar.entitiesOf(clause.modifies, clause)
  const above = grammar.parentOf(clause)
  if (
    clause.relation === "complement" &&
    above &&
    (reporting.has(above.verb.lemma) || speaking.has(above.verb.lemma))
  ) {
    const speakers = grammar.actorsOf(above).filter((key) => grammar.entity(key)?.kind === "person")
    if (speakers.length === 0) return own
    const theirs = own.every((key) => speakers.some((speaker) => governmentOf(grammar, speaker).includes(key)))
    if (own.length > 0 ? theirs : offices.has(head) || first?.pronoun) return speakers
  }
  if (own.length === 0) {
    const brought = suitors(grammar, clause)
    if (brought.length > 0) return brought
  }
  const all = above ? listBefore(grammar, clause) : []
  if (above && all.length > 0) return unique(all.flatMap((phrase) => grammar.entitiesOf(phrase, above)))
  // "stood by the policy" reads as a passive: whoever stood
  if (own.length === 0 && clause.verb.passive && clause.verb.lemma === "stand")
    return clause.subject.flatMap((phrase) => grammar.entitiesOf(phrase, clause))
  return own
}

/** "with Ruiz, Bell and Cox supporting the ordinance": all of the list whose last the clause describes. */
export const listBefore = (grammar: Grammar, clause: Clause): ReadonlyArray<NounPhrase> => {
  const { modifies, relation, verb } = clause
  const above = relation === "participle" && !verb.passive && modifies ? grammar.parentOf(clause) : undefined
  const list = above?.attachments.find(
    ({ preposition, phrases }) =>
      preposition === "with" && phrases.length > 1 && phrases.at(-1)?.head === modifies?.head
  )
  return list?.phrases ?? []
}

/** How many sentences back somebody may have gone to court. */
const suitReach = 5

/** "The suit contests two laws": those who brought it, by what hangs on it, else by the clause that told of it last. */
const suitors = (grammar: Grammar, clause: Clause): ReadonlyArray<string> => {
  const { tokens } = grammar.document
  const [suit, other] = clause.subject
  if (!suit || other || !suitNouns.has(tokens[suit.head]?.lower ?? "")) return []
  const own = grammar.inSentence(clause.sentence)
  const brought = own.find(({ modifies, verb }) => modifies?.head === suit.head && bringing.has(verb.lemma))
  if (brought) return grammar.actorsOf(brought)
  if (!["the", "that", "this"].includes(tokens[suit.first]?.lower ?? "")) return []
  for (let at = clause.sentence; at >= Math.max(0, clause.sentence - suitReach); at--) {
    const told = grammar
      .inSentence(at)
      .findLast(
        ({ verb, objects, first }) =>
          first < clause.first &&
          !verb.negated &&
          !verb.passive &&
          (verb.lemma === "sue" ||
            (bringing.has(verb.lemma) && objects.some(({ head }) => suitNouns.has(tokens[head]?.lower ?? ""))))
      )
    const actors = told ? grammar.actorsOf(told) : []
    if (actors.length > 0) return actors
  }
  return []
}

const bringing = new Set("file bring launch join lodge submit".split(" "))

/** Somebody with a public part; a council stands for its place, a house of lawmakers for nobody else. */
export const standFor = (grammar: Grammar, key: string): ReadonlyArray<string> => {
  const found = grammar.entity(key)
  if (found?.kind === "organization" && found.organizationKind === "legislature")
    return governmentOf(grammar, key).filter((place) => kindOf(place) !== "country" && kindOf(place) !== "state")
  return isActor(grammar, key) ? [key] : []
}

/** "Ohio House members", "Senate Republicans": those of one house, who don't stand for their state. */
export const isOfHouse = ({ document: { tokens } }: Grammar, { first, head }: NounPhrase): boolean =>
  tokens.slice(first, head).some(({ text }) => houses.has(text))

const houses = new Set(["House", "Senate", "Assembly"])

const signing = new Set("sign send write cosign co-sign".split(" "))

/** "sent a letter to the mayor threatening to cut grants", "signed a letter urging Congress": whoever sent it, not who got it. */
export const sendersOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> | undefined => {
  const { modifies, relation, verb } = clause
  const { tokens } = grammar.document
  const above = relation === "participle" && !verb.passive && modifies ? grammar.parentOf(clause) : undefined
  if (!above || !modifies || tokens[verb.first - 1]?.text === ",") return undefined
  const got = above.attachments.some(({ preposition, phrases }) => preposition === "to" && phrases.includes(modifies))
  const paper = above.objects.some(({ head }) => paperNouns.has(tokens[head]?.lower ?? ""))
  const signed = signing.has(above.verb.lemma) && above.objects.includes(modifies)
  return (got || signed) && paper ? grammar.actorsOf(above) : undefined
}
