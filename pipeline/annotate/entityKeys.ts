import type { LocalEntity } from "../model/document.ts"

/** The country that the lexicon is of. */
export const country = "ocd-division/country:us"

/** A name without case, accents and marks: by which it is known as the same. */
export const normalise = (name: string): string =>
  /^[a-z\d]+(?: [a-z\d]+)*$/iu.test(name) // nearly all
    ? name.toLowerCase()
    : name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[’']s?\b/gu, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()

/** The key of a person by the full name. */
export const personKey = (name: string): string => `person:${normalise(name)}`

/** The key of an organization by its name, with or without "The". */
export const organizationKey = (name: string): string =>
  `organization:${normalise(name.replace(/^The /u, "").replaceAll(" & ", " and "))}`

/** A key that none of the entities has yet: a person may bear the name of what is something else. */
export const freeKey = (entities: ReadonlyMap<string, LocalEntity>, key: string): string =>
  entities.has(key) ? `${key} 2` : key
