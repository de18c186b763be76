import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { Quarantine } from "../../pipeline/read/quarantine.ts"
import { read } from "../../pipeline/read/read.ts"

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files, read: the documents, how many were refused, and the reasons that quarantine holds. */
const readFiles = Effect.fn(function* (
  files: Files,
  prepare: (folder: string) => Effect.Effect<unknown, unknown, FileSystem.FileSystem> = () => Effect.void
) {
  const fs = yield* FileSystem.FileSystem
  const folder = yield* fs.makeTempDirectoryScoped()
  yield* fs.makeDirectory(`${folder}/raw`)
  for (const [file, content] of Object.entries(files)) {
    const path = `${folder}/raw/${file}`
    yield* fs.makeDirectory(path.slice(0, path.lastIndexOf("/")), { recursive: true })
    yield* fs.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content)
  }
  yield* prepare(folder)
  const run = Effect.gen(function* () {
    const documents = yield* Stream.runCollect(read(`${folder}/raw`))
    return { documents, count: yield* (yield* Quarantine).count }
  })
  const { documents, count } = yield* Effect.provide(run, Quarantine.layer(`${folder}/raw`, `${folder}/quarantine`))
  const kept = yield* Effect.orElseSucceed(fs.readDirectory(`${folder}/quarantine`, { recursive: true }), () => [])
  const reasons: Record<string, unknown> = {}
  for (const file of kept.toSorted()) {
    if (file.endsWith(".json")) {
      reasons[file.slice(0, -5)] = JSON.parse(yield* fs.readFileString(`${folder}/quarantine/${file}`)).reason
    }
  }
  return { folder, documents, ids: documents.map(({ id }) => id), count, kept, reasons }
})

const good = "“Good,” said Ana Ruiz."

