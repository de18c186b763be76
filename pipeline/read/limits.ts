/** A text is at most 10 MB; what is larger is no article. */
export const maxBytes = 10_000_000
