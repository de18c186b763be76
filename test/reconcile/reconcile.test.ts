import { expect, it } from "@effect/vitest"
import fc from "fast-check"
import type { Duplicates } from "../../pipeline/model/duplicates.ts"
import { reconcileAll } from "../../pipeline/reconcile/reconcile.ts"
import { extraction, figure, jurisdiction, organization, person, place, position, statement } from "./extractions.ts"

const ames = "ocd-division/country:us/state:ia/place:ames"
const words = "we will not help to deport our neighbors"

const apart: Duplicates = { pairs: [], cluster: new Map() }
/** Texts a and b are copies. */
const copies: Duplicates = {
  pairs: [
    {
      a: "a",
      b: "b",
      relation: "near",
      jaccard: 0.9,
      containmentA: 0.9,
      containmentB: 0.9,
      sharedWords: 90,
      longestPassageWords: 50,
      passages: []
    }
  ],
  cluster: new Map([
    ["a", "a"],
    ["b", "a"]
  ])
}

const ruiz = person("Ana Ruiz")

it("makes one statement of the same words by the same person in two texts, with two places of evidence", () => {
  const texts = [
    extraction("a", [ruiz], [statement("ana ruiz", words)]),
    extraction("b", [ruiz], [statement("ana ruiz", words)])
  ]
  const { statements, evidence } = reconcileAll(texts, apart)
  expect(statements).toMatchObject([{ speaker_id: "ana-ruiz", sources: 2, independent_sources: 2 }])
  expect(evidence.filter(({ record_table }) => record_table === "statements")).toHaveLength(2)
})

it("makes one statement of 3,000 copies each of which is a bit other than the one before", () => {
  const ids = Array.from({ length: 3000 }, (_, at) => `text-${100_000 + at}`)
  const texts = ids.map((id, at) => extraction(id, [ruiz], [statement("ana ruiz", `${900_000 - at} times ${words}`)]))
  const pairs = ids.slice(1).flatMap((b, at) => copies.pairs.map((pair) => ({ ...pair, a: ids[at] ?? "", b })))
  const { statements } = reconcileAll(texts, { pairs, cluster: new Map(ids.map((id) => [id, ids[0] ?? ""])) })
  expect(statements).toMatchObject([{ sources: 3000, independent_sources: 1 }])
})

it("counts a copy as no second witness", () => {
  const texts = [
    extraction("a", [ruiz], [statement("ana ruiz", words)]),
    extraction("b", [ruiz], [statement("ana ruiz", words)])
  ]
  expect(reconcileAll(texts, copies).statements).toMatchObject([{ sources: 2, independent_sources: 1 }])
})

it("takes the undamaged copy of a statement as its evidence, and keeps the damaged place", () => {
  const hurt = "we will not help Ana Ruiz deport our neighbors"
  const texts = [
    extraction("a", [ruiz], [statement("ana ruiz", hurt, { evidence: place(hurt, 0, true) })]),
    extraction("b", [ruiz], [statement("ana ruiz", words)])
  ]
  const { statements, evidence } = reconcileAll(texts, copies)
  expect(statements).toMatchObject([{ document_id: "b", quote: words, damaged: false, sources: 2 }])
  expect(evidence.filter(({ damaged }) => damaged)).toMatchObject([{ document_id: "a", exact: hurt }])
})

it("puts no words into a mouth that only damaged text holds", () => {
  const hurt = statement("ana ruiz", words, { evidence: place(words, 0, true) })
  const { statements } = reconcileAll([extraction("a", [ruiz], [hurt])], apart)
  expect(statements).toMatchObject([{ quote: null, damaged: true, exact: words }])
})

it("keeps short words of one person in two unrelated texts apart", () => {
  const texts = [
    extraction("a", [ruiz], [statement("ana ruiz", "We will see")]),
    extraction("b", [ruiz], [statement("ana ruiz", "We will see")])
  ]
  expect(new Set(reconcileAll(texts, apart).statements.map(({ statement_id }) => statement_id)).size).toBe(2)
})

it("keeps the same words of two people apart, and of people whom nobody names", () => {
  const texts = [
    extraction("a", [ruiz, person("Tom Bell")], [statement("ana ruiz", words), statement("tom bell", words)]),
    extraction("b", [], [statement(null, words), statement(null, words, { speakerSpan: place("a critic") })])
  ]
  expect(reconcileAll(texts, apart).statements).toHaveLength(4)
})

