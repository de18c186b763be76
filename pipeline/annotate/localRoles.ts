import { roleKinds } from "../lexicon/roles.ts"
import type { OrganizationKind, RoleKind } from "../model/document.ts"
import type { Described } from "./named.ts"
import type { Title } from "./titles.ts"
import type { Words } from "./words.ts"

export const spanOf = ({ tokens }: Words, first: number, next: number) => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0
})

export const country = "ocd-division/country:us"

/** What people of an organization do, as far as its kind tells. */
export const kindAt = (kind: OrganizationKind | null): RoleKind | null => {
  switch (kind) {
    case "research":
    case "university":
      return "scholar"
    case "advocacy":
      return "advocate"
    case "media":
      return "journalist"
    case "federal_agency":
      return "cabinet_or_agency"
    default:
      return null
  }
}

const open =
  /(?:^|[\s-])(?:president|director|chairman|chairwoman|chair|analyst|attorney|lawyer|counsel|spokesman|spokeswoman|spokesperson|chief|commissioner|member|officer|executive|founder|head|secretary|speaker|leader|coordinator|manager|advis[eo]r|fellow|organizer|deputy|ceo)$/iu

/** The kind of a role at an organization: a director of a research institute is a scholar. */
const kindOfRole = (title: Title, role: string, at: OrganizationKind | null): RoleKind => {
  const known = roleKinds.get(role.toLowerCase()) ?? title.kind
  const general = open.test(title.role) || open.test(role)
  if (!general || at === null)
    return known === "head_of_government" && at !== null && at !== "other" ? (kindAt(at) ?? "other") : known
  if (at === "research" || at === "advocacy" || at === "media") return kindAt(at) ?? known
  if (at === "university") return known === "scholar" || known === "head_of_government" ? "scholar" : known
  if (at === "federal_agency") return known === "law_enforcement" ? known : "cabinet_or_agency"
  if (at === "legislature") return "legislator"
  if (at === "state_or_local_agency") return known === "other" ? "cabinet_or_agency" : known
  if (known === "legislator") return "other"
  if (at === "association" || at === "party") return known === "head_of_government" ? "advocate" : known
  return known === "head_of_government" ? "other" : known
}

/** In these states a county judge heads the county's government, and no court. */
const isCountyHead = (role: string, affiliation: string | null): boolean =>
  /^(?:former )?county judge$/iu.test(role) && /\/state:(?:tx|ar)\b/u.test(affiliation ?? "")

export const makeRole = (
  words: Words,
  title: Title,
  role: string,
  affiliation: string | null,
  organizationKind: OrganizationKind | null,
  party: string | null
): Described => {
  const police =
    affiliation !== null &&
    organizationKind === "state_or_local_agency" &&
    /police|sheriff|nypd|lapd/iu.test(affiliation)
  const below =
    affiliation !== null &&
    organizationKind === null &&
    affiliation !== country &&
    /\bpresident$/iu.test(title.role) &&
    !/borough|council|vice|senate|house|assembly/iu.test(role)
  const ofOther = affiliation === null && /^(?:of|for|at)$/u.test(words.tokens[title.next]?.lower ?? "")
  const plain =
    !ofOther &&
    /^(?:former |acting |vice |first |u\.?s\.? )*(?:president|president-elect|vice president-elect)$/iu.test(role)
  const office =
    below || (affiliation === null && !plain && /\bpresident\b/iu.test(role) && title.kind !== "legislator")
      ? "other"
      : kindOfRole(title, role, organizationKind)
  const chief = office === "other" && /^(?:(?:Former|Interim|Acting) )?Chief$/u.test(role) // as police chiefs are called
  const kind = isCountyHead(role, affiliation)
    ? "head_of_government"
    : chief || (police && office === "cabinet_or_agency")
      ? "law_enforcement"
      : office
  return {
    role: {
      role,
      roleKind: kind,
      former: title.former || /\bformer\b/iu.test(role),
      affiliation,
      party,
      span: spanOf(words, title.first, title.next)
    },
    affiliation,
    roleKind: kind
  }
}
