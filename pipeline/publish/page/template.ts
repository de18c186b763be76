import { schemas, tableNames } from "../../model/schemas.ts"
import type { Chart, ChartCell } from "../charts/chart.ts"
import type { Shown } from "../edition.ts"
import { about, dayOf } from "../metadata/about.ts"
import { html, signs } from "./escape.ts"
import { glossary } from "./glossary.ts"
import { notice, type Readers } from "./readers.ts"

/** The page up to its data: everything that can be read without a script. `readers`: what a reader's own edition adds. */
export const opening = (
  source: Shown,
  charts: ReadonlyArray<Chart>,
  { style, policy }: { readonly style: string; readonly policy: string },
  readers: Readers | null
): string => {
  const files = html(readers?.files ?? "")
  const { version, created } = source.manifest
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${html(about.description)}">
${readers === null ? "" : '<meta name="robots" content="noindex, nofollow, noarchive">\n'}<title>Sanctuary Record ${html(version)}${readers === null ? "" : ", a reader’s own edition"}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${style}</style>
</head>
<body>
<a id="skip" class="skip" href="#main">Skip to the content</a>
<header>
<p class="brand"><a href="#overview">Sanctuary Record</a> <span class="version">${html(version)}, ${html(dayOf(created))}</span></p>
<form id="search" role="search" aria-label="Search everything"><label><span class="hidden">Search everything</span><input type="search" name="q" placeholder="Search everything" autocomplete="off"></label><button type="submit">Search</button></form>
<nav aria-label="Main">${navigation(source)}</nav>
</header>
<main id="main" tabindex="-1">
${readers === null ? "" : `${notice(readers)}\n`}<noscript><p class="notice">Without scripts this page shows its charts and what the columns mean. The rows are in <a href="${files}csv/">csv/</a>, and in the spreadsheet <a href="${files}sanctuary-record.xlsx">sanctuary-record.xlsx</a>.</p></noscript>
<section id="overview">
${introduction(source)}
${questions}
${tables(source, files)}
<h2 id="charts">The release in pictures</h2>
<div class="charts">
${charts.map(figure).join("\n")}
</div>
</section>
<section id="about" hidden>
${glossary(source, readers?.files)}
</section>
<section id="view" hidden></section>
</main>
<footer><p>Sanctuary Record ${html(version)} · <a href="${html(about.licence.url)}" rel="noopener noreferrer">${html(about.licence.id)}</a> for the data; quoted texts belong to their publishers · <a href="#about">About, limits, columns</a></p></footer>
`
}

/** The end of the page: its script, which must be the same letters as the policy has a digest of. */
export const closing = (script: string): string => `<script>${script}</script>\n</body>\n</html>\n`

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4e79"/><path d="M9 10h14M9 16h14M9 22h8" stroke="#fff" stroke-width="3"/></svg>'

const inNavigation = [
  "statements",
  "positions",
  "figures",
  "events",
  "policies",
  "people",
  "jurisdictions",
  "documents"
] as const

const navigation = ({ dataset }: Shown): string =>
  [
    '<a href="#overview">Overview</a>',
    ...inNavigation.map(
      (name) => `<a href="#${name}">${html(schemas[name].title)} <small>${number(dataset[name].length)}</small></a>`
    ),
    '<a href="#about">About</a>'
  ].join("")

const introduction = ({ dataset }: Shown): string => {
  const { documents } = dataset
  const records =
    dataset.statements.length +
    dataset.positions.length +
    dataset.policies.length +
    dataset.figures.length +
    dataset.events.length
  return `<h1>Who said or did what about US sanctuary policy, and the words that prove it</h1>
<p class="lede">${number(records)} records from ${number(documents.length)} news ${documents.length === 1 ? "text" : "texts"}, made by rules, without a person’s judgement in between. Each leads to the exact characters of the text that say so. It tells what these texts say, not what is true. <a href="#about">How to cite, licence and limits</a></p>`
}

const questions = `<h2 class="hidden">Questions</h2>
<ul class="questions">
<li><a href="#questions/against-the-cutoff"><strong>Who opposes the funding cut‑off,</strong> with whose words?</a></li>
<li><a href="#questions/sums-by-city"><strong>What sums are named for which city,</strong> and who says so?</a></li>
<li><a href="#questions/one-source"><strong>Which claims rest on one source?</strong> How sure is any of it?</a></li>
</ul>`

const tables = ({ dataset }: Shown, files: string): string =>
  `<details class="tables"><summary>All ${tableNames.length} tables, to look through or to take along</summary>
<div class="scroll" tabindex="0" role="region" aria-label="All tables"><table><thead><tr><th scope="col">Table</th><th scope="col" class="number">Rows</th><th scope="col">One row is</th><th scope="col">Files</th></tr></thead><tbody>
${tableNames
  .map(
    (name) =>
      `<tr><th scope="row"><a href="#${name}">${html(schemas[name].title)}</a></th><td class="number">${number(dataset[name].length)}</td><td>${html(firstSentence(schemas[name].description))}</td><td>${["csv", "parquet", "json"].map((kind) => `<a href="${files}${kind}/${name}.${kind}">${kind}</a>`).join(" ")}</td></tr>`
  )
  .join("\n")}
</tbody></table></div>
<p>All of them in one file: <a href="${files}sanctuary-record.xlsx">spreadsheet</a>, <a href="${files}sanctuary-record.sqlite">SQLite database</a>. What describes them: <a href="${files}README.md">README</a>, <a href="${files}datapackage.json">Data Package</a>, <a href="${files}croissant.json">Croissant</a>, <a href="${files}CITATION.cff">citation</a>, <a href="${files}SHA256SUMS">digests</a>.</p>
</details>`

const firstSentence = (text: string): string =>
  `${(text.split(". ")[0] ?? text).replace(/^One row is /u, "").replace(/\.$/u, "")}.`

const number = (value: number): string => value.toLocaleString("en-US")

/** A chart with its legend, and the same as a table. */
const figure = ({ id, title, note, legend, drawings, head, rows, empty }: Chart): string => {
  const drawn = drawings.map(({ for: width, svg }) => `<div class="drawing ${width}">${signs(svg)}</div>`).join("")
  const marks = legend
    .map(([swatch, label]) => `<li><span class="swatch ${swatch}"></span>${html(label)}</li>`)
    .join("")
  const body =
    rows.length === 0
      ? `<p class="empty">${html(empty)}</p>`
      : `<p>${html(note)}</p>${drawn === "" ? "" : `<ul class="legend">${marks}</ul>${drawn}`}
<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="${html(title)}, as a table"><table><thead><tr>${head.map((name) => `<th scope="col">${html(name)}</th>`).join("")}</tr></thead><tbody>
${rows
  .slice(0, mostInChart)
  .map((row) => `<tr>${row.map((cell) => `<td>${chartCell(cell)}</td>`).join("")}</tr>`)
  .join("\n")}
</tbody></table></div>${rows.length > mostInChart ? `<p>The first ${number(mostInChart)} of ${number(rows.length)} rows; the tables have all.</p>` : ""}</details>`
  return `<section class="chart${tall.has(id) && drawn !== "" ? " tall" : ""}" id="chart-${id}" aria-labelledby="title-${id}"><h3 id="title-${id}">${html(title)}</h3>${body}</section>`
}

/** Charts that grow downwards stand beside two others. */
const tall = new Set(["positions", "speakers"])

/** Longer tables beside a picture would make the page slow, and the tables proper have all. */
const mostInChart = 500

const chartCell = (cell: ChartCell): string =>
  typeof cell === "string" ? html(cell) : `<a href="${html(cell.href)}"><bdi>${html(cell.text)}</bdi></a>`
