import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Invented texts that name one person, Marisol Quintanar, in as many ways and places as a release can hold a name: as a
 * speaker, an actor, a target; in other people's words; in titles, addresses, names of files, of an organization and of a
 * law; before and after a passage; with the surname first, alone, and where no rule sees a mention.
 */
const filler =
  "The council met in the evening, and the hall was full until the last of the speakers had left it. ".repeat(4)

export const texts: Readonly<Record<string, string>> = {
  "council.txt": `SALINAS, Calif. — “Ours is a sanctuary city and will not help deport its neighbors,” said Marisol Q. Quintanar, mayor of Salinas, California.

Quintanar said on Monday that the city would sue the Department of Justice over $70 million in federal grants.

Police Chief Tom Bell told Marisol Quintanar that officers would not honor detainers. “I told Quintanar that we will not ask anybody for papers,” Bell said.

“Cities should obey the law,” said Attorney General Max Orr, who criticized Quintanar’s plan for the sanctuary city.

${filler}
`,
  "marisol-quintanar-vows.txt": `Mayor Marisol Quintanar of Salinas, California, vowed on Tuesday to resist President Ida Voss, who threatened to cut federal funding for sanctuary cities.

Mayor Joan Prat of Oakland, California, said that she opposes the funding cut-off. “We stand with Mayor Quintanar, and Oakland will remain a sanctuary city,” Prat said.

The Marisol Quintanar Foundation sued the Department of Homeland Security over detainers. QUINTANAR, MARISOL was not there. Write to marisolquintanar@example.org or see https://example.org/marisol_quintanar.

California adopted the Marisol Quintanar Act in 2017, which bars sheriffs from honoring detainers.

${filler}
`,
  "copy.txt": `Mayor Joan Prat of Oakland, California, said that she opposes the funding cut-off. “We stand with Mayor Quintanar, and Oakland will remain a sanctuary city,” Prat said.

${filler}
`,
  "feed.jsonl": [
    {
      id: "marisol-quintanar",
      title: "What Marisol Quintanar wants",
      author: "Marisol Quintanar",
      text: `Sheriff Lee Marsh opposes sanctuary cities. Marsh said on Friday that Marisol Quintanar was wrong. The sheriff will honor detainers.\n\n${filler}`
    },
    { id: "other", text: `Sheriff Lee Marsh of Fresno County, California, opposes sanctuary cities.\n\n${filler}` }
  ]
    .map((one) => JSON.stringify(one))
    .join("\n"),
  "sources.csv": `file,publisher,title,author,published,url,rights
council.txt,The Salinas Paper,Quintanar says no,Ann Lee,2017-03-29,https://example.org/2017/marisol-quintanar-says-no,CC BY 4.0
marisol-quintanar-vows.txt,The Oakland Paper,Marisol Quintanar vows to resist,Marisol Quintanar,2017-03-30,https://example.org/Mar%69sol%20Quintanar,publisher's copyright
`
}

/** Writes the texts, and these corrections if there are any. */
export const writeTexts = (folder: string, corrections?: string): string => {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  if (corrections !== undefined) writeFileSync(join(folder, "corrections.csv"), corrections)
  return folder
}
