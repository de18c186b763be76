/**
 * Inflected forms of English verbs and nouns, made from the base form: word lists name a word once, and every form of
 * it is known. Making forms is safer than guessing bases ("pledged": pledge, not pledg).
 * Source: the rules of English spelling; irregular verbs as in any school grammar (facts, no licence needed).
 */

/** Base, past, past participle (where it differs). */
const irregular: ReadonlyArray<readonly [string, string, string?]> = [
  ["arise", "arose", "arisen"],
  ["be", "was", "been"],
  ["bear", "bore", "borne"],
  ["beat", "beat", "beaten"],
  ["become", "became", "become"],
  ["begin", "began", "begun"],
  ["bend", "bent"],
  ["bet", "bet"],
  ["bid", "bid"],
  ["bind", "bound"],
  ["blow", "blew", "blown"],
  ["break", "broke", "broken"],
  ["breed", "bred"],
  ["bring", "brought"],
  ["broadcast", "broadcast"],
  ["build", "built"],
  ["burst", "burst"],
  ["buy", "bought"],
  ["cast", "cast"],
  ["catch", "caught"],
  ["choose", "chose", "chosen"],
  ["cling", "clung"],
  ["come", "came", "come"],
  ["cost", "cost"],
  ["creep", "crept"],
  ["cut", "cut"],
  ["deal", "dealt"],
  ["dig", "dug"],
  ["do", "did", "done"],
  ["draw", "drew", "drawn"],
  ["drink", "drank", "drunk"],
  ["drive", "drove", "driven"],
  ["eat", "ate", "eaten"],
  ["fall", "fell", "fallen"],
  ["feed", "fed"],
  ["feel", "felt"],
  ["fight", "fought"],
  ["find", "found"],
  ["flee", "fled"],
  ["fly", "flew", "flown"],
  ["forbid", "forbade", "forbidden"],
  ["forecast", "forecast"],
  ["foresee", "foresaw", "foreseen"],
  ["forget", "forgot", "forgotten"],
  ["forgive", "forgave", "forgiven"],
  ["forgo", "forwent", "forgone"],
  ["freeze", "froze", "frozen"],
  ["get", "got", "gotten"],
  ["give", "gave", "given"],
  ["go", "went", "gone"],
  ["grow", "grew", "grown"],
  ["hang", "hung"],
  ["have", "had"],
  ["hear", "heard"],
  ["hide", "hid", "hidden"],
  ["hit", "hit"],
  ["hold", "held"],
  ["hurt", "hurt"],
  ["keep", "kept"],
  ["kneel", "knelt"],
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
  ["mislead", "misled"],
  ["mistake", "mistook", "mistaken"],
  ["offset", "offset"],
  ["outdo", "outdid", "outdone"],
  ["overcome", "overcame", "overcome"],
  ["override", "overrode", "overridden"],
  ["oversee", "oversaw", "overseen"],
  ["overtake", "overtook", "overtaken"],
  ["overthrow", "overthrew", "overthrown"],
  ["pay", "paid"],
  ["plead", "pleaded"],
  ["prove", "proved", "proven"],
  ["put", "put"],
  ["quit", "quit"],
  ["read", "read"],
  ["rebuild", "rebuilt"],
  ["repay", "repaid"],
  ["rethink", "rethought"],
  ["ride", "rode", "ridden"],
  ["ring", "rang", "rung"],
  ["rise", "rose", "risen"],
  ["run", "ran", "run"],
  ["say", "said"],
  ["see", "saw", "seen"],
  ["seek", "sought"],
  ["sell", "sold"],
  ["send", "sent"],
  ["set", "set"],
  ["shake", "shook", "shaken"],
  ["shed", "shed"],
  ["shine", "shone"],
  ["shoot", "shot"],
  ["show", "showed", "shown"],
  ["shrink", "shrank", "shrunk"],
  ["shut", "shut"],
  ["sing", "sang", "sung"],
  ["sink", "sank", "sunk"],
  ["sit", "sat"],
  ["slay", "slew", "slain"],
  ["sleep", "slept"],
  ["slide", "slid"],
  ["speak", "spoke", "spoken"],
  ["spend", "spent"],
  ["spin", "spun"],
  ["split", "split"],
  ["spread", "spread"],
  ["spring", "sprang", "sprung"],
  ["stand", "stood"],
  ["steal", "stole", "stolen"],
  ["stick", "stuck"],
  ["sting", "stung"],
  ["strike", "struck"],
  ["swear", "swore", "sworn"],
  ["sweep", "swept"],
  ["swim", "swam", "swum"],
  ["swing", "swung"],
  ["take", "took", "taken"],
  ["teach", "taught"],
  ["tear", "tore", "torn"],
  ["tell", "told"],
  ["think", "thought"],
  ["throw", "threw", "thrown"],
  ["tread", "trod", "trodden"],
  ["undercut", "undercut"],
  ["undergo", "underwent", "undergone"],
  ["understand", "understood"],
  ["undertake", "undertook", "undertaken"],
  ["undo", "undid", "undone"],
  ["uphold", "upheld"],
  ["upset", "upset"],
  ["wake", "woke", "woken"],
  ["wear", "wore", "worn"],
  ["weep", "wept"],
  ["win", "won"],
  ["wind", "wound"],
  ["withdraw", "withdrew", "withdrawn"],
  ["withhold", "withheld"],
  ["withstand", "withstood"],
  ["wring", "wrung"],
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
  "recommit",
  "occur",
  "incur",
  "concur",
  "recur",
  "equip",
  "excel",
  "expel",
  "propel",
  "repel",
  "infer",
  "regret",
  "patrol",
  "abhor",
  "acquit",
  "annul",
  "extol",
  "kidnap",
  "transmit"
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
