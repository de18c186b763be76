import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"

/**
 * wink-nlp with its English model, for sentences and parts of speech, whose answers don't depend on the texts before.
 *
 * As it comes, wink-nlp adds each word that it meets to those that the model knows, and what is known is never taken
 * apart: once it has read “NATION’S”, “nation’s” is one token. Here a new word is added where only its features are
 * found again. Loaded once, when first asked for. Fails if the package is built otherwise.
 */
export const englishModel = (): ReturnType<typeof load> => {
  made ??= load()
  return made
}
let made: ReturnType<typeof load> | undefined

const load = () => {
  let core: unknown
  const loadCore = (): unknown => {
    core = called(model.core)
    return core
  }
  const nlp = winkNLP({ ...model, core: loadCore, featureFn: features }, ["sbd", "pos"])
  // It looks words up in the one reference that it took, and adds them by this one.
  const lexemes = lexemesOf(core)
  lexemes.hash = Object.setPrototypeOf({}, lexemes.hash)
  return nlp
}

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
