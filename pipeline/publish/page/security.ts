import { createHash } from "node:crypto"

/** Where a browser may take something from, for an element's content: its SHA-256. */
export const sourceOf = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`

/**
 * The Content-Security-Policy of the page: one script and one style by their digests, pictures within the page, and
 * nothing from anywhere. No text can become markup by a script, since no Trusted Types policy can be made.
 */
export const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join("; ")
