import { states } from "../lexicon/states.ts"
import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import type { Violation } from "./violation.ts"

/**
 * Where a row keeps to its schema and not to what the data model says of such rows: ids of texts are made of their
 * files, mentions are quoted without what stands around them, columns have evidence only where they are, geoids lie in
 * their state, and events have a PLOVER code that is one of their kind. `corrected`: somebody mended or removed rows by
 * hand. Linear in the rows.
 */
export const conventionViolations = (dataset: Dataset, corrected: boolean): ReadonlyArray<Violation> => [
  ...dataset.documents.flatMap(documentId),
  ...dataset.evidence.flatMap(evidence),
  ...(corrected ? [] : dataset.jurisdictions.flatMap(geoid)),
  ...dataset.events.flatMap(code)
]

/** Where something is taken from a text that isn't about the matter, which only a release of all texts (`--all`) does. */
export const topicViolations = ({ documents, evidence }: Dataset): ReadonlyArray<Violation> => {
  const off = new Set(documents.flatMap(({ document_id, on_topic }) => (on_topic ? [] : [document_id])))
  return evidence.flatMap(({ evidence_id: id, document_id }) =>
    off.has(document_id)
      ? one("evidence", id, `${document_id} is off the topic, and the release isn't of all texts`)
      : []
  )
}

const one = (table: TableName, id: string, promise: string): ReadonlyArray<Violation> => [{ table, id, promise }]

/** `a/b.txt` is `a__b` or, if another has this id, `a__b.txt`, then `a__b.txt~2`; a record of it comes behind a colon. */
const documentId = ({ document_id: id, file }: Tables["documents"]): ReadonlyArray<Violation> => {
  const path = file.replaceAll("/", "__").replaceAll(":", "_")
  const [ofFile = ""] = id.split(":")
  const own = ofFile === path || path.startsWith(`${ofFile}.`) || ofFile.replace(/~[1-9]\d*$/u, "") === path
  const isWithheld = id.startsWith("withheld-") // it names somebody who was removed
  return own || isWithheld ? [] : one("documents", id, `its id isn't that of a text of ${file}`)
}

/** The one table whose rows have evidence for a column of their own. */
const tableOf = { role: "people", described_as: "jurisdictions" } as const
const mentioned: ReadonlySet<string> = new Set(["people", "organizations", "jurisdictions"])

const evidence = (row: Tables["evidence"]): ReadonlyArray<Violation> => {
  const { evidence_id: id, record_table: table, field, prefix, suffix } = row
  if (field !== null && tableOf[field] !== table) return one("evidence", id, `${table} have no ${field}`)
  const isMention = field === null && mentioned.has(table)
  return isMention && (prefix !== null || suffix !== null)
    ? one("evidence", id, "it is of a mention, so prefix and suffix should be empty")
    : []
}

const fips = new Map(states.map((state) => [state.usps, state.fips]))
const lengths: Readonly<Record<string, number>> = { state: 2, district: 2, territory: 2, county: 5, place: 7 }

const geoid = ({ jurisdiction_id: id, kind, state, geoid }: Tables["jurisdictions"]): ReadonlyArray<Violation> => {
  if (geoid === null || state === null) return []
  return geoid.length === lengths[kind] && geoid.startsWith(fips.get(state) ?? "?")
    ? []
    : one("jurisdictions", id, `geoid ${geoid} is none of a ${kind} in ${state}`)
}

/** Orders, and laws that grant nothing: what they ask, forbid, take away or protect. */
const orders = ["REQUEST/change", "COERCE/restrict", "SANCTION/withdraw", "REJECT/assist"]

/** The codes of each kind of event, as the data model's table has them. Any may be empty. */
const codes: Readonly<Record<Tables["events"]["event_type"], ReadonlyArray<string>>> = {
  pledge: ["AGREE", "REJECT/assist", "THREATEN"],
  refusal: ["REJECT/assist", "REJECT/change"],
  threat: ["THREATEN", "THREATEN/arrest"],
  warning: ["THREATEN"],
  executive_order: orders,
  legislation: [...orders, "CONCEDE"],
  lawsuit: ["ACCUSE/allege", "THREATEN"],
  court_ruling: ["SANCTION/convict", "SUPPORT"],
  meeting: ["CONSULT", "AGREE"],
  enforcement_action: ["COERCE/arrest", "COERCE/deport", "COERCE/seize", "MOBILIZE/police", "THREATEN/arrest"],
  election_or_appointment: ["RETREAT/resign"],
  funding_decision: ["SANCTION/withdraw", "AID", "THREATEN", "AGREE"],
  offer_of_aid: ["AGREE", "AID"],
  protest: ["PROTEST"]
}

const code = (row: Tables["events"]): ReadonlyArray<Violation> => {
  const { event_id: id, event_type, plover, plover_mode, rule } = row
  if (plover === null || rule === "corrections/set") return [] // what is mended by hand may be of another kind
  const found = plover_mode === null ? plover : `${plover}/${plover_mode}`
  return codes[event_type].includes(found) ? [] : one("events", id, `${found} is no code of a ${event_type}`)
}
