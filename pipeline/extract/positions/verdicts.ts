import type { Topic } from "../../lexicon/concepts/concept.ts"
import { instruments } from "../../lexicon/instruments.ts"
import { turningForms, turningNouns } from "../../lexicon/operators.ts"
import { ill, well } from "../../lexicon/stances.ts"
import { trait } from "../../lexicon/traits.ts"
import { backers, blaming, measureVerdicts, praising } from "../../lexicon/verdicts.ts"
import type { StatementCandidate } from "../../model/candidate.ts"
import type { Token } from "../../model/document.ts"
import type { Range } from "../../model/span.ts"
import { signFrom } from "../aims.ts"
import { type Anchor, anchorsIn, placeNouns } from "../anchors.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { possessorOf } from "../policies/possessors.ts"
import { type Grammar, isFirstPerson, isToldAt, tokensWith } from "../resolve.ts"
import { isActor, type Row, stanceOf } from "./row.ts"
import { childrenOf, insideOf, itMeant, lastTold, type Target, targetOf } from "./targets.ts"
import { isRelayed } from "./told.ts"

const skipped = new Set(["relative", "adverbial", "infinitive", "gerund", "participle"])

/**
 * What a speaker says a policy does: "sanctuary policies put lives at risk", "cooperating with agents erodes trust".
 * The subject tells the matter, the words after the verb blame or praise it.
 */
export const ofVerdict = (grammar: Grammar, statement: StatementCandidate): ReadonlyArray<Row> => {
  const { speaker } = statement
  if (speaker === null || !isToldAt(grammar, statement.evidence, spokenReach) || !isActor(grammar, speaker)) return []
  return grammar.clausesAt(statement.evidence).flatMap((clause) => {
    const { start, end } = grammar.spanOf(clause.verb.first, clause.verb.next)
    const isSpoken = (span: Range): boolean =>
      statement.parts.some((part) => part.start <= span.start && span.end <= part.end)
    if (!isSpoken({ start, end }) || isRelayed(grammar, clause, isSpoken)) return []
    if (clause.mark === "if" || clause.mark === "whether" || clause.mark === "unless") return []
    if (skipped.has(clause.relation) || (clause.verb.modal !== null && !foretelling.has(clause.verb.modal))) return []
    // "pleased that the bill failed": what became of it is no verdict on it
    if (["fail", "die", "stall"].includes(clause.verb.lemma) && isFelt(grammar, clause)) return []
    const subject = subjectOf(grammar, clause)
    const said = subject ? wordedOf(grammar, clause) : 0
    const verdict = said !== 0 ? said : verdictOf(grammar, clause)
    if (!subject || verdict === 0) return []
    const damaged = grammar.sentenceOf(clause.verb.main)?.damaged === true
    return [
      {
        rule: "positions/verdict",
        evidence: grammar.spanOf(clause.first, clause.next),
        confidence: 0.65 * (damaged ? 0.7 : 1),
        attributedTo: null,
        actor: speaker,
        topic: subject.topic,
        stance: stanceOf((subject.sign * verdict) as 1 | -1),
        basis: "own_words" as const
      }
    ]
  })
}

/** "would put lives at risk", "could undermine trust" */
const foretelling = new Set("will would could can may might".split(" "))

/** Whether a clause is what somebody is pleased or sorry about. */
const isFelt = (grammar: Grammar, clause: Clause): boolean => {
  const above = clause.relation === "complement" ? grammar.parentOf(clause) : undefined
  return above?.verb.lemma === "be" || above?.verb.lemma === "feel" || above?.verb.passive === true
}

interface Subject {
  readonly topic: Topic
  readonly sign: 1 | -1
}

