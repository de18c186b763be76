import { describe, expect, it } from "vitest"
import { stances } from "./read.ts"

describe("sides that were read wrongly or not at all", () => {
  it.each([
    ["Sheriff Tom Bell has fought for more cooperation with immigration agents.", "tom bell sanctuary_policy opposes"],
    ["Sheriff Tom Bell has fought cooperation with immigration agents.", "tom bell sanctuary_policy supports"],
    [
      "Mayor Ana Ruiz voiced opposition against cooperation with immigration agents.",
      "ana ruiz sanctuary_policy supports"
    ],
    ["Mayor Ana Ruiz voiced her opposition to becoming a sanctuary city.", "ana ruiz sanctuary_policy opposes"],
    ["Rep. Tom Bell lashed out at sanctuary cities on Friday.", "tom bell sanctuary_policy opposes"],
    ["“I’m not for the sanctuary ordinance,” said Councilwoman Ana Ruiz.", "ana ruiz sanctuary_policy opposes"],
    [
      "“We want counties to rethink their sanctuary policies,” said Rep. Tom Bell.",
      "tom bell sanctuary_policy opposes"
    ],
    [
      "“Nobody in my office will hand people over to immigration agents,” said Sheriff Tom Bell.",
      "tom bell sanctuary_policy supports"
    ],
    [
      "“I will never be anything but a defender of sanctuary cities,” said Mayor Ana Ruiz.",
      "ana ruiz sanctuary_policy supports"
    ],
    [
      "President Tom Bell is threatening to shut off federal grants to such cities, which shield immigrants.",
      "tom bell funding_cutoff supports"
    ]
  ])("%s", (text, side) => expect(stances(text)).toContain(side))

  it.each([
    ["“We’ll see,” Mayor Ana Ruiz promised of sanctuary cities."],
    ["Mayor Ana Ruiz said mass deportations will focus on people with criminal records."],
    ["“Some will tell you that sanctuary cities should lose their grants,” said Mayor Ana Ruiz."]
  ])("no side: %s", (text) => expect(stances(text)).toEqual([]))
})
