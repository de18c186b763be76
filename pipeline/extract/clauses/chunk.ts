/** A noun phrase without its attachments: "the city’s free legal services". Token numbers, half-open. */
export interface NounPhrase {
  readonly kind: "np"
  readonly first: number
  readonly next: number
  /** Its last noun, or its only word. */
  readonly head: number
  readonly pronoun: boolean
  /** It says when ("last week", "Wednesday") rather than who or what. */
  readonly temporal: boolean
  /** Its noun is one for several. */
  readonly plural: boolean
  /** A pronoun that is always a subject: "they". */
  readonly nominative: boolean
  /** "what": a clause tells what it is. */
  readonly asks: boolean
  /** No noun is in it: "unlawful", "quite sure". */
  readonly bare: boolean
  /** A name of one, without an article: "Reno", not "Ohioans". */
  readonly proper: boolean
}

/** How a verb stands: "signed", "to sign", "signing", "signed by". */
export type Form = "finite" | "infinitive" | "gerund" | "participle"

/** A verb with its auxiliaries: "has not been signed". */
export interface VerbGroup {
  readonly kind: "verb"
  readonly first: number
  readonly next: number
  /** The token of the main verb. */
  readonly main: number
  readonly lemma: string
  readonly form: Form
  /** Finite as it stands, but a past participle too ("passed"): its clause decides. */
  readonly ambiguous: boolean
  readonly tense: "past" | "present" | "future" | "base"
  readonly modal: string | null
  readonly perfect: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** Whether its form tells of one or several: "bans", "ban"; null if it fits both. */
  readonly number: "one" | "several" | null
}

/** A word that joins or divides: a preposition, conjunction, relative pronoun or mark. */
export interface Joint {
  readonly kind: "adp" | "and" | "that" | "adverbial" | "relative" | "comma" | "break" | "quote" | "adverb"
  readonly first: number
  readonly next: number
  readonly word: string
}

/** What a sentence is made of, one behind the other. */
export type Chunk = NounPhrase | VerbGroup | Joint
