import fc from "fast-check"
import { edits } from "../pipeline/clean/clean.ts"
import { apply, type Change } from "../pipeline/clean/edit.ts"

/** What breaks offsets: tokenised spacing, line breaks, marks, odd spaces, astral, combining and shapeless characters. */
const traps = [
  " , ",
  " . ",
  " do n’t ",
  "city ’s",
  ' " ',
  '"',
  "'",
  "``",
  "''",
  "“",
  "”",
  "‘",
  "’",
  "« ",
  "\r\n",
  "\r",
  "\n",
  "\n\n",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u00a0",
  "\u3000",
  "\t",
  "  ",
  "😀",
  "👩\u200d🚒",
  "e\u0301",
  "\u0301",
  "\u0323\u0307",
  "\u212b",
  "ﬁ",
  "\u1112\u1161\u11ab",
  "\u200b",
  "\u200d",
  "\u00ad",
  "\u202e",
  "\ufeff",
  "\u0007",
  "\ud83d",
  "\ude00",
  "שלום",
  "$ 1",
  "2 . 3",
  "R. I. ",
  "( x )",
  "(Ana Ruiz/Getty Images)",
  "By Ana Ruiz",
  "LOS ANGELES — Here",
  "Sign up for news"
]

/** Text as the wild has it. */
export const dirty = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(""))

/** Such a text without double quotation marks. */
export const unquoted = dirty.map((text) => text.replaceAll(/["“”«»„‟″˝＂]|``|''|‘‘|’’/gu, ""))

/** A range of a text of code units. */
export const rangeOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

/** What each edit of `clean` sees and changes. */
export const stages = (raw: string): ReadonlyArray<{ text: string; changes: ReadonlyArray<Change> }> => {
  let text = raw
  return edits.map((edit) => {
    const before = text
    const changes = edit(before)
    text = apply(before, changes).text
    return { text: before, changes }
  })
}

/** Changes that no edit of ours makes, too: at random places, in order, without overlap. */
const anyChanges = (raw: string) =>
  fc.array(fc.tuple(rangeOf(raw), fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 5 }).map((found) => {
    let free = 0
    return found
      .toSorted(([a], [b]) => a.start - b.start || a.end - b.end)
      .flatMap(([range, to]) => {
        if (range.start < free || range.start === range.end) return []
        free = range.end
        return [{ ...range, to }]
      })
  })

/** A text, changes of it (random ones, and those of each edit), what `apply` makes of them, and a range of that. */
export const edited = dirty
  .chain((raw) => {
    const changes = fc.oneof(anyChanges(raw), ...edits.map((edit) => fc.constant(edit(raw))))
    return fc.record({ raw: fc.constant(raw), changes })
  })
  .map(({ raw, changes }) => ({ raw, changes, ...apply(raw, changes) }))
  .filter(({ text }) => text !== "")
  .chain((all) => rangeOf(all.text).map((range) => ({ ...all, range })))
  .filter(({ range }) => range.start < range.end)
