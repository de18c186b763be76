import type { Topic } from "../concepts/concept.ts"

/** What must be spoken of in the statement or just before it, for an argument to be one of this matter. */
export type Context = "matter" | "sanctuary" | "money" | "deportation"

/** Who may say so: those of a place and its people, or those of the nation; empty for all. */
export type Side = "local" | "federal" | "giver"

/**
 * What people say for or against a topic without naming their side: each a way to argue, with the wordings by which it
 * is known. A wording is a row of words: `a|b` one of them, `CAPITALS` a class of words, `_` a space within, `*` any
 * ending, `?` may be left out, `~3` up to three words without "not" and the like, `~~3` up to three of any.
 */
export interface Frame {
  readonly name: string
  readonly topic: Topic
  readonly sign: 1 | -1
  readonly about?: Context
  readonly by?: Side
  /** "No", "not" or an "if" before it makes it no argument. */
  readonly plain?: true
  /** It may be asked: "Who would call us?" */
  readonly asked?: true
  readonly says: ReadonlyArray<string>
  /** Words by which it is none, anywhere in the sentence. */
  readonly unless?: RegExp
  readonly example: string
}

/** Words that stand for each other in the wordings. */
export const classes: Readonly<Record<string, string>> = {
  NOT: "not|never|no|nobody|no_one|cannot|neither|nor|refuse|refuses|don't|doesn't|didn't|won't|wouldn't|shouldn't|can't|isn't|aren't|wasn't|weren't|ain't|hasn't|haven't|couldn't|mustn't",
  OURS: "police|officers|officer|cops|deputies|deputy|sheriffs|sheriff|troopers|department|law_enforcement|us|jail|jails|jailers|teachers|employees|chiefs|guardsmen",
  ROLE: "immigration_agents|immigration_agent|immigration_officers|immigration_officer|immigration_police|immigration_cops|immigration_enforcers|immigration_enforcement_officers|immigration_enforcement_agents|deportation_agents|deportation_officers|deportation_force|deportation_police|deportation_squad|border_agents|border_guards|border_patrol_agents|border_patrol|ice_agents|ice_officers|agents_of_ice|agent_of_ice|federal_agents|federal_immigration_agents|federal_immigration_officers|agents_of_the_federal_government|agents_of_immigration|arm_of_ice|arms_of_ice|arm_of_immigration|arm_of_federal_immigration|arm_of_the_federal_government|arm_of_federal|extension_of_ice|extension_of_federal|extension_of_immigration|annex_of_ice|branch_of_ice|wing_of_ice|immigration_checkpoint|immigration_checkpoints|immigration_jail|deportation_center|deportation_machine|federal_deportation_machine",
  AGENTS:
    "ice|ice's|immigration|feds|customs|homeland|federal_agents|federal_agent|federal_officers|federal_authorities|federal_partners|federal_immigration|federal_government|federal_officials|federal_law_enforcement|border_patrol",
  FOLK: "victims|victim|witnesses|witness|people|immigrants|immigrant|residents|resident|community|communities|parents|mother|mothers|families|family|neighbors|someone|everyone|anyone|everybody|woman|women|survivors|survivor|workers|undocumented|migrants|they",
  REPORT:
    "report|reporting|call|calling|coming_forward|come_forward|testify|testifying|talk_to|talking_to|speak_to|dial|dialing|pick_up_the_phone|step_forward|reach_out|seek_help|go_to_the_police|trust|trusting|cooperate_with_police|cooperate_with_us|cooperate_with_local|cooperate_with_law",
  PLACES:
    "cities|city|counties|county|jurisdictions|jurisdiction|mayors|mayor|sheriffs|sheriff|localities|municipalities|states|state|governors|officials|politicians|leaders|places|towns|sanctuaries",
  LAWLESS:
    "sanctuary_cities|sanctuary_city|sanctuary_policies|sanctuary_policy|sanctuary_city_policies|sanctuary_laws|sanctuary_law|sanctuary_jurisdictions|sanctuary_jurisdiction|sanctuary_states|sanctuary_state|sanctuary_counties|sanctuary_politicians|sanctuary_ordinances|sanctuary_status|sanctuary_places|sanctuaries|such_policies|these_policies|this_policy|those_policies|such_cities|these_cities",
  CRIMINALS:
    "criminal|criminals|illegal|illegals|felons|felon|lawbreakers|fugitives|murderers|rapists|gang|gangs|predators|thugs|killers|violent|dangerous",
  MONEY:
    "money|funds|funding|dollars|dollar|grants|grant|dime|penny|cent|aid|checks|subsidies|handouts|appropriations|bailout|bailouts",
  SENDAWAY:
    "deport|deporting|remove|removing|round_up|rounding_up|send_back|send_home|kick_out|expel|throw_out|send_them_back|send_them_home|send_them_all|get_them_out|round_them_up|kick_them_out|throw_them_out|ship_them"
}

