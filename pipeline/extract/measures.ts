import { type Concept, concepts, type Topic } from "../lexicon/concepts.ts"
import { billLetters, instruments, isBillNumber } from "../lexicon/instruments.ts"
import { turningNouns } from "../lexicon/operators.ts"
import { planNouns } from "../lexicon/references.ts"
import { disfavoring, favoring, stanceBases } from "../lexicon/stances.ts"
import { trait } from "../lexicon/traits.ts"
import { type Aim, signFrom } from "./aims.ts"
import { type Anchor, anchorsIn } from "./anchors.ts"
import type { NounPhrase } from "./clauses/chunks.ts"
import { type Clause, phrasesOf } from "./clauses/clause.ts"
import { clausesWhere, type Grammar } from "./resolve.ts"
import { isAboutPlaces } from "./sideless.ts"

/** Nouns of measures besides those that are instruments. */
const others = new Set(
  "proposal proposals resolution resolutions amendment amendments idea designation practice partnership contract".split(
    " "
  )
)
const isMeasureNoun = (word: string): boolean =>
  (instruments.has(word) || planNouns.has(word) || others.has(word) || suits.has(word)) && !notMeasures.has(word)
/** "the decision" is a deed, "the services" are no measure that one is for or against. */
const notMeasures = new Set(
  "move decision services fund project guidance condition conditions effort efforts push".split(" ")
)

/** A measure of which the text says what it does. */
export interface Told {
  /** Token of its noun, which is one of a suit if it is brought against the measure. */
  readonly head: number
  readonly noun: string
  readonly concept: Concept
  /** It would undo a measure told before: "Measure 9", "the repeal petition". */
  readonly undoes?: true
}

/** What is told of measures: each place, and by the token of its head what names one again. */
export interface Measures {
  readonly told: ReadonlyArray<Told>
  readonly again: ReadonlyMap<number, Anchor>
}

/** How many sentences back a measure may have been told. */
const reach = 14

/**
 * Measures of which the text tells what they do, with the places where one is named again of which no policy is known:
 * "a bill to ban sanctuary cities … the bill", "voted to bar agents … the resolution", "sued over the order … the suit".
 */
