import * as Result from "effect/Result"
import { decodeEntities } from "../../lexicon/entities.ts"
import { NoTextField, type Reason } from "../../model/refusals.ts"
import { type Found, type Said, saysNothing } from "./format.ts"
import { htmlText, looksLikeHtml } from "./htmlText.ts"

/**
 * The names that news data give their fields, the commonest first: those of the corpora and services in use (NewsAPI,
 * GDELT, CC-News, news-please, LexisNexis and ProQuest exports, WordPress, RSS). Compared without case and marks.
 */
const names = {
  text: [
    "text",
    "content",
    "body",
    "articletext",
    "articlebody",
    "articlecontent",
    "fulltext",
    "maintext",
    "bodytext",
    "contenttext",
    "textcontent",
    "article",
    "story",
    "contents",
    "bodyplain",
    "rawtext",
    "cleantext",
    "plaintext",
    "rawcontent",
    "storytext",
    "storybody",
    "contenthtml",
    "contentencoded",
    "html",
    "paragraphs",
    "transcript"
  ],
  title: ["title", "headline", "articletitle", "head", "name", "hed", "header", "subject", "webtitle"],
  published: [
    "published",
    "date",
    "publishedat",
    "datepublished",
    "publicationdate",
    "publishdate",
    "pubdate",
    "datepublish",
    "publisheddate",
    "publishedon",
    "articledate",
    "datetime",
    "timestamp",
    "time",
    "day",
    "created",
    "createdat",
    "publicationtime",
    "datepub",
    "webpublicationdate"
  ],
  url: [
    "url",
    "link",
    "articleurl",
    "sourceurl",
    "weburl",
    "permalink",
    "canonicalurl",
    "uri",
    "href",
    "documenturl",
    "newsurl"
  ],
  author: ["author", "authors", "byline", "creator", "writer", "writers", "reporter", "journalist", "by"],
  publisher: [
    "publisher",
    "source",
    "publication",
    "outlet",
    "newspaper",
    "sourcename",
    "publishername",
    "publicationtitle",
    "pubtitle",
    "newspapername",
    "newspapertitle",
    "journal",
    "sourcetitle",
    "publicationname",
    "site",
    "sitename",
    "provider",
    "media",
    "medianame",
    "newssource",
    "domain",
    "sourcedomain",
    "sourcehostname",
    "hostname",
    "website"
  ],
  id: [
    "id",
    "documentid",
    "docid",
    "articleid",
    "recordid",
    "uuid",
    "guid",
    "uid",
    "itemid",
    "storyid",
    "accessionnumber",
    "idx",
    "key"
  ]
} as const

type Role = keyof typeof names

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")

/** For each role the field that has it: the one whose name stands first in the list of the role. */
export const rolesOf = (fields: Iterable<string>): ReadonlyMap<Role, string> => {
  const known = new Map<string, string>()
  for (const field of fields) {
    const name = plain(field)
    if (!known.has(name)) known.set(name, field)
  }
  const roles = new Map<Role, string>()
  for (const role of ["text", "title", "published", "url", "author", "publisher", "id"] as const) {
    const name = names[role].find((one) => known.has(one))
    const field = name === undefined ? undefined : known.get(name)
    if (field !== undefined) roles.set(role, field)
  }
  return roles
}

/** Fields of a record: of own keys only, so that no name (`__proto__`) has a meaning of its own. */
export const fieldsOf = (record: object): ReadonlyMap<string, unknown> => new Map(Object.entries(record))

/** What a record says of its text. */
export const said = (fields: ReadonlyMap<string, unknown>, roles = rolesOf(fields.keys())): Said => {
  const value = (role: Role) => {
    const field = roles.get(role)
    return field === undefined ? null : line(fields.get(field))
  }
  const publisher = value("publisher")
  const linked = publisher !== null && link.test(publisher)
  return {
    title: value("title"),
    publisher: linked ? (anotherPublisher(fields) ?? hostOf(publisher)) : publisher,
    author: value("author"),
    published: value("published"),
    url: value("url") ?? (linked && hostOf(publisher) === null ? publisher : null)
  }
}

const link = /^https?:\/\//iu

/** A field `source` may hold the page's address: then who published it stands in another field, if anywhere. */
const anotherPublisher = (fields: ReadonlyMap<string, unknown>): string | null => {
  const known = new Map(Array.from(fields, ([field, value]) => [plain(field), value]))
  for (const name of names.publisher) {
    const value = line(known.get(name))
    if (value !== null && !link.test(value)) return value
  }
  return null
}

