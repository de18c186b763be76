import * as Plot from "@observablehq/plot"
import type { Dataset } from "../../model/dataset.ts"
import { borders } from "./borders.ts"
import { type Chart, count, place } from "./chart.ts"
import { draw } from "./draw.ts"
import { namesOf } from "./group.ts"

/** Which places the texts speak of, and what they call them. */
export const map = (dataset: Dataset): Chart => {
  const names = namesOf(dataset)
  const all = dataset.jurisdictions
    .filter(({ kind }) => kind !== "country")
    .map((row) => ({
      row,
      name: names(row.jurisdiction_id),
      called: row.described_as ?? "none",
      href: place("jurisdictions", row.jurisdiction_id)
    }))
    .toSorted((a, b) => b.row.mentions - a.row.mentions || (a.row.jurisdiction_id < b.row.jurisdiction_id ? -1 : 1))
  const points = all.filter(({ row }) => row.latitude !== null && row.longitude !== null && row.kind !== "territory")
  const places = points.filter(({ row }) => row.kind !== "state")
  const labelled = apart(places)
  const width = 520
  type Point = (typeof points)[number]
  const drawn = () =>
    draw("Jurisdictions that the texts mention, on a map of the United States. The table below has the same.", {
      width,
      height: 330,
      margin: 14,
      projection: "albers-usa",
      color: { domain: Object.keys(colours), range: Object.values(colours) },
      r: { type: "sqrt", domain: [0, Math.max(1, ...points.map(({ row }) => row.mentions))], range: [0, 13] },
      marks: [
        Plot.geo(borders(), { stroke: "var(--line)", strokeWidth: 0.8 }),
        Plot.dot(points, {
          x: ({ row }) => row.longitude,
          y: ({ row }) => row.latitude,
          r: ({ row }) => row.mentions,
          fill: "called",
          fillOpacity: ({ row }) => (row.kind === "state" ? 0.25 : 0.8),
          stroke: "called",
          symbol: ({ row }: Point) => (row.kind === "state" ? "square" : "circle"),
          href: "href",
          title: ({ name, row, called }) => `${name}: ${count(row.mentions, "mention")}, ${labels[called] ?? called}`
        }),
        Plot.text(labelled, {
          x: ({ row }) => row.longitude,
          y: ({ row }) => row.latitude,
          text: ({ row }) => row.name,
          dy: -11,
          fontSize: 11,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fill: "currentColor",
          pointerEvents: "none"
        })
      ]
    })
  return {
    id: "map",
    title: "Where",
    note: "Cities, counties and, as squares, states that the texts mention; the area of a mark is the number of mentions.",
    legend: [
      ["swatch-sanctuary", "called a sanctuary"],
      ["swatch-nonsanctuary", "called none"],
      ["swatch-contested", "called both"],
      ["swatch-none", "called neither"]
    ],
    drawings: points.length === 0 ? [] : [{ for: "all", svg: drawn() }],
    head: ["Jurisdiction", "Kind", "Called", "Documents", "Mentions"],
    rows: all.map(({ row, name, called, href }) => [
      { text: name, href },
      row.kind,
      labels[called] ?? called,
      String(row.documents),
      String(row.mentions)
    ]),
    empty: "No US jurisdiction below the country is mentioned in these texts."
  }
}

/** The most mentioned places whose names fit beside each other. */
const apart = <A extends { readonly row: Dataset["jurisdictions"][number] }>(
  places: ReadonlyArray<A>
): ReadonlyArray<A> => {
  const kept: Array<A> = []
  for (const place of places.slice(0, 200)) {
    const isFree = kept.every(
      ({ row }) =>
        Math.abs((row.latitude ?? 0) - (place.row.latitude ?? 0)) > 1.8 ||
        Math.abs((row.longitude ?? 0) - (place.row.longitude ?? 0)) > 8
    )
    if (isFree && kept.length < 14) kept.push(place)
  }
  return kept
}

const colours = {
  sanctuary: "var(--supports)",
  non_sanctuary: "var(--opposes)",
  contested: "var(--mixed)",
  none: "var(--quiet)"
}

const labels: Readonly<Record<string, string>> = {
  sanctuary: "called a sanctuary",
  non_sanctuary: "called no sanctuary",
  contested: "called both",
  none: "called neither"
}
