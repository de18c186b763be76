import { describe, expect, it } from "vitest"
import { speakers } from "./found.ts"

type Case = [text: string, ...expected: Array<string | null>]

describe("who speaks", () => {
  it.each<Case>([
    ["White House Chief of Staff Reince Bell said nobody had asked.", "reince bell"],
    ["“Nobody asked,” Secretary of State Ana Ruiz said.", "ana ruiz"],
    ["President of the City Council Ana Ruiz said nobody had asked.", "ana ruiz"],
    ["Friends of Ana Ruiz said nobody had asked.", null],
    ["Last month, California’s attorney general, Ana Ruiz, warned that nobody had asked.", "ana ruiz"],
    ["On Monday, the sheriff, Tom Bell, said nobody had asked.", "tom bell"],
    ["According to Tom Bell, the sheriff of Elm County, Ohio, nobody had asked.", "tom bell"],
    ["Assemblyman Tom Bell, a Queens Democrat, wrote the bill."],
    ["Elm College declared itself a sanctuary campus."],
    ["President-elect Ana Ruiz said she would sign the bill.", "ana ruiz"],
    [
      "“Nobody asked us,” Tom Bell said.\nMayor Paul Webb, a friend of the county, wrote a column. In it, he argued that nobody had asked.",
      "tom bell",
      "paul webb"
    ],
    ["Gov. Ana Ruiz met reporters.\nThe Republican governor said nobody had asked.", "ana ruiz"],
    ["Gov. Ana Ruiz met Gov. Tom Bell.\nThe Republican governor said nobody had asked.", null],
    ["Gov. Ana Ruiz met reporters.\nThe former governor said nobody had asked.", null],
    ["The city and county of Denver said the order was void.", "denver"],
    [
      "The 9th Circuit Court of Appeals heard the case.\nThe appeals court ruled that the order was void.",
      "u s court of appeals for the ninth circuit"
    ],
    [
      "The 9th Circuit Court of Appeals ruled that the order was void. It also held that nobody had asked.",
      "u s court of appeals for the ninth circuit",
      "u s court of appeals for the ninth circuit"
    ],
    ["A district court ruled that the order was void.", null],
    ["The county’s spokesman said the order was void.", null],
    ["A statement from Sheriff Tom Bell said the order was void.", "tom bell"],
    ["A statement from a clerk of Tom Bell said the order was void.", null],
    ["In May, Judge Ana Ruiz blocked the order, ruling that nobody had asked.", "ana ruiz"],
    ["Police chiefs in Denver and Boulder had opposed the bill, arguing that nobody had asked.", null],
    ["The measure lets the clerk tell agents that nobody had asked."],
    ["The clerk can tell agents apart. The clerk told agents that nobody had asked.", null],
    ["The order directs agencies to hold the grants."],
    ["Ana Ruiz rejected a demand from the county."],
    ["The complaint alleges that nobody had asked.", null],
    [
      "The Elm Teachers Association, an influential union, sued.\nThe teachers union said nobody had asked.",
      "elm teachers association"
    ],
    ["The Elm Teachers Association, an influential union, sued.\nThe police union said nobody had asked.", null],
    ["The Harbor Alliance, a nonprofit, sued.\nThe nonprofit said nobody had asked.", "harbor alliance"],
    [
      "The Harbor Alliance, a nonprofit, and the Elm Alliance, a nonprofit, sued.\nThe nonprofit said nobody had asked.",
      null
    ],
    ["The Elm County Sheriff’s Office met.\nThe sheriff’s office said nobody had asked.", "elm county sheriff office"],
    ["The Elm County Sheriff’s Office met.\nThe mayor’s office said nobody had asked.", null],
    ["Mayor Ana Ruiz met.\nA spokesman for the mayor, Tom Bell, said nobody had asked.", "tom bell"]
  ])("%s", (text, ...expected) => expect(speakers(text)).toEqual(expected))
})
