import { describe, expect, it } from "vitest"
import data from "../../pipeline/lexicon/cues.json" with { type: "json" }
import { cueNouns, cuesBeginning, sourcePhrases, sources } from "../../pipeline/lexicon/cues.ts"

describe("cuesBeginning", () => {
  it.each([
    ["said", "say", "speech"],
    ["tweeted", "tweet", "writing"],
    ["believes", "believe", "thought"],
    ["overheard", "overhear", "perception"],
    ["quipped", "quip", "speech"],
    ["vowing", "vow", "speech"]
  ])("%s is a form of %s: %s", (form, lemma, sense) => {
    expect(cuesBeginning(form).find((cue) => cue.lemma === lemma)?.senses[0]).toBe(sense)
  })

  it.each(["table", "", "the", "toString", "constructor"])("%s is no cue", (form) =>
    expect(cuesBeginning(form)).toEqual([])
  )

  it("knows phrases by their first word, the longest first", () => {
    expect(cuesBeginning("pointed").map(({ lemma }) => lemma)).toContain("point out")
    const tails = cuesBeginning("took").map(({ tail }) => tail.length)
    expect(tails).toEqual(tails.toSorted((a, b) => b - a))
  })

  it("tells what a cue takes", () => {
    const frames = (form: string) => [...(cuesBeginning(form)[0]?.frames ?? [])]
    expect(frames("vowed")).toEqual(expect.arrayContaining(["that", "inf"]))
    expect(frames("told")).toEqual(expect.arrayContaining(["that", "addressee"]))
    expect(frames("emphasized")).toEqual(expect.arrayContaining(["np"]))
  })
})

describe("the data", () => {
  it("holds several hundred verbs, each in lower case and once in its class", () => {
    const verbs = data.verbs.flatMap((group) => group.verbs)
    expect(new Set(verbs).size).toBeGreaterThan(500)
    for (const { verbs: group } of data.verbs) {
      expect(new Set(group).size).toBe(group.length)
      for (const verb of group) expect(verb).toMatch(/^[a-z][a-z -]*$/)
    }
  })

  it("names its source", () => expect(data.source).toMatch(/Levin/))
})

it("knows phrases before a source, nouns that report, and who can say something", () => {
  expect(sourcePhrases.get("according")).toEqual([["according", "to"]])
  expect(cueNouns.get("claim")).toBe("speech")
  expect(sources.has("spokesman")).toBe(true)
})
