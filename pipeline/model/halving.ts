/**
 * How many items at the start of a list something holds of: it must hold of none after the first of which it doesn't, as
 * "starts before this offset" does in a list by offset. That is also the index of this first one. By halving, so that it
 * takes as many looks as the length has binary digits.
 */
export const leading = <A>(list: ArrayLike<A>, holds: (item: A) => boolean): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
