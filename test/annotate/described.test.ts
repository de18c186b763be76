import { expect, it } from "vitest"
import { describedPlaces } from "../../pipeline/annotate/described.ts"
import { placeMentions } from "../../pipeline/annotate/places.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()

/** What a text calls its places, as `oakland: sanctuary`. */
const found = (text: string): ReadonlyArray<string> => {
  const document = clean(text)
  const tagged = { clean: document, ...tag(document), quotations: [] }
  const described = describedPlaces(
    tagged,
    placeMentions(tagged, () => false)
  )
  return [...described].map(([id, { value }]) => `${id.split(":").at(-1)}: ${value}`)
}

it.each([
  ["Boston is a sanctuary city.", "boston: sanctuary"],
  ["“Boston will always be a sanctuary city,” the mayor said.", "boston: sanctuary"],
  ["Chicago Mayor Ana Ruiz says that it “will always be a sanctuary city.”", "chicago: sanctuary"],
  ["California has been a sanctuary state since 2017.", "ca: sanctuary"],
  ["Boston is not a sanctuary city.", "boston: non_sanctuary"],
  ["Boston could become a sanctuary city."],
  ["Douglas County, Colorado, has declared itself a “non-sanctuary county”.", "douglas: non_sanctuary"],
  [
    "Sanctuary cities such as Boston, Chicago and Denver objected.",
    "boston: sanctuary",
    "chicago: sanctuary",
    "denver: sanctuary"
  ],
  ["Boston, Chicago and other sanctuary cities objected.", "boston: sanctuary", "chicago: sanctuary"],
  [
    "Trump blamed sanctuary cities. These cities, including Boston and Denver, objected.",
    "boston: sanctuary",
    "denver: sanctuary"
  ],
  [
    "Dozens of cities, including Boston and Denver, have joined the “sanctuary” movement.",
    "boston: sanctuary",
    "denver: sanctuary"
  ],
  [
    "Officials in Boston; Oakland, Calif.; and Denver will maintain their sanctuary status.",
    "boston: sanctuary",
    "oakland: sanctuary",
    "denver: sanctuary"
  ],
  ["The mayor praised Boston's sanctuary city status.", "boston: sanctuary"],
  ["Boston, a sanctuary city, objected.", "boston: sanctuary"],
  ["The sanctuary city of Boston objected.", "boston: sanctuary"],
  ["Boston is officially their sanctuary from federal agents.", "boston: sanctuary"],
  ["Boston is a sanctuary city. Its mayor says Boston is not a sanctuary city.", "boston: contested"],
  ["Boston could lose money, as other sanctuary cities could."],
  ["Boston is being brought to task over sanctuary cities."],
  ["Texas penalizes sanctuary cities."],
  ["The city council declared Boston a sanctuary city.", "boston: sanctuary"],
  ["Boston’s status as a sanctuary city is old.", "boston: sanctuary"],
  ["“We are a sanctuary city,” said Oakland Mayor Ana Ruiz.", "oakland: sanctuary"],
  ["San Francisco, which calls itself a sanctuary city, sued.", "san_francisco: sanctuary"],
  ["Boston is one of the nation’s largest sanctuary cities.", "boston: sanctuary"],
  ["Boston is no longer a sanctuary city.", "boston: non_sanctuary"],
  ["Los Angeles isn’t a sanctuary city.", "los_angeles: non_sanctuary"],
  ["Many sanctuary cities, among them Boston and Denver, sued.", "boston: sanctuary", "denver: sanctuary"],
  ["Boston wants to be a sanctuary city."],
  ["If Boston were a sanctuary city, it would lose money."],
  ["Boston officials said the law is a sanctuary for nobody."],
  ["Officials deny sanctuary cities in Texas."],
  ["Boston's sanctuary of St. Anne is old."]
])("%s", (text, ...described) => expect(found(text)).toEqual(described))

it("calls the places sanctuary that open the paragraphs under a heading of sanctuary cities", () => {
  const text = [
    "Major Sanctuary Cities and Their Mayors",
    "Boston and Springfield, Massachusetts: These cities have limited it for years.",
    "The law of Texas differs.",
    "Denver, Colorado: The mayor objected.",
    "Counties That Help",
    "Chicago, Illinois: Nothing was decided."
  ].join("\n")
  expect(found(text)).toEqual(["boston: sanctuary", "springfield: sanctuary", "denver: sanctuary"])
})
