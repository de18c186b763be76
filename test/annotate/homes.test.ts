import { describe, expect, it } from "vitest"
import { findMentions } from "../../pipeline/annotate/mentions.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const read = (text: string) => {
  const document = clean(text)
  return { document, ...findMentions({ clean: document, ...tag(document), quotations: [] }) }
}

/** Each person as `name: role @ place`. */
const people = (text: string) =>
  [...read(text).entities.values()].flatMap((entity) =>
    entity.kind === "person"
      ? [`${entity.name}: ${entity.roles[0]?.role ?? "-"} @ ${(entity.affiliation ?? "-").split(":").at(-1)}`]
      : []
  )

/** The places that descriptions mean: "the city". */
const described = (text: string) => {
  const { mentions, document } = read(text)
  return mentions
    .filter(({ form }) => form === "title")
    .map(({ span, entity }) => `${document.text.slice(span.start, span.end)} ${entity.split(":").at(-1)}`)
}

const places = (text: string) =>
  [...read(text).entities.values()].flatMap(({ kind, key }) =>
    kind === "jurisdiction" ? [key.split("us/")[1] ?? "us"] : []
  )

describe("those who hold an office without a word of where", () => {
  it.each([
    ["Ohio is split. In Ohio, Gov. Ana Ruiz agreed.", "Ana Ruiz: Gov. @ oh"],
    ["Ohio is split. State Sen. Tom Bell left Ohio.", "Tom Bell: State Sen. @ oh"],
    ["Denver voted.\nCouncilwoman Ana Ruiz likes Denver.", "Ana Ruiz: Councilwoman @ denver"],
    ["Denver voted.\nCouncil President Tom Bell likes Denver.", "Tom Bell: Council President @ denver"]
  ])("%s", (text, expected) => {
    expect(people(text)).toContain(expected)
  })

  it.each([
    ["Ohio and Utah are split. Utah and Ohio voted.\nGov. Ana Ruiz agreed.", "Ana Ruiz: Gov. @ -"],
    ["Ohio is split. In Ohio, Rep. Ana Ruiz agreed.", "Ana Ruiz: Rep. @ -"]
  ])("but of none where it isn’t sure: %s", (text, expected) => {
    expect(people(text)).toContain(expected)
  })
})

describe("who is a person", () => {
  it.each([
    ["In May a judge blocked Trump’s order.", ["Trump: - @ us"]],
    ["Biden spoke. He left.", ["Biden: - @ us"]],
    ["The Trump administration sued near Trump Tower.", []],
    ["Reporters met at Ruth Mansion.", []],
    ["She praised the Ruth Bell Grant program.", []],
    ["Ruth Grant praised the program.", ["Ruth Grant: - @ -"]]
  ])("%s", (text, expected) => {
    expect(people(text)).toEqual(expected)
  })
})

describe("descriptions", () => {
  it("“the Republican said” is the officeholder named last, unless of the other party", () => {
    expect(described("Rep. Ana Ruiz of Ohio left. The Republican said no.")).toEqual(["The Republican ana ruiz"])
    expect(described("Rep. Ana Ruiz, D-Ohio, left. The Republican said no.")).toEqual([])
    expect(described("Ana Ruiz, a cook, left. The Republican party split.")).toEqual([])
  })

  it("“the city” is not Washington where that is the government", () => {
    expect(described("Denver voted. Washington will retaliate, and the city knows.")).toContain("the city denver")
    expect(described("The city of Washington, D.C., voted. In May the city paid.")).toContain("the city dc")
  })

  it("a town is of the state that its sentence names, not the larger one of a state that the text never names", () => {
    expect(places("The council in Salem voted, as other towns in Massachusetts had.")).toContain("state:ma/place:salem")
    expect(places("The council in Salem voted, as did that of Portland, Ore.")).toContain("state:or/place:salem")
  })
})

describe("a county that could be in many states", () => {
  it("is in the state of the city that the text names", () => {
    expect(places("Police in Knoxville left.\nKnox County deputies stayed.")).toContain("state:tn/county:knox")
    expect(places("Police left.\nKnox County deputies stayed.")).toEqual([])
  })
})

describe("a title after a place", () => {
  it.each([
    ["Denver voted. In Denver, Zelmby Mayor Ana Ruiz agreed.", "Ana Ruiz: Mayor @ -"],
    ["Denver voted.\n“Washington has lost its way,” Mayor Ana Ruiz said in Denver.", "Ana Ruiz: Mayor @ denver"],
    ["Houston, Tex., voted. County Judge Tom Bell of Texas agreed.", "Tom Bell: County Judge @ tx"]
  ])("%s", (text, expected) => {
    expect(people(text)).toContain(expected)
  })

  it("a sentence ends after “on X.” and “so do I.”, not after an initial", () => {
    const sentences = (text: string) => tag(clean(text)).sentences.length
    expect(sentences("Ana Ruiz wrote about it on X. The mayor agreed.")).toBe(2)
    expect(sentences("She left, and so do I. The mayor agreed.")).toBe(2)
    expect(sentences("Ana met J. Ruiz on Monday.")).toBe(1)
  })
})