/** What a clause speaks of: sanctuary (1) or helping agents (-1), deportations, cuts; null if something else. */
const subjectOf = (grammar: Grammar, clause: Clause): Subject | null => {
  const { tokens } = grammar.document
  for (const phrase of clause.subject) {
    const { first, next, head } = phrase
    const anchor = anchorsIn(grammar, first, next).find(({ concept }) => concept.topic !== null)
    // "such policies", "Reno’s policies", after sanctuary was spoken of
    const pointed = ["such", "these", "those"].includes(tokens[first]?.lower ?? "")
    const theirs = possessorOf(grammar, first, head).some((key) => key !== country && key.startsWith(country))
    if ((pointed || theirs) && pointedAt.has(tokens[head]?.lower ?? "") && !isNamed(anchor) && spokenOf(grammar, first))
      return { topic: "sanctuary_policy", sign: 1 }
    // "the harsh sanctuary bill" may be for such places or against them: what was told of it
    if (anchor?.concept.name === "sanctuary" && drafted.has(tokens[head]?.lower ?? "") && anchor.token === head - 1) {
      const meant = lastTold(grammar, first, tokens[head]?.lower)
      return meant ? { topic: meant.topic, sign: meant.sign } : null
    }
    if (anchor?.concept.topic) {
      // "the sanctuary ban could …"
      const turned = anchor.token !== head && turningNouns.has(tokens[head]?.lower ?? "")
      return { topic: anchor.concept.topic, sign: turned ? turnedFrom(anchor) : anchor.concept.sign }
    }
    // "It’s a terrible bill"
    const what = clause.verb.lemma === "be" ? clause.objects[0] : undefined
    const noun = tokens[what?.head ?? -1]?.lower ?? ""
    const called =
      ["it", "this", "that"].includes(tokens[head]?.lower ?? "") && lawNouns.has(noun)
        ? lastTold(grammar, first, noun)
        : null
    if (called) return { topic: called.topic, sign: called.sign }
    // "the bill … it would scare off workers"
    // "it’s a terrible road": no measure
    const thing = what !== undefined && tokens[what.head]?.pos === "NOUN" && !lawNouns.has(noun)
    const other = thing && noun !== "sense" && ![ill, well, blaming, praising].some((words) => words.has(noun))
    const it = tokens[head]?.lower === "it" && !other ? itMeant(grammar, first) : null
    if (it) return { topic: it.topic, sign: it.sign }
    // "the law that requires him to hold people", "this bill … by forcing officers to help agents"
    const measure = instruments.has(tokens[head]?.lower ?? "") ? measureMeant(grammar, clause, phrase) : null
    if (measure) return { topic: measure.topic, sign: measure.sign }
    // "cities that refuse to help agents endanger us"
    const refusing = placeNouns.has(tokens[head]?.lower ?? "") ? describedOf(grammar, clause, phrase) : null
    if (refusing?.topic === "sanctuary_policy") return { topic: refusing.topic, sign: refusing.sign }
  }
  const gerund = grammar
    .inSentence(clause.sentence)
    .find(
      (other) =>
        other.relation === "gerund" &&
        other.next <= clause.verb.first &&
        (other.index === clause.subjectClause ||
          (other.parent === clause.index && (clause.subject.length === 0 || isMeans(grammar, clause, other))))
    )
  const anchor =
    gerund && anchorsIn(grammar, gerund.verb.first, gerund.next).find(({ concept }) => concept.topic !== null)
  const sign = anchor && gerund ? signFrom(grammar, anchor, gerund) : null
  return anchor?.concept.topic && sign !== null ? { topic: anchor.concept.topic, sign } : null
}

/** "By barring agents, the governor endangers us": what somebody else is blamed or praised for. */
const isMeans = (grammar: Grammar, clause: Clause, { mark }: Clause): boolean =>
  mark === "by" && !clause.subject.some((phrase) => isFirstPerson(grammar, phrase))

/** Whether a matter is told by words that stand there, and not by a measure spoken of before. */
const isNamed = (anchor: Anchor | undefined): boolean => anchor !== undefined && anchor.concept.name !== "reference"

