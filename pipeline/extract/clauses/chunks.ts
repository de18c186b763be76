import { isParticiple, isPast } from "../../lexicon/inflect.ts"
import { isListedVerb, verbBase } from "../../lexicon/verbs.ts"
import { wordKind } from "../../lexicon/wordKinds.ts"
import type { LocalEntity, Mention, TaggedDocument } from "../../model/document.ts"
import type { Chunk, Form, Joint, NounPhrase, VerbGroup } from "./chunk.ts"
import {
  adverbials,
  amounts,
  be,
  beings,
  collections,
  finiteBe,
  futures,
  have,
  intransitive,
  isOpening,
  linking,
  modals,
  negations,
  nominatives,
  pastAuxiliaries,
  pronouns,
  reflexives,
  relatives,
  standing
} from "./chunkWords.ts"
import { partsOfSpeech } from "./tags.ts"
import { afterTail } from "./tails.ts"
import { numberOf } from "./verbNumber.ts"

/** What a chunker needs of a text. */
export type Readable = Pick<TaggedDocument, "tokens" | "sentences" | "clean"> & {
  readonly mentions?: ReadonlyArray<Mention>
  readonly entities?: ReadonlyMap<string, LocalEntity>
}

/**
 * The chunks of one sentence, in order: noun phrases, verb groups and what stands between. Names of entities are kept
 * whole where mentions are given, and what only says from where `people` are is left out. Linear in the number of tokens.
 */
