import type { Frame } from "./frames.ts"

/** Arguments for taking money from sanctuaries. */
const forCuts: ReadonlyArray<Frame> = [
  {
    name: "no-dime",
    topic: "funding_cutoff",
    sign: 1,
    about: "matter",
    by: "giver",
    says: [
      "PLACES|he|she|they|you|those|jurisdictions|law ~~10 shouldn't|should_not|must_not|no_longer|don't_expect_to|do_not_expect_to|no_business|no_right_to|don't_deserve|doesn't_deserve|do_not_deserve|not_deserve|aren't_entitled_to|not_entitled_to|not_be_allowed_to|don't_expect ~3 get|getting|receive|receiving|see|have|rewarded|given|eligible|expect ~5 MONEY",
      "don't ~2 come|expect|ask ~5 hand_out|hands_out|washington|MONEY|handout",
      "not_one|not_a|not_another|no|not_a_single|not_one_more|not_one_red ~1 penny|dime|dollar|cent|federal_dollars|taxpayer_dollars|tax_dollars|federal_money|taxpayer_money ~2 should|will|shall|goes|must|to ~4 go|flow|fund|used|support|given|sent|PLACES",
      "not|never|won't|don't ~1 allow|let|give|send|spend ~2 penny|dime|dollar|cent ~6 PLACES|sanctuary|them",
      "federal|taxpayer|tax|taxpayers'|our dollars|money|funds|funding|grants|tax_dollars ~1 don't|won't|do_not|will_not|shouldn't|should_not|never|not|no_longer ~2 go|flow|end_up|used|support|fund|reward|subsidize|spent|given ~6 PLACES|sanctuary|those|that",
      "prevents|prevent|stops|stop|block|blocks ~1 taxpayer|federal|tax dollars|money|funds ~1 from ~1 going|flowing ~3 sanctuary|PLACES"
    ],
    unless: /\b(?:shelters?|hotels?|state (?:funding|grants|money|aid)|wall|congress shouldn't|president shouldn't)\b/u,
    example: "“A city that hides them shouldn’t get a dime.”"
  },
  {
    name: "subsidize",
    topic: "funding_cutoff",
    sign: 1,
    about: "sanctuary",
    by: "giver",
    asked: true,
    says: [
      "taxpayer|taxpayers|americans|we|congress|government|washington|people|dollars|families|citizens ~8 shouldn't|should_not|must_not|no_longer|never|won't|will_not|not|stop|quit|refuse_to|don't ~5 subsidize|subsidizing|bankroll|bankrolling|reward|rewarding|fund|funding|pay|paying|foot|footing|write_checks|send|sending|prop_up|underwrite|finance|financing|writing_checks ~6 sanctuary|PLACES",
      "PLACES ~8 shouldn't|should_not|must_not|will_not|won't ~2 rewarded|bailed_out|subsidized|funded|bankrolled",
      "why should ~10 pay|subsidize|fund|bankroll|reward|support|finance ~8 PLACES|sanctuary",
      "outrageous|insult|wrong|no_sense|crazy|shameful|unfair|absurd|ridiculous ~~12 reward|subsidize|fund|bankroll|rewarding|subsidizing|funding ~4 sanctuary|PLACES",
      "used|forced ~1 to subsidize|fund|bankroll|reward|support ~3 sanctuary"
    ],
    unless:
      /\b(?:shelters?|hotels?|detention|wall|state (?:funding|grants|money|aid)|wrong to (?:cut|withhold|defund|stop|block))\b/u,
    example: "“Why should my taxpayers bankroll a sanctuary city?”"
  },
  {
    name: "obey-or-lose",
    topic: "funding_cutoff",
    sign: 1,
    by: "giver",
    about: "matter",
    says: [
      "obey|follow|comply|cooperate|enforce|help|choose|change|respect|uphold ~5 or ~3 lose|forfeit|risk_losing|risk|face|we'll_cut ~5 MONEY",
      "sanctuary ~3 or ~4 have|get|receive|keep|take|accept ~3 MONEY",
      "if ~3 they|you|cities|jurisdictions|states|mayors|sheriffs|city want|wants|expect|like ~4 MONEY , ~2 they|you|need|must ~2 need|must|have|should|better|ought|got|to|let|cooperate|comply|follow|work",
      "consequences|price_to_pay ~~12 MONEY",
      "MONEY ~2 is|are ~1 privilege|not_right|not_entitlement|privileges",
      "hit|hits|hitting ~4 where_it_hurts ~~6 wallet|wallets|pocketbook|MONEY",
      "power_of_the_purse ~~12 sanctuary|PLACES",
      "starve|starving|choke_off|choke|cut_off ~3 sanctuary|them|PLACES|MONEY ~2 of|from ~2 MONEY",
      "turn_off|shut_off|close ~1 spigot|tap|faucet",
      "PLACES|sanctuaries ~6 should|must|can ~1 pay ~5 themselves|itself|own",
      "president|administration|secretary|governor|he|attorney_general ~1 is|was|'s ~1 right|correct to ~2 cut|pull|withhold|deny|strip|block|freeze|take|stop ~6 MONEY",
      "should|must|ought_to|deserve_to ~6 lose|forfeit ~4 MONEY",
      "only_fair|only_right ~~6 lose|forfeit|losing ~4 MONEY",
      "once ~4 MONEY ~2 dries_up|dry_up|stops|runs_out"
    ],
    unless:
      /\b(?:state (?:funding|grants|money|aid)|we (?:could|would|will|may|might|stand to) (?:face|lose|forfeit)|our city|hostage)\b/u,
    example: "“Follow the law or lose your grants.”"
  }
]

