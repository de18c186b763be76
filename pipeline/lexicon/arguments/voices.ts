import type { Frame } from "./frames.ts"

/** Further ways in which a place and its people speak for limits on their help. */
const forSanctuary: ReadonlyArray<Frame> = [
  {
    name: "no-part-in-raids",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    plain: true,
    says: [
      "we|i|our_city|our_county|our_state|our_police|our_officers|our_deputies|our_department|our_troopers|my_deputies ~1 NOT ~2 cooperate|participate|assist|help|take_part|join|be_involved ~1 with|in ~3 raids|raid|deportations|roundups|sweeps|mass_deportation|mass_deportations",
      "police|officers|deputies|troopers|jails|resources|schools ~1 NOT ~2 be used|deployed|enlisted ~1 to|for|in ~2 break|tear|separate|round_up|deport|immigration|deportations|raids|mass_deportation",
      "NOT ~2 lend|loan|provide|contribute|offer|volunteer|commit ~3 troopers|police|officers|deputies|guard|resources|help ~2 to|for|in ~3 deportation|ice|raids|immigration|roundups",
      "make|making|force|forcing|ask|asking|require|requiring ~5 local|cities|police|sheriffs|entities|governments|officers|deputies ~5 do|doing|perform|performing ~2 work|job|bidding|jobs ~1 of ~2 federal|ice|immigration|washington|government",
      "up_to ~2 local|each ~3 officials|leaders|communities|police|sheriffs|community|county|city|governments ~3 to ~1 set|decide|determine|choose|allocate",
      "work|works ~1 for ~4 , not|and_not for ~1 ice|immigration|federal_agents|homeland|washington"
    ],
    unless: /\b(?:criminals?|yet|sanctuary (?:cities|counties) (?:do|will|did) not)\b/u,
    example: "“We will not take part in these raids.”"
  },
  {
    name: "out-of-our-jails",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    plain: true,
    says: [
      "get|kick|keep|keeping|getting|push ~1 ice|immigration|immigration_agents|deportation_officers|federal_agents|agents ~1 out_of ~3 jail|jails|courthouse|courthouses|courtrooms|schools|hospitals|churches|prisons|classrooms"
    ],
    example: "“It’s time to get ICE out of our jail.”"
  },
  {
    name: "proud-of-it",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    plain: true,
    says: [
      "proud ~6 sanctuary_city|sanctuary_state|sanctuary_county|sanctuary_policies|sanctuary_policy|sanctuary_law|sanctuary_ordinance|sanctuary",
      "have_to|has_to|must|got_to|going_to_have_to ~1 go|come|get through us|me|this_city"
    ],
    about: "matter",
    unless: /\b(?:too proud|boast\w*|legislation through)\b/u,
    example: "“I’m proud to live in a sanctuary city.”"
  },
  {
    name: "no-witnesses",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    asked: true,
    says: [
      "how|who ~~6 prosecute|convict|solve|investigate|put_away|catch ~~8 if|when ~3 witness|witnesses|victims|victim|people|immigrants|neighbors ~2 afraid|scared|terrified|won't|will_not|refuse|are_deported|is_deported|don't",
      "victims|witnesses|victim|witness ~3 will|would|'ll|are ~1 stop|stopped|stopping|disappear|vanish ~1 coming|appearing|testifying|showing_up|cooperating",
      "want|need ~2 her|him|them|victims|people|witnesses|everyone|immigrants|residents ~1 to ~2 call|dial|come_forward|report|step_forward|pick_up_the_phone ~8 not_to|not|without|instead_of|rather_than ~2 hide|hiding|afraid|fear|worry|worrying|wonder|fearing|run"
    ],
    unless: /\b(?:gang members|cartels?|sanctuary (?:policies|laws) mean)\b/u,
    example: "“How am I to convict a rapist if my witness is afraid?”"
  },
  {
    name: "costs-of-287g",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    plain: true,
    says: [
      "287g ~4 cost|costs|costing|drain|drains|wastes|wasted|divert|diverts|harms|hurts|undermine|undermines|destroy|destroys|encourage|encourages|leads_to|lead_to|foster|fosters|tear|tears|breeds ~6 taxpayers|millions|money|trust|profiling|safety|fear|families|resources|county|counties|community|dollars",
      "end|cancel|scrap|terminate|drop|repeal ~3 287g"
    ],
    example: "“287(g) has cost our taxpayers millions.”"
  }
]

