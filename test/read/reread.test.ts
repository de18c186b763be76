import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { strToU8, zipSync } from "fflate"
import { retry } from "../../pipeline/commands/retry.ts"
import { Quarantine } from "../../pipeline/read/quarantine.ts"
import { read } from "../../pipeline/read/read.ts"
import { rereader } from "../../pipeline/read/reread.ts"
import { sentence } from "./formats/helpers.ts"

type Files = Readonly<Record<string, string | Uint8Array>>

const write = (folder: string, files: Files) => {
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content)
}

const readAll = (folder: string, out: string) =>
  Effect.gen(function* () {
    const documents = yield* Stream.runCollect(read(folder))
    return { documents, quarantined: yield* (yield* Quarantine).count }
  }).pipe(Effect.provide(Quarantine.forRun(folder, out)))

const lines = (...texts: ReadonlyArray<string>) =>
  texts.map((text, at) => JSON.stringify({ id: `a${at}`, text })).join("\n")

layer(NodeServices.layer)("reread", (it) => {
  it.effect("gives the bytes again that sha256, bytes and encoding speak of, in any order", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      write(folder, {
        "a.txt": Buffer.from(`\ufeff${sentence}`, "utf16le"),
        "b.md": `# ${sentence}`,
        "c.html": `<!doctype html><html><body><p>${sentence}</p></body></html>`,
        "d.jsonl.gz": gzipSync(lines(sentence, "“Two” \ud83d", "😀 three")),
        "e.csv": Buffer.from("text,n\nIt\x92s one\xe9 more,1\n", "latin1"),
        "f.zip": zipSync({ "x.txt": strToU8(sentence), "y.jsonl": strToU8(lines("four", "five")) }),
        "g.txt.gz": gzipSync(sentence)
      })
      const { documents, quarantined } = yield* readAll(folder, `${folder}-out`)
      expect(quarantined).toBe(0)
      expect(documents.map(({ id }) => id)).toEqual([
        "a",
        "b",
        "c",
        "d:a0",
        "d:a1",
        "d:a2",
        "e:1",
        "f:x",
        "f:y:a0",
        "f:y:a1",
        "g"
      ])
      expect(documents.find(({ id }) => id === "d:a1")?.text).toBe("“Two” \ufffd")
      expect(documents.find(({ id }) => id === "e:1")?.text).toBe("It’s oneé more")
      const reread = yield* rereader(folder)
      for (const { id, file, sha256, bytes, encoding, text } of documents.toReversed()) {
        const again = yield* reread({ document_id: id, file })
        expect([id, createHash("sha256").update(again).digest("hex"), again.length]).toEqual([id, sha256, bytes])
        expect(new TextDecoder(encoding, { fatal: true }).decode(again)).toBe(text)
      }
      for (const place of [
        { document_id: "d:a9", file: "d.jsonl.gz" },
        { document_id: "x", file: "../x.txt" },
        { document_id: "z", file: "z.txt" }
      ]) {
        expect((yield* Effect.flip(reread(place)))._tag).toBe("NotThere")
      }
    })
  )

  it.effect("counts every text as a document or as quarantined, and values that are left out as neither", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      const rows = [
        "text,date,title",
        `${"One said no."},3/4/2016,A`,
        `Two said no.,5/6/2016,B`,
        ",2016-11-29,C",
        "Four said no.,2016-11-29,null"
      ]
      write(`${folder}/raw`, {
        "feed.csv": rows.join("\n"),
        "sources.csv": "file,publisher\nfeed.csv,The Alder Post\n"
      })
      const { documents, quarantined } = yield* readAll(`${folder}/raw`, folder)
      expect(quarantined).toBe(1)
      expect(
        documents.map(({ id, metadata }) => [
          id,
          metadata.title,
          metadata.titleBasis,
          metadata.publisher,
          metadata.publisherBasis,
          metadata.published,
          metadata.publishedBasis
        ])
      ).toEqual([
        ["feed:1", "A", "embedded", "The Alder Post", "registry", null, null],
        ["feed:2", "B", "embedded", "The Alder Post", "registry", null, null],
        ["feed:4", null, null, "The Alder Post", "registry", "2016-11-29", "embedded"]
      ])
      const kept = yield* fs.readDirectory(`${folder}/quarantine`, { recursive: true })
      const warning = kept.find((file) => file.endsWith("feed.csv.published.warning.json"))
      expect(JSON.parse(yield* fs.readFileString(`${folder}/quarantine/${warning}`)).reason).toEqual({
        _tag: "BadValue",
        field: "published",
        value: "3/4/2016",
        problem: "day and month can't be told apart",
        texts: 2
      })
      const records = kept.find((file) => file.endsWith("feed.csv.records.jsonl"))
      const [line = ""] = (yield* fs.readFileString(`${folder}/quarantine/${records}`)).split("\n")
      expect(JSON.parse(line)).toMatchObject({ file: "feed.csv", record: "3", reason: { _tag: "NoText" } })
      expect(JSON.parse(line).message).toMatch(/^feed\.csv:3: .*Remove/u)
    })
  )

  it.effect("tries again what the last run refused, and says what can be used now", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      const raw = `${folder}/raw`
      write(raw, {
        "a.txt": "",
        "b.txt": sentence,
        "c.jsonl": `${lines(sentence)}\n{"text":\n`,
        "d.txt": Uint8Array.of(0x61, 0xff)
      })
      expect((yield* Effect.flip(retry(raw, folder)))._tag).toBe("NothingRefused")
      expect((yield* readAll(raw, folder)).quarantined).toBe(3)
      write(raw, { "a.txt": sentence, "c.jsonl": `${lines(sentence)}\n{"text":"Two said no."}\n` })
      expect(yield* retry(raw, folder)).toMatchObject({
        mended: ["a.txt", "c.jsonl:2"],
        refused: ["d.txt: byte 1 is not UTF-8, and no other encoding fits. Save it as UTF-8, then run again."]
      })
    })
  )
})
