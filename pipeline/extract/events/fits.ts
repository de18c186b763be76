import type { Act } from "../../lexicon/acts/act.ts"
import { helping, paperNouns, silence, spending } from "../../lexicon/eventWords.ts"
import { matterWords, moneyNouns } from "../../lexicon/matter.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { isOfMatterNear, ofMatter } from "../matter.ts"
import { laws, toldLast } from "../measures/told.ts"
import { governmentOf } from "../policies/actingFor.ts"
import type { Grammar } from "../resolve.ts"
import { isHeadline } from "./headlines.ts"

const country = "ocd-division/country:us"

/** Whether somebody acts for the federal government. */
export const isFederal = (grammar: Grammar, key: string): boolean => {
  const found = grammar.entity(key)
  if (found?.kind === "person") {
    const agency = found.affiliation === null ? undefined : grammar.entity(found.affiliation)
    if (agency?.kind === "organization" && agency.organizationKind === "federal_agency") return true
  }
  return (
    (found?.kind === "organization" && found.organizationKind === "federal_agency") ||
    governmentOf(grammar, key).includes(country)
  )
}

/** How many sentences back the matter may have been named at most. */
export const reach = 8
/** How many sentences back it may have been named for an act. Anything can be promised, so there it must be nearer. */
const reachOf = ({ matter, type }: Act): number => (matter !== "near" ? 0 : type === "pledge" ? 2 : reach)
const sending = new Set(["deploy", "dispatch", "send", "surge"])
/** "demonstrated her skill", "rallied the allies": no protest with an object. */
const showing = new Set(["demonstrate", "rally"])
const seizing = new Set(["arrest", "detain", "deport", "raid", "apprehend", "nab", "round"])
/** What is told of these in the bare present is a habit: "agents arrest people every day". */
const habits = new Set(["enforcement_action", "refusal", "funding_decision"])

/** Whether the verb, its object, its subject and the sentence of a clause are as the act wants them. */
export const fits = (grammar: Grammar, act: Act, clause: Clause): boolean => {
  if (!act.verbs.has(clause.verb.lemma)) return false
  if (act.type === "enforcement_action" && isCompared(grammar, clause)) return false
  if (clause.verb.lemma === "make" && clause.verb.perfect) return false // "has made 900 arrests": a tally
  if (act.type === "enforcement_action" && isCampaign(grammar, clause)) return false
  if (habits.has(act.type) && isHabit(grammar, clause)) return false
  if (!fitsSubject(grammar, act, clause) || !fitsObject(grammar, act, clause)) return false
  if (act.type === "refusal" && isSilence(grammar, clause)) return false
  if (act.type === "protest" && showing.has(clause.verb.lemma) && hasObject(grammar, clause)) return false
  return act.matter === "none" || ofMatter(grammar, clause, reachOf(act))
}

/** "The union launched a campaign against them", "an effort to": only agents carry out sweeps. */
const isCampaign = (grammar: Grammar, clause: Clause): boolean =>
  clause.objects.some(({ head }) => drives.has(grammar.document.tokens[head]?.lower ?? "")) &&
  grammar.actorsOf(clause).every((key) => !isFederal(grammar, key))

const drives = new Set("campaign effort efforts".split(" "))

const hasObject = (grammar: Grammar, { index, sentence, objects }: Clause): boolean =>
  objects.length > 0 ||
  grammar.inSentence(sentence).some(({ parent, relation }) => parent === index && relation === "complement")

/** "declined to comment". */
const isSilence = (grammar: Grammar, clause: Clause): boolean =>
  grammar
    .inSentence(clause.sentence)
    .some(
      ({ parent, relation, verb }) => parent === clause.index && relation === "infinitive" && silence.has(verb.lemma)
    )

/** "have deported far fewer people than before": a comparison of times, no act of one. */
const isCompared = ({ document: { tokens } }: Grammar, { verb, objects, subject }: Clause): boolean =>
  (verb.passive ? subject : objects).some(({ first, head }) =>
    tokens
      .slice(first, head)
      .some(({ lower }, _, words) => lower === "fewer" || (lower === "more" && !words.some(({ pos }) => pos === "NUM")))
  )

const isHabit = (grammar: Grammar, { verb, sentence }: Clause): boolean =>
  verb.form === "finite" &&
  verb.first === verb.main &&
  verb.tense === "present" &&
  !isHeadline(grammar, sentence) &&
  grammar.quotationAt(verb.main) < 0

const has = (
  { document: { tokens } }: Grammar,
  words: ReadonlySet<string>,
  phrases: ReadonlyArray<NounPhrase>
): boolean => phrases.some(({ first, next }) => tokens.slice(first, next).some(({ lower }) => words.has(lower)))

