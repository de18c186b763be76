import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { placeMentions } from "../../pipeline/annotate/places.ts"
import { makeTagger } from "../../pipeline/annotate/tagger.ts"
import type { TaggedDocument } from "../../pipeline/model/document.ts"
import { clean } from "../texts.ts"

const tag = makeTagger()
const country = "ocd-division/country:us"

const tagged = (text: string): TaggedDocument => {
  const document = clean(text)
  return { clean: document, ...tag(document), quotations: [] }
}

/** What a text names, as `Oakland=state:ca/place:oakland`; a qualifier in brackets, a description with a tilde. */
const found = (text: string, names: ReadonlyArray<string> = []): ReadonlyArray<string> => {
  const document = tagged(text)
  const taken = (first: number, next: number) =>
    names.some((name) => {
      const start = text.indexOf(name)
      return (document.tokens[first]?.start ?? 0) < start + name.length && (document.tokens[next - 1]?.end ?? 0) > start
    })
  return placeMentions(document, taken).map(({ span, id, form, qualifier }) => {
    const shown = `${text.slice(span.start, span.end)}=${id.slice(country.length + 1) || "us"}`
    return qualifier ? `(${shown})` : form === "title" ? `~${shown}` : shown
  })
}

const la = "Los Angeles=state:ca/place:los_angeles"