export const measuresOf = (grammar: Grammar, known: ReadonlyMap<number, Anchor>): Measures => {
  const { tokens } = grammar.document
  const found = new Map<number, Anchor>()
  const told: Array<Told> = []
  const seen = new Set<number>()
  const early: Array<NounPhrase> = []
  const wanted = trait.instrument | trait.plan | trait.concept | trait.court
  for (const clause of clausesWhere(grammar, (clues) => (clues & wanted) !== 0)) {
    const done = deedOf(grammar, clause) ?? suitToBlock(grammar, clause, known, told)
    if (done) told.push(done)
    for (const phrase of phrasesOf(clause)) {
      if (seen.has(phrase.head)) continue
      seen.add(phrase.head)
      const noun = tokens[phrase.head]?.lower ?? ""
      const before = known.get(phrase.head)
      // "the measure to repeal the law": not the law
      const against = before && ballots.has(noun) ? undoneBy(grammar, told, clause, phrase) : null
      if (against) {
        found.set(phrase.head, { concept: against, token: phrase.head, last: phrase.head })
        told.push({ head: phrase.head, noun, concept: against, undoes: true })
        continue
      }
      if (before) {
        // "Measure 9 would undo the law … the measure": what would undo it, not the law
        const newer = ballots.has(noun) ? told.findLast((each) => each.undoes && isAlike(each.noun, noun)) : undefined
        const since = newer && told.findLast((each) => each.noun === noun)
        if (newer && newer.head < phrase.first && (!since || since.undoes || since.head < newer.head)) {
          found.set(phrase.head, { concept: newer.concept, token: phrase.head, last: phrase.head })
          told.push({ ...newer, head: phrase.head, noun })
          continue
        }
        // what its own sentence says it does, over what was made of it elsewhere
        const [effect] = effectAims(grammar, clause, phrase)
        const other = effect && effect.sign !== before.concept.sign ? conceptLike(effect) : null
        if (other) found.set(phrase.head, { concept: other, token: phrase.head, last: phrase.head })
        if (other) told.push({ head: phrase.head, noun, concept: other })
        else told.push({ head: phrase.head, noun, concept: before.concept })
        continue
      }
      const lettered = isLettered(grammar, phrase)
      // "participation in 287(g), an ICE program": a programme
      const numbered = anchorsIn(grammar, phrase.first, phrase.next).find(
        ({ concept: { name } }) => name === "agreement_287g"
      )
      if (numbered && !isMeasureNoun(noun)) {
        const concept = numbered.concept.topic === null ? null : standIn(numbered.concept.topic, numbered.concept.sign)
        if (concept) told.push({ head: phrase.head, noun: "program", concept })
        continue
      }
      if (!lettered && !isMeasureNoun(noun)) continue
      if (tokens[phrase.head]?.text === "Amendment") continue // the Constitution’s
      const aim = aimOf(grammar, clause, phrase)
      const undone = aim ? null : undoneBy(grammar, told, clause, phrase)
      if (undone) {
        found.set(phrase.head, { concept: undone, token: phrase.head, last: phrase.head })
        told.push({ head: phrase.head, noun: lettered ? "bill" : noun, concept: undone, undoes: true })
        continue
      }
      if (aim) {
        const concept = aim === "both" ? null : conceptLike(aim)
        const undoes =
          clause.subject.includes(phrase) &&
          !clause.verb.passive &&
          undoing.has(clause.verb.lemma) &&
          !clause.verb.negated
        const row = { head: phrase.head, noun: lettered ? "bill" : noun, concept }
        if (concept) told.push(undoes ? { ...row, concept, undoes } : { ...row, concept })
        continue
      }
      if (anchorsIn(grammar, phrase.first, phrase.next).length > 0) continue
      if (!lettered && !isDefinite(grammar, phrase)) continue
      const again = lettered ? "bill" : noun
      const fits = (each: Told): boolean =>
        each.head < phrase.first &&
        (tokens[phrase.head]?.sentence ?? 0) - (tokens[each.head]?.sentence ?? 0) <= reach &&
        isAlike(each.noun, again) &&
        isOfSameOwner(grammar, phrase, each)
      // "Measure 9": what would undo the law, not the law
      const ballot = lettered && votedOn.has(tokens[phrase.head - 1]?.lower ?? "")
      const last =
        (ballot ? told.findLast((each) => each.undoes && fits(each)) : undefined) ?? closest(told, again, fits)
      if (!last && lettered) early.push(phrase)
      if (last) {
        found.set(phrase.head, { concept: last.concept, token: phrase.head, last: phrase.head })
        const row = { head: phrase.head, noun: lettered ? "bill" : noun, concept: last.concept }
        told.push(last.undoes ? { ...row, undoes: last.undoes } : row)
      }
    }
  }
  return { told: withEarlier(grammar, early, told, found), again: found }
}

/** "sued to block SB 4. … SB 4 would ban …": a bill named before it is told what it does is known by its number. */
const withEarlier = (
  { document: { tokens } }: Grammar,
  early: ReadonlyArray<NounPhrase>,
  told: ReadonlyArray<Told>,
  found: Map<number, Anchor>
): ReadonlyArray<Told> => {
  const byNumber = new Map<string, Told>()
  for (const each of told) {
    const number = tokens[each.head]?.lower ?? ""
    if (/\d/u.test(number) && !byNumber.has(number)) byNumber.set(number, each)
  }
  const numbers = new Set(early.map(({ head }) => tokens[head]?.lower))
  // "SB 11 passed. The bill would …": the only one named so
  const soon = (head: number): Told | undefined =>
    numbers.size > 1
      ? undefined
      : told.find(
          (each) =>
            each.head > head &&
            laws.has(each.noun) &&
            (tokens[each.head]?.sentence ?? 0) - (tokens[head]?.sentence ?? 0) <= 3 &&
            ["the", "this"].includes(tokens[each.head - 1]?.lower ?? "")
        )
  const first = early.flatMap(({ head }): ReadonlyArray<Told> => {
    const later = byNumber.get(tokens[head]?.lower ?? "") ?? soon(head)
    if (!later) return []
    found.set(head, { concept: later.concept, token: head, last: head })
    return [{ ...later, head }]
  })
  return first.length === 0 ? told : [...told, ...first].sort((a, b) => a.head - b.head)
}

