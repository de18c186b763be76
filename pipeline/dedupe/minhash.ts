import { shuffle } from "./shingles.ts"

/** Values a signature. The estimate of a Jaccard similarity J has a standard error of sqrt(J (1 - J) / 128) < 0.045. */
export const signatureSize = 128

const binBits = 7 // 2 ** 7 bins
const empty = 0xffffffff

/**
 * Writes the MinHash signature of a set of shingles to `into`, from `at` on: the share of places at which two
 * signatures agree estimates the Jaccard similarity of the sets. Repeated shingles change nothing.
 *
 * One permutation hashing (Li, Owen, Zhang, NIPS 2012): a shingle's first 7 bits choose its bin, and each bin keeps its
 * least hash, so a text is read once and not 128 times. An empty bin borrows from one that a hash of its own number
 * chooses: optimal densification (Shrivastava, ICML 2017). Of each value the last 16 bits are kept: b-bit minwise
 * hashing (Li, König, WWW 2010), which adds 2 ** -16 to the estimate and halves the memory. Linear in the shingles;
 * needs at least one.
 */
export const writeSignature = (shingles: Uint32Array, into: Uint16Array, at = 0): void => {
  least.fill(empty)
  for (let place = 0; place < shingles.length; place++) {
    const shingle = shingles[place] ?? 0
    const bin = shingle >>> (32 - binBits)
    const value = (shingle << binBits) >>> binBits
    if (value < (least[bin] ?? 0)) least[bin] = value
  }
  for (let bin = 0; bin < signatureSize; bin++) into[at + bin] = shuffle(least[lender(bin)] ?? 0)
}

/** Of the text that is looked at, the least value in each bin. */
const least = new Uint32Array(signatureSize)

/** The bin itself or, if it is empty, the first full one of a sequence that depends on its number alone. */
const lender = (bin: number): number => {
  let from = bin
  for (let attempt = 1; least[from] === empty && attempt < 4096; attempt++) {
    from = shuffle(bin * 4096 + attempt) >>> (32 - binBits)
  }
  return from
}

/** The estimated Jaccard similarity of the texts `a` and `b` of lists of signatures, which stand one after another. */
export const similarity = (signatures: Uint16Array, a: number, b: number, ofB = signatures): number =>
  alike(signatures, a, b, ofB) / signatureSize

/** At how many places they agree. */
export const alike = (signatures: Uint16Array, a: number, b: number, ofB = signatures): number => {
  let same = 0
  for (let value = 0; value < signatureSize; value++) {
    if (signatures[a * signatureSize + value] === ofB[b * signatureSize + value]) same++
  }
  return same
}
