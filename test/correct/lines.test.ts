import { describe, expect, it } from "vitest"
import { parseLines } from "../../pipeline/correct/lines.ts"

const header = "target,table,action,field,value,reason,date"
const problemsOf = (csv: string) => parseLines(csv).problems.map(({ line, problem }) => `${line}: ${problem}`)

describe("a list of corrections", () => {
  it("is read as a spreadsheet writes it: a byte order mark, columns in any order, empty lines, quotation marks", () => {
    const csv =
      '\ufeffreason,Action,target,value,field,by\r\n"wrong, as the text shows",set,st-0000000000000001,indirect,kind,ann\r\n,,,,,\r\n'
    expect(parseLines(csv)).toEqual({
      lines: [
        {
          line: 2,
          target: "st-0000000000000001",
          table: null,
          action: "set",
          field: "kind",
          value: "indirect",
          reason: "wrong, as the text shows",
          date: null
        }
      ],
      problems: []
    })
  })

  it("counts a line that says the same as another once", () => {
    const line = "jane-doe,,remove,,,asked for,2017-05-01"
    expect(parseLines(`${header}\n${line}\n${line}\n`).lines.length).toBe(1)
  })

  it("may be empty", () => expect(parseLines("")).toEqual({ lines: [], problems: [] }))

  it.each([
    ["a,,delete,,,r,", "2: its action is “delete”, and not one of remove, drop-row, set"],
    [",,remove,,,r,", "2: it names no target: the id of a row, the first column of its table"],
    ["a,,remove,,,,", "2: it gives no reason"],
    ["a,,set,,x,r,", "2: it names no field to set: a column of the row's table"],
    ["a,persons,remove,,,r,", "2: there is no table “persons”"],
    ["a,,remove,,,r,2017-02-30", "2: its date is “2017-02-30”, and no day such as 2017-03-29"],
    ["a,,remove,,,r,1 May 2017", "2: its date is “1 May 2017”, and no day such as 2017-03-29"],
    [
      "a,,remove,name,,r,",
      "2: it is to remove a row, and names a field: leave that empty, or empty the cell by set and no value"
    ],
    ["a,,remove,,x,r,", "2: it is to remove a row, and gives a value"],
    [
      "sha256:12,,remove,,,r,",
      "2: its target is no digest: sha256: and 64 hexadecimal digits, as `pipeline conceal` prints them"
    ],
    [`sha256:${"0".repeat(64)},,set,role,x,r,`, "2: a digest names somebody to remove, and nothing to set"],
    ["a,,remove,,,r,,,more", "2: it has more cells than the header: put a cell with a comma in quotation marks"]
  ])("refuses %s", (line, problem) => expect(problemsOf(`${header}\n${line}\n`)).toEqual([problem]))

  it.each([
    ["target,action\n", "1: the column reason is missing"],
    ["target,action,reason,reason\n", "1: two columns have one name"],
    [
      "target,action,reason,why\n",
      "1: there is no column “why”: the columns are target, table, action, field, value, reason, date, evidence, by"
    ],
    ['target,action,reason\n"a,remove\n', "0: it is no CSV"]
  ])("refuses the list %j", (csv, problem) => expect(problemsOf(csv).join("\n")).toContain(problem))

  it("names every bad line, not only the first", () =>
    expect(problemsOf(`${header}\na,,x,,,r,\nb,,remove,,,r,\nc,,y,,,r,\n`).map((text) => text.slice(0, 2))).toEqual([
      "2:",
      "4:"
    ]))
})
