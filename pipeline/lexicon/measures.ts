import type { FigureCandidate, Measure } from "../model/candidate.ts"

/** What is counted: a measure, and the words by which it is known. All groups must have a word near the number. */
export interface MeasureRule {
  readonly measure: Measure
  readonly unit: FigureCandidate["unit"]
  /** Words of the counted noun phrase and what hangs on it ("residents who are Latino"). */
  readonly counted: ReadonlyArray<string>
  /** Words of the clause besides; empty: none is needed. */
  readonly clause: ReadonlyArray<string>
  readonly example: string
}

const words = (list: string): ReadonlyArray<string> => list.split(/\s+/u)

const money = "funding funds grant grants aid assistance dollars money budget cuts revenue"
const migrants = words("immigrant immigrants migrant migrants undocumented unauthorized aliens noncitizens residents")

/** Tried in order; the first whose words are there is the measure. Money and shares have rules of their own. */
export const moneyRules: ReadonlyArray<MeasureRule> = [
  {
    measure: "budget",
    unit: "usd",
    counted: words("budget budgets spending"),
    clause: [],
    example: "a $6 billion budget"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    counted: [],
    clause: words(
      "lose loses losing lost cut cuts cutting risk risks risking jeopardize jeopardy withhold withheld withholding strip stripped block blocked deny denied forfeit threatened stake slash slashed withdraw rescind freeze frozen"
    ),
    example: "the county could lose $5 million"
  },
  {
    measure: "budget",
    unit: "usd",
    counted: [],
    clause: words("budget dispenses allocates spends spend awards budgeted appropriated program"),
    example: "a program that awards $9 million a year"
  },
  {
    measure: "federal_funding_at_risk",
    unit: "usd",
    counted: words(money),
    clause: words("federal justice homeland"),
    example: "$2 million in federal grants"
  }
]

export const countRules: ReadonlyArray<MeasureRule> = [
  {
    measure: "planned_removals",
    unit: "people",
    counted: words("removals deportations"),
    clause: [],
    example: "two million removals"
  },
  {
    measure: "planned_removals",
    unit: "people",
    counted: migrants.concat(words("people criminals")),
    clause: words("deport deporting deportation deportations deported remove removing expel"),
    example: "plans to deport 300,000 immigrants"
  },
  {
    measure: "sanctuary_jurisdictions",
    unit: "jurisdictions",
    counted: words(
      "cities counties jurisdictions states localities governments communities municipalities sanctuaries"
    ),
    clause: words("sanctuary policy policies cooperation cooperate limit limiting sanctuaries detainers immigration"),
    example: "300 counties limit cooperation with immigration agents"
  },
  {
    measure: "attendance",
    unit: "people",
    counted: words("people residents protesters demonstrators supporters marchers attendees immigrants students"),
    clause: words(
      "crowd gathered gather attended attend filled packed rally rallied marched protest protested protesting meeting forum vigil demonstrated demonstrating audience"
    ),
    example: "80 people packed the forum"
  },
  {
    measure: "programme_participants",
    unit: "people",
    counted: words("people residents immigrants cardholders participants students recipients applicants enrollees"),
    clause: words(
      "program programme identification database card cards enrolled signed applied licenses registered participants cardholders"
    ),
    example: "a card program with 9,000 participants"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    counted: words("undocumented unauthorized illegal illegally"),
    clause: [],
    example: "40,000 undocumented immigrants live there"
  },
  {
    measure: "unauthorized_population",
    unit: "people",
    counted: words("immigrants migrants people residents"),
    clause: words("undocumented unauthorized illegally status papers"),
    example: "10,000 people without papers"
  }
]

/** Units in which nothing of the matter is counted: ages, distances, times, votes. */
export const otherUnits = new Set(
  `year years month months week weeks day days hour hours minute minutes mile miles feet foot acre acres degree degrees
  percent point points vote votes times page pages o'clock am pm a.m. p.m. inch inches pound pounds degree term terms
  decade decades old story stories u.s.c. century`.split(/\s+/u)
)

/** Nouns of people and of places, for numbers with no rule of their own. */
export const peopleNouns = new Set(
  `people residents immigrants migrants students workers officers employees families children members agents inmates
  prisoners detainees criminals citizens voters families aliens refugees`.split(/\s+/u)
)

/** Nouns that make a count without a rule of its own worth a row: acts and things of the matter. */
export const matterNouns = new Set(
  `inquiries detainers requests arrests deportations removals crimes offenses offences detentions warrants
  raids investigations immigrants migrants detainees inmates agents officers releases`.split(/\s+/u)
)
