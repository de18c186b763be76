import { hash } from "node:crypto"
import type { Dataset } from "../model/dataset.ts"
import { budgetOf } from "../model/rights.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { lengthProblems } from "./lengths.ts"
import { quoteProblem } from "./quote.ts"
import type { Violation } from "./violation.ts"

/** No quotation is longer, in code points. */
const longest = 1000

/** All rows that say something of one text's characters. */
export interface Claims {
  readonly evidence: ReadonlyArray<Tables["evidence"]>
  readonly statements: ReadonlyArray<Tables["statements"]>
  readonly others: ReadonlyArray<Claim>
}

/** That some characters stand at a place; where `exact` is null, that they are too many to be quoted. */
interface Claim {
  readonly table: TableName
  readonly id: string
  readonly start: number
  readonly end: number
  readonly exact: string | null
}

const noClaims: Claims = { evidence: [], statements: [], others: [] }

/** A text, and all that is said of its characters. */
export interface Told extends Claims {
  readonly document: Tables["documents"]
  /** The statements whose words are published in their `quote`, of those that its evidence is of. */
  readonly spoken: ReadonlySet<string>
  /** Whether characters may be left out though they aren't too many. */
  readonly leavesOut: boolean
}

/**
 * Gives what a dataset says of each of its texts. Of texts that aren't open no more than the share `excerptBudget` may be
 * quoted, and only of those may characters be left out; null: no text has a budget. `withholds`: characters of any text
 * may be left out, since they name somebody whom a correction removed.
 */
export const toldBy = (
  dataset: Dataset,
  excerptBudget: number | null,
  withholds = false
): ((document: Tables["documents"]) => Told) => {
  const claims = claimsByDocument(dataset)
  const quoted = new Set(
    dataset.statements.flatMap(({ quote, statement_id }) => (quote === null ? [] : [statement_id]))
  )
  return (document) => {
    const said = claims.get(document.document_id) ?? noClaims
    return {
      document,
      ...said,
      spoken:
        said.evidence.length === 0
          ? none
          : new Set(said.evidence.flatMap(({ record_id: id }) => (quoted.has(id) ? [id] : []))),
      leavesOut: withholds || budgetOf(document.rights, excerptBudget) !== null
    }
  }
}

const none: ReadonlySet<string> = new Set()

/** A digest of all that is said of a text, with that of its bytes: where it is equal, so is what `textProblems` gives. */
export const digestOf = ({ document, evidence, statements, others, spoken, leavesOut }: Told): string => {
  const told = evidence.map((row) => [...cellsOf(row), spoken.has(row.record_id)])
  return hash("sha256", JSON.stringify([document, leavesOut, told, statements, others]), "base64url")
}

/** All that is looked at of a row of evidence, which are many. */
const cellsOf = (row: Tables["evidence"]) => [
  row.evidence_id,
  row.record_table,
  row.char_start,
  row.char_end,
  row.exact,
  row.exact_sha256,
  row.prefix,
  row.suffix
]

const claimsByDocument = (dataset: Dataset): ReadonlyMap<string, Claims> => {
  const evidence = Map.groupBy(dataset.evidence, ({ document_id }) => document_id)
  const statements = Map.groupBy(dataset.statements, ({ document_id }) => document_id)
  const others = Map.groupBy(otherClaims(dataset), ({ document }) => document)
  return new Map(
    dataset.documents.map(({ document_id: id }) => [
      id,
      { evidence: evidence.get(id) ?? [], statements: statements.get(id) ?? [], others: others.get(id) ?? [] }
    ])
  )
}

const otherClaims = ({ positions, policies, figures, events }: Dataset) => [
  ...positions.map((row) => claim("positions", row.position_id, row)),
  ...policies.map((row) => claim("policies", row.policy_id, row)),
  ...figures.map((row) => claim("figures", row.figure_id, row)),
  ...events.map((row) => claim("events", row.event_id, row))
]

type Provenance = Pick<Tables["events"], "document_id" | "char_start" | "char_end" | "exact">

const claim = (table: TableName, id: string, row: Provenance): Claim & { readonly document: string } => ({
  table,
  id,
  document: row.document_id,
  start: row.char_start,
  end: row.char_end,
  exact: row.exact
})

