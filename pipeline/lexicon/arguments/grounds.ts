import type { Frame } from "./frames.ts"

/** Further grounds for limits on local help with immigration enforcement. */
const forSanctuary: ReadonlyArray<Frame> = [
  {
    name: "not-at-their-service",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    plain: true,
    says: [
      "NOT ~2 weaponize|weaponizing|commandeer|commandeering|co-opt|hijack|conscript|deputize ~1 our|my|local|city|state|county ~2 police|officers|deputies|law_enforcement|jails|jail|cops|schools|troopers",
      "we|we're|we_are|i|i'm|our_city|our_county|our_department|our_officers|our_police|my_deputies|our_deputies ~1 NOT ~1 coordinating|collaborating|cooperating|working|partnering|coordinate|collaborate|cooperate|partner with ~1 ice|immigration_agents|federal_immigration|immigration_authorities|immigration_and",
      "we|officers|police|deputies|cops|department|jail don't|doesn't|do_not|does_not|won't|will_not do immigration|ice|immigration_enforcement",
      "turning|converting|transforming|using|conscripting ~5 into|as ~2 immigration_agencies|immigration_agents|deportation_agents|federal_detention|detention_facilities|detention_centers|ice_agents|immigration_police|ice_detention ~4 is|was|isn't|would_be ~1 not|never|isn't|wrong|no ~1 option|answer|way|acceptable|solution|job|wrong",
      "enough ~1 to_do|on_our_plate|on_their_plate|on_our_hands ~~2 without enforcing|doing|chasing|checking ~3 immigration|ice's|federal|status"
    ],
    unless: /\b(?:on (?:this|that|the) (?:case|investigation|operation)|drugs?|terroris[mt]\w*|yet|instead of)\b/u,
    example: "“Nobody will deputize our troopers.”"
  },
  {
    name: "liability",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    says: [
      "if|when|holding|detaining|keeping ~8 detainer|detainers|release|warrant|cause|ice ~~10 sued|liable|lawsuit|lawsuits|liability|damages",
      "open|opens|opening|expose|exposes|exposing|leave|leaves us|county|counties|city|taxpayers|department|sheriffs|jails ~2 to|open|up|liable ~4 lawsuits|lawsuit|liability|litigation|sued",
      "isn't|not|aren't|never ~2 signed ~3 judge|magistrate|court",
      "isn't|not|aren't ~3 judge's signature|order|warrant",
      "fourth_amendment ~4 applies|protects|forbids|bars|prohibits|doesn't_allow|does_not_allow|violation|violated|violate"
    ],
    unless: /\b(?:should be (?:held |made )?(?:liable|sued)|sanctuary|agents who|fbi|officers who (?:were|was))\b/u,
    example: "“If we keep a man past his release for ICE, the county gets sued.”"
  },
  {
    name: "own-police",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    says: [
      "tenth_amendment|10th_amendment|constitution ~4 protects|guarantees|gives|preserves|reserves|leaves|forbids|bars|prohibits|prevents|allows|doesn't_allow|does_not_allow|doesn't_let ~~8 cities|city|states|state|local|localities|our|counties|commandeer*|orders",
      "within|have|has ~2 right|rights|authority|power|discretion ~2 to ~1 decline|refuse|limit|say_no|opt_out|choose|decide|set|not ~8 ice|immigration|detainers|detainer|federal_immigration|own_police|own_officers|own_resources|cooperate",
      "enough|plenty|full|stretched ~8 without ~3 taking_on|doing|enforcing|playing|having_to|handling|adding ~6 federal|washington's|immigration|ice's|ice",
      "can|should|must|has_to|needs_to ~1 do ~1 its|their own ~1 work|job|enforcement|arrests ~2 with ~1 its|their own"
    ],
    unless:
      /\b(?:right to (?:refuse|decide|set|choose)\w* (?:\S+ ){0,3}(?:entry|admission|who enters)|they have|(?:ice|agency|department|government|agents|president|congress|administration|washington|feds) (?:has|have))\b/u,
    example: "“The Tenth Amendment leaves it to cities what their police do.”"
  },
  {
    name: "profiling",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    plain: true,
    says: [
      "lead_to|leads_to|leading_to|led_to|invite|invites|inviting|encourage|encourages|encouraging|open_the_door_to|opens_the_door_to|result_in|results_in|cause|causes|legalize|legalizes|codifies|codify|promote|promotes|recipe_for|sanction|sanctions|license_for|license_to|mean|means ~4 profiling|profile|discrimination|harassment",
      "show-me-your-papers|papers-please|show_me_your_papers|show_us_your_papers|show_your_papers"
    ],
    unless: /\b(?:won't|doesn't|does not|will not|bans|prohibits?|prohibited|forbids?)\b/u,
    example: "“Making deputies ask for papers invites racial profiling.”"
  },
  {
    name: "safe-places",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    plain: true,
    says: [
      "schools|school|hospitals|churches|courthouses|courthouse|campus|campuses|libraries|shelters|classrooms|clinics ~6 off_limits ~2 to ~3 ice|immigration|agents|federal_agents|federal",
      "schools|school|campus|campuses|courthouses|churches|libraries|district ~4 will|must|should|remain|are|is|be|stay ~3 safe_haven|safe_havens|safe_place|safe_places|safe_zone|safe_zones|safe_space|sanctuaries|sanctuary ~2 for ~4 students|immigrants|immigrant|children|families|everyone|kids|child|student|people",
      "courthouses|courthouse|courts|schools|hospitals|churches ~6 not|never|no ~4 places|place|hunting|fishing|ground|grounds ~6 fear|arrested|arrest|run_from|ice|immigration|hunted|bait|agents"
    ],
    unless: /\b(?:gun|guns|shooters?|bullying|drugs?)\b/u,
    example: "“Our schools will stay safe havens for immigrant children.”"
  },
  {
    name: "you-are-safe",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    plain: true,
    says: [
      "you're|you_are|you_will_be|you_are_all|you'll_be|they_are|they're safe|secure|protected ~1 here|in_this_city|in_our_city|in_this_state|in_our_state|in_this_county|in_our_county|with_us|in_this_town",
      "here , you|you're ~1 safe|protected",
      "here you|you're are? safe|protected|welcome_and",
      "you're|you_are safe ~~4 you|you're ~1 belong|welcome|valued"
    ],
    unless: /\b(?:virus|vaccine\w*|storm|shooting|criminals?|legally)\b/u,
    example: "“To all who are afraid tonight: you are safe in this city.”"
  },
  {
    name: "welcome-stranger",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    says: [
      "welcome|welcoming|shelter|love|protect|take_in ~2 stranger|strangers|sojourner|sojourners|foreigner",
      "scripture|bible|gospel|faith|jesus|torah|god|church ~3 us to welcome|shelter|love|protect|take_in ~2 stranger|strangers|sojourner|foreigner"
    ],
    plain: true,
    example: "“The Bible tells us to welcome the stranger.”"
  },
  {
    name: "minor-offense",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    says: [
      "ticket|tickets|taillight|taillights|traffic_stop|traffic_stops|traffic_violation|misdemeanor|misdemeanors|driving_without ~4 NOT|should_not|should_never|must_not ~6 deported|deportation|deport|removed",
      "NOT|nobody|no_one ~4 deported|deportation|removed|turned_over|handed_over ~4 for|over|because_of ~4 taillight|ticket|traffic|misdemeanor|minor|light"
    ],
    example: "“A traffic ticket should not end in deportation.”"
  },
  {
    name: "safer-apart",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    plain: true,
    says: [
      "cooperation|collaboration|entanglement|cooperating|collaborating|collusion ~6 AGENTS ~3 makes|make|puts|put|leaves|creates|breeds|sows|erodes|harms|hurts ~4 less_safe|danger|risk|fear|mistrust|distrust|unsafe|trust|communities|safety",
      "cities|communities|places|neighborhoods|we|counties|everyone ~5 trust|trusts ~2 police|officers|law_enforcement|deputies|us ~3 are|is|be|makes|make ~3 safer|safe",
      "safer when|if|because ~4 immigrants|everyone|immigrant|undocumented|residents|people ~6 trust|report|call|come_forward|unafraid"
    ],
    unless: /\b(?:makes? (?:\S+ ){0,3}safer (?:by|when) (?:ice|cooperating))\b/u,
    example: "“We are safer when immigrants trust the police.”"
  },
  {
    name: "values-not-for-sale",
    topic: "sanctuary_policy",
    sign: 1,
    about: "sanctuary",
    by: "local",
    says: [
      "values|principles|soul|conscience|city|immigrants|neighbors ~1 aren't|isn't|are_not|is_not|never|not for_sale"
    ],
    example: "“Our values are not for sale.”"
  }
]

