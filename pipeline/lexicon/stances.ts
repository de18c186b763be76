import { verbForms } from "./inflect.ts"
import { split, words } from "./wordLists.ts"

/**
 * Words by which a text says that somebody is for or against something. Whole classes of English verbs of judgement,
 * social support, resistance and legislation (our own lists, after the classes of any grammar or thesaurus), so that a
 * stance doesn't hang on the one verb that a sample happened to use. Each group has an example.
 */

/** "backs the bill": for its object. */
export const favoring: ReadonlySet<string> = words(
  `support back endorse favor champion defend embrace welcome applaud praise hail cheer commend laud celebrate tout
  promote advocate sponsor co-sponsor cosponsor co-author coauthor author write draft craft spearhead uphold ratify
  pass approve adopt enact preserve safeguard keep retain renew reaffirm bolster justify extol propose introduce
  enforce implement strengthen broaden reinstate restore credit file sign revive espouse salute cherish buttress reinforce
  greenlight bless pioneer unveil announce pen`
)

/** "blasted the bill": against its object. */
export const disfavoring: ReadonlySet<string> = words(
  `oppose fight resist reject condemn denounce criticize criticise blast slam decry assail rip lambast lambaste deride
  ridicule mock pan bash attack protest repeal rescind scrap veto kill block challenge overturn gut dismantle undo
  nullify abolish lament deplore excoriate castigate rebuke repudiate defeat torpedo scuttle disavow skewer pillory
  trash knock revoke abandon eliminate outlaw spurn weaken loosen reverse derail decimate disparage scorn contest dispute
  berate despise detest hate loathe abhor dislike upbraid chide savage impugn hammer pummel bemoan regret rue blister
  ditch dump jettison axe nix shelve annul squash squelch filibuster buck stymie`
)

/** Of these what is done to a place or person says nothing of a measure: "defeated the mayor", "wrote to the mayor". */
export const ofMeasuresOnly: ReadonlySet<string> = words(
  `write draft craft author pass approve adopt enact keep retain renew propose introduce kill block defeat overturn
  repeal rescind scrap gut dismantle undo nullify abolish revoke abandon eliminate veto enforce implement ratify uphold
  promote spearhead tout file sign strengthen broaden reinstate restore weaken loosen reverse derail pioneer unveil
  announce pen contest dispute ditch dump jettison axe nix shelve annul squash squelch filibuster stymie reinforce buttress`
)

/** Verbs whose side is told by what follows: "came out against the bill", "voted for it", "lobbied for its repeal". */
export const siding: ReadonlySet<string> = words(
  `come speak argue vote campaign lobby push rally march protest fight advocate stand line unite crusade rail testify
  demonstrate petition organize press agitate side inveigh sit fall remain be stay lean weigh turn register`
)

/** Prepositions after such verbs, for (1) or against (-1). */
export const sides: ReadonlyMap<string, 1 | -1> = new Map([
  ["for", 1],
  ["behind", 1],
  ["by", 1],
  ["with", 1],
  ["against", -1]
])

/** With these verbs, "for" speaks for something; with others it tells when or why ("came for the vote"). */
export const speakingFor: ReadonlySet<string> = words("vote argue campaign lobby push rally march fight advocate press")

/** With these verbs, "behind", "by" and "with" take a side: "stood by the policy", "sided with the sheriff". */
export const standingBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["behind", words("stand rally line unite fall be")],
  ["by", words("stand")],
  ["with", words("side stand")]
])

/** Verbs that take a side with one preposition only: "disagrees with the law", "doesn’t believe in sanctuary cities". */
export const sidingWith: ReadonlyMap<string, ReadonlyMap<string, 1 | -1>> = new Map(
  (
    [
      [1, "agree concur", "with"],
      [1, "sign", "onto to"],
      [1, "believe", "in"],
      [1, "subscribe adhere", "to"],
      [1, "stick", "by with to"],
      [-1, "disagree quarrel", "with"],
      [-1, "object", "to"],
      [-1, "dissent", "from"],
      [-1, "disapprove", "of"],
      [1, "approve", "of"],
      [-1, "worry fret complain grumble", "about over"],
      [-1, "balk bristle bridle chafe lash scoff sneer recoil", "at"]
    ] as const
  ).flatMap(([sign, verbs, prepositions]) =>
    split(verbs).map((verb) => [verb, new Map(split(prepositions).map((each) => [each, sign] as const))] as const)
  )
)

