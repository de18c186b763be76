import { hostname } from "node:os"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { Busy, type NotKept, notKept } from "./errors.ts"

/** SQLite's codes of a database that somebody else holds: SQLITE_BUSY, SQLITE_LOCKED. */
const held = new Set([5, 6])

/**
 * Holds a folder for one run until the scope ends; fails with `Busy` if another run does. The lock is SQLite's own, on
 * a file of the folder, so that the system lets go of it when the process ends, however it does: none is ever stale.
 * The file also tells who holds it.
 */
export const lockFolder = (folder: string, file: string) =>
  Effect.acquireRelease(
    Effect.suspend(() => {
      const database = attempt(file, () => new DatabaseSync(file))
      return Effect.flatMap(database, (database) =>
        attempt(file, () => hold(database)).pipe(
          Effect.flatMap((holder) =>
            holder === null ? Effect.succeed(database) : Effect.fail(new Busy({ folder, holder }))
          ),
          Effect.onError(() => Effect.sync(() => database.close()))
        )
      )
    }),
    (database) => Effect.sync(() => database.close())
  )

const attempt = <A>(file: string, action: () => A): Effect.Effect<A, NotKept> =>
  Effect.try({ try: action, catch: notKept(file) })

/** Takes the lock, or says who has it. */
const hold = (database: DatabaseSync): string | null => {
  try {
    database.exec("pragma busy_timeout = 200; create table if not exists holder (name text)")
    database.exec("begin immediate; delete from holder")
    database.prepare("insert into holder values (?)").run(`process ${process.pid} on ${hostname()}`)
    database.exec("commit; begin immediate") // held until the database is closed
    return null
  } catch (error) {
    if (!isHeld(error)) throw error
    return String(database.prepare("select name from holder").get()?.name ?? "just started")
  }
}

const isHeld = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && held.has(error.errcode & 0xff)
