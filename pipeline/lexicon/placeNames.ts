/** Word lists about place names. Public facts and general English, gathered by hand; keys are as `nameKey` makes them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(",").map((word) => word.trim()))

/**
 * US cities that news texts name without their state: the list of datelines that stand alone in AP style, by city and
 * state. Whoever writes one of these names means this city.
 */
export const standAlone: ReadonlyMap<string, string> = new Map([
  ["atlanta", "GA"],
  ["baltimore", "MD"],
  ["boston", "MA"],
  ["chicago", "IL"],
  ["cincinnati", "OH"],
  ["cleveland", "OH"],
  ["dallas", "TX"],
  ["denver", "CO"],
  ["detroit", "MI"],
  ["honolulu", "HI"],
  ["houston", "TX"],
  ["indianapolis", "IN"],
  ["las vegas", "NV"],
  ["los angeles", "CA"],
  ["miami", "FL"],
  ["milwaukee", "WI"],
  ["minneapolis", "MN"],
  ["new orleans", "LA"],
  ["new york", "NY"],
  ["oklahoma city", "OK"],
  ["philadelphia", "PA"],
  ["phoenix", "AZ"],
  ["pittsburgh", "PA"],
  ["st louis", "MO"],
  ["salt lake city", "UT"],
  ["san antonio", "TX"],
  ["san diego", "CA"],
  ["san francisco", "CA"],
  ["seattle", "WA"],
  ["washington dc", "DC"]
])

/** Other names of places, by the last part of their ids. New York's boroughs are counties. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ["new york city", "state:ny/place:new_york"],
  ["nyc", "state:ny/place:new_york"],
  ["n.y.c.", "state:ny/place:new_york"],
  ["l.a.", "state:ca/place:los_angeles"],
  ["city of angels", "state:ca/place:los_angeles"],
  ["philly", "state:pa/place:philadelphia"],
  ["nola", "state:la/place:new_orleans"],
  ["washington dc", "district:dc"],
  ["boise city", "state:id/place:boise_city"],
  ["san buenaventura", "state:ca/place:san_buenaventura_~ventura~"],
  ["miami-dade", "state:fl/county:miami-dade"],
  ["brooklyn", "state:ny/county:kings"],
  ["manhattan", "state:ny/county:new_york"],
  ["queens", "state:ny/county:queens"],
  ["bronx", "state:ny/county:bronx"],
  ["staten island", "state:ny/county:richmond"]
])

/** Counties that are one with a city: the city is meant. */
export const cityCounties: ReadonlyMap<string, string> = new Map([
  ["state:ca/county:san_francisco", "state:ca/place:san_francisco"],
  ["state:co/county:denver", "state:co/place:denver"],
  ["state:pa/county:philadelphia", "state:pa/place:philadelphia"]
])

/** Cities of 100,000 people and more whose name is as well a person's, or an English word: they need a sign of place. */
export const risky: ReadonlySet<string> = words(
  "abilene, allen, amherst, anderson, antioch, arlington, augusta, aurora, austin, beaumont, bend, buffalo, carrollton, cary, " +
    "centennial, chandler, charlotte, clinton, clarksville, columbia, columbus, concord, corona, davie, dayton, denton, durham, " +
    "elizabeth, erie, escondido, eugene, everett, fontana, fremont, garland, gary, gilbert, glendale, grant, hampton, hartford, " +
    "hayward, henderson, hillsboro, independence, irvine, irving, jackson, jefferson, kent, lafayette, lancaster, lansing, " +
    "laurel, lawrence, league, lewisville, lexington, lincoln, lowell, macon, madison, mcallen, mckinney, mesa, mobile, " +
    "montgomery, murray, newton, norman, orange, orlando, palmdale, paterson, pearland, plano, pueblo, raleigh, " +
    "reading, reno, rialto, richardson, richmond, rochester, salem, savannah, simi, sparks, sterling, stockton, sunrise, " +
    "surprise, tempe, temple, tyler, union, vallejo, ventura, victoria, visalia, vista, warren, waterbury, wilmington, worcester"
)

/** Names that mean another country or its city: only a state's name beside them makes them American. */
export const foreign: ReadonlySet<string> = words(
  "mexico, canada, cuba, china, peru, chile, brazil, panama, poland, norway, sweden, denmark, finland, germany, france, england, " +
    "scotland, ireland, wales, holland, belgium, italy, spain, portugal, greece, turkey, egypt, israel, palestine, jordan, " +
    "lebanon, syria, iran, iraq, india, pakistan, japan, korea, vietnam, russia, ukraine, jamaica, haiti, honduras, guatemala, " +
    "nicaragua, colombia, venezuela, ecuador, bolivia, argentina, uruguay, paraguay, costa rica, cyprus, malta, crete, " +
    "africa, asia, europe, australia, arabia, persia, siberia, bermuda, macedonia, " +
    "paris, london, berlin, moscow, rome, athens, naples, geneva, dublin, lima, cairo, madrid, warsaw, vienna, milan, florence, " +
    "venice, delhi, new delhi, havana, damascus, troy, bethlehem, melbourne, perth, sydney, hamburg, amsterdam, oxford, " +
    "bristol, bath, kingston, ontario, vancouver, hamilton, windsor, santiago, san salvador, santo domingo, edinburgh, glasgow, " +
    "liverpool, plymouth, york, calais, lisbon, brussels, zurich, munich, prague, budapest, bogota, caracas, montevideo, quito, " +
    "tripoli, baghdad, tehran, kabul, aleppo, sparta, carthage, corinth, delphi, nazareth, hebron, jericho, jerusalem, " +
    "canton, pekin, tokyo, shanghai, manila, hanoi, versailles, lyons, bordeaux, leeds, belfast, odessa, " +
    "barcelona, granada, cadiz, seville, salamanca, mexico city, guadalupe, monterrey, waterloo, wellington, auckland, " +
    "calcutta, bombay, nairobi, lagos, alba, palermo, genoa, verona, parma, turin, ravenna, modena, tripoli, san marino"
)

