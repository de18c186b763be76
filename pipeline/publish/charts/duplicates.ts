import * as Plot from "@observablehq/plot"
import type { Dataset } from "../../model/dataset.ts"
import { type Chart, count, place, short, words } from "./chart.ts"
import { draw } from "./draw.ts"
import { groupBy } from "./group.ts"

const most = 60
const cell = 240

/** Which texts share words: a point a text, a line a pair. */
export const duplicates = (dataset: Dataset): Chart => {
  const documents = new Map(dataset.documents.map((row) => [row.document_id, row]))
  const labelOf = (id: string) => {
    const row = documents.get(id)
    return [row?.publisher ?? id, row?.published_from ?? row?.published_to ?? ""].filter(Boolean).join(", ")
  }
  const groups = groupsOf(dataset.duplicates)
  const shown = largest(groups)
  const across = Math.min(3, shown.length)
  const points = shown.flatMap((group, index) =>
    group.map((id, at) => {
      const angle = Math.PI + (2 * Math.PI * at) / group.length
      const radius = group.length < 3 ? 55 : 80
      return {
        id,
        x: (index % across) * cell + cell / 2 + radius * Math.cos(angle),
        y: Math.floor(index / across) * 150 + 75 + (radius * Math.sin(angle)) / 1.6,
        isCanonical: documents.get(id)?.canonical ?? false,
        href: place("documents", id)
      }
    })
  )
  const at = new Map(points.map((point) => [point.id, point]))
  const links = dataset.duplicates.flatMap((row) => {
    const [a, b] = [at.get(row.document_a), at.get(row.document_b)]
    return a && b
      ? [{ row, x1: a.x, y1: a.y, x2: b.x, y2: b.y, share: Math.max(row.containment_a, row.containment_b) }]
      : []
  })
  const width = across * cell
  const height = Math.ceil(shown.length / Math.max(across, 1)) * 150
  const drawn = () =>
    draw("Texts that share words. The table below has the same.", {
      width,
      height,
      margin: 0,
      x: { axis: null, domain: [0, width], range: [0, width] },
      y: { axis: null, domain: [0, height], range: [0, height] },
      marks: [
        Plot.link(links, {
          x1: "x1",
          x2: "x2",
          y1: "y1",
          y2: "y2",
          stroke: "var(--c1)",
          strokeWidth: ({ share }) => 1 + share * 7,
          strokeOpacity: 0.45,
          title: ({ row, share }) => `${words(row.relation)}: ${percent(share)} of the shorter one is in the other`
        }),
        Plot.dot(points, {
          x: "x",
          y: "y",
          r: 8,
          stroke: "var(--c1)",
          strokeWidth: 2,
          fill: ({ isCanonical }) => (isCanonical ? "var(--c1)" : "var(--paper)"),
          href: "href",
          title: ({ id }) => labelOf(id)
        }),
        Plot.text(points, { x: "x", y: "y", dy: 18, text: ({ id }) => short(labelOf(id).replace(/, \d.*$/u, ""), 20) })
      ]
    })
  const hidden = groups.length - shown.length
  return {
    id: "duplicates",
    title: "Texts that copy each other",
    note: `A line joins two texts that share words; the thicker, the larger the part of one that stands in the other.${
      hidden > 0 ? ` ${count(shown.length, "group")} of ${groups.length}; the table has all.` : ""
    } Copies count as one independent source.`,
    legend: [
      ["swatch-dot", "the best text of its group"],
      ["swatch-ring", "a copy of another"]
    ],
    drawings: points.length === 0 ? [] : [{ for: "all", svg: drawn() }],
    head: ["Text", "shares words with", "How", "Share of the first", "Share of the second", "Words"],
    rows: dataset.duplicates.map((row) => [
      { text: labelOf(row.document_a), href: place("documents", row.document_a) },
      { text: labelOf(row.document_b), href: place("documents", row.document_b) },
      words(row.relation),
      percent(row.containment_a),
      percent(row.containment_b),
      row.shared_words.toLocaleString("en-US")
    ]),
    empty: "No two of these texts share more than a few words."
  }
}

/** As many groups as can be told apart, and of a larger one its first texts. */
const largest = (groups: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> => {
  let room = most
  return groups.flatMap((group, index) => {
    if (index > 0 && group.length > room) return []
    room -= group.length
    return [group.slice(0, most)]
  })
}

/** Texts that are linked, directly or through others, the largest group first. */
const groupsOf = (pairs: Dataset["duplicates"]): ReadonlyArray<ReadonlyArray<string>> => {
  const parents = new Map<string, string>()
  const root = (id: string): string => {
    let top = id
    for (let next = parents.get(top); next !== undefined && next !== top; next = parents.get(top)) top = next
    for (let at = id; at !== top; ) {
      const next = parents.get(at) ?? top
      parents.set(at, top)
      at = next
    }
    if (!parents.has(top)) parents.set(top, top)
    return top
  }
  for (const { document_a: a, document_b: b } of pairs) parents.set(root(a), root(b))
  const ids = Array.from(parents.keys()).toSorted()
  return Array.from(groupBy(ids, root).values()).toSorted(
    (a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1)
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
