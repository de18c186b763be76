import { type Concept, concepts, type Topic } from "../lexicon/concepts.ts"
import { instruments, isAboutCooperation } from "../lexicon/instruments.ts"
import { turningNouns } from "../lexicon/operators.ts"
import { planNouns } from "../lexicon/references.ts"
import { type Anchor, anchorsIn } from "./aims.ts"
import type { KnownPolicy } from "./policies/known.ts"
import { ownersOf } from "./policies/owners.ts"
import type { Grammar } from "./resolve.ts"

/**
 * Places where a policy or plan told before is named again: a law by its name ("the Harbor Trust Act"), "the order",
 * "that law", "Ruiz’s plan". By the token of the head, each with the topic and sign of what it stands for.
 */
export const referencesOf = (grammar: Grammar, policies: ReadonlyArray<KnownPolicy>): ReadonlyMap<number, Anchor> => {
  const { tokens, clean } = grammar.document
  const references = new Map<number, Anchor>()
  const anchored = anchorsIn(grammar, 0, tokens.length)
  const spoken = new Set(anchored.map(({ token }) => token))
  const named = policies.filter(({ name }) => name !== null)
  for (const clause of grammar.clauses) {
    for (const phrase of [
      ...clause.subject,
      ...clause.objects,
      ...clause.attachments.flatMap(({ phrases }) => phrases)
    ]) {
      if (
        references.has(phrase.head) ||
        anchored.some(({ token, last }) => token < phrase.next && last >= phrase.first)
      )
        continue
      const word = tokens[phrase.head]?.lower ?? ""
      const first = tokens[phrase.first]?.lower ?? ""
      const text = clean.text.slice(tokens[phrase.first]?.start ?? 0, tokens[phrase.next - 1]?.end ?? 0)
      const possessed = tokens.slice(phrase.first, phrase.head).some(({ lower }) => lower === "'s" || lower === "’s")
      const definite = possessed || ["the", "that", "this", "his", "her", "their", "its"].includes(first)
      const place = tokens[phrase.first]?.start ?? 0
      // "his state’s policies": only those of that state
      const owners =
        definite && first !== "the" && first !== "that" && first !== "this" ? ownersOf(grammar, clause, phrase) : []
      const fit =
        owners.length === 0
          ? policies
          : policies.filter(({ jurisdiction }) => jurisdiction !== null && owners.includes(jurisdiction))
      const policy =
        named.find(({ name }) => name !== null && text.includes(name)) ??
        (definite && instruments.has(word) && !turningNouns.has(word) ? lastOf(fit, place, word) : undefined)
      if (policy) {
        const concept = conceptOf(policy)
        if (concept) references.set(phrase.head, { concept, token: phrase.head, last: phrase.head })
      } else if (possessed && planNouns.has(word)) {
        // what its possessor was last said to be about: "Ruiz’s plan", with nothing that says another
        const mark = phrase.head - 1
        const direct = tokens[mark]?.lower === "'s" || tokens[mark]?.lower === "’s"
        const key = direct ? grammar.mentionAt(mark - 1)?.entity : undefined
        const last = anchored.findLast(
          ({ token, concept }) =>
            token < phrase.first && (concept.topic === "mass_deportation" || concept.topic === "funding_cutoff")
        )
        const range = last ? grammar.sentenceOf(last.token) : undefined
        const near =
          key !== undefined &&
          range !== undefined &&
          grammar.document.mentions.some(
            ({ entity, first: at }) => entity === key && at >= range.first && at < range.next
          )
        if (last && near && !spoken.has(phrase.head))
          references.set(phrase.head, { concept: last.concept, token: phrase.head, last: phrase.head })
      }
    }
  }
  return references
}

/** The last policy of the kind told before a place; "policy" and "measure" fit any. */
const lastOf = (policies: ReadonlyArray<KnownPolicy>, place: number, word: string): KnownPolicy | undefined => {
  const kind = instruments.get(word)
  const before = policies.filter(({ evidence }) => evidence.start < place)
  return before.findLast(
    ({ instrument }) => instrument === kind || kind === "unspecified" || (kind === "statute" && instrument === "bill")
  )
}

const topicOf = ({ provision }: KnownPolicy): Topic | null => {
  if (provision === "funding_condition") return "funding_cutoff"
  if (provision === "enforcement_operation") return "mass_deportation"
  return isAboutCooperation(provision) ? "sanctuary_policy" : null
}

/** A concept that stands for a policy: having it is for its topic, or against. */
export const conceptOf = (policy: KnownPolicy): Concept | null => {
  const topic = topicOf(policy)
  const sign = topic === "sanctuary_policy" && policy.direction === "restrictive" ? -1 : 1
  const like = concepts.find((concept) => concept.topic === topic && concept.sign === sign)
  if (!like || topic === null) return null
  return { ...like, name: "reference", any: new Set(), near: new Set(), limited: "other", required: "other" }
}
