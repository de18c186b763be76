import { describe, expect, it } from "vitest"
import { agencyOf, namesAgency } from "../../pipeline/clean/agencies.ts"
import { isBoilerplate } from "../../pipeline/clean/boilerplate.ts"
import { apply } from "../../pipeline/clean/edit.ts"
import { announcesStories, isAuthorNote, isFurniture } from "../../pipeline/clean/furniture.ts"
import { markdown } from "../../pipeline/clean/markdown.ts"

describe("news agencies", () => {
  it.each([
    ["Reuters", "Reuters"],
    ["Thomson Reuters", "Reuters"],
    ["Thomson Reuters Foundation", "Thomson Reuters Foundation"],
    ["AP", "Associated Press"],
    ["A.P.", "Associated Press"],
    ["The Associated Press", "Associated Press"],
    ["AFP", "Agence France-Presse"],
    ["Agence France-Presse", "Agence France-Presse"],
    ["UPI", "United Press International"],
    ["United Press International", "United Press International"],
    ["Bloomberg", "Bloomberg"],
    ["Bloomberg News", "Bloomberg News"],
    ["TNS", "Tribune News Service"],
    ["Tribune News Service", "Tribune News Service"],
    ["McClatchy", "McClatchy"],
    ["NY Times News Service", "NY Times News Service"],
    ["New York Times News Service", "New York Times News Service"],
    ["Washington Post News Service", "Washington Post News Service"],
    ["Gannett News Service", "Gannett News Service"],
    ["Scripps Howard News Service", "Scripps Howard News Service"],
    ["Cox Newspapers", "Cox Newspapers"],
    ["Creators Syndicate", "Creators Syndicate"],
    ["States Newsroom", "States Newsroom"],
    ["Stateline", "Stateline"],
    ["EFE", "EFE"],
    ["dpa", "dpa"],
    ["ANSA", "ANSA"],
    ["Xinhua", "Xinhua"],
    ["Kyodo", "Kyodo News"],
    ["Kyodo News", "Kyodo News"],
    ["PA", "PA Media"],
    ["Canadian Press", "The Canadian Press"],
    ["The Canadian Press", "The Canadian Press"],
    ["The Harbor Post", null]
  ])("%s is known as %s", (name, agency) => expect(agencyOf(name)).toBe(agency))

  it("are known by their kind, too", () => {
    expect(["Harbor News Service", "Harbor Newswire", "AP"].map(namesAgency)).toEqual([true, true, true])
    expect(["Harbor Service News", "News Service of Harbor"].map(namesAgency)).toEqual([false, false])
  })
})

