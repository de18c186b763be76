import * as Schema from "effect/Schema"

/** Why an input can't be used: what is wrong, where, and what to do about it. */
export type Reason = typeof Reason.Type

export class NotUtf8 extends Schema.TaggedError<NotUtf8>()("NotUtf8", { offset: Schema.Int }) {
  override get message() {
    return `byte ${this.offset} is not UTF-8. Save it as UTF-8, then run again`
  }
}

export class NotUtf16 extends Schema.TaggedError<NotUtf16>()("NotUtf16", { offset: Schema.Int }) {
  override get message() {
    return `its byte order mark says UTF-16, but the bytes from ${this.offset} on are not. Save it as UTF-8, then run again`
  }
}

export class NoText extends Schema.TaggedError<NoText>()("NoText", {}) {
  override get message() {
    return "there is nothing but white space in it. Remove the file, or put its text in"
  }
}

/** `offset` counts bytes, or UTF-16 code units of the decoded text where that is what was looked at. */
export class Binary extends Schema.TaggedError<Binary>()("Binary", { offset: Schema.Int }) {
  override get message() {
    return `it is no text: control characters, the first at ${this.offset}. Save its text as UTF-8, or remove the file`
  }
}

export class TooLarge extends Schema.TaggedError<TooLarge>()("TooLarge", { bytes: Schema.Int, limit: Schema.Int }) {
  override get message() {
    return `it has ${this.bytes} bytes, and a text may have ${this.limit}. Split it into one file a text`
  }
}

export class Unreadable extends Schema.TaggedError<Unreadable>()("Unreadable", { why: Schema.String }) {
  override get message() {
    return `the system doesn't let it be read (${this.why}). Change its permissions, or remove it`
  }
}

export class LinkOutside extends Schema.TaggedError<LinkOutside>()("LinkOutside", {}) {
  override get message() {
    return "it is a link to a place outside the folder of the texts. Copy the text itself into the folder"
  }
}

/** `line` counts from 1, the header's line; `column` is empty where the whole line is meant. */
export class BadSource extends Schema.TaggedError<BadSource>()("BadSource", {
  line: Schema.Int,
  column: Schema.String,
  problem: Schema.String
}) {
  override get message() {
    const place = this.column === "" ? `line ${this.line}` : `line ${this.line}, column ${this.column}`
    return `${place}: ${this.problem}. The line is left out; correct it, then run again`
  }
}

export const Reason = Schema.Union([NotUtf8, NotUtf16, NoText, Binary, TooLarge, Unreadable, LinkOutside, BadSource])

/** An input that can't be used. The run goes on without it. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  /** The path under the folder of the texts. */
  file: Schema.String,
  reason: Reason
}) {
  override get message() {
    return `${this.file}: ${this.reason.message}.` // c.txt: byte 4 is not UTF-8. Save it as UTF-8, then run again.
  }
}

/** The run would empty the folder that its texts are in. */
export class RawInQuarantine extends Schema.TaggedError<RawInQuarantine>()("RawInQuarantine", {
  raw: Schema.String,
  quarantine: Schema.String
}) {
  override get message() {
    return `${this.raw} lies in ${this.quarantine}, which is emptied at the start of a run. Move the texts elsewhere, then run again.`
  }
}

/** The folder of the texts is missing or closed to us. */
export class NoFolder extends Schema.TaggedError<NoFolder>()("NoFolder", {
  folder: Schema.String,
  why: Schema.String
}) {
  override get message() {
    return `${this.folder} can't be listed (${this.why}). Name the folder that holds the texts, as .txt files.`
  }
}