const fitsSubject = (grammar: Grammar, { type, subjects }: Act, clause: Clause): boolean => {
  if (subjects.size === 0) return true
  const agents = clause.attachments.filter(({ preposition }) => preposition === "by").flatMap(({ phrases }) => phrases)
  const doers = clause.verb.passive ? agents : clause.subject
  const heads = type === "court_ruling" ? doers.filter(({ head }) => !isAgency(grammar, head)) : doers
  const actors = grammar.actorsOf(clause)
  if (has(grammar, subjects, heads) && !(type === "enforcement_action" && isLocalPolice(grammar, clause, actors)))
    return true
  const found = actors.map((key) => grammar.entity(key))
  if (type === "enforcement_action")
    return (
      actors.some((key) => isFederal(grammar, key)) ||
      (sending.has(clause.verb.lemma) &&
        found.some((each) => each?.kind === "person" && each.roleKind === "head_of_government"))
    )
  if (type === "court_ruling")
    return found.some(
      (each) =>
        (each?.kind === "person" && (each.roleKind === "judge" || isOfCourt(grammar, each.affiliation))) ||
        (each?.kind === "organization" && each.organizationKind === "court")
    )
  if (type === "funding_decision")
    return found.some(
      (each) =>
        each?.kind === "jurisdiction" || (each?.kind === "organization" && publicKinds.has(each.organizationKind))
    )
  return (
    type === "legislation" &&
    found.some(
      (each) =>
        each?.kind === "jurisdiction" || (each?.kind === "organization" && each.organizationKind === "legislature")
    )
  )
}

const publicKinds = new Set<string>(["federal_agency", "state_or_local_agency", "legislature"])

/** "Ana Ruiz of the District Court" */
const isOfCourt = ({ entity }: Grammar, affiliation: string | null): boolean => {
  const found = affiliation === null ? undefined : entity(affiliation)
  return found?.kind === "organization" && found.organizationKind === "court"
}

/** "The city’s police arrested 90 people": no matter of immigration, unless the clause says so. */
const isLocalPolice = (grammar: Grammar, { first, next }: Clause, actors: ReadonlyArray<string>): boolean =>
  actors.length > 0 &&
  !actors.some((key) => isFederal(grammar, key)) &&
  !grammar.document.tokens.slice(first, next).some(({ lower }) => matterWords.has(lower))

/** Whether a phrase names a body that is no court: "the Justice Department". */
const isAgency = ({ mentionAt, entity }: Grammar, head: number): boolean => {
  const mention = mentionAt(head)
  const found = mention && entity(mention.entity)
  return found?.kind === "organization" && found.organizationKind !== "court"
}

const fitsObject = (grammar: Grammar, { type, objects, governs }: Act, clause: Clause): boolean => {
  if (governs === "person") return takesPerson(grammar, clause)
  if (governs === "spending") return spends(grammar, clause)
  if (governs === "law") return isIntoLaw(grammar, clause)
  if (governs === "practice") return isOfPractice(grammar, clause)
  if (governs === "helping") return offersHelp(grammar, clause)
  if (governs === "with") return clause.attachments.some(({ preposition }) => withs.has(preposition))
  if (governs === "onto") return clause.attachments.some(({ preposition }) => onto.has(preposition))
  if (governs === "off") return has(grammar, objects, behindOff(grammar, clause))
  const after = grammar.document.tokens[clause.verb.next]?.lower
  if (type === "enforcement_action" && clause.verb.lemma === "step" && after !== "up") return false
  if (clause.verb.lemma === "turn" && after !== "down") return false
  if (type === "enforcement_action" && sending.has(clause.verb.lemma) && sendsPaper(grammar, clause)) return false
  if (type === "lawsuit" && clause.verb.lemma === "appeal" && objects.size === 0) return appealsCourt(grammar, clause)
  if (type === "court_ruling" && (isPaper(grammar, clause) || isOwnCase(grammar, clause))) return false
  if (type === "legislation" && isOfOther(grammar, clause)) return false
  if (type === "legislation" && clause.verb.lemma === "vote" && !isVoteOn(grammar, clause)) return false
  if (objects.size === 0) return true
  const relative =
    clause.relation === "relative" && clause.modifies && !clause.subject.includes(clause.modifies)
      ? [clause.modifies]
      : []
  const direct = clause.verb.passive ? sufferers(grammar, clause) : [...clause.objects, ...relative]
  const { tokens } = grammar.document
  if (governs === "despite") {
    const defied = clause.attachments.filter(({ preposition }) =>
      ["despite", "against", "in spite of"].includes(preposition)
    )
    return has(
      grammar,
      objects,
      defied.flatMap(({ phrases }) => phrases)
    )
  }
  if (governs === "head")
    return (
      direct.some(
        ({ head, first }) =>
          objects.has(tokens[head]?.lower ?? "") || (head > first && objects.has(tokens[head - 1]?.lower ?? ""))
      ) ||
      (type === "legislation" && isToldLaw(grammar, clause, direct))
    )
  if (type === "lawsuit" && clause.verb.lemma === "take") return goesToCourt(grammar, clause)
  // "after a ruling in court, the county joined a list": what stands before tells of another act
  const joins = type === "lawsuit" && clause.verb.lemma === "join"
  const beside = clause.attachments
    .flatMap(({ phrases }) => phrases)
    .filter(({ first }) => !joins || first > clause.verb.main)
  if (has(grammar, objects, [...direct, ...beside])) return true
  // whomever federal agents arrest
  return type === "enforcement_action" && seizing.has(clause.verb.lemma) && direct.some(({ pronoun }) => !pronoun)
}

