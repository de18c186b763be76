import type { Instrument, PolicyCandidate, Provision } from "../model/candidate.ts"

/** A national measure of general knowledge, with the forms of its name by which texts call it. */
export interface FederalMeasure {
  readonly name: string
  readonly names: ReadonlyArray<ReadonlyArray<string>>
  readonly instrument: Instrument
  readonly provision: Provision
  readonly direction: PolicyCandidate["direction"]
}

/** Source: public facts of the federal government (8 U.S.C., 8 CFR 236.21 ff., dhs.gov). Full names only. */
export const federalMeasures: ReadonlyArray<FederalMeasure> = [
  {
    name: "Deferred Action for Childhood Arrivals",
    names: ["Deferred Action for Childhood Arrivals".split(" ")],
    instrument: "programme",
    provision: "other",
    direction: "protective"
  },
  {
    name: "Secure Communities",
    names: ["Secure Communities".split(" ")],
    instrument: "programme",
    provision: "enforcement_operation",
    direction: "restrictive"
  }
]
