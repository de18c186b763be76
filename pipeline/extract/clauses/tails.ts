import type { Token } from "../../model/document.ts"

const letters = new Set(["D", "R", "I"])
/** The most tokens that a party and a place take: "R-Jersey Village". */
const reach = 8

/**
 * Where the text goes on after what only says from where a person is, which has no part in the sentence: "Sen. Ana
 * Ruiz, R-Reno, and", "Rep. Tom Bell (D-Elko)", "Ana Ruiz, of Reno,", "Ana Ruiz of Reno and Rep. Tom Bell". `at` is the
 * token after the name; the same is given back if no such words follow. Looks a bounded number of tokens ahead.
 */
export const afterTail = (
  tokens: ReadonlyArray<Token>,
  at: number,
  next: number,
  people: ReadonlySet<number>
): number => {
  const text = (index: number): string => (index < next ? (tokens[index]?.text ?? "") : "")
  if (text(at) === "(") return afterBrackets(text, at)
  const party = text(at) === "," && letters.has(text(at + 1)) && text(at + 2) === "-"
  const from = text(at) === "," && text(at + 1) === "of"
  if (party || from) {
    const end = afterNames(tokens, party ? at + 3 : at + 2, next)
    if (end < 0 || (text(end) !== "," && !(party && text(end) === "."))) return at
    // an apposition keeps its comma: "Ana Ruiz, R-Reno, a sponsor of the bill"
    return text(end) === "," && !opensApposition(tokens[end + 1]) ? end + 1 : end
  }
  if (text(at) !== "of" && text(at) !== "from") return at
  const end = afterNames(tokens, at + 1, next)
  return end > 0 && isListed(tokens, end, next, people) ? end : at
}

/** "(R-Reno)", "(26th)": after the closing bracket. */
const afterBrackets = (text: (index: number) => string, at: number): number => {
  if (!(letters.has(text(at + 1)) || /^\d/u.test(text(at + 1)))) return at
  for (let end = at + 2; end < at + reach; end++) if (text(end) === ")") return end + 1
  return at
}

/** Where a run of capitalized words ends, or -1 if there is none. */
const afterNames = (tokens: ReadonlyArray<Token>, from: number, next: number): number => {
  let end = from
  while (end < Math.min(next, from + reach) && /^(?:\p{Lu}|[-–]$)/u.test(tokens[end]?.text ?? "")) end++
  return end > from ? end : -1
}

const opensApposition = (token: Token | undefined): boolean => token?.pos === "DET" || token?.lower === "one"

/** Whether one more name of a list comes right after: "and Rep. Tom Bell", ", state Sen. Ana Ruiz". */
const isListed = (tokens: ReadonlyArray<Token>, at: number, next: number, people: ReadonlySet<number>): boolean => {
  let after = at
  if (tokens[after]?.text === ",") after++
  if (tokens[after]?.lower === "and") after++
  if (after === at) return false
  for (let end = after; end < Math.min(next, after + 6); end++) {
    if (people.has(end)) return true
    if (!["PROPN", "NOUN", "ADJ"].includes(tokens[end]?.pos ?? "")) return false
  }
  return false
}
