/** To which side a mark belongs that has space on both: an opening one to the right, a closing one to the left. */
export type Side = "left" | "right"

/**
 * The sides of all straight marks of a tokenised text that stand apart, by their places. Opening and closing take turns
 * in a line. Where a mark was lost they fall out of step; so of all ways to read a line the cheapest is taken, by
 * Viterbi's method: what a mark's neighbours speak against has a cost, two openings or two closings in a row have one,
 * and long quotations have a small one.
 */
export const markSides = (text: string): ReadonlyMap<number, Side> => {
  const sides = new Map<number, Side>()
  let line: Array<Mark> = []
  let single = false
  const finish = () => {
    for (const { index, opens } of cheapest(line)) {
      if (isApart(text, index)) sides.set(index, opens ? "right" : "left")
    }
    line = []
    single = false
  }
  for (const { 0: mark, index } of text.matchAll(/["“”'\n]/gu)) {
    if (mark === "\n") finish()
    else if (mark !== "'") line.push({ index, ...costs(text, index, mark) })
    else if (isApart(text, index)) {
      const plural = !single && /s $/u.test(text.slice(Math.max(0, index - 2), index)) // `the cities ' budgets`
      sides.set(index, single || plural ? "left" : "right")
      if (!plural) single = !single
    }
  }
  finish()
  return sides
}

interface Mark {
  readonly index: number
  /** The cost of taking it for an opening mark. */
  readonly open: number
  readonly close: number
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || letter === " " || letter === "\n"
const isApart = (text: string, index: number): boolean => isSpace(text[index - 1]) && isSpace(text[index + 1])

/** Costs, in steps: never, hardly ever, seldom, rather not. Measured on news texts that were tokenised and robbed of marks. */
const lost = 4
const never = 10
const hardly = 7
const seldom = 2
const rather = 1
/** Of each letter inside a quotation, up to `maxLength` of them: it decides where nothing else does. */
const lengthCost = 0.002
const maxLength = 1000

const verb =
  "(?:said|says|saying|say|told|asked|added|adding|wrote|writes|declared|warned|argued|noted|explained|tweeted|insisted|continued|recalled|concluded)"
const verbBefore = new RegExp(`(?<![\\p{L}])${verb}(?: (?:that|simply|again|later))? ?[,:] $`, "u")
/** `… , " she said . "`: it goes on. */
const verbStop = new RegExp(`(?<![\\p{L}])${verb} ?\\. $`, "u")
const verbAfter = new RegExp(`^ (?:\\p{L}[\\p{L}.’'-]* ){0,4}${verb}(?![\\p{L}])`, "u")
const titleAfter = /^ (?:Mr|Ms|Mrs|Dr)\. /u
const clauseAfter =
  /^ (?:it|we|they|there|that|this|you|i|he|she) (?:is|are|was|were|am|has|have|had|will|would|can|could|should|may|might|must|do|does|did|’s|'s|’re|'re)(?!\p{L})/u
const wordBefore =
  /(?<![\p{L}])(?:the|an?|as|is|was|are|were|it|that|of|to|in|on|with|by|for|and|or|but|so-called|called|its|their|his|her) $/u

const costs = (text: string, index: number, mark: string): Pick<Mark, "open" | "close"> => {
  if (mark !== '"') return mark === "“" ? { open: 0, close: never } : { open: never, close: 0 }
  if (!isApart(text, index)) return isSpace(text[index - 1]) ? { open: 0, close: hardly } : { open: hardly, close: 0 }
  if (index === 0 || text[index - 1] === "\n") return { open: 0, close: never }
  const before = text.slice(Math.max(0, index - 30), index)
  const after = text.slice(index + 1, index + 80)
  if (/^\s*(?:\n|$)/u.test(after)) return { open: never, close: 0 }
  if (/[.] $/u.test(before) && verbStop.test(before)) return { open: 0, close: seldom }
  if (verbBefore.test(before)) return { open: 0, close: hardly }
  if (/^ [,;]/u.test(after)) return { open: hardly, close: 0 }
  if (/[,?!] $/u.test(before)) {
    if (verbAfter.test(after)) return { open: never, close: 0 }
    if (titleAfter.test(after)) return { open: rather, close: 0 } // `… , " Ms. Ruiz`: who said it
    if (clauseAfter.test(after)) return { open: 0, close: seldom } // `said that if so , " it is late`
    return /^ \p{Ll}/u.test(after) ? { open: rather, close: 0 } : { open: 0, close: 0 }
  }
  if (/\. $/u.test(before)) return /^ \p{Ll}/u.test(after) ? { open: seldom, close: 0 } : { open: 0, close: 0 }
  if (/[(:—–] $/u.test(before) || wordBefore.test(before)) return { open: 0, close: hardly }
  return /[\p{L}\p{N}] $/u.test(before) ? { open: 0, close: rather } : { open: 0, close: 0 }
}

interface Path {
  readonly cost: number
  readonly step: Step | null
}
interface Step {
  readonly index: number
  readonly opens: boolean
  readonly before: Step | null
}

/** The cheapest reading of a line's marks, in order. */
const cheapest = (marks: ReadonlyArray<Mark>): ReadonlyArray<Step> => {
  let outside: Path = { cost: 0, step: null }
  let inside: Path = { cost: Number.POSITIVE_INFINITY, step: null }
  let place = 0
  for (const { index, open, close } of marks) {
    const quoted = Math.min(index - place, maxLength) * lengthCost
    const [opened, reopened] = [outside.cost + open, inside.cost + quoted + open + lost]
    const [closed, unopened] = [inside.cost + quoted + close, outside.cost + quoted + close + lost]
    const [from, to] = [outside.step, inside.step]
    inside = { cost: Math.min(opened, reopened), step: { index, opens: true, before: opened <= reopened ? from : to } }
    outside = {
      cost: Math.min(closed, unopened),
      step: { index, opens: false, before: closed <= unopened ? to : from }
    }
    place = index
  }
  const steps: Array<Step> = []
  for (let step = outside.cost <= inside.cost + lost ? outside.step : inside.step; step; step = step.before)
    steps.push(step)
  return steps.reverse()
}
