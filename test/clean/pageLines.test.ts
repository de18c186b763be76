import { describe, expect, it } from "vitest"
import { isAuthorNote, isFurniture } from "../../pipeline/clean/furniture.ts"

/** Lines that are the page's as wholes: with more behind them they are somebody's sentence. */
const whole = [
  "Accept all cookies",
  "Reject cookies",
  "Manage cookie preferences",
  "Your privacy choices",
  "I accept cookies.",
  "Email address *",
  "First name (required)",
  "Your email:",
  "Zip code",
  "Share this article on Facebook",
  "Tweet",
  "Click to email this to a friend (Opens in new window)",
  "Facebook Twitter Email Print",
  "Facebook | Twitter | Reddit",
  "Copy link",
  "Link copied!",
  "Loading...",
  "Like Loading...",
  "Back to top",
  "Skip to main content",
  "Toggle navigation",
  "View all comments",
  "Load more comments",
  "Leave a comment",
  "Join the conversation",
  "Comments are closed.",
  "Be the first to comment",
  "No comments yet",
  "12 comments",
  "1 share",
  "3 min read",
  "12-minute listen",
  "4 hours ago",
  "Updated: 2 days ago",
  "Published an hour ago",
  "Listen to this article",
  "Play video",
  "Mute",
  "Volume 90%",
  "0:00 / 3:15",
  "Previous article",
  "Next",
  "Older posts",
  "Photo 3 of 12",
  "3 of 12",
  "Advertisement",
  "Paid post",
  "Page 3 of 12",
  "p. 4",
  "- 4 -",
  "– 12 –",
  "27",
  "[page 4]",
  "[4]"
]

/** Beginnings of lines that are the page's, however they go on. */
const beginnings = [
  "We use cookies to improve your experience.",
  "This website uses cookies.",
  "We and our partners store cookies on your device.",
  "By continuing to use this site, you agree to our terms.",
  "By signing up you accept the privacy policy.",
  "Do not sell my personal information",
  "Do not sell or share my data",
  "You have reached your limit of free articles.",
  "You’ve read 3 of 5 free articles this month.",
  "This is your last free article.",
  "To continue reading, log in.",
  "Subscribe to read the rest.",
  "This content is only available to members.",
  "Create a free account today.",
  "Already a subscriber? Log in",
  "Unlimited digital access for a dollar.",
  "Cancel anytime.",
  "Enter your email to get it.",
  "Please enter a valid e-mail address.",
  "Invalid email",
  "Thank you for subscribing to our newsletter.",
  "You’re all set.",
  "Please check your inbox.",
  "Something went wrong.",
  "An error occurred.",
  "Please enable JavaScript to go on.",
  "JavaScript is disabled in your browser.",
  "Your browser does not support the video tag.",
  "var pageName = 'news';",
  "function track(a) { return a; }",
  "window.dataLayer = [];",
  "jQuery(document)",
  "gtag('config')",
  "if (typeof ads",
  "});",
  "<!-- an ad -->",
  '{"@context": "https://schema.org"}',
  "@media print",
  ".story-body {"
]

describe("a line of the page", () => {
  it.each([...whole, ...beginnings])("is seen: %s", (line) => expect(isFurniture(line)).toBe(true))

  it.each([...whole, ...beginnings])("is none where a sentence leads to it: %s", (line) => {
    for (const lead of [
      "Some readers of the order saw this: ",
      "Your city has it on a sign: ",
      "12 readers had seen "
    ]) {
      expect(isFurniture(`${lead}${line}`)).toBe(false)
    }
  })

  it.each(whole)("is none where a sentence goes on from it: %s", (line) => {
    expect(isFurniture(`${line} was what the council of the county heard that night`)).toBe(false)
  })

  it("has at most 400 letters", () => {
    const long = (length: number) => "We use cookies ".padEnd(length, "for you ")
    expect([isFurniture(long(400)), isFurniture(long(401))]).toEqual([true, false])
  })

  it.each([
    "12 hours before the vote the hall was full.",
    "One of the counties left.",
    "An hour later, nobody ago.",
    "Page after page was read aloud.",
    "1,200 comments were sent to the agency.",
    "Share the costs, the mayor said.",
    "By using the jail the county earns money.",
    "You have 30 days to leave, the letter said.",
    "First names are not asked for.",
    "Email the sheriff sent shows it.",
    "This article of the constitution is clear.",
    "Your browser history is yours, she said.",
    "Previous orders were blocked.",
    "Photo of 12 men"
  ])("is not the article's own: %s", (line) => expect(isFurniture(line)).toBe(false))
})

describe("a note on the author", () => {
  it.each([
    "Ana Ruiz is a staff writer for The Alder Post.",
    "Ana van Dyk was a longtime editor of the paper.",
    "Ana Ruiz covers immigration.",
    "Ana Ruiz can be reached at aruiz@example.com.",
    "About the author: Ana Ruiz lives in Riverton.",
    "Follow her on Twitter: @anaruiz",
    "Email the reporter at aruiz@example.com",
    "Call us at 555-0134",
    "aruiz@example.com",
    "@anaruiz on Twitter"
  ])("is seen: %s", (line) => expect(isAuthorNote(line)).toBe(true))

  it.each([
    "Ana Ruiz is the mayor of Riverton.",
    "The mayor covers the costs.",
    "Call us what you want, she said.",
    "Contact with the agents is limited.",
    "Officers are told to phone the jail at 555-0134.",
    `Email the reporter at aruiz@example.com${" and tell us more".repeat(10)}`,
    `Ana Ruiz is a staff writer for The Alder Post${" and others".repeat(50)}.`,
    "He said that Ana Ruiz is a staff writer."
  ])("is none: %s", (line) => expect(isAuthorNote(line)).toBe(false))
})
