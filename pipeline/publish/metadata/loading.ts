/** How to load a release, as Markdown. The same walks run in examples/. */
export const loading = `## How to load it

Lists are joined by \`|\` in CSV, and real lists in Parquet and JSON; an empty cell is nothing known, or an empty list.
Offsets count Unicode code points of the decoded text, so \`raw[char_start:char_end] == exact\` in Python.

\`\`\`python
import pandas as pd
statements = pd.read_parquet("parquet/statements.parquet")

import duckdb
duckdb.sql("SELECT name, count(*) FROM 'parquet/statements.parquet' JOIN 'parquet/entities.parquet' ON speaker_id = entity_id GROUP BY name ORDER BY 2 DESC, 1")

from frictionless import Package  # checks types, constraints and keys
Package("datapackage.json").validate()

import mlcroissant
mlcroissant.Dataset("croissant.json").records("statements")
\`\`\`

\`\`\`r
statements <- read.csv("csv/statements.csv", na.strings = "", encoding = "UTF-8")
\`\`\`

\`\`\`js
import { readFileSync } from "node:fs"
const statements = JSON.parse(readFileSync("json/statements.json", "utf8"))
\`\`\`

`
