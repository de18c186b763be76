import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { NotKept } from "./errors.ts"

/** A text that a run has read. */
export interface TextKey {
  /** `document_id`. */
  readonly id: string
  /** The file that holds it. */
  readonly file: string
  /** Digest of all that its result depends on: the text, what is known of it, the options, and the code. */
  readonly key: string
}

/** What a text gives alone. */
export interface Result {
  readonly sketch: Uint8Array
  /** Lines that the publisher may repeat. */
  readonly lines: Uint8Array
  /** As JSON, on one line. */
  readonly extraction: string
}

/** What all texts of a run give, each alone. The streams can be run as often as needed, and hold few texts at a time. */
export interface Results {
  readonly count: number
  readonly sketches: Stream.Stream<readonly [id: string, sketch: Uint8Array], NotKept>
  readonly lines: Stream.Stream<readonly [id: string, lines: Uint8Array], NotKept>
  readonly extractions: Stream.Stream<string, NotKept>
  /** What was extracted of some texts, as JSON. */
  readonly extractionsOf: (ids: ReadonlySet<string>) => Stream.Stream<string, NotKept>
  /** The files that hold some texts. */
  readonly filesOf: (ids: ReadonlySet<string>) => Effect.Effect<ReadonlySet<string>, NotKept>
}
