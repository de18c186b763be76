import type { Token } from "../../model/document.ts"

/** The parts of speech of a sentence while its slips are mended. Its tokens are numbered from 0. */
export class Tagging {
  readonly tags: Array<string>
  /** The tokens that are part of a name. */
  readonly named: Uint8Array
  readonly #tokens: ReadonlyArray<Token>
  readonly #first: number

  constructor(tokens: ReadonlyArray<Token>, first: number, tags: Array<string>, named: Uint8Array) {
    this.tags = tags
    this.named = named
    this.#tokens = tokens
    this.#first = first
  }

  /** The part of speech of a token, `END` past the sentence. */
  tag(at: number): string {
    return at < 0 || at >= this.tags.length ? "END" : (this.tags[at] ?? "END")
  }

  /** A token in lower case, nothing past the sentence. */
  word(at: number): string {
    return at < 0 || at >= this.tags.length ? "" : (this.#tokens[this.#first + at]?.lower ?? "")
  }

  /** What the word may be, as bits of `wordKind`. */
  kinds(at: number): number {
    return at < 0 || at >= this.tags.length ? 0 : (this.#tokens[this.#first + at]?.kinds ?? 0)
  }

  /** A token as it stands. */
  text(at: number): string {
    return this.#tokens[this.#first + at]?.text ?? ""
  }
}
