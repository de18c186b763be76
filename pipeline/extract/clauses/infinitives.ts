import { objectControl } from "../../lexicon/control.ts"
import type { NounPhrase, VerbGroup } from "./chunk.ts"
import type { Draft } from "./drafts.ts"
import { backTo, begin, described, enter, innermost, type Parse, parentOf } from "./openClauses.ts"

const able = new Set(["can", "could", "ca"])

/** Opens the clause of an infinitive, the chunk number `at`: one more of a list, or under the verb before it. */
export const infinitive = (parse: Parse, chunk: VerbGroup, at: number): void => {
  const afterNoun = parse.chunks[at - 1]?.kind === "np" && parse.lastPhrase !== null
  const sibling =
    parse.conjunction !== null ? innermost(parse, (draft) => draft.verb?.form === "infinitive") : undefined
  leaveWhatDescribes(parse)
  const { current } = parse
  const parent = sibling
    ? parentOf(parse, sibling)
    : // "said that the order to withhold money is unlawful": of the subject that waits for its verb
      current.verb || (afterNoun && parse.lastPhrase !== null && current.subject.includes(parse.lastPhrase))
      ? current
      : (innermost(parse, (draft) => draft.verb !== null) ?? current)
  const draft = begin(parse, "infinitive", parent, null, chunk.first)
  draft.modifies = sibling ? sibling.modifies : afterNoun ? described(parse) : null
  draft.subject = sibling ? [...sibling.subject] : controlled(parent)
  draft.verb = chunk
  if (sibling) backTo(parse, parent ?? sibling)
  enter(parse, draft)
}

/** Closes a clause that only describes a noun, where the infinitive belongs to what lies around it. */
const leaveWhatDescribes = (parse: Parse): void => {
  const { stack, current } = parse
  // "everything he can to fight": the infinitive belongs to what he does, not to what he can
  if (current.relation === "relative" && current.verb && able.has(current.verb.lemma) && stack.length > 1)
    backTo(parse, stack.at(-2) ?? current)
  // "allow victims of crimes committed by … to sue": what is allowed, not what was committed
  const under = current.relation === "participle" && current.modifies ? stack.at(-2) : undefined
  if (under?.verb && objectControl.has(under.verb.lemma) && under.objects.length > 0) backTo(parse, under)
  parse.current = stack.at(-1) ?? current
}

/** Who does what an infinitive says: the object of "require", else the subject, of the verb on which it hangs. */
const controlled = (parent: Draft | null): Array<NounPhrase> => {
  if (!parent?.verb) return parent ? [...parent.subject] : []
  // "made an effort to end it": who made it
  if (
    objectControl.has(parent.verb.lemma) &&
    parent.verb.lemma !== "make" &&
    !parent.verb.passive &&
    parent.objects.length > 0
  )
    return parent.objects.slice(-1)
  return [...parent.subject]
}
