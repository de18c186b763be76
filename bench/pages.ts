import { random } from "../test/dedupe/synthetic.ts"

/** What a saved page is made of besides its article. */
interface Size {
  /** Of all scripts and styles, in letters. */
  readonly scripts: number
  /** Items of the menus. */
  readonly links: number
  /** Teasers of other articles. */
  readonly cards: number
  /** Comments of readers. */
  readonly comments: number
}

type Next = ReturnType<typeof random>

/** The page as big sites serve it, about 200 KB. */
export const bigPage: Size = { scripts: 90_000, links: 160, cards: 60, comments: 20 }

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

const hex = (next: Next, length: number): string =>
  Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join("")

/** Code that nobody reads, with signs in it that look like tags. */
const script = (next: Next, length: number): string => {
  const lines: Array<string> = []
  for (let size = 0; size < length; ) {
    const line = `window.__q${hex(next, 4)}=function(a,b){if(a<b&&b>${Math.floor(next() * 99)}){return "<div class='x'>"+a.k${hex(next, 6)}+"<\\/div>"}};`
    lines.push(line)
    size += line.length
  }
  return lines.join("\n")
}

const picture = (next: Next): string =>
  `<figure class="media media--${hex(next, 4)}"><picture><source media="(min-width: 900px)" srcset="https://img.example/${hex(next, 24)}?w=1200 1200w, https://img.example/${hex(next, 24)}?w=800 800w" sizes="(min-width: 900px) 60vw, 100vw"><img loading="lazy" class="media__image" alt="" width="1200" height="800" src="https://img.example/${hex(next, 24)}?w=1200"></picture></figure>`

const icon =
  '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><g fill="none"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3.5a1.25 1.25 0 1 1 0 2.5 1.25 1.25 0 0 1 0-2.5z"></path><path d="M4 4h16v16H4z"></path></g></svg>'

const menu = (next: Next, links: number): string =>
  Array.from(
    { length: links },
    (_, at) =>
      `<li class="nav__item nav__item--${at}" data-track="${hex(next, 8)}"><a class="nav__link js-link" href="/section/${hex(next, 6)}/">${icon.repeat(at % 8 === 0 ? 1 : 0)}<span class="nav__text">Section ${at}</span></a></li>`
  ).join("\n")

const card = (next: Next, words: string): string =>
  `<div class="card card--${hex(next, 4)}" data-id="${hex(next, 12)}"><a class="card__link" href="https://news.example/${hex(next, 10)}">${picture(next)}<div class="card__body"><span class="card__kicker">More</span><h3 class="card__title">${escaped(words.slice(0, 70))}</h3></div></a><div class="card__meta"><time datetime="2016-11-2${Math.floor(next() * 9)}">Nov. 2${Math.floor(next() * 9)}</time> <button class="btn" type="button" aria-label="Save">${icon}</button></div></div>`

const comment = (next: Next, words: string): string =>
  `<div class="comment" id="comment-${hex(next, 6)}"><div class="comment__author"><b>reader${hex(next, 3)}</b></div><div class="comment__body"><p>${escaped(words)}</p></div><div class="comment__tools"><a href="#">Reply</a> <a href="#">Report</a></div></div>`

/**
 * A saved page of a news site around a text, its paragraphs parted by empty lines: scripts, styles, menus, pictures,
 * an advertisement between paragraphs, teasers of other articles, comments of readers, a footer. The same for the same
 * number. What isn't of the text is invented.
 */
export const savedPage = (number: number, text: string, size: Size = bigPage): string => {
  const next = random(number + 1)
  const paragraphs = text.split("\n\n")
  const title = escaped((paragraphs[0] ?? "").slice(0, 60))
  const other = (at: number) => paragraphs[at % paragraphs.length] ?? ""
  const linked = JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebPage", url: `https://news.example/${number}` },
      {
        "@type": "NewsArticle",
        headline: title,
        datePublished: "2016-11-29T10:00:00-05:00",
        inLanguage: "en-US",
        author: [{ "@type": "Person", name: "Ana Ruiz" }],
        publisher: { "@type": "Organization", name: "The Alder Post" }
      }
    ]
  })
  const body = paragraphs
    .map((words, at) => {
      const inner = escaped(words).replace(/(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u, `<a href="/topic/${hex(next, 5)}">$1</a>`)
      const advertisement =
        at % 5 === 4
          ? `<div class="ad ad--inline" id="ad-${at}" data-slot="${hex(next, 16)}"><div class="ad__label">Advertisement</div><script>${script(next, 300)}</script></div>`
          : ""
      return `<p class="story__text story__text--${at}" data-paragraph="${at}">${inner}</p>${advertisement}${at % 9 === 3 ? picture(next) : ""}`
    })
    .join("\n        ")
  return `<!DOCTYPE html>
<html lang="en-US" class="no-js" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8"><title>${title} | The Alder Post</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Alder Post"><meta property="article:published_time" content="2016-11-29T10:00:00-05:00">
${Array.from({ length: 40 }, () => `<link rel="preload" as="script" href="https://cdn.example/${hex(next, 20)}.js"><meta name="x-${hex(next, 6)}" content="${hex(next, 30)}">`).join("\n")}
<script type="application/ld+json">${linked}</script>
<style>${`.c${hex(next, 4)}{color:#123456;margin:0 auto}`.repeat(Math.floor(size.scripts / 200))}</style>
<script>${script(next, size.scripts / 2)}</script>
</head>
<body class="page page--article" data-page="${hex(next, 8)}">
<noscript><iframe src="https://tags.example/${hex(next, 8)}" height="0" width="0" style="display:none"></iframe></noscript>
<!-- header ${hex(next, 40)} -->
<header class="header"><nav class="nav"><ul class="nav__list">${menu(next, size.links)}</ul></nav><form action="/search"><input type="search" name="q" placeholder="Search"><button type="submit">${icon}Search</button></form></header>
<div class="layout"><main class="layout__main"><article class="story" itemscope>
  <header class="story__head"><h1 class="story__title">${title}</h1><div class="story__byline">By <a href="/by/ana-ruiz" rel="author">Ana Ruiz</a></div><ul class="share">${`<li class="share__item"><a href="#" aria-label="Share">${icon}</a></li>`.repeat(6)}</ul>${picture(next)}</header>
  <div class="story__body"><div class="story__inner">
        ${body}
  </div></div>
  <div class="newsletter"><h4>Sign up for our newsletter</h4><form><input type="email"><button>Sign up</button></form></div>
</article>
<section class="comments"><h2>Comments</h2>${Array.from({ length: size.comments }, (_, at) => comment(next, other(at * 3).slice(0, 200))).join("\n")}</section></main>
<aside class="sidebar"><h2>Most read</h2>${Array.from({ length: Math.floor(size.cards / 3) }, (_, at) => card(next, other(at))).join("\n")}</aside></div>
<section class="more"><h2>More from The Alder Post</h2><div class="grid">${Array.from({ length: size.cards }, (_, at) => card(next, other(at + 7))).join("\n")}</div></section>
<footer class="footer"><ul>${menu(next, Math.floor(size.links / 2))}</ul><p>© 2016 The Alder Post. All rights reserved.</p></footer>
<script>${script(next, size.scripts / 3)}</script>
</body></html>
`
}

/** A text as a page with nothing around it. */
export const plainPage = (text: string): string => {
  const title = escaped(text.slice(0, 60).replaceAll(/\s+/gu, " "))
  const body = text.split("\n\n").map((paragraph) => `<p>${escaped(paragraph)}</p>`)
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body.join("\n")}</article></body></html>`
}
