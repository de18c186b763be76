import * as Plot from "@observablehq/plot"
import type { Dataset } from "../../model/dataset.ts"
import { both, type Chart, count, filtered, place, short, widths, words } from "./chart.ts"
import { draw, roomFor } from "./draw.ts"
import { groupBy, namesOf } from "./group.ts"

const topics = ["sanctuary_policy", "funding_cutoff", "mass_deportation"]
const most = 24

/** Who is for and against what: a row an actor, a column a topic. */
export const positions = (dataset: Dataset): Chart => {
  const names = namesOf(dataset)
  const actors = Array.from(groupBy(dataset.positions, ({ actor_id: id }) => id)).toSorted(
    ([a, as], [b, bs]) => bs.length - as.length || (names(a) < names(b) ? -1 : 1)
  )
  const cells = actors.flatMap(([actor, rows]) =>
    Array.from(
      groupBy(rows, ({ topic }) => topic),
      ([topic, same]) => ({
        actor,
        topic,
        stance: stanceOf(same.map(({ stance }) => stance)),
        sources: Math.max(...same.map(({ independent_sources: sources }) => sources)),
        href: filtered("positions", { actor_id: actor, topic })
      })
    )
  )
  const shown = actors.slice(0, most).map(([actor]) => actor)
  const visible = cells.filter(({ actor }) => shown.includes(actor))
  const drawn = (width: number) => {
    const isWide = width >= widths.wide
    const label = (id: string) => short(names(id), isWide ? 26 : 17)
    return draw("Positions by actor and topic. The table below has the same.", {
      width,
      marginLeft: roomFor(shown.map(label)),
      marginRight: 0,
      marginTop: isWide ? 26 : 40,
      height: 50 + shown.length * 26,
      x: {
        domain: topics,
        axis: "top",
        label: null,
        tickSize: 0,
        tickFormat: (topic) => (isWide ? words(topic) : words(topic).replace(" ", "\n")),
        padding: 0.03
      },
      y: { domain: shown, label: null, tickSize: 0, tickFormat: label, padding: 0.08 },
      color: { domain: Object.keys(colours), range: Object.values(colours) },
      marks: [
        Plot.cell(visible, {
          x: "topic",
          y: "actor",
          fill: "stance",
          rx: 3,
          href: "href",
          title: ({ actor, topic, stance, sources }) =>
            `${names(actor)}: ${stance} (${words(topic)}), ${count(sources, "independent source")}`
        }),
        Plot.text(visible, {
          x: "topic",
          y: "actor",
          text: ({ stance, sources }) =>
            isWide ? `${signs[stance] ?? ""} ${stance} · ${sources}` : `${signs[stance] ?? ""} ${sources}`,
          fill: "var(--on-tint)",
          pointerEvents: "none"
        })
      ]
    })
  }
  return {
    id: "positions",
    title: "Who stands where",
    note: `What each actor is found to support or oppose, with the number of independent sources.${
      actors.length > most ? ` The ${most} actors with most positions, of ${actors.length}; the table has all.` : ""
    }`,
    legend: [
      ["swatch-supports", "+ supports"],
      ["swatch-opposes", "− opposes"],
      ["swatch-mixed", "± both"]
    ],
    drawings: visible.length === 0 ? [] : both(drawn),
    head: ["Actor", "Topic", "Stance", "Independent sources"],
    rows: cells.map(({ actor, topic, stance, sources, href }) => [
      { text: names(actor), href: place("entities", actor) },
      { text: words(topic), href },
      stance,
      String(sources)
    ]),
    empty: "No positions were found in these texts."
  }
}

const colours = { supports: "var(--supports-tint)", opposes: "var(--opposes-tint)", mixed: "var(--mixed-tint)" }
const signs: Readonly<Record<string, string>> = { supports: "+", opposes: "−", mixed: "±" }

const stanceOf = (stances: ReadonlyArray<string>): string => {
  const [first = "mixed"] = stances
  return stances.every((stance) => stance === first) ? first : "mixed"
}
