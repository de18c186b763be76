import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { pipeline, sentence, temporaryFolder, writeTexts } from "../program.ts"

const folder = temporaryFolder()
const [before, raw, out] = ["before", "raw", "out"].map((name) => join(folder, name)) as [string, string, string]
const said = "“We will not sign any agreement with immigration agents,” said Bo Lind, sheriff of Story County, Iowa.\n"

/** Edits a file of the older release, as if other rules had made it. */
const edited = (file: string, edit: (value: never) => unknown) => {
  const path = join(out, "releases/1.0.0", file)
  writeFileSync(path, `${JSON.stringify(edit(JSON.parse(readFileSync(path, "utf8")) as never), null, 1)}\n`)
}

interface Changed {
  readonly tables: Readonly<
    Record<string, { readonly added: ReadonlyArray<Why>; readonly changed: ReadonlyArray<Why> }>
  >
}
interface Why {
  readonly causes: ReadonlyArray<string>
}

const diff = async (...flags: ReadonlyArray<string>): Promise<Changed> =>
  JSON.parse(
    (await pipeline("diff", join(out, "releases/1.0.0"), join(out, "releases/1.1.0"), "--format=json", ...flags)).stdout
  )

describe("a replay of the older texts", () => {
  it("tells what changed by a text from what changed by the rules, where both are others", async () => {
    for (const texts of [before, raw]) writeTexts(texts, { "a.txt": sentence })
    expect(await pipeline("release", "--raw", raw, "--out", out, "--excerpt-budget=1")).toMatchObject({ code: 0 })
    edited("release.json", (manifest: { made_by: object }) => ({
      ...manifest,
      made_by: { ...manifest.made_by, rules: "0".repeat(64) }
    }))
    edited("json/statements.json", ([row]: ReadonlyArray<object>) => [{ ...row, confidence: 0.11 }])
    writeTexts(raw, { "a.txt": `${sentence}\n${said}` })
    expect(await pipeline("release", "--raw", raw, "--out", out, "--excerpt-budget=1")).toMatchObject({ code: 0 })

    const [guessed, replayed] = [await diff(), await diff("--before", before)]
    expect(guessed.tables.statements).toMatchObject({
      added: [{ causes: ["text", "rules"] }],
      changed: [{ causes: ["text", "rules"], fields: { confidence: { from: 0.11 } } }]
    })
    expect(replayed.tables.statements).toMatchObject({
      added: [{ causes: ["text"] }],
      changed: [{ causes: ["rules"] }]
    })
  })

  it("goes into the changes of a release", async () => {
    expect(
      await pipeline(
        "release",
        "--raw",
        raw,
        "--out",
        out,
        "--excerpt-budget=1",
        "--release-version",
        "1.2.0",
        "--before",
        raw
      )
    ).toMatchObject({ code: 0 })
    const checked = await pipeline("validate", join(out, "releases/1.2.0"), "--raw", raw, "--again")
    expect(checked).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Made again .* the same byte by byte[.,]/u)
    })
    const { stderr } = await pipeline(
      "release",
      "--raw",
      raw,
      "--out",
      out,
      "--release-version",
      "1.3.0",
      "--before",
      before
    )
    expect(stderr).toContain("doesn't hold the texts of release 1.2.0 as they were then: a are missing or others")
  })

  it("is refused for a release that another pipeline made", async () => {
    const older = join(out, "releases/1.0.0")
    expect(await pipeline("diff", older, older, "--before", before)).toMatchObject({
      code: 65,
      stderr: expect.stringContaining("release 1.0.0 was made by another pipeline than this one")
    })
  })
})
