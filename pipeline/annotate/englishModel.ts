import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { type Automaton, automaton, unseen } from "./automaton.ts"

/** A word as wink-nlp’s model knows it. */
export interface Lexeme {
  readonly text: string
  /** Its number in the model, which no other text has. */
  readonly number: number
  /** Its column for the machine that ends sentences: where it stands after a blank, and where not. */
  readonly spaced: number
  readonly glued: number
  /** Its usual part of speech, by the model’s number. */
  readonly pos: number
  /** Of a part of a contraction: its part of speech wherever it stands; else 0. */
  readonly fixed: number
  /** Its columns for the machines that mend parts of speech; null where these go by its part of speech. */
  readonly hints: ReadonlyArray<number> | null
  /** The parts of speech that it may have, as bits. */
  readonly possible: number
}

/** What the model knows of words, and the machines by which it reads them. */
export interface EnglishModel {
  /** The words of a stretch of letters without a blank, or of a run of line breaks. Slow: to be asked once a stretch. */
  readonly lexemesOf: (stretch: string) => ReadonlyArray<Lexeme>
  /** Finds the last words of sentences. */
  readonly sentenceEnds: Automaton
  /** Find words with another part of speech than the usual one, one after the other. */
  readonly menders: ReadonlyArray<Automaton>
  /** The parts of speech by their numbers. */
  readonly posNames: ReadonlyArray<string>
}

/**
 * The English model of wink-nlp, whose answers don't depend on the texts before. Loaded once, when first asked for.
 *
 * As it comes, wink-nlp adds each word that it meets to those that the model knows, and what is known is never taken
 * apart: once it has read “NATION’S”, “nation’s” is one token. Here a new word is added where only its features are
 * found again. wink-nlp itself is asked only to take a stretch of letters apart: what a text takes beyond that, the
 * machines do here, many times as fast. Fails if the package is built otherwise.
 */
export const englishModel = (): EnglishModel => {
  made ??= load()
  return made
}
let made: EnglishModel | undefined

const load = (): EnglishModel => {
  let core: unknown
  let read: unknown
  const loadCore = (): unknown => {
    core = called(model.core)
    return core
  }
  const sbd = called(model.sbd)
  const pos = called(model.pos)
  const setter = (_: unknown, data: unknown): void => {
    read = data
  }
  const parts = { core: loadCore, featureFn: features, sbd: () => ({ ...object(sbd), setter }) }
  const { readDoc } = winkNLP({ ...model, ...parts }, ["sbd"])
  // It looks words up in the one reference that it took, and adds them by this one.
  const lexemes = lexemesOf(core)
  lexemes.hash = Object.setPrototypeOf({}, lexemes.hash)

  const [sentenceEnds] = machinesOf(sbd)
  if (!sentenceEnds) throw unknownBuild()
  const menders = machinesOf(pos)
  const [eventOf] = list(property(sbd, "transformers"))
  const [hintOf] = list(property(pos, "transformers"))
  const posNames = list(property(property(property(core, "features"), "pos"), "list")).map(String)

  /** A token of wink-nlp: numbers of its word, of the blanks before it and its normal form, of its lemma and part of speech. */
  const toLexeme = (cache: unknown, token: ReadonlyArray<number>): Lexeme => {
    const ask = (name: string, ...given: ReadonlyArray<unknown>) => called(property(cache, name), ...given)
    const [number = 0, form = 0, tag = 0] = token
    const normal = form > mostBlanks ? ask("nox", form) : ask("normal", number)
    const isBreak = normal === list(ask("lookup", "\n"))[0]
    const column = (blanks: number) =>
      isBreak ? unseen : sentenceEnds.columnOf(Number(called(eventOf, normal, cache, [number, blanks], 0)))
    const hint = Number(called(hintOf, noPos, cache, token, 0))
    const mayBe = (at: number) => (ask("isMemberPOS", normal, at) === true ? 1 << at : 0)
    const fixed = (tag & posMask) >>> posShift
    return {
      text: String(ask("value", number)),
      number,
      spaced: column(1),
      glued: column(0),
      pos: fixed || Number(ask("posOf", ask("mappedSpelling", number))) || noun,
      fixed,
      hints: hint === noPos ? null : menders.map(({ columnOf }) => columnOf(hint)),
      possible: posNames.reduce((bits, _, at) => bits | mayBe(at), 0)
    }
  }
  return {
    lexemesOf: (stretch) => {
      readDoc(stretch)
      const numbers = list(property(read, "tokens")).map(Number)
      return Array.from({ length: numbers.length / tokenSize }, (_, at) =>
        toLexeme(property(read, "cache"), numbers.slice(at * tokenSize, (at + 1) * tokenSize))
      )
    },
    sentenceEnds,
    menders,
    posNames
  }
}

/** Numbers of a token, as in wink-nlp’s `constants.js`. */
const tokenSize = 4
const mostBlanks = 0xffff
const posMask = 0x3f00000
const posShift = 20

/** The part of speech of what has none, as in its `tokens-mappers.js`. */
const noun = 8
/** No part of speech has this number: given back where a word has no hint. */
const noPos = -1

const machinesOf = (part: unknown): ReadonlyArray<Automaton> =>
  list(property(part, "machines")).map((json) => {
    const machine = automaton(String(json))
    if (machine === null) throw unknownBuild()
    return machine
  })

/** The model's features of a new word, of which the part of speech asks whether the word in small letters is known. */
const features = (config: unknown): unknown => {
  const methods = called(model.featureFn, config)
  const pos = property(methods, "pos")
  if (!isObject(methods)) throw unknownBuild()
  Reflect.set(methods, "pos", (word: unknown, category: unknown, cache: unknown) => {
    const ask = (name: string, ...given: ReadonlyArray<unknown>) => called(property(cache, name), ...given)
    return called(pos, word, category, {
      lookup: (text: unknown) => ask("lookup", text) ?? [ask("intrinsicSize")], // a number past those of the model's words
      intrinsicSize: () => ask("intrinsicSize"),
      posOf: (number: unknown) => ask("posOf", number)
    })
  })
  return methods
}

const lexemesOf = (core: unknown): { hash: object } => {
  const lexemes = property(property(core, "features"), "lexeme")
  if (hasHash(lexemes)) return lexemes
  throw unknownBuild()
}

const called = (method: unknown, ...given: ReadonlyArray<unknown>): unknown => {
  if (typeof method !== "function") throw unknownBuild()
  return Reflect.apply(method, undefined, given)
}

const unknownBuild = () => new Error("wink-nlp is built otherwise than the version in package-lock.json: run npm ci")
const hasHash = (value: unknown): value is { hash: object } => isObject(property(value, "hash"))
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null
const property = (value: unknown, name: string): unknown => (isObject(value) ? Reflect.get(value, name) : undefined)
const object = (value: unknown): object => {
  if (!isObject(value)) throw unknownBuild()
  return value
}
const list = (value: unknown): ReadonlyArray<unknown> => {
  if (!Array.isArray(value)) throw unknownBuild()
  return value
}
