import { type Grammar, kindOf } from "../resolve.ts"

/** How many tokens back a place may have been named. */
const reach = 400

/**
 * Whether a place stands in a list of its like wherever a sentence names it, else where it was named last: "Essex and
 * Hudson Counties" have no number each.
 */
export const isListed = (grammar: Grammar, key: string, first: number, next: number): boolean => {
  const { mentionAt } = grammar
  let named = false
  for (let at = first; at < next; at++) {
    const mention = mentionAt(at)
    if (!mention) continue
    at = Math.max(at, mention.next - 1)
    if (mention.entity !== key) continue
    if (!inList(grammar, key, mention.first, mention.next)) return false
    named = true
  }
  if (named) return true
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const mention = mentionAt(at)
    if (mention?.entity === key) return inList(grammar, key, mention.first, mention.next)
  }
  return false
}

const joining = new Set([",", "and", "or", "&", ";"])

const inList = (grammar: Grammar, key: string, first: number, next: number): boolean =>
  isLike(grammar, key, next, 1) || isLike(grammar, key, first - 1, -1)

/** Whether another place of its kind, neither around it nor in it, is joined to a place on one side. */
const isLike = ({ mentionAt, document: { tokens } }: Grammar, key: string, from: number, step: 1 | -1): boolean => {
  let at = from
  while (joining.has(tokens[at]?.lower ?? "") && Math.abs(at - from) < 3) at += step
  const other = at === from ? undefined : mentionAt(at)?.entity
  return (
    other !== undefined &&
    other !== key &&
    kindOf(other) === kindOf(key) &&
    !other.startsWith(`${key}/`) &&
    !key.startsWith(`${other}/`)
  )
}
