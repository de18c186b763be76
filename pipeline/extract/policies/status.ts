import { statusVerbs } from "../../lexicon/instruments.ts"
import type { Instrument, PolicyCandidate } from "../../model/candidate.ts"
import type { Token } from "../../model/document.ts"
import type { NounPhrase } from "../clauses/chunk.ts"
import type { Clause } from "../clauses/clause.ts"
import { dateOf, datesIn } from "../dates.ts"
import type { Grammar } from "../resolve.ts"

const houses = new Set(["house", "senate", "assembly", "chamber", "committee", "subcommittee", "panel"])

/** Verbs after which a repeal is only talked of. */
const pondering = new Set(
  "consider weigh discuss mull oppose propose suggest support favor debate contemplate".split(" ")
)

const rejecting = new Set(["reject", "defeat"])
const undecided = new Set(
  "measure measures proposal proposals initiative referendum amendment resolution question".split(" ")
)

const isPossessive = ({ text }: Token): boolean => /^['’]s?$/u.test(text)

/** How far a measure has come, by the verb that it hangs on and by its own words: "a proposed law", "passed a bill". */
export const statusOf = (
  { document: { tokens }, parentOf }: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  instrument: Instrument,
  contents: ReadonlyArray<Clause>
): PolicyCandidate["status"] => {
  const isObject =
    clause.objects.includes(phrase) ||
    isSignedOff(clause, phrase) ||
    (clause.subject.includes(phrase) && clause.verb.passive)
  const told = isObject ? statusVerbs.get(tokens[clause.verb.main]?.lower ?? "") : undefined
  const reduced = clause.verb.form === "participle" && clause.verb.passive
  // "voted against repealing it", "considered repealing it"
  const spoken =
    clause.verb.form === "gerund" &&
    clause.relation === "gerund" &&
    (clause.mark === "against" || (clause.mark === null && pondering.has(parentOf(clause)?.verb.lemma ?? "")))
  const open = clause.verb.modal !== null || clause.verb.form === "infinitive" || spoken
  const approved =
    clause.verb.lemma === "give" &&
    clause.attachments.some(
      ({ after, phrases }) => after !== null && tokens[after.head]?.lower === "approval" && phrases.includes(phrase)
    )
  // one house’s vote makes no law yet, nor does a committee’s
  const partly =
    (["bill", "unspecified"].includes(instrument) ||
      tokens[phrase.head]?.text === "Act" ||
      contents.some(({ verb }) => verb.modal === "would")) &&
    clause.subject.some(({ head }) => houses.has(tokens[head]?.lower ?? ""))
  if (approved && clause.verb.modal === null)
    return partly ||
      clause.objects.some(({ first, next }) =>
        tokens.slice(first, next).some(({ lower }) => lower === "initial" || lower === "preliminary")
      )
      ? "proposed"
      : "adopted"
  // "voters rejected a ballot measure": it never came into force
  if (isObject && rejecting.has(clause.verb.lemma) && undecided.has(tokens[phrase.head]?.lower ?? "")) return "proposed"
  if (told === "repealed") return open || clause.verb.negated ? "in_force" : told // "refused to end the policy"
  if (told === "adopted" && partly) return "proposed"
  if (told) return clause.verb.modal !== null || (clause.verb.form !== "finite" && !reduced) ? "proposed" : told
  // "under a bill signed by the governor"
  if (instrument === "bill" && isSigned(phrase, contents)) return "adopted"
  // "Ruiz’s order, which would cut grants": given, and held up
  const given = instrument === "executive_order" && tokens.slice(phrase.first, phrase.head).some(isPossessive)
  if (instrument === "bill" || (!given && contents.some(({ verb }) => verb.modal === "would"))) return "proposed"
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  // "the council’s vote to end it"
  if (words.at(-1) === "vote") return words.some((word) => houses.has(word)) ? "proposed" : "adopted"
  if (words.includes("proposed") || words.includes("planned") || words.includes("series")) return "proposed"
  if (words.includes("new") || words.includes("latest")) return "adopted"
  return "in_force"
}

/** "signed off on the bill" */
const isSignedOff = ({ verb, attachments }: Clause, phrase: NounPhrase): boolean =>
  verb.lemma === "sign" &&
  attachments.some(({ preposition, phrases }) => preposition === "off on" && phrases.includes(phrase))

const isSigning = ({ verb }: Clause): boolean => verb.lemma === "sign" && verb.form !== "infinitive"

/** "a bill signed by Ruiz", "the bill, which Ruiz signed" */
const isSigned = (phrase: NounPhrase, contents: ReadonlyArray<Clause>): boolean =>
  contents.some(
    (content) =>
      content.modifies === phrase &&
      isSigning(content) &&
      (content.verb.passive ||
        (content.relation === "relative" &&
          content.verb.form === "finite" &&
          content.verb.modal === null &&
          !content.verb.negated &&
          content.objects.length === 0 &&
          !content.subject.includes(phrase)))
  )

/** What it is once it has come so far: a bill that was signed is a statute, a law that would do something a bill. */
export const instrumentOf = (
  { document: { tokens } }: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  instrument: Instrument,
  status: PolicyCandidate["status"],
  contents: ReadonlyArray<Clause>
): Instrument => {
  const signed =
    (isSigning(clause) &&
      (clause.objects.includes(phrase) ||
        isSignedOff(clause, phrase) ||
        (clause.verb.passive && clause.subject.includes(phrase)))) ||
    isSigned(phrase, contents)
  if (signed && status === "adopted" && !["executive_order", "agreement", "ordinance"].includes(instrument))
    return "statute"
  if (instrument === "statute" && contents.some(({ verb }) => verb.modal === "would")) return "bill"
  // "The House passed the Harbor Act"
  if (instrument === "statute" && status === "proposed" && tokens[phrase.head]?.text === "Act") return "bill"
  const words = tokens.slice(phrase.first, phrase.next).map(({ lower }) => lower)
  return instrument === "statute" && words.includes("proposed") ? "bill" : instrument
}

/** When it was adopted: a stated date in "a law passed in 2014", "the 2017 move", "has been … since 2017". */
export const adoptedIn = (
  grammar: Grammar,
  clause: Clause,
  phrase: NounPhrase,
  contents: ReadonlyArray<Clause>
): string | null => {
  const { tokens } = grammar.document
  const inside = datesIn(tokens, phrase.first, phrase.next, null)[0]
  if (inside?.date) return inside.date
  // "a 2019 state law"
  for (let at = phrase.first + 1; at < phrase.head; at++)
    if (/^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? "") && tokens[at - 1]?.pos === "DET")
      return tokens[at]?.text ?? null
  const making = [clause, ...contents].filter(
    ({ verb }) => statusVerbs.get(tokens[verb.main]?.lower ?? "") === "adopted"
  )
  for (const made of making) {
    const when = dateOf(grammar, made)
    if (when?.basis === "stated") return when.date
  }
  return null
}
