import type { FigureCandidate, Measure } from "../model/candidate.ts"
import { demonyms } from "./demonyms.ts"
import { governmentWords, placeNouns, taking } from "./figureWords.ts"
import { both, forms, words } from "./wordLists.ts"

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

const removing = forms("deport remove expel repatriate round")
const gathering = forms(
  "gather attend fill pack rally march protest demonstrate assemble crowd picket jam join turn show chant"
)
const cards = words(
  `daca recipients recipient cardholders enrollees enrolled participants participant beneficiaries registrants
  applicants holders`
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
    noun: placeNouns,
    phrase: words(
      "sanctuary sanctuaries limit limiting restrict restricting refuse refusing decline declining detainers"
    ),
    example: "more than 200 sanctuary cities"
  },
  {
    measure: "sanctuary_jurisdictions",
    unit: "jurisdictions",
    noun: placeNouns,
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
