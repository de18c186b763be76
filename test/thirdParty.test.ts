import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { project, thirdParty } from "../scripts/third-party.ts"

const packages = (name: string, more: object) => ({
  direct: { dependencies: { [name]: "1.0.0" }, devDependencies: {} },
  packages: { "": { version: "1.0.0" }, [`node_modules/${name}`]: { version: "1.0.0", license: "MIT", ...more } }
})

describe("THIRD-PARTY.md", () => {
  it("names every package that is locked, with a licence that goes with this project's", () => {
    const { text, problems } = thirdParty(project())
    expect(problems).toEqual([])
    expect(text).toBe(readFileSync("THIRD-PARTY.md", "utf8"))
    for (const path of Object.keys(project().packages)) {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)
      if (path !== "") expect(text).toContain(`| ${name} |`)
    }
  })

  it.each([
    ["ajv", { license: "GPL-3.0" }, "ajv: licence GPL-3.0"],
    ["ajv", { license: undefined }, "ajv: licence unknown"],
    ["ajv", { hasInstallScript: true }, "ajv: runs a script when installed"],
    ["left-pad", {}, "left-pad: say in scripts/third-party.ts what it is for"]
  ])("can't be written for %s with %o", (name, more, problem) =>
    expect(thirdParty(packages(name, more)).problems).toEqual([problem])
  )

  it("lets no package run a script at installation but those that the project allows", () => {
    const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8"))
    expect(allowScripts).toEqual({ node: true })
    expect(readFileSync("Makefile", "utf8")).toContain("npm ci --ignore-scripts")
  })
})

it("versions of direct dependencies are pinned", () => {
  const { dependencies, devDependencies } = project().direct
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/u.test(version)
  )
  expect(loose).toEqual([])
})
