/**
 * Of equal strings one and the same, which the names of properties are: to compare two of them is to compare two
 * addresses. A number is no such name; as a short string of JSON it is kept in the same way.
 */
export const interned = (text: string): string =>
  isNumber.test(text) ? parsed(JSON.stringify(text)) : (Object.keys({ [text]: true })[0] ?? text)

const isNumber = /^\d+$/u

const parsed = (json: string): string => {
  const text: string = JSON.parse(json)
  return text
}
