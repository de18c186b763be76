import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string, published: string | null) =>
  recordsIn("positions", text, published).map(
    ({ actor, stance, topic, basis }) => `${short(actor)} ${stance} ${topic} (${basis})`
  )

type Case = [text: string, expected: ReadonlyArray<string>, published?: string]

const must: ReadonlyArray<Case> = [
  [
    "Sheriff Ana Ruiz vowed not to cooperate with immigration agents.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  ["Sheriff Ana Ruiz pledged to cooperate with immigration agents.", ["ana ruiz opposes sanctuary_policy (own_words)"]],
  [
    "Gov. Tom Bell vowed to block federal funding for sanctuary cities.",
    ["tom bell supports funding_cutoff (own_words)", "tom bell opposes sanctuary_policy (own_words)"]
  ],
  ["Mayor Ana Ruiz condemned mass deportations.", ["ana ruiz opposes mass_deportation (own_words)"]],
  [
    "Mayor Ana Ruiz said taking away federal funding from sanctuary cities would be unconstitutional.",
    ["ana ruiz opposes funding_cutoff (own_words)", "ana ruiz supports sanctuary_policy (own_words)"]
  ],
  [
    "“We will not enforce federal immigration law,” Mayor Ana Ruiz said.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  ["“Cities should not ignore federal law,” Gov. Tom Bell said.", ["tom bell opposes sanctuary_policy (own_words)"]],
  ["Denver has been a sanctuary city since 2014.", ["denver supports sanctuary_policy (ascribed)"]],
  [
    "Cities such as Denver and Boulder have policies limiting cooperation with immigration agents.",
    ["denver supports sanctuary_policy (act)", "boulder supports sanctuary_policy (act)"]
  ],
  [
    "Gov. Tom Bell of Ohio signed a sanctuary ban last week.",
    ["tom bell opposes sanctuary_policy (act)", "oh opposes sanctuary_policy (act)"]
  ],
  ["Tom Bell’s plan to deport millions of immigrants drew crowds.", ["tom bell supports mass_deportation (ascribed)"]],
  [
    "The plan to deport millions, supported by Gov. Tom Bell, drew crowds.",
    ["tom bell supports mass_deportation (ascribed)"]
  ],
  [
    "Denver sued the federal government over the order to cut funding to sanctuary cities.",
    ["denver opposes funding_cutoff (act)", "denver supports sanctuary_policy (act)"]
  ],
  ["Would Denver cooperate with immigration agents?", ["denver opposes sanctuary_policy (act)"]],
  ["Tom Bell said Mayor Ana Ruiz vowed to fight mass deportations.", ["ana ruiz opposes mass_deportation (own_words)"]],
  [
    "Mayor Ana Ruiz called the denial of federal funds to sanctuary cities “unconstitutional.”",
    ["ana ruiz opposes funding_cutoff (own_words)", "ana ruiz supports sanctuary_policy (own_words)"]
  ],
  [
    "Boston and Denver have joined the growing sanctuary movement.",
    ["boston supports sanctuary_policy (act)", "denver supports sanctuary_policy (act)"]
  ],
  [
    "Mayor Ana Ruiz and Gov. Tom Bell support mass deportations.",
    ["ana ruiz supports mass_deportation (own_words)", "tom bell supports mass_deportation (own_words)"]
  ],
  ["Sheriff Ana Ruiz, who opposes sanctuary cities, spoke.", ["ana ruiz opposes sanctuary_policy (own_words)"]],
  ["Denver does not cooperate with immigration agents.", ["denver supports sanctuary_policy (act)"]],
  [
    "Mayor Ana Ruiz denied that Denver would cooperate with immigration agents.",
    ["ana ruiz supports sanctuary_policy (act)"]
  ],
  [
    "Mayor Ana Ruiz said Denver would not stop cooperating with immigration agents.",
    ["ana ruiz opposes sanctuary_policy (own_words)"]
  ],
  [
    "Mayor Ana Ruiz criticized Gov. Tom Bell for refusing to cooperate with immigration agents.",
    ["ana ruiz opposes sanctuary_policy (own_words)"]
  ],
  ["Mayor Ana Ruiz defended the refusal to honor detainers.", ["ana ruiz supports sanctuary_policy (own_words)"]],
  [
    "Gov. Tom Bell called on Mayor Ana Ruiz to end Denver’s sanctuary policy.",
    ["tom bell opposes sanctuary_policy (own_words)", "denver supports sanctuary_policy (act)"]
  ],
  [
    "Mayor Ana Ruiz said she was proud that Denver is a sanctuary city.",
    ["ana ruiz supports sanctuary_policy (own_words)", "denver supports sanctuary_policy (ascribed)"]
  ],
  ["Gov. Tom Bell praised Denver for ending its sanctuary policy.", ["tom bell opposes sanctuary_policy (own_words)"]],
  ["Mayor Ana Ruiz rejected calls to make Denver a sanctuary city.", ["ana ruiz opposes sanctuary_policy (own_words)"]],
  [
    "Mayor Ana Ruiz rescinded an order barring police from cooperating with immigration agents.",
    ["ana ruiz opposes sanctuary_policy (act)"]
  ],
  [
    "Gov. Tom Bell threatened to sue cities that limit cooperation with immigration agents.",
    ["tom bell opposes sanctuary_policy (own_words)"]
  ],
  [
    "“We can’t cooperate with immigration agents,” Mayor Ana Ruiz said.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  ["Mayor Ana Ruiz refused to end the sanctuary policy.", ["ana ruiz supports sanctuary_policy (act)"]],
  [
    "Mayor Ana Ruiz vowed to resist efforts to end sanctuary policies.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  ["Mayor Ana Ruiz opposed the ban on sanctuary cities.", ["ana ruiz supports sanctuary_policy (own_words)"]],
  [
    "Gov. Tom Bell vetoed a bill that would have banned sanctuary cities.",
    ["tom bell supports sanctuary_policy (act)"]
  ],
  [
    "Gov. Tom Bell said he would veto any bill that limits cooperation with immigration agents.",
    ["tom bell opposes sanctuary_policy (own_words)"]
  ],
  [
    "Mayor Ana Ruiz condemned the president’s order to cut funding to sanctuary cities.",
    ["ana ruiz opposes funding_cutoff (own_words)", "ana ruiz supports sanctuary_policy (own_words)"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "Gov. Tom Bell might block federal funding for sanctuary cities.",
  "Gov. Tom Bell spoke about cities that refuse to cooperate with immigration agents.",
  "Judge Ana Ruiz blocked the order to cut funding to sanctuary cities.",
  "Congress cut funding for the road program.",
  "Some counties oppose sanctuary cities.",
  "Mayor Ana Ruiz dismissed claims that sanctuary cities are dangerous.",
  "Mayor Ana Ruiz said Denver has never been a sanctuary city.",
  "Mayor Ana Ruiz stopped short of calling Denver a sanctuary city.",
  "Mayor Ana Ruiz said the claim that Denver is a sanctuary city is false."
]

describe("positions", () => {
  it.each(must)("%s", (text, expected, published) => expect(found(text, published ?? null)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text, null)).toEqual([]))
})
