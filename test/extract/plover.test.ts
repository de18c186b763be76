import { describe, expect, it } from "vitest"
import { type PloverAim, ploverOf } from "../../pipeline/extract/plover.ts"
import { recordsIn } from "./read.ts"

const plain: PloverAim = {
  type: "pledge",
  factuality: "asserted",
  verb: "vow",
  hasTarget: true,
  direction: 0,
  funding: false
}

type Case = [aim: Partial<PloverAim>, type: string | null, mode: string | null]

/** The table of the data model, row by row. */
const table: ReadonlyArray<Case> = [
  [{}, "AGREE", null],
  [{ direction: 1 }, "REJECT", "assist"],
  [{ direction: -1 }, "THREATEN", null],
  [{ type: "refusal" }, "REJECT", "assist"],
  [{ type: "threat", verb: "prosecute" }, "THREATEN", "arrest"],
  [{ type: "executive_order", funding: true }, "SANCTION", "withdraw"],
  [{ type: "executive_order", funding: true, hasTarget: false }, null, null],
  [{ type: "executive_order", direction: 1 }, "REJECT", "assist"],
  [{ type: "legislation", verb: "introduce" }, "REQUEST", "change"],
  [{ type: "legislation", verb: "pass", direction: 1 }, "CONCEDE", null],
  [{ type: "legislation", verb: "pass", direction: -1 }, "COERCE", "restrict"],
  [{ type: "legislation", verb: "reject", direction: -1 }, "REJECT", "change"],
  [{ type: "lawsuit" }, "ACCUSE", "allege"],
  [{ type: "lawsuit", factuality: "planned" }, "THREATEN", null],
  [{ type: "court_ruling", verb: "uphold" }, "SUPPORT", null],
  [{ type: "court_ruling", verb: "block" }, "SANCTION", "convict"],
  [{ type: "meeting", factuality: "planned" }, "AGREE", null],
  [{ type: "enforcement_action", verb: "deport" }, "COERCE", "deport"],
  [{ type: "enforcement_action", verb: "deploy" }, "MOBILIZE", "police"],
  [{ type: "funding_decision", verb: "award" }, "AID", null],
  [{ type: "protest" }, "PROTEST", null],
  [{ type: "protest", factuality: "negated" }, null, null]
]

describe("plover", () => {
  it.each(table)("%o", (aim, type, mode) => expect(ploverOf({ ...plain, ...aim })).toEqual([type, mode]))

  it.each([
    ["The House passed the No Sanctuary for Criminals Act.", "COERCE"],
    ["The Denver City Council passed a sanctuary ordinance.", "CONCEDE"]
  ])("%s", (text, type) => expect(recordsIn("events", text).map(({ plover }) => plover)).toEqual([type]))
})
