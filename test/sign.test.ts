import { spawnSync } from "node:child_process"
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { expect, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { validateRelease } from "../pipeline/validate/release.ts"
import { written } from "./validate/folder.ts"
import { good } from "./validate/world.ts"

const canSign = spawnSync("ssh-keygen", ["-?"]).error === undefined
const make = (target: string, ...settings: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync("make", [
    "--no-print-directory",
    target,
    ...settings,
    "installed=",
    "pipeline=true"
  ])
  return { status, said: `${stdout}${stderr}` }
}

layer(NodeServices.layer)("make sign", (it) => {
  it.effect("signs the list of digests, which make verify checks and validate lets stand", () =>
    Effect.gen(function* () {
      if (!canSign) return
      const { folder, release } = yield* Effect.acquireRelease(
        Effect.promise(() => written(good)),
        ({ folder }) => Effect.sync(() => rmSync(folder, { recursive: true }))
      )
      const key = join(folder, "key")
      spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])
      writeFileSync(join(folder, "signers"), `ana@example.org ${readFileSync(`${key}.pub`, "utf8")}`)
      const trusted = [`RELEASE=${release}`, `SIGNERS=${folder}/signers`, "WHO=ana@example.org"]

      expect(make("verify", ...trusted)).toMatchObject({ status: 0, said: "It isn't signed.\n" })
      expect(make("sign", `RELEASE=${release}`, `KEY=${key}`).status).toBe(0)
      expect(make("verify", ...trusted).said).toContain('Good "sanctuary-record" signature for ana@example.org')
      expect(make("verify", `RELEASE=${release}`).said).toContain("nobody has checked")
      expect(yield* validateRelease(release, null)).toContain("43 files as listed")

      appendFileSync(join(release, "SHA256SUMS"), " ")
      expect(make("verify", ...trusted)).toMatchObject({ status: 2 })
    })
  )
})
