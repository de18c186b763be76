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
  place("GA", "Augusta", "Augusta", "place:augusta", "consolidated with Richmond County in 1996"),
  place("HI", "Honolulu", "Honolulu", "county:honolulu", "a city and county; Hawaii has no cities below its counties"),
  place("VA", "Arlington", "Arlington", "county:arlington", "a county without a city; its board governs"),
  place("CA", "Agoura", "Agoura Hills", "place:agoura_hills", "GeoNames shortens it"),
  place("CA", "Paso Robles", "Paso Robles", "place:el_paso_de_robles_~paso_robles~", "legally El Paso de Robles"),
  place("CA", "Suisun", "Suisun City", "place:suisun_city", "GeoNames shortens it"),
  place("AR", "Hot Springs National Park", "Hot Springs", "place:hot_springs", "GeoNames names it by the park"),
  place("FL", "Greenacres City", "Greenacres", "place:greenacres", "its older name"),
  place("IN", "LaPorte", "La Porte", "place:la_porte", "spelling"),
  place("SC", "Hilton Head", "Hilton Head", "place:hilton_head_island", "the town's name is Hilton Head Island"),
  place("WA", "City of Sammamish", "Sammamish", "place:sammamish", "GeoNames adds its status"),
  place("OH", "Centerville", "Centerville", "place:centerville_city", "there is a village of the name too"),
  place("WI", "Superior", "Superior", "place:superior_city", "there is a village of the name too"),
  place("NJ", "Orange", "Orange", "county:essex/place:city_of_orange", "a township named City of Orange"),
  place("NJ", "Parsippany", "Parsippany", "county:morris/place:parsippany-troy_hills", "the township's name is longer"),
  place("NJ", "Wayne", "Wayne", "county:passaic/place:wayne", "GeoNames' point lies outside it"),
  place("NJ", "Jackson", "Jackson", "county:ocean/place:jackson", "GeoNames' point lies outside it"),
  place("NJ", "Voorhees", "Voorhees", "county:camden/place:voorhees", "GeoNames' point lies outside it"),
  place("NJ", "Union", "Union", "county:union/place:union", "two townships have the name"),
  place("MI", "Clinton Township", "Clinton Township", "county:macomb/place:clinton_charter", "a charter township"),
  place("MI", "Canton", "Canton", "county:wayne/place:canton_charter", "a charter township"),
  place("MI", "Redford", "Redford", "county:wayne/place:redford_charter", "a charter township"),
  place("MI", "Waterford", "Waterford", "county:oakland/place:waterford_charter", "a charter township"),
  place(
    "MI",
    "West Bloomfield Township",
    "West Bloomfield",
    "county:oakland/place:west_bloomfield_charter",
    "a charter township"
  ),
  place("NY", "Brighton", "Brighton", "county:monroe/place:brighton", "two towns have the name"),
  place("PA", "Cranberry Township", "Cranberry Township", "county:butler/place:cranberry", "a township"),
  place("PA", "Whitehall Township", "Whitehall Township", "county:lehigh/place:whitehall", "a township"),
  place("MA", "Agawam", "Agawam", "place:agawam_town", "a city that calls itself a town"),
  place("MA", "Amesbury", "Amesbury", "place:amesbury_town", "a city that calls itself a town"),
  place("MA", "Barnstable", "Barnstable", "place:barnstable_town", "a city that calls itself a town"),
  place("MA", "Braintree", "Braintree", "place:braintree_town", "a city that calls itself a town"),
  place("MA", "Easthampton", "Easthampton", "place:easthampton_town", "a city that calls itself a town"),
  place("MA", "Franklin", "Franklin", "place:franklin_town", "a city that calls itself a town"),
  place("MA", "Greenfield", "Greenfield", "place:greenfield_town", "a city that calls itself a town"),
  place("MA", "Methuen", "Methuen", "place:methuen_town", "a city that calls itself a town"),
  place("MA", "Southbridge", "Southbridge", "place:southbridge_town", "a city that calls itself a town"),
  place("MA", "Watertown", "Watertown", "place:watertown_town", "a city that calls itself a town"),
  place("MA", "West Springfield", "West Springfield", "place:west_springfield_town", "a city that calls itself a town"),
  place("MA", "Weymouth", "Weymouth", "place:weymouth_town", "a city that calls itself a town"),
  place("MA", "Winthrop", "Winthrop", "place:winthrop_town", "a city that calls itself a town")
]