const deciding = new Set(["sign", "veto"])

/** "The bill cleared the House. The governor signed it": a law told right before. */
const isToldLaw = (grammar: Grammar, { verb }: Clause, direct: ReadonlyArray<NounPhrase>): boolean => {
  const [it, other] = direct
  // not "demanded that he sign it"
  if (!deciding.has(verb.lemma) || verb.tense !== "past" || verb.modal !== null) return false
  if (!it || other || grammar.document.tokens[it.head]?.lower !== "it") return false
  const told = toldLast(grammar, grammar.told, it.head, 1)
  return told !== undefined && laws.has(told.noun)
}

/** "voted 7-2", "voted to bar", "voted for it"; not "before lawmakers voted in the Senate". */
const isVoteOn = (grammar: Grammar, clause: Clause): boolean =>
  !isElecting(grammar, clause) && isOnMeasure(grammar, clause)

/** "voted 80 percent for Ana Ruiz": no measure. */
const isElecting = (grammar: Grammar, clause: Clause): boolean =>
  clause.attachments.some(
    ({ preposition, phrases: [whom] }) =>
      (preposition === "for" || preposition === "against") &&
      whom !== undefined &&
      grammar.entitiesOf(whom, clause).some((key) => grammar.entity(key)?.kind === "person")
  )

const isOnMeasure = (grammar: Grammar, { index, sentence, verb, objects, attachments, next }: Clause): boolean =>
  objects.length > 0 ||
  verb.passive ||
  attachments.some(({ preposition }) => ["for", "against", "on", "to", "in favor of", "down"].includes(preposition)) ||
  grammar.document.tokens
    .slice(verb.next, next)
    .some(({ pos, lower }) => pos === "NUM" || lower === "favor" || lower === "unanimously") ||
  grammar.inSentence(sentence).some(({ parent }) => parent === index)

/** To whom or what a passive is done; of "Approved by the council, the rule …" what the sentence then tells of. */
const sufferers = (grammar: Grammar, { subject, index, sentence, first }: Clause): ReadonlyArray<NounPhrase> =>
  subject.length > 0 || first !== grammar.document.sentences[sentence]?.first
    ? subject
    : (grammar.inSentence(sentence).find((other) => other.index > index && other.relation === "main")?.subject ?? [])

const withs = new Set(["with", "down with"])
const onto = new Set("through across into on upon over".split(" "))

/** "signed off on the bill": what it is signed off on. */
const behindOff = ({ document: { tokens } }: Grammar, { verb, attachments }: Clause): ReadonlyArray<NounPhrase> =>
  tokens[verb.next]?.lower === "off"
    ? attachments
        .filter(({ preposition }) => ["on", "off", "off on"].includes(preposition))
        .flatMap(({ phrases }) => phrases)
    : []

/** "sent officers a memo" */
const sendsPaper = ({ document: { tokens } }: Grammar, { objects }: Clause): boolean =>
  objects.some(({ head }) => paperNouns.has(tokens[head]?.lower ?? ""))

/** "offered to shelter families" */
const offersHelp = (grammar: Grammar, clause: Clause): boolean =>
  grammar
    .inSentence(clause.sentence)
    .some(
      ({ parent, relation, verb }) => parent === clause.index && relation === "infinitive" && helping.has(verb.lemma)
    )

/** "signed this into law" */
const isIntoLaw = ({ document: { tokens } }: Grammar, { verb, objects, next }: Clause): boolean => {
  if (!objects.some(({ head }) => pointing.has(tokens[head]?.lower ?? ""))) return false
  const end = Math.min(next, verb.next + 8)
  for (let at = verb.next; at < end; at++)
    if (tokens[at]?.lower === "into" && tokens[at + 1]?.lower === "law") return true
  return false
}

