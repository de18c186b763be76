import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findQuotations } from "../../pipeline/annotate/quotations.ts"
import { slice, within } from "../../pipeline/model/span.ts"
import { clean } from "../texts.ts"

const found = (text: string) => findQuotations(text, clean(text).blocks)

/** Each quotation as `depth content`, with `<` for a missing opening mark, `>` for a missing closing one, `+` for one that goes on. */
const shown = (text: string) =>
  found(text).map(
    ({ content, depth, openMissing, closeMissing, continuedBy }) =>
      `${depth}${openMissing ? "<" : ""}${closeMissing ? ">" : ""}${continuedBy >= 0 ? "+" : ""} ${slice(text, content)}`
  )

describe("findQuotations", () => {
  it.each<[string, ...Array<string>]>([
    ["Nobody is quoted here."],
    ["“Nobody asked us,” said Ana Ruiz. “We don’t know.”", "0 Nobody asked us,", "0 We don’t know."],
    [`"Nobody asked," said Ruiz. "It's the voters' will."`, "0 Nobody asked,", "0 It's the voters' will."],
    ['“Mixed marks," she said. "Or these,” he said.', "0 Mixed marks,", "0 Or these,"],
    ["“Wrong mark,“ he said. ”Other way,” she said.", "0 Wrong mark,", "0 Other way,"],
    ["””Doubled,”” she said. ''Two singles,'' he said.", "0 Doubled,", "0 Two singles,"],
    ["``Typed so,'' she said.", "0 Typed so,"],
    ['" Spaced out , " he said .', "0 Spaced out ,"],
    ["He said—“no”—and left (“as ever”).", "0 no", "0 as ever"],
    ["“‘Nobody,’” he said.", "0 ‘Nobody,’", "1 Nobody,"],
    [`"'Nobody,'" he said.`, "0 'Nobody,'", "1 Nobody,"],
    ["'''Nobody,' she told us,'' he said.", "0 'Nobody,' she told us,", "1 Nobody,"],
    [
      "“They say: ‘Don’t expect the voters’ money to pay.’”",
      "0 They say: ‘Don’t expect the voters’ money to pay.’",
      "1 Don’t expect the voters’ money to pay."
    ],
    ["“The ‘safe cities’ friends’ rule,” he said.", "0 The ‘safe cities’ friends’ rule,", "1 safe cities"],
    ["“He told me, “Go home,” and I did,” she said.", "0 He told me, “Go home,” and I did,", "1 Go home,"],
    ["'We won't fold': Mayor tells 'em of the '90s, the voters' choice", "0 We won't fold"],
    ["The mayors' and the voters' rights, rock 'n' roll, dogs' days"], // apostrophes
    [`The fence is 6'2" tall, the mayor said: "No."`, "0 No."],
    // unbalanced
    ["“One is lost. It is told of here. “Two is not.”", "0> One is lost.", "0 Two is not."],
    ["“Mr. Webb and Ms. Ruiz of the U.S. left. They ran. “No.”", "0> Mr. Webb and Ms. Ruiz of the U.S. left.", "0 No."],
    ["“One,” she said. Then came Ms. Ruiz again,” he said.", "0 One,", "0< Then came Ms. Ruiz again,"],
    ["“One,” Ms. Ruiz the town and it is ours.”", "0 One,", "0< the town and it is ours."],
    ["“No,” he said. Ms. Ruiz close the books,” Ms. Ruiz said.", "0 No,", "0< close the books,"],
    ["“No,” he said. Ms. Ruiz closed the books,” Mr. Webb said.", "0 No,", "0< Ms. Ruiz closed the books,"],
    ["“One” Ms. Ruiz the town and it is ours.”", "0 One"],
    ["If they act,” Ruiz said, “we’ll see.”", "0< If they act,", "0 we’ll see."],
    ["“One,” he said. She left. Then this,” he said.", "0 One,", "0< Then this,"],
    ["“One is lost.” This is mine,” he said.", "0 One is lost.", "0< This is mine,"],
    ["“Left open, he said. “Closed,” he went on.", "0> Left open, he said.", "0 Closed,"],
    ["“Left open, he said.\nAnother day.", "0> Left open, he said."],
    // over paragraphs
    ["“One.\n“Two ‘x’.\n“Three,” he said.", "0>+ One.", "0>+ Two ‘x’.", "1 x", "0 Three,"],
    ["“One.\nTwo,” he said.", "0>+ One.", "0< Two,"],
    [
      "“The so-called “safe” city is mine.\n“And yours,” he said.",
      "0>+ The so-called “safe” city is mine.",
      "1 safe",
      "0 And yours,"
    ],
    ["“One.\n''Two,'' he said.", "0>+ One.", "0 Two,"],
    ["“One.\n``Two,'' he said.", "0>+ One.", "0 Two,"],
    ["“One.\n“Two.\n“Three.\nFour.", "0>+ One.", "0>+ Two.", "0> Three."],
    ["“One.\nThe town is “ours,” he said.", "0> One.", "0 ours,"], // opens anew at a paragraph's start only
    ["“The so-called “safe” city is mine.", "0> The so-called", "0 safe"],
    ["“The so-called “safe” city is mine.\nOthers left.", "0> The so-called", "0 safe"],
    ["“The so-called “safe” city is mine.\n(“Others”) left.", "0> The so-called", "0 safe", "0 Others"],
    // every kind of mark; where white space stands on both sides, the shape decides
    ["„ One , ” he said .", "0 One ,"],
    ["« One , » he said .", "0 One ,"],
    ["‟ One , ” he said .", "0 One ,"],
    ["＂ One , ＂ he said .", "0 One ,"],
    ["”One,” he said. “ Two . ” “ Three , ”", "0 One,", "0 Two .", "0 Three ,"],
    ["„Low,“ he said. »Inward,« she said.", "0 Low,", "0 Inward,"],
    ["“One.”“Two.”", "0 One.", "0 Two."],
    ["''He said: 'Nobody.'''", "0 He said: 'Nobody.'", "1 Nobody."],
    ["He said “ ” and left."], // nothing in it
    // inches and seconds are written with straight marks
    ['The fence is 6" tall, and he left."', '0< The fence is 6" tall, and he left.'],
    ["The town of 25” he said.", "0< The town of 25"],
    ['If they act," Ruiz said.', "0< If they act,"],
    // single marks
    ["'We left in '98 and came back,' he said.", "0 We left in '98 and came back,"],
    ["'Tis ours, the voters' rule."],
    ["'No to the bosses' he said, and 'yes to us'", "0 No to the bosses", "0 yes to us"],
    ["“He said ‘no and left,” she said.", "0 He said ‘no and left,"],
    ["'One 'two' three' he said.", "0 two"],
    ["‘Nobody,’ she told us.” Then.", "0< ‘Nobody,’ she told us.", "1 Nobody,"],
    ["“One,” she said. Then ‘two’ came,” he said.", "0 One,", "0< Then ‘two’ came,", "1 two"],
    // one that is never closed ends where another begins inside it
    ["“The ‘so-called “safe” city’ is mine.", "0> The", "0 so-called “safe” city", "1 safe"],
    ["“The ‘so-called’ “safe” city “is” mine.", "0> The ‘so-called’", "1 so-called", "0 safe", "0 is"],
    // sentences
    ["“One. Two. Three. “Four.”", "0> One.", "0 Four."],
    ["“One.\u00a0Two.\u00a0“Three.”", "0> One.", "0 Three."],
    ["“One.\tTwo.\t“Three.”", "0> One.", "0 Three."],
    ["“Yes.” He heard J. B. Webb of St. Paul. They left,” he said.", "0 Yes.", "0< They left,"],
    ["“It’s ours.” Now Mr. Webb said,” he went.", "0 It’s ours.", "0< Now Mr. Webb said,"],
    ["Mr. Webb,” Mr. Webb said.", "0< Mr. Webb,"],
    ["“We go,” Ms. Ruiz said when Mr. Webb and I left.”", "0 We go,", "0< and I left."]
  ])("%s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  /** Each sign that opens, with those that close what it opened. */
  const pairs: ReadonlyArray<readonly [open: string, ...closing: ReadonlyArray<string>]> = [
    ["“", "”", '"', "“"],
    ["„", "”", "“"],
    ["‟", "”"],
    ["«", "»"],
    ['"', '"', "”"],
    ["＂", "＂"],
    ["``", "''"],
    ["‘‘", "’’"],
    ["‚‚", "’’", "‘‘"],
    ["‘", "’", "'"],
    ["‚", "’"],
    ["‛", "’"],
    ["`", "'", "´", "’"],
    ["´", "´"],
    ["'", "'", "’"]
  ]
  it.each(pairs.flatMap(([open, ...closing]) => closing.map((close) => [open, close] as const)))(
    "takes %s … %s for a quotation, alone, twice in a line and inside another",
    (open, close) => {
      const said = (words: string) => `${open}${words}${close}`
      expect(shown(`${said("Nobody asked us,")} said Ana Ruiz.`)).toEqual(["0 Nobody asked us,"])
      expect(shown(`${said("Nobody,")} she said. ${said("We ask,")} he said.`)).toEqual(["0 Nobody,", "0 We ask,"])
      expect(shown(`She left (${said("Nobody asked us")}).`)).toEqual(["0 Nobody asked us"])
      const isSingle = open.length === 1 && /[‘‚‛`´']/u.test(open)
      const inner = `They say ${said("go home,")} and I do,`
      if (isSingle) expect(shown(`“${inner}” she said.`)).toEqual([`0 ${inner}`, "1 go home,"])
    }
  )

  it.each<[string, ...Array<string>]>([
    ["He said “one ‘two “three” four’ five.” End", "0 one ‘two “three” four’ five.", "1 two “three” four", "2 three"],
    ["“Out ‘in’ and ‘in too.’ End,” he said.", "0 Out ‘in’ and ‘in too.’ End,", "1 in", "1 in too."],
    ["“Nobody, ‘they say,” he said.", "0 Nobody, ‘they say,"], // an inner one ends no later than the one around it
    ["“We ‘lose it all, he said.”", "0 We ‘lose it all, he said."],
    ["“One.\n‘Two,’ he said.", "0>+ One.", "0 Two,"],
    ["He ´ll go, ´Nobody asked us,´ said Ruiz.", "0 Nobody asked us,"]
  ])("nests: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each<[string, ...Array<string>]>([
    // a lost opening mark is sought at the sentence's start, in the middle of a single quotation
    ["“No,” he said. ‘We left. They stayed’ with us,” she said.", "0 No,", "0> We left.", "0< They stayed’ with us,"],
    [
      "“No,” he said. He read ‘Go home. Stay there’ and ‘no’ to us,” she said.",
      "0 No,",
      "0> Go home.",
      "0< Stay there’ and ‘no’ to us,",
      "1 no"
    ],
    ["“No,” he said. A ‘safe’ city is ours,” she said.", "0 No,", "0< A ‘safe’ city is ours,", "1 safe"],
    ["“One ‘two” three’ he said.", "0 One ‘two"],
    ["‘One “two’ three” he said.", "0 two’ three"],
    ["“One ‘two’ three” ‘four “five” six’", "0 One ‘two’ three", "1 two", "0 four “five” six", "1 five"]
  ])("lets none cross another: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each<[string, ...Array<string>]>([
    ["He said ‘one’‘two’ then.", "0 one", "0 two"],
    ["“He said ‘one’‘two’ then,” she said.", "0 He said ‘one’‘two’ then,", "1 one", "1 two"],
    ["“A ’quoted’ word,” he said.", "0 A ’quoted’ word,", "1 quoted"],
    ["'One' and 'two' and 'it's' three", "0 One", "0 two", "0 it's"],
    ["‘Nobody‘ asked", "0 Nobody"],
    ["“We ’ ask,” he said.", "0 We ’ ask,"], // neither opens nor closes
    ["He’s ’ alone"],
    ["“a”’", "0 a"],
    ["the ‘90s and ‘em"],
    ["‘They’re the voters’ choice,’ he said.", "0 They’re the voters’ choice,"],
    ["the boys’ ‘own’ club’s", "0 own"],
    ["the ‘boys’ club’ here", "0 boys’ club"],
    ["the boys’ club"]
  ])("tells single marks from apostrophes: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each<[string, ...Array<string>]>([
    // a mark without a partner where the words around it don't tell: its shape does
    ["“ One “ two ” three ” and out .", "0 One “ two ” three", "1 two"],
    ["We left , ” he said .", "0< We left ,"],
    ["We left , » he said .", "0< We left ,"],
    ['We left , " he said .', "0> he said ."],
    ["'' One , '' he said .", "0 One ,"],
    // ‘ ‚ ‛ ` never close, so a new one leaves the last one open; ' may close
    ...["‘", "‚", "‛", "`"].map((sign): [string, ...Array<string>] => [
      `${sign}They said “no”${sign}and left’ then.`,
      "0 no",
      "0 and left"
    ]),
    [`'They said "no"'and left' then.`, '0 They said "no"', "1 no"],
    ["‘We ’ ask you,’ he said.", "0 We ’ ask you,"] // one that can neither open nor close is no end
  ])("takes the shape of a mark for what it does: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each<[string, ...Array<string>]>([
    // the guessed end of an outer one lies inside a single one: it ends before it, without the blank
    ["“He said ‘no. And left’ today. “Two.”", "0> He said", "0 no. And left", "0 Two."],
    ["“He said (‘no. And left’) today. “Two.”", "0> He said (", "0 no. And left", "0 Two."],
    ["“He said ‘no and left’ today. “Two.”", "0> He said ‘no and left’ today.", "1 no and left", "0 Two."],
    ["She left. He ran. He said: “We stay. They go. “No.”", "0> We stay.", "0 No."], // not where a sentence before it ends
    ["“‘No. And left’ today. “Two.”", "0 No. And left", "0 Two."], // nothing is left of the outer one
    // two that are never closed
    ["“The “safe city is mine.", "0> The", "0> safe city is mine."],
    ["“The “safe city is mine.\n“And yours.”", "0>+ The “safe city is mine.", "0 And yours."]
  ])("ends one that is left open before the next: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each<[string, ...Array<string>]>([
    ["“One,” she said. It is ours”. Then she left.", "0 One,", "0< It is ours"], // the stop may follow the mark
    ["“One,” she said and it is ours.”", "0 One,"], // no sentence and no name says where it begins
    ["“One,” she told Ruiz and it is ours.”", "0 One,"],
    ["“One,” she told Ms. Ruiz and it is ours.”", "0 One,", "0< and it is ours."],
    ["“One.” She left.”", "0 One.", "0< She left."],
    ["“One”. She left.”", "0 One", "0< She left."],
    ["“One!” They left,” he said.", "0 One!", "0< They left,"],
    ["“One?” They left,” he said.", "0 One?", "0< They left,"],
    ["“One” They left,” he said.", "0 One"],
    ["“One,” he said! They left,” she said.", "0 One,", "0< They left,"],
    ["“One,” did he ask? They left,” she said.", "0 One,", "0< They left,"],
    ["“One,” he said. We went. They left,” she said.", "0 One,", "0< They left,"], // the last sentence only
    [
      "“The council has met twice this year,” she said on Monday. Ms. Ruiz close the books,” Ms. Ruiz said.",
      "0 The council has met twice this year,",
      "0< close the books,"
    ],
    ["“No,” he said. Ms. Ruiz close the books,'' Ms. Ruiz said.", "0 No,", "0< close the books,"],
    ["“No,” he said. Mr. Webbs close it,” Mr. Webb said.", "0 No,", "0< Mr. Webbs close it,"],
    ["“No,” he said. Now Ms. Ruiz close the books,” Ms. Ruiz said.", "0 No,", "0< Now Ms. Ruiz close the books,"]
  ])("seeks a lost opening mark: %s", (text, ...expected) => expect(shown(text)).toEqual(expected))

  it.each(["Mr", "Ms", "Mrs", "Dr"])("leaves out the name of %s Webb, who speaks", (title) => {
    const text = `“No,” he said. ${title}. Webb close the books,” ${title}. Webb said.`
    expect(shown(text)).toEqual(["0 No,", "0< close the books,"])
  })

  it.each(["Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov"])("seeks a lost opening mark behind %s Webb", (title) => {
    expect(shown(`“No,” ${title}. Webb the town is ours.”`)).toEqual(["0 No,", "0< the town is ours."])
    expect(shown(`“No,” ${title}. O’Webb-Ruiz the town is ours.”`)).toEqual(["0 No,", "0< the town is ours."])
    expect(shown(`“No,” ${title} Webb the town is ours.”`)).toEqual(["0 No,"])
    expect(shown(`“No,” A${title}. Webb the town is ours.”`).filter((one) => one.includes("< the"))).toEqual([])
  })

  it.each([..."Mr Ms Mrs Dr Sen Rep Gov Lt Col Gen Sgt Rev Prof Messrs St A Q É U.S a.m U.S.A".split(" ")])(
    "ends no sentence after %s.",
    (short) => {
      expect(shown(`“No,” he said. The ${short}. Webb papers left,” she said.`)).toEqual([
        "0 No,",
        `0< The ${short}. Webb papers left,`
      ])
      expect(shown(`“The ${short}. Webb papers left. We ran. “No.”`)).toEqual([
        `0> The ${short}. Webb papers left.`,
        "0 No."
      ])
    }
  )

  it.each(["post", "protocol", "dr", "Street", "Staten", "USA", "jail", "Gen1", "ICE", "2019", "him or her"])(
    "ends a sentence after %s.",
    (word) => {
      expect(shown(`“No,” he told of ${word}. They left,” she said.`)).toEqual(["0 No,", "0< They left,"])
      expect(shown(`“This is ${word}. They left. “No.”`)).toEqual([`0> This is ${word}.`, "0 No."])
    }
  )

  it.each("em cause til till tis twas n round bout kay sup cuz nuff Em 90s 98".split(" "))(
    "takes the mark before %s for an apostrophe",
    (word) => {
      expect(shown(`He said 'we saw '${word} and left,' and ran.`)).toEqual([`0 we saw '${word} and left,`])
      expect(shown(`He saw ‘${word} again`)).toEqual([])
    }
  )

  it.each(["emigrant", "causeway", "tilled", "nobody", "rounder", "superb", "911", "the em", "9 of 10"])(
    "takes the marks around %s for a quotation",
    (words) => expect(shown(`The '${words}' rule`)).toEqual([`0 ${words}`])
  )

  it("goes on in the next paragraph only if it is left open there, and where that opens", () => {
    const links = (text: string) => {
      const all = found(text)
      const next = all.map(({ continuedBy }) => all[continuedBy])
      return all.map(({ content }, at) => `${slice(text, content)} → ${next[at] ? slice(text, next[at].content) : ""}`)
    }
    expect(links("“One.\n“Two.\n“Three.”\n“Four.”")).toEqual(["One. → Two.", "Two. → Three.", "Three. → ", "Four. → "])
    expect(links("“One.\n“Two.")).toEqual(["One. → Two.", "Two. → "])
    expect(links("“One.”\n“Two.”")).toEqual(["One. → ", "Two. → "]) // closed
    expect(links("“One,” he said. “We left.”\n“Two,” she said.")).toEqual(["One, → ", "We left. → ", "Two, → "])
    expect(links("“One. She left. “Two.”\n“Three.”")).toEqual(["One. → ", "Two. → ", "Three. → "]) // open, but not at the end
    expect(links("He said “one.\n“Two,” she said. “Three.”")).toEqual(["one. → Two,", "Two, → ", "Three. → "])
    expect(links("“One.\nShe left.\n“Two.”")).toEqual(["One. → ", "Two. → "]) // a paragraph between
    expect(links("“One.\nThey met (“two”) there.")).toEqual(["One. → ", "two → "])
    expect(links("“One ‘two.\n“Three.”")).toEqual(["One ‘two. → Three.", "Three. → "])
    expect(links("He left ‘one.\n“Three.”")).toEqual(["Three. → "])
  })

  it.each<[string, ...Array<string>]>([
    ["“ One , ” he said .", "“ One , ”"],
    ["''One,'' he said.", "''One,''"],
    ["“No.” This is mine,” he said.", "“No.”", "This is mine,”"],
    ["“No,” he said. This is mine , ” she said.", "“No,”", "This is mine , ”"],
    ["“No. They left. “ Yes.”", "“No.", "“ Yes.”"],
    ["“The so-called “safe” city is mine.", "“The so-called", "“safe”"],
    ["“One. \n“Two,” he said.", "“One.", "“Two,”"]
  ])("spans the marks, and no blanks where one is lost: %s", (text, ...expected) =>
    expect(found(text).map(({ span }) => slice(text, span))).toEqual(expected)
  )

  it("reads each block by itself, whatever stands right beside it, and over the breaks of its lines", () => {
    const inBlocks = (...texts: ReadonlyArray<string>) => {
      const [any] = clean("A town.").blocks
      const text = texts.join("")
      const starts = texts.map((_, at) => texts.slice(0, at).join("").length)
      const blocks = starts.flatMap((start, at) =>
        any ? [{ ...any, kind: "paragraph" as const, span: { start, end: start + (texts[at] ?? "").length } }] : []
      )
      return findQuotations(text, blocks).map(({ content }) => slice(text, content))
    }
    expect(inBlocks("He left", '"One," she said.')).toEqual(["One,"])
    expect(inBlocks('She said "one"', "Two left.")).toEqual(["one"])
    expect(inBlocks("He said 'one'", "'two' then.")).toEqual(["one", "two"])
    expect(inBlocks("The wall of 6", '"One," she said.')).toEqual(["One,"])
    expect(inBlocks("“One.\nTwo. “Three.”")).toEqual(["One.", "Three."])
    expect(inBlocks("“One.\r\nTwo. “Three.”")).toEqual(["One.", "Three."])
    expect(inBlocks("“One\n”", "“\r\nTwo”")).toEqual(["One", "Two"])
  })

  it("reads no credits and no bylines", () => {
    const text = "“By Ana”\n“No,” he said."
    const blocks = clean(text).blocks.map((block, at) => (at === 0 ? { ...block, kind: "byline" as const } : block))
    expect(findQuotations(text, blocks).map(({ content }) => slice(text, content))).toEqual(["No,"])
  })

  it("reads headings and captions, and looks past them for how a quotation goes on", () => {
    const withKinds = (text: string, ...kinds: ReadonlyArray<"heading" | "caption" | "paragraph">) => {
      const blocks = clean(text).blocks.map((block, at) => ({ ...block, kind: kinds[at] ?? block.kind }))
      const all = findQuotations(text, blocks)
      const next = all.map(({ continuedBy }) => all[continuedBy])
      return all.map(
        ({ content }, at) => `${slice(text, content)}${next[at] ? ` → ${slice(text, next[at].content)}` : ""}`
      )
    }
    expect(withKinds("“One,” she said\n“Two.”\n“Three.”", "heading", "caption")).toEqual(["One,", "Two.", "Three."])
    expect(withKinds("“One.\n“New” rules\n“Two.”", "paragraph", "heading")).toEqual(["One. → Two.", "New", "Two."])
    expect(withKinds("“One.\n“New” rules\n“Two.”", "paragraph", "caption")).toEqual(["One. → Two.", "New", "Two."])
    expect(withKinds("“One.\n“Two.”", "heading")).toEqual(["One.", "Two."]) // a heading doesn't go on
    expect(withKinds("“A “safe” city.\n“New” rules\nTwo.", "paragraph", "heading")).toEqual(["A", "safe", "New"])
  })

  const marky = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."“”\"'‘’«»`„'' .,?s—\n".split(""), "''", "a", "we ", "’s "),
        fc.string({ unit: "binary", maxLength: 3 })
      ),
      { maxLength: 60 }
    )
    .map((parts) => parts.join(""))

  it("finds no quotation of blanks, of whatever kind", () => {
    const blanks = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => letter !== "\n" && letter.trim() === ""
    )
    for (const blank of blanks) expect(findQuotations(`“${blank}”`, clean(`“${blank}”`).blocks)).toEqual([])
    expect(blanks.length).toBeGreaterThan(20)
  })

  it("gives for any text spans inside their blocks that nest or are apart, in order", () => {
    fc.assert(
      fc.property(marky, (text) => {
        const { blocks } = clean(text)
        const quotations = findQuotations(text, blocks)
        quotations.forEach(({ span, content, depth, openMissing, closeMissing, continuedBy }, at) => {
          expect(blocks.some((block) => within(span, block.span))).toBe(true)
          expect(within(content, span) && content.start < content.end).toBe(true)
          expect([content.start === span.start, content.end === span.end]).toEqual([openMissing, closeMissing])
          expect(slice(text, content).trim()).not.toBe("")
          expect(continuedBy === -1 || (continuedBy > at && continuedBy < quotations.length)).toBe(true)
          const around = quotations.filter((other) => other !== quotations[at] && within(span, other.span))
          expect(around.length).toBe(depth)
          for (const other of quotations.slice(at + 1)) {
            expect(other.span.start >= span.start).toBe(true)
            expect(other.span.start >= span.end || within(other.span, span)).toBe(true)
          }
        })
      })
    )
  })

  const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,5},$/)

  it("finds a quotation whatever stands in the paragraphs around it", () => {
    fc.assert(
      fc.property(
        words,
        fc.string().map((s) => s.replaceAll(/["“”„‟«»＂'‘’‚‛`´]/gu, "")),
        (quoted, around) => {
          const text = `${around}\n“${quoted}” said Ana.\n${around}`
          expect(found(text).map(({ content }) => slice(text, content))).toEqual([quoted])
        }
      )
    )
  })
})
