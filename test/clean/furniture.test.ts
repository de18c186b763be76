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
  "Back to top",
  "Your email address will not be published. Required fields are marked *",
  "Was this page helpful?",
  "See a spelling error in our story? Please tell us.",
  "To get Alder News alerts on your phone, download our app.",
  "Do you have a story for us? Email tips@alder.example.",
  "The Alder Post is a nonprofit newsroom that covers Riverton. Sign up for our weekly letter.",
  "We can’t do this work without you. Donate today.",
  "ana.ruiz@alder.example",
  "@anaruiz",
  "555-201-3344",
  "×"
])("%s is the page's", (line) => expect(isFurniture(line)).toBe(true))

it.each([
  "Do you have a story like hers, the mayor asked, and would you tell it to a judge?",
  "The Alder Fund is a nonprofit group that pays for lawyers.",
  "To get alerts from the jail, agents signed an agreement with the county.",
  "We can’t do this without the sheriff, the mayor said.",
  "Help us, the letter to the county said.",
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

it("knows where readers begin to talk", () => {
  const told = Array.from(
    { length: 4 },
    (_, at) => `The council of Alder Creek voted ${at} times on its rule on Tuesday.`
  )
  const kinds = (...lines: ReadonlyArray<string>) =>
    cleanDocument(raw([...told, ...lines].join("\n\n"))).blocks.map(({ kind }) => kind)
  const said = "“This mayor is a crook,” she said!"
  expect(kinds("(2) comments", "Jo Twotimes Apr 17, 2019 7:02am", said).at(-1)).toBe("boilerplate")
  expect(kinds("(2) comments", "The mayor spoke on Apr 17, 2019.", said).at(-1)).toBe("paragraph")
})

it("knows a note on the author above the page's last lines", () => {
  const text = [
    "The council of Alder Creek voted on its rule on Tuesday.",
    "Ana Ruiz is a staff writer covering Riverton.",
    ...["Show more", "More from the Post", "Fire Season in the Hills", "Terms of Service", "Back to top"]
  ].join("\n\n")
  expect(cleanDocument(raw(text)).blocks[1]?.kind).toBe("boilerplate")
})
