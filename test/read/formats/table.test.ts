import { expect, it } from "@effect/vitest"
import { readAs, wordsOf } from "./helpers.ts"

const given = async (name: string, content: string) => wordsOf(await readAs(name, content))

it.each([
  // a comma without quotation marks cuts the text, and nobody can say where it ends
  ["comma.csv", "id,text\n1,The mayor, she said, left.\n2,The mayor left.\n", ["1 Malformed", "2 The mayor left."]],
  ["short.csv", "id,title,text\n1,Vote\n2,Vote,Yes.\n", ["1 Malformed", "2 Yes."]],
  // cells that nobody filled in
  ["blank.csv", "\n \nid,text,date\n1,Yes.,,,\n,,\n2,No.\n", ["1 Yes.", "2 No."]],
  ["spaced.csv", 'id, title, text\n1, "Vote, at last", "Yes, she said."\n', ["1 Yes, she said."]],
  ["spaces.csv", 'id,text\n1, "Yes" is all\n', ['1  "Yes" is all']],
  [
    "escaped.csv",
    'id,text\n1,"She said \\"no\\", and left."\n2,"\\"Yes,\\"\n he said."\n',
    ['1 She said "no", and left.', '2 "Yes,"\n he said.']
  ],
  [
    "doubled.csv",
    'id,text\n1,"In C:\\dir\\"\n2,"She said ""no"", and left."\n',
    ["1 In C:\\dir\\", '2 She said "no", and left.']
  ],
  // what a database says of its search, above the header
  [
    "search.csv",
    'Results for: "sanctuary", 2 found\nExported,2020-01-05\n\nid;text;date\n1;Yes, she said.;\n',
    ["1 Yes, she said."]
  ],
  ["mine.csv", "id,date,town\n1,text,title\n2,3,4\n", [" NoTextField"]], // a row is no header
  ["lone.csv", "Results: 2\n\n", [" NoTextField"]],
  ["nul.csv", "id,text\n1,Yes.\n\0\0\0\0", ["1 Yes.", "2 Binary"]]
] as const)("%s", async (name, content, expected) => {
  expect((await given(name, content)).map(([record, text]) => `${record} ${text}`)).toEqual(expected)
})

it.each([
  ["blank.csv", " \r\n\t\n", "NoTexts"],
  ["blank.mhtml", "", "NoTexts"],
  ["blank.warc", "\uFEFF\n", "NoTexts"],
  ["blank.txt", "\n \n", "NoText"],
  ["zeros.json", "\0".repeat(90), "Binary"]
])("says of %s that nothing is in it", async (name, content, expected) => {
  expect(await given(name, content)).toEqual([["", expected]])
})
