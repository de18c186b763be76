import { describe, expect, it } from "vitest"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { reconcileAll } from "../../pipeline/reconcile/reconcile.ts"
import { extraction } from "../../pipeline/run/extraction.ts"
import { raw } from "../texts.ts"

const extract = extraction({ all: true })

/** The people of the dataset that a text alone makes. */
const peopleIn = (text: string): ReadonlyArray<string> =>
  reconcileAll([extract(cleanDocument(raw(text)))], { pairs: [], cluster: new Map() }).people.map(({ name }) => name)

const first =
  "RIVERTON, Calif. — “Ours is a sanctuary city and will not help deport its neighbors,” said Ana Ruiz, mayor of Salinas, California."
const second =
  "The council voted on Monday to limit cooperation with federal immigration agents, and the sheriff objected."

/** The line as news texts have it: before the text, between its paragraphs, after it. */
const around = (line: string): ReadonlyArray<string> => [
  `${line}\n\n${first}\n\n${second}\n`,
  `${first}\n\n${line}\n\n${second}\n`,
  `${first}\n\n${second}\n\n${line}\n`
]

describe("who took a picture, or wrote a caption or a text, is no person of the dataset", () => {
  it.each([
    "Photo by Carla Senn/AP",
    "Carla Senn | Getty",
    "Carla Senn/Getty Images",
    "(Photo by Carla Senn/Getty Images)",
    "Photo: Carla Senn / The Salinas Paper",
    "Photograph by Carla Senn for The Salinas Paper",
    "CREDIT CARLA SENN / AFP",
    "Image: Carla Senn",
    "(AP Photo/Carla Senn)",
    "AP Photo/Carla Senn, File",
    "Carla Senn, AP",
    "Carla Senn — AP",
    "Carla Senn/Staff",
    "Carla Senn / Staff photographer",
    "Carla Senn, The Salinas Paper",
    "Carla Senn, Special to The Salinas Paper",
    "Carla Senn-Pool/Getty Images",
    "© Carla Senn / Getty Images",
    "CARLA SENN/AFP/Getty Images",
    "Photographer: Carla Senn/Bloomberg",
    "Photo credit: Carla Senn via AP",
    "Photos by Carla Senn and Dirk Voll",
    "Illustration by Carla Senn",
    "Caption by Carla Senn",
    "Video by Carla Senn",
    "Courtesy of Carla Senn",
    "Demonstrators march in Salinas on Monday. (Carla Senn/The Salinas Paper)",
    "Mayor Ana Ruiz speaks at City Hall. Carla Senn / AP",
    "Mayor Ana Ruiz speaks at City Hall in Salinas, Calif., March 6, 2017. REUTERS/Carla Senn",
    "Mayor Ana Ruiz of Salinas. Credit Carla Senn for The Salinas Paper",
    "A protest in Salinas. | Carla Senn/AP Photo",
    "A protest in Salinas. Photo: Carla Senn",
    "By Carla Senn",
    "BY CARLA SENN",
    "By Carla Senn and Dirk Voll",
    "Posted by Carla Senn on March 6, 2017",
    "Text by Carla Senn; photographs by Dirk Voll",
    "Reporting by Carla Senn; Editing by Dirk Voll",
    "Carla Senn contributed to this report.",
    "Carla Senn reported from Salinas, and Dirk Voll from Washington.",
    "Associated Press writers Carla Senn in Salinas and Dirk Voll in Washington contributed to this report.",
    "Follow Carla Senn on Twitter: @carlasenn."
  ])("%s", (line) => {
    for (const text of around(line)) expect(peopleIn(text)).toEqual(["Ana Ruiz"])
  })

  it.each([
    ["“We will sue,” said Carla Senn, sheriff of Marin County, in a photo caption.", "Carla Senn"],
    ["Sheriff Carla Senn reported from the hearing that the county will honor detainers.", "Carla Senn"],
    ["Governor Carla Senn opposes the sanctuary ordinance, the AP reported.", "Carla Senn"]
  ])("but whom a text speaks of is: %s", (line, name) => {
    expect(peopleIn(`${first}\n\n${line}\n\n${second}\n`)).toContain(name)
  })
})
