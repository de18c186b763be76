/** A value, or none, as a list. */
export const listOf = <T>(value: T | null): ReadonlyArray<T> => (value === null ? [] : [value])

/** A list without repeats, in the order in which its values come first. */
export const unique = <T>(list: ReadonlyArray<T>): ReadonlyArray<T> => [...new Set(list)]

/** The one of a list; null if there are none or several. */
export const only = <T>(list: ReadonlyArray<T>): T | null => (list.length === 1 ? (list[0] ?? null) : null)
