import { describe, expect, it } from "@effect/vitest"
import { blocksOf } from "../../pipeline/clean/blocks.ts"
import { breaks, wraps } from "../../pipeline/clean/breaks.ts"
import { authorOf, bylineOf, outletOf, reportersOf } from "../../pipeline/clean/bylines.ts"
import { captionOf } from "../../pipeline/clean/captions.ts"
import { cleanDocument, cleanText } from "../../pipeline/clean/clean.ts"
import { datelineLine } from "../../pipeline/clean/datelines.ts"
import { dayOf } from "../../pipeline/clean/dates.ts"
import { apply, type Edit } from "../../pipeline/clean/edit.ts"
import { isHeading } from "../../pipeline/clean/headings.ts"
import { linesOf } from "../../pipeline/clean/lines.ts"
import { markdown } from "../../pipeline/clean/markdown.ts"
import { directions, variants } from "../../pipeline/clean/marks.ts"
import { mojibake } from "../../pipeline/clean/mojibake.ts"
import { counting, fewest, placesFor } from "../../pipeline/clean/repeated.ts"
import { Sign, signsOf } from "../../pipeline/clean/signs.ts"
import { isTokenized } from "../../pipeline/clean/spacing.ts"
import { composed, invisible } from "../../pipeline/clean/unicode.ts"
import { noMetadata } from "../../pipeline/model/document.ts"
import { raw } from "../texts.ts"

const edited = (edit: Edit, text: string) => apply(text, edit(text)).text
const kinds = (text: string) => blocksOf(text).map(({ kind }) => kind)
const sentence = "The council of Alder Creek voted on Tuesday to keep its rule, and the mayor will sign it this week."

describe("blocks", () => {
  it.each(["", "\n", " ", "\n\n  \n"])("are none of %j", (text) => expect(blocksOf(text)).toEqual([]))

  it.each([
    ["two credited captions apart, paragraphs together", 2, "\n", "caption"],
    ["one credited caption only", 1, "\n", "paragraph"],
    ["all paragraphs apart as well", 2, "\n\n", "paragraph"]
  ])("know a lonely caption by the company of others: %s", (_, captions, between, kind) => {
    const credited = "Agents at the river. (AP Photo/Tom Bell)"
    const text = Array.from({ length: captions }, () => `${sentence}${between}${sentence}\n\n${credited}`)
    expect(kinds(`${text.join("\n")}\n${sentence}\n\nThe mayor at her desk.\n${sentence}`).at(-2)).toBe(kind)
  })

  it.each([
    ["Ten words stand in this line of the newspaper, counted.", "caption"],
    ["More than ten words stand in this one line of the paper, counted.", "paragraph"],
    ["Two are here. Both short.", "paragraph"]
  ])("have for lonely captions single short sentences: %s", (line, kind) => {
    const credited = "Agents at the river. (AP Photo/Tom Bell)"
    const text = `${sentence}\n${sentence}\n\n${credited}\n${sentence}\n\n${credited}\n${sentence}\n\n${line}\n${sentence}`
    expect(kinds(text).at(-2)).toBe(kind)
  })
})

