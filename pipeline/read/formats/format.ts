import type * as Result from "effect/Result"
import type { Reason } from "../../model/refusals.ts"
import type { Decoded } from "../decode.ts"

/** What a file says of its text, as it says it: dates are not read yet. */
export interface Said {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly published: string | null
  readonly url: string | null
}

/** Nothing is said. */
export const saysNothing: Said = { title: null, publisher: null, author: null, published: null, url: null }

/** A text as a file holds it. */
export interface Found {
  readonly text: string
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: string
  /** The bytes that the text was decoded from, all of them, or null if it is but a part of them. */
  readonly bytes: Uint8Array | null
  readonly said: Said
  readonly markup?: "markdown"
}

/** One text of many, or why it is none. */
export interface Row {
  /** Its place in the file, from 1; null if what is wrong is wrong with the file. */
  readonly number: number | null
  /** What the file itself calls it. */
  readonly id: string | null
  readonly found: Result.Result<Found, Reason>
  /** As it came, if it is wrong and not too large. */
  readonly bytes?: Uint8Array
}

/** The start of a file, by which its format is told. */
export interface Head {
  readonly bytes: Uint8Array
  /** Decoded as well as may be, without byte order mark and leading blanks. */
  readonly text: string
  /** Of the name, in small letters with its dot: `.csv`. */
  readonly ending: string
  /** The file goes on after it. */
  readonly more: boolean
  /** All of the file, if it doesn't go on and is UTF-8. */
  readonly decoded: Decoded | null
}

interface Named {
  /** For messages: `CSV`. */
  readonly name: string
  /** By which it is told if the content doesn't say. */
  readonly endings: ReadonlyArray<string>
  /** Whether the content itself shows that it is this format. */
  readonly fits: (head: Head) => boolean
}

/** A file that is one text. */
export interface OneText extends Named {
  readonly kind: "one"
  /** `decoded` is what `decode` makes of the bytes, if that is known already. */
  readonly read: (bytes: Uint8Array, decoded?: Decoded | null) => Result.Result<Found, Reason>
}

/** A file of many texts, which come as its bytes do. May throw `Stopped` where it can't go on. */
export interface ManyTexts extends Named {
  readonly kind: "many"
  readonly read: (chunks: Chunks) => AsyncGenerator<Row>
}

export type Format = OneText | ManyTexts

/** A file's bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array>

/** Nothing more can be read of a file. What came before stands. */
export class Stopped extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason.message)
    this.reason = reason
  }
}
