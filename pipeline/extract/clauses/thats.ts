import { months } from "../../lexicon/calendar.ts"
import { verbBase } from "../../lexicon/verbs.ts"
import { wordKind } from "../../lexicon/wordKinds.ts"
import { weekdays } from "../../model/relative.ts"
import { isNominal } from "./nominal.ts"
import type { Tagging } from "./tagging.ts"

const days: ReadonlySet<string> = new Set(weekdays)

/** Verbs that take a thing and no clause: "that" after them points at it. */
const takingThings = new Set(
  "make sign veto back pass sponsor oppose table kill reject file enact draft enforce".split(" ")
)
const afterRelative = new Set(["NOUN", "PROPN", "DET", "ADJ"])
const afterThat = new Set(["DET", "ADJ", "PRON", "PROPN", "NOUN", "TO"])
/** "a directive that limits when police may help" */
const questions = new Set("how when where what whether who".split(" "))
const hearing = new Set(
  "tell tells told telling warn warns warned remind reminded assure assured inform informed".split(" ")
)
const year = /^(?:1[89]|20)\d\d$/u
const objectStarts = new Set(["DET", "ADJ", "NOUN", "PRON", "PROPN", "TO", "THAT"])

/** "that" points at something, opens a clause, or stands for what comes before; "where" and "when" may, too. */
export const mendThat = (sentence: Tagging, at: number): void => {
  const word = sentence.word(at)
  const current = sentence.tag(at)
  if (word === "where" || word === "when") {
    if (current !== "PRON") sentence.tags[at] = "REL"
    return
  }
  if (word !== "that") return
  const before = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  // "a bill (HB 9) that would bar them"
  if (sentence.word(at - 1) === ")" && (after === "AUX" || after === "VERB")) sentence.tags[at] = "REL"
  // "announced in May that it would"
  else if (after === "PRON" && (months.has(sentence.word(at - 1)) || days.has(sentence.word(at - 1)))) {
    sentence.tags[at] = "THAT"
  } else if (year.test(sentence.word(at - 1))) {
    // "said on May 4, 2017 that the city", but "a law in 2019 that bans them"
    const kinds = sentence.kinds(at + 1)
    const bans =
      after === "NOUN" &&
      (kinds & wordKind.s) !== 0 &&
      (kinds & wordKind.verb) !== 0 &&
      objectStarts.has(sentence.tag(at + 2))
    sentence.tags[at] = bans || after === "AUX" || (after === "VERB" && (kinds & wordKind.ing) === 0) ? "REL" : "THAT"
    if (bans) sentence.tags[at + 1] = "VERB"
  } else if (current !== "PRON") mendPointing(sentence, at)
  else if (before === "NUM" && sentence.tag(at - 2) === "PROPN") {
    if (after === "AUX" || after === "VERB") sentence.tags[at] = "REL" // "an order Jan. 25 that sought to"
  } else if (sentence.word(at - 1) === "out" && (afterRelative.has(after) || after === "PRON"))
    sentence.tags[at] = "THAT" // "points out that the rest is spent"
  else if (after === "NOUN" && !isNominal(before) && sentence.word(at - 1) !== ",")
    sentence.tags[at] = "DET" // "That plan was dropped"
  else if (after === "PRON" && isTold(sentence, at)) sentence.tags[at] = "THAT"
  else if (before === "QUOTE" && isNominal(sentence.tag(at - 2)) && (after === "AUX" || after === "VERB"))
    sentence.tags[at] = "REL" // "so-called “havens” that bar them"
  else if (before === "VERB" && (sentence.kinds(at + 1) & wordKind.ed) !== 0 && sentence.tag(at + 2) === "NOUN")
    sentence.tags[at] = "THAT" // "finds that affected cities may"
  else if (isNominal(before) || sentence.word(at - 1) === ",")
    sentence.tags[at] = after === "AUX" || after === "VERB" || isNominal(before) ? "REL" : "PRON"
}

/** "told her mother that it": who hears it stands between. */
const isTold = (sentence: Tagging, at: number): boolean => {
  for (let before = at - 1; before > at - 5; before--) {
    if (hearing.has(sentence.word(before))) return true
    const tag = sentence.tag(before)
    if (!isNominal(tag) && tag !== "DET" && tag !== "ADJ") return false
  }
  return false
}

/** "told officials that departments may": no determiner of several. */
const isBeforeSeveral = (sentence: Tagging, at: number): boolean =>
  sentence.tag(at) === "DET" &&
  sentence.tag(at + 1) === "NOUN" &&
  (sentence.kinds(at + 1) & wordKind.verb) === 0 &&
  /[^aius]s$/u.test(sentence.word(at + 1))

/** "not to repeat that mistake and set up a fund": after the noun comes no verb of its own. */
const endsBeforeVerb = (sentence: Tagging, at: number): boolean => {
  let after = at
  while (after < at + 4 && (isNominal(sentence.tag(after)) || sentence.tag(after) === "ADJ")) after++
  if (after === at || !isNominal(sentence.tag(after - 1))) return false
  const word = sentence.word(after)
  if (sentence.tag(after) === "END" || word === "." || word === ";") return true
  return word === "and" && sentence.tag(after + 1) === "VERB" && (sentence.kinds(after + 1) & wordKind.ing) === 0
}

/** "that" which is no pronoun to the tagger. */
const mendPointing = (sentence: Tagging, at: number): void => {
  const current = sentence.tag(at)
  const before = sentence.tag(at - 1)
  const after = sentence.tag(at + 1)
  const marked = before === "QUOTE" && isNominal(sentence.tag(at - 2)) // "so-called “havens” that bar them"
  if ((isNominal(before) || marked) && (after === "AUX" || after === "VERB")) sentence.tags[at] = "REL"
  else if (
    current === "DET" &&
    isNominal(before) &&
    after === "NOUN" &&
    (sentence.kinds(at + 1) & wordKind.verb) !== 0 &&
    (afterThat.has(sentence.tag(at + 2)) || questions.has(sentence.word(at + 2)))
  ) {
    sentence.tags[at] = "REL"
    sentence.tags[at + 1] = "VERB"
  } else if (
    current === "SCONJ" &&
    before === "VERB" &&
    (isNominal(after) || after === "ADJ") &&
    takingThings.has(verbBase(sentence.word(at - 1)))
  )
    sentence.tags[at] = "DET" // "made that bill a priority", "signed that law"
  else if (current === "SCONJ" && endsBeforeVerb(sentence, at + 1)) sentence.tags[at] = "DET"
  else if (
    current === "SCONJ" ||
    isBeforeSeveral(sentence, at) ||
    (current === "DET" && !isNominal(after) && after !== "ADJ")
  )
    sentence.tags[at] = "THAT"
}
