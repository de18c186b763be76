import type { Token } from "../../model/document.ts"
import type { Clause } from "../clauses/clause.ts"
import type { Amount } from "./amounts.ts"

/** "Ohio’s 88 counties", "the state has 88 counties": all that there are, whatever these do. */
export const isAllThereAre = (tokens: ReadonlyArray<Token>, { first }: Amount, clause: Clause | undefined): boolean =>
  /^['’]s?$/u.test(tokens[first - 1]?.text ?? "") ||
  (clause?.verb.lemma === "have" && clause.verb.next === first && clause.subject.length === 1)

/** Whether a clause tells what private people do: "The family spent $12,000 on a lawyer". */
export const isOfPrivate = (tokens: ReadonlyArray<Token>, clause: Clause | undefined): boolean =>
  clause !== undefined &&
  !clause.verb.passive &&
  clause.subject.length > 0 &&
  clause.subject.every(({ head }) => privates.has(tokens[head]?.lower ?? ""))

const privates = new Set(
  `family families man woman men women couple parents relatives father mother husband wife immigrant immigrants migrant
  migrants worker workers detainee detainees inmate inmates student students employers`.split(/\s+/u)
)
