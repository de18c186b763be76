import * as Plot from "@observablehq/plot"
import type { Dataset } from "../../model/dataset.ts"
import { both, type Chart, count, filtered, place, widths, words } from "./chart.ts"
import { draw, roomFor } from "./draw.ts"
import { groupBy } from "./group.ts"

const day = 86_400_000

/** When what happened: a row a type of event. */
export const timeline = (dataset: Dataset): Chart => {
  const published = new Map(
    dataset.documents.map(({ document_id: id, published_from: from, published_to: to }) => [id, to ?? from])
  )
  const dated = dataset.events.flatMap((row) => {
    const known = row.date_from ?? row.date_to
    const date = known ?? published.get(row.document_id) ?? null
    return date === null ? [] : [{ row, date, isKnown: known !== null, time: Date.parse(date) }]
  })
  const times = dated.map(({ time }) => time).toSorted((a, b) => a - b)
  // a law of decades ago would press the present into one column: the table has it
  const start = (times[Math.floor(times.length / 2)] ?? 0) - 3 * 365 * day
  const recent = dated.filter(({ time }) => time >= start)
  const first = Math.min(...recent.map(({ time }) => time))
  const last = Math.max(...recent.map(({ time }) => time))
  const step = last - first > 240 * day ? "month" : "day"
  const marks = Array.from(
    groupBy(
      recent,
      ({ row, date, isKnown }) => `${row.event_type} ${isKnown} ${step === "day" ? date : date.slice(0, 7)}`
    )
  ).flatMap(([, same]) => {
    const [one] = same
    if (one === undefined) return []
    const type = one.row.event_type
    const when = step === "day" ? one.date : one.date.slice(0, 7)
    const href = same.length === 1 ? place("events", one.row.event_id) : filtered("events", { event_type: type })
    return [
      {
        type,
        isKnown: one.isKnown,
        when,
        time: new Date(step === "day" ? when : `${when}-15`),
        size: same.length,
        href
      }
    ]
  })
  const types = Array.from(groupBy(recent, ({ row }) => row.event_type))
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([type]) => type)
  const undated = dataset.events.length - dated.length
  const earlier = dated.length - recent.length
  const drawn = (width: number) =>
    draw("Events by type and day. The table below has the same.", {
      width,
      marginLeft: roomFor(types.map(words)),
      marginRight: 24,
      height: 60 + types.length * 30,
      x: {
        type: "utc",
        label: null,
        grid: true,
        ticks: width >= widths.wide ? 7 : 3,
        domain: [new Date(first - 20 * day), new Date(last + 20 * day)]
      },
      y: { domain: types, type: "point", label: null, tickSize: 0, tickFormat: words },
      r: {
        type: "sqrt",
        domain: [0, Math.max(...marks.map(({ size }) => size))],
        range: [0, marks.some(({ size }) => size > 1) ? 12 : 6]
      },
      marks: [
        Plot.dot(marks, {
          x: "time",
          y: "type",
          r: "size",
          stroke: "var(--c1)",
          strokeWidth: 1.5,
          fill: ({ isKnown }) => (isKnown ? "var(--c1)" : "var(--paper)"),
          fillOpacity: 0.75,
          href: "href",
          title: ({ type, when, size, isKnown }) =>
            `${count(size, words(type), `× ${words(type)}`)}, ${isKnown ? when : `in a text of ${when}`}`
        })
      ]
    })
  return {
    id: "timeline",
    title: "What happened when",
    note: [
      "Events by type; the area of a mark is their number.",
      ...(earlier > 0
        ? [`${count(earlier, "event")} of earlier years ${earlier === 1 ? "is" : "are"} in the table only.`]
        : []),
      ...(undated > 0 ? [`${count(undated, "event")} can’t be dated at all.`] : [])
    ].join(" "),
    legend: [
      ["swatch-dot", "the text gives the day"],
      ["swatch-ring", "it doesn’t: the day the text was published"]
    ],
    drawings: recent.length === 0 ? [] : both(drawn),
    head: ["Day", "Event", "Known by"],
    rows: dated
      .toSorted((a, b) => a.time - b.time || (a.row.event_id < b.row.event_id ? -1 : 1))
      .map(({ row, date, isKnown }) => [
        isKnown ? (row.date ?? date) : date,
        {
          text: `${words(row.event_type)}${row.factuality === "asserted" ? "" : ` (${row.factuality})`}`,
          href: place("events", row.event_id)
        },
        isKnown ? "the text" : "its publication"
      ]),
    empty: "No events that can be dated were found in these texts."
  }
}
