import { noMetadata } from "../../pipeline/model/document.ts"
import type {
  Extraction,
  LocatedEntity,
  LocatedFigure,
  LocatedPosition,
  LocatedStatement,
  Place
} from "../../pipeline/model/extraction.ts"

/** Characters at a place of a text that nobody reads here. */
export const place = (exact: string, start = 0, damaged = false): Place => ({
  start,
  end: start + Array.from(exact).length,
  exact,
  prefix: "",
  suffix: "",
  damaged
})

/** What one text gives, as `extract` hands it over. */
export const extraction = (
  id: string,
  entities: ReadonlyArray<LocatedEntity>,
  records: Extraction["records"],
  published: string | null = null
): Extraction => ({
  document: {
    id,
    file: `${id}.txt`,
    sha256: "0".repeat(64),
    bytes: 1000,
    encoding: "utf-8",
    language: "en",
    onTopic: true,
    metadata: { ...noMetadata, published },
    words: 100,
    sentences: 10,
    damagedSentences: 0,
    damage: [],
    characters: 1000
  },
  entities,
  records
})

export const person = (name: string, isPrivate = false): LocatedEntity => ({
  kind: "person",
  key: name.toLowerCase(),
  name,
  forms: [name],
  gender: null,
  roles: [],
  roleKind: null,
  affiliation: null,
  private: isPrivate,
  mentions: [{ place: place(name), form: "name" }]
})

export const organization = (name: string, acronym: string | null = null): LocatedEntity => ({
  kind: "organization",
  key: name.toLowerCase(),
  name,
  forms: acronym === null ? [name] : [name, acronym],
  acronym,
  organizationKind: "other",
  mentions: [{ place: place(name), form: "name" }]
})

export const jurisdiction = (id: string, describedAs: "sanctuary" | "non_sanctuary" | null = null): LocatedEntity => ({
  kind: "jurisdiction",
  key: id,
  name: id,
  describedAs,
  describedSpan: describedAs === null ? null : place("a sanctuary city"),
  mentions: [{ place: place("it"), form: "name" }]
})

export const statement = (
  speaker: string | null,
  words: string,
  more: Partial<LocatedStatement> = {}
): LocatedStatement => ({
  table: "statements",
  rule: "statements/test",
  evidence: place(words),
  confidence: 0.9,
  attributedTo: null,
  kind: "direct",
  parts: [place(words)],
  speaker,
  speakerSpan: null,
  cueSpan: null,
  relayedBy: null,
  words,
  ...more
})

export const position = (actor: string, stance: LocatedPosition["stance"]): LocatedPosition => ({
  table: "positions",
  rule: "positions/test",
  evidence: place(`${actor} ${stance} it`),
  confidence: 0.9,
  attributedTo: null,
  actor,
  topic: "sanctuary_policy",
  stance,
  basis: "act"
})

export const figure = (value: number, where: string, modifier: LocatedFigure["modifier"] = "exact"): LocatedFigure => ({
  table: "figures",
  rule: "figures/test",
  evidence: place(`${value} dollars`),
  confidence: 0.9,
  attributedTo: null,
  measure: "federal_funding_at_risk",
  valueLow: value,
  valueHigh: value,
  unit: "usd",
  modifier,
  jurisdiction: where
})