/** Arguments for limits on local help with immigration enforcement. */
const forSanctuary: ReadonlyArray<Frame> = [
  {
    name: "made-agents",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "turn|turns|turning|turned|transform|transforms|transforming|convert|converting|conscript|conscripts|conscripting|deputize|deputizing|force|forces|forcing|drag|dragging|make|makes|making|compel|compelling ~6 into|as|to_be|to_become|to_act_as|to_serve_as|become|act_as|be|serve_as|acting_as ~2 ROLE",
      "making|makes|make ~3 police|officers|deputies|sheriffs|cops|stop|jails (into)? (an)? ROLE",
      "police|officers|deputies|sheriffs|cops|department|we|us|teachers ~2 seen|viewed|perceived|regarded|treated ~1 as ~2 ROLE",
      "commandeer|commandeers|commandeering|conscript|conscripts|conscripting ~4 OURS|cities|states|local|resources"
    ],
    example: "“This turns our officers into deportation agents.”"
  },
  {
    name: "no-agents",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "we|we're|i|i'm|officers|police|deputies|sheriffs|cops|department|jail|they|they're|teachers|troopers|chiefs|city|enforcement ~2 NOT (be|become|being|act_as|acting_as|serve_as|going_to_be|function_as|serving_as)? (an|the|your|anybody's)? ROLE",
      "NOT ~4 be|become|act_as|serve_as|into|turned_into|acting_as (an|the)? ROLE"
    ],
    unless:
      /\b(?:it|bill|law|measure|legislation|program|agreement|order|nothing|asking|asks) (?:\S+ ){0,3}(?:not|n't|doesn't|isn't|won't|wouldn't|asking|turns?)\b/u,
    example: "“My deputies are not immigration agents.”"
  },
  {
    name: "their-job",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "NOT ~5 do|doing|perform|performing ~1 ice's|immigration's|federal_government's|washington's|feds'|feds|trump's|president's|administration's|its|their ~1 job|work|bidding|dirty_work|jobs ~1 for",
      "NOT ~5 do|doing|perform|performing (the)? ice's|immigration's|federal_government's|washington's|feds'|federal_government|president's|administration's ~1 job|work|bidding|dirty_work|jobs",
      "NOT ~3 job|role|responsibility|business|duty|function|place|mission|task ~4 enforce|enforcing|deport|deporting|detain|detaining|immigration|ask|check|question|round_up|hold|holding ~3 immigration|people|status|immigrants|papers|deportation|ice|federal|enforcement|inmates",
      "deporting|deportation|deportations|immigration_enforcement|immigration_law|immigration_laws ~4 isn't|not|never ~4 job|role|responsibility|business|duty|function|mission|task ~2 of|for ~2 OURS|city|local|county",
      "isn't|not|never|aren't ~3 job|role|responsibility|business|duty|function|obligation ~3 OURS|city|local|county ~3 to ~2 enforce|do|act|carry_out|police|help|assist ~4 immigration|federal|ice|ice's",
      "do|does|doing|enforce ~2 job|work|it|law|laws|jobs ~1 without ~1 our help|assistance|cooperation|involvement",
      "immigration|immigration_enforcement|immigration_law|immigration_laws|borders ~3 is|remains|'s|are ~3 federal responsibility|job|duty|function|role|obligation|government's_job|government's_responsibility|government_responsibility|government_function",
      "federal_government|washington|ice|feds can|should|must|needs_to|need_to|ought_to|has_to ~2 enforce|do|pay_for|use ~1 its|their own",
      "NOT ~3 have|got ~3 manpower|resources|time|staff|money|personnel|officers|deputies|budget|people|funds ~6 federal|immigration|ice|ice's|feds",
      "NOT ~2 enforce|enforcing ~3 immigration_law|immigration_laws|federal_immigration|civil_immigration|immigration_statutes",
      "NOT ~1 obligation|duty|obligated|required ~5 arm|agents|agent|enforce|help|assist|act|hold|detain ~4 ice|immigration|federal",
      "won't|not|will_not|aren't|never|don't ~2 helping|help|assisting|participating|participate|take_part|joining|taking_part ~4 sweeps|raids|roundups|deportations|crackdown",
      "enough|plenty|better ~2 to_do ~1 without|than ~5 immigration|papers|ice|status",
      "out_of ~1 business ~1 of ~2 deporting|deportation|immigration|enforcing",
      "into ~1 immigration_enforcement|deportation_business|immigration_business|business_of_immigration|business_of_deporting ~6 will|would|only|makes|is"
    ],
    unless:
      /\b(?:president|administration|obama|biden|trump|congress|white house|federal government) (?:\S+ ){0,2}(?:not|n't|doesn't|isn't|won't|refuses|didn't|wasn't)\b/u,
    example: "“We won’t be doing their job for them.”"
  },
  {
    name: "fear",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    asked: true,
    says: [
      "FOLK ~~8 afraid|scared|fearful|reluctant|hesitant|terrified|frightened|less_likely|unwilling|fear|unlikely|think_twice ~~3 REPORT ~6 OURS|crime|crimes|911|abuse|violence|help|authorities|when|if|because|forward|testify|courts",
      "FOLK ~~4 won't|wouldn't|will_not|would_not|will_stop|would_stop|stop|stopped|stops|not|never|don't|refuse_to ~2 REPORT ~3 police|911|crime|crimes|us|officers|law_enforcement|deputies|sheriff|authorities|when|if|because|to_report|abuse|anymore",
      "FOLK ~~5 won't|will_not|would_not|wouldn't|would_stop|will_stop|stop|are_not_going_to|aren't_going_to|not coming_forward|come_forward|testify|call_911|call_police|report_crimes|call_the_police",
      "who ~2 will|would|going_to|wants_to ~2 REPORT ~12 deport*|ice|immigration|papers|status",
      "need|needs|want|wants|encourage|rely_on|depend_on|depends_on|relies_on|have_to_know|must_know ~3 FOLK ~~8 REPORT ~~10 regardless|fear|status|documented|papers|immigrant|no_matter|deported|afraid",
      "feel|feels ~2 safe|comfortable ~3 REPORT",
      "scare|scares|frighten|frightens|drive|drives|push|pushes|deter|deters|discourage|discourages|keep|keeps ~3 immigrant|immigrants|victims|witnesses|families|undocumented|neighbors|residents|people|communities ~3 from|underground|shadows|away|into ~3 calling|reporting|coming_forward|shadows|police|underground",
      "staying|stay|stays ~1 home|silent|hidden rather_than|instead_of ~2 call|calling|report|reporting"
    ],
    unless: /\b(?:criminals?|gangs?|cartels?|cooperate with ice|report them to ice|call ice)\b/u,
    example: "“Victims won’t come forward if they think they’ll be deported.”"
  },
  {
    name: "no-fear",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "without ~1 fear|fearing|worrying|worry|being_afraid|having_to_fear ~~12 deport*|immigration|ice|status|removal",
      "regardless_of|no_matter|irrespective_of ~2 immigration_status|status|where_they_were_born|where_you_were_born ~~10 protect|safe|welcome|belong|serve",
      "protect|serve|welcome|keep_safe ~~8 regardless_of|no_matter|irrespective_of ~3 immigration_status|status|documents|papers|where_they_were_born|where_you_were_born"
    ],
    unless: /\b(?:criminals?|gangs?|felons?)\b/u,
    example: "“Everybody can call us without fear of deportation.”"
  },
  {
    name: "trust",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    plain: true,
    says: [
      "erode|erodes|eroding|undermine|undermines|undermining|destroy|destroys|break|breaks|breaking|damage|damages|damaging|shatter|shatters|shred|shreds|lose|losing|jeopardize|jeopardizes|harm|harms|ruin|ruins|dissolve|dissolves|sever|hurt|hurts|take_away|violate|violates|compromise ~4 trust|relationships|relationship|bond|bonds",
      "build|built|building|maintain|maintaining|keep|keeping|earn|earned|foster|fosters|fostering|gain|restore|preserve|preserving|strengthen|have|having ~3 trust ~4 immigrant|community|communities|residents|police|people|neighborhoods",
      "drive|drives|driving ~1 wedge ~6 police|officers|us|law_enforcement|communit*"
    ],
    unless:
      /\b(?:287g (?:\S+ ){0,5}(?:builds?|maintains?)|sanctuary (?:\S+ ){0,5}(?:erodes?|undermines?|destroys?|drives?|damages?|breaks?)|trust in (?:government|elections|the system)|(?:business|faith|international|investor|scientific|sports?) communit)/u,
    example: "“Working for immigration would destroy the trust that we have built.”"
  },
  {
    name: "blind-to-status",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "we|we're|officers|police|deputies|i|department|nobody|cops ~2 NOT ~2 ask|asking|check|checking|inquire|question|demand|care ~5 status|papers|documents|green_card|citizenship|born|come_from|from_where",
      "we|we're|officers|police|deputies|i NOT ask ~~6 want_to_know|know"
    ],
    about: "matter",
    unless: /\b(?:census|vote|voting|if you're here)\b/u,
    example: "“We don’t ask about anybody’s papers.”"
  },
  {
    name: "warrant",
    topic: "sanctuary_policy",
    sign: 1,
    about: "matter",
    by: "local",
    says: [
      "NOT ~5 hold|holding|detain|detaining|jail|keep|turn|hand|let|allow|honor|lock_up|comply|lock ~8 without|unless|absent|until ~6 warrant|warrants|judge|court_order|probable_cause",
      "if ~6 want|wants ~8 , ~3 get|bring|show|produce|come|come_back|go_get|gets|has_to|need|needs|let ~5 warrant|court_order|judge",
      "holding|detaining|keeping|jailing ~6 without|absent ~3 warrant|probable_cause|judge|charge ~4 violates|unconstitutional|illegal|violation|wrong|unlawful",
      "ice|agents|feds|they|government ~2 should|must|need_to|ought_to|have_to|needs_to|has_to ~3 get|getting|obtain|have|bring|show|present ~4 warrant|warrants|court_order",
      "detainer|detainers|request|requests ~2 isn't|not|aren't|never ~3 warrant|warrants"
    ],
    unless: /\b(?:search|fisa|wiretap)\b/u,
    example: "“If ICE wants him, let it bring a warrant.”"
  },
  {
    name: "what-sanctuary-is",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "sanctuary ~4 matter_of|about|in_our|moral ~3 dignity|decency|humanity|trust|safety|dna|obligation|duty|values|justice|who_we_are|love",
      "NOT ~2 evidence|proof|truth ~4 sanctuary|welcoming ~~8 dangerous|crime|unsafe|violent|safe",
      "idea|notion|claim|suggestion|argument ~1 that ~4 sanctuary|welcoming ~~6 dangerous|crime|unsafe|less_safe|violent|violence|criminals ~~6 ridiculous|absurd|false|myth|wrong|nonsense|lie|untrue|bogus|baseless|laughable",
      "NOT ~3 about shielding|harboring|protecting|hiding ~2 criminals|lawbreakers"
    ],
    about: "sanctuary",
    example: "“Sanctuary is a matter of human dignity.”"
  },
  {
    name: "stand-by-immigrants",
    topic: "sanctuary_policy",
    sign: 1,
    by: "local",
    says: [
      "immigrants|newcomers|migrants|refugees ~~8 we will|must|are_going_to|shall ~2 protect|defend|stand_with|stand_by|stand_up_for|fight_for them",
      "we|city|state|i|we'll ~1 will|must|are_going_to|shall|always ~2 protect|defend|stand_with|stand_by|stand_up_for|fight_for ~3 immigrant|immigrants|undocumented|migrants",
      "open|opening ~2 doors ~4 those|anyone|immigrants|people|families ~6 fear|deported|deportation|taken|ice"
    ],
    unless: /\blegal immigrants?\b|\b(?:legally|lawful immigrants)\b/u,
    example: "“Immigrants built this town, and we will stand by them.”"
  }
]

