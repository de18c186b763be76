import type { FigureCandidate, Measure } from "../model/candidate.ts"
import { demonyms } from "./demonyms.ts"
import { verbForms } from "./inflect.ts"

/** Words of a list, apart by blanks. Source of all lists here: our own (general English, words of the matter). */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""))
const forms = (list: string): ReadonlySet<string> => new Set([...words(list)].flatMap((verb) => verbForms(verb)))

const both = (...lists: ReadonlyArray<ReadonlySet<string>>): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]))

/** A measure and how a number is known to be of it. Every group that is given must have a word in its place. */
export interface MeasureRule {
  readonly measure: Measure
  readonly unit: FigureCandidate["unit"]
  /** The noun that is counted, or the noun that the amount is of ("a budget of $2 million"). */
  readonly noun?: ReadonlySet<string>
  /** Words of the counted phrase and of what hangs on it ("people living here illegally"). */
  readonly phrase?: ReadonlySet<string>
  /** The verb that governs it, its own or one above, in any form. */
  readonly verb?: ReadonlySet<string>
  /** Words of its clause, or, as `within` says, of its sentence, or of that and the one before. */
  readonly around?: ReadonlySet<string>
  readonly within?: "sentence" | "two sentences"
  /** The amount is what a subject of such a noun is, stands at or comes to: "the budget is $2 million". */
  readonly subject?: ReadonlySet<string>
  /** Whether it is still to come: planned, possible, wanted. */
  readonly ahead?: boolean
  readonly example: string
}

/** What a place does with its money against its will. */
const losing = forms("lose risk jeopardize forfeit endanger imperil sacrifice")
/** What others do with it. */
export const taking = forms(
  `withhold strip block deny threaten slash withdraw rescind freeze cut cancel revoke terminate suspend halt pull yank
  defund claw`
)
const lossWords = words(
  `risk risks stake jeopardy jeopardize jeopardized cuts cutoff loss losses threat threats threatened withheld frozen
  peril stripped forfeited vulnerable clawed rescinded revoked terminated canceled cancelled withdrawn yanked away`
)
const federal = words(
  `federal feds washington trump administration government congress justice homeland sanctuary doj dhs grant grants
  funding funds aid`
)
const budgets = words("budget budgets")
const pots = words(
  `money fund funds funding spending stream pot commitment allocation allocations appropriation appropriations program
  programs programme investment contribution grant grants package initiative contract contracts expense expenses
  reserve endowment aid assistance reimbursement reimbursements payment payments subsidies subsidy award awards stipend
  stipends outlay outlays appropriations services lawyers representation`
)
/** What a government owes or lacks, and what something costs it. */
const debts = words(
  `cost costs tab price bill bills deficit shortfall surplus gap overtime payroll expenditure expenditures revenue
  revenues settlement settlements`
)
const spending = forms(
  `receive get allocate spend budget dispense award invest appropriate approve provide earmark give distribute fund
  contribute commit devote dedicate disburse request seek grant direct include set pledge propose finance cover call
  cost expect go restore add put funnel steer divert redirect channel pour shell sink total reimburse repay supply award
  secure win obtain collect seed endow allot apportion allocate subsidize bankroll shoulder`
)
/** What anybody may do with money: whose it is must be told as a government’s. */
const paying = forms(
  "pay earn owe go save bring come use draw make raise need run get pump inject generate yield net reap amount"
)
/** What is owed by law: its sum is of the matter where what it is for is. */
export const dues = words("damages settlement settlements fine fines penalty penalties")
const people = words(
  `people persons person immigrants immigrant migrants migrant aliens noncitizens non-citizens residents individuals
  men women families children youths workers students criminals foreigners newcomers adults`
)
/** Those whose attendance is of a meeting: "49,000 students attend the schools" is none. */
const grown = new Set([...people].filter((noun) => noun !== "students" && noun !== "children"))
const standing = words(
  "undocumented unauthorized illegally illegal papers unlawfully status permission authorization documentation"
)
/** What those without it lack: "lack legal status". */
const permits = words("status papers documents documentation authorization permission residency")
const places = words(
  `cities counties jurisdictions states localities governments communities municipalities sanctuaries towns places areas
  parishes boroughs villages suburbs`
)
const removing = forms("deport remove expel repatriate round")
const gathering = forms(
  "gather attend fill pack rally march protest demonstrate assemble crowd picket jam join turn show chant"
)
const cards = words(
  `daca recipients recipient cardholders enrollees enrolled participants participant beneficiaries registrants
  applicants holders`
)

