import { describe, expect, it } from "vitest"
import { markSides } from "../../pipeline/clean/sides.ts"

/** The text with `>` for a mark that opens what is to its right, and `<` for one that closes what is to its left. */
const shown = (text: string): string => {
  const sides = markSides(text)
  const sign = { left: "<", right: ">" } as const
  return Array.from(text, (letter, at) => {
    const side = sides.get(at)
    return side === undefined ? letter : sign[side]
  }).join("")
}

describe("marks that stand apart", () => {
  it.each<readonly [text: string, sides: string]>([
    // single ones take turns in a line
    ["the ' safe ' cities , he said .", "the > safe < cities , he said ."],
    ["he said ' no\n' yes ' he said", "he said > no\n> yes < he said"],
    ["a ' b ' c ' d ' e", "a > b < c > d < e"],
    // a plural's is no turn
    ["the cities ' budgets and the ' safe ' ones", "the cities < budgets and the > safe < ones"],
    ["the ' cities ' of it", "the > cities < of it"],
    ["it’s the city's own", "it’s the city's own"], // none stands apart
    // double ones
    ['" One , " he said .\n" Two , " too', "> One , < he said .\n> Two , < too"],
    ['so " safe " they said , " no "', "so > safe < they said , > no <"],
    ['He left .\n" Two .', "He left .\n> Two ."], // it begins its line
    ['two . "\nHe left', "two . <\nHe left"], // it ends it
    ['He said , " No . " She said : " Yes . "', "He said , > No . < She said : > Yes . <"],
    ['“ One , " he said', "“ One , < he said".replace("“", ">")],
    ['He went . " It is late , " she said .', "He went . > It is late , < she said ."],
    ['the so-called " cities " of it', "the so-called > cities < of it"],
    ['" One , " Ms. Ruiz said . " Two . "', "> One , < Ms. Ruiz said . > Two . <"]
  ])("%j", (text, sides) => expect(shown(text)).toBe(sides))
})
