import { amount } from "../../../model/amounts.ts"
import { type Child, h, link, said } from "./dom.ts"
import { table } from "./store.ts"

/** Where a row stands in the page. Ids may hold anything. */
export const place = (name: string, id: string): string =>
  `#${name}/${encodeURI(id).replaceAll("?", "%3F").replaceAll("#", "%23")}`

/** Rows of a table, by values of columns. */
export const filtered = (name: string, values: Readonly<Record<string, string>>): string =>
  `#${name}?${new URLSearchParams(values)}`

/** `funding_cutoff` as words. */
export const words = (value: string): string => value.replaceAll("_", " ")

/** `1 text`, `2 texts`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`

/** A column's name for people: `speaker_id` is `Speaker`. */
export const label = (column: string): string => {
  const text = words(column.replace(/_ids?$/u, ""))
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The name of an entity. A place has its state beside it. */
export const entityName = (id: string): string => {
  const entities = table("entities")
  const row = entities.find(id)
  const name = row === null ? id : entities.text(row, "name")
  const places = table("jurisdictions")
  const at = places.find(id)
  if (at === null) return name
  const kind = places.text(at, "kind")
  const full = kind === "county" && !/\b(?:County|Parish|Borough)\b/u.test(name) ? `${name} County` : name
  return kind === "place" || kind === "county" ? `${full}, ${places.text(at, "state")}` : full
}

/** The table that tells more of an entity. */
export const entityTable = (id: string): string => {
  const entities = table("entities")
  const row = entities.find(id)
  const kind = row === null ? "" : entities.text(row, "kind")
  return kind === "person" ? "people" : kind === "organization" ? "organizations" : "jurisdictions"
}

export const entityLink = (id: string): HTMLElement => link(place(entityTable(id), id), said(entityName(id)))

/**
 * What a person is called besides the name: `Mayor, Los Angeles, CA`. Beside a text it is what texts of that day call
 * them, if any does: who is a former president now wasn't then.
 */
export const roleOf = (id: string, document: string | null = null): string => {
  const people = table("people")
  const row = people.find(id)
  if (row === null) return ""
  const day = document === null ? "" : lastDay(documentText(document, "published"))
  const roles = table("roles")
  const then = roles.where("person_id", id).filter((at) => {
    const [first, last] = ["first_published", "last_published"].map((name) => lastDay(roles.text(at, name)))
    return day !== "" && first !== undefined && last !== undefined && first !== "" && first <= day && day <= last
  })
  const [best] = then.toSorted((a, b) => (roles.number(b, "documents") ?? 0) - (roles.number(a, "documents") ?? 0))
  const [from, at] = best === undefined ? [people, row] : [roles, best]
  const former = best !== undefined && roles.cell(best, "former") === true
  const affiliation = from.text(at, "affiliation_id")
  const role = from.text(at, "role")
  return [
    former && !/^former\b/iu.test(role) ? `former ${role}` : role,
    affiliation === "" ? "" : entityName(affiliation)
  ]
    .filter(Boolean)
    .join(", ")
}

/** The last day that a date of EDTF names. */
const lastDay = (date: string): string => /\d{4}-\d{2}-\d{2}(?!.*\d{4}-\d{2}-\d{2})/u.exec(date)?.[0] ?? ""

const documentText = (id: string, column: string): string => {
  const documents = table("documents")
  const row = documents.find(id)
  return row === null ? "" : documents.text(row, column)
}

/** A date of EDTF for people: `[..2016-11-27]` is `by 2016-11-27`. */
export const dayText = (date: string): string =>
  date
    .replace(/^\[\.\.(.*)\]$/u, "by $1")
    .replace(/^\[(.*)\.\.\]$/u, "$1 or later")
    .replace(/^\[(.*)\]$/u, "$1")
    .replaceAll("..", " to ")
    .replaceAll(",", " or ")
    .replace("/", " to ")
    .replace(/^(.*)~$/u, "about $1")

/** A document by its publisher and day. */
export const documentName = (id: string): string => {
  const documents = table("documents")
  const row = documents.find(id)
  if (row === null) return id
  const publisher = documents.text(row, "publisher") || documents.text(row, "title") || id
  const day = dayText(documents.text(row, "published"))
  return day === "" ? publisher : `${publisher}, ${day}`
}

export const documentLink = (id: string): HTMLElement => link(place("documents", id), said(documentName(id)))

/** Links one after the other, with commas. */
export const inLine = (parts: ReadonlyArray<Child>): ReadonlyArray<Child> =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [", ", part]))

/** The figure of a row, with its unit: `up to $500 million`. */
export const figure = (row: number): string => {
  const figures = table("figures")
  return amount({
    low: figures.number(row, "value_low"),
    high: figures.number(row, "value_high"),
    unit: figures.text(row, "unit"),
    modifier: figures.text(row, "modifier")
  })
}

/** What a column means, to be opened. */
export const hint = (name: string, description: string, values: Readonly<Record<string, string>> = {}): HTMLElement =>
  h(
    "details",
    { class: "hint" },
    h("summary", { "aria-label": `What “${name}” means` }, "?"),
    h("p", {}, description),
    Object.keys(values).length === 0
      ? null
      : h(
          "ul",
          {},
          Object.entries(values).map(([value, meaning]) => h("li", {}, h("code", {}, value), ` ${meaning}`))
        )
  )
