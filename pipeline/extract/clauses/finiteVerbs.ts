import { reporting } from "../../lexicon/control.ts"
import type { Chunk, NounPhrase, VerbGroup } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { backTo, begin, enter, giveVerb, innermost, type Parse, parentOf } from "./openClauses.ts"

/**
 * Reads a verb group that is finite as it stands, the chunk number `at`: a participle after all, the verb of an open
 * clause, one more verb of the same subject, or the verb of a new clause.
 */
export const finiteVerb = (parse: Parse, chunk: VerbGroup, at: number): void => {
  const { current } = parse
  parse.conjunction ??= beforeTime(parse, at)
  const noun = reducedAfter(parse, chunk, at)
  if (noun) {
    const draft = begin(parse, "participle", current, null, chunk.first)
    draft.modifies = noun
    draft.subject = [noun]
    draft.verb = asParticiple(chunk)
    enter(parse, draft)
    return
  }
  if (!current.verb && breaksIn(parse, chunk, at)) {
    const draft = begin(parse, "main", null, null, chunk.first)
    draft.verb = chunk
    enter(parse, draft)
    return
  }
  if (!current.verb) {
    giveVerb(parse, current, isOpening(parse, chunk, at) ? asParticiple(chunk) : chunk)
    return
  }
  if (isHelp(parse, chunk)) {
    const draft = begin(parse, "infinitive", current, null, chunk.first)
    draft.subject = current.objects.length > 0 ? current.objects.slice(-1) : [...current.subject]
    draft.verb = { ...chunk, form: "infinitive" }
    enter(parse, draft)
    return
  }
  if (parse.conjunction !== null) {
    oneMore(parse, chunk, at)
    return
  }
  const told = toldOf(parse)
  if (told) {
    const draft = begin(parse, "complement", told.draft, null, told.noun.first)
    draft.subject = [told.noun]
    told.draft.objects = told.draft.objects.filter((each) => each !== told.noun)
    // what describes the noun hangs on the clause whose subject it is
    for (const each of parse.drafts)
      if (each.modifies === told.noun && each.parent === told.draft.index) each.parent = draft.index
    draft.verb = chunk
    backTo(parse, told.draft)
    enter(parse, draft)
    return
  }
  const waiting = innermost(
    parse,
    ({ verb, subject, subjectClause }) => verb === null && (subject.length > 0 || subjectClause >= 0)
  )
  if (waiting) giveVerb(parse, waiting, chunk)
  else if (
    current.verb.ambiguous &&
    current.subject.length > 0 &&
    current.subject[0]?.nominative === false &&
    current.objects.length === 0 &&
    !parse.comma
  )
    afterParticiple(parse, chunk, current, current.verb)
  else {
    const draft = begin(parse, "complement", current, null, chunk.first)
    const last = parse.chunks[at - 1]
    if (parse.comma) draft.subject = [...current.subject]
    else if (last?.kind === "np" && last.asks) draft.subject = [last] // "know what happened"
    draft.verb = chunk
    enter(parse, draft)
  }
}

/** "followed her lead and on May 17 ratified it": the conjunction before a time. */
const beforeTime = ({ chunks }: Parse, at: number): string | null => {
  const time = chunks[at - 1]
  if (time?.kind !== "np" || !time.temporal) return null
  const and = chunks[at - 2]?.kind === "adp" ? chunks[at - 3] : chunks[at - 2]
  return and?.kind === "and" ? and.word : null
}

/** "Approved by the council in May, the rule bars …": a participle with which a sentence opens. */
const isOpening = ({ chunks, current }: Parse, { tense, form, modal }: VerbGroup, at: number): boolean => {
  const next = chunks[at + 1]
  return (
    at === 0 &&
    current.subject.length === 0 &&
    form === "finite" &&
    tense === "past" &&
    modal === null &&
    next?.kind === "adp" &&
    next.word === "by"
  )
}

/** “The risk,” said Ana Ruiz, “is that it fails”: whose words these are, before their verb. */
const breaksIn = (parse: Parse, { lemma, passive }: VerbGroup, at: number): boolean => {
  const { chunks, current } = parse
  if (current.subject.length === 0 || chunks[at + 1]?.kind !== "np" || !reporting.has(lemma) || passive) return false
  const quoted = chunks[at - 1]?.kind === "quote" && chunks[at - 2]?.kind === "comma"
  return quoted || isSaidAside(parse, lemma, at)
}

