import { objectControl } from "../../lexicon/control.ts"
import { suitNouns } from "../../lexicon/instruments.ts"
import { acting, speaking } from "../../lexicon/operators.ts"
import {
  altering,
  disfavoring,
  drawing,
  drawn,
  favoring,
  intentions,
  judging,
  ofMeasuresOnly,
  priorities,
  sidePersons,
  sides,
  siding,
  speakingFor,
  stanceAdjectives,
  stanceBases,
  stanceNouns,
  standingBy,
  striving,
  urging,
  voicing,
  withdrawing
} from "../../lexicon/stances.ts"
import { statementAt } from "../claims.ts"
import type { NounPhrase } from "../clauses/chunks.ts"
import type { Attachment, Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { possessorOf } from "../policies/owners.ts"
import { type Grammar, unique } from "../resolve.ts"
import { isNeither, isOfClaims } from "../sideless.ts"
import { holdersOf, standFor } from "./holders.ts"
import { type Row, stanceOf } from "./row.ts"
import {
  childrenOf,
  contentOf,
  hungOn,
  insideOf,
  lastTold,
  possessedIn,
  type Target,
  targetOf,
  verdictAfter
} from "./targets.ts"
import { nameBefore } from "./verdicts.ts"

/** What somebody is for (1) or against (-1). */
interface Stand {
  readonly side: 1 | -1
  readonly target: Target
  /** Whose it is, where not the clause's actors'. */
  readonly holders?: ReadonlyArray<string>
}

/**
 * A clause that says that somebody is for or against a measure or an idea: by a verb ("blasted the bill"), a verb with
 * a side ("came out against it"), a noun ("voiced opposition to"), an adjective ("is critical of"), or by what somebody
 * is called ("has been a champion of"). What the thing itself is for is known from its words or from what was told.
 */
export const ofStance = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const stands = standsOf(grammar, clause)
  if (stands.length === 0 || !isTold(grammar, clause)) return []
  const claimed = statementAt(grammar, clause.verb.main)?.speaker ?? null
  const voters = clause.verb.lemma === "vote" ? oneOf(grammar, clause) : undefined
  // "urged the council to reject it": who urges
  const above = clause.relation === "infinitive" ? grammar.parentOf(clause) : undefined
  const wants =
    above && (urging.has(above.verb.lemma) || (objectControl.has(above.verb.lemma) && above.objects.length > 0))
  const asking = above && wants ? holdersOf(grammar, above) : undefined
  // "wrote in a letter endorsing the bill": whoever wrote it
  const paper = clause.relation === "participle" && clause.modifies ? clause.modifies.head : -1
  const written = papers.has(grammar.document.tokens[paper]?.lower ?? "") ? grammar.parentOf(clause) : undefined
  const writers = written ? holdersOf(grammar, written) : undefined
  // some lawmakers’ bill is not yet their state’s stance
  const drafted = drafting.has(clause.verb.lemma)
  return stands.flatMap(({ side, target, holders }) =>
    unique(
      (holders ?? voters ?? asking ?? writers ?? holdersOf(grammar, clause)).flatMap((key) => standFor(grammar, key))
    )
      .filter((actor) => !(drafted && grammar.entity(actor)?.kind === "jurisdiction"))
      .map((actor) => ({
        rule: "positions/stance",
        evidence: grammar.spanOf(withSubject(grammar, clause), Math.max(clause.next, target.next)),
        confidence: 0.7 * (grammar.sentenceOf(clause.verb.main)?.damaged ? 0.7 : 1),
        attributedTo: claimed !== null && claimed !== actor ? claimed : null,
        actor,
        topic: target.topic,
        stance: stanceOf((side * target.sign) as 1 | -1),
        basis: basisOf(grammar, clause)
      }))
  )
}

const papers = new Set("letter letters statement op-ed column tweet release brief petition memo email".split(" "))
const drafting = new Set("introduce propose sponsor file write draft craft author spearhead".split(" "))

