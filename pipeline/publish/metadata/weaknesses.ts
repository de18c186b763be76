import type { Dataset } from "../../model/dataset.ts"
import { tableNames } from "../../model/schemas.ts"
import { type Measured, precision, recall, type Share } from "./measured.ts"

/** Precision and recall of each table with their intervals, as Markdown. */
export const measuredTable = (measured: ReadonlyArray<Measured>): string => {
  if (measured.length === 0) return "Precision and recall are not measured yet.\n\n"
  const lines = tableNames.flatMap((table) =>
    measured
      .filter((one) => tableOf(one) === table)
      .map((one) => {
        const counts = [one.tp, one.fp, one.fn].join(" | ")
        return `| \`${table}\`${aspect(one)} | ${show(precision(one))} | ${show(recall(one))} | ${counts} |\n`
      })
  )
  const missing = tableNames.filter((table) => !measured.some((one) => tableOf(one) === table))
  return [
    "Measured against texts that people have annotated, not against this release. In brackets, Wilson's 95 % interval.\n\n",
    "| table | precision: found rows that are right | recall: rows that are found | right | wrong | missed |\n",
    "| --- | --- | --- | ---: | ---: | ---: |\n",
    ...lines,
    missing.length === 0 ? "\n" : `\nNot measured: ${missing.map((name) => `\`${name}\``).join(", ")}.\n\n`
  ].join("")
}

/** A measurement is of a table, `policies`, or of it in one respect, `policies.full`. */
const tableOf = ({ table }: Measured): string => table.split(".", 1).join()

const aspect = ({ table }: Measured): string => {
  const name = table.slice(table.indexOf(".") + 1)
  return name === table ? "" : `, ${aspects.get(name) ?? name}`
}

const aspects: ReadonlyMap<string, string> = new Map([
  ["quoted", "quotations"],
  ["quoted+speaker", "quotations with their speaker"],
  ["indirect+speaker", "indirect statements with their speaker"],
  ["role", "with a role"],
  ["full", "with every cell"]
])

const show = (share: Share | null): string => {
  if (share === null) return "none to judge by"
  const [middle, low, high] = [share.share, share.low, share.high].map((part) => `${Math.round(part * 100)} %`)
  return `${middle} (${low} to ${high})`
}

/** What a reader must know before counting anything, with the numbers of this release, as Markdown. */
export const weaknesses = (dataset: Dataset): string => {
  const { documents, statements, events } = dataset
  const records = [...statements, ...dataset.positions, ...dataset.policies, ...dataset.figures, ...events]
  const points = [
    "It says what these texts say, not what is true: `attributed_to` names whose word a record rests on.",
    "The texts are no sample of all news, so shares of outlets, people or places here are no shares of the world. What is missing was not said here, or was not found.",
    "Rules read English news prose. They miss what is said in unusual ways; `confidence` says how sure they are, and `rule` names them.",
    ...counted(documents, ({ canonical }) => !canonical, "texts are copies of others", "count with `canonical`"),
    ...counted(documents, ({ damage }) => damage.length > 0, "texts are damaged", "see `damage`"),
    ...counted(documents, ({ published }) => published === null, "texts have no known date", ""),
    ...counted(
      records,
      ({ damaged }) => damaged,
      "records rest on damaged text alone",
      "leave them out with `damaged`"
    ),
    ...counted(
      records,
      ({ independent_sources: sources }) => sources === 1,
      "records rest on one independent source",
      ""
    ),
    ...counted(statements, ({ speaker_id: speaker }) => speaker === null, "statements have no named speaker", ""),
    ...counted(events, ({ date }) => date === null, "events have no known date", "")
  ]
  return `Known weaknesses:\n\n${points.map((point) => `- ${point}\n`).join("")}\n`
}

/** What the data may not be used for, and where an error is reported, as Markdown. */
export const limits = `## What it must not be used for

It is made by machine from news texts, for research, reporting and checking what was said in public. A row is a lead to its passage, and no proof about anybody. So don't use it

- to decide about a person: whom to hire, house, insure, lend to, police, prosecute or deport;
- to find or follow private people, or to learn who is an immigrant: it names nobody's status, and texts can be wrong;
- to rank people or places by counts of these texts, which are no sample of the world;
- to quote somebody without reading the passage in its text.

An error is reported, and a person who is named asks to be left out, as \`SECURITY.md\` of the project says: by the issue form “Error in the data”, or in private. Corrections are made in every later release, and listed in \`CHANGES.md\` and \`corrections.csv\`; releases that are out stay as they are. A record of which a cell was mended by hand has the rule \`corrections/set\`.

`

const counted = <A>(rows: ReadonlyArray<A>, is: (row: A) => boolean, what: string, note: string): Array<string> => {
  const found = rows.filter(is).length
  return found === 0 ? [] : [`${found} of ${rows.length} ${what}${note === "" ? "" : `: ${note}`}.`]
}
