/** Lower case without accents; everything but letters and digits is a space. */
export const norm = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const squash = (text: string): string => norm(text).replaceAll(" ", "")

/** Dice's coefficient of character trigrams, 0 to 1: robust to tokenisation ("do n't") and small cuts. */
export const dice = (a: string, b: string): number => {
  const [x, y] = [trigrams(a), trigrams(b)]
  let common = 0
  let total = 0
  for (const [gram, count] of x) {
    common += Math.min(count, y.get(gram) ?? 0)
    total += count
  }
  for (const count of y.values()) total += count
  return total === 0 ? Number(squash(a) === squash(b)) : (2 * common) / total
}

const trigrams = (text: string): ReadonlyMap<string, number> => {
  const letters = squash(text)
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= letters.length; at++) {
    const gram = letters.slice(at, at + 3)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** The same passage: alike by half, or one inside the other and at least 40 % of its length. */
export const touches = (a: string, b: string): boolean => {
  const [short = "", long = ""] = [squash(a), squash(b)].sort((x, y) => x.length - y.length)
  return short.length > 0 && ((long.includes(short) && short.length >= 0.4 * long.length) || dice(a, b) >= 0.5)
}

/**
 * A largest one-to-one matching (augmenting paths), so that the order of rows decides nothing; required wishes come
 * first. Gives for each found row the wish that it meets, or -1.
 */
export const pair = (
  wanted: ReadonlyArray<{ readonly optional: boolean }>,
  found: number,
  matches: (wish: number, row: number) => boolean
): ReadonlyArray<number> => {
  const metBy = new Array<number>(found).fill(-1)
  const place = (wish: number, seen: Set<number>): boolean => {
    for (let row = 0; row < found; row++) {
      if (seen.has(row) || !matches(wish, row)) continue
      seen.add(row)
      const other = metBy[row] ?? -1
      if (other >= 0 && !place(other, seen)) continue
      metBy[row] = wish
      return true
    }
    return false
  }
  const order = wanted.map((_, wish) => wish)
  order.sort((a, b) => Number(wanted[a]?.optional ?? false) - Number(wanted[b]?.optional ?? false))
  for (const wish of order) place(wish, new Set())
  return metBy
}
