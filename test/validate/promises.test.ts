import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { ValidDataset } from "../../pipeline/model/dataset.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { validateRelease } from "../../pipeline/validate/release.ts"
import { seal } from "./folder.ts"
import { good } from "./world.ts"

/**
 * A release with all its files, as the pipeline publishes it. Each promise of what lies in it is broken in turn, and the
 * digests are written anew, as by somebody who covers their tracks; what breaks between rows is in validate.test.ts.
 */
const release = Effect.acquireRelease(
  Effect.gen(function* () {
    const out = mkdtempSync(join(tmpdir(), "sanctuary-record-promises-"))
    yield* publish(ValidDataset(good), {
      ...{ out, version: "1.0.0", pipelineVersion: "1.0.0" },
      facts: { inputs: 4, texts: 3, quarantined: 1 }
    })
    return out
  }),
  (out) => Effect.sync(() => rmSync(out, { recursive: true, force: true }))
).pipe(Effect.map((out) => join(out, "releases/1.0.0")))

const complaint = (folder: string) => Effect.map(Effect.flip(validateRelease(folder, null)), ({ message }) => message)

const sql = (statement: string) => (folder: string) => {
  const database = new DatabaseSync(join(folder, "sanctuary-record.sqlite"))
  database.exec(`pragma foreign_keys = off; ${statement}`)
  database.close()
}

const swap = (one: string, other: string) => (folder: string) => copyFileSync(join(folder, other), join(folder, one))
const edit = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const before = readFileSync(join(folder, file), "utf8")
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
}

/** Changes the XML of the spreadsheet, in the sheet of a table or in the list of sheets. */
const sheet = (table: string | null, from: string | RegExp, to: string) => (folder: string) => {
  const path = join(folder, "sanctuary-record.xlsx")
  const parts = unzipSync(readFileSync(path))
  const list = strFromU8(parts["xl/workbook.xml"] ?? expect.fail())
  const number = new RegExp(`name="${table}" sheetId="(\\d+)"`, "u").exec(list)?.[1]
  const part = table === null ? "xl/workbook.xml" : `xl/worksheets/sheet${number}.xml`
  const before = strFromU8(parts[part] ?? expect.fail())
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(after) }))
}

