/** Nouns in -ing that stand after prepositions without being gerunds. */
export const nounsInIng: ReadonlySet<string> = new Set(
  `funding housing meeting hearing ruling building policing training spending bargaining screening filing beginning
  morning evening warning feeling profiling trafficking processing parking being king thing wing spring building
  rating crossing gathering banking planning zoning wedding testing sentencing standing offering`.split(/\s+/u)
)

/** Whether a tag is a noun's or a name's. */
export const isNominal = (tag: string): boolean => tag === "NOUN" || tag === "PROPN"
