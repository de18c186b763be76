import { acts } from "../../lexicon/acts.ts"
import { announcing, stopping, yielding } from "../../lexicon/eventWords.ts"
import { instruments } from "../../lexicon/instruments.ts"
import { matterWords } from "../../lexicon/matter.ts"
import type { EventType } from "../../model/candidate.ts"
import { anchorsIn } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import { isOfMatterNear } from "../matter.ts"
import { isLettered } from "../measures/named.ts"
import { governmentOf } from "../policies/actingFor.ts"
import type { Grammar } from "../resolve.ts"
import { fits, isFederal } from "./fits.ts"
import { publicOf, type Seen } from "./seen.ts"
import { base } from "./verbs.ts"
import { isCut, isFight, isHarm, isThreat } from "./vows.ts"

/**
 * What one says one will do, or be, is a pledge, what one will not do a refusal, what harms others a threat: "declared
 * that it will always be a sanctuary city", "said the police would not help agents".
 */
export const announced = (grammar: Grammar, clause: Clause): ReadonlyArray<Seen> => {
  if (!announcing.has(clause.verb.lemma) || clause.verb.negated) return []
  const actors = publicOf(grammar, grammar.actorsOf(clause))
  if (actors.length === 0) return []
  const contents = grammar.inSentence(clause.sentence).filter(
    ({ parent, relation }) =>
      parent === clause.index &&
      (relation === "complement" || (relation === "relative" && clause.verb.lemma === "assure")) // "assured them it would"
  )
  for (const content of contents) {
    if (content.verb.tense !== "future" && content.verb.modal !== "would") continue
    // all of it quoted: the quotation's own rule reads it
    if (
      content.subject.some(({ first }) => grammar.quotationAt(first) >= 0) &&
      grammar.quotationAt(clause.verb.main) < 0
    )
      continue
    const acting = acts.some((act) => act.type === "enforcement_action" && fits(grammar, act, content))
    // "said agents will raid towns if they don't help"
    const conditional =
      acting &&
      grammar.inSentence(clause.sentence).some(({ parent, mark }) => parent === content.index && mark === "if")
    if (conditional && actors.some((key) => isFederal(grammar, key)))
      return [{ ...base(grammar, "threat", clause, actors), rule: "events/announced", confidence: 0.65 }]
    if (!isOwn(grammar, content, actors)) continue
    // "said it would ask a court to block it": the suit tells it
    if (!content.verb.negated && content.verb.lemma !== "sue" && suits.some((act) => fits(grammar, act, content)))
      continue
    const person = actors.some((key) => grammar.entity(key)?.kind === "person")
    // an agency that says it will send officers acts
    if (!person && acting) continue
    // "said the city would review its ordinance" binds nobody, nor does "won’t need to"
    if (weighing.has(content.verb.lemma) || (content.verb.negated && content.verb.lemma === "need")) continue
    const cuts = isCut(grammar, content)
    const words = grammar.document.tokens.slice(content.verb.first, content.next)
    // "would not take part in deportations": of what is refused the words tell the matter
    const refuses =
      content.verb.negated && (words.some(({ lower }) => matterWords.has(lower)) || isDenied(grammar, content))
    // "said troops would be sent there" binds nobody who is named
    const others = content.verb.passive && !content.verb.negated && !cuts && !isFight(grammar, content)
    if (others && content.subject.every(({ pronoun }) => !pronoun)) continue
    const anchored = anchorsIn(grammar, content.verb.first, content.next).length > 0
    const stands = standsByIt(grammar, content)
    const harms = isHarm(grammar, content)
    if (!anchored && !refuses && !cuts && !stands && !harms && !isFight(grammar, content)) continue
    // "her jail will stop holding inmates for agents"
    const stops = stopping.has(content.verb.lemma) && !cuts && words.some(({ lower }) => matterWords.has(lower))
    const refusing = content.verb.negated !== stops
    const type: EventType =
      refusing && !cuts ? "refusal" : cuts || harms || isThreat(grammar, content) ? "threat" : "pledge"
    // "says he would work with agents if the state let him": nothing is promised
    const wished = content.verb.modal === "would" && clause.verb.tense === "present"
    const iffy = grammar
      .inSentence(clause.sentence)
      .some(({ parent, mark }) => parent === content.index && mark === "if")
    if (wished && iffy && type === "pledge") continue
    return [{ ...base(grammar, type, clause, actors), rule: "events/announced", confidence: 0.65 }]
  }
  return []
}

