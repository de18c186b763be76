import { expect, it } from "@effect/vitest"
import { readAs, sentence } from "./helpers.ts"

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const read = async (html: string | Uint8Array) => {
  const [given] = await readAs("page.html", html)
  return typeof given?.[1] === "object" ? given[1] : null
}

it("takes the article out of its page, an empty line between blocks, white space as a browser shows it", async () => {
  const menu = `<nav><ul>${"<li><a href='/x'>Section</a></li>".repeat(20)}</ul></nav>`
  const story = `<article><h1>Who Asked</h1>
    <p>${sentence}
       She   left <b>at once</b>.</p><p>Line one<br>line&nbsp;two &amp; three</p><ul><li>First, the county said so.</li></ul></article>`
  const found = await read(
    page("<title>Who Asked | The Alder Post</title>", `${menu}${story}<footer>All rights reserved</footer>`)
  )
  expect(found?.text).toContain(`${sentence} She left at once.\n\nLine one\nline\u00A0two & three\n\nFirst, the county`)
  expect(found?.text).not.toMatch(/Section|All rights/u)
  expect(found).toMatchObject({ encoding: "utf-8", bytes: null })
})

it.each([
  [
    "JSON-LD",
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Who &amp; Asked","datePublished":"2016-11-29T10:00:00Z","author":[{"name":"Ana Ruiz"},{"name":"Tom Bell"}],"publisher":{"name":"The Alder Post"},"mainEntityOfPage":{"@id":"https://alder.example/a"}}]}</script>`,
    {
      title: "Who & Asked",
      author: "Ana Ruiz, Tom Bell",
      publisher: "The Alder Post",
      published: "2016-11-29T10:00:00Z",
      url: "https://alder.example/a"
    }
  ],
  [
    "Open Graph",
    `<meta property="og:title" content="Who Asked"><meta property="og:site_name" content="The Alder Post"><meta property="article:published_time" content="2016-11-29"><meta property="og:url" content="https://alder.example/b"><meta property="article:author" content="https://alder.example/ana">`,
    {
      title: "Who Asked",
      author: null,
      publisher: "The Alder Post",
      published: "2016-11-29",
      url: "https://alder.example/b"
    }
  ],
  [
    "meta tags",
    `<meta name="author" content="Ana Ruiz"><meta name="DC.date" content="2016"><link rel="canonical" href="https://alder.example/c"><title>Who Asked</title>`,
    { title: "Who Asked", author: "Ana Ruiz", publisher: null, published: "2016", url: "https://alder.example/c" }
  ],
  [
    "broken JSON-LD",
    `<script type="application/ld+json">{"@type":"NewsArticle",</script><title>Who Asked</title>`,
    { title: "Who Asked", author: null, publisher: null, published: null, url: null }
  ]
])("reads what a page says of itself: %s", async (_, head, said) => {
  expect((await read(page(head, `<p>${sentence}</p>`)))?.said).toEqual(said)
})

it("believes UTF-8 before the page's own charset, and the charset before a detector", async () => {
  const html = page('<meta charset="windows-1251">', "<p>Ана сказала нет.</p>")
  expect((await read(html))?.text).toBe("Ана сказала нет.")
  const bytes = Uint8Array.from(html, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x350 // the Cyrillic block as windows-1251 has it
  })
  expect((await read(bytes))?.text).toBe("Ана сказала нет.")
})

it("reads the HTML of a field as a reader sees it", async () => {
  const [given] = await readAs(
    "feed.jsonl",
    JSON.stringify({ content: `<p>${sentence}</p><p>No, <em>he</em> said.</p>` })
  )
  expect(given?.[1]).toMatchObject({ text: `${sentence}\n\nNo, he said.` })
})

it("takes tags that HTML allows to be left out as there", async () => {
  expect((await read(`<html><p>${sentence}</p>`))?.text).toBe(sentence)
  expect((await read(`<html><head><title>x</title></head><p>${sentence}</p>`))?.text).toBe(sentence)
})

it.each([
  ["By Ana Ruiz", "Ana Ruiz"],
  ["By Ana Ruiz and Tom Bell | The Alder Post", "Ana Ruiz and Tom Bell"],
  ["by <a href='/ana' rel='author'>Ana Ruiz</a>, Staff Writer", "Ana Ruiz"],
  ["Tuesday at noon", null],
  ["By the way", null]
])("knows the author by the byline that no metadata repeat: %s", async (line, author) => {
  const story = `<p>${sentence} ${"The council met, and it voted on the rule. ".repeat(20)}</p>`.repeat(3)
  const found = await read(page("<title>Who Asked</title>", `<article><p class="byline">${line}</p>${story}</article>`))
  expect(found?.said.author).toBe(author)
})

it.each([
  ["The county votes | The Alder Post", "The county votes"],
  ["The county votes - the alder post", "The county votes"],
  ["Who reads The Alder Post", "Who reads The Alder Post"],
  ["The county sues half-The Alder Post", "The county sues half-The Alder Post"]
])("takes the publisher off the title “%s”", async (title, expected) => {
  const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Alder Post">`
  const page = `<!doctype html><html><head>${head}</head><body><p>${sentence}</p></body></html>`
  const found = (await readAs("a.html", page))[0]?.[1]
  expect(typeof found === "string" ? null : found?.said.title).toBe(expected)
})
