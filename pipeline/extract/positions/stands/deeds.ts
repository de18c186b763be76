import { suitNouns } from "../../../lexicon/instruments.ts"
import { disfavoring, favoring, priorities, prioritizing, stanceBases } from "../../../lexicon/stances.ts"
import { approving, disapproving } from "../../../lexicon/verdicts.ts"
import { anchorsIn } from "../../anchors.ts"
import type { Attachment } from "../../clauses/clause.ts"
import type { Grammar } from "../../resolve.ts"
import { childrenOf, hungOn, insideOf, lastTold, targetOf } from "../targets.ts"
import { possessorsOf, type Reading, subjectsOf } from "./reading.ts"

/** Stands by what somebody does: "cast the lone no vote", "entered into an agreement with ICE", "sued over the order". */
export const ofDeeds = ({ grammar, clause, lemma, put, word }: Reading): void => {
  const { tokens } = grammar.document
  const { negated, passive } = clause.verb
  // "the governor is fully on board"
  const aboard = lemma === "be" && !negated ? clause.attachments.find(isAboard(grammar)) : undefined
  if (aboard && clause.attachments.every(({ after: beside }) => beside !== aboard.phrases[0]))
    put(1, lastTold(grammar, clause.verb.main, undefined, 1), subjectsOf(grammar, clause))
  // "made it one of her priorities", "declared the bill an emergency item", "made ending sanctuaries a goal"
  if (prioritizing.has(lemma) && !negated && !passive) {
    const [thing] = clause.objects
    const doing = childrenOf(grammar, clause).find(
      ({ relation, mark, first }) => relation === "gerund" && mark === null && (!thing || first < thing.first)
    )
    const from = doing ? doing.verb.next : (thing?.next ?? clause.next)
    const made = tokens.slice(from, Math.min(Math.max(clause.next, doing?.next ?? 0), from + 30))
    if (made.some(({ lower }) => priorities.has(lower)))
      put(1, doing ? insideOf(grammar, doing) : thing ? targetOf(grammar, clause, thing, true) : null)
  }
  // "the ban is a priority of the governor", "the sheriff said the bill is a top priority"
  if (lemma === "be" && !negated) {
    const [thing, other] = clause.subject
    const among = clause.attachments
      .filter(({ preposition }) => preposition === "of" || preposition === "among")
      .flatMap(({ phrases }) => phrases)
    const first = [...clause.objects, ...among].find(({ head }) => priorities.has(word(head)))
    if (thing && first && !other) {
      const of = hungOn(clause, first, whosePriority)?.flatMap((each) => grammar.entitiesOf(each, clause)) ?? []
      const whose = possessorsOf(grammar, clause, first) ?? []
      const above = clause.relation === "complement" ? grammar.parentOf(clause) : undefined
      const holders = of.length > 0 ? of : whose.length > 0 ? whose : above ? grammar.actorsOf(above) : []
      put(1, targetOf(grammar, clause, thing, true), holders)
    }
  }
  // "wants the ordinance repealed"
  if (wishing.has(lemma) && !passive)
    for (const child of childrenOf(grammar, clause)) {
      const done = stanceBases.get(child.verb.lemma) ?? child.verb.lemma
      const side = disfavoring.has(done) ? -1 : favoring.has(done) ? 1 : 0
      if (side === 0 || child.relation !== "participle" || !child.verb.passive || child.modifies === null) continue
      if (clause.objects.includes(child.modifies) && child.attachments.every(({ preposition }) => preposition !== "by"))
        put(negated ? -side : side, targetOf(grammar, clause, child.modifies, true))
    }
  // "cast the lone no vote", "the only dissenting vote came from Ruiz"
  if (!negated && !passive && (lemma === "cast" || lemma === "come"))
    for (const phrase of lemma === "cast" ? clause.objects : clause.subject) {
      if (!["vote", "votes"].includes(word(phrase.head))) continue
      const kind = Array.from({ length: phrase.head - phrase.first }, (_, at) => word(phrase.first + at))
      const side = kind.some((each) => ["no", "dissenting", "nay"].includes(each)) ? -1 : kind.includes("yes") ? 1 : 0
      const from = clause.attachments.find(({ preposition }) => preposition === "from")
      // "cast the deciding vote for the ordinance"
      if (side === 0 && lemma === "cast")
        for (const { preposition, phrases } of clause.attachments)
          for (const each of preposition === "for" || preposition === "against" ? phrases : [])
            put(preposition === "for" ? 1 : -1, targetOf(grammar, clause, each, true))
      if (side !== 0 && (lemma === "cast" || from))
        put(
          side,
          lastTold(grammar, clause.first, undefined, 4),
          lemma === "cast" ? undefined : from?.phrases.flatMap((each) => grammar.entitiesOf(each, clause))
        )
    }
  // "ran on ending cooperation with ICE"
  if ((lemma === "run" || lemma === "campaign") && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "gerund" && child.mark === "on") put(1, insideOf(grammar, child))
  // "entered into an agreement with ICE", "opted out of the law", "pulled out of the partnership"
  if (!negated && !passive)
    for (const { preposition, phrases } of clause.attachments) {
      const side =
        lemma === "enter" || lemma === "enroll" || lemma === "enlist"
          ? preposition === "into" || (preposition === "in" && lemma !== "enter")
            ? 1
            : 0
          : leaving.has(lemma) && outOf.has(preposition)
            ? -1
            : 0
      for (const each of side === 0 ? [] : phrases) put(side, targetOf(grammar, clause, each, true))
    }
  // "entered a partnership with ICE", "signed a contract with it", "cut ties with it"
  const bound = entering.has(lemma) ? 1 : parting.has(lemma) ? -1 : 0
  if (bound !== 0 && !negated && !passive)
    for (const each of clause.objects) if (bonds.has(word(each.head))) put(bound, targetOf(grammar, clause, each, true))
  // "have identified themselves as sanctuary cities", "calls itself a sanctuary"
  if (styling.has(lemma) && !negated && !passive) {
    const [self] = clause.objects
    const from = self?.next ?? clause.next
    const [named] = self && selves.has(word(self.head)) ? anchorsIn(grammar, from, Math.min(clause.next, from + 8)) : []
    if (named?.concept.name === "sanctuary")
      put(named.concept.sign, { topic: "sanctuary_policy", sign: 1, next: named.last + 1 })
  }
  // "sued over the order": against what it is over
  if (lemma === "sue" && !negated && !passive)
    for (const { preposition, phrases } of clause.attachments)
      if (preposition === "over") for (const each of phrases) put(-1, targetOf(grammar, clause, each, true))
  // "criticized the mayor over her sanctuary policy", "praised the city for its sanctuary ordinance"
  const judged = approving.has(lemma) ? 1 : disapproving.has(lemma) || punishing.has(lemma) ? -1 : 0
  if (judged !== 0 && !negated && !passive && clause.objects.length > 0)
    for (const { preposition, phrases } of clause.attachments)
      if (preposition === "for" || preposition === "over" || preposition === "because of")
        for (const each of phrases) put(judged, targetOf(grammar, clause, each, true))
  // "thanked lawmakers for passing the bill", "faulted the county for ending its agreement"
  if (judged !== 0 && !negated && !passive && clause.objects.length > 0)
    for (const child of childrenOf(grammar, clause)) {
      const made = stanceBases.get(child.verb.lemma) ?? child.verb.lemma
      const side = favoring.has(made) ? 1 : disfavoring.has(made) ? -1 : 0
      if (child.relation !== "gerund" || (child.mark !== "for" && child.mark !== "over") || child.verb.negated) continue
      for (const each of side === 0 ? [] : child.objects) put(judged * side, targetOf(grammar, child, each, true))
    }
  // "gave testimony against the bill", "signed a petition against it", "made no apologies for the policy"
  if (!negated && !passive)
    for (const phrase of clause.objects) {
      const noun = word(phrase.head)
      const bare = apologies.has(noun) && word(phrase.first) === "no" && lemma === "make"
      const against = pleas.has(noun) && pleading.has(lemma) ? hungOn(clause, phrase, againstOnly) : undefined
      for (const each of against ?? []) put(-1, targetOf(grammar, clause, each, false))
      for (const each of bare ? (hungOn(clause, phrase, forOnly) ?? []) : [])
        put(1, targetOf(grammar, clause, each, true))
    }
  // "joined the suit over the order"
  if (["file", "join", "bring", "back", "support"].includes(lemma) && !negated && !passive)
    for (const phrase of clause.objects)
      if (suitNouns.has(word(phrase.head)) && !favoring.has(lemma)) put(1, targetOf(grammar, clause, phrase, true))
}

