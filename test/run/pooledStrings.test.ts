import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pooledStrings } from "../../pipeline/run/pooledStrings.ts"

describe("pooledStrings", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), (values) => {
        const read = pooledStrings<unknown>()
        for (const value of values) {
          const json = JSON.stringify(value)
          expect(read(json)).toStrictEqual(JSON.parse(json))
        }
      })
    )
  })

  it("reads a key named __proto__ as JSON.parse does, and changes no other object by it", () => {
    const json = '{"__proto__": {"name": "a name of some length"}, "list": ["a name of some length"]}'
    const value = pooledStrings<object>()(json)
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(json)))
    expect(Object.hasOwn({}, "name")).toBe(false)
  })

  it("goes on when more strings have come than it knows at a time", () => {
    const read = pooledStrings<ReadonlyArray<string>>()
    const names = Array.from({ length: 150_000 }, (_, number) => `a name with number ${number}`)
    expect(read(JSON.stringify(names))).toStrictEqual(names)
    expect(read(JSON.stringify(names))).toStrictEqual(names)
  })
})
