import { describe, expect, it } from "vitest"
import { anchorsIn } from "../../pipeline/extract/anchors.ts"
import { readGrammar } from "../../pipeline/extract/resolve.ts"
import { acts } from "../../pipeline/lexicon/acts.ts"
import { concepts } from "../../pipeline/lexicon/concepts.ts"
import { announcing, harming } from "../../pipeline/lexicon/eventWords.ts"
import { isParticiple, verbForms } from "../../pipeline/lexicon/inflect.ts"
import { governing } from "../../pipeline/lexicon/instruments.ts"
import { acting, speaking, turningVerbs } from "../../pipeline/lexicon/operators.ts"
import { isListedVerb, verbBase } from "../../pipeline/lexicon/verbs.ts"
import { annotated } from "../extract/read.ts"

describe("forms of verbs", () => {
  it.each([
    ["vow", "vow vows vowed vowing"],
    ["pledge", "pledge pledges pledged pledging"],
    ["deny", "deny denies denied denying"],
    ["ban", "ban bans banned banning"],
    ["strip", "strip strips stripped stripping"],
    ["open", "open opens opened opening"],
    ["submit", "submit submits submitted submitting"],
    ["withhold", "withhold withholds withheld withholding"],
    ["forbid", "forbid forbids forbade forbidden forbidding"],
    ["crack down", "crack down|cracks down|cracked down|cracking down"]
  ])("%s", (base, expected) => expect(verbForms(base)).toEqual(expected.split(expected.includes("|") ? "|" : " ")))

  it("takes forms back to their base", () => {
    expect(["sued", "vetoes", "bringing", "upheld", "signs", "unlisted"].map(verbBase)).toEqual([
      "sue",
      "veto",
      "bring",
      "uphold",
      "sign",
      "unlisted"
    ])
  })

  it("knows participles", () => {
    expect(["signed", "taken", "took", "limits"].map(isParticiple)).toEqual([true, true, false, false])
  })
})

describe("word lists", () => {
  const verbs = [acting, speaking, turningVerbs, announcing, harming, governing, ...acts.map(({ verbs }) => verbs)]

  it.each([...new Set(verbs.flatMap((list) => [...list]))])("%s is a verb whose forms are known", (verb) => {
    expect(isListedVerb(verb)).toBe(true)
    expect(verbBase(verb)).toBe(verb)
  })

  it.each(concepts.map(({ example, name }) => [example, name]))("“%s” speaks of %s", (example, name) => {
    const document = annotated(example)
    const anchors = anchorsIn(readGrammar(document), 0, document.tokens.length)
    expect(anchors.map(({ concept }) => concept.name)).toContain(name)
  })
})
