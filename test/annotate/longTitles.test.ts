import { describe, expect, it } from "vitest"
import { withMentions } from "../../pipeline/annotate/annotate.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()

/** The words with "of" and "the" that are read as part of a name, and the people. */
const read = (text: string) => {
  const document = clean(text)
  const { tokens, entities } = withMentions({ clean: document, ...tag(document), quotations: [] })
  return {
    joined: tokens.filter(({ text: word, pos }) => /^(?:of|the|and|for)$/u.test(word) && pos === "PROPN").length,
    people: [...entities.values()].flatMap(({ kind, name }) => (kind === "person" ? [name] : []))
  }
}

describe("a long title before a name", () => {
  it.each([
    ["Secretary of State Ana Ruiz opposes it.", 1, ["Ana Ruiz"]],
    ["Speaker of the House Tom Bell opposes it.", 2, ["Tom Bell"]],
    ["White House Chief of Staff Reince Bell opposes it.", 1, ["Reince Bell"]],
    ["Elm Chief of Police Ana Ruiz opposes it.", 1, ["Ana Ruiz"]]
  ])("%s", (text, joined, people) => expect(read(text)).toEqual({ joined, people }))

  it.each([
    ["A friend of Mayor Ana Ruiz opposes it.", ["Ana Ruiz"]],
    ["Friends of Ana Ruiz oppose it.", ["Ana Ruiz"]],
    ["The mayor of Reno, Ana Ruiz, opposes it.", ["Ana Ruiz"]]
  ])("none: %s", (text, people) => expect(read(text)).toEqual({ joined: 0, people }))
})
