import { adverbialPrepositions, reporting } from "../../lexicon/control.ts"
import type { Joint, NounPhrase, VerbGroup } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { finiteSoon, opensQuestion } from "./lookahead.ts"
import { backTo, begin, beginAnew, described, enter, innermost, type Parse, parentOf } from "./openClauses.ts"

/** Reads a word or mark that joins or divides, the chunk number `at`: some open a clause, others wait for what follows. */
export const joint = (parse: Parse, chunk: Joint, at: number): void => {
  switch (chunk.kind) {
    case "comma":
      parse.comma = true
      parse.preposition = null
      break
    case "break":
      divider(parse, chunk, at)
      break
    case "quote":
      quotationMark(parse, chunk, at)
      break
    case "adverb":
      if (opensQuestion(chunk.word)) parse.preposition = null
      break
    case "and":
      parse.conjunction = chunk.word
      break
    case "adp":
      preposition(parse, chunk, at)
      break
    case "adverbial":
      enter(parse, begin(parse, "adverbial", parse.current, chunk.word, chunk.first))
      parse.comma = false
      parse.conjunction = null
      parse.preposition = null
      break
    case "that": {
      const { current } = parse
      const parent = current.verb ? current : (innermost(parse, (draft) => draft.verb !== null) ?? current)
      enter(parse, begin(parse, "complement", parent, "that", chunk.first))
      parse.comma = false
      parse.conjunction = null
      break
    }
    case "relative":
      relative(parse, chunk, at)
      break
  }
}

/** A semicolon, colon or dash: what follows is a sentence of its own, if it has a verb. */
const divider = (parse: Parse, { word, next }: Joint, at: number): void => {
  const { chunks, current } = parse
  parse.preposition = null
  parse.conjunction = null
  if (word === ";" && parse.lastRole !== null && !finiteSoon(chunks, at)) parse.comma = true
  else if (at + 1 < chunks.length && current.verb) beginAnew(parse, next)
  else parse.comma = true
}

const isWaiting = ({ verb, subject }: Draft): boolean => verb === null && subject.length > 0

/** A mark after a comma or colon opens or closes somebody’s words; others (“sanctuary”) divide nothing. */
const quotationMark = (parse: Parse, { next }: Joint, at: number): void => {
  const { chunks, current } = parse
  const before = chunks[at - 1]?.kind
  const after = chunks[at + 1]
  // “The risk,” said Ana Ruiz, “is that it fails”
  const told = current.verb !== null && reporting.has(current.verb.lemma)
  const goesOn = after?.kind === "verb" && after.form === "finite" && !reporting.has(after.lemma)
  if (told && goesOn && innermost(parse, isWaiting)) return
  if ((before === "comma" || before === "break") && current.verb && at + 1 < chunks.length) beginAnew(parse, next)
}

const preposition = (parse: Parse, { word, first }: Joint, at: number): void => {
  const { chunks } = parse
  if (isParticle(parse, word, at)) return
  if (opensClause(parse, word, at)) {
    enter(parse, begin(parse, "adverbial", parse.current, word, first))
    parse.comma = false
    parse.conjunction = null
  } else
    parse.preposition =
      parse.preposition !== null && chunks[at - 1]?.kind === "adp" ? `${parse.preposition} ${word}` : word
}

const particles = new Set(["out", "up", "off", "down"])
const moving = new Set("go walk drive come run move climb fall travel march step jump look head stand sit".split(" "))

/** "carried out raids", "set up a fund": the word belongs to the verb, and what follows is its object. */
const isParticle = ({ chunks }: Parse, word: string, at: number): boolean => {
  const verb = chunks[at - 1]
  if (!particles.has(word) || verb?.kind !== "verb" || verb.passive || moving.has(verb.lemma)) return false
  const after = chunks[at + 1]
  return after?.kind === "np" && !after.temporal
}

/** "after the council voted", "than it was", "like they did" */
const opensClause = ({ chunks, finiteAhead, current, comma }: Parse, word: string, at: number): boolean => {
  const subject = chunks[at + 1]
  if (subject?.kind !== "np") return false
  // "A bill before the Legislature would bar": a subject still waits for its verb
  const waits = current.verb === null && current.subject.length > 0 && chunks[at - 1]?.kind === "np" && !comma
  if (waits && word === "before") return false
  if (word !== "than" && word !== "like") return adverbialPrepositions.has(word) && finiteAhead(at + 1)
  const verb = chunks[at + 2]
  return (
    verb?.kind === "verb" &&
    verb.form === "finite" &&
    (subject.nominative ||
      (word === "than" && isSmall(verb)) ||
      (word === "than" && subject.pronoun && !verb.ambiguous))
  )
}

