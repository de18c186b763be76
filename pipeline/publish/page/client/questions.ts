import { card, cards } from "./cards.ts"
import { type Child, h, link, said } from "./dom.ts"
import { count, entityLink, entityName, filtered, label, roleOf } from "./names.ts"
import { records, table } from "./store.ts"

/** Prepared views: questions that readers come with, answered. */
export const questions: Readonly<
  Record<string, { readonly title: string; readonly show: () => ReadonlyArray<Child> }>
> = {
  "against-the-cutoff": {
    title: "Who opposes the funding cut-off, with whose words?",
    show: () => stances("funding_cutoff", "opposes")
  },
  "for-the-cutoff": {
    title: "Who supports the funding cut-off, with whose words?",
    show: () => stances("funding_cutoff", "supports")
  },
  "sums-by-city": { title: "What sums are named for which city, and who says so?", show: () => sums() },
  "one-source": { title: "Which claims rest on one source?", show: () => single() }
}

const confidence = "Of the rows at confidence 0.9, nine in ten are right; at 0.5, one in two."

/** The ways to the other questions, at the end of each. */
export const furtherQuestions = (here: string): Child =>
  h(
    "nav",
    { class: "further", "aria-label": "Other questions" },
    h("h2", {}, "Other questions"),
    h(
      "ul",
      {},
      Object.entries(questions)
        .filter(([id]) => id !== here)
        .map(([id, { title }]) => h("li", {}, link(`#questions/${id}`, title)))
    )
  )

/** Rows by a column's value, the most frequent first. */
const grouped = (
  rows: ReadonlyArray<number>,
  key: (row: number) => string
): ReadonlyArray<readonly [string, ReadonlyArray<number>]> => {
  const groups = new Map<string, Array<number>>()
  for (const row of rows) {
    const known = groups.get(key(row))
    if (known) known.push(row)
    else groups.set(key(row), [row])
  }
  return Array.from(groups).toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
}

const mostGroups = 40

const stances = (topic: string, stance: string): ReadonlyArray<Child> => {
  const positions = table("positions")
  const rows = positions.where("topic", topic).filter((row) => positions.text(row, "stance") === stance)
  const groups = grouped(rows, (row) => positions.text(row, "actor_id"))
  const address = filtered("positions", { topic, stance })
  const other = stance === "opposes" ? "for-the-cutoff" : "against-the-cutoff"
  return [
    h(
      "p",
      { class: "lede" },
      rows.length === 0
        ? "Nobody is found to do so in these texts."
        : `${count(groups.length, "actor")}, with the words that show it. by what they said (quoted or reported), by what they did, or as others say of them. ${confidence}`
    ),
    h("p", {}, link(`#questions/${other}`, questions[other]?.title ?? ""), " · ", link(address, "As a table")),
    groups.slice(0, mostGroups).map(([actor, own]) => {
      const [first] = own
      const role = roleOf(actor, first === undefined ? null : positions.text(first, "document_id"))
      return h(
        "section",
        { class: "group" },
        h("h2", {}, entityLink(actor), role === "" ? null : h("small", {}, " ", said(role))),
        own.map((row) => card("positions", row, true))
      )
    }),
    groups.length > mostGroups ? h("p", {}, link(address, `All ${groups.length} actors, as a table`)) : null
  ]
}

const sums = (): ReadonlyArray<Child> => {
  const figures = table("figures")
  const rows = figures.where("unit", "usd")
  const groups = grouped(rows, (row) => figures.text(row, "jurisdiction_id"))
  return [
    h(
      "p",
      { class: "lede" },
      rows.length === 0
        ? "These texts name no sums."
        : `${count(rows.length, "sum")} in US dollars. If nobody is named, the text itself says so. ${confidence}`
    ),
    h("p", {}, link(filtered("figures", { unit: "usd" }), "As a table")),
    groups
      .slice(0, mostGroups)
      .map(([id, own]) =>
        h(
          "section",
          { class: "group" },
          h("h2", {}, id === "" ? "No place named" : entityLink(id)),
          cards("figures", own, filtered("figures", { unit: "usd", jurisdiction_id: id }))
        )
      ),
    groups.length > mostGroups
      ? h("p", {}, link(filtered("figures", { unit: "usd" }), `All ${groups.length} places, as a table`))
      : null
  ]
}

const single = (): ReadonlyArray<Child> => {
  const parts = records
    .map((name) => ({ name, rows: table(name).where("independent_sources", "1"), all: table(name).rows }))
    .filter(({ all }) => all > 0)
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  const all = parts.reduce((sum, part) => sum + part.all, 0)
  return [
    h(
      "p",
      { class: "lede" },
      all === 0
        ? "This release has no records yet."
        : `${total.toLocaleString("en-US")} of ${count(all, "record")}: one text says so, or one text and its copies. ${all === total ? "None has" : `Only ${(all - total).toLocaleString("en-US")} ${all - total === 1 ? "has" : "have"}`} more. What only one source says may still be true, and what several say may be wrong.`
    ),
    h(
      "ul",
      { class: "jump" },
      parts.map(({ name, rows, all: whole }) =>
        h(
          "li",
          {},
          link(
            filtered(name, { independent_sources: "1" }),
            `${label(name)}: ${rows.length.toLocaleString("en-US")} of ${whole.toLocaleString("en-US")}`
          )
        )
      )
    ),
    parts.map(({ name, rows }) =>
      rows.length === 0
        ? null
        : h(
            "section",
            { class: "group" },
            h("h2", {}, label(name)),
            cards(name, rows, filtered(name, { independent_sources: "1" }), 5)
          )
    )
  ]
}

/** For the tab's title. */
export const questionOf = (id: string): string => questions[id]?.title ?? entityName(id)