/** American cities that share a well-known foreign one's name: read where their state is near. */
export const shared: ReadonlySet<string> = words(
  "birmingham, st petersburg, alexandria, cambridge, toledo, manchester, cordova, valencia, medina, dover, el dorado, santa clara"
)

/** Capital words that stand before or after a place name without being part of another name: offices, parties, laws. */
export const officeWords: ReadonlySet<string> = words(
  "mayor, mayors, gov, gov., governor, governors, lt, lt., lieutenant, sen, sen., sens., senator, senators, rep, rep., reps., " +
    "representative, representatives, congressman, congresswoman, congressmen, congressional, assemblyman, assemblywoman, " +
    "assemblymember, delegate, lawmaker, lawmakers, legislator, legislators, attorney, solicitor, secretary, treasurer, comptroller, " +
    "controller, auditor, commissioner, commissioners, superintendent, police, sheriff, chief, judge, justice, city, county, " +
    "council, councilman, councilwoman, councilmember, councilor, alderman, republican, republicans, democrat, democrats, " +
    "democratic, gop, house, senate, assembly, legislature, supreme, act, law, bill, ordinance, constitution, land, fire, public, " +
    "district, circuit, state, u.s., us, official, officials, president, speaker, majority, minority, prosecutor, prosecutors, department"
)

/** Capital words after a place name that make it part of another name: newspapers, schools, firms, teams' leagues. */
export const nameEnds: ReadonlySet<string> = words(
  "times, post, globe, tribune, herald, journal, news, star, chronicle, examiner, gazette, sun, observer, inquirer, register, " +
    "sentinel, courier, press, today, daily, magazine, review, university, college, school, institute, foundation, center, " +
    "bank, river, lake, mountains, valley, bay, beach, island, islands, hotel, company, corp, corp., inc, inc., llc, co., club, league, series, " +
    "marathon, airport, hospital, medical, monument, avenue, street, boulevard, road, church, museum, society, project, stadium, square"
)

/** Titles that open a person's name. */
export const honorifics: ReadonlySet<string> = words(
  "mr, mr., ms, ms., mrs, mrs., dr, dr., prof., rev., gen., col., capt., sgt."
)

/** Names in the gazetteer that mean something else unless a state stands beside them. */
export const notPlaces: ReadonlySet<string> = words(
  "congress, white house, hollywood, republic, union, appalachia, capitol, senate, treasury, commerce, justice, energy, defense, labor, " +
    "education, state, interior, dixie, homeland, christian, islam, january, february, march, april, may, june, july, august, september, october, " +
    "november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, easter, christmas, progress, " +
    "american, democrat, liberal, independent, federal, national, republican, constitution, president, central, pacific, atlantic, " +
    "midland, highland, media, police, reform, industry, bush, trump, obama, reagan, carter, kennedy, clinton, cruz, ford, nixon"
)

/** Countries and peoples beside which Georgia is the one of the Caucasus. */
export const caucasus: ReadonlySet<string> = words(
  "russia, russian, ukraine, tbilisi, armenia, azerbaijan, soviet, ossetia, abkhazia, moldova"
)

/** Offices of a state, not of a city: after "New York" or "Washington" they tell the state. */
export const stateOffices: ReadonlySet<string> = words(
  "gov, gov., governor, governor's, lt, lt., lieutenant, sen, sen., sens., senator, senators, rep, rep., reps., congressman, congresswoman, " +
    "attorney, republican, republicans, democrat, democrats, legislature, legislators, lawmakers, assemblyman, assemblywoman, " +
    "senate, state, secretary, democratic, delegation, solicitor"
)

/** Nouns after which "of X" names an institution, not a place. */
export const institutions: ReadonlySet<string> = words(
  "university, college, bank, district, diocese, archdiocese, court, museum, institute, church, school, duke, earl, bishop, " +
    "archbishop, academy, symphony, port, gulf, lake, club, treaty, battle, king, prince, declaration, voice, captain, hospital, foundation, people's"
)

/** Words before a name that tell a place. */
export const locative: ReadonlySet<string> = words(
  "in, near, outside, throughout, downtown, across, around, inside, within"
)

/** Nouns before "of X" that tell a place of government. */
export const governedNouns: ReadonlySet<string> = words(
  "city, cities, town, towns, village, state, states, county, counties, mayor, mayors, governor, governors, chief, sheriff, residents, people, " +
    "citizens, streets, outskirts, suburb, suburbs, north, south, east, west, part, parts, police, capital, commonwealth, " +
    "government, governments, community, officials, leaders, executives, metropolis"
)

/** Surnames of presidents of the United States: "the Reagan administration" is the federal government. */
export const presidents: ReadonlySet<string> = words(
  "washington, adams, jefferson, madison, monroe, jackson, van buren, harrison, tyler, polk, taylor, fillmore, pierce, buchanan, " +
    "lincoln, johnson, grant, hayes, garfield, arthur, cleveland, mckinley, roosevelt, taft, wilson, harding, coolidge, " +
    "hoover, truman, eisenhower, kennedy, nixon, ford, carter, reagan, bush, clinton, obama, trump, biden"
)
