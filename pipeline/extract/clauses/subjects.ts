import { reporting } from "../../lexicon/control.ts"
import type { NounPhrase } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { backTo, begin, beginMain, enter, innermost, type Parse, parentOf } from "./openClauses.ts"

/**
 * A phrase before its clause has a verb: the subject, one more of a list, or an apposition. `isSubject` says whether a
 * verb comes of which it can be the subject.
 */
export const subjectToCome = (parse: Parse, chunk: NounPhrase, at: number, isSubject: boolean): void => {
  const { current, conjunction, comma } = parse
  const joined = comma || conjunction !== null
  if (comma && isAside(parse, at)) {
    const aside = begin(parse, "main", null, null, chunk.first)
    aside.subject.push(chunk)
    enter(parse, aside)
    parse.lastRole = "subject"
    return
  }
  if (comma && conjunction === null && chunk.pronoun && isSubject && parse.chunks[at + 1]?.kind === "verb") {
    current.subject = [chunk] // "Only a mile from the border, they wait"
    current.pending = null
    parse.lastRole = "subject"
    return
  }
  if (
    current.relation === "relative" &&
    current.subject.length > 0 &&
    current.modifies === current.subject[0] &&
    !joined
  ) {
    current.subject = [chunk] // "services that the city offers"
  } else if (
    parse.lastRole === "attachment" &&
    joined &&
    (current.subject.length > 0 || conjunction !== null) &&
    current.attachments.length > 0
  ) {
    current.attachments.at(-1)?.phrases.push(chunk)
    return
  } else if (current.subject.length === 0) {
    current.subject.push(chunk)
  } else if (conjunction !== null) {
    if (current.pending) current.subject.push(current.pending)
    current.pending = null
    current.subject.push(chunk)
  } else if (comma) {
    if (current.pending) current.subject.push(current.pending)
    current.pending = chunk
  } else if (isSubject && current.relation === "relative") {
    current.subject = [chunk]
  }
  parse.lastRole = "subject"
}

/** "The plan, officials said, would close it": who says it, between the subject and its verb. */
const isAside = ({ chunks, current }: Parse, at: number): boolean => {
  const says = chunks[at + 1]
  if (current.relation === "relative" || current.subject.length === 0 || current.pending !== null) return false
  if (chunks[at - 1]?.kind === "quote" ? chunks[at - 2]?.kind !== "comma" : chunks[at - 1]?.kind !== "comma")
    return false
  if (says?.kind !== "verb" || says.form !== "finite" || !reporting.has(says.lemma) || says.passive) return false
  if (chunks[at + 2]?.kind !== "comma") return false
  for (let next = at + 3; next < at + 6; next++) {
    const chunk = chunks[next]
    if (chunk?.kind === "verb") return chunk.form === "finite"
    if (chunk?.kind !== "adverb" && chunk?.kind !== "quote") return false
  }
  return false
}

/**
 * A phrase, the chunk number `at`, that is the subject of a verb to come, after a clause that has its own: goes back to
 * a clause that waits for its subject, or opens a new one.
 */
export const openForSubject = (parse: Parse, chunk: NounPhrase, at: number): void => {
  clauseFor(parse, chunk, at).subject.push(chunk)
  parse.lastRole = "subject"
}

const clauseFor = (parse: Parse, { first }: NounPhrase, at: number): Draft => {
  const { current, conjunction, comma, lastPhrase } = parse
  const waiting = innermost(parse, (draft) => isBare(draft) && draft !== current)
  const before = parse.chunks[at - 1]?.kind
  if (waiting && (comma || before === "quote")) return goBackTo(parse, waiting)
  if (conjunction !== null) return coordinate(parse, first)
  if (comma && before === "comma") {
    const adverbial = innermost(parse, ({ relation }) => relation === "adverbial")
    const under = adverbial ? parentOf(parse, adverbial) : null
    return under && isBare(under) ? goBackTo(parse, under) : beginMain(parse, first)
  }
  const isSaid = current.verb && reporting.has(current.verb.lemma) && current.relation !== "relative"
  const describes = !isSaid && before === "np" && lastPhrase !== null // "people they detained"
  const draft = begin(parse, describes ? "relative" : "complement", current, null, first)
  if (describes && !isSaidOf(parse, at)) draft.modifies = lastPhrase
  enter(parse, draft)
  return draft
}

/** "a law he said infringed it": what he said describes the law, not that he said it. */
const isSaidOf = ({ chunks }: Parse, at: number): boolean => {
  const [says, does] = [chunks[at + 1], chunks[at + 2]]
  return says?.kind === "verb" && reporting.has(says.lemma) && does?.kind === "verb" && does.form === "finite"
}

/** Whether a clause has neither verb nor subject. */
const isBare = ({ verb, subject }: Draft): boolean => verb === null && subject.length === 0

const goBackTo = (parse: Parse, draft: Draft): Draft => {
  backTo(parse, draft)
  parse.current = draft
  return draft
}

/** "… said A, and B did": with a comma a new main clause, without one more of what is said. */
const coordinate = (parse: Parse, first: number): Draft => {
  const { current, conjunction, comma } = parse
  const sibling =
    innermost(
      parse,
      ({ verb, relation }) =>
        verb?.form === "finite" && (!comma || !["complement", "relative"].includes(relation) || conjunction === "that")
    ) ?? current
  const parent = sibling.relation === "relative" ? sibling : parentOf(parse, sibling)
  const draft = begin(parse, "coordinate", parent, sibling.mark, first)
  if (sibling.relation !== "main") backTo(parse, sibling)
  enter(parse, draft)
  return draft
}
