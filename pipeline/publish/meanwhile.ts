import { createReadStream } from "node:fs"
import { rm } from "node:fs/promises"
import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Ahead, Source, Written } from "./edition.ts"
import { writeFile } from "./files.ts"
import { annotations } from "./metadata/annotations.ts"
import { pageTools } from "./page/page.ts"

/** What is made while a thread makes other files. */
export interface Meanwhile {
  /** Files that are in the folder. */
  readonly written: ReadonlyMap<string, Written>
  readonly ahead: Ahead
}

/**
 * Makes what of a release takes long and names none of its other files, so that this thread needn't wait until another
 * has made these: the annotations and, in a file of the folder that goes as it is read, most of the page.
 */
export const meanwhile = Effect.fn("publish.meanwhile")(function* (folder: string, source: Omit<Source, "written">) {
  const path = yield* Path.Path
  const name = "annotations.jsonld"
  const written = new Map([[name, yield* writeFile(path.join(folder, name), annotations(source))]])
  const { opening, rest } = yield* Effect.promise(() => pageTools())
  const passing = path.join(folder, "index.html.rest")
  yield* writeFile(passing, rest(source))
  const page = { opening: inBytes(opening(source)), rest: readOnce(passing) }
  return { written, ahead: { page } } satisfies Meanwhile
})

async function* inBytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, "utf8")
}

async function* readOnce(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 })
  await rm(file)
}
