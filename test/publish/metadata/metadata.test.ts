import { expect, it } from "vitest"
import { tableNames } from "../../../pipeline/model/schemas.ts"
import type { Content } from "../../../pipeline/publish/files.ts"
import { isData, mediaType } from "../../../pipeline/publish/metadata/mediaTypes.ts"
import { metadata } from "../../../pipeline/publish/metadata/metadata.ts"
import { described } from "./described.ts"

const made = (content: Content): string => {
  if (Symbol.asyncIterator in content) throw new Error("metadata is text")
  return Array.from(content).join("")
}

/** All files that describe a release, made one after the other as when it is published. */
const all = async (): Promise<ReadonlyMap<string, string>> => {
  const release = await described()
  const written = new Map(release.written)
  const files = new Map<string, string>()
  for (const [path, content] of metadata({ ...release, written })) {
    expect(files.has(path)).toBe(false)
    files.set(path, made(content))
    written.set(path, { sha256: String(files.size).padStart(64, "0"), bytes: files.get(path)?.length ?? 0 })
  }
  return files
}

it("makes every file, the same each time", async () => {
  const files = await all()
  expect(Array.from(files.keys()).toSorted()).toEqual(
    [
      "CITATION.cff",
      "README.md",
      "annotations.jsonld",
      "croissant.json",
      "csv/csv-metadata.json",
      ...tableNames.map((table) => `csv/${table}.csv-metadata.json`),
      "datapackage.json",
      "dataset.jsonld",
      "provenance.jsonld"
    ].toSorted()
  )
  expect(await all()).toEqual(files)
  for (const text of files.values()) expect(text.endsWith("\n")).toBe(true)
})

it("names in the provenance all files that were written before it", async () => {
  const files = await all()
  const provenance = files.get("provenance.jsonld") ?? ""
  for (const path of files.keys()) expect(provenance.includes(`"label":"${path}"`)).toBe(path !== "provenance.jsonld")
})

it.each([
  ["csv/people.csv", true, "text/csv"],
  ["csv/people.csv-metadata.json", false, "application/csvm+json"],
  ["csv/csv-metadata.json", false, "application/json"],
  ["json/people.json", true, "application/json"],
  ["parquet/people.parquet", true, "application/vnd.apache.parquet"],
  ["schemas/people.schema.json", false, "application/schema+json"],
  ["sanctuary-record.sqlite", true, "application/vnd.sqlite3"],
  ["sanctuary-record.xlsx", true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["dataset.jsonld", false, "application/ld+json"],
  ["LICENSE-DATA", false, "text/plain"]
])("%s: whether it is data, and of which type", (path, data, type) => {
  expect(isData(path)).toBe(data)
  expect(mediaType(path).type).toBe(type)
})