/** The last measure that fits, one of the very noun before others: "the ordinance" an ordinance, though a law came between. */
const closest = (told: ReadonlyArray<Told>, noun: string, fits: (each: Told) => boolean): Told | undefined => {
  const last = told.findLast(fits)
  if (last === undefined || last.noun === noun || !exact.has(noun)) return last
  // "the measure" is a bill or law rather than an order that came between
  const lawful = noun === "measure" && loose.has(last.noun)
  return told.findLast((each) => (each.noun === noun || (lawful && laws.has(each.noun))) && fits(each)) ?? last
}
const exact = new Set("measure ordinance ordinances directive order resolution bylaw".split(" "))

/** The measure told last before a token that a noun may name again; of any noun, without one. */
export const toldLast = (
  { document: { tokens } }: Grammar,
  told: ReadonlyArray<Told>,
  token: number,
  sentences: number,
  noun?: string
): Told | undefined => {
  const last = closest(
    told,
    noun ?? "",
    (each) =>
      each.head < token &&
      (tokens[token]?.sentence ?? 0) - (tokens[each.head]?.sentence ?? 0) <= sentences &&
      (noun === undefined ? !suits.has(each.noun) : isAlike(each.noun, noun))
  )
  if (noun !== undefined || last === undefined || last.undoes) return last
  // "Measure 9 would repeal the law. It …": the measure, and not the law
  const beside = tokens[last.head]?.sentence
  for (let at = told.length - 1; at >= 0; at--) {
    const each = told[at]
    const sentence = tokens[each?.head ?? -1]?.sentence ?? -1
    if (!each || beside === undefined || sentence < beside) break
    if (each.undoes && each.head < last.head && sentence === beside) return each
  }
  return last
}

const votedOn = new Set("measure proposition initiative amendment question".split(" "))

/** "voted to bar agents": a measure; "sued over the order": a suit against what it is over. */
const deedOf = (grammar: Grammar, clause: Clause): Told | null => {
  const { lemma, main, negated, passive } = clause.verb
  if (negated || passive) return null
  if (deciding.has(lemma)) {
    const child = grammar
      .inSentence(clause.sentence)
      .find(({ parent, relation }) => parent === clause.index && relation === "infinitive")
    const aim = child ? agreedAim(grammar, child) : null
    const concept = aim ? conceptLike(aim) : null
    return concept ? { head: main, noun: "measure", concept } : null
  }
  if (making.has(lemma) && anchorsIn(grammar, clause.verb.next, clause.next).some(isPlaceOfIt)) {
    const aim = agreedAim(grammar, clause)
    const concept = aim && aim.topic === "sanctuary_policy" ? conceptLike(aim) : null
    if (concept) return { head: main, noun: "resolution", concept }
  }
  if (lemma !== "sue") return null
  for (const { preposition, phrases } of clause.attachments) {
    if (preposition !== "over") continue
    for (const phrase of phrases) {
      const aim = aimOf(grammar, clause, phrase)
      if (!aim || aim === "both") continue
      const concept = conceptLike({ ...aim, sign: aim.sign > 0 ? -1 : 1 })
      if (concept) return { head: main, noun: "lawsuit", concept }
    }
  }
  return null
}

