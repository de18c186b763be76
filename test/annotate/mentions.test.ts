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
    ["Tom Lee Van Hallow left. Van Hallow was late.", "Tom Lee Van Hallow"],
    ["Van Hallow was late. Tom Lee Van Hallow left.", "Tom Lee Van Hallow"],
    ["Tom Lee Hallow left. Van Jones was late.", "Tom Lee Hallow", "Van Jones"],
    ["Cities have sued. Supporters of the bill cheered."],
    ["The Harlan Trust Act and Kate’s Law failed in Virginia Beach."],
    ["Martin Luther King Day fell on Monday, near Madison Square Garden."],
    ["Muslims and Catholics prayed at Christmas in Santa Clara County."],
    ["Generally Ana Ruiz agreed.", "Ana Ruiz"],
    ["Rival Ana Ruiz of Dover agreed.", "Ana Ruiz"],
    ["The council of San Juan Capistrano agreed in Hilton Head Island."],
    ["Allen West said so in the West. He moved West. West agreed.", "Allen West"],
    [
      "Mayor Randall Beach and Rep. Jesus Harkly met April Ruiz, a clerk.",
      "Randall Beach",
      "Jesus Harkly",
      "April Ruiz"
    ],
    ["In April Ruiz agreed, near Wilson Street and on the beaches of James Beach."],
    ["The council of San Juan Capistrano agreed with Juan Bell.", "Juan Bell"],
    ["The crowd left Will County for Grant Park."],
    ["Gov. JB Hallow met AJ Ruiz.", "JB Hallow", "AJ Ruiz"],
    ["Jayden Ruiz met Adaugo Bell and Yetunde Ward.", "Jayden Ruiz", "Adaugo Bell", "Yetunde Ward"], // newer and immigrant names
    ["Mayor de Moor met Mr. de la Cruz.", "de Moor", "de la Cruz"],
    ["The city of de Moor met the de la Cruz bill."],
    ["Rendy Desmarais, a spokesperson for the mayor, agreed.", "Rendy Desmarais"],
    ["Sens. Zdravko Petrossian (D-Ohio) and Wilmo Harkly (R-Mont.) agreed.", "Zdravko Petrossian", "Wilmo Harkly"],
    ["Zdravko Brown (D-N.J.) agreed.", "Zdravko Brown"],
    ["He told The Harbor Spectator. The Harbor Spectator agreed."],
    ["The Board on Professional Responsibility met."],
    ["Mr. Zhu met Zhu Weilan, a lawyer.", "Zhu Weilan"], // the family’s name first
    ["She met Kalief Harrowby in May. Harrowby said no.", "Kalief Harrowby"], // a surname that speaks
    ["They sold Harbor Lantern. Poor Mexico lost. Mexico said no."]
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
    ["Ana Ruiz, the mayor’s spokesperson, spoke.", "Ana Ruiz: spokesperson @ "],
    ["Ana Ruiz, a spokesperson for Mayor Bo Hill, spoke.", "Ana Ruiz: spokesperson @ ", "Bo Hill: Mayor @ "],
    ["They sued Ana Ruiz, Police Commissioner Bo Hill and others.", "Bo Hill: Police Commissioner @ "],
    ["[Attorney General] Ana Ruiz spoke.", "Ana Ruiz: Attorney General @ "],
    [
      "Former San Francisco Sheriff Ana Ruiz spoke.",
      "Ana Ruiz: Former Sheriff @ country:us/state:ca/place:san_francisco"
    ],
    [
      "Sens. Ana Ruiz (D-Ohio), Bo Hill (R-N.J.) and Tom Bell agreed.",
      "Ana Ruiz: Sen. @ country:us/state:oh",
      "Bo Hill: Sen. @ country:us/state:nj",
      "Tom Bell: Sen. @ "
    ],
    [
      "Senators Ana Ruiz, Democrat of New York, and Bo Hill, Republican of Iowa, agreed.",
      "Ana Ruiz: Senator @ country:us/state:ny",
      "Bo Hill: Senator @ country:us/state:ia"
    ],
    ["Senator Ana Ruiz met Tom Bell, and Bo Hill left.", "Ana Ruiz: Senator @ "],
    [
      "Ana Ruiz, New York City’s Commissioner of Harbor Affairs, agreed.",
      "Ana Ruiz: Commissioner of Harbor Affairs @ country:us/state:ny/place:new_york"
    ],
    ["Commissioner of Harbor Affairs Ana Ruiz agreed.", "Ana Ruiz: Commissioner of Harbor Affairs @ "],
    ["Ana Ruiz, president of Iraq and Harbor Workers, agreed.", "Ana Ruiz: president @ "],
    [
      "Ana Ruiz, director of legal Initiatives for the Dover Harbor Coalition, agreed.",
      "Ana Ruiz: director of legal Initiatives @ dover harbor coalition"
    ],
    [
      "The acting secretary of the Department of Homeland Security Chad Moss agreed.",
      "Chad Moss: acting secretary @ department of homeland security"
    ],
    ["The budget of the Department of Homeland Security Ana Ruiz knew."],
    ["Provost Ana Ruiz met University President Bo Hill.", "Ana Ruiz: Provost @ ", "Bo Hill: University President @ "],
    [
      "Acting Transportation Secretary Ana Ruiz met tax commissioner Bo Hill.",
      "Ana Ruiz: Acting Transportation Secretary @ ",
      "Bo Hill: tax commissioner @ "
    ],
    [
      "Ana Ruiz, an economist who served as director of the Harbor Institute and is now president of the Lantern League, agreed.",
      "Ana Ruiz: economist @ ",
      "Ana Ruiz: director @ harbor institute",
      "Ana Ruiz: president @ lantern league"
    ],
    ["Ana Ruiz, director of the nonpartisan Harbor Institute, agreed.", "Ana Ruiz: director @ harbor institute"],
    ["Ana Ruiz, a Boston-based lawyer, agreed.", "Ana Ruiz: lawyer @ "],
    ["Ana Ruiz serves as dean of the college.", "Ana Ruiz: dean @ "],
    ["Ana Ruiz is president of the Harbor League.", "Ana Ruiz: president @ harbor league"],
    ["An aide to Ana Ruiz, Jr., is a fellow at the Harbor Institute."],
    ["Ana Ruiz is tired of the mayor."],
    ["Ana Ruiz, whose office is in Boston, spoke."],
    ["Ana Ruiz’s lawyer left."],
    ["The mayor of Denver, Ana Ruiz, agreed.", "Ana Ruiz: mayor @ country:us/state:co/place:denver"],
    ["They met the mayor of Denver, Ana Ruiz, and Tom Bell."],
    ["A spokesman for the city of Denver, Tom Bell, agreed.", "Tom Bell: spokesman @ country:us/state:co/place:denver"],
    ["Denver council woman Ana Ruiz agreed.", "Ana Ruiz: council woman @ country:us/state:co/place:denver"],
    ["Oakland Vice Mayor Ana Ruiz agreed.", "Ana Ruiz: Vice Mayor @ country:us/state:ca/place:oakland"],
    ["Oakland City Attorney Ana Ruiz agreed.", "Ana Ruiz: City Attorney @ country:us/state:ca/place:oakland"],
    [
      "Oakland School Superintendent Ana Ruiz agreed.",
      "Ana Ruiz: School Superintendent @ country:us/state:ca/place:oakland"
    ],
    ["Kansas City Councilman Tom Bell agreed.", "Tom Bell: City Councilman @ country:us/state:mo/place:kansas_city"],
    [
      "Travis County State's Attorney Ana Ruiz agreed.",
      "Ana Ruiz: State's Attorney @ country:us/state:tx/county:travis"
    ],
    ["Travis County Supervisor Ana Ruiz agreed.", "Ana Ruiz: County Supervisor @ country:us/state:tx/county:travis"],
    [
      "Denver Ald. Ana Ruiz agreed with Cmdr. Tom Bell.",
      "Ana Ruiz: Ald. @ country:us/state:co/place:denver",
      "Tom Bell: Cmdr. @ "
    ],
    ["Circuit Judge Ana Ruiz of Ohio agreed.", "Ana Ruiz: Circuit Judge @ country:us/state:oh"],
    ["The Oakland Star praised Ana Ruiz."]
  ])("%s", (text, ...expected) => expect(roles(text)).toEqual(expected))

  it("takes a chief for the police’s, and the president of what it doesn’t know for no country’s", () => {
    const kinds = people("Chief Ana Ruiz met Tom Bell, the president of Harlanders for Order.").map(
      ({ roleKind }) => roleKind
    )
    expect(kinds).toEqual(["law_enforcement", "other"])
  })

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
    ["The 9th U.S. Circuit Court of Appeals ruled.", "U.S. Court of Appeals for the Ninth Circuit (court)"],
    [
      "The Ninth Circuit and the U.S. Court of Appeals for the 9th Circuit agreed.",
      "U.S. Court of Appeals for the 9th Circuit (court)"
    ],
    ["He teaches at the University of Harlan.", "University of Harlan (university)"],
    [
      "The Justice Dept. agreed with the Dept. of Labor.",
      "Department of Justice (federal_agency)",
      "Department of Labor (federal_agency)"
    ],
    ["The Ward County Sheriff’s Office on Jan. 3 agreed.", "Ward County Sheriff’s Office (state_or_local_agency)"],
    ["The Harbor & Dock Alliance met. The Harbor and Dock Alliance agreed.", "Harbor & Dock Alliance (advocacy)"],
    [
      "She was at the University of Harlan at Denver and Rice University at noon.",
      "University of Harlan at Denver (university)",
      "Rice University (university)"
    ],
    [
      "The Denver School District, Denver Public Schools and the Ohio Attorney General’s Office agreed.",
      "Denver School District (state_or_local_agency)",
      "Denver Public Schools (state_or_local_agency)",
      "Ohio Attorney General’s Office (state_or_local_agency)"
    ],
    ["Public schools in the district closed, and school district staff left."],
    ["America’s Voice sued. America’s mayors did not.", "America's Voice (advocacy)"],
    ["The Justice Department sued. The Department of Justice, or DOJ, won.", "Department of Justice (federal_agency)"],
    [
      "U.S. Immigration and Customs Enforcement said ICE would come.",
      "U.S. Immigration and Customs Enforcement (federal_agency)"
    ],
    ["The Harlan Workers Alliance (HWA) sued. HWA won.", "Harlan Workers Alliance (advocacy)"],
    ["The Ohio House passed it, and the House adjourned.", "Ohio House (legislature)"],
    ["The White House wrote to the House.", "White House (other)", "House of Representatives (legislature)"],
    ["Democrats in the House and Senate agreed.", "House of Representatives (legislature)", "Senate (legislature)"],
    ["The Harlan Trust Act passed, and SB 12 failed."],
    ["A house on Court Street near Union Square burned."],
    ["The department and the council met in City Hall."],
    ["In State v. Harlan Community College the judge ruled."],
    ["They met in the Oval Office on Friday."],
    ["He told ABC News7, NBC 5 and KXYZ-TV.", "ABC News7 (media)", "NBC 5 (media)", "KXYZ-TV (media)"],
    ["The ABC 20 years ago was small.", "ABC (media)"],
    [
      "She spoke to the Harlan Economic Club at the Harlan Golf Club.",
      "Harlan Economic Club (association)",
      "Harlan Golf Club (other)"
    ],
    ["A club and a night club burned."],
    ["The Board of Supervisors voted.", "Board of Supervisors (legislature)"],
    [
      "He told The Harlan Spectator. The Lantern, as The Lantern reported, won.",
      "Harlan Spectator (media)",
      "Lantern (media)"
    ],
    ["The boat left The Hague for the Harlan Star show."],
    [
      "The United Dock Workers of America and Families for Harbor Justice sued.",
      "United Dock Workers of America (association)",
      "Families for Harbor Justice (advocacy)"
    ],
    ["Harlan Families and Dock Workers sued."],
    ["The Alliance to Restore Our Docks (AROD) won. AROD left.", "Alliance to Restore Our Docks (advocacy)"],
    ["The Safe Harbors and Reefs Program (SHRP) grew."],
    ["The House Harbors and Reefs Committee met.", "House Harbors and Reefs Committee (legislature)"],
    ["The Republican Harbor Coalition met.", "Republican Harbor Coalition (advocacy)"],
    ["The AFL-CIO agreed at the Commander-in-Chief Forum.", "AFL-CIO (association)"],
    ["In the West Bank they voted."],
    ["Senate Majority Leader Ana Ruiz agreed.", "Senate (legislature)"],
    ["The Department of Corrections, or DOC, agreed.", "Department of Corrections (state_or_local_agency)"]
  ])("%s", (text, ...expected) => expect(organizations(text)).toEqual(expected))
})

describe("places whose names hold a title or an ’s", () => {
  const places = (text: string) =>
    read(text).mentions.flatMap(({ entity }) => (entity.startsWith("ocd-") ? [entity.replace(/^.*?:us\//u, "")] : []))

  it.each([
    ["Prince George’s County will no longer hold people.", "state:md/county:prince_george~s"],
    ["Deputies in Queen Anne's County have joined.", "state:md/county:queen_anne~s"],
    ["Officers in Queen Creek, Ariz., were told to ask.", "state:az/place:queen_creek"],
    ["Officers in Lee’s Summit, Mo., will not help.", "state:mo/place:lee~s_summit"]
  ])("%s", (text, place) => {
    expect(places(text)).toContain(place)
    expect(names(text)).toEqual([])
  })

  it("takes a prince for a person elsewhere", () => {
    expect(names("Prince George opened the fair in Denver.")).toEqual(["George"])
    expect(places("Robert E. Lee’s summit with the mayors failed.")).toEqual([])
  })

  it("takes such a county's council as one body", () => {
    expect(organizations("The Prince George’s County Council voted on Tuesday.")).toEqual([
      "Prince George’s County Council (legislature)"
    ])
  })
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
