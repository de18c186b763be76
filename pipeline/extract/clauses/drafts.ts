import type { NounPhrase, VerbGroup } from "./chunk.ts"
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

/** Where the chunks of a sentence, or of a part of a very long one, stand in the text. */
export interface Place {
  /** The token after its last one. */
  readonly end: number
  readonly sentence: number
  /** The index of its first clause. */
  readonly index: number
}

const phrasesOf = ({ subject, objects, attachments }: Draft): ReadonlyArray<NounPhrase> => {
  const phrases = subject.concat(objects)
  for (const attachment of attachments) for (const phrase of attachment.phrases) phrases.push(phrase)
  return phrases
}

/** Clauses that have a verb, with spans over all that hangs on them. */
export const finish = (drafts: ReadonlyArray<Draft>, { end, sentence, index }: Place): ReadonlyArray<Clause> => {
  const kept = new Int32Array(drafts.length).fill(-1) // the index of each as a clause, if it is one
  let count = index
  const extent: Array<number> = []
  for (const draft of drafts) {
    if (draft.verb) kept[draft.index] = count++
    extent.push(draft.next)
  }
  for (let at = drafts.length - 1; at >= 0; at--) {
    const parent = drafts[at]?.parent ?? -1
    if (parent >= 0 && parent < at) extent[parent] = Math.max(extent[parent] ?? 0, extent[at] ?? 0)
  }
  /** The nearest ancestor that is kept. */
  const ancestor = (of: number): number => {
    let at = of
    for (let steps = 0; at >= 0 && steps <= drafts.length; steps++) {
      const here = kept[at] ?? -1
      if (here >= 0) return here
      at = drafts[at]?.parent ?? -1
    }
    return -1
  }
  const complete: Array<Clause> = []
  for (const draft of drafts) {
    const { verb } = draft
    if (!verb) continue
    const subject = draft.subject
    complete.push({
      index: index + complete.length,
      sentence,
      relation: draft.relation,
      parent: ancestor(draft.parent),
      mark: draft.mark,
      verb,
      subject,
      subjectClause: draft.subjectClause < 0 ? -1 : (kept[draft.subjectClause] ?? -1),
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