describe("hard-wrapped lines", () => {
  const line = "the council of the town voted on a rule for its police,"
  const lines = (count: number, one = line) => Array.from({ length: count }, () => one)
  it.each([
    ["four lines", lines(4), true],
    ["three lines", lines(3), false],
    ["lines of 50 letters", lines(5, "a".repeat(50)), true],
    ["lines of 49 letters", lines(5, "a".repeat(49)), false],
    ["lines of 100 letters", lines(5, "a".repeat(100)), true],
    ["lines of 101 letters", lines(5, "a".repeat(101)), false],
    ["one long line in twenty", [...lines(19), "a".repeat(101)], true],
    ["two long lines in twenty", [...lines(18), "a".repeat(101), "a".repeat(101)], false],
    ["lines each of which is followed by a blank one", lines(5).flatMap((one) => [one, ""]), false],
    ["three lines that go on, and blank ones", [...lines(4), "", "End.", "", "End."], true],
    ["two lines that go on, and blank ones", [...lines(3), "", "End.", "", "End."], false],
    ["three of ten lines that begin small", [...lines(4), ...lines(7, line.replace("the", "The"))], true],
    ["two of ten", [...lines(3), ...lines(8, line.replace("the", "The"))], false],
    ["six of ten lines that are filled", [...lines(6), ...lines(5, "a few words")], true],
    ["five of ten", [...lines(5), ...lines(6, "a few words")], false]
  ])("are joined: %s, %s", (_, all, wrapped) => expect(wraps(all.join("\n")).length > 0).toBe(wrapped))

  it("break where any system breaks them", () =>
    expect(edited(breaks, "a\r\nb\u000bc\u2028d\u2029e")).toBe("a\nb\nc\nd\n\ne"))
})

describe("captions and credits", () => {
  const caption = (line: string) => {
    const found = captionOf(line)
    const words = (range: { start: number; end: number } | null | undefined) =>
      range ? line.slice(range.start, range.end) : null
    return found && [words(found.caption), words(found.credit)]
  }
  const long = `${"Ana ".repeat(36)}/ AP`
  it.each([
    ["[AP Photo]", [null, "[AP Photo]"]],
    ["(Getty Images)", [null, "(Getty Images)"]],
    ["Photo: the mayor", [null, "Photo: the mayor"]],
    ["The mayor at her desk. Ana Ruiz/AP", ["The mayor at her desk.", "Ana Ruiz/AP"]],
    ["The mayor (left) at her desk (Photo by Ana Ruiz)", ["The mayor (left) at her desk", "(Photo by Ana Ruiz)"]],
    ["The mayor at her desk. (photo by Ana Ruiz)", ["The mayor at her desk.", "(photo by Ana Ruiz)"]],
    ["FILE - The mayor at her desk.", ["FILE - The mayor at her desk.", null]],
    ["The mayor at her desk.", null],
    ["The mayor asked (and was told).", null],
    ["The mayor asked (in a photo).", null],
    [`The mayor asked. (${long})`, null],
    [`FILE - ${"a".repeat(693)}`, [`FILE - ${"a".repeat(693)}`, null]],
    [`FILE - ${"a".repeat(694)}`, null]
  ])("of %j are %j", (line, expected) => expect(caption(line)).toEqual(expected))
})