/** "detainers will not be honored" */
const isDenied = ({ document: { tokens } }: Grammar, { verb, subject }: Clause): boolean =>
  verb.passive && subject.some(({ head }) => asked.has(tokens[head]?.lower ?? ""))

const asked = new Set("detainers detainer requests request holds warrants subpoenas".split(" "))

/** "The city would not change its ordinance", "would not back down": of what the text is about. */
const standsByIt = (grammar: Grammar, { verb, objects, sentence }: Clause): boolean => {
  const { tokens } = grammar.document
  if (!verb.negated || !isOfMatterNear(grammar, sentence - 2, sentence)) return false
  if (verb.lemma === "back" && tokens[verb.next]?.lower === "down") return true
  return yielding.has(verb.lemma) && objects.some(({ head }) => given.has(tokens[head]?.lower ?? ""))
}
const given = new Set(
  "policy policies law laws ordinance act order directive rule rules practice stance status position".split(" ")
)

const suits = acts.filter(({ type }) => type === "lawsuit")

const weighing = new Set(
  "review consider study discuss examine evaluate decide debate weigh wait see like love prefer wish hope want".split(
    " "
  )
)

const possessives = new Set(["our", "their", "his", "her", "its", "my"])

/** Those of whom one speaks who says what they will have to do, or what will come to them. */
const addressed = new Set(
  `jurisdictions governments cities counties states localities municipalities communities people immigrants migrants inmates
  individuals residents criminals taxpayers recipients applicants employers schools families`.split(/\s+/u)
)

/** Whether what is said is of the speakers’ own doing. */
const isOwn = (grammar: Grammar, content: Clause, actors: ReadonlyArray<string>): boolean => {
  const own = grammar.actorsOf(content)
  if (own.some((key) => grammar.entity(key)?.kind === "person" && !actors.includes(key))) return false
  const { tokens } = grammar.document
  const thing = content.subject.some(({ head, pronoun }) => pronoun && tokens[head]?.lower === "it")
  const person = actors.some((key) => grammar.entity(key)?.kind === "person")
  if (own.length === 0 && thing && person) return false // "she said it would make Ohio a sanctuary": the bill would
  // "the governor says the ban will protect us": what a measure does binds nobody
  const measure = content.subject.some(
    (phrase) => instruments.has(tokens[phrase.head]?.lower ?? "") || isLettered(grammar, phrase)
  )
  if (own.length === 0 && measure && !content.verb.passive) return false
  // "said cities that get grants would need to help": what others will have to do
  const others = content.subject.some(
    ({ first, head, pronoun }) =>
      !pronoun && addressed.has(tokens[head]?.lower ?? "") && !possessives.has(tokens[first]?.lower ?? "")
  )
  const mayors = actors.some((key) => {
    const found = grammar.entity(key)
    return found?.kind === "person" && found.roleKind === "head_of_government"
  })
  if (own.length === 0 && others && !content.verb.passive && !(mayors && content.verb.negated)) return false
  if (own.length === 0 || own.some((key) => actors.includes(key))) return true
  return actors.some((actor) => {
    const places = governmentOf(grammar, actor)
    const found = grammar.entity(actor)
    // a mayor speaks for the city that "will always be a sanctuary", whichever the text says it is
    const speaksFor = found?.kind === "person" && found.roleKind === "head_of_government"
    if (speaksFor && places.length === 0) return own.every((key) => grammar.entity(key)?.kind === "jurisdiction")
    return own.some((key) => places.some((place) => place === key || (speaksFor && place.startsWith(`${key}/`))))
  })
}
