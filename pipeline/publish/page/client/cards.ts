import { type Child, h, link, said } from "./dom.ts"
import { count, dayText, documentLink, entityLink, figure, inLine, place, roleOf, words } from "./names.ts"
import { passage, spanOf } from "./passages.ts"
import { table } from "./store.ts"

const stances: Readonly<Record<string, string>> = {
  supports: "supports",
  opposes: "opposes",
  mixed: "is of two minds on"
}
const topics: Readonly<Record<string, string>> = {
  sanctuary_policy: "sanctuary policy",
  funding_cutoff: "cutting off federal funding",
  mass_deportation: "mass deportation"
}

const withRole = (id: string, document: string): Child => {
  const role = roleOf(id, document)
  return [entityLink(id), role === "" ? null : [" (", said(role), ")"]]
}

const many = (ids: ReadonlyArray<string>, none: string): Child =>
  ids.length === 0 ? none : inLine(ids.map(entityLink))

/** What a record says, in a line. */
export const headline = (name: string, row: number): Child => {
  const rows = table(name)
  const document = rows.text(row, "document_id")
  switch (name) {
    case "statements": {
      const id = rows.text(row, "speaker_id")
      const cue = rows.text(row, "cue")
      return [
        id === "" ? said(rows.text(row, "speaker_text") || "Somebody") : withRole(id, document),
        ": ",
        h("em", {}, said(cue))
      ]
    }
    case "positions": {
      const stance = rows.text(row, "stance")
      return [
        withRole(rows.text(row, "actor_id"), document),
        " ",
        h("span", { class: `stance ${stance}` }, stances[stance] ?? stance),
        ` ${topics[rows.text(row, "topic")] ?? words(rows.text(row, "topic"))}`
      ]
    }
    case "figures": {
      const where = rows.text(row, "jurisdiction_id")
      return [
        h("strong", {}, figure(row)),
        `, ${words(rows.text(row, "measure"))}`,
        where === "" ? "" : [": ", entityLink(where)]
      ]
    }
    case "events": {
      const targets = rows.list(row, "target_ids")
      const factuality = rows.text(row, "factuality")
      return [
        h("strong", {}, words(rows.text(row, "event_type"))),
        factuality === "asserted" ? "" : ` (${factuality})`,
        " by ",
        many(rows.list(row, "actor_ids"), "nobody named"),
        targets.length === 0 ? "" : [", to ", many(targets, "")],
        rows.text(row, "date") === "" ? "" : [", ", said(dayText(rows.text(row, "date")))]
      ]
    }
    case "policies": {
      const owner = rows.text(row, "jurisdiction_id")
      return [
        h("strong", {}, said(rows.text(row, "name") || words(rows.text(row, "provision")))),
        ` (${words(rows.text(row, "instrument"))}, ${words(rows.text(row, "status"))})`,
        owner === "" ? "" : [", ", entityLink(owner)]
      ]
    }
    default:
      return said(rows.text(row, "name") || rows.id(row))
  }
}

/** How a text shows a stance, as readers would say it: reported words are words, too. */
export const bases: Readonly<Record<string, string>> = {
  own_words: "by what they said",
  act: "by what they did",
  ascribed: "as others say"
}

/** That the words of a record, or others of its text, aren't as they were written. */
export const damageTag = (name: string, row: number): Child => {
  const rows = table(name)
  const documents = table("documents")
  const text = documents.find(rows.text(row, "document_id"))
  if (rows.cell(row, "damaged") === true) return h("span", { class: "tag warn" }, "damaged text")
  return text !== null && documents.list(text, "damage").includes("coreference_substitution")
    ? h("span", { class: "tag warn" }, "from a copy with replaced words: check before quoting")
    : null
}

/** On whose word a record rests, beside the text's own. */
const basisOf = (name: string, row: number): Child => {
  const rows = table(name)
  const by = rows.text(row, "attributed_to")
  if (name === "statements") return null
  const basis = name === "positions" ? (bases[rows.text(row, "basis")] ?? "") : ""
  const source = by === "" ? (name === "figures" ? "the text itself says so" : "") : ["on the word of ", entityLink(by)]
  return [basis === "" ? null : h("span", { class: "tag" }, basis), source === "" ? null : h("span", {}, source)]
}

/** A record in a list: what it says, its words, where they stand and how sure it is. */
export const card = (name: string, row: number, isGrouped = false): HTMLElement => {
  const rows = table(name)
  const independent = rows.number(row, "independent_sources") ?? 0
  const contradicts = rows.list(row, "contradicts").length
  return h(
    "article",
    { class: "card" },
    isGrouped ? null : h("p", { class: "headline" }, headline(name, row)), // the heading says it already
    passage(spanOf(name, row)),
    h(
      "p",
      { class: "meta" },
      h("span", {}, documentLink(rows.text(row, "document_id"))),
      basisOf(name, row),
      h("span", { class: independent === 1 ? "tag single" : "tag" }, count(independent, "independent source")),
      contradicts === 0 ? null : h("span", { class: "tag warn" }, `contradicted by ${contradicts}`),
      damageTag(name, row),
      h("span", {}, `confidence ${rows.text(row, "confidence")}`),
      link(place(name, rows.id(row)), "Evidence and sources")
    )
  )
}

/** Cards of rows, as many as can be looked over; `more` leads to the rest. */
export const cards = (name: string, rows: ReadonlyArray<number>, more: string | null, most = 20): Child => [
  rows.slice(0, most).map((row) => card(name, row)),
  rows.length <= most
    ? null
    : h(
        "p",
        {},
        more === null
          ? `The first ${most} of ${rows.length}.`
          : link(more, `All ${rows.length.toLocaleString("en-US")}`)
      )
]