const drafted = new Set("bill bills legislation proposal".split(" "))
const lawNouns = new Set("bill law measure legislation ordinance policy proposal resolution".split(" "))
const turnedFrom = ({ concept }: Anchor): 1 | -1 => (concept.sign > 0 ? -1 : 1)

/** A measure by what its own words say it does, or by what the clause says it does it by. */
const measureMeant = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Target | null => {
  const meant = targetOf(grammar, clause, phrase, true)
  if (meant) return meant
  const means = childrenOf(grammar, clause).find(({ relation, mark }) => relation === "gerund" && mark === "by")
  return means ? insideOf(grammar, means) : null
}

/** What a relative clause says of those in a phrase. */
export const describedOf = (grammar: Grammar, clause: Clause, phrase: NounPhrase): Target | null => {
  const told = childrenOf(grammar, clause).find(
    ({ relation, modifies }) => relation === "relative" && modifies?.head === phrase.head
  )
  return told ? insideOf(grammar, told) : null
}

const country = "ocd-division/country:us"
const pointedAt = new Set("policies cities laws jurisdictions states counties".split(" "))

/** How many sentences back what is spoken of may have been named. */
const spokenReach = 2

/** Whether sanctuary places or policies were named in this sentence or the two before. */
const spokenOf = (grammar: Grammar, token: number): boolean => {
  const { sentences, tokens } = grammar.document
  const sentence = tokens[token]?.sentence ?? 0
  const first = sentences[Math.max(0, sentence - spokenReach)]?.first ?? token
  return anchorsIn(grammar, first, token).some(({ concept }) => concept.name === "sanctuary")
}

const drafts = new Set("version versions draft drafts earlier originally initially".split(" "))

/** What several words together say of a measure: "goes too far" (-1), "doesn’t go far enough" (1), "is long overdue" (1). */
const wordedOf = (grammar: Grammar, clause: Clause): 1 | -1 | 0 => {
  // "the first draft went too far": said of another than the one told of
  if (grammar.document.tokens.slice(Math.max(0, clause.first - 12), clause.next).some(({ lower }) => drafts.has(lower)))
    return 0
  const { start, end } = grammar.spanOf(clause.verb.first, Math.min(clause.next, clause.verb.next + 12))
  const words = grammar.document.clean.text.slice(start, end).toLowerCase()
  const found = measureVerdicts.find(([, pattern]) => pattern.test(words))
  if (!found) return 0
  // who wants more of it is for it
  if (words.includes("far enough")) return clause.verb.negated ? 1 : 0
  // "is not needed" has its "not" within
  const inside = found[1].exec(words)?.[0].startsWith("no") === true
  return clause.verb.negated && !inside ? (-found[0] as 1 | -1) : found[0]
}

/** Blame (-1) or praise (1) in what a clause says of its subject; blame prevails. */
export const verdictOf = ({ document: { tokens } }: Grammar, clause: Clause): 1 | -1 | 0 => {
  let found: 1 | -1 | 0 = 0
  if (aiming.has(clause.verb.lemma)) return 0 // "deportations will focus on criminals"
  for (let at = clause.verb.first; at < Math.min(clause.next, clause.verb.next + 12); at++) {
    const word = tokens[at]?.lower ?? ""
    const before = tokens[at - 1]?.lower ?? ""
    if (word === "but" || word === "because" || word === "," || word === "if" || word === "unless") break
    if (blaming.has(word) && charged.has(tokens[at - 2]?.lower ?? "")) continue // "people accused of crimes"
    if (blaming.has(word) && tokens[at + 1]?.lower === "off") {
      // "gets criminals off our streets", not "lets criminals off"
      if (removing.has(clause.verb.lemma) && found === 0) found = 1
      continue
    }
    const turned = isAverted(tokens, clause, at) !== lessening.has(before)
    const predicate = clause.verb.lemma === "be" && at >= clause.verb.next // "is a terrible bill"
    if (blaming.has(word) || (predicate && ill.has(word))) {
      found = turned ? 1 : -1
      break
    }
    if ((praising.has(word) || (predicate && well.has(word))) && found === 0) found = turned ? -1 : 1
  }
  return clause.verb.negated && found !== 0 ? (-found as 1 | -1) : found
}

