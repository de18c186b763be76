import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findMentions } from "../../pipeline/annotate/mentions.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { slice } from "../../pipeline/model/span.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const read = (text: string) => {
  const document = clean(text)
  return { document, ...findMentions({ clean: document, ...tag(document), quotations: [] }) }
}

/** Each person as `name: role @ affiliation`, each organization as `name (kind)`. */
const people = (text: string) =>
  [...read(text).entities.values()].flatMap((entity) => (entity.kind === "person" ? [entity] : []))
const names = (text: string) => people(text).map(({ name }) => name)
const roles = (text: string) =>
  people(text).flatMap(({ name, roles }) =>
    roles.map(
      ({ role, affiliation }) =>
        `${name}: ${role} @ ${(affiliation ?? "").replace(/^(?:ocd-division\/|organization:)/u, "")}`
    )
  )
const organizations = (text: string) =>
  [...read(text).entities.values()].flatMap((entity) =>
    entity.kind === "organization" ? [`${entity.name} (${entity.organizationKind})`] : []
  )

describe("people", () => {
  it.each<[string, ...Array<string>]>([
    ["Ana Ruiz met Tom Bell in the hall.", "Ana Ruiz", "Tom Bell"],
    ["Mr. Okoro and Gov. Lindqvist disagreed.", "Okoro", "Lindqvist"],
    ["Mayor Xolani Mbeki de la Cruz spoke.", "Xolani Mbeki de la Cruz"],
    ["“No,” said Zdravko Petrossian.", "Zdravko Petrossian"], // no known given name, but a verb of speech
    ["Zdravko Petrossian, a law professor at the college, agreed.", "Zdravko Petrossian"],
    [
      "Said J.B. Hallow: Tom Bell Jr. left, as did Maria Lopez-Ward.",
      "J.B. Hallow",
      "Tom Bell Jr.",
      "Maria Lopez-Ward"
    ],
    ["Robert “Chuy” Hallow won.", "Robert “Chuy” Hallow"],
    ["Cities have sued. Supporters of the bill cheered."],
    ["The Harlan Trust Act and Kate’s Law failed in Virginia Beach."],
    ["Martin Luther King Day fell on Monday, near Madison Square Garden."],
    ["Muslims and Catholics prayed at Christmas in Santa Clara County."],
    ["Generally Ana Ruiz agreed.", "Ana Ruiz"],
    ["Rival Ana Ruiz of Dover agreed.", "Ana Ruiz"],
    ["The crowd left Will County for Grant Park."]
  ])("%s", (text, ...expected) => expect(names(text)).toEqual(expected))

  it.each<[string, string, ReadonlyArray<string>]>([
    ["Eric Salgado spoke. Mr. Salgado left. Then Salgado’s aide came.", "Eric Salgado", ["Eric Salgado", "Salgado"]],
    [
      "President Hallow won. Donald J. Hallow was glad, Donald Hallow said.",
      "Donald J. Hallow",
      ["Donald J. Hallow", "Hallow", "Donald Hallow"]
    ],
    ["Bill de Moor came. “Yes,” de Moor said. De Moor left.", "Bill de Moor", ["Bill de Moor", "de Moor", "De Moor"]],
    ["Ana Ruiz came. The Ruiz Tower burned.", "Ana Ruiz", ["Ana Ruiz"]]
  ])("%s", (text, name, forms) => {
    const [person] = people(text)
    expect(person?.name).toBe(name)
    expect(person?.forms).toEqual(forms)
  })

  it("keeps two people of one surname apart", () => {
    expect(names("Ana Ruiz met Bo Ruiz. Mr. Ruiz left.")).toEqual(["Ana Ruiz", "Bo Ruiz"])
  })

  it.each([
    ["The death of Lena Moss shook the city.", true],
    ["Lena Moss was killed in May.", true],
    ["Lena Moss, the mayor of Dover, was shot.", false],
    ["“My son is dead,” said Lena Moss, who was shot too.", false]
  ])("%s", (text, hidden) => expect(people(text).map((person) => person.private)).toEqual([hidden]))
})

