import { views } from "../sqliteViews.ts"

/** How to load a release, as Markdown. `make interop` runs each block in the folder of a release. */
export const loading = `## How to load it

Lists are joined by \`|\` in CSV, and real lists in Parquet and JSON; an empty cell is nothing known, or an empty list.
Offsets count Unicode code points of the decoded text. With the text at hand, in Python:
\`open(file, encoding="utf-8-sig", newline="").read()[char_start:char_end] == exact\`

Who opposes the funding cut-off, with whose words?

\`\`\`python
import pandas as pd

positions, entities = (pd.read_parquet(f"parquet/{table}.parquet") for table in ("positions", "entities"))
opposed = positions[(positions["topic"] == "funding_cutoff") & (positions["stance"] == "opposes")]
print(opposed.merge(entities, left_on="actor_id", right_on="entity_id")[["name", "basis", "exact"]])
\`\`\`

What sums are named for which city, and who says so?

\`\`\`r
read <- function(table) read.csv(file.path("csv", paste0(table, ".csv")), na.strings = "", encoding = "UTF-8")
places <- subset(read("jurisdictions"), kind == "place")
sums <- merge(subset(read("figures"), unit == "usd"), places, by = "jurisdiction_id")
print(sums[c("name", "measure", "modifier", "value_low", "value_high", "attributed_to", "exact")])
\`\`\`

Which claims rest on one source?

\`\`\`js
import { readFileSync } from "node:fs"

for (const table of ["statements", "positions", "policies", "figures", "events"]) {
  const rows = JSON.parse(readFileSync(\`json/\${table}.json\`, "utf8"))
  const single = rows.filter((row) => row.independent_sources === 1)
  console.log(\`\${table}: \${single.length} of \${rows.length} rest on one independent source\`)
}
\`\`\`

Who is quoted how often? In DuckDB:

\`\`\`sql
SELECT name, count(*) AS statements
FROM 'parquet/statements.parquet' JOIN 'parquet/entities.parquet' ON speaker_id = entity_id
GROUP BY name ORDER BY statements DESC, name
\`\`\`

Does all of it keep to its types, constraints and keys? In Python, by other hands than ours:

\`\`\`python
from frictionless import Package

print(Package("datapackage.json").validate().valid)
\`\`\`

`

/** The views of the database, as Markdown. */
export const databaseViews = `Views of \`sanctuary-record.sqlite\`:

| view | what it answers |
| --- | --- |
${views.map(({ name, description }) => `| \`${name}\` | ${description} |\n`).join("")}
`
