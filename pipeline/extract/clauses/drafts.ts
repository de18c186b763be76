import type { NounPhrase, VerbGroup } from "./chunks.ts"
import type { Clause, Relation } from "./clause.ts"

/** A clause in the making. */
export interface Draft {
  index: number
  relation: Relation
  parent: number
  mark: string | null
  verb: VerbGroup | null
  subject: Array<NounPhrase>
  pending: NounPhrase | null
  subjectClause: number
  objects: Array<NounPhrase>
  attachments: Array<{ preposition: string; phrases: Array<NounPhrase>; after: NounPhrase | null }>
  times: Array<NounPhrase>
  modifies: NounPhrase | null
  first: number
  next: number
}

/** A clause of a sentence that doesn’t know its number yet. */
export type Complete = Omit<Clause, "sentence">

const phrasesOf = ({ subject, objects, attachments }: Draft): ReadonlyArray<NounPhrase> => {
  const phrases = subject.concat(objects)
  for (const attachment of attachments) for (const phrase of attachment.phrases) phrases.push(phrase)
  return phrases
}

/** Clauses that have a verb, with spans over all that hangs on them. */
export const finish = (drafts: ReadonlyArray<Draft>, end: number): ReadonlyArray<Complete> => {
  const kept = new Map<number, number>()
  for (const draft of drafts) if (draft.verb) kept.set(draft.index, kept.size)
  const extent = drafts.map(({ next }) => next)
  for (let index = drafts.length - 1; index >= 0; index--) {
    const parent = drafts[index]?.parent ?? -1
    if (parent >= 0 && parent < index) extent[parent] = Math.max(extent[parent] ?? 0, extent[index] ?? 0)
  }
  /** The nearest ancestor that is kept. */
  const ancestor = (index: number): number => {
    let at = index
    for (let steps = 0; at >= 0 && steps <= drafts.length; steps++) {
      const here = kept.get(at)
      if (here !== undefined) return here
      at = drafts[at]?.parent ?? -1
    }
    return -1
  }
  const complete: Array<Complete> = []
  for (const draft of drafts) {
    const { verb } = draft
    if (!verb) continue
    const subject = draft.subject
    complete.push({
      index: complete.length,
      relation: draft.relation,
      parent: ancestor(draft.parent),
      mark: draft.mark,
      verb,
      subject,
      subjectClause: draft.subjectClause < 0 ? -1 : (kept.get(draft.subjectClause) ?? -1),
      objects: draft.objects,
      attachments: draft.attachments,
      phrases: phrasesOf(draft),
      times: draft.times,
      modifies: draft.modifies,
      first: Math.min(draft.first, verb.first),
      next: Math.min(end, Math.max(extent[draft.index] ?? draft.next, verb.next))
    })
  }
  return complete
}
