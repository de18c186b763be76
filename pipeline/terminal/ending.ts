import { tmpdir } from "node:os"
import * as Cause from "effect/Cause"
import * as CliError from "effect/cli/CliError"
import * as Option from "effect/Option"
import * as PlatformError from "effect/PlatformError"

/**
 * The code that the program ends with: 64 usage, 70 bug, 74 input or output, 130 interrupted; every other error brings
 * its own.
 */
export const exitCode = (cause: Cause.Cause<unknown>, code: number): number => {
  if (Cause.hasInterruptsOnly(cause)) return 130
  if (Cause.hasDies(cause)) return refusalIn(cause) === null ? 70 : 74
  const error = Option.getOrNull(Cause.findErrorOption(cause))
  if (CliError.isCliError(error)) return 64
  if (error instanceof PlatformError.PlatformError) return 74
  return code === 1 ? 70 : code
}

/**
 * What the user is told of a failure; null if there is nothing to tell. The command line shows its own errors with its
 * usage; a bug is shown whole.
 */
export const told = (cause: Cause.Cause<unknown>): string | null => {
  if (Cause.hasDies(cause)) {
    const refusal = refusalIn(cause)
    return refusal === null
      ? `This is a bug, please report it:\n${Cause.pretty(cause)}`
      : `the system refuses to write or read (${refusal}). Look at the room and the permissions of the disks, also of ${tmpdir()}, then run again: what is done already is kept, and the last release stands as it was.`
  }
  const error = Option.getOrNull(Cause.findErrorOption(cause))
  if (error === null || CliError.isCliError(error)) return null
  if (error instanceof PlatformError.PlatformError)
    return `${wordsOf(error)}. Check that the folder is there, that you may write in it, and that the disk has room.`
  return error instanceof Error ? error.message : String(error)
}

/** In the system's own words, if there are any: for a full disk Effect has none. */
const wordsOf = ({ message, reason }: PlatformError.PlatformError): string =>
  reason.cause instanceof Error ? reason.cause.message : message

/** What the system said, if it is the system that fails, and not the program: a full disk, say. */
const refusalIn = (cause: Cause.Cause<unknown>): string | null => {
  for (const reason of cause.reasons) {
    let error = Cause.isDieReason(reason) ? reason.defect : null
    for (let depth = 0; error instanceof Error && depth < 8; depth++) {
      if (isRefusal(error)) return error.message
      error = error.cause
    }
  }
  return null
}

const systemCodes = new Set([
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "EIO",
  "EROFS",
  "EACCES",
  "EPERM",
  "EMFILE",
  "ENFILE",
  "ENOMEM"
])

/** SQLite's: out of memory, read-only, input or output, full, can't open. */
const databaseCodes = new Set([7, 8, 10, 13, 14])

const isRefusal = (error: Error): boolean =>
  ("code" in error && typeof error.code === "string" && systemCodes.has(error.code)) ||
  ("errcode" in error && typeof error.errcode === "number" && databaseCodes.has(error.errcode & 0xff))
