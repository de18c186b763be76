import { trait } from "../../lexicon/traits.ts"
import type { Attribution } from "./attribution.ts"
import { sourcePhraseAt } from "./cueFinder.ts"
import type { Phrase } from "./nounPhrases.ts"
import type { Reading, Unit } from "./reading.ts"
import { outletIn } from "./sources.ts"

/** How many paragraphs after `From The Elm Courier:` are taken to be the outlet's. */
const reach = 3

/**
 * Through which outlet a text quotes somebody: "told Fox News", "said on CNN", "according to The Elm Courier", or in the paragraphs that a line such
 * as `From The Blaze:` introduces, and whoever goes on speaking from there. Holds the state of one document.
 */
export class Relays {
  readonly #reading: Reading
  #outlet: string | null = null
  #until = -1
  readonly #heard = new Set<string>()
  #told: { readonly entity: string; readonly outlet: string; readonly block: number } | null = null

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** An outlet is introduced by a block of its own. */
  introduce(outlet: string, block: number): void {
    this.#outlet = outlet
    this.#until = block + reach
    this.#heard.clear()
  }

  /** The outlet of a statement, as the text names it, or null. */
  of({ cue, speaker, entity, relayedBy }: Attribution, unit: Unit): string | null {
    if (relayedBy) return relayedBy
    const outlet = cue ? (this.#named(cue.next, unit, speaker?.next ?? 0) ?? this.#source(unit, cue)) : null
    if (outlet) {
      if (entity !== null) this.#told = { entity, outlet, block: unit.block }
      return outlet
    }
    if (this.#outlet !== null && (unit.block <= this.#until || (entity !== null && this.#heard.has(entity)))) {
      if (entity !== null) this.#heard.add(entity)
      return this.#outlet
    }
    const told = this.#told
    return told && entity === told.entity && unit.block - told.block <= 1 ? told.outlet : null
  }

  /** "Told Fox News", "said in an interview with the Courier": an outlet named right after the cue. */
  #named(first: number, unit: Unit, speakerNext: number): string | null {
    const { tokens, inside } = this.#reading
    const from = Math.max(first, speakerNext)
    let next = from
    while (next < Math.min(unit.next, from + 9) && (inside[next] ?? -1) < 0 && tokens[next]?.lower !== "that") next++
    return outletIn(this.#reading, from, next)
  }

  /** "Said, according to the Courier": the outlet to which the sentence owes it. */
  #source(unit: Unit, cue: Phrase): string | null {
    const { tokens } = this.#reading
    for (let at = unit.first; at < unit.next; at++) {
      if (!((tokens[at]?.traits ?? 0) & trait.source) || at === cue.first) continue
      const words = sourcePhraseAt(this.#reading, at)
      if (words > 0) return outletIn(this.#reading, at + words, unit.next)
    }
    return null
  }
}
