import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { afterAll, describe, expect } from "vitest"
import { attempt, NotSpilled, spill } from "../../pipeline/dedupe/spill.ts"

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
      aside.add(3, words(100, 4))
      aside.add(1, words(4_000_000_000, 3000))
      aside.add(2, words(9, 0))
      expect([0, 1, 2, 3, 4].map(aside.has)).toEqual([false, true, false, true, false])
      expect(aside.of(1)).toMatchObject(words(4_000_000_000, 3000))
      expect(aside.of(3)).toMatchObject(words(100, 4))
      expect([0, 2, 4].map(aside.of)).toEqual([null, null, null])
    }).pipe(Effect.scoped)
  )

  it.effect("leave no file behind, whatever becomes of the run", () =>
    Effect.gen(function* () {
      const own = join(folder, "own")
      const aside = yield* spill(own)
      aside.add(0, words(1, 50))
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