/** "The risk, said Ana Ruiz, is high": who says it, after the verb. */
const isSaidAside = (parse: Parse, lemma: string, at: number): boolean => {
  const who = parse.chunks[at + 1]
  return lemma === "say" && who?.kind === "np" && !who.temporal && isAside(parse, at)
}

/** "said the order to withhold money is unlawful": the noun that seemed the object of a verb of saying. */
const toldOf = ({ stack, drafts, comma }: Parse): { readonly draft: Draft; readonly noun: NounPhrase } | undefined => {
  const at = stack.findLastIndex(
    ({ verb, objects }) => verb !== null && reporting.has(verb.lemma) && objects.length === 1
  )
  const draft = stack[at]
  const [noun] = draft?.objects ?? []
  const below = stack[at + 1]
  if (!draft || !noun || !below || comma || draft.verb?.passive) return undefined
  const describes =
    below.modifies === noun && ["infinitive", "participle", "relative", "gerund"].includes(below.relation)
  return describes && drafts[below.parent] === draft && below.verb !== null ? { draft, noun } : undefined
}

const asParticiple = (verb: VerbGroup): VerbGroup => ({ ...verb, form: "participle", passive: true, ambiguous: false })

/** The noun that a verb describes if it is a participle, not finite; else null. */
const reducedAfter = (parse: Parse, { ambiguous, lemma }: VerbGroup, at: number): NounPhrase | null => {
  const { chunks, current, stack, conjunction, comma, lastPhrase } = parse
  if (!ambiguous || !lastPhrase || lastPhrase.nominative) return null
  // "a report released last year found": the verb of what the first describes
  const open = current.verb?.ambiguous === true && current.objects.length === 0 && current.subject.includes(lastPhrase)
  const last = chunks[at - 1]
  if (open && last?.kind === "np" && last.temporal) return null
  const by = isBy(chunks[at + 1])
  // "the measure that would force police to help agents passed": the verb of what waits for one
  const waits = stack.some((draft) => draft !== current && draft.verb === null && draft.subject.length > 0)
  if (waits && !by && (chunks[at + 1]?.kind === "np" || isLastFinite(chunks, at))) return null
  const ofSubject = current.verb === null && current.subject.includes(lastPhrase)
  if (comma && ofSubject && by) return lastPhrase // "the plan, backed by Ana Ruiz, …"
  if (isSaidAside(parse, lemma, at)) return null
  if (isAside(parse, at)) return current.subject.at(-1) ?? null
  if (chunks[at - 1]?.kind !== "np" || conjunction !== null) return null
  return by || current.verb !== null ? lastPhrase : null // "a lawsuit filed by the state"
}

/** "Troops, called in by the state, are here": no comma but the first, after the subject, and one more that closes. */
const isAside = ({ chunks, current, closing, conjunction }: Parse, at: number): boolean => {
  if (chunks[at - 1]?.kind !== "comma" || current.verb !== null || current.pending !== null || conjunction !== null)
    return false
  const subject = current.subject.at(-1)
  if (!subject) return false
  for (let before = at - 2; before >= Math.max(0, at - 14); before--) {
    const chunk = chunks[before]
    if (chunk === subject) return closing(at - 1) >= 0
    if (chunk?.kind !== "np" && chunk?.kind !== "adp") return false
  }
  return false
}

/** Whether no finite verb comes after a chunk. Looks a bounded number of chunks ahead. */
const isLastFinite = (chunks: ReadonlyArray<Chunk>, at: number): boolean => {
  for (let next = at + 1; next < Math.min(chunks.length, at + 20); next++) {
    const chunk = chunks[next]
    if (chunk?.kind === "verb" && chunk.form === "finite") return false
    if (chunk?.kind === "break") return true
  }
  return true
}

const isBy = (chunk: Chunk | undefined): boolean => chunk?.kind === "adp" && chunk.word === "by"

/** Whether a verb stands in its base form, or in the present of a plural. */
const isBase = ({ tense, modal, first, main }: VerbGroup): boolean =>
  tense === "present" && modal === null && first === main

/** "help identify", "let him go": an infinitive without "to". */
const isHelp = ({ current: { verb, objects }, conjunction, comma }: Parse, chunk: VerbGroup): boolean =>
  isBase(chunk) &&
  !chunk.ambiguous &&
  conjunction === null &&
  !comma &&
  (verb?.lemma === "help" || (verb?.lemma === "let" && objects.length > 0))

