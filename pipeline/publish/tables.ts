import { schemaText, tableNames } from "../model/schemas.ts"
import type { TableName } from "../model/tables.ts"
import { csv } from "./csv.ts"
import type { Edition } from "./edition.ts"
import { json } from "./json.ts"
import { parquetTable } from "./parquet.ts"
import type { Manifest } from "./version.ts"

/** Every table as CSV, JSON and Parquet, and its schema. */
export const tables: Edition = function* ({ dataset, manifest, json: held }) {
  for (const table of tableNames) {
    yield [`csv/${table}.csv`, csv(table, dataset[table])]
    yield [`json/${table}.json`, held ? whole(held[table]) : json(table, dataset[table])]
    yield [`parquet/${table}.parquet`, parquetTable(table, dataset[table], footer(table, manifest))]
    yield [`schemas/${table}.schema.json`, [schemaText(table)]]
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What a Parquet file says of itself in its footer. */
export const footer = (table: TableName, { version, tables }: Manifest): Readonly<Record<string, string>> => ({
  "sanctuary_record.table": table,
  "sanctuary_record.release": version,
  "sanctuary_record.schema_sha256": tables[table]?.schema_sha256 ?? ""
})