it("cuts a long quotation, and gives a long passage by its span and hash alone", () => {
  const long = "word ".repeat(300).trim()
  const { statements, evidence } = reconcileAll([extraction("a", [ruiz], [statement("ana ruiz", long)])], apart)
  expect(Array.from(statements[0]?.quote ?? "")).toHaveLength(1000)
  expect(statements[0]?.quote?.endsWith("…")).toBe(true)
  expect(statements[0]?.exact).toBeNull()
  expect(evidence.find(({ record_table }) => record_table === "statements")).toMatchObject({ exact: null })
})

it("lets two stances of one actor stand, and each name the other", () => {
  const texts = [
    extraction("a", [ruiz], [position("ana ruiz", "supports")]),
    extraction("b", [ruiz], [position("ana ruiz", "opposes")]),
    extraction("c", [ruiz], [position("ana ruiz", "supports")])
  ]
  const { positions } = reconcileAll(texts, apart)
  const [against, pro] = positions.toSorted((a, b) => (a.stance < b.stance ? -1 : 1))
  expect(positions).toHaveLength(2)
  expect(pro).toMatchObject({ sources: 2, contradicts: [against?.position_id] })
  expect(against).toMatchObject({ sources: 1, contradicts: [pro?.position_id] })
})

it("holds no amounts of one text against each other, however many there are", () => {
  const many = (id: string, from: number) =>
    extraction(
      id,
      [jurisdiction(ames)],
      Array.from({ length: 5000 }, (_, at) => figure(from + at, ames))
    )
  const [first, ...others] = reconcileAll([many("a", 1), extraction("b", [], [])], apart).figures
  expect([first, ...others].filter((row) => row?.contradicts.length !== 0)).toEqual([])
  const both = reconcileAll([many("a", 1), extraction("b", [jurisdiction(ames)], [figure(50_000, ames)])], apart)
  expect(both.figures.map(({ contradicts }) => contradicts.length).toSorted((a, b) => b - a)).toEqual([
    5000,
    ...Array.from({ length: 5000 }, () => 1)
  ])
})

it("names amounts that contradict each other, and not those that can both be true", () => {
  const at = (id: string, ...args: Parameters<typeof figure>) => extraction(id, [jurisdiction(ames)], [figure(...args)])
  const contradicted = (...texts: ReadonlyArray<ReturnType<typeof at>>) =>
    reconcileAll(texts, apart).figures.map(({ contradicts }) => contradicts.length)
  expect(contradicted(at("a", 500, ames), at("b", 900, ames))).toEqual([1, 1])
  expect(contradicted(at("a", 500, ames, "more_than"), at("b", 900, ames))).toEqual([0, 0])
  expect(contradicted(at("a", 500, ames, "about"), at("b", 520, ames))).toEqual([0, 0])
})

it("leaves out private individuals, unless they speak in the matter", () => {
  const { people, evidence } = reconcileAll([extraction("a", [person("Tom Bell", true)], [])], apart)
  expect([people, evidence]).toEqual([[], []])
  const speaking = [extraction("a", [person("Tom Bell", true)], [statement("tom bell", words)])]
  expect(reconcileAll(speaking, apart).people).toMatchObject([{ person_id: "tom-bell" }])
})

it("joins an acronym to the one organization that has it", () => {
  const texts = [
    extraction("a", [organization("Harbor Rights Project", "HRP")], []),
    extraction("b", [organization("HRP")], [])
  ]
  expect(reconcileAll(texts, apart).organizations).toMatchObject([
    { organization_id: "harbor-rights-project", acronym: "HRP", documents: 2, mentions: 2 }
  ])
})

it("keeps the city councils of two texts apart", () => {
  const texts = [
    extraction("a", [organization("City Council")], []),
    extraction("b", [organization("City Council")], [])
  ]
  expect(reconcileAll(texts, apart).organizations).toHaveLength(2)
})

it("calls a place contested if texts call it otherwise", () => {
  const texts = [
    extraction("a", [jurisdiction(ames, "sanctuary")], []),
    extraction("b", [jurisdiction(ames, "non_sanctuary")], [])
  ]
  expect(reconcileAll(texts, apart).jurisdictions).toMatchObject([
    { name: "Ames", state: "IA", described_as: "contested" }
  ])
})

it("gives the same dataset for any order of the texts", () => {
  const texts = [
    extraction("a", [ruiz, jurisdiction(ames)], [statement("ana ruiz", words), figure(5, ames)]),
    extraction(
      "b",
      [ruiz, organization("HRP")],
      [statement("ana ruiz", `${words} again`), position("ana ruiz", "opposes")]
    ),
    extraction("c", [person("Ruiz"), organization("Harbor Rights Project", "HRP")], [position("ruiz", "supports")])
  ]
  const expected = reconcileAll(texts, copies)
  const property = fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
    expect(reconcileAll(order, copies)).toEqual(expected)
  })
  fc.assert(property)
})