describe("lines of the page", () => {
  it.each([
    ...[
      "This website uses cookies to work.",
      "Our partners and its trusted partners store some cookies",
      "We and our partners use cookies",
      "Cookie settings"
    ],
    ...["Manage privacy preferences", "Do not sell or share my data", "I accept cookies", "Reject all cookies"],
    ...[
      "You’ve hit your limit of articles",
      "To keep reading, subscribe",
      "Create a free account",
      "Start your free trial"
    ],
    ...[
      "Already have an account?",
      "Cancel anytime",
      "Log in to read",
      "Type a valid e-mail",
      "Please enter your name"
    ],
    ...["Your email address", "Email", "E-mail address *", "Zip code (required)", "First name:", "Password"],
    ...["Please check your inbox", "Something went wrong", "An error occurred", "Invalid email"],
    ...["Tweet this story", "Share via email", "Post", "Twitter | Facebook", "Copy link", "Link copied!", "Like this:"],
    ...[
      "Like loading...",
      "loading...",
      "Opens in a new window",
      "Opens in new window",
      "Skip to content",
      "Jump to comments"
    ],
    ...[
      "Toggle menu",
      "Open menu",
      "View all comments",
      "View comments",
      "Hide comments",
      "Post a comment",
      "Add your comment"
    ],
    ...[
      "Add comment",
      "Join the discussion",
      "Comments are closed.",
      "Be the first to comment",
      "No comments yet",
      "1 share"
    ],
    ...["3-min read", "12 minutes listen", "an hour ago", "Posted: 2 days ago", "Last updated a few minutes ago"],
    ...[
      "Listen to this article",
      "Listen to story",
      "Play video",
      "Mute",
      "Now playing",
      "playing",
      "Volume 90%",
      "0:00 / 3:12"
    ],
    ...[
      "0:00",
      "1:02/3:04",
      "Next",
      "Previous story",
      "Older posts",
      "Newer post",
      "Slide 1 of 9",
      "2 of 5",
      "Paid content"
    ],
    ...[
      "Sponsored by The Harbor Post",
      "Ad feedback",
      "Report an ad",
      "Report ad",
      "This is an ad",
      "Advertisements - continue"
    ],
    ...[
      "Turn on JavaScript",
      "Your browser does not support video",
      "JavaScript is required",
      "Your browser is outdated"
    ],
    ...[
      "var x = 1",
      "let a =2",
      "async function go(a) {",
      "function(a) {",
      "document.write(1)",
      "jQuery(1)",
      "$(document)"
    ],
    ...[
      "googletag.cmd",
      "_gaq.push",
      "ga.js",
      "(function () {",
      "!function (e) {",
      "if (typeof x",
      "try {",
      "return false;"
    ],
    ...[
      "});",
      "// <![CDATA[",
      "//]]>",
      "<!-- note",
      "-->",
      '{"@context": 1}',
      "@media print",
      "@font-face {",
      ".box {",
      "#top{"
    ],
    ...["dataLayer.push(1)", "gtag('x')", "fbq(1)", "Page 3", "p. 4 of 9", "– 12 –", "12", "[page 4]", "[4]"]
  ])("%s is the page's", (line) => expect(isFurniture(line) || isBoilerplate(line)).toBe(true))

  it.each([
    ...[
      "Read more about the order",
      "Read the full story",
      "See the rest here",
      "Watch the video",
      "Learn more",
      "Load more"
    ],
    ...[
      "View the original article",
      "Read also",
      "Show all",
      "Read the full story, which nobody has told yet. Click here"
    ],
    ...[
      "Share",
      "Share this story",
      "Share this on Facebook",
      "Print this page",
      "Comments (12)",
      "Email via Harbor",
      "Loading…"
    ],
    ...[
      "Log in",
      "Login",
      "Sign in",
      "Skip to the order",
      "Share on X",
      "Sponsored content",
      "Menu",
      "Search",
      "Close"
    ],
    ...[
      "Story continues below",
      "Article continues after the ad",
      "Related: The mayor",
      "Also read: The jail",
      "Must-read: A"
    ],
    ...[
      "You might like: A",
      "You may also like: A",
      "More on the jail: A",
      "Don’t miss: A",
      "Don't miss: A",
      "Photos: A",
      "Photo:"
    ],
    ...["Related articles", "Recommended for you", "Trending now", "Most viewed", "Watch live", "Up next"],
    ...["Follow us on Twitter", "Like us on Facebook", "Join him on TikTok", "Follow @ana on X"],
    ...[
      "Download our free app",
      "Get the daily newsletter",
      "Receive breaking news by email",
      "Have a tip",
      "Got a news tip?"
    ],
    ...[
      "Support our journalism",
      "Become a member today",
      "Terms of use",
      "Privacy policy",
      "About us",
      "All rights reserved"
    ],
    ...[
      "Tags: jail",
      "Topic: A",
      "Categories: A",
      "Filed under: A",
      "Sources: A",
      "Our newsletters",
      "Today’s top picks"
    ],
    ...[
      "Watch video",
      "[View gallery]",
      "More to come",
      "(more)",
      "MORE...",
      "* * *",
      "-----",
      "###",
      "-30-",
      "© 2021 The Post"
    ],
    ...[
      "(c) 2021 The Post",
      "Copyright by The Post",
      "This material may not be published",
      "No part of this may be used"
    ],
    ...[
      "Reproduction without leave is forbidden",
      "This article was first published in May",
      "This story originally appeared"
    ],
    ...[
      "Update 3:15 p.m.: It passed.",
      "[Corrections]: A",
      "Clarification: A",
      "Disclosure: A",
      "The views expressed are hers"
    ],
    ...[
      "Ana Ruiz also contributed to this report.",
      "(The Post contributed to this article.)",
      "Sign up",
      "Register here for news"
    ],
    ...["Subscribe now", "Unsubscribe", "Subscribe to our newsletter", "Tap here", "Click below"],
    ...["Top stories", "TOP STORIES", "Latest news", "Contact Ana Ruiz at a@b.org", "Contact Ana Ruiz at 555-0100"],
    ...["Follow @anaruiz", "Reach Ana Ruiz on @anaruiz", "Email J. P. Ruiz at ruiz@post.org"]
  ])("%s stands around the article", (line) => expect(isBoilerplate(line)).toBe(true))

  it.each([
    ...[
      "Watched by the sheriff, the council voted.",
      "Related questions were put to the mayor.",
      "Emails show that he knew."
    ],
    ...[
      "Tagged as illegal: the rule of 2016 and the one before, she said.",
      "Sourced from the county.",
      "Printed papers lay there."
    ],
    ...[
      "Moreover, nobody asked.",
      "Supporters of the order met today.",
      "Comments from the mayor: none of them were kind."
    ],
    ...[
      "The order contributed to this reporter.",
      "Closed to visitors, the jail is full.",
      "Registered voters were asked."
    ],
    ...["Top stories of the year were about the jail.", "Latest news reports say that he left.", "Top aides knew."],
    ...["Contact with Ana Ruiz at 3 p.m. was lost.", "Contact tracers at 555 sites were let go.", "Contact Ana Ruiz."],
    ...["Reach and speed at 100 miles matter, he said.", "They type your name in, enter your email and wait."],
    ...["So we use some cookies", "An account of the 12 comments", "He said: var x = 1"]
  ])("%s is the article's", (line) => expect([isFurniture(line), isBoilerplate(line)]).toEqual([false, false]))

  it.each([
    ["Ana Ruiz is a staff writer for The Post.", true],
    ["Ana Ruiz covers the county.", true],
    ["About the author: Ana Ruiz was an award-winning reporter.", true],
    ["Ana Ruiz can be reached by mail.", true],
    ["Email her at ana@post.org", true],
    ["Contact the writer: ana@post.org", true],
    ["tweet at us: @post", true],
    ["Tweet: @post", true],
    ["@anaruiz", true],
    ["ana@post.org", true],
    ["Call him on 555-0100", true],
    ["Ana Ruiz is the mayor of Riverton.", false],
    ["Email records show that he knew.", false]
  ])("%s: of the author, %s", (line, note) => expect(isAuthorNote(line)).toBe(note))

  it("says which lines announce other stories", () => {
    const lines = [
      "Related:",
      "More from Riverton",
      "Editors’ picks",
      "Don't miss",
      "You may also like",
      "Further reading"
    ]
    expect(lines.filter((line) => !announcesStories(line))).toEqual([])
    expect(["Related. The mayor left.", "Latest", "Laterally"].map(announcesStories)).toEqual([false, true, false])
  })
})

describe("Markdown", () => {
  it.each([
    ["---\ntitle: A\n---\nB", "B"],
    ["---\ntitle: A\n---", ""],
    ["---\ntitle: A\n... \nB", "B"],
    ["A\n---\nB", "A\n\nB"],
    ["## A ##\nB", "A\nB"],
    ["> A\n> > B", "A\nB"],
    ['[A](http://b.org "C d") e', "A e"],
    ["[A](b) and [C][1]", "A and C"],
    ["![a picture](b.png) A", " A"],
    ["**A** and _b_ and *c*", "A and b and c"],
    ["2 * 3 and snake_case", "2 * 3 and snake_case"],
    ["\\*A\\*", "*A*"],
    ["`a` b", "a b"],
    ["```js\nA\n```", "\nA\n"],
    ["[1]: http://b.org", ""],
    ["<!-- a -->\nB", "\nB"],
    ["A\n===\nB", "A\n\nB"]
  ])("%j becomes %j", (text, words) => expect(apply(text, markdown(text)).text).toBe(words))
})
