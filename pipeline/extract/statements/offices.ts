import type { LocalEntity, PersonEntity } from "../../model/document.ts"

/** Words by which a person named before is called again, with the titles that they stand for. General English. */
const offices: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ["governor", "gov\\.|governor"],
      ["mayor", "mayor"],
      ["sheriff", "sheriff"],
      ["senator", "sen\\.|senator"],
      ["congressman", "rep\\.|representative|congressman"],
      ["congresswoman", "rep\\.|representative|congresswoman"],
      ["representative", "rep\\.|representative"],
      ["lawmaker", "sen\\.|senator|rep\\.|representative|assembly(?:man|woman|member)|delegate|del\\."],
      ["legislator", "sen\\.|senator|rep\\.|representative|assembly(?:man|woman|member)|delegate|del\\."],
      ["assemblyman", "assembly(?:man|member)"],
      ["assemblywoman", "assembly(?:woman|member)"],
      ["councilman", "council(?:man|member)"],
      ["councilwoman", "council(?:woman|member)"],
      ["commissioner", "commissioner"],
      ["supervisor", "supervisor"],
      ["chancellor", "chancellor"],
      ["superintendent", "superintendent"]
    ] as const
  ).map(([word, titles]) => [word, new RegExp(`(?<![\\p{L}])(?:${titles})(?![\\p{L}])`, "iu")])
)

const parties: ReadonlyMap<string, string> = new Map([
  ["republican", "R"],
  ["democrat", "D"]
])

/** Whether a word calls somebody by an office or party. */
export const isOffice = (word: string): boolean => offices.has(word) || parties.has(word)

/**
 * Whom "the Republican governor" or "the Reno Democrat" may be: those of a text who hold the office, or are of the
 * party. Linear in its people.
 */
export const holdersOfOffice = (
  entities: ReadonlyMap<string, LocalEntity>,
  word: string
): ReadonlyArray<PersonEntity> => {
  const title = offices.get(word)
  const party = parties.get(word)
  return [...entities.values()].flatMap((entity) => {
    if (entity.kind !== "person" || entity.private) return []
    const fits = entity.roles.some(({ role, former, party: own }) =>
      title ? !former && title.test(role) : own === party
    )
    return fits ? [entity] : []
  })
}
