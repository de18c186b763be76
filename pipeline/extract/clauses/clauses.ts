import { adverbialPrepositions, objectControl, reporting } from "../../lexicon/control.ts"
import { type Chunk, chunksOf, type NounPhrase, type Readable, type VerbGroup } from "./chunks.ts"
import type { Clause, Relation } from "./clause.ts"
import { type Complete, type Draft, finish } from "./drafts.ts"
import { finiteSoon, lookAhead } from "./lookahead.ts"

/** The clauses of a text, in order of their verbs. Linear: each look ahead is bounded. */
export const clausesOf = (document: Readable): ReadonlyArray<Clause> => {
  const read = clauseReader(document)
  const clauses: Array<Clause> = []
  for (let sentence = 0; sentence < document.sentences.length; sentence++)
    clauses.push(...read(sentence, clauses.length))
  return clauses
}

/** Reads the clauses of one sentence when it is asked for it; the first of them gets the index that is given. */
export const clauseReader = (document: Readable): ((sentence: number, index: number) => ReadonlyArray<Clause>) => {
  const whole = new Map<number, number>()
  const people = new Set<number>()
  for (const { first, next, form, entity } of document.mentions ?? []) {
    if (form === "name" && next > first) whole.set(first, next)
    if (document.entities?.get(entity)?.kind === "person")
      for (let token = first; token < next; token++) people.add(token)
  }
  for (const [first, next] of measureNames(document)) whole.set(first, next)
  return (sentence, index) => {
    const clauses: Array<Clause> = []
    const { first, next } = document.sentences[sentence] ?? { first: 0, next: 0 }
    // what has no full stop for so long is no sentence: in parts, so that time stays linear
    for (let from = afterDateline(document, first, next); from < next; from += longest) {
      const to = Math.min(next, from + longest)
      const shift = index + clauses.length
      for (const clause of sentenceClauses(chunksOf(document, from, to, whole), to, people)) {
        clauses.push({
          ...clause,
          index: clause.index + shift,
          sentence,
          parent: clause.parent < 0 ? -1 : clause.parent + shift,
          subjectClause: clause.subjectClause < 0 ? -1 : clause.subjectClause + shift
        })
      }
    }
    return clauses
  }
}

/** How many tokens a dateline has at most, its dash included. */
const longestDateline = 14