/** "signed the bill and left", "vowed to sue and fight": one more verb beside the one before. */
const oneMore = (parse: Parse, group: VerbGroup, at: number): void => {
  // "is backed by Ana Ruiz and opposed by the league"
  const shared = innermost(parse, ({ verb }) => verb?.form === "finite")?.verb?.passive === true
  const chunk =
    shared && group.first === group.main && group.ambiguous && isBy(parse.chunks[at + 1])
      ? { ...group, passive: true }
      : group
  const base = isBase(chunk) && chunk.number !== "one"
  const last = innermost(parse, ({ verb }) => verb?.form === "finite" || (base && verb?.form === "infinitive"))
  // "would bar rules that protect people and would repeal policies": beside the verb of the same modal
  const alike =
    chunk.modal !== null && last?.verb?.form === "finite" && last.verb.modal === null
      ? innermost(parse, ({ verb }) => verb?.form === "finite" && verb.modal === chunk.modal)
      : undefined
  const same = alike ?? (last && doerOf(parse, last, chunk)) ?? parse.current
  const parent = parentOf(parse, same)
  if (same.verb?.form === "infinitive") {
    const draft = begin(parse, "infinitive", parent, null, chunk.first)
    draft.modifies = same.modifies
    draft.subject = [...same.subject]
    draft.verb = { ...chunk, form: "infinitive" }
    backTo(parse, parent ?? same)
    enter(parse, draft)
    return
  }
  const draft = begin(parse, "coordinate", parent, same.mark, chunk.first)
  draft.subject = [...same.subject]
  draft.modifies = same.modifies
  // "may not prohibit or restrict": what is said of the first verb holds for the second
  const shares = base && same.verb !== null && same.verb.modal !== null && same.verb.tense !== "past"
  draft.verb = shares
    ? { ...chunk, negated: chunk.negated || same.verb?.negated === true, modal: same.verb?.modal ?? null }
    : chunk
  if (parent && parse.stack.includes(parent)) backTo(parse, parent)
  else parse.stack = []
  enter(parse, draft)
}

/**
 * The clause that shares its subject with one more verb: the innermost, or one around it where the number of the verb
 * says so, or a comma and "and" close a relative clause: "The mayor praised men who came, and signed it".
 */
const doerOf = ({ stack, comma, conjunction }: Parse, last: Draft, verb: VerbGroup): Draft => {
  const { number, modal } = verb
  const closes = comma && conjunction === "and"
  if ((number === null && !closes && verb.tense !== "past") || last.verb?.form !== "finite") return last
  const fits = (draft: Draft): boolean =>
    agrees(draft, number) && !isLater(draft, verb) && !(closes && modal === null && draft.relation === "relative")
  const from = stack.indexOf(last)
  for (let at = from; at >= 0; at--) {
    const draft = stack[at]
    if (draft?.verb?.form === "finite" && draft.subject.length > 0 && fits(draft)) return draft
  }
  return last
}

/** "rejected claims that it applies and said": what is told as present takes no second verb in the past. */
const isLater = ({ relation, verb }: Draft, { tense, modal }: VerbGroup): boolean =>
  relation === "complement" &&
  tense === "past" &&
  modal === null &&
  verb?.tense === "present" &&
  verb.first === verb.main

/** Whether the subject of a clause may do what a verb of that number says; a noun for many persons fits both. */
const agrees = ({ subject }: Draft, number: VerbGroup["number"]): boolean => {
  const [noun] = subject
  if (number === null || noun === undefined) return true
  if (number === "one") return subject.length === 1 && !noun.plural
  return subject.length > 1 || !noun.pronoun || noun.nominative
}

/** "A law passed in 2014 limits …": the verb before was a participle, and this one takes its place. */
const afterParticiple = (parse: Parse, chunk: VerbGroup, before: Draft, verb: VerbGroup): void => {
  const [noun] = before.subject
  before.verb = asParticiple(verb)
  const draft = begin(parse, before.relation, parentOf(parse, before), before.mark, chunk.first)
  draft.subject = [...before.subject]
  draft.verb = chunk
  before.relation = "participle"
  before.parent = draft.index
  before.modifies = noun ?? null
  parse.stack.pop()
  enter(parse, draft)
}
