import type { Chunk, NounPhrase, VerbGroup } from "./chunk.ts"
import type { Relation } from "./clause.ts"
import type { Draft } from "./drafts.ts"
import { lookAhead } from "./lookahead.ts"

/** A sentence read up to some chunk: its clauses, those of them that are open, and what came right before. */
export interface Parse {
  readonly chunks: ReadonlyArray<Chunk>
  /** Tokens that are of a person's name. */
  readonly people: ReadonlySet<number>
  readonly drafts: Array<Draft>
  readonly finiteAhead: ReturnType<typeof lookAhead>["finiteAhead"]
  readonly finiteAfterRelative: ReturnType<typeof lookAhead>["finiteAfterRelative"]
  readonly closing: ReturnType<typeof lookAhead>["closing"]
  /** The open clauses, the outermost first. */
  stack: Array<Draft>
  /** The clause to which the next phrase or verb belongs, if it opens none. */
  current: Draft
  /** A preposition, conjunction or comma that waits for what follows it. */
  preposition: string | null
  conjunction: string | null
  comma: boolean
  lastPhrase: NounPhrase | null
  lastRole: "subject" | "object" | "attachment" | "time" | null
}

/** A sentence of which nothing is read yet, with its first clause open. */
export const unread = (chunks: ReadonlyArray<Chunk>, people: ReadonlySet<number>): Parse => {
  const drafts: Array<Draft> = []
  const current = draftOf(drafts, "main", null, null, chunks[0]?.first ?? 0)
  const { finiteAhead, finiteAfterRelative, closing } = lookAhead(chunks)
  return {
    chunks,
    people,
    drafts,
    finiteAhead,
    finiteAfterRelative,
    closing,
    stack: [current],
    current,
    preposition: null,
    conjunction: null,
    comma: false,
    lastPhrase: null,
    lastRole: null
  }
}

const draftOf = (
  drafts: Array<Draft>,
  relation: Relation,
  parent: Draft | null,
  mark: string | null,
  first: number
): Draft => {
  const draft: Draft = {
    index: drafts.length,
    relation,
    parent: parent ? parent.index : -1,
    mark,
    verb: null,
    subject: [],
    pending: null,
    subjectClause: -1,
    objects: [],
    attachments: [],
    times: [],
    modifies: null,
    first,
    next: first
  }
  drafts.push(draft)
  return draft
}

/** A new clause from the token `first` on. It isn't the current one before `enter`. */
export const begin = (
  { drafts }: Parse,
  relation: Relation,
  parent: Draft | null,
  mark: string | null,
  first: number
): Draft => draftOf(drafts, relation, parent, mark, first)

/** Goes into a clause: it is the innermost now, and what follows is its own. */
export const enter = (parse: Parse, draft: Draft): void => {
  parse.stack.push(draft)
  parse.current = draft
}

/** Closes all clauses and begins a main clause from the token `first` on. */
export const beginMain = (parse: Parse, first: number): Draft => {
  const draft = begin(parse, "main", null, null, first)
  parse.stack = [draft]
  parse.current = draft
  return draft
}

/** A main clause after a semicolon, colon or quotation mark: nothing said before belongs to it. */
export const beginAnew = (parse: Parse, first: number): void => {
  beginMain(parse, first)
  parse.lastPhrase = null
  parse.lastRole = null
  parse.comma = false
}

/** Closes clauses until `draft` is the innermost; all, if it isn't open. */
export const backTo = ({ stack }: Parse, draft: Draft): void => {
  while (stack.length > 0 && stack.at(-1) !== draft) stack.pop()
}

/** The innermost open clause that fits. */
export const innermost = ({ stack }: Parse, fits: (draft: Draft) => boolean): Draft | undefined => stack.findLast(fits)

/** The clause in which a draft lies. */
export const parentOf = ({ drafts }: Parse, draft: Draft): Draft | null => drafts[draft.parent] ?? null

/** Gives an open clause its verb, and goes back to it. */
export const giveVerb = (parse: Parse, draft: Draft, verb: VerbGroup): void => {
  // "Ana Ruiz, mayor of Ogden, said": an apposition. "Ogden, Utah, Mayor Ana Ruiz said": what came before is one
  if (draft.pending && !parse.comma) draft.subject = [draft.pending]
  draft.pending = null
  draft.verb = verb
  backTo(parse, draft)
  parse.current = draft
}

/**
 * The noun that "that" or an infinitive describes after the last phrase: in "an order from Ana Ruiz to …, that …" the
 * order, as these describe no person.
 */
export const described = ({ people, stack, lastPhrase }: Parse): NounPhrase | null => {
  if (!lastPhrase || !people.has(lastPhrase.head)) return lastPhrase
  for (const { attachments } of stack.toReversed()) {
    const last = attachments.findLast(({ phrases }) => phrases.includes(lastPhrase))
    if (last) return ["from", "by", "of"].includes(last.preposition) && last.after ? last.after : lastPhrase
  }
  return lastPhrase
}