describe("what a text says of its day and place", () => {
  it.each([
    ["2016-11-29", { length: 10, published: "2016-11-29", agency: null }],
    ["date 2016-11-29 AFP, WASHINGTON", { length: 31, published: "2016-11-29", agency: "Agence France-Presse" }],
    ["Tuesday", null],
    ["The council, ALDER CREEK", null],
    [`2016-11-29 ${"a".repeat(130)}`, null]
  ])("%j: %j", (line, expected) => expect(datelineLine(line)).toEqual(expected))

  it.each([
    ["", null],
    ["2016-02-29", "2016-02-29"],
    ["2015-02-29", null],
    ["1699-12-31", null],
    ["1700-01-01", "1700-01-01"],
    ["1 Dec 2016", "2016-12-01"],
    ["Jan 31, 2016", "2016-01-31"],
    ["2016-00-10", null],
    ["2016-13-10", null]
  ])("%j is the day %s", (text, day) => expect(dayOf(text)).toBe(day))

  it.each([
    ["By Ana Ruiz", "Ana Ruiz"],
    ["By Ana Ruiz Jr.", "Ana Ruiz Jr."],
    ["By Ana Ruiz Jr. and the council.", null],
    ["By Ana Ruiz.", null],
    ["by Ana Ruiz", "Ana Ruiz"],
    ["by Ana Ruiz, The Alder Post", "Ana Ruiz"],
    ["by Ana Ruiz, who lives here", null],
    ["by the council", null],
    ["BY ANA RUIZ AND TOM BELL", "ANA RUIZ AND TOM BELL"],
    ["By Ana Ruiz, Staff Writer", "Ana Ruiz"],
    ["By Ana Ruiz, Tom Bell", "Ana Ruiz, Tom Bell"],
    ["By The Associated Press", null]
  ])("%j names its author: %s", (line, author) => expect(authorOf(line)).toBe(author))

  const bare = { agency: null, publisher: null, published: null }
  it.each([
    ["By ANA RUIZ, Associated Press", { ...bare, author: "ANA RUIZ", agency: "Associated Press" }],
    ["By ANA RUIZ Associated Press", { ...bare, author: "ANA RUIZ", agency: "Associated Press" }],
    ["By The Associated Press", { ...bare, author: null, agency: "Associated Press" }],
    ["By Ana Ruiz | The Denver Post", { ...bare, author: "Ana Ruiz", publisher: "The Denver Post" }],
    ["By Ana Ruiz | Elm Hall", { ...bare, author: "Ana Ruiz" }],
    ["Ana Ruiz | Elm Hall", null],
    ["Ana Ruiz | The Denver Post", { ...bare, author: "Ana Ruiz", publisher: "The Denver Post" }],
    [
      "Ana Ruiz and Tom Bell | Associated Press",
      { ...bare, author: "Ana Ruiz and Tom Bell", agency: "Associated Press" }
    ],
    ["Ana Ruiz, Staff Writer", { ...bare, author: "Ana Ruiz" }],
    ["Ana Ruiz, Mayor", null],
    ["Posted on January 5, 2017 by Ana Ruiz", { ...bare, author: "Ana Ruiz", published: "2017-01-05" }],
    ["Posted on the wall by Ana Ruiz", null],
    ["By Ana Ruiz • Jan 5, 2019", { ...bare, author: "Ana Ruiz", published: "2019-01-05" }],
    ["BY ANA RUIZ IN NEWS ON MAY 9, 2018 1:10 PM", { ...bare, author: "ANA RUIZ", published: "2018-05-09" }],
    ["By Ana Ruiz in 2019", { ...bare, author: "Ana Ruiz" }]
  ])("%j says who wrote, for whom, and when", (line, said) => expect(bylineOf(line)).toEqual(said))

  it.each([
    ["(Reporting by Ana Ruiz in Salinas; Editing by Tom Bell)", "Ana Ruiz"],
    ["(Reporting by Ana Ruiz and Tom Bell; Editing by Jo Day)", "Ana Ruiz and Tom Bell"],
    ["(Reporting by Ana Ruiz in Salinas and Tom Bell in Elm; Editing by Jo Day)", null],
    ["(Editing by Tom Bell)", null],
    ["Additional reporting by Tom Bell", null]
  ])("%j names who reported: %s", (line, author) => expect(reportersOf(line)).toBe(author))

  it.each([
    ["ABC News", "ABC News"],
    ["The Denver Post", "The Denver Post"],
    ["Reuters", null],
    ["salon", null],
    ["City of Alder", null]
  ])("%j is an outlet's name: %s", (name, outlet) => expect(outletOf(name)).toBe(outlet))

  it.each([
    ["© 2021 The Alder Post. All rights reserved.", "The Alder Post"],
    ["Copyright 2019-2021 Alder Media & Sons, Inc.", "Alder Media & Sons"],
    ["Copyright 2021 by Post of the Creek", "Post of the Creek"],
    ["© 2021 the creek", null],
    ["© 2021 Reuters", null],
    ["© 2021", null],
    ["© 2021 Reuters\n\n© 2021 The Alder Post", "The Alder Post"],
    ["Advertisement\n\nCopyright (c) 2021, Alder Times Corp.", "Alder Times"]
  ])("%j says who published it: %s", (line, publisher) =>
    expect(cleanDocument(raw(`${sentence}\n\n${line}`)).metadata.publisher).toBe(publisher)
  )
})

