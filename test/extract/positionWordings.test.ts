import { describe, expect, it } from "vitest"
import { recordsIn, short } from "./read.ts"

/** Each record as a line that a person reads at a glance. */
const found = (text: string) =>
  recordsIn("positions", text).map(({ actor, stance, topic, basis }) => `${short(actor)} ${stance} ${topic} (${basis})`)

/** One thing said in the many wordings of news: invented sentences. */
const must: ReadonlyArray<readonly [text: string, expected: ReadonlyArray<string>]> = [
  [
    "Mayor Ana Ruiz said the city would help residents, while ruling out allowing its officers to cooperate with federal immigration agents.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  [
    "Mayor Ana Ruiz of Denver said the city would never help deport its residents.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  [
    "“Denver is and will remain a welcoming city,” Mayor Ana Ruiz said.",
    ["ana ruiz supports sanctuary_policy (own_words)", "denver supports sanctuary_policy (own_words)"]
  ],
  ["“We stand with our immigrant neighbors,” Mayor Ana Ruiz said.", ["ana ruiz supports sanctuary_policy (own_words)"]],
  [
    "“Our officers will not be used as an arm of ICE,” said Police Chief Tom Bell.",
    ["tom bell supports sanctuary_policy (own_words)"]
  ],
  [
    "“Sanctuary policies put American lives at risk,” Attorney General Pam Reed said.",
    ["pam reed opposes sanctuary_policy (own_words)"]
  ],
  ["Sanctuary cities make everyone less safe, Gov. Tom Bell said.", ["tom bell opposes sanctuary_policy (own_words)"]],
  ["“Cooperating with ICE erodes trust,” said Sheriff Ana Ruiz.", ["ana ruiz supports sanctuary_policy (own_words)"]],
  [
    "“No city should be allowed to ignore federal immigration law,” Gov. Tom Bell said.",
    ["tom bell opposes sanctuary_policy (own_words)"]
  ],
  [
    "Gov. Tom Bell, a vocal critic of sanctuary policies, spoke Monday.",
    ["tom bell opposes sanctuary_policy (ascribed)"]
  ],
  [
    "Gov. Tom Bell accused Denver of shielding criminals from deportation.",
    ["tom bell opposes sanctuary_policy (own_words)"]
  ],
  [
    "Mayor Ana Ruiz is committed to keeping Denver a sanctuary city.",
    ["ana ruiz supports sanctuary_policy (own_words)"]
  ],
  ["The ACLU opposes 287(g) agreements.", ["american civil liberties union supports sanctuary_policy (own_words)"]],
  [
    "ICE officials threatened cities that use sanctuary policies.",
    ["immigration and customs enforcement opposes sanctuary_policy (own_words)"]
  ],
  [
    "ICE blamed Denver’s sanctuary policy for the man’s release.",
    [
      "immigration and customs enforcement opposes sanctuary_policy (own_words)",
      "denver supports sanctuary_policy (act)"
    ]
  ],
  ["Denver, a sanctuary city, sued the federal government.", ["denver supports sanctuary_policy (ascribed)"]],
  [
    "Protests began in sanctuary cities such as Denver and Boston.",
    ["denver supports sanctuary_policy (ascribed)", "boston supports sanctuary_policy (ascribed)"]
  ],
  [
    "Agents arrived in Denver, Boston and other sanctuary cities.",
    ["boston supports sanctuary_policy (ascribed)", "denver supports sanctuary_policy (ascribed)"]
  ],
  ["The Denver police department does not cooperate with ICE.", ["denver supports sanctuary_policy (act)"]],
  ["Sheriff Tom Bell refused to honor ICE detainers.", ["tom bell supports sanctuary_policy (act)"]],
  [
    "Attorney General Tom Bell urged cities to end their sanctuary policies.",
    ["tom bell opposes sanctuary_policy (own_words)"]
  ],
  [
    "“It’s unconstitutional for the federal government to withhold funds,” City Attorney Dan Ross said.",
    ["dan ross opposes funding_cutoff (own_words)"]
  ],
  [
    "Mayor Ana Ruiz said she would sue if the federal government cut funding to Denver.",
    ["ana ruiz opposes funding_cutoff (own_words)"]
  ],
  [
    "Rep. Pam Reed said Congress should cut funding for sanctuary cities.",
    ["pam reed supports funding_cutoff (own_words)", "pam reed opposes sanctuary_policy (own_words)"]
  ],
  [
    "The ACLU sued to block the president’s order to strip funding from sanctuary cities.",
    [
      "american civil liberties union opposes funding_cutoff (act)",
      "american civil liberties union supports sanctuary_policy (act)"
    ]
  ],
  [
    "Mayor Ana Ruiz said the city would fight the funding cuts in court.",
    ["ana ruiz opposes funding_cutoff (own_words)"]
  ],
  [
    "Sen. Pam Reed said mass deportations would devastate the economy.",
    ["pam reed opposes mass_deportation (own_words)"]
  ],
  [
    "“We are not going to tear families apart,” Mayor Ana Ruiz said.",
    ["ana ruiz opposes mass_deportation (own_words)"]
  ],
  ["President Tom Bell has pledged mass deportations.", ["tom bell supports mass_deportation (own_words)"]],
  [
    "Mayor Ana Ruiz said mass deportation would tear apart families.",
    ["ana ruiz opposes mass_deportation (own_words)"]
  ],
  [
    "Council Speaker Ana Ruiz said the bills would protect immigrants from deportation.",
    ["ana ruiz supports sanctuary_policy (own_words)", "ana ruiz opposes mass_deportation (own_words)"]
  ],
  [
    "Police Chief Dan Ross said officers do not ask about immigration status.",
    ["dan ross supports sanctuary_policy (own_words)"]
  ],
  [
    "The ruling helps the Trump administration in its fight against “sanctuary” towns.",
    ["us opposes sanctuary_policy (act)"]
  ],
  [
    "Denver won a point in its battle against the funding cuts to sanctuary cities.",
    ["denver opposes funding_cutoff (act)"]
  ]
]

const mustNot: ReadonlyArray<string> = [
  "Rep. Ana Ruiz decried how sanctuary cities are treated in Washington.", // for them, if anything
  "Gov. Tom Bell threatened to extend the sanctuary policy debate to Denver.", // a threat supports nothing
  "ICE launched a series of raids in sanctuary cities.",
  "Attorney General Pam Reed wrote of sanctuary cities.",
  "Attorney General Tom Bell warned sanctuary cities that a letter was on its way.",
  "Sheriff Tom Bell keeps a list of crimes that the police cooperate on with ICE.",
  "“If Denver loses federal funding, we will see,” Mayor Ana Ruiz said.",
  "ICE’s deportation efforts went on.",
  "Denver’s detainer law drew a crowd.",
  "Denver lost an officer in its fight against crime.",
  "Mayor Ana Ruiz asked whether sanctuary cities are dangerous."
]

describe("wordings of positions", () => {
  it.each(must)("%s", (text, expected) => expect(found(text)).toEqual(expected))
  it.each(mustNot)("not: %s", (text) => expect(found(text)).toEqual([]))
})