describe("names of states", () => {
  it.each([
    ["Lawmakers in Ohio and Puerto Rico met.", "Ohio=state:oh", "Puerto Rico=territory:pr"],
    ["Iowa Gov. Ana Ruiz signed it.", "Iowa=state:ia"],
    ["The Illinois Harbor Act limits it.", "Illinois=state:il"],
    ["Sen. Tom Bell, R-Fla., objected.", "Fla.=state:fl"],
    ["Rep. Ana Ruiz (D-Calif.) agreed.", "Calif.=state:ca"],
    ["A Calif. judge ruled.", "Calif.=state:ca"],
    ["Farms in South Texas closed.", "Texas=state:tx"],
    ["Virginia Marsh declined to comment."], // a given name
    ["She studied at the University of Oregon."],
    ["Ohio State won again."], // a college
    ["Russia sent troops to Georgia."],
    ["She moved from Georgia to Ohio.", "Georgia=state:ga", "Ohio=state:oh"]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})

describe("cities", () => {
  it.each([
    ["In Los Angeles, nobody asked.", la],
    ["LOS ANGELES was quiet.", "LOS ANGELES=state:ca/place:los_angeles"],
    ["L.A. will not help.", "L.A.=state:ca/place:los_angeles"],
    ["Mayor Ana Ruiz of Oakland, Calif., spoke.", "Oakland=state:ca/place:oakland", "(Calif.=state:ca)"],
    ["She lives in Providence , R. I. and works.", "Providence=state:ri/place:providence", "(R. I.=state:ri)"],
    ["He was born in Springfield, Ill., in 1950.", "Springfield=state:il/place:springfield", "(Ill.=state:il)"],
    ["He was born in Springfield."], // which one?
    [
      "In Indiana, the cities of Gary and East Chicago are suing.",
      "Indiana=state:in",
      "Gary=state:in/place:gary",
      "East Chicago=state:in/place:east_chicago"
    ],
    ["Gary told reporters that nothing had changed."], // a given name
    [
      "St. Paul officials agreed with Minneapolis.",
      "St. Paul=state:mn/place:st_paul",
      "Minneapolis=state:mn/place:minneapolis"
    ],
    ["Saint Louis and Boise were next.", "Saint Louis=state:mo/place:st_louis", "Boise=state:id/place:boise_city"],
    ["The mayor of Nashville vetoed it.", "Nashville=state:tn/place:nashville"],
    ["Honolulu followed.", "Honolulu=state:hi/county:honolulu"],
    ["Winston-Salem, N.C., joined.", "Winston-Salem=state:nc/place:winston-salem", "(N.C.=state:nc)"],
    ["The Boston Gazette reported it."],
    [
      "Minneapolis-St. Paul leaders agreed.",
      "Minneapolis=state:mn/place:minneapolis",
      "St. Paul=state:mn/place:st_paul"
    ],
    ["Santa Fe Mayor Ana Ruiz agreed.", "Santa Fe=state:nm/place:santa_fe"],
    [
      "Lansing, Michigan, met. Nobody in Lansing knew.",
      "Lansing=state:mi/place:lansing",
      "(Michigan=state:mi)",
      "Lansing=state:mi/place:lansing"
    ],
    ["Dana Houston said so. Houston was angry."], // a surname
    ["Mobile phones and Reading rooms are closed."],
    ["The factory in Salinas, Mexico, closed."],
    ["Leaders met in Paris and London."],
    ["Leaders met in Paris, Texas.", "Paris=state:tx/place:paris", "(Texas=state:tx)"],
    ["They arrived in March and left in Congress."],
    ["Shares of Cleveland-Brandt fell."]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})

describe("New York and Washington", () => {
  it.each([
    ["New York Mayor Ana Ruiz refused.", "New York=state:ny/place:new_york"],
    ["NYC and New York City are one.", "NYC=state:ny/place:new_york", "New York City=state:ny/place:new_york"],
    ["New York Attorney General Ana Ruiz sued.", "New York=state:ny"],
    ["New York state sued.", "New York=state:ny"],
    ["Farms in upstate New York closed.", "New York=state:ny"],
    [
      "Boston, New York and Chicago agreed.",
      "Boston=state:ma/place:boston",
      "New York=state:ny/place:new_york",
      "Chicago=state:il/place:chicago"
    ],
    [
      "States including New York, Washington, Massachusetts and Connecticut sued.",
      "New York=state:ny",
      "Washington=state:wa",
      "Massachusetts=state:ma",
      "Connecticut=state:ct"
    ],
    ["A stroke of a pen in Washington changes nothing.", "Washington=district:dc"],
    ["She moved to Washington, D.C., in May.", "Washington=district:dc", "D.C.=district:dc"],
    ["Officials in Seattle, Washington, agreed.", "Seattle=state:wa/place:seattle", "(Washington=state:wa)"],
    ["Washington's governor signed it.", "Washington=state:wa"],
    ["The Washington Post reported it."],
    [
      "Washington state sued a county. Washington says the county broke Washington's law.",
      "Washington=state:wa",
      "Washington=state:wa",
      "Washington=state:wa"
    ],
    [
      "Washington state sued. Officials in Washington, D.C., agreed. Washington says no.",
      "Washington=state:wa",
      "Washington=district:dc",
      "D.C.=district:dc",
      "Washington=district:dc"
    ],
    ["Brooklyn and the Bronx are counties too.", "Brooklyn=state:ny/county:kings", "Bronx=state:ny/county:bronx"]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})

describe("counties", () => {
  it.each([
    ["Douglas County, Colorado, cooperates.", "Douglas County=state:co/county:douglas", "(Colorado=state:co)"],
    ["Douglas County cooperates."], // which one?
    ["Towns in California's Orange County rebelled.", "California=state:ca", "Orange County=state:ca/county:orange"],
    ["Jails in Cook County refused.", "Cook County=state:il/county:cook"],
    ["The city and county of San Francisco sued.", "San Francisco=state:ca/place:san_francisco"],
    ["San Francisco County sued.", "San Francisco County=state:ca/place:san_francisco"],
    [
      "In California, Orange and Ventura counties disagree.",
      "California=state:ca",
      "Orange=state:ca/county:orange",
      "Ventura=state:ca/county:ventura"
    ],
    [
      "Adams County, near Spokane in Washington state, refused.\nAdams County said so.", // the largest is in Colorado
      "Adams County=state:wa/county:adams",
      "Spokane=state:wa/place:spokane",
      "Washington=state:wa",
      "Adams County=state:wa/county:adams"
    ],
    ["Harris County and a Georgia lawmaker disagreed.", "Harris County=state:tx/county:harris", "Georgia=state:ga"],
    ["Miami-Dade Mayor Ana Ruiz agreed.", "Miami-Dade=state:fl/county:miami-dade"],
    ["Orleans Parish in Louisiana settled.", "Orleans Parish=state:la/parish:orleans", "Louisiana=state:la"],
    ["Prince George’s County, Md., waits.", "Prince George’s County=state:md/county:prince_george~s", "(Md.=state:md)"]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})

describe("the country and its government", () => {
  it.each([
    ["The United States and the U.S. are the US.", "United States=us", "U.S.=us", "US=us"],
    ["GIVE US YOUR HOMES, MAYORS SAID"],
    ["Migrants from Central America waited."],
    ["Americans waited."],
    ["America waited.", "America=us"],
    ["Cities told the federal government to wait.", "~the federal government=us"],
    [
      "The Trump administration and federal immigration agents waited.",
      "~The Trump administration=us",
      "~federal immigration agents=us"
    ],
    ["The feds waited.", "~The feds=us"],
    ["The Ruiz administration waited."], // a mayor's
    ["In Chicago, nobody asked the city.", "Chicago=state:il/place:chicago", "~the city=state:il/place:chicago"],
    ["In Ohio, the state police asked.", "Ohio=state:oh"],
    ["In Ohio, they lobby at the state and local level.", "Ohio=state:oh"]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})

it("reads no place in the name of a person or an organization", () => {
  expect(found("The New York Ledger praised Austin Marsh of Ohio.", ["New York Ledger", "Austin Marsh"])).toEqual([
    "Ohio=state:oh"
  ])
})

it("uses the states of the paragraph for small towns", () => {
  const text = "Texas is divided. Officials in Laredo agreed.\nOfficials in Hope agreed."
  expect(found(text)).toEqual(["Texas=state:tx", "Laredo=state:tx/place:laredo"])
})

it("gives mentions in order, apart, with spans that are their tokens', for any text", () => {
  const word = fc.constantFrom(
    "New",
    "York",
    "City",
    "Washington",
    ",",
    "D.C.",
    "and",
    "Orange",
    "County",
    "the",
    "city",
    "St.",
    "Paul",
    "in",
    "Texas",
    ".",
    "U.S.",
    "federal",
    "agents",
    "Gary",
    "\n"
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const document = tagged(words.join(" "))
      const mentions = placeMentions(document, () => false)
      mentions.forEach(({ span, first, next }, index) => {
        expect(span.start).toBe(document.tokens[first]?.start)
        expect(span.end).toBe(document.tokens[next - 1]?.end)
        expect(first).toBeGreaterThanOrEqual(mentions[index - 1]?.next ?? 0)
      })
    })
  )
})

describe("a town named as a state, a borough or a body is meant by the state behind it", () => {
  it.each([
    ["Officials in Seattle, Washington, agreed.", "Seattle=state:wa/place:seattle", "(Washington=state:wa)"],
    ["Officials in Oregon, Wis., sued.", "Oregon=state:wi/place:oregon", "(Wis.=state:wi)"],
    ["Officials in Oregon, Ohio and Utah sued.", "Oregon=state:or", "Ohio=state:oh", "Utah=state:ut"],
    ["Officials in Manhattan, Kan., sued.", "Manhattan=state:ks/place:manhattan", "(Kan.=state:ks)"],
    ["Officials in New York, N.Y., sued.", "New York=state:ny/place:new_york", "(N.Y.=state:ny)"],
    ["Officials in Princeton, N.J., sued.", "Princeton=state:nj/place:princeton", "(N.J.=state:nj)"],
    ["Officials of Princeton agreed with officials of Princeton University."],
    ["Officials in State College, Pa., sued.", "State College=state:pa/place:state_college", "(Pa.=state:pa)"]
  ])("%s", (text, ...places) => expect(found(text)).toEqual(places))
})
