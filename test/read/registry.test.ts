import { expect, it } from "@effect/vitest"
import { parseRegistry } from "../../pipeline/read/registry.ts"

const known = new Set(["a.txt", "sub/b.txt", "c.txt"])

it("reads columns in any order, quoted cells, a byte order mark, Windows breaks", () => {
  const csv = '\ufefftitle,file,url\r\n"One, ""two""\nthree",sub/b.txt,\r\n\r\n,a.txt,https://example.org/a\r\n'
  const { sources, problems } = parseRegistry(csv, known)
  expect(problems).toEqual([])
  expect(sources.get("sub/b.txt")).toMatchObject({ title: 'One, "two"\nthree', titleBasis: "registry", url: null })
  expect(sources.get("a.txt")).toMatchObject({ title: null, titleBasis: null, url: "https://example.org/a" })
})

it.each([
  ["2016-11-31,a.txt", 2, "published"],
  ["November 2016,a.txt", 2, "published"],
  [",d.txt", 2, "file"],
  [",../a.txt", 2, "file"],
  [",sub/../a.txt", 2, "file"],
  [",./a.txt", 2, "file"],
  [",/a.txt", 2, "file"],
  [",C:\\a.txt", 2, "file"],
  [",sub//b.txt", 2, "file"],
  ["2016,", 2, "file"],
  [",a.txt,one too many", 2, ""],
  [',a"b.txt', 2, ""], // no CSV
  [",c.txt\n2016,c.txt", 3, "file"] // twice
])("leaves out a wrong line and reads the next: %j", (line, number, column) => {
  const { sources, problems } = parseRegistry(`published,file\n${line}\n[..2016-11-27],sub/b.txt\n`, known)
  expect(problems.map((problem) => [problem.line, problem.column])).toEqual([[number, column]])
  expect(problems[0]?.message).toMatch(/^line \d.*: .*correct it, then run again$/u)
  expect(sources.get("sub/b.txt")?.published).toBe("[..2016-11-27]")
})

it.each([
  ["publisher,title\nA,B\n", "file"],
  ["file,title,file\na.txt,B,C\n", "file"]
])("can't use a registry whose header is wrong: %j", (csv, column) => {
  const { sources, problems } = parseRegistry(csv, known)
  expect(sources.size).toBe(0)
  expect(problems).toMatchObject([{ line: 1, column }])
})

it("tells of a column that it doesn't know, and reads the others", () => {
  const { sources, problems } = parseRegistry("file,publised\na.txt,2016\n", known)
  expect(problems).toMatchObject([{ line: 1, column: "publised" }])
  expect(sources.has("a.txt")).toBe(true)
})

it("takes an empty registry for none", () =>
  expect(parseRegistry("", known)).toEqual({ sources: new Map(), problems: [] }))
