import { choiceText, columnsOf, describedColumn, extent, isEntity, limited, shownCell, sortKey } from "./cells.ts"
import { type Child, h } from "./dom.ts"
import { count, hint, label } from "./names.ts"
import { found } from "./search.ts"
import { table } from "./store.ts"

/** Where the release's other files are, seen from the page. Set when the script is bundled: beside the published page. */
declare const releaseFolder: string

const perPage = 50
const mostChoices = 400

/** What of a table is looked at, as the page's address has it. */
interface State {
  query: string
  sort: string
  page: number
  all: boolean
  readonly filters: Map<string, string>
}

const stateOf = (params: URLSearchParams): State => {
  const filters = new Map(Array.from(params).filter(([name]) => !["q", "sort", "page", "all"].includes(name)))
  const page = Number(params.get("page") ?? 1)
  return {
    query: params.get("q") ?? "",
    sort: params.get("sort") ?? "",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    all: params.get("all") === "1",
    filters
  }
}

const addressOf = (name: string, { query, sort, page, all, filters }: State): string => {
  const params = new URLSearchParams([
    ...(query === "" ? [] : [["q", query]]),
    ...filters,
    ...(sort === "" ? [] : [["sort", sort]]),
    ...(page === 1 ? [] : [["page", String(page)]]),
    ...(all ? [["all", "1"]] : [])
  ])
  return `#${name}${params.size === 0 ? "" : `?${params}`}`
}

/** A table to be searched, filtered, sorted and read a page at a time. Its address keeps what was chosen. */
export const grid = (name: string, params: URLSearchParams): ReadonlyArray<Child> => {
  const state = stateOf(params)
  const results = h("div", { class: "results" })
  const status = h("p", { class: "count", role: "status" })
  const show = () => {
    history.replaceState(null, "", addressOf(name, state))
    const rows = rowsOf(name, state)
    const pages = Math.max(1, Math.ceil(rows.length / perPage))
    state.page = Math.min(state.page, pages)
    const from = (state.page - 1) * perPage
    const visible = rows.slice(from, from + perPage)
    status.textContent =
      rows.length === 0
        ? "No row fits."
        : `Rows ${(from + 1).toLocaleString("en-US")} to ${(from + visible.length).toLocaleString("en-US")} of ${rows.length.toLocaleString("en-US")}`
    results.replaceChildren(h("div", {}, body(name, state, visible, show), pager(state, pages, show)))
  }
  const form = controls(name, state, show)
  show()
  return [
    h("h1", {}, table(name).described.title),
    h(
      "p",
      { class: "lede" },
      `${extent(name)}. `,
      h("a", { href: `${releaseFolder}csv/${name}.csv` }, "CSV"),
      " · ",
      h("a", { href: `${releaseFolder}parquet/${name}.parquet` }, "Parquet"),
      " · ",
      h("a", { href: `${releaseFolder}json/${name}.json` }, "JSON")
    ),
    limited(name),
    form,
    status,
    results,
    dictionary(name)
  ]
}

/** The rows that are asked for, sorted. */
const rowsOf = (name: string, { query, sort, filters }: State): ReadonlyArray<number> => {
  const rows = table(name)
  let kept: ReadonlyArray<number> = found(name, query) ?? Array.from({ length: rows.rows }, (_, row) => row)
  for (const [column, value] of filters) {
    const fits = new Set(rows.where(column, value))
    kept = kept.filter((row) => fits.has(row))
  }
  if (sort === "") return kept
  const key = sortKey(name, sort.replace(/^-/u, ""))
  const sign = sort.startsWith("-") ? -1 : 1
  const keyed = kept.map((row) => ({ row, key: key(row) }))
  const isEmpty = (value: string | number) => value === ""
  keyed.sort((a, b) => {
    if (isEmpty(a.key) || isEmpty(b.key)) return Number(isEmpty(a.key)) - Number(isEmpty(b.key)) // last, either way
    return a.key < b.key ? -sign : a.key > b.key ? sign : a.row - b.row
  })
  return keyed.map(({ row }) => row)
}

