import type { Tables } from "../model/tables.ts"

/**
 * What can't be of the lengths that a row gives for a text, whose characters are these. Words and sentences are counted
 * in the cleaned text, which no check can make again by itself; but cleaning takes away and hardly ever adds, so neither
 * is more than the runs of characters between white space, give or take some that stuck together. Only a plain text
 * (`.txt`) is looked at, since elsewhere markup may be all that parts words. Linear in the text.
 */
export const lengthProblems = (
  { file, words, sentences }: Pick<Tables["documents"], "file" | "words" | "sentences">,
  text: string
): ReadonlyArray<string> => {
  if (!file.endsWith(".txt")) return []
  const runs = runsOf(text)
  const most = Math.ceil(1.1 * runs) + 10
  return [
    ...(words <= most ? [] : [`words is ${words}, and its text has ${runs} runs of characters between white space`]),
    ...(sentences <= most ? [] : [`sentences is ${sentences}, and its text has ${runs} runs of characters`])
  ]
}

const runsOf = (text: string): number => {
  let runs = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const space = code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000
    if (!space && !inside) runs++
    inside = !space
  }
  return runs
}