/** Alaska's census areas, by FIPS number: it has no county government there; its other equivalents are boroughs. */
export const censusAreas: ReadonlySet<string> = new Set([
  "02016",
  "02050",
  "02070",
  "02105",
  "02158",
  "02180",
  "02195",
  "02198",
  "02240",
  "02261",
  "02290"
])

/** Towns and townships, which the list files under their counties: by state. */
export const townships: ReadonlyMap<string, string> = new Map([
  [
    "NJ",
    "Bridgewater, Cherry Hill, Cranford, Edison, Ewing, Hillside, Irvington, Lakewood, Livingston, Mahwah, " +
      "Maplewood, Marlboro, Montclair, Mount Laurel, North Bergen, Old Bridge, Pennsauken, Piscataway, Randolph, " +
      "Scotch Plains, Teaneck, Toms River, West Milford, West Orange, Willingboro"
  ],
  ["NY", "Amherst, Cheektowaga, Greenburgh, Irondequoit, Queensbury, Rotterdam, Smithtown, West Seneca"],
  ["OH", "Austintown, Boardman"],
  ["PA", "Mount Lebanon, Radnor"]
])

/**
 * Places of 20,000 people and more in GeoNames that are neighbourhoods or census designated places, so that no
 * government is meant: by state. Found by comparing with the Open Civic Data list; what was incorporated after 2010 stays.
 */
