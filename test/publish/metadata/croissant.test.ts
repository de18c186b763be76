import { beforeAll, describe, expect, it } from "vitest"
import { columns, tableNames } from "../../../pipeline/model/schemas.ts"
import { croissant } from "../../../pipeline/publish/metadata/croissant.ts"
import { described, text } from "./described.ts"

interface Node {
  readonly "@id": string
  readonly "@type": string
}
interface Field extends Node {
  readonly name: string
  readonly dataType: string
  readonly isArray?: boolean
  readonly source: { readonly fileObject: Pick<Node, "@id">; readonly extract: { readonly column: string } }
  readonly references?: { readonly field: Pick<Node, "@id"> }
}
interface RecordSet extends Node {
  readonly key: ReadonlyArray<Pick<Node, "@id">>
  readonly field: ReadonlyArray<Field>
}
interface FileObject extends Node {
  readonly contentUrl: string
  readonly sha256: string
  readonly encodingFormat: string
}

let release: Awaited<ReturnType<typeof described>>
let dataset: Readonly<Record<string, unknown>>
let files: ReadonlyArray<FileObject>
let sets: ReadonlyArray<RecordSet>
beforeAll(async () => {
  release = await described()
  dataset = JSON.parse(text(croissant(release)))
  ;({ distribution: files, recordSet: sets } = JSON.parse(text(croissant(release))))
})

describe("croissant.json", () => {
  it("has what Croissant 1.1 requires of a dataset", () => {
    expect(dataset).toMatchObject({
      "@type": "sc:Dataset",
      conformsTo: "http://mlcommons.org/croissant/1.1",
      name: "sanctuary-record",
      version: "1.2.3",
      datePublished: "2017-04-01",
      license: "https://creativecommons.org/licenses/by/4.0/",
      creator: { "@type": "sc:Organization" },
      description: expect.stringMatching(/./u),
      url: expect.stringMatching(/^https:/u)
    })
  })

  it("defines in its context every term that it uses", () => {
    const context: unknown = dataset["@context"]
    const known = new Set(Object.keys(Object(context)))
    const schemaOrg = ["alternateName", "contentSize", "contentUrl", "creator", "datePublished", "distribution"]
    schemaOrg.push("encodingFormat", "inLanguage", "keywords", "license", "publisher", "sha256", "url", "version")
    const used = new Set<string>()
    JSON.parse(JSON.stringify({ ...dataset, "@context": null }), (key, value) => {
      if (/^[a-z]/iu.test(key)) used.add(key)
      return value
    })
    expect(Array.from(used).filter((term) => !known.has(term) && !schemaOrg.includes(term))).toEqual([])
  })

  it("has no id twice", () => {
    const ids = [...files, ...sets, ...sets.flatMap(({ field }) => field)].map((node) => node["@id"])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("has every data file with its digest", () => {
    expect(files.map(({ contentUrl, sha256 }) => [contentUrl, sha256])).toEqual(
      Array.from(release.written)
        .filter(([path]) => !path.startsWith("schemas/"))
        .map(([path, { sha256 }]) => [path, sha256])
    )
    for (const file of files) expect(file.encodingFormat).toMatch(/^(?:text|application)\/[\w.-]+$/u)
  })

  it.each(tableNames)("%s: has every column, from a column of a file that is there", (table) => {
    const set = sets.find((node) => node["@id"] === table)
    expect(set?.field.map(({ name }) => name)).toEqual(columns(table).map(({ name }) => name))
    const fields = new Map(sets.flatMap(({ field }) => field).map((field) => [field["@id"], field]))
    for (const key of set?.key ?? []) expect(fields.has(key["@id"])).toBe(true)
    for (const { name, source, references, isArray } of set?.field ?? []) {
      expect(files.some((file) => file["@id"] === source.fileObject["@id"])).toBe(true)
      expect(source.extract.column).toBe(name)
      expect(isArray === true).toBe(columns(table).find((column) => column.name === name)?.kind === "list")
      if (references) expect(fields.get(references.field["@id"])?.["@id"]).not.toMatch(new RegExp(`^${table}/`, "u"))
    }
  })

  it("refers only to tables that refer to none, since readers join no further", () => {
    const to = new Set(
      sets.flatMap(({ field }) =>
        field.flatMap(({ references }) => (references ? [references.field["@id"].split("/")[0]] : []))
      )
    )
    expect(Array.from(to).toSorted()).toEqual(["documents", "entities"])
  })
})
