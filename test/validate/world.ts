import { createHash } from "node:crypto"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { digestId } from "../../pipeline/model/ids.ts"
import { inOrder } from "../../pipeline/model/order.ts"
import { publishedShares } from "../../pipeline/model/share.ts"
import type { TableName, Tables } from "../../pipeline/model/tables.ts"

/**
 * A small dataset that keeps every promise, and the three raw texts that it is of: UTF-8 with a byte order mark,
 * characters beyond the first plane and CRLF; its copy; and UTF-16 with a speech that is too long to be quoted.
 */
const filler = "Nothing else was said that day, and nobody wrote it down. ".repeat(8)
const speech = "We are one town, and nobody here will be asked for papers. ".repeat(20).trim()

const story = (lead: string): string =>
  `${lead} RIVERTON — “We won’t ask anybody for papers,” Mayor Ana Ruiz said on Monday.\r\n${filler}\r\nThe city, a sanctuary, sued the Harbor Office over $70 million.\r\n`

const texts = {
  a: story("😀😀"),
  b: story("Reprint."),
  c: `At the park 🌳 Ana Ruiz spoke.\n“${speech}” was her answer to the Harbor Office.\n${filler}\nRiverton has had a Trust Act since 2014.\n`
} as const

type Id = keyof typeof texts

/** The raw files. */
export const files: ReadonlyMap<string, Uint8Array> = new Map([
  ["a.txt", Buffer.from(`\ufeff${texts.a}`, "utf8")],
  ["b.txt", Buffer.from(texts.b, "utf8")],
  ["c.txt", Buffer.from(`\ufeff${texts.c}`, "utf16le")]
])

const encodings = { a: "utf-8", b: "utf-8", c: "utf-16le" } as const

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex")

/** Where characters stand in a text, in code points. */
const place = (id: Id, exact: string) => {
  const unit = texts[id].indexOf(exact)
  if (unit < 0) throw new Error(`${id} has no ${exact}`)
  const start = Array.from(texts[id].slice(0, unit)).length
  return { document_id: id, char_start: start, char_end: start + Array.from(exact).length }
}

const evidence = (
  table: Tables["evidence"]["record_table"],
  record: string,
  id: Id,
  exact: string,
  field: Tables["evidence"]["field"] = null
): Tables["evidence"] => {
  const at = place(id, exact)
  const points = Array.from(texts[id])
  const mention = table === "people" || table === "organizations" || table === "jurisdictions"
  const around = (from: number, to: number) => (mention ? "" : points.slice(Math.max(from, 0), to).join("")) || null
  return {
    evidence_id: digestId("ev", table, record, field ?? "", id, String(at.char_start), String(at.char_end)),
    record_table: table,
    record_id: record,
    field,
    ...at,
    exact: at.char_end - at.char_start > 1000 ? null : exact,
    exact_sha256: sha256(exact),
    prefix: around(at.char_start - 32, at.char_start),
    suffix: around(at.char_end, at.char_end + 32),
    damaged: id === "b",
    rule: "test/rule",
    confidence: 0.9
  }
}

const document = (id: Id, canonical: boolean): Tables["documents"] => {
  const bytes = files.get(`${id}.txt`) ?? new Uint8Array()
  return {
    document_id: id,
    file: `${id}.txt`,
    sha256: sha256(bytes),
    bytes: bytes.length,
    encoding: encodings[id],
    language: "en",
    on_topic: true,
    title: null,
    publisher: "The Harbor Post",
    agency: null,
    author: null,
    published: id === "c" ? null : "[..2017-03-29]",
    published_from: null,
    published_to: id === "c" ? null : "2017-03-29",
    url: null,
    rights: "publisher's copyright",
    title_basis: null,
    publisher_basis: "registry",
    author_basis: null,
    published_basis: id === "c" ? null : "registry",
    words: texts[id].split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    sentences: 11,
    cluster_id: id === "b" ? "a" : id,
    canonical,
    damage: id === "b" ? ["truncated"] : [],
    damaged_sentence_share: 0,
    published_share: 0
  }
}