/** What is voted, signed or marched for is an act, a verb of judgement their word; the rest the text says of them. */
const basisOf = (grammar: Grammar, clause: Clause): Row["basis"] => {
  const { verb, relation } = clause
  const lemma = stanceBases.get(verb.lemma) ?? verb.lemma
  // "vowed to fight it"
  const above = relation === "infinitive" || relation === "complement" ? grammar.parentOf(clause) : undefined
  if (above && speaking.has(above.verb.lemma)) return "own_words"
  if (speaking.has(lemma) || judging.has(lemma) || voicing.has(lemma)) return "own_words"
  return acting.has(lemma) || favoring.has(lemma) || disfavoring.has(lemma) || siding.has(lemma) ? "act" : "ascribed"
}

/** Whether the clause tells what is: no question, no wish, no condition, and not what others ought to do. */
const isTold = (grammar: Grammar, clause: Clause): boolean => {
  const { form, modal } = clause.verb
  // "decries how cities are treated": what is decried isn't always named
  if (grammar.document.tokens[clause.verb.next]?.lower === "how") return false
  if (isNeither(grammar, clause) || isOfClaims(grammar, clause)) return false
  if (isQuestion(grammar, clause) || clause.mark === "if" || clause.mark === "unless" || clause.mark === "whether")
    return false
  if (modal !== null && !["will", "wo", "'ll"].includes(modal)) {
    // "said he would veto the ban": what one says of oneself
    const above = grammar.parentOf(clause)
    if (modal !== "would" || clause.relation !== "complement" || !above) return false
    const own = holdersOf(grammar, clause)
    if (!grammar.actorsOf(above).some((key) => own.includes(key))) return false
    return true
  }
  if (form === "infinitive" || (form === "gerund" && clause.relation !== "participle")) return isMeant(grammar, clause)
  // "the bill, backed by Ruiz, would …": who backs it is told, whatever it would do
  if (clause.relation === "participle" && clause.modifies && clause.verb.passive) return true
  return factualityOf(grammar, clause) !== "hypothetical"
}

/** "Councilman Bell, one of three Republicans to vote no", "the only Democrat who voted for it": the name before. */
const oneOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> | undefined => {
  const { tokens } = grammar.document
  if (clause.relation !== "infinitive" && clause.relation !== "relative") return undefined
  for (let at = clause.verb.first - 1; at > clause.verb.first - 8 && at > 0; at--) {
    const { lower = "", text = "" } = tokens[at] ?? {}
    if (text === "," || lower === "was" || lower === "is") return undefined
    const single =
      (lower === "one" && tokens[at + 1]?.lower === "of") ||
      ((lower === "only" || lower === "lone") && tokens[at - 1]?.lower === "the")
    if (!single) continue
    const name = nameBefore(grammar, lower === "one" ? at : at - 1)
    return name === null ? undefined : [name]
  }
  return undefined
}

const meaning = new Set(
  `vow pledge promise plan intend vote decide agree continue move choose opt announce swear refuse decline hope want
  lead keep begin start join help want apply`.split(/\s+/u)
)

/** "voted to repeal it", "led the push to keep it": what one means to do, one does. */
const isMeant = (grammar: Grammar, clause: Clause): boolean => {
  const above = grammar.parentOf(clause)
  if (clause.verb.lemma === "vote" && !clause.verb.negated && oneOf(grammar, clause)) return true
  if (!above || above.verb.negated || above.verb.form !== "finite") return false
  if (above.verb.modal !== null && above.verb.modal !== "will") return false
  const { tokens } = grammar.document
  // "is gathering signatures to repeal it", "launched a drive to keep it"
  const efforts = above.objects.some(({ head }) => undertakings.has(tokens[head]?.lower ?? ""))
  const means = meaning.has(above.verb.lemma) || striving.has(above.verb.lemma) || urging.has(above.verb.lemma)
  if (!(means || efforts) || clause.verb.negated) return false
  if (above.verb.lemma === "refuse" || above.verb.lemma === "decline") return false
  return factualityOf(grammar, above) !== "hypothetical"
}

