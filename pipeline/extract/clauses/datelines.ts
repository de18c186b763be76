import type { Readable } from "./chunks.ts"

/** How many tokens a dateline has at most, its dash included. */
const longest = 14

/**
 * Where the sentence of the tokens `first` up to, without, `next` starts after its dateline: "RENO, Nev. (AP) — After
 * hours of talk, the council …". Without a dateline, `first`.
 */
export const afterDateline = ({ tokens }: Readable, first: number, next: number): number => {
  if (!/^\p{Lu}[\p{Lu}.'’]+$/u.test(tokens[first]?.text ?? "")) return first
  for (let at = first + 1; at < Math.min(next, first + longest); at++) {
    const { text = "", start = 0 } = tokens[at] ?? {}
    const spaced = start > (tokens[at - 1]?.end ?? 0)
    if (/^(?:[—–]|--?)$/u.test(text) && (spaced || text !== "-")) return at + 1 < next ? at + 1 : first
    if (!/^(?:\p{Lu}|[,.()/]$)/u.test(text)) return first
  }
  return first
}
