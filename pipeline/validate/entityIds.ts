import { hash } from "node:crypto"
import type { Dataset } from "../model/dataset.ts"
import type { TableName, Tables } from "../model/tables.ts"
import type { Violation } from "./violation.ts"

/**
 * Where the id of a person or an organization isn't the one that follows from the name, computed here anew and not by
 * model/ids.ts. Of people with one name the place of an office that one of them holds comes behind it, then a number,
 * which is 2 at least and has the one before it; an organization that would have a person's id ends in `-organization`.
 * Only for datasets that nobody corrected: a name that is mended keeps its id. Linear in the rows.
 */
export const entityIdViolations = ({ people, roles, organizations }: Dataset): ReadonlyArray<Violation> => {
  const persons = new Set(people.map(({ person_id }) => person_id))
  const groups = new Set(organizations.map(({ organization_id }) => organization_id))
  const held = Map.groupBy(roles, ({ person_id }) => person_id)
  return [
    ...people.flatMap(({ person_id: id, name }) => {
      const wanted = slugOf(name)
      const places = placesOf(held.get(id) ?? [])
      const fits = (base: string) => base === wanted || places.some((place) => base === `${wanted}-${place}`)
      return fits(id) || fits(counted(id, (other) => persons.has(other))) ? [] : differing("people", id, wanted)
    }),
    ...organizations.flatMap(({ organization_id: id, name }) => {
      const wanted = slugOf(name)
      const own = id.replace(/-organization$/u, "")
      const known = (other: string) => groups.has(other) || persons.has(other)
      if (id === wanted || counted(id, known) === wanted) return []
      return persons.has(own) && (own === wanted || counted(own, known) === wanted)
        ? []
        : differing("organizations", id, wanted)
    })
  ]
}

const differing = (table: TableName, id: string, wanted: string): ReadonlyArray<Violation> => [
  { table, id, promise: `its id doesn't follow from its name, which gives ${wanted}` }
]

/** An id without its number, where the one before it is there. */
const counted = (id: string, known: (id: string) => boolean): string => {
  const [, base = "", number = ""] = /^(.+)-([2-9]|[1-9]\d{1,5})$/u.exec(id) ?? []
  if (base === "") return id
  return known(number === "2" ? base : `${base}-${Number(number) - 1}`) ? base : id
}

/** The last names of the divisions in which somebody holds an office: `…/place:los_angeles` is `los-angeles`. */
const placesOf = (roles: ReadonlyArray<Tables["roles"]>): ReadonlyArray<string> =>
  roles.flatMap(({ affiliation_id: id }) => (id === null ? [] : slugOf(id.slice(id.search(/[^/:]*$/u)))))

/** A name in a–z, 0–9 and hyphens; what of it is lost is told by digits of its digest. */
const slugOf = (name: string): string => {
  const ascii = spelling(name)
  const readable = hyphenated(ascii)
  if (readable === "") return `name-${digits(name, 12)}`
  const lost = [...ascii].some((letter) => letter > "\x7f" && /[\p{L}\p{N}]/u.test(letter))
  return lost || readable.length > 80 ? `${hyphenated(readable.slice(0, 71))}-${digits(name, 8)}` : readable
}

const spelt: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th" },
  ...{ ø: "o", ł: "l", đ: "d", ð: "d", ı: "i" }
}

const spelling = (name: string): string =>
  Array.from(name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase())
    .filter((letter) => !"'’‘ʻʼ`".includes(letter))
    .map((letter) => spelt[letter] ?? letter)
    .join("")

const hyphenated = (text: string): string => (text.match(/[a-z0-9]+/gu) ?? []).join("-")

const digits = (name: string, count: number): string => {
  const text = name.normalize("NFC")
  return hash("sha256", `${Buffer.byteLength(text)};${text}`).slice(0, count)
}
