import { both, forms, words } from "./wordLists.ts"

/** What others do with a place’s money. */
export const taking = forms(
  `withhold strip block deny threaten slash withdraw rescind freeze cut cancel revoke terminate suspend halt pull yank
  defund claw`
)

/** What is owed by law: its sum is of the matter where what it is for is. */
export const dues = words("damages settlement settlements fine fines penalty penalties")

/** Words of governments, whose money is of the matter in a text that is about it. */
export const governmentWords = words(
  `city cities county counties state states mayor governor council hall legislature lawmakers federal government
  jurisdiction jurisdictions localities municipalities taxpayers sheriff department agency congress public`
)

/** Bodies that give sanctuary or work with agents. */
export const bodies = words(
  `congregations churches synagogues mosques temples parishes colleges universities campuses agencies departments offices
  police sheriffs`
)

/** How such bodies come to do so. */
export const siding = forms(
  "join sign participate partner take enter offer open shelter house pledge vow commit belong declare apply agree volunteer"
)

/** What they then are in, or do. */
export const sides = words(
  "sanctuary sanctuaries 287 287(g) movement network coalition shelter pact pacts program programs ice"
)

/** What is done to people whom a number counts, so that it is no number of those who live somewhere. */
export const doings = forms(
  `arrest detain deport release hold transfer apprehend jail imprison remove catch prosecute charge convict sue hire
  deploy employ sentence nab seize round book kill shoot expel turn process resettle admit flag identify interview
  encounter house assign shelter enter cross stop bus register pour flood stream surge flock swarm smuggle`
)

/** The same as nouns: "the arrests of 90 immigrants". */
export const doingNouns = words(
  `arrest arrests deportation deportations removal removals detention detentions apprehension apprehensions release
  releases transfer transfers expulsion expulsions departure departures prosecution prosecutions conviction convictions
  identification encounter encounters return returns capture seizure seizures booking bookings processing resettlement
  killing killings shooting shootings arrival arrivals admission admissions entry entries imprisonment incarceration
  repatriation sentencing handover surrender hiring deployment`
)

/** How people come to be in a programme. */
export const joining = forms("enroll apply register sign join participate benefit qualify admit accept serve")

/** What people make who are in one place: "a crowd of about 300". */
export const crowds = words("crowd audience gathering congregation throng assembly")

/** Units in which nothing of the matter is counted: ages, distances, times, votes. */
export const otherUnits = words(
  `year years month months week weeks day days hour hours minute minutes mile miles feet foot acre acres degree degrees
  percent percentage point points vote votes time times page pages o'clock am pm a.m. p.m. inch inches pound pounds term
  terms decade decades old story stories u.s.c. century seconds second generations floors blocks block`
)

/** Nouns of people, for numbers with no rule of their own. */
export const peopleNouns = words(
  `people persons residents immigrants migrants students workers officers employees families children minors members
  agents inmates prisoners detainees criminals citizens voters aliens refugees individuals men women noncitizens
  deputies troops troopers soldiers guardsmen judges lawyers attorneys prosecutors presidents mayors sheriffs governors lawmakers
  legislators officials leaders defendants fugitives felons offenders gang asylum-seekers seekers newcomers arrivals
  nationals foreigners evacuees parolees deportees dreamers clients arrestees
  immigrant personnel marines police suspects faculty clergy protesters demonstrators supporters`
)

/** People who are counted in this matter whatever else the sentence says. */
export const matterPeople = words(
  `immigrants migrants detainees inmates aliens noncitizens refugees fugitives arrestees deportees asylum-seekers seekers
  newcomers nationals agents deputies troops troopers sheriffs officers`
)

/** What is of the matter by itself, in a text on it. */
export const ownMatter = words(
  "immigrants migrants detainees aliens noncitizens refugees deportees asylum-seekers seekers detainers deportations"
)

/** Acts and things of the matter, worth a row without a rule of their own. */
export const matterThings = words(
  `inquiries detainers requests arrests deportations removals crimes offenses offences detentions warrants raids
  investigations releases felonies convictions misdemeanors agreements detainer encounters apprehensions transfers
  bookings holds cases notifications murders homicides beds lawsuits`
)

/** Sets whose share is one of a population. */
export const populationNouns = words(
  `residents population people inhabitants citizens households country county city state nation adults immigrants
  americans workforce workers farmworkers laborers pupils students families children`
)

/** Parts of a population that are none of those who live somewhere: "immigrants in detention". */
export const custody = words(
  "detention custody detainee detainees inmate inmates detained arrested deported jail jails removed released apprehended held convicted cases court"
)

/** Sets besides, whose share is worth a row: "70 percent of arrests". */
export const shareNouns = both(
  matterThings,
  peopleNouns,
  words(`budget funding defendants respondents revenue spending caseload population jurisdictions counties cities agencies
    departments voters bookings arrestees republicans democrats independents conservatives liberals moderates latinos
    hispanics whites blacks asians evangelicals catholics`)
)

/** Nouns of places that are counted. */
export const placeNouns = words(
  `cities counties jurisdictions states localities governments communities municipalities sanctuaries towns places areas
  parishes boroughs villages suburbs`
)

/** What places do together, so that their number is none of sanctuaries: "14 states sued". */
export const suing = forms("sue join file introduce pass challenge ban outlaw cover host accuse warn subpoena")

/** Who gives rather than has: "the program awards $9 million a year". */
export const giving = forms("dispense provide award distribute give grant disburse offer")

/** Money that is no government's. */
export const privateMoney = words(
  `campaign campaigns fundraising fundraiser pac pacs donors donor donated donation donations foundation company
  companies corporation stock profit profits salary casino condos resort club charity loan loans`
)

/** How a share is one of growth: "arrests rose 30 percent", "a 30 percent drop in arrests". */
export const changes = both(
  forms("rise fall increase decrease drop decline jump surge grow climb plunge shrink"),
  words("rose fell risen fallen grew grown up down uptick reduction spike")
)

/** What people are asked in a poll: their share is none of a population. */
export const opining = forms(
  "oppose support favor back approve disapprove say believe think want agree disagree prefer vote trust choose"
)

/** What anybody may have a few of, so that only a larger number is of the matter: "three convictions". */
export const commonThings = words(
  "deportations convictions felonies misdemeanors crimes murders homicides offenses offences cases"
)