/** "voted to bar agents", "instructed the sheriff to leave the programme" */
const deciding = new Set("vote agree decide instruct direct".split(" "))

/** "declared Reno a sanctuary city", "became a sanctuary" */
const making = new Set("declare designate proclaim become make".split(" "))
const isPlaceOfIt = ({ concept }: Anchor): boolean => concept.name === "sanctuary"

const suits = new Set("lawsuit lawsuits suit suits complaint litigation".split(" "))

/** "sued the state in an effort to block SB 11": a suit against what it is to block. */
const suitToBlock = (
  grammar: Grammar,
  clause: Clause,
  known: ReadonlyMap<number, Anchor>,
  told: ReadonlyArray<Told>
): Told | null => {
  if (clause.verb.lemma !== "sue" || clause.verb.negated || clause.verb.passive) return null
  for (const aim of grammar.inSentence(clause.sentence)) {
    if (aim.relation !== "infinitive" || !blocking.has(aim.verb.lemma) || aim.verb.first < clause.verb.next) continue
    if (aim.parent !== clause.index && grammar.parentOf(aim)?.parent !== clause.index) continue
    for (const phrase of aim.objects) {
      const noun = isLettered(grammar, phrase) ? "bill" : (grammar.document.tokens[phrase.head]?.lower ?? "")
      const like = known.get(phrase.head)?.concept ?? told.findLast((each) => isAlike(each.noun, noun))?.concept
      const concept = like?.topic ? standIn(like.topic, like.sign > 0 ? -1 : 1) : null
      if (concept) return { head: clause.verb.main, noun: "lawsuit", concept }
    }
  }
  return null
}
const blocking = new Set("block stop overturn void halt invalidate undo strike challenge enjoin nullify".split(" "))

/** What a clause does, if all its words agree. */
const agreedAim = (grammar: Grammar, clause: Clause): Aim | null => {
  const aims = anchorsIn(grammar, clause.verb.first, clause.next).flatMap((anchor): ReadonlyArray<Aim> => {
    const sign = signFrom(grammar, anchor, clause)
    const { topic } = anchor.concept
    return topic === null || sign === null ? [] : [{ anchor, topic, sign }]
  })
  const [first] = aims
  return first && aims.every(({ topic, sign }) => topic === first.topic && sign === first.sign) ? first : null
}

/** "SB 4", "Senate Bill 4" */
const isLettered = ({ document: { tokens } }: Grammar, { head }: NounPhrase): boolean =>
  (/^\d[\d-]*$/u.test(tokens[head]?.text ?? "") && billLetters.has(tokens[head - 1]?.lower ?? "")) ||
  isBillNumber(tokens[head]?.lower ?? "")

/** Words by which a measure is said to be as one told before. */
const alike = new Set("companion similar identical".split(" "))
const definites = new Set("the that this such his her their its".split(" "))
const isDefinite = ({ document: { tokens } }: Grammar, { first, next, head }: NounPhrase): boolean =>
  head - first <= 4 &&
  (definites.has(tokens[first]?.lower ?? "") || tokens.slice(first, head).some(({ lower }) => alike.has(lower))) && // "introduced companion legislation"
  tokens[next]?.lower !== "of" && // "the order of primacy"
  !(tokens[next]?.lower === "that" || tokens[next]?.lower === "to") // its own words tell which

/** "the president’s order": only one that was told together with its owner. */
const isOfSameOwner = (
  { document: { tokens, sentences } }: Grammar,
  { first, head }: NounPhrase,
  told: Told
): boolean => {
  for (let at = first + 1; at < head; at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? "")) continue
    const owner = tokens[at - 1]?.lower
    const range = sentences[tokens[told.head]?.sentence ?? -1]
    return range !== undefined && tokens.slice(range.first, range.next).some(({ lower }) => lower === owner)
  }
  return true
}