describe("roles", () => {
  it.each<[string, ...Array<string>]>([
    ["Chicago Mayor Ana Ruiz spoke.", "Ana Ruiz: Mayor @ country:us/state:il/place:chicago"],
    ["Oakland, California, Mayor Ana Ruiz spoke.", "Ana Ruiz: Mayor @ country:us/state:ca/place:oakland"],
    ["Mayor Ana Ruiz of Chicago spoke.", "Ana Ruiz: Mayor @ country:us/state:il/place:chicago"],
    ["Ana Ruiz, mayor of Los Angeles, spoke.", "Ana Ruiz: mayor @ country:us/state:ca/place:los_angeles"],
    ["Ana Ruiz, Boston’s mayor, spoke.", "Ana Ruiz: mayor @ country:us/state:ma/place:boston"],
    ["Ana Ruiz, president of the Ward Immigration League, spoke.", "Ana Ruiz: president @ ward immigration league"],
    ["The Ward Immigration League president Ana Ruiz spoke.", "Ana Ruiz: president @ ward immigration league"],
    [
      "“No,” said Ana Ruiz, director of policy studies at the Center for Border Studies.",
      "Ana Ruiz: director of policy studies @ center for border studies"
    ],
    ["Rep. Bo Hill, R-Fla., agreed.", "Bo Hill: Rep. @ country:us/state:fl"],
    ["They met former House Speaker Eric Moss.", "Eric Moss: former House Speaker @ house of representatives"],
    ["Former Texas Gov. Bo Hill agreed.", "Bo Hill: Former Gov. @ country:us/state:tx"],
    ["U.S. Attorney General Bo Hill agreed.", "Bo Hill: Attorney General @ country:us"],
    ["Then-US president Bo Hill agreed.", "Bo Hill: president @ country:us"],
    ["NYPD Commissioner Bo Hill agreed.", "Bo Hill: Commissioner @ new york police department"],
    ["Department of Justice spokesman Bo Hill agreed.", "Bo Hill: spokesman @ department of justice"],
    ["The governor’s border czar, Eric Moss, agreed.", "Eric Moss: border czar @ country:us"],
    ["Ana Ruiz is the mayor of Boston.", "Ana Ruiz: mayor @ country:us/state:ma/place:boston"],
    ["One of the governor’s immigration advisers is Eric Moss.", "Eric Moss: immigration adviser @ "],
    ["Ana Ruiz, the daughter of a farmer, spoke."],
    ["Ana Ruiz, whose office is in Boston, spoke."],
    ["Ana Ruiz’s lawyer left."]
  ])("%s", (text, ...expected) => expect(roles(text)).toEqual(expected))

  it("knows whom an organization’s people work for, without a title", () => {
    const [person] = people("The Heritage Foundation’s Eric Moss told reporters.")
    expect(person).toMatchObject({ roles: [], affiliation: "organization:heritage foundation", roleKind: "scholar" })
  })
})

describe("organizations", () => {
  it.each<[string, ...Array<string>]>([
    [
      "The Ward County Sheriff’s Office and the Dover Police Department agreed.",
      "Ward County Sheriff’s Office (state_or_local_agency)",
      "Dover Police Department (state_or_local_agency)"
    ],
    ["She leads the Center for Harbor Law in Dover.", "Center for Harbor Law (advocacy)"],
    ["The Dover City Council voted.", "Dover City Council (legislature)"],
    ["It was first in The Harlan Tribune.", "Harlan Tribune (media)"],
    ["The 9th U.S. Circuit Court of Appeals ruled.", "9th U.S. Circuit Court of Appeals (court)"],
    ["He teaches at the University of Harlan.", "University of Harlan (university)"],
    ["The Justice Department sued. The Department of Justice, or DOJ, won.", "Department of Justice (federal_agency)"],
    [
      "U.S. Immigration and Customs Enforcement said ICE would come.",
      "U.S. Immigration and Customs Enforcement (federal_agency)"
    ],
    ["The Harlan Workers Alliance (HWA) sued. HWA won.", "Harlan Workers Alliance (advocacy)"],
    ["Democrats in the House and Senate agreed.", "House of Representatives (legislature)", "Senate (legislature)"],
    ["The Harlan Trust Act passed, and SB 12 failed."],
    ["A house on Court Street near Union Square burned."],
    ["The department and the council met in City Hall."],
    ["In State v. Harlan Community College the judge ruled."],
    ["They met in the Oval Office on Friday."]
  ])("%s", (text, ...expected) => expect(organizations(text)).toEqual(expected))
})

describe("descriptions", () => {
  const titles = (text: string) => {
    const { document, mentions } = read(text)
    return mentions.flatMap(({ span, form, entity }) =>
      form === "title" && !entity.startsWith("ocd-") ? [`${slice(document.text, span)} = ${entity}`] : []
    )
  }
  it.each<[string, ...Array<string>]>([
    ["Boston Mayor Ana Ruiz spoke. The mayor left.", "The mayor = person:ana ruiz"],
    ["Boston Mayor Ana Ruiz met Chicago Mayor Bo Hill. The Boston mayor left.", "The Boston mayor = person:ana ruiz"],
    ["Boston Mayor Ana Ruiz met Chicago Mayor Bo Hill. The mayor left."],
    ["Ana Ruiz spoke. The mayor left."],
    ["Former Mayor Ana Ruiz of Boston spoke. The mayor left."],
    ["Boston Mayor Ana Ruiz spoke. The mayor of Dover left."],
    ["The Justice Department sued. The department won.", "The department = organization:department of justice"],
    ["The Justice Department sued the State Department. The department won."]
  ])("%s", (text, ...expected) => expect(titles(text)).toEqual(expected))
})

describe("findMentions", () => {
  it("gives spans in order that lie in the text and hold their tokens, for any text", () => {
    const word = fc.constantFrom(
      "Mayor",
      "Ana",
      "Ruiz",
      "of",
      "Boston",
      "the",
      "Department",
      "Justice",
      "’s",
      ",",
      ".",
      "said",
      "ICE",
      "(",
      ")",
      "\n",
      "de",
      "-",
      "J.",
      "“",
      "”"
    )
    const property = fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const { document, mentions, entities } = read(parts.join(" "))
      let last = -1
      for (const { span, first, next, entity } of mentions) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeLessThanOrEqual(document.text.length)
        expect(next).toBeGreaterThan(first)
        expect(entities.has(entity)).toBe(true)
        last = span.start
      }
      for (const entity of entities.values()) {
        if (entity.kind !== "person") continue
        for (const key of [entity.affiliation, ...entity.roles.map(({ affiliation }) => affiliation)]) {
          if (key !== null) expect(entities.has(key)).toBe(true)
        }
      }
    })
    fc.assert(property)
  })
})
