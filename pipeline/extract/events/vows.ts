import { cutting, resisting } from "../../lexicon/eventWords.ts"
import { moneyNouns } from "../../lexicon/matter.ts"
import { signFrom } from "../aims.ts"
import { anchorsIn } from "../anchors.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Grammar } from "../resolve.ts"

/** "will do everything to fight deportations". */
export const isFight = (grammar: Grammar, clause: Clause): boolean =>
  resisting.has(clause.verb.lemma) ||
  grammar
    .inSentence(clause.sentence)
    .some(
      (other) =>
        other.parent >= clause.index &&
        other.first >= clause.first &&
        other.next <= clause.next &&
        other.sentence === clause.sentence &&
        other.relation !== "relative" &&
        resisting.has(other.verb.lemma)
    )

/** What is vowed harms others: funding is cut, somebody is sued. */
export const isThreat = (grammar: Grammar, clause: Clause): boolean => {
  if (clause.verb.negated) return false
  const content =
    grammar
      .inSentence(clause.sentence)
      .find(
        (other) => other.parent === clause.index && (other.relation === "infinitive" || other.relation === "complement")
      ) ?? clause
  if (content.verb.negated) return false
  return (
    anchorsIn(grammar, clause.verb.main, clause.next).some(
      (anchor) => anchor.concept.topic === "funding_cutoff" && signFrom(grammar, anchor, clause) === 1
    ) ||
    isHarm(grammar, content) ||
    isCut(grammar, content) ||
    isCourt(grammar, content) ||
    clause.objects.some(({ head }) => harms.has(grammar.document.tokens[head]?.lower ?? ""))
  )
}

/** What somebody is vowed who is threatened. */
const harms = new Set(
  `repercussions consequences punishment punishments penalties sanctions prosecution prosecutions retaliation reprisals
  lawsuits cuts crackdown`.split(/\s+/u)
)

/** "to challenge the law", "to take them to court" */
const isCourt = ({ document: { tokens } }: Grammar, { verb, objects, next }: Clause): boolean =>
  (verb.lemma === "challenge" && objects.some(({ head }) => challenged.has(tokens[head]?.lower ?? ""))) ||
  (verb.lemma === "take" &&
    tokens.slice(verb.next, next).some(({ lower }, at, words) => lower === "court" && words[at - 1]?.lower === "to"))

const challenged = new Set(
  "bill law laws order orders measure ban act rule rules statute legislation policy it".split(" ")
)

/** What is withheld from whom one no longer does this. */
const paying = new Set("give award send pay grant provide release fund hand receive get".split(" "))

const charges = new Set("prosecution prosecutions charges investigation indictment".split(" "))

/** "would sue them", "would refer them for prosecution". */
export const isHarm = ({ document: { tokens } }: Grammar, { verb, attachments }: Clause): boolean =>
  !verb.negated &&
  (["sue", "prosecute", "punish", "exclude"].includes(verb.lemma) ||
    (verb.lemma === "refer" &&
      attachments.some(
        ({ preposition, phrases }) =>
          preposition === "for" && phrases.some(({ head }) => charges.has(tokens[head]?.lower ?? ""))
      )))

/** "would stop payments to such cities", "will not give them grants". */
export const isCut = ({ document: { tokens } }: Grammar, clause: Clause): boolean =>
  (clause.verb.negated ? paying : cutting).has(clause.verb.lemma) &&
  [
    ...(clause.verb.passive ? clause.subject : clause.objects),
    ...clause.attachments.filter(({ preposition }) => preposition === "off").flatMap(({ phrases }) => phrases)
  ].some(({ first, next }) => tokens.slice(first, next).some(({ lower }) => moneyNouns.has(lower)))
