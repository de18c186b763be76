import { expect, it } from "@effect/vitest"
import { cleanDocument } from "../../pipeline/clean/clean.ts"
import { isFurniture } from "../../pipeline/clean/furniture.ts"
import { raw } from "../texts.ts"

it.each([
  "We use cookies to improve your experience.",
  "By continuing to use this site, you agree to our terms of service.",
  "Accept all cookies",
  "You have reached your limit of free articles this month.",
  "Already a subscriber? Log in",
  "Subscribe to continue reading",
  "Enter your email address",
  "Thanks for signing up!",
  "Share on Facebook",
  "Click to share on Twitter (Opens in new window)",
  "Facebook Twitter Email Print",
  "Leave a Reply",
  "12 Comments",
  "3 min read",
  "Updated 4 hours ago",
  "Image 3 of 12",
  "Advertisement",
  "Please enable JavaScript to view the comments.",
  "window.dataLayer = window.dataLayer || [];",
  "function track(a) { return a; }",
  "Page 3 of 12",
  "- 4 -",
  "Back to top"
])("%s is the page's", (line) => expect(isFurniture(line)).toBe(true))

it.each([
  "We use the money for schools, said Ana Ruiz.",
  "By clicking together their budgets the counties saved $3 million.",
  "Share of the county’s budget that goes to the jail: 12 percent.",
  "Print shops in Riverton were closed on Tuesday.",
  "You have read the order, Mr. Bell said.",
  "Pages of the order were missing.",
  "2016 was a hard year for the county.",
  "Next week the council votes.",
  "An hour ago, the mayor signed the order.",
  "Ads ran in three papers.",
  "Email records show that the sheriff knew.",
  "Please, said Ana Ruiz, nobody asked us.",
  "Window seats were taken.",
  "Function follows form, the mayor said."
])("%s is the article's", (line) => expect(isFurniture(line)).toBe(false))

const kinds = (text: string) => cleanDocument(raw(text)).blocks.map(({ kind }) => kind)
const body = "The council voted on Tuesday. “Nobody asked the county,” said Ana Ruiz."

it("takes a list of other stories for the page's, up to the next sentence", () => {
  const text = `${body}\nRelated stories\nWhat the Order Says\nWho Pays for the Jail\n${body}\nThe Heading of the Text\n${body}`
  expect(kinds(text)).toEqual([
    "paragraph",
    "boilerplate",
    "boilerplate",
    "boilerplate",
    "paragraph",
    "heading",
    "paragraph"
  ])
})

it("takes notes on the author at the end for the page's, and nowhere else", () => {
  expect(kinds(`${body}\n${body}\nTom Bell is a staff writer for The Alder Post. Follow him at @tombell.`).at(-1)).toBe(
    "boilerplate"
  )
  expect(
    kinds(
      `Tom Bell is a staff writer for The Alder Post, and he was there.\n${body}\n${body}\n${body}\n${body}\n${body}`
    )[0]
  ).toBe("paragraph")
  expect(kinds(`${body}\nTom Bell is a lawyer for the county. He said no.`).at(-1)).toBe("paragraph")
})
