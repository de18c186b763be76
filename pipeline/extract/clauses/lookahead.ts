import { adverbialPrepositions, reporting } from "../../lexicon/control.ts"
import type { Chunk } from "./chunk.ts"

/** "about how the town treats them": what follows is a clause of its own. */
export const opensQuestion = (word: string): boolean => word === "how" || word === "why"

/** The furthest that a look ahead goes, in chunks. */
const reach = 14

/** Questions about the chunks to come; each answer looks a bounded number of chunks ahead. */
export const lookAhead = (chunks: ReadonlyArray<Chunk>) => {
  /** Whether the phrase at `at` is the subject of a finite verb that comes before any other clause opens. */
  const finiteAhead = (at: number, commas = true, participles = false): boolean => {
    let hung = false
    let several = false
    for (let k = at + 1; k < Math.min(chunks.length, at + reach); k++) {
      const chunk = chunks[k]
      if (!chunk) return false
      if (chunk.kind === "verb") {
        if (chunk.form !== "finite") return false
        // "replaced the law and the new version requires": one of them does, and this is what was replaced
        if (several && (chunk.number === "one" || (!commas && chunk.number === null))) return false
        if (!chunk.ambiguous || isDoer(at, k)) return true
        if (participles) return false // "involves orders aimed at …"
        // "a lawsuit filed by", "a law passed in 2014 limits": a participle if a preposition or a mark follows
        const after = chunks[k + 1]
        return !(after?.kind === "adp" && after.word === "by") && after?.kind !== "comma"
      }
      if (chunk.kind === "np") {
        const before = chunks[k - 1]
        if (before?.kind === "np" && !chunk.temporal) return false
        continue
      }
      // "will implement it even after others dropped theirs": their clause
      if (chunk.kind === "adp" && !commas && adverbialPrepositions.has(chunk.word)) return false
      if (chunk.kind === "adverb" && opensQuestion(chunk.word)) return false
      hung ||= chunk.kind === "adp"
      if (chunk.kind === "adp" || chunk.kind === "adverb") continue
      if (chunk.kind === "and" && joins(k)) {
        several ||= !hung && chunk.word === "and"
        continue
      }
      if (chunk.kind === "comma") {
        // an apposition or a list between commas: the verb comes right after the closing one
        const close = commas ? closing(k) : -1
        if (close < 0) return false
        k = close
        continue
      }
      return false
    }
    return false
  }
  /** Whether a conjunction stands between two phrases of a list, not before another’s deed: "and he", "but cities". */
  const joins = (at: number): boolean => {
    const [before, and, after] = [chunks[at - 1], chunks[at], chunks[at + 1]]
    if (before?.kind !== "np" || after?.kind !== "np" || and?.kind !== "and" || and.word === "but") return false
    return !after.nominative
  }
  /** "all they meant", "what the city called", "the deal Ana Ruiz made": the phrase does what the verb right after says. */
  const isDoer = (at: number, verb: number): boolean => {
    const chunk = chunks[at]
    if (verb !== at + 1 || chunk?.kind !== "np") return false
    const before = chunks[at - 1]
    if (before?.kind === "adverb" && opensQuestion(before.word)) return true
    return chunk.nominative || (before?.kind === "np" && (before.asks || (chunk.proper && !before.temporal)))
  }
  /** The comma that closes what this one opens, if a finite verb follows it; else -1. */
  const closing = (at: number): number => {
    for (let k = at + 1; k < Math.min(chunks.length, at + reach * 2); k++) {
      const chunk = chunks[k]
      if (!chunk || chunk.kind === "break") return -1
      if (chunk.kind !== "comma") continue
      let after = k + 1
      while (chunks[after]?.kind === "adverb") after++
      const verb = chunks[after]
      if (verb?.kind === "verb" && verb.form === "finite") return k
    }
    return -1
  }
  /**
   * Whether the phrase at `at` is described by one relative clause and then has a finite verb of its own: "the law that
   * requires him to hold people is unlawful".
   */
  const finiteAfterRelative = (at: number, unmarked: boolean): boolean => {
    const opens = chunks[at + 1]
    // "the letters they got were": without a word that opens it
    if (opens?.kind !== "relative" && !(unmarked && opens?.kind === "np" && opens.pronoun && isSubject(at + 1)))
      return false
    let described = false
    for (let k = at + 2; k < Math.min(chunks.length, at + reach); k++) {
      const chunk = chunks[k]
      if (chunk?.kind === "verb") {
        if (chunk.form !== "finite") {
          if (!described) return false
        } else if (described) return !chunk.ambiguous || endsAt(k)
        else {
          if (reporting.has(chunk.lemma)) return false // "the law that says cities may"
          described = true
        }
      } else if (chunk?.kind === "np") {
        // another doer: "the law that he says she broke"
        if (described && chunk.pronoun && isSubject(k)) return false
      } else if (chunk?.kind !== "adp" && chunk?.kind !== "adverb") return false
    }
    return false
  }
  const isSubject = (at: number): boolean => {
    const verb = chunks[at + 1]
    return verb?.kind === "verb" && verb.form === "finite"
  }
  const endsAt = (at: number): boolean => {
    const after = chunks[at + 1]
    return after === undefined || after.kind === "break"
  }
  return { finiteAhead, finiteAfterRelative, closing }
}

/** Whether a finite verb stands within a few chunks after a semicolon: else it divides a list. */
export const finiteSoon = (chunks: ReadonlyArray<Chunk>, at: number): boolean => {
  for (let k = at + 1; k < Math.min(chunks.length, at + 6); k++) {
    const chunk = chunks[k]
    if (chunk?.kind === "break") return false
    if (chunk?.kind === "verb" && chunk.form !== "gerund") return chunk.form === "finite"
  }
  return false
}
