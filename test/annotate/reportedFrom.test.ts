import { describe, expect, it } from "vitest"
import { annotateDocument } from "../../pipeline/annotate/annotate.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { extractDocument } from "../../pipeline/extract/extract.ts"
import { raw } from "../texts.ts"

const annotate = annotateDocument(makeTagger())
const read = (text: string) => annotate(cleanDocument(raw(text)), { all: true })
const part = (key: string | undefined) => key?.replace(/^.*country:us\/?/u, "") ?? null

const story = "The council voted on Monday to limit help for immigration agents, officials said."

/** State and city of a dateline. */
const from = (dateline: string) => {
  const found = read(`${dateline} ${story}`).from
  return found ? [part(found.state.key), part(found.city?.key)] : null
}

describe("where a report was made", () => {
  it.each([
    ["MADISON, Wis. (AP) —", ["state:wi", "state:wi/place:madison"]],
    ["AUSTIN, Texas —", ["state:tx", "state:tx/place:austin"]],
    ["DENVER (KXYZ) -", ["state:co", "state:co/place:denver"]],
    ["SACRAMENTO —", ["state:ca", "state:ca/place:sacramento"]],
    ["LOWVILLE, N.Y., Nov. 3 (AP) -", ["state:ny", "state:ny/place:lowville"]]
  ])("%s", (dateline, expected) => expect(from(dateline)).toEqual(expected))

  it.each(["WASHINGTON (Reuters) -", "SPRINGFIELD —", "MEXICO CITY (AP) —", ""])("is not known by “%s”", (dateline) =>
    expect(from(dateline)).toBeNull()
  )
})

/** People with their places, and the jurisdictions that the text names. */
const people = (text: string) =>
  [...read(text).entities.values()].flatMap((each) =>
    each.kind === "person" ? [`${each.name} @ ${part(each.affiliation ?? undefined)}`] : []
  )
const places = (text: string) =>
  [...read(text).entities.values()].flatMap(({ kind, key }) => (kind === "jurisdiction" ? [part(key)] : []))

describe("what the dateline tells", () => {
  it("says in which state a county is", () => {
    expect(places("MADISON, Wis. (AP) — The sheriff of Wood County said so.")).toContain("state:wi/county:wood")
    expect(places("The sheriff of Wood County said so.")).toEqual([])
  })

  it("says whose an official is who holds an office without a word of where", () => {
    expect(people("MADISON, Wis. (AP) — In May, Gov. Ana Ruiz agreed.")).toEqual(["Ana Ruiz @ state:wi"])
    expect(people("WASHINGTON (AP) — In May, Gov. Ana Ruiz agreed.")).toEqual(["Ana Ruiz @ null"])
  })

  it("but not where the text names another state as often", () => {
    expect(people("MADISON, Wis. (AP) — It began in Iowa.\n\nIn May, Gov. Ana Ruiz agreed.")).toEqual([
      "Ana Ruiz @ null"
    ])
  })

  it("makes no mayor of the dateline’s city in a text that names only a county", () => {
    const text = "MIAMI — Miami-Dade County paid. Mayor Ana Ruiz agreed. Miami-Dade County will pay again."
    expect(people(text)).toEqual(["Ana Ruiz @ state:fl/county:miami-dade"])
  })

  it("says whose a bill is, and is the evidence of that place, where no other words name it", () => {
    const text =
      "MADISON, Wis. (AP) — The state Senate passed a bill that would require sheriffs to honor ICE detainers."
    const { entities, records } = extractDocument(read(text))
    expect(
      records.flatMap((each) => (each.table === "policies" ? [part(each.jurisdiction ?? undefined)] : []))
    ).toEqual(["state:wi"])
    const state = entities.find(({ key }) => part(key) === "state:wi")
    expect(state?.mentions.map(({ place }) => place.exact)).toEqual(["MADISON, Wis."])
  })

  it("names no place of which nothing is told", () => {
    const { entities } = extractDocument(read(`MADISON, Wis. (AP) — ${story}`))
    expect(entities.filter(({ kind }) => kind === "jurisdiction")).toEqual([])
  })
})

describe("“the administration”", () => {
  it("is the nation’s where the text speaks of a president or of the federal government", () => {
    expect(places("President Ana Ruiz spoke. The administration sued Denver.")).toContain("")
  })
  it("is a mayor’s where it doesn’t", () => {
    expect(places("Denver Mayor Ana Ruiz spoke. The administration spent $3 million on shelters.")).not.toContain("")
  })
})

describe("the dateline's town by its bare name", () => {
  it.each([
    ["LOWVILLE, N.Y. (AP) —", "Lowville has refused.", "state:ny/place:lowville"],
    ["CLEVELAND, Tenn. —", "Cleveland has refused.", "state:tn/place:cleveland"], // not the one in Ohio
    ["AUSTIN, Texas —", "Austin has refused.", "state:tx/place:austin"]
  ])("%s %s", (dateline, sentence, place) => expect(places(`${dateline} ${story}\n\n${sentence}`)).toContain(place))

  it("is no place where it is somebody’s name", () => {
    const found = read(`JACKSON, Miss. (AP) — ${story}\n\nTom Jackson agreed. Jackson has refused.`)
    expect(found.mentions.filter(({ entity }) => entity.endsWith("place:jackson"))).toHaveLength(0)
  })
})