/** Of an address that names a site and no page of it, the site. */
const hostOf = (address: string): string | null =>
  /^https?:\/\/(?:www\.)?(?<host>[^/?#\s:]{3,200})\/?$/iu.exec(address)?.groups?.host ?? null

/** What the record itself is called. */
export const idOf = (fields: ReadonlyMap<string, unknown>, roles = rolesOf(fields.keys())): string | null => {
  const value = fields.get(roles.get("id") ?? "")
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || null : null
}

/**
 * The text of a record: its text field as it stands (of a list, each part a paragraph; of HTML, its words, with an empty
 * line between its blocks), and what the other fields say. Fails if no field is known to hold a text.
 */
export const textOf = (
  fields: ReadonlyMap<string, unknown>,
  roles = rolesOf(fields.keys())
): Result.Result<Found, Reason> => {
  const named = roles.get("text")
  const field = named !== undefined && isBlank(fields.get(named)) ? (filledText(fields) ?? named) : named
  const given = field === undefined ? undefined : fields.get(field)
  const value = innerText(given) ?? given
  if (field === undefined || (value !== null && typeof value === "object" && !Array.isArray(value)))
    return Result.fail(new NoTextField({ fields: Array.from(fields.keys()).slice(0, 50) }))
  const whole = Array.isArray(value) ? value.filter((part) => typeof part === "string").join("\n\n") : scalar(value)
  const text = looksLikeHtml(whole) ? htmlText(whole) : Result.succeed(whole)
  return Result.map(text, (words) => ({ ...foundText(words), said: said(fields, roles) }))
}

/** The text in an object that stands for one: `{ "rendered": "<p>…" }` (WordPress), `{ "#text": "…" }` (XML as JSON). */
export const innerText = (value: unknown): string | null => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null
  const fields = fieldsOf(value)
  for (const name of ["rendered", "#text", "__text", "$t"]) {
    const found = fields.get(name)
    if (typeof found === "string") return found
  }
  return null
}

/** A text that is but a part of its file: its bytes are its own as UTF-8, so what UTF-8 can't hold is taken out. */
export const foundText = (text: string): Found => ({
  text: text.replace(/^\uFEFF+/u, "").toWellFormed(),
  encoding: "utf-8",
  bytes: null,
  said: saysNothing
})

/** The first field with the name of a text that holds one: news-please writes `"text": null` beside its `maintext`. */
const filledText = (fields: ReadonlyMap<string, unknown>): string | null => {
  const known = new Map(Array.from(fields.keys(), (field) => [plain(field), field]))
  const filled = names.text.flatMap((name) => known.get(name) ?? []).find((field) => !isBlank(fields.get(field)))
  return filled ?? null
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "")

const scalar = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : ""

const maxLine = 500
/** How data say that they say nothing. */
const nothing = /^(?:|null|none|nan|n\/a|na|nil|unknown|undefined|\[\]|\{\}|-+|nat)$/iu

/** A value on one line: of a list its parts, of an object its name. Null where it says nothing. */
const line = (value: unknown): string | null => {
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).flatMap((part) => line(part) ?? [])
    return parts.length === 0 ? null : parts.join(", ").slice(0, maxLine)
  }
  if (value !== null && typeof value === "object") {
    const inner = innerText(value)
    if (inner !== null) return oneLine(inner.replace(/<\/?[a-z][^<>]{0,200}>/giu, ""))
    const fields = fieldsOf(value)
    for (const name of ["name", "title", "full_name", "value", "$date", "id"]) {
      const found = fields.get(name)
      if (typeof found === "string" || typeof found === "number") return line(found)
    }
    return null
  }
  return oneLine(listed(scalar(value)))
}

/** A list as Python writes it: `['Ana Ruiz', "Tom O’Bell"]`. */
const listed = (value: string): string =>
  /^\[\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\]$/u.test(value.slice(0, 2000))
    ? Array.from(value.matchAll(/'([^']*)'|"([^"]*)"/gu), ([, single, double]) => single ?? double ?? "").join(", ")
    : value

/** A text on one line, without HTML's entities; null if it says nothing. */
export const oneLine = (value: string): string | null => {
  const short = decodeEntities(value.slice(0, maxLine * 4)).toWellFormed()
  const words = short.replace(/[\s\p{Cc}]+/gu, " ").trim()
  return nothing.test(words) ? null : Array.from(words).slice(0, maxLine).join("")
}
