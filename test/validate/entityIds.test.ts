import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Dataset } from "../../pipeline/model/dataset.ts"
import { slug } from "../../pipeline/model/ids.ts"
import type { Tables } from "../../pipeline/model/tables.ts"
import { entityIdViolations } from "../../pipeline/validate/entityIds.ts"
import { cells, good } from "./world.ts"

const [ana] = good.people
const [office] = good.organizations

/** A dataset of people and organizations of whom only id, name and the place of their role are told. */
const known = (
  people: ReadonlyArray<readonly [id: string, name: string, place?: string]>,
  organizations: ReadonlyArray<readonly [id: string, name: string]> = []
): Dataset => ({
  ...good,
  people: people.flatMap(([person_id, name]) => (ana ? [{ ...ana, person_id, name }] : [])),
  roles: people.flatMap(([person_id, , place]) =>
    good.roles.map((row): Tables["roles"] => ({ ...row, person_id, affiliation_id: place ?? null }))
  ),
  organizations: organizations.flatMap(([organization_id, name]) =>
    office ? [{ ...office, organization_id, name }] : []
  )
})
const wrong = (dataset: Dataset) => entityIdViolations(dataset).map(({ id }) => id)

const town = "ocd-division/country:us/state:ca/place:los_angeles"

describe("ids of people and organizations", () => {
  it.each<readonly [what: string, dataset: Dataset]>([
    ["a name", known([["jose-obrien", "José O’Brien"]])],
    ["letters that are spelt", known([["soren-grosse", "Søren Große"]])],
    [
      "the second of a name",
      known([
        ["ana-ruiz", "Ana Ruiz"],
        ["ana-ruiz-2", "Ana Ruiz"],
        ["ana-ruiz-3", "Ana Ruiz"]
      ])
    ],
    ["who holds an office in a place", known([["ana-ruiz-los-angeles", "Ana Ruiz", town]])],
    [
      "the second of them",
      known([
        ["ana-ruiz-los-angeles", "Ana Ruiz", town],
        ["ana-ruiz-los-angeles-2", "Ana Ruiz", town]
      ])
    ],
    ["a name that ends in a number", known([], [["local-2", "Local 2"]])],
    ["an organization of a person's name", known([["ana-ruiz", "Ana Ruiz"]], [["ana-ruiz-organization", "Ana Ruiz"]])],
    [
      "the second organization of a name",
      known(
        [],
        [
          ["city-council", "City Council"],
          ["city-council-2", "City Council"]
        ]
      )
    ]
  ])("may be those of %s", (_, dataset) => {
    expect(wrong(dataset)).toEqual([])
  })

  it.each<readonly [what: string, dataset: Dataset, id: string]>([
    ["somebody else's name", cells(good, "people", 0, { name: "Eva Ruiz" }), "ana-ruiz"],
    ["another organization's name", cells(good, "organizations", 0, { name: "Port Office" }), "harbor-office"],
    [
      "a number without the one before",
      known([
        ["ana-ruiz", "Ana Ruiz"],
        ["ana-ruiz-3", "Ana Ruiz"]
      ]),
      "ana-ruiz-3"
    ],
    [
      "a first number",
      known([
        ["ana-ruiz", "Ana Ruiz"],
        ["ana-ruiz-1", "Ana Ruiz"]
      ]),
      "ana-ruiz-1"
    ],
    ["a place without an office there", known([["ana-ruiz-los-angeles", "Ana Ruiz"]]), "ana-ruiz-los-angeles"],
    ["another place", known([["ana-ruiz-fresno", "Ana Ruiz", town]]), "ana-ruiz-fresno"],
    ["a mark against nobody", known([], [["ana-ruiz-organization", "Ana Ruiz"]]), "ana-ruiz-organization"],
    ["what stands behind a name", known([], [["harbor-office-x", "Harbor Office"]]), "harbor-office-x"]
  ])("can't have %s", (_, dataset, id) => {
    expect(wrong(dataset)).toEqual([id])
  })

  it("are those that the pipeline gives, whatever the name", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."aZ é’'ßøı-.0中😀"), maxLength: 120 })
    )
    const property = fc.property(name, (name) => {
      expect(wrong(known([[slug(name), name]], [[slug(`the ${name}`), `the ${name}`]]))).toEqual([])
    })
    fc.assert(property)
  })
})
