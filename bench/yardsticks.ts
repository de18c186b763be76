import { createHash } from "node:crypto"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { cpuSeconds } from "./measure.ts"

/** What the same texts cost if nearly nothing is done to them. In seconds of CPU time. */
export interface Yardsticks {
  /** SHA-256 of their bytes. */
  readonly sha256: number
  /** wink-nlp's sentences, tokens and parts of speech, and nothing else. */
  readonly tagging: number
}

/** Measures both on some texts, in this process. */
export const yardsticks = (texts: ReadonlyArray<string>, runs = 3): Yardsticks => {
  const bytes = texts.map((text) => Buffer.from(text))
  const nlp = winkNLP(model, ["sbd", "pos"])
  const tag = () => {
    let tokens = 0
    for (const text of texts) tokens += nlp.readDoc(text).tokens().out(nlp.its.pos).length
    return tokens
  }
  tag() // warm
  return {
    sha256: cpuSeconds(runs, () => {
      const hash = createHash("sha256")
      for (const one of bytes) hash.update(one)
      hash.digest()
    }),
    tagging: cpuSeconds(runs, tag)
  }
}
