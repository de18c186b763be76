import { reporting } from "../../lexicon/control.ts"
import type { NounPhrase, VerbGroup } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { begin, enter, type Parse } from "./openClauses.ts"
import { openForSubject, subjectToCome } from "./subjects.ts"

/**
 * Reads a noun phrase, the chunk number `at`: it is attached by a preposition, says when, is the subject of a verb to
 * come or of the verb before it, or an object.
 */
export const phrase = (parse: Parse, chunk: NounPhrase, at: number): void => {
  const { chunks, current } = parse
  const joined = parse.comma || parse.conjunction !== null
  const free = current.verb === null || joined || reporting.has(current.verb.lemma)
  const said = current.verb !== null && reporting.has(current.verb.lemma) && parse.preposition === null
  const subjectOfNew =
    !isSayer(parse, at) &&
    !(chunk.bare && current.verb !== null && !joined) && // "left them unable to go and it was": what is said of them
    !isTaken(parse, at) &&
    (parse.finiteAhead(at, free, !free) ||
      ((said || (parse.comma && parse.stack.some(isOpen))) &&
        parse.finiteAfterRelative(at, said && !hearing.has(current.verb?.lemma ?? ""))))
  if (parse.preposition !== null) {
    current.attachments.push({ preposition: parse.preposition, phrases: [chunk], after: parse.lastPhrase })
    parse.lastRole = "attachment"
    if (chunk.temporal) {
      forgetJoints(parse)
      return // "a measure in March exempting …": what follows belongs to the measure
    }
  } else if (chunk.temporal && (chunks[at + 1]?.kind === "comma" || !(subjectOfNew && isOpen(current)))) {
    current.times.push(chunk)
    parse.lastRole = parse.lastRole === null ? "time" : parse.lastRole
    parse.conjunction = null
    parse.comma &&= parse.stack.some(isOpen) // "To win, this week men who came …": after what comes first
    return // a time is nothing's neighbour
  } else if (
    !current.verb &&
    !joined &&
    chunk.pronoun &&
    subjectOfNew &&
    parse.lastPhrase &&
    chunks[at - 1]?.kind === "np" &&
    current.subject.length > 0
  ) {
    const draft = begin(parse, "relative", current, null, chunk.first) // "People they detained were released"
    draft.modifies = parse.lastPhrase
    draft.subject = [chunk]
    enter(parse, draft)
    parse.lastRole = "subject"
  } else if (!current.verb) {
    subjectToCome(parse, chunk, at, subjectOfNew)
  } else if (subjectOfNew) {
    openForSubject(parse, chunk, at)
  } else if (joined && parse.lastRole === "attachment" && current.attachments.length > 0) {
    current.attachments.at(-1)?.phrases.push(chunk)
  } else if (
    current.subject.length === 0 &&
    current.relation === "main" &&
    (reporting.has(current.verb.lemma) || isComing(parse, current.verb, at)) &&
    !joined
  ) {
    current.subject.push(chunk) // “…,” said Ana Ruiz
    parse.lastRole = "subject"
  } else if (parse.lastRole === "subject" && parse.comma) {
    // “…,” said Ana Ruiz, director of …: an apposition
  } else if (!joined || parse.lastRole === "object") {
    current.objects.push(chunk)
    parse.lastRole = "object"
  }
  forgetJoints(parse)
  parse.lastPhrase = chunk
}

/**
 * Whether a phrase is the object of the clause before it, though a verb follows that could be its own: "Taking away
 * funding would be wrong", "The bill to ban sanctuary cities was criticized".
 */
const isTaken = (parse: Parse, at: number): boolean => {
  const { stack, current } = parse
  const { verb, objects, modifies, subject } = current
  if (verb === null) return false
  if (
    verb.form === "gerund" &&
    !parse.comma &&
    stack.some((draft) => draft.verb === null && draft.subjectClause === current.index)
  )
    return true
  // "the law that requires him to hold people is unlawful": what is held, of a relative clause of what waits for its verb
  const under = stack.find((draft) => draft.verb === null && draft.subject.length > 0)
  const relative = stack.some(
    (draft) => draft.relation === "relative" && draft.modifies !== null && under?.subject.includes(draft.modifies)
  )
  const says = reporting.has(verb.lemma) && verb.lemma !== "hold" // "hold inmates"
  if (relative && objects.length === 0 && !says && isLastVerb(parse, at)) return true
  // "warned that the bill to ban sanctuary cities would …", "said a bill barring them from helping agents would …"
  const direct = parse.chunks[at - 1]?.kind === "verb" && !verb.passive && objects.length === 0
  if (direct && !reporting.has(verb.lemma) && stack.some((draft) => isSpokenOf(parse, draft)) && isLastVerb(parse, at))
    return true
  const describes = modifies !== null && !verb.passive && objects.length === 0 && subject[0] === modifies
  return (
    describes &&
    !reporting.has(verb.lemma) &&
    stack.some((draft) => draft.verb === null && holds(draft, modifies)) &&
    isLastVerb(parse, at)
  )
}

/** Verbs of saying that name who hears it: "told reporters they were". */
const hearing = new Set(["tell", "warn", "show", "promise", "write"])

/** Whether a clause has neither verb nor subject. */
const isOpen = ({ verb, subject }: Draft): boolean => verb === null && subject.length === 0

/** Whether a phrase is of the subject of a clause: "the number of officers killing men is" has both. */
const holds = ({ subject, attachments }: Draft, phrase: NounPhrase): boolean =>
  subject.includes(phrase) ||
  (subject.length > 0 && attachments.some(({ phrases }) => phrases.length === 1 && phrases[0] === phrase))

/** Whether a clause describes a noun that waits for its verb or is spoken of: "said the order to …". */
const isSpokenOf = ({ stack }: Parse, { modifies, verb }: Draft): boolean =>
  modifies !== null &&
  verb !== null &&
  stack.some(
    (draft) =>
      (draft.verb === null && draft.subject.includes(modifies)) ||
      (draft.verb !== null &&
        reporting.has(draft.verb.lemma) &&
        draft.objects.length === 1 &&
        draft.objects[0] === modifies)
  )

/** Whether but one verb follows a chunk up to the next comma, conjunction or clause. */
const isLastVerb = ({ chunks }: Parse, at: number): boolean => {
  let verbs = 0
  for (let next = at + 1; next < chunks.length; next++) {
    const kind = chunks[next]?.kind
    if (kind === "verb") verbs++
    else if (kind !== "np" && kind !== "adp" && kind !== "adverb") break
  }
  return verbs === 1
}

/** "Then came a ruling", "Here comes the sheriff": who comes stands after the verb. */
const isComing = ({ chunks }: Parse, verb: VerbGroup, at: number): boolean =>
  verb.lemma === "come" && verb.modal === null && verb.form === "finite" && chunks[at - 2]?.kind === "adverb"

/** "The risk, said Ana Ruiz, is real": who says it, before the verb that waits. */
const isSayer = ({ chunks, current, stack }: Parse, at: number): boolean =>
  current.relation === "main" &&
  current.subject.length === 0 &&
  current.verb !== null &&
  current.verb === chunks[at - 1] &&
  reporting.has(current.verb.lemma) &&
  stack.some((draft) => draft.verb === null && draft.subject.length > 0)

const forgetJoints = (parse: Parse): void => {
  parse.preposition = null
  parse.conjunction = null
  parse.comma = false
}