/** Further ways to speak against such limits. */
const againstSanctuary: ReadonlyArray<Frame> = [
  {
    name: "none-here",
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    says: [
      "there|there'll ~2 be|are no ~1 sanctuary|sanctuaries",
      "no ~1 sanctuary|sanctuaries|sanctuary_city|sanctuary_cities ~3 on_my_watch|while_i|as_long_as_i|under_my",
      "we|city|town|county|state|i|we're ~2 NOT ~4 become|becoming|be_turned_into|going_to_be|ever_be ~1 sanctuary",
      "no reason|need ~4 city|town|county|state|us|we|place ~5 become|be|sanctuary ~2 sanctuary|city",
      "against|oppose|opposed_to giving|offering|providing|granting|extending ~1 sanctuary"
    ],
    unless: /\b(?:no longer|ban|money|funding|dangerous|if we|definition|legal definition)\b/u,
    example: "“There will be no sanctuary cities in this state.”"
  },
  {
    name: "have-to-go",
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    says: [
      "LAWLESS ~1 have_got_to|has_got_to|got_to|gotta|must|need_to|needs_to|have_to|has_to|should|ought_to go|end|stop|be_stopped|be_ended|be_banned|be_abolished|be_outlawed|disappear|cease",
      "LAWLESS ~2 killed|took|cost|stole|robbed ~1 my|our|her|his|an ~1 daughter|son|life|brother|sister|husband|wife|child|family|mother|father|us",
      "give|gives|giving|gave|offer|offers|offering|provide|provides|providing ~2 CRIMINALS ~2 place|somewhere|places|cover|refuge|hideout|shelter|sanctuary|safe_haven|haven"
    ],
    about: "sanctuary",
    unless:
      /\b(?:go(?:ing)? to (?:the|a|court)|mayors of sanctuary|defund\w*|falsely|myth|legal immigrants?|no evidence)\b/u,
    example: "“Sanctuary cities have got to go.”"
  },
  {
    name: "federal-law-rules",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    says: [
      "NOT ~2 veto|say|nullify|override ~2 federal_law|federal_laws|immigration_law|immigration_laws",
      "supremacy_clause ~3 is|means|says|makes|gives|applies|settles|trumps",
      "NOT ~2 let|allow|give ~1 us|agents|our_agents|our_officers|ice ~2 in|into|access ~3 jail|jails|prisons ~8 streets|neighborhoods|communities|homes|find|work|workplaces",
      "broke|broken|break|breaking|violated ~1 our|the|federal law|laws|border|rules to|by|when ~2 get|come|coming|getting|came|enter|entering ~1 here|country|illegally"
    ],
    unless:
      /\b(?:trump|president|administration|ice|we) (?:\S+ ){0,3}(?:broke|violat|break)|\bnot (?:broken|violated)/u,
    example: "“A mayor doesn’t get a veto over federal law.”"
  },
  {
    name: "rethink-it",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    by: "federal",
    plain: true,
    asked: true,
    says: [
      "want|urge|ask|asking|need|should|must|hope|call_on|calling_on|expect|let's|time_to ~6 rethink|reconsider|abandon|reverse|revisit|drop|change|repeal|end ~2 their|these|those|such ~2 policies|policy|laws|ordinances|practices",
      "who|whom ~3 sanctuary ~3 protect|protecting|protects"
    ],
    example: "“I hope that such towns drop these policies.”"
  },
  {
    name: "call-before-release",
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    says: [
      "pick_up_the_phone|call|tell|notify|alert|contact|notifying|calling ~2 ice|immigration|federal_agents|immigration_agents|federal_authorities ~2 before|when|whenever ~4 let|lets|letting|release|releases|releasing|released|free|frees|go",
      "when|if|whenever ice|immigration|federal_agents|agents ~2 asks|ask|calls|call|wants|want ~8 , ~1 we're|we|i|i'll|we'll|i'm ~2 hold|comply|do|honor|help|call|going_to|happy_to|turn",
      "simply|only|just|all_it|merely ~1 says|requires|asks|does|means ~6 obey|follow|honor|cooperate|comply|enforce|respect ~4 law|laws|detainers|detainer|ice|immigration|federal"
    ],
    about: "sanctuary",
    unless: /\b(?:warrant|judge|not (?:required|going)|nothing)\b/u,
    example: "“All I ask is that the jail call ICE before it lets a felon go.”"
  }
]

