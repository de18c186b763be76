import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** The version that was asked for is there already. */
export class VersionExists extends Schema.TaggedError<VersionExists>()("VersionExists", {
  version: Schema.String,
  folder: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `Release ${this.version} exists already in ${this.folder}, and a release is never overwritten. Ask for another version, or for none: then the next one is chosen.`
  }
}

/** The version that was asked for is none. */
export class NotAVersion extends Schema.TaggedError<NotAVersion>()("NotAVersion", { version: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `"${this.version}" is no version. Write it as major.minor.patch, such as 1.2.0, or ask for none: then the next one is chosen.`
  }
}

/** The day that the release is to bear can't be read. */
export class NotATime extends Schema.TaggedError<NotATime>()("NotATime", { value: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 64
  override get message() {
    return `SOURCE_DATE_EPOCH is "${this.value}", which is no time. Set it to whole seconds since 1970, such as 1480377600, or unset it.`
  }
}

/** What the last release says of itself can't be read, so what changed since can't be told. */
export class DamagedRelease extends Schema.TaggedError<DamagedRelease>()("DamagedRelease", {
  file: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return `${this.file} can't be understood (${this.why}), so it can't be told what changed since. Restore it, or ask for a version by name.`
  }
}

/** The system didn't let the release be written. */
export class NotWritten extends Schema.TaggedError<NotWritten>()("NotWritten", {
  path: Schema.String,
  why: Schema.String
}) {
  override readonly [Runtime.errorExitCode] = 74
  override get message() {
    return `${this.path} can't be written or read (${this.why}). Nothing was published, and the last release stands as it was. Look at the disk's space and permissions, then run again.`
  }
}
