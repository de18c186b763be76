import type { OrganizationKind } from "../model/document.ts"

/** The kind by the words of a name, beginning with its head's. */
export const kindOf = (name: string, byHead: OrganizationKind): OrganizationKind => {
  const lower = name.toLowerCase().replaceAll("’", "'")
  if (/\b(?:police|sheriff's)\b/u.test(lower)) return byHead === "association" ? "association" : "state_or_local_agency"
  if (/\b(?:university|college|law school|school of)\b/u.test(lower) && byHead !== "media") return "university"
  if (/\b(?:golf|country|yacht|tennis|night|strip|comedy) club$/u.test(lower)) return "other"
  if (/\bschool district\b|\bpublic schools$/u.test(lower)) return "state_or_local_agency"
  if (/\b(?:elementary|middle|high) school\b/u.test(lower)) return "other"
  if (/\bnews\b/u.test(lower)) return "media"
  if (
    /\b(?:international|united nations|u\.n\.|european|world|global)\b.*\b(?:agency|commission|council|authority|administration|bank|court)\b/u.test(
      lower
    )
  )
    return "other"
  // a county’s board is called so in Texas and Kentucky
  if (/\b(?:commissioners'? court|fiscal court)$/u.test(lower)) return "legislature"
  if (/\b(?:court|circuit|tribunal)\b/u.test(lower) && byHead !== "advocacy") return "court"
  if (/\b(?:city|county|town|common|metro|borough|district|village|state|legislative)\b.*\bcouncil\b/u.test(lower))
    return "legislature"
  if (/\bcouncil\b/u.test(lower)) return byHead === "legislature" ? "advocacy" : byHead
  if (/\b(?:republican|democratic)\b.*\bcommittee\b|\bparty\b/u.test(lower)) return "party"
  if (
    /\bboard of (?:county )?(?:supervisors|aldermen|alderpersons|commissioners|selectmen|selectpersons|(?:chosen )?freeholders)\b/u.test(
      lower
    ) &&
    !/\b(?:park|school|library|fire|port|housing|health|transit|water|police|harbor|utility|election|university)\b/u.test(
      lower
    )
  )
    return "legislature"
  if (/\b(?:county|city) commission$/u.test(lower)) return "legislature"
  if (/\bcommittee\b/u.test(lower))
    return /\b(?:house|senate|judiciary|appropriations|select|ways and means|joint|assembly|oversight|intelligence|armed services|homeland security|foreign relations|foreign affairs|rules|budget|finance)\b/u.test(
      lower
    )
      ? "legislature"
      : "advocacy"
  if (
    /\b(?:u\.s\.|us|federal|national) .*\b(?:department|bureau|agency|administration|service|commission|patrol|authority|office)\b/u.test(
      lower
    )
  )
    return "federal_agency"
  if (/\b(?:center|centre|centers)\b/u.test(lower)) {
    if (/\b(?:law|legal|resource|justice|rights|defense|action|workers?|community|immigrants?)\b/u.test(lower))
      return "advocacy"
    if (
      /\b(?:medical|trauma|trade|convention|conference|detention|correctional|correction|processing|performing|arts|shopping|health|sports|recreation)\b/u.test(
        lower
      )
    )
      return "other"
    return "research"
  }
  if (/\b(?:budget|policy|studies|research) (?:commission|committee|council|center|foundation|project)\b/u.test(lower))
    return "research"
  if (
    /\b(?:federation|association|alliance|league|union)\b.*\b(?:immigration|immigrants?|rights|reform|refugee|liberties)\b/u.test(
      lower
    )
  )
    return "advocacy"
  return byHead
}