const controls = (name: string, state: State, show: () => void): HTMLElement => {
  const again = () => {
    state.page = 1
    show()
  }
  const search = h("input", { type: "search", name: "q", value: state.query, autocomplete: "off", spellcheck: "false" })
  let waiting = 0
  search.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      state.query = search.value
      again()
    }, 150)
  })
  const fields = filterColumns(name, state).map((column) => {
    const select = h("select", { name: column }, h("option", { value: "" }, "any"))
    for (const { value, text } of choices(name, column)) select.append(h("option", { value }, text))
    select.value = state.filters.get(column) ?? ""
    select.addEventListener("change", () => {
      if (select.value === "") state.filters.delete(column)
      else state.filters.set(column, select.value)
      again()
    })
    return h("label", { class: state.filters.has(column) ? "active" : null }, h("span", {}, label(column)), select)
  })
  const all = h("input", { type: "checkbox", checked: state.all })
  all.addEventListener("change", () => {
    state.all = all.checked
    show()
  })
  const form = h(
    "form",
    { class: "controls", role: "search", "aria-label": `Search in ${table(name).described.title}` },
    h("label", { class: "wide" }, h("span", {}, "Search"), search),
    ...fields,
    h("label", { class: "check" }, all, h("span", {}, "All columns"))
  )
  form.addEventListener("submit", (event) => event.preventDefault())
  return form
}

/** Columns with few enough values to choose from: enumerations, yes or no, names; and those that are chosen already. */
const filterColumns = (name: string, state: State): ReadonlyArray<string> => {
  const { described } = table(name)
  const offered = described.columns.filter(
    (column) =>
      column.values ||
      column.kind === "boolean" ||
      isEntity(column.name) ||
      /^(?:document_id|publisher|state|independent_sources|record_table)$/u.test(column.name)
  )
  const names = offered
    .filter((column) => column.name !== described.key && !/_basis$|^plover/u.test(column.name))
    .map((column) => column.name)
    .filter((column) => {
      const { size } = table(name).groups(column)
      return size > 1 && size <= mostChoices
    })
  return Array.from(new Set([...names, ...state.filters.keys()])).filter((column) => describedColumn(name, column))
}

const choices = (name: string, column: string) => {
  const groups = Array.from(table(name).groups(column), ([value, rows]) => ({
    value,
    rows: rows.length,
    name: choiceText(column, value)
  }))
  const isNumber = groups.every(({ value }) => /^\d+$/u.test(value))
  return groups
    .toSorted((a, b) => (isNumber ? Number(a.value) - Number(b.value) : b.rows - a.rows || (a.name < b.name ? -1 : 1)))
    .slice(0, 2000)
    .map(({ value, rows, name: text }) => ({ value, text: `${text} (${rows.toLocaleString("en-US")})` }))
}

const body = (name: string, state: State, visible: ReadonlyArray<number>, show: () => void): HTMLElement => {
  const columns = columnsOf(name, state.all)
  const head = columns.map((column) => {
    const isUp = state.sort === column
    const isDown = state.sort === `-${column}`
    const button = h(
      "button",
      { type: "button", "data-column": column },
      label(column),
      h("span", { class: "arrow", "aria-hidden": "true" }, isUp ? "▲" : isDown ? "▼" : "↕")
    )
    button.addEventListener("click", () => {
      state.sort = isUp ? `-${column}` : isDown ? "" : column
      state.page = 1
      show()
      document.querySelector<HTMLElement>(`button[data-column="${CSS.escape(column)}"]`)?.focus()
    })
    return h(
      "th",
      { scope: "col", role: "columnheader", "aria-sort": isUp ? "ascending" : isDown ? "descending" : "none" },
      button
    )
  })
  // roles are told, since a phone shows rows as cards, which would take them away
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": `${table(name).described.title}, rows` },
    h(
      "table",
      { class: "grid", role: "table" },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)),
      h(
        "tbody",
        { role: "rowgroup" },
        visible.map((row) =>
          h(
            "tr",
            { role: "row" },
            columns.map((column) =>
              h(
                "td",
                {
                  role: "cell",
                  "data-label": label(column),
                  class: `is-${describedColumn(name, column)?.kind ?? "utf8"} of-${column}`
                },
                shownCell(name, row, column)
              )
            )
          )
        )
      )
    )
  )
}

const pager = (state: State, pages: number, show: () => void): Child => {
  if (pages === 1) return null
  const go = (text: string, page: number) => {
    const button = h("button", { type: "button", disabled: page < 1 || page > pages || page === state.page }, text)
    button.addEventListener("click", () => {
      state.page = page
      show()
      document.querySelector(".controls")?.scrollIntoView()
    })
    return button
  }
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    go("First", 1),
    go("Previous", state.page - 1),
    h("span", {}, `Page ${state.page} of ${count(pages, "page").replace(/ .*/u, "")}`),
    go("Next", state.page + 1),
    go("Last", pages)
  )
}

const dictionary = (name: string): HTMLElement =>
  h(
    "details",
    { class: "dictionary" },
    h("summary", {}, "What the columns mean"),
    h(
      "dl",
      {},
      table(name).described.columns.flatMap((column) => [
        h("dt", {}, label(column.name), " ", h("code", {}, column.name)),
        h("dd", {}, column.description, column.values ? [" ", hint(column.name, "Its values:", column.values)] : null)
      ])
    )
  )