describe("damage", () => {
  it.each([
    ["", []],
    ["By Ana Ruiz", []],
    [`${sentence} The mayor...`, ["truncated"]],
    [`${sentence} The mayor and the council went home with`, ["truncated"]],
    [`${sentence} And they then left`, ["truncated"]],
    [`${sentence}\n\nWhat the Council Wants of the\n\nBy Ana Ruiz`, ["truncated"]],
    ["What the Council Wants of the\n\nBy Ana Ruiz", ["truncated"]],
    [`${sentence} They then left`, []]
  ])("of %j is %j", (text, damage) => expect(cleanDocument(raw(text)).damage).toEqual(damage))
})

it.each([
  ["WHAT THE RULE SAYS", true],
  ["WHO “WON” THE VOTE", true],
  ["“WE WON”", false],
  ["THE MAYOR:", false],
  ["THE MAYOR: WE WON", true],
  ["AB 12", false],
  ["What the Rule Says", true],
  ["What the rule says about the", false],
  ["what the rule says", false],
  ["Sixteen words are a heading as one two three four five six seven eight nine ten", true],
  ["Seventeen words are no heading as one two three four five six seven eight nine ten show", false]
])("%s: a heading, %s", (line, heading) => expect(isHeading(line)).toBe(heading))

describe("lines that a publisher may repeat", () => {
  const linesIn = (text: string, file = "a/b.txt", metadata = noMetadata) => {
    const document = { ...cleanDocument({ ...raw(text), file }), metadata }
    return { ...linesOf(document), text: document.text }
  }
  const of = (file: string, id = "test", metadata = noMetadata) =>
    linesOf({ ...cleanDocument({ ...raw(sentence), file, id }), metadata }).publisher

  it("are paragraphs and headings, no boilerplate or credits", () => {
    const text = `${sentence}\n\nAdvertisement\n\nBy Ana Ruiz\n\nWhat the Rule Says\n\n${sentence} Twice.`
    const { lines } = linesIn(text)
    expect(lines.map(({ start, end, heading }) => [text.slice(start, end), heading])).toEqual([
      [sentence, false],
      ["What the Rule Says", true],
      [`${sentence} Twice.`, false]
    ])
    expect(new Set(lines.map(({ company }) => company)).size).toBe(2)
  })

  it.each([
    ["No.", 1],
    ["No", 0],
    [`${"a".repeat(399)}.`, 1],
    [`${"a".repeat(400)}.`, 0],
    ["The order is of sanctuary cities.", 0]
  ])("are neither very short nor long, nor sentences on the topic: %s", (line, count) =>
    expect(linesIn(`${line}\n\n${"b ".repeat(300)}c.`).lines.length).toBe(count)
  )

  it("are of one publisher if its name is the same, else its host, else the folder or the file of many", () => {
    const named = (publisher: string) => of("a/b.txt", "test", { ...noMetadata, publisher })
    const hosted = (url: string) => of("a/b.txt", "test", { ...noMetadata, url })
    expect(named("The ÉCOLE Post")).toBe(named("the école post"))
    expect(named("The Post")).not.toBe(named("The Past"))
    expect(hosted("https://www.post.org/a")).toBe(hosted("http://post.org/b"))
    expect(hosted("https://post.org/a")).not.toBe(hosted("https://past.org/a"))
    expect(hosted("no address")).toBe(of("a/c.txt"))
    expect(of("a/b.txt")).toBe(of("a/c.txt"))
    expect(of("a/b.txt")).not.toBe(of("b/b.txt"))
    expect(of("a/b.csv", "b:1")).not.toBe(of("a/c.csv", "c:1"))
    expect(of("a/b.csv", "b:1")).toBe(of("a/b.csv", "b:2"))
  })

  it("are the same whatever their digits and the case of their letters", () => {
    const [one, other, third] = ["Call 555 today.", "CALL 123 today.", "Call 5555 today."].map(
      (line) => linesIn(`${line}\n\n${sentence}`).lines[0]?.hash
    )
    expect([one === other, one === third]).toEqual([true, false])
  })

  it.each([
    [0, 2 ** 12],
    [64, 2 ** 12],
    [65, 2 ** 13],
    [1500, 2 ** 17],
    [2 ** 18, 2 ** 24],
    [10 ** 9, 2 ** 24],
    [Number.POSITIVE_INFINITY, 2 ** 24]
  ])("of %i texts are counted in %i places", (texts, places) => expect(placesFor(texts)).toBe(places))

  it("are told apart though they share a place", () => {
    const { see, consider, isRepeated } = counting(1)
    const texts = [1, 2, 3, 4, 5].map((company) => ({
      publisher: 1,
      lines: [7, 7 + company].map((hash) => ({ hash, company, heading: true, start: 0, end: 9 }))
    }))
    texts.forEach(see)
    texts.forEach(consider)
    expect(texts.map(({ lines }) => lines.map(isRepeated))).toEqual(texts.map(() => [true, false]))
  })

  it.each([
    [4, false],
    [5, true],
    [9, true]
  ])("are repeated if they stand in %i different texts: %s", (texts, repeated) => {
    const { see, maybe, consider, isRepeated } = counting(placesFor(texts))
    const all = Array.from({ length: texts }, (_, company) => ({
      publisher: 1,
      lines: [{ hash: 7, company, heading: true, start: 0, end: 9 }]
    }))
    all.forEach(see)
    expect(maybe()).toBe(texts >= fewest)
    all.forEach(consider)
    all.forEach(consider)
    expect(all.map(({ lines }) => lines.every(isRepeated))).toEqual(all.map(() => repeated))
  })
})

