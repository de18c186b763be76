/** Symbols that a code of one symbol would need, which some readers refuse. */
const fewest = 2

/**
 * The lengths in bits of a prefix code that is shortest for symbols met so often (Huffman 1952), none of them longer
 * than `most`: where one would be, others give way until the code fits, as in zlib. A symbol that isn't met has 0.
 * Ties are broken by the symbols' numbers.
 */
export const codeLengths = (counts: Uint32Array, most: number): Uint8Array => {
  const used = inOrder(counts)
  const depths = depthsOf(Float64Array.from(used, (symbol) => counts[symbol] ?? 0))
  const ofLength = new Uint32Array(most + 1)
  for (const depth of depths) {
    const length = Math.min(depth, most)
    ofLength[length] = (ofLength[length] ?? 0) + 1
  }
  let over = -(2 ** most) // by how much the code is too full, in codes of the longest length
  for (let length = 1; length <= most; length++) over += (ofLength[length] ?? 0) * 2 ** (most - length)
  for (; over > 0; over--) {
    let length = most - 1
    while ((ofLength[length] ?? 0) === 0) length--
    ofLength[length] = (ofLength[length] ?? 0) - 1
    ofLength[length + 1] = (ofLength[length + 1] ?? 0) + 2 // itself, and one of the longest
    ofLength[most] = (ofLength[most] ?? 0) - 1
  }
  const lengths = new Uint8Array(counts.length)
  let next = 0
  for (let length = most; length > 0; length--) {
    for (let left = ofLength[length] ?? 0; left > 0; left--) lengths[used[next++] ?? 0] = length // the rarest first
  }
  return lengths
}

/** The symbols that are met, at least two, the rarest first. */
const inOrder = (counts: Uint32Array): ReadonlyArray<number> => {
  const met = Array.from(counts.keys()).filter((symbol) => (counts[symbol] ?? 0) > 0)
  for (let symbol = 0; met.length < fewest; symbol++) if (!met.includes(symbol)) met.push(symbol)
  return met.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
}

/** How deep each of some weights, which are in order, stands in the tree that Huffman's algorithm makes of them. */
const depthsOf = (weights: Float64Array): Uint32Array => {
  const leaves = weights.length
  const sums = new Float64Array(leaves - 1) // of the inner nodes, in the order in which they are made: the lightest first
  const parents = new Uint32Array(2 * leaves - 2) // of leaves, then of inner nodes
  let [leaf, inner] = [0, 0]
  for (let made = 0; made < sums.length; made++) {
    const take = (): number => {
      const isLeaf = leaf < leaves && (inner === made || (weights[leaf] ?? 0) <= (sums[inner] ?? 0))
      const node = isLeaf ? leaf : leaves + inner
      parents[node] = made
      return (isLeaf ? weights[leaf++] : sums[inner++]) ?? 0
    }
    sums[made] = take() + take()
  }
  const depths = new Uint32Array(2 * leaves - 1)
  for (let node = 2 * leaves - 3; node >= 0; node--) depths[node] = (depths[leaves + (parents[node] ?? 0)] ?? 0) + 1
  return depths.subarray(0, leaves)
}

/** The codes of such lengths, the shortest first and equal ones by symbol, with their bits as DEFLATE writes them: turned round. */
export const codesOf = (lengths: Uint8Array): Uint16Array => {
  const longest = Math.max(...lengths)
  const codes = new Uint16Array(lengths.length)
  let code = 0
  for (let length = 1; length <= longest; length++) {
    for (const [symbol, own] of lengths.entries()) if (own === length) codes[symbol] = turned(code++, length)
    code *= 2
  }
  return codes
}

const turned = (bits: number, length: number): number => {
  let back = 0
  for (let at = 0; at < length; at++) back = (back << 1) | ((bits >>> at) & 1)
  return back
}
