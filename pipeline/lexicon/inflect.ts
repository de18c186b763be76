/**
 * Inflected forms of English verbs and nouns, made from the base form: word lists name a word once, and every form of
 * it is known. Making forms is safer than guessing bases ("pledged": pledge, not pledg).
 * Source: the rules of English spelling; irregular verbs as in any school grammar (facts, no licence needed).
 */

/** Base, past, past participle (where it differs). */
const irregular: ReadonlyArray<readonly [string, string, string?]> = [
  ["be", "was", "been"],
  ["become", "became", "become"],
  ["begin", "began", "begun"],
  ["break", "broke", "broken"],
  ["bring", "brought"],
  ["build", "built"],
  ["catch", "caught"],
  ["choose", "chose", "chosen"],
  ["come", "came", "come"],
  ["cut", "cut"],
  ["deal", "dealt"],
  ["do", "did", "done"],
  ["draw", "drew", "drawn"],
  ["fall", "fell", "fallen"],
  ["feel", "felt"],
  ["fight", "fought"],
  ["find", "found"],
  ["flee", "fled"],
  ["forbid", "forbade", "forbidden"],
  ["forgo", "forwent", "forgone"],
  ["freeze", "froze", "frozen"],
  ["get", "got", "gotten"],
  ["give", "gave", "given"],
  ["go", "went", "gone"],
  ["grow", "grew", "grown"],
  ["have", "had"],
  ["hear", "heard"],
  ["hide", "hid", "hidden"],
  ["hit", "hit"],
  ["hold", "held"],
  ["keep", "kept"],
  ["know", "knew", "known"],
  ["lay", "laid"],
  ["lead", "led"],
  ["leave", "left"],
  ["lend", "lent"],
  ["let", "let"],
  ["lose", "lost"],
  ["make", "made"],
  ["mean", "meant"],
  ["meet", "met"],
  ["oversee", "oversaw", "overseen"],
  ["overthrow", "overthrew", "overthrown"],
  ["pay", "paid"],
  ["plead", "pleaded"],
  ["put", "put"],
  ["read", "read"],
  ["rise", "rose", "risen"],
  ["run", "ran", "run"],
  ["say", "said"],
  ["see", "saw", "seen"],
  ["seek", "sought"],
  ["sell", "sold"],
  ["send", "sent"],
  ["set", "set"],
  ["shoot", "shot"],
  ["shut", "shut"],
  ["sit", "sat"],
  ["speak", "spoke", "spoken"],
  ["spend", "spent"],
  ["stand", "stood"],
  ["strike", "struck"],
  ["swear", "swore", "sworn"],
  ["take", "took", "taken"],
  ["teach", "taught"],
  ["tell", "told"],
  ["think", "thought"],
  ["throw", "threw", "thrown"],
  ["undercut", "undercut"],
  ["undergo", "underwent", "undergone"],
  ["undo", "undid", "undone"],
  ["uphold", "upheld"],
  ["win", "won"],
  ["wind", "wound"],
  ["withdraw", "withdrew", "withdrawn"],
  ["withhold", "withheld"],
  ["write", "wrote", "written"]
]

const parts = new Map(irregular.map(([base, past, participle]) => [base, { past, participle: participle ?? past }]))

/** Verbs of more than one syllable that double their last letter all the same: their stress is on the end. */
const doubling = new Set([
  "admit",
  "allot",
  "commit",
  "compel",
  "confer",
  "control",
  "defer",
  "deter",
  "prefer",
  "refer",
  "submit",
  "transfer",
  "permit",
  "omit",
  "rebut",
  "forbid",
  "begin",
  "undercut",
  "recommit"
])

const isVowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter)

/** Whether the last letter is doubled before -ed and -ing: "ban", "stop", "commit". */
const doubles = (base: string): boolean => doubling.has(base) || /^[^aeiou]+[aeiou][^aeiouwxy]$/u.test(base)

/** The form with -s: of a verb the third person, of a noun the plural. */
export const withS = (base: string): string =>
  /(?:s|x|z|ch|sh|o)$/u.test(base)
    ? `${base}es`
    : base.endsWith("y") && !isVowel(base.at(-2))
      ? `${base.slice(0, -1)}ies`
      : `${base}s`

/** The form with -ing. */
export const withIng = (base: string): string => {
  if (base.endsWith("ee") || base === "be") return `${base}ing`
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`
  if (base.endsWith("e")) return `${base.slice(0, -1)}ing`
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

const withEd = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`
  if (base.endsWith("y") && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

/** All forms of a verb: base, -s, past, participle, -ing. A particle after a blank ("crack down") is kept. */
export const verbForms = (verb: string): ReadonlyArray<string> => {
  const [base = "", ...rest] = verb.split(" ")
  const { past, participle } = parts.get(base) ?? { past: withEd(base), participle: withEd(base) }
  const tail = rest.length === 0 ? "" : ` ${rest.join(" ")}`
  return [...new Set([base, withS(base), past, participle, withIng(base)])].map((form) => form + tail)
}

/** Singular and plural of a noun. */
export const nounForms = (noun: string): ReadonlyArray<string> => [noun, withS(noun)]

const pasts = new Set(irregular.map(([, past]) => past))
const participles = new Set(irregular.map(([, past, participle]) => participle ?? past))

/** Whether a verb's form can be a past participle: "passed", "upheld", "taken", not "took" or "limits". */
export const isParticiple = (form: string): boolean => participles.has(form) || (form.endsWith("ed") && form.length > 3)

/** Whether a verb's form can be a past tense. */
export const isPast = (form: string): boolean => pasts.has(form) || (form.endsWith("ed") && form.length > 3)

/** Bases of irregular verbs, for lists of verbs. */
export const irregularBases: ReadonlyArray<string> = irregular.map(([base]) => base)
