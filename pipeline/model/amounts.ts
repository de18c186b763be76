const steps: ReadonlyArray<readonly [number, string]> = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"]
]

/** `500 million`, `12,345`. */
const sized = (value: number): string => {
  const [step, name] = steps.find(([size]) => value >= size) ?? [1, ""]
  const [whole = "", part] = String(Number((value / step).toFixed(2))).split(".")
  return `${whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,")}${part === undefined ? "" : `.${part}`}${name}`
}

const modifiers: Readonly<Record<string, string>> = {
  about: "about ",
  at_least: "at least ",
  at_most: "up to ",
  more_than: "more than ",
  less_than: "less than ",
  nearly: "nearly "
}

/** A figure, as its row has it. */
export interface Figure {
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly modifier: string | null
}

/** A figure with its unit, for people: `up to $500 million`, `about 1.5 %`, `200 to 300 people`. */
export const amount = ({ low, high, unit, modifier }: Figure): string => {
  const bare = (value: number): string =>
    unit === "usd" ? `$${sized(value)}` : unit === "share" ? String(Number((value * 100).toFixed(1))) : sized(value)
  const after = unit === "share" ? " %" : unit === "usd" || unit === "other" ? "" : ` ${unit}`
  if (low === null && high === null) return "an unknown number"
  if (low === null || high === null) return `${low === null ? "up to" : "at least"} ${bare(low ?? high ?? 0)}${after}`
  if (low !== high) return `${bare(low)} to ${bare(high)}${after}`
  return `${modifiers[modifier ?? ""] ?? ""}${bare(low)}${after}`
}

/** `$500M`, where there is little room. */
export const compact = (dollars: number): string =>
  dollars >= 1e3 && dollars < 1e6
    ? `$${Number((dollars / 1e3).toFixed(2))}K`
    : `$${sized(dollars).replace(/ (.).*$/u, (_, first: string) => first.toUpperCase())}`
