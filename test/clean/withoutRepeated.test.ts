import { describe, expect, it } from "vitest"
import { withoutRepeated } from "../../pipeline/clean/withoutRepeated.ts"
import type { LocatedEntity, LocatedRecord } from "../../pipeline/model/extraction.ts"
import {
  extraction,
  figure,
  jurisdiction,
  organization,
  person,
  place,
  position,
  statement
} from "../reconcile/extractions.ts"

/** The publisher's line: characters 100 to 200. */
const repeated = withoutRepeated(new Map([["a", [{ start: 100, end: 200 }]]]))

const seenAt = <Entity extends LocatedEntity>(entity: Entity, ...starts: ReadonlyArray<number>): Entity => ({
  ...entity,
  mentions: starts.map((start) => ({ place: place("name", start), form: "name" }))
})
const restsAt = <Record extends LocatedRecord>(record: Record, start: number): Record => ({
  ...record,
  evidence: place("words", start)
})
const event = (actors: ReadonlyArray<string>, targets: ReadonlyArray<string>): LocatedRecord => ({
  table: "events",
  rule: "events/test",
  evidence: place("words"),
  confidence: 0.9,
  attributedTo: "speaker",
  eventType: "lawsuit",
  plover: null,
  ploverMode: null,
  actors,
  targets,
  jurisdiction: "town",
  policy: null,
  date: null,
  dateText: null,
  dateBasis: null,
  factuality: "asserted"
})

const left = (entities: ReadonlyArray<LocatedEntity>, records: ReadonlyArray<LocatedRecord>) => {
  const made = repeated(extraction("a", entities, records))
  return { records: made.records, entities: made.entities, keys: made.entities.map(({ key }) => key) }
}

describe("what is seen in a publisher's own lines", () => {
  it("is no record, be it all or a part of its words; beside the line it is", () => {
    const at = (start: number) => restsAt(position("ana", "supports"), start)
    expect(left([], [at(95), at(96), at(150), at(199), at(200)]).records).toEqual([at(95), at(200)])
  })

  it("is no mention; who is mentioned nowhere else is gone", () => {
    const { entities, keys } = left(
      [seenAt(person("Ana"), 10, 150), seenAt(person("Tom"), 150), seenAt(organization("Post"), 120, 130)],
      []
    )
    expect(keys).toEqual(["ana"])
    expect(entities[0]?.mentions.map((one) => one.place.start)).toEqual([10])
  })

  it("stays as it was where a record elsewhere needs it, whoever it is in the record", () => {
    const inLine = (entity: LocatedEntity) => seenAt(entity, 150)
    const all = [
      ...["Speaker", "Actor", "Doer", "Target", "Told"].map((name) => inLine(person(name))),
      inLine(jurisdiction("town"))
    ]
    const kept = (...records: ReadonlyArray<LocatedRecord>) => left(all, records).keys
    expect(kept()).toEqual([])
    expect(kept(statement("speaker", "No."))).toEqual(["speaker"])
    expect(kept(statement(null, "No.", { attributedTo: "told" }))).toEqual(["told"])
    expect(kept(position("actor", "supports"))).toEqual(["actor"])
    expect(kept(figure(5, "town"))).toEqual(["town"])
    expect(kept(event(["doer"], ["target"]))).toEqual(["speaker", "doer", "target", "town"])
    expect(left(all, [position("actor", "supports")]).entities[0]?.mentions).toHaveLength(1)
  })

  it("gives nobody a title and calls no place a sanctuary", () => {
    const role = (start: number) => ({
      role: "Mayor",
      roleKind: "head_of_government" as const,
      former: false,
      affiliation: "town",
      party: null,
      span: place("Mayor", start)
    })
    const somebody = seenAt(person("Ana"), 10)
    const somewhere = seenAt(jurisdiction("town", "sanctuary"), 30)
    if (somebody.kind !== "person" || somewhere.kind !== "jurisdiction") return expect.fail()
    const ana = { ...somebody, roles: [role(20), role(150)] }
    const called = (start: number) => ({ ...somewhere, describedSpan: place("a sanctuary", start) })
    const [mayor, town] = left([ana, called(150)], []).entities
    expect(mayor?.kind === "person" && mayor.roles.map(({ span }) => span.start)).toEqual([20])
    expect(town?.kind === "jurisdiction" && [town.describedAs, town.describedSpan]).toEqual([null, null])
    expect(left([called(40)], []).entities).toEqual([called(40)])
    expect(left([ana, seenAt(jurisdiction("town"), 150)], []).keys).toEqual(["ana", "town"]) // she is its mayor
  })

  it("counts in other texts", () => {
    const other = extraction("b", [seenAt(person("Ana"), 150)], [restsAt(position("ana", "supports"), 150)])
    expect(repeated(other)).toBe(other)
  })
})