const leaving = new Set("opt pull back withdraw drop get walk step".split(" "))
const outOf = new Set(["out of", "from", "away from"])

const undertakings = new Set(
  "effort efforts push drive campaign petition signatures fight movement bid charge initiative coalition battle".split(
    " "
  )
)

const standsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<Stand> => {
  const { tokens } = grammar.document
  const { negated, passive, next: after } = clause.verb
  const lemma = stanceBases.get(clause.verb.lemma) ?? clause.verb.lemma
  const stands: Array<Stand> = []
  const put = (side: number, target: Target | null, holders?: ReadonlyArray<string>): void => {
    if (target) stands.push({ side: side > 0 ? 1 : -1, target, ...(holders ? { holders } : {}) })
  }
  const word = (at: number): string => tokens[at]?.lower ?? ""

  // "blasted the bill", "the bill, backed by Ruiz"
  const plain = favoring.has(lemma) ? 1 : disfavoring.has(lemma) ? -1 : 0
  if (plain !== 0 && !(negated && (plain < 0 || !reversible.has(lemma)))) {
    const side = negated ? -plain : plain
    const things = passive ? clause.subject : clause.objects
    const [thing] = things
    // "dismissed the bill as": the verdict tells
    if (thing && !(judging.has(lemma) && verdictAfter(grammar, clause, thing) !== 0))
      for (const each of things) {
        // "reaffirmed the governor’s opposition": the governor’s
        const whose = stanceNouns.has(word(each.head)) ? possessorsOf(grammar, clause, each) : undefined
        const meant = targetOf(grammar, clause, each, ofMeasuresOnly.has(lemma)) ?? predicated(grammar, clause, each)
        put(side, meant, whose)
      }
    if (stands.length === 0 && !passive && thing === undefined) put(side, contentOf(grammar, clause))
  }
  // "called the bill a stunt"
  if (judging.has(lemma) && !passive && !negated) {
    const [thing] = clause.objects
    const verdict = thing ? verdictAfter(grammar, clause, thing) : 0
    if (thing && verdict !== 0) put(verdict, targetOf(grammar, clause, thing, true))
  }
  // "voted against the bill", "came out against repealing it", "stood by the policy"
  if (siding.has(lemma) && !negated && (!passive || ownPassives.has(lemma)))
    for (const attachment of clause.attachments) {
      const { phrases } = attachment
      // "spoke out against": the last word tells
      const preposition = attachment.preposition.split(" ").at(-1) ?? ""
      const side = sides.get(preposition)
      if (side === undefined || phrases.length === 0) continue
      const out = word(after) === "out" || attachment.preposition.startsWith("out ")
      if (preposition === "for" && !speakingFor.has(lemma) && !(lemma === "come" && out)) continue
      if (preposition !== "for" && preposition !== "against" && !standingBy.get(preposition)?.has(lemma)) continue
      const whose = lemma === "register" && passive ? subjectsOf(grammar, clause) : undefined
      for (const phrase of phrases) put(side, targetOf(grammar, clause, phrase, false), whose)
    }
  if (siding.has(lemma) && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "gerund" && child.mark !== null && (child.mark === "against" || speaks(child.mark, lemma)))
        put(child.mark === "against" ? -1 : 1, insideOf(grammar, child))
  // "voted no"
  if (lemma === "vote" && !negated) {
    const vote = clause.objects.find(({ first, next }) => next - first === 1 && ballots.has(word(first)))
    const side = ballots.get(word(vote?.first ?? after))
    if (side !== undefined) put(side, lastTold(grammar, clause.first))
  }
  // "testified in favor", "is registered against": of the measure told last
  const absolute = siding.has(lemma) && !negated ? absoluteSide(grammar, clause) : 0
  if (absolute !== 0 && stands.length === 0)
    put(
      absolute,
      lastTold(grammar, clause.first, undefined, 3),
      clause.verb.passive ? subjectsOf(grammar, clause) : undefined
    )
  // "the governor is fully on board"
  const aboard = lemma === "be" && !negated ? clause.attachments.find(isAboard(grammar)) : undefined
  if (aboard && clause.attachments.every(({ after: beside }) => beside !== aboard.phrases[0]))
    put(1, lastTold(grammar, clause.verb.main, undefined, 1), subjectsOf(grammar, clause))
  // "made it one of her priorities"
  if (lemma === "make" && !negated && !passive) {
    const [thing] = clause.objects
    const made = tokens.slice(thing?.next ?? clause.next, Math.min(clause.next, (thing?.next ?? 0) + 30))
    if (thing && made.some(({ lower }) => priorities.has(lower))) put(1, targetOf(grammar, clause, thing, true))
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
      if (side !== 0 && (lemma === "cast" || from))
        put(
          side,
          lastTold(grammar, clause.first, undefined, 4),
          lemma === "cast" ? undefined : from?.phrases.flatMap((each) => grammar.entitiesOf(each, clause))
        )
    }
  // "entered into an agreement with ICE", "opted out of the law", "pulled out of the partnership"
  if (!negated && !passive)
    for (const { preposition, phrases } of clause.attachments) {
      const side =
        lemma === "enter" ? (preposition === "into" ? 1 : 0) : leaving.has(lemma) && outOf.has(preposition) ? -1 : 0
      for (const each of side === 0 ? [] : phrases) put(side, targetOf(grammar, clause, each, true))
    }
  // "entered a partnership with ICE", "signed a contract with it", "cut ties with it"
  const bound = entering.has(lemma) ? 1 : parting.has(lemma) ? -1 : 0
  if (bound !== 0 && !negated && !passive)
    for (const each of clause.objects) if (bonds.has(word(each.head))) put(bound, targetOf(grammar, clause, each, true))
  // "sued over the order": against what it is over
  if (lemma === "sue" && !negated && !passive)
    for (const { preposition, phrases } of clause.attachments)
      if (preposition === "over") for (const each of phrases) put(-1, targetOf(grammar, clause, each, true))
  // "joined the suit over the order"
  if (["file", "join", "bring", "back", "support"].includes(lemma) && !negated && !passive)
    for (const phrase of clause.objects)
      if (suitNouns.has(word(phrase.head)) && !favoring.has(lemma)) put(1, targetOf(grammar, clause, phrase, true))
  // "voiced opposition to the bill", "rallied in support of it", "dropped its objections to it"
  const voices = voicing.has(lemma)
  const withdraws = withdrawing.has(lemma)
  if ((voices || withdraws) && !negated)
    for (const phrase of [
      ...clause.objects,
      ...clause.attachments
        .filter(({ preposition }) => preposition === "in" || preposition === "to")
        .flatMap(({ phrases }) => phrases)
    ]) {
      const noun = stanceNouns.get(word(phrase.head))
      const of = noun && hungOn(clause, phrase, noun.prepositions)
      if (!noun || !of) continue
      // "a spokeswoman reaffirmed the governor’s opposition to it": the governor’s
      const whose = possessorsOf(grammar, clause, phrase)
      for (const each of of) put(withdraws ? -noun.sign : noun.sign, targetOf(grammar, clause, each, false), whose)
    }
  // "drew praise from the sheriff": the subject is what is praised
  if (drawing.has(lemma) && !negated && !passive)
    for (const phrase of clause.objects) {
      const side = drawn.get(word(phrase.head))
      const from = side === undefined ? undefined : hungOn(clause, phrase, new Set(["from", "by"]))
      if (side === undefined || !from) continue
      const holders = from.flatMap((each) => grammar.entitiesOf(each, clause))
      for (const each of clause.subject) put(side, targetOf(grammar, clause, each, true), holders)
    }
  // "is opposed to the bill", "has been a champion of it", "was among its backers"
  if (["be", "remain", "become", "stay"].includes(lemma) || (lemma === "oppose" && passive)) {
    for (let at = lemma === "oppose" ? clause.verb.main : after; at < Math.min(after + 3, clause.next); at++) {
      const adjective = stanceAdjectives.get(word(at))
      if (!adjective || negated) continue
      for (const { preposition, phrases } of clause.attachments)
        if (adjective.prepositions.has(preposition))
          for (const each of phrases)
            put(
              adjective.sign,
              targetOf(grammar, clause, each, false),
              clause.subject.flatMap((who) => grammar.entitiesOf(who, clause))
            )
    }
    const among = clause.attachments
      .filter(({ preposition }) => preposition === "among")
      .flatMap(({ phrases }) => phrases)
    for (const phrase of negated ? [] : [...clause.objects, ...among]) {
      const side = sidePersons.get(word(phrase.head))
      if (side === undefined) continue
      const possessed = possessedIn(grammar, phrase)
      const of = hungOn(clause, phrase, new Set(["of"]))
      if (possessed) put(side, possessed)
      else for (const each of of ?? []) put(side, targetOf(grammar, clause, each, false))
    }
  }
  // "vowed to resist", after a measure against sanctuaries was told
  if (
    plain < 0 &&
    bare.has(lemma) &&
    !negated &&
    !passive &&
    clause.objects.length === 0 &&
    clause.relation === "infinitive"
  ) {
    const target = childrenOf(grammar, clause).length === 0 ? lastTold(grammar, clause.first) : null
    if (target && (target.topic !== "sanctuary_policy" || target.sign < 0)) put(-1, target)
  }
  // "refused to revisit the ordinance"
  if ((lemma === "refuse" || lemma === "decline") && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "infinitive" && altering.has(child.verb.lemma) && !child.verb.negated)
        for (const phrase of child.objects) put(1, targetOf(grammar, child, phrase, true))
  // "Ruiz and Bell are the authors"
  if (lemma === "be" && !negated)
    for (const phrase of clause.objects) {
      const side = word(phrase.first) === "the" ? sidePersons.get(word(phrase.head)) : undefined
      if (side !== undefined && word(phrase.next) !== "of" && !possessedIn(grammar, phrase))
        put(side, lastTold(grammar, clause.first))
    }
  // "has no plans to end it", "won't change its trust act"
  if (altering.has(lemma) && negated && !passive)
    for (const phrase of clause.objects) put(1, targetOf(grammar, clause, phrase, true))
  if (lemma === "have" || lemma === "see") {
    const none = clause.objects.find(
      ({ first, head }) => (word(first) === "no" || negated) && intentions.has(word(head))
    )
    const end =
      none &&
      grammar
        .inSentence(clause.sentence)
        .find((other) => other.modifies?.head === none.head || other.parent === clause.index)
    if (end && !end.verb.negated && (end.relation === "infinitive" || end.relation === "gerund")) {
      const target = altering.has(end.verb.lemma)
        ? end.objects.map((each) => targetOf(grammar, end, each, true)).find((each) => each !== null)
        : undefined
      if (target) put(1, target)
      else put(-1, insideOf(grammar, end))
    }
  }
  return stands
}

