import { describe, expect, it } from "@effect/vitest"
import { recordsOf } from "../../pipeline/extract/records.ts"
import { statements } from "../../pipeline/extract/statements.ts"
import { annotated, recordsIn, short } from "./read.ts"

/** Positions, policies and events of a text with this title. */
const acts = (text: string, title: string | null = null): ReadonlyArray<string> => {
  const document = annotated(text, null, title)
  return recordsOf(document, statements(document)).flatMap((record) =>
    record.table === "positions"
      ? [`${short(record.actor)} ${record.stance} ${record.topic}`]
      : record.table === "policies"
        ? [`${short(record.jurisdiction)} ${record.provision}`]
        : record.table === "events"
          ? [record.eventType]
          : []
  )
}

const refusal = "Mayor Ana Ruiz of Denver said the city will not share information with the administration."
const weather = Array.from({ length: 30 }, () => "It rained on Monday, and the river rose again.")

describe("what is read as being about the matter", () => {
  it("what is said near a word of immigration", () => {
    expect(acts(`Agents of ICE came to the jail. ${refusal}`)).toContain("ana ruiz supports sanctuary_policy")
  })
  it("what is said under a title with such a word", () => {
    expect(acts(refusal, "City’s immigrants wait")).toContain("ana ruiz supports sanctuary_policy")
  })
  it("not the same words where nobody talks of immigration", () => {
    expect(acts(refusal)).toEqual([])
    expect(acts(refusal, "Ice on the lake melts")).toEqual([])
  })
  it("nor far from the only sentence that does", () => {
    const far = [`An immigrant opened a bakery.`, ...weather, refusal].join(" ")
    expect(acts(far)).toEqual([])
  })
  it.each([
    "Google is committing to provide information about the tax credits, and the agency will cooperate with federal partners.",
    "The department will enforce federal laws on fisheries.",
    "The state cut funding for two bridges.",
    "Gov. Tom Bell signed an executive order on fisheries.",
    "Sheriff Ana Ruiz resigned on Monday."
  ])("no record: %s", (sentence) => {
    expect(acts(sentence)).toEqual([])
  })
})

describe("verbs that are events only without an object", () => {
  it.each([
    "The mayor of Denver demonstrated her dedication to migrants.",
    "Gov. Tom Bell rallied the members for a bill about immigrants.",
    "The Denver Police Department has demonstrated that migrants are safe."
  ])("no protest: %s", (sentence) => {
    expect(recordsIn("events", sentence).map(({ eventType }) => eventType)).not.toContain("protest")
  })
  it.each([
    "Students of the Denver Teachers Union demonstrated on Monday against deportations.",
    "The Denver Teachers Union rallied Saturday against deportations."
  ])("a protest: %s", (sentence) => {
    expect(recordsIn("events", sentence).map(({ eventType }) => eventType)).toContain("protest")
  })
  it("a suit, where somebody is taken to court", () => {
    const events = (text: string) => recordsIn("events", text).map(({ eventType }) => eventType)
    expect(events("Denver took the administration to court over detainers.")).toEqual(["lawsuit"])
    expect(events("Gov. Tom Bell railed against migrants, taking aim at the Supreme Court.")).not.toContain("lawsuit")
  })
  it("whom somebody follows in an office is not who resigned", () => {
    const nominated = "Ana Ruiz, of Ohio, to be Marshal for the District of Ohio, vice Tom Dell, resigned."
    expect(recordsIn("events", nominated)).toEqual([])
    expect(recordsIn("events", "Vice President Ana Ruiz resigned.")).toHaveLength(1)
  })
})

describe("what is not said of sanctuary policy", () => {
  it.each([
    "The Department of Homeland Security will enforce federal immigration law.",
    "The government of Cuba does not share information with immigration agents of the United States."
  ])("no position: %s", (sentence) => {
    expect(recordsIn("positions", sentence)).toEqual([])
  })
  it("a stance of a body that isn’t federal", () => {
    const police = "The Denver Police Department will not enforce federal immigration law."
    expect(recordsIn("positions", police)).toHaveLength(1)
  })
  it.each([
    "Under section 103 of the Sanctuary Cities Act, agents may sue.",
    "The county asked for $9 million for cutting-edge radios for deportation agents."
  ])("no count of sanctuaries and no cut: %s", (sentence) => {
    const measures = recordsIn("figures", sentence).map(({ measure }) => measure)
    expect(measures).not.toContain("sanctuary_jurisdictions")
    expect(measures).not.toContain("federal_funding_at_risk")
  })
})
