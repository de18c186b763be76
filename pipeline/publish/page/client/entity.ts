import { cards } from "./cards.ts"
import { type Child, h, link, said } from "./dom.ts"
import { count, documentName, entityLink, entityName, filtered, label, words } from "./names.ts"
import { columns, crumbs, evidenceOf } from "./record.ts"
import { records, table } from "./store.ts"

/** Which rows have to do with an entity: a table, the column that names it, and what that means. */
const parts: ReadonlyArray<readonly [table: string, column: string, title: string]> = [
  ["positions", "actor_id", "Positions"],
  ["statements", "speaker_id", "Statements"],
  ["figures", "jurisdiction_id", "Figures about it"],
  ["policies", "jurisdiction_id", "Policies"],
  ["events", "actor_ids", "Did or announced"],
  ["events", "target_ids", "Was done to"],
  ["events", "jurisdiction_id", "Happened there"],
  ["figures", "attributed_to", "Figures on its word"]
]

/** A person, an organization or a jurisdiction: its positions, statements, figures, policies and events. */
export const entity = (name: string, row: number): ReadonlyArray<Child> => {
  const rows = table(name)
  const id = rows.id(row)
  const related = parts
    .map(([other, column, title]) => ({ other, column, title, rows: table(other).where(column, id) }))
    .filter((part) => part.rows.length > 0)
  return [
    crumbs(name, id),
    h("h1", {}, said(entityName(id))),
    about(name, row),
    name === "people" ? roles(id) : null,
    members(id),
    related.length < 2
      ? null
      : h(
          "p",
          { class: "jump" },
          related.map(({ title, rows: all, other, column }) => [
            link(filtered(other, { [column]: id }), `${title} (${all.length})`),
            " "
          ])
        ),
    related.length === 0
      ? h("p", { class: "empty" }, "It is mentioned, but no record of this release is about it.")
      : null,
    related.map(({ other, column, title, rows: all }) =>
      h(
        "section",
        {},
        h("h2", {}, `${title} (${all.length.toLocaleString("en-US")})`),
        cards(other, all, filtered(other, { [column]: id }), 6)
      )
    ),
    h("details", {}, h("summary", {}, "Where it is mentioned"), evidenceOf(name, id)),
    columns(name, row)
  ]
}

const about = (name: string, row: number): HTMLElement => {
  const rows = table(name)
  const facts = ["role", "kind", "state", "described_as", "acronym"]
    .map((column) => rows.text(row, column))
    .filter(Boolean)
  return h(
    "p",
    { class: "lede" },
    facts.length === 0 ? null : [said(facts.map(words).join(", ")), ". "],
    `Mentioned ${count(rows.number(row, "mentions") ?? 0, "time")} in ${count(rows.number(row, "documents") ?? 0, "text")}.`
  )
}

const roles = (id: string): Child => {
  const rows = table("roles")
  const known = new Set<string>()
  const all = rows.where("person_id", id).filter((row) => {
    const role = ["role", "affiliation_id", "former", "party"]
      .map((name) => rows.text(row, name).toLowerCase())
      .join(" ")
    return !known.has(role) && known.add(role)
  })
  return all.length === 0
    ? null
    : h(
        "ul",
        { class: "roles" },
        all.map((row) => {
          const where = rows.text(row, "affiliation_id")
          return h(
            "li",
            {},
            said(rows.text(row, "role")),
            where === "" ? "" : [", ", entityLink(where)],
            rows.cell(row, "former") === true ? " (former)" : "",
            rows.text(row, "party") === "" ? "" : ` (${rows.text(row, "party")})`
          )
        })
      )
}

/** The people that belong to an organization or a jurisdiction. */
const members = (id: string): Child => {
  const people = table("people")
  const all = people.where("affiliation_id", id)
  return all.length === 0
    ? null
    : h(
        "p",
        {},
        "People: ",
        all.slice(0, 30).map((row, index) => [index === 0 ? "" : ", ", entityLink(people.id(row))]),
        all.length > 30 ? [" and ", link(filtered("people", { affiliation_id: id }), `${all.length - 30} more`)] : ""
      )
}

/** A text: what is known of it, its copies, and the records that have their best evidence in it. */
export const documentPage = (row: number): ReadonlyArray<Child> => {
  const documents = table("documents")
  const id = documents.id(row)
  const url = documents.text(row, "url")
  const copies = documents.where("cluster_id", documents.text(row, "cluster_id")).filter((other) => other !== row)
  return [
    crumbs("documents", id),
    h("h1", {}, said(documents.text(row, "title") || documentName(id))),
    h("p", { class: "lede" }, said(documentName(id)), url === "" ? "" : [". ", link(url, "Read it at its publisher")]),
    h(
      "p",
      {},
      `This release quotes ${Math.round((documents.number(row, "published_share") ?? 0) * 100)} % of its characters; the text itself belongs to its publisher and is no part of the release.`
    ),
    copies.length === 0
      ? null
      : h(
          "p",
          {},
          "Copies: ",
          copies.map((other, index) => [
            index === 0 ? "" : ", ",
            link(`#documents/${encodeURI(documents.id(other))}`, said(documentName(documents.id(other))))
          ])
        ),
    records.map((name) => {
      const all = table(name).where("document_id", id)
      return all.length === 0
        ? null
        : h(
            "details",
            {},
            h("summary", {}, `${label(name)} (${all.length.toLocaleString("en-US")})`),
            cards(name, all, filtered(name, { document_id: id }))
          )
    }),
    columns("documents", row)
  ]
}
