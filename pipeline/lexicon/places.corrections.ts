/** A place whose id doesn't follow from the name that GeoNames gives it. */
export interface PlaceCorrection {
  readonly usps: string
  readonly geonames: string
  /** As texts name it. */
  readonly name: string
  readonly division: string
  readonly reason: string
}

const place = (usps: string, geonames: string, name: string, division: string, reason: string): PlaceCorrection => ({
  usps,
  geonames,
  name,
  division,
  reason
})

/** Ids are those of the Open Civic Data list of census places (opencivicdata/ocd-division-ids, CC0). */
export const places: ReadonlyArray<PlaceCorrection> = [
  place("ID", "Boise", "Boise", "place:boise_city", "the city's legal name is Boise City"),
  place("CA", "Ventura", "Ventura", "place:san_buenaventura_~ventura~", "legally San Buenaventura (Ventura)"),
  place("NY", "New York City", "New York", "place:new_york", "legally the City of New York"),
  place("KY", "Lexington-Fayette", "Lexington", "place:lexington", "consolidated with Fayette County in 1974"),
  place("KY", "Louisville", "Louisville", "place:louisville", "consolidated with Jefferson County in 2003"),
  place("TN", "Nashville", "Nashville", "place:nashville", "consolidated with Davidson County in 1963"),
  place("GA", "Athens", "Athens", "place:athens", "consolidated with Clarke County in 1991"),
  place("GA", "Augusta", "Augusta", "place:augusta", "consolidated with Richmond County in 1996")
]

/** Alaska's census areas, by FIPS number: it has no county government there; its other equivalents are boroughs. */
export const censusAreas: ReadonlySet<string> = new Set(
  ["02016", "02050", "02070", "02105", "02158", "02180", "02195", "02198", "02240", "02261", "02290"]
)

/** Large places of GeoNames that are no local government: neighbourhoods and census designated places. */
export const notIncorporated: ReadonlyArray<{ readonly usps: string; readonly name: string }> = []