/** "The act is a joint proposal filed by Ruiz": what the proposal is said to be. */
const predicated = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Target | null => {
  const above = clause.relation === "participle" ? grammar.parentOf(clause) : undefined
  const [thing, other] = above?.verb.lemma === "be" && above.objects.includes(phrase) ? above.subject : []
  return above && thing && !other ? targetOf(grammar, above, thing, true) : null
}

/** "the governor’s opposition", "Ruiz’s support": whose it is; undefined if nobody is said to have it. */
const possessorsOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<string> | undefined => {
  const { tokens } = grammar.document
  for (let at = phrase.first + 1; at < phrase.head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    return grammar.entitiesOf({ ...phrase, next: at, head: at - 1 }, clause)
  }
  return undefined
}

const subjectsOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> =>
  clause.subject.flatMap((who) => grammar.entitiesOf(who, clause))
/** "stood by the policy", "is registered against it": passives of the subject's own doing. */
const ownPassives = new Set(["stand", "register"])

/** "on board" */
const isAboard =
  ({ document: { tokens } }: Grammar) =>
  ({ preposition, phrases: [phrase] }: Attachment): boolean =>
    preposition === "on" &&
    phrase !== undefined &&
    phrase.next - phrase.first === 1 &&
    tokens[phrase.head]?.lower === "board"

