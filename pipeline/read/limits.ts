/** A text is at most 10 MB; what is larger is no article. */
export const maxBytes = 10_000_000

/** A record with all its fields (a line of JSON, a row of a table, a page in a web archive) is at most 32 MB. */
export const maxRecordBytes = 32_000_000

/** JSON that isn't an array is held in memory whole, up to this size. */
export const maxObjectBytes = 64_000_000

/** An archive or a compressed file may unpack to 16 GB, */
export const maxUnpackedBytes = 16_000_000_000

/** and to 250 times its size, once it has given more than 16 MB: text packs 3 to 30 to one, a bomb 1,000. */
export const maxRatio = 250
export const freeUnpackedBytes = 16_000_000

/** A zip archive holds at most so many files. */
export const maxEntries = 1_000_000

/** JSON, and the elements of a page, may nest so deep. */
export const maxJsonDepth = 200
export const maxHtmlDepth = 1000

/** A page has at most so many nodes (elements and pieces of text); of one with more than the second all words are taken. */
export const maxHtmlNodes = 300_000
export const maxArticleNodes = 30_000
/** The same where its nodes nest deep: Readability looks at what is in an element once for each that it is in. */
export const maxArticleWork = 3_000_000