const pointing = new Set(["it", "this", "that", "them", "these"])

/** "agreed to stop honoring detainers": what one agrees to do is of a policy of the matter. */
const isOfPractice = (grammar: Grammar, clause: Clause): boolean =>
  grammar
    .inSentence(clause.sentence)
    .some(
      (inner) =>
        inner.parent === clause.index &&
        inner.relation === "infinitive" &&
        !talking.has(inner.verb.lemma) &&
        anchorsIn(grammar, inner.verb.main, Math.max(inner.next, clause.next)).some(
          (anchor) => anchor.concept.topic === "sanctuary_policy" && signFrom(grammar, anchor, inner) !== null
        )
    )

/** What one agrees to without binding oneself. */
const talking = new Set(
  "meet discuss talk hear review study consider debate explore examine listen speak pay settle spend buy fund".split(
    " "
  )
)

/** "dismissed his case", "dropped her charges": somebody's trial. */
const isOwnCase = ({ document: { tokens } }: Grammar, { verb, subject, objects }: Clause): boolean =>
  (verb.passive ? subject : objects).some(
    ({ first, head }) => ["his", "her"].includes(tokens[first]?.lower ?? "") && trials.has(tokens[head]?.lower ?? "")
  )

const trials = new Set("case charge charges conviction sentence indictment bond".split(" "))

/** "signed a ban on raising the minimum wage": a measure whose sentence says that it is of another matter. */
const isOfOther = (grammar: Grammar, { objects, attachments, index, sentence, verb }: Clause): boolean => {
  const { tokens } = grammar.document
  const [thing] = objects
  if (!thing || verb.passive || !["a", "an", "another"].includes(tokens[thing.first]?.lower ?? "")) return false
  const told =
    attachments.some(
      ({ after, preposition }) => after === thing && (preposition === "on" || preposition === "against")
    ) ||
    grammar
      .inSentence(sentence)
      .some(
        ({ parent, modifies, relation }) =>
          parent === index && modifies?.head === thing.head && relation !== "participle"
      )
  return told && !isOfMatterNear(grammar, sentence, sentence)
}

/** "a warrant issued by a court": a paper of everyday, no ruling. */
const isPaper = ({ document: { tokens } }: Grammar, { verb, subject, objects }: Clause): boolean =>
  (verb.passive ? subject : objects).some(({ head }) => papers.has(tokens[head]?.lower ?? ""))

const papers = new Set(
  "warrant warrants detainer detainers subpoena subpoenas summons request requests notice notices permit permits".split(
    " "
  )
)

/** "agreed to pay $2 million": an infinitive with money as its object. */
const spends = (grammar: Grammar, clause: Clause): boolean => {
  const { tokens } = grammar.document
  return grammar
    .inSentence(clause.sentence)
    .some(
      ({ parent, relation, verb, objects }) =>
        parent === clause.index &&
        relation === "infinitive" &&
        spending.has(verb.lemma) &&
        objects.some(({ first, next }) =>
          tokens.slice(first, next).some(({ lower }) => lower === "$" || moneyNouns.has(lower) || lower === "payment")
        )
    )
}

/** "would appeal", "appealed to the Supreme Court"; not "appealed for calm", "appealed to voters". */
const appealsCourt = ({ document: { tokens } }: Grammar, { objects, attachments }: Clause): boolean =>
  objects.length === 0 &&
  attachments.every(
    ({ preposition, phrases }) =>
      preposition !== "for" && (preposition !== "to" || phrases.some(({ head }) => tokens[head]?.lower === "court"))
  )

/** "took the state to court", "to federal court"; not "took aim at the court". */
const goesToCourt = ({ document: { tokens } }: Grammar, { verb, next }: Clause): boolean => {
  const words = tokens.slice(verb.next, Math.min(next, verb.next + 10)).map(({ lower }) => lower)
  return words.some((word, at) => word === "to" && [words[at + 1], words[at + 2]].includes("court"))
}

/** "fired Ana Ruiz", "named Ana Ruiz to run it"; not "the suit names Ana Ruiz". */
const takesPerson = (grammar: Grammar, clause: Clause): boolean => {
  const person = (clause.verb.passive ? clause.subject : clause.objects).some((phrase) =>
    grammar.entitiesOf(phrase, clause).some((key) => grammar.entity(key)?.kind === "person")
  )
  if (clause.verb.lemma !== "name" && clause.verb.lemma !== "confirm") return person
  const office =
    clause.attachments.some(({ preposition }) => preposition === "as" || preposition === "to") ||
    grammar
      .inSentence(clause.sentence)
      .some(({ parent, relation }) => parent === clause.index && relation === "infinitive")
  return person && office && clause.verb.tense === "past"
}
