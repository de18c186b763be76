import { fieldsOf, oneLine } from "./fields.ts"
import type { Said } from "./format.ts"
import type { PageNode } from "./node.ts"
import type { Page } from "./page.ts"

/**
 * What a page says of itself: by JSON-LD (schema.org's articles), then Open Graph, then the meta tags of news sites,
 * Dublin Core and citations, then its links and its title. The first that says something counts.
 */
export const saidByPage = (page: Page): Said => {
  const { articles: linked, names } = linkedOf(page)
  const metas = metasOf(page)
  const first = (...values: ReadonlyArray<string | null | undefined>) => {
    for (const value of values) {
      const words = value ? oneLine(value) : null
      if (words !== null) return words
    }
    return null
  }
  const fromLinked = (read: (article: Fields) => string | null) => {
    for (const article of linked) {
      const value = read(article)
      if (value) return value
    }
    return null
  }
  const meta = (...names: ReadonlyArray<string>) => first(...names.map((name) => metas.get(name)))
  const { canonical, time, dated } = placesOf(page)
  const title = first(
    fromLinked(text("headline")),
    meta("og:title", "twitter:title", "dc.title", "citation_title", "sailthru.title")
  )
  const publisher = first(
    fromLinked(namesOf("publisher", names)),
    meta("og:site_name", "citation_publisher", "dc.publisher", "publisher", "application-name", "parsely-site"),
    notLink(metas.get("article:publisher"))
  )
  return {
    title: title === null ? null : withoutPublisher(title, publisher),
    author: first(
      fromLinked(namesOf("author", names)),
      meta(
        "author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
        "citation_author"
      ),
      notLink(metas.get("article:author"))
    ),
    publisher,
    published: first(
      fromLinked(text("datePublished")),
      meta(
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "citation_date",
        "citation_publication_date",
        "article.published",
        "originalpublicationdate"
      ),
      time?.getAttribute("datetime"),
      dated?.getAttribute("content"),
      dated?.getAttribute("datetime")
    ),
    url: first(fromLinked(urlOf), meta("og:url"), canonical?.getAttribute("href"))
  }
}

/** `The county votes | The Alder Post` is "The county votes", if The Alder Post published it. */
const withoutPublisher = (title: string, publisher: string | null): string => {
  if (publisher === null || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title
  return /^(?<bare>.*\S) ?(?:[|–—·•»]|(?<= )-) $/u.exec(title.slice(0, -publisher.length))?.groups?.bare ?? title
}

type Fields = ReadonlyMap<string, unknown>
type Names = ReadonlyMap<string, string>

const notLink = (value: string | undefined): string | null => (value && !/^(?:https?:|\/)/iu.test(value) ? value : null)

/** The first link, time and element that say of themselves what they hold. */
const placesOf = (page: Page) => {
  let canonical: PageNode | undefined
  let time: PageNode | undefined
  let dated: PageNode | undefined
  for (const element of page.querySelectorAll("*")) {
    if (element.attributes.length === 0) continue
    if (element.getAttribute("itemprop") === "datePublished") dated ??= element
    if (element.tagName === "LINK" && element.getAttribute("rel")?.toLowerCase() === "canonical") canonical ??= element
    if (element.tagName === "TIME" && element.hasAttribute("pubdate")) time ??= element
  }
  return { canonical, time, dated }
}

const metasOf = (page: Page): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>()
  for (const meta of page.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      ""
    ).toLowerCase()
    const content = meta.getAttribute("content") ?? ""
    if (name !== "" && content !== "" && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

/** A page's JSON-LD is read up to this many letters and levels. */
const maxLinked = 500_000
const maxLevels = 5
const maxObjects = 200

/** The articles that a page's JSON-LD describes, in order, and the names of what has an id. What is no JSON says nothing. */
const linkedOf = (page: Page): { readonly articles: ReadonlyArray<Fields>; readonly names: Names } => {
  const articles: Array<Fields> = []
  const names = new Map<string, string>()
  let objects = 0
  const visit = (value: unknown, level: number): void => {
    if (level > maxLevels || ++objects > maxObjects) return
    if (Array.isArray(value)) for (const one of value.slice(0, maxObjects)) visit(one, level + 1)
    else if (value !== null && typeof value === "object") {
      const fields = fieldsOf(value)
      const [id, name] = [fields.get("@id"), fields.get("name")]
      if (typeof id === "string" && typeof name === "string") names.set(id, name)
      const types = [fields.get("@type")].flat()
      if (types.some((type) => typeof type === "string" && /Article$|^BlogPosting$|^Report$/u.test(type)))
        articles.push(fields)
      visit(fields.get("@graph"), level + 1)
      visit(fields.get("mainEntity"), level + 1)
    }
  }
  for (const source of page.linkedData)
    if (source.length <= maxLinked && objects <= maxObjects) visit(parsed(source), 0)
  return { articles, names }
}

const parsed = (source: string): unknown => {
  const bare = source
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?$/gu, "")
  for (const json of [source, bare.replace(/\p{Cc}/gu, " ")]) {
    try {
      return JSON.parse(json)
    } catch {
      // then without what scripts are wrapped in, and without line breaks inside strings
    }
  }
  return null
}

const text =
  (name: string) =>
  (fields: Fields): string | null => {
    const value = fields.get(name)
    return typeof value === "string" ? value : null
  }

/** Of a person or an organisation, or several: names, also of those that are described elsewhere and named by their ids. */
const namesOf =
  (name: string, known: Names) =>
  (fields: Fields): string | null => {
    const found = [fields.get(name)].flat().flatMap((one) => {
      if (typeof one === "string") return /^https?:/iu.test(one) ? [] : [one]
      if (one === null || typeof one !== "object") return []
      const inner = fieldsOf(one).get("name") ?? known.get(String(fieldsOf(one).get("@id")))
      return [inner].flat().filter((part) => typeof part === "string")
    })
    return found.length === 0 ? null : Array.from(new Set(found)).slice(0, 20).join(", ")
  }

const urlOf = (fields: Fields): string | null => {
  const main = fields.get("mainEntityOfPage")
  if (typeof main === "string") return main
  if (main !== null && typeof main === "object" && !Array.isArray(main)) {
    const id = fieldsOf(main).get("@id")
    if (typeof id === "string") return id
  }
  return text("url")(fields)
}
