import type { DuplicatePair, Duplicates } from "../model/duplicates.ts"

/** What `dedupe` found, as lines of JSON: an object a pair, an array of id and cluster a text. */
export function* toLines({ pairs, cluster }: Duplicates): Generator<string> {
  for (const pair of pairs) yield JSON.stringify(pair)
  for (const entry of cluster) yield JSON.stringify(entry)
}

/** The same, read again. */
export const fromLines = (lines: Iterable<string>): Duplicates => {
  const pairs: Array<DuplicatePair> = []
  const cluster = new Map<string, string>()
  for (const line of lines) {
    const one: DuplicatePair | readonly [id: string, cluster: string] = JSON.parse(line)
    if ("length" in one) cluster.set(...one)
    else pairs.push(one)
  }
  return { pairs, cluster }
}
