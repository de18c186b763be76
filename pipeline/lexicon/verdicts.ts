import { nounForms, verbForms } from "./inflect.ts"
import { split } from "./wordLists.ts"

/** What somebody says of a policy that blames it: "puts lives at risk", "obstructs justice". General English. */
export const blaming: ReadonlySet<string> = new Set([
  ...split(
    `endanger harm hurt violate obstruct impede undermine erode destroy threaten jeopardize fail encourage hinder damage
    weaken compromise interfere devastate tear punish scapegoat criminalize terrorize traumatize overstep overreach
    trample infringe usurp intrude trash flout invite embolden reward coddle squander waste gamble imperil subvert
    sabotage cripple hamper hamstring handcuff thwart defy disregard circumvent contravene breach betray incite foment
    distract detract strain drain overextend legitimize incentivize condone excuse deter saddle breed fuel exacerbate worsen aggravate overburden overwhelm alienate marginalize stigmatize demonize vilify mistreat
    frighten intimidate bully politicize abet backfire undercut poison sow tarnish`
  ).flatMap(verbForms),
  ...split(
    `risk danger criminal gang predator murderer rapist fugitive victim cartel magnet threat disaster felon killer thug
    offender lawbreaker scofflaw trafficker tragedy`
  ).flatMap(nounForms),
  ...split(
    `shortsighted short-sighted unfortunate regrettable disappointing deplorable indefensible unwise naive callous ill-advised
    dangerous unsafe lawless lawlessness chaos wrong illegal unlawful unconstitutional reckless irresponsible insane
    deadly shameful disgraceful misguided foolish cruel immoral inhumane unjust absurd outrageous mistake disgrace
    outrage insult betrayal travesty stunt overreach sham crime crimes violence bloodshed havoc mayhem lawbreaking
    anarchy carnage peril jeopardy trafficking profiling discrimination distrust mistrust racism`
  )
])

/** What praises it: "keeps our neighborhoods safe", "builds trust". */
export const praising: ReadonlySet<string> = new Set([
  ...split("strengthen improve benefit succeed foster protect safeguard enhance bolster uphold").flatMap(verbForms),
  ...split(
    "safer safe trust lawful legal constitutional humane vital essential important right effective success compassion"
  )
])

/** What one says of a measure, in several words: "goes too far", "sends the wrong message", "is long overdue". */
export const measureVerdicts: ReadonlyArray<readonly [1 | -1, RegExp]> = [
  [
    -1,
    /\b(?:too far|(?:goes|go|went|going) against|run(?:s|ning)? (?:counter|afoul)|ran (?:counter|afoul)|fl(?:ies|y|ew) in the face|at odds with|contrary to|open(?:s|ed)? the door|more harm than good|ill-conceived|poorly (?:written|drafted|conceived)|unfunded mandate|(?:drives?|driving) a wedge|(?:spreads?|spreading|creates?|creating|stokes?|stoking) fear|in an? [“"]?(?:bind|predicament)|[“"]?(?:awful|terrible|horrible|bad|difficult|tough|untenable|impossible|awkward|precarious|unfair|no-win)[”"]? (?:position|situation|spot)|(?:afraid|scared|fearful|reluctant|hesitant|less (?:likely|willing)) to|(?:harder|more difficult|tougher) (?:for|to)|raises? (?:[\p{L}-]+ )?(?:concerns|problems)|the wrong (?:message|way|approach|answer|direction|move)|t(?:ies|ied|ie|ying) (?:[\p{L}’']+ ){1,3}hands|political (?:theater|theatre|stunt|posturing)|bad (?:policy|idea|law|for)|no (?:place|business)|makes? no sense|a step back(?:ward)?|not? (?:needed|necessary|the answer)|unnecessary|unworkable|drive away|scare[ds]?|chill(?:s|ing)?|a solution in search|a slap|into the shadows|underground|political points|(?:unfairly|disproportionately|wrongly|wrongfully) (?:target|affect|impact|punish|burden|single)\w*|(?:targets?|targeting|singles? out|singling out) (?:immigrants|latinos|hispanics|minorities|people of color|communities of color|families|our)|not who we are|un-american|using fear|(?:live|lives|living) in fear|(?:exposes?|exposing) [\p{L}’'-]+ to|political (?:ploy|game|games|football)|does nothing to|a waste of|undue burden)\b/u
  ],
  [
    1,
    /\b(?:(?:long )?overdue|work(?:s|ed|ing) (?:well|as intended)|(?:the )?right (?:thing|message|direction|balance|move)|makes? (?:perfect |good |common )?sense|common[- ]sense|good (?:policy|idea|law|for)|sends a (?:clear |strong )?message(?! of (?:hate|fear|intolerance|division|exclusion)|[^.]{0,40} (?:not|un)[ -]?welcome)|far enough|(?:badly|sorely|much)[- ]needed|a (?:good|important|big|great|crucial|necessary|important first) (?:first )?step|a step forward|saves? lives|(?:a |just |simply |purely )?(?:matter|issue) of (?:public |community )?safety|about (?:protecting|keeping [\p{L}’'-]+ [\p{L}’'-]+ safe|public safety))\b/u
  ]
]

/** Verbs of praise and of blame for what somebody did: "applauded the vote", "criticized the move". */
export const approving: ReadonlySet<string> = new Set(
  split(
    "praise applaud welcome hail cheer commend laud celebrate thank back support endorse defend salute admire congratulate"
  )
)
export const disapproving: ReadonlySet<string> = new Set(
  split(
    "criticize criticise condemn denounce blast slam decry assail rip lambast lambaste oppose deplore lament bash rebuke deride ridicule excoriate castigate fault"
  )
)

/** What is praised or blamed, after it was told: "the move". */
export const deedNouns: ReadonlySet<string> = new Set(
  split("move decision step action vote ruling verdict injunction judgment announcement change veto order")
)

/** Nouns for those who stand for or against what follows "of": "a critic of sanctuary cities". */
export const backers: ReadonlyMap<string, 1 | -1> = new Map(
  (
    [
      [
        1,
        "supporter supporters proponent proponents advocate champion backer defender sponsor co-sponsor cosponsor author"
      ],
      [-1, "critic critics opponent opponents foe"]
    ] as const
  ).flatMap(([sign, nouns]) => nouns.split(" ").map((noun) => [noun, sign] as const))
)
