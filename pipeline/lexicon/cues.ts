import data from "./cues.json" with { type: "json" }
import { verbForms } from "./inflect.ts"

/** What a cue says that somebody did. Only what was said or written is a statement by itself. */
export type CueSense = "speech" | "writing" | "thought" | "perception"

/**
 * What a cue verb takes: a quotation; a clause with `that`; one without (`bare`); an infinitive ("vowed to"); an object
 * with an infinitive or another complement ("urged them to", "called it a"); a question ("asked whether"); a noun
 * phrase that is the content ("emphasized the need"); `as` ("described it as"); `for` ("blamed them for"); a person told
 * (`addressee`).
 */
export type CueFrame = "quote" | "that" | "bare" | "inf" | "object" | "question" | "np" | "as" | "for" | "addressee"

export interface Cue {
  /** The base form, with its particle: "point out". */
  readonly lemma: string
  /** The senses it can have, the likeliest first. */
  readonly senses: ReadonlyArray<CueSense>
  readonly frames: ReadonlySet<CueFrame>
  /** Words of its form after the first: `["out"]`. */
  readonly tail: ReadonlyArray<string>
}

const frames = new Set<string>(["quote", "that", "bare", "inf", "object", "question", "np", "as", "for", "addressee"])
const senses = new Set<string>(["speech", "writing", "thought", "perception"])
const isFrame = (name: string): name is CueFrame => frames.has(name)
const isSense = (name: string): name is CueSense => senses.has(name)
const irregular = new Map<string, ReadonlyArray<string>>(Object.entries(data.irregular))

/** The forms of a verb with its particles; the data names those that spelling rules get wrong. */
const formsOf = (lemma: string): ReadonlyArray<string> => {
  const listed = irregular.get(lemma)
  return listed ? [lemma, ...listed] : verbForms(lemma)
}

interface Entry {
  readonly senses: Set<CueSense>
  readonly frames: Set<CueFrame>
}

/** All that the classes of the data say of each verb, put together. */
const entries = (): ReadonlyMap<string, Entry> => {
  const all = new Map<string, Entry>()
  for (const { sense, frames: taken, verbs } of data.verbs) {
    for (const lemma of verbs) {
      const entry = all.get(lemma) ?? { senses: new Set<CueSense>(), frames: new Set<CueFrame>() }
      if (isSense(sense)) entry.senses.add(sense)
      for (const frame of taken) if (isFrame(frame)) entry.frames.add(frame)
      all.set(lemma, entry)
    }
  }
  return all
}

/** By the first word of each form, the cues that begin with it, the longest first. */
const index = (): ReadonlyMap<string, ReadonlyArray<Cue>> => {
  const made = new Map<string, Array<Cue>>()
  const add = (lemma: string, form: string, senses: Iterable<CueSense>, frames: Iterable<CueFrame>) => {
    const [first = "", ...tail] = form.split(" ")
    const list = made.get(first) ?? []
    if (list.some((cue) => cue.lemma === lemma)) return
    list.push({ lemma, senses: [...senses], frames: new Set(frames), tail })
    list.sort((a, b) => b.tail.length - a.tail.length)
    made.set(first, list)
  }
  for (const [lemma, entry] of entries())
    for (const form of formsOf(lemma)) add(lemma, form, entry.senses, entry.frames)
  for (const { phrase, sense } of data.verbal) {
    const forms = phrase.startsWith("be ")
      ? ["was", "were", "been", "is", "are"].map((be) => be + phrase.slice(2))
      : verbForms(phrase)
    for (const form of forms) add(phrase, form, isSense(sense) ? [sense] : [], ["quote", "that", "bare"])
  }
  return made
}

const cues = index()
const none: ReadonlyArray<Cue> = []

/** Cue verbs and phrases whose form begins with a word (lower case, straight apostrophes), the longest first. */
export const cuesBeginning = (word: string): ReadonlyArray<Cue> => cues.get(word) ?? none

/** Phrases before a source: "according to", "in the words of", by their first word, the longest first. */
export const sourcePhrases: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>> = Map.groupBy(
  data.prepositional.map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length),
  ([first = ""]) => first
)

/** Nouns that report: "his claim that". */
export const cueNouns: ReadonlyMap<string, CueSense> = new Map(
  Object.entries(data.nouns).flatMap(([sense, nouns]) =>
    nouns.flatMap((noun): ReadonlyArray<[string, CueSense]> => (isSense(sense) ? [[noun, sense]] : []))
  )
)

/** Nouns for those who speak, and for texts that say something: who can "suggest" or "show" in words. */
export const sources: ReadonlySet<string> = new Set(data.sources)
