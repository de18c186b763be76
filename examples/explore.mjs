// Three questions to a release, with nothing but Node: node examples/explore.mjs [RELEASE]
import { readFileSync } from "node:fs"
import { join } from "node:path"

const release = process.argv[2] ?? join(import.meta.dirname, "..", "out", "latest")
const read = (table) => JSON.parse(readFileSync(join(release, "json", `${table}.json`), "utf8"))
const by = (rows, key) => new Map(rows.map((row) => [row[key], row]))

const entities = by(read("entities"), "entity_id")
const people = by(read("people"), "person_id")
const documents = by(read("documents"), "document_id")
const jurisdictions = by(read("jurisdictions"), "jurisdiction_id")

const name = (id) => entities.get(id)?.name ?? "nobody named"
const words = ({ exact }) => (exact === null ? "(not quoted in this release)" : `“${exact.replace(/\s+/gu, " ")}”`)
const source = ({ document_id: id }) => [documents.get(id).publisher ?? id, documents.get(id).published ?? "no date"].join(", ")
const sorted = (rows, ...keys) => {
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  return rows.toSorted((a, b) => keys.map((key) => order(key(a), key(b))).find((way) => way !== 0) ?? 0)
}
const show = (lines) => console.log((lines.length === 0 ? ["(none in this release)"] : lines).join("\n"))

console.log("1. Who opposes the funding cut-off, with whose words?")
const opposed = read("positions").filter(({ topic, stance }) => topic === "funding_cutoff" && stance === "opposes")
const whose = { own_words: "own words", act: "an act", ascribed: "as somebody else says" }
show(
  sorted(opposed, ({ actor_id: id }) => name(id), ({ position_id: id }) => id).map((row) => {
    const role = people.get(row.actor_id)?.role
    const saidBy = row.attributed_to === null ? "" : `, says ${name(row.attributed_to)}`
    return `${name(row.actor_id)}${role ? ` (${role})` : ""}, ${whose[row.basis]}${saidBy} [${source(row)}]: ${words(row)}`
  })
)

console.log("\n2. What sums are named for which city, and who says so?")
const dollars = (value) => `$${value.toLocaleString("en-US")}`
const sum = ({ value_low: low, value_high: high }) => {
  if (low === null && high === null) return "a sum without bounds"
  if (low === null) return `up to ${dollars(high)}`
  if (high === null) return `${dollars(low)} or more`
  return low === high ? dollars(low) : `${dollars(low)} to ${dollars(high)}`
}
const sums = read("figures").filter(
  ({ unit, jurisdiction_id: id }) => unit === "usd" && jurisdictions.get(id)?.kind === "place"
)
show(
  sorted(sums, ({ jurisdiction_id: id }) => name(id), ({ figure_id: id }) => id).map((row) => {
    const says = row.attributed_to === null ? "the text itself says so" : `says ${name(row.attributed_to)}`
    return `${name(row.jurisdiction_id)}: ${sum(row)} (${row.measure}, ${row.modifier}), ${says} [${source(row)}]: ${words(row)}`
  })
)

console.log("\n3. Which claims rest on one source?")
for (const table of ["statements", "positions", "policies", "figures", "events"]) {
  const rows = read(table)
  const single = rows.filter(({ independent_sources: sources }) => sources === 1)
  console.log(`${table}: ${single.length} of ${rows.length} rest on one independent source`)
}
console.log("Of the sums above:")
show(
  sorted(sums.filter(({ independent_sources: sources }) => sources === 1), ({ figure_id: id }) => id).map(
    (row) => `${row.figure_id} ${name(row.jurisdiction_id)}: ${sum(row)}`
  )
)
