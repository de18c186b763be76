import { altering, intentions, sidePersons, urging } from "../../../lexicon/stances.ts"
import { childrenOf, insideOf, lastTold, possessedIn, targetOf } from "../targets.ts"
import type { Reading } from "./reading.ts"

/** Stands by what somebody resists, or means to leave as it is: "refused to revisit the ordinance", "has no plans to end it". */
export const ofKeeping = ({ grammar, clause, lemma, plain, put, word }: Reading): void => {
  const { negated, passive } = clause.verb
  // "vowed to resist", after a measure against sanctuaries was told
  if (
    plain < 0 &&
    bare.has(lemma) &&
    !negated &&
    !passive &&
    clause.objects.length === 0 &&
    clause.relation === "infinitive"
  ) {
    const target = childrenOf(grammar, clause).length === 0 ? lastTold(grammar, clause.first) : null
    if (target && (target.topic !== "sanctuary_policy" || target.sign < 0)) put(-1, target)
  }
  // "refused to revisit the ordinance"
  if ((lemma === "refuse" || lemma === "decline") && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "infinitive" && altering.has(child.verb.lemma) && !child.verb.negated)
        for (const phrase of child.objects) put(1, targetOf(grammar, child, phrase, true))
  // "refused to follow the state's sanctuary law"
  if ((lemma === "refuse" || lemma === "decline") && !negated && !passive)
    for (const child of childrenOf(grammar, clause))
      if (child.relation === "infinitive" && heeding.has(child.verb.lemma) && !child.verb.negated)
        for (const phrase of child.objects) put(-1, targetOf(grammar, child, phrase, true))
  // "Ruiz and Bell are the authors"
  if (lemma === "be" && !negated)
    for (const phrase of clause.objects) {
      const side = word(phrase.first) === "the" ? sidePersons.get(word(phrase.head)) : undefined
      if (side !== undefined && word(phrase.next) !== "of" && !possessedIn(grammar, phrase))
        put(side, lastTold(grammar, clause.first))
    }
  // "has no plans to end it", "won't change its trust act"
  if (altering.has(lemma) && negated && !passive)
    for (const phrase of clause.objects) put(1, targetOf(grammar, clause, phrase, true))
  // "urged the city to change its sanctuary policy"
  const asked = altering.has(lemma) && !negated && !passive && plain === 0 && clause.relation === "infinitive"
  if (asked && urging.has(grammar.parentOf(clause)?.verb.lemma ?? ""))
    for (const phrase of clause.objects) {
      const target = targetOf(grammar, clause, phrase, true)
      if (target?.topic === "sanctuary_policy" && target.sign > 0) put(-1, target)
    }
  if (lemma === "have" || lemma === "see") {
    const none = clause.objects.find(
      ({ first, head }) => (word(first) === "no" || negated) && intentions.has(word(head))
    )
    const end =
      none &&
      grammar
        .inSentence(clause.sentence)
        .find((other) => other.modifies?.head === none.head || other.parent === clause.index)
    if (end && !end.verb.negated && (end.relation === "infinitive" || end.relation === "gerund")) {
      const target = altering.has(end.verb.lemma)
        ? end.objects.map((each) => targetOf(grammar, end, each, true)).find((each) => each !== null)
        : undefined
      if (target) put(1, target)
      else put(-1, insideOf(grammar, end))
    }
  }
}

/** Verbs of opposing that may stand alone. */
const bare = new Set("resist fight protest".split(" "))

/** What one does with a law that one accepts. */
const heeding = new Set("follow obey enforce implement observe respect sign support endorse defend".split(" "))

/** The verbs of such stands. */
export const keepingVerbs: ReadonlySet<string> = new Set([
  ...bare,
  ...altering,
  ..."refuse decline be have see".split(" ")
])