const provenance = (id: Id, exact: string, sources: number, independent: number) => ({
  ...place(id, exact),
  exact: Array.from(exact).length > 1000 ? null : exact,
  attributed_to: null,
  rule: "test/rule",
  confidence: 0.9,
  damaged: false,
  sources,
  independent_sources: independent,
  contradicts: []
})

const said = "We won’t ask anybody for papers,"
const suit = "The city, a sanctuary, sued the Harbor Office"
const town = "ocd-division/country:us/state:ca/place:riverton"
const speaker = place("a", "Ana Ruiz")
const cue = place("a", "said")

const unsorted: Dataset = {
  documents: [document("a", true), document("b", false), document("c", true)],
  duplicates: [
    {
      document_a: "a",
      document_b: "b",
      relation: "near",
      jaccard: 0.8593,
      containment_a: 0.9,
      containment_b: 0.95,
      shared_words: 100,
      longest_passage_words: 90
    }
  ],
  entities: [
    { entity_id: "ana-ruiz", kind: "person", name: "Ana Ruiz" },
    { entity_id: "harbor-office", kind: "organization", name: "Harbor Office" },
    { entity_id: town, kind: "jurisdiction", name: "Riverton" }
  ],
  jurisdictions: [
    {
      jurisdiction_id: town,
      name: "Riverton",
      kind: "place",
      state: "CA",
      geoid: null,
      latitude: 34.5,
      longitude: -118.25,
      described_as: "sanctuary",
      documents: 3,
      mentions: 3
    }
  ],
  people: [
    {
      person_id: "ana-ruiz",
      name: "Ana Ruiz",
      aliases: ["Ruiz", "A. Ruiz"],
      role: "Mayor",
      role_kind: "head_of_government",
      affiliation_id: town,
      documents: 3,
      mentions: 3
    }
  ],
  roles: [
    {
      person_id: "ana-ruiz",
      role: "Mayor",
      role_kind: "head_of_government",
      former: false,
      affiliation_id: town,
      party: null,
      first_published: null,
      last_published: "2017-03-29",
      documents: 2
    }
  ],
  organizations: [
    {
      organization_id: "harbor-office",
      name: "Harbor Office",
      acronym: null,
      aliases: [],
      kind: "federal_agency",
      documents: 2,
      mentions: 2
    }
  ],
  statements: [
    {
      statement_id: "st-104a6a2ac6818af2",
      kind: "direct",
      quote: said,
      speaker_id: "ana-ruiz",
      speaker_text: "Ana Ruiz",
      speaker_char_start: speaker.char_start,
      speaker_char_end: speaker.char_end,
      cue: "said",
      cue_char_start: cue.char_start,
      cue_char_end: cue.char_end,
      relayed_by: null,
      ...provenance("a", said, 2, 1)
    },
    {
      statement_id: "st-2",
      kind: "direct",
      quote: `${speech.slice(0, 999)}…`,
      speaker_id: "ana-ruiz",
      speaker_text: null,
      speaker_char_start: null,
      speaker_char_end: null,
      cue: null,
      cue_char_start: null,
      cue_char_end: null,
      relayed_by: null,
      ...provenance("c", speech, 1, 1)
    }
  ],
  positions: [
    {
      position_id: "po-9b45b5ec8af5bc64",
      actor_id: "ana-ruiz",
      topic: "sanctuary_policy",
      stance: "supports",
      basis: "own_words",
      ...provenance("a", said, 2, 1)
    }
  ],
  policies: [
    {
      policy_id: "pl-5bd59c788448bb39",
      jurisdiction_id: town,
      name: "Trust Act",
      instrument: "ordinance",
      provision: "cooperation_limit",
      direction: "protective",
      status: "in_force",
      court_status: null,
      adopted: "2014",
      adopted_from: "2014-01-01",
      adopted_to: "2014-12-31",
      ...provenance("c", "Riverton has had a Trust Act since 2014", 1, 1)
    }
  ],
  figures: [
    {
      figure_id: "fi-fefb4ad09399a125",
      measure: "federal_funding_at_risk",
      value_low: 70_000_000,
      value_high: 70_000_000,
      unit: "usd",
      modifier: "exact",
      jurisdiction_id: town,
      ...provenance("a", "$70 million", 2, 1)
    }
  ],
  events: [
    {
      event_id: "en-8ec111eff1ad4892",
      event_type: "lawsuit",
      plover: "ACCUSE",
      plover_mode: "allege",
      actor_ids: [town],
      target_ids: ["harbor-office"],
      jurisdiction_id: town,
      policy_id: "pl-5bd59c788448bb39",
      date: "[2017-03-21,2017-03-28]",
      date_from: "2017-03-21",
      date_to: "2017-03-28",
      date_text: "Tuesday",
      date_basis: "resolved",
      factuality: "asserted",
      ...provenance("a", suit, 1, 1)
    }
  ],
  event_participants: [
    { event_id: "en-8ec111eff1ad4892", entity_id: town, part: "actor" },
    { event_id: "en-8ec111eff1ad4892", entity_id: "harbor-office", part: "target" }
  ],
  evidence: [
    evidence("people", "ana-ruiz", "a", "Ana Ruiz"),
    evidence("people", "ana-ruiz", "b", "Ana Ruiz"),
    evidence("people", "ana-ruiz", "c", "Ana Ruiz"),
    evidence("people", "ana-ruiz", "a", "Mayor", "role"),
    evidence("people", "ana-ruiz", "b", "Mayor", "role"),
    evidence("organizations", "harbor-office", "a", "Harbor Office"),
    evidence("organizations", "harbor-office", "c", "Harbor Office"),
    evidence("jurisdictions", town, "a", "RIVERTON"),
    evidence("jurisdictions", town, "b", "RIVERTON"),
    evidence("jurisdictions", town, "c", "Riverton"),
    evidence("jurisdictions", town, "a", "a sanctuary", "described_as"),
    evidence("statements", "st-104a6a2ac6818af2", "a", said),
    evidence("statements", "st-104a6a2ac6818af2", "b", said),
    evidence("statements", "st-2", "c", speech),
    evidence("positions", "po-9b45b5ec8af5bc64", "a", said),
    evidence("positions", "po-9b45b5ec8af5bc64", "b", said),
    evidence("policies", "pl-5bd59c788448bb39", "c", "Riverton has had a Trust Act since 2014"),
    evidence("figures", "fi-fefb4ad09399a125", "a", "$70 million"),
    evidence("figures", "fi-fefb4ad09399a125", "b", "$70 million"),
    evidence("events", "en-8ec111eff1ad4892", "a", suit)
  ]
}

