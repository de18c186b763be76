import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { afterAll, describe, expect } from "vitest"
import { attempt, NotSpilled, spill } from "../../pipeline/dedupe/spill.ts"
import { spilledWords } from "../../pipeline/dedupe/spilled.ts"

const folder = mkdtempSync(join(tmpdir(), "sanctuary-record-spill-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = (first: number, count: number) => ({
  hashes: Uint32Array.from({ length: count }, (_, at) => first + at),
  starts: Uint32Array.from({ length: count }, (_, at) => 10 * at),
  ends: Uint32Array.from({ length: count }, (_, at) => 10 * at + 7)
})

describe("words that are put aside", () => {
  it.effect("come back as they were, in any order, of each text its own", () =>
    Effect.gen(function* () {
      const aside = yield* spill(join(folder, "new", "folder"))
      aside.add("c", words(100, 4))
      aside.add("a", words(4_000_000_000, 3000))
      aside.add("b", words(9, 0))
      const ids = ["", "a", "b", "c", "d"]
      expect(ids.map(aside.has)).toEqual([false, true, false, true, false])
      const of = spilledWords(aside.spilled(ids))
      expect(of(1)).toMatchObject(words(4_000_000_000, 3000))
      expect(of(3)).toMatchObject(words(100, 4))
      expect([0, 2, 4].map(of)).toEqual([null, null, null])
      aside.add("d", words(7, 2))
      expect(spilledWords(aside.spilled(["d", "c"]))(0)).toMatchObject(words(7, 2))
    }).pipe(Effect.scoped)
  )

  it.effect("leave no file behind, whatever becomes of the run", () =>
    Effect.gen(function* () {
      const own = join(folder, "own")
      const aside = yield* spill(own)
      aside.add("a", words(1, 50))
      expect(readdirSync(own)).toEqual([])
    }).pipe(Effect.scoped)
  )

  it.effect("say where they can't be put aside, why, and what to do", () =>
    Effect.gen(function* () {
      const file = join(folder, "file")
      writeFileSync(file, "")
      const failed = yield* Effect.flip(Effect.scoped(spill(file)))
      expect(failed).toBeInstanceOf(NotSpilled)
      expect(failed.folder).toBe(file)
      expect(failed.why).toContain("EEXIST")
      expect(failed.message).toContain(`${file} can't take the words of the texts that are compared (EEXIST`)
      expect(failed.message).toContain("What was published stands. Look at the disk's space and permissions")
    })
  )

  it.effect("fail with whatever is thrown, be it an error or not", () =>
    Effect.gen(function* () {
      const thrown = (what: unknown) =>
        Effect.exit(
          attempt("a", () => {
            throw what
          })
        )
      expect(yield* thrown(new Error("full"))).toEqual(Exit.fail(new NotSpilled({ folder: "a", why: "full" })))
      expect(yield* thrown("full")).toEqual(Exit.fail(new NotSpilled({ folder: "a", why: "full" })))
      expect(yield* attempt("a", () => 7)).toBe(7)
    })
  )
})