const entering = new Set("enter form forge join strike ink seek extend renew expand continue".split(" "))
const parting = new Set("end cancel terminate leave quit drop cut sever exit suspend".split(" "))
const bonds = new Set(
  "agreement agreements partnership partnerships contract contracts pact ties program programme".split(" ")
)
const wishing = new Set("want like prefer".split(" "))

/** "testified in favor", "spoke in opposition", "voted against": with nothing after, of what was told before. */
const absoluteSide = ({ document: { tokens } }: Grammar, clause: Clause): 1 | -1 | 0 => {
  for (let at = clause.verb.next; at < Math.min(clause.next, clause.verb.next + 4); at++) {
    const word = tokens[at]?.lower ?? ""
    const ends = ["PUNCT", "CCONJ"].includes(tokens[at + 1]?.pos ?? "PUNCT") || at + 1 >= clause.next
    if (word === "against" && ends) return -1
    if (word !== "in" || !["PUNCT", "CCONJ"].includes(tokens[at + 2]?.pos ?? "PUNCT")) continue
    const noun = stanceNouns.get(tokens[at + 1]?.lower ?? "")
    if (noun) return noun.sign
  }
  return 0
}

const ballots: ReadonlyMap<string, 1 | -1> = new Map([
  ["no", -1],
  ["nay", -1],
  ["yes", 1],
  ["aye", 1]
])
const speaks = (mark: string, lemma: string): boolean => mark === "for" && speakingFor.has(lemma)
/** Verbs of opposing that may stand alone. */
const bare = new Set("resist fight protest".split(" "))
const reversible = new Set("support back endorse favor".split(" "))

