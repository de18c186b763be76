import { hash } from "node:crypto"
import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import { stayTheSame } from "./cleanWords.ts"
import type { Violation } from "./violation.ts"

/**
 * Where an id isn't the one that follows from the content of its row, computed here anew and not by model/ids.ts. An id
 * is the beginning of SHA-256 over what it is made of, each part behind its length in bytes. Not looked at is an id that
 * nobody can compute from the release: of a row that was mended by hand (its rule says so), of a text whose own id was
 * withheld, of words that the release leaves out or that may stand otherwise in the cleaned text (of misread texts, any); and if a correction
 * took away rows (`corrected`), of records that may have lost the entity that they were known by. Linear in the rows.
 */
export const idViolations = (dataset: Dataset, corrected: boolean): ReadonlyArray<Violation> => {
  const clusters = new Map(dataset.documents.map((row) => [row.document_id, row.cluster_id]))
  const clusterOf = (document: string) => clusters.get(document) ?? document
  const misread = new Set(
    dataset.documents.flatMap((row) => (row.damage.includes("mojibake") ? [row.document_id] : []))
  )
  const { evidence, positions, policies, figures, events } = dataset
  const statements = dataset.statements.filter(({ document_id }) => !misread.has(document_id))
  return [
    ...evidence.flatMap((row) => differing("evidence", row.evidence_id, isHidden(row) ? [] : [evidenceId(row)])),
    ...positions.flatMap((row) => differing("positions", row.position_id, isMended(row) ? [] : [positionId(row)])),
    ...(corrected
      ? []
      : [
          ...policies.flatMap((row) => differing("policies", row.policy_id, policyId(row, clusterOf))),
          ...figures.flatMap((row) => differing("figures", row.figure_id, figureId(row, clusterOf))),
          ...events.flatMap((row) => differing("events", row.event_id, eventId(row, clusterOf))),
          ...statements.flatMap((row) => differing("statements", row.statement_id, statementIds(row)))
        ])
  ]
}

/** `expected`: what the id may be; nothing: nobody can tell. */
const differing = (table: TableName, id: string, expected: ReadonlyArray<string>): ReadonlyArray<Violation> =>
  expected.length === 0 || expected.includes(id)
    ? []
    : [{ table, id, promise: `its id doesn't follow from its content, which gives ${expected[0]}` }]

const isMended = ({ rule }: { readonly rule: string }) => rule === "corrections/set"
const isHidden = ({ document_id: id }: { readonly document_id: string }) => id.startsWith("withheld-")

const evidenceId = (row: Tables["evidence"]): string =>
  idOf(
    "ev",
    row.record_table,
    row.record_id,
    row.field ?? "",
    row.document_id,
    String(row.char_start),
    String(row.char_end)
  )

const positionId = ({ actor_id, topic, stance }: Tables["positions"]): string =>
  idOf("po", `${actor_id}\n${topic}\n${stance}`)

type ClusterOf = (document: string) => string

/** What is nobody's is known by its words, in its cluster. */
const policyId = (row: Tables["policies"], clusterOf: ClusterOf): ReadonlyArray<string> => {
  const own = row.exact === null ? null : `${clusterOf(row.document_id)} ${fold(row.exact)}`
  const whose = row.jurisdiction_id ?? own
  if (whose === null) return []
  const name = row.name === null ? "" : fold(row.name)
  const year = row.adopted_from === null ? "" : row.adopted_from.slice(0, 4)
  return [idOf("pl", [whose, row.provision, row.direction, row.instrument, name, year].join("\n"))]
}

const figureId = (row: Tables["figures"], clusterOf: ClusterOf): ReadonlyArray<string> => {
  const { measure, value_low, value_high, unit, modifier, jurisdiction_id, exact } = row
  const isOther = measure === "other"
  if (isOther && exact === null) return []
  const where = isOther || jurisdiction_id === null ? clusterOf(row.document_id) : ""
  const what = isOther ? fold(exact ?? "") : ""
  const parts = [measure, value_low ?? "", value_high ?? "", unit, modifier, jurisdiction_id ?? "", where, what]
  return [idOf("fi", parts.join("\n"))]
}

const eventId = (row: Tables["events"], clusterOf: ClusterOf): ReadonlyArray<string> => {
  const isDated =
    row.date !== null && row.date === row.date_from && row.date === row.date_to && row.actor_ids.length > 0
  if (!isDated && row.exact === null) return []
  const gist = fold(row.exact ?? "")
    .split(" ")
    .slice(0, 8)
    .join(" ")
  const when = isDated ? row.date : `${clusterOf(row.document_id)} ${gist}`
  return [idOf("en", [row.event_type, row.factuality, ...row.actor_ids.toSorted(byUnits), when].join("\n"))]
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same words said by the same person twice have two rows, the second of which is known by its place, too. */
const statementIds = (row: Tables["statements"]): ReadonlyArray<string> => {
  const { quote, speaker_id, speaker_text } = row
  const isUnnamed = speaker_id === null && speaker_text === null // their words are left out, or too long to publish
  if (quote === null || isUnnamed || isCut(quote) || !stayTheSame(quote)) return []
  const first = idOf("st", speaker_id ?? `?${fold(speaker_text ?? "")}`, fold(quote))
  return [first, idOf("st", first, row.document_id, String(row.char_start))]
}

/** Of a long quotation only the beginning is published. */
const isCut = (quote: string): boolean => quote.endsWith("…") && Array.from(quote).length === 1000

/** Lower case, without accents and punctuation: what two ways to write the same words have in common. */
const fold = (words: string): string => {
  const bare = words.normalize("NFKD").replace(/[\p{M}'’.]+/gu, "")
  return (
    bare
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  )
}

const idOf = (prefix: string, ...parts: ReadonlyArray<string>): string => {
  let framed = ""
  for (const part of parts) framed += `${part.length};${part}`
  if (!isAscii.test(framed)) framed = parts.map(framedInBytes).join("")
  return `${prefix}-${hash("sha256", framed).slice(0, 16)}`
}

const framedInBytes = (part: string): string => `${Buffer.byteLength(part.normalize("NFC"))};${part.normalize("NFC")}`

/** Of such text, characters and bytes are as many. */
const isAscii = /^[\n\x20-\x7e]*$/