/** Words of governments, whose money is of the matter in a text that is about it. */
export const governmentWords = words(
  `city cities county counties state states mayor governor council hall legislature lawmakers federal government
  jurisdiction jurisdictions localities municipalities taxpayers sheriff department agency congress public`
)

/** Money, in the order in which it is tried. */
export const moneyRules: ReadonlyArray<MeasureRule> = [
  { measure: "budget", unit: "usd", noun: budgets, example: "a $6 billion budget" },
  { measure: "other", unit: "usd", noun: words("taxes fines penalties damages"), example: "paid $3 million in taxes" },
  {
    measure: "other",
    unit: "usd",
    noun: words("revenue revenues"),
    phrase: words("tax taxes"),
    example: "immigrants brought the county $3 million of tax revenue"
  },
  {
    measure: "budget",
    unit: "usd",
    noun: words("revenue revenues"),
    around: governmentWords,
    within: "two sentences",
    example: "the county lost $3 million in revenue"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    verb: losing,
    example: "the county could lose $5 million"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    verb: taking,
    around: federal,
    within: "two sentences",
    example: "the administration may withhold $5 million"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    phrase: lossWords,
    around: federal,
    within: "two sentences",
    example: "$5 million in federal cuts"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    phrase: both(losing, taking),
    around: words("federal"),
    example: "over $5 million lost in federal funding"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    verb: forms("face suffer absorb endure"),
    phrase: lossWords,
    example: "the city could face $5 million in cuts"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    verb: forms("cost"),
    noun: words("grant grants funding funds aid"),
    around: words("could may might"),
    example: "rules that could cost the city $2 million in grants"
  },
  {
    measure: "budget",
    unit: "usd",
    verb: spending,
    noun: pots,
    example: "the council allocated $3 million in grants"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    around: lossWords,
    noun: pots,
    phrase: words("federal justice homeland"),
    example: "at stake are $2 million in federal grants"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    verb: forms("cost"),
    around: words("cuts cutoff withholding freeze"),
    example: "the cuts would cost the city $2 million"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    around: words("stake jeopardy peril"),
    example: "at stake for the city is $2 million"
  },
  { measure: "budget", unit: "usd", verb: spending, example: "the town spends $90,000 a year on lawyers" },
  { measure: "budget", unit: "usd", noun: pots, example: "a $4 million legal defense fund" },
  {
    measure: "budget",
    unit: "usd",
    noun: debts,
    around: governmentWords,
    within: "sentence",
    example: "a bill of $40,000 for the county"
  },
  { measure: "budget", unit: "usd", subject: both(budgets, pots, debts), example: "the general fund is $2 million" },
  {
    measure: "budget",
    unit: "usd",
    verb: paying,
    around: governmentWords,
    within: "sentence",
    example: "the county paid $3 million to its lawyers"
  }
]

