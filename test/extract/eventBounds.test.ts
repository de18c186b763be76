import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each event as "type actors", with what it is unless it happened, when, and whom it is done to. */
const found = (text: string) =>
  recordsIn("events", text).map(
    ({ eventType, actors, factuality, date, targets }) =>
      `${eventType} ${actors.map(short).join("+") || "-"}${factuality === "asserted" ? "" : ` ${factuality}`}${date === null ? "" : ` ${date}`}${targets.length > 0 ? ` > ${targets.map(short).join("+")}` : ""}`
  )

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]

/** Invented sentences: what is an act, whose, of when and on whom. */
const cases: ReadonlyArray<Case> = [
  // what a measure or others will do is nobody's pledge
  ["Gov. Ana Ruiz says the ban on sanctuary cities will protect Ohioans."],
  ["Attorney General Tom Bell said cities that get grants would need to help immigration agents."],
  ["Mayor Ana Ruiz said her city will refuse to help immigration agents.", "pledge ana ruiz"],
  ["Sheriff Tom Bell said his deputies will not need to help immigration agents."],
  // whose noun it is
  ["The order tests Denver Mayor Ana Ruiz’s pledge to keep immigration agents out of schools.", "pledge ana ruiz"],
  // what isn't done
  ["Mayor Ana Ruiz is not planning to sign an order on detainers.", "executive_order ana ruiz negated"],
  ["The city sued because the Justice Department had not yet cut its immigration grants."],
  ["Denver may lose its grants if the city continues to refuse to help immigration agents."],
  ["Mayor Ana Ruiz went on to warn that agents would raid the sanctuary city.", "warning ana ruiz"],
  // told by the way, whatever the rest may be
  [
    "A sanctuary measure passed by the Denver City Council may soon bar questions about immigration status.",
    "legislation denver city council"
  ],
  [
    "Any sanctuary measure passed by the Denver City Council would bar such questions.",
    "legislation denver city council hypothetical"
  ],
  // all of a list
  ["Grants were cut to cities including Denver, Reno and Chicago that have refused to help immigration agents."],
  ["Denver, which has refused to help immigration agents, lost its grants.", "refusal denver"],
  ["After a sanctuary ruling in federal court, Elko County joined a list of counties."],
  ["Elko County joined a lawsuit over the sanctuary law.", "lawsuit elko"],
  // no sweep, no ruling, no measure of the matter, no act of the matter
  ["The Elm Coalition criticized sanctuary policies and launched a campaign against them."],
  ["The sanctuary debate began after he was arrested, but the court dismissed his case."],
  ["The sanctuary bill passed last year. Gov. Ana Ruiz signed a ban on raising the minimum wage."],
  [
    "The sanctuary law was upheld by Judge Ana Ruiz. Ruiz was appointed by President Ronald Reagan in 1985.",
    "court_ruling ana ruiz"
  ],
  // when
  ["Cape May County filed suit against the state over its sanctuary law.", "lawsuit cape_may > nj"],
  ["Since 1989, Denver has had a sanctuary policy, and Nevada in 2017 adopted a sanctuary law.", "legislation nv 2017"],
  // on whom
  ["Chief Ana Ruiz told The Denver Post that she will refuse to help immigration agents.", "pledge ana ruiz"]
]

describe("what is an act, and what isn't", () => {
  it.each(cases)("%s", (text, ...expected) => expect(found(text)).toEqual(expected))
})
