import { personPronouns } from "../../lexicon/references.ts"
import type { EntityKind, Mention, OrganizationEntity } from "../../model/document.ts"
import { leading } from "../../model/halving.ts"
import { type Descriptions, descriptionsOf, organizationCalled } from "./describedOrganizations.ts"
import type { Phrase } from "./nounPhrases.ts"
import { holdersOfOffice, isOffice } from "./offices.ts"
import type { Reading, Unit } from "./reading.ts"
import { headOf } from "./subjects.ts"

const country = "ocd-division/country:us"
const documents = new Set(
  "report study poll survey analysis estimate estimates data figures statistics review memo brief tally count statement research records documents editorial".split(
    " "
  )
)

/** What somebody writes to be heard: a study is by its author, too, and yet speaks for itself. */
const messages = new Set("statement statements letter email tweet post memo".split(" "))

const courtsOf = ({ document }: Reading): ReadonlyArray<OrganizationEntity> =>
  [...document.entities.values()].flatMap((entity) =>
    entity.kind === "organization" && entity.organizationKind === "court" ? [entity] : []
  )

/** What makes an office that of somebody else than its holder. */
const others = new Set("former vice deputy lieutenant then next previous other acting 's".split(" "))

/** The keys of people by their last names, in small letters. */
const surnamesOf = ({ document }: Reading): ReadonlyMap<string, ReadonlyArray<string>> => {
  const found = new Map<string, Array<string>>()
  for (const entity of document.entities.values()) {
    if (entity.kind !== "person") continue
    const surname = entity.name.toLowerCase().split(" ").at(-1) ?? ""
    found.set(surname, [...(found.get(surname) ?? []), entity.key])
  }
  return found
}

