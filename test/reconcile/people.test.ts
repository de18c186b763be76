import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import type { LocatedRole } from "../../pipeline/model/extraction.ts"
import { type LocatedPerson, reconcilePeople } from "../../pipeline/reconcile/people.ts"

const role = (title: string, affiliation: string | null = null): LocatedRole => ({
  role: title,
  roleKind: "head_of_government",
  former: false,
  affiliation,
  party: null,
  span: { start: 0, end: 1, exact: "x", prefix: "", suffix: "", damaged: false }
})

const person = (name: string, roles: ReadonlyArray<LocatedRole> = [], gender: LocatedPerson["gender"] = null) => ({
  kind: "person" as const,
  key: name.toLowerCase(),
  name,
  forms: [name],
  gender,
  roles,
  roleKind: null,
  affiliation: null,
  private: false,
  mentions: []
})

const ids = (...texts: ReadonlyArray<LocatedPerson>) =>
  reconcilePeople(texts.map((entity, index) => ({ document: `text-${index}`, entity }))).map(({ id, sightings }) => [
    id,
    sightings.length
  ])

it("knows one person by initials, accents and titles in several texts", () => {
  expect(ids(person("Ana Ruiz"), person("Ana M. Ruiz"), person("Ana Ruíz"))).toEqual([["ana-m-ruiz", 3]])
})

it("knows a person by the short form of the given name where the office is the same, and nowhere else", () => {
  const salem = "ocd-division/country:us/state:or/place:salem"
  const dover = "ocd-division/country:us/state:de/place:dover"
  const both = (a: LocatedRole, b: LocatedRole) => ids(person("Andrew Ruiz", [a]), person("Andy Ruiz", [b])).length
  expect(both(role("Mayor", salem), role("Mayor", salem))).toBe(1)
  expect(both(role("Mayor", salem), role("former Mayor"))).toBe(1)
  expect(both(role("Mayor", salem), role("Mayor", dover))).toBe(2)
  expect(both(role("Mayor", salem), role("Sheriff", salem))).toBe(2)
  expect(ids(person("Andrew Ruiz"), person("Andy Ruiz"))).toHaveLength(2)
  expect(
    ids(
      person("Michael Ruiz", [role("Mayor")]),
      person("Mike Ruiz", [role("Mayor")]),
      person("Mickey Ruiz", [role("Mayor")])
    )
  ).toHaveLength(3) // which of them is Michael?
})

it("names a person by the fullest form, and keeps the others", () => {
  const [one] = reconcilePeople([
    { document: "a", entity: person("Ana Ruiz") },
    { document: "b", entity: person("Ana M. Ruiz") }
  ])
  expect(one).toMatchObject({ name: "Ana M. Ruiz", aliases: ["Ana Ruiz"] })
})

it("gives a lone surname to the one full name that holds the office", () => {
  const mayor = role("Mayor", "ocd-division/country:us/state:ia/place:ames")
  expect(ids(person("Ana Ruiz", [mayor]), person("Tom Ruiz"), person("Ruiz", [role("Mayor")]))).toEqual([
    ["ana-ruiz", 2],
    ["tom-ruiz", 1]
  ])
})

it("asks of each lone surname by its own office and gender whom it fits, however many are alike", () => {
  const [mayor, sheriff] = ["ames", "reno"].map((place, at) =>
    role(at === 0 ? "Mayor" : "Sheriff", `ocd-division/country:us/state:ia/place:${place}`)
  )
  const full = [
    person("Ana Ruiz", mayor ? [mayor] : [], "female"),
    person("Tom Ruiz", sheriff ? [sheriff] : [], "male")
  ]
  const lone = Array.from({ length: 5 }).flatMap(() => [
    person("Ruiz", [role("Mayor")]),
    person("Ruiz", [role("Sheriff")]),
    person("Ruiz", [], "male"),
    person("Cole", [role("Mayor")])
  ])
  expect(ids(...lone, ...full)).toEqual([
    ["ana-ruiz", 6],
    ["cole", 5],
    ["tom-ruiz", 11]
  ])
})

it("leaves a lone surname alone if several full names fit, or none does", () => {
  expect(ids(person("Ana Ruiz"), person("Tom Ruiz"), person("Ruiz"))).toEqual([
    ["ana-ruiz", 1],
    ["ruiz", 1],
    ["tom-ruiz", 1]
  ])
  expect(ids(person("Ana Ruiz", [], "female"), person("Ruiz", [], "male"))).toHaveLength(2)
})

it("tells two mayors of one name apart by their cities", () => {
  const of = (city: string) => [role("Mayor", `ocd-division/country:us/state:ia/place:${city}`)]
  expect(ids(person("Ana Ruiz", of("ames")), person("Ana Ruiz", of("boone")), person("Ana Ruiz", of("ames")))).toEqual([
    ["ana-ruiz-ames", 2],
    ["ana-ruiz-boone", 1]
  ])
})

it("gives the same people for any order of the texts", () => {
  const texts = [
    person("Ana Ruiz", [role("Mayor")]),
    person("Ana M. Ruiz"),
    person("Ruiz", [role("Mayor")]),
    person("Tom Bell"),
    person("Bell")
  ].map((entity, index) => ({ document: `text-${index}`, entity }))
  const seen = (order: typeof texts) =>
    reconcilePeople(order).map(({ id, name, aliases, sightings }) => ({
      id,
      name,
      aliases,
      texts: sightings.map(({ document }) => document).sort()
    }))
  const property = fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
    expect(seen(order)).toEqual(seen(texts))
  })
  fc.assert(property)
})