/** Where a sentence starts after its dateline: "RENO, Nev. (AP) — After hours of talk, the council …". */
const afterDateline = ({ tokens }: Readable, first: number, next: number): number => {
  if (!/^\p{Lu}[\p{Lu}.'’]+$/u.test(tokens[first]?.text ?? "")) return first
  for (let at = first + 1; at < Math.min(next, first + longestDateline); at++) {
    const { text = "", start = 0 } = tokens[at] ?? {}
    const spaced = start > (tokens[at - 1]?.end ?? 0)
    if (/^(?:[—–]|--?)$/u.test(text) && (spaced || text !== "-")) return at + 1 < next ? at + 1 : first
    if (!/^(?:\p{Lu}|[,.()/]$)/u.test(text)) return first
  }
  return first
}

const small = new Set(["for", "of", "and", "from", "to", "in", "against", "the"])
/** How many words such a name has at most. */
const longestName = 9

/** Names of laws with small words in them, "the No Harbor for Smugglers Act": one phrase each. */
const measureNames = ({ tokens }: Readable): ReadonlyArray<readonly [number, number]> => {
  const found: Array<readonly [number, number]> = []
  for (const [end, { text, sentence }] of tokens.entries()) {
    if (text !== "Act") continue
    let first = end
    let joined = false
    for (let at = end - 1; at > end - longestName; at--) {
      const token = tokens[at]
      if (!token || token.sentence !== sentence) break
      if (/^\p{Lu}/u.test(token.text) && !/^(?:The|A)$/u.test(token.text)) first = at
      else if (!small.has(token.lower)) break
      else joined = true
    }
    joined &&= tokens.slice(first, end).some(({ lower }) => small.has(lower))
    if (joined && end - first > 1) found.push([first, end + 1])
  }
  return found
}

/** The most tokens that are read as one sentence. */
const longest = 400

/** One pass over the chunks with the open clauses on a stack. */
const sentenceClauses = (
  chunks: ReadonlyArray<Chunk>,
  end: number,
  people: ReadonlySet<number>
): ReadonlyArray<Complete> => {
  const drafts: Array<Draft> = []
  let stack: Array<Draft> = []
  const open = (relation: Relation, parent: Draft | null, mark: string | null, first: number): Draft => {
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
  const top = (): Draft | undefined => stack.at(-1)
  /** Closes clauses until `draft` is the innermost. */
  const backTo = (draft: Draft): void => {
    while (stack.length > 0 && top() !== draft) stack.pop()
  }
  const root = (first: number): Draft => {
    const draft = open("main", null, null, first)
    stack = [draft]
    return draft
  }
  let current = root(chunks[0]?.first ?? 0)
  let preposition: string | null = null
  let conjunction: string | null = null
  let comma = false
  let lastPhrase: NounPhrase | null = null
  let lastRole: "subject" | "object" | "attachment" | "time" | null = null

  const { finiteAhead } = lookAhead(chunks)
  /** The innermost clause, from the top, that fits. */
  const innermost = (fits: (draft: Draft) => boolean): Draft | undefined => stack.findLast(fits)
  const settle = (draft: Draft): void => {
    // "Ana Ruiz, mayor of Ogden, said": an apposition. "Ogden, Utah, Mayor Ana Ruiz said": what came before is one
    if (draft.pending && !comma) draft.subject = [draft.pending]
    draft.pending = null
  }
  const attachVerb = (draft: Draft, verb: VerbGroup): void => {
    settle(draft)
    draft.verb = verb
    backTo(draft)
    current = draft
  }
  /** "an order from Ana Ruiz to …, that …": what no person can be is the order’s. */
  const owner = (phrase: NounPhrase | null): NounPhrase | null => {
    if (!phrase || !people.has(phrase.head)) return phrase
    for (const { attachments } of stack.toReversed()) {
      const last = attachments.findLast(({ phrases }) => phrases.includes(phrase))
      if (last) return ["from", "by", "of"].includes(last.preposition) && last.after ? last.after : phrase
    }
    return phrase
  }
  const push = (draft: Draft): void => {
    stack.push(draft)
    current = draft
  }

  chunks.forEach((chunk, k) => {
    const before = chunks[k - 1]
    switch (chunk.kind) {
      case "comma":
        comma = true
        preposition = null
        break
      case "break": {
        preposition = null
        conjunction = null
        if (chunk.word === ";" && lastRole !== null && !finiteSoon(chunks, k)) comma = true
        else if (k + 1 < chunks.length && current.verb) {
          current = root(chunk.next)
          lastPhrase = null
          lastRole = null
          comma = false
        } else comma = true
        break
      }
      case "quote": {
        // a mark after a comma or colon opens or closes somebody's words; others (“sanctuary”) divide nothing
        const opens = before === undefined || before.kind === "comma" || before.kind === "break"
        if (opens && current.verb && before !== undefined && k + 1 < chunks.length) {
          current = root(chunk.next)
          lastPhrase = null
          lastRole = null
          comma = false
        }
        break
      }
      case "adverb":
        break
      case "and":
        conjunction = chunk.word
        break
      case "adp": {
        const after = chunks[k + 1]
        if (adverbialPrepositions.has(chunk.word) && after?.kind === "np" && finiteAhead(k + 1)) {
          const parent = current
          const draft = open("adverbial", parent, chunk.word, chunk.first)
          push(draft)
          comma = false
          conjunction = null
        } else
          preposition = preposition !== null && before?.kind === "adp" ? `${preposition} ${chunk.word}` : chunk.word
        break
      }
      case "adverbial": {
        const draft = open("adverbial", current, chunk.word, chunk.first)
        push(draft)
        comma = false
        conjunction = null
        preposition = null
        break
      }
      case "that": {
        const draft = open(
          "complement",
          current.verb ? current : (innermost((d) => d.verb !== null) ?? current),
          "that",
          chunk.first
        )
        push(draft)
        comma = false
        conjunction = null
        break
      }
      case "relative": {
        const isTime = chunk.word === "where" || chunk.word === "when"
        const which = chunk.word === "that" || chunk.word === "which"
        const noun =
          which && lastPhrase && people.has(lastPhrase.head)
            ? owner(lastPhrase)
            : lastPhrase && (before?.kind === "np" || before?.kind === "comma" || before?.kind === "adp")
              ? lastPhrase
              : null
        if (isTime && !noun) {
          push(open("adverbial", current, chunk.word, chunk.first))
        } else {
          const draft = open("relative", current, chunk.word, chunk.first)
          draft.modifies = noun
          const after = chunks[k + 1]
          if (noun && !isTime && chunk.word !== "whose" && after?.kind !== "np") draft.subject = [noun]
          push(draft)
        }
        comma = false
        conjunction = null
        preposition = null
        lastRole = null
        break
      }
      case "np":
        nounPhrase(chunk, k)
        break
      case "verb":
        verbGroup(chunk, k)
        break
    }
    if (current) current.next = Math.max(current.next, chunk.next)
  })
  return finish(drafts, end)

  function nounPhrase(chunk: NounPhrase, k: number): void {
    const joined = comma || conjunction !== null
    const free = current.verb === null || joined || reporting.has(current.verb.lemma)
    // "Taking away funding would be wrong": the phrase is what is taken, not what would be wrong
    const taken =
      current.verb?.form === "gerund" &&
      stack.some((draft) => draft.verb === null && draft.subjectClause === current.index)
    const subjectOfNew = !taken && finiteAhead(k, free, !free)
    if (preposition !== null) {
      current.attachments.push({ preposition, phrases: [chunk], after: lastPhrase })
      lastRole = "attachment"
      if (chunk.temporal) {
        preposition = null
        conjunction = null
        comma = false
        return // "a measure in March exempting …": what follows belongs to the measure
      }
    } else if (chunk.temporal && !(subjectOfNew && !current.verb && current.subject.length === 0)) {
      current.times.push(chunk)
      lastRole = lastRole === null ? "time" : lastRole
      comma = false
      conjunction = null
      return // a time is nothing's neighbour
    } else if (
      !current.verb &&
      !joined &&
      chunk.pronoun &&
      subjectOfNew &&
      lastPhrase &&
      chunks[k - 1]?.kind === "np" &&
      current.subject.length > 0
    ) {
      const draft = open("relative", current, null, chunk.first) // "People they detained were released"
      draft.modifies = lastPhrase
      draft.subject = [chunk]
      push(draft)
      lastRole = "subject"
    } else if (!current.verb) {
      withoutVerb(chunk, joined, subjectOfNew)
    } else if (subjectOfNew) {
      openFor(chunk, k)
    } else if (joined && lastRole === "attachment" && current.attachments.length > 0) {
      current.attachments.at(-1)?.phrases.push(chunk)
    } else if (
      current.subject.length === 0 &&
      current.relation === "main" &&
      reporting.has(current.verb.lemma) &&
      !joined
    ) {
      current.subject.push(chunk) // “…,” said Ana Ruiz
      lastRole = "subject"
    } else if (lastRole === "subject" && comma) {
      // “…,” said Ana Ruiz, director of …: an apposition
    } else if (!joined || lastRole === "object") {
      current.objects.push(chunk)
      lastRole = "object"
    }
    preposition = null
    conjunction = null
    comma = false
    lastPhrase = chunk
  }

  /** A phrase before its clause has a verb: the subject, one more of a list, or an apposition. */
  function withoutVerb(chunk: NounPhrase, joined: boolean, subjectOfNew: boolean): void {
    if (
      current.relation === "relative" &&
      current.subject.length > 0 &&
      current.modifies === current.subject[0] &&
      !joined
    ) {
      current.subject = [chunk] // "services that the city offers"
    } else if (
      lastRole === "attachment" &&
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
    } else if (subjectOfNew && current.relation === "relative") {
      current.subject = [chunk]
    }
    lastRole = "subject"
  }

  /** A phrase that is the subject of a verb to come, after a clause that has its own: a new clause opens. */
  function openFor(chunk: NounPhrase, k: number): void {
    const waiting = innermost((draft) => draft.verb === null && draft.subject.length === 0 && draft !== current)
    const before = chunks[k - 1]
    let draft: Draft
    if (waiting && (comma || before?.kind === "quote")) {
      backTo(waiting)
      current = waiting
      draft = waiting
    } else if (conjunction !== null) {
      // "… said A, and B did": with a comma a new main clause, without one more of what is said
      const sibling =
        innermost(
          (open) =>
            open.verb?.form === "finite" &&
            (!comma || !["complement", "relative"].includes(open.relation) || conjunction === "that")
        ) ?? current
      const parent = drafts[sibling.parent] ?? null
      draft = open("coordinate", sibling.relation === "relative" ? sibling : parent, sibling.mark, chunk.first)
      if (sibling.relation !== "main") backTo(sibling)
      push(draft)
    } else if (comma && before?.kind === "comma") {
      const adverbial = innermost((open) => open.relation === "adverbial")
      const under = adverbial ? (drafts[adverbial.parent] ?? null) : null
      if (adverbial && under && under.verb === null && under.subject.length === 0) {
        backTo(under)
        current = under
        draft = under
      } else {
        draft = open("main", null, null, chunk.first)
        stack = [draft]
        current = draft
      }
    } else if (current.verb && reporting.has(current.verb.lemma) && current.relation !== "relative") {
      draft = open("complement", current, null, chunk.first)
      push(draft)
    } else if (before?.kind === "np" && lastPhrase) {
      draft = open("relative", current, null, chunk.first) // "people they detained"
      draft.modifies = lastPhrase
      push(draft)
    } else {
      draft = open("complement", current, null, chunk.first)
      push(draft)
    }
    draft.subject.push(chunk)
    lastRole = "subject"
  }

  function verbGroup(chunk: VerbGroup, k: number): void {
    const before = chunks[k - 1]
    const afterNoun = before?.kind === "np" && lastPhrase !== null
    if (chunk.form === "infinitive") {
      const sibling = conjunction !== null ? innermost((draft) => draft.verb?.form === "infinitive") : undefined
      // "everything he can to fight": the infinitive belongs to what he does, not to what he can
      if (
        current.relation === "relative" &&
        current.verb &&
        ["can", "could", "ca"].includes(current.verb.lemma) &&
        stack.length > 1
      )
        backTo(stack.at(-2) ?? current)
      // "allow victims of crimes committed by … to sue": what is allowed, not what was committed
      const under = current.relation === "participle" && current.modifies ? stack.at(-2) : undefined
      if (under?.verb && objectControl.has(under.verb.lemma) && under.objects.length > 0) backTo(under)
      current = top() ?? current
      const parent = sibling
        ? (drafts[sibling.parent] ?? null)
        : current.verb
          ? current
          : (innermost((draft) => draft.verb !== null) ?? current)
      const draft = open("infinitive", parent, null, chunk.first)
      draft.modifies = sibling ? sibling.modifies : afterNoun ? owner(lastPhrase) : null
      draft.subject = sibling ? [...sibling.subject] : controlled(parent)
      draft.verb = chunk
      if (sibling) backTo(parent ?? sibling)
      push(draft)
    } else if (chunk.form === "gerund") {
      const sibling =
        conjunction !== null || (comma && current.relation === "gerund")
          ? innermost((draft) => draft.verb?.form === "gerund")
          : undefined
      if (sibling) {
        const draft = open(sibling.relation, drafts[sibling.parent] ?? null, sibling.mark, chunk.first)
        draft.modifies = sibling.modifies
        draft.subject = [...sibling.subject]
        draft.verb = chunk
        backTo(drafts[sibling.parent] ?? sibling)
        push(draft)
      } else {
        const reduced = afterNoun && preposition === null
        // "said taking it away would be wrong": the gerund is the subject of what is said
        const said =
          !reduced &&
          preposition === null &&
          !comma &&
          current.verb !== null &&
          current.objects.length === 0 &&
          reporting.has(current.verb.lemma)
        if (said) {
          push(open("complement", current, null, chunk.first))
        }
        const draft = open(reduced || comma ? "participle" : "gerund", current, preposition, chunk.first)
        const noun = preposition !== null && chunks[k - 2]?.kind === "np" ? lastPhrase : null
        draft.modifies = reduced ? lastPhrase : noun
        const object = current.verb && preposition === "from" ? current.objects.at(-1) : undefined
        const company = current.verb?.lemma === "join" && preposition === "in" ? current.objects : [] // "joined officials in saying"
        draft.subject = reduced && lastPhrase ? [lastPhrase] : object ? [object] : [...current.subject, ...company]
        draft.verb = chunk
        if (
          !current.verb &&
          current.subject.length === 0 &&
          preposition === null &&
          (current.relation === "main" || said)
        )
          current.subjectClause = draft.index
        push(draft)
      }
    } else finite(chunk, k)
    preposition = null
    conjunction = null
    comma = false
    lastRole = null
  }

  function finite(chunk: VerbGroup, k: number): void {
    const before = chunks[k - 1]
    const after = chunks[k + 1]
    const waiting = innermost((draft) => draft.verb === null && (draft.subject.length > 0 || draft.subjectClause >= 0))
    if (
      chunk.ambiguous &&
      comma &&
      current.verb === null &&
      lastPhrase &&
      current.subject.includes(lastPhrase) &&
      reducedAhead(after)
    ) {
      const draft = open("participle", current, null, chunk.first) // "the plan, backed by Ana Ruiz, …"
      draft.modifies = lastPhrase
      draft.subject = [lastPhrase]
      draft.verb = { ...chunk, form: "participle", passive: true, ambiguous: false }
      push(draft)
      return
    }
    if (
      chunk.ambiguous &&
      before?.kind === "np" &&
      lastPhrase &&
      conjunction === null &&
      (current.verb !== null || reducedAhead(after))
    ) {
      if (!(current.verb === null && current.subject.includes(lastPhrase) && !reducedAhead(after))) {
        // "a lawsuit filed by the state"
        const draft = open("participle", current, null, chunk.first)
        draft.modifies = lastPhrase
        draft.subject = [lastPhrase]
        draft.verb = { ...chunk, form: "participle", passive: true, ambiguous: false }
        push(draft)
        return
      }
    }
    if (!current.verb) {
      attachVerb(current, chunk)
      return
    }
    const isBare = chunk.tense === "present" && chunk.modal === null && chunk.first === chunk.main && !chunk.ambiguous
    if (
      isBare &&
      conjunction === null &&
      !comma &&
      (current.verb.lemma === "help" || (current.verb.lemma === "let" && current.objects.length > 0))
    ) {
      const draft = open("infinitive", current, null, chunk.first) // "help identify"
      draft.subject = current.objects.length > 0 ? current.objects.slice(-1) : [...current.subject]
      draft.verb = { ...chunk, form: "infinitive" }
      push(draft)
      return
    }
    if (conjunction !== null) {
      const bare = chunk.tense === "present" && chunk.modal === null && chunk.first === chunk.main
      const sibling = innermost(
        (draft) =>
          draft.verb !== null &&
          (draft.verb.form === "finite" ||
            (bare && draft.verb.form === "infinitive" && draft === current) ||
            (bare && draft.verb.form === "infinitive"))
      )
      const same = sibling ?? current
      if (same.verb?.form === "infinitive") {
        const draft = open("infinitive", drafts[same.parent] ?? null, null, chunk.first)
        draft.modifies = same.modifies
        draft.subject = [...same.subject]
        draft.verb = { ...chunk, form: "infinitive" }
        backTo(drafts[same.parent] ?? same)
        push(draft)
        return
      }
      const draft = open("coordinate", drafts[same.parent] ?? null, same.mark, chunk.first)
      draft.subject = [...same.subject]
      draft.modifies = same.modifies
      // "may not prohibit or restrict": what is said of the first verb holds for the second
      const shares = bare && same.verb !== null && same.verb.modal !== null && same.verb.tense !== "past"
      draft.verb = shares
        ? { ...chunk, negated: chunk.negated || same.verb?.negated === true, modal: same.verb?.modal ?? null }
        : chunk
      const parent = drafts[same.parent]
      if (parent && stack.includes(parent)) backTo(parent)
      else stack = []
      push(draft)
      return
    }
    if (waiting) {
      attachVerb(waiting, chunk)
      return
    }
    if (current.verb.ambiguous && current.subject.length > 0 && current.objects.length === 0 && !comma) {
      // "A law passed in 2014 limits …": the first verb was a participle
      const [noun] = current.subject
      const first = current.verb
      current.verb = { ...first, form: "participle", passive: true, ambiguous: false }
      const draft = open(current.relation, drafts[current.parent] ?? null, current.mark, chunk.first)
      draft.subject = [...current.subject]
      draft.verb = chunk
      current.relation = "participle"
      current.parent = draft.index
      current.modifies = noun ?? null
      stack.pop()
      push(draft)
      return
    }
    const parent = current
    const draft = open("complement", parent, null, chunk.first)
    if (comma) draft.subject = [...parent.subject]
    draft.verb = chunk
    push(draft)
  }

  function reducedAhead(after: Chunk | undefined): boolean {
    return after?.kind === "adp" && after.word === "by"
  }

  /** Who does what an infinitive says. */
  function controlled(parent: Draft | null): Array<NounPhrase> {
    if (!parent?.verb) return parent ? [...parent.subject] : []
    if (objectControl.has(parent.verb.lemma) && !parent.verb.passive && parent.objects.length > 0)
      return parent.objects.slice(-1)
    return [...parent.subject]
  }
}