/** What is wrong of a text, by its bytes; null: it can't be read again. Needs no more memory than the text does. */
export const textProblems = (told: Told, bytes: Uint8Array | null): ReadonlyArray<Violation> => {
  const { document, evidence, statements, others } = told
  const wrong = (promise: string): ReadonlyArray<Violation> => [
    { table: "documents", id: document.document_id, promise }
  ]
  if (bytes === null) return wrong(`${document.file} can't be read again`)
  if (sha256(bytes) !== document.sha256) return wrong(`sha256 isn't that of ${document.file}: it is another text`)
  if (bytes.length !== document.bytes) return wrong(`bytes is ${document.bytes}, and the file has ${bytes.length}`)
  const decoded = decodeAs(document.encoding, bytes)
  if (decoded === null) return wrong(`${document.file} can't be decoded as ${document.encoding}`)
  const text = pointed(decoded)
  const leavesOut = told.leavesOut || text.length > longest // a text that is longer is never quoted whole, be it open
  const claims = [...statements.map((row) => claim("statements", row.statement_id, row)), ...others]
  return [
    ...lengthProblems(document, decoded).flatMap(wrong),
    ...evidence.flatMap((row) => evidenceProblems(row, text, leavesOut)),
    ...claims.flatMap((one) => problems(one.table, one.id, exactProblem(one, text, leavesOut))),
    ...statements.flatMap((row) =>
      problems("statements", row.statement_id, ...statementProblems(row, text, leavesOut))
    ),
    ...shareProblems(document, published(text.length, told), text.length, wrong)
  ]
}

/** A text that is cut by code points. */
export interface Pointed {
  /** In code points. */
  readonly length: number
  /** Characters from a code point to another, or null if the text has no such place. */
  readonly slice: (start: number, end: number) => string | null
}

/** Counted by itself, not with model/codepoints.ts, so that the check is one. */
export const pointed = (text: string): Pointed => {
  if (!/[\ud800-\udfff]/.test(text))
    return { length: text.length, slice: cutter(text.length, (from, to) => text.slice(from, to)) }
  const units = new Uint32Array(text.length + 1)
  let length = 0
  let unit = 0
  for (const character of text) {
    units[length++] = unit
    unit += character.length
  }
  units[length] = unit
  return { length, slice: cutter(length, (from, to) => text.slice(units[from], units[to])) }
}

const cutter =
  (length: number, cut: (start: number, end: number) => string): Pointed["slice"] =>
  (start, end) =>
    start < 0 || end > length || start > end ? null : cut(start, end)

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes) // leaves a byte order mark out
  } catch {
    return null
  }
}

const sha256 = (data: Uint8Array | string): string => hash("sha256", data, "hex")

const problems = (table: TableName, id: string, ...promises: ReadonlyArray<string | null>): ReadonlyArray<Violation> =>
  promises.flatMap((promise) => (promise === null ? [] : [{ table, id, promise }]))

/** Half of the last digit of a share. */
const rounding = 0.000_051

/** Where a text that isn't open is quoted more than the budget of excerpts allows (null: there is none). */
export const budgetViolations = (
  { documents }: Pick<Dataset, "documents">,
  excerptBudget: number | null
): ReadonlyArray<Violation> =>
  documents.flatMap(({ document_id: id, rights, published_share: share }) => {
    const budget = budgetOf(rights, excerptBudget)
    if (budget === null || share <= budget + rounding) return []
    return [{ table: "documents", id, promise: `published_share is ${share}, and its budget of excerpts ${budget}` }]
  })

/** `leavesOut`: whether characters may be left out though they aren't too many. */
const exactProblem = (
  { start, end, exact }: Pick<Claim, "start" | "end" | "exact">,
  text: Pointed,
  leavesOut: boolean
): string | null => {
  const found = text.slice(start, end)
  if (found === null || start === end)
    return `${start} to ${end} is no place of its text, which has ${text.length} code points`
  if (exact === null)
    return leavesOut || end - start > longest ? null : `exact is empty, and ${end - start} code points are not too many`
  if (end - start > longest) return `exact is longer than ${longest} code points`
  return found === exact ? null : `${start} to ${end} of the raw text is ${quoted(found)}, not ${quoted(exact)}`
}

