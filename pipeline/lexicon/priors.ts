import measured from "./priors.json" with { type: "json" }

/** How a rule fared on the reference annotations (`make calibrate`). */
export interface Prior {
  readonly rule: string
  /** The confidence that the rule gives a record when it has no doubt. */
  readonly nominal: number
  /** Records that were right, of so many that could be judged. */
  readonly right: number
  readonly of: number
}

/** Records that a rule is credited with before any is seen: few, so that twenty judged ones outweigh them. */
const weight = 4

/** The share of right records that is expected of a rule nobody has measured. */
const expected = 0.75

const priors: ReadonlyArray<Prior> = measured
const byRule: ReadonlyMap<string, Prior> = new Map(priors.map((prior) => [prior.rule, prior]))

/**
 * What is left of a table's precision on texts that its rules were not written with: measured in November 2026 on 175
 * passages of the news that were annotated before any rule ran on them (68 to 149 judged records a table), and on
 * some 250 others of which each record that the rules gave was judged by itself (44 to 104 a table, none of statements),
 * both together. The passages aren't ours to ship. Without it the confidence would hold for the annotated texts alone.
 */
const unseen: ReadonlyMap<string, number> = new Map([
  ["statements", 0.91],
  ["positions", 0.78],
  ["policies", 0.66],
  ["figures", 0.9],
  ["events", 0.75]
])

const tableOf = (rule: string): string => rule.slice(0, rule.indexOf("/"))

/** Right records and judged ones of each table. */
const byTable = new Map<string, { right: number; of: number }>()
for (const { rule, right, of } of priors) {
  const sum = byTable.get(tableOf(rule)) ?? { right: 0, of: 0 }
  byTable.set(tableOf(rule), { right: sum.right + right, of: sum.of + of })
}

/**
 * How sure a record is, 0 to 1: its rule's measured precision, drawn towards its table's where few records were judged
 * (additive smoothing), less what is lost on unseen texts, times the doubt that the rule itself has of this record (damage, attribution, coreference).
 */
export const calibrated = (rule: string, confidence: number): number => {
  const table = byTable.get(tableOf(rule)) ?? { right: 0, of: 0 }
  const usual = (table.right + weight * expected) / (table.of + weight)
  const known = byRule.get(rule)
  const precision = known ? (known.right + weight * usual) / (known.of + weight) : usual
  const doubt = Math.min(1, confidence / (known?.nominal ?? 1))
  return Math.round(precision * doubt * (unseen.get(tableOf(rule)) ?? 1) * 100) / 100
}
