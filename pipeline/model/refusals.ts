import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** Why an input can't be used: what is wrong, where, and what to do about it. */
export type Reason = typeof Reason.Type

export class NotUtf8 extends Schema.TaggedError<NotUtf8>()("NotUtf8", { offset: Schema.Int }) {
  override get message() {
    return `byte ${this.offset} is not UTF-8, and no other encoding fits. Save it as UTF-8, then run again`
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

/** Of a file that may hold many. */
export class NoTexts extends Schema.TaggedError<NoTexts>()("NoTexts", {}) {
  override get message() {
    return "it is empty, or holds no record that could be an article. Put texts in, or remove the file"
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

/** A file that is something else by its first bytes or its name. */
export class NotText extends Schema.TaggedError<NotText>()("NotText", { kind: Schema.String }) {
  override get message() {
    return `it is ${this.kind}, which is not read. Save its text as .txt or .html, or remove it`
  }
}

/** `offset` counts bytes of the (unpacked) file, or of the record where one is named. */
export class Malformed extends Schema.TaggedError<Malformed>()("Malformed", {
  format: Schema.String,
  offset: Schema.Int,
  problem: Schema.String
}) {
  override get message() {
    return `it is no ${this.format}: ${this.problem}, at byte ${this.offset}. Correct it, then run again`
  }
}

/** `fields` are those that there are. */
export class NoTextField extends Schema.TaggedError<NoTextField>()("NoTextField", {
  fields: Schema.Array(Schema.String)
}) {
  override get message() {
    const fields = this.fields.length === 0 ? "none" : this.fields.slice(0, 20).join(", ")
    return `no field is known to hold a text (there are: ${fields}). Name it text, content or body, then run again`
  }
}

/** It nests deeper than any real one does. */
export class TooDeep extends Schema.TaggedError<TooDeep>()("TooDeep", { limit: Schema.Int }) {
  override get message() {
    return `it nests more than ${this.limit} levels deep, or has too many parts. Save its text as .txt, or remove it`
  }
}

/** Unpacking it would fill the disk or the memory. */
export class Bomb extends Schema.TaggedError<Bomb>()("Bomb", { unpacked: Schema.Int, limit: Schema.String }) {
  override get message() {
    return `it unpacks to more than ${this.unpacked} bytes, and the limit is ${this.limit}. Unpack it yourself, or remove it`
  }
}

/** `offset` counts the bytes that were read until then. */
export class BadArchive extends Schema.TaggedError<BadArchive>()("BadArchive", {
  offset: Schema.Int,
  problem: Schema.String
}) {
  override get message() {
    return `it can't be unpacked (${this.problem}), at byte ${this.offset}. What came before was read; fetch it again or unpack it yourself, then run again`
  }
}

/** A path in an archive that would lead out of it. */
export class BadPath extends Schema.TaggedError<BadPath>()("BadPath", { path: Schema.String }) {
  override get message() {
    return `“${this.path}” is no path inside an archive. Pack it anew`
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

/** Values of a field that can't be used; the texts are, without them. */
export class BadValue extends Schema.TaggedError<BadValue>()("BadValue", {
  field: Schema.String,
  /** The first of them. */
  value: Schema.String,
  problem: Schema.String,
  /** How many of the file's texts have one. */
  texts: Schema.Int
}) {
  override get message() {
    const others = this.texts === 1 ? "" : `, and so are those of ${this.texts - 1} more texts`
    return `${this.field} “${this.value}” is left out (${this.problem})${others}. Say it in sources.csv, or correct it`
  }
}

export const Reason = Schema.Union([
  NotUtf8,
  NotUtf16,
  NoText,
  NoTexts,
  Binary,
  TooLarge,
  Unreadable,
  LinkOutside,
  NotText,
  Malformed,
  NoTextField,
  TooDeep,
  Bomb,
  BadArchive,
  BadPath,
  BadSource,
  BadValue
])

/** Whether a reason speaks of something that is said of texts, and not against a text: no text is lost by it. */
export const isWarning = (reason: Reason): boolean => reason._tag === "BadSource" || reason._tag === "BadValue"

/** An input that can't be used. The run goes on without it. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  /** The path under the folder of the texts. */
  file: Schema.String,
  /** Which text of a file with many: its number or its path in the archive. */
  record: Schema.optionalKey(Schema.String),
  /** The record's bytes as they came, as base64, if they aren't too many. */
  bytes: Schema.optionalKey(Schema.String),
  reason: Reason
}) {
  override get message() {
    const place = this.record === undefined ? this.file : `${this.file}:${this.record}`
    return plain(`${place}: ${this.reason.message}.`) // c.txt: byte 4 is not UTF-8. Save it as UTF-8, then run again.
  }
}

/** A message that moves no cursor and turns no letters round, whatever the names and values are that it tells of. */
const plain = (message: string): string =>
  message.replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)

/** The run would empty the folder that its texts are in. */
export class RawInQuarantine extends Schema.TaggedError<RawInQuarantine>()("RawInQuarantine", {
  raw: Schema.String,
  quarantine: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `${this.raw} lies in ${this.quarantine}, which is emptied at the start of a run. Move the texts elsewhere, then run again.`
  }
}

/** What the run makes would lie among its texts, and the next run would read it. */
export class OutInRaw extends Schema.TaggedError<OutInRaw>()("OutInRaw", { out: Schema.String, raw: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `${this.out} lies in ${this.raw}, so that the next run would take the release for texts. Name another folder with --out.`
  }
}

/** The folder of the texts is missing or closed to us. */
export class NoFolder extends Schema.TaggedError<NoFolder>()("NoFolder", {
  folder: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 66
  override get message() {
    return `${this.folder} ${noFolder.get(this.why) ?? `can't be listed (${this.why})`}. Name the folder that holds the texts with --raw.`
  }
}

const noFolder: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "isn't there"],
  ["ENOTDIR", "is no folder"]
])
