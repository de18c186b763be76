/**
 * Four short texts, one a copy of another and one of something else, of which a release has rows in every table; and what
 * is known of them.
 */
const story = `Iowa sheriffs split over sanctuary cities

By Eva Berg

AMES, Iowa, March 29, 2017 — “Ours is a sanctuary city and will not help deport its neighbors,” said Ana Ruiz, mayor of Ames, Iowa. Mayor Ruiz, D-Ames, said the city sued the Department of Homeland Security (DHS) on March 22, 2017, over the executive order, which would cut $70 million of federal funding from Ames.

“We will honor every detainer,” said Sheriff Bo Lind of Story County, Iowa. He told Fox News that sanctuary cities should lose federal money. According to the American Civil Liberties Union (ACLU), about 300 cities limit cooperation with immigration agents.

The council of Ames adopted an ordinance in 2016 that bars police from asking anybody about immigration status. A judge blocked the order.`

const other = `Former Gov. Carl Dane, R-Iowa, supports the sanctuary law of Iowa. “The state will not sign any agreement with immigration agents,” Mr. Dane said on April 3, 2017. Mayor Ana Ruiz of Ames opposes sanctuary cities, said Bo Lind, the sheriff of Story County. The Iowa legislature passed a bill that would cut off $2 million to $3 million from cities such as Des Moines and Ames. The state says that more than 11 million unauthorized immigrants live in the United States.

Ms. Ruiz pledged on Monday to protect immigrants. Sheriff Lind threatened to arrest the mayor. The ACLU of Iowa sued Story County over its detainers.
`

const fair = `The county fair of Boone opens on Friday. “We have two hundred cows this year,” said Ida Holm, mayor of Boone, Iowa.
`

const sources = `file,title,publisher,author,published,url,rights
a.txt,Iowa sheriffs split,The Harbor Post,Eva Berg,2017-03-29,https://news.example/a,publisher's copyright
b.txt,Iowa sheriffs split again,The Story Times,,2017-03-30,https://news.example/b,CC BY 4.0
c.txt,,The Story Times,Ida Holm,2017-04-04,,
`

export const stories: Readonly<Record<string, string>> = {
  "a.txt": `${story} About 400 people protested in Ames on Wednesday against mass deportation.\n`,
  "b.txt": `${story}\n`,
  "c.txt": other,
  "d.txt": fair,
  "sources.csv": sources
}