const whosePriority: ReadonlySet<string> = new Set(["of", "for"])

/** "on board" */
const isAboard =
  ({ document: { tokens } }: Grammar) =>
  ({ preposition, phrases: [phrase] }: Attachment): boolean =>
    preposition === "on" &&
    phrase !== undefined &&
    phrase.next - phrase.first === 1 &&
    tokens[phrase.head]?.lower === "board"

const wishing = new Set("want like prefer".split(" "))

/** What is done to somebody for what they did. */
const punishing = new Set(
  "punish penalize fine remove oust suspend sanction scold chastise berate blame attack".split(" ")
)

/** What one does with a name: "describes itself as". */
const styling = new Set("identify call consider describe bill brand style label designate proclaim declare".split(" "))
const selves = new Set("itself themselves himself herself ourselves".split(" "))

/** What one says, signs or holds for or against a thing, and what one does with it. */
const pleas = new Set(
  `testimony testimonies speech speeches vote votes petition petitions letter letters rally rallies protest protests march
  marches demonstration demonstrations campaign vigil brief briefs op-ed editorial`.split(/\s+/u)
)
const pleading = new Set(
  "give deliver cast sign circulate file submit write launch organize hold lead stage join present mount".split(" ")
)
const apologies = new Set(["apologies", "apology", "bones"])
const againstOnly: ReadonlySet<string> = new Set(["against"])
const forOnly: ReadonlySet<string> = new Set(["for", "about"])

const leaving = new Set("opt pull back withdraw drop get walk step".split(" "))

const outOf = new Set(["out of", "from", "away from"])

const entering = new Set("enter form forge join strike ink seek extend renew expand continue".split(" "))

const parting = new Set("end cancel terminate leave quit drop cut sever exit suspend".split(" "))

const bonds = new Set(
  "agreement agreements partnership partnerships contract contracts pact ties program programme".split(" ")
)

/** The verbs of such stands. */
export const deedVerbs: ReadonlySet<string> = new Set([
  ...prioritizing,
  ...wishing,
  ...leaving,
  ...entering,
  ...parting,
  ...approving,
  ...disapproving,
  ...punishing,
  ...styling,
  ...pleading,
  "make",
  ..."be cast come sue file join bring back support run campaign enroll enlist".split(" ")
])