/** What those who give the money say will become of it. */
const asGivers: ReadonlyArray<Frame> = [
  {
    name: "lose-unless",
    topic: "funding_cutoff",
    sign: 1,
    about: "matter",
    by: "federal",
    says: [
      "will|would|could|they'll|you'll ~1 lose|forfeit ~5 MONEY ~~4 if|unless ~~3 don't|do_not|refuse|fail|comply|cooperate|change|follow|help|aid"
    ],
    example: "The secretary warned that they will lose money if they don’t help the agents."
  }
]

/** Arguments against it. */
const againstCuts: ReadonlyArray<Frame> = [
  {
    name: "coercion",
    topic: "funding_cutoff",
    sign: -1,
    about: "money",
    by: "local",
    says: [
      "gun ~2 to ~2 head|heads|our_heads",
      "blackmail|blackmailing|extortion|extort|extorting|shakedown|strong-arm|strong-arming|arm-twisting|coercion|weaponize|weaponizing|weaponized|cudgel|bludgeon|ransom|blackmailed|extorted",
      "hold|holding|held|holds|take|taking ~6 hostage",
      "bully|bullying|bullied|coerce|coercing|coerced|intimidate|intimidating ~3 cities|city|us|local|our|into|by|mayors|states|communities|sanctuary",
      "as ~1 weapon|political_weapon|club|leverage|bargaining_chip|cudgel",
      "punish|punishing|punishes|punitive ~3 us|our|cities|city|residents|people|communities|fashion|immigrant|for ~~12 MONEY",
      "MONEY ~~10 punish|punishing ~3 us|our|cities|city|residents|people|communities"
    ],
    plain: true,
    unless:
      /\b(?:isn't|not|hardly|no) (?:a |an )?(?:blackmail|extortion|coercion|punish)|\b(?:smugglers|cartels|gangs|inmates|ransomware)\b/u,
    example: "“It is blackmail to hold our grants over us.”"
  },
  {
    name: "defiance-of-cuts",
    topic: "funding_cutoff",
    sign: -1,
    by: "local",
    says: [
      "NOT ~3 intimidated|bullied|scared|cowed|swayed|deterred|blackmailed|threatened|pressured|coerced|afraid ~5 MONEY|cuts",
      "no_amount_of ~1 money|funding",
      "NOT ~3 sell|selling|trade|trading|abandon|sacrifice|compromise ~1 out? ~4 values|principles|neighbors|residents|soul|community|people|immigrants ~5 for ~4 MONEY",
      "NOT ~3 let|allow ~4 take|cut|steal|strip ~4 our ~3 MONEY",
      "if ~3 take|cut|pull|withhold|want ~4 MONEY ~~3 so_be_it",
      "it's|this_is|that's our ~1 money|dollars",
      "will|would|we'll|ready_to|prepared_to|going_to|intend_to|won't_hesitate_to|not_hesitate_to ~3 sue|go_to_court|fight|see|take|challenge ~~8 if ~4 withhold*|withheld|cut|cuts|take|takes|tries|try|moves|pulls|follows|attempts|freezes|denies ~~8 MONEY"
    ],
    about: "matter",
    example: "“We won’t be scared by threats to our funding.”"
  },
  {
    name: "no-power-to-cut",
    topic: "funding_cutoff",
    sign: -1,
    by: "local",
    says: [
      "president|administration|he|attorney_general|executive|branch|justice_department|white_house|federal_government|they|washington|secretary|trump|sessions|bondi ~2 doesn't_have|does_not_have|has_no|have_no|lacks|lack|can't|cannot|may_not|not_have|exceeded|don't_have|not ~4 power|authority|right|impose|attach|add|put|rewrite|take|withhold|use|cut|change|unilaterally|strip|deny|create|just ~8 conditions|condition|strings|MONEY|spending|purse|requirements",
      "constitution|amendment|law|courts|court|congress|supreme_court ~2 doesn't_allow|does_not_allow|forbids|prohibits|bars|doesn't_let|never_gave|did_not_give|didn't_give|never_authorized|does_not_permit|doesn't_permit ~4 president|administration|washington|federal_government|executive|him|attorney_general|it|them ~~12 MONEY|conditions|spending|coerce|strings|purse",
      "congress ~3 holds|controls|has|sets|decides ~3 purse|purse_strings|spending|power_of_the_purse|MONEY ~~6 president|executive|administration",
      "only congress ~5 MONEY|conditions|spending|purse",
      "wrong|illegal|unlawful|unconstitutional|unfair|improper|cruel|unjust|absurd|outrageous|irresponsible ~~4 to tie|link|condition|attach|withhold|cut|take|threaten|use|strip|deny|hold|pull|withdraw ~5 MONEY|them",
      "MONEY ~2 has|have|had nothing_to_do_with ~2 immigration",
      "withholding|cutting|stripping|denying|withdrawing|pulling|freezing|tying|conditioning|taking|threatening ~5 MONEY ~6 is|would_be|are|was|'s ~2 unconstitutional|illegal|wrong|unlawful|outrageous|cruel|absurd|unfair|unjust|unconscionable|un-american|irresponsible|reckless|dangerous|counterproductive|shortsighted"
    ],
    about: "money",
    unless: /\b(?:state (?:funding|grants|money|aid)|wall)\b/u,
    example: "“The president has no power to put strings on those grants.”"
  },
  {
    name: "cuts-harm",
    topic: "funding_cutoff",
    sign: -1,
    by: "local",
    about: "matter",
    says: [
      "cut|cuts|cutting|losing|loss_of|taking_away|take_away|withholding|slashing|pulling|freezing|eliminating|stripping|defunding|defund|taking ~4 MONEY|cities|them ~7 hurt|hurts|harm|harms|devastat*|jeopardize|endanger|cripple|less_safe|cruel|suffer|disaster|catastroph*|irresponsible|no_way_to|undermine|safer|absurd",
      "hurt|hurting|harm|harming|punish|punishing ~3 children|seniors|homeless|poor|residents|families|victims|students|police|veterans ~~10 MONEY|cuts"
    ],
    unless: /\b(?:state (?:funding|grants|money|aid)|not hurt|won't hurt|schools will)\b/u,
    example: "“Taking away these grants would hurt our police.”"
  }
]

/** Arguments for deporting people by the million. */
const forDeportation: ReadonlyArray<Frame> = [
  {
    name: "send-them-all",
    topic: "mass_deportation",
    sign: 1,
    about: "matter",
    plain: true,
    says: [
      "will|should|must|going_to|gonna|need_to|have_to|got_to|want_to|we'll|ought_to|intend_to|plan_to|promised_to|all_for|time_to|favor|support|sense_to|start|begin|i'd|promise_to ~2 SENDAWAY ~3 every|all|everyone|everybody|millions|each|11_million|20_million|anyone_who|eleven_million|people_who_have_no|those_who_have_no",
      "going_to|will|must|have_to|should|gotta|got_to get|send|throw|kick|ship them ~1 out|home|back",
      "^ round|send|kick|throw|ship|deport|get them ~1 up|back|home|out|all",
      "all ~8 immigrants|people|million|aliens|illegals|migrants ~8 should|must|will|need_to|have_to ~1 be deported|removed|sent_home|sent_back|expelled",
      "they|illegals|aliens|immigrants|they'll|them ~2 have_to|must|should|need_to|will_have_to|got_to|gotta|going_to_have_to|'ve_got_to|have_got_to ~1 go_home|go_back|leave|be_deported|be_removed|be_sent_home|be_sent_back|get_out|go"
    ],
    unless:
      /\b(?:don't|not|never|fair trial|if they|criminals? (?:should|must)|violent|convicted|go (?:to|through|after|into)|leave (?:the|their) (?:house|home|job))\b|\b(?:worst|neighbors|feel)\b/u,
    example: "“We’re going to send every one of them home.”"
  },
  {
    name: "if-here-illegally",
    topic: "mass_deportation",
    sign: 1,
    says: [
      "if ~2 you|you're|they|they're|someone|somebody ~4 illegally|unlawfully|without_papers ~~2 , ~2 you|you're|they|we|we'll|they'll|he|then|you'll ~6 removed|deported|leave|worried|shoulder|out|found|home|afraid|arrest|find|remove|deport|arrested|go",
      "no_one|nobody|none ~2 off_the_table|exempt|off_limits|safe_from_deportation"
    ],
    about: "deportation",
    unless: /\b(?:commit|committed|crimes?|criminals?|not|don't)\b/u,
    example: "“If you’re here illegally, we will find you and deport you.”"
  },
  {
    name: "largest-operation",
    topic: "mass_deportation",
    sign: 1,
    plain: true,
    says: [
      "will|promise|promised|promises|going_to|begin|launch|start|build|carry_out|carrying_out|voted_for|deliver|need|conduct|run|support|keeping_his_promise|mandate_for|we'll ~6 largest|biggest|massive|greatest|historic|mass|most_massive deportation|deportations|domestic_deportation",
      "will|promise|going_to|build|conduct|launch|begin|start|deliver ~4 largest|biggest|greatest deportation ~4 history|seen|country",
      "deporting|removing|deportations|mass_deportations|mass_deportation ~6 will|would ~2 free|save|help|raise|lower|restore|benefit|open"
    ],
    unless:
      /\b(?:fight|oppose|resist|stop|against|impossible|cruel|wreck|cost|fear|afraid|brace|prepare|if|not|never|cannot|he|trump|harm|worr\w+|threat\w*|block|protect|uncertain\w*)\b/u,
    example: "“We will carry out the biggest deportation effort ever.”"
  }
]

/** Arguments against it. */
const againstDeportation: ReadonlyArray<Frame> = [
  {
    name: "torn-families",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    by: "local",
    says: [
      "tear|tearing|tears|rip|ripping|rips|break|breaking|breaks|separate|separating|separates|split|splitting|wrench|wrenching ~1 up|apart|our|these|those|their|immigrant|hard-working|more|so_many|their? ~2 families|family|parents|children|mothers|fathers|kids|communities",
      "tear|tearing|tears|rip|ripping|rips|break_up|breaking_up|separate|separating|split_up families|parents|children|mothers",
      "torn|ripped ~2 from|apart|out ~4 families|homes|children|parents|communities|arms|mothers|apart|community"
    ],
    unless: /\b(?:border policy|smugglers|traffickers|zero tolerance)\b/u,
    example: "“These deportations are tearing families apart.”"
  },
  {
    name: "cruel-or-unworkable",
    topic: "mass_deportation",
    sign: -1,
    by: "local",
    says: [
      "what_kind_of country|nation|government|president|person ~4 send|sends|deport|deports|tear|tears|take|takes|rip|rips|round*",
      "will_be|would_be|be ~1 safer because|when|if ~4 deported",
      "mass_deportation|mass_deportations|deporting|deport|rounding_up|round_up|mass_roundups|mass_raids|sending|throwing_out|deportation_plan|deportations|deportation_agenda ~9 cruel|inhumane|immoral|un-american|heartless|catastrophe|catastrophic|disaster|disastrous|fantasy|unworkable|impractical|impossible|unrealistic|not_who_we_are|wreck|devastate|devastating|cripple|destroy|collapse|shameful|un-christian|unjust|evil|nightmare|tragedy|unconscionable|terrorize|terrorizing|wrong|inhuman|barbaric",
      "cruel|inhumane|immoral|wrong|heartless|impossible|unrealistic|foolish|shameful|unjust|insane|crazy ~3 to ~2 deport|round_up|send|throw_out|expel|remove ~4 million*|families|workers|everyone|immigrants|people",
      "can't|cannot|not|never|shouldn't ~3 deport|round_up|rounding_up|send_back|kick_out ~3 million|millions|11|everyone|everybody|all|our_way|eleven|12|twelve",
      "^ stop ~2 deportations|raids",
      "deportations|raids ~6 has_to|have_to|must|need_to stop|end",
      "people|workers|families|parents|neighbors|immigrants|students|mothers|those|dreamers ~~16 shouldn't|should_not|don't_deserve_to|do_not_deserve_to|must_not ~1 be deported|torn|ripped|rounded_up|sent_back|forced_out|uprooted",
      "neighbors|coworkers|classmates|families|immigrants|them|people ~~6 NOT ~1 let|allow ~4 deported|taken|deport|rounded_up",
      "NOT ~3 complicit|accomplice|accomplices|party ~3 deport*"
    ],
    unless: /\b(?:criminals?|felons?|sanctuary policies are)\b/u,
    about: "deportation",
    asked: true,
    example: "“You can’t deport eleven million people, and it would be cruel to try.”"
  }
]

export const otherFrames: ReadonlyArray<Frame> = [
  ...forCuts,
  ...asGivers,
  ...againstCuts,
  ...forDeportation,
  ...againstDeportation
]
