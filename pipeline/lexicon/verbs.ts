import { interned } from "../model/interned.ts"
import { irregularBases, verbForms } from "./inflect.ts"

/**
 * Base forms of the verbs of news about government, so that a clause can name its verb by its base.
 * A verb that isn't here keeps the form in which it stands. Source: our own list (general English).
 */
const regular =
  `abandon abide abolish accept accommodate accompany accuse achieve acknowledge act add address adhere admit adopt
  advance affirm agree aid aim allege allocate allow amend amount announce answer apologize appeal appear apply appoint
  appropriate approve argue arrest ask assert assist assure attack attempt attend authorize avoid await award back ban
  bar battle believe bind blame block boost bolster book boycott brush bus call campaign cancel challenge change charge
  check cite claim clarify claw clear close coerce collect combat command comment commit compel complain comply concede
  conclude condemn condition conduct confirm conflict confront consider contact contain contend continue contribute
  control convene cooperate coordinate cover crack craft create criticize curb curtail debate decide declare decline
  decry defend defer defund defy delay deliver demand demonstrate denounce deny deploy deport deprive describe deserve
  designate desist destroy detail detain determine direct disagree disburse disclose discontinue discourage discuss dismantle
  dismiss dispatch dispense disregard divert double draft drop earmark eject elect eliminate embrace emphasize empower
  enable enact encourage end endanger endorse enforce engage enjoin enlist ensure enter establish evade evict examine
  exceed exclude execute exempt expand expect expel expire explain explore express extend face fail favor fear file
  fill finalize finance fine fire flout focus follow force formalize foster free fund gather grant halt hamper handle
  harbor help highlight hinder hire honor hope house identify ignore implement impose imprison improve include increase
  indicate inform infringe initiate inquire insist inspect instruct insult intend interfere interrogate intervene
  interview introduce investigate invest invite invoke involve issue jail jeopardize join keep kick lambast land last
  lash launch legislate liken limit list litigate live look maintain mandate march mark meet mobilize mock monitor move
  mull name negotiate nominate note notify nullify obey object oblige obtain offer open oppose order organize ordain
  oust outlaw outline override overrule overturn parole participate partner pass penalize permit persuade petition pick
  picket place plan play pledge point pose possess post postpone praise predict preempt prefer prepare present preserve press
  pressure prevent prioritize process prohibit promise promote prompt propose prosecute protect protest prove provide
  publish pull punish purge pursue push question quit raid raise rally ratify ratchet reach reaffirm reassure rebuff
  rebuke recall receive recognize recommend reconsider reduce refer reform refrain refuse regulate reinstate reiterate
  reject relax release relent relocate rely remain remind remove renew repeal replace report represent reprimand
  request require rescind resign resist resolve respond restore restrict retain retreat rethink return reveal reverse
  review revise revive revoke roll round rule sanction save scale scold scrap secure serve settle side share shelter shield
  shift shrug shuffle sideline sign signal slam slash speed sponsor spur state stay steer step stop strengthen strip
  subpoena submit sue suggest support suspend swear tackle talk target tell terminate testify thank threaten thwart
  tighten tolerate toughen track train transfer transport treat tweet underscore unveil update urge use vacate veto
  vindicate violate visit voice volunteer vote vow waive want warn weaken weigh welcome work worry yield invalidate hand kill defeat host seize caution recommit restate reply react donate blast undermine
  counter harm snub restrain advocate stress institute estimate occur soar echo encounter reaffirm codify modify widen dissolve vow expedite dispense
  lobby applaud hail cheer commend laud celebrate slam assail deplore lament bash criticise display gear toughen shift tie aim dominate reflect snub speak apprehend patrol round jeopardize reassure address
  assure tap ramp intensify escalate proclaim lift surge pause start resume inaugurate mount void quash trim nab reelect reappoint greet repeat carry toss cement deputize fine turn impede obstruct applaud fault rip compensate broaden narrow undo interpret clash concern contribute embark assail deride laud hail bash
  ridicule lambaste excoriate castigate repudiate scuttle torpedo disavow extol coauthor spurn spearhead inveigh capitulate
  intimidate coerce acquiesce characterize provoke garner
  deem dub label brand defund bully scapegoat demonize vilify villainize extort harass smear malign lack renounce allot sever cease screen reimburse cast credit tout register implore beg exhort plead gut unwind convict earn owe forfeit surpass imperil redirect
  contest rail cosponsor blister chide upbraid berate savage impugn dispute rebut refute doubt bemoan rue regret despise
  detest loathe abhor hate dislike disapprove buck balk bristle fume seethe salute cherish espouse buttress reinforce
  greenlight bless concur align collaborate skirt sidestep circumvent dodge shirk pioneer shelve squash squelch derail
  stymie foil filibuster annul ditch dump jettison axe nix exit yank cajole opine alarm pan hammer pummel scoff downplay
  minimize sympathize abstain dissent chime author pen retort try legitimize incentivize condone excuse distract strain
  drain burden saddle deter
  opt enroll enlist suspect tie co-sponsor co-author dedicate devote stage censure chastise skewer sail breeze squeak cost repay
  accelerate access accomplish account accrue accumulate acquit abuse dissuade disallow activate adapt adjust adore advertise advise affect afford
  aggravate alert alleviate alter amass amplify amuse anger anticipate appreciate arrange arrive articulate assemble
  assess assign associate assume attach attain attract avert balance behave belong benefit betray board boast borrow
  bother bounce bow breach breathe bridge brief browse burn bury calculate calm camp capture care carve cater cause
  chair chant chase chat clean climb cloud coach coincide collapse collide combine compare compete compile complement
  complete complicate comprise compromise compute conceal conceive concentrate confess confide confine confuse
  congratulate connect conquer conserve consist constitute construct consult consume convert convey convince cook cope
  copy correct correspond corroborate count cram crash crawl cross crowd crush cry cultivate cure damage dance dare
  date dawn deepen define delete delve depart depend depict depress derive descend design desire despair deteriorate
  develop devise die differ differentiate diminish dine disappear disappoint disarm discard discharge discipline
  discover discriminate disguise disperse displace disprove disqualify disrupt distance distinguish distribute disturb
  diverge diversify divide divorce document drag dream dress drift drill drown dry dwell ease edit educate elaborate
  elevate elude embarrass embody embolden emerge employ emulate enclose encompass endure energize enhance enjoy
  enlarge enrich entail entangle entertain entice entitle equate equip erase erect erode erupt escape escort evacuate
  evaluate evaporate evolve exacerbate exaggerate excel exchange excite exercise exhaust exhibit exist explode exploit
  export expose extract fade falter fare fashion feature figure fit fix flash flatter flip float flock flood flourish
  flow fold forge form frame frustrate fuel fulfill function gain gamble gauge generate glance glean govern grab
  grapple grieve groan grasp gripe guarantee guard guess guide happen harden hasten haul heal heighten hesitate hinge
  hint hurry illustrate imagine impact implicate imply import impress incite incline incorporate incur indict induce
  infect infer infiltrate inflame inflict influence infuriate inherit inhibit inject injure innovate inspire install
  instill insulate integrate interact intercept intersect interrupt intrude invade invent irk isolate joke juggle jump
  justify kidnap knock laugh launder leak lean leap learn lessen leverage levy lie linger link listen load loan locate
  lock log long loom loosen loot love lower lure lurk magnify manage manipulate manufacture marry marvel master match
  materialize matter mature maximize measure mediate mention merge miss misuse mix motivate mourn multiply murder
  necessitate need neglect normalize notice nudge nurture occupy offend operate orchestrate originate outnumber
  outpace outweigh overlap overlook overshadow overwhelm pack paint paralyze pardon park pave peak perceive perform
  permeate perpetuate persist pertain pile plague plant plot plummet plunge poise poll pollute portray pour power
  practice pray preach precede preclude premiere preside presume pretend prevail price print privatize proceed produce
  profess profit progress project proliferate prolong propel prosper publicize purchase puzzle qualify quantify
  quarrel quell quote range rank rate reap reason rebel rebound recede reckon reclaim reconcile record recount recover
  recruit recur reel refine refund regain regard regroup rehabilitate relate relay relieve relinquish relish remark
  remember render rent reopen reorganize repair repel rescue research resemble reserve reshape reside resort respect
  rest restructure result resurrect retire retool retrieve reunite revert reward rid risk rival roam rob rock rotate
  ruin rush sacrifice salvage satisfy saturate scan scare scatter schedule score scour scramble scrape scratch scream
  search select sense separate shape shatter shift shock shop shout shove sigh ski skip slate slice slip slow smash
  smell smile smoke smuggle snap sneak sniff soften solicit solidify solve sound span spark spawn specialize speculate
  spell spill splinter spoil spot spotlight sprinkle squeeze stab stabilize stack staff stall star stare startle
  starve stem stimulate stir stock store storm stray streamline stream stretch strive struggle study stumble stun
  subject subsidize substitute subtract succeed suck suffer suffice sum summarize summon supervise supplement supply
  suppress surprise surrender surround survey survive sustain swap sway swell switch symbolize tally tamper taunt tax
  tease tempt tend test thrive tilt toil top topple touch tour trace trade trail transcend transform transition
  translate transmit trap travel treat tremble trigger triple triumph trouble trust tune twist unfold unify unite
  unleash unravel unsettle upend upgrade upload usher utilize utter vanish vary venture verify vie view visualize
  waver wage wait walk wander wane warm warrant wash waste watch wave weave wield wipe wire wither witness wonder wrap
  wreak wreck wrestle yell recognise organise reissue okay refile reintroduce overhaul rewrite lodge huddle confer
  repatriate swoop unfreeze`
    .split(/\s+/u)
    .filter((verb) => verb !== "")

const bases = new Map<string, string>()
for (const written of [...irregularBases, ...regular]) {
  const base = interned(written) // rules compare bases all the time
  for (const form of verbForms(base)) if (!bases.has(form)) bases.set(form, base)
}
for (const form of ["am", "is", "are", "were", "'s", "'re", "'m", "s", "re"]) bases.set(form, "be")
for (const form of ["has", "'ve", "ve"]) bases.set(form, "have")
bases.set("does", "do").set("goes", "go").set("lay", "lay").set("found", "find").set("saw", "see").set("felt", "feel")

/** The base form of a verb ("sued": `sue`), or the form itself where the verb isn't listed. Takes lower case. */
export const verbBase = (form: string): string => bases.get(form) ?? form

/** Whether the word is a form of a listed verb. */
export const isListedVerb = (form: string): boolean => bases.has(form)
