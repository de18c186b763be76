import * as Plot from "@observablehq/plot"
import { amount, compact } from "../../model/amounts.ts"
import type { Dataset } from "../../model/dataset.ts"
import { both, type Chart, place, short, widths } from "./chart.ts"
import { draw, roomFor } from "./draw.ts"
import { namesOf } from "./group.ts"

const most = 30

/** Federal money that is said to be at risk, by jurisdiction. */
export const money = (dataset: Dataset): Chart => {
  const names = namesOf(dataset)
  const all = dataset.figures
    .filter(({ measure, unit }) => measure === "federal_funding_at_risk" && unit === "usd")
    .flatMap((row) => {
      const from = row.value_low ?? row.value_high
      const to = row.value_high ?? row.value_low
      if (from === null || to === null || to <= 0) return []
      const where = row.jurisdiction_id === null ? "no place named" : names(row.jurisdiction_id)
      const by = row.attributed_to === null ? "the text itself" : names(row.attributed_to)
      return [
        { row, from: Math.max(from, 1), to, where, by, said: inWords(row), href: place("figures", row.figure_id) }
      ]
    })
    .toSorted((a, b) => b.to - a.to || (a.row.figure_id < b.row.figure_id ? -1 : 1))
  const shown = all.slice(0, most)
  const places = Array.from(new Set(shown.map(({ where }) => where)))
  const drawn = (width: number) => {
    const label = (name: string) => short(name, width >= widths.wide ? 26 : 17)
    const title = ({ where, said, by }: (typeof shown)[number]) => `${where}: ${said}, says ${by}`
    const low = Math.min(...shown.map(({ from }) => from))
    const high = Math.max(...shown.map(({ to }) => to))
    return draw("Federal money at risk by jurisdiction, in US dollars. The table below has the same.", {
      width,
      marginLeft: roomFor(places.map(label)),
      marginRight: 30,
      height: 60 + places.length * 28,
      x: {
        type: "log",
        domain: [low / 2, high * 2],
        label: null,
        grid: true,
        ticks: decades(low / 2, high * 2),
        tickFormat: compact
      },
      y: { domain: places, label: null, tickSize: 0, tickFormat: label, type: "point" },
      marks: [
        Plot.link(
          shown.filter(({ from, to }) => to > from),
          { x1: "from", x2: "to", y1: "where", y2: "where", stroke: "var(--c1)", strokeWidth: 4, strokeOpacity: 0.5 }
        ),
        Plot.dot(shown, {
          x: "to",
          y: "where",
          r: 6,
          stroke: "var(--c1)",
          strokeWidth: 2,
          fill: ({ row }) => (row.attributed_to === null ? "var(--paper)" : "var(--c1)"),
          href: "href",
          title
        }),
        Plot.text(
          shown.filter(({ row }) => row.value_high === null),
          { x: "to", y: "where", text: () => "→", dx: 14, fontSize: 16 }
        ),
        Plot.text(
          shown.filter(({ row }) => isAtMost(row)),
          { x: "to", y: "where", text: () => "←", dx: -14, fontSize: 16 }
        )
      ]
    })
  }
  return {
    id: "money",
    title: "Money said to be at risk",
    note: `Each mark is one sum of federal money that a text says a place may lose; each step to the right is ten times as much.${
      all.length > most ? ` The ${most} largest of ${all.length}; the table has all.` : ""
    }`,
    legend: [
      ["swatch-dot", "somebody is named as its source"],
      ["swatch-ring", "the text itself says so"],
      ["swatch-arrow", "or more"],
      ["swatch-less", "or less"]
    ],
    drawings: shown.length === 0 ? [] : both(drawn),
    head: ["Jurisdiction", "Sum", "Who says so", "Independent sources"],
    rows: all.map(({ row, where, said, by, href }) => [
      row.jurisdiction_id === null ? where : { text: where, href: place("jurisdictions", row.jurisdiction_id) },
      { text: said, href },
      row.attributed_to === null ? by : { text: by, href: place("entities", row.attributed_to) },
      String(row.independent_sources)
    ]),
    empty: "No sums at risk were found in these texts."
  }
}

const isAtMost = ({ value_low, modifier }: Dataset["figures"][number]): boolean =>
  value_low === null || modifier === "at_most" || modifier === "less_than"

/** Powers of ten between two numbers. */
const decades = (low: number, high: number): ReadonlyArray<number> =>
  Array.from({ length: 16 }, (_, power) => 10 ** power).filter((value) => value >= low && value <= high)

const inWords = ({ value_low: low, value_high: high, unit, modifier }: Dataset["figures"][number]): string =>
  amount({ low, high, unit, modifier })
