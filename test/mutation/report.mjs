/** Numbers from 0 to 1 that are the same each time. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** So many of all changes, by chance but for a seed the same each time, of each file its share. */
export const sampled = (mutants, size, seed) => {
  if (size >= mutants.length) return mutants
  const next = random(seed)
  const share = size / mutants.length
  const shuffled = [...Map.groupBy(mutants, ({ file }) => file).values()].map((all) =>
    all
      .map((mutant) => ({ mutant, by: next() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ mutant }) => mutant)
  )
  const sure = shuffled.flatMap((all) => all.slice(0, Math.floor(all.length * share)))
  const rests = shuffled
    .map((all) => ({ mutant: all[Math.floor(all.length * share)], rest: (all.length * share) % 1 }))
    .filter(({ mutant }) => mutant)
    .toSorted((a, b) => b.rest - a.rest)
  const more = rests.slice(0, size - sure.length).map(({ mutant }) => mutant)
  return [...sure, ...more].toSorted((a, b) => Number(a.id) - Number(b.id))
}

/** Where a share of so many lies, with 95 % (Wilson 1927). */
export const wilson = (hits, all) => {
  const z = 1.959964
  const share = hits / all
  const middle = share + (z * z) / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const by = 1 + (z * z) / all
  return [(middle - half) / by, (middle + half) / by]
}

const percent = (share) => `${(100 * share).toFixed(1)} %`

/** The score of a folder, by file, and what survives. */
export const report = (folder, of, results, sources) => {
  const killed = results.filter((result) => result.killed !== null)
  const score = killed.length / results.length
  const [low, high] = wilson(killed.length, results.length)
  const sure =
    results.length === of
      ? "all of them"
      : `a sample of ${of}: 95 % sure that it is ${percent(low)} to ${percent(high)}`
  const files = [...Map.groupBy(results, ({ file }) => file)].map(([file, all]) => {
    const found = all.filter((result) => result.killed !== null).length
    return `  ${file}: ${found} of ${all.length}, ${percent(found / all.length)}`
  })
  const survivors = results
    .filter((result) => result.killed === null)
    .map(({ id, file, location: { start, end }, replacement, mutatorName, covered }) => {
      const lines = sources
        .get(file)
        .split("\n")
        .slice(start.line, end.line + 1)
      const before = lines.length === 1 ? lines[0].slice(start.column, end.column) : `${lines[0].slice(start.column)} …`
      const line = lines[0].trim()
      return `${file}:${start.line + 1}:${start.column + 1} ${mutatorName}${covered ? "" : ", no test passes it"} (${id})\n    ${line}\n    ${before.slice(0, 120)}  →  ${replacement.split("\n").join(" ").slice(0, 160)}`
    })
  const text = [
    `${folder}: ${killed.length} of ${results.length} changes are seen, ${percent(score)} (${sure})`,
    ...files,
    "",
    "Not seen:",
    ...survivors,
    ""
  ].join("\n")
  return { text, score }
}
