import { isAboutCooperation, isBillNumber } from "../lexicon/instruments.ts"
import { trait } from "../lexicon/traits.ts"
import type { NounPhrase } from "./clauses/chunk.ts"
import { type Clause, phrasesOf } from "./clauses/clause.ts"
import { boundPolicies } from "./policies/bound.ts"
import { withCourts } from "./policies/courts.ts"
import { federalPolicies } from "./policies/federal.ts"
import { followers } from "./policies/followers.ts"
import { governmentPolicies } from "./policies/government.ts"
import { instrumentPolicies, mayBeInstrument, pronounPolicies } from "./policies/instrument.ts"
import type { Found, KnownPolicy } from "./policies/known.ts"
import { namingPolicies } from "./policies/naming.ts"
import { operationPolicies } from "./policies/operations.ts"
import { practicePolicies } from "./policies/practice.ts"
import { suedPolicies } from "./policies/suits.ts"
import { clausesWhere, type Grammar, kindOf } from "./resolve.ts"

/**
 * Laws, orders, rules and programmes, one row a jurisdiction and provision. Each rests on a noun that names an
 * instrument with what it says ("a law that bars officers from asking"), or on a government that does it itself ("the
 * county offers legal aid").
 *
 * "Lawmakers in Ohio and Utah have introduced bills to penalize sanctuary cities": two policies.
 * Not: "Supporters of tougher policies expect a swift response."
 */
export const policies = (grammar: Grammar): ReadonlyArray<KnownPolicy> => {
  const { bySentence } = grammar.clues
  // all that a policy says is said by a concept, an offer, a harsh word or an operation; "287(g)" may be parted from its "agreement"
  const says = (clues: number, sentence: number): boolean =>
    (clues & (trait.concept | trait.offer | trait.harsh)) !== 0 ||
    ((clues & trait.operation) !== 0 && (clues & trait.matter) !== 0) ||
    ((bySentence[sentence - 1] ?? 0) & trait.concept) !== 0
  const found: Array<Found> = []
  const put = (rows: ReadonlyArray<Found>): void => {
    for (const row of rows) found.push(row)
  }
  for (const clause of clausesWhere(grammar, says)) {
    for (const phrase of phrasesOf(clause)) {
      if (mayBeInstrument(grammar, phrase) && isOwn(grammar, clause, phrase))
        put(instrumentPolicies(grammar, clause, phrase))
    }
    put(pronounPolicies(grammar, clause))
    put(governmentPolicies(grammar, clause))
    put(namingPolicies(grammar, clause))
    put(practicePolicies(grammar, clause))
    put(operationPolicies(grammar, clause))
    put(suedPolicies(grammar, clause))
  }
  return withCourts(
    grammar,
    merge(grammar, [
      ...found,
      ...boundPolicies(grammar, found),
      ...followers(grammar, found),
      ...federalPolicies(grammar)
    ])
  )
}

/** "the Trust Act" and "the Ohio Trust Act", "SB 9" and "Senate Bill 9". */
const isSameName = (a: string | null, b: string | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    (a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || (lettersOf(a) !== "" && lettersOf(a) === lettersOf(b))))

/** "S 9" of "Senate Bill 9" and of "S.B. 9"; empty if it is no number. */
const lettersOf = (name: string): string => {
  const found = /^([SHA])(?:enate|ouse|ssembly)?\.?\s?B(?:ill)?\.?\s?(\d+)$/u.exec(name)
  return found ? `${found[1]} ${found[2]}` : ""
}

const longer = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b.length > a.length) ? b : a

const again = new Set("the this that it provision provisions".split(" "))

const vague = new Set<Found["provision"]>(["cooperation_limit", "cooperation_mandate"])

/** "has been a sanctuary since 1985" dates what the place is, not the measure that it passes now. */
const isStatus = ({ rule }: Found): boolean => rule === "policies/place-status"

/** Inherited subjects are read where they stand, not again in each clause below. */
const isOwn = ({ inSentence }: Grammar, clause: Clause, phrase: NounPhrase): boolean =>
  !clause.subject.includes(phrase) ||
  inSentence(clause.sentence).find((other) => other.subject.includes(phrase))?.index === clause.index

/** One row a jurisdiction, provision and name; the fuller telling wins, and gaps are filled from the others. */
const merge = (grammar: Grammar, found: ReadonlyArray<Found>): ReadonlyArray<KnownPolicy> => {
  const { tokens } = grammar.document
  /** "the bill", "SB 9": one told before. */
  const isAgain = ({ head }: Found): boolean =>
    tokens.slice(Math.max(0, head - 3), head + 1).some(({ lower }) => again.has(lower) || isBillNumber(lower)) ||
    /^\d/u.test(tokens[head]?.text ?? "")
  /** "signed a bill to ban sanctuaries … the bill bans them": the law that it became. */
  const isBecome = (law: Found, bill: Found): boolean =>
    law.instrument === "statute" &&
    law.status === "adopted" &&
    law.adopted === null &&
    bill.instrument === "bill" &&
    bill.head > law.head &&
    isAgain(bill)
  const rows: Array<{ row: Found; key: string; also: Array<Found["evidence"]> }> = []
  for (const each of found) {
    const same = rows.find(
      ({ row }) =>
        row.jurisdiction === each.jurisdiction &&
        row.provision === each.provision &&
        (isSameName(row.name, each.name) ||
          ((row.name === null || each.name === null) &&
            (isBecome(row, each) || (row.instrument !== "bill" && each.instrument !== "bill")))) &&
        (row.instrument === each.instrument ||
          isBecome(row, each) ||
          row.instrument === "unspecified" ||
          each.instrument === "unspecified" ||
          kindOf(row.jurisdiction ?? "") === "place")
    )
    if (!same) {
      rows.push({ row: each, key: `policy-${rows.length + 1}`, also: [] })
      continue
    }
    const { row } = same
    const better = each.instrument !== "unspecified" && row.instrument === "unspecified" ? each : row
    same.also.push((better === row ? each : row).evidence)
    same.row = {
      ...better,
      name: longer(row.name, each.name),
      adopted: better.adopted ?? (isStatus(row) === isStatus(each) ? (row.adopted ?? each.adopted) : null),
      status: better.status,
      confidence: Math.max(row.confidence, each.confidence)
    }
  }
  // "its Trust Act … under the Trust Act, police can’t inform agents": the name alone says no more
  const isSaidFiner = ({ row, also }: (typeof rows)[number]): boolean =>
    row.rule === "policies/noun-phrase" &&
    also.length === 0 &&
    row.name !== null &&
    vague.has(row.provision) &&
    rows.some(
      (other) =>
        other.row.jurisdiction === row.jurisdiction &&
        other.row.direction === row.direction &&
        other.row.name === row.name &&
        !vague.has(other.row.provision) &&
        isAboutCooperation(other.row.provision)
    )
  // "an ordinance that protects immigrants. It bars the police from asking": what it does is told more precisely
  const isGeneral = ({ row }: (typeof rows)[number]): boolean =>
    row.provision === "other" &&
    row.instrument !== "unspecified" &&
    rows.some(
      (other) =>
        other.row.jurisdiction === row.jurisdiction &&
        other.row.direction === row.direction &&
        other.row.instrument === row.instrument &&
        other.row.name === row.name &&
        other.row.provision !== "other" &&
        isAboutCooperation(other.row.provision)
    )
  return rows
    .filter((each) => !isGeneral(each) && !isSaidFiner(each))
    .map(({ row: { head: _, ...row }, key, also }) => ({
      ...row,
      also,
      table: "policies",
      key,
      courtStatus: null
    }))
}