describe("Markdown", () => {
  it.each([
    ["\\*\\*a\\*\\*", "**a**"],
    ["[a](b \"c\") and [d](e 'f')", "a and d](e 'f')"],
    ["***a*** __b__ _c_", "a b c"],
    ["a*b*c", "abc"],
    ["a_b_c", "a_b_c"],
    ["2 ** 3 _ 4", "2 ** 3 _ 4"],
    ["``a`` `b`", "``a`` b"],
    ["# a # b ##", "a # b"],
    ["#a", "#a"],
    ["    # a", "    # a"],
    ["![](b)c", "c"],
    ["> _a_", "a"],
    ["## _a_ \\*b\\*", "a *b*"],
    ["[an address]: post.org", ""],
    ["a\n---\nb\n---\nc", "a\n\nb\n\nc"],
    ["a\n\n---\nb: c\n---\nd", "a\n\n\nb: c\n\nd"],
    ["![a](b c)d", "d"],
    ["[a][b] [c][]", "a c"]
  ])("%j becomes %j", (text, words) => expect(edited(markdown, text)).toBe(words))
})

describe("marks", () => {
  it.each([
    ["« a »", "“a”"],
    ["«a»b", "“a”b"],
    ["a\n»b", "a\n”b"],
    ["‹a› „b‟ ‛c", "‘a’ “b“ ‘c"],
    ["‘‘a’’", "“a”"],
    ["''a''", '"a"']
  ])("of %j are common ones: %j", (text, expected) => expect(edited(variants, text)).toBe(expected))

  it.each([
    ["a ' b", "a ' b"],
    ["a ‘ b", "a ‘ b"],
    ["a '90s b", "a ’90s b"],
    ["a 'b", "a ’b"],
    ["a 'b'", "a ‘b’"],
    ["a 'b\nc'", "a ’b\nc’"],
    ["'til 'tilt'", "’til ‘tilt’"],
    ["*'a'", "*’a’"],
    ['a="b"', "a=“b”"],
    ['"a"\n"b', "“a”\n“b"],
    ['“a\nb "c', "“a\nb “c"],
    ['5" and "6"', '5" and “6”'],
    ['"It " holds," he said', '“It " holds,” he said'],
    ["a “b” c”d", "a “b” c”d"],
    ["“a“ b", "“a” b"]
  ])("of %j have a direction: %j", (text, expected) => expect(edited(directions, text)).toBe(expected))
})

