/** The columns that a table shows first; the rest on demand. `words` and `amount` are made of others. */
export const firstColumns: Readonly<Record<string, ReadonlyArray<string>>> = {
  documents: ["document_id", "title", "canonical", "damage", "published_share"],
  statements: ["speaker_id", "words", "kind", "document_id", "independent_sources", "confidence"],
  positions: ["actor_id", "stance", "topic", "words", "basis", "document_id", "independent_sources"],
  policies: [
    "jurisdiction_id",
    "name",
    "provision",
    "instrument",
    "status",
    "words",
    "document_id",
    "independent_sources"
  ],
  figures: ["amount", "measure", "jurisdiction_id", "attributed_to", "words", "document_id", "independent_sources"],
  events: [
    "event_type",
    "actor_ids",
    "target_ids",
    "date",
    "factuality",
    "words",
    "document_id",
    "independent_sources"
  ],
  evidence: ["record_table", "record_id", "exact", "document_id", "char_start", "rule", "confidence"],
  people: ["name", "role", "role_kind", "affiliation_id", "documents", "mentions"],
  organizations: ["name", "acronym", "kind", "documents", "mentions"],
  jurisdictions: ["name", "kind", "state", "described_as", "documents", "mentions"]
}

/** Columns made of others, and which is sorted for each. */
export const madeColumns: Readonly<Record<string, string>> = { words: "exact", amount: "value_low" }