const removing = new Set("keep get take pull".split(" "))

/** "makes nobody safer", "less safe" */
const lessening = new Set("less not no fewer nobody without".split(" "))
const aiming = new Set("focus target prioritize begin start aim".split(" "))
const charged = new Set("accused convicted charged suspected guilty".split(" "))

/** "to stop crime", "bans cities from interfering": what is averted. */
const isAverted = (tokens: ReadonlyArray<Token>, { verb }: Clause, at: number): boolean => {
  const turns = (place: number): boolean => {
    const word = tokens[place]?.lower ?? ""
    return place >= verb.first && turningForms.has(word) && !blaming.has(word)
  }
  if (turns(at - 1) || (turns(at - 2) && ["DET", "ADJ"].includes(tokens[at - 1]?.pos ?? ""))) return true
  // "will safeguard us against dangerous raids"
  for (let before = at - 1; before > at - 4 && before >= verb.first; before--)
    if (["against", "from"].includes(tokens[before]?.lower ?? "") && guarding.has(verb.lemma)) return true
  return tokens[at - 1]?.lower === "from" && [3, 4, 5].some((before) => turns(at - before))
}

const guarding = new Set("safeguard protect shield guard defend insulate spare keep".split(" "))

/** "Tom Bell, a critic of sanctuary cities": what somebody is said to stand for. */
export const ofBackers = (grammar: Grammar): ReadonlyArray<Row> => {
  const { tokens } = grammar.document
  return tokensWith(grammar, trait.backer | trait.concept, trait.backer).flatMap((at) => {
    const { lower = "", sentence } = tokens[at] ?? {}
    const side = backers.get(lower)
    const possessed = side === undefined ? undefined : possessedBy(grammar, at)
    if (side === undefined || (tokens[at + 1]?.lower !== "of" && !possessed)) return []
    if ([1, 2, 3].some((before) => past.has(tokens[at - before]?.lower ?? ""))) return [] // "once a supporter of"
    const anchor =
      possessed ??
      anchorsIn(grammar, at + 2, at + 12).find(
        ({ concept, token }) => concept.topic !== null && tokens[token]?.sentence === sentence
      )
    const actor = nameBefore(grammar, possessed ? possessed.token : at)
    // "the author of the measure, which would bar officers from helping agents"
    const told = possessed || actor === null || !isActor(grammar, actor) ? null : describedAfter(grammar, at)
    if (told && actor !== null)
      return [
        {
          rule: "positions/backer",
          evidence: grammar.spanOf(at, told.next),
          confidence: 0.65,
          attributedTo: null,
          actor,
          topic: told.topic,
          stance: stanceOf((side * told.sign) as 1 | -1),
          basis: "ascribed" as const
        }
      ]
    if (!anchor || anchor.concept.topic === null || actor === null || !isActor(grammar, actor)) return []
    // "the author of the ban on sanctuaries", "of the sanctuary ban"
    const bans = possessed
      ? []
      : [...tokens.slice(at + 2, anchor.token), ...tokens.slice(anchor.token + 1, anchor.token + 2)]
    const turned = bans.filter(({ lower: word, pos }) => pos === "NOUN" && turningNouns.has(word)).length % 2 === 1
    const sign = turned ? turnedFrom(anchor) : anchor.concept.sign
    return [
      {
        rule: "positions/backer",
        evidence: grammar.spanOf(Math.min(at, anchor.token), Math.max(at, anchor.last) + 1),
        confidence: 0.65,
        attributedTo: null,
        actor,
        topic: anchor.concept.topic,
        stance: stanceOf((side * sign) as 1 | -1),
        basis: "ascribed" as const
      }
    ]
  })
}

