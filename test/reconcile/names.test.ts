import { expect, it } from "@effect/vitest"
import { nameParts, office, organizationKey } from "../../pipeline/reconcile/names.ts"

it.each([
  ["Ana Ruiz", "ana", "ruiz"],
  ["Ana M. Ruiz", "ana", "ruiz"], // an initial tells nobody apart
  ["José Núñez Jr.", "jose", "nunez"],
  ["Bill de la Cruz", "bill", "de la cruz"],
  ["Mary Ann Webb", "mary", "ann webb"],
  ["Ed O’Hara", "ed", "ohara"],
  ["Ruiz", null, "ruiz"],
  ["de la Cruz", null, "de la cruz"]
])("%s", (name, given, surname) => expect(nameParts(name)).toEqual({ given, surname }))

it.each([
  ["former President", "president"],
  ["Mayor-elect", "mayor"],
  ["acting Police Chief", "police chief"],
  ["vice president", "vice president"] // no president
])("%s", (role, held) => expect(office(role)).toBe(held))

it.each([
  ["U.S. Department of Justice", "department of justice"],
  ["the Harbor Institute", "harbor institute"],
  ["United States Marshals Service", "marshals service"],
  ["U.S.", "us"]
])("%s", (name, key) => expect(organizationKey(name)).toBe(key))
