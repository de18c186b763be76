import { type Links, longer } from "./links.ts"
import type { Sharing } from "./sharing.ts"

/** So many other texts at most are compared with a text for the phrases that it shares with them: the most promising. */
export const mostEach = 32

/** If there are more, so many a text on average. */
const onAverage = 8

/** So many are compared of any corpus: it takes seconds. */
const always = 1 << 18

/** Proofs (`TakeOther`) that two texts need to be compared. */
export const needed = 2

/**
 * How many of the others of each text are compared: 32 or, where so many texts share phrases with so many others that it
 * would be too much work, fewer. `sizes` tells how many texts have each number of others, from 0 to 32 or more; `texts`
 * is how many there are in all.
 */
export const mostCompared = (sizes: ArrayLike<number>, texts: number): number => {
  const room = Math.max(always, onAverage * texts)
  let most = 0
  let more = Array.from(sizes).reduce((sum, size) => sum + size, 0) // texts that have more others than `most`
  for (let all = 0; most < mostEach; most++) {
    more -= sizes[most] ?? 0
    all += more
    if (all > room) break
  }
  return most
}

/** Weights count up to here, so that a weight and the number of a text fit into one number. */
export const mostWeight = 2 ** 20

/**
 * Adds, for each text, the pairs with those others that it shares most with (`Sharing`): the heaviest first, and of equal
 * ones those of low numbers. A pair is added if it is promising to either text, so that each excerpt of a long text is
 * found, however many there are; the pairs are at most `mostCompared` times as many as the texts. The copies of a text
 * that are of its own small group are added besides. Linear in what `others` tells, sorting apart.
 */
export const linkPromising = (
  texts: number,
  others: Sharing["others"],
  groupOf: (text: number) => number,
  { add }: Pick<Links, "add">
): void => {
  const sizes = new Float64Array(mostEach + 1)
  const counts = new Uint8Array(texts)
  let best = new Float64Array(1 << 10) // of each text, one after another
  let end = 0
  let found = new Float64Array(1 << 10)
  for (let text = 0; text < texts; text++) {
    let all = 0
    const group = groupOf(text)
    others(text, (other, proofs, weight) => {
      if (groupOf(other) === group) {
        if (text < other) add(text, other)
      } else if (proofs >= needed) {
        found = longer(found, all + 1)
        found[all++] = (mostWeight - Math.min(weight, mostWeight)) * texts + other
      }
    })
    const count = Math.min(all, mostEach)
    best = longer(best, end + count)
    for (const one of found.subarray(0, all).sort().subarray(0, count)) best[end++] = one % texts
    counts[text] = count
    sizes[count] = (sizes[count] ?? 0) + 1
  }
  const most = mostCompared(sizes, texts)
  let start = 0
  for (const [text, count] of counts.entries()) {
    for (const other of best.subarray(start, start + Math.min(count, most))) add(text, other)
    start += count
  }
}
