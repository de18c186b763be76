/**
 * Signs that words of a raw text may be others once it is cleaned: letters that were misread, that have no shape or that
 * follow a strange one, entities, markup, a word that is parted at a line's end or joined by a wrong mark, and what a
 * tokeniser sets apart and cleaning may join. Marks and blanks are none: an id doesn't hang on them.
 */
const signs: ReadonlyArray<RegExp> = [
  /[^\t\n\r -~\p{L}“”‘’–—…•\u00a0]|\p{L}(?=[^\t\n\r -~\p{L}“”‘’–—…\u00a0])|[^\0-\x7f]{3}/u,
  /&(?:#|\p{L}{2,32};)|[<\\]|\]\(|-[lr][rcs]b-/iu,
  /-[ \t]*[\r\n]|\p{L}[‘`]\p{L}/u,
  /\s(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?!\p{L})/iu,
  / \.|\.[ \u00a0]+\d|(?<!\p{L})\p{L}\.\s+\p{L}\./u
]

/** Whether words stand in the cleaned text as in the raw one, as far as an id is made of them. Linear in their length. */
export const stayTheSame = (words: string): boolean => !signs.some((sign) => sign.test(words))
