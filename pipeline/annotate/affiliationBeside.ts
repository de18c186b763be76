import { kinship } from "../lexicon/roles.ts"
import type { Named, NamedAt } from "./named.ts"
import type { Title } from "./titles.ts"
import { isPossessive, joined, type Words } from "./words.ts"

export const isKinship = ({ role }: Title): boolean => kinship.has(role.toLowerCase().split(" ").at(-1) ?? "")

export const parties: ReadonlyMap<string, string> = new Map([
  ["democratic", "D"],
  ["democrat", "D"],
  ["republican", "R"],
  ["gop", "R"],
  ["libertarian", "L"],
  ["independent", "I"]
])

/** The jurisdiction or organization before a title, with or without a possessive, and the party. */
export const affiliationBefore = (
  words: Words,
  named: NamedAt,
  at: number
): { readonly found: Named | null; readonly party: string | null } => {
  const { tokens } = words
  let next = at
  let party: string | null = null
  for (;;) {
    const before = tokens[next - 1]
    if (!before || !joined(words, next)) return { found: null, party }
    const partyHere = parties.get(before.lower)
    if (partyHere) {
      party = partyHere
      next--
    } else if (isPossessive(before)) next--
    else if (before.text === "," && named.get(next - 2)?.qualifier) next--
    else break
  }
  let found = named.get(next - 1) ?? null
  while (found && tokens[found.first - 1]?.text === ",") {
    // "Dover, Ohio", "Dover, Ohio’s mayor": the state only says which Dover
    const city: Named | null = named.get(found.first - 2) ?? null
    if (!found.qualifier && !(isPossessive(tokens[found.next]) && city?.key.startsWith(`${found.key}/`))) break
    found = city
  }
  if (found && found.kind === "person") return { found: null, party }
  return { found, party }
}

const partyMark = /^(?:R|D|I|L|Rep|Dem)$/u

/** "of Chicago", ", R-Fla.", "(D-Calif.)", "for the Northern District" after a name. */
export const affiliationAfter = (
  words: Words,
  named: NamedAt,
  at: number
): { readonly found: Named | null; readonly party: string | null } => {
  const { tokens } = words
  const mark = tokens[at]
  if (!mark || !joined(words, at)) return { found: null, party: null }
  if (
    (mark.text === "," || mark.text === "(") &&
    partyMark.test(tokens[at + 1]?.text ?? "") &&
    /^[-–—]$/u.test(tokens[at + 2]?.text ?? "")
  ) {
    const party = (tokens[at + 1]?.text ?? "").slice(0, 1)
    return { found: named.get(at + 3) ?? null, party }
  }
  const member = mark.text === "," ? /^(Republican|Democrat)$/u.exec(tokens[at + 1]?.text ?? "") : null
  if (member && /^(?:of|from)$/u.test(tokens[at + 2]?.lower ?? "")) {
    return { found: named.get(at + 3) ?? null, party: (member[0] ?? "").slice(0, 1) } // ", Republican of Iowa"
  }
  if (mark.lower !== "of") return { found: null, party: null }
  const start = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1
  const found = named.get(start) ?? null
  return { found: found?.first === start && found.kind !== "person" ? found : null, party: null }
}