/** Counts, in the order in which they are tried. */
export const countRules: ReadonlyArray<MeasureRule> = [
  {
    measure: "planned_removals",
    unit: "people",
    noun: words("removals deportations"),
    ahead: true,
    example: "plans for two million removals"
  },
  {
    measure: "planned_removals",
    unit: "people",
    noun: people,
    verb: removing,
    ahead: true,
    example: "plans to deport 300,000 immigrants"
  },
  {
    measure: "planned_removals",
    unit: "people",
    noun: people,
    around: words("deport deportation deportations deporting"),
    verb: forms("target prioritize identify designate subject face"),
    ahead: true,
    example: "would target 300,000 immigrants for deportation"
  },
  {
    measure: "sanctuary_jurisdictions",
    unit: "jurisdictions",
    noun: places,
    phrase: words(
      "sanctuary sanctuaries limit limiting restrict restricting refuse refusing decline declining detainers"
    ),
    example: "more than 200 sanctuary cities"
  },
  {
    measure: "sanctuary_jurisdictions",
    unit: "jurisdictions",
    noun: places,
    around: words(`sanctuary sanctuaries cooperation cooperate cooperating noncompliance noncooperation detainers shield
      shielding obstruct obstructing hinder hindering impede impeding thwart thwarting defy defying`),
    within: "sentence",
    example: "300 counties limit cooperation with immigration agents"
  },
  {
    measure: "sanctuary_jurisdictions",
    unit: "jurisdictions",
    noun: words("jurisdictions localities municipalities"),
    around: words("list lists sanctuary sanctuaries detainers cooperate cooperation uncooperative"),
    within: "two sentences",
    example: "a list of 90 jurisdictions"
  },
  {
    measure: "attendance",
    unit: "people",
    noun: words(
      `protesters demonstrators marchers attendees protestors picketers crowd audience spectators worshippers worshipers
      parishioners congregants churchgoers onlookers listeners ralliers`
    ),
    example: "some 600 demonstrators"
  },
  {
    measure: "attendance",
    unit: "people",
    noun: both(grown, words("supporters activists advocates members clergy")),
    verb: gathering,
    around: words(
      `crowd gathered gather attended attend filled packed rally rallied marched march protest protested protesting
      meeting forum vigil demonstrated demonstrating audience hall hearing gymnasium courthouse outside cafeteria church
      chamber chambers auditorium theater plaza park square street streets steps capitol statehouse downtown`
    ),
    example: "80 people packed the forum"
  },
  {
    measure: "attendance",
    unit: "people",
    noun: grown,
    verb: forms("draw attract"),
    around: words("rally march protest vigil meeting forum hearing demonstration walkout"),
    example: "the vigil drew about 80 people"
  },
  {
    measure: "attendance",
    unit: "people",
    noun: words("students pupils"),
    verb: forms("march rally protest demonstrate walk"),
    example: "90 students marched against deportations"
  },
  { measure: "programme_participants", unit: "people", noun: cards, example: "9,000 cardholders" },
  {
    measure: "programme_participants",
    unit: "people",
    noun: both(people, words("dreamers applicants")),
    verb: forms("enroll apply register sign shield protect benefit"),
    around: words("program programme card cards identification license licenses daca ids id"),
    example: "2,000 people have applied for the card"
  },
  {
    measure: "programme_participants",
    unit: "people",
    noun: both(people, words("drivers dreamers"), new Set(demonyms.keys())),
    verb: forms("obtain receive hold get carry"),
    around: words("license licenses permit permits card cards ids id"),
    example: "90,000 immigrants have obtained licenses"
  },
  {
    measure: "programme_participants",
    unit: "people",
    noun: both(people, words("clients")),
    verb: forms("help serve assist represent aid"),
    around: words("program programme fund clinic project initiative"),
    example: "the legal fund has helped 1,200 immigrants"
  },
  {
    measure: "programme_participants",
    unit: "people",
    noun: both(people, words("dreamers")),
    phrase: words("daca enrolled registered program programme cardholders"),
    example: "500 immigrants in the program"
  },
  {
    measure: "programme_participants",
    unit: "people",
    noun: words("database registry program programme rolls"),
    example: "a database of 30,000 people"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    noun: people,
    phrase: standing,
    example: "40,000 undocumented immigrants live there"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    noun: words("population"),
    phrase: standing,
    example: "its undocumented population, put at 42,000"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    noun: both(people, new Set(demonyms.keys())),
    verb: forms("lack"),
    around: permits,
    example: "90,000 people in the state lack legal status"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    noun: both(people, new Set(demonyms.keys())),
    verb: forms("be live"),
    around: words("undocumented unauthorized illegally unlawfully permission authorization"),
    example: "about 90,000 Ohioans are undocumented"
  }
]

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
export const placeNouns = places

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