describe("tokenised texts", () => {
  it.each([
    ["Yes , no .", true],
    ["Yes ,no .", false],
    ["It ’s , yes", true],
    ["It 's , yes", true],
    ["They do n't , yes", true],
    ["It nods , yes", false],
    ["One , two, three , four, five", false],
    ["One , two , three, four", true]
  ])("%j: %s", (text, tokenized) => expect(isTokenized(text)).toBe(tokenized))

  it.each([
    ["It cost 1 , 000 , 2 , 50 , or 10 : 30 : 5 .", "It cost 1,000, 2, 50, or 10:30: 5."],
    ["In 2016 . 5 left , 1234 . 56 came .", "In 2016.5 left, 1234.56 came."],
    ["They sat . 5 left , and 12345 . 6 came .", "They sat. 5 left, and 12345. 6 came."],
    ["The ( “ old ” ) rule [ ‘ so ’ ] , yes .", "The (“old”) rule [‘so’], yes."],
    ["It cost £ 5 , € 6 , # 7 , $ x .", "It cost £5, €6, #7, $ x."],
    ["A 5 a. m. start , U. S. , R. I. and so . M. Ruiz .", "A 5 a.m. start, U.S., R.I. and so. M. Ruiz."],
    ['"We wait , " she said . It " holds " , yes .', "“We wait,” she said. It “holds”, yes."],
    ['The "new" law is a " bad " one , and , " so " it is .', "The “new” law is a “bad” one, and, “so” it is."],
    ["We ’re here , 5 ’s , ( it ) ’s , and — ’s .", "We’re here, 5’s, (it)’s, and — ’s."],
    ['( " So , " he said , " no . " ) Yes .', "(“So,” he said, “no.”) Yes."],
    ['She said , " wait " ; he left . " No , " he said .', "She said, “wait”; he left. “No,” he said."]
  ])("%j becomes %j", (text, expected) => expect(cleanText(text).text).toBe(expected))
})

describe("letters", () => {
  it.each([
    ["a\u200db", "ab"],
    ["👍🏽\u200d♂️ \u200d👍", "👍🏽\u200d♂️ 👍"],
    ["❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"],
    [`${"क्".repeat(9)}\u200dष`, `${"क्".repeat(9)}\u200dष`],
    ["क\u200da", "कa"],
    ["क\u200d\u200dक", "कक"]
  ])("of %j without those that have no shape: %j", (text, expected) => expect(edited(invisible, text)).toBe(expected))

  it.each(["plain", "José Nuñez", "한국", ""])("that are composed have no change: %j", (text) =>
    expect(composed(text)).toEqual([])
  )

  it.each([
    ["Ã©", "é"],
    ["Â\u0093a", "“a"],
    ["â€¦", "…"],
    ["ðŸ‘\u008d", "👍"],
    ["Ã", "Ã"],
    ["Ä€", "Ā"]
  ])("hurt: %j becomes %j", (text, expected) => expect(edited(mojibake, text)).toBe(expected))

  it.each([
    ["a b", 0],
    ["😀 a", 0],
    ["€5", 0],
    ["ﬁ", Sign.ligature],
    ["a ,b", 0],
    ["a , b", Sign.apart],
    [" a", Sign.space],
    ["a  b", Sign.space],
    ["a n't", Sign.apart | Sign.mark],
    ["a\u201eb", Sign.rareMark],
    ["”", Sign.mark],
    ["&", Sign.ampersand]
  ])("of %j ask for so many edits: %i", (text, signs) => expect(signsOf(text)).toBe(signs))

  it("that stay where they are need no way back", () => {
    expect(cleanText('"a"').maps).toEqual([])
    expect(cleanText('“a” , b , "c" .').maps.length).toBe(1)
    expect(cleanText("\u200ba").maps.length).toBe(1)
    expect(cleanText("Jose\u0301").text).toBe("José")
  })
})
