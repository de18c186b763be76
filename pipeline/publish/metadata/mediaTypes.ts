/** Kinds of files by the end of their names: IANA's media type and a name for people. */
const kinds: ReadonlyArray<readonly [ending: string, type: string, title: string]> = [
  [".csv-metadata.json", "application/csvm+json", "CSVW metadata"],
  [".csv", "text/csv", "CSV"],
  [".jsonld", "application/ld+json", "JSON-LD"],
  [".schema.json", "application/schema+json", "JSON Schema"],
  [".json", "application/json", "JSON"],
  [".parquet", "application/vnd.apache.parquet", "Apache Parquet"],
  [".sqlite", "application/vnd.sqlite3", "SQLite database"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"],
  [".md", "text/markdown", "Markdown"],
  [".html", "text/html", "web page"]
]

/** What a file is, by its name. */
export const mediaType = (path: string): { readonly type: string; readonly title: string } => {
  const [, type, title] = kinds.find(([ending]) => path.endsWith(ending)) ?? ["", "text/plain", "plain text"]
  return { type, title }
}

/** Whether a file is an edition of the data, not something about it. */
export const isData = (path: string): boolean =>
  /^(?:csv|parquet|json)\/[^/]+\.(?:csv|parquet|json)$/u.test(path)
    ? !path.endsWith("-metadata.json")
    : /^[^/]+\.(?:sqlite|xlsx)$/u.test(path)