/** The dataset of a change, each table in its order again. */
export const changed = <Name extends TableName>(
  dataset: Dataset,
  table: Name,
  change: (rows: ReadonlyArray<Tables[Name]>) => ReadonlyArray<Tables[Name]>
): Dataset => {
  const rows = change(dataset[table]).map((row) => ({ ...row }))
  return { ...dataset, [table]: rows.toSorted(inOrder(table)) }
}

/** The dataset with some cells of the nth row of a table changed. */
export const cells = <Name extends TableName>(
  dataset: Dataset,
  table: Name,
  row: number,
  patch: Partial<Tables[Name]>
): Dataset => changed(dataset, table, (rows) => rows.map((one, at) => (at === row ? { ...one, ...patch } : one)))

/** Of the raw texts, in code points. */
export const lengths: ReadonlyMap<string, number> = new Map(
  Object.entries(texts).map(([id, text]) => [id, Array.from(text).length])
)

/** The dataset with its `published_share` as its quotations come to. */
export const shared = (dataset: Dataset): Dataset => {
  const shares = publishedShares(lengths, dataset)
  return changed(dataset, "documents", (rows) =>
    rows.map((row) => ({ ...row, published_share: shares.get(row.document_id) ?? 0 }))
  )
}

export const good: Dataset = shared({
  ...unsorted,
  evidence: unsorted.evidence.toSorted(inOrder("evidence")),
  event_participants: unsorted.event_participants.toSorted(inOrder("event_participants"))
})
