import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** Another run works in the same folder. */
export class Busy extends Schema.TaggedError<Busy>()("Busy", { folder: Schema.String, holder: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 75
  override get message() {
    return `another run (${this.holder}) is at work in ${this.folder}. Wait until it has ended, or name another folder.`
  }
}

/** The system doesn't let be kept, or read again, what was done so far. */
export class NotKept extends Schema.TaggedError<NotKept>()("NotKept", { path: Schema.String, why: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 74
  override get message() {
    return `${this.path} can't be written or read (${this.why}). What was published stands. Look at the disk's space and permissions, then run again: what is done already is kept.`
  }
}

/** What an action throws, as `NotKept`. */
export const notKept =
  (path: string) =>
  (cause: unknown): NotKept =>
    new NotKept({ path, why: cause instanceof Error ? cause.message : String(cause) })

/** What lies in the folder of a run can't be used. */
export class BadRun extends Schema.TaggedError<BadRun>()("BadRun", { folder: Schema.String, why: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 65
  override get message() {
    return `${this.folder} ${this.why}.`
  }
}

/** A task of a cluster's scheduler failed: for good, or so that it is worth another try. */
export class TaskFailed extends Schema.TaggedError<TaskFailed>()("TaskFailed", {
  task: Schema.String,
  why: Schema.String,
  permanent: Schema.Boolean
}) {
  override get [Runtime.errorExitCode]() {
    return this.permanent ? 65 : 75
  }
  override get message() {
    return `${this.task}: ${this.why}`
  }
}

/** A task was started before those that it needs were done. */
export class NotYet extends Schema.TaggedError<NotYet>()("NotYet", { folder: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 75
  override get message() {
    return `${this.folder} isn't there yet. Do its task first.`
  }
}
