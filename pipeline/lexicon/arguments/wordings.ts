import { classes, type Frame, sanctuaryFrames } from "./frames.ts"
import { furtherFrames } from "./grounds.ts"
import { otherFrames } from "./more.ts"
import { voiceFrames } from "./voices.ts"

/** A frame with its wordings as patterns over words joined by single spaces, each word followed by one. */
export interface Argument {
  readonly frame: Frame
  readonly patterns: ReadonlyArray<RegExp>
}

const punctuation = ",;:?!—"
/** A word that turns nothing: what stands between two words of a wording may not say "not". */
const between = `(?!(?:${classes.NOT?.replaceAll("_", " ")}) )[^ ${punctuation}]+ `

/** One element of a wording as a pattern: bounded, so that no text makes it slow. */
const elementOf = (element: string): string => {
  const gap = /^(~~?)(\d+)$/u.exec(element)
  if (gap) return `(?:${gap[1] === "~~" ? "[^ ?!;:]+ " : between}){0,${gap[2]}}`
  if (element === "^") return "^ ?"
  const optional = /^\((.+)\)\?$/u.exec(element)
  const words = (optional?.[1] ?? element)
    .split("|")
    .flatMap((word) => (classes[word] ?? word).split("|"))
    .map((word) => word.replaceAll("_", " ").replaceAll("*", "[a-z]*"))
  return `(?:(?:${words.join("|")}) )${optional ? "?" : ""}`
}

/** "turn|make ~6 into|as ROLE" as a pattern. */
export const wordingOf = (wording: string): RegExp => {
  const elements = wording.split(" ").map(elementOf)
  return new RegExp(`${wording.startsWith("^") ? "" : "(?<= )"}${elements.join("")}`, "u")
}

/** All ways to argue, ready to be looked for. */
export const argumentFrames: ReadonlyArray<Argument> = [
  ...sanctuaryFrames,
  ...otherFrames,
  ...furtherFrames,
  ...voiceFrames
].map((frame) => ({
  frame,
  patterns: frame.says.map(wordingOf)
}))

/** Words that stand in most sentences: no wording is looked for by them alone. */
const common = new Set(
  `a an the to of for in on at by with from into as is are was be been being it its he she they we you i us them our their
  that this not no never will would should must can could do does have has had if or and who people they're we're it's`
    .trim()
    .split(/\s+/u)
)

/** Of each element of a wording, the words of which one must stand there: of several words, the longest. */
const keysOf = (wording: string): ReadonlyArray<ReadonlyArray<string>> =>
  wording
    .split(" ")
    .filter(
      (element) => !element.startsWith("~") && !element.startsWith("(") && !element.includes("*") && element !== "^"
    )
    .map((element) =>
      element
        .split("|")
        .flatMap((word) => (classes[word] ?? word).split("|"))
        .map((word) => word.split("_").reduce((best, each) => (each.length > best.length ? each : best), ""))
    )

/** How often one of some words may be met: the fewer and the rarer, the better they are to look by. */
const frequency = (words: ReadonlyArray<string>): number =>
  words.reduce((sum, word) => sum + (common.has(word) ? 100 : 1), 0)

/** One wording of a way to argue. */
export interface Wording {
  readonly frame: Frame
  readonly pattern: RegExp
  /** Beside the word that it is looked for by, one of these must stand there; none if nothing else is sure to. */
  readonly also: ReadonlySet<string>
}

/** By a word that must stand in it, the wordings that may be there: most words lead to none. */
const byWord: ReadonlyMap<string, ReadonlyArray<Wording>> = (() => {
  const found = new Map<string, Array<Wording>>()
  for (const { frame, patterns } of argumentFrames)
    for (const [at, pattern] of patterns.entries()) {
      const [keys = [], also] = keysOf(frame.says[at] ?? "").toSorted((a, b) => frequency(a) - frequency(b))
      const wording = { frame, pattern, also: new Set(also) }
      for (const key of new Set(keys)) {
        const known = found.get(key)
        if (known) known.push(wording)
        else found.set(key, [wording])
      }
    }
  return found
})()

/** The wordings that may stand in a passage, by its words. */
export const wordingsFor = (passage: string): ReadonlySet<Wording> => {
  const words = passage.split(" ")
  const found = new Set(words.flatMap((word) => byWord.get(word) ?? []))
  for (const wording of found)
    if (wording.also.size > 0 && !words.some((word) => wording.also.has(word))) found.delete(wording)
  return found
}

/** The words of a passage in small letters, each followed by one space, marks as words of their own. */
export const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/\bu\.s\.?/gu, "american")
    .replace(/287\s?\(\s?g\s?\)/gu, "287g")
    .replace(/[—–]|\s--?\s/gu, " , ")
    .replace(/[“”"().[\]…]/gu, " ")
    .replace(/(?<!\d),|,(?!\d)|[;:?!]/gu, " $& ")
    .trim()
    .replace(/\s+/gu, " ")} `
