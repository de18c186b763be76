import { createHash } from "node:crypto"
import fc from "fast-check"
import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { type Row, schemas, tableNames } from "../../pipeline/model/schemas.ts"
import { charts } from "../../pipeline/publish/charts/charts.ts"
import { decode } from "../../pipeline/publish/page/client/columns.ts"
import { firstColumns, madeColumns } from "../../pipeline/publish/page/client/shown.ts"
import { embed, encode } from "../../pipeline/publish/page/embed.ts"
import { html, scriptJson } from "../../pipeline/publish/page/escape.ts"
import { nothing, rows } from "../rows.ts"
import { good } from "../validate/world.ts"
import { hostile, hostileRelease, kind, pageOf } from "./pageRelease.ts"

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

/** The rows of a table as the page's script reads them. */
const readBack = (json: string): Array<Row> => {
  const { rows: length, columns } = JSON.parse(json)
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(Object.keys(columns).map((name) => [name, decode(columns[name], length)[row] ?? null]))
  )
}

const withoutDigest = (row: Row): Row =>
  "exact_sha256" in row && row.exact !== null ? { ...row, exact_sha256: null } : row

describe("escaping", () => {
  it("lets no text end its place", () => {
    for (const text of hostile) {
      expect(html(text)).not.toMatch(/[<>"']/u)
      expect(scriptJson(JSON.stringify(text))).not.toMatch(/[<>\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    }
  })

  it("gives back any text", () => {
    const property = fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(scriptJson(JSON.stringify(text)))).toBe(text)
      const { document } = parseHTML(`<p title="${html(text)}">${html(text)}</p>`)
      const shown = document.querySelector("p")
      if (!text.includes("\0") && !text.includes("\r")) expect(shown?.getAttribute("title")).toBe(text)
    })
    fc.assert(property)
  })
})

describe("embedded rows", () => {
  it.each(tableNames)("of %s are read back as they were", (table) => {
    const property = fc.property(rows(table, 6), (some) => {
      const all: ReadonlyArray<Row> = some
      expect(readBack(scriptJson(JSON.stringify(embed(table, all))))).toEqual(all.map(withoutDigest))
    })
    fc.assert(property)
  })

  it("take the shortest form", () => {
    expect(encode([])).toEqual({ all: null })
    expect(encode(["a", "a"])).toEqual({ all: "a" })
    expect(encode(["a", "b", "a", "a"])).toEqual({ values: ["a", "b"], at: [0, 1, 0, 0] })
    expect(encode([1, 2, 1, 1])).toEqual({ cells: [1, 2, 1, 1] })
    expect(encode([["a"], ["a"]])).toEqual({ all: ["a"] })
  })

  it("are the first ones of a table that is too long, and say so", () => {
    expect(embed("entities", good.entities, 2)).toMatchObject({ rows: 2, of: good.entities.length })
  })
})

describe("the page", () => {
  it("runs one script and has one style, which its policy names by their digests", async () => {
    const page = await pageOf(kind)
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? ""
    const scripts = Array.from(page.matchAll(/<script>([\s\S]*?)<\/script>/gu), (match) => match[1] ?? "")
    const styles = Array.from(page.matchAll(/<style>([\s\S]*?)<\/style>/gu), (match) => match[1] ?? "")
    expect(scripts).toHaveLength(1)
    expect(styles).toHaveLength(1)
    expect(policy).toContain(`script-src ${digest(scripts[0] ?? "")};`)
    expect(policy).toContain(`style-src ${digest(styles[0] ?? "")};`)
    expect(policy).toMatch(/^default-src 'none';/u)
    expect(policy).not.toMatch(/unsafe|https?:|\*/u)
  })

  it("holds hostile text as text", async () => {
    const page = await pageOf(hostileRelease)
    const { document } = parseHTML(page)
    const types = Array.from(page.matchAll(/<script(?: type="([^"]*)")?/gu), (match) => match[1] ?? null)
    expect(types).toEqual([
      "application/ld+json",
      ...tableNames.map(() => "application/json"),
      "application/json",
      null
    ])
    expect(document.querySelectorAll("img, iframe, object, embed, base, link:not([rel=icon])")).toHaveLength(0)
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^src/u)
        if (name === "href") expect(value).toMatch(/^(?:#|data:image\/svg|https:\/\/creativecommons\.org\/|[\w./-]+$)/u)
      }
    }
    expect(page.replace(/<script>[\s\S]*<\/script>/u, "")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  })

  it("gives back the rows of every table", async () => {
    const { document } = parseHTML(await pageOf(hostileRelease))
    for (const table of tableNames) {
      const all: ReadonlyArray<Row> = hostileRelease.dataset[table]
      expect(readBack(document.getElementById(`data-${table}`)?.textContent ?? ""), table).toEqual(
        all.map(withoutDigest)
      )
    }
  })

  it("has the same bytes every time", async () => {
    expect(await pageOf(hostileRelease)).toBe(await pageOf(hostileRelease))
  })

  it("stands without a single row", async () => {
    const page = await pageOf({ ...kind, dataset: nothing })
    for (const { empty } of charts(nothing)) expect(page).toContain(html(empty))
  })

  it("shows first only columns that there are", () => {
    for (const table of tableNames) {
      const names = Object.keys(schemas[table].properties)
      for (const column of firstColumns[table] ?? []) expect(names, table).toContain(madeColumns[column] ?? column)
    }
  })
})

describe("charts", () => {
  const drawn = charts(good)

  it.each(drawn)("$id says the same in a picture and in a table", ({ drawings, rows: cells, head }) => {
    expect(cells.length).toBeGreaterThan(0)
    expect(drawings.length).toBeGreaterThan(0)
    for (const row of cells) expect(row).toHaveLength(head.length)
    for (const { svg } of drawings) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/u)
      expect(svg).not.toMatch(/<style|<a |style=|NaN|undefined/u)
    }
  })

  it("name sums, places and who says so", () => {
    const money = drawn.find(({ id }) => id === "money")
    expect(money?.rows).toEqual([
      [
        { text: "Riverton, CA", href: "#jurisdictions/ocd-division/country:us/state:ca/place:riverton" },
        { text: "$70 million", href: "#figures/fi-fefb4ad09399a125" },
        "the text itself",
        "1"
      ]
    ])
  })

  it("have nothing to draw of nothing", () => {
    for (const { drawings, rows: cells } of charts(nothing)) expect([drawings, cells]).toEqual([[], []])
  })
})