const pacts = new Set("agreement agreements program programs programme partnership contract arrangement".split(" "))
const laws = new Set("law laws statute statutes act bill bills legislation ordinance ordinances".split(" "))
const any = new Set("measure proposal proposals policy policies resolution plan idea practice designation".split(" "))
const loose = new Set("policy policies practice designation rule rules directive directives order orders".split(" "))

/** What a resolution may be called: what was voted, no programme or law that it is about. */
const voted = new Set("measure proposal proposals policy plan idea designation".split(" "))

/** Whether one noun may name again what another told: "the measure" any, "the bill" a bill, law or ordinance. */
const isAlike = (told: string, again: string): boolean => {
  if (told === again || `${told}s` === again || told === `${again}s`) return true
  if (suits.has(told) || suits.has(again)) return suits.has(told) && suits.has(again)
  if (laws.has(told) && laws.has(again)) return true
  if (pacts.has(told) && pacts.has(again)) return true // "a 287(g) agreement … the program"
  if (again === "resolution" && !voted.has(told)) return false
  if (any.has(again)) return again !== "plan" || planNouns.has(told)
  if (any.has(told)) return laws.has(again) !== loose.has(told)
  return loose.has(told) && loose.has(again)
}

/** What the words of a measure say it does: its own, else those that hang on it, else what it is the subject of. */
const aimOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Aim | "both" | null => {
  const own = ownAims(grammar, clause, phrase)
  const hung = own.length > 0 ? own : modifierAims(grammar, clause, phrase)
  const effects = hung.length > 0 ? hung : effectAims(grammar, clause, phrase)
  const aims = effects.length > 0 ? effects : underAims(grammar, clause, phrase)
  const [first] = aims
  if (!first) return null
  // what is withheld tells more than from whom: "would cut grants to cities that refuse to cooperate"
  const money = aims.find(({ topic }) => topic === "funding_cutoff")
  if (money) return money
  return aims.every(({ topic, sign }) => topic === first.topic && sign === first.sign) ? first : "both"
}

const aimsAt = (anchors: ReadonlyArray<Anchor>, signOf: (anchor: Anchor) => number | null): ReadonlyArray<Aim> =>
  anchors.flatMap((anchor) => {
    const { topic, name } = anchor.concept
    const sign = signOf(anchor)
    return topic === null || sign === null || name === "separating" ? [] : [{ anchor, topic, sign: sign > 0 ? 1 : -1 }]
  })

/** "sanctuary policies", "a ban on detainers", "a suit over the sanctuary law" */
const ownAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> => {
  const noun = grammar.document.tokens[phrase.head]?.lower ?? ""
  const turned = turningNouns.has(noun) || noun === "crackdown"
  // "a 287(g) agreement": its brackets make phrases of their own
  const word = (at: number): string => grammar.document.tokens[at]?.lower ?? ""
  const numbered = word(phrase.first - 1) === ")" && word(phrase.first - 3) === "("
  const inside = anchorsIn(grammar, numbered ? phrase.first - 4 : phrase.first, phrase.next).filter(
    // "the sanctuary bill" may be either, "the detainer law" too
    (anchor) =>
      !(anchor.concept.name === "sanctuary" && either.has(noun)) &&
      anchor.concept.name !== "detainer" &&
      !isAboutPlaces(grammar, anchor)
  )
  const hung = clause.attachments.flatMap(({ after, preposition, phrases }) => {
    const near = (phrases[0]?.first ?? 0) - phrase.next
    const hangs = after === phrase || (suits.has(noun) && preposition === "over" && near >= 0 && near < 9)
    if (!hangs || !(turned || preposition === "against")) return []
    return phrases.flatMap(({ first, next }) => anchorsIn(grammar, first, next))
  })
  return [
    ...aimsAt(inside, ({ concept: { sign } }) => (turned ? -sign : sign)),
    ...aimsAt(hung, ({ concept: { sign } }) => -sign)
  ]
}

