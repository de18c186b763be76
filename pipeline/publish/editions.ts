import { changes } from "./changesFiles.ts"
import type { Edition } from "./edition.ts"
import { metadata } from "./metadata/metadata.ts"
import { page } from "./page/page.ts"
import { spreadsheet } from "./spreadsheet.ts"
import { sqlite } from "./sqlite.ts"
import { tables } from "./tables.ts"

/** All editions, in the order in which they are written; `Ahead` is read in it, too. */
export const editions: ReadonlyArray<Edition> = [tables, sqlite, changes, spreadsheet, page, metadata]
