import { turningVerbs } from "../../lexicon/operators.ts"
import { cautioning, striving, urging } from "../../lexicon/stances.ts"
import { disapproving } from "../../lexicon/verdicts.ts"
import type { Clause } from "../clauses/clause.ts"
import { factualityOf, isQuestion } from "../events/seen.ts"
import { type Grammar, isFirstPerson } from "../resolve.ts"
import { isNeither, isOfClaims } from "../sideless.ts"
import { holdersOf } from "./holders.ts"
import { nameBefore } from "./verdicts.ts"

/** Whether the clause tells what is: no question, no wish, no condition, and not what others ought to do. */
export const isTold = (grammar: Grammar, clause: Clause): boolean => {
  const { form, modal } = clause.verb
  // "decries how cities are treated": what is decried isn't always named
  if (grammar.document.tokens[clause.verb.next]?.lower === "how") return false
  if (isNeither(grammar, clause) || isOfClaims(grammar, clause)) return false
  if (isQuestion(grammar, clause) || clause.mark === "if" || clause.mark === "unless" || clause.mark === "whether")
    return false
  if (modal !== null && !["will", "wo", "'ll"].includes(modal)) {
    // "said he would veto the ban": what one says of oneself
    const above = grammar.parentOf(clause)
    // "I cannot support this bill", "we could never vote for it"
    if (declining.has(modal) && clause.verb.negated && backing.has(clause.verb.lemma))
      return clause.subject.some((phrase) => isFirstPerson(grammar, phrase))
    if (modal !== "would" || clause.relation !== "complement" || !above) return false
    const own = holdersOf(grammar, clause)
    if (!grammar.actorsOf(above).some((key) => own.includes(key))) return false
    return true
  }
  if (form === "infinitive" || (form === "gerund" && clause.relation !== "participle")) return isMeant(grammar, clause)
  // "the bill, backed by Ruiz, would …": who backs it is told, whatever it would do
  if (clause.relation === "participle" && clause.modifies && clause.verb.passive) return true
  return factualityOf(grammar, clause) !== "hypothetical"
}

const declining = new Set("can ca could would wo".split(" "))
const backing = new Set("support back endorse favor vote stand".split(" "))

/** "voted to repeal it", "led the push to keep it": what one means to do, one does. */
const isMeant = (grammar: Grammar, clause: Clause): boolean => {
  const above = grammar.parentOf(clause)
  if (clause.verb.lemma === "vote" && !clause.verb.negated && oneOf(grammar, clause)) return true
  if (!above || above.verb.negated || above.verb.form !== "finite") return false
  if (above.verb.modal !== null && above.verb.modal !== "will") return false
  const { tokens } = grammar.document
  // "is gathering signatures to repeal it", "launched a drive to keep it"
  // not "opposes efforts to repeal it", "faces a drive to keep it"
  const others =
    turningVerbs.has(above.verb.lemma) || disapproving.has(above.verb.lemma) || facing.has(above.verb.lemma)
  const efforts = !others && above.objects.some(({ head }) => undertakings.has(tokens[head]?.lower ?? ""))
  // "is expected to sign it", "threatened to veto it"
  if (signing.has(clause.verb.lemma) && !clause.verb.negated) {
    if (ready.has(grammar.document.tokens[clause.verb.main - 2]?.lower ?? "")) return true
    if (above.verb.lemma === "threaten" || (above.verb.lemma === "expect" && above.verb.passive)) return true
  }
  const means =
    meaning.has(above.verb.lemma) ||
    going.has(above.verb.lemma) ||
    striving.has(above.verb.lemma) ||
    urging.has(above.verb.lemma) ||
    cautioning.has(above.verb.lemma)
  const dissuaded = urging.has(above.verb.lemma) || cautioning.has(above.verb.lemma)
  if (!(means || efforts) || (clause.verb.negated && !dissuaded)) return false
  if (cautioning.has(above.verb.lemma) && !clause.verb.negated) return false
  if (above.verb.lemma === "refuse" || above.verb.lemma === "decline") return false
  return factualityOf(grammar, above) !== "hypothetical"
}

const meaning = new Set(
  `vow pledge promise plan intend vote decide agree continue move choose opt announce swear refuse decline hope want
  lead keep begin start join help want apply`.split(/\s+/u)
)

/** What others undertake. */
const facing = new Set(
  "face see watch survive withstand defeat thwart call describe mention cite cover note".split(" ")
)

const signing = new Set(["sign", "veto"])
/** "is eager to sign it" */
const ready = new Set("eager ready likely poised set prepared keen willing sure certain".split(" "))
/** "appeared before the committee to oppose it": what one goes somewhere for, one does. */
const going = new Set(
  "appear come travel gather rally go return show turn arrive drive head meet speak write".split(" ")
)

const undertakings = new Set(
  "effort efforts push drive campaign petition signatures fight movement bid charge initiative coalition battle".split(
    " "
  )
)

/** "Councilman Bell, one of three Republicans to vote no", "the only Democrat who voted for it": the name before. */
export const oneOf = (grammar: Grammar, clause: Clause): ReadonlyArray<string> | undefined => {
  const { tokens } = grammar.document
  if (clause.relation !== "infinitive" && clause.relation !== "relative") return undefined
  for (let at = clause.verb.first - 1; at > clause.verb.first - 8 && at > 0; at--) {
    const { lower = "", text = "" } = tokens[at] ?? {}
    if (text === "," || lower === "was" || lower === "is") return undefined
    const single =
      (lower === "one" && tokens[at + 1]?.lower === "of") ||
      ((lower === "only" || lower === "lone") && tokens[at - 1]?.lower === "the")
    if (!single) continue
    const name = nameBefore(grammar, lower === "one" ? at : at - 1)
    return name === null ? undefined : [name]
  }
  return undefined
}