const corruptions: ReadonlyArray<readonly [what: string, corrupt: (folder: string) => void, complaint: RegExp]> = [
  ["a cell of the database", sql("update people set name = 'Anna Ruiz'"), /sanctuary-record\.sqlite people/u],
  ["a row lost from the database", sql("delete from evidence where rowid = 1"), /sanctuary-record\.sqlite evidence/u],
  ["a table lost from the database", sql("drop table roles"), /sanctuary-record\.sqlite roles/u],
  [
    "a database that is cut",
    (folder) => truncateSync(join(folder, "sanctuary-record.sqlite"), 5000),
    /sanctuary-record\.sqlite/u
  ],
  ["CSV of another table", swap("csv/people.csv", "csv/roles.csv"), /csv\/people\.csv file: its header/u],
  ["JSON of another table", swap("json/people.json", "json/roles.json"), /people/u],
  ["Parquet of another table", swap("parquet/people.parquet", "parquet/roles.parquet"), /parquet\/people\.parquet/u],
  [
    "Parquet that is empty",
    (folder) => truncateSync(join(folder, "parquet/people.parquet")),
    /parquet\/people\.parquet/u
  ],
  [
    "Parquet without its end",
    (folder) => truncateSync(join(folder, "parquet/evidence.parquet"), 900),
    /parquet\/evidence\.parquet/u
  ],
  [
    "a schema that forbids less",
    edit("schemas/figures.schema.json", '"minimum": 0', '"minimum": -9'),
    /schemas\/figures\.schema\.json file/u
  ],
  [
    "another number of rows in release.json",
    edit("release.json", /"rows": 3/u, '"rows": 4'),
    /release\.json \w+: it counts 4 rows/u
  ],
  ["no version", edit("release.json", '"version": "1.0.0"', '"version": "1.0"'), /json version: "1\.0" is no version/u],
  [
    "another number of texts in release.json",
    edit("release.json", '"texts": 3', '"texts": 4'),
    /json run: it counts 4 texts, and there are 3/u
  ],
  [
    "another number of inputs in it",
    edit("release.json", '"inputs": 4', '"inputs": 5'),
    /json run: it counts 5 inputs, and 3 texts with 1 /u
  ],
  ["another digest in release.json", edit("release.json", /"rows_sha256": "./u, '"rows_sha256": "x'), /rows_sha256/u],
  ["a table that release.json doesn't know", edit("release.json", '"people":', '"persons":'), /release\.json people/u],
  [
    "JSON that isn't UTF-8",
    (folder) => writeFileSync(join(folder, "json/people.json"), Buffer.from([0x5b, 0xff, 0x5d])),
    /json\/people\.json/u
  ],
  [
    "a cell of the spreadsheet",
    sheet("people", "<t>Ana Ruiz</t>", "<t>Anna Ruiz</t>"),
    /xlsx people row 1: name is "Anna Ruiz", and "Ana Ruiz" in the JSON/u
  ],
  [
    "a number of the spreadsheet",
    sheet("figures", "<v>70000000</v>", "<v>7000000</v>"),
    /xlsx figures row 1: value_low is 7000000, and 70000000 in/u
  ],
  [
    "a flag of it",
    sheet("documents", '<c r="G2" t="b"><v>1', '<c r="G2" t="b"><v>0'),
    /xlsx documents row 1: on_topic is f/u
  ],
  [
    "a day of it",
    sheet("documents", /(<c r="N2" s="\d"><v>)\d+/u, "$142824"),
    /xlsx documents row 1: published_to is "2017-03-30", and "2017-03-29" in/u
  ],
  [
    "a list of it",
    sheet("people", "Ruiz|A. Ruiz", "Ruiz"),
    /xlsx people row 1: aliases is "Ruiz", and "Ruiz\|A\. Ruiz"/u
  ],
  [
    "a cell of it that should be empty",
    sheet("documents", '<c r="I2"', '<c r="H2" t="inlineStr"><is><t>A title</t></is></c><c r="I2"'),
    /xlsx documents row 1: title is "A title", and null in/u
  ],
  [
    "a cell of it that is gone",
    sheet("people", /<c r="D2".*?<\/c>/u, ""),
    /xlsx people row 1: role is null, and "Mayor"/u
  ],
  [
    "a column of it that nobody knows",
    sheet("entities", /(<row r="2">.*?)(<\/row>)/u, '$1<c r="D2"><v>1</v></c>$2'),
    /xlsx entities row 1: column 4 is 1, and null in/u
  ],
  [
    "a row of it that is gone",
    sheet("evidence", /<row r="5">.*?<\/row>/u, ""),
    /xlsx evidence rows: it has 19 rows, .* 20/u
  ],
  ["a column of it by another name", sheet("roles", "party", "parties"), /xlsx roles file: its header is .*parties/u],
  ["a sheet of it by another name", sheet(null, 'name="roles"', 'name="rules"'), /xlsx roles file: no sheet has this/u],
  [
    "a spreadsheet that is none",
    (folder) => truncateSync(join(folder, "sanctuary-record.xlsx"), 3000),
    /xlsx file: it is no archive/u
  ],
  [
    "a digest of croissant.json",
    edit("croissant.json", /"sha256": "./u, '"sha256": "x'),
    /croissant\.json \S+: its SHA-256 isn't x/u
  ],
  [
    "a size of croissant.json",
    edit("croissant.json", /"contentSize": "\d/u, '"contentSize": "1'),
    /croissant\.json \S+: it has \d+ bytes, not 1/u
  ],
  [
    "a digest of datapackage.json",
    edit("datapackage.json", '"hash": "sha256:', '"hash": "sha256:0'),
    /datapackage\.json \S+: its SHA-256 isn't 0/u
  ],
  [
    "a size of datapackage.json",
    edit("datapackage.json", /"bytes": \d/u, '"bytes": 10'),
    /datapackage\.json \S+: it has \d+ bytes, not 10/u
  ],
  [
    "a file that isn't there",
    edit("dataset.jsonld", "csv/people.csv", "csv/persons.csv"),
    /dataset\.jsonld csv\/persons\.csv: it is no file/u
  ],
  [
    "a digest of a raw text",
    (folder) =>
      edit("provenance.jsonld", new RegExp(`"sha256": ?"${good.documents[0]?.sha256}`, "u"), '"sha256":"0')(folder),
    /provenance\.jsonld a: its SHA-256 isn't 0/u
  ],
  ["a description that is none", edit("croissant.json", "{", "("), /croissant\.json file: /u],
  [
    "another passage in an annotation",
    edit("annotations.jsonld", '"exact":"$70 million"', '"exact":"$75 million"'),
    /annotations\.jsonld ev-\w+: target is .*\$75 million/u
  ],
  [
    "another place in an annotation",
    edit("annotations.jsonld", /"start":\d/u, '"start":9'),
    /annotations\.jsonld ev-\w+: target is .*"start":9/u
  ],
  [
    "another row in an annotation",
    edit("annotations.jsonld", "/people/ana-ruiz", "/people/eva-ruiz"),
    /annotations\.jsonld ev-\w+: body is .*eva-ruiz/u
  ],
  [
    "another text in an annotation",
    edit("annotations.jsonld", /sha-256;./u, "sha-256;!"),
    /annotations\.jsonld ev-\w+: target is .*sha-256;!/u
  ],
  [
    "a mention that is called a description",
    edit("annotations.jsonld", '"identifying"', '"describing"'),
    /annotations\.jsonld ev-\w+: motivation is "describing"/u
  ],
  [
    "an annotation by another name",
    edit("annotations.jsonld", /evidence\/ev-./u, "evidence/ev-x"),
    /annotations\.jsonld ev-\w+: id is/u
  ],
  [
    "an annotation that says more",
    edit("annotations.jsonld", '"type":"Annotation",', '"type":"Annotation","creator":"x",'),
    /annotations\.jsonld ev-\w+: it says more than its row/u
  ],
  [
    "a lost annotation",
    edit("annotations.jsonld", /\n\{"id".*(?=\n\])/u, ""),
    /annotations\.jsonld (?:ev-\w+: its line is no annotation|rows: it has 19)/u
  ],
  [
    "an annotation too many",
    edit("annotations.jsonld", /(\n\{"id".*)(?=\n\])/u, "$1,$1"),
    /annotations\.jsonld ev-\w+: its line is no annotation/u
  ],
  [
    "another number of annotations",
    edit("annotations.jsonld", '"total":20', '"total":21'),
    /head: total is 21, and .* 20/u
  ],
  [
    "annotations without a head",
    edit("annotations.jsonld", "{", "("),
    /annotations\.jsonld head: it is no collection/u
  ],
  [
    "what stands behind the annotations",
    edit("annotations.jsonld", /\n$/u, "\n{}\n"),
    /annotations\.jsonld end: more/u
  ],
  [
    "a text off the topic in a release that isn't of all",
    (folder) => {
      sql("update documents set on_topic = 0 where document_id = 'b'")(folder)
      for (const file of ["csv/documents.csv", "json/documents.json"])
        edit(file, /(\bb\.txt.*?)true/u, "$1false")(folder)
    },
    /evidence ev-\w+: b is off the topic/u
  ],
  [
    "a shifted span in one format",
    edit("csv/figures.csv", /,(\d+),(\d+),\$70/u, ",1,2,$70"),
    /csv\/figures\.csv row 1: char_start/u
  ]
]

layer(NodeServices.layer)("a published release", (it) => {
  it.effect("passes as it is", () =>
    Effect.gen(function* () {
      expect(yield* validateRelease(yield* release, null)).toContain("alike in four formats")
    })
  )

  it.effect.each(corruptions)("names %s, though the digests were written anew", ([, corrupt, expected]) =>
    Effect.gen(function* () {
      const folder = yield* release
      corrupt(folder)
      expect(yield* complaint(folder)).toContain("SHA256SUMS")
      seal(folder)
      expect(yield* complaint(folder)).toMatch(expected)
    })
  )

  it.effect("names every file that is changed, whatever it is", () =>
    Effect.gen(function* () {
      const folder = yield* release
      const files = readFileSync(join(folder, "SHA256SUMS"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(66))
      expect(files.length).toBeGreaterThan(80)
      for (const file of files) {
        const bytes = readFileSync(join(folder, file))
        writeFileSync(join(folder, file), Buffer.concat([bytes, Buffer.from("\n")]))
        expect(yield* complaint(folder)).toContain(`${file} file: its SHA-256 isn't the one in SHA256SUMS`)
        writeFileSync(join(folder, file), bytes)
      }
    })
  )
})