/** "the bill, backed by Ruiz": who is for it, not what it does. */
export const tellsWho = ({ verb }: Clause): boolean => {
  const lemma = stanceBases.get(verb.lemma) ?? verb.lemma
  return verb.passive && (lemma === "sign" || favoring.has(lemma) || disfavoring.has(lemma))
}

/** "a bill that would ban sanctuary cities", "an order barring them" */
const modifierAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  grammar
    .inSentence(clause.sentence)
    .filter((each) => each.modifies?.head === phrase.head && each.modifies.first === phrase.first && !tellsWho(each))
    .flatMap((modifier) =>
      aimsAt(anchorsIn(grammar, modifier.verb.first, modifier.next), (anchor) => signFrom(grammar, anchor, modifier))
    )

/** "the bill, backed by business, voids local sanctuary ordinances" */
const effectAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  clause.subject.includes(phrase) && !clause.verb.passive && effects.has(clause.verb.lemma)
    ? aimsAt(anchorsIn(grammar, clause.verb.first, clause.next), (anchor) => signFrom(grammar, anchor, clause))
    : []

/** "Officials who refuse to help agents will be punished under a bill": what is done by it. */
const underAims = (grammar: Grammar, clause: Clause, phrase: NounPhrase): ReadonlyArray<Aim> =>
  clause.verb.passive &&
  clause.attachments.some(({ preposition, phrases }) => preposition === "under" && phrases.includes(phrase))
    ? aimsAt(anchorsIn(grammar, clause.first, phrase.first), (anchor) => signFrom(grammar, anchor, clause))
    : []

/** "Measure 9 would undo the law", "a petition to repeal the ordinance": the opposite of the measure told before. */
const undoneBy = (grammar: Grammar, told: ReadonlyArray<Told>, clause: Clause, phrase: NounPhrase): Concept | null => {
  const { tokens } = grammar.document
  const hung = grammar
    .inSentence(clause.sentence)
    .filter(
      (each) =>
        each.modifies?.head === phrase.head && each.modifies.first === phrase.first && each.relation !== "gerund"
    )
  for (const each of [...(clause.subject.includes(phrase) ? [clause] : []), ...hung]) {
    if (each.verb.passive || each.verb.negated || !undoing.has(each.verb.lemma)) continue
    for (const object of each.objects) {
      const noun = tokens[object.head]?.lower ?? ""
      if (object.head === phrase.head || !isMeasureNoun(noun)) continue
      const last = toldLast(grammar, told, phrase.first, reach, noun)
      // "would repeal the state law forbidding police to help agents": the law told there
      const own = last ? null : aimOf(grammar, each, object)
      const { topic, sign } = last?.concept ?? (own === "both" ? null : own) ?? { topic: null, sign: 1 }
      if (topic !== null) return standIn(topic, sign > 0 ? -1 : 1)
    }
  }
  return null
}
const ballots = new Set("measure bill proposal initiative petition legislation".split(" "))
const undoing = new Set(
  "undo scrap rescind repeal revoke abolish gut overturn reverse eliminate nullify weaken".split(" ")
)

/** What a measure does to what it is about. */
const effects = new Set(
  `bar ban prohibit forbid limit restrict require void nullify outlaw allow let order compel force mandate direct block stop
  prevent end withhold cut strip deny penalize punish fine keep protect shield extend repeal overturn instruct discourage undo scrap rescind revoke
  abolish gut weaken strengthen reverse eliminate`.split(/\s+/u)
)

const either = new Set(
  "bill bills legislation proposal proposals measure plan plans resolution amendment debate".split(" ")
)

/** A concept that stands for such a measure. */
const conceptLike = ({ topic, sign }: Aim): Concept | null => (topic === null ? null : standIn(topic, sign))

const standIn = (topic: Topic, sign: 1 | -1): Concept | null => {
  const like = concepts.find((concept) => concept.topic === topic && concept.sign === sign)
  if (!like) return null
  return { ...like, name: "reference", any: new Set(), near: new Set(), limited: "other", required: "other" }
}
