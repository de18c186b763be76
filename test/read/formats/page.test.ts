import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { html } from "../../../pipeline/read/formats/html.ts"
import { type Page, parsePage } from "../../../pipeline/read/formats/page.ts"
import { wordsOf } from "../../../pipeline/read/formats/words.ts"

describe("the words of a page, however it is written", () => {
  it.each([
    ["<p>a<p>b", "a\n\nb"],
    ["<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"],
    ["<dl><dt>a<dd>b<dt>c</dl>", "a\n\nb\n\nc"],
    ["<b><p>a</b> b</p>c", "a b\n\nc"],
    ["<table><tr><td>a<td>b<tr><td><table><tr><td>c</table>d</table>e", "a\n\nb\n\nc\n\nd\n\ne"],
    ["<h2>a</h3>b", "a\n\nb"],
    ["<div><form><div>a</form>b</div>c</div>d", "ab\n\nc\n\nd"],
    ["a</div></p></body>b</html>c", "abc"],
    ["<p>a<br>b<br/>c</p>", "a\nb\nc"],
    ["<pre>a\n  b</pre><pre><code>c\nd</code></pre>", "a\nb\n\nc\nd"],
    ["a<script>if (a<b) s = '</div>'</script>b<style>p{}</style>c", "abc"],
    ["a<script>b", "a"],
    ["a<SCRIPT>b</Script >c", "ac"],
    ["<svg><title>Icon</title><path d='M0'/></svg>a", "a"],
    ["<noscript>a</noscript>b<noscript>c", "bc"],
    ["a<!-- <p>b --> c<!-->d<!doctype x><?php e ?>f</ g>h", "a cdfh"],
    ["a <b class='>'>b</b> <i title=\"</i>\">c</i>", "a b c"],
    ["a < b <3 c & d", "a < b <3 c & d"],
    ["&amp;&#8217;&#x41;&copy 2016&nbsp;&AMP &bogus; &amp;lt;", "&’A© 2016\u00a0&AMP &bogus; &lt;"],
    ["<p>a<div/>b", "a\n\nb"],
    ["<title>a &amp; b</title><p>c", "c"],
    ["<title>a<p>b", "a\n\nb"],
    ["a<p title='b", "a"]
  ])("%s", (page, words) => expect(wordsOf(parsePage(page).body)).toBe(words))

  it("takes what ends at once in XML as ended", () => {
    const page = '<?xml version="1.0"?><html><head><script src="x"/><title/></head><body><p>a</p></body></html>'
    expect(wordsOf(parsePage(page).body)).toBe("a")
  })
})

it("knows the attributes of html and body, the title and the head's tags, wherever the tags are left out", () => {
  const page = parsePage("<html lang=en><meta name=author content='A &amp; B'><title>T &lt; U</title><body class=c>x")
  expect(page.title).toBe("T < U")
  expect(page.documentElement.getAttribute("lang")).toBe("en")
  expect(page.body.className).toBe("c")
  expect(page.querySelectorAll("meta")[0]?.getAttribute("content")).toBe("A & B")
  expect(parsePage("<p CLASS=a class=b>x").querySelectorAll("p")[0]?.className).toBe("a")
})

const names =
  "p div b a span ul ol li table tr td th tbody h1 h2 section form button dl dt dd blockquote em font pre".split(" ")
const piece = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `<${name} class="sidebar comment" id=x hidden=''>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom("<br>", "<img src=x>", "<hr>", "<!-- no -->", "<script>no</script>", "<svg><p>no</p></svg>", "\n"),
  fc.constant("word")
)
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => {
  let words = 0
  const numbered = pieces.map((one) => (one === "word" ? ` w${++words} ` : one))
  return { page: `<html><body>${numbered.join("")}`, words }
})

/** Each link between nodes has its other direction. */
const isWhole = ({ documentElement, nodes }: Page): boolean => {
  let found = 0
  const open = [documentElement]
  for (let node = open.pop(); node; node = open.pop()) {
    found++
    const { childNodes, firstChild, lastChild } = node
    if (firstChild !== (childNodes[0] ?? null) || lastChild !== (childNodes.at(-1) ?? null)) return false
    for (const [at, child] of childNodes.entries()) {
      if (child.parentNode !== node || child.previousSibling !== (childNodes[at - 1] ?? null)) return false
      open.push(child)
    }
  }
  return found === nodes
}

it("loses no word, doubles none and keeps their order, whatever tags are wrong", () => {
  const property = fc.property(soup, ({ page, words }) => {
    const parsed = parsePage(page)
    expect(isWhole(parsed)).toBe(true)
    const expected = Array.from({ length: words }, (_, at) => `w${at + 1}`)
    // a button's words are none that a reader reads
    expect(parsed.body.textContent.match(/w\d+/gu) ?? []).toEqual(expected)
  })
  fc.assert(property)
})

it("finds a main text of each page's own words, or says that there is none", () => {
  const property = fc.property(soup, ({ page, words }) => {
    const found = html.read(Buffer.from(page))
    expect(Result.isSuccess(found)).toBe(true)
    const seen = Result.isSuccess(found) ? (found.success.text.match(/\S+/gu) ?? []) : []
    expect(seen.every((word) => Number(/^w(\d+)$/u.exec(word)?.[1]) <= words)).toBe(true)
  })
  fc.assert(property)
})

it("gives back what an element held, as often as it is asked to", () => {
  const { body } = parsePage("<div class=a><p>one <b>two</b></p>three</div><p>four")
  const kept = body.innerHTML
  for (let times = 0; times < 2; times++) {
    body.querySelectorAll("div")[0]?.remove()
    expect(body.textContent).toBe("four")
    body.innerHTML = kept
    expect(wordsOf(body)).toBe("one two\n\nthree\n\nfour")
    expect(body.querySelectorAll("div")[0]?.className).toBe("a")
  }
})

it.each([
  ["tags in tags", "<div>".repeat(5000), "TooDeep"],
  ["tags beside tags", "<p>a".repeat(400_000), "TooDeep"],
  ["attributes", `<div ${"a=1 ".repeat(1_000_000)}>a`, "a"],
  ["end tags", `a${"</x></div>".repeat(500_000)}`, "a"],
  ["marks that begin nothing", "< ".repeat(1_000_000), "< ".repeat(1_000_000).trim()],
  ["comments that don't end", `a${"<!--".repeat(1_000_000)}`, "a"],
  ["scripts that don't end", `a${"<script>".repeat(500_000)}`, "a"],
  ["end tags behind many open elements", `<div>${"<b>".repeat(900)}a${"</i></div>".repeat(400_000)}`, "a"]
])("reads a page of a million %s", (_, body, expected) => {
  const found = html.read(Buffer.from(`<!doctype html><html><body>${body}`))
  expect(Result.isSuccess(found) ? found.success.text : found.failure._tag).toBe(expected)
})
