import { nounForms, verbForms } from "./inflect.ts"
import { split } from "./wordLists.ts"

/**
 * Words that turn what they govern into its opposite: "oppose deportations" is against what "deportations" is for.
 * Source: our own lists (general English), one example each group.
 */

/** Verbs: "fight deportations", "refuse to cooperate", "bars officers from asking". */
export const turningVerbs = new Set(
  split(`oppose fight resist reject refuse decline defy block ban bar prohibit forbid limit restrict curb curtail end
  stop halt prevent dismantle abolish repeal rescind veto penalize punish condemn criticize denounce blast slam decry
  overturn nullify challenge combat eliminate discourage thwart undermine avoid abandon outlaw scrap combat counter
  hinder hamper enjoin battle tackle rebuff scold lambast ignore flout evade sue strip purge mock jeopardize delay
  exempt fine sanction accuse blame fault assail decry rip harm attack protest weaken snub shrug deny withhold cut pull slash claw crack restrain reprimand target
  disregard renounce suspend sever cease quit discontinue terminate void invalidate cancel revoke defund bully coerce
  intimidate object yank refrain desist scapegoat demonize vilify villainize extort harass smear malign bash undo gut unwind freeze override preempt reverse rethink reconsider`)
)

/** Nouns: "a ban on sanctuary cities", "their opposition to the plan". */
export const turningNouns = new Set(
  split(`ban bans crackdown opposition fight resistance refusal limit limits restriction restrictions penalty penalties
  end challenge challenges lawsuit lawsuits suit suits prohibition prohibitions repeal rejection defiance
  denial withholding loss battle veto curbs punishment punishments sanctions reprisals retaliation objection objections opponent opponents critic critics foe foes clampdown
  measures-against violation violations injunction reservations misgivings doubts skepticism qualms war offensive assault
  termination elimination reversal rollback curtailment freeze pause moratorium suspension abolition revocation cancellation nullification`)
)

/** Adjectives of a verdict: "the order is unconstitutional". */
export const turningAdjectives = new Set(
  split(`unconstitutional illegal unlawful wrong misguided immoral irresponsible dangerous impractical inhumane cruel
  unjust un-american unamerican reckless unfair counterproductive unacceptable terrible bad harmful shameful
  outrageous ridiculous absurd heartless divisive discriminatory racist vague overreach opposed unwilling reluctant
  against nonsense disgrace`)
)

/** Adjectives of praise: "the ban is lawful". */
export const praisingAdjectives = new Set(
  split("constitutional lawful legal right necessary essential important good fair great proud committed overdue")
)

/** Verbs by whose subject a stance is shown, with how: by words or by an act. */
export const speaking = new Set(
  split(`vow pledge promise threaten declare say announce reaffirm commit urge demand warn express emphasize claim
  contend argue criticize condemn denounce oppose support back endorse want plan intend call insist reiterate tell
  designate proclaim deem predict signal defend explain assert state swear favor welcome praise tweet write add advocate assure applaud deride accuse blame fault assail decry rip keep stand propose believe
  campaign push lobby double recommit seek lambast slam blast reject restate affirm stress maintain`)
)
export const acting = new Set(
  split(`sue sign introduce pass adopt enact file refuse limit prohibit bar block order issue offer launch ban join
  vote approve veto restrict forbid end cut withhold implement impose resist defy fight challenge establish
  institute create appeal direct instruct deny sponsor stop revoke strip deploy dismantle penalize punish exempt battle
  decline try protect enforce shelter fund help shrug cooperate comply honor attempt force pressure uphold`)
)

/** Nouns of saying or doing by somebody: "Ruiz’s promise to", "an order from the governor". */
export const speakingNouns: ReadonlySet<string> = new Set(
  split("promise vow pledge threat call plan demand proposal commitment warning request push platform").flatMap(
    nounForms
  )
)
export const actingNouns: ReadonlySet<string> = new Set(
  split(
    `order lawsuit suit bill law ordinance ban crackdown refusal decision amendment effort move directive measure clampdown fight battle war
    offensive assault`
  ).flatMap(nounForms)
)

/** Forms of verbs that turn what they govern only with one of these behind them: "turn down detainers". */
export const turningParticles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    roll: "back",
    withdraw: "from",
    rule: "out",
    turn: "down away aside",
    shoot: "down",
    strike: "down",
    vote: "down",
    shut: "down out off",
    throw: "out",
    phase: "out",
    opt: "out",
    get: "rid",
    do: "away",
    scale: "back",
    push: "back",
    wind: "down",
    wave: "off"
  }).flatMap(([verb, particles]) => verbForms(verb).map((form) => [form, new Set(particles.split(" "))] as const))
)

export const turningForms: ReadonlySet<string> = new Set([...turningVerbs].flatMap(verbForms))

/** Verbs that let through what they govern: whoever does this to a thing is for it, or says no more than that. */
export const keepingVerbs = new Set(
  split(`be become remain stay keep maintain preserve continue restore protect defend uphold support back endorse welcome
  embrace champion favor join have do make declare designate call allow let enable help offer provide give fund expand
  extend strengthen honor follow respect comply cooperate try attempt aim work use get go begin start plan intend
  expedite speed increase conduct carry launch include involve mean require order force compel mandate ask direct tell
  permit take bring put clarify look deport remove enforce act receive assemble affect live want seek need spend aid abet facilitate participate stay assure
  threaten bus place impose levy exist turn transform convert`)
)

/** Verbs that tell in the passive what a measure is made for: "is aimed at banning". */
export const meantFor: ReadonlySet<string> = new Set("aim design mean intend craft".split(" "))
