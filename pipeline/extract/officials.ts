import type { LocalEntity, Mention, Token } from "../model/document.ts"

/** Offices that one person of a place holds, by the word that names them. General English. */
const offices = new Set(["mayor", "governor", "president", "sheriff", "elect"])

/** What a text gives to find out who holds an office. */
export interface Offices {
  readonly tokens: ReadonlyArray<Token>
  readonly entities: ReadonlyMap<string, LocalEntity>
  readonly mentions: ReadonlyArray<Mention>
}

/**
 * Whom an office names whose holder the text names elsewhere: "the mayor of Reno" and "Reno’s mayor" the only mayor of
 * Reno in the text, "the president-elect" and "the Republican governor" the only one. Null if there are several.
 * `places` are the jurisdictions named with it.
 */
export const officialOf = (
  { tokens, entities }: Offices,
  { first, head }: { readonly first: number; readonly head: number },
  places: ReadonlyArray<string>
): string | null => {
  const word = tokens[head]?.lower ?? ""
  if (!offices.has(word)) return null
  const office = word === "elect" ? (tokens[head - 2]?.lower ?? "") : word
  const opening = tokens[first]?.lower ?? ""
  if (places.length === 0 && opening !== "the") return null
  if (tokens.slice(first, head).some(({ lower }) => lower === "former" || lower === "vice")) return null
  // "the council president" is never "the president"
  const held = new RegExp(`\\b(?<!(?:vice|deputy|council|senate|house|assembly|board|borough) )${office}\\b`, "iu")
  const holders = [...entities.values()].filter(
    (entity) =>
      entity.kind === "person" &&
      !entity.private &&
      entity.roles.some(({ role, former }) => !former && held.test(role)) &&
      (places.length === 0 ||
        [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)].some(
          (place) => place !== null && places.includes(place)
        ))
  )
  const [holder] = holders
  return holder && holders.length === 1 ? holder.key : null
}
