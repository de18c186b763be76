import { split } from "./wordLists.ts"

/** How somebody feels about what became of a measure. General English; our own lists. */

/** "pleased that" (1), "disappointed that" (-1). */
export const feelings: ReadonlyMap<string, 1 | -1> = new Map([
  ...split(
    `pleased glad happy proud grateful thankful thrilled delighted relieved heartened encouraged gratified elated excited
    ecstatic overjoyed joyful`
  ).map((word) => [word, 1] as const),
  ...split(
    `disappointed sad saddened dismayed disheartened outraged angry angered furious upset frustrated sorry appalled
    disgusted shocked troubled disturbed unhappy alarmed heartbroken devastated incensed horrified crushed displeased`
  ).map((word) => [word, -1] as const)
])

/** What becomes of a measure by a verb: it comes to be or stays (1), or falls (-1). */
export const outcomes: ReadonlyMap<string, 1 | -1> = new Map([
  ...split(
    `pass sign approve adopt enact advance uphold survive ratify prevail reinstate restore implement enforce introduce
    embrace back support endorse revive keep`
  ).map((verb) => [verb, 1] as const),
  ...split(
    `fail die stall veto kill block reject defeat table shelve repeal rescind overturn void invalidate drop withdraw
    abandon scrap enjoin halt suspend weaken gut oppose postpone delay defer pull stop remove strip`
  ).map((verb) => [verb, -1] as const)
])