/** Further grounds against such limits. */
const againstSanctuary: ReadonlyArray<Frame> = [
  {
    name: "why-protect-criminals",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    asked: true,
    says: [
      "why|how ~1 would|should|do|could|can|are|is ~2 we|you|anyone|anybody|they|any_city|any_mayor|city|mayor|cities|state ~3 protect|protecting|shield|shielding|harbor|harboring|release|releasing|shelter|sheltering|defend|defending|coddle ~3 CRIMINALS",
      "sanctuary|refuge|haven ~1 for ~1 whom|who|what",
      "what_about ~3 sanctuary|refuge|safety ~1 for|of ~3 victims|citizens|americans|families|residents"
    ],
    unless: /\b(?:trump|president|administration|insurrection\w*)\b/u,
    example: "“Why would anyone want to shield felons?”"
  },
  {
    name: "preventable",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    plain: true,
    says: [
      "death|murder|killing|tragedy|crime|crimes|attack|this|it|rape|deaths|loss ~2 was|is|were|could_have_been|should_have_been|would_have_been ~3 preventable|avoidable|prevented|avoided",
      "would ~1 still be ~1 alive|here|with_us",
      "never_have_happened|not_have_happened|didn't_have_to_die|didn't_have_to_happen|never_have_been_released|not_have_been_released|never_have_been_on|not_have_been_on|never_have_been_out|not_have_been_here|not_have_been_in_this_country|never_have_been_in_this_country",
      "if|had ~~3 honored|detained|turned_over|handed_over|held|called|notified|cooperated|picked_up_the_phone ~~12 alive|saved|out_of_the_country|prevented|off_the_streets|deported"
    ],
    unless:
      /\b(?:gun|guns|overdose|flood|fire|agents (?:shot|killed|fired)|ice custody|detention (?:center|facility))\b/u,
    example: "“Had the jail honored our detainer, this death could have been prevented.”"
  },
  {
    name: "hold-to-account",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    plain: true,
    says: [
      "hold|holding|held|punish|punishing|prosecute|prosecuting|charge|charging|sue|suing|remove|fine|jail|arrest|penalize|hold_accountable|go_after|crack_down_on ~3 official|officials|anyone|leaders|those|politicians|politician|mayors|mayor|sheriffs|sheriff|cities|jurisdictions|governors|states|people|them ~4 who|that|for|if|when ~4 refuse|refuses|refusing|harbor|harbors|harboring|obstruct|obstructs|obstructing|impede|impedes|impeding|interfere|shield|shields|shielding|defy|defies|won't|release|releasing|ignore|ignoring|ignores ~~10 ice|law|laws|detainers|agents|criminals|illegal|federal|aliens|fugitives|immigration",
      "should|must|ought_to|deserve_to|need_to ~2 removed|prosecuted|held_accountable|punished|charged|jailed|arrested|sued ~~4 if|for|when ~4 won't|refuse|refuses|refusing|harbor|harboring|ignore|ignoring|obstruct|obstructing|don't|release|releasing ~6 ice|law|laws|detainers|criminals|federal|aliens|immigration"
    ],
    unless:
      /\b(?:agents who|ice (?:agents|officers) (?:who|that)|employers?|businesses|landlords|president|coyotes|smugglers)\b/u,
    example: "“We will hold to account any official who refuses to honor a detainer.”"
  },
  {
    name: "every-place-must",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    plain: true,
    says: [
      "every|all|these|those|such|our ~1 PLACES ~3 must|has_to|have_to|need_to|needs_to|ought_to ~1 respect|follow|obey|comply_with|enforce|uphold|honor|abide_by|cooperate_with ~3 federal_law|federal_laws|immigration_law|immigration_laws|federal_immigration|detainers|ice_detainers|ice|the_law|it"
    ],
    unless: /\b(?:court order|judges?|ruling|constitution|due process)\b/u,
    example: "“All cities must follow federal immigration law.”"
  },
  {
    name: "not-be-released",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    says: [
      "illegally|illegal_immigrants|criminal_aliens|illegal_aliens|illegals|criminals|felons|criminal_immigrants ~~8 shouldn't|should_not|must_not|should_never|must_never|can't|cannot|shouldn't_ever|never ~1 be ~1 released|let_go|let_out|freed|set_free|back|walking|turned_loose|let_loose|let_back",
      "if ~10 illegally|illegal_alien|undocumented ~3 , ~2 call|calling|notify|i'll|we'll|ice|i'm|we're|i|we ~4 call|notify|calling|notifying|turn|hand|hear|tell|contact|hold ~5 ice|immigration|over|from_me|from_us"
    ],
    unless: /\b(?:won't (?:ask|call|turn|hold|tell)|not (?:ask|call|turn|hold|tell))\b/u,
    example: "“Criminals who are here illegally should never be let out.”"
  },
  {
    name: "partners",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    plain: true,
    says: [
      "partnership|program|287g|agreement|detainers|tool|cooperation|partnerships ~5 taken|takes|take|taking|gets|get|getting|got|removed|removes|remove|keeps|kept|identify|identified|identifies ~6 off_our|off_the|from_our|out_of_our|out_of_the|before_they|from_the ~2 streets|street|community|communities|county|neighborhoods|jails|country|go|are",
      "safer when ~6 AGENTS ~2 work_together|cooperate|partner|communicate|share|work|works",
      "safer|better|rather|easier|safest ~10 in|inside|at|from ~3 jail|jails|facility|lockup ~8 than|instead_of|rather_than ~5 street|streets|doors|door|community|communities|homes|neighborhood|neighborhoods|at_large|public",
      "access ~2 to ~2 jail|jails ~3 keeps|makes|saves|protects|allows|is_safer"
    ],
    unless: /\b(?:against|ending|end the|cancel\w*|terroriz\w*|falsely|claim\w*)\b/u,
    example: "“This partnership has taken hundreds of gang members off our streets.”"
  },
  {
    name: "haven",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    plain: true,
    says: [
      "it's|they're|is|are|become|became|becomes|becoming ~2 sanctuary|sanctuaries|haven|havens|magnet|safe_haven|safe_havens for ~2 CRIMINALS",
      "LAWLESS ~2 ruined|ruining|destroying|destroyed|wrecked|failed|bankrupting|turned ~4 city|cities|state|us|streets|neighborhoods|country|town|residents|victims|people"
    ],
    unless: /\b(?:myth|falsely|claims?|isn't|aren't|not)\b/u,
    example: "“The county has become a haven for gangs.”"
  }
]

/** Further grounds for and against taking money. */
const ofCuts: ReadonlyArray<Frame> = [
  {
    name: "no-help-no-pay",
    topic: "funding_cutoff",
    sign: 1,
    about: "sanctuary",
    by: "giver",
    says: [
      "don't|won't|refuse_to|not ~1 cooperate|comply|help|follow|work|enforce|honor ~~6 don't|won't|no|not|never ~2 get|receive|see|expect|have ~4 paid|MONEY",
      "congress|federal_government|administration|president|washington|we|government ~2 every_right|right|power|authority|within_its_rights|within_his_rights to ~2 put|attach|set|impose|place|withhold|condition|cut|deny|cut_off ~4 conditions|strings|MONEY|requirements",
      "on ~1 its|their|your own dime|dollar|nickel"
    ],
    unless: /\b(?:we (?:don't|won't|refuse)|our city|court)\b/u,
    example: "“You don’t help our agents, you don’t get the grant.”"
  },
  {
    name: "not-for-money",
    topic: "funding_cutoff",
    sign: -1,
    about: "money",
    by: "local",
    says: [
      "we|we're|i|city|state|county|i'm ~2 NOT ~3 blackmailed|extorted|bought|strong-armed|held_hostage|bribed",
      "rather|sooner ~2 lose|give_up|forfeit|forgo|go_without|do_without|turn_down ~5 MONEY|it ~~2 than",
      "NOT|should_never ~3 used|use ~4 as ~3 leverage|weapon|bargaining_chip|bargaining_chips|pawn|pawns|club|cudgel|ransom",
      "NOT|should_never ~3 held ~1 hostage",
      "threat|threats|attempt|attempts|move|effort|order|conditions ~2 to|on ~3 MONEY ~4 is|are|was ~3 unconstitutional|illegal|unlawful|outrageous|wrong|unconscionable|cruel|reckless|extortion|blackmail",
      "threat|threats|attempt|attempts|move|effort|order ~1 to ~1 withhold|cut|cut_off|strip|take|deny|pull ~4 MONEY ~4 is|are|was ~3 unconstitutional|illegal|unlawful|outrageous|wrong|unconscionable|cruel|reckless|extortion|blackmail",
      "cutting|withholding|slashing|taking|pulling|stripping ~4 MONEY ~5 nobody|no_one|none_of_us|not ~2 safer"
    ],
    unless: /\b(?:state (?:funding|grants|money|aid)|cartels?|donors?|lobbyists?|special interests)\b/u,
    example: "“We would rather lose the money than betray our neighbors.”"
  }
]

/** Further grounds for and against deporting people by the million. */
const ofDeportation: ReadonlyArray<Frame> = [
  {
    name: "all-must-leave",
    topic: "mass_deportation",
    sign: 1,
    about: "deportation",
    plain: true,
    says: [
      "no_choice_but_to|plan_is_to|going_to|have_to|must|should|need_to|will ~1 send|ship|fly|kick|throw|get|put them ~1 all ~1 back|home|out",
      "everyone|everybody|anyone|anybody|all_those|all_people ~8 illegally|permission|papers|legally|unlawfully|border ~3 has_to|have_to|must|needs_to|need_to|should|will ~1 leave|go|go_home|go_back|be_deported|be_removed|be_sent_back|be_sent_home",
      "time ~1 they|illegals|them|for_them ~1 left|went_home|to_go|to_leave|go_home|leave|to_go_home",
      "ready|happy|proud|glad|willing|eager|honored|going_to|will|we'll|i'll ~2 help|assist|participate|take_part|join ~2 with|in|president|administration|ice|him|trump ~6 deportation|deportations|deport|deporting"
    ],
    unless: /\b(?:not|n't|never|criminals?|convicted|violent|facing|fight|defense|lawyers?|families)\b/u,
    example: "“Everyone who came across the border without permission has to go home.”"
  },
  {
    name: "who-will-do-the-work",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    asked: true,
    says: [
      "who|who's|who'll ~3 pick|harvest|milk|build|roof|pack|wash|clean|cook|care_for|mow|process ~4 crops|fruit|vegetables|cows|houses|homes|roofs|meat|dishes|elderly|lettuce|strawberries|apples|oranges|grapes|food|tables|rooms|lawns",
      "farms|farm|economy|industry|industries|restaurants|dairies|construction|growers|agriculture|hotels ~4 would|will|could|can't|cannot ~3 collapse|shut_down|close|suffer|grind|go_under|crumble|fail|survive|function|exist|operate|run ~~6 without|if ~3 workers|immigrants|them|labor|they|immigrant|undocumented|deported",
      "without ~3 workers|immigrants|them|labor ~3 , ~5 farms|farm|economy|industry|restaurants|dairies|crops|construction ~3 would|will|could ~3 collapse|shut_down|close|suffer|grind|go_under|crumble|fail|rot"
    ],
    example: "“Who is going to milk our cows?”"
  },
  {
    name: "known-no-other-home",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    by: "local",
    says: [
      "know|knows|known|have no other home|country|life|place",
      "only ~2 home|country|place they|they've|she|he|dreamers|many|i|i've|these_kids|these_children|these_young ~3 known|know|knows|had"
    ],
    plain: true,
    example: "“These young people know no other country.”"
  },
  {
    name: "police-state",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    by: "local",
    says: [
      "need|require|take|requires|mean|means|create|creates|becoming|become ~4 police_state",
      "cost|costs|price ~5 would|will ~1 be ~1 staggering|enormous|astronomical|prohibitive|exorbitant|ruinous|incalculable",
      "path_to_citizenship|pathway_to_citizenship|path_to_legalization|path_to_legal_status|immigration_reform|legalization|compassion|reform ~~3 not|instead_of|rather_than ~3 deport*|deportation|raids|roundups|mass_deportation|ticket"
    ],
    plain: true,
    unless: /\b(?:wall|fence|lawsuits?|sanctuary|not deporting|amnesty)\b/u,
    example: "“You would need a police state to deport that many.”"
  },
  {
    name: "terror",
    topic: "mass_deportation",
    sign: -1,
    about: "deportation",
    by: "local",
    plain: true,
    says: [
      "meant|designed|intended|calculated|done ~1 to ~2 frighten|terrorize|scare|intimidate|terrify|instill_fear|strike_fear|spread_fear|sow_fear",
      "raids|sweeps|roundups|ice|agents|deportations|administration|president|trump|operation|operations|they're|they_are|is|are ~4 terrorizing|terrorize|terrorizes|terrorized ~4 communities|families|community|neighbors|neighborhoods|children|people|immigrants|city|cities|us|residents|workers",
      "deport|deporting|deported|deports|removing|expelling ~6 without ~2 due_process|hearing|trial|day_in_court"
    ],
    unless: /\b(?:gangs?|gang members|cartels?|ms-13|criminals?|aliens|smugglers|traffickers)\b/u,
    example: "“These raids are meant to frighten people.”"
  }
]

export const furtherFrames: ReadonlyArray<Frame> = [...forSanctuary, ...againstSanctuary, ...ofCuts, ...ofDeportation]
