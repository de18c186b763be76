import { describe, expect, it } from "@effect/vitest"
import fc from "fast-check"
import { digestId, slug } from "../../pipeline/model/ids.ts"

describe("ids/digestId", () => {
  const part = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constant(null), fc.integer())

  it("stays the same from release to release", () => {
    expect(digestId("st", "000_68ed", 12, null)).toBe("st-ca9143278244ea49")
  })

  it("is a prefix and sixteen digits, and the same for the same content", () => {
    const property = fc.property(fc.array(part), (parts) => {
      expect(digestId("st", ...parts)).toMatch(/^st-[0-9a-f]{16}$/u)
      expect(digestId("st", ...parts)).toBe(digestId("st", ...parts))
    })
    fc.assert(property)
  })

  it("differs where the parts do, however they are cut", () => {
    const property = fc.property(fc.array(part), fc.array(part), (a, b) => {
      const same = JSON.stringify(a.map(canonical)) === JSON.stringify(b.map(canonical))
      expect(digestId("x", ...a) === digestId("x", ...b)).toBe(same)
    })
    fc.assert(property)
    expect(digestId("x", "a", "bc")).not.toBe(digestId("x", "ab", "c"))
    expect(digestId("x", null)).not.toBe(digestId("x", ""))
    expect(digestId("x", "a")).not.toBe(digestId("x", "a", null))
    expect(digestId("x", "1;a", "b")).not.toBe(digestId("x", "1;a1;b"))
  })

  it("doesn't see how a letter is encoded", () => {
    expect(digestId("x", "Jose\u0301")).toBe(digestId("x", "Jos\u00e9"))
  })

  const canonical = (value: string | number | null) =>
    value === null ? null : String(value).toWellFormed().normalize()
})

describe("ids/slug", () => {
  it.each([
    ["Maria Quill", "maria-quill"],
    ["José Núñez-Peña", "jose-nunez-pena"],
    ["Tim O’Dwyer", "tim-odwyer"],
    ["Søren Strauß", "soren-strauss"],
    ["J. R. Polk Jr.", "j-r-polk-jr"],
    ["Dep’t of Parks & Ferries", "dept-of-parks-ferries"],
    ["  Ana   Ruiz ", "ana-ruiz"]
  ])("%s: %s", (name, expected) => expect(slug(name)).toBe(expected))

  it("names by a digest what has no such letters, and marks what lost some", () => {
    expect(slug("李明")).toMatch(/^name-[0-9a-f]{12}$/u)
    expect(slug("")).toMatch(/^name-[0-9a-f]{12}$/u)
    expect(slug("李 Ming")).toMatch(/^ming-[0-9a-f]{8}$/u)
    expect(slug("李 Ming")).not.toBe(slug("王 Ming"))
    expect(slug(`${"very ".repeat(40)}long`)).not.toBe(slug(`${"very ".repeat(40)}longer`))
  })

  it("is short, plain and its own slug if readable, for any name", () => {
    const property = fc.property(fc.string({ unit: "grapheme" }), fc.nat(5), (name, times) => {
      const id = slug(name.repeat(times))
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(id.length).toBeLessThanOrEqual(80)
      expect(slug(id)).toBe(id)
    })
    fc.assert(property)
  })
})
