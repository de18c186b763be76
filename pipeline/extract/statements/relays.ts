import type { Attribution } from "./attribution.ts"
import type { Reading, Unit } from "./reading.ts"

/** How many paragraphs after `From The Elm Courier:` are taken to be the outlet's. */
const reach = 3

/**
 * Through which outlet a text quotes somebody: "told Fox News", "said on CNN", or in the paragraphs that a line such
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
    const outlet = cue ? this.#named(cue.next, unit, speaker?.next ?? 0) : null
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
    const { tokens, inside, mentionOf, document } = this.#reading
    const from = Math.max(first, speakerNext)
    for (let at = from; at < Math.min(unit.next, from + 9); at++) {
      const token = tokens[at]
      if (token === undefined || (inside[at] ?? -1) >= 0 || /^[,.:;]$/u.test(token.text) || token.lower === "that")
        return null
      const mention = document.mentions[mentionOf[at] ?? -1]
      if (!mention) continue
      const entity = document.entities.get(mention.entity)
      if (entity?.kind !== "organization" || entity.organizationKind !== "media") return null
      const before = tokens[mention.first - 1]
      const start = before?.text === "The" && mention.first - 1 >= from ? before.start : mention.span.start
      return document.clean.text.slice(start, mention.span.end)
    }
    return null
  }
}
