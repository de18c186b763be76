import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/** What is used of a TopoJSON file: lines by quantised differences, each border once. */
interface Topology {
  readonly arcs: ReadonlyArray<ReadonlyArray<readonly [number, number]>>
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
}

/**
 * The borders of the states and the coasts in degrees, for a small map: points nearer than `step` degrees to the last
 * one are left out. From us-atlas (Census Bureau's cartographic boundaries, public domain).
 */
export const borders = (step = 0.09) => {
  const file = createRequire(import.meta.url).resolve("us-atlas/states-10m.json")
  const topology: Topology = JSON.parse(readFileSync(file, "utf8"))
  const lines = topology.arcs.map((arc) => thinned(decoded(arc, topology.transform), step)).filter(isSeen)
  return { type: "MultiLineString" as const, coordinates: lines }
}

type Point = [longitude: number, latitude: number]

/** TopoJSON 1.0, section 2.1.3: each position is the difference to the one before, in steps of `scale`. */
const decoded = (arc: Topology["arcs"][number], { scale, translate }: Topology["transform"]): Array<Point> => {
  let x = 0
  let y = 0
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

const thinned = (line: ReadonlyArray<Point>, step: number): Array<Point> => {
  let last: Point = [Number.NaN, Number.NaN]
  return line.filter((point, index) => {
    const isKept =
      index === 0 || index === line.length - 1 || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step
    if (isKept) last = point
    return isKept
  })
}

/** Islands that are a point by now. */
const isSeen = (line: ReadonlyArray<Point>): boolean => {
  const [first] = line
  return first !== undefined && line.length > 2 && line.some(([x, y]) => Math.hypot(x - first[0], y - first[1]) > 0.2)
}