layer(NodeServices.layer)("read", (it) => {
  it.effect("reads every text at any depth, in the order of the paths, and no hidden file", () =>
    Effect.gen(function* () {
      const { documents, ids, count } = yield* readFiles({
        "b.txt": good,
        "a/z.txt": good,
        "a/b/c.TXT": good,
        "B.txt": good,
        "notes.md": good,
        ".DS_Store": good,
        ".git/config": good,
        "page.html": `<html><p>${good}</p></html>`,
        "page_files/style.css": "p {}"
      })
      expect(ids).toEqual(["B", "a__b__c", "a__z", "b", "notes", "page"])
      expect(documents[0]).toMatchObject({ file: "B.txt", bytes: 26, encoding: "utf-8", text: good })
      expect(documents[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u)
      expect(count).toBe(0)
    })
  )

  it.effect("keeps the ending in an id that is taken", () =>
    Effect.gen(function* () {
      const { ids } = yield* readFiles({ "a/b.txt": good, "a__b.txt": good, "a__b.TXT": good })
      expect(ids).toEqual(["a__b", "a__b.TXT", "a__b.txt"])
    })
  )

  it.effect("decodes UTF-8 and UTF-16 by their marks, and keeps line breaks", () =>
    Effect.gen(function* () {
      const { documents } = yield* readFiles({
        "a.txt": "\ufeffone\r\ntwo",
        "b.txt": Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x00, 0xde),
        "c.txt": Uint8Array.of(0xfe, 0xff, 0xd8, 0x3d, 0xde, 0x00)
      })
      expect(documents.map(({ text, encoding }) => [encoding, text])).toEqual([
        ["utf-8", "one\r\ntwo"],
        ["utf-16le", "😀"],
        ["utf-16be", "😀"]
      ])
    })
  )

  it.effect("quarantines what is no text, with the reason and a copy, and reads on", () =>
    Effect.gen(function* () {
      const { ids, count, kept, reasons } = yield* readFiles({
        "bad.txt": Uint8Array.of(0x61, 0xff),
        "binary.txt": Uint8Array.of(0x50, 0x4b, 0x00, 0x04),
        "blank.txt": " \n\ufeff\u200b",
        "controls.txt": "\u0001\u0002ab",
        "deep/cut.txt": Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8),
        "empty.txt": "",
        "good.txt": good,
        "large.txt": new Uint8Array(10_000_001).fill(0x61)
      })
      expect(ids).toEqual(["good"])
      expect(count).toBe(7)
      expect(reasons).toEqual({
        "bad.txt": { _tag: "NotUtf8", offset: 1 },
        "binary.txt": { _tag: "Binary", offset: 2 },
        "blank.txt": { _tag: "NoText" },
        "controls.txt": { _tag: "Binary", offset: 0 },
        "deep/cut.txt": { _tag: "NotUtf16", offset: 6 },
        "empty.txt": { _tag: "NoText" },
        "large.txt": { _tag: "TooLarge", bytes: 10_000_001, limit: 10_000_000 }
      })
      expect(kept).toContain("deep/cut.txt")
      expect(kept).not.toContain("large.txt") // too large to copy
    })
  )

  it.effect("follows links inside the folder only, and no ring of folders", () =>
    Effect.gen(function* () {
      const { ids, reasons, kept } = yield* readFiles({ "a/real.txt": good }, (folder) =>
        Effect.gen(function* () {
          const fs = yield* FileSystem.FileSystem
          yield* fs.writeFileString(`${folder}/secret`, "not ours")
          yield* fs.symlink(`${folder}/secret`, `${folder}/raw/out.txt`)
          yield* fs.symlink(`${folder}/raw/a/real.txt`, `${folder}/raw/in.txt`)
          yield* fs.symlink(`${folder}/raw`, `${folder}/raw/a/ring`)
          yield* fs.symlink(`${folder}/raw`, `${folder}/raw/a/ring.txt`)
          yield* fs.symlink(`${folder}/nowhere`, `${folder}/raw/broken.txt`)
        })
      )
      expect(ids).toEqual(["a__real", "in"])
      expect(reasons).toEqual({
        "broken.txt": { _tag: "Unreadable", why: "ENOENT" },
        "out.txt": { _tag: "LinkOutside" }
      })
      expect(kept).not.toContain("out.txt")
    })
  )

  it.effect("empties what an earlier run left in quarantine, but never the texts themselves", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      yield* fs.makeDirectory(`${folder}/quarantine/raw`, { recursive: true })
      yield* fs.writeFileString(`${folder}/quarantine/old.txt`, "")
      const refused = yield* Effect.flip(
        Effect.provide(Effect.void, Quarantine.layer(`${folder}/quarantine/raw`, `${folder}/quarantine`))
      )
      expect(refused._tag).toBe("RawInQuarantine")
      expect(yield* fs.exists(`${folder}/quarantine/old.txt`)).toBe(true)
      yield* Effect.provide(Effect.void, Quarantine.layer(folder, `${folder}/quarantine`))
      expect(yield* fs.exists(`${folder}/quarantine/old.txt`)).toBe(false)
    })
  )

  it.effect("fails if the folder itself isn't there", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      const run = Effect.provide(
        Stream.runCollect(read(`${folder}/no`)),
        Quarantine.layer(`${folder}/no`, `${folder}/q`)
      )
      expect(yield* Effect.flip(run)).toMatchObject({ _tag: "NoFolder", why: "ENOENT" })
    })
  )

  it.effect("joins sources.csv by file, and quarantines its wrong lines one by one", () =>
    Effect.gen(function* () {
      const { documents, count, kept, reasons } = yield* readFiles({
        "a.txt": good,
        "b.txt": good,
        "sources.csv": "published,file,publisher\n2016-11-29,a.txt,The Alder Post\nsoon,b.txt,\n"
      })
      expect(
        documents.map(({ metadata }) => [metadata.publisher, metadata.published, metadata.publishedBasis])
      ).toEqual([
        ["The Alder Post", "2016-11-29", "registry"],
        [null, null, null]
      ])
      expect(count).toBe(0) // no text is lost
      expect(kept).toContain("sources.csv")
      expect(reasons).toMatchObject({ "sources.csv.line-3": { _tag: "BadSource", line: 3, column: "published" } })
    })
  )
})