/** Where a clause starts with those of whom it speaks: "Reno, which said …" starts at Reno. */
const withSubject = ({ document: { tokens } }: Grammar, clause: Clause): number =>
  Math.min(
    clause.first,
    ...clause.subject.map(({ first }) => first).filter((first) => tokens[first]?.sentence === clause.sentence)
  )

/** "Schmidt’s opposition to the law": a noun of a stance with its holder. */
export const ofStanceNoun = (grammar: Grammar, clause: Clause): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  if (isQuestion(grammar, clause)) return []
  return [...clause.subject, ...clause.objects, ...clause.attachments.flatMap(({ phrases }) => phrases)].flatMap(
    (phrase) => {
      const noun = stanceNouns.get(tokens[phrase.head]?.lower ?? "")
      const of = noun && hungOn(clause, phrase, noun.prepositions)
      if (!noun || !of) return []
      const holders = unique(possessorOf(grammar, phrase.first, phrase.head).flatMap((key) => standFor(grammar, key)))
      return of.flatMap((each) => {
        const target = targetOf(grammar, clause, each, false)
        return !target
          ? []
          : holders.map((actor) => ({
              rule: "positions/stance-noun",
              evidence: grammar.spanOf(phrase.first, Math.max(each.next, target.next)),
              confidence: 0.65 * (grammar.sentenceOf(phrase.head)?.damaged ? 0.7 : 1),
              attributedTo: null,
              actor,
              topic: target.topic,
              stance: stanceOf((noun.sign * target.sign) as 1 | -1),
              basis: "ascribed" as const
            }))
      })
    }
  )
}
