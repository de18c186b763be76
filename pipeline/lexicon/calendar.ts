/** Months by their names and usual short forms. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"]
  ].flatMap((names, index) => names.flatMap((name) => [[name, index + 1] as const, [`${name}.`, index + 1] as const]))
)
