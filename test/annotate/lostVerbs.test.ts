import { expect, it } from "vitest"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const verbs = (text: string) =>
  tag(clean(text))
    .tokens.filter(({ pos }) => pos === "VERB")
    .map((token) => token.text)

it.each([
  ["Bell said sanctuary cities shield criminals.", "shield"],
  ["Bell said California harbors illegal immigrants.", "harbors"],
  ["Mayor Ana Bell says her city cooperates with immigration agents.", "cooperates"],
  ["Bell complained that sanctuary cities “release dangerous criminals.”", "release"]
])("%s", (text, verb) => expect(verbs(text)).toContain(verb))

it.each([
  ["“No,” said sheriffs group president Tom Bell.", "group"],
  ["Bell said the sheriffs group leader was wrong.", "group"],
  ["Bell said city records release.", "release"]
])("not: %s", (text, noun) => expect(verbs(text)).not.toContain(noun))