const small = new Set(["be", "have", "do"])

/** "than the rate is", "than the law would": not "other than police do". */
const isSmall = ({ lemma, modal }: VerbGroup): boolean => modal !== null || small.has(lemma)

/** The noun, or the one that it hangs on where only that fits the number of the verb to come. */
const agreeingWith = ({ chunks, current, people }: Parse, noun: NounPhrase, at: number): NounPhrase => {
  const verb = chunks[at + 1]
  const number = verb?.kind === "verb" ? verb.number : null
  const several = number === "several"
  // "shops in Reno that may close": what has a name needs no telling which
  const named = chunks[at - 1]?.kind === "np" && noun.proper && !people.has(noun.head)
  let fitting = noun
  for (let steps = 0; steps < 3; steps++) {
    const hung = current.attachments.findLast(({ phrases }) => phrases.length === 1 && phrases[0] === fitting)
    // "a law targeting cities that allows it": the law, of whose clause these are the object
    const after = hung?.after ?? (number !== null && current.objects.includes(fitting) ? current.modifies : null)
    if (!after) return noun
    fitting = after
    if (number === null) {
      if (!named) return noun
      if (!after.proper) return after
    } else if ((named || noun.plural !== several) && after.plural === several) return after
  }
  return noun
}

/** What is done with when something may be done. */
const ruling = new Set(
  "restrict limit regulate define specify dictate govern determine clarify control curb".split(" ")
)

/** "Ana Ruiz of Reno, who sponsored it": the person, not the place behind. */
const whoOf = ({ chunks, people, current }: Parse, noun: NounPhrase, at: number): NounPhrase => {
  if (noun.plural || people.has(noun.head)) return noun
  const hung = current.attachments.findLast(({ phrases }) => phrases.length === 1 && phrases[0] === noun)
  // "a member from Reno who voted": nobody asks which Reno
  if (chunks[at - 1]?.kind === "np" && noun.proper && hung?.after && !hung.after.proper) return hung.after
  const after = hung && ["of", "from"].includes(hung.preposition) ? hung.after : null
  return after && people.has(after.head) ? after : noun
}

/** "people who came and who stayed": one more of what describes a noun. */
const oneMore = (parse: Parse, { word, first }: Joint): boolean => {
  const before = innermost(parse, ({ relation, mark }) => relation === "relative" && mark === word)
  if (parse.conjunction === null || !before?.modifies || before.subject[0] !== before.modifies) return false
  const draft = begin(parse, "relative", parentOf(parse, before), word, first)
  draft.modifies = before.modifies
  draft.subject = [...before.subject]
  backTo(parse, before)
  enter(parse, draft)
  return true
}

/** "who", "which", "where": describes the noun before it, or says when and where. */
const relative = (parse: Parse, chunk: Joint, at: number): void => {
  if (parse.chunks[at + 1]?.kind === "np" || !oneMore(parse, chunk)) opensRelative(parse, chunk, at)
  parse.comma = false
  parse.conjunction = null
  parse.preposition = null
  parse.lastRole = null
}

const opensRelative = (parse: Parse, { word, first }: Joint, at: number): void => {
  const { chunks, people, current, lastPhrase } = parse
  // "an order “that bars them”": the mark divides nothing
  const last = chunks[at - 1]
  const aside = last?.kind === "quote" || (last?.kind === "adverb" && (last.word === "in" || last.word === "(")) // "a rule in place that bars them"
  const before = (aside ? chunks[at - 2] : last)?.kind
  const isTime = word === "where" || word === "when"
  const which = word === "that" || word === "which"
  const noun =
    which && lastPhrase && people.has(lastPhrase.head)
      ? described(parse)
      : lastPhrase && (before === "np" || before === "comma" || before === "adp")
        ? lastPhrase
        : null
  // "agreements with the government that allow it": those that several of them do
  const agreeing =
    which && noun ? agreeingWith(parse, noun, at) : word === "who" && noun ? whoOf(parse, noun, at) : noun
  // "restricts when officers may ask": what is restricted
  const content = word === "when" && before === "verb" && current.verb !== null && ruling.has(current.verb.lemma)
  const draft = begin(
    parse,
    content ? "complement" : isTime && !noun ? "adverbial" : "relative",
    current,
    content ? null : word,
    first
  )
  draft.modifies = agreeing
  if (agreeing && !isTime && word !== "whose" && chunks[at + 1]?.kind !== "np") draft.subject = [agreeing]
  enter(parse, draft)
}
