import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { textChecks } from "../pipeline/textChecks.ts"
import { textViolations } from "../pipeline/validate/texts.ts"
import { files, good } from "./validate/world.ts"

/** So little is said of the texts that threads pay. */
const withLittle = { ...good, evidence: good.evidence.slice(0, files.size) }

describe("texts that threads check", () => {
  it("show what they show in this one, in the same order, wherever they can't be read or say something else", async () => {
    const raw = mkdtempSync(join(tmpdir(), "sanctuary-record-checked-"))
    try {
      const [missing, other] = Array.from(files.keys())
      for (const [file, bytes] of files) {
        if (file !== missing) writeFileSync(join(raw, file), file === other ? `${Buffer.from(bytes)} ` : bytes)
      }
      const reread = ({ file }: { readonly file: string }) => Effect.try(() => readFileSync(join(raw, file)))
      const here = await Effect.runPromise(textViolations(withLittle, reread))
      const never = () => Effect.die("read in this thread")
      const elsewhere = textChecks(raw, 2, (document) => document, 1, 1)
      expect(await Effect.runPromise(textViolations(withLittle, never, { elsewhere }))).toEqual(here)
      expect(here.count).toBeGreaterThan(1)
    } finally {
      rmSync(raw, { recursive: true })
    }
  })
})