/** Who speaks, by what the text has said so far. Holds the state of one document, read from its start. */
export class Speakers {
  readonly #reading: Reading
  #last: string | null = null
  #quoted: string | null = null
  #courts: ReadonlyArray<OrganizationEntity> | null = null
  #surnames: ReadonlyMap<string, ReadonlyArray<string>> | null = null
  #descriptions: Descriptions | null = null
  #lastToken = -1

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The entity that a noun phrase means; null if it names none (officials, a spokesman, an unresolved pronoun). */
  entity(phrase: Phrase, unit: Unit, contentFirst: number, continues = false): string | null {
    const { tokens, mentionOf, document } = this.#reading
    const head = headOf(this.#reading, phrase)
    const word = tokens[head]?.lower ?? ""
    const gender = personPronouns.get(word)
    // Nobody is named in his own words before "he said".
    if (gender && continues && this.#quoted !== null && this.#fits(this.#quoted, gender)) return this.#quoted
    if (gender) return this.#person(gender, Math.min(phrase.first, contentFirst), unit)
    if (word === "it" || word === "they") return this.#group(Math.min(phrase.first, contentFirst), unit, word === "it")
    const mention = document.mentions[mentionOf[head] ?? -1]
    if (mention) return this.#named(phrase, head, mention)
    return (
      this.#apposed(phrase, head) ??
      this.#document(phrase, head) ??
      this.#government(phrase, head) ??
      this.#described(phrase, head) ??
      this.#officeHolder(phrase, head) ??
      this.#organization(phrase, head) ??
      this.#surname(phrase, head)
    )
  }

  /** "Ruiz-Day" where only the whole name is a mention: the one person of that last name. */
  #surname({ first }: Phrase, head: number): string | null {
    const { tokens, text } = this.#reading
    if (tokens[head]?.pos !== "PROPN") return null
    let from = head
    while (from - 2 >= first && tokens[from - 1]?.text === "-" && tokens[from - 2]?.pos === "PROPN") from -= 2
    return this.bySurname(text.slice(tokens[from]?.start, tokens[head]?.end))
  }

  /** "The Republican governor", "the Reno Democrat": the only one of the text that it can be, or who spoke last. */
  #officeHolder({ first }: Phrase, head: number): string | null {
    const { tokens, document } = this.#reading
    const word = tokens[head]?.lower ?? ""
    if (tokens[first]?.lower !== "the" || head - first > 5 || !isOffice(word)) return null
    const between = tokens.slice(first + 1, head).map(({ lower }) => lower)
    if (between.some((each) => others.has(each))) return null
    const holders = holdersOfOffice(document.entities, word)
    const last = holders.find(({ key }) => key === this.#last)
    if (last) return last.key
    return holders.length === 1 ? (holders[0]?.key ?? null) : null
  }

  /** "The union", "the sheriff's office": as the text has described or named an organization. */
  #organization(phrase: Phrase, head: number): string | null {
    this.#descriptions ??= descriptionsOf(this.#reading)
    return organizationCalled(this.#reading, this.#descriptions, phrase, head)
  }

  /** "A federal appeals court", "the court": the only court of the text that it can be, or the one that spoke last. */
  #described({ first }: Phrase, head: number): string | null {
    const { tokens } = this.#reading
    if (tokens[head]?.lower !== "court") return null
    const words = tokens.slice(first, head).map(({ lower }) => lower)
    const kind = words.includes("supreme") ? "supreme" : words.includes("appeals") ? "appeals" : null
    this.#courts ??= courtsOf(this.#reading)
    const courts = kind === null ? this.#courts : this.#courts.filter(({ name }) => name.toLowerCase().includes(kind))
    const last = courts.find(({ key }) => key === this.#last)
    if (last && words[0] === "the") return last.key
    return kind !== null && courts.length === 1 ? (courts[0]?.key ?? null) : null
  }

  /** "Denver, Colorado, Mayor Ana Ruiz" means the person. */
  #named({ next }: Phrase, head: number, mention: Mention): string {
    const { tokens, mentionOf, document } = this.#reading
    if (this.#kind(mention) !== "jurisdiction" || tokens[head + 1]?.text !== ",") return mention.entity
    for (let at = head + 2; at < Math.min(next, head + 9); at++) {
      const other = document.mentions[mentionOf[at] ?? -1]
      if (other && this.#kind(other) === "person") return other.entity
    }
    return mention.entity
  }

  /** The one person of the text whose last name it is, in any case of letters. */
  bySurname(name: string): string | null {
    this.#surnames ??= surnamesOf(this.#reading)
    const found = this.#surnames.get(name.toLowerCase())
    return found?.length === 1 ? (found[0] ?? null) : null
  }

  /** "A Census Bureau report", "an estimate from the Census Bureau": whoever made it says it. */
  #document({ first, next }: Phrase, head: number): string | null {
    const { tokens, mentionOf, document } = this.#reading
    const word = tokens[head]?.lower ?? ""
    const sent = messages.has(word) && /^(?:by|from)$/u.test(tokens[head + 1]?.lower ?? "")
    const writer = sent ? this.#writer(head + 2) : null
    if (writer) return writer
    if (!(documents.has(word) || messages.has(word))) return null
    const before = head - 1 >= first ? document.mentions[mentionOf[head - 1] ?? -1] : undefined
    if (before && this.#kind(before) === "organization") return before.entity
    for (let at = head + 1; at < Math.min(next, head + 5); at++) {
      if (!/^(?:by|from|of)$/u.test(tokens[at]?.lower ?? "")) continue
      const from = tokens[at + 1]?.lower === "the" || tokens[at + 1]?.lower === "a" ? at + 2 : at + 1
      const mention =
        document.mentions[mentionOf[from] ?? mentionOf[at + 1] ?? -1] ?? document.mentions[mentionOf[at + 1] ?? -1]
      if (mention && this.#kind(mention) === "organization") return mention.entity
    }
    return null
  }

  /** "A statement from Sheriff Joe Bell": the person, past the title. */
  #writer(first: number): string | null {
    const { tokens, mentionOf, document } = this.#reading
    for (let at = first; at < first + 5 && /^(?:PROPN|NOUN|ADJ|DET)$/u.test(tokens[at]?.pos ?? ""); at++) {
      const mention = document.mentions[mentionOf[at] ?? -1]
      const kind = mention && this.#kind(mention)
      if (mention && kind !== "jurisdiction") return kind === "person" ? mention.entity : null
    }
    return null
  }

  /** "Elm's city council", "the Ruiz administration" (of the country, if the text names it). */
  #government({ first }: Phrase, head: number): string | null {
    const { tokens, mentionOf, document } = this.#reading
    const word = tokens[head]?.lower ?? ""
    if (word === "council" || word === "government") {
      for (let at = head - 1; at >= Math.max(first, head - 3); at--) {
        const mention = document.mentions[mentionOf[at] ?? -1]
        if (mention && this.#kind(mention) === "jurisdiction") return mention.entity
      }
    }
    // "the city and county of Elm"
    if (/^(?:city|county|town|state|commonwealth)$/u.test(word)) {
      const of = tokens[head + 1]?.lower === "and" ? head + 3 : head + 1
      const mention = tokens[of]?.lower === "of" ? document.mentions[mentionOf[of + 1] ?? -1] : undefined
      if (mention && this.#kind(mention) === "jurisdiction") return mention.entity
    }
    const before = tokens[head - 1]?.lower ?? ""
    const federal = word === "administration" || (before === "federal" && /^(?:government|authorities)$/u.test(word))
    return federal && document.entities.has(country) ? country : null
  }

  /** Tells that somebody has just spoken; `quoted`, in marks. */
  spoke(entity: string | null, token: number, quoted: boolean): void {
    if (entity !== null) this.#last = entity
    if (quoted) this.#quoted = entity
    this.#lastToken = token
  }

  get last(): string | null {
    return this.#last
  }

  get lastToken(): number {
    return this.#lastToken
  }

  /** "A spokesman, Jim Day,", "a spokesman for the mayor, Jim Day,": the name comes after its description. */
  #apposed({ next }: Phrase, head: number): string | null {
    const { tokens, mentionOf, document } = this.#reading
    if (tokens[head]?.pos !== "NOUN") return null
    let comma = head + 1
    while (comma < next && comma < head + 9 && /^(?:ADP|DET|NOUN|PROPN|ADJ|PART)$/u.test(tokens[comma]?.pos ?? ""))
      comma++
    if (comma + 1 >= next || tokens[comma]?.text !== ",") return null
    const mention = document.mentions[mentionOf[comma + 1] ?? -1]
    return mention && mention.form === "name" && this.#kind(mention) === "person" ? mention.entity : null
  }

  #kind({ entity }: Mention): EntityKind | undefined {
    return this.#reading.document.entities.get(entity)?.kind
  }

  /** The person that "he" or "she" means: of those that fit, the subject nearby, then the last speaker, then the last named. */
  #person(gender: "female" | "male", before: number, unit: Unit): string | null {
    const fits = (entity: string): boolean => this.#fits(entity, gender)
    const { mentions } = this.#reading.document
    let near: string | null = null
    let at = leading(this.#reading.document.mentions, ({ first }) => first < before) - 1
    const floor = before - 220
    let subject: string | null = null
    let subjectBlock = -1
    for (; at >= 0; at--) {
      const mention = mentions[at]
      if (!mention || mention.first < floor) break
      if ((this.#reading.inside[mention.first] ?? -1) >= 0) continue // the speaker is "I" in a quotation
      if (!fits(mention.entity) || this.#possessive(mention)) continue
      near ??= mention.entity
      if (mention.first >= unit.first) {
        if (this.#subject(mention)) return mention.entity
      } else if (this.#last !== null && this.#lastToken > mention.first && fits(this.#last)) return this.#last
      else if (this.#subject(mention)) {
        subject = mention.entity
        subjectBlock = this.#blockOf(mention.first)
        break
      }
    }
    if (subject !== null && subjectBlock === unit.block) return subject
    if (this.#last !== null && fits(this.#last) && before - this.#lastToken < 150) return this.#last
    return subject ?? near
  }

  #blockOf(token: number): number {
    const { tokens, sentences } = this.#reading.document
    return sentences[tokens[token]?.sentence ?? -1]?.block ?? -1
  }

  #fits(entity: string, gender: "female" | "male"): boolean {
    const known = this.#reading.document.entities.get(entity)
    return known?.kind === "person" && (known.gender === null || known.gender === gender)
  }

  #group(before: number, unit: Unit, single: boolean): string | null {
    const { mentions, entities } = this.#reading.document
    const last = this.#last === null ? undefined : entities.get(this.#last)
    if (single && last?.kind === "organization" && this.#lastToken > before - 40 && this.#lastToken <= before) {
      return last.key
    }
    for (let at = leading(this.#reading.document.mentions, ({ first }) => first < before) - 1; at >= 0; at--) {
      const mention = mentions[at]
      if (!mention || mention.first < unit.first - 60) break
      const kind = this.#kind(mention)
      if (kind === "organization" && this.#subject(mention)) return mention.entity
      if (kind === "person" && this.#subject(mention) && !single) return null
    }
    return null
  }

  #possessive({ next }: Mention): boolean {
    return /^(?:'s|')$/u.test(this.#reading.tokens[next]?.lower ?? "")
  }

  /** Whether a mention stands before its verb, or opens its sentence before an apposition. */
  #subject({ first, next }: Mention): boolean {
    const { tokens } = this.#reading
    if (tokens[next]?.text === "," && tokens[first - 3]?.sentence !== tokens[first]?.sentence) return true
    for (let at = next; at < next + 4; at++) {
      const pos = tokens[at]?.pos
      if (pos === "VERB" || pos === "AUX") return true
      if (pos !== "ADV" && tokens[at]?.text !== ",") return false
    }
    return false
  }
}
