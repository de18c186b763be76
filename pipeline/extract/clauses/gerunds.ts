import { reporting } from "../../lexicon/control.ts"
import type { NounPhrase, VerbGroup } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { backTo, begin, described, enter, innermost, type Parse, parentOf } from "./openClauses.ts"

/** Opens the clause of an "-ing" form, the chunk number `at`: one more of a list, a participle, or a gerund. */
export const gerund = (parse: Parse, chunk: VerbGroup, at: number): void => {
  const inList = parse.conjunction !== null || (parse.comma && parse.current.relation === "gerund")
  const sibling = inList ? innermost(parse, (draft) => draft.verb?.form === "gerund") : undefined
  if (sibling) oneMore(parse, chunk, sibling)
  else alone(parse, chunk, at)
}

/** "by hiding and lying": it shares all with the one before. */
const oneMore = (parse: Parse, chunk: VerbGroup, sibling: Draft): void => {
  const parent = parentOf(parse, sibling)
  const draft = begin(parse, sibling.relation, parent, sibling.mark, chunk.first)
  draft.modifies = sibling.modifies
  draft.subject = [...sibling.subject]
  draft.verb = chunk
  backTo(parse, parent ?? sibling)
  enter(parse, draft)
}

const alone = (parse: Parse, chunk: VerbGroup, at: number): void => {
  const { chunks, preposition, comma, lastPhrase } = parse
  /** The noun right before, which a reduced clause describes: "officers asking …". */
  const before = preposition === null && chunks[at - 1]?.kind === "np" ? lastPhrase : null
  // "a proposal from Ana Ruiz banning raids": the proposal does
  const noun = before && parse.people.has(before.head) ? described(parse) : before
  const isSaid = noun === null && isWhatIsSaid(parse)
  if (isSaid) enter(parse, begin(parse, "complement", parse.current, null, chunk.first))
  const { current } = parse
  const draft = begin(parse, noun || comma ? "participle" : "gerund", current, preposition, chunk.first)
  draft.modifies = noun ?? (preposition !== null && chunks[at - 2]?.kind === "np" ? lastPhrase : null)
  draft.subject = noun ? [noun] : doersUnder(current, preposition)
  draft.verb = chunk
  if (
    !noun &&
    !current.verb &&
    current.subject.length === 0 &&
    preposition === null &&
    (current.relation === "main" || isSaid)
  )
    current.subjectClause = draft.index
  enter(parse, draft)
}

/** "said taking it away would be wrong": the gerund is the subject of what is said. */
const isWhatIsSaid = ({ preposition, comma, current }: Parse): boolean =>
  preposition === null &&
  !comma &&
  current.verb !== null &&
  current.objects.length === 0 &&
  reporting.has(current.verb.lemma)

/** Who does what a gerund says, by the clause on which it hangs. */
const doersUnder = ({ verb, subject, objects }: Draft, preposition: string | null): Array<NounPhrase> => {
  const barred = verb && preposition === "from" ? objects.at(-1) : undefined // "barred officers from asking"
  if (barred) return [barred]
  const company = verb?.lemma === "join" && preposition === "in" ? objects : [] // "joined officials in saying"
  return [...subject, ...company]
}
