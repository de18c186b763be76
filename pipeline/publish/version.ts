import * as Schema from "effect/Schema"

const Digest = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))

/** What a release is of, as far as its version goes. Digests are SHA-256 in hexadecimal. */
export const Contents = Schema.Struct({
  /** Version of the pipeline that made it. */
  pipeline: Schema.String,
  /** Of the texts that come with the tables, such as the licence. */
  texts_sha256: Digest,
  tables: Schema.Record(
    Schema.String,
    Schema.Struct({
      rows: Schema.Int,
      /** Of json/<table>.json, which holds the rows and nothing else. */
      rows_sha256: Digest,
      /** Of schemas/<table>.schema.json. */
      schema_sha256: Digest
    })
  )
})
export interface Contents extends Schema.Schema.Type<typeof Contents> {}

/** Digests of what made a release besides the texts, to tell why rows changed. */
export const MadeBy = Schema.Struct({
  /** Of the code of all steps that make rows. */
  rules: Digest,
  /** Of the word lists and reference data. */
  lexicon: Digest,
  /** Of the versions of the libraries that they use, and of Node. */
  libraries: Digest,
  /** Of all code of a run, with what writes the files: by the same one a release can be made again, byte by byte. */
  code: Schema.optionalKey(Digest)
})
export interface MadeBy extends Schema.Schema.Type<typeof MadeBy> {}

/** What release.json says: which release it is, and of what. */
export const Manifest = Schema.Struct({
  version: Schema.String,
  created: Schema.String,
  ...Contents.fields,
  /** How much is quoted at most of a text that isn't open, 0 to 1; null or missing: there is no bound. */
  excerpt_budget: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
  /** Records were made of texts off the topic, too. */
  all: Schema.optionalKey(Schema.Boolean),
  made_by: Schema.optionalKey(MadeBy),
  /** Characters are left out since they name somebody whom a correction removed. */
  withholds: Schema.optionalKey(Schema.Boolean)
})
export interface Manifest extends Schema.Schema.Type<typeof Manifest> {}

/** The weightiest thing that changed since the last release. */
export type Change = "first" | "schemas" | "rows" | "metadata"

/** What changed since the last release (null: there is none), or null if nothing did. */
export const changeSince = (last: Contents | null, next: Contents): Change | null => {
  if (last === null) return "first"
  const names = new Set([...Object.keys(last.tables), ...Object.keys(next.tables)])
  const differs = (digest: "schema_sha256" | "rows_sha256") =>
    Array.from(names).some((name) => last.tables[name]?.[digest] !== next.tables[name]?.[digest])
  if (differs("schema_sha256")) return "schemas"
  if (differs("rows_sha256")) return "rows"
  return last.pipeline === next.pipeline && last.texts_sha256 === next.texts_sha256 ? null : "metadata"
}

/** Semantic Versioning without its suffixes: major, minor, patch. */
export type Version = readonly [major: number, minor: number, patch: number]

/** `1.2.3` in its parts; null for anything else. */
export const parseVersion = (text: string): Version | null => {
  const parts = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/u.exec(text)
  return parts && [Number(parts[1]), Number(parts[2]), Number(parts[3])]
}

export const formatVersion = (version: Version): string => version.join(".")

/** Negative if `a` is the older one. */
export const compareVersions = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** The version after `last`: `1.0.0` first, major for schemas, minor for rows, patch for the rest. */
export const nextVersion = (last: Version | null, change: Change): Version => {
  if (last === null || change === "first") return [1, 0, 0]
  const [major, minor, patch] = last
  if (change === "schemas") return [major + 1, 0, 0]
  if (change === "rows") return [major, minor + 1, 0]
  return [major, minor, patch + 1]
}
