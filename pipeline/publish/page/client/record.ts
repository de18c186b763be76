import { card, damageTag, headline } from "./cards.ts"
import { shownCell } from "./cells.ts"
import { type Child, h, link, said } from "./dom.ts"
import { count, documentLink, documentName, entityName, figure, filtered, hint, label, place, words } from "./names.ts"
import { passage, spanOf } from "./passages.ts"
import { records, release, table } from "./store.ts"

/** All that the release knows of one record: its words, where they stand, who copies whom, who says otherwise. */
export const record = (name: string, row: number): ReadonlyArray<Child> => {
  const rows = table(name)
  return [
    crumbs(name, rows.id(row)),
    h("h1", { class: "headline" }, headline(name, row)),
    name === "statements" && rows.text(row, "quote") !== ""
      ? h("p", { class: "quote" }, said(rows.text(row, "quote")))
      : null,
    evidenceOf(name, rows.id(row)),
    sources(name, row),
    contradictions(name, row),
    besides(name, row),
    columns(name, row),
    cite(name, rows.id(row))
  ]
}

/** The way back. */
export const crumbs = (name: string, id: string): HTMLElement =>
  h(
    "nav",
    { class: "crumbs", "aria-label": "Where you are" },
    link(`#${name}`, table(name).described.title),
    " / ",
    said(id)
  )

/** A title for the tab. */
export const recordTitle = (name: string, row: number): string => {
  const rows = table(name)
  if (name === "figures") return figure(row)
  const id = rows.text(row, "speaker_id") || rows.text(row, "actor_id")
  return id === "" ? rows.id(row) : `${entityName(id)}, ${rows.described.title.toLowerCase()}`
}

const evidenceRows = (name: string, id: string): ReadonlyArray<number> => {
  const evidence = table("evidence")
  return evidence.where("record_id", id).filter((row) => evidence.text(row, "record_table") === name)
}

const mostPassages = 30

/** Every place that supports a row, with its characters marked. */
export const evidenceOf = (name: string, id: string): HTMLElement => {
  const evidence = table("evidence")
  const all = evidenceRows(name, id)
  return h(
    "section",
    { class: "evidence" },
    h("h2", {}, "The evidence"),
    all.length === 0
      ? h("p", { class: "empty" }, "This page holds no place of evidence for it; csv/evidence.csv has all.")
      : null,
    all
      .slice(0, mostPassages)
      .map((row) =>
        h(
          "figure",
          {},
          passage(spanOf("evidence", row)),
          h(
            "figcaption",
            { class: "meta" },
            h("span", {}, documentLink(evidence.text(row, "document_id"))),
            h("span", {}, `characters ${evidence.text(row, "char_start")} to ${evidence.text(row, "char_end")}`),
            evidence.text(row, "field") === "" ? null : h("span", {}, `for ${words(evidence.text(row, "field"))}`),
            h("span", {}, "rule ", h("code", {}, evidence.text(row, "rule"))),
            h("span", {}, `confidence ${evidence.text(row, "confidence")}`),
            damageTag("evidence", row)
          )
        )
      ),
    all.length <= mostPassages
      ? null
      : h("p", {}, link(filtered("evidence", { record_id: id }), `All ${count(all.length, "place")}`))
  )
}

/** The texts that support it, copies together: they count once. */
const sources = (name: string, row: number): HTMLElement => {
  const rows = table(name)
  const documents = table("documents")
  const evidence = table("evidence")
  const ids = Array.from(new Set(evidenceRows(name, rows.id(row)).map((at) => evidence.text(at, "document_id"))))
  const clusters = new Map<string, Array<string>>()
  for (const id of ids) {
    const at = documents.find(id)
    const cluster = at === null ? id : documents.text(at, "cluster_id")
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), id])
  }
  return h(
    "section",
    {},
    h("h2", {}, "Sources and copies"),
    h(
      "p",
      {},
      `${count(rows.number(row, "sources") ?? 0, "text")} say so, of which ${count(rows.number(row, "independent_sources") ?? 0, "is independent", "are independent")}: copies and excerpts of one text count once.`.replace(
        "1 text say",
        "1 text says"
      )
    ),
    h(
      "ul",
      { class: "sources" },
      Array.from(clusters.values()).map((same) =>
        h(
          "li",
          {},
          same.map((id, index) => [
            index === 0 ? null : h("span", { class: "tag" }, "copy"),
            " ",
            source(id),
            index < same.length - 1 ? h("br") : null
          ])
        )
      )
    )
  )
}

const source = (id: string): Child => {
  const documents = table("documents")
  const at = documents.find(id)
  const url = at === null ? "" : documents.text(at, "url")
  const title = at === null ? "" : documents.text(at, "title")
  return [
    documentLink(id),
    title === "" || title === documentName(id) ? null : [" — ", said(title)],
    url === "" ? null : [" (", link(url, "on the web"), ")"]
  ]
}

const contradictions = (name: string, row: number): Child => {
  const rows = table(name)
  const others = rows.list(row, "contradicts")
  return others.length === 0
    ? h("p", { class: "quiet" }, "Nothing in this release contradicts it.")
    : h(
        "section",
        {},
        h("h2", {}, "Who says otherwise"),
        others.map((id) => {
          const at = rows.find(id)
          return at === null ? h("p", {}, said(id), " is not in this page.") : card(name, at)
        })
      )
}

/** Records whose words overlap with these: what was said where a position is found, what was done by saying it. */
const besides = (name: string, row: number): Child => {
  const here = spanOf(name, row)
  const others = records.flatMap((other) => {
    const rows = table(other)
    return rows
      .where("document_id", here.document)
      .filter(
        (at) =>
          (other !== name || at !== row) &&
          (rows.number(at, "char_start") ?? 0) < here.end &&
          (rows.number(at, "char_end") ?? 0) > here.start
      )
      .map((at) => ({ other, at }))
  })
  return others.length === 0
    ? null
    : h(
        "section",
        {},
        h("h2", {}, "In the same words"),
        h(
          "ul",
          {},
          others
            .slice(0, 20)
            .map(({ other, at }) =>
              h(
                "li",
                {},
                h("span", { class: "tag" }, table(other).described.title),
                " ",
                headline(other, at),
                " ",
                link(place(other, table(other).id(at)), "open")
              )
            )
        )
      )
}

/** Every column with its meaning. */
export const columns = (name: string, row: number): HTMLElement =>
  h(
    "section",
    {},
    h("h2", {}, "All columns"),
    h(
      "dl",
      { class: "columns" },
      table(name).described.columns.flatMap((column) => [
        h("dt", {}, label(column.name), " ", hint(column.name, column.description, column.values)),
        h(
          "dd",
          {},
          table(name).cell(row, column.name) === null || table(name).text(row, column.name) === ""
            ? h("span", { class: "quiet" }, "empty")
            : shownCell(name, row, column.name)
        )
      ])
    )
  )

const cite = (name: string, id: string): HTMLElement =>
  h("p", { class: "quiet" }, "Cite it as: ", h("code", {}, `Sanctuary Record ${release.version}, ${name}/${id}`))
