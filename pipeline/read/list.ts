import { opendir, readdir, realpath, stat } from "node:fs/promises"
import { isAbsolute, relative, resolve } from "node:path"
import * as Effect from "effect/Effect"
import { correctionsFile } from "../model/corrections.ts"
import { LinkOutside, NoFolder, OutInRaw, Refused, Unreadable } from "../model/refusals.ts"
import { asId, withoutEndings } from "./records.ts"
import { registryFile } from "./registry.ts"

/** A file of texts that is to be read. */
export interface Listed {
  /** The path under the folder, with `/` on every system. */
  readonly file: string
  /** `document_id` of its text, or what those of its texts begin with. */
  readonly id: string
}

/** What is to be read, in the order of the paths' code units, and what can't be. */
export interface Listing {
  readonly texts: ReadonlyArray<Listed>
  readonly refused: ReadonlyArray<Refused>
}

/**
 * Every file under a folder, at any depth, but `sources.csv`, `corrections.csv`, hidden ones (`.git/`, `.DS_Store`) and the folder of
 * pictures and styles that a browser saves beside a page (`page.html`, `page_files/`). Links to files inside the folder are followed, links to folders are not
 * (what they lead to is listed in its own place, and a ring of them has no end).
 * Fails only if the folder itself can't be listed.
 */
export const list = Effect.fn("read.list")(function* (folder: string) {
  const files: Array<string> = []
  const refused: Array<Refused> = []
  const root = yield* Effect.mapError(
    attempt(() => realpath(folder)),
    (why) => new NoFolder({ folder, why })
  )
  const open = [""]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const at = path
    const entries = yield* Effect.result(attempt(() => readdir(`${root}/${at}`, { withFileTypes: true })))
    if (entries._tag === "Failure") {
      if (at === "") return yield* new NoFolder({ folder, why: entries.failure })
      refused.push(new Refused({ file: at.slice(0, -1), reason: new Unreadable({ why: entries.failure }) }))
      continue
    }
    const names = new Set(entries.success.map(({ name }) => name))
    for (const entry of entries.success) {
      const file = at + entry.name
      if (isLitter(entry.name) || file === registryFile || file === correctionsFile) continue
      if (entry.isDirectory()) {
        if (!isOfPage(entry.name, names)) open.push(`${file}/`)
      } else if (entry.isFile()) files.push(file)
      else if (entry.isSymbolicLink()) {
        const reason = yield* reasonAgainstLink(root, `${root}/${file}`)
        if (reason === null) files.push(file)
        else if (reason !== "folder inside") refused.push(new Refused({ file, reason }))
      } else refused.push(new Refused({ file, reason: new Unreadable({ why: "it is no regular file" }) }))
    }
  }
  return { texts: withIds(files.toSorted()), refused: refused.toSorted((a, b) => (a.file < b.file ? -1 : 1)) }
})

/** Fails with `NoFolder` if a folder of texts can't be opened, and with `OutInRaw` if what is made is to lie in it. */
export const checkFolders = Effect.fn("read.checkFolders")(function* (raw: string, out: string) {
  yield* Effect.mapError(
    attempt(async () => (await opendir(raw)).close()),
    (why) => new NoFolder({ folder: raw, why })
  )
  const real = (path: string) =>
    Effect.orElseSucceed(
      attempt(() => realpath(path)),
      () => resolve(path)
    )
  const way = relative(yield* real(raw), yield* real(out))
  if (way !== ".." && !way.startsWith("../") && !isAbsolute(way)) return yield* new OutInRaw({ out, raw })
})

/** What computers add to folders by themselves. */
const isLitter = (name: string): boolean => /^(?:\..*|Thumbs\.db|desktop\.ini|__MACOSX)$/iu.test(name)

const isOfPage = (folder: string, beside: ReadonlySet<string>): boolean => {
  const page = /^(.+)_files$/u.exec(folder)?.[1]
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`))
}

const reasonAgainstLink = Effect.fnUntraced(function* (root: string, path: string) {
  const target = yield* Effect.result(attempt(async () => ({ path: await realpath(path), kind: await stat(path) })))
  if (target._tag === "Failure") return new Unreadable({ why: target.failure })
  const way = relative(root, target.success.path)
  if (way === ".." || way.startsWith("../")) return new LinkOutside()
  if (target.success.kind.isDirectory()) return "folder inside"
  return target.success.kind.isFile() ? null : new Unreadable({ why: "it is no regular file" })
})

/** Fails with the system's code. */
const attempt = <A>(action: () => Promise<A>): Effect.Effect<A, string> =>
  Effect.tryPromise({ try: action, catch: systemCode })

/** The code that the system gives a failure (`EACCES`), or what else the failure says. */
export const systemCode = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)

/**
 * The ids of sorted paths: the path without its ending (`feed.csv.gz` is `feed`), `/` as `__`. Of several paths that give the same id
 * (`a/b.txt`, `a__b.txt`) the first has it, and each later one keeps its ending, then a number too (`a__b.txt~2`).
 */
export const withIds = (files: ReadonlyArray<string>): ReadonlyArray<Listed> => {
  const taken = new Set<string>()
  return files.map((file) => {
    const whole = asId(file)
    let id = withoutEndings(whole)
    for (let number = 1; id === "" || taken.has(id); number++) id = number === 1 ? whole : `${whole}~${number}`
    taken.add(id)
    return { file, id }
  })
}
