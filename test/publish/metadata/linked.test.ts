import { beforeAll, describe, expect, it } from "vitest"
import { annotations } from "../../../pipeline/publish/metadata/annotations.ts"
import { provenance } from "../../../pipeline/publish/metadata/provenance.ts"
import { datasetJsonLd } from "../../../pipeline/publish/metadata/schemaorg.ts"
import { changed, files, good } from "../../validate/world.ts"
import { described, text } from "./described.ts"

let release: Awaited<ReturnType<typeof described>>
beforeAll(async () => {
  release = await described()
})

const ofBytes = (sha256: string) => `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`

describe("annotations.jsonld", () => {
  interface Selector {
    readonly type: string
    readonly exact?: string
    readonly prefix?: string
    readonly suffix?: string
    readonly start?: number
    readonly end?: number
  }
  interface Annotation {
    readonly id: string
    readonly type: string
    readonly motivation: string
    readonly body: string
    readonly target: { readonly source: string; readonly selector: ReadonlyArray<Selector> }
  }
  const raw = new Map([
    ["a", new TextDecoder().decode(files.get("a.txt"))],
    ["b", new TextDecoder().decode(files.get("b.txt"))],
    ["c", new TextDecoder("utf-16le").decode(files.get("c.txt"))]
  ])

  it("is one collection with one page of all evidence, an annotation a line", () => {
    const lines = text(annotations(release)).trimEnd().split("\n")
    const collection = JSON.parse(lines.join("\n"))
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: good.evidence.length,
      first: { type: "AnnotationPage", startIndex: 0 }
    })
    expect(lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/u, "")))).toEqual(collection.first.items)
    expect(collection.first.items).toHaveLength(good.evidence.length)
  })

  it("uses only terms of the official context", () => {
    const terms = "@context id type label total first startIndex items motivation body target source selector"
    const known = new Set(`${terms} exact prefix suffix start end`.split(" "))
    JSON.parse(text(annotations(release)), (key, value) => {
      if (!/^\d*$/u.test(key)) expect(known).toContain(key)
      return value
    })
  })

  it("selects in the raw text what each row of evidence quotes", () => {
    const items: ReadonlyArray<Annotation> = JSON.parse(text(annotations(release))).first.items
    for (const [index, row] of good.evidence.entries()) {
      const { id, type, motivation, body, target } = items[index] ?? { target: { source: "", selector: [] } }
      expect(id).toBe(`https://sanctuary-record.example/evidence/${row.evidence_id}`)
      expect(type).toBe("Annotation")
      expect(["identifying", "describing"]).toContain(motivation)
      expect(body?.startsWith(`https://sanctuary-record.example/${row.record_table}/`)).toBe(true)
      expect(target.source).toBe(
        ofBytes(good.documents.find(({ document_id: id }) => id === row.document_id)?.sha256 ?? "")
      )
      const quote = target.selector.find(({ type }) => type === "TextQuoteSelector")
      const position = target.selector.find(({ type }) => type === "TextPositionSelector")
      const points = Array.from(raw.get(row.document_id) ?? "")
      const { start = 0, end = 0 } = position ?? {}
      const selected = points.slice(start, end).join("")
      if (row.exact === null) {
        expect(quote).toBeUndefined()
        expect(Array.from(selected).length).toBeGreaterThan(1000)
      } else {
        expect(quote?.exact).toBe(selected)
        if (quote?.prefix) expect(points.slice(0, start).join("").endsWith(quote.prefix)).toBe(true)
        if (quote?.suffix) expect(points.slice(end).join("").startsWith(quote.suffix)).toBe(true)
      }
    }
  })

  it("has no page if there is no evidence, since a page may not be empty", async () => {
    const empty = await described(changed(good, "evidence", () => []))
    const collection = JSON.parse(text(annotations(empty)))
    expect(collection.total).toBe(0)
    expect(collection.first).toBeUndefined()
  })
})

describe("provenance.jsonld", () => {
  type Node = Readonly<Record<string, unknown>> & { readonly "@id": string }
  const graph = (): ReadonlyArray<Node> => JSON.parse(text(provenance(release)))["@graph"]

  it("is a node a line, each term in its own context", () => {
    const lines = text(provenance(release)).trimEnd().split("\n")
    expect(lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/u, "")))).toEqual(graph())
    const context = new Set(Object.keys(JSON.parse(text(provenance(release)))["@context"]))
    for (const node of graph()) {
      for (const term of Object.keys(node).filter((key) => !key.startsWith("@"))) expect(context).toContain(term)
    }
  })

  it("names texts and files by their bytes, used and made by one run", () => {
    const nodes = graph()
    const run = "https://sanctuary-record.example/releases/1.2.3/#run"
    for (const { sha256 } of good.documents) {
      expect(nodes.filter((node) => node["@id"] === ofBytes(sha256))).toEqual([
        expect.objectContaining({ usedBy: run, sha256 })
      ])
    }
    for (const [path, { sha256 }] of release.written) {
      expect(nodes).toContainEqual(
        expect.objectContaining({ "@id": ofBytes(sha256), label: path, wasGeneratedBy: run, sha256 })
      )
    }
  })

  it("refers only to nodes that it has, and knows no other time than the release's", () => {
    const ids = new Set(graph().map((node) => node["@id"]))
    const links = ["wasGeneratedBy", "wasAttributedTo", "wasAssociatedWith", "actedOnBehalfOf", "usedBy", "memberOf"]
    for (const node of graph()) {
      for (const link of links.flatMap((name) => [node[name] ?? []].flat())) expect(ids).toContain(link)
    }
    const times = text(provenance(release)).match(/\d{4}-\d\d-\d\dT[^"]*/gu)
    expect(new Set(times)).toEqual(new Set([release.manifest.created]))
  })
})

describe("dataset.jsonld", () => {
  it("has what search engines for datasets ask for", () => {
    const dataset = JSON.parse(text(datasetJsonLd(release)))
    expect(dataset).toMatchObject({
      "@context": "https://schema.org/",
      "@type": "Dataset",
      version: "1.2.3",
      license: "https://creativecommons.org/licenses/by/4.0/",
      temporalCoverage: "2017-03-29/2017-03-29",
      creator: { "@type": "Organization" }
    })
    expect(dataset.description.length).toBeGreaterThanOrEqual(50) // Google's limits
    expect(dataset.description.length).toBeLessThanOrEqual(5000)
    for (const { "@type": type, contentUrl, sha256 } of dataset.distribution) {
      expect(type).toBe("DataDownload")
      expect(sha256).toBe(release.written.get(contentUrl.replace(dataset["@id"], ""))?.sha256)
    }
  })
})