const evidenceProblems = (row: Tables["evidence"], text: Pointed, leavesOut: boolean): ReadonlyArray<Violation> => {
  const { evidence_id, char_start: start, char_end: end, exact, exact_sha256, prefix, suffix } = row
  const found = text.slice(start, end)
  const wrong = exactProblem({ start, end, exact }, text, leavesOut)
  if (found === null || wrong !== null) return problems("evidence", evidence_id, wrong)
  return problems(
    "evidence",
    evidence_id,
    sha256(found) === exact_sha256 ? null : `exact_sha256 isn't that of ${start} to ${end} of the raw text`,
    prefix === null || text.slice(start - points(prefix), start) === prefix
      ? null
      : `prefix ${quoted(prefix)} doesn't stand before ${start} in the raw text`,
    suffix === null || text.slice(end, end + points(suffix)) === suffix
      ? null
      : `suffix ${quoted(suffix)} doesn't stand after ${end} in the raw text`
  )
}

const statementProblems = (
  row: Tables["statements"],
  text: Pointed,
  leavesOut: boolean
): ReadonlyArray<string | null> => [
  partProblem("speaker_text", row.speaker_text, row.speaker_char_start, row.speaker_char_end, text, leavesOut),
  partProblem("cue", row.cue, row.cue_char_start, row.cue_char_end, text, leavesOut),
  row.quote === null ? null : quoteProblem(row.quote, text.slice(row.char_start, row.char_end) ?? "")
]

const partProblem = (
  column: string,
  exact: string | null,
  start: number | null,
  end: number | null,
  text: Pointed,
  leavesOut: boolean
): string | null => {
  if (exact === null && start === null && end === null) return null
  if ((exact === null && !leavesOut) || start === null || end === null)
    return `${column} is given without its place, or a place without it`
  const wrong = exactProblem({ start, end, exact }, text, leavesOut)
  return wrong && `${column}: ${wrong}`
}

/**
 * How many code points are published, by a mark for each. Deliberately plain, since model/share.ts, which counts what is
 * published, is held to it.
 */
const published = (length: number, { evidence, statements, others, spoken }: Told): number => {
  if (evidence.length + statements.length + others.length === 0) return 0 // most texts off the topic
  const marks = new Uint8Array(length)
  const mark = (start: number | null, end: number | null) => {
    if (start !== null && end !== null) marks.fill(1, Math.max(start, 0), Math.max(end, 0))
  }
  for (const row of evidence) {
    const inQuote = row.record_table === "statements" && spoken.has(row.record_id)
    if (row.exact !== null || inQuote) mark(row.char_start, row.char_end)
    mark(row.char_start - points(row.prefix ?? ""), row.char_start)
    mark(row.char_end, row.char_end + points(row.suffix ?? ""))
  }
  for (const row of statements) {
    if (row.exact !== null || row.quote !== null) mark(row.char_start, row.char_end)
    if (row.speaker_text !== null) mark(row.speaker_char_start, row.speaker_char_end)
    if (row.cue !== null) mark(row.cue_char_start, row.cue_char_end)
  }
  for (const { exact, start, end } of others) if (exact !== null) mark(start, end)
  let covered = 0
  for (const mark of marks) covered += mark
  return covered
}

/** `covered`: how many of the text's code points are published, of `length`. */
const shareProblems = (
  { published_share: share }: Tables["documents"],
  covered: number,
  length: number,
  wrong: (promise: string) => ReadonlyArray<Violation>
): ReadonlyArray<Violation> => {
  if (covered === length && covered > longest) return wrong("the release quotes all of the text, piece by piece")
  const expected = length === 0 ? 0 : covered / length
  return Math.abs(share - expected) <= 0.000_050_001
    ? []
    : wrong(`published_share is ${share}, and ${covered} of ${length} code points are quoted`)
}

const points = (text: string): number => Array.from(text).length

/** As it stands in a message: on one line, and not all of it. */
const quoted = (text: string): string => {
  const characters = Array.from(text)
  return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text)
}
