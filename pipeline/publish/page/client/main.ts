import { cards } from "./cards.ts"
import { type Child, frame, h, link, said } from "./dom.ts"
import { documentPage, entity } from "./entity.ts"
import { grid } from "./grid.ts"
import { count, entityName, entityTable, filtered, label, place } from "./names.ts"
import { furtherQuestions, questions } from "./questions.ts"
import { columns, crumbs, evidenceOf, record, recordTitle } from "./record.ts"
import { found } from "./search.ts"
import { isTable, records, table } from "./store.ts"

interface View {
  readonly title: string
  readonly content: ReadonlyArray<Child>
}

/** What an address shows; null for what stands in the page already. */
const viewOf = (address: string): View | null => {
  const [path = "", query = ""] = cutAt(address, "?")
  const [name, id] = cutAt(path, "/").map(decoded)
  if (name === "questions") return question(id ?? "")
  if (name === "search") return search(new URLSearchParams(query).get("q") ?? "")
  if (name === undefined || !isTable(name)) return null
  if (id === undefined || id === "")
    return { title: table(name).described.title, content: grid(name, new URLSearchParams(query)) }
  if (name === "entities") return entities(id)
  const row = table(name).find(id)
  if (row === null) return missing(name, id)
  return { title: titleOf(name, row), content: contentOf(name, row) }
}

const cutAt = (text: string, mark: string): ReadonlyArray<string> => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** An address may be typed by hand: what can't be decoded is taken as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const isRecord = (name: string): boolean => records.some((one) => one === name)
const isEntityTable = (name: string): boolean => ["people", "organizations", "jurisdictions"].includes(name)

const titleOf = (name: string, row: number): string =>
  isEntityTable(name) ? entityName(table(name).id(row)) : isRecord(name) ? recordTitle(name, row) : table(name).id(row)

const contentOf = (name: string, row: number): ReadonlyArray<Child> => {
  if (isRecord(name)) return record(name, row)
  if (isEntityTable(name)) return entity(name, row)
  if (name === "documents") return documentPage(row)
  const id = table(name).id(row)
  return [crumbs(name, id), h("h1", {}, said(id)), name === "evidence" ? evidencePlace(row) : null, columns(name, row)]
}

/** A place of evidence leads to what it supports. */
const evidencePlace = (row: number): Child => {
  const evidence = table("evidence")
  const target = evidence.text(row, "record_table")
  return [
    h(
      "p",
      {},
      "It supports ",
      link(place(target, evidence.text(row, "record_id")), said(evidence.text(row, "record_id"))),
      "."
    ),
    evidenceOf(target, evidence.text(row, "record_id"))
  ]
}

const entities = (id: string): View | null => {
  const name = entityTable(id)
  const row = table(name).find(id)
  return row === null ? missing("entities", id) : { title: titleOf(name, row), content: entity(name, row) }
}

const missing = (name: string, id: string): View => ({
  title: "Not in this page",
  content: [
    h("h1", {}, "Not in this page"),
    h(
      "p",
      {},
      "There is no row ",
      said(id),
      ` in ${table(name).described.title.toLowerCase()}. It may be of another release.`
    ),
    h("p", {}, link(`#${name}`, `All ${table(name).described.title.toLowerCase()}`))
  ]
})

const question = (id: string): View | null => {
  const asked = Object.hasOwn(questions, id) ? questions[id] : undefined
  return asked === undefined
    ? null
    : { title: asked.title, content: [h("h1", {}, asked.title), ...asked.show(), furtherQuestions(id)] }
}

/** Everything that holds the words, a table after the other. */
const search = (query: string): View => {
  const names = [...records, "people", "organizations", "jurisdictions", "documents"]
  const parts = names.map((name) => ({ name, rows: found(name, query) ?? [] })).filter(({ rows }) => rows.length > 0)
  const total = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    title: `Search: ${query}`,
    content: [
      h("h1", {}, "Search: ", said(query)),
      h(
        "p",
        { class: "lede", role: "status" },
        total === 0 ? "Nothing was found. Try fewer words." : `${count(total, "row")} found.`
      ),
      parts.map(({ name, rows }) =>
        h(
          "section",
          { class: "group" },
          h("h2", {}, `${label(name)} (${rows.length.toLocaleString("en-US")})`),
          isRecord(name)
            ? cards(name, rows, filtered(name, { q: query }), 5)
            : h(
                "ul",
                {},
                rows
                  .slice(0, 10)
                  .map((row) => h("li", {}, link(place(name, table(name).id(row)), said(titleOf(name, row))))),
                rows.length > 10 ? h("li", {}, link(filtered(name, { q: query }), `All ${rows.length}`)) : null
              )
        )
      )
    ]
  }
}

const fixed = ["overview", "about"]
const title = document.title

/** Shows what the address asks for. The focus goes to its heading, so that it is read out. */
const show = (isFirst: boolean): void => {
  const address = location.hash.slice(1)
  const view = viewOf(address)
  const section = view === null && fixed.includes(address) ? address : "overview"
  for (const id of fixed) frame(id).hidden = view !== null || section !== id
  const shown = frame("view")
  shown.hidden = view === null
  shown.replaceChildren(...(view === null ? [] : [h("div", {}, ...view.content)]))
  document.title = view === null ? title : `${view.title} · Sanctuary Record`
  for (const item of document.querySelectorAll("header nav a")) {
    const [path = ""] = cutAt((item.getAttribute("href") ?? "").slice(1), "?")
    const isCurrent = view === null ? path === section : path === cutAt(cutAt(address, "?")[0] ?? "", "/")[0]
    if (isCurrent) item.setAttribute("aria-current", "page")
    else item.removeAttribute("aria-current")
  }
  const target =
    view === null && !fixed.includes(address) && address !== "" ? document.getElementById(decoded(address)) : null
  target?.scrollIntoView()
  if (target !== null || (isFirst && view === null)) return
  scrollTo(0, 0)
  const heading = (view === null ? frame(section) : shown).querySelector<HTMLElement>("h1")
  heading?.setAttribute("tabindex", "-1")
  heading?.focus({ preventScroll: true })
}

document.documentElement.classList.add("scripted")
addEventListener("hashchange", () => show(false))
document.addEventListener("click", (event) => {
  const mark = event.target instanceof Element ? event.target.closest("[data-href]") : null
  const href = mark?.getAttribute("data-href") ?? ""
  if (href.startsWith("#")) location.hash = href
})
frame("skip").addEventListener("click", (event) => {
  event.preventDefault()
  frame("main").focus()
})
frame("search").addEventListener("submit", (event) => {
  event.preventDefault()
  const input = frame("search").querySelector("input")
  if (input && input.value.trim() !== "") location.hash = filtered("search", { q: input.value.trim() })
})
show(true)
