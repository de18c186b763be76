/**
 * Texts that are made to take for ever: long runs of each class of characters that a rule looks at. Each begins with a
 * sentence on the topic, so that every step reads it.
 */
const lead = "The sanctuary city of Ames, Iowa, will not help immigration agents, Mayor Ana Ruiz said. "

const invented = (number: number): string => {
  const syllables = ["Ba", "Co", "Du", "Fe", "Gi", "Ka", "Lo", "Mu", "Ne", "Po", "Ra", "Se", "Ti", "Vo", "Wu", "Za"]
  const word = (from: number, length: number) =>
    Array.from({ length }, (_, at) => (syllables[(from >> (4 * at)) & 15] ?? "").toLowerCase()).join("")
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return `${capital(word(number, 3))} ${capital(word(number * 7 + 3, 4))}`
}

/** What is said over and over, by what it attacks. */
const runs: Readonly<Record<string, string>> = {
  letters: "a",
  capitals: "A",
  initials: "A. ",
  "initials without blanks": "A.",
  digits: "1",
  "grouped digits": "1,",
  "a sum without end": "1,111,",
  dollars: "$1,",
  "dollar signs": "$",
  percent: "% ",
  parentheses: "(",
  "closed parentheses": "()",
  brackets: "[",
  titles: "Mr. ",
  "titles and names": "Mayor Ana ",
  "titles alone": "Mayor ",
  "opening marks": "“",
  "closing marks": "”",
  "straight marks": '"',
  "single marks": "'",
  "marks in marks": "“‘",
  "marks apart": "“ ",
  "typed marks": "``",
  "marks that are closed and lost": "” Mr. “",
  dashes: "- ",
  "long dashes": "—",
  dots: ".",
  "dots apart": ". ",
  ellipses: "… ",
  commas: ", ",
  colons: ": ",
  semicolons: "; ",
  slashes: "/",
  "at signs": "a@",
  addresses: "https://a.",
  blanks: " ",
  tabs: "\t",
  "no-break spaces": "\u00a0",
  "empty lines": "\n\n",
  "line feeds": "a\n",
  "carriage returns": "\r",
  entities: "&amp;",
  "half entities": "&#",
  ampersands: "&",
  "less than": "<",
  comments: "<!--",
  stars: "*",
  underscores: "_",
  backticks: "`",
  hashes: "#",
  pipes: "|",
  links: "[a](",
  "combining marks": "\u0301",
  "flags of letters": "🇺",
  joiners: "👩\u200d",
  "right to left": "\u202e",
  "without a shape": "\u200b",
  "lone surrogates": "\ud83d",
  mojibake: "Ã¢â‚¬â„¢",
  "half mojibake": "Ã",
  ligatures: "ﬁ",
  bylines: "By Ana Ruiz\n",
  datelines: "AMES, Iowa (AP) — ",
  credits: "(Ana Ruiz/Getty Images) ",
  captions: "Photo: ",
  furniture: "Sign up for our newsletter\n",
  dates: "March 29, 2017 ",
  "days of the week": "on Monday ",
  said: "said ",
  "said Ruiz": "“No,” said Ruiz. ",
  "he said": "he said ",
  "according to": "according to ",
  "that and that": "that ",
  of: "of ",
  "and and": "and ",
  not: "not ",
  "to and to": "to ",
  "he and she": "he ",
  which: "which ",
  states: "Iowa ",
  places: "Ames, Iowa, ",
  "places of": "mayor of Ames ",
  agencies: "Immigration and Customs Enforcement ",
  "agencies in brackets": "Immigration and Customs Enforcement (ICE) ",
  acronyms: "ICE ",
  acts: "the Trust Act ",
  "executive orders": "executive order ",
  sanctuary: "sanctuary ",
  "sanctuary cities": "sanctuary cities such as ",
  policies: "a policy of not asking, ",
  threats: "threatened to withhold ",
  lawsuits: "sued ",
  people: "11 million people ",
  "money at risk": "$70 million in federal money ",
  "short sentences": "No. ",
  questions: "Who? ",
  apostrophes: "’s ",
  "words cut": "do n’t ",
  hyphens: "a-",
  numbers: "one hundred and ",
  "titles in lists": "Gov. Tom Bell, Sen. Ida Voss, "
}

/** So many names, no two alike, about. */
const names = (letters: number): string => {
  const parts: Array<string> = []
  for (let [number, length] = [0, 0]; length < letters; number++) {
    const part = `Mayor ${invented(number)} said no. `
    parts.push(part)
    length += part.length
  }
  return parts.join("")
}

const nested = (open: string, close: string, letters: number): string => {
  const times = Math.floor(letters / (open.length + close.length))
  return open.repeat(times) + close.repeat(times)
}

/** Each attack by its name: a text of about so many letters. */
export const attacks: Readonly<Record<string, (letters: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(runs).map(([name, run]) => [
      name,
      (letters: number) => `${lead}${run.repeat(Math.ceil(letters / run.length))}!`
    ])
  ),
  names: (letters) => lead + names(letters),
  "names in one sentence": (letters) => lead + names(letters).replaceAll(" said no. ", ", "),
  "nested marks": (letters) => lead + nested("“a ", " b”", letters),
  "nested brackets": (letters) => lead + nested("(a ", " b)", letters),
  "left open, then lost": (letters) => lead + nested("“a ", "” Mr. “", letters)
}
