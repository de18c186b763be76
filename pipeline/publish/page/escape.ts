/** Text for HTML: between tags, and in attributes within double quotes. Nothing in it can end them. */
export const html = (text: string): string => signs(text.replaceAll(/[&<>"']/gu, (mark) => entities[mark] ?? mark))

/** HTML in which signs of direction are entities, so that its source reads as it is. */
export const signs = (markup: string): string =>
  markup.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/**
 * JSON for a script element: no `<`, so that nothing ends the element or begins a comment, and no line separators or
 * signs of direction, which would show the source other than it is. Any JSON parser reads back the same value.
 */
export const scriptJson = (json: string): string =>
  json.replaceAll(
    /[<>&\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
