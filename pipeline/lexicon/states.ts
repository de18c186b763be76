/** A state, the district or a territory: facts that don't change. */
export interface State {
  readonly usps: string
  /** Two digits, as the Census Bureau writes them. */
  readonly fips: string
  readonly name: string
  readonly kind: "state" | "district" | "territory"
  /** As news texts shorten it: the AP Stylebook's form first, then older ones. With their dots. */
  readonly abbreviations: ReadonlyArray<string>
}

const state = (usps: string, fips: string, name: string, ...abbreviations: ReadonlyArray<string>): State => ({
  usps,
  fips,
  name,
  kind: "state",
  abbreviations
})

/**
 * The fifty states, the district and the five inhabited territories. USPS codes and FIPS numbers are those of
 * ANSI INCITS 38; abbreviations are those of news style (eight state names are never shortened there) and, after
 * them, the traditional ones that texts still hold. Public facts.
 */
export const states: ReadonlyArray<State> = [
  state("AL", "01", "Alabama", "Ala."),
  state("AK", "02", "Alaska"),
  state("AZ", "04", "Arizona", "Ariz."),
  state("AR", "05", "Arkansas", "Ark."),
  state("CA", "06", "California", "Calif.", "Cal."),
  state("CO", "08", "Colorado", "Colo."),
  state("CT", "09", "Connecticut", "Conn."),
  state("DE", "10", "Delaware", "Del."),
  { usps: "DC", fips: "11", name: "District of Columbia", kind: "district", abbreviations: ["D.C."] },
  state("FL", "12", "Florida", "Fla."),
  state("GA", "13", "Georgia", "Ga."),
  state("HI", "15", "Hawaii"),
  state("ID", "16", "Idaho"),
  state("IL", "17", "Illinois", "Ill."),
  state("IN", "18", "Indiana", "Ind."),
  state("IA", "19", "Iowa"),
  state("KS", "20", "Kansas", "Kan.", "Kans."),
  state("KY", "21", "Kentucky", "Ky."),
  state("LA", "22", "Louisiana", "La."),
  state("ME", "23", "Maine"),
  state("MD", "24", "Maryland", "Md."),
  state("MA", "25", "Massachusetts", "Mass."),
  state("MI", "26", "Michigan", "Mich."),
  state("MN", "27", "Minnesota", "Minn."),
  state("MS", "28", "Mississippi", "Miss."),
  state("MO", "29", "Missouri", "Mo."),
  state("MT", "30", "Montana", "Mont."),
  state("NE", "31", "Nebraska", "Neb.", "Nebr."),
  state("NV", "32", "Nevada", "Nev."),
  state("NH", "33", "New Hampshire", "N.H."),
  state("NJ", "34", "New Jersey", "N.J."),
  state("NM", "35", "New Mexico", "N.M."),
  state("NY", "36", "New York", "N.Y."),
  state("NC", "37", "North Carolina", "N.C."),
  state("ND", "38", "North Dakota", "N.D."),
  state("OH", "39", "Ohio"),
  state("OK", "40", "Oklahoma", "Okla."),
  state("OR", "41", "Oregon", "Ore.", "Oreg."),
  state("PA", "42", "Pennsylvania", "Pa.", "Penn."),
  state("RI", "44", "Rhode Island", "R.I."),
  state("SC", "45", "South Carolina", "S.C."),
  state("SD", "46", "South Dakota", "S.D."),
  state("TN", "47", "Tennessee", "Tenn."),
  state("TX", "48", "Texas", "Tex."),
  state("UT", "49", "Utah"),
  state("VT", "50", "Vermont", "Vt."),
  state("VA", "51", "Virginia", "Va."),
  state("WA", "53", "Washington", "Wash."),
  state("WV", "54", "West Virginia", "W.Va."),
  state("WI", "55", "Wisconsin", "Wis.", "Wisc."),
  state("WY", "56", "Wyoming", "Wyo."),
  { usps: "AS", fips: "60", name: "American Samoa", kind: "territory", abbreviations: [] },
  { usps: "GU", fips: "66", name: "Guam", kind: "territory", abbreviations: [] },
  { usps: "MP", fips: "69", name: "Northern Mariana Islands", kind: "territory", abbreviations: [] },
  { usps: "PR", fips: "72", name: "Puerto Rico", kind: "territory", abbreviations: ["P.R."] },
  { usps: "VI", fips: "78", name: "Virgin Islands", kind: "territory", abbreviations: ["V.I."] }
]

const root = "ocd-division/country:us"

/** The Open Civic Data id of the United States: as an actor, the federal government. */
export const countryId = root

/** The Open Civic Data id of a state, the district or a territory. */
export const stateId = ({ usps, kind }: Pick<State, "usps" | "kind">): string => `${root}/${kind}:${usps.toLowerCase()}`

/**
 * The last part of an Open Civic Data id, from a name: lower case, spaces as `_`, apostrophes as `~`, no dots,
 * `Saint` as the Census Bureau shortens it.
 */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/['’]/gu, "~")
    .replaceAll(".", "")
    .replaceAll(/\bsaint\b/gu, "st")
    .replaceAll(" ", "_")
