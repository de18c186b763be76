import { adverbialPrepositions } from "../../lexicon/control.ts"
import type { Joint, NounPhrase } from "./chunks.ts"
import { finiteSoon } from "./lookahead.ts"
import { begin, beginAnew, described, enter, innermost, type Parse } from "./openClauses.ts"

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

/** A mark after a comma or colon opens or closes somebody’s words; others (“sanctuary”) divide nothing. */
const quotationMark = (parse: Parse, { next }: Joint, at: number): void => {
  const { chunks, current } = parse
  const before = chunks[at - 1]?.kind
  if ((before === "comma" || before === "break") && current.verb && at + 1 < chunks.length) beginAnew(parse, next)
}

const preposition = (parse: Parse, { word, first }: Joint, at: number): void => {
  const { chunks } = parse
  if (adverbialPrepositions.has(word) && chunks[at + 1]?.kind === "np" && parse.finiteAhead(at + 1)) {
    enter(parse, begin(parse, "adverbial", parse.current, word, first))
    parse.comma = false
    parse.conjunction = null
  } else
    parse.preposition =
      parse.preposition !== null && chunks[at - 1]?.kind === "adp" ? `${parse.preposition} ${word}` : word
}

/** The noun, or the one that it hangs on where only that fits the number of the verb to come. */
const agreeingWith = ({ chunks, current }: Parse, noun: NounPhrase, at: number): NounPhrase => {
  const verb = chunks[at + 1]
  if (verb?.kind !== "verb" || verb.number === null) return noun
  const several = verb.number === "several"
  const after = current.attachments.findLast(({ phrases }) => phrases.length === 1 && phrases[0] === noun)?.after
  return after && noun.plural !== several && after.plural === several ? after : noun
}

/** What is done with when something may be done. */
const ruling = new Set(
  "restrict limit regulate define specify dictate govern determine clarify control curb".split(" ")
)

/** "Ana Ruiz of Reno, who sponsored it": the person, not the place behind. */
const whoOf = ({ people, current }: Parse, noun: NounPhrase): NounPhrase => {
  if (noun.plural || people.has(noun.head)) return noun
  const hung = current.attachments.findLast(({ phrases }) => phrases.length === 1 && phrases[0] === noun)
  const after = hung && ["of", "from"].includes(hung.preposition) ? hung.after : null
  return after && people.has(after.head) ? after : noun
}

/** "who", "which", "where": describes the noun before it, or says when and where. */
const relative = (parse: Parse, { word, first }: Joint, at: number): void => {
  const { chunks, people, current, lastPhrase } = parse
  const before = chunks[at - 1]?.kind
  const isTime = word === "where" || word === "when"
  const which = word === "that" || word === "which"
  const noun =
    which && lastPhrase && people.has(lastPhrase.head)
      ? described(parse)
      : lastPhrase && (before === "np" || before === "comma" || before === "adp")
        ? lastPhrase
        : null
  // "agreements with the government that allow it": those that several of them do
  const agreeing = which && noun ? agreeingWith(parse, noun, at) : word === "who" && noun ? whoOf(parse, noun) : noun
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
  parse.comma = false
  parse.conjunction = null
  parse.preposition = null
  parse.lastRole = null
}