export const notIncorporated: ReadonlyMap<string, string> = new Map([
  ["AK", "Eagle River"],
  ["AL", "Dixiana, East Florence"],
  [
    "AZ",
    "Ahwatukee Foothills, Alhambra, Anthem, Casas Adobes, Catalina Foothills, Deer Valley, Drexel Heights, " +
      "Fortuna Foothills, Green Valley, Maryvale, San Tan Valley, Sun City, Sun City West, Tempe Junction"
  ],
  [
    "CA",
    "Altadena, Antelope, Arden-Arcade, Ashland, Barstow Heights, Bay Point, Bloomington, Carmichael, " +
      "Castro Valley, East Los Angeles, El Dorado Hills, Fair Oaks, Fallbrook, Florence-Graham, Florin, " +
      "Foothill Farms, Glen Avon, Granite Bay, Hacienda Heights, Isla Vista, La Presa, Ladera Ranch, " +
      "Lakeside, Lennox, North Highlands, North Tustin, Oildale, Orangevale, Orcutt, Ramona, " +
      "Rancho San Diego, Rosemont, Rowland Heights, Rubidoux, San Lorenzo, South San Jose Hills, " +
      "South Whittier, Spring Valley, Valencia, Valinda, Vineyard, West Carson, West Puente Valley, " +
      "West Whittier-Los Nietos, Westmont, Willowbrook, Winter Gardens"
  ],
  ["CO", "Columbine, Highlands Ranch, Ken Caryl, Pueblo West, Security-Widefield"],
  [
    "CT",
    "City of Milford (balance), East Norwalk, Mansfield City, Montville Center, North Stamford, " + "West Torrington"
  ],
  [
    "FL",
    "Alafaya, Allapattah, Bayonet Point, Bellview, Bloomingdale, Boca Del Mar, Brandon, Brent, " +
      "Buenaventura Lakes, Carol City, Carrollwood, Carrollwood Village, Citrus Park, Coconut Grove, " +
      "Coral Terrace, Country Club, Cutler Ridge, East Lake, East Lake-Orient Park, East Naples, " +
      "East Pensacola Heights, Egypt Lake-Leto, Ensley, Ferry Pass, Flagami, Fleming Island, Fountainebleau, " +
      "Four Corners, Fruit Cove, Golden Gate, Golden Glades, Greater Northdale, Holiday, Immokalee, " +
      "Kendale Lakes, Kendall, Kendall West, Keystone, Lake Magdalene, Lake Worth Corridor, Lakeside, " +
      "Land O' Lakes, Lehigh Acres, Leisure City, Meadow Woods, Merritt Island, Navarre, Norland, " +
      "North Fort Myers, Northdale, Oak Ridge, Oakleaf Plantation, Pace, Palm City, Palm Harbor, " +
      "Palm River-Clair Mel, Palm Valley, Pine Hills, Poinciana, Ponte Vedra Beach, Port Charlotte, " +
      "Princeton, Richmond West, Riverview, South Bradenton, South Miami Heights, Spring Hill, Tamiami, " +
      "The Acreage, The Crossings, The Hammocks, The Villages, Town 'n' Country, University, " +
      "University Park, Valrico, Vero Beach South, Wekiwa Springs, Wesley Chapel, West Little River, " +
      "West Pensacola, West and East Lealman, Westchase, Westchester, Wright"
  ],
  ["GA", "Candler-McAfee, Evans, Martinez, North Atlanta, Redan"],
  ["ID", "Lewiston Orchards"],
  ["IL", "North Peoria, South Chicago, Upper Alton, Wasco"],
  ["IN", "Fairfield Heights, Granger"],
  ["KY", "Ironville, Meads, Valley Station"],
  ["LA", "Harvey, Houma, Laplace, Marrero, Metairie, Metairie Terrace, Prairieville, Terrytown"],
  ["MA", "Beverly Cove, Framingham Center, Jamaica Plain, North Chicopee, South Peabody"],
  [
    "MD",
    "Arbutus, Arnold, Aspen Hill, Bel Air North, Bel Air South, Bethesda, Carney, Catonsville, Chillum, " +
      "Clinton, Cockeysville, Columbia, Crofton, Dundalk, Edgewood, Eldersburg, Ellicott City, Essex, " +
      "Fairland, Fort Washington, Germantown, Glen Burnie, Hanover, Hunt Valley, Ilchester, Landover, " +
      "Lochearn, Middle River, Milford Mill, Montgomery Village, North Bethesda, North Potomac, Odenton, " +
      "Olney, Owings Mills, Oxon Hill-Glassmanor, Parkville, Pasadena, Perry Hall, Pikesville, Potomac, " +
      "Randallstown, Reisterstown, Saint Charles, St. Charles, Scaggsville, Severn, Severna Park, Silver Spring, " +
      "South Gate, South Laurel, Suitland, Suitland-Silver Hill, Towson, Waldorf, West Elkridge, Wheaton, " +
      "Woodlawn"
  ],
  ["ME", "South Portland Gardens, West Scarborough"],
  ["MI", "Forest Hills, Holt, Okemos, Saginaw Township North, Waverly"],
  ["MN", "Minnetonka Mills, West Coon Rapids"],
  ["MO", "Affton, East Independence, Mehlville, Oakville"],
  ["MS", "West Gulfport"],
  ["NH", "Derry Village, East Concord"],
  [
    "NJ",
    "Bayville, Mercerville-Hamilton Square, Sayreville Junction, Sicklerville, Somerset, South Old Bridge, " +
      "South Vineland, Vincentown"
  ],
  ["NM", "Enchanted Hills, South Valley"],
  ["NV", "Enterprise, Pahrump, Paradise, Spring Valley, Summerlin South, Sunrise Manor, Whitney, Winchester"],
  [
    "NY",
    "Baldwin, Bay Shore, Brentwood, Centereach, Central Islip, Commack, Copiague, Coram, Deer Park, " +
      "Dix Hills, East Meadow, East Northport, East Patchogue, Elmont, Far Rockaway, Fort Hamilton, " +
      "Franklin Square, Grand Island, Hauppauge, Hicksville, Holbrook, Huntington Station, Lake Ronkonkoma, " +
      "Latham, Levittown, Massapequa, Medford, Merrick, New City, Oceanside, Plainview, Shirley, Uniondale, " +
      "West Albany, West Babylon, West Islip"
  ],
  ["OH", "Collinwood, Glenville"],
  ["OR", "Aloha, Bethany"],
  ["PA", "Allison Park, Back Mountain, Drexel Hill, Levittown, Springfield, Wayne"],
  ["SC", "Saint Andrews, Taylors, Wade Hampton"],
  ["TN", "East Chattanooga"],
  [
    "TX",
    "Alief, Atascocita, Brushy Creek, Canyon Lake, Channelview, Cloverleaf, Cypress, Fort Hood, " +
      "Mission Bend, Socorro Mission Number 1 Colonia, Spring, The Woodlands, West Odessa"
  ],
  ["UT", "East Millcreek"],
  [
    "VA",
    "Annandale, Ashburn, Baileys Crossroads, Burke, Cave Spring, Centreville, Chantilly, Chester, " +
      "Dale City, Lake Ridge, Lincolnia, Linton Hall, McLean, Mechanicsville, Oak Hill, Oakton, Reston, " +
      "Rose Hill, Short Pump, South Riding, Springfield, Sterling, Tuckahoe, West Falls Church, " +
      "West Springfield, Woodlawn"
  ],
  [
    "WA",
    "Cottage Lake, East Hill-Meridian, Eastmont, Graham, Inglewood-Finn Hill, North Creek, Parkland, " +
      "Picnic Point-North Lynnwood, Silver Firs, South Hill, Spanaway, West Lake Sammamish, " +
      "West Lake Stevens"
  ],
  ["WI", "North La Crosse"]
])
