import { endsTitle, endsTitles, isTitleWord } from "./titleWords.ts"
import { isListedVerb } from "./verbs.ts"

/**
 * What a word may be in the grammar of its sentence, as bits. Each is worked out once a word, and tells the reader of
 * clauses at a glance that a rule isn't about it.
 */
export const wordKind = {
  /** A form of a listed verb. */
  verb: 1 << 0,
  /** Ends in "ing". */
  ing: 1 << 1,
  /** Ends in "ed". */
  ed: 1 << 2,
  /** Ends in "s". */
  s: 1 << 3,
  /** Whatever the tagger takes it for, it may be something else: "that", "more". */
  slipping: 1 << 4,
  /** Taken for a noun it may be a verb, though no form of a listed one: "curb". */
  mistaken: 1 << 5,
  /** A time: "Monday", "weeks". */
  time: 1 << 6,
  /** Of one part of speech wherever it stands, or "to". */
  fixed: 1 << 7,
  /** The last word of a title of office: "mayor". */
  titleEnd: 1 << 8,
  /** May be the last word of a title of several: "Senators". */
  titlesEnd: 1 << 9,
  /** A title of office rather than a name: "Mayor", not "Judge". */
  title: 1 << 10
} as const

const possessives = ["my", "our", "your", "his", "her", "its", "their"]

/** Parts of speech of words that are the same wherever they stand. */
export const fixedTags: ReadonlyMap<string, string> = new Map([
  ...possessives.map((word) => [word, "DET"] as const),
  ["barring", "VERB"],
  ["defund", "VERB"],
  ["including", "ADP"],
  ["according", "ADP"],
  ["despite", "ADP"],
  ["amid", "ADP"],
  ["regarding", "ADP"],
  ["concerning", "ADP"],
  ["following", "ADP"],
  ["pending", "ADP"],
  ["per", "ADP"],
  ["versus", "ADP"],
  ["cannot", "AUX"],
  ["unless", "SCONJ"],
  ["if", "SCONJ"],
  ["whether", "SCONJ"],
  ["because", "SCONJ"],
  ["although", "SCONJ"],
  ["while", "SCONJ"],
  ["everything", "PRON"],
  ["something", "PRON"],
  ["nothing", "PRON"],
  ["anything", "PRON"],
  ["who", "REL"],
  ["whose", "REL"],
  ["which", "REL"],
  ["not", "NOT"],
  ["n't", "NOT"]
])

/** Words before a number that belong to it: "more than 500". */
export const hedgeOpeners: ReadonlySet<string> = new Set(["more", "less", "fewer", "up", "as"])

/** Modal verbs, with the first parts of "won’t" and "can’t". */
export const modals: ReadonlySet<string> = new Set("will would can could may might must shall should wo ca".split(" "))

/** Words of saying that are taken for nouns. */
export const claiming: ReadonlySet<string> = new Set(
  "claims vows pledges warns promises plans threatens calls demands".split(" ")
)
export const saying: ReadonlySet<string> = new Set(["say", "says", "said"])
/** Verbs of keeping somebody from something that are taken for nouns. */
export const barring: ReadonlySet<string> = new Set("ban bar limit block curb fine".split(" "))
export const keepingFrom: ReadonlySet<string> = new Set(
  "bars bans blocks stops keeps discourages forbids prohibits prevents".split(" ")
)

/** Words and abbreviations of times. */
export const times: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight week month year weekend
  morning afternoon evening night day decade century spring summer fall autumn winter january february march april june
  july august september october november december jan. feb. aug. sept. oct. nov. dec. hour minute ago time times days weeks months years decades hours`.split(
    /\s+/u
  )
)

const slipping = new Set(["no", "ruling", "fine", "to", "that", "where", "when", ...hedgeOpeners])
const mistaken = new Set([...claiming, ...saying, ...barring, ...keepingFrom])

/** The kinds of a word in lower case with straight apostrophes. */
export const kindsOf = (lower: string): number =>
  (isListedVerb(lower) ? wordKind.verb : 0) |
  (lower.endsWith("ing") ? wordKind.ing : 0) |
  (lower.endsWith("ed") ? wordKind.ed : 0) |
  (lower.endsWith("s") ? wordKind.s : 0) |
  (slipping.has(lower) ? wordKind.slipping : 0) |
  (mistaken.has(lower) ? wordKind.mistaken : 0) |
  (times.has(lower) ? wordKind.time : 0) |
  (lower === "to" || fixedTags.has(lower) ? wordKind.fixed : 0) |
  (endsTitle(lower) ? wordKind.titleEnd : 0) |
  (endsTitles(lower) ? wordKind.titlesEnd : 0) |
  (isTitleWord(lower) ? wordKind.title : 0)