/** Nouns of a stance, and what leads to its object: "opposition to the bill", "support for the mayor". */
export const stanceNouns: ReadonlyMap<string, { readonly sign: 1 | -1; readonly prepositions: ReadonlySet<string> }> =
  new Map(
    (
      [
        [1, "support backing praise endorsement", "for of to behind"],
        [1, "favor favour", "of"],
        [1, "defense defence", "of"],
        [1, "solidarity", "with"],
        [1, "weight", "behind"],
        [-1, "opposition objection objections resistance", "to against"],
        [-1, "criticism condemnation denunciation disapproval", "of"],
        [-1, "outrage disgust", "over at"],
        [-1, "issue fault", "with"],
        [-1, "reservations misgivings qualms", "about over with"],
        [-1, "aim", "at"],
        [-1, "exception umbrage offense", "to at"],
        [-1, "veto protest protests", "of"],
        [
          -1,
          "concern concerns worry worries unease skepticism alarm dismay anger fury displeasure frustration disappointment",
          "about over with at"
        ],
        [-1, "stand stands stance", "against"],
        [-1, "disdain contempt distaste hostility antipathy animosity hatred", "for to toward towards"],
        [1, "pride", "in"],
        [1, "enthusiasm appreciation", "for"]
      ] as const
    ).flatMap(([sign, nouns, prepositions]) =>
      split(nouns).map((noun) => [noun, { sign, prepositions: words(prepositions) }] as const)
    )
  )

/** Verbs that give voice to such a noun: "voiced support for", "threw her weight behind". */
export const voicing: ReadonlySet<string> = words(
  `voice express announce declare state reiterate restate renew give lend offer throw put have maintain reaffirm repeat
  signal register pledge add confirm affirm emphasize underscore remain stand come speak be rally march vote testify
  argue write take find raise lodge file face register share`
)

/** What one does with a fight that one takes up: "led the opposition to the bill". */
export const waging: ReadonlySet<string> = words("lead launch mount join spearhead organize wage")

/** Verbs that take it back: "dropped its opposition to the bill". */
export const withdrawing: ReadonlySet<string> = words("drop withdraw abandon end rescind pull")

/** Verbs by whose subject the noun's holder is told after "from": "drew praise from the sheriff". */
export const drawing: ReadonlySet<string> = words(
  "draw win earn get receive face meet spark prompt garner attract bring gain trigger provoke enjoy have"
)

/** Nouns for what is drawn. */
export const drawn: ReadonlyMap<string, 1 | -1> = new Map([
  ...split("praise support backing applause endorsement cheers approval kudos").map((noun) => [noun, 1] as const),
  ...split(
    "criticism condemnation opposition rebuke outrage ire backlash scorn objections objection denunciation fire rebukes"
  ).map((noun) => [noun, -1] as const)
])

/** How one feels about a thing, and what leads to it: "is worried about the bill", "was pleased with the ban". */
const moodsOf = [
  [1, "enthusiastic happy pleased thrilled delighted", "about with by over"],
  [1, "sympathetic friendly", "to"],
  [1, "comfortable", "with"],
  [-1, "wary leery fearful skeptical", "of about"],
  [-1, "worried concerned alarmed troubled dismayed disturbed outraged angry angered", "about over by at with"],
  [-1, "furious upset unhappy incensed disgusted appalled uneasy uncomfortable", "about over by at with"],
  [-1, "disappointed frustrated displeased", "about over by at with in"],
  [-1, "averse resistant", "to"]
] as const

/** The adjectives of such feelings. */
export const moods: ReadonlySet<string> = new Set(moodsOf.flatMap(([, adjectives]) => split(adjectives)))

/** Adjectives of a stance: "is opposed to the bill", "has been critical of it". */
export const stanceAdjectives: ReadonlyMap<
  string,
  { readonly sign: 1 | -1; readonly prepositions: ReadonlySet<string> }
> = new Map([
  ["supportive", { sign: 1, prepositions: words("of") }],
  ["proud", { sign: 1, prepositions: words("of") }],
  ["committed", { sign: 1, prepositions: words("to") }],
  ["opposed", { sign: -1, prepositions: words("to") }],
  ["hostile", { sign: -1, prepositions: words("to") }],
  ["critical", { sign: -1, prepositions: words("of") }],
  ["dismissive", { sign: -1, prepositions: words("of") }],
  ...moodsOf.flatMap(([sign, adjectives, prepositions]) =>
    split(adjectives).map((adjective) => [adjective, { sign, prepositions: words(prepositions) }] as const)
  )
])

