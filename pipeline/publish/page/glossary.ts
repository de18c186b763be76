import { schemas, tableNames } from "../../model/schemas.ts"
import type { TableName } from "../../model/tables.ts"
import type { Shown } from "../edition.ts"
import { about, dayOf, nameOfRelease } from "../metadata/about.ts"
import { html } from "./escape.ts"

/** What the release is, how to cite it, what may be done with it, where it is weak, and what its columns mean. `files` is the release's folder, as an address. */
export const glossary = ({ manifest, dataset }: Shown, files = ""): string => {
  const cited = `${about.creator}: Sanctuary Record, version ${manifest.version}, ${dayOf(manifest.created)}. ${nameOfRelease(manifest)}`
  const records = [dataset.statements, dataset.positions, dataset.policies, dataset.figures, dataset.events].flat()
  const share = (is: (row: (typeof records)[number]) => boolean) =>
    `${records.filter(is).length.toLocaleString("en-US")} of ${records.length.toLocaleString("en-US")}`
  return `<h1>About this release</h1>
<p class="lede">${html(about.description)}</p>
<h2>How to cite</h2>
<p><code>${html(cited)}</code></p>
<p>A record keeps its id from release to release. Name it with the version: <code>statements/st-…</code></p>
<h2>Licence</h2>
<p>The tables are under <a href="${html(about.licence.url)}" rel="noopener noreferrer">${html(about.licence.title)}</a>. Quoted words belong to their publishers; the release quotes a bounded part of each text (<code>published_share</code>), and holds no text as a whole.</p>
<h2>Limits</h2>
<ul>
<li>It says what these texts say, not what is true. Whose word a record rests on stands beside it.</li>
<li>Rules read English news prose. They miss what is said in unusual ways, and err: <em>confidence</em> says how sure they are. Of the records at 0.9, nine in ten should be right. How often each table was right when people checked it is in <a href="${html(files)}README.md">README.md</a>.</li>
<li>The texts are no sample of all news: shares of outlets, people and places here are no shares of the world. What is missing was not said here, or was not found.</li>
<li>${share((row) => row.independent_sources === 1)} records rest on one independent source, ${share((row) => row.damaged)} on damaged text alone.</li>
</ul>
<h2 id="columns">What the columns mean</h2>
${tableNames.map(tableEntry).join("\n")}`
}

const tableEntry = (table: TableName): string => {
  const { title, description, properties } = schemas[table]
  const columns = Object.entries(properties).map(([name, column]) => {
    const values = Object.entries(column["x-enum"] ?? {}).map(
      ([value, meaning]) => `<li><code>${html(value)}</code> ${html(meaning)}</li>`
    )
    const unit = column["x-unit"] === undefined ? "" : ` <span class="tag">${html(column["x-unit"])}</span>`
    return `<dt><code>${html(name)}</code>${unit}</dt><dd>${code(column.description)}${values.length === 0 ? "" : `<ul>${values.join("")}</ul>`}</dd>`
  })
  return `<details class="dictionary"><summary>${html(title)}</summary><p>${code(description)}</p><dl>${columns.join("\n")}</dl></details>`
}

/** A description from a schema, its names in backticks as code. */
const code = (text: string): string =>
  html(text)
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${part}</code>` : part))
    .join("")