/** What a relative clause tells of the measure after "of". */
const describedAfter = (grammar: Grammar, noun: number): Target | null => {
  const { tokens } = grammar.document
  const relative = grammar
    .inSentence(tokens[noun]?.sentence ?? -1)
    .find(
      ({ relation, modifies }) =>
        relation === "relative" && modifies !== null && modifies.first === noun + 2 && modifies.head < noun + 6
    )
  const above = relative && grammar.parentOf(relative)
  const measure = relative?.modifies
  if (!above || !measure || !instruments.has(tokens[measure.head]?.lower ?? "")) return null
  return targetOf(grammar, above, measure, true)
}

/** Words that say that somebody was, and maybe no longer is. */
const past = new Set("once former formerly onetime one-time previously ex erstwhile".split(" "))

/** "the bill’s chief sponsor": what the noun is of. */
const possessedBy = (grammar: Grammar, noun: number): Anchor | undefined => {
  const { tokens } = grammar.document
  for (let at = noun - 1; at > noun - 4; at--) {
    if (/^['’]s?$/u.test(tokens[at]?.text ?? "")) return grammar.references.get(at - 1) ?? grammar.references.get(noun)
    if (!["ADJ", "NOUN", "PROPN"].includes(tokens[at]?.pos ?? "")) return undefined
  }
  return undefined
}

/** "Ana Ruiz, D-Port Harbor, a backer of": the name before the party, where the place isn't known. */
const beforeParty = (grammar: Grammar, comma: number): { readonly entity: string } | undefined => {
  const { tokens } = grammar.document
  for (let at = comma - 1; at > comma - 5 && at > 2; at--)
    if (tokens[at]?.text === "-" && /^[DRI]$/u.test(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.text === ",")
      return grammar.mentionAt(at - 3)
  return undefined
}

const fromPlace = new Set(["of", "from"])

const parties = new Set(["republican", "democrat", "independent", "democratic"])

/** Who is called so: the name before "…, a vocal" or "… is a longtime". */
export const nameBefore = (grammar: Grammar, noun: number): string | null => {
  const { tokens } = grammar.document
  for (let at = noun - 1; at > noun - 8 && at >= 0; at--) {
    const word = tokens[at]?.lower ?? ""
    if (word === "," || word === "is" || word === "was" || word === "been") {
      const nearest =
        grammar.mentionAt(at - 1) ??
        (word === "been"
          ? (grammar.mentionAt(at - 2) ??
            // "has long been an opponent"
            (["long", "always", "consistently"].includes(tokens[at - 1]?.lower ?? "")
              ? grammar.mentionAt(at - 3)
              : undefined))
          : undefined)
      // "Sen. Ana Ruiz of Reno, the author of the bill": who is from there
      const from = nearest && fromPlace.has(tokens[nearest.first - 1]?.lower ?? "") ? nearest.first - 2 : -1
      const mention = (from > 0 ? grammar.mentionAt(from) : undefined) ?? nearest
      // "Ana Ruiz, D-Reno, a backer of": over the party and place
      const party = mention && /^[DRI]$/u.test(tokens[mention.first - 2]?.text ?? "") ? mention.first - 3 : -1
      if (party > 0 && tokens[party]?.text === ",") return grammar.mentionAt(party - 1)?.entity ?? null
      return (mention ?? beforeParty(grammar, at))?.entity ?? null
    }
    // ", a Republican and co-sponsor of the bill"
    if (parties.has(word)) continue
    // ", among the bill’s opponents", ", one of the sponsors"
    if (word === "among" || word === "one" || (word === "of" && tokens[at - 1]?.lower === "one")) continue
    if (!["DET", "ADJ", "ADV", "NOUN", "PUNCT", "CCONJ"].includes(tokens[at]?.pos ?? "")) return null
  }
  return null
}