/** Who somebody is called that is for or against something: "a vocal critic of the law", "its chief architect". */
export const sidePersons: ReadonlyMap<string, 1 | -1> = new Map([
  ...split(
    `supporter supporters proponent proponents advocate advocates champion champions backer backers defender defenders
    sponsor sponsors co-sponsor co-sponsors cosponsor cosponsors author authors co-author architect architects booster
    cheerleader fan petitioner petitioners`
  ).map((noun) => [noun, 1] as const),
  ...split("critic critics opponent opponents foe foes detractor detractors").map((noun) => [noun, -1] as const)
])

/** Verbs of a verdict whose object is judged by what follows: "called the bill a stunt", "dismissed it as theater". */
export const judging: ReadonlySet<string> = words(
  "call describe brand label dub deem characterize term denounce dismiss deride condemn consider hail praise blast"
)

/** What is thought ill of: nouns and adjectives of a verdict, general English. */
export const ill: ReadonlySet<string> = words(
  `foolish misguided stupid silly cruel heartless shameful disgraceful dangerous reckless irresponsible unnecessary
  unconstitutional illegal unlawful immoral inhumane wrong bad terrible awful absurd outrageous ridiculous offensive
  unfair unjust divisive mean-spirited hateful racist xenophobic discriminatory un-american counterproductive insane
  dumb extreme radical draconian toxic lawless unacceptable appalling horrific harmful stunt overreach extortion
  blackmail sham disaster outrage insult betrayal abuse assault attack mistake disgrace farce theater theatre threat
  scandal cop-out travesty slap nightmare magnet nonsense mess failure blunder
  embarrassment danger hazard menace blight plague disservice injustice affront burden boondoggle usurpation solution-in-search nonstarter non-starter witch-hunt bullying scapegoating`
)

/** What is thought well of. */
export const well: ReadonlySet<string> = words(
  `victory win triumph good great right wise sensible humane important necessary essential vital overdue common-sense
  commonsense reasonable courageous compassionate fair lawful constitutional landmark historic decency justice`
)

/** Doing this to a measure changes it for the worse; not doing it keeps it: "won't change its trust act". */
export const altering: ReadonlySet<string> = words(
  "change alter revisit revise reconsider amend modify weaken water reverse review rewrite relax touch drop repeal end"
)

/** Verbs of giving way: "will not back down", "won't cave". */
export const yielding: ReadonlySet<string> = words(
  "back bow cave budge yield relent bend waver capitulate retreat surrender flinch buckle blink kneel give acquiesce"
)

/** What is done to those who don't give way: "won't be bullied". */
export const cowing: ReadonlySet<string> = words("bully intimidate deter cow coerce blackmail silence scare strong-arm")

/** Nouns of what one means to do, which "no" turns: "has no plans to end it". */
export const intentions: ReadonlySet<string> = words("plan plans intention intentions interest desire intent")

/** Verbs of asking others for what one is for or against: "urged the council to reject it". */
export const urging: ReadonlySet<string> = words(
  "urge ask press implore beg plead lobby call push pressure encourage exhort petition appeal advise recommend"
)

/** Verbs of asking others to leave it: "warned sheriffs not to join the programme". */
export const cautioning: ReadonlySet<string> = words("warn caution counsel tell remind")

/** Verbs of what one does for an end: "spent millions to defeat the measure". */
export const striving: ReadonlySet<string> = words(
  "raise spend work aim try seek attempt mobilize organize unite campaign donate press rally lobby push gather form"
)

/** What one makes of a thing that one is for: "made the ban a priority", "an emergency item", "his mission". */
export const priorities: ReadonlySet<string> = words(
  `priority priorities centerpiece centrepiece cornerstone hallmark plank pillar keystone linchpin signature goal goals
  objective objectives mission crusade emergency emergencies urgency urgent must-pass must-have`
)

/** Verbs that make a thing such a one: "declared the bill an emergency item", "listed it as a priority". */
export const prioritizing: ReadonlySet<string> = words("make declare name designate list call label deem consider")

/** All words by which a sentence may tell a stance, in any form. */
export const stanceWords: ReadonlySet<string> = new Set([
  ...[...favoring, ...disfavoring, ...siding, ...voicing, ...withdrawing, ...drawing, ...judging].flatMap(verbForms),
  ...stanceNouns.keys(),
  ...sidePersons.keys(),
  ...stanceAdjectives.keys(),
  ...intentions
])

/** The base of a verb of a stance that is too often a noun to be listed as a verb: "authored", "panned". */
export const stanceBases: ReadonlyMap<string, string> = new Map(
  [...favoring, ...disfavoring, ...siding, ...judging, ...yielding, ...cowing, ...sidingWith.keys()].flatMap((verb) =>
    verbForms(verb).map((form) => [form, verb] as const)
  )
)