/** Arguments against such limits. */
const againstSanctuary: ReadonlyArray<Frame> = [
  {
    name: "breeds-crime",
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    says: [
      "LAWLESS ~3 protect|protects|protecting|shield|shields|shielding|harbor|harbors|harboring|shelter|shelters|coddle|reward|rewards|embolden|attract|attracts|favor|prioritize|release|releases|releasing|hide|free|frees|welcome ~4 CRIMINALS",
      "LAWLESS ~2 breed|breeds|invite|invites|cause|causes|fuel|fuels|lead_to|leads_to|encourage|encourages|promote|promotes|create|creates|foster|fosters|incentivize ~4 crime|crimes|lawlessness|chaos|violence|illegal|disorder|criminals|trafficking|anarchy",
      "LAWLESS ~3 endanger|endangers|endangering|put|puts|putting|undermining|threatening|violating|hurting|making|harming|costing|jeopardize|jeopardizes|undermine|undermines|threaten|threatens|violate|violates|flout|flouts|defy|defies|cost|costs|hurt|hurts|kill|kills|make|makes|made|ignore|ignores|obstruct|harm|impede|disregard ~5 lives|life|risk|danger|law|laws|americans|safety|citizens|less_safe|families|innocent|sense|agents|danger|enforcement|victims",
      "LAWLESS ~2 is|are|aren't_compassionate|have_become|become ~4 magnet|magnets|danger|dangerous|menace|disgrace|threat|haven|havens|breeding|affront|insult|slap|betrayal|madness|insane|insanity|lawless|illegal|unlawful|wrong|nightmare",
      "sanctuary ~1 nonsense|madness|insanity|lunacy|craziness|scourge|menace"
    ],
    unless:
      /\b(?:(?:defund\w*|bans?|bill|order|on|against|crackdown|punish\w*|from|target\w*|funding for) (?:\S+ ){0,2}sanctuary|myth|falsely|so-called claims?|no evidence|contrary to)\b/u,
    example: "“Sanctuary policies breed lawlessness.”"
  },
  {
    name: "harboring",
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    about: "sanctuary",
    says: [
      "harboring|shielding|protecting|coddling|sheltering|releasing|freeing|hiding ~4 criminal_aliens|illegal_aliens|criminal_illegal|illegal_immigrants|illegal_alien|criminals|dangerous|felons|fugitives|criminal_immigrants|lawbreakers|gang_members|murderers|rapists|violent",
      "release|releases|released|turn_loose|turns_loose|turned_loose|let_loose|set_free|sets_free|let_go|lets_go|let_out ~4 criminal_aliens|illegal_aliens|criminal_alien|illegal_alien|criminals|dangerous|felons|felon|fugitives|illegal_immigrant|illegal_immigrants|gang_members|murderers|rapists|violent",
      "when|every_time|whenever|if ~1 PLACES ~4 refuse|refuses|won't|fail|fails|choose_not|don't ~10 , ~6 less_safe|at_risk|danger|dangerous|suffer|suffers|die|hurt|victims",
      "turns|turn|let|lets|letting|put|puts|putting|release|releases|releasing|released|sending|send|sends|dump|dumping|walk ~5 back|loose|out|go|walk ~3 streets|street|communities|community|neighborhoods|neighborhood",
      "lets|letting|let ~1 one|some|any ~1 of ~3 walk|go|out|loose"
    ],
    unless: /\b(?:taxpayer-funded)\b|\b(?:accus|falsely|myth)/u,
    example: "“They are releasing dangerous felons back onto our streets.”"
  },
  {
    name: "above-the-law",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    says: [
      "PLACES|they|you ~3 can't|cannot|shouldn't|don't_get_to|doesn't_get_to|do_not_get_to|does_not_get_to|aren't_free_to|must_not|have_no_right_to|has_no_right_to|can't_be_allowed_to|cannot_be_allowed_to|not_be_allowed_to|should_not ~2 pick|choose|ignore|defy|flout|obstruct|nullify|decide|disregard|interfere|refuse|impede|harbor|shield|block|thumb|pick_and_choose|violate|opt_out|disobey|break|subvert|undermine ~5 law|laws|federal|agents|immigration|ice|enforcement|comply|criminals",
      "no|nobody ~1 city|jurisdiction|sheriff|mayor|state|county|politician|community|official|one ~3 above_the_law|above_federal|right_to_obstruct|right_to_ignore|right_to_defy|right_to_interfere|should_be_allowed_to|be_above|can_ignore|can_defy|should_be_above",
      "PLACES|they|policies ~4 thumb|thumbs|thumbing|flout|flouts|flouting|defy|defies|defying|ignore|ignores|ignoring|nullify|nullifying|disregard|disregarding|violate|violates|violating|break|breaks|breaking|circumvent|circumventing|subvert|obstruct|obstructs|obstructing|refuse_to_enforce|refuse_to_follow|refuse_to_obey|refuses_to_honor|refuses_to_follow|refuse_to_honor|refuse_to_recognize ~2 nose|nose_at|noses|law|laws|federal_law|federal_laws|immigration_law|immigration_laws|rule_of_law|our_laws|our_immigration|federal_immigration|them",
      "pick_and_choose|pick|choose|choosing|picking ~3 which laws|law ~4 follow|obey|enforce|honor"
    ],
    unless:
      /\b(?:president|trump|administration|we|i|biden|ice|white house|texas republicans|sessions) (?:\S+ ){0,4}(?:above|can't|cannot|n't|not|violat|ignor|defy|defi|flout|break|thumb|disregard|circumvent)|\b(?:do not|don't|doesn't|does not|didn't|isn't|aren't|not|never|comply|complies) (?:\S+ ){0,2}(?:violat|break|ignor|defy|flout|obstruct|with)/u,
    example: "“No city is above the law.”"
  },
  {
    name: "victims",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    asked: true,
    says: [
      "would|might|could|he'd|she'd|they'd ~1 (still)? be|have_been alive",
      "how_many ~4 americans|people|families|victims|lives|officers|citizens|innocent ~5 die|killed|murdered|victims|lost|suffer|hurt|be_killed",
      "blood ~2 on ~3 hands"
    ],
    unless: /\b(?:gun|guns|trump|ice agents)\b/u,
    example: "“If they had called ICE, my brother would be alive.”"
  },
  {
    name: "criminals-first",
    topic: "sanctuary_policy",
    sign: -1,
    about: "sanctuary",
    says: [
      "put|puts|putting|place|places|placing|prioritize|prioritizes|prioritizing|care_more|cares_more|choose|chooses|choosing|chosen|value|values ~5 politics|criminals|illegal|criminal|ideology|lawbreakers|noncitizens|aliens|illegals|agenda ~4 ahead_of|above|before|over|than|instead_of|first ~6 safety|citizens|americans|victims|law|laws|residents|families|people|law-abiding|constituents|americans|own",
      "put|place|prioritize|putting ~5 safety|citizens|americans|residents|families|security ~6 ahead_of|above|before|over|first ~6 illegally|illegal|criminal|criminals|aliens|politics",
      "red_carpet ~3 CRIMINALS|aliens|immigrants",
      "slap ~1 in_the_face ~2 law_enforcement|officers|police|victims|immigrants|legal|citizens|americans",
      "NOT|no ~3 sanctuary|sanctuaries|haven|havens|refuge|safe_harbor|hiding_place ~2 for ~5 CRIMINALS|break|broke|laws"
    ],
    unless: /\b(?:trump|president|administration|ice) (?:\S+ ){0,4}(?:put|plac|priorit|choos)/u,
    example: "“They put politics ahead of the safety of our families.”"
  },
  {
    name: "agents-exposed",
    topic: "sanctuary_policy",
    sign: -1,
    about: "matter",
    says: [
      "force|forces|forcing|forced|make|makes|making|require|requires|cause|causes ~1 agents|officers|us|ice|them|federal_agents|deportation_officers ~4 to|into|out|go ~5 neighborhoods|communities|homes|streets|workplaces|community|street|find",
      "our|my|ice|federal agents|officers ~3 have_to|must|forced_to|has_to ~2 go|find|arrest|track|hunt|look ~8 streets|street|neighborhoods|communities|homes|at_large|community"
    ],
    unless: /\b(?:tear|fear|cruel|terror|raids on)\b/u,
    by: "federal",
    example: "“They force our agents to make arrests in the neighborhoods.”"
  },
  {
    name: "side-by-side",
    asked: true,
    topic: "sanctuary_policy",
    sign: -1,
    plain: true,
    says: [
      "hand_in_hand|side_by_side|shoulder_to_shoulder|closely|hand-in-hand with ~2 AGENTS",
      "OURS ~2 should|must|ought_to|need_to|needs_to ~2 free|able|allowed to ~2 call|contact|work|cooperate|help|share|hold|notify|communicate|talk ~4 AGENTS",
      "prevents|prevent|keeps|stops|bars|prohibits|prohibiting|preventing|forbids us|me|our|my|officers|deputies|sheriffs|police ~3 from ~2 talking|working|cooperating|communicating|sharing|calling|notifying ~4 AGENTS",
      "outrageous|crazy|ridiculous|shameful|insane|unacceptable|shame|absurd ~6 can't|cannot|not ~2 call|pick_up_the_phone|talk|work|cooperate|share|notify|communicate ~5 AGENTS|federal",
      "let|letting ~1 ice|agents|federal_agents do its|their job",
      "why wouldn't|shouldn't ~1 we|they|you|police|sheriffs|officers ~2 let|tell|notify|call|cooperate|turn|hand|work|help ~5 AGENTS|know",
      "hold|holding|detain|detaining|keep|keeping ~4 until|for ~1 ice|immigration_agents|immigration|federal_agents|agents ~1 can|to|could|comes|come|arrives|get|gets|picks",
      "job ~1 to enforce ~3 law|laws ~~3 that includes ~1 immigration"
    ],
    unless:
      /\b(?:nothing|still|already|lawsuit|wrong|shouldn't|lawsuits|voters|advocates) (?:\S+ ){0,4}(?:prevents|stops|bars|prohibits)|\b(?:no longer|drug|terror|opioid)\b/u,
    example: "“The law keeps my deputies from talking to federal agents.”"
  },
  {
    name: "end-it",
    topic: "sanctuary_policy",
    sign: -1,
    says: [
      "^ end|ban|abolish|outlaw|stop|scrap|repeal ~2 sanctuary",
      "must|should|have_to|need_to|time_to|going_to|will|let's end|ban|abolish|outlaw|stop|eliminate|crack_down_on ~3 LAWLESS"
    ],
    plain: true,
    example: "“It’s time to end sanctuary cities.”"
  }
]

export const sanctuaryFrames: ReadonlyArray<Frame> = [...forSanctuary, ...againstSanctuary]