export const chunksOf = (
  document: Readable,
  first: number,
  next: number,
  whole: Uint32Array,
  people: ReadonlySet<number> = new Set()
): ReadonlyArray<Chunk> => {
  const { tokens } = document
  const pos = partsOfSpeech(tokens, first, next, whole)
  const tag = (index: number): string => (index < first || index >= next ? "END" : (pos[index - first] ?? "X"))
  const lower = (index: number): string => (index < first || index >= next ? "" : (tokens[index]?.lower ?? ""))
  const isTime = (index: number): boolean =>
    index >= first && index < next && ((tokens[index]?.kinds ?? 0) & wordKind.time) !== 0
  const chunks: Array<Chunk> = []
  let at = first

  const beginsVerb = (index: number): boolean =>
    tag(index) === "VERB" || tag(index) === "NOT" || (negations.has(lower(index)) && tag(index + 1) === "VERB")

  /** Where the verb group that starts here has its main verb, or -1. */
  const verbGroup = (): VerbGroup | null => {
    let end = at
    let infinitive = false
    let negated = false
    let main = -1
    const auxiliaries: Array<string> = []
    while (end < next) {
      const kind = tag(end)
      const word = lower(end)
      if (word === "no" && kind === "NOT") {
        negated = true // "no longer holds": both words
        end++
      } else if (negations.has(word))
        negated ||= !["only", "just", "merely"].includes(lower(end + 1)) // "not only warned"
      else if (kind === "TO" && main < 0 && auxiliaries.length === 0) infinitive = true
      else if (auxiliaries.length > 0 && finiteBe.has(word))
        break // "All they do is wait": a verb of its own
      else if (kind === "AUX" || (modals.has(word) && kind !== "NOUN" && kind !== "PROPN")) auxiliaries.push(word)
      else if (kind === "VERB" && isLinking(end)) auxiliaries.push(word)
      else if (kind === "VERB" || isPerfect(end, auxiliaries)) {
        main = end
        end++
        // "is going to sue", "has to sue": the verb is what follows
        const goes = word === "going" && auxiliaries.some((auxiliary) => be.has(auxiliary))
        if (goes && tag(end) === "TO") {
          const verb = lower(end + 1) === "not" ? end + 2 : end + 1
          if (tag(verb) === "VERB" || tag(verb) === "AUX") {
            auxiliaries.push("will")
            main = -1
            end++
            continue
          }
        }
        break
      } else if (kind === "ADV") {
        const after = afterAdverbs(end)
        const verb = isOpening(lower(after)) ? after + 1 : after
        if (tag(verb) !== "VERB" && tag(verb) !== "AUX" && !negations.has(lower(verb))) break
      } else if (isOpening(word) && auxiliaries.length > 0 && beginsVerb(end + 1)) {
        // "could even “claw back” money": words of the sentence, in another's marks
      } else {
        // "has for years resisted", "had in recent weeks begun"
        const after = kind === "ADP" && have.has(auxiliaries.at(-1) ?? "") ? afterTime(end) : -1
        if (after < 0 || tag(after) !== "VERB" || !isParticiple(lower(after))) break
        end = after
        continue
      }
      end++
    }
    if (main < 0) {
      const last = auxiliaries.length
      if (last === 0) return null
      // a copula, or "has" and "do" as main verbs: the last auxiliary is the verb
      main = end - 1
      while (main >= at && tag(main) !== "AUX" && !modals.has(lower(main))) main--
      auxiliaries.pop()
      end = Math.max(end, main + 1)
      while (end > main + 1 && tag(end - 1) === "ADV") end--
    }
    if (infinitive && auxiliaries.length === 0 && main < at) return null
    const word = lower(main)
    const ing = word.endsWith("ing") && word.length > 4
    const passive =
      tag(main) === "VERB" && !ing && auxiliaries.some((auxiliary) => beings.has(auxiliary)) && isParticiple(word)
    const perfect = auxiliaries.some((auxiliary) => have.has(auxiliary)) && !auxiliaries.includes("having")
    const modal = auxiliaries.find((auxiliary) => modals.has(auxiliary)) ?? null
    const startsIng = auxiliaries[0] === "being" || auxiliaries[0] === "having"
    const form: Form = infinitive ? "infinitive" : startsIng || (ing && auxiliaries.length === 0) ? "gerund" : "finite"
    const bare = auxiliaries.length === 0 && form === "finite"
    return {
      kind: "verb",
      first: at,
      next: end,
      main,
      lemma: verbBase(word),
      form,
      ambiguous: bare && tag(main) === "VERB" && isParticiple(word) && !intransitive.has(verbBase(word)),
      tense:
        modal !== null && futures.has(modal)
          ? "future"
          : pastAuxiliaries.has(auxiliaries[0] ?? (tag(main) === "AUX" ? word : "")) || (bare && isPast(word))
            ? "past"
            : form === "finite"
              ? "present"
              : "base",
      modal,
      perfect,
      passive,
      negated,
      number: numberOf(form, lower(at), auxiliaries.length > 0 || tag(main) === "AUX")
    }
  }
  /** "would have limited cooperation": after a modal and "have" what reads as an adjective is the verb. */
  const isPerfect = (index: number, auxiliaries: ReadonlyArray<string>): boolean =>
    tag(index) === "ADJ" &&
    auxiliaries.at(-1) === "have" &&
    auxiliaries.length > 1 &&
    lower(index).endsWith("ed") &&
    isListedVerb(verbBase(lower(index)))
  /** "remained opposed": with a participle it does the work of "was". */
  const isLinking = (index: number): boolean => {
    if (!linking.has(lower(index))) return false
    const after = afterAdverbs(index + 1)
    return tag(after) === "VERB" && isParticiple(lower(after))
  }
  /** Where the text goes on after "for years", "in recent weeks"; -1 if no such time starts here. */
  const afterTime = (index: number): number => {
    for (let after = index + 1; after < Math.min(next, index + 5); after++) {
      if (isTime(after)) return after + 1
      if (!["DET", "ADJ", "NUM"].includes(tag(after))) return -1
    }
    return -1
  }
  /** "287(g)": one word. */
  const isSection = (index: number): boolean =>
    lower(index + 1) === "(" && lower(index + 2).length === 1 && lower(index + 3) === ")" && /^\d+$/u.test(lower(index))
  /** "Ana Ruiz last year signed": a time starts here, and no part of the name. */
  const isWhen = (index: number): boolean =>
    ["last", "next", "late", "early", "earlier"].includes(lower(index)) && isTime(index + 1)
  /** "the promises Ana Ruiz made": a name after a noun for several, and her verb. */
  const isOthersDeed = (noun: number, after: number): boolean =>
    after < next &&
    people.has(after - 1) &&
    lower(noun).endsWith("s") &&
    (tag(after) === "VERB" || tag(after) === "AUX")
  const afterAdverbs = (index: number): number => {
    let after = index
    while (after < next && tag(after) === "ADV") after++
    return after
  }

  /** Where the noun phrase that starts here ends, or `at` if none does. */
  const nounPhraseEnd = (): number => {
    let end = at
    let noun = -1
    while (end < next) {
      const covered = whole[end] ?? 0
      if (covered > 0) {
        if (noun >= 0 && tag(noun) === "NOUN" && (isTime(end) || isOthersDeed(noun, covered))) break
        end = covered
        noun = covered - 1
        continue
      }
      const kind = tag(end)
      const word = lower(end)
      if (kind === "NOUN" || kind === "PROPN") {
        if (noun >= 0 && isTime(end) && lower(end + 1) === "ago") break // "began this effort years ago"
        if (noun >= 0 && kind === "PROPN" && isTime(end) && word !== "may" && word !== "march") break
        noun = end
      } else if (kind === "POSS") {
        if (noun < 0) break
        noun = -1
        if (tag(end + 1) === "END" || tag(end + 1) === "PUNCT" || tag(end + 1) === "ADP") return end + 1
      } else if (kind === "PRON" && pronouns.has(word)) {
        return end === at ? end + 1 : end
      } else if (kind === "DET" || kind === "PRON") {
        if (end > at && noun >= 0) break
      } else if (kind === "NUM") {
        if (noun >= 0 && tag(noun) !== "PROPN") break
        if (isSection(end)) {
          noun = end
          end += 4
          continue
        }
      } else if (kind === "ADJ") {
        if (noun >= 0 && (tag(noun) !== "PROPN" || isWhen(end))) break
      } else if (kind === "SYM") {
        if (noun >= 0) break
      } else if (kind === "HYPHEN") {
        // inside a compound: its parts are one word
      } else if (word === "of" && noun === end - 1 && collections.has(lower(noun)) && tag(noun) === "NOUN") {
        noun = -1 // "a pair of bills": the bills
      } else if (kind === "QUOTE") {
        // “so-called” quotes within a phrase: the “sanctuary” label
        const after = tag(end + 1)
        const opens = noun < 0 && end > at && ["ADJ", "NOUN", "PROPN"].includes(after)
        if (!opens && !(noun >= 0 && after === "NOUN" && tag(end - 1) === "NOUN")) break
      } else if (kind === "ADV") {
        const after = tag(afterAdverbs(end))
        if (
          noun >= 0 ||
          !(
            after === "ADJ" ||
            after === "NUM" ||
            after === "SYM" ||
            (noun < 0 && after === "DET" && end === at && word !== "how" && word !== "why") ||
            (noun < 0 && after === "NOUN" && tag(end - 1) === "POSS")
          )
        )
          break
      } else if (
        kind === "CCONJ" &&
        noun < 0 &&
        end > at &&
        (tag(end + 1) === "ADJ" || tag(end + 1) === "NOUN") &&
        tag(end - 1) === "ADJ"
      ) {
        // "large and diverse population"
      } else break
      end++
    }
    while (
      end > at &&
      (tag(end - 1) === "CCONJ" || tag(end - 1) === "ADV" || tag(end - 1) === "HYPHEN" || tag(end - 1) === "QUOTE")
    )
      end--
    return end
  }

  while (at < next) {
    const kind = tag(at)
    const word = lower(at)
    const joint = (name: Joint["kind"]): void => {
      chunks.push({ kind: name, first: at, next: at + 1, word })
      at++
    }
    const bracket = word === "(" && chunks.at(-1)?.kind === "np" ? numberEnd(at) : -1
    if (bracket > 0) {
      chunks.push({ kind: "adverb", first: at, next: bracket, word })
      at = bracket
    } else if (kind === "QUOTE") joint("quote")
    else if (kind === "PUNCT" || kind === "HYPHEN")
      joint(word === "," || /^(?:[-–—]+|[(){}[\]])$/u.test(word) ? "comma" : "break")
    else if (kind === "REL") joint("relative")
    else if (kind === "THAT") joint("that")
    else if (kind === "SCONJ" && (adverbials.has(word) || word === "that"))
      joint(word === "that" ? "that" : "adverbial")
    else if (reflexives.has(word) && chunks.at(-1)?.kind === "np")
      joint("adverb") // "the mayor himself said"
    else if (word === "into" && lower(at + 1) === "law") {
      chunks.push({ kind: "adverb", first: at, next: at + 2, word }) // "signed two bills into law that ban it"
      at += 2
    } else if (word === "in" && standing.has(lower(at + 1)) && !["of", "for"].includes(lower(at + 2))) {
      chunks.push({ kind: "adverb", first: at, next: at + 2, word }) // "has a rule in place that bars them"
      at += 2
    } else if (word === "such" && lower(at + 1) === "as") {
      chunks.push({ kind: "adp", first: at, next: at + 2, word: "such as" })
      at += 2
    } else if (kind === "ADP" || kind === "SCONJ") joint(adverbials.has(word) && kind === "SCONJ" ? "adverbial" : "adp")
    else {
      const group = kind === "AUX" || kind === "VERB" || kind === "TO" || kind === "NOT" ? verbGroup() : null
      if (group) {
        chunks.push(group)
        at = group.next
        continue
      }
      const end = nounPhraseEnd()
      if (end > at) {
        chunks.push(phrase(at, end))
        at = people.has(end - 1) ? afterTail(tokens, end, next, people) : end
        continue
      }
      if (kind === "CCONJ") joint("and")
      else if (relatives.has(word)) joint("relative")
      else if (kind === "TO") joint("adp")
      else joint("adverb")
    }
  }
  return chunks

  /** "a bill (HB 9) that would bar them": where the brackets end, or -1. */
  function numberEnd(open: number): number {
    for (let index = open + 1; index < Math.min(next, open + 6); index++)
      if (lower(index) === ")") return /^\d/u.test(lower(index - 1)) && relatives.has(lower(index + 1)) ? index + 1 : -1
    return -1
  }

  /** Whether adjectives alone make up a phrase, none of which may stand for a noun. */
  function isBare(start: number, end: number): boolean {
    for (let index = start; index < end; index++) {
      const kind = tag(index)
      if ((kind !== "ADJ" && kind !== "ADV" && kind !== "CCONJ") || amounts.has(lower(index))) return false
    }
    return true
  }

  function phrase(start: number, end: number): NounPhrase {
    let head = end - 1
    while (
      head > start &&
      (tag(head) === "POSS" || tag(head) === "ADJ" || tag(head) === "NUM") &&
      !(tag(head) === "NUM" && tag(head - 1) === "PROPN")
    )
      head--
    if (tag(head) === "DET" || tag(head) === "POSS") head = end - 1
    if (isSection(end - 4)) head = end - 4
    const word = lower(head)
    return {
      kind: "np",
      first: start,
      next: end,
      head,
      pronoun: end === start + 1 && pronouns.has(word),
      temporal: isTime(head) || (tag(head) === "NUM" && isTime(head - 1)) || /^(?:1[89]|20)\d\d$/u.test(word),
      nominative: end === start + 1 && nominatives.has(word),
      asks: word === "what" && end === start + 1,
      bare: tag(head) === "ADJ" && isBare(start, end),
      proper: tag(head) === "PROPN" && tag(start) === "PROPN" && !word.endsWith("s"),
      plural: tag(head) === "NOUN" && word.endsWith("s") && word.length > 1 && !word.endsWith("ss")
    }
  }
}
