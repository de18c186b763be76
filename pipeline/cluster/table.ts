/**
 * What the lines are about that tasks hand to each other, and who takes them. `plan` holds one line a file of texts and
 * deals them out to the shards. Lines of files in `parts` belong to one part each, which is the shuffle; whole ones are for all.
 */
const files = {
  files: "dealt",
  texts: "whole",
  repeats: "whole",
  extractions: "whole",
  refused: "whole",
  sketches: "parts",
  signatures: "parts",
  prints: "parts",
  pairs: "parts",
  wanted: "parts",
  stories: "whole",
  alike: "whole",
  groups: "whole",
  boilerplate: "whole",
  sharers: "parts",
  ranks: "whole",
  words: "parts",
  duplicates: "whole",
  clusters: "whole",
  unmeasured: "parts",
  asked: "parts",
  reread: "parts",
  measured: "whole",
  released: "whole"
} as const
export type File = keyof typeof files

interface Entry {
  /** How many tasks it has: one a shard of the input, one a part of the shuffle, or one. */
  readonly tasks: "shards" | "parts" | "one"
  readonly takes: ReadonlyArray<File>
  readonly gives: ReadonlyArray<File>
}

/** The stages of a run, in order. */
export const stages = {
  /** Each text alone: read, clean, annotate, extract, and what is needed to compare it. */
  extract: {
    tasks: "shards",
    takes: ["files"],
    gives: ["texts", "repeats", "extractions", "refused", "sketches"]
  },
  /** Texts of the same words meet; one stands for all. */
  copies: { tasks: "parts", takes: ["sketches"], gives: ["stories", "signatures", "prints", "pairs", "wanted"] },
  /** The band join: texts that agree on a band of their signatures meet. */
  similar: { tasks: "parts", takes: ["signatures"], gives: ["alike"] },
  /** Copies of copies are of one group; of a large one, only some pairs are compared. */
  groups: { tasks: "one", takes: ["alike"], gives: ["groups", "pairs", "wanted"] },
  /** Texts that share a fingerprint meet, unless too many groups of copies share it. */
  sharing: { tasks: "parts", takes: ["groups", "prints"], gives: ["boilerplate", "sharers", "pairs", "wanted"] },
  /** All that tasks tell of the phrases of a text meets; the most promising others are compared with it. */
  ranking: { tasks: "parts", takes: ["sharers"], gives: ["ranks", "pairs", "wanted"] },
  /** Texts that are to be compared are read again and sent to where that is done. */
  words: { tasks: "parts", takes: ["wanted"], gives: ["words"] },
  compare: { tasks: "parts", takes: ["boilerplate", "stories", "ranks", "pairs", "words"], gives: ["duplicates"] },
  dedupe: { tasks: "one", takes: ["texts", "duplicates"], gives: ["clusters", "unmeasured", "asked"] },
  /** Texts that are copies of the one that is kept only through others: read again, and compared with it. */
  reread: { tasks: "parts", takes: ["asked"], gives: ["reread"] },
  measure: { tasks: "parts", takes: ["boilerplate", "unmeasured", "reread"], gives: ["measured"] },
  /** Entities and records over all texts, validation, publication. */
  release: {
    tasks: "one",
    takes: ["refused", "repeats", "extractions", "duplicates", "clusters", "measured"],
    gives: ["released"]
  }
} as const satisfies Readonly<Record<string, Entry>>
export type Stage = keyof typeof stages

const entries: Readonly<Record<Stage, Entry>> = stages

/** What a stage takes and gives. */
export const entryOf = (stage: Stage): Entry => entries[stage]

/** All stages, in order. */
export const stageNames: ReadonlyArray<Stage> = [
  "extract",
  "copies",
  "similar",
  "groups",
  "sharing",
  "ranking",
  "words",
  "compare",
  "dedupe",
  "reread",
  "measure",
  "release"
]

/** How many tasks there are of each kind. */
export interface Sizes {
  readonly shards: number
  readonly parts: number
}

/** How many tasks a stage has. */
export const tasksOf = (stage: Stage, { shards, parts }: Sizes): number =>
  ({ shards, parts, one: 1 })[entryOf(stage).tasks]

/** How the lines of a file go to the tasks that take it. */
export const wayOf = (file: File): "dealt" | "whole" | "parts" => files[file]

/** The stages that give a file. */
export const giversOf = (file: File): ReadonlyArray<Stage> =>
  stageNames.filter((stage) => entryOf(stage).gives.includes(file))

/** The stages that must be done before another. */
export const needsOf = (stage: Stage): ReadonlyArray<Stage> => {
  const needed = new Set(entryOf(stage).takes.flatMap(giversOf))
  return stageNames.filter((other) => needed.has(other))
}

/** The file of one part: `pairs.3`; of a whole one, its name. */
export const nameOf = (file: File, part: number): string => (wayOf(file) === "parts" ? `${file}.${part}` : file)

/** All files that a task of a stage gives. */
export const givenBy = (stage: Stage, { parts }: Sizes): ReadonlyArray<string> =>
  entryOf(stage).gives.flatMap((file) =>
    wayOf(file) === "parts" ? Array.from({ length: parts }, (_, part) => nameOf(file, part)) : [file]
  )
