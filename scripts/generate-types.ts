/**
 * Writes pipeline/model/tables.ts, the row types of all tables, from schemas/.
 *
 * `node scripts/generate-types.ts` writes it; with `--check` it only says, by exit code 1, whether the file is stale.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { compile, type JSONSchema } from "json-schema-to-typescript"
import { schemaText, tableNames } from "../pipeline/model/schemas.ts"

const target = fileURLToPath(new URL("../pipeline/model/tables.ts", import.meta.url))

/** The TypeScript source of a type per row, and of `Tables` and `TableName`. */
export const generateTypes = async (): Promise<string> => {
  const rows = await Promise.all(tableNames.map(rowType))
  const tables = tableNames.map((table) => `  readonly ${table}: ${rowName(table)}\n`).join("")
  return [
    "// Generated from schemas/ by `make generate`; do not edit.\n",
    ...rows,
    `/** The row of each table. */\nexport interface Tables {\n${tables}}\n`,
    "export type TableName = keyof Tables\n"
  ].join("\n")
}

/** `event_participants`: `EventParticipantsRow`. */
const rowName = (table: string): string =>
  `${table.replaceAll(/(?:^|_)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase())}Row`

const rowType = async (table: (typeof tableNames)[number]): Promise<string> => {
  const { $id, title, ...schema }: JSONSchema = JSON.parse(schemaText(table)) // the type would be named by either
  const source = await compile(schema, rowName(table), {
    bannerComment: "",
    style: { semi: false, printWidth: 120, trailingComma: "none" }
  })
  return immutable(source)
}

/** Columns and lists that nobody changes. A type, unlike an interface, can also be read column by column. */
const immutable = (source: string): string =>
  source
    .replaceAll(/^export interface (\w+) \{$/gmu, "export type $1 = {")
    .replaceAll(/^ {2}(\w+): /gmu, "  readonly $1: ")
    .replaceAll(/: (\(.+\)|string)\[\]$/gmu, ": ReadonlyArray<$1>")
    .replaceAll(/<\((.+)\)>/gu, "<$1>")

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = await generateTypes()
  if (!process.argv.includes("--check")) writeFileSync(target, source)
  else if (readFileSync(target, "utf8") !== source) {
    console.error(
      "pipeline/model/tables.ts is stale: schemas/ have changed. Run `make generate` and commit the result."
    )
    process.exitCode = 1
  }
}
