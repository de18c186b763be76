import * as Plot from "@observablehq/plot"
import type { Dataset } from "../../model/dataset.ts"
import { both, type Chart, filtered, place, short, widths } from "./chart.ts"
import { draw, roomFor } from "./draw.ts"
import { groupBy, namesOf } from "./group.ts"

const most = 20
const kinds = ["direct", "mixed", "indirect"] as const

/** Who is quoted how often. */
export const speakers = (dataset: Dataset): Chart => {
  const names = namesOf(dataset)
  const named = dataset.statements.flatMap(({ speaker_id: id, kind }) => (id === null ? [] : [{ id, kind }]))
  const unnamed = dataset.statements.length - named.length
  const all = Array.from(
    groupBy(named, ({ id }) => id),
    ([id, rows]) => ({
      id,
      total: rows.length,
      by: kinds.map((kind) => rows.filter((row) => row.kind === kind).length)
    })
  ).toSorted((a, b) => b.total - a.total || (names(a.id) < names(b.id) ? -1 : 1))
  const shown = all.slice(0, most)
  const bars = shown.flatMap(({ id, by }) =>
    kinds.map((kind, index) => ({
      id,
      kind,
      statements: by[index] ?? 0,
      href: filtered("statements", { speaker_id: id, kind })
    }))
  )
  const drawn = (width: number) => {
    const label = (id: string) => short(names(id), width >= widths.wide ? 26 : 18)
    return draw("Statements by speaker. The table below has the same.", {
      width,
      marginLeft: roomFor(shown.map(({ id }) => label(id))),
      marginRight: 28,
      height: 50 + shown.length * 22,
      x: {
        label: null,
        grid: true,
        ticks: Math.min(6, shown[0]?.total ?? 1),
        tickFormat: "d"
      },
      y: { domain: shown.map(({ id }) => id), label: null, tickSize: 0, tickFormat: label },
      color: { domain: kinds, range: ["var(--c1)", "var(--c2)", "var(--c3)"] },
      marks: [
        Plot.barX(
          bars.filter(({ statements }) => statements > 0),
          {
            x: "statements",
            y: "id",
            fill: "kind",
            order: [...kinds],
            href: "href",
            title: ({ id, kind, statements }) => `${names(id)}: ${statements} ${kind}`
          }
        ),
        Plot.text(shown, { x: "total", y: "id", text: ({ total }) => String(total), textAnchor: "start", dx: 4 })
      ]
    })
  }
  return {
    id: "speakers",
    title: "Who is quoted how often",
    note: `Statements by speaker.${all.length > most ? ` The ${most} most quoted of ${all.length}; the table has all.` : ""}${
      unnamed > 0 ? ` ${unnamed.toLocaleString("en-US")} more have no named speaker.` : ""
    }`,
    legend: [
      ["swatch-c1", "in quotation marks"],
      ["swatch-c2", "partly in marks"],
      ["swatch-c3", "reported"]
    ],
    drawings: shown.length === 0 ? [] : both(drawn),
    head: ["Speaker", "In marks", "Partly", "Reported", "Together"],
    rows: all.map(({ id, by, total }) => [
      { text: names(id), href: place("entities", id) },
      ...by.map(String),
      String(total)
    ]),
    empty: "No statement in these texts has a named speaker."
  }
}