/** On cuts of money. */
const ofCuts: ReadonlyArray<Frame> = [
  {
    name: "no-pay-for-lawlessness",
    topic: "funding_cutoff",
    sign: 1,
    by: "giver",
    says: [
      "no ~2 payments|money|funds|funding|grants|dollars ~1 to|for ~2 sanctuary|sanctuaries|lawlessness",
      "NOT ~2 pay|paying|foot_the_bill|footing_the_bill|reward|subsidize ~1 for ~2 lawlessness|sanctuaries|sanctuary|defiance|obstruction",
      "if ~1 PLACES|you|they want|wants ~6 MONEY , ~1 follow|obey|enforce|respect|help|cooperate|comply|let|work",
      "find|get|raise|look_for ~3 MONEY ~1 somewhere_else|elsewhere|from_somebody_else",
      "PLACES ~1 that|who|which ~1 harbor|protect|shield|refuse|defy|shelter|ignore|obstruct|violate|flout|don't|won't|do_not|will_not|fail ~~9 will|would|should|must|'ll|going_to ~1 lose|forfeit|be_denied|be_stripped|go_without ~4 MONEY"
    ],
    about: "matter",
    unless: /\b(?:unconstitutional|wrong to|we (?:would|will) (?:lose|forfeit)|our city|state grants)\b/u,
    example: "“Starting today, no payments to sanctuary cities.”"
  },
  {
    name: "not-to-be-bullied",
    topic: "funding_cutoff",
    sign: -1,
    about: "money",
    by: "local",
    says: [
      "NOT ~2 bully|blackmail|intimidate|strong-arm|extort|coerce|steal ~1 us|cities|our_city|our_cities|states|me|our_residents ~~12 MONEY",
      "NOT ~2 steal|take|rob|confiscate|withhold|raid|touch ~1 our|us_of_our|city's|away_our ~2 tax_dollars|taxpayer_dollars|tax_money|federal_dollars|federal_funds|money|funding",
      "NOT ~2 put|hold|point ~1 gun ~1 to|at ~4 head|heads",
      "NOT ~2 sell_out|turn_on|betray|abandon|trade|sell|give_up|turn_our_backs_on ~4 for ~3 MONEY",
      "whatever ~2 cut|cuts|take|takes|withhold|withholds , ~1 we|we'll|the_city",
      "punishing|punish|punishes ~1 cities|us|states|communities|places|people for ~1 doing|standing|protecting|following|exercising|being|keeping|welcoming",
      "take_away|cut|pull|withhold ~3 MONEY and you|they ~2 take|hurt|lose|endanger|put|leave",
      "more ~2 to washington|federal_government|treasury ~2 than ~5 back|gets|receives|receive|get"
    ],
    unless: /\b(?:tariffs?|burglars?|thieves|developers?|criminals)\b/u,
    example: "“They can’t bully us by threatening our funding.”"
  }
]

/** On mass deportation. */
const ofDeportation: ReadonlyArray<Frame> = [
  {
    name: "pack-your-bags",
    topic: "mass_deportation",
    sign: 1,
    about: "deportation",
    plain: true,
    says: [
      "pack|packing ~1 your|their ~1 bags|things|suitcases",
      "mandate ~2 to ~3 deport*|deportations|mass_deportation|removals",
      "mandate ~1 for ~3 deportations|mass_deportation|mass_deportations|removals",
      "we'll|we_will|going_to|we're ~2 do|conduct|carry_out|resume|expand|increase|step_up|ramp_up|continue ~3 worksite_raids|workplace_raids|raids|deportations|mass_deportations|removals|roundups",
      "sent|send|sending|get|getting ~1 these|those|illegal|all ~1 people|immigrants|aliens|illegals ~1 home|back|out_of|packing"
    ],
    unless: /\b(?:criminals? only|school|help(?:ed|ing)? (?:\S+ ){0,3}bags|oppose|wrong|inhumane|cruel)\b/u,
    example: "“My message to illegals is: Pack your bags.”"
  },
  {
    name: "masked-men",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    by: "local",
    says: [
      "masked|unidentified|armed ~2 men|agents|officers ~4 grabbing|grab|snatching|snatch|abducting|kidnapping|disappearing|dragging|seizing|hunting",
      "ice|agents|immigration_agents|they|trump ~1 should|must|need_to|needs_to|has_to ~1 leave|get_out ~2 our|this|city|community|alone|of ~3 city|community|town|streets|alone|state|neighborhoods",
      "ice out_of ~2 city|town|streets|state|community|communities|neighborhoods",
      "targeting|target|going_after|go_after|arresting|rounding_up|hunting|hunting_down|terrorizing ~3 hard-working|hardworking|law-abiding|peaceful|working|innocent ~1 families|people|immigrants|workers|neighbors|parents|mothers|fathers|residents",
      "go_after|going_after|target|targeting|arrest|deport ~4 criminals|worst_of_the_worst|dangerous ~3 but ~6 taking|arresting|deporting|grabbing|rounding_up|detaining|picking_up|going_after"
    ],
    unless: /\b(?:criminals are|gang members|cartels?|sanctuary policies|robber\w*|robbed)\b/u,
    example: "“Masked men are grabbing people off our streets.”"
  }
]

export const voiceFrames: ReadonlyArray<Frame> = [...forSanctuary, ...againstSanctuary, ...ofCuts, ...ofDeportation]
